"""The schedule kept up with its changes is the schedule read anew; and where a meeting stood before."""

from __future__ import annotations

import pytest

from dialogapp.domain.errors import RefusedError
from dialogapp.domain.instants import instant_from_iso
from dialogapp.domain.meetings import Meeting, MeetingPerson
from dialogapp.domain.people import Organisation
from dialogapp.services.changes import Committed
from dialogapp.services.meeting_history import earlier_slots
from dialogapp.services.meetings import (
    MeetingDraft,
    answer_invitation,
    change_meeting,
    move_meeting,
    place_meeting,
    plan_meeting,
    start_meeting,
    swap_meetings,
)
from dialogapp.services.overview_lists import owed_lines
from dialogapp.services.people import ParticipantDraft, add_participant
from dialogapp.services.planning import plan_at_once, set_people
from dialogapp.services.plans import PlanDraft
from dialogapp.services.schedule_picture import SchedulePicture, schedule_picture
from dialogapp.services.translation import language
from dialogapp.storage.dialogue_file import DialogueFile
from tests.storage.conftest import NOON, Clock
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


def picture(file: DialogueFile) -> SchedulePicture:
    with file.read() as reader:
        return schedule_picture(reader, days_off=True)


def stored(file: DialogueFile, meeting: Meeting) -> Meeting:
    with file.read() as reader:
        return reader.get(Meeting, meeting.id)


class Kept:
    """A picture that follows the dialogue."""

    def __init__(self, file: DialogueFile) -> None:
        self.picture: SchedulePicture | None = picture(file)
        file.listen(self.take)

    def take(self, committed: Committed) -> None:
        if self.picture is not None:
            self.picture = self.picture.after(committed)


def test_after_each_drag_it_is_as_if_read_anew(file: DialogueFile, planned: list[Meeting]) -> None:
    kept = Kept(file)
    one, two, _ = planned
    invited = picture(file).around.invited[two.id][0]
    for step in (
        lambda: move_meeting(file, one.id, at("2026-03-16T10:30")),
        lambda: move_meeting(file, one.id, at("2026-04-03T09:00"), "Rum 3"),
        lambda: place_meeting(file, two.id, ""),
        lambda: swap_meetings(file, one.id, two.id),
        lambda: change_meeting(file, one.id, MeetingDraft("Enskilt", "workshop", "", at("2026-03-17T09:00"))),
        file.undo,
        lambda: answer_invitation(file, two.id, invited, "declined"),
    ):
        step()
        assert kept.picture == picture(file)


def test_one_to_ones_without_a_plan_change_their_round_with_their_time(file: DialogueFile) -> None:
    alfa, beta = supplier(file, "Alfa AB"), supplier(file, "Beta AB")
    made = [
        plan_meeting(
            file,
            MeetingDraft("Enskilt", "one_to_one", "", at(f"{day}T09:00"), at(f"{day}T{ends}")),
            [one.id],
        )
        for one, day, ends in (
            (alfa, "2026-03-16", "10:00"),
            (alfa, "2026-03-18", "09:30"),
            (beta, "2026-03-17", "10:00"),
            (beta, "2026-03-19", "09:30"),
        )
    ]
    kept = Kept(file)
    move_meeting(file, made[1].id, at("2026-03-13T09:00"))
    assert kept.picture == picture(file)
    assert kept.picture is not None
    assert {told.finding.kind for told in kept.picture.findings} == {"unequal_length"}


def test_what_it_does_not_hold_makes_it_read_anew(file: DialogueFile, planned: list[Meeting]) -> None:
    kept = Kept(file)
    plan_meeting(file, MeetingDraft("Nytt"))
    assert kept.picture is None


def test_a_drag_is_judged_before_it_is_let_go(file: DialogueFile, planned: list[Meeting]) -> None:
    one, two, _ = planned
    assert two.starts_at is not None
    assert two.ends_at is not None
    found = picture(file).judged(one.id, two.starts_at, two.ends_at, None)
    assert "same_room" in [finding.kind for finding in found]
    elsewhere = picture(file).judged(one.id, two.starts_at, two.ends_at, "Rum 3")
    assert "same_room" not in [finding.kind for finding in elsewhere]


def test_two_meetings_change_places_in_one_step(file: DialogueFile, planned: list[Meeting]) -> None:
    one, two, _ = planned
    place_meeting(file, two.id, "Stora salen")
    swap_meetings(file, one.id, two.id)
    first, second = stored(file, one), stored(file, two)
    assert (first.starts_at, first.ends_at, first.place) == (two.starts_at, two.ends_at, "Stora salen")
    assert (second.starts_at, second.ends_at, second.place) == (one.starts_at, one.ends_at, "Rum 214")
    file.undo()
    assert stored(file, one) == one


def test_a_swap_keeps_each_ones_length(file: DialogueFile) -> None:
    long = plan_meeting(file, MeetingDraft("Lång", "workshop", "", at("2026-03-16T09:00"), at("2026-03-16T11:00")))
    short = plan_meeting(file, MeetingDraft("Kort", "workshop", "", at("2026-03-17T09:00"), at("2026-03-17T09:30")))
    swap_meetings(file, long.id, short.id)
    assert stored(file, long).ends_at == at("2026-03-17T11:00")
    assert stored(file, short).ends_at == at("2026-03-16T09:30")


def test_what_was_held_or_has_no_time_is_not_swapped(file: DialogueFile, planned: list[Meeting]) -> None:
    one, two, three = planned
    untimed = plan_meeting(file, MeetingDraft("Senare"))
    with pytest.raises(RefusedError, match="no time"):
        swap_meetings(file, one.id, untimed.id)
    start_meeting(file, two.id)
    with pytest.raises(RefusedError, match="is running"):
        swap_meetings(file, three.id, two.id)
    assert stored(file, three) == three


def test_a_moved_meeting_keeps_where_it_stood(file: DialogueFile, planned: list[Meeting], clock: Clock) -> None:
    one = planned[0]
    file.actor = "Kajsa Berg"
    clock.now = NOON + 60_000
    move_meeting(file, one.id, at("2026-03-17T09:00"))
    change_meeting(
        file, one.id, MeetingDraft("Nytt namn", one.kind, "Rum 214", at("2026-03-17T09:00"), at("2026-03-17T10:00"))
    )
    clock.now = NOON + 120_000
    place_meeting(file, one.id, "Rum 3")
    with file.read() as reader:
        latest, first = earlier_slots(reader, one.id)
    assert (latest.starts_at, latest.place, latest.until) == (at("2026-03-17T09:00"), "Rum 214", NOON + 120_000)
    assert (first.starts_at, first.place, first.until) == (one.starts_at, "Rum 214", NOON + 60_000)
    assert first.actor == "Kajsa Berg"


def test_people_of_the_buyer_are_said_for_a_meeting(file: DialogueFile, planned: list[Meeting]) -> None:
    with file.read() as reader:
        (buyer,) = reader.all(Organisation, kind="buyer")
    kajsa = add_participant(file, ParticipantDraft(buyer.id, "Kajsa Berg"))
    set_people(file, planned[0].id, [kajsa.id])
    with file.read() as reader:
        assert [one.participant_id for one in reader.all(MeetingPerson, meeting_id=planned[0].id)] == [kajsa.id]
    set_people(file, planned[0].id, [])
    with file.read() as reader:
        assert reader.all(MeetingPerson, meeting_id=planned[0].id) == []


def test_conflicts_and_deviations_without_a_reason_are_owed(file: DialogueFile, planned: list[Meeting]) -> None:
    one, two, _ = planned
    move_meeting(file, one.id, two.starts_at or 0)
    with file.read() as reader:
        lines = [line for line in owed_lines(reader, NOON, language("en")) if line.noun_id == one.id]
    assert [(line.page, line.tone, line.detail) for line in lines] == [("schedule", "bad", "conflict")]
    assert "taken twice" in lines[0].text
