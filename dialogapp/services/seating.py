"""A workshop's groups and who sits at which table in each round, as parts of a document."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dialogapp.domain.document import Block, Column, Heading, Row, Table
from dialogapp.domain.groups import Seat
from dialogapp.services.groups import GroupDraft, Tables, groups_of, tables_of
from dialogapp.services.ports import Reader
from dialogapp.services.translation import Language


def seating_blocks(
    reader: Reader,
    meeting_id: str,
    words: Language,
    *,
    level: int,
    text: Callable[[str], str],
    name: Callable[[Seat], str] | None = None,
) -> Iterator[Block]:
    """The groups and their way over the tables, under a heading of `level`; nothing where there is nothing to tell.

    `text` takes out of a group's name what the reader may not see. Without `name` it is not told who is in a group.
    """
    groups, tables = groups_of(reader, meeting_id), tables_of(reader, meeting_id)
    if not groups or (name is None and tables is None):
        return
    yield Heading(level, words.text("Groups and tables"))
    if name is not None:
        yield _groups(words, groups, text, name)
    if tables is not None:
        yield _seating(words, groups, tables, text)


def _groups(
    words: Language, groups: list[GroupDraft], text: Callable[[str], str], name: Callable[[Seat], str]
) -> Table:
    rows = (Row((text(group.name), "\n".join(dict.fromkeys(map(name, group.seats))) or None)) for group in groups)
    return Table(
        (Column(words.text("Group"), 2.0), Column(words.text("In it"), 6.0)),
        tuple(rows),
        description=words.text("Groups and who is in them"),
        row_headings=True,
    )


def _seating(words: Language, groups: list[GroupDraft], tables: Tables, text: Callable[[str], str]) -> Table:
    names = {group.id or "": text(group.name) for group in groups}
    at = {
        (one.round, int(one.table)): ", ".join(names[each] for each in one.group_ids)
        for one in tables.rotation.seatings
    }
    places = range(1, tables.tables + 1)
    columns = [Column(words.text("Table {number}", number=number), 2.0) for number in places]
    return Table(
        (Column(words.text("Round"), 1.4), *columns),
        tuple(
            Row((str(turn), *(at.get((turn, place)) or None for place in places)))
            for turn in range(1, tables.rounds + 1)
        ),
        description=words.text("Who sits at which table in each round"),
        row_headings=True,
    )
