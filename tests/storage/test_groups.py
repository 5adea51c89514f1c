"""Groups of a workshop and who sits where: two competitors are not alone, and where they are, that is told."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dialogapp.domain.document import Document, Table
from dialogapp.domain.errors import InputError
from dialogapp.domain.groups import Seat, TableRound, are_two_alone, groups_without_two_alone, mixed_groups
from dialogapp.domain.people import Organisation
from dialogapp.services.groups import (
    GroupDraft,
    groups_of,
    proposed_groups,
    seat_groups,
    seats_to_give,
    set_groups,
    tables_of,
)
from dialogapp.services.meetings import MeetingDraft, plan_meeting
from dialogapp.services.minutes import minutes
from dialogapp.services.people import ParticipantDraft, add_participant
from dialogapp.services.schedule_findings import schedule_findings
from dialogapp.services.translation import language
from dialogapp.storage.dialogue_file import DialogueFile
from tests.storage.logs import supplier

SV = language("sv")


@pytest.fixture
def suppliers(file: DialogueFile) -> list[str]:
    return [supplier(file, f"{name} AB").id for name in ("Alfa", "Beta", "Delta", "Gamma")]


@pytest.fixture
def workshop(file: DialogueFile, suppliers: list[str]) -> str:
    with file.read() as reader:
        (buyer,) = reader.all(Organisation, kind="buyer")
    for name in ("Helena Strand", "Mats Åberg"):
        add_participant(file, ParticipantDraft(buyer.id, name))
    return plan_meeting(file, MeetingDraft("Workshop", "workshop"), suppliers).id


def propose(file: DialogueFile, meeting_id: str, count: int) -> list[GroupDraft]:
    with file.read() as reader:
        return proposed_groups(reader, meeting_id, count, SV)


def stored(file: DialogueFile, meeting_id: str) -> list[GroupDraft]:
    with file.read() as reader:
        return groups_of(reader, meeting_id)


@given(st.integers(0, 12), st.integers(0, 12), st.integers(1, 6))
@example(4, 1, 2)
@example(5, 1, 2)
def test_two_competitors_are_alone_in_no_group_where_there_are_others_enough(
    competitors: int, others: int, count: int
) -> None:
    seats = [Seat(f"s{n}") for n in range(competitors)]
    groups = mixed_groups(seats, [Seat("b", str(n)) for n in range(others)], count)
    assert sum(map(len, groups)) == competitors + others
    assert all(groups) == (competitors + others >= count)
    alone = [group for group in groups if are_two_alone(group, {seat.organisation_id for seat in seats})]
    assert bool(alone) == (not groups_without_two_alone(competitors, others, count))


@given(st.integers(1, 9), st.integers(1, 4))
def test_that_two_competitors_must_be_alone_is_said_only_where_no_division_avoids_it(
    competitors: int, count: int
) -> None:
    sizes = product(range(1, competitors + 1), repeat=count)
    divided = any(sum(each) == competitors and 2 not in each for each in sizes)
    assert groups_without_two_alone(competitors, 0, count) == (divided or competitors < count)


def test_a_proposal_spreads_suppliers_and_the_buyers_people(file: DialogueFile, workshop: str) -> None:
    groups = propose(file, workshop, 2)
    with file.read() as reader:
        competitors, others = seats_to_give(reader, workshop)
    assert [group.name for group in groups] == ["Grupp 1", "Grupp 2"]
    assert [len(group.seats) for group in groups] == [3, 3]
    assert sorted(len(set(group.seats) & set(others)) for group in groups) == [1, 1]
    assert len(competitors) == 4


def test_groups_are_changed_and_taken_back(file: DialogueFile, workshop: str) -> None:
    set_groups(file, workshop, propose(file, workshop, 2))
    first, second = stored(file, workshop)
    moved = GroupDraft("Röd", first.seats[1:], 1, first.id)
    set_groups(file, workshop, [moved, GroupDraft(second.name, (*second.seats, first.seats[0]), 2, second.id)])
    red, blue = stored(file, workshop)
    assert (red.name, red.track, red.seats) == ("Röd", 1, first.seats[1:])
    assert set(blue.seats) == {*second.seats, first.seats[0]}
    file.undo()
    assert stored(file, workshop) == [first, second]
    file.undo()
    assert stored(file, workshop) == []


def test_nobody_stands_in_two_groups(file: DialogueFile, workshop: str, suppliers: list[str]) -> None:
    with pytest.raises(InputError):
        set_groups(file, workshop, [GroupDraft(name, (Seat(suppliers[0]),)) for name in ("A", "B")])
    assert stored(file, workshop) == []


def test_two_competitors_alone_at_a_table_are_told_in_the_schedule(
    file: DialogueFile, workshop: str, suppliers: list[str]
) -> None:
    set_groups(file, workshop, [GroupDraft(f"G{n}", (Seat(one),)) for n, one in enumerate(suppliers)])
    rotation = seat_groups(file, workshop, 2, 2, hosted=False)
    assert rotation.alone
    with file.read() as reader:
        found = [told.finding for told in schedule_findings(reader) if told.finding.kind == "alone_together"]
        tables = tables_of(reader, workshop)
    assert len(found) == len(rotation.alone)
    assert tables is not None
    assert (tables.tables, tables.rounds, tables.rotation) == (2, 2, rotation)


def test_a_host_at_each_table_keeps_them_company(file: DialogueFile, workshop: str, suppliers: list[str]) -> None:
    set_groups(file, workshop, [GroupDraft(f"G{n}", (Seat(one),)) for n, one in enumerate(suppliers)])
    assert not seat_groups(file, workshop, 2, 2, hosted=True).alone
    with file.read() as reader:
        assert not [told for told in schedule_findings(reader) if told.finding.kind == "alone_together"]


def test_a_seating_goes_with_the_groups_it_was_made_for_and_comes_back_by_undo(
    file: DialogueFile, workshop: str
) -> None:
    set_groups(file, workshop, propose(file, workshop, 3))
    seat_groups(file, workshop, 3, 3, hosted=False)
    groups = stored(file, workshop)
    set_groups(file, workshop, [*groups[:2], GroupDraft("Ny", groups[2].seats, id=groups[2].id)])
    with file.read() as reader:
        assert reader.count(TableRound, meeting_id=workshop) == 9
    set_groups(file, workshop, groups[:2])
    with file.read() as reader:
        assert tables_of(reader, workshop) is None
    file.undo()
    with file.read() as reader:
        assert reader.count(TableRound, meeting_id=workshop) == 9


def test_more_rounds_than_tables_are_refused(file: DialogueFile, workshop: str) -> None:
    with pytest.raises(InputError):
        seat_groups(file, workshop, 3, 3, hosted=False)
    set_groups(file, workshop, propose(file, workshop, 3))
    with pytest.raises(InputError):
        seat_groups(file, workshop, 2, 3, hosted=False)


def test_the_minutes_tell_who_sat_where_and_only_the_internal_copy_who_was_in_a_group(
    file: DialogueFile, workshop: str
) -> None:
    set_groups(file, workshop, propose(file, workshop, 3))
    seat_groups(file, workshop, 3, 2, hosted=False)
    with file.read() as reader:
        internal, public = minutes(reader, workshop, "sv"), minutes(reader, workshop, "sv", "public")

    def tables(document: Document) -> list[str]:
        return [block.description for block in document.blocks if isinstance(block, Table)]

    groups, seats = "Grupperna och vilka som är i dem", "Vilka som sitter vid vilket bord i varje omgång"
    assert {groups, seats} <= set(tables(internal))
    assert seats in tables(public)
    assert groups not in tables(public)


def test_two_groups_of_the_same_supplier_are_no_competitors(
    file: DialogueFile, workshop: str, suppliers: list[str]
) -> None:
    people = [add_participant(file, ParticipantDraft(suppliers[0], name)) for name in ("Anna Ek", "Bo Lind")]
    set_groups(file, workshop, [GroupDraft(one.name, (Seat(suppliers[0], one.id),)) for one in people])
    seat_groups(file, workshop, 1, 1, hosted=False)
    with file.read() as reader:
        tables = tables_of(reader, workshop)
    assert tables is not None
    assert tables.rotation.alone == ()
