"""The workbook's sheets that tie things together and tell who did what: trace, participants, log of changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dialogapp.domain.document import Cell, CellContent, Row, SheetColumn
from dialogapp.domain.meetings import Attendance
from dialogapp.domain.needs import NeedSource, follow_up_text
from dialogapp.domain.people import Participant, in_order
from dialogapp.services.actions import action_name
from dialogapp.services.document_view import public_view
from dialogapp.services.needs import NeedRow
from dialogapp.services.needs_parts.matter import NeedMatter
from dialogapp.services.needs_parts.votes import told_card
from dialogapp.services.translation import message
from dialogapp.services.words import ORGANISATION_KIND_WORDS, ROLE_WORDS, word

_WIDE = 52.0
_ENTRIES = 100_000
"""So many of the newest entries of the journal are told."""


def trace_rows(matter: NeedMatter) -> tuple[Sequence[SheetColumn], Sequence[Row]]:
    """The thread from what was said to how it is followed up: a row for each source of each need and each requirement
    that came of it; what is missing is empty.
    """
    words = matter.words
    columns = (
        SheetColumn(words.text("Need"), 8),
        SheetColumn(words.text("Title"), 26),
        SheetColumn(words.text("Meeting"), 9, "number"),
        SheetColumn(words.text("Time"), 17, "time"),
        SheetColumn(words.text("Who"), 20),
        SheetColumn(words.text("What was said"), _WIDE),
        SheetColumn(words.text("No."), 8),
        SheetColumn(words.text("Requirement"), 40),
        SheetColumn(words.text("Proven in the tender by"), 30),
        SheetColumn(words.text("Followed up by"), 28),
    )
    return columns, [row for need in matter.needs for row in _threads(matter, need)]


def participant_rows(matter: NeedMatter) -> tuple[Sequence[SheetColumn], Sequence[Row]]:
    """Every person with its organisation and that one's code in what is public: for the internal workbook alone."""
    words = matter.words
    columns = (
        SheetColumn(words.text("Organisation"), 30),
        SheetColumn(words.text("Code in public documents"), 16),
        SheetColumn(words.text("Kind"), 16),
        SheetColumn(words.text("Organisation number"), 18),
        SheetColumn(words.text("Name"), 26),
        SheetColumn(words.text("Role"), 22),
        SheetColumn(words.text("E-mail"), 32),
        SheetColumn(words.text("Meetings present at"), 12, "number"),
    )
    return columns, list(_people(matter))


def change_rows(matter: NeedMatter) -> tuple[Sequence[SheetColumn], Sequence[Row]]:
    """The journal: each change by number and time; who made it, in the internal workbook alone."""
    words = matter.words
    internal = matter.view.internal
    columns = [
        SheetColumn(words.text("Entry"), 9, "number"),
        SheetColumn(words.text("Time"), 17, "time"),
        SheetColumn(words.text_in("journal", "What"), 44),
        SheetColumn(words.text("Rows changed"), 12, "number"),
    ]
    if internal:
        columns.append(SheetColumn(words.text("By"), 24))
    steps = {"undo": message("Undone: {action}"), "redo": message("Done again: {action}")}
    rows = []
    for entry in reversed(matter.reader.latest_entries(_ENTRIES)):
        name = words.text(action_name(entry.action))
        what = words.text(steps[entry.step], action=name) if entry.step in steps else name
        cells: list[CellContent] = [entry.number, matter.clock.local(entry.at), what, entry.size]
        rows.append(Row((*cells, entry.actor or None) if internal else tuple(cells)))
    return tuple(columns), rows


def _threads(matter: NeedMatter, row: NeedRow) -> Iterator[Row]:
    need: tuple[CellContent, ...] = (matter.need_label(row.need), matter.view.text(row.need.title))
    sources = [_source(matter, one) for one in matter.sources.get(row.need.id, ())]
    asked: list[tuple[CellContent, ...]] = [
        (
            matter.requirement_label(each),
            matter.view.text(each.text),
            matter.view.text(each.verification) or None,
            matter.view.text(follow_up_text(each)) or None,
        )
        for each in matter.requirements.get(row.need.id, ())
    ]
    for source in sources or [(None, None, None, None)]:
        for requirement in asked or [(None, None, None, None)]:
            yield Row((*need, *source, *requirement))


def _source(matter: NeedMatter, source: NeedSource) -> tuple[CellContent, ...]:
    words = matter.words
    if source.card_id is not None:
        card = matter.cards[source.card_id]
        exercise = matter.exercises[card.exercise_id]
        meeting = matter.meetings.get(exercise.meeting_id or "")
        where = words.text("Card in “{title}”", title=matter.view.text(exercise.title))
        return (meeting.number if meeting is not None else None, None, where, told_card(matter, card))
    line = matter.lines[source.contribution_id or ""]
    at = line.contribution.started_at
    said: CellContent = matter.view.said_cell(line, words)
    if line.contribution.state == "struck":
        said = Cell(words.text("struck, does not count"))
    return (
        matter.meetings[line.contribution.meeting_id].number,
        matter.clock.local(at) if at is not None else None,
        matter.speaker(line, source.need_id),
        said,
    )


def _people(matter: NeedMatter) -> Iterator[Row]:
    words, reader = matter.words, matter.reader
    codes = public_view(reader, words)
    present: dict[str, set[str]] = {}
    for attendance in reader.all(Attendance):
        for key in (attendance.organisation_id, attendance.participant_id):
            if key is not None:
                present.setdefault(key, set()).add(attendance.meeting_id)
    people: dict[str, list[Participant]] = {}
    for person in reader.all(Participant):
        people.setdefault(person.organisation_id, []).append(person)
    for one in in_order(matter.view.organisations.values()):
        code = codes.name(one.id) if one.kind == "supplier" and codes.told_apart else None
        organisation = (one.name, code, word(words, ORGANISATION_KIND_WORDS, one.kind), one.organisation_number or None)
        for person in people.get(one.id, ()):
            role = word(words, ROLE_WORDS, person.role) or None
            told = (person.name, role, person.email or None, len(present.get(person.id, ())))
            yield Row((*organisation, *told))
        if one.id not in people:
            yield Row((*organisation, None, None, None, len(present.get(one.id, ()))))
