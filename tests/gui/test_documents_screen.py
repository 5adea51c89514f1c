"""The page of documents lists what can be made, previews it, and notes in the register what was made."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from dialogapp.domain.meetings import Meeting
from dialogapp.domain.register import MadeDocument
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.runner import INTERRUPTED, Outcome
from dialogapp.gui.screens.documents_presenter import kit_key
from dialogapp.gui.screens.documents_screen import DocumentsScreen
from dialogapp.storage.dialogue_file import DialogueFile
from tests.gui.conftest import JobRuns, Told
from tests.storage.logs import line, meeting, supplier


def write_it(arguments: Sequence[str]) -> Outcome:
    """Stands for the command line: writes the file it is told to."""
    out = Path(arguments[-1])
    out.write_text("<h1>Mötesanteckningar</h1>", encoding="utf-8")
    digest = hashlib.sha256(out.read_bytes()).hexdigest()
    return Outcome(0, json.dumps({"file": str(out), "sha256": digest, "journal": {"entries": 3, "head": "ab"}}), ())


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
    qtbot.waitUntil(lambda: "Mötesanteckningar" in screen.ui.preview.toPlainText())
    assert jobs.runs[0][2:7] == ["minutes", "--meeting", "1", "--audience", "internal"]


def test_before_anything_is_logged_only_the_needs_can_be_made(screen: DocumentsScreen) -> None:
    assert titles(screen) == ["Needs summary"]


def test_a_suppliers_copy_is_made_for_that_supplier(
    held: Meeting, screen: DocumentsScreen, jobs: JobRuns, qtbot: QtBot
) -> None:
    screen.ui.audience.setCurrentIndex(2)
    qtbot.waitUntil(lambda: bool(jobs.runs))
    assert jobs.runs[-1][5:9] == ["--audience", "supplier", "--organisation", "Alfa AB"]


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
    assert jobs.runs[-1][2:4] == ["package", "--contents"]
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
    assert "--contents" not in jobs.runs[-1]
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
    assert screen.ui.preview.toPlainText() == "two places tell\none of them\nthe other"
