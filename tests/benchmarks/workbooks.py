"""A workbook of many inputs, and the same written with other libraries: what ours is measured against."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from pathlib import Path

import openpyxl
import xlsxwriter
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.table import Table, TableStyleInfo

from dialogapp.domain.document import Row, Sheet, SheetColumn, Value, Workbook
from tests.benchmarks.logs import SUPPLIERS, texts

COLUMNS = (
    SheetColumn("Möte", 8, "number"),
    SheetColumn("Mötets namn", 24),
    SheetColumn("Nr", 8, "number"),
    SheetColumn("Tid", 18, "time"),
    SheetColumn("Dag", 12, "date"),
    SheetColumn("Sekunder", 10, "number"),
    SheetColumn("Andel", 10, "decimal"),
    SheetColumn("Organisation", 24),
    SheetColumn("Person", 24),
    SheetColumn("Slag", 14, choices=("statement", "question", "answer")),
    SheetColumn("Inlägg", 80),
    SheetColumn("Punkt", 24),
)
_FORMATS = {"number": "#,##0", "decimal": "0.00", "date": "yyyy-mm-dd", "time": "yyyy-mm-dd hh:mm", "text": "@"}
_BEGINS = datetime(2026, 3, 2, 9)


def values(count: int) -> list[tuple[Value, ...]]:
    """`count` rows of twelve cells: seven of text, one of them a sentence, three numbers, a day and a time."""
    return [
        (
            number % 9 + 1,
            "Informationsmöte",
            number,
            _BEGINS + timedelta(seconds=number),
            date(2026, 3, 2) + timedelta(number % 90),
            number % 240,
            number / 7,
            SUPPLIERS[number % len(SUPPLIERS)],
            None if number % 3 else "Kim Exempelsson",
            COLUMNS[9].choices[number % 3],
            text,
            f"Punkt {number % 12}",
        )
        for number, text in enumerate(texts(count))
    ]


def ours(rows: Sequence[tuple[Value, ...]]) -> Workbook:
    """The workbook as our writer takes it."""
    return Workbook("Logg", "sv", (Sheet("Inlägg", COLUMNS, [Row(cells) for cells in rows]),))


def write_with_openpyxl(rows: Sequence[tuple[Value, ...]], path: Path) -> None:
    """In openpyxl's normal mode: each cell its style, the header frozen, a table over all."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Inlägg"
    sheet.append([column.heading for column in COLUMNS])
    top, bold = Alignment(vertical="top", wrap_text=True), Font(bold=True)
    formats = [_FORMATS[column.kind] for column in COLUMNS]
    for cell in sheet[1]:
        cell.font = bold
    for number, row in enumerate(rows, start=2):
        for place, (value, shown) in enumerate(zip(row, formats, strict=True), start=1):
            cell = sheet.cell(number, place, value)
            cell.number_format = shown
            cell.alignment = top
    for letter, column in zip("ABCDEFGHIJKL", COLUMNS, strict=True):
        sheet.column_dimensions[letter].width = column.width
    sheet.freeze_panes = "A2"
    table = Table(displayName="Log", ref=f"A1:L{len(rows) + 1}")
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1")
    sheet.add_table(table)
    book.save(path)


def write_with_xlsxwriter(rows: Sequence[tuple[Value, ...]], path: Path) -> None:
    """With XlsxWriter in constant memory, where it can make no table: it gets a filter in its place."""
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        sheet = book.add_worksheet("Inlägg")
        dress = {"valign": "top", "text_wrap": True}
        formats = [book.add_format({"num_format": _FORMATS[column.kind], **dress}) for column in COLUMNS]
        for place, column in enumerate(COLUMNS):
            sheet.set_column(place, place, column.width)
        sheet.freeze_panes(1, 0)
        sheet.write_row(0, 0, [column.heading for column in COLUMNS], book.add_format({"bold": True}))
        for number, row in enumerate(rows, start=1):
            for place, (value, shown) in enumerate(zip(row, formats, strict=True)):
                sheet.write(number, place, value, shown)
        sheet.autofilter(0, 0, len(rows), len(COLUMNS) - 1)
