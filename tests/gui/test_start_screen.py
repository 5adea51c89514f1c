"""The start page: recent dialogues with their next step, a new one from a template, the sample; what fails is told."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from dialogapp.gui.desktop import Desktop
from dialogapp.gui.dialogs.new_dialogue_dialog import NewDialogueDialog
from dialogapp.gui.main_window import MainWindow
from dialogapp.gui.screens.start_screen import StartScreen
from dialogapp.gui.widgets.two_line_delegate import TwoLineDelegate
from dialogapp.services.dialogues import DialogueDraft
from dialogapp.services.templates import Beginning, dialogue_templates
from dialogapp.storage.dialogue_file import DialogueFile

TITLES = [template.title for template in dialogue_templates("en")]


def start_page(window: MainWindow) -> StartScreen:
    frame = window.ui.pages.currentWidget()
    assert isinstance(frame, QScrollArea)
    found = frame.widget()
    assert isinstance(found, StartScreen)
    return found


def recent(window: MainWindow) -> QListView:
    found = start_page(window).findChild(QListView)
    assert found is not None
    return found


def titles(window: MainWindow) -> list[str]:
    model = recent(window).model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def told(window: MainWindow, row: int) -> str:
    """All that a row says."""
    index: QModelIndex = recent(window).model().index(row, 0)
    delegate = recent(window).itemDelegate()
    assert isinstance(delegate, TwoLineDelegate)
    return delegate.described(index).spoken


def press_button(window: MainWindow, text: str) -> None:
    button = next(one for one in start_page(window).findChildren(QPushButton) if one.text() == text)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def click(window: MainWindow, row: int) -> None:
    listed = recent(window)
    box = listed.visualRect(listed.model().index(row, 0))
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=box.center())


@pytest.fixture
def known(desktop: Desktop, tmp_path: Path) -> list[Path]:
    """Two dialogues that were open before, the latest last; the start page is shown."""
    paths = [tmp_path / "hall.dialog", tmp_path / "kulturhus.dialog"]
    template = dialogue_templates("en")[1]
    for path, title in zip(paths, ("Sporthall", "Kulturhuset"), strict=True):
        draft = DialogueDraft(title, "Exempelköpings kommun", f"KS 2026/{len(title)}")
        desktop.make_new(Beginning(draft, template, date.today(), ["Alfa AB"]), path)
    desktop.close_dialogue()
    return paths


def test_without_any_dialogue_the_page_says_what_will_stand_there(desktop: Desktop, window: MainWindow) -> None:
    assert not recent(window).isVisible()
    assert not window.ui.rail.isVisible()


def test_recent_dialogues_stand_with_their_next_step_the_latest_first(known: list[Path], window: MainWindow) -> None:
    assert titles(window) == ["Kulturhuset", "Sporthall"]
    assert "KS 2026/11" in told(window, 0)
    assert "Site visit · " in told(window, 0)


def test_a_click_opens_a_dialogue(known: list[Path], desktop: Desktop, window: MainWindow) -> None:
    click(window, 1)
    assert window.windowTitle() == "Sporthall – Dialogapp"
    assert window.page == "overview"


def test_the_keyboard_opens_a_dialogue(known: list[Path], window: MainWindow) -> None:
    recent(window).setFocus()
    QTest.keyClick(recent(window), Qt.Key.Key_Down)
    QTest.keyClick(recent(window), Qt.Key.Key_Return)
    assert window.windowTitle() in ("Kulturhuset – Dialogapp", "Sporthall – Dialogapp")


def test_a_file_that_is_gone_is_told_and_listed_no_more(
    known: list[Path], desktop: Desktop, window: MainWindow
) -> None:
    known[1].unlink()
    click(window, 0)
    assert desktop.workplace is None
    assert window.ui.messages.isVisible()
    assert "kulturhus.dialog" in window.ui.messages.text
    assert titles(window) == ["Sporthall"]


def test_the_program_begun_with_a_file_it_can_not_open_says_so(
    desktop: Desktop, window: MainWindow, tmp_path: Path
) -> None:
    letter = tmp_path / "brev.dialog"
    letter.write_text("Hej", encoding="utf-8")
    desktop.begin(letter)
    assert start_page(window).isVisible()
    assert window.ui.messages.isVisible()
    assert "brev.dialog" in window.ui.messages.text


def test_a_file_that_is_open_elsewhere_is_told_and_stays_listed(known: list[Path], window: MainWindow) -> None:
    with DialogueFile.open(known[1]):
        click(window, 0)
    assert "open elsewhere" in window.ui.messages.text
    assert titles(window) == ["Kulturhuset", "Sporthall"]


@pytest.mark.parametrize("number", range(len(TITLES)))
def test_a_template_begins_a_new_dialogue(desktop: Desktop, window: MainWindow, number: int, qtbot: QtBot) -> None:
    press_button(window, TITLES[number])
    dialog = window.findChild(NewDialogueDialog)
    assert dialog is not None
    chosen = dialog.beginning().template
    assert chosen is not None
    assert chosen.key == dialogue_templates("en")[number].key
    dialog.reject()
    qtbot.waitUntil(lambda: not isValid(dialog))
    assert desktop.workplace is None


def test_the_sample_is_made_once_and_opened_again(desktop: Desktop, window: MainWindow) -> None:
    press_button(window, "See the sample dialogue")
    assert desktop.workplace is not None
    title, path = window.windowTitle(), desktop.workplace.session.store.path
    made = path.stat().st_ino
    desktop.close_dialogue()
    assert titles(window) == [title.removesuffix(" – Dialogapp")]
    press_button(window, "See the sample dialogue")
    assert window.windowTitle() == title
    assert path.stat().st_ino == made
