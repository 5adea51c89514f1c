"""Tables as people hand them in: any encoding, delimiter and order; and one clear line where a file is none."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime, time
from pathlib import Path

import openpyxl
import pytest

from dialogapp.documents.paper import PaperFiles
from dialogapp.documents.tables_in import read_table
from dialogapp.domain.errors import FileProblemError, InputError
from dialogapp.services.tables import CONTRIBUTION_COLUMNS, PARTICIPANT_COLUMNS
from tests.documents.sample_tree import sample_document


def csv_file(folder: Path, content: bytes | str) -> Path:
    path = folder / "logg.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def xlsx_file(folder: Path, *rows: tuple[object, ...]) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    book.create_sheet("Annat").append(["text", "inte denna"])
    path = folder / "logg.xlsx"
    book.save(path)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_encoding_and_delimiter_are_found(tmp_path: Path, encoding: str, delimiter: str) -> None:
    text = f"Organisation{delimiter}E-post\r\nÅÄÖ – Räksmörgås AB{delimiter}a@example.com\r\n"
    table = read_table(csv_file(tmp_path, text.encode(encoding)), PARTICIPANT_COLUMNS)
    assert table.columns == ("organisation", "email")
    assert table.rows[0].values == {"organisation": "ÅÄÖ – Räksmörgås AB", "email": "a@example.com"}


def test_the_header_row_alone_decides_the_delimiter(tmp_path: Path) -> None:
    path = csv_file(tmp_path, '"text; med, tecken";text\nx;"a, b, c, d"\n')
    assert read_table(path, CONTRIBUTION_COLUMNS).rows[0].get("text") == "a, b, c, d"


def test_rows_are_counted_as_records_and_empty_ones_skipped(tmp_path: Path) -> None:
    path = csv_file(tmp_path, 'text,skada\r\n"Två\r\nrader",\r\n\r\n , \r\nSist,hemligt\r\n')
    rows = read_table(path, CONTRIBUTION_COLUMNS).rows
    assert [(row.number, row.values) for row in rows] == [
        (2, {"text": "Två\nrader"}),
        (5, {"text": "Sist", "harm": "hemligt"}),
    ]


def test_a_cell_too_many_is_a_bad_row_and_is_named(tmp_path: Path) -> None:
    table = read_table(csv_file(tmp_path, "text,tid\nJa, men dyrt,09:00\nNej,\nÅ, ja, så\n"), CONTRIBUTION_COLUMNS)
    assert [str(error) for error in table.bad_rows] == [
        "“logg.csv”, row 2: 3 cells under 2 headings; put text that holds a delimiter in quotation marks",
        "“logg.csv”, row 4: 3 cells under 2 headings; put text that holds a delimiter in quotation marks",
    ]
    assert [row.number for row in table.rows] == [3]


def test_a_text_of_many_characters_is_read_whole(tmp_path: Path) -> None:
    text = "å" * 300_000
    assert read_table(csv_file(tmp_path, f'text\n"{text}"\n'), CONTRIBUTION_COLUMNS).rows[0].get("text") == text


def test_quotation_marks_are_read_kindly_but_one_left_open_is_told(tmp_path: Path) -> None:
    table = read_table(csv_file(tmp_path, 'text\n"Hej" sa hon\n5" skärm\n'), CONTRIBUTION_COLUMNS)
    assert [row.get("text") for row in table.rows] == ["Hej sa hon", '5" skärm']
    with pytest.raises(InputError, match="row 3: a quotation mark is never closed"):
        read_table(csv_file(tmp_path, 'text\nEtt\n"Två\nTre\n'), CONTRIBUTION_COLUMNS)


def test_an_excel_sheet_gives_the_text_forms_of_the_import_format(tmp_path: Path) -> None:
    path = xlsx_file(
        tmp_path,
        ("Text", "Tid", "Sekunder", "Sekretess", "möte", "skada"),
        ("Ett", datetime(2026, 3, 2, 9, 30), 12.0, True, 3, time(9, 5)),
        (None, None, None, None, None, None),
        ("_x0041_?", date(2026, 3, 3), 1.5, False, "4", "=1+1"),
    )
    rows = read_table(path, CONTRIBUTION_COLUMNS).rows
    assert rows[0].values == {
        "text": "Ett",
        "started_at": "2026-03-02T09:30:00",
        "seconds": "12",
        "confidential": "yes",
        "meeting": "3",
        "harm": "09:05:00",
    }
    assert (rows[1].number, rows[1].get("started_at"), rows[1].get("seconds")) == (4, "2026-03-03", "1.5")


def test_text_that_goes_on_in_other_columns_is_joined_in_order(tmp_path: Path) -> None:
    header = ("text_3", "organisation", "text", "Text_10", "text_2")
    path = xlsx_file(
        tmp_path, header, ("tre ", "Alfa AB", "ett ", "tio", "två "), (None, "Beta AB", "ensam", None, None)
    )
    rows = read_table(path, CONTRIBUTION_COLUMNS).rows
    assert [row.get("text") for row in rows] == ["ett två tre tio", "ensam"]


def document_bytes() -> bytes:
    out = io.BytesIO()
    from dialogapp.documents.word import write_word

    write_word(sample_document(1), out)
    return out.getvalue()


def package_bytes(*names: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name in names:
            package.writestr(name, "<x/>")
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b"\r\n  \n", "is empty"),
        (b"%PDF-1.7\n", "is a PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old Excel file or has a password"),
        (b"PK\x03\x04broken", "is damaged"),
        (package_bytes("xl/workbook.xml"), "is damaged"),
        (package_bytes("content.xml"), "is not an Excel file"),
        (document_bytes(), "is a Word document"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "is not a table"),
    ],
)
def test_what_is_no_table_gets_one_clear_line(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "underlag.xlsx"
    path.write_bytes(content)
    with pytest.raises(FileProblemError, match=words) as caught:
        read_table(path, CONTRIBUTION_COLUMNS)
    assert "underlag.xlsx" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_damaged_copy_of_a_real_file_is_told_whichever_byte_is_wrong(tmp_path: Path) -> None:
    whole = xlsx_file(tmp_path, ("text",), *(("Ett inspel",) for _ in range(50))).read_bytes()
    path = tmp_path / "skadad.xlsx"
    for length in range(100, len(whole) - 1, 700):
        path.write_bytes(whole[:length])
        with pytest.raises(FileProblemError, match="is damaged"):
            read_table(path, CONTRIBUTION_COLUMNS)


def test_missing_files_and_folders_are_told(tmp_path: Path) -> None:
    with pytest.raises(FileProblemError, match="does not exist"):
        PaperFiles().read_table(tmp_path / "saknas.csv", CONTRIBUTION_COLUMNS)
    with pytest.raises(FileProblemError, match="is a folder"):
        read_table(tmp_path, CONTRIBUTION_COLUMNS)
