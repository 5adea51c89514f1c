"""The workbook's sheets that come from the log and the votes: inputs, questions and answers, actions, votes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from dialogapp.domain.contributions import LogLine
from dialogapp.domain.document import Cell, CellContent, Row, SheetColumn
from dialogapp.domain.questions import QuestionPut
from dialogapp.services.exercises import result
from dialogapp.services.needs_parts.matter import NeedMatter
from dialogapp.services.needs_parts.votes import told_card
from dialogapp.services.phrases import kind_word
from dialogapp.services.questions import question_coverage
from dialogapp.services.results import revealed_votes
from dialogapp.services.rule_words import item_words
from dialogapp.services.vote_account import DOTS, method_name, method_words, result_notes, taking_part

_WIDE = 60.0


def input_rows(matter: NeedMatter) -> tuple[Sequence[SheetColumn], Sequence[Row]]:
    """Every input that stands, in order, with the needs that rest on it."""
    words = matter.words
    columns = (
        SheetColumn(words.text("Meeting"), 9, "number"),
        SheetColumn(words.text("Time"), 17, "time"),
        SheetColumn(words.text("Who"), 22),
        SheetColumn(words.text("Kind"), 14),
        SheetColumn(words.text("Question"), 10),
        SheetColumn(words.text("Text"), _WIDE),
        SheetColumn(words.text("Secrecy"), 14),
        SheetColumn(words.text("Tags"), 22),
        SheetColumn(words.text("Needs"), 14),
    )
    asked = {row.question.stem_id: row.question.label for row in question_coverage(matter.reader)}
    needs: dict[str, list[str]] = {}
    for row in matter.needs:
        for source in matter.sources.get(row.need.id, ()):
            if source.contribution_id is not None:
                needs.setdefault(source.contribution_id, []).append(matter.need_label(row.need))
    rows = [
        Row(
            (
                *_where_and_when(matter, line),
                matter.view.speaker(line) or None,
                kind_word(words, line.contribution.kind),
                asked.get(line.contribution.question_stem_id or ""),
                _said(matter, line),
                words.text("requested") if line.is_claimed else None,
                matter.view.text(line.contribution.tags) or None,
                ", ".join(needs.get(line.contribution.id, ())) or None,
            )
        )
        for line in matter.told
    ]
    return columns, rows


def question_rows(matter: NeedMatter) -> tuple[Sequence[SheetColumn], Sequence[Row]]:
    """The common questions with each supplier's answers, or why there is none; then all others, in order."""
    words = matter.words
    columns = (
        SheetColumn(words.text("No."), 7, "number"),
        SheetColumn(words.text("Question"), 44),
        SheetColumn(words.text("Who"), 22),
        SheetColumn(words.text("Answer"), _WIDE),
        SheetColumn(words.text("State"), 24),
        SheetColumn(words.text("Meeting"), 9, "number"),
        SheetColumn(words.text("Time"), 17, "time"),
    )
    return columns, [*_common(matter), *_others(matter)]


def follow_up_rows(matter: NeedMatter) -> tuple[Sequence[SheetColumn], Sequence[Row]]:
    """Decisions and actions, in order."""
    words = matter.words
    columns = (
        SheetColumn(words.text("Kind"), 12),
        SheetColumn(words.text("What"), _WIDE),
        SheetColumn(words.text("Who"), 24),
        SheetColumn(words.text("By when"), 13, "date"),
        SheetColumn(words.text("Done"), 13, "date"),
        SheetColumn(words.text("Meeting"), 9, "number"),
        SheetColumn(words.text("Time"), 17, "time"),
    )
    rows = []
    for line in matter.told:
        if line.contribution.kind not in ("decision", "action"):
            continue
        assigned = matter.assignments.get(line.contribution.id)
        who = matter.view.text(assigned.responsible) if assigned is not None else ""
        due, done = (assigned.due_on, assigned.done_on) if assigned is not None else ("", "")
        cells = (kind_word(words, line.contribution.kind), _said(matter, line), who or None, _day(due), _day(done))
        rows.append(Row((*cells, *_where_and_when(matter, line))))
    return columns, rows


def vote_rows(matter: NeedMatter) -> tuple[Sequence[SheetColumn], Sequence[Row]]:
    """Every card of every vote that was revealed, with 0 dots too, in the suppliers' order; suppliers and the buyer
    apart. What was counted otherwise than by dots is told in words.
    """
    words = matter.words
    columns = (
        SheetColumn(words.text("Exercise"), 30),
        SheetColumn(words.text("Rank"), 9, "number"),
        SheetColumn(words.text("Card"), _WIDE),
        SheetColumn(words.text("Suppliers' dots"), 14, "number"),
        SheetColumn(words.text("From how many"), 14, "number"),
        SheetColumn(words.text("The buyer's dots"), 14, "number"),
        SheetColumn(words.text("Suppliers, in words"), 34),
        SheetColumn(words.text("The buyer, in words"), 34),
        SheetColumn(words.text("Vote"), 9, "number"),
    )
    rows = []
    revealed = [one for one in matter.exercises.values() if one.state == "revealed"]
    for exercise, number in ((one, vote) for one in revealed for vote in revealed_votes(matter.reader, one)):
        found = result(matter.reader, exercise.id, number)
        buyer = {card.card_id: card for card in found.buyer}
        by_dots = exercise.rule == DOTS
        for leading in found.leading:
            text = told_card(matter, matter.cards[leading.card_id])
            card, own = found.of_suppliers.of(leading.card_id), buyer[leading.card_id]
            dots = (card.dots, card.voters, own.dots) if by_dots else (None, card.voters, None)
            said = (None, None) if by_dots else tuple(item_words(words, found.rule, one) for one in (card, own))
            rows.append(Row((matter.view.text(exercise.title), leading.rank, text, *dots, *said, number)))
    return columns, rows


def exercise_rows(matter: NeedMatter) -> tuple[Sequence[SheetColumn], Sequence[Row]]:
    """Every exercise with each of its votes: what was asked, by which method and rule, and who took part."""
    words = matter.words
    columns = (
        SheetColumn(words.text("No."), 6, "number"),
        SheetColumn(words.text("Exercise"), 24),
        SheetColumn(words.text("The question"), 30),
        SheetColumn(words.text("Method"), 16),
        SheetColumn(words.text("Rule, with its version"), 16),
        SheetColumn(words.text("How it is counted"), 36),
        SheetColumn(words.text("Vote"), 11, "number"),
        SheetColumn(words.text("Voted"), 22),
        SheetColumn(words.text("Abstained"), 15),
        SheetColumn(words.text("Did not vote"), 15),
        SheetColumn(words.text("To know about the result"), 34),
    )
    rows = []
    for exercise in matter.exercises.values():
        counted = method_words(exercise, words) if exercise.rule else words.text("Nothing is counted")
        about = (
            exercise.number,
            matter.view.text(exercise.title),
            matter.view.text(exercise.prompt) or None,
            method_name(exercise, words),
            exercise.rule or None,
            counted,
        )
        votes = revealed_votes(matter.reader, exercise) if exercise.rule else []
        for number in votes:
            found = result(matter.reader, exercise.id, number)
            told = taking_part(found, matter.view, words)
            notes = "\n".join(result_notes(found, words)) or None
            rows.append(Row((*about, number, told.voted, told.abstained, told.missing, notes)))
        if not votes:
            rows.append(Row((*about, *(None,) * 5)))
    return columns, rows


def _common(matter: NeedMatter) -> Iterator[Row]:
    words, view = matter.words, matter.view
    answers: dict[tuple[str, str], list[LogLine]] = {}
    for line in matter.told:
        said = line.contribution
        if said.kind == "answer" and said.question_stem_id is not None and said.organisation_id is not None:
            answers.setdefault((said.question_stem_id, said.organisation_id), []).append(line)
    put = {(each.stem_id, each.organisation_id) for each in matter.reader.all(QuestionPut)}
    for row in question_coverage(matter.reader):
        question = (row.question.number, view.text(row.question.text))
        behind = sum((row.question.stem_id, supplier) in answers for supplier in matter.supplier_ids)
        for supplier in sorted(matter.supplier_ids, key=view.order.__getitem__):
            key = row.question.stem_id, supplier
            for line in answers.get(key, ()):
                told = (matter.one_of(line, behind, with_person=False), _said(matter, line), words.text("answered"))
                yield Row((*question, *told, *_where_and_when(matter, line)))
            if key not in answers:
                state = words.text("put, no answer logged") if key in put else words.text("not put")
                yield Row((*question, view.name(supplier), None, state, None, None))


def _others(matter: NeedMatter) -> Iterator[Row]:
    """Questions and answers that are not a supplier's answer to a common question of the newest version."""
    words = matter.words
    stems = {row.question.stem_id for row in question_coverage(matter.reader)}
    for line in matter.told:
        said = line.contribution
        common = said.question_stem_id in stems and matter.view.is_supplier(said.organisation_id)
        if said.kind == "question":
            cells: tuple[CellContent, ...] = (None, _said(matter, line), matter.view.speaker(line) or None, None)
        elif said.kind == "answer" and not common:
            cells = (None, None, matter.view.speaker(line) or None, _said(matter, line))
        else:
            continue
        yield Row((*cells, words.text("beside the common questions"), *_where_and_when(matter, line)))


def _said(matter: NeedMatter, line: LogLine) -> Cell:
    return matter.view.said_cell(line, matter.words)


def _where_and_when(matter: NeedMatter, line: LogLine) -> tuple[int, datetime | None]:
    at = line.contribution.started_at
    return matter.meetings[line.contribution.meeting_id].number, matter.clock.local(at) if at is not None else None


def _day(day: str) -> date | None:
    return date.fromisoformat(day) if day else None
