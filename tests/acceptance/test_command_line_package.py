"""The public package and the leak check on the command line: all or nothing, and the exit status tells."""

from __future__ import annotations

import zipfile
from pathlib import Path

import openpyxl
import pytest

from dialogapp.services.needs import NeedDraft, add_need
from dialogapp.storage.dialogue_file import DialogueFile
from tests.acceptance.command_line import done, run


@pytest.fixture
def dialogue(tmp_path: Path) -> Path:
    path = tmp_path / "exempel.dialog"
    done("demo", path, "--today", "2026-03-02")
    return path


def test_the_sample_is_published_without_an_alarm(dialogue: Path, tmp_path: Path) -> None:
    data = done("export", dialogue, "package", "--audience", "public", "-o", tmp_path / "paket", "--json").data
    names = {path.name for path in (tmp_path / "paket").iterdir()}
    assert {file["file"] for file in data["files"]} == names
    assert {file["kind"] for file in data["files"]} == {
        "minutes", "report", "needs", "information", "questions", "equal-treatment", "register", "contents",
    }  # fmt: skip
    assert data["left_out"]
    again = run("export", dialogue, "package", "-o", tmp_path / "paket")
    assert (again.status, again.out) == (2, "")


def test_a_leak_is_refused_with_status_1_and_told_by_place(dialogue: Path, tmp_path: Path) -> None:
    with DialogueFile.open(dialogue) as file:
        add_need(file, NeedDraft("Byt ut Betasystemlösningen"))
    for words in (("package", "-o", tmp_path / "paket"), ("needs", "-o", tmp_path / "behov.pdf")):
        refused = run("export", dialogue, *words)
        assert (refused.status, refused.out) == (1, "")
        assert "namnet på en leverantör" in refused.err
        assert "Betasystem" not in refused.err
    assert [path.name for path in tmp_path.iterdir() if "exempel.dialog" not in path.name] == []


def test_a_file_named_after_a_supplier_is_refused(dialogue: Path, tmp_path: Path) -> None:
    out = tmp_path / "betasystem-moten.docx"
    refused = run("export", dialogue, "minutes", "--meeting", "1", "--audience", "public", "-o", out)
    assert refused.status == 1
    assert not out.exists()
    assert "betasystem" not in refused.err


def test_a_suppliers_read_back_holds_its_own_and_is_searched_for_the_others(dialogue: Path, tmp_path: Path) -> None:
    words = ("minutes", "--meeting", "4", "--audience", "supplier", "--organisation", "Betasystem AB")
    done("export", dialogue, *words, "-o", tmp_path / "betasystem.docx")
    refused = run("export", dialogue, *words, "-o", tmp_path / "gamma-skyltar.docx")
    assert refused.status == 1


def test_the_list_of_contents_is_made_alone(dialogue: Path, tmp_path: Path) -> None:
    done("export", dialogue, "package", "--contents", "-o", tmp_path / "innehall.html")
    told = (tmp_path / "innehall.html").read_text("utf-8")
    assert "Vad som är utelämnat, och varför" in told
    assert "SHA-256" not in told


def test_the_report_and_the_workbook_are_made_for_the_group_and_for_the_public(dialogue: Path, tmp_path: Path) -> None:
    for kind, ending in (("report", "docx"), ("workbook", "xlsx")):
        for audience in ("internal", "public"):
            path = tmp_path / f"{audience}.{ending}"
            done("export", dialogue, kind, "--audience", audience, "-o", path)
            with zipfile.ZipFile(path) as package:
                texts = [package.read(name).decode() for name in package.namelist() if name.endswith(".xml")]
            assert any("Betasystem AB" in text for text in texts) == (audience == "internal")
    sheets = {}
    for audience in ("internal", "public"):
        book = openpyxl.load_workbook(tmp_path / f"{audience}.xlsx", read_only=True)
        sheets[audience] = set(book.sheetnames)
        book.close()
    assert sheets["internal"] - sheets["public"] == {"Deltagare"}
