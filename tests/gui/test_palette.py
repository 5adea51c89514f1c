"""The palette (Ctrl+K): actions and what the dialogue holds, found by a few letters and done without the mouse."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QWidget
from pytestqt.qtbot import QtBot

from dialogapp.gui.actions import Entry
from dialogapp.gui.desktop import Desktop
from dialogapp.gui.main_window import MainWindow
from dialogapp.gui.palette import Palette
from dialogapp.gui.screens.meeting_screen import MeetingScreen
from dialogapp.gui.screens.needs_screen import NeedsScreen
from dialogapp.gui.screens.schedule_screen import ScheduleScreen
from dialogapp.services.contributions import LineDraft, log_line
from dialogapp.services.dialogues import DialogueDraft
from dialogapp.services.ports import Store
from dialogapp.services.templates import Beginning
from tests.gui.keys import press
from tests.gui.meeting_room import hearing

LINES = ["Skyltarna behöver läsas i mörker", "Örat hittar dörren", "Mörkläggning av scenen"]
UP, DOWN, ENTER, ESCAPE = Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Escape


def fill(store: Store) -> None:
    room = hearing(store)
    for text in LINES:
        log_line(store, LineDraft(meeting_id=room.id, text=text, organisation_id=room.alfa.id))


@pytest.fixture
def palette(desktop: Desktop, tmp_path: Path, qtbot: QtBot) -> Palette:
    """The palette of a dialogue in which something was said."""
    beginning = Beginning(DialogueDraft("Vägvisning", "Exempelköpings kommun"), None, date(2026, 3, 2), [])
    desktop.make_new(beginning, tmp_path / "hall.dialog")
    assert desktop.workplace is not None
    desktop.workplace.session.do(fill)
    return desktop.workplace.palette


def seek(window: MainWindow, palette: Palette, text: str) -> QWidget:
    """Open the palette and type; the field."""
    QTest.keySequence(window, QKeySequence("Ctrl+K"))
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert palette.isAncestorOf(field)
    press(field, text)
    return field


def listed(palette: Palette) -> list[str]:
    return [line.title for line in palette.lines]


def position(palette: Palette) -> int:
    listed = palette.findChild(QListView)
    assert listed is not None
    return listed.currentIndex().row()


def test_it_opens_with_everything_that_can_be_done_now(window: MainWindow, palette: Palette) -> None:
    seek(window, palette, "")
    assert palette.isVisible()
    assert "New dialogue…" in listed(palette)
    assert all(line.leads_to.action.isEnabled() for line in palette.lines if isinstance(line.leads_to, Entry))


def test_an_action_is_found_by_letters_and_done_on_its_page(window: MainWindow, palette: Palette) -> None:
    window.ui.rail.button("needs").click()
    window.ui.rail.button("overview").click()
    field = seek(window, palette, "new need")
    assert listed(palette)[0] == "New need"
    press(field, ENTER)
    assert not palette.isVisible()
    assert window.page == "needs"
    page = window.page_widget("needs")
    assert isinstance(page, NeedsScreen)
    assert page.ui.adding.hasFocus()


def test_what_was_said_is_found_and_shown_in_its_meeting(window: MainWindow, palette: Palette) -> None:
    field = seek(window, palette, "mörk")
    assert [title for title in listed(palette) if title in LINES] == [LINES[2], LINES[0]]
    while listed(palette)[position(palette)] != LINES[0]:
        press(field, DOWN)
    press(field, ENTER)
    assert window.page == "meeting"
    room = window.page_widget("meeting")
    assert isinstance(room, MeetingScreen)
    assert [line.contribution.text for line in room.ui.log.selected_lines()] == [LINES[0]]


def test_arrow_keys_move_and_stay_in_the_list(window: MainWindow, palette: Palette) -> None:
    field = seek(window, palette, "mörk")
    press(field, UP)
    assert position(palette) == 0
    press(field, DOWN)
    assert position(palette) == 1
    press(field, Qt.Key.Key_PageDown)
    assert position(palette) == len(palette.lines) - 1
    press(field, "e")
    assert position(palette) == 0


def test_what_is_not_there_is_told(window: MainWindow, palette: Palette) -> None:
    field = seek(window, palette, "xyzzy")
    assert listed(palette) == []
    assert [label.text() for label in palette.findChildren(QLabel) if label.isVisible()] == ["Nothing answers that."]
    press(field, ENTER)
    assert palette.isVisible()


def test_escape_closes_it_and_gives_the_focus_back(window: MainWindow, palette: Palette, qtbot: QtBot) -> None:
    window.ui.rail.button("meeting").click()
    room = window.page_widget("meeting")
    assert isinstance(room, MeetingScreen)
    qtbot.waitUntil(room.ui.line.hasFocus)
    seek(window, palette, "mö")
    field = seek(window, palette, "rk")
    press(field, ESCAPE)
    assert not palette.isVisible()
    assert room.ui.line.hasFocus()
    assert room.ui.line.text() == ""


def test_an_editor_that_closes_meanwhile_gives_the_focus_to_its_table(
    window: MainWindow, palette: Palette, qtbot: QtBot
) -> None:
    window.ui.rail.button("schedule").click()
    page = window.page_widget("schedule")
    assert isinstance(page, ScheduleScreen)
    page.open(page.presenter.rows[0].meeting.id)
    agenda = page.form.ui.agenda
    agenda.setFocus()
    QTest.keyClick(agenda, Qt.Key.Key_Insert)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    with qtbot.waitSignal(editor.destroyed):
        field = seek(window, palette, "mörk")
    press(field, ESCAPE)
    assert agenda.hasFocus()


def test_a_click_elsewhere_closes_it(window: MainWindow, palette: Palette) -> None:
    seek(window, palette, "mörk")
    QTest.mouseClick(window.ui.rail.button("needs"), Qt.MouseButton.LeftButton)
    assert not palette.isVisible()
    assert window.page == "needs"
