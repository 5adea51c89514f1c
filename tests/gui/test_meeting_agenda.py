"""The agenda in the room: one key for each thing that happens to it, a clock, and signs that are words too."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dialogapp.domain.meetings import AgendaItem
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.preferences import ITEM_SOUND
from dialogapp.gui.screens.meeting_agenda import AgendaRow
from dialogapp.gui.screens.meeting_screen import MeetingScreen
from dialogapp.services.meetings import MeetingDraft, change_meeting, start_meeting
from dialogapp.storage.dialogue_file import DialogueFile
from tests.gui.conftest import NOON, Clock
from tests.gui.meeting_room import Hearing, hearing

MINUTE = 60_000
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


class Room:
    """The screen, its clock and what is stored."""

    def __init__(self, screen: MeetingScreen, store: DialogueFile, clock: Clock, hearing: Hearing) -> None:
        self.screen = screen
        self.store = store
        self.clock = clock
        self.hearing = hearing
        self.beeps = 0
        screen.agenda_panel.beep = self._beep

    def _beep(self) -> None:
        self.beeps += 1

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.screen.ui.line, key, held)

    def later(self, minutes: float) -> None:
        self.clock.now += int(minutes * MINUTE)
        self.screen.tick()

    def items(self) -> list[AgendaItem]:
        with self.store.read() as reader:
            return reader.all(AgendaItem, meeting_id=self.hearing.id)

    def row(self, place: int) -> AgendaRow:
        row = self.screen.agenda.rows()[place]
        shown = self.screen.ui.agenda.model().index(place, 0).data()
        assert shown == row.spoken
        return row

    @property
    def end(self) -> str:
        return self.screen.ui.agendaEnd.text()


@pytest.fixture
def room(around: Surroundings, store: DialogueFile, clock: Clock, qtbot: QtBot) -> Room:
    """A hearing of 10, 40 and 5 minutes, planned and begun at noon."""
    planned = hearing(store, started=False)
    change_meeting(store, planned.id, MeetingDraft("Hearing", starts_at=NOON, ends_at=NOON + 55 * MINUTE))
    start_meeting(store, planned.id)
    screen = MeetingScreen(around, now=clock)
    qtbot.addWidget(screen)
    screen.resize(1100, 640)
    screen.show()
    screen.activateWindow()
    qtbot.waitExposed(screen)
    qtbot.waitUntil(screen.ui.line.hasFocus)
    return Room(screen, store, clock, planned)


def test_the_item_that_is_on_has_a_clock_and_what_is_left(room: Room) -> None:
    room.press(Qt.Key.Key_F7)
    room.later(1.5)
    row = room.row(0)
    assert (row.clock, row.of, row.left, row.sign) == ("1:30", "of 10 min", "9 min left", "ok")
    assert room.end == "Ends 12:55, on time"
    assert [room.row(place).figure for place in (1, 2)] == ["12:10 · 40", "12:50 · 5"]


@pytest.mark.parametrize(
    ("minutes", "words", "sign"),
    [
        (7.9, "3 min left", "ok"),
        (8, "Round off: 2 min", "soon"),
        (9, "Round off: 1:00", "soon"),
        (9.5, "Nearly out: 0:30", "last"),
        (12, "Over time: 2:00", "over"),
    ],
)
def test_signs_are_words_and_are_read_out(room: Room, minutes: float, words: str, sign: str) -> None:
    room.press(Qt.Key.Key_F7)
    room.later(minutes)
    row = room.row(0)
    assert (row.left, row.sign) == (words, sign)
    assert (words in row.spoken) == (sign != "ok")


def test_over_its_time_the_rest_and_the_end_get_later(room: Room) -> None:
    room.press(Qt.Key.Key_F7)
    room.later(13)
    assert room.row(0).note == "3 min behind"
    assert room.end == "▲ Ends 12:58, 3 min late"
    assert room.row(1).figure == "12:13 · 40"
    room.press(Qt.Key.Key_F6, CTRL)
    assert room.end == "Ends 12:58, on time"
    assert room.screen.ui.agendaFitting.text() == "The end was moved 3 min later"
    room.store.undo()
    assert room.end == "▲ Ends 12:58, 3 min late"


def test_a_minute_is_given_and_taken_by_one_key(room: Room) -> None:
    room.press(Qt.Key.Key_F7)
    room.press(Qt.Key.Key_F6)
    room.press(Qt.Key.Key_F6)
    room.press(Qt.Key.Key_F6, SHIFT)
    assert room.items()[0].given_minutes == 1
    assert room.row(0).of == "of 11 min (+1)"
    assert room.end == "▲ Ends 12:56, 1 min late"


def test_skip_next_and_take_up_again(room: Room) -> None:
    room.press(Qt.Key.Key_F7)
    room.press(Qt.Key.Key_F7, CTRL)
    assert (room.row(1).state, room.row(1).figure) == ("skipped", "skipped")
    assert room.end == "Ends 12:15, 40 min early"
    words = [action.text() for action in room.screen.agenda_panel.item_menu(1).actions()]
    assert words == ["Turn to it now", "Let it come after all"]
    room.screen.agenda_panel.item_menu(1).actions()[1].trigger()
    assert room.row(1).state == "ahead"
    room.press(Qt.Key.Key_F7, CTRL)
    room.press(Qt.Key.Key_F7)
    assert [row.state for row in room.screen.agenda.rows()] == ["done", "skipped", "on"]


def test_back_to_the_item_before_goes_on_with_its_clock(room: Room) -> None:
    room.press(Qt.Key.Key_F7)
    room.later(4)
    room.press(Qt.Key.Key_F7)
    room.later(1)
    room.press(Qt.Key.Key_F7, SHIFT)
    room.later(1)
    assert (room.row(0).clock, room.row(0).state, room.row(1).state) == ("5:00", "on", "done")


def test_later_items_adapt_so_that_it_ends_on_time(room: Room, around: Surroundings) -> None:
    room.press(Qt.Key.Key_F7)
    room.later(19)
    room.press(Qt.Key.Key_F6, CTRL | SHIFT)
    assert room.end == "Ends 12:55, on time"
    assert (room.row(1).figure, room.row(2).figure) == ("12:19 · 31", "12:50 · 5")
    assert room.row(0).note == "9 min behind"
    assert room.screen.ui.agendaFitting.text() == "Later items adapt"
    assert around.actions.action("meeting.adapt").isChecked()
    room.press(Qt.Key.Key_F6, CTRL | SHIFT)
    assert room.end == "▲ Ends 13:04, 9 min late"


def test_no_sound_unless_it_was_asked_for_and_then_once_a_sign(room: Room, around: Surroundings) -> None:
    room.press(Qt.Key.Key_F7)
    room.later(8)
    assert room.beeps == 0
    around.actions.action("meeting.item_sound").trigger()
    assert around.preferences.get(ITEM_SOUND)
    room.later(0.2)
    assert room.beeps == 0
    room.later(1.5)
    room.later(0.1)
    assert room.beeps == 1
    room.later(1)
    assert room.beeps == 2


def test_the_clock_wakes_only_while_an_item_is_on_and_the_room_is_seen(room: Room) -> None:
    assert not room.screen.ticker.is_running
    room.press(Qt.Key.Key_F7)
    assert room.screen.ticker.is_running
    room.screen.hide()
    assert not room.screen.ticker.is_running
    room.screen.show()
    room.press(Qt.Key.Key_F7, CTRL | SHIFT)
    assert not room.screen.ticker.is_running


def test_without_an_item_on_a_minute_has_nobody_to_go_to(room: Room, qtbot: QtBot) -> None:
    with qtbot.waitSignal(room.screen.session.refused):
        room.press(Qt.Key.Key_F6)
    assert [item.given_minutes for item in room.items()] == [0, 0, 0]


def test_the_keys_are_in_the_menu_of_the_agenda(room: Room, around: Surroundings) -> None:
    shortcuts = {
        entry.name: entry.action.shortcut().toString()
        for entry in around.actions.entries()
        if entry.name in ("meeting.next_item", "meeting.item_back", "meeting.give_minute", "meeting.skip_item")
    }
    assert shortcuts == {
        "meeting.next_item": "F7",
        "meeting.item_back": "Shift+F7",
        "meeting.give_minute": "F6",
        "meeting.skip_item": "Ctrl+F7",
    }
    every = [one.toString() for entry in around.actions.entries() for one in entry.action.shortcuts()]
    assert len(every) == len(set(every))


def test_a_meeting_that_was_held_shows_no_buttons_for_its_agenda(room: Room) -> None:
    room.press(Qt.Key.Key_F7)
    assert room.screen.ui.nextItem.isVisible()
    room.screen.presenter.end(lambda _left: None)
    assert not room.screen.ui.nextItem.isVisible()
    assert not room.screen.ui.agendaEnd.isVisible()
