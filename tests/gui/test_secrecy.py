"""Secrecy where one sees it: words marked in the log, the request in full, and the list of all requests."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from dialogapp.gui.dialogs.secrecy_dialog import SecrecyDialog
from dialogapp.gui.models.log_model import TEXT
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.screens.equal_treatment_screen import EqualTreatmentScreen
from dialogapp.gui.screens.meeting_screen import MeetingScreen
from dialogapp.gui.session import Session
from dialogapp.services.contributions import LineDraft, log_line
from dialogapp.services.meetings import MeetingDraft, end_meeting, plan_meeting, start_meeting
from dialogapp.services.secrecy import mark_passage
from dialogapp.storage.dialogue_file import DialogueFile
from tests.gui.conftest import NOON
from tests.gui.meeting_room import Hearing, hearing, log_of

LINE = "Marginalen är åtta procent, och driften kräver två personer."
MARGIN = "Marginalen är åtta procent"


@pytest.fixture
def room(store: DialogueFile) -> Hearing:
    return hearing(store)


@pytest.fixture
def line_id(store: DialogueFile, room: Hearing) -> str:
    return log_line(store, LineDraft(room.id, LINE, started_at=NOON, organisation_id=room.alfa.id)).id


@pytest.fixture
def dialog(session: Session, line_id: str, qtbot: QtBot) -> SecrecyDialog:
    made = SecrecyDialog(session, line_id, lambda text: text)
    qtbot.addWidget(made)
    made.show()
    return made


def choose(dialog: SecrecyDialog, words: str) -> None:
    cursor = dialog.ui.line.textCursor()
    start = dialog.ui.line.toPlainText().index(words)
    cursor.setPosition(start)
    cursor.setPosition(start + len(words), QTextCursor.MoveMode.KeepAnchor)
    dialog.ui.line.setTextCursor(cursor)


def listed(dialog: SecrecyDialog) -> list[str]:
    return [dialog.ui.passages.item(row).text() for row in range(dialog.ui.passages.count())]


def test_words_chosen_in_the_line_are_marked(dialog: SecrecyDialog, store: DialogueFile, room: Hearing) -> None:
    choose(dialog, MARGIN)
    dialog.ui.mark.click()
    assert listed(dialog) == [f"“{MARGIN}” – Not yet assessed"]
    assert log_of(store, room.id)[0].open_text == " … , och driften kräver två personer."


def test_the_harm_is_kept_as_the_dialog_is_closed(dialog: SecrecyDialog, store: DialogueFile, room: Hearing) -> None:
    choose(dialog, MARGIN)
    dialog.ui.mark.click()
    dialog.ui.harm.setPlainText("Konkurrenter ser vår kalkyl.")
    dialog.ui.done.click()
    assert log_of(store, room.id)[0].harm == "Konkurrenter ser vår kalkyl."


def test_an_assessment_is_noted_with_who_and_when(dialog: SecrecyDialog, store: DialogueFile, room: Hearing) -> None:
    choose(dialog, MARGIN)
    dialog.ui.mark.click()
    dialog.ui.decision.setCurrentIndex(dialog.ui.decision.findData("release"))
    dialog.ui.byName.setText("Nora Ek")
    dialog.ui.byRole.setText("kommunjurist")
    dialog.ui.assess.click()
    assert listed(dialog) == [f"“{MARGIN}” – Assessed: released"]
    assert "by Nora Ek, kommunjurist: released" in dialog.ui.earlier.item(0).text()
    assert not log_of(store, room.id)[0].confidential


def test_without_a_name_nothing_is_noted(dialog: SecrecyDialog, store: DialogueFile, room: Hearing) -> None:
    dialog.ui.whole.click()
    dialog.ui.legal.setText("OSL 31 kap. 16 §")
    dialog.ui.assess.click()
    secrecy = log_of(store, room.id)[0].secrecy
    assert secrecy is not None
    assert not secrecy.assessments
    assert dialog.ui.legal.text() == "OSL 31 kap. 16 §"


def test_who_decides_is_said_and_nothing_is_promised(dialog: SecrecyDialog) -> None:
    assert dialog.ui.note.text() == "Secrecy is assessed by the authority when someone asks for the document."


def test_a_line_that_names_a_competitor_is_not_marked_in_discreet_mode(
    session: Session, line_id: str, qtbot: QtBot
) -> None:
    made = SecrecyDialog(session, line_id, lambda text: text.replace("Marginalen", "[annan]"))
    qtbot.addWidget(made)
    assert made.ui.line.toPlainText().startswith("[annan]")
    assert not made.ui.mark.isEnabled()


def test_words_chosen_in_the_editor_are_marked_without_a_dialog(
    around: Surroundings, store: DialogueFile, room: Hearing, line_id: str, qtbot: QtBot
) -> None:
    page = MeetingScreen(around, now=lambda: NOON)
    qtbot.addWidget(page)
    page.resize(1093, 614)
    page.show()
    page.refresh()
    page.log.edit_last()
    editor = page.log._delegate.open_editor
    assert editor is not None
    cursor = editor.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(len(MARGIN), QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    around.actions.action("meeting.secrecy").trigger()
    line = log_of(store, room.id)[0]
    assert line.open_text == " … , och driften kräver två personer."
    assert not page.findChildren(SecrecyDialog)
    assert "Secrecy requested for 1 passage" in page.log.model.words.notes(page.log.model.row_at(0))


def test_the_list_shows_what_is_not_assessed(
    around: Surroundings, store: DialogueFile, room: Hearing, line_id: str, qtbot: QtBot
) -> None:
    mark_passage(store, line_id, MARGIN)
    page = EqualTreatmentScreen(around)
    qtbot.addWidget(page)
    page.show()
    page.reveal("secrecy")
    panel = page.ui.secrecy
    assert panel.isVisible()
    assert panel.ui.sentence.text() == "1 request for secrecy, 1 not yet assessed"
    panel.ui.unassessed.setChecked(True)
    assert panel.model.rowCount() == 1
    panel.ui.claims.setCurrentIndex(panel.model.index(0, 0))
    panel.ui.open.click()
    (dialog,) = page.findChildren(SecrecyDialog)
    assert dialog.ui.line.toPlainText() == LINE
    assert dialog.windowModality() != Qt.WindowModality.NonModal


def test_in_a_one_to_one_a_line_that_names_a_competitor_is_shown_without_the_name(
    around: Surroundings, store: DialogueFile, room: Hearing, qtbot: QtBot
) -> None:
    alone = plan_meeting(store, MeetingDraft("Enskilt", "one_to_one"), [room.alfa.id])
    end_meeting(store, room.id)
    start_meeting(store, alone.id)
    said = f"Beta AB gör tvärtom, och {room.gamma.initials} likaså, men Alfa AB väntar."
    log_line(store, LineDraft(alone.id, said, started_at=NOON, organisation_id=room.alfa.id))
    page = MeetingScreen(around, now=lambda: NOON)
    qtbot.addWidget(page)
    page.resize(1093, 614)
    page.show()
    page.refresh()
    page.presenter.choose(alone.id)
    model = page.log.model
    another = "[another supplier]"
    shown = f"{another} gör tvärtom, och {another} likaså, men Alfa AB väntar."
    assert model.index(0, TEXT).data() == shown
    assert shown in model.words.sentence(model.row_at(0))
    page.log.edit_last()
    assert page.log._delegate.open_editor is None
    around.discreet.switch()
    page.refresh()
    assert model.index(0, TEXT).data() == said
