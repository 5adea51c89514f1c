"""The sheet that a supplier reads back, as Word and Excel, and what is read when it comes back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document as WordFile
from docx.oxml import parse_xml
from openpyxl import load_workbook
from openpyxl.comments import Comment

from dialogapp.bootstrap import document_files
from dialogapp.domain.errors import InputError
from dialogapp.services.exporting import Order, export
from dialogapp.services.minutes import minutes
from dialogapp.services.read_back import passages
from dialogapp.services.replies import match_replies, settle_reply, take_reply
from tests.documents.dialogue import SECRET, Rich, under

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


@pytest.fixture
def sheet(own_rich: Rich, tmp_path: Path) -> Callable[[str], Path]:
    """Makes Beta's sheet as a file of some kind."""

    def make(ending: str) -> Path:
        path = tmp_path / f"beta{ending}"
        order = Order("fact-check", own_rich.meeting_id, "supplier", own_rich.ids["beta"])
        export(own_rich.file, document_files(), order, path)
        return path

    return make


def read(rich: Rich, path: Path) -> list[tuple[str, str, str]]:
    rows = document_files().read_replies(path)
    with rich.file.read() as reader:
        found = match_replies(reader, rich.meeting_id, rich.ids["beta"], rows, "sv")
    return [(one.passage.text if one.passage else "", one.wording, one.comment) for one in found.replies]


def test_an_untouched_sheet_holds_no_reply(own_rich: Rich, sheet: Callable[[str], Path]) -> None:
    for ending in (".docx", ".xlsx"):
        assert read(own_rich, sheet(ending)) == []


def test_the_sheet_holds_its_own_words_and_nobody_elses(own_rich: Rich, sheet: Callable[[str], Path]) -> None:
    told = "\n".join(cell.text for table in WordFile(str(sheet(".docx"))).tables for cell in table._cells)
    assert SECRET in told
    assert "Bytet av skyltar" not in told
    assert "Alfa" not in told


def test_word_brings_back_wordings_comments_and_tracked_changes(own_rich: Rich, sheet: Callable[[str], Path]) -> None:
    path = sheet(".docx")
    word = WordFile(str(path))
    rows = [row.cells for table in word.tables for row in table.rows]
    first, second, third = (cells for cells in rows if cells[0].text.startswith("L-"))
    first[2].text = "En väg in, för alla som kommer."
    word.add_comment(second[1].paragraphs[0].runs, "Så sade vi inte.", author="Camilla")
    run = third[1].paragraphs[0].runs[0]._r
    deleted = parse_xml(f'<w:del {W} w:id="90" w:author="C"><w:r><w:delText>{SECRET}</w:delText></w:r></w:del>')
    added = parse_xml(f'<w:ins {W} w:id="91" w:author="C"><w:r><w:t>Vi byter plattform.</w:t></w:r></w:ins>')
    run.addprevious(deleted)
    run.addprevious(added)
    run.getparent().remove(run)
    word.save(str(path))
    replies = read(own_rich, path)
    assert [(wording, comment) for _, wording, comment in replies] == [
        ("En väg in, för alla som kommer.", ""),
        ("", "Så sade vi inte."),
        ("Vi byter plattform.", ""),
    ]


def test_excel_brings_back_cells_and_comments(own_rich: Rich, sheet: Callable[[str], Path]) -> None:
    path = sheet(".xlsx")
    book = load_workbook(path)
    rows = book.worksheets[0]
    rows["C2"] = "En väg in."
    rows["D3"] = "Fel person"
    rows["B4"].comment = Comment("Detta är hemligt", "Camilla")
    book.save(path)
    assert [(wording, comment) for _, wording, comment in read(own_rich, path)] == [
        ("En väg in.", ""),
        ("", "Fel person"),
        ("", "Detta är hemligt"),
    ]


def test_a_file_that_is_no_reply_is_refused_in_plain_words(tmp_path: Path) -> None:
    broken = tmp_path / "svar.docx"
    broken.write_bytes(b"nothing")
    with pytest.raises(InputError):
        document_files().read_replies(broken)
    with pytest.raises(InputError):
        document_files().read_replies(tmp_path / "svar.pages")


def test_both_versions_print_where_the_passage_was_upheld(own_rich: Rich, sheet: Callable[[str], Path]) -> None:
    rich = own_rich
    with rich.file.read() as reader:
        against = next(
            one
            for one in passages(reader, rich.meeting_id, rich.ids["beta"], "sv")
            if one.contribution_id == rich.ids["against"]
        )
        rows = match_replies(
            reader,
            rich.meeting_id,
            rich.ids["beta"],
            document_files().read_replies(_mail(sheet(".docx"), against.reference)),
            "sv",
        )
    (found,) = [one for one in rows.replies if one.passage is not None]
    reply = take_reply(rich.file, rich.meeting_id, rich.ids["beta"], found)
    settle_reply(rich.file, reply.id, "upheld")
    with rich.file.read() as reader:
        told = under(minutes(reader, rich.meeting_id, "sv", "public"), "§ 2 Frågor i rundor")
    assert "mjukvaran driver den" in told
    assert "har en annan version: Vi sade drift, inte mjukvara." in told


def _mail(beside: Path, reference: str) -> Path:
    path = beside.with_suffix(".txt")
    path.write_text(f"{reference}: Vi sade drift, inte mjukvara.", "utf-8")
    return path
