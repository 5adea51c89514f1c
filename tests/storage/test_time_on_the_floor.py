"""Time that was added, offers that were declined and clocks that were corrected are entries; thresholds are chosen."""

from __future__ import annotations

import pytest

from dialogapp.domain.dialogue import Dialogue
from dialogapp.domain.errors import InputError
from dialogapp.domain.floor import TimeOffer, Turn
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.people import Organisation
from dialogapp.services.clock_changes import clock_changes
from dialogapp.services.fairness import ThresholdsDraft, airtime, set_thresholds, thresholds
from dialogapp.services.floor import add_time, add_turn_in, correct_clock, note_declined
from dialogapp.services.meetings import ItemDraft, MeetingDraft, plan_meeting, start_meeting
from dialogapp.services.people import OrganisationDraft, add_organisation
from dialogapp.services.room import read_room
from dialogapp.storage.dialogue_file import DialogueFile

AGENDA = [ItemDraft("Ramar", 10), ItemDraft("Frågor", 30, "questions")]


@pytest.fixture
def suppliers(file: DialogueFile) -> list[Organisation]:
    file.actor = "Sara Ek"
    return [add_organisation(file, OrganisationDraft(name)) for name in ("Alfa AB", "Beta AB", "Gamma AB")]


@pytest.fixture
def meeting(file: DialogueFile, suppliers: list[Organisation]) -> Meeting:
    planned = plan_meeting(file, MeetingDraft("Hearing"), [one.id for one in suppliers], AGENDA)
    start_meeting(file, planned.id)
    return planned


def speak(file: DialogueFile, meeting: Meeting, *seconds: tuple[Organisation, int]) -> None:
    with file.write("floor.used") as transaction:
        for supplier, used in seconds:
            add_turn_in(transaction, Turn(id="", meeting_id=meeting.id, organisation_id=supplier.id, seconds=used))


def test_a_bank_is_an_equal_share_with_what_was_added_and_undo_takes_it_back(
    file: DialogueFile, suppliers: list[Organisation], meeting: Meeting
) -> None:
    alfa, beta, _ = suppliers
    add_time(file, meeting.id, alfa.id, "2 linjen bröts", 1_000)
    speak(file, meeting, (alfa, 630), (beta, 630))
    with file.read() as reader:
        room = read_room(reader, meeting.id, 2_000)
    first, second = room.bank(alfa, 630), room.bank(beta, 630)
    assert first is not None
    assert second is not None
    assert (first.initial, first.added, first.left) == (600, 120, 90)
    assert second.left == -30
    file.undo()
    file.undo()
    with file.read() as reader:
        assert reader.all(TimeOffer) == []


def test_in_a_one_to_one_the_bank_is_the_slot_and_the_buyer_has_none(
    file: DialogueFile, suppliers: list[Organisation]
) -> None:
    draft = MeetingDraft("Enskilt", "one_to_one", starts_at=0, ends_at=45 * 60_000)
    one = plan_meeting(file, draft, [suppliers[0].id], AGENDA)
    with file.read() as reader:
        room = read_room(reader, one.id, 0)
        buyer = reader.all(Organisation, kind="buyer")[0]
    bank = room.bank(suppliers[0], 0)
    assert bank is not None
    assert bank.initial == 45 * 60
    assert room.bank(buyer, 0) is None
    add_time(file, one.id, suppliers[0].id, "5", 0)
    start_meeting(file, one.id)
    speak(file, one, (suppliers[0], 60))
    with file.read() as reader:
        assert airtime(reader, one.id).organisations[0].offered == 50 * 60


def test_every_change_of_the_clocks_is_listed_with_who_noted_it(
    file: DialogueFile, suppliers: list[Organisation], meeting: Meeting
) -> None:
    alfa, beta, gamma = suppliers
    speak(file, meeting, (alfa, 300))
    correct_clock(file, meeting.id, alfa.id, "-1:30 telefonen ringde", 3_000)
    add_time(file, meeting.id, beta.id, "2", 1_000)
    note_declined(file, meeting.id, gamma.id, 120, 2_000)
    with file.read() as reader:
        found = clock_changes(reader, meeting.id)
        times = {one.name: one for one in airtime(reader, meeting.id).organisations}
    assert [(one.what, one.organisation_id, one.seconds, one.reason) for one in found] == [
        ("added", beta.id, 120, ""),
        ("declined", gamma.id, 120, ""),
        ("corrected", alfa.id, -90, "telefonen ringde"),
    ]
    assert {one.actor for one in found} == {"Sara Ek"}
    assert times["Alfa AB"].used == 210
    assert (times["Gamma AB"].declined, times["Gamma AB"].used) == (1, 0)
    assert {name: one.offered for name, one in times.items()} == {"Alfa AB": 210, "Beta AB": 0, "Gamma AB": 120}


def test_the_light_follows_the_thresholds_and_undo_gives_the_usual_ones_back(
    file: DialogueFile, suppliers: list[Organisation], meeting: Meeting
) -> None:
    speak(file, meeting, *zip(suppliers, (300, 280, 200), strict=True))
    with file.read() as reader:
        assert airtime(reader, meeting.id).verdict == "yellow"
    set_thresholds(file, ThresholdsDraft("0,95", "0,60", "0,85", "0,70"))
    with file.read() as reader:
        assert airtime(reader, meeting.id).verdict == "green"
        assert thresholds(reader).covered == 0.7
    file.undo()
    with file.read() as reader:
        assert airtime(reader, meeting.id).verdict == "yellow"
        assert thresholds(reader).covered == 0.9


def test_thresholds_that_can_not_be_are_refused_and_nothing_changes(
    file: DialogueFile, suppliers: list[Organisation]
) -> None:
    with file.read() as reader:
        before = reader.journal_head()
    for draft in (ThresholdsDraft("0,8", "0,8", "0,85", "0,9"), ThresholdsDraft("0,95", "much", "0,85", "0,9")):
        with pytest.raises(InputError):
            set_thresholds(file, draft)
    with file.read() as reader:
        assert reader.journal_head() == before


def test_a_dialogue_has_the_usual_thresholds() -> None:
    dialogue = Dialogue(id="d", title="T", buyer="B")
    assert (dialogue.green_jain, dialogue.green_min_max, dialogue.yellow_jain, dialogue.covered) == (95, 80, 85, 90)


def test_without_slots_and_declined_offers_nothing_counts_as_offered(
    file: DialogueFile, suppliers: list[Organisation], meeting: Meeting
) -> None:
    speak(file, meeting, (suppliers[0], 60))
    add_time(file, meeting.id, suppliers[0].id, "2", 0)
    with file.read() as reader:
        assert [one.offered for one in airtime(reader).organisations] == [None, None, None]
