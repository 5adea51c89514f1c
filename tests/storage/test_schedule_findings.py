"""The schedule of a dialogue is checked by the rules, and a deviation is explained once it has a reason."""

from __future__ import annotations

import pytest

from dialogapp.domain.errors import InputError
from dialogapp.domain.groups import Group, GroupMember, TableRound
from dialogapp.domain.instants import instant_from_iso
from dialogapp.domain.meetings import Deviation, Meeting
from dialogapp.domain.people import Organisation
from dialogapp.services.finding_words import FindingWords
from dialogapp.services.meetings import MeetingDraft, change_meeting, move_meeting, plan_meeting
from dialogapp.services.planning import plan_at_once
from dialogapp.services.plans import PlanDraft
from dialogapp.services.schedule_findings import note_deviation, schedule_findings
from dialogapp.services.translation import language
from dialogapp.storage.dialogue_file import DialogueFile
from tests.storage.logs import supplier

ZONE = "Europe/Stockholm"


def at(text: str) -> int:
    return instant_from_iso(text, ZONE)


@pytest.fixture
def planned(file: DialogueFile) -> list[Meeting]:
    """Three one-to-ones of an hour with half an hour between, by time."""
    ids = tuple(supplier(file, name).id for name in ("Alfa AB", "Beta AB", "Gamma AB"))
    draft = PlanDraft("Enskilda möten", windows="2026-03-16 09:00-13:00", rooms="Rum 214", supplier_ids=ids)
    plan_id = plan_at_once(file, draft, "ett frö")
    with file.read() as reader:
        return sorted(reader.all(Meeting, plan_id=plan_id), key=lambda meeting: meeting.starts_at or 0)


def told(file: DialogueFile) -> list[tuple[str, str]]:
    with file.read() as reader:
        return [(found.standing, found.finding.kind) for found in schedule_findings(reader)]


def sentences(file: DialogueFile, code: str = "en") -> list[str]:
    with file.read() as reader:
        words = FindingWords.read(reader, language("sv" if code == "sv" else "en"))
        return [words.sentence(found.finding) for found in schedule_findings(reader)]


def test_an_accepted_plan_stands_in_nobodys_way(file: DialogueFile, planned: list[Meeting]) -> None:
    assert len(planned) == 3
    assert told(file) == []


def test_a_moved_meeting_is_told_where_it_is_and_why(file: DialogueFile, planned: list[Meeting]) -> None:
    move_meeting(file, planned[0].id, at("2026-03-16T10:30"))
    assert ("conflict", "same_room") in told(file)
    move_meeting(file, planned[0].id, at("2026-04-03T09:00"))
    assert ("conflict", "day_off") in told(file)
    assert ("conflict", "outside_window") in told(file)
    assert any("Good Friday" in sentence for sentence in sentences(file))
    assert any("långfredagen" in sentence.casefold() for sentence in sentences(file, "sv"))


def test_a_longer_meeting_asks_for_a_reason_and_the_reason_stays(file: DialogueFile, planned: list[Meeting]) -> None:
    one = planned[2]
    longer = MeetingDraft(one.title, one.kind, one.place, one.starts_at, (one.ends_at or 0) - 15 * 60_000)
    change_meeting(file, one.id, longer)
    assert told(file) == [("unexplained", "unequal_length")]
    with pytest.raises(InputError):
        note_deviation(file, one.id, "length", " ")
    note_deviation(file, one.id, "length", "Leverantören bad om det")
    note_deviation(file, one.id, "length", "Leverantören bad om kortare tid")
    assert told(file) == [("explained", "unequal_length")]
    with file.read() as reader:
        assert [one.reason for one in reader.all(Deviation)] == ["Leverantören bad om kortare tid"]
    file.undo()
    file.undo()
    assert told(file) == [("unexplained", "unequal_length")]


def test_follow_ups_are_held_against_follow_ups(file: DialogueFile) -> None:
    alfa, beta = supplier(file, "Alfa AB"), supplier(file, "Beta AB")
    for day, minutes in (("2026-03-16", 60), ("2026-03-23", 45)):
        for hour, one in ((9, alfa), (11, beta)):
            starts_at = at(f"{day}T{hour:02}:00")
            draft = MeetingDraft("Enskilt", "one_to_one", "", starts_at, starts_at + minutes * 60_000)
            plan_meeting(file, draft, [one.id])
    assert told(file) == []
    starts_at = at("2026-03-30T09:00")
    plan_meeting(file, MeetingDraft("Tredje", "one_to_one", "", starts_at, starts_at + 30 * 60_000), [alfa.id])
    assert told(file) == []
    plan_meeting(file, MeetingDraft("Tredje", "one_to_one", "", starts_at, starts_at + 60 * 60_000), [beta.id])
    assert ("unexplained", "unequal_length") in told(file)


def test_competitors_alone_at_a_table_of_a_world_cafe_are_told(file: DialogueFile) -> None:
    alfa, beta = supplier(file, "Alfa AB"), supplier(file, "Beta AB")
    with file.read() as reader:
        (buyer,) = reader.all(Organisation, kind="buyer")
    cafe = plan_meeting(file, MeetingDraft("Workshop", "workshop", "", at("2026-03-16T09:00"), at("2026-03-16T12:00")))
    with file.write("meeting.changed") as transaction:
        groups = []
        for number, one in enumerate((alfa, beta, buyer), 1):
            group = Group(id=transaction.new_id(), meeting_id=cafe.id, number=number, name=one.name)
            member = GroupMember(id=transaction.new_id(), group_id=group.id, organisation_id=one.id)
            transaction.add_all([group, member])
            groups.append(group)
        # Round 1: all three at table 1. Round 2: the suppliers alone at table 2, the buyer at table 3.
        for number, tables in ((1, (1, 1, 1)), (2, (2, 2, 3))):
            for group, table in zip(groups, tables, strict=True):
                seat = TableRound(
                    id=transaction.new_id(), meeting_id=cafe.id, group_id=group.id, round=number, table_number=table
                )
                transaction.add(seat)
    assert told(file) == [("hint", "alone_together")]
    assert sentences(file)[0].endswith(
        "two competitors are alone at table 2 in round 2; let someone from the buyer join"
    )
