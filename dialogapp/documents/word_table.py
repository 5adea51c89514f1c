"""Tables as Word's XML, written as text: a row costs about what its characters cost."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dialogapp.documents.tree import is_small
from dialogapp.documents.word_runs import inline_xml, text_xml
from dialogapp.documents.xml_text import attribute, escaped
from dialogapp.domain.document import SIGN_HEIGHT, Alignment, Cell, CellContent, Sign, Table, Text, shown

_TWIPS_PER_MM = 56.7
TEXT_WIDTH = 9298
"""Twentieths of a point between the margins of the page."""

_STYLES: dict[Alignment, str] = {"start": "TableText", "centre": "TableCentre", "end": "TableEnd"}
_WHOLE_ROW_LIMIT = 1200
"""Characters that a row may hold and still be kept on one page: about a third of it."""
NOTHING = "–"
"""What stands where there is nothing to say: read aloud, unlike an empty cell."""
_BETWEEN_COLUMNS = '<w:tblBorders><w:insideV w:val="single" w:sz="4" w:space="0" w:color="D5D1C9"/></w:tblBorders>'
"""Where people write, each column has its own place."""
_CELL_END = "</w:p></w:tc>"
_KEPT = "<w:keepNext/><w:keepLines/>"
"""Of a row that stays on the page of the next one."""


def table_xml(
    table: Table, language: str, link_identity: Callable[[str], str], page_break: bool, text_width: int = TEXT_WIDTH
) -> list[str]:
    """`table`, row by row, its header repeated on each page. An empty cell shows a dash, which is read aloud, unlike
    nothing.
    """
    starts = [f'<w:tc><w:p><w:pPr><w:pStyle w:val="{_STYLES[c.alignment]}"/></w:pPr>' for c in table.columns]
    last, is_whole = len(table.rows) - 1, is_small(table)
    parts = [_properties(table, text_width), _grid(table, text_width), _header(table, page_break)]
    nothing = "" if table.room else f"<w:r>{text_xml(NOTHING)}</w:r>"
    longest = _WHOLE_ROW_LIMIT + 100 * len(table.columns)
    room = f'<w:trHeight w:val="{round(table.room * _TWIPS_PER_MM)}" w:hRule="atLeast"/>' if table.room else ""
    for place, row in enumerate(table.rows):
        kept = _KEPT if is_whole and place < last else ""
        xml = "".join(
            [
                f'{start}<w:r><w:t xml:space="preserve">{escaped(content)}</w:t></w:r>{_CELL_END}'
                if type(content) is str and content and content.isprintable()
                else f"{start}{_cell(content, language, row.language, link_identity) or nothing}{_CELL_END}"
                for start, content in zip(starts, row.cells, strict=True)
            ]
        )
        if kept:
            xml = xml.replace("</w:pPr>", f"{kept}</w:pPr>")
        dress = f"{'<w:cantSplit/>' if len(xml) < longest else ''}{room}"
        parts.append(f"<w:tr><w:trPr>{dress}</w:trPr>{xml}</w:tr>" if dress else f"<w:tr>{xml}</w:tr>")
    parts.append("</w:tbl>")
    return parts


def _cell(content: CellContent, language: str, inherited: str | None, link_identity: Callable[[str], str]) -> str:
    if isinstance(content, Cell):
        inherited = content.language or inherited
        content = content.content
    if not isinstance(content, str | Text | tuple):
        content = shown(content, language)
    return inline_xml(content, link_identity, inherited)


def sign_xml(sign: Sign, page_break: bool, text_width: int = TEXT_WIDTH) -> str:
    """A sign: a table of one cell, because only a cell sets its words in the middle of a height."""
    height, size = round(SIGN_HEIGHT * _TWIPS_PER_MM), 2 * sign.points
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="SignTable"/><w:tblW w:w="{text_width}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="{text_width}"/></w:tblGrid>'
        f'<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{height}" w:hRule="exact"/></w:trPr>'
        f'<w:tc><w:tcPr><w:tcW w:w="{text_width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="Sign"/>{"<w:pageBreakBefore/>" if page_break else ""}</w:pPr>'
        f'<w:r><w:rPr><w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>{text_xml(sign.text)}</w:r>'
        f"{_CELL_END}</w:tr></w:tbl>"
    )


def _properties(table: Table, text_width: int) -> str:
    description = table.description or table.caption
    first_column = int(table.row_headings)
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="RuledTable"/>'
        f'<w:tblW w:w="{text_width}" w:type="dxa"/>{_BETWEEN_COLUMNS if table.room else ""}'
        '<w:tblLayout w:type="fixed"/>'
        f'<w:tblLook w:val="{"00A0" if first_column else "0020"}" w:firstRow="1" w:lastRow="0" '
        f'w:firstColumn="{first_column}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        + (f'<w:tblCaption w:val="{attribute(table.caption or description)}"/>' if description else "")
        + (f'<w:tblDescription w:val="{attribute(description)}"/>' if description else "")
        + "</w:tblPr>"
    )


def _grid(table: Table, text_width: int) -> str:
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in _widths(table, text_width))
    return f"<w:tblGrid>{columns}</w:tblGrid>"


def _widths(table: Table, text_width: int) -> Iterator[int]:
    """The columns' widths, which sum to the text's width whatever the rounding."""
    total = sum(column.width for column in table.columns)
    reached, so_far = 0.0, 0
    for column in table.columns:
        reached += column.width
        end = round(text_width * reached / total)
        yield end - so_far
        so_far = end


def _header(table: Table, page_break: bool) -> str:
    cells = "".join(
        f'<w:tc><w:p><w:pPr><w:pStyle w:val="{_STYLES[column.alignment]}"/><w:keepNext/>'
        f"{'<w:pageBreakBefore/>' if page_break and not index else ''}</w:pPr>"
        f'<w:r><w:t xml:space="preserve">{escaped(column.heading) or NOTHING}</w:t></w:r>{_CELL_END}'
        for index, column in enumerate(table.columns)
    )
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>"
