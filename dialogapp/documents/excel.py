"""Writes a workbook as an Excel file (xlsx): a real table a sheet, typed dates, text that stays text.

The XML is written as text, with a style sheet of our own (`resources/templates/excel`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import BinaryIO

from dialogapp.documents.excel_chart import Named, chart_breaks, charts_on
from dialogapp.documents.excel_figures import FigureRows, figure_rows
from dialogapp.documents.excel_look import Drawn, ExcelLook
from dialogapp.documents.excel_sheet import (
    LINE_HEIGHT,
    MAIN,
    FlatColumn,
    first_after_notes,
    flat_columns,
    letters,
    note_sheet_xml,
    page_xml,
    pages_wide,
    repeated_columns,
    table_sheet_xml,
    table_xml,
)
from dialogapp.documents.package import Part, Relation, relations, template, write_package
from dialogapp.documents.tree import words
from dialogapp.documents.xml_text import attribute, escaped
from dialogapp.domain.document import Sheet, Workbook
from dialogapp.domain.dress import Dress

_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_LONGEST_SHEET_NAME = 31
_NOT_IN_SHEET_NAME = re.compile(r"[\[\]:*?/\\]")
_LONGEST_FOOT = 120


def write_excel(workbook: Workbook, out: BinaryIO, dress: Dress | None = None) -> None:
    """Write `workbook` to `out`; the caller has masked it. In a template it has its fonts, colours and logo.

    FileProblemError where the template can't be used.
    """
    look = ExcelLook()
    if dress is not None:
        from dialogapp.documents.excel_dress import look_of  # noqa: PLC0415

        look = look_of(workbook, dress)
    names = sheet_names(sheet.name for sheet in workbook.sheets)
    foot = look.foot or _foot(workbook)
    parts: list[Part] = []
    by_name = {sheet.name: Named(name, sheet) for sheet, name in zip(workbook.sheets, names, strict=True)}
    drawn = 0
    for number, (sheet, name) in enumerate(zip(workbook.sheets, names, strict=True), start=1):
        if sheet.notes:
            parts.extend(_note_parts(sheet, number, foot, look, by_name, drawn + 1))
            drawn += len(sheet.charts)
        else:
            parts.extend(_table_parts(sheet, number, name, foot, look))
    links = [
        Relation(f"sheet{number}", "worksheet", f"worksheets/sheet{number}.xml") for number in range(1, len(names) + 1)
    ]
    write_package(
        out,
        Part("xl/workbook.xml", f"{_TYPES}.sheet.main+xml", _workbook(workbook, names)),
        [
            Part(
                "xl/_rels/workbook.xml.rels",
                None,
                relations([*links, Relation("styles", "styles", "styles.xml"), *look.links]),
            ),
            Part("xl/styles.xml", f"{_TYPES}.styles+xml", look.styles or template("excel/styles.xml")),
            *look.parts,
            *parts,
        ],
        title=workbook.title,
        language=workbook.language,
        properties=workbook.properties,
    )


def sheet_names(wanted: Iterable[str]) -> list[str]:
    """Names that Excel allows: at most 31 characters, none of []:*?/\\, no apostrophe at the ends, each one once."""
    names: list[str] = []
    taken: set[str] = set()
    for number, text in enumerate(wanted, start=1):
        base = _NOT_IN_SHEET_NAME.sub(" ", text)[:_LONGEST_SHEET_NAME].strip(" '") or str(number)
        name, count = base, 1
        while name.casefold() in taken:
            count += 1
            name = f"{base[: _LONGEST_SHEET_NAME - len(str(count)) - 1]} {count}"
        taken.add(name.casefold())
        names.append(name)
    return names


def table_name(sheet_name: str, number: int) -> str:
    """A name that Excel allows for a table, and that is no cell's: letters, digits, underscores, its number."""
    word = re.sub(r"\W", "_", sheet_name)
    return f"{word if word[:1].isalpha() else 'T_' + word}_{number}"


def _note_parts(
    sheet: Sheet, number: int, foot: str, look: ExcelLook, sheets: Mapping[str, Named], first_chart: int
) -> list[Part]:
    """The sheet of a page of text, with its charts or figures; a logo stands on the first that has none."""
    drawn = look.drawn_on(number, has_room=number == 1 and not (sheet.charts or sheet.figures))
    figures = FigureRows((), Drawn())
    if sheet.figures:
        figures = figure_rows(sheet.figures, number, first_after_notes(sheet), LINE_HEIGHT)
    links, pictures = [*figures.drawn.links, *drawn.links], figures.drawn.xml + drawn.xml
    charts = list(figures.drawn.parts)
    if sheet.charts:
        row = first_after_notes(sheet) - 1
        link, charts = charts_on(sheet.charts, sheets, number, first_chart, row)
        links.append(link)
        pictures = f'{chart_breaks(len(sheet.charts), row)}<drawing r:id="drawing"/>{pictures}'
    page = page_xml(look.head, foot, pictures)
    content = note_sheet_xml(sheet, page, drawn.height, figures.captions)
    return [*_sheet_parts(number, content, links), *charts, *drawn.parts]


def _table_parts(sheet: Sheet, number: int, name: str, foot: str, look: ExcelLook) -> list[Part]:
    drawn = look.drawn_on(number, has_room=False)
    page = page_xml(look.head, foot, drawn.xml, pages_wide(sheet.columns))
    columns = _distinct(flat_columns(sheet))
    links = [*drawn.links, Relation("table", "table", f"../tables/table{number}.xml")]
    listed = table_xml(sheet, columns, number, table_name(name, number))
    table = Part(f"xl/tables/table{number}.xml", f"{_TYPES}.table+xml", listed)
    return [*_sheet_parts(number, table_sheet_xml(sheet, columns, page), links), table, *drawn.parts]


def _sheet_parts(number: int, xml: str, links: Sequence[Relation]) -> list[Part]:
    parts = [Part(f"xl/worksheets/sheet{number}.xml", f"{_TYPES}.worksheet+xml", xml)]
    if links:
        parts.append(Part(f"xl/worksheets/_rels/sheet{number}.xml.rels", None, relations(links)))
    return parts


def _distinct(columns: list[FlatColumn]) -> list[FlatColumn]:
    """`columns`, whose headings must differ: a table names its columns by them. Raises ValueError."""
    headings = [column.heading.casefold() for column in columns]
    if len(set(headings)) < len(headings) or "" in headings:
        raise ValueError(f"a table's headings must differ and not be empty: {headings}")
    return columns


def _workbook(workbook: Workbook, names: list[str]) -> str:
    sheets = "".join(
        f'<sheet name="{attribute(name)}" sheetId="{number}" r:id="sheet{number}"/>'
        for number, name in enumerate(names, start=1)
    )
    titles = "".join(
        f'<definedName name="_xlnm.Print_Titles" localSheetId="{index}">{_print_titles(sheet, name)}</definedName>'
        for index, (sheet, name) in enumerate(zip(workbook.sheets, names, strict=True))
        if sheet.columns
    )
    return (
        f'{_XML}<workbook xmlns="{MAIN}" xmlns:r="{_RELATIONS}"><bookViews><workbookView/></bookViews>'
        f"<sheets>{sheets}</sheets>{f'<definedNames>{titles}</definedNames>' if titles else ''}</workbook>"
    )


def _print_titles(sheet: Sheet, name: str) -> str:
    """The header row; and the first columns, where a table is wider than a page."""
    header = f"{_quoted(name)}!$1:$1"
    if pages_wide(sheet.columns) == 1:
        return header
    return f"{_quoted(name)}!$A:${letters(repeated_columns(sheet.columns) - 1)},{header}"


def _quoted(name: str) -> str:
    return escaped("'" + name.replace("'", "''") + "'")


def _foot(workbook: Workbook) -> str:
    """Title and diary number at the left, the page at the right; & begins a code: one in the text is doubled."""
    running = " · ".join(part for part in (workbook.title, workbook.properties.diary_number) if part)
    page = words(workbook.language).text("Page {page} of {pages}", page="&P", pages="&N")
    return f"&L{running[:_LONGEST_FOOT].replace('&', '&&')}&R{page}"
