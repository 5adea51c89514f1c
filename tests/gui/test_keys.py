"""The keys of every action, on each system: none is double, none is the system's own; and those that always work."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from shutil import copy

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QPainter, QPdfWriter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from dialogapp.bootstrap import DialogueFiles
from dialogapp.domain.contributions import CONTRIBUTION_KINDS
from dialogapp.gui.actions import Entry
from dialogapp.gui.desktop import Desktop
from dialogapp.gui.dialogs.keys_dialog import KeysDialog
from dialogapp.gui.dialogs.keys_paper import fitting_type, page_layout, save_pdf
from dialogapp.gui.dialogs.keys_sheet import key_sections
from dialogapp.gui.mac_keys import KEPT_BY_MAC, MAC, MAC_KEYS, keys_on
from dialogapp.gui.main_window import MainWindow
from dialogapp.gui.preferences import Preferences
from dialogapp.gui.runner import ImmediateRunner
from dialogapp.gui.screens.meeting_screen import MeetingScreen
from dialogapp.gui.theme import Theme
from dialogapp.gui.translation import WindowLanguage
from dialogapp.services.floor import current_floor
from dialogapp.services.meetings import start_meeting
from dialogapp.services.room import meetings_to_choose

PLATFORMS = ("linux", "win32", MAC)


@pytest.fixture
def entries(sample_desktop: Desktop) -> list[Entry]:
    """All actions of all pages."""
    assert sample_desktop.workplace is not None
    sample_desktop.workplace.make_pages()
    return sample_desktop.actions.entries()


def keys_of(entry: Entry, platform: str) -> list[str]:
    usual = [one.toString() for one in entry.action.shortcuts()]
    return [one.toString() for one in keys_on(platform, entry.name, usual)]


@pytest.mark.parametrize("platform", PLATFORMS)
def test_no_two_actions_that_can_be_asked_for_at_once_share_keys(entries: list[Entry], platform: str) -> None:
    pages = {entry.page for entry in entries if entry.page}
    for page in pages:
        here = Counter(keys for entry in entries if entry.page in ("", page) for keys in set(keys_of(entry, platform)))
        assert [keys for keys, count in here.items() if count > 1] == [], page


def test_macos_keeps_none_of_the_keys_for_itself_and_alt_types_there(entries: list[Entry]) -> None:
    for entry in entries:
        for keys in keys_of(entry, MAC):
            assert keys not in KEPT_BY_MAC, entry.name
            parts = set(keys.split("+"))
            has_alt_alone = "Alt" in parts and not parts & {"Ctrl", "Meta"}
            assert not has_alt_alone or "Backspace" in parts, entry.name


def test_each_command_that_has_other_keys_on_macos_is_there(entries: list[Entry]) -> None:
    assert set(MAC_KEYS) <= {entry.name for entry in entries}
    by_name = {entry.name: entry for entry in entries}
    assert keys_of(by_name["meeting.confidential"], MAC) == ["Ctrl+Shift+H"]
    assert keys_of(by_name["meeting.confidential"], "win32") == ["Ctrl+H"]
    assert [keys_of(by_name[f"meeting.kind_{kind}"], MAC)[0] for kind in CONTRIBUTION_KINDS[:2]] == [
        "Ctrl+Alt+1",
        "Ctrl+Alt+2",
    ]


def test_the_page_of_keys_is_true_to_the_actions_and_fits_one_page(entries: list[Entry], tmp_path: Path) -> None:
    sections = key_sections(entries)
    assert [section.title for section in sections[:4]] == ["Log", "Floor", "Agenda", "Meeting"]
    rows = {does: keys for section in sections for does, keys in section.rows}
    assert rows["Kind: statement … Kind: note"] == "Ctrl+1 … 7"
    assert rows["Overview … Documents"] == "Ctrl+Shift+1 … 8"
    for entry in entries:
        keys = entry.action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        if keys and entry.action.isVisible() and "{who}" not in entry.source and not keys[-1].isdecimal():
            assert rows[entry.action.text().replace("&", "")] == keys
    path = tmp_path / "keys.pdf"
    assert save_pdf(path, "Keys on one page", "What this page is for", sections)
    writer = QPdfWriter(str(tmp_path / "measured.pdf"))
    writer.setPageLayout(page_layout())
    painter = QPainter(writer)
    assert (fitting_type(painter, "Keys on one page", "What this page is for", sections) or 0) >= 7
    assert fitting_type(painter, "Keys on one page", "", sections * 2) is None
    painter.end()
    assert not save_pdf(tmp_path / "no folder" / "keys.pdf", "Keys", "", sections)


def test_the_digits_of_the_floor_are_told_as_they_are_on_macos(entries: list[Entry]) -> None:
    rows = {does: keys for section in key_sections(entries, MAC) for does, keys in section.rows}
    assert rows["Give the floor to organisation 1 to 9"] == "Meta+1 … 9"


def test_help_says_what_the_page_is_for_over_the_keys(sample_desktop: Desktop, window: MainWindow) -> None:
    assert sample_desktop.workplace is not None
    sample_desktop.workplace.go("meeting")
    QTest.keySequence(window, QKeySequence("F1"))
    shown = window.findChild(KeysDialog)
    assert shown is not None
    texts = [label.text() for label in shown.findChildren(QLabel)]
    assert "The meeting room: give the floor with Alt+1" in "\n".join(texts)
    assert "Log the line" in texts
    shown.reject()


def test_f9_and_f8_work_while_a_dialog_stands_in_front(
    sample_desktop: Desktop, window: MainWindow, qtbot: QtBot
) -> None:
    place = sample_desktop.workplace
    assert place is not None
    planned = next(m for m in place.session.read(meetings_to_choose) if m.state == "planned")
    place.session.do(lambda store: start_meeting(store, planned.id))
    place.go("meeting", planned.id)
    screen = window.page_widget("meeting")
    assert isinstance(screen, MeetingScreen)
    QTest.keySequence(window, QKeySequence("Alt+1"))
    assert screen.floor.is_running
    place.room.presenter.show_text("Paus till 14.15")
    dialog = QDialog(window)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() == dialog.windowHandle())
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_F9)
    assert place.room.presenter.shown is None
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_F8)
    assert not screen.floor.is_running
    assert dialog.isVisible()
    dialog.reject()
    window.activateWindow()
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() == window.windowHandle())
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F8)
    assert screen.floor.is_running
    floor = place.session.read(current_floor)
    assert floor is not None
    assert floor.since is not None


def test_on_macos_the_menu_shows_the_other_keys(
    window: MainWindow, preferences: Preferences, theme: Theme, window_language: WindowLanguage, sample: Path,
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr("dialogapp.gui.actions.sys.platform", MAC)
    opened = Desktop(window, DialogueFiles(), preferences, theme, window_language, runner=ImmediateRunner)
    opened.open(Path(copy(sample, tmp_path / "sample.dialog")))
    assert opened.actions.action("go.meeting").shortcut().toString() == "Meta+Alt+4"
    opened.quit()


def test_every_icon_of_a_command_can_be_painted(entries: list[Entry]) -> None:
    with capture_exceptions() as errors:
        shown = [entry.action.icon().pixmap(16, 16) for entry in entries if not entry.action.icon().isNull()]
    assert errors == []
    assert len(shown) > 20
    assert not any(pixmap.isNull() for pixmap in shown)
