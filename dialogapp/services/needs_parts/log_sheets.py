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
from dialogapp.services.rule_words import item_words
from dialogapp.services.vote_account import DOTS

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
    """Every card of every vote that was revealed, with 0 dots too; suppliers and the buyer apart. What was counted
    otherwise than by dots is told in words.
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
    )
    rows = []
    for exercise in matter.exercises.values():
        if exercise.state != "revealed":
            continue
        found = result(matter.reader, exercise.id)
        buyer = {card.card_id: card for card in found.buyer}
        by_dots = exercise.rule == DOTS
        for card in found.suppliers:
            text = told_card(matter, matter.cards[card.card_id])
            own = buyer[card.card_id]
            dots = (card.dots, card.voters, own.dots) if by_dots else (None, card.voters, None)
            said = (None, None) if by_dots else tuple(item_words(words, found.rule, one) for one in (card, own))
            rows.append(Row((matter.view.text(exercise.title), card.rank, text, *dots, *said)))
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
