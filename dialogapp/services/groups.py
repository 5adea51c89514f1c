"""Use cases of a workshop's groups, and of who sits at which table in which round."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dialogapp.domain.errors import InputError
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.groups import Group, GroupMember, Seat, TableRound, competes, mixed_groups
from dialogapp.domain.meetings import Invitation, Meeting, MeetingPerson
from dialogapp.domain.people import Organisation, Participant, in_order
from dialogapp.domain.table_rotation import AloneTogether, Seating, TableRotation, as_seated, table_rotation
from dialogapp.domain.table_rotation import Group as RotatingGroup
from dialogapp.domain.text import cleaned_line
from dialogapp.services.ports import Reader, Store, Writer
from dialogapp.services.translation import Language

MOST_GROUPS = 40
MOST_TABLES = 20


@dataclass(frozen=True, slots=True)
class GroupDraft:
    """What a user says of a group. `id` names one that is there already; `track` is 0 for none of its own."""

    name: str
    seats: tuple[Seat, ...] = ()
    track: int = 0
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Tables:
    """Who sits where in a meeting: as many `tables` and `rounds` as there are, and what the seating means.

    A table is named by its number.
    """

    tables: int
    rounds: int
    hosted: bool
    rotation: TableRotation


def groups_of(reader: Reader, meeting_id: str) -> list[GroupDraft]:
    """The groups of a meeting with who is in them."""
    found = []
    for group in _in_order(reader, meeting_id):
        members = reader.all(GroupMember, group_id=group.id)
        seats = tuple(Seat(one.organisation_id, one.participant_id) for one in members)
        found.append(GroupDraft(group.name, seats, group.track, group.id))
    return found


def set_groups(store: Store, meeting_id: str, drafts: Sequence[GroupDraft]) -> None:
    """Make a meeting's groups what `drafts` say, in that order. Where there are other groups than before, who sits
    where no longer holds and goes.
    """
    with store.write("groups.changed") as transaction:
        set_groups_in(transaction, meeting_id, drafts)


def seat_groups(store: Store, meeting_id: str, tables: int, rounds: int, hosted: bool) -> TableRotation:
    """Let the groups go from table to table; whatever was before is replaced. `hosted`: one of the buyer's people
    stays at each table.

    InputError where there are no groups, or more rounds than tables.
    """
    with store.write("tables.changed") as transaction:
        return seat_groups_in(transaction, meeting_id, tables, rounds, hosted)


def seat_groups_in(transaction: Writer, meeting_id: str, tables: int, rounds: int, hosted: bool) -> TableRotation:
    """Let the groups go from table to table as part of a larger use case."""
    groups = _rotating(transaction, meeting_id)
    if not groups:
        raise InputError("There are no groups yet; make them first")
    if not 1 <= tables <= MOST_TABLES or rounds < 1:
        raise InputError("There must be a table and a round at least, and at most {most} tables", most=MOST_TABLES)
    names = [str(number) for number in range(1, tables + 1)]
    rotation = table_rotation(groups, names, rounds, names if hosted else ())
    _forget_tables_in(transaction, meeting_id)
    transaction.put(replace(transaction.get(Meeting, meeting_id), tables_hosted=hosted))
    transaction.add_all(
        TableRound(
            id=transaction.new_id(),
            meeting_id=meeting_id,
            group_id=group_id,
            round=seating.round,
            table_number=int(seating.table),
        )
        for seating in rotation.seatings
        for group_id in seating.group_ids
    )
    return rotation


def tables_of(reader: Reader, meeting_id: str) -> Tables | None:
    """Who sits where; None where that is not made yet."""
    rows = reader.all(TableRound, meeting_id=meeting_id)
    if not rows:
        return None
    tables = _tables(rows, _rotating(reader, meeting_id), reader.get(Meeting, meeting_id))
    of = {one.id: {seat.organisation_id for seat in one.seats} for one in groups_of(reader, meeting_id)}
    # Two groups of one and the same supplier are no competitors.
    alone = tuple(one for one in tables.rotation.alone if of[one.group_ids[0]] != of[one.group_ids[1]])
    return replace(tables, rotation=replace(tables.rotation, alone=alone))


def alone_at_tables(reader: Reader) -> dict[str, tuple[AloneTogether, ...]]:
    """Meeting id to where two competitors are alone at a table; meetings where that is so nowhere are left out."""
    meetings = dict.fromkeys(row.meeting_id for row in reader.all(TableRound))
    found = {meeting_id: tables_of(reader, meeting_id) for meeting_id in meetings}
    return {key: tables.rotation.alone for key, tables in found.items() if tables is not None and tables.rotation.alone}


def proposed_groups(reader: Reader, meeting_id: str, count: int, words: Language) -> list[GroupDraft]:
    """`count` groups of those who are asked to a meeting, mixed so that two competitors are alone nowhere if the
    buyer's side has people enough. Suppliers stay together; of others, people go one by one where they are known.
    """
    if not 1 <= count <= MOST_GROUPS:
        raise InputError("Choose 1 to {most} groups", most=MOST_GROUPS)
    competitors, others = seats_to_give(reader, meeting_id)
    if not competitors and not others:
        raise InputError("Nobody is invited yet, so there is nobody to put in groups")
    groups = mixed_groups(competitors, others, count)
    return [
        GroupDraft(words.text("Group {number}", number=number), tuple(seats)) for number, seats in enumerate(groups, 1)
    ]


def seats_to_give(reader: Reader, meeting_id: str) -> tuple[list[Seat], list[Seat]]:
    """Who can be put in groups: suppliers, an organisation each; and the others, a person each where they are known.

    The buyer takes part whether it is invited or not.
    """
    invited = {one.organisation_id for one in reader.all(Invitation, meeting_id=meeting_id)}
    there = in_order(one for one in reader.all(Organisation) if one.id in invited or one.kind == "buyer")
    chosen = {one.participant_id for one in reader.all(MeetingPerson, meeting_id=meeting_id)}
    others: list[Seat] = []
    for organisation in there:
        if organisation.kind == "supplier":
            continue
        people = reader.all(Participant, organisation_id=organisation.id)
        if organisation.kind == "buyer" and chosen:
            people = [person for person in people if person.id in chosen]
        others += [Seat(organisation.id, person.id) for person in people] or [Seat(organisation.id)]
    return [Seat(one.id) for one in there if one.kind == "supplier"], others


def set_groups_in(transaction: Writer, meeting_id: str, drafts: Sequence[GroupDraft]) -> None:
    """Make a meeting's groups as part of a larger use case."""
    before = {group.id: group for group in transaction.all(Group, meeting_id=meeting_id)}
    if len(drafts) > MOST_GROUPS:
        raise InputError("Choose 1 to {most} groups", most=MOST_GROUPS)
    if {draft.id for draft in drafts} != set(before):
        _forget_tables_in(transaction, meeting_id)
    for group_id in before.keys() - {draft.id for draft in drafts}:
        for member in transaction.all(GroupMember, group_id=group_id):
            transaction.remove(GroupMember, member.id)
        transaction.remove(Group, group_id)
    seen: set[Seat] = set()
    for number, draft in enumerate(drafts, 1):
        name = cleaned_line(draft.name)
        if not name:
            raise InputError("Every group needs a name")
        if draft.track < 0:
            raise InputError("Tracks are numbered from 1")
        if seen & set(draft.seats):
            raise InputError("Someone stands in two groups; a place is for one group only")
        seen |= set(draft.seats)
        group = before.get(draft.id or "")
        if group is None:
            group = Group(id=transaction.new_id(), meeting_id=meeting_id, number=number, name=name, track=draft.track)
            transaction.add(group)
        else:
            transaction.put(replace(group, number=number, name=name, track=draft.track))
        _set_members_in(transaction, group.id, draft.seats)


def _set_members_in(transaction: Writer, group_id: str, seats: Iterable[Seat]) -> None:
    wanted = dict.fromkeys(seats)
    for member in transaction.all(GroupMember, group_id=group_id):
        seat = Seat(member.organisation_id, member.participant_id)
        if seat in wanted:
            del wanted[seat]
        else:
            transaction.remove(GroupMember, member.id)
    for seat in wanted:
        transaction.add(
            GroupMember(
                id=transaction.new_id(),
                group_id=group_id,
                organisation_id=seat.organisation_id,
                participant_id=seat.participant_id,
            )
        )


def _forget_tables_in(transaction: Writer, meeting_id: str) -> None:
    for row in transaction.all(TableRound, meeting_id=meeting_id):
        transaction.remove(TableRound, row.id)


def _in_order(reader: Reader, meeting_id: str) -> list[Group]:
    return sorted(reader.all(Group, meeting_id=meeting_id), key=lambda group: group.number)


def _rotating(reader: Reader, meeting_id: str) -> list[RotatingGroup]:
    suppliers = {organisation.id for organisation in reader.all(Organisation, kind="supplier")}
    return [RotatingGroup(one.id or "", competes(one.seats, suppliers)) for one in groups_of(reader, meeting_id)]


def _tables(rows: Sequence[TableRound], groups: Sequence[RotatingGroup], meeting: Meeting) -> Tables:
    tables, rounds = max(row.table_number for row in rows), max(row.round for row in rows)
    at: dict[tuple[int, int], list[str]] = {}
    for row in rows:
        at.setdefault((row.round, row.table_number), []).append(row.group_id)
    place = {group.id: number for number, group in enumerate(groups)}
    seatings = [
        Seating(number, str(table), tuple(sorted(at.get((number, table), ()), key=place.__getitem__)))
        for number in range(1, rounds + 1)
        for table in range(1, tables + 1)
    ]
    names = [str(table) for table in range(1, tables + 1)] if meeting.tables_hosted else []
    return Tables(tables, rounds, meeting.tables_hosted, as_seated(groups, seatings, names))
