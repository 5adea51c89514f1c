"""The register on the page of documents: lines that are typed, files known by their bytes, and what is shown."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dialogapp.domain.people import Organisation
from dialogapp.domain.register import RegisteredDocument
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.runner import Outcome
from dialogapp.gui.screens.documents_screen import DocumentsScreen
from dialogapp.gui.screens.register_panel import RegisterPanel
from dialogapp.services.contacts import ContactDraft, note_contact
from dialogapp.services.register import DocumentDraft, register_document, same_files
from dialogapp.storage.dialogue_file import DialogueFile
from tests.gui.conftest import NOON, JobRuns, Told
from tests.gui.keys import enter
from tests.storage.logs import supplier


@pytest.fixture
def alfa(store: DialogueFile) -> Organisation:
    return supplier(store, "Alfa AB")


@pytest.fixture
def slides(tmp_path: Path) -> Path:
    path = tmp_path / "behov och mål.pdf"
    path.write_bytes(b"bilder")
    return path


@pytest.fixture
def screen(around: Surroundings, jobs: JobRuns, store: DialogueFile, qtbot: QtBot) -> DocumentsScreen:
    def look_up(arguments: Sequence[str]) -> Outcome:
        """Stands for the command line that looks a file up."""
        if arguments[0] != "register":
            return Outcome(2, "", ("not made here",))
        content = Path(arguments[3]).read_bytes()
        digest = hashlib.sha256(content).hexdigest()
        with store.read() as reader:
            found = [
                {"id": one.id, "direction": one.direction, "date": one.dated_on, "subject": one.subject}
                for one in same_files(reader, digest)
                if isinstance(one, RegisteredDocument)
            ]
        told = {"sha256": digest, "size": len(content), "found": found}
        return Outcome(0 if found else 1, json.dumps(told), ())

    jobs.answer = look_up
    page = DocumentsScreen(around, now=lambda: NOON)
    qtbot.addWidget(page)
    page.resize(960, 560)
    page.show()
    page.ui.tabs.setCurrentWidget(page.ui.register)
    return page


@pytest.fixture
def panel(screen: DocumentsScreen) -> RegisterPanel:
    return screen.ui.register


def documents(store: DialogueFile) -> list[RegisteredDocument]:
    with store.read() as reader:
        return reader.all(RegisteredDocument)


def subjects(panel: RegisterPanel) -> list[str]:
    return [panel.model.row_at(row).subject for row in range(panel.model.rowCount())]


def came_in(store: DialogueFile, subject: str = "Produktblad", **more: Any) -> RegisteredDocument:
    return register_document(store, DocumentDraft(subject, "2026-03-01", sender="Alfa AB", **more))


def test_an_empty_register_says_what_it_is_for(panel: RegisterPanel, screen: DocumentsScreen) -> None:
    assert panel.ui.empty.isVisible()
    assert not any(button.isVisible() for button in (screen.first, screen.second, screen.third))


def test_a_file_that_is_dropped_is_told_of_and_registered_with_one_press(
    panel: RegisterPanel, screen: DocumentsScreen, store: DialogueFile, slides: Path, qtbot: QtBot
) -> None:
    assert screen.take_file(slides)
    qtbot.waitUntil(panel.ui.told.isVisible)
    assert "is not in the register" in panel.ui.told.accessibleName()
    panel.ui.told.pressed.emit()
    added = documents(store)[-1]
    assert (added.subject, added.file_name, added.size) == ("behov och mål", "behov och mål.pdf", 6)
    assert added.sha256 == hashlib.sha256(b"bilder").hexdigest()
    assert (added.dated_on, added.diary_number) == ("2026-03-02", "KS 2026/117")
    assert panel.chosen is not None
    assert panel.chosen.noun_id == added.id


def test_a_file_that_is_registered_is_found_whatever_it_is_called_now(
    panel: RegisterPanel, store: DialogueFile, slides: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    panel.register_file(slides)
    qtbot.waitUntil(lambda: bool(documents(store)))
    came_in(store)
    panel.check_file(slides.rename(tmp_path / "kopia.pdf"))
    qtbot.waitUntil(panel.ui.told.isVisible)
    assert "“kopia.pdf” is in the register, to the last byte" in panel.ui.told.accessibleName()
    assert panel.chosen is not None
    assert panel.chosen.file_name == "behov och mål.pdf"
    panel.register_file(tmp_path / "kopia.pdf")
    assert len(documents(store)) == 2


def test_a_table_that_is_dropped_elsewhere_is_not_the_registers(screen: DocumentsScreen, slides: Path) -> None:
    screen.ui.tabs.setCurrentWidget(screen.ui.documentsTab)
    assert not screen.take_file(slides.with_suffix(".xlsx"))


def test_a_line_is_typed_filled_in_and_undone(panel: RegisterPanel, store: DialogueFile) -> None:
    enter(panel.ui.adding, "Frågor från Alfa")
    panel.ui.direction.replace_value("in")
    enter(panel.ui.sender, "Alfa AB, Per Holm")
    panel.ui.state.setCurrentText("Makulerad")
    panel.ui.state.commit()
    document = documents(store)[-1]
    assert (document.subject, document.sender, document.state) == ("Frågor från Alfa", "Alfa AB, Per Holm", "Makulerad")
    store.undo()
    assert documents(store)[-1].state == "registered"


def test_only_what_went_out_can_go_to_all(panel: RegisterPanel, store: DialogueFile) -> None:
    document = came_in(store)
    panel.refresh()
    assert not panel.ui.toAll.isVisible()
    panel._change(document.id, "direction", "handed_out")
    assert panel.ui.toAll.isVisible()
    panel.ui.toAll.click()
    assert documents(store)[0].to_all
    assert not panel.ui.receiver.isEnabled()
    assert panel.model.row_at(0).receiver == "all suppliers"


def test_lines_are_shown_by_the_way_they_went_and_by_words(
    panel: RegisterPanel, store: DialogueFile, alfa: Organisation
) -> None:
    came_in(store)
    came_in(store, "Svar", direction="out")
    note_contact(store, ContactDraft(alfa.id, NOON, NOON, "Leila", told_by_organisation="Vi funderar"))
    panel.refresh()
    assert len(subjects(panel)) == 3
    panel.ui.shown.setCurrentIndex(panel.ui.shown.findData("out"))
    assert subjects(panel) == ["Svar"]
    panel.ui.shown.setCurrentIndex(0)
    panel.ui.search.setText("funde")
    assert subjects(panel) == ["Alfa AB told: Vi funderar"]


def test_chosen_lines_are_copied_with_their_digest(
    panel: RegisterPanel, store: DialogueFile, slides: Path, qtbot: QtBot
) -> None:
    panel.register_file(slides)
    qtbot.waitUntil(lambda: bool(documents(store)))
    panel.ui.table.selectAll()
    QTest.keyClick(panel.ui.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    cells = QGuiApplication.clipboard().text().split("\t")
    assert cells[:3] == ["2026-03-02", "Came in", "behov och mål"]
    assert cells[-1] == hashlib.sha256(b"bilder").hexdigest()


def test_lines_are_removed_by_delete_and_come_back(
    panel: RegisterPanel, store: DialogueFile, alfa: Organisation
) -> None:
    came_in(store)
    note_contact(store, ContactDraft(alfa.id, NOON, NOON, "Leila", told_by_buyer="Stängt i juli"))
    panel.refresh()
    panel.ui.table.selectAll()
    QTest.keyClick(panel.ui.table, Qt.Key.Key_Delete)
    assert (subjects(panel), panel.ui.empty.isVisible()) == ([], True)
    store.undo()
    assert len(subjects(panel)) == 2


def test_a_contact_is_changed_where_contacts_are_written(
    panel: RegisterPanel, store: DialogueFile, alfa: Organisation, told: Told
) -> None:
    contact = note_contact(store, ContactDraft(alfa.id, NOON, NOON, "Leila", told_by_buyer="Stängt i juli"))
    panel.refresh()
    assert "Reported by Leila, 2 March 2026, 12:00" in panel.ui.facts.text()
    panel.ui.change.click()
    assert told.gone == [("contact", contact.id)]


def test_the_register_is_saved_as_word_excel_or_pdf_for_the_project_group_or_the_public(
    panel: RegisterPanel, screen: DocumentsScreen, store: DialogueFile, jobs: JobRuns, qtbot: QtBot
) -> None:
    came_in(store)
    panel.ui.saveAs.click()
    assert screen.ui.tabs.currentWidget() is screen.ui.documentsTab
    assert [one.text() for one in (screen.first, screen.second, screen.third) if one.isVisible()] == [
        "Save as Word",
        "Save as Excel",
        "Save as PDF",
    ]
    screen.ui.audience.setCurrentIndex(1)
    qtbot.waitUntil(lambda: any("public" in run for run in jobs.runs))
    assert jobs.runs[-1][2:5] == ["register", "--audience", "public"]


def test_a_line_is_revealed_by_its_id(panel: RegisterPanel, screen: DocumentsScreen, store: DialogueFile) -> None:
    document = came_in(store)
    came_in(store, "Annat")
    screen.ui.tabs.setCurrentWidget(screen.ui.documentsTab)
    screen.reveal(document.id)
    assert screen.ui.tabs.currentWidget() is panel
    assert panel.ui.subject.text() == "Produktblad"
