"""What came of a meeting, sections 1 to 4 of its minutes. Everything is counted or quoted; nothing is composed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from dialogapp.domain.contributions import CONTRIBUTION_KINDS, Assignment, LogLine
from dialogapp.domain.document import Block, BulletList, CellContent, Column, Heading, Paragraph, Table
from dialogapp.domain.parity import ParityItem
from dialogapp.services.contributions import FOLLOWED_UP
from dialogapp.services.dates import length_words
from dialogapp.services.disclosures import parity_items
from dialogapp.services.minutes_parts.matter import Matter
from dialogapp.services.minutes_parts.questions import open_questions, question_blocks
from dialogapp.services.phrases import counted_kind, kind_word, listed


def outcome(matter: Matter) -> Iterator[Block]:
    """Summary, decisions and actions, information from the buyer, questions to put to all."""
    words = matter.words
    follow_ups = [line for line in matter.standing if line.contribution.kind in FOLLOWED_UP]
    information = _information(matter)
    yield Heading(2, f"1 {words.text('Summary')}")
    yield BulletList(tuple(_summary(matter, follow_ups, information)))
    yield Heading(2, f"2 {words.text('Decisions and actions')}")
    yield _follow_ups(matter, follow_ups)
    yield Heading(2, f"3 {words.text('Information from the buyer')}")
    yield _information_table(matter, information)
    yield Heading(2, f"4 {words.text('Questions to put to all')}")
    yield from question_blocks(matter)


def essence(matter: Matter) -> Iterator[Block]:
    """What a report tells of the meeting: its summary, and its decisions and actions where there are any."""
    follow_ups = [line for line in matter.standing if line.contribution.kind in FOLLOWED_UP]
    yield BulletList(tuple(_summary(matter, follow_ups, _information(matter))))
    if follow_ups:
        yield _follow_ups(matter, follow_ups)


def _summary(matter: Matter, follow_ups: list[LogLine], information: list[tuple[ParityItem, LogLine]]) -> Iterator[str]:
    """At most five points."""
    words = matter.words
    if matter.present:
        yield _who_came(matter)
    yield _what_was_logged(matter)
    if follow_ups:
        yield _what_follows(matter, follow_ups)
    if information:
        yield _what_was_told(matter, information)
    if open_points := _still_open(matter):
        yield open_points
    elif struck := len(matter.lines) - len(matter.standing):
        yield words.plural("{count} input was struck.", "{count} inputs were struck.", struck)


def _who_came(matter: Matter) -> str:
    words, view = matter.words, matter.view
    suppliers = sum(map(view.is_supplier, matter.present))
    others = len(matter.present) - suppliers
    came = words.plural("{count} supplier", "{count} suppliers", suppliers)
    if not view.told_apart:
        came = words.text("fewer than three suppliers")
    if others:
        came = listed(words, [came, words.plural("{count} other organisation", "{count} other organisations", others)])
    if matter.began is None or matter.ended is None or matter.ended <= matter.began:
        return words.text("Present: {who}.", who=came)
    length = length_words((matter.ended - matter.began) // 60_000 * 60 or 60)
    return words.text("The meeting took {length}. Present: {who}.", length=length, who=came)


def _what_was_logged(matter: Matter) -> str:
    words = matter.words
    kinds = Counter(line.contribution.kind for line in matter.standing)
    if not kinds:
        return words.text("No inputs are in these notes.")
    parts = listed(words, [counted_kind(words, kind, kinds[kind]) for kind in CONTRIBUTION_KINDS if kinds[kind]])
    if len(kinds) > 1:
        total = words.plural("{count} input", "{count} inputs", sum(kinds.values()))
        parts = words.text("{total}: {parts}", total=total, parts=parts)
    if matter.view.internal:
        return words.text("The log holds {parts}.", parts=parts)
    return words.text("These notes tell of {parts}.", parts=parts)


def _what_follows(matter: Matter, follow_ups: list[LogLine]) -> str:
    words = matter.words
    kinds = Counter(line.contribution.kind for line in follow_ups)
    parts = listed(words, [counted_kind(words, kind, kinds[kind]) for kind in FOLLOWED_UP if kinds[kind]])
    assignments = _assignments(matter)
    actions = [line for line in follow_ups if line.contribution.kind == "action"]
    vague = sum(not _is_settled(assignments.get(line.contribution.id)) for line in actions)
    sentence = words.text("Noted to follow up: {parts}.", parts=parts)
    if vague:
        without = words.plural(
            "{count} action lacks who does it or by when.", "{count} actions lack who does them or by when.", vague
        )
        return f"{sentence} {without}"
    return sentence


def _what_was_told(matter: Matter, information: list[tuple[ParityItem, LogLine]]) -> str:
    words = matter.words
    told = words.plural(
        "The buyer gave {count} piece of information.",
        "The buyer gave {count} pieces of information.",
        len(information),
    )
    if not matter.view.internal:
        return told
    owed = sum(bool(item.owed) for item, _ in information)
    if not owed:
        rest = words.plural("All suppliers have got it.", "All suppliers have got them.", len(information))
    elif owed == len(information):
        rest = words.plural("It has not reached all suppliers.", "None of them has reached all suppliers.", owed)
    else:
        rest = words.plural("{count} has not reached all suppliers.", "{count} have not reached all suppliers.", owed)
    return f"{told} {rest}"


def _still_open(matter: Matter) -> str:
    words = matter.words
    parts = []
    if remaining := len(open_questions(matter)):
        parts.append(
            words.plural(
                "{count} common question has not been put to all.",
                "{count} common questions have not been put to all.",
                remaining,
            )
        )
    if secret := sum(line.is_claimed for line in matter.standing):
        parts.append(
            words.plural(
                "A request for secrecy is noted for {count} input.",
                "A request for secrecy is noted for {count} inputs.",
                secret,
            )
        )
    return " ".join(parts)


def _follow_ups(matter: Matter, follow_ups: list[LogLine]) -> Block:
    words, view = matter.words, matter.view
    if not follow_ups:
        return Paragraph(words.text("No decisions or actions are noted."))
    assignments = _assignments(matter)
    rows = []
    for line in sorted(follow_ups, key=lambda each: FOLLOWED_UP.index(each.contribution.kind)):
        assigned = assignments.get(line.contribution.id)
        responsible = view.text(assigned.responsible) if assigned is not None else ""
        rows.append(
            matter.row(
                line,
                kind_word(words, line.contribution.kind),
                view.told(line, words),
                responsible or words.text("not decided"),
                _when(matter, assigned),
            )
        )
    columns = (
        Column(words.text("Kind"), 1.7),
        Column(words.text("What"), 5.6),
        Column(words.text("Who"), 2.1),
        Column(words.text("By when"), 1.9),
    )
    return Table(columns, tuple(rows), description=words.text("Decisions and actions: what, who, by when"))


def _when(matter: Matter, assigned: Assignment | None) -> CellContent:
    if assigned is None or not (assigned.due_on or assigned.done_on):
        return matter.words.text("not decided")
    if assigned.done_on:
        return matter.words.text("done {day}", day=assigned.done_on)
    return date.fromisoformat(assigned.due_on)


def _assignments(matter: Matter) -> dict[str, Assignment]:
    return {assignment.contribution_id: assignment for assignment in matter.reader.all(Assignment)}


def _is_settled(assigned: Assignment | None) -> bool:
    return assigned is not None and bool(assigned.responsible and (assigned.due_on or assigned.done_on))


def _information(matter: Matter) -> list[tuple[ParityItem, LogLine]]:
    """The ledger's items that were given in this meeting, with the lines they were given in."""
    lines = {line.contribution.id: line for line in matter.standing}
    return [
        (item, lines[source])
        for item in parity_items(matter.reader)
        if (source := item.disclosure.contribution_id) is not None and source in lines
    ]


def _information_table(matter: Matter, information: list[tuple[ParityItem, LogLine]]) -> Block:
    words = matter.words
    if not information:
        return Paragraph(words.text("No information from the buyer is noted."))
    columns = [
        Column(words.text("No."), 0.7, "number"),
        Column(words.text("Information"), 6.2),
        Column(words.text_in("column", "Given"), 1.4),
    ]
    if matter.view.internal:
        columns.append(Column(words.text("Still owed to"), 2.6))
    rows = []
    for item, line in information:
        cells: list[CellContent] = [
            item.disclosure.number,
            _disclosed(matter, item, line),
            matter.clock.time(item.disclosure.given_at) or None,
        ]
        if len(columns) > len(cells):
            cells.append(_owed(matter, item))
        rows.append(matter.row(line, *cells))
    return Table(tuple(columns), tuple(rows), description=words.text("Information that the buyer gave in the meeting"))


def _disclosed(matter: Matter, item: ParityItem, line: LogLine) -> CellContent:
    """What the information says."""
    text = item.disclosure.text
    return matter.view.marked(text, line.hidden_in(text), line.contribution.organisation_id)


def _owed(matter: Matter, item: ParityItem) -> str:
    words, view = matter.words, matter.view
    if not item.disclosure.relevant:
        return words.text("nobody: judged not to matter ({reason})", reason=item.disclosure.reason)
    return ", ".join(view.name(supplier) for supplier in item.owed) or words.text("nobody")
