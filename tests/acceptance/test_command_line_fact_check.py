"""The supplier's sheet is made, comes back with another wording, and is read by the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document

from tests.acceptance.command_line import done, run

MEETING = "Workshop om besökarens väg genom huset"
SUPPLIER = "Alfa Vägvisning AB"
WHOSE = ("--meeting", MEETING, "--organisation", SUPPLIER)


@pytest.fixture(scope="module")
def dialogue(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "exempel.dialog"
    done("demo", path, "--today", "2026-03-02")
    return path


@pytest.fixture
def sheet(dialogue: Path, tmp_path: Path) -> Path:
    path = tmp_path / "alfa.docx"
    done("export", dialogue, "fact-check", *WHOSE, "-o", path)
    return path


def test_a_sheet_that_came_back_is_told_passage_by_passage_and_nothing_is_taken_in(dialogue: Path, sheet: Path) -> None:
    before = done("info", dialogue, "--json").data["journal"]
    word = Document(str(sheet))
    passages = next(table for table in word.tables if table.cell(0, 0).text == "Beteckning")
    reference, original, wording = passages.rows[1].cells
    wording.text = "Så sade vi inte."
    word.save(str(sheet))
    told = done("factcheck", dialogue, "read", sheet, *WHOSE, "--json").data
    assert told["organisation"] == SUPPLIER
    assert [(one["reference"], one["original"], one["wording"]) for one in told["replies"]] == [
        (reference.text, original.text, "Så sade vi inte.")
    ]
    assert told["replies"][0]["contribution"]
    assert "Så sade vi inte." in done("factcheck", dialogue, "read", sheet, *WHOSE).out
    assert done("info", dialogue, "--json").data["journal"] == before


def test_a_file_of_something_else_is_wrong_usage(dialogue: Path, tmp_path: Path) -> None:
    other = tmp_path / "annat.docx"
    done("export", dialogue, "needs", "-o", other)
    refused = run("factcheck", dialogue, "read", other, *WHOSE)
    assert refused.status == 2
    assert "inget avsnitt från Alfa" in refused.err
    assert refused.out == ""
