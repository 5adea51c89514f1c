"""The dialog of replies to the fact check: what was read is stored only where the user says what comes of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dialogapp.domain.contributions import Contribution
from dialogapp.domain.meetings import FactCheck, Meeting
from dialogapp.domain.register import RegisteredDocument
from dialogapp.domain.replies import PassageReply, reference_of
from dialogapp.gui.dialogs.replies_dialog import RepliesDialog
from dialogapp.gui.runner import Outcome
from dialogapp.gui.session import Session
from dialogapp.services.meetings import end_meeting, start_meeting
from dialogapp.services.states import MinutesStep, step_minutes
from dialogapp.storage.dialogue_file import DialogueFile
from tests.gui.conftest import JobRuns
from tests.storage.logs import line, meeting, supplier


class Sent:
    """A meeting with a line by Alfa, sent for fact check."""

    def __init__(self, store: DialogueFile) -> None:
        self.alfa = supplier(store, "Alfa AB").id
        self.meeting: Meeting = meeting(store, "Workshop")
        start_meeting(store, self.meeting.id)
        self.line = line(store, self.meeting.id, "Leverans tar 14 veckor", organisation_id=self.alfa).id
        end_meeting(store, self.meeting.id)
        step_minutes(store, self.meeting.id, MinutesStep("draft"))
        step_minutes(store, self.meeting.id, MinutesStep("fact_check", due_on="2026-03-10"))


@pytest.fixture
def sent(store: DialogueFile) -> Sent:
    return Sent(store)


@pytest.fixture
def dialog(session: Session, sent: Sent, qtbot: QtBot) -> Iterator[RepliesDialog]:
    opened = RepliesDialog(session, sent.meeting.id, sent.alfa)
    qtbot.addWidget(opened)
    opened.show()
    yield opened
    opened.done(0)


def stored(store: DialogueFile) -> list[PassageReply]:
    with store.read() as reader:
        return reader.all(PassageReply)


def paste(dialog: RepliesDialog, text: str) -> None:
    dialog.ui.writeMail.click()
    dialog.ui.mail.setPlainText(text)
    dialog.ui.readMail.click()


def test_a_mail_is_read_beside_its_original_and_nothing_is_stored(
    dialog: RepliesDialog, sent: Sent, store: DialogueFile
) -> None:
    paste(dialog, f"{reference_of(sent.line)}: Leverans tar 16 veckor")
    assert dialog.ui.original.text() == "Leverans tar 14 veckor"
    assert dialog.ui.theirs.text() == "Leverans tar 16 veckor"
    assert stored(store) == []


def test_corrected_takes_the_reply_in_and_changes_the_passage(
    dialog: RepliesDialog, sent: Sent, store: DialogueFile
) -> None:
    paste(dialog, f"{reference_of(sent.line)}: ska vara 16 veckor")
    dialog.ui.wording.setPlainText("Leverans tar 16 veckor")
    dialog.ui.corrected.click()
    (reply,) = stored(store)
    assert (reply.outcome, reply.original) == ("corrected", "Leverans tar 14 veckor")
    with store.read() as reader:
        assert reader.get(Contribution, sent.line).text == "Leverans tar 16 veckor"
        assert [check.answer for check in reader.all(FactCheck)] == ["corrected"]


def test_a_file_is_read_by_the_command_line_and_registered_when_taken_in(
    dialog: RepliesDialog, sent: Sent, store: DialogueFile, jobs: JobRuns, tmp_path: Path, qtbot: QtBot
) -> None:
    entry = {
        "reference": reference_of(sent.line),
        "contribution": sent.line,
        "paragraph": None,
        "original": "Leverans tar 14 veckor",
        "wording": "",
        "comment": "Räknat från avrop",
    }
    told = {"sha256": "ab" * 32, "size": 10, "replies": [entry], "unchanged": 2, "missing": 1}
    jobs.answer = lambda arguments: Outcome(0, json.dumps(told), ())
    dialog.read_file(tmp_path / "svar.docx")
    qtbot.waitUntil(dialog.ui.told.isVisible)
    assert jobs.runs[-1][0] == "factcheck"
    assert "2 passages came back unchanged, 1 not at all" in dialog.ui.told.accessibleName()
    dialog.ui.takeIn.click()
    (reply,) = stored(store)
    assert reply.outcome == ""
    with store.read() as reader:
        (document,) = reader.all(RegisteredDocument)
    assert (document.sha256, document.sender, reply.document_id) == ("ab" * 32, "Alfa AB", document.id)
    dialog.ui.upheld.click()
    assert stored(store)[0].outcome == "upheld"
    assert dialog.ui.takeBack.isVisible()


def test_who_was_silent_is_named_and_has_not_approved(dialog: RepliesDialog) -> None:
    assert dialog.ui.silence.text() == "No answer yet: Alfa AB. Silence is not approval."


def test_a_reply_about_no_passage_corrects_nothing(dialog: RepliesDialog) -> None:
    paste(dialog, "Tonen är fel.")
    assert not dialog.ui.corrected.isEnabled()
    assert dialog.ui.upheld.isEnabled()
