"""Changes from Excel: each is shown beside what the dialogue says, and only what was chosen is taken in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dialogapp.domain.needs import Need, Requirement
from dialogapp.gui.dialogs.changes_dialog import ChangesDialog
from dialogapp.gui.models.table_behaviour import choose_row
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.preferences import Preferences
from dialogapp.gui.runner import ImmediateJobs, ImmediateRunner
from dialogapp.gui.screens.needs_screen import NeedsScreen
from dialogapp.gui.session import Session
from dialogapp.services.dialogues import DialogueDraft, create_dialogue
from dialogapp.services.meetings import MeetingDraft, plan_meeting, start_meeting
from dialogapp.services.needs import NeedDraft, RequirementDraft, add_need, add_requirement, set_need_parts
from dialogapp.services.translation import language
from dialogapp.storage.dialogue_file import DialogueFile
from tests.documents.needs_workbooks import NEEDS, cell_of, edited, exported
from tests.gui.conftest import JobRuns, Told
from tests.gui.import_files import command_line


@pytest.fixture
def needs(store: DialogueFile) -> list[Need]:
    made = [
        add_need(store, NeedDraft(f"Hitta sal {number}", who="Besökaren", problem="Få skyltar")) for number in (1, 2, 3)
    ]
    add_requirement(store, made[0].id, RequirementDraft("Salarna ska vara skyltade."))
    return made


@pytest.fixture
def book(store: DialogueFile, needs: list[Need], tmp_path: Path) -> Path:
    """The workbook with a change, a conflict, a value that can't be used, a new row and a row that was deleted."""
    path = exported(store, tmp_path / "behov.xlsx")
    set_need_parts(store, needs[1].id, who="Gästen")

    def edit(workbook: Any) -> None:
        sheet = workbook[NEEDS]
        cell_of(workbook, 1, "problem").value = "Få skyltar, och de är små"
        cell_of(workbook, 2, "who").value = "Vaktmästaren"
        cell_of(workbook, 2, "status").value = "Kanske"
        sheet.cell(5, 2).value = "Hitta toaletten"
        sheet.delete_rows(4)
        workbook.properties.lastModifiedBy = "Ada Exempelsson"

    return edited(path, edit)


@pytest.fixture
def dialog(session: Session, preferences: Preferences, jobs: JobRuns, qtbot: QtBot) -> Iterator[ChangesDialog]:
    jobs.answer = command_line
    found = ChangesDialog(session, preferences)
    qtbot.addWidget(found)
    with qtbot.waitExposed(found):
        found.show()
    yield found
    if found.isVisible():
        found.close_down()


def choose(dialog: ChangesDialog, path: Path, qtbot: QtBot) -> None:
    dialog.choose(path)
    qtbot.waitUntil(lambda: not dialog.presenter.is_busy)


def rows(dialog: ChangesDialog) -> list[list[str]]:
    model = dialog.ui.table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def stored(store: DialogueFile, number: int) -> Need:
    with store.read() as reader:
        return reader.all(Need, number=number)[0]


def test_it_says_what_it_is_for_and_offers_to_choose(dialog: ChangesDialog) -> None:
    assert dialog.ui.stages.currentWidget() is dialog.ui.emptyPage
    assert not dialog.ui.take.isVisible()
    assert not dialog.ui.byPart.isVisible()


def test_everything_that_was_found_is_shown_and_nothing_is_stored(
    dialog: ChangesDialog, store: DialogueFile, book: Path, qtbot: QtBot
) -> None:
    with store.read() as reader:
        before = reader.journal_head()
    choose(dialog, book, qtbot)
    assert rows(dialog) == [
        ["take", "N1 · Problem", "Få skyltar", "Få skyltar, och de är små", ""],
        ["choose", "N2 · Who", "Gästen", "Vaktmästaren", "▲ Changed in the dialogue, too."],
        ["", "N2 · Status", "Proposed", "Kanske", "✕ “Kanske” is not one of: Föreslaget, Bekräftat, Avfört"],
        ["take", "Row 4 · Needs", "", "Hitta toaletten", "A new row: it is proposed."],
        ["", "N3 · Needs", "Hitta sal 3", "",
         "▲ Not in the workbook. It stays; what is to go is removed in the dialogue."],
    ]  # fmt: skip
    assert dialog.ui.by.text() == "Ada Exempelsson"
    assert dialog.ui.outcome.text() == "1 cell is changed, 1 new row."
    assert dialog.ui.hint.text() == "1 conflict waits for your choice."
    assert not dialog.ui.take.isEnabled()
    with store.read() as reader:
        assert reader.journal_head() == before


def test_a_conflict_is_shown_with_all_three_wordings_and_each_choice_goes_on_to_the_next(
    dialog: ChangesDialog, book: Path, qtbot: QtBot
) -> None:
    choose(dialog, book, qtbot)
    choose_row(dialog.ui.table, 1)
    told = dialog.ui.wordings.toPlainText()
    assert "When the workbook was made: Besökaren" in told
    assert "In the dialogue: Gästen" in told
    assert "In the workbook: Vaktmästaren" in told
    dialog.ui.keepDialogue.click()
    assert rows(dialog)[1][0] == "leave"
    assert dialog.ui.table.currentIndex().row() == 2
    assert not dialog.ui.takeWorkbook.isEnabled(), "what can't be used can't be taken"
    assert dialog.ui.take.isEnabled()


def test_what_is_ticked_is_taken_as_one_change_by_whoever_made_it_and_undone_in_one(
    dialog: ChangesDialog, session: Session, store: DialogueFile, book: Path, qtbot: QtBot
) -> None:
    choose(dialog, book, qtbot)
    choose_row(dialog.ui.table, 1)
    dialog.ui.takeWorkbook.click()
    with store.read() as reader:
        before = reader.journal_head()[0]
    with qtbot.waitSignal(dialog.taken):
        dialog.ui.take.click()
    assert not dialog.isVisible()
    assert (stored(store, 1).problem, stored(store, 2).who) == ("Få skyltar, och de är små", "Vaktmästaren")
    assert stored(store, 4).title == "Hitta toaletten"
    with store.read() as reader:
        assert reader.journal_head()[0] == before + 1
        assert reader.latest_entries(1)[0].actor == "Ada Exempelsson (Excel)"
        assert reader.count(Requirement) == 1
    session.undo()
    assert (stored(store, 1).problem, stored(store, 2).who) == ("Få skyltar", "Gästen")


def test_what_is_unticked_stays_as_it_is(dialog: ChangesDialog, store: DialogueFile, book: Path, qtbot: QtBot) -> None:
    choose(dialog, book, qtbot)
    dialog.ui.untickAll.click()
    choose_row(dialog.ui.table, 1)
    dialog.ui.keepDialogue.click()
    assert dialog.ui.hint.text() == "Nothing is ticked."
    choose_row(dialog.ui.table, 0)
    QTest.keyClick(dialog.ui.table, Qt.Key.Key_Space)
    dialog.ui.by.clear()
    QTest.keyClicks(dialog.ui.by, " ")
    assert dialog.ui.hint.text() == "Write who made the changes in Excel."
    QTest.keyClicks(dialog.ui.by, "Kim")
    dialog.ui.take.click()
    assert stored(store, 1).problem == "Få skyltar, och de är små"
    with store.read() as reader:
        assert reader.count(Need) == 3


def test_a_new_row_is_told_part_by_part_in_words(dialog: ChangesDialog, book: Path, qtbot: QtBot) -> None:
    def edit(workbook: Any) -> None:
        sheet = workbook["Krav"]
        sheet.cell(3, 2).value, sheet.cell(3, 3).value = "Toaletten ska vara skyltad.", "Prestanda"
        sheet.cell(3, sheet.max_column).value = "B1"

    choose(dialog, edited(book, edit), qtbot)
    choose_row(dialog.ui.table, 5)
    told = dialog.ui.wordings.toPlainText()
    assert "Requirement: Toaletten ska vara skyltad." in told
    assert "Type: Performance" in told
    assert "Needs: N1" in told


def test_only_a_kind_is_shown_and_ticked_where_one_chooses_it(dialog: ChangesDialog, book: Path, qtbot: QtBot) -> None:
    choose(dialog, book, qtbot)
    ui = dialog.ui
    assert [ui.kind.itemText(at) for at in range(ui.kind.count())] == [
        "Everything (5)",
        "Changes (1)",
        "Conflicts (1)",
        "New rows (1)",
        "Can't be used (1)",
        "Not in the workbook (1)",
    ]
    ui.kind.setCurrentIndex(2)
    ui.kind.commit()
    assert len(rows(dialog)) == 1
    ui.tickAll.click()
    assert rows(dialog)[0][0] == "choose", "a conflict is a choice of its own"
    assert dialog.presenter.decisions["needs:1:problem"]


def test_a_change_in_the_dialogue_meanwhile_is_seen_and_what_was_decided_stays(
    dialog: ChangesDialog, session: Session, needs: list[Need], book: Path, qtbot: QtBot
) -> None:
    choose(dialog, book, qtbot)
    choose_row(dialog.ui.table, 3)
    dialog.ui.keepDialogue.click()
    session.do(lambda store: set_need_parts(store, needs[0].id, problem="Inga skyltar alls"))
    qtbot.waitUntil(lambda: not dialog.presenter.is_busy)
    assert rows(dialog)[0][:4] == ["take", "N1 · Problem", "Inga skyltar alls", "Få skyltar, och de är små"]
    assert rows(dialog)[0][4].startswith("▲ Changed in the dialogue")
    assert rows(dialog)[3][0] == "leave"


def test_a_workbook_of_another_dialogue_is_refused_in_words(
    dialog: ChangesDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    with DialogueFile.create(tmp_path / "annan.dialog") as other:
        create_dialogue(other, DialogueDraft("Sporthall", "Exempelköpings kommun"))
        add_need(other, NeedDraft("Spela"))
        path = exported(other, tmp_path / "annan.xlsx")
    choose(dialog, path, qtbot)
    assert dialog.presenter.stage == "failed"
    assert "was not made from this dialogue" in dialog.presenter.error
    assert dialog.ui.stages.currentWidget() is dialog.ui.emptyPage


def test_a_workbook_without_changes_says_so(
    dialog: ChangesDialog, store: DialogueFile, needs: list[Need], tmp_path: Path, qtbot: QtBot
) -> None:
    choose(dialog, exported(store, tmp_path / "samma.xlsx"), qtbot)
    assert dialog.presenter.outcome() == "Nothing differs: the workbook says what it said when it was made."
    assert not dialog.ui.take.isVisible()


def test_reading_can_be_stopped_and_tells_nothing_any_more(dialog: ChangesDialog, book: Path, qtbot: QtBot) -> None:
    dialog.choose(book)
    assert dialog.ui.stages.currentWidget() is dialog.ui.busyPage
    dialog.reject()
    assert dialog.isVisible()
    assert dialog.ui.stages.currentWidget() is dialog.ui.emptyPage
    choose(dialog, book, qtbot)
    assert len(rows(dialog)) == 5


def test_the_page_of_needs_opens_it_takes_a_dropped_workbook_and_tells_what_was_taken(
    around: Surroundings, told: Told, jobs: JobRuns, book: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    jobs.answer = command_line
    page = NeedsScreen(around)
    qtbot.addWidget(page)
    page.show()
    assert not page.take_file(tmp_path / "lista.csv")
    around.actions.action("needs.changes").trigger()
    dialog = page.changes.dialog
    assert dialog is not None
    assert page.take_file(book)
    qtbot.waitUntil(lambda: dialog.presenter.stage == "shown")
    choose_row(dialog.ui.table, 1)
    dialog.ui.keepDialogue.click()
    dialog.ui.take.click()
    assert told.told[-1][0] == "Taken in from Excel: 1 cell, 1 new need. Undo takes it back as a whole."
    assert page.changes.dialog is None


def test_it_speaks_swedish(store: DialogueFile, preferences: Preferences, book: Path, qtbot: QtBot) -> None:
    session = Session(store, ImmediateRunner(), ImmediateJobs(command_line), language("sv"))
    dialog = ChangesDialog(session, preferences)
    qtbot.addWidget(dialog)
    dialog.show()
    choose(dialog, book, qtbot)
    assert rows(dialog)[1][1:] == ["B2 · Vem", "Gästen", "Vaktmästaren", "▲ Ändrat även i dialogen."]
    assert dialog.ui.hint.text() == "1 krock väntar på ditt val."
    dialog.close_down()


def test_it_closes_where_other_suppliers_may_not_be_told_of_and_with_the_dialogue(
    around: Surroundings, store: DialogueFile, jobs: JobRuns, needs: list[Need], qtbot: QtBot
) -> None:
    jobs.answer = command_line
    page = NeedsScreen(around)
    qtbot.addWidget(page)
    page.changes.open()
    assert page.changes.dialog is not None
    meeting = plan_meeting(store, MeetingDraft(title="Enskilt möte", kind="one_to_one"))
    start_meeting(store, meeting.id)
    around.discreet.open_meeting(meeting.id)
    assert around.discreet.is_on
    assert page.changes.dialog is None
    page.changes.open()
    page.close_down()
    assert page.changes.dialog is None
