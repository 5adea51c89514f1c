"""One sheet of a workbook as Excel's XML, written as text. Text cells are always text: "=1+1" is never reckoned."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from enum import IntEnum

from dialogapp.documents.long_text import CELL_UNITS, pieces
from dialogapp.documents.tree import verbatim
from dialogapp.documents.xml_text import attribute, escaped
from dialogapp.domain.document import (
    Cell,
    CellContent,
    ColumnKind,
    Row,
    Sheet,
    SheetColumn,
    Text,
    Value,
    plain,
)
from dialogapp.domain.frozen import dataclass

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ROWS_FOR_CHOICES = 1000
_NOTE_WIDTH = 100
_FILTER_WIDTH = 3
_PRINTED_WIDTH, _REPEATED_WIDTH = 250, 45
"""Characters across a printed page in letters that can be read, and of those at most for the columns that are
repeated.
"""
_LONGEST_HEADING = 100
LINE_HEIGHT = 15
_TITLE_HEIGHT, _TALLEST = 30, 409
"""Points; the last is the most that Excel allows."""
_ESCAPE_LOOKALIKE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_EXCEL_EPOCH = datetime(1899, 12, 30)
_DAY = timedelta(days=1)


class Style(IntEnum):
    """The cell formats of `resources/templates/excel/styles.xml`, in their order there."""

    PLAIN = 0
    HEADING = 1
    TEXT = 2
    NUMBER = 3
    DECIMAL = 4
    DATE = 5
    TIME = 6
    NOTE_TITLE = 7
    NOTE = 8
    HEADING_OF_NUMBERS = 9


_STYLES: dict[ColumnKind, Style] = {
    "text": Style.TEXT,
    "number": Style.NUMBER,
    "decimal": Style.DECIMAL,
    "date": Style.DATE,
    "time": Style.TIME,
}
_HEADINGS: dict[ColumnKind, Style] = {
    "number": Style.HEADING_OF_NUMBERS,
    "decimal": Style.HEADING_OF_NUMBERS,
}


@dataclass(frozen=True, slots=True)
class FlatColumn:
    """A column as it stands in the sheet: piece `piece` (from 0) of the sheet's column `source`."""

    heading: str
    width: float
    kind: ColumnKind
    choices: tuple[str, ...]
    source: int
    piece: int


def flat_columns(sheet: Sheet) -> list[FlatColumn]:
    """The columns of `sheet`, with `<name>_2`, `<name>_3`, … at the end for text that one cell can't hold."""
    columns: list[FlatColumn] = []
    continued: list[FlatColumn] = []
    for index, (column, heading) in enumerate(zip(sheet.columns, _headings(sheet), strict=True)):
        columns.append(FlatColumn(heading, column.width, column.kind, column.choices, index, 0))
        if column.kind == "text":
            most = max((len(_pieces_of(row.cells[index])) for row in sheet.rows), default=1)
            continued.extend(
                FlatColumn(f"{heading}_{piece + 1}", column.width, "text", (), index, piece) for piece in range(1, most)
            )
    return columns + continued


def _headings(sheet: Sheet) -> Iterator[str]:
    """The headings, cut where they are longer than Excel allows for a table's: the names of suppliers are headings."""
    taken: set[str] = set()
    for number, column in enumerate(sheet.columns, start=1):
        heading = column.heading
        if len(heading) > _LONGEST_HEADING:
            heading = f"{heading[:_LONGEST_HEADING].rstrip()}…"
            if heading.casefold() in taken:
                heading = f"{heading} {number}"
        taken.add(heading.casefold())
        yield heading


def letters(index: int) -> str:
    """The name of the column at `index` (from 0): A, B, …, Z, AA, …"""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(65 + rest) + name
    return name


def text_cell(where: str, text: str, style: Style) -> str:
    """A cell that holds `text` as text."""
    shown = escaped(_literal(text))
    return f'<c r="{where}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{shown}</t></is></c>'


def _literal(text: str) -> str:
    """`text` as Excel keeps it, which reads _x0041_ as a character of that number."""
    return _ESCAPE_LOOKALIKE.sub("_x005F_", text) if "_x" in text else text


def table_sheet_xml(sheet: Sheet, columns: Sequence[FlatColumn], page: str) -> str:
    """The sheet of a table: its header frozen, printed on each page, in landscape; all its columns are on one page, or
    on as few beside each other as can be read.

    `page` is what `page_xml` makes.
    """
    last = letters(len(columns) - 1)
    names = [letters(index) for index in range(len(columns))]
    header = "".join(
        text_cell(f"{name}1", column.heading, _HEADINGS.get(column.kind, Style.HEADING))
        for name, column in zip(names, columns, strict=True)
    )
    rows = "".join(
        f'<row r="{number}"{_height(row, columns)}>{"".join(_row_cells(row, number, names, columns))}</row>'
        for number, row in enumerate(sheet.rows, start=2)
    )
    widths = "".join(
        f'<col min="{number}" max="{number}" width="{column.width:g}" customWidth="1"/>'
        for number, column in enumerate(columns, start=1)
    )
    return (
        f'{_XML}<worksheet xmlns="{MAIN}" xmlns:r="{_RELATIONS}">'
        f'<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:{last}{len(sheet.rows) + 1}"/>'
        '<sheetViews><sheetView showGridLines="0" workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
        '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>'
        f'<sheetFormatPr defaultRowHeight="15"/><cols>{widths}</cols>'
        f'<sheetData><row r="1"{_header_height(columns)}>{header}</row>{rows}</sheetData>'
        f"{_choices(columns, names, len(sheet.rows))}{page}"
        '<tableParts count="1"><tablePart r:id="table"/></tableParts></worksheet>'
    )


def first_after_notes(sheet: Sheet) -> int:
    """The row, from 1, where pictures may begin below a page of text that has no logo."""
    return len(sheet.notes) + 2


def note_sheet_xml(sheet: Sheet, page: str, logo_height: int = 0, captions: Sequence[tuple[int, str]] = ()) -> str:
    """The sheet of a page of text: one wide column, a title and paragraphs; above them room for a logo, in points.

    `captions` are those of pictures below, with their rows.
    """
    title, *notes = sheet.notes
    first = 2 if logo_height else 1
    above = f'<row r="1" ht="{logo_height}" customHeight="1"/>' if logo_height else ""
    rows = (
        f'{above}<row r="{first}" ht="{_TITLE_HEIGHT}" customHeight="1">'
        f"{text_cell(f'A{first}', title, Style.NOTE_TITLE)}</row>"
        + "".join(
            f'<row r="{number}" ht="{LINE_HEIGHT * _lines(note, _NOTE_WIDTH) + 3}">'
            f"{text_cell(f'A{number}', note, Style.NOTE)}</row>"
            for number, note in enumerate(notes, start=first + 1)
        )
        + "".join(
            f'<row r="{number}">{text_cell(f"A{number}", caption, Style.HEADING)}</row>' for number, caption in captions
        )
    )
    return (
        f'{_XML}<worksheet xmlns="{MAIN}" xmlns:r="{_RELATIONS}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
        '<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>'
        '<sheetFormatPr defaultRowHeight="15"/>'
        f'<cols><col min="1" max="1" width="{_NOTE_WIDTH}" customWidth="1"/></cols><sheetData>{rows}</sheetData>'
        f"{page}</worksheet>"
    )


def table_xml(sheet: Sheet, columns: Sequence[FlatColumn], number: int, name: str) -> str:
    """The table (ListObject) over all of the sheet; one without rows covers an empty one, as Excel demands."""
    reach = f"A1:{letters(len(columns) - 1)}{max(len(sheet.rows), 1) + 1}"
    listed = "".join(
        f'<tableColumn id="{index}" name="{attribute(_literal(column.heading))}"/>'
        for index, column in enumerate(columns, 1)
    )
    return (
        f'{_XML}<table xmlns="{MAIN}" id="{number}" name="{attribute(name)}" displayName="{attribute(name)}" '
        f'ref="{reach}" totalsRowShown="0"><autoFilter ref="{reach}"/>'
        f'<tableColumns count="{len(columns)}">{listed}</tableColumns>'
        '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" '
        'showColumnStripes="0"/></table>'
    )


def _header_height(columns: Sequence[FlatColumn]) -> str:
    """The height of the header row; beside a heading that takes several lines stands the button that filters."""
    long = (column for column in columns if len(column.heading) > column.width)
    lines = max((_lines(column.heading, max(column.width - _FILTER_WIDTH, 1)) for column in long), default=1)
    return f' ht="{min(LINE_HEIGHT * lines, _TALLEST)}"' if lines > 1 else ""


def _height(row: Row, columns: Sequence[FlatColumn]) -> str:
    """The height of a row whose text is wrapped: not every program fits it when it opens a file."""
    lines = 1
    for column in columns:
        content = row.cells[column.source]
        if isinstance(content, Cell):
            content = content.content
        if isinstance(content, str | tuple | Text):
            text = content if isinstance(content, str) else verbatim(content)
            if len(text) > column.width or "\n" in text:
                lines = max(lines, _lines(text[:CELL_UNITS], column.width))
    return f' ht="{min(LINE_HEIGHT * lines, _TALLEST)}"' if lines > 1 else ""


def _lines(text: str, width: float) -> int:
    """About how many lines `text` takes in a column of `width` characters."""
    return sum(max(1, math.ceil(len(line) / width)) for line in text.split("\n"))


def _row_cells(row: Row, number: int, names: Sequence[str], columns: Sequence[FlatColumn]) -> Iterator[str]:
    for name, column in zip(names, columns, strict=True):
        value = typed(row.cells[column.source])
        where = f"{name}{number}"
        if value is None or value == "":
            if not column.piece:
                yield f'<c r="{where}" s="{_STYLES[column.kind]}"/>'
        elif isinstance(value, str):
            parts = pieces(value)
            if column.piece < len(parts):
                yield text_cell(where, parts[column.piece] if column.kind == "text" else value, Style.TEXT)
        elif column.kind == "text":
            yield text_cell(where, verbatim(value), Style.TEXT)
        else:
            yield _number_cell(where, value)


def _number_cell(where: str, value: int | float | date) -> str:
    if isinstance(value, datetime):
        return f'<c r="{where}" s="{Style.TIME}"><v>{(value - _EXCEL_EPOCH) / _DAY!r}</v></c>'
    if isinstance(value, date):
        return f'<c r="{where}" s="{Style.DATE}"><v>{(value - _EXCEL_EPOCH.date()).days}</v></c>'
    style = Style.DECIMAL if isinstance(value, float) else Style.NUMBER
    return f'<c r="{where}" s="{style}"><v>{value!r}</v></c>'


def typed(content: CellContent) -> Value:
    """The cell's typed value; of dressed text the words."""
    if isinstance(content, Cell):
        return typed(content.content)
    if content is None or isinstance(content, str | int | float | date):
        return content
    return plain(content, "")


def _pieces_of(content: CellContent) -> list[str]:
    value = typed(content)
    return pieces(value) if isinstance(value, str) else [""]


def _choices(columns: Sequence[FlatColumn], names: Sequence[str], rows: int) -> str:
    lists = [
        f'<dataValidation type="list" allowBlank="1" showErrorMessage="1" '
        f'sqref="{name}2:{name}{rows + 1 + _ROWS_FOR_CHOICES}">'
        f"<formula1>{escaped(chr(34) + ','.join(column.choices) + chr(34))}</formula1></dataValidation>"
        for name, column in zip(names, columns, strict=True)
        if column.choices
    ]
    return f'<dataValidations count="{len(lists)}">{"".join(lists)}</dataValidations>' if lists else ""


def pages_wide(columns: Sequence[SheetColumn]) -> int:
    """On how many pages beside each other a table is printed."""
    repeated = sum(column.width for column in columns[: repeated_columns(columns)])
    rest = sum(column.width for column in columns) - repeated
    return max(1, math.ceil(rest / (_PRINTED_WIDTH - repeated)))


def repeated_columns(columns: Sequence[SheetColumn]) -> int:
    """How many of the first columns, which tell the rows apart, stand on each page of a table that is wider."""
    total = 0.0
    for count, column in enumerate(columns):
        total += column.width
        if total > _REPEATED_WIDTH:
            return max(count, 1)
    return len(columns)


def page_xml(head: str, foot: str, pictures: str = "", wide: int = 1) -> str:
    """How the sheet is printed, `wide` pages beside each other, and the `pictures` on it; the head and the foot are in
    Excel's codes.
    """
    across = f' fitToWidth="{wide}"' if wide > 1 else ""
    above = f"<oddHeader>{escaped(head)}</oddHeader>" if head else ""
    top, header = ("0.95", "0.3") if head else ("0.6", "0.3")
    across = f' fitToWidth="{wide}"' if wide > 1 else ""
    return (
        f'<pageMargins left="0.5" right="0.5" top="{top}" bottom="0.7" header="{header}" footer="0.35"/>'
        f'<pageSetup paperSize="9" orientation="landscape"{across} fitToHeight="0"/>'
        f"<headerFooter>{above}<oddFooter>{escaped(foot)}</oddFooter></headerFooter>{pictures}"
    )
