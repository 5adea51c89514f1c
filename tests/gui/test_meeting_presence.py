"""Who is in the meeting: nothing is asked at its start, nothing is claimed that nobody noted, and one key notes all."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dialogapp.domain.meetings import Attendance, Invitation
from dialogapp.domain.parity import Receipt
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.screens.meeting_screen import MeetingScreen
from dialogapp.services.meetings import note_leaving, start_meeting
from dialogapp.services.minutes import minutes
from dialogapp.services.people import ParticipantDraft, add_participant
from dialogapp.storage.dialogue_file import DialogueFile
from tests.documents.dialogue import words_of
from tests.gui.conftest import Clock
from tests.gui.meeting_room import Hearing, hearing
from tests.gui.test_meeting_screen import ALT, CTRL, SHIFT, Keyboard

MINUTE = 60_000


@pytest.fixture
def room(store: DialogueFile) -> Hearing:
    made = hearing(store, started=False)
    start_meeting(store, made.id)
    return made


@pytest.fixture
def screen(room: Hearing, around: Surroundings, clock: Clock, qtbot: QtBot) -> MeetingScreen:
    shown = MeetingScreen(around, now=clock)
    qtbot.addWidget(shown)
    shown.resize(1100, 640)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.ui.line.hasFocus)
    return shown


@pytest.fixture
def keys(screen: MeetingScreen) -> Keyboard:
    return Keyboard(screen)


def noted(store: DialogueFile, room: Hearing, organisation_id: str) -> list[Attendance]:
    with store.read() as reader:
        return reader.all(Attendance, meeting_id=room.id, organisation_id=organisation_id)


def remarks(screen: MeetingScreen) -> list[str]:
    return [bar.spoken.rsplit(", ", 1)[-1] for bar in screen.floor.bars()][:3]


def test_who_was_invited_is_plainly_not_noted_until_one_key_says_all_are_here(
    screen: MeetingScreen, keys: Keyboard, store: DialogueFile, room: Hearing
) -> None:
    assert screen.ui.notice.accessibleName() == "Presence is not noted: Alfa AB, Beta AB and Gamma AB"
    assert "presence not noted" in remarks(screen)
    keys.press(Qt.Key.Key_Y, CTRL | SHIFT)
    assert not screen.ui.notice.isVisible()
    assert "presence not noted" not in remarks(screen)
    assert [(one.assumed, one.arrived_at) for one in noted(store, room, room.alfa.id)] == [(False, None)]
    store.undo()
    assert screen.ui.notice.isVisible()


def test_one_is_noted_by_initials_and_leaves_the_next_time(
    screen: MeetingScreen, keys: Keyboard, store: DialogueFile, room: Hearing, clock: Clock
) -> None:
    for _ in range(2):
        keys.press(Qt.Key.Key_L, CTRL)
        keys.enter("BE")
    (beta,) = noted(store, room, room.beta.id)
    assert (beta.assumed, beta.arrived_at, beta.left_at) == (False, None, clock.now)
    clock.now += 11 * MINUTE
    keys.press(Qt.Key.Key_L, CTRL)
    keys.enter("GA")
    (gamma,) = noted(store, room, room.gamma.id)
    assert (gamma.assumed, gamma.arrived_at) == (False, clock.now)


def test_a_colleague_who_comes_to_one_that_is_there_comes_and_leaves_alone(
    screen: MeetingScreen, keys: Keyboard, store: DialogueFile, room: Hearing, clock: Clock
) -> None:
    for name in ("Ada Alm", "Bo Berg"):
        add_participant(store, ParticipantDraft(room.beta.id, name))
    screen.refresh()
    came = []
    for name in ("Ada Alm", "Bo Berg", "Bo Berg"):
        clock.now += 20 * MINUTE
        came.append(clock.now)
        screen.refresh()
        keys.press(Qt.Key.Key_L, CTRL)
        keys.enter(name)
    assert [(one.arrived_at, one.left_at) for one in noted(store, room, room.beta.id)] == [
        (came[0], None),
        (came[1], came[2]),
    ]
    assert screen.floor.bars()[1].is_present


def test_who_speaks_is_there(screen: MeetingScreen, keys: Keyboard, store: DialogueFile, room: Hearing) -> None:
    keys.press(Qt.Key.Key_1, ALT)
    keys.enter("Vi ser två vägar")
    assert [one.assumed for one in noted(store, room, room.alfa.id)] == [False]
    assert screen.ui.notice.accessibleName() == "Presence is not noted: Beta AB and Gamma AB"


def test_who_gets_the_floor_after_leaving_has_come_back(
    screen: MeetingScreen, keys: Keyboard, store: DialogueFile, room: Hearing, clock: Clock
) -> None:
    keys.press(Qt.Key.Key_Y, CTRL | SHIFT)
    note_leaving(store, room.id, room.alfa.id)
    clock.now += 5 * MINUTE
    screen.refresh()
    assert not screen.floor.bars()[0].is_present
    keys.press(Qt.Key.Key_1, ALT)
    assert screen.floor.bars()[0].is_present
    assert [(one.arrived_at, one.left_at) for one in noted(store, room, room.alfa.id)] == [
        (None, clock.now - 5 * MINUTE),
        (clock.now, None),
    ]
    store.undo()
    assert len(noted(store, room, room.alfa.id)) == 1


def test_minutes_claim_no_presence_that_nobody_noted(
    screen: MeetingScreen, keys: Keyboard, store: DialogueFile, room: Hearing
) -> None:
    keys.press(Qt.Key.Key_1, ALT)
    keys.enter("Vi ser två vägar")
    keys.press(Qt.Key.Key_Return, CTRL | SHIFT)
    with store.read() as reader:
        words = words_of(minutes(reader, room.id, "en"))
    assert "presence not noted" in words
    notes = [note.text for note in screen.ui.leftNotes.notes]
    assert notes[:2] == [f"Nobody has noted whether {name} was there" for name in ("Beta AB", "Gamma AB")]


def test_who_was_not_there_is_owed_what_was_told(
    screen: MeetingScreen, keys: Keyboard, store: DialogueFile, room: Hearing, qtbot: QtBot
) -> None:
    keys.press(Qt.Key.Key_4, ALT)
    keys.enter("!u Avtalet är på fyra år")
    keys.press(Qt.Key.Key_Return, CTRL | SHIFT)
    keys.press(Qt.Key.Key_F3, SHIFT)
    assert noted(store, room, room.alfa.id) == []
    with store.read() as reader:
        assert reader.all(Receipt, organisation_id=room.alfa.id) == []
        assert len(reader.all(Receipt, organisation_id=room.beta.id)) == 1
        assert reader.all(Invitation, meeting_id=room.id, organisation_id=room.alfa.id)[0].state == "absent"
    keys.press(Qt.Key.Key_F3)
    assert [one.assumed for one in noted(store, room, room.beta.id)] == [False]
    assert screen.ui.leftNotes.notes[0].text == "Nobody has noted whether Gamma AB was there"
