"""Closing in the middle of something: what was entered is kept, what runs beside is stopped, and nothing crashes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QProcess

from dialogapp.gui.desktop import Desktop
from dialogapp.gui.screens.documents_screen import DocumentsScreen
from dialogapp.gui.screens.meeting_screen import MeetingScreen
from dialogapp.services.dialogues import DialogueDraft, create_dialogue
from dialogapp.storage.dialogue_file import DialogueFile
from tests.acceptance.command_line import done
from tests.acceptance.user import User
from tests.gui.meeting_room import Hearing, hearing, log_of

Start = Callable[[], tuple[User, Desktop]]


def a_meeting_runs(path: Path) -> Hearing:
    with DialogueFile.create(path) as file:
        create_dialogue(file, DialogueDraft("Vägvisning", "Exempelköpings kommun"))
        return hearing(file)


def is_running(process: QProcess) -> bool:
    return process.state() != QProcess.ProcessState.NotRunning


def texts(path: Path, room: Hearing) -> list[str]:
    with DialogueFile.open(path) as file:
        return [line.contribution.text for line in log_of(file, room.id)]


def test_a_line_entered_as_the_dialogue_is_closed_is_in_it(start: Start, tmp_path: Path) -> None:
    path = tmp_path / "hall.dialog"
    room = a_meeting_runs(path)
    user, desktop = start()
    desktop.open(path)
    user.turn_to("meeting")
    user.until(user.shown(MeetingScreen).ui.line.hasFocus)
    user.write("Högtalare vid dörrarna")
    user.until(lambda: not user.shown(MeetingScreen).is_keeping)
    user.write(" räcker")
    user.press("Return", "Ctrl+W")
    user.until(lambda: desktop.workplace is None)
    assert texts(path, room) == ["Högtalare vid dörrarna räcker"]
    user.let_arrive()
    desktop.open(path)
    user.turn_to("meeting")
    user.press("Alt+1")
    user.write("En till")
    user.press("Return", "Ctrl+Q")
    user.until(lambda: not user.window.isVisible())
    user.let_arrive()
    assert texts(path, room) == ["Högtalare vid dörrarna räcker", "En till"]


def test_a_document_being_made_as_the_dialogue_is_closed_is_given_up(start: Start, tmp_path: Path) -> None:
    path = tmp_path / "hall.dialog"
    a_meeting_runs(path)
    user, desktop = start()
    desktop.open(path)
    user.turn_to("documents")
    user.click(user.shown(DocumentsScreen).first)
    user.answer_file_dialog(tmp_path / "behov.docx")
    user.press("Ctrl+W")
    user.until(lambda: desktop.workplace is None)
    user.until(
        lambda: not any(one.state() != QProcess.ProcessState.NotRunning for one in desktop.findChildren(QProcess))
    )
    user.let_arrive()
    assert done("verify", path, "--json").data["ok"]
    assert not (tmp_path / "behov.docx").exists()
