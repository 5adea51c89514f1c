"""An Excel file as its readers meet it: read by another library, judged by Microsoft's validator."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dialogapp.documents.excel import sheet_names, table_name, write_excel
from dialogapp.documents.file_texts import pieces_of
from dialogapp.documents.paper import PaperFiles
from dialogapp.documents.tables_in import read_table
from dialogapp.domain.document import Chart, Figure, Row, Sheet, SheetColumn, Workbook
from dialogapp.domain.text import cleaned
from dialogapp.services.tables import ColumnSpec
from tests.conftest import OoxmlErrors
from tests.documents.sample_workbook import KINDS, sample_workbook


def written(workbook: Workbook) -> bytes:
    out = io.BytesIO()
    write_excel(workbook, out)
    return out.getvalue()


def one_table(rows: tuple[Row, ...], *headings: str) -> Workbook:
    return Workbook("Titel", "sv", (Sheet("Blad", tuple(map(SheetColumn, headings)), rows),))


@pytest.fixture(scope="module")
def book() -> Any:
    return openpyxl.load_workbook(io.BytesIO(written(sample_workbook())))


def test_microsofts_validator_finds_no_error(tmp_path: Path, ooxml_errors: OoxmlErrors) -> None:
    path = tmp_path / "behov.xlsx"
    PaperFiles().write_workbook(sample_workbook(), path)
    assert ooxml_errors(path) == []


def test_text_longer_than_a_cell_is_valid_too(tmp_path: Path, ooxml_errors: OoxmlErrors) -> None:
    path = tmp_path / "lång.xlsx"
    PaperFiles().write_workbook(one_table((Row(("å" * 70_000, "kort")),), "text", "organisation"), path)
    assert ooxml_errors(path) == []
    sheet = openpyxl.load_workbook(path).worksheets[0]
    assert [cell.value for cell in sheet[1]] == ["text", "organisation", "text_2", "text_3"]
    assert [len(str(cell.value)) for cell in sheet[2]] == [32_000, 4, 32_000, 6_000]


def test_each_sheet_is_a_table_with_a_frozen_header_that_is_printed_on_each_page(book: Any) -> None:
    names = set()
    for sheet in book.worksheets[1:]:
        (table,) = sheet.tables.values()
        assert table.ref.startswith("A1:")
        names.add(table.displayName.casefold())
        assert sheet.freeze_panes == "A2"
        assert sheet.print_title_rows == "$1:$1"
        assert sheet.page_setup.orientation == "landscape"
    assert len(names) == 3


def test_dates_and_numbers_are_typed_and_text_is_wrapped(book: Any) -> None:
    row = book["Behov"][2]
    assert [cell.value for cell in row] == [
        "B1",
        "Besökaren hittar själv till sal 1.\nOckså den som inte ser.",
        "question",
        1000,
        0.25,
        datetime(2026, 3, 2),
        datetime(2026, 3, 2, 9, 1),
    ]
    assert row[1].alignment.wrap_text
    assert row[5].number_format == "yyyy\\-mm\\-dd"
    assert row[5].is_date


def test_a_row_is_as_high_as_its_wrapped_text(book: Any) -> None:
    heights = {number: book["Behov"].row_dimensions[number].height for number in (1, 2)}
    assert heights == {1: None, 2: 30}
    long = openpyxl.load_workbook(io.BytesIO(written(one_table((Row(("ord " * 9000,)),), "text")))).worksheets[0]
    assert long.row_dimensions[2].height == 409


def test_text_that_looks_like_a_formula_or_a_number_stays_text(book: Any) -> None:
    cells = [cell for row in book.worksheets[2].iter_rows(min_row=2) for cell in row]
    assert [cell.value for cell in cells] == ["=1+1", "@Alfa", "+46 70", None, "007", "1e5"]
    assert {cell.data_type for cell in cells if cell.value is not None} <= {"s", "inlineStr"}
    assert all(cell.number_format == "@" for cell in cells)


def test_a_column_of_choices_is_validated(book: Any) -> None:
    (rule,) = book["Behov"].data_validations.dataValidation
    assert rule.formula1 == f'"{",".join(KINDS)}"'
    assert "C2" in rule.sqref


def test_the_file_tells_title_author_language_and_journal_head(book: Any) -> None:
    assert book.properties.title == "Behovssammanfattning: Digital vägvisning & skyltning"
    assert book.properties.creator == "Kim Exempelsson"
    assert book.properties.language == "sv-SE"
    assert [each.value for each in book.custom_doc_props.props] == ["3f9a" * 16]
    assert b"openpyxl" not in written(sample_workbook())


def test_the_foot_names_the_page_and_doubles_the_ampersand() -> None:
    with zipfile.ZipFile(io.BytesIO(written(sample_workbook()))) as package:
        sheet = package.read("xl/worksheets/sheet2.xml").decode()
    foot = (
        "&amp;LBehovssammanfattning: Digital vägvisning &amp;&amp; skyltning · KS 2026/117&amp;RSida &amp;P av &amp;N"
    )
    assert f"<oddFooter>{foot}</oddFooter>" in sheet


def test_names_are_such_as_excel_allows() -> None:
    assert sheet_names(["A/B", "a:b", "", "'citat'", "x" * 40, "x" * 40]) == [
        "A B",
        "a b 2",
        "3",
        "citat",
        "x" * 31,
        "x" * 29 + " 2",
    ]
    assert [table_name("1 År & dag", 2), table_name("Behov", 1)] == ["T_1_År___dag_2", "Behov_1"]


def test_headings_must_differ() -> None:
    with pytest.raises(ValueError, match="differ"):
        written(one_table((), "Text", "text"))


def test_the_same_workbook_gives_the_same_bytes() -> None:
    assert written(sample_workbook()) == written(sample_workbook())


@given(st.text(min_size=1))
@example("_x0041_ och _x000D_ och _x005F_x0041_")
@example(" \n\t =1+1 \U0001f600")
@example("\U0001f600" * 40_000)
@example("a" + "\U0001f600" * 16_000)
def test_any_cleaned_text_is_read_back_exactly(tmp_path_factory: pytest.TempPathFactory, raw: str) -> None:
    text = f"|{cleaned(raw)}|"
    path = tmp_path_factory.mktemp("xlsx") / "logg.xlsx"
    path.write_bytes(written(one_table((Row((text, "Alfa AB")),), "text", "organisation")))
    table = read_table(path, (ColumnSpec("text", required=True), ColumnSpec("organisation")))
    assert table.rows[0].values == {"text": text, "organisation": "Alfa AB"}


def test_a_wide_table_is_printed_on_pages_beside_each_other_that_repeat_what_tells_its_rows_apart(
    tmp_path: Path,
) -> None:
    wide = Sheet(
        "Behov", (SheetColumn("Nr", 7), SheetColumn("Behov", 32), *(SheetColumn(f"{n}", 44) for n in range(14)))
    )
    small = Sheet("Krav", (SheetColumn("Nr", 7), SheetColumn("Krav", 44)))
    path = tmp_path / "bred.xlsx"
    PaperFiles().write_workbook(Workbook("Behov", "sv", (wide, small)), path)
    first, second = openpyxl.load_workbook(path).worksheets
    assert (first.page_setup.fitToWidth, first.page_setup.fitToHeight) == (3, 0)
    assert (first.print_title_cols, first.print_title_rows) == ("$A:$B", "$1:$1")
    assert (second.page_setup.fitToWidth, second.print_title_cols) == (None, None)


def charted(rows: int = 3) -> Workbook:
    """A table, and bars of it on a sheet before it."""
    columns = (
        SheetColumn("Leverantör"),
        SheetColumn("Erbjuden tid", kind="number"),
        SheetColumn("Använd", kind="number"),
    )
    table = Sheet(
        "Lika villkor & tid", columns, tuple(Row((f"Leverantör <{n}>", 60, 10 * n or None)) for n in range(rows))
    )
    chart = Chart(
        "Tid", table.name, "Leverantör", ("Erbjuden tid", "Använd"), "Leverantör", "Minuter", "Tid & namn", 0, rows
    )
    return Workbook("Titel", "sv", (Sheet("Diagram", notes=("Diagram",), charts=(chart, chart)), table))


def test_charts_follow_their_cells_and_say_what_they_show(tmp_path: Path, ooxml_errors: OoxmlErrors) -> None:
    path = tmp_path / "diagram.xlsx"
    PaperFiles().write_workbook(charted(), path)
    assert ooxml_errors(path) == []
    book: Any = openpyxl.load_workbook(path)
    assert [sheet.title for sheet in book.worksheets] == ["Diagram", "Lika villkor & tid"]
    first, second = book["Diagram"]._charts
    assert [series.val.numRef.f for series in first.series] == [
        "'Lika villkor & tid'!$B$2:$B$4",
        "'Lika villkor & tid'!$C$2:$C$4",
    ]
    assert first.series[0].cat.strRef.f == "'Lika villkor & tid'!$A$2:$A$4"
    assert first.anchor._from.row < second.anchor._from.row
    assert book["Diagram"].row_breaks.brk[0].id == second.anchor._from.row
    with zipfile.ZipFile(path) as package:
        drawing = package.read("xl/drawings/drawing1.xml").decode()
        chart = package.read("xl/charts/chart1.xml").decode()
    assert drawing.count('descr="Tid &amp; namn"') == 2
    # Titles of the chart and of both axes, and today's values for programs that draw without reckoning.
    assert chart.count("<c:title>") == 3
    assert chart.count("<c:v>Leverantör &lt;1&gt;</c:v>") == 2


def test_a_chart_of_what_is_not_there_is_refused() -> None:
    chart = Chart("Tid", "Blad", "Saknas", ("Saknas",), "", "", "", 0, 1)
    book = Workbook(
        "T", "sv", (Sheet("D", notes=("D",), charts=(chart,)), Sheet("Blad", (SheetColumn("A"),), (Row(("x",)),)))
    )
    with pytest.raises(ValueError, match="Saknas"):
        written(book)


def test_a_wide_table_is_printed_on_several_pages_that_repeat_its_first_column() -> None:
    columns = tuple(SheetColumn(f"Kolumn {number}", 60) for number in range(6))
    book = openpyxl.load_workbook(
        io.BytesIO(written(Workbook("T", "sv", (Sheet("Brett", columns, (Row(("x",) * 6),)),))))
    )
    sheet = book["Brett"]
    assert sheet.page_setup.fitToWidth == 2
    assert (sheet.print_title_rows, sheet.print_title_cols) == ("$1:$1", "$A:$A")


def test_a_heading_that_is_too_long_or_looks_like_a_number_of_a_character_is_one_that_excel_takes(
    tmp_path: Path, ooxml_errors: OoxmlErrors
) -> None:
    names = ("å" * 300 + "a", "å" * 300 + "b", "_x0041_")
    path = tmp_path / "rubriker.xlsx"
    PaperFiles().write_workbook(one_table((Row(("1", "2", "3")),), *names), path)
    assert ooxml_errors(path) == []
    with zipfile.ZipFile(path) as package:
        table, sheet = (package.read(f"xl/{part}1.xml").decode() for part in ("tables/table", "worksheets/sheet"))
    for heading in ("å" * 100 + "…", "å" * 100 + "… 2", "_x005F_x0041_"):
        assert f'name="{heading}"' in table
        assert f">{heading}</t>" in sheet


def test_pictures_stand_below_the_text_with_words_for_who_cannot_see_them(
    tmp_path: Path, ooxml_errors: OoxmlErrors
) -> None:
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><rect width="90" height="60"/></svg>'
    figures = (Figure(svg, "Karta: 4 & 2", caption="1. Röstning"), Figure(svg, "Tal: 3", width=0.5, caption="2. Igen"))
    sheet = Sheet("Bilder", notes=("Bilder", "Se tabellen."), figures=figures)
    path = tmp_path / "bilder.xlsx"
    PaperFiles().write_workbook(Workbook("Titel", "sv", (Sheet("Läs", notes=("Läs",)), sheet)), path)
    assert ooxml_errors(path) == []
    read = openpyxl.load_workbook(path)["Bilder"]
    with zipfile.ZipFile(path) as package:
        drawing = package.read("xl/drawings/drawing2.xml").decode()
    rows = [int(row) for row in re.findall(r"<xdr:row>(\d+)<", drawing)]
    (wide, high), (half, _) = re.findall(r'<xdr:ext cx="(\d+)" cy="(\d+)"', drawing)
    assert int(wide) == 2 * int(half)
    assert [read.cell(row, 1).value for row in rows] == ["1. Röstning", "2. Igen"]
    assert rows[0] + int(high) / 12_700 / 15 < rows[1]
    assert 'descr="Karta: 4 &amp; 2"' in drawing


def test_what_a_picture_says_is_read_by_the_leak_check() -> None:
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><rect width="9" height="6"/></svg>'
    figure = Figure(svg, "Hemliga AB: 4", caption="Bild")
    content = written(Workbook("Titel", "sv", (Sheet("Bilder", notes=("Bilder",), figures=(figure,)),)))
    assert any(piece.text is not None and "Hemliga AB" in piece.text for piece in pieces_of("b.xlsx", content))
