"""The page of documents lists what can be made, previews it, and notes in the register what was made."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QDesktopServices, QImage
from pytestqt.qtbot import QtBot

from dialogapp.bootstrap import document_files
from dialogapp.domain.document import Document, Heading
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.register import MadeDocument
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.runner import INTERRUPTED, Outcome
from dialogapp.gui.screens.documents_presenter import kit_key
from dialogapp.gui.screens.documents_screen import DocumentsScreen
from dialogapp.services.document_templates import TemplateDraft, add_template
from dialogapp.services.exporting import Order, build, template_of
from dialogapp.services.previewing import WORDS
from dialogapp.storage.dialogue_file import DialogueFile
from tests.gui.conftest import JobRuns, Told
from tests.gui.keys import press
from tests.storage.logs import line, meeting, supplier

INK = 0x2A4B6C


def write_it(arguments: Sequence[str]) -> Outcome:
    """Stands for the command line: writes the file it is told to, or a preview of two pages."""
    out = Path(arguments[-1])
    if arguments[0] == "draw":
        return drawn(arguments)
    if arguments[0] == "register":
        entry = {
            "direction": "made",
            "date": "2026-03-02",
            "time": "09:00",
            "subject": "Minutes",
            "receiver": "Alfa AB",
        }
        return Outcome(1, json.dumps({"sha256": "a" * 64, "size": 3, "found": [], "same_name": [entry]}), ())
    if "--preview" in arguments:
        out.mkdir()
        (out / WORDS).write_text("<h1>Mötesanteckningar</h1>", encoding="utf-8")
        return Outcome(0, json.dumps({"pages": [[595, 842], [595, 842]]}), ())
    out.write_text("<h1>Mötesanteckningar</h1>", encoding="utf-8")
    digest = hashlib.sha256(out.read_bytes()).hexdigest()
    return Outcome(0, json.dumps({"file": str(out), "sha256": digest, "journal": {"entries": 3, "head": "ab"}}), ())


def drawn(arguments: Sequence[str]) -> Outcome:
    """A page of one colour."""
    folder = Path(arguments[arguments.index("-o") + 1])
    folder.mkdir(exist_ok=True)
    page = arguments[arguments.index("--first") + 1]
    dots = int(arguments[arguments.index("--ppi") + 1])
    picture = QImage(round(595 * dots / 72), round(842 * dots / 72), QImage.Format.Format_RGB32)
    picture.fill(INK)
    picture.save(str(folder / f"page-{page}.png"))
    return Outcome(0, "{}", ())


@pytest.fixture
def held(store: DialogueFile) -> Meeting:
    place = meeting(store, "Informationsmöte")
    line(store, place.id, "Ett inspel", organisation_id=supplier(store, "Alfa AB").id)
    return place


@pytest.fixture
def screen(
    around: Surroundings, jobs: JobRuns, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[DocumentsScreen]:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: True)
    jobs.answer = write_it
    page = DocumentsScreen(around)
    qtbot.addWidget(page)
    page.resize(960, 520)
    page.show()
    yield page
    page.close_down()


def titles(screen: DocumentsScreen) -> list[str]:
    model = screen.ui.choices.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_what_can_be_made_and_a_preview_of_it(
    held: Meeting, screen: DocumentsScreen, jobs: JobRuns, qtbot: QtBot
) -> None:
    kit = "Paper kit for meeting 1: Informationsmöte"
    told = ["Needs summary", "Dialogue report", "Workbook of the dialogue", "Information given in the dialogue"]
    told.append("Questions and answers")
    reports = ["Equal-treatment report", "Log of inputs", "Schedule", "Public package"]
    assert titles(screen) == ["Minutes 1: Informationsmöte", kit, *told, *reports]
    pages = screen.ui.preview.ui.pages
    qtbot.waitUntil(lambda: pages.page_count == 2 and pages.is_complete)
    assert jobs.runs[0][2:7] == ["minutes", "--meeting", "1", "--audience", "internal"]
    assert "--preview" in jobs.runs[0]
    assert pages.accessibleName() == "Preview, Page 1 of 2"
    middle = pages.viewport().rect().center()
    assert pages.viewport().grab().toImage().pixelColor(middle) == QColor(INK)


def test_the_pages_are_turned_zoomed_and_read_as_text(held: Meeting, screen: DocumentsScreen, qtbot: QtBot) -> None:
    ui = screen.ui.preview.ui
    qtbot.waitUntil(lambda: ui.pages.page_count == 2)
    press(ui.pages, Qt.Key.Key_Right)
    assert (ui.pages.page, ui.place.text()) == (2, "Page 2 of 2")
    before = ui.pages.zoom
    press(ui.pages, Qt.Key.Key_Plus)
    assert ui.pages.zoom > before
    ui.fit.click()
    assert ui.pages.zoom == before
    ui.words.click()
    assert "Mötesanteckningar" in ui.text.toPlainText()
    assert ui.shown.currentWidget() is ui.text


def test_what_each_reader_gets_is_shown_side_by_side(
    held: Meeting, screen: DocumentsScreen, jobs: JobRuns, qtbot: QtBot
) -> None:
    ui = screen.ui.preview.ui
    qtbot.waitUntil(lambda: ui.pages.page_count == 2)
    ui.beside.click()
    qtbot.waitUntil(lambda: sum("--preview" in run for run in jobs.runs) == 3)
    audiences = [run[run.index("--audience") + 1] for run in jobs.runs if "--preview" in run]
    assert audiences == ["internal", "supplier", "public"]
    ui.enlarge.click()
    assert (screen.ui.choices.isHidden(), screen.ui.header.isHidden()) == (True, True)
    press(ui.pages, Qt.Key.Key_Escape)
    assert not screen.ui.choices.isHidden()


def test_nothing_is_made_again_while_nothing_has_changed(
    held: Meeting, screen: DocumentsScreen, jobs: JobRuns, store: DialogueFile, qtbot: QtBot
) -> None:
    def previews() -> int:
        return sum("--preview" in run for run in jobs.runs)

    qtbot.waitUntil(lambda: screen.ui.preview.ui.pages.page_count == 2)
    screen.reveal("needs")
    qtbot.waitUntil(lambda: previews() == 2)
    screen.reveal(held.id)
    screen._make_preview()
    assert previews() == 2
    line(store, held.id, "Ett till")
    screen._make_preview()
    qtbot.waitUntil(lambda: previews() == 3)


def test_a_document_has_a_template_and_a_language_of_its_own(
    held: Meeting, screen: DocumentsScreen, jobs: JobRuns, store: DialogueFile, qtbot: QtBot
) -> None:
    paper = document_files()
    content = paper.stock_template("plain", "docx", "sv")
    template = add_template(store, TemplateDraft(content, "mall.docx", "Mallen"), paper.look_at_template(content))
    screen.refresh()
    ui = screen.ui
    assert [ui.template.itemText(row) for row in range(ui.template.count())] == [
        "Mallen (the dialogue's)",
        "Dialogapp's own look",
        "Templates …",
    ]
    ui.template.setCurrentIndex(1)
    ui.template.activated.emit(1)
    ui.language.setCurrentIndex(ui.language.findData("en"))
    ui.language.activated.emit(ui.language.currentIndex())
    screen.reveal("needs")
    assert (ui.template.currentIndex(), ui.language.currentData()) == (0, "sv")
    screen.reveal(held.id)
    assert (ui.template.currentIndex(), ui.language.currentData()) == (1, "en")
    with store.read() as reader:
        assert template_of(reader, Order("minutes", held.id), "docx") is None
        assert template_of(reader, Order("needs"), "pdf") == template


def test_parts_of_minutes_are_left_out_from_now_on(held: Meeting, screen: DocumentsScreen, store: DialogueFile) -> None:
    (floor,) = [action for action in screen._parts.actions() if action.data() == "floor"]
    floor.setChecked(False)
    with store.read() as reader:
        tree = build(reader, Order("minutes", held.id))
    assert isinstance(tree, Document)
    headings = [block.text for block in tree.blocks if isinstance(block, Heading)]
    assert [text for text in headings if text.startswith("6 ")] == ["6 Sekretess och utlämnande"]
    assert not any("Talartid" in text for text in headings)
    screen.reveal("needs")
    assert screen.ui.preview.ui.contents.isHidden()


@pytest.mark.parametrize(("name", "is_taken"), [("anteckningar.docx", True), ("deltagare.xlsx", False)])
def test_a_dropped_document_is_looked_up_and_a_table_is_imported(
    held: Meeting, screen: DocumentsScreen, name: str, is_taken: bool, qtbot: QtBot
) -> None:
    assert screen.take_file(Path("/tmp", name)) is is_taken
    note = screen.ui.register.ui.told
    if is_taken:
        qtbot.waitUntil(lambda: "2026-03-02 09:00, Minutes, for Alfa AB" in note.accessibleName())
        assert "another version" in note.accessibleName()


def test_before_anything_is_logged_only_the_needs_can_be_made(screen: DocumentsScreen) -> None:
    assert titles(screen) == ["Needs summary"]


def test_a_suppliers_copy_is_made_for_that_supplier(
    held: Meeting, screen: DocumentsScreen, jobs: JobRuns, qtbot: QtBot
) -> None:
    screen.ui.audience.setCurrentIndex(2)
    qtbot.waitUntil(lambda: bool(jobs.runs))
    assert jobs.runs[-1][5:9] == ["--audience", "supplier", "--organisation", "Alfa AB"]


def test_a_suppliers_copy_to_read_back_is_offered_once(
    held: Meeting, screen: DocumentsScreen, jobs: JobRuns, store: DialogueFile, qtbot: QtBot
) -> None:
    with store.write("meeting.held") as transaction:
        transaction.put(replace(held, state="held", minutes_state="draft"))
    screen.refresh()
    audience = screen.ui.audience
    assert [audience.itemData(row).order.audience for row in range(audience.count())] == ["internal", "public"]
    screen.ui.preview.ui.beside.click()
    qtbot.waitUntil(lambda: any("supplier" in run for run in jobs.runs))
    screen.reveal(f"fact-check:{held.id}")
    assert [audience.itemText(row) for row in range(audience.count())] == ["Alfa AB"]


def test_minutes_are_offered_to_the_suppliers_they_concern(
    held: Meeting, screen: DocumentsScreen, store: DialogueFile
) -> None:
    supplier(store, "Beta AB")
    screen.refresh()
    audience = screen.ui.audience
    assert [audience.itemData(row).organisation for row in range(audience.count())] == ["", "", "Alfa AB"]


def test_the_equal_treatment_report_is_made_with_names_or_with_codes(
    held: Meeting, screen: DocumentsScreen, jobs: JobRuns, qtbot: QtBot
) -> None:
    screen.reveal("equal-treatment")
    assert [screen.first.text(), screen.second.text()] == ["Save as Word", "Save as Excel"]
    assert screen.ui.audience.count() == 2
    screen.ui.audience.setCurrentIndex(1)
    qtbot.waitUntil(lambda: any("equal-treatment" in run for run in jobs.runs))
    assert jobs.runs[-1][2:5] == ["equal-treatment", "--audience", "public"]


def test_the_paper_kit_of_a_meeting_ahead_is_made_beside_its_minutes(
    held: Meeting, screen: DocumentsScreen, jobs: JobRuns, qtbot: QtBot
) -> None:
    screen.reveal(kit_key(held.id))
    qtbot.waitUntil(lambda: any("kit" in run for run in jobs.runs))
    assert jobs.runs[-1][2:5] == ["kit", "--meeting", "1"]
    assert "--audience" not in jobs.runs[-1]
    assert [screen.first.text(), screen.second.text()] == ["Save as PDF", "Save as Word"]


def test_what_was_made_is_in_the_register(
    held: Meeting, screen: DocumentsScreen, store: DialogueFile, told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    choice = screen._choice()
    assert choice is not None
    out = tmp_path / "motesanteckningar-1.docx"
    screen.save(choice, out)
    qtbot.waitUntil(lambda: bool(told.told))
    assert told.told[-1] == (f"Saved as {out}", "ok")
    with store.read() as reader:
        made = reader.all(MadeDocument)[0]
    assert (made.kind, made.subject_id, made.sha256) == (
        "minutes",
        held.id,
        hashlib.sha256(out.read_bytes()).hexdigest(),
    )
    remade = screen._choice()
    assert remade is not None
    assert "Last made" in remade.last


@pytest.mark.parametrize(
    ("outcome", "sentence"),
    [
        (Outcome(2, "", ("The disk is full",)), "The disk is full"),
        (Outcome(INTERRUPTED, "", ()), "Stopped; no document was saved"),
    ],
)
def test_a_document_that_could_not_be_made_is_told_and_not_registered(
    held: Meeting,
    screen: DocumentsScreen,
    store: DialogueFile,
    jobs: JobRuns,
    told: Told,
    tmp_path: Path,
    qtbot: QtBot,
    outcome: Outcome,
    sentence: str,
) -> None:
    jobs.answer = lambda arguments: outcome
    choice = screen._choice()
    assert choice is not None
    screen.save(choice, tmp_path / "a.docx")
    qtbot.waitUntil(lambda: bool(told.told))
    assert told.told[-1][0] == sentence
    with store.read() as reader:
        assert reader.count(MadeDocument) == 0
    assert screen.first.isEnabled()


def test_the_public_package_is_previewed_as_its_contents_and_noted_file_by_file(
    held: Meeting, screen: DocumentsScreen, jobs: JobRuns, store: DialogueFile, told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    screen.reveal("package")
    qtbot.waitUntil(lambda: any("package" in run for run in jobs.runs))
    assert jobs.runs[-1][2] == "package"
    assert "--preview" in jobs.runs[-1]
    assert (screen.first.text(), screen.second.isHidden()) == ("Save the package in a folder …", True)
    files = [
        {"file": "motesanteckningar-1.docx", "kind": "minutes", "meeting": 1, "sha256": "a" * 64, "template": None},
        {"file": "innehall.docx", "kind": "contents", "meeting": None, "sha256": "b" * 64, "template": None},
    ]
    output = json.dumps({"files": files, "left_out": [], "journal": {"entries": 3, "head": "ab"}})
    jobs.answer = lambda arguments: Outcome(0, output, ())
    choice = screen._choice()
    assert choice is not None
    screen.save(choice, tmp_path / "paket")
    qtbot.waitUntil(lambda: bool(told.told))
    assert "--preview" not in [run for run in jobs.runs if run[2] == "package"][-1]
    with store.read() as reader:
        made = [(one.kind, one.audience, one.subject_id, one.file_name) for one in reader.all(MadeDocument)]
    assert made == [
        ("minutes", "public", held.id, "motesanteckningar-1.docx"),
        ("contents", "public", None, "innehall.docx"),
    ]


def test_what_would_be_told_is_listed_where_the_document_would_have_been(
    held: Meeting, screen: DocumentsScreen, jobs: JobRuns, told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    jobs.answer = lambda arguments: Outcome(1, "", ("two places tell", "one of them", "the other"))
    choice = screen._choice()
    assert choice is not None
    screen._settled.stop()
    screen.save(choice, tmp_path / "a.docx")
    qtbot.waitUntil(lambda: bool(told.told))
    assert told.told[-1] == ("two places tell", "bad")
    assert screen.ui.preview.ui.text.toPlainText() == "two places tell\none of them\nthe other"
