"""The evening before: what was looked at is told in words, a backup is made, a rehearsal leaves nothing behind."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from dialogapp.bootstrap import DialogueFiles
from dialogapp.domain.meetings import Meeting
from dialogapp.gui.dialogs.computer_checks import disk_check, screen_check
from dialogapp.gui.dialogs.prepare_dialog import PrepareDialog
from dialogapp.gui.main_window import MainWindow
from dialogapp.gui.rehearsal import Rehearsal
from dialogapp.gui.runner import Outcome
from dialogapp.gui.session import Session
from dialogapp.services.meetings import ItemDraft, MeetingDraft, change_meeting, plan_meeting
from dialogapp.services.people import ParticipantDraft, add_participant
from dialogapp.services.preparing import latest_backup, meeting_checks
from dialogapp.services.questions import QuestionDraft, set_questions
from dialogapp.services.rehearsing import is_rehearsal
from dialogapp.services.translation import language
from dialogapp.storage.dialogue_file import DialogueFile
from tests.acceptance.command_line import run
from tests.gui.conftest import NOON, Clock, JobRuns
from tests.storage.logs import supplier

EN = language("en")


def by_command_line(arguments: Sequence[str]) -> Outcome:
    done = run(*arguments)
    return Outcome(done.status, done.out, tuple(done.err.splitlines()))


@pytest.fixture
def meeting(store: DialogueFile, jobs: JobRuns) -> Meeting:
    jobs.answer = by_command_line
    alfa = supplier(store, "Alfa AB")
    add_participant(store, ParticipantDraft(alfa.id, "Anna Alm"))
    set_questions(store, [QuestionDraft("Vad driver kostnad?")])
    draft = MeetingDraft("Enskilt", "one_to_one", "Rum 3", NOON, NOON + 3_600_000)
    return plan_meeting(store, draft, [alfa.id], [ItemDraft("Ramar", 20), ItemDraft("Frågor", 40)])


Opener = Callable[[], PrepareDialog]


@pytest.fixture
def asked() -> list[str]:
    """What the dialog asked its page for."""
    return []


@pytest.fixture
def opened(session: Session, meeting: Meeting, clock: Clock, asked: list[str], qtbot: QtBot) -> Opener:
    def show() -> PrepareDialog:
        dialog = PrepareDialog(
            session, meeting, clock, show_kit=lambda: asked.append("kit"), rehearse=lambda: asked.append("rehearse")
        )
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return show


def sentences(dialog: PrepareDialog) -> list[str]:
    return [label.text() for label in dialog.ui.body.findChildren(QLabel) if label.text()]


def texts(store: DialogueFile, meeting: Meeting) -> list[tuple[str, str]]:
    with store.read() as reader:
        return [(check.tone, check.text) for check in meeting_checks(reader, meeting.id, EN)]


def test_a_meeting_that_is_ready_is_told_so(store: DialogueFile, meeting: Meeting) -> None:
    assert texts(store, meeting) == [
        ("ok", "Time: 2 March 2026, 12:00–13:00"),
        ("ok", "Expected, with how many people: Alfa AB (1)"),
        ("ok", "The agenda takes 60 of the meeting's 60 min"),
        ("ok", "1 question to put to all, version 1"),
        ("plain", "Read the rules aloud as the meeting begins, and tick it; the paper kit has them"),
    ]


def test_what_a_meeting_lacks_is_told(store: DialogueFile, meeting: Meeting) -> None:
    change_meeting(store, meeting.id, MeetingDraft("Enskilt", "one_to_one", "", NOON, NOON + 1_800_000), [])
    assert [text for tone, text in texts(store, meeting) if tone in ("warn", "bad")] == [
        "The meeting has no place yet",
        "Nobody is asked to the meeting yet",
        "The agenda takes 60 min, and the meeting is 30 min",
    ]


def test_screens_and_disk_are_judged() -> None:
    laptop, beside = ("eDP-1", QRect(0, 0, 1366, 768)), ("HDMI-1", QRect(1366, 0, 1024, 768))
    assert screen_check([laptop], EN).tone == "warn"
    assert screen_check([laptop, beside], EN).tone == "ok"
    assert screen_check([laptop, ("HDMI-1", QRect(0, 0, 1024, 768))], EN).tone == "warn"
    assert [disk_check(free, EN).tone for free in (50_000_000, 500_000_000, 5_000_000_000)] == ["bad", "warn", "ok"]


def test_the_file_is_verified_while_the_dialog_stands(opened: Opener, qtbot: QtBot) -> None:
    dialog = opened()
    assert "The journal is being checked…" in sentences(dialog)
    qtbot.waitUntil(lambda: any("agrees with its journal" in text for text in sentences(dialog)))


def test_a_file_that_does_not_verify_is_told(opened: Opener, jobs: JobRuns, qtbot: QtBot) -> None:
    jobs.answer = lambda arguments: Outcome(1, json.dumps({"ok": False, "entries": 3, "first_bad": 2}), ())
    dialog = opened()
    qtbot.waitUntil(lambda: any("does not agree" in text for text in sentences(dialog)))


def test_a_backup_is_made_noted_and_told(
    opened: Opener, store: DialogueFile, tmp_path: Path, qtbot: QtBot, clock: Clock
) -> None:
    dialog = opened()
    assert any(text.startswith("No backup has been made") for text in sentences(dialog))
    with store.read() as reader:
        head = reader.journal_head()
    out = tmp_path / "kopia.dialog"
    dialog.make_backup(out)
    qtbot.waitUntil(lambda: any(str(out) in text for text in sentences(dialog)))
    assert DialogueFiles().verify(out).ok
    with store.read() as reader:
        assert latest_backup(reader) is not None
        assert reader.journal_head() == head
    clock.now += 25 * 3_600_000
    assert any("make a new one" in check.text for check in dialog.checks())


def test_its_buttons_lead_to_the_kit_and_the_rehearsal(opened: Opener, asked: list[str]) -> None:
    dialog = opened()
    dialog.ui.rehearse.click()
    assert dialog.isVisible()
    dialog.ui.kit.click()
    assert not dialog.isVisible()
    assert asked == ["rehearse", "kit"]


def test_a_rehearsal_is_a_marked_copy_that_is_thrown_away(
    session: Session, store: DialogueFile, meeting: Meeting, tmp_path: Path, qtbot: QtBot
) -> None:
    with store.read() as reader:
        head = reader.journal_head()
    seen = tmp_path / "seen"
    script = f"import shutil, sys; shutil.copy(sys.argv[1], {str(seen)!r})"
    rehearsal = Rehearsal(session, DialogueFiles(), [sys.executable, "-c", script])
    folder = rehearsal.folder
    with qtbot.waitSignal(rehearsal.ended, timeout=20_000):
        rehearsal.start()
    assert not folder.exists()
    with DialogueFile.open(seen, writable=False) as copy, copy.read() as reader:
        assert is_rehearsal(reader)
        assert reader.journal_head() == head
    with store.read() as reader:
        assert not is_rehearsal(reader)
        assert reader.journal_head() == head


def test_a_rehearsal_that_cant_be_opened_leaves_nothing(
    session: Session, meeting: Meeting, jobs: JobRuns, qtbot: QtBot
) -> None:
    jobs.answer = lambda arguments: Outcome(2, "", ("The disk is full",))
    rehearsal = Rehearsal(session, DialogueFiles(), [sys.executable])
    with qtbot.waitSignal(rehearsal.failed) as failed:
        rehearsal.start()
    assert failed.args == ["The disk is full"]
    assert not rehearsal.folder.exists()


def test_the_window_of_a_rehearsal_says_so_all_the_time(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window, before_close_func=lambda one: one.finish_closing())
    assert not window.ui.rehearsal.isVisibleTo(window)
    window.show_rehearsal("This is a rehearsal")
    assert window.ui.rehearsal.isVisibleTo(window)
