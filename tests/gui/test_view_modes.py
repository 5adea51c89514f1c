"""How much of the window is shown, and how large: full screen, the meeting room alone, the size of type."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from dialogapp.gui import theme as look
from dialogapp.gui.desktop import Desktop
from dialogapp.gui.main_window import MainWindow
from dialogapp.gui.preferences import FOCUS, FULL_SCREEN, TYPE_SIZE, Preferences
from dialogapp.gui.screens.meeting_screen import MeetingScreen
from dialogapp.gui.theme import Theme
from dialogapp.gui.tokens import BASE_POINTS, TYPE_STEPS


@pytest.fixture(autouse=True)
def usual_type(theme: Theme) -> Iterator[None]:
    yield
    theme.set_type(100)


def press(window: MainWindow, keys: str) -> None:
    QTest.keySequence(window, QKeySequence(keys))


def room(window: MainWindow) -> MeetingScreen:
    screen = window.page_widget("meeting")
    assert isinstance(screen, MeetingScreen)
    return screen


def show_everything(desktop: Desktop) -> None:
    """The sample opens in discreet mode where its next meeting is with one supplier."""
    assert desktop.workplace is not None
    if desktop.workplace.discreet.is_on:
        desktop.workplace.discreet.switch()


def test_the_room_alone_is_log_line_and_floor_and_esc_leaves_it(
    sample_desktop: Desktop, window: MainWindow, preferences: Preferences, qtbot: QtBot
) -> None:
    assert sample_desktop.workplace is not None
    sample_desktop.workplace.go("overview")
    show_everything(sample_desktop)
    press(window, "Shift+F11")
    assert window.page == "meeting"
    ui = room(window).ui
    away = (window.ui.rail, window.ui.strip, window.ui.menu, ui.top, ui.leftColumn)
    assert [part.isVisible() for part in away] == [False] * 5
    assert [part.isVisible() for part in (ui.log, ui.line, ui.bars, window.ui.status)] == [True] * 4
    assert preferences.get(FOCUS)
    qtbot.waitUntil(ui.line.hasFocus)
    QTest.keyClick(ui.line, Qt.Key.Key_Escape)
    assert [part.isVisible() for part in away] == [True] * 5
    assert not preferences.get(FOCUS)


def test_other_pages_keep_their_rail_while_the_room_is_to_be_alone(sample_desktop: Desktop, window: MainWindow) -> None:
    show_everything(sample_desktop)
    action = sample_desktop.actions.action("view.focus")
    action.trigger()
    assert action.isChecked()
    press(window, "Ctrl+Shift+1")
    assert window.ui.rail.isVisible()
    press(window, "Ctrl+Shift+4")
    assert not window.ui.rail.isVisible()
    press(window, "Shift+F11")
    assert window.ui.rail.isVisible()
    assert not action.isChecked()


def test_full_screen_is_remembered_and_esc_leaves_it(
    sample_desktop: Desktop, window: MainWindow, preferences: Preferences
) -> None:
    press(window, "F11")
    assert window.isFullScreen()
    assert preferences.get(FULL_SCREEN)
    assert sample_desktop.actions.action("view.full_screen").isChecked()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isFullScreen()
    assert not preferences.get(FULL_SCREEN)


def test_type_grows_in_steps_is_remembered_and_goes_back(
    sample_desktop: Desktop, window: MainWindow, preferences: Preferences
) -> None:
    for _ in TYPE_STEPS:
        press(window, "Ctrl++")
    assert preferences.get(TYPE_SIZE) == "130"
    assert QApplication.font().pointSizeF() == pytest.approx(BASE_POINTS * 1.3)
    assert not sample_desktop.actions.action("view.type_larger").isEnabled()
    press(window, "Ctrl+-")
    assert preferences.get(TYPE_SIZE) == "115"
    press(window, "Ctrl+0")
    assert preferences.get(TYPE_SIZE) == "100"
    assert look.font().pointSizeF() == pytest.approx(BASE_POINTS)


def test_the_largest_type_fits_a_small_laptop(sample_desktop: Desktop, window: MainWindow, qtbot: QtBot) -> None:
    assert sample_desktop.workplace is not None
    window.resize(1093, 614)
    sample_desktop.workplace.go("meeting")
    for _ in TYPE_STEPS:
        press(window, "Ctrl++")
    screen = room(window)
    qtbot.waitUntil(lambda: screen._type_factor > 1)
    assert screen.width() <= window.ui.pages.width()
    for button in screen.findChildren(QPushButton):
        if button.isVisible() and button.text():
            assert button.width() >= button.sizeHint().width(), button.text()
    assert screen.ui.log.height() > 60
