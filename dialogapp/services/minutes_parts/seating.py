"""A workshop's groups and who sat at which table in each round. Who was in a group stands in the internal copy only."""

from __future__ import annotations

from collections.abc import Iterator

from dialogapp.domain.document import Block, Column, Heading, Row, Table
from dialogapp.services.groups import GroupDraft, Tables, groups_of, tables_of
from dialogapp.services.minutes_parts.matter import Matter


def seating_blocks(matter: Matter) -> Iterator[Block]:
    """The groups and their way over the tables; nothing where there were no groups."""
    groups = groups_of(matter.reader, matter.meeting.id)
    tables = tables_of(matter.reader, matter.meeting.id)
    if not groups or (not matter.view.internal and tables is None):
        return
    yield Heading(3, matter.words.text("Groups and tables"))
    if matter.view.internal:
        yield _groups(matter, groups)
    if tables is not None:
        yield _seating(matter, groups, tables)


def _groups(matter: Matter, groups: list[GroupDraft]) -> Table:
    words, view = matter.words, matter.view
    rows = []
    for group in groups:
        names = dict.fromkeys(view.name(seat.organisation_id) for seat in group.seats)
        rows.append(Row((group.name, ", ".join(names) or None)))
    return Table(
        (Column(words.text("Group"), 2.0), Column(words.text("Organisations"), 6.0)),
        tuple(rows),
        description=words.text("Groups and who is in them"),
        row_headings=True,
    )


def _seating(matter: Matter, groups: list[GroupDraft], tables: Tables) -> Table:
    words, view = matter.words, matter.view
    names = {group.id or "": view.text(group.name) for group in groups}
    at = {
        (one.round, int(one.table)): ", ".join(names[each] for each in one.group_ids)
        for one in tables.rotation.seatings
    }
    places = range(1, tables.tables + 1)
    return Table(
        (
            Column(words.text("Round"), 1.4),
            *(Column(words.text("Table {number}", number=number), 2.0) for number in places),
        ),
        tuple(
            Row((str(turn), *(at.get((turn, place)) or None for place in places)))
            for turn in range(1, tables.rounds + 1)
        ),
        description=words.text("Who sits at which table in each round"),
        row_headings=True,
    )
