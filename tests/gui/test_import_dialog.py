"""The dialog of imports: recognises a file, shows what it would add and every row that stops it, and takes it back."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dialogapp.domain.contributions import Contribution
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.needs import Need
from dialogapp.domain.people import Organisation, Participant
from dialogapp.domain.questions import Question
from dialogapp.gui.dialogs.import_dialog import ImportDialog
from dialogapp.gui.dialogs.import_presenter import MOST_BESIDE_A_MEETING
from dialogapp.gui.preferences import Preferences
from dialogapp.gui.session import Session
from dialogapp.gui.widgets.choice_field import ChoiceField
from dialogapp.services.meetings import MeetingDraft, plan_meeting, start_meeting
from dialogapp.services.translation import language
from dialogapp.storage.dialogue_file import DialogueFile
from tests.gui.conftest import JobRuns
from tests.gui.import_files import BAD_LOG, LOG, command_line


@pytest.fixture
def dialog(session: Session, preferences: Preferences, jobs: JobRuns, qtbot: QtBot) -> ImportDialog:
    jobs.answer = command_line
    found = ImportDialog(session, preferences)
    qtbot.addWidget(found)
    with qtbot.waitExposed(found):
        found.show()
    return found


def read(dialog: ImportDialog, path: Path, content: bytes | str, qtbot: QtBot) -> None:
    """Choose a file with this content, and wait until it is read."""
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    dialog.choose(path)
    qtbot.waitUntil(lambda: not dialog.presenter.is_busy)


def stored(store: DialogueFile) -> tuple[list[str], list[str]]:
    """Texts of the log, and names of organisations."""
    with store.read() as reader:
        return [line.text for line in reader.all(Contribution)], [o.name for o in reader.all(Organisation)]


def headings(dialog: ImportDialog) -> list[str]:
    model = dialog.ui.preview.model()
    return [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]


def test_an_empty_dialog_says_what_it_is_for_and_offers_to_choose(dialog: ImportDialog) -> None:
    assert dialog.ui.stages.currentWidget() is dialog.ui.emptyPage
    focused = dialog.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Choose a file …"
    assert not dialog.ui.take.isVisible()


@pytest.mark.parametrize(
    "content",
    [LOG.encode(), LOG.encode("cp1252"), LOG.replace("\n", "\r\n").encode("utf-8-sig")],
    ids=["utf-8", "windows-1252", "bom and crlf"],
)
def test_a_log_is_recognised_told_before_it_is_taken_and_taken_back_in_one_step(
    dialog: ImportDialog, store: DialogueFile, tmp_path: Path, qtbot: QtBot, content: bytes
) -> None:
    read(dialog, tmp_path / "utfrågning.csv", content, qtbot)
    ui = dialog.ui
    assert (ui.kind.text(), ui.target.text(), ui.title.text()) == ("contributions", "new", "utfrågning")
    assert ui.title.hasFocus()
    assert headings(dialog)[0] == "time\nstarted_at"
    assert headings(dialog)[-1] == "– ignored\nhemligt"
    assert ui.preview.model().index(0, 5).data() == "Vi ser tre problem: ett, två; tre"
    assert ui.ignored.text() == "Column ignored: “hemligt”"
    assert ui.outcome.text().split("\n") == [
        "3 lines, 2 new organisations, 1 new person.",
        "New organisations: Alfa AB and Beta AB",
    ]
    assert stored(store) == ([], ["Exempelköpings kommun"])
    QTest.keyClicks(ui.title, "Hearing")
    with qtbot.waitSignal(dialog.imported):
        QTest.keyClick(ui.title, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert len(stored(store)[0]) == 3
    with store.read() as reader:
        assert [meeting.title for meeting in reader.all(Meeting)] == ["Hearing"]
    store.undo()
    assert stored(store) == ([], ["Exempelköpings kommun"])
    with store.read() as reader:
        assert reader.count(Meeting) == 0


def test_every_bad_row_is_named_can_be_copied_and_nothing_is_taken(
    dialog: ImportDialog, store: DialogueFile, tmp_path: Path, qtbot: QtBot
) -> None:
    read(dialog, tmp_path / "logg.csv", BAD_LOG, qtbot)
    ui = dialog.ui
    assert [line.text for line in ui.problems.lines] == [
        "Row 3, “text”: the text is missing",
        "Row 4, “seconds”: “många” is not a whole number from 0",
        "Row 5, “kind”: “prat” is not understood; use one of Statement, Question, Answer, Information, "
        "Decision, Action, Note",
    ]
    assert ui.problems.hasFocus()
    assert ui.preview.model().headerData(1, Qt.Orientation.Vertical) == "✕ 3"
    assert not ui.take.isEnabled()
    ui.copyProblems.click()
    assert QGuiApplication.clipboard().text().split("\n")[0] == "“logg.csv”, row 3, column “text”: the text is missing"
    dialog.presenter.take()
    assert stored(store)[0] == []


def test_a_header_that_says_nothing_asks_what_the_table_is_and_what_its_columns_mean(
    dialog: ImportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    read(dialog, tmp_path / "lista.csv", "telefon,ort\n1,2\n", qtbot)
    assert dialog.ui.hint.text() == (
        "No heading says what the table is. Choose what it holds, and then what its columns mean."
    )
    assert not dialog.ui.take.isEnabled()
    read(dialog, tmp_path / "lista.csv", "organisation\nAlfa AB\n", qtbot)
    assert dialog.ui.take.isEnabled()


def test_a_file_that_is_no_table_is_refused_in_plain_words(dialog: ImportDialog, tmp_path: Path, qtbot: QtBot) -> None:
    read(dialog, tmp_path / "bild.xlsx", b"\x00\x01\x02", qtbot)
    assert "is not a table; give a CSV or XLSX file" in dialog.presenter.error


def test_where_the_header_leaves_it_open_one_chooses_what_it_is(
    dialog: ImportDialog, store: DialogueFile, tmp_path: Path, qtbot: QtBot
) -> None:
    read(dialog, tmp_path / "frågor.csv", "text\nVad saknas?\nVad kostar det?\n", qtbot)
    ui = dialog.ui
    assert [ui.kind.itemData(i) for i in range(ui.kind.count())] == [
        "questions",
        "contributions",
        "participants",
        "needs",
        "requirements",
    ]
    assert (ui.kind.text(), ui.hint.text()) == ("", "Choose what it is.")
    assert ui.kind.hasFocus()
    assert not ui.take.isEnabled()
    QTest.keyClick(ui.kind, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: dialog.presenter.stage == "checked")
    assert ui.outcome.text() == "2 questions, as version 1."
    assert not ui.target.isVisible()
    QTest.keyClick(ui.take, Qt.Key.Key_Space)
    with store.read() as reader:
        assert [question.text for question in reader.all(Question)] == ["Vad saknas?", "Vad kostar det?"]


def test_participants_come_from_a_sheet(
    dialog: ImportDialog, store: DialogueFile, tmp_path: Path, qtbot: QtBot
) -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.worksheets[0]
    for row in (["Organisation", "Namn", "E-post", "Telefon"], ["Ängsö AB", "Åsa", "asa@angso.example", 701]):
        sheet.append(row)
    workbook.save(tmp_path / "deltagare.xlsx")
    read(dialog, tmp_path / "deltagare.xlsx", (tmp_path / "deltagare.xlsx").read_bytes(), qtbot)
    assert dialog.ui.kind.text() == "participants"
    assert dialog.ui.take.hasFocus()
    dialog.ui.take.click()
    with store.read() as reader:
        assert [person.name for person in reader.all(Participant)] == ["Åsa"]
    assert stored(store)[1] == ["Exempelköpings kommun", "Ängsö AB"]


def test_what_is_there_already_is_not_imported_again(
    dialog: ImportDialog, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    read(dialog, tmp_path / "d.csv", "organisation\nExempelköpings kommun\n", qtbot)
    assert dialog.ui.outcome.text() == "Nothing new: all of it is in the dialogue already."
    assert not dialog.ui.take.isEnabled()


def test_a_log_goes_where_the_file_says_or_into_a_meeting_that_is_there(
    dialog: ImportDialog, store: DialogueFile, tmp_path: Path, qtbot: QtBot
) -> None:
    plan_meeting(store, MeetingDraft("Informationsmöte"), [])
    read(dialog, tmp_path / "logg.csv", "meeting_title,text\nHearing,Hej\nHearing,Hej då\n", qtbot)
    ui = dialog.ui
    assert [ui.target.itemText(i) for i in range(ui.target.count())] == [
        "the meetings that the file names",
        "a new meeting",
        "1  Informationsmöte",
    ]
    assert ui.target.text() == "file"
    assert ui.outcome.text().split("\n") == ["2 lines, 1 new meeting.", "Meetings: 2  Hearing"]
    ui.target.setCurrentIndex(2)
    ui.target.commit()
    qtbot.waitUntil(lambda: dialog.presenter.stage == "checked")
    ui.take.click()
    with store.read() as reader:
        assert [meeting.title for meeting in reader.all(Meeting)] == ["Informationsmöte"]
        assert reader.count(Contribution) == 2


def test_a_new_meeting_needs_a_title(dialog: ImportDialog, tmp_path: Path, qtbot: QtBot) -> None:
    read(dialog, tmp_path / "logg.csv", "text,kind\nHej,\n", qtbot)
    QTest.keyClick(dialog.ui.title, Qt.Key.Key_Backspace)
    assert not dialog.ui.take.isEnabled()
    assert dialog.ui.hint.text() == "The new meeting needs a title."


def test_escape_stops_the_reading_and_then_closes(dialog: ImportDialog, store: DialogueFile, tmp_path: Path) -> None:
    path = tmp_path / "logg.csv"
    path.write_text(LOG, encoding="utf-8")
    dialog.choose(path)
    assert dialog.ui.cancel.text() == "Stop"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.presenter.stage == "empty"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert stored(store)[0] == []


def test_a_writing_that_is_stopped_leaves_nothing(
    dialog: ImportDialog, store: DialogueFile, tmp_path: Path, qtbot: QtBot
) -> None:
    read(dialog, tmp_path / "logg.csv", LOG, qtbot)
    dialog._job.progressed.connect(lambda done, of: dialog.reject())
    dialog.ui.take.click()
    assert dialog.presenter.stage == "checked"
    assert dialog.isVisible()
    assert stored(store) == ([], ["Exempelköpings kommun"])


def test_rows_that_do_not_fit_any_more_are_told_and_nothing_is_taken(
    dialog: ImportDialog, store: DialogueFile, tmp_path: Path, qtbot: QtBot
) -> None:
    read(dialog, tmp_path / "logg.csv", "meeting,text\n1,Hej\n", qtbot)
    assert dialog.ui.take.isEnabled()
    identity = "00000000-0000-7000-8000-000000000001"
    read(dialog, tmp_path / "logg.csv", f"meeting,text,id\n1,Hej,{identity}\n", qtbot)
    with store.write("contributions.imported") as transaction:
        meeting = Meeting(id=transaction.new_id(), number=1, title="Möte")
        transaction.add(meeting)
        transaction.add(Contribution(id=identity, meeting_id=meeting.id, kind="note", text="Först"))
    dialog.ui.take.click()
    qtbot.waitUntil(lambda: dialog.presenter.stage == "checked")
    assert [line.text for line in dialog.ui.problems.lines] == [
        "Row 2, “id”: a line with this id is in the dialogue already"
    ]
    assert stored(store)[0] == ["Först"]


def test_a_long_log_waits_until_the_running_meeting_has_ended(
    dialog: ImportDialog, store: DialogueFile, tmp_path: Path, qtbot: QtBot
) -> None:
    read(dialog, tmp_path / "logg.csv", "text,kind\n" + "Hej,\n" * (MOST_BESIDE_A_MEETING + 1), qtbot)
    assert dialog.ui.take.isEnabled()
    meeting = plan_meeting(store, MeetingDraft("Möte"), [])
    start_meeting(store, meeting.id)
    assert not dialog.ui.take.isEnabled()
    assert dialog.ui.hint.text().startswith("A meeting is running, and what is logged in it would have to wait")
    read(dialog, tmp_path / "logg.csv", "text,kind\nHej,\n", qtbot)
    assert dialog.ui.take.isEnabled()


def test_it_speaks_swedish(dialog: ImportDialog, session: Session, tmp_path: Path, qtbot: QtBot) -> None:
    session.language = language("sv")
    read(dialog, tmp_path / "logg.csv", BAD_LOG, qtbot)
    assert dialog.ui.problems.lines[0].text == "Rad 3, ”text”: texten saknas"
    assert "använd något av Synpunkt, Fråga, Svar" in dialog.ui.problems.lines[2].text
    read(dialog, tmp_path / "logg.csv", LOG, qtbot)
    assert dialog.ui.outcome.text().split("\n")[0] == "3 rader, 2 nya organisationer, 1 ny person."


def test_everything_that_takes_the_focus_has_a_name(dialog: ImportDialog, tmp_path: Path, qtbot: QtBot) -> None:
    for content in (LOG, BAD_LOG, "telefon\n1\n"):
        read(dialog, tmp_path / "logg.csv", content, qtbot)
        nameless = [
            widget.objectName() or type(widget).__name__
            for widget in dialog.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and not widget.accessibleName()
        ]
        assert nameless == []


FOREIGN = "Id,Beskrivning,För vem\nX1,Hitta rätt sal,Besökaren\nX2,Se programmet,Gästen\n"


def choose(field: ChoiceField, key: str) -> None:
    """Choose as a user does."""
    field.setCurrentIndex(field.findData(key))
    field.commit()


def test_a_list_with_headings_of_its_own_is_understood_once_it_is_said_what_they_mean(
    dialog: ImportDialog, store: DialogueFile, tmp_path: Path, qtbot: QtBot
) -> None:
    read(dialog, tmp_path / "behov.csv", FOREIGN, qtbot)
    ui = dialog.ui
    assert not ui.columnPart.isVisible()
    choose(ui.kind, "needs")
    qtbot.waitUntil(lambda: dialog.presenter.stage == "checked")
    assert ui.hint.text() == "Say which column means: need."
    assert ui.column.hasFocus()
    assert not ui.take.isEnabled()
    choose(ui.column, "Beskrivning")
    assert ui.meaning.text() == ""
    choose(ui.meaning, "need")
    qtbot.waitUntil(lambda: not dialog.presenter.is_busy)
    assert ui.outcome.text() == "2 needs."
    ui.preview.setCurrentIndex(ui.preview.model().index(0, 2))
    assert (ui.column.text(), ui.meaning.text()) == ("För vem", "")
    choose(ui.meaning, "who")
    qtbot.waitUntil(lambda: not dialog.presenter.is_busy)
    assert headings(dialog) == ["– ignored\nId", "need\nBeskrivning", "who\nFör vem"]
    with qtbot.waitSignal(dialog.imported):
        ui.take.click()
    with store.read() as reader:
        assert [(need.number, need.title, need.who) for need in reader.all(Need)] == [
            (1, "Hitta rätt sal", "Besökaren"),
            (2, "Se programmet", "Gästen"),
        ]


def test_what_headings_mean_is_remembered_whatever_their_order(
    dialog: ImportDialog, session: Session, preferences: Preferences, tmp_path: Path, qtbot: QtBot
) -> None:
    read(dialog, tmp_path / "behov.csv", FOREIGN, qtbot)
    choose(dialog.ui.kind, "needs")
    qtbot.waitUntil(lambda: dialog.presenter.stage == "checked")
    choose(dialog.ui.column, "Beskrivning")
    choose(dialog.ui.meaning, "need")
    qtbot.waitUntil(lambda: not dialog.presenter.is_busy)
    with qtbot.waitSignal(dialog.imported):
        dialog.ui.take.click()
    again = ImportDialog(session, preferences)
    qtbot.addWidget(again)
    again.show()
    read(again, tmp_path / "mer.csv", "beskrivning;id;För vem\nHitta rätt sal;X1;Alla\nNytt;X3;Alla\n", qtbot)
    assert again.presenter.stage == "checked"
    assert again.ui.kind.text() == "needs"
    assert again.ui.remembered.text() == "As it was said of the last file with these headings."
    assert again.ui.outcome.text().split("\n") == ["1 need.", "In the dialogue already, passed over: row 2"]
    again.close_down()


def test_a_meaning_stands_for_one_column_alone(dialog: ImportDialog, tmp_path: Path, qtbot: QtBot) -> None:
    read(dialog, tmp_path / "behov.csv", "Behov,Rubrik på svenska\nEtt,Två\n", qtbot)
    choose(dialog.ui.kind, "needs")
    qtbot.waitUntil(lambda: dialog.presenter.stage == "checked")
    choose(dialog.ui.column, "Rubrik på svenska")
    choose(dialog.ui.meaning, "need")
    qtbot.waitUntil(lambda: not dialog.presenter.is_busy)
    assert headings(dialog) == ["– ignored\nBehov", "need\nRubrik på svenska"]
    assert dialog.ui.take.isEnabled()
