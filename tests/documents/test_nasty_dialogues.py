"""Thirty dialogues of what people paste at its worst: their documents are valid, and the texts come out whole."""

from __future__ import annotations

from pathlib import Path

import docx
import openpyxl
import pytest
from openpyxl.utils.escape import unescape

from dialogapp.domain.contributions import Contribution
from dialogapp.services.contribution_log import contribution_log
from tests.conftest import OoxmlErrors
from tests.nasty_dialogues import PAPER, nasty_dialogue, nasty_documents

DIALOGUES = 30
"""`python -m tests.benchmarks nasty` makes 500."""


@pytest.mark.parametrize("seed", range(DIALOGUES))
def test_the_validator_finds_no_error_and_other_libraries_read_it(
    tmp_path: Path, ooxml_errors: OoxmlErrors, seed: int
) -> None:
    file, meeting_ids, supplier_ids = nasty_dialogue(tmp_path / "a.dialog", seed)
    with file:
        for what, path in nasty_documents(file, meeting_ids, supplier_ids, tmp_path, seed, 1):
            assert (what, ooxml_errors(path)) == (what, [])
            if path.suffix == ".docx":
                assert docx.Document(str(path)).paragraphs
            else:
                # No cell is a formula, whatever was pasted.
                cells = (c for sheet in openpyxl.load_workbook(path) for row in sheet.iter_rows() for c in row)
                assert not any(cell.data_type == "f" for cell in cells)


def test_every_text_comes_out_of_the_log_as_it_was_logged(tmp_path: Path) -> None:
    file, _, _ = nasty_dialogue(tmp_path / "a.dialog", 4)
    with file, file.read() as reader:
        said = [line.text for line in reader.all(Contribution)]
        PAPER.write_workbook(contribution_log(reader, "sv"), tmp_path / "log.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "log.xlsx").worksheets[0]
    names = [cell.value for cell in sheet[1]]
    places = [place for place, name in enumerate(names) if name == "text" or str(name).startswith("text_")]
    # The library leaves what Excel writes for an underscore before x0041 as it stands in the file.
    rows = [[unescape(str(row[place].value or "")) for place in places] for row in sheet.iter_rows(min_row=2)]
    assert sorted(map("".join, rows)) == sorted(said)
