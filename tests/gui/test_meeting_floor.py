"""The floor's presenter: the clock moves at once, bars share one scale, and after a crash the clock stands."""

from __future__ import annotations

import pytest

from dialogapp.domain.entry import Speaker
from dialogapp.domain.floor import Turn
from dialogapp.gui.screens.meeting_figures import figures as figures_behind
from dialogapp.gui.screens.meeting_floor import FloorPresenter
from dialogapp.gui.session import Session
from dialogapp.services import floor as use_cases
from dialogapp.services.changes import Committed
from dialogapp.services.meetings import MeetingDraft, end_meeting, note_leaving, plan_meeting, start_meeting
from dialogapp.services.room import read_room
from dialogapp.storage.dialogue_file import DialogueFile
from tests.gui.conftest import Clock
from tests.gui.meeting_room import Hearing, hearing

MINUTE = 60_000


@pytest.fixture
def room(store: DialogueFile) -> Hearing:
    return hearing(store)


@pytest.fixture
def floor(session: Session, clock: Clock, room: Hearing) -> FloorPresenter:
    presenter = FloorPresenter(session, clock, lambda: None)
    session.changed.connect(presenter.take)
    presenter.show_room(session.read(lambda reader: read_room(reader, room.id, clock.now)))
    return presenter


def speak(floor: FloorPresenter, clock: Clock, organisation_id: str, seconds: int) -> None:
    floor.give(Speaker(organisation_id))
    clock.now += seconds * 1000


def figures(floor: FloorPresenter) -> dict[str, str]:
    return {bar.name: bar.figure for bar in floor.bars()}


def test_time_is_counted_while_it_runs_and_after(floor: FloorPresenter, clock: Clock, room: Hearing) -> None:
    speak(floor, clock, room.alfa.id, 62)
    assert figures(floor)["Alfa AB"] == "1:02"
    speak(floor, clock, room.beta.id, 5)
    assert figures(floor) == {"Alfa AB": "1:02", "Beta AB": "0:05", "Gamma AB": "0:00", "Exempelköpings kommun": "0:00"}
    assert floor.sentence() == "Alfa AB has had 1:02 more than Gamma AB"


def test_a_pause_does_not_count(floor: FloorPresenter, clock: Clock, room: Hearing) -> None:
    speak(floor, clock, room.alfa.id, 10)
    floor.pause()
    clock.now += MINUTE
    assert floor.seconds() == 10
    floor.pause()
    clock.now += 5_000
    floor.open()
    assert figures(floor)["Alfa AB"] == "0:15"


def test_given_again_it_runs_on(floor: FloorPresenter, clock: Clock, room: Hearing, store: DialogueFile) -> None:
    speak(floor, clock, room.alfa.id, 10)
    speak(floor, clock, room.alfa.id, 10)
    floor.open()
    with store.read() as reader:
        assert [turn.seconds for turn in reader.all(Turn)] == [20]


def test_next_to_hear_is_whoever_has_had_least(floor: FloorPresenter, clock: Clock, room: Hearing) -> None:
    speak(floor, clock, room.alfa.id, 10)
    speak(floor, clock, room.gamma.id, 5)
    speak(floor, clock, room.beta.id, 60)
    assert floor.next_id() == room.gamma.id
    assert [bar.is_next for bar in floor.bars()] == [False, False, True, False]


def test_who_left_is_not_next(
    floor: FloorPresenter, clock: Clock, room: Hearing, store: DialogueFile, session: Session
) -> None:
    speak(floor, clock, room.alfa.id, 10)
    note_leaving(store, room.id, room.gamma.id)
    floor.show_room(session.read(lambda reader: read_room(reader, room.id, clock.now + 1)))
    assert floor.next_id() == room.beta.id


def test_the_mark_stands_at_the_suppliers_equal_share(floor: FloorPresenter, clock: Clock, room: Hearing) -> None:
    speak(floor, clock, room.alfa.id, 60)
    speak(floor, clock, room.beta.id, 30)
    speak(floor, clock, room.buyer.id, 300)
    assert floor.scale() == (30.0, 300.0)


def test_in_a_one_to_one_the_mark_is_the_time_offered(
    session: Session, clock: Clock, room: Hearing, store: DialogueFile
) -> None:
    slot = MeetingDraft("Enskilt", "one_to_one", starts_at=clock.now, ends_at=clock.now + 60 * MINUTE)
    single = plan_meeting(store, slot, [room.beta.id])
    start_meeting(store, single.id)
    presenter = FloorPresenter(session, clock, lambda: None)
    presenter.show_room(session.read(lambda reader: read_room(reader, single.id, clock.now)))
    speak(presenter, clock, room.beta.id, 90)
    assert presenter.scale() == (3600, 3600.0)
    assert presenter.sentence() == "Beta AB has had 1:30 of 1:00:00"
    assert [bar.name for bar in presenter.bars()] == ["Beta AB", "Exempelköpings kommun"]


def test_undoing_a_turn_takes_its_time_away(
    floor: FloorPresenter, clock: Clock, room: Hearing, session: Session
) -> None:
    speak(floor, clock, room.alfa.id, 60)
    floor.open()
    session.undo()
    assert figures(floor)["Alfa AB"] == "0:00"


def test_sums_that_were_read_after_a_commit_do_not_count_it_again(
    floor: FloorPresenter, clock: Clock, room: Hearing, store: DialogueFile, session: Session
) -> None:
    heard: list[Committed] = []
    store.listen(heard.append)
    speak(floor, clock, room.alfa.id, 60)
    floor.open()
    floor.show_room(session.read(lambda reader: read_room(reader, room.id, clock.now)))
    floor.take(heard[-1])
    assert figures(floor)["Alfa AB"] == "1:00"


def test_after_a_crash_the_clock_stands_at_the_last_heartbeat(
    floor: FloorPresenter, clock: Clock, room: Hearing, session: Session
) -> None:
    speak(floor, clock, room.beta.id, 20)
    floor.beat()
    clock.now += 3_600_000
    again = FloorPresenter(session, clock, lambda: None)
    again.show_room(session.read(lambda reader: read_room(reader, room.id, clock.now)))
    again.recover()
    assert again.was_recovered
    assert again.organisation is not None
    assert (again.organisation.name, again.seconds(), again.is_running) == ("Beta AB", 20, False)
    again.pause()
    clock.now += 5_000
    assert again.seconds() == 25
    assert not again.was_recovered


def test_a_floor_of_another_meeting_runs_on_there(
    floor: FloorPresenter, clock: Clock, room: Hearing, session: Session, store: DialogueFile
) -> None:
    other = plan_meeting(store, MeetingDraft("Gammalt"))
    start_meeting(store, other.id)
    end_meeting(store, other.id)
    speak(floor, clock, room.alfa.id, 10)
    floor.show_room(session.read(lambda reader: read_room(reader, other.id, clock.now)))
    assert floor.floor is None
    assert floor.is_running
    floor.show_room(session.read(lambda reader: read_room(reader, room.id, clock.now)))
    assert floor.seconds() == 10
    with store.read() as reader:
        held = use_cases.current_floor(reader)
    assert held is not None
    assert held.organisation_id == room.alfa.id


def test_what_is_left_of_each_bank_is_told_and_over_use_calmly(
    floor: FloorPresenter, clock: Clock, room: Hearing, store: DialogueFile, session: Session
) -> None:
    use_cases.add_time(store, room.id, room.alfa.id, "1", clock.now)
    floor.show_room(session.read(lambda reader: read_room(reader, room.id, clock.now)))
    speak(floor, clock, room.beta.id, 15 * 60)
    told = {bar.name: bar.left for bar in floor.bars()}
    assert told == {
        "Alfa AB": "14:20 left",
        "Beta AB": "1:40 over",
        "Gamma AB": "13:20 left",
        "Exempelköpings kommun": "",
    }
    assert "1:40 over" in floor.bars()[1].spoken


def test_who_declined_is_no_longer_next(
    floor: FloorPresenter, clock: Clock, room: Hearing, store: DialogueFile, session: Session
) -> None:
    speak(floor, clock, room.alfa.id, 10)
    speak(floor, clock, room.beta.id, 20)
    floor.open()
    assert floor.next_id() == room.gamma.id
    floor.note_declined(room.gamma.id, 2)
    floor.show_room(session.read(lambda reader: read_room(reader, room.id, clock.now)))
    assert floor.next_id() == room.alfa.id


def test_the_figures_stand_behind_the_sentence_only_where_enough_is_noted(
    floor: FloorPresenter, clock: Clock, room: Hearing, session: Session
) -> None:
    speak(floor, clock, room.alfa.id, 60)
    speak(floor, clock, room.beta.id, 60)
    speak(floor, clock, room.gamma.id, 60)
    told = dict(figures_behind(session, floor))
    assert told["How evenly it is shared"] == (
        "Jain 1.00 · Gini 0.00 · evenness 1.00 · least / most 1.00\ngreen: evenly shared"
    )
    assert "can be a public record" in told["What this measures"]
    assert "Alfa AB: 1:00 / 13:20 · 12:20 left" in told["Time used, and what is left"]
    floor.open()
    clock.now += 10 * MINUTE
    assert "no ground for comparing" in dict(figures_behind(session, floor))["How evenly it is shared"]
