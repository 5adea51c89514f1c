"""File > Import in the whole window: from a dropped file to what was imported, and back again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from dialogapp.bootstrap import DialogueFiles
from dialogapp.domain.contributions import Contribution
from dialogapp.domain.people import Organisation
from dialogapp.gui.desktop import Desktop
from dialogapp.gui.dialogs.import_dialog import ImportDialog
from dialogapp.gui.main_window import MainWindow
from dialogapp.gui.preferences import Preferences
from dialogapp.gui.runner import ImmediateJobs, ImmediateRunner
from dialogapp.gui.screens.meeting_screen import MeetingScreen
from dialogapp.gui.screens.overview_screen import OverviewScreen
from dialogapp.gui.theme import Theme
from dialogapp.gui.translation import WindowLanguage
from dialogapp.gui.workplace import Workplace
from dialogapp.services.dialogues import DialogueDraft
from dialogapp.services.meetings import MeetingDraft, plan_meeting, start_meeting
from dialogapp.services.people import OrganisationDraft, add_organisation
from dialogapp.services.templates import Beginning
from tests.gui.import_files import LOG, command_line

BEGINNING = Beginning(DialogueDraft("Sporthall", "Exempelköpings kommun"), None, date(2026, 3, 2), [])


@pytest.fixture
def window(qtbot: QtBot, window_language: WindowLanguage) -> MainWindow:
    shown = MainWindow()
    qtbot.addWidget(shown, before_close_func=lambda one: one.finish_closing())
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


@pytest.fixture
def desktop(
    window: MainWindow, preferences: Preferences, theme: Theme, window_language: WindowLanguage, tmp_path: Path
) -> Iterator[Desktop]:
    opened = Desktop(window, DialogueFiles(), preferences, theme, window_language, runner=ImmediateRunner)
    opened.make_new(BEGINNING, tmp_path / "hall.dialog")
    at_work(opened).session.jobs = ImmediateJobs(command_line, opened)
    yield opened
    opened.quit()


def at_work(desktop: Desktop) -> Workplace:
    assert desktop.workplace is not None
    return desktop.workplace


def drop(window: MainWindow | ImportDialog, *paths: Path) -> bool:
    """Drop files in the middle of a window; whether it wants them."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, no_keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    middle = window.rect().center()
    entering = QDragEnterEvent(QPoint(middle), Qt.DropAction.CopyAction, mime, buttons, no_keys)
    QApplication.sendEvent(window.windowHandle(), entering)
    event = QDropEvent(QPointF(middle), Qt.DropAction.CopyAction, mime, buttons, no_keys, QEvent.Type.Drop)
    QApplication.sendEvent(window.windowHandle(), event)
    return entering.isAccepted()


def dialog_of(window: MainWindow) -> ImportDialog:
    found = [one for one in window.findChildren(ImportDialog) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def take(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until the file is read, and import it."""
    dialog = dialog_of(window)
    qtbot.waitUntil(lambda: dialog.presenter.stage == "checked")
    dialog.ui.take.click()


def logged(desktop: Desktop) -> list[str]:
    return at_work(desktop).session.read(lambda reader: [line.text for line in reader.all(Contribution)])


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "utfrågning.csv"
    path.write_text(LOG, encoding="utf-8")
    return path


def test_a_dropped_log_is_imported_shown_and_taken_back_as_one_step(
    desktop: Desktop, window: MainWindow, log: Path, qtbot: QtBot
) -> None:
    assert drop(window, log)
    take(window, qtbot)
    assert window.ui.messages.text == "Imported into “utfrågning”: 3 lines. New: 2 organisations, 1 person."
    assert window.page == "meeting"
    page = window.page_widget("meeting")
    assert isinstance(page, MeetingScreen)
    assert page.presenter.room is not None
    assert page.presenter.room.meeting.title == "utfrågning"
    assert len(logged(desktop)) == 3
    undo = next(b for b in window.ui.messages.findChildren(QPushButton) if b.text() == "Undo")
    undo.click()
    assert logged(desktop) == []
    organisations = at_work(desktop).session.read(lambda reader: reader.all(Organisation))
    assert [one.name for one in organisations] == ["Exempelköpings kommun"]


def test_the_undo_of_the_message_takes_nothing_else_back(
    desktop: Desktop, window: MainWindow, log: Path, qtbot: QtBot
) -> None:
    drop(window, log)
    take(window, qtbot)
    store = at_work(desktop).session.store
    add_organisation(store, OrganisationDraft("Gamma AB"))
    next(b for b in window.ui.messages.findChildren(QPushButton) if b.text() == "Undo").click()
    assert window.ui.messages.text.startswith("Something was changed after the import.")
    assert len(logged(desktop)) == 3
    with store.read() as reader:
        assert reader.all(Organisation)[-1].name == "Gamma AB"


def test_while_a_meeting_runs_the_page_stays(desktop: Desktop, window: MainWindow, log: Path, qtbot: QtBot) -> None:
    store = at_work(desktop).session.store
    start_meeting(store, plan_meeting(store, MeetingDraft("Informationsmöte"), []).id)
    at_work(desktop).go("schedule")
    drop(window, log)
    take(window, qtbot)
    assert window.page == "schedule"
    assert len(logged(desktop)) == 3


def test_questions_lead_to_the_questions(desktop: Desktop, window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "frågor.csv"
    path.write_text("Fråga,Område\nVad saknas?,Marknad\n", encoding="utf-8")
    desktop.actions.action("file.import").trigger()
    drop(dialog_of(window), path)
    take(window, qtbot)
    page = window.page_widget("overview")
    assert isinstance(page, OverviewScreen)
    assert window.page == "overview"
    assert page.ui.tabs.currentWidget() is page.ui.questionsTab
    assert window.ui.messages.text == "Imported: 1 question, as version 1."


def test_participants_lead_to_the_first_that_is_new(
    desktop: Desktop, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "deltagare.csv"
    path.write_text("organisation;namn\nÄngsö AB;Åsa\n", encoding="cp1252")
    at_work(desktop).open_import(path)
    take(window, qtbot)
    assert window.page == "participants"
    assert window.ui.messages.text == "Added: 1 organisation, 1 person."


def test_what_is_dropped_is_told_apart(desktop: Desktop, window: MainWindow, log: Path, tmp_path: Path) -> None:
    drop(window, log, tmp_path / "b.csv")
    assert window.ui.messages.text == "Drop one file at a time."
    desktop.make_new(BEGINNING, tmp_path / "annan.dialog")
    desktop.close_dialogue()
    drop(window, log)
    assert window.ui.messages.text == "Open a dialogue first; then a file can be imported into it."
    drop(window, tmp_path / "annan.dialog")
    assert at_work(desktop).session.store.path == tmp_path / "annan.dialog"


def test_a_dialogue_is_closed_with_the_dialog_open(desktop: Desktop, window: MainWindow, log: Path) -> None:
    drop(window, log)
    dialog = dialog_of(window)
    desktop.close_dialogue()
    assert not dialog.isVisible()
