"""The room's view from the window: its menu and keys, and the status bar that says what the room sees."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from dialogapp.domain.meetings import AgendaItem
from dialogapp.gui.desktop import Desktop
from dialogapp.gui.main_window import MainWindow
from dialogapp.gui.screens.meeting_screen import MeetingScreen
from dialogapp.gui.workplace import Workplace
from dialogapp.services.agenda import start_item
from dialogapp.services.dialogues import DialogueDraft
from dialogapp.services.templates import Beginning
from tests.gui.meeting_room import Hearing, hearing, type_text
from tests.gui.room_screens import LAPTOP, PROJECTOR, FakeScreens


@pytest.fixture
def screens(monkeypatch: pytest.MonkeyPatch) -> FakeScreens:
    plugged = FakeScreens(LAPTOP, PROJECTOR)
    monkeypatch.setattr("dialogapp.gui.workplace.SystemScreens", lambda window: plugged)
    return plugged


@pytest.fixture
def place(screens: FakeScreens, desktop: Desktop, tmp_path: Path) -> Workplace:
    beginning = Beginning(DialogueDraft("Vägvisning", "Exempelköpings kommun"), None, date(2026, 3, 2), [])
    desktop.make_new(beginning, tmp_path / "hall.dialog")
    assert desktop.workplace is not None
    return desktop.workplace


@pytest.fixture
def room(place: Workplace) -> Hearing:
    made: list[Hearing] = []
    place.session.do(hearing, made.append)
    item = place.session.read(lambda reader: reader.all(AgendaItem, meeting_id=made[0].id))[1]
    place.session.do(lambda store: start_item(store, item.id))
    place.go("meeting", made[0].id)
    return made[0]


def said(window: MainWindow) -> str:
    """What the status bar says that the room sees."""
    button = window.ui.status.findChild(QToolButton, "roomSees")
    assert button is not None
    assert button.text() == button.accessibleName()
    return button.text()


def press(window: MainWindow, keys: str) -> None:
    QTest.keySequence(window, QKeySequence(keys))


def test_the_status_bar_says_what_the_room_sees_item_by_item(
    window: MainWindow, place: Workplace, room: Hearing
) -> None:
    screen = window.page_widget("meeting")
    assert isinstance(screen, MeetingScreen)
    assert said(window) == "The room sees: nothing"
    press(window, "Shift+F9")
    assert said(window) == "The room sees: agenda item 2"
    screen.questions.choose(screen.questions.rows()[1].stem_id)
    assert said(window) == "The room sees: agenda item 2"
    press(window, "Ctrl+F9")
    assert said(window) == "The room sees: question 2"
    place.go("participants")
    assert said(window) == "The room sees: question 2"
    press(window, "F9")
    assert said(window) == "The room sees: nothing"


def test_what_is_typed_goes_to_the_log_while_the_room_sees_something(
    window: MainWindow, place: Workplace, room: Hearing
) -> None:
    screen = window.page_widget("meeting")
    assert isinstance(screen, MeetingScreen)
    press(window, "Shift+F9")
    screen.ui.line.setFocus()
    type_text(screen.ui.line, "Två vägar")
    assert screen.ui.line.text() == "Två vägar"


def test_the_projector_dies_while_the_log_goes_on(
    window: MainWindow, place: Workplace, room: Hearing, screens: FakeScreens
) -> None:
    press(window, "Shift+F9")
    screens.plug(LAPTOP)
    assert said(window) == "The room sees: nothing"
    assert "screen is gone" in window.ui.messages.text
    assert window.page == "meeting"
    assert window.isVisible()


def test_f5_covers_the_laptop_and_f9_blackens_there_too(
    window: MainWindow, place: Workplace, room: Hearing, screens: FakeScreens
) -> None:
    press(window, "Shift+F9")
    press(window, "F5")
    shown = place.room.window
    assert shown is not None
    assert (shown.screen_taken, shown.on_laptop) == (LAPTOP, True)
    assert said(window) == "The room sees: agenda item 2"
    QTest.keyClick(shown, Qt.Key.Key_F9)
    assert shown.picture is None
    assert said(window) == "The room sees: nothing"
    shown.close()
    assert place.room.window is None


def test_the_menu_of_the_room_is_there_with_a_dialogue_and_beside_the_words(
    desktop: Desktop, window: MainWindow, place: Workplace, room: Hearing
) -> None:
    button = window.ui.status.findChild(QToolButton, "roomSees")
    assert button is not None
    assert button.menu() is window.ui.roomMenu
    follow = desktop.actions.action("room.follow")
    assert follow in window.ui.roomMenu.actions()
    follow.trigger()
    assert follow.isChecked()
    press(window, "F9")
    assert not follow.isChecked()
    shown = place.room.window
    assert shown is not None
    desktop.close_dialogue()
    assert not shown.isVisible()
    assert not button.isVisible()
    assert not window.ui.roomMenu.menuAction().isVisible()


def test_it_speaks_the_language_that_is_chosen(
    desktop: Desktop, window: MainWindow, place: Workplace, room: Hearing
) -> None:
    press(window, "Shift+F9")
    desktop._choose_language("sv")
    assert said(window) == "Rummet ser: punkt 2"
    assert place.room.window is not None
    assert place.room.window.accessibleName().startswith("Det rummet ser: Punkt 2 av 3\nFrågor")
