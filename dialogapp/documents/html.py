"""Writes a document as one HTML page without scripts or outside files: what the window shows as a preview.

Plain elements and few classes, so that both a browser and Qt's rich text show it alike.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from functools import singledispatch
from html import escape
from typing import BinaryIO

from dialogapp.documents.tree import fact_table, listed_headings
from dialogapp.domain.document import (
    Block,
    BulletList,
    Callout,
    CellContent,
    Contents,
    Document,
    FactTable,
    Figure,
    Heading,
    Inline,
    ListItem,
    NumberedList,
    PageBreak,
    Paragraph,
    Row,
    Sign,
    Table,
    Text,
    plain,
    runs,
)

_STYLE = """
body { font-family: Calibri, Carlito, "Segoe UI", sans-serif; color: #1e1d1b; background: #ffffff; line-height: 135%; }
h1 { font-size: 20pt; } h2 { font-size: 14pt; } h3 { font-size: 12pt; }
th { background: #eceae4; text-align: left; } td, th { padding: 4px 8px; border-bottom: 1px solid #d5d1c9; }
.status { color: #0b5f66; font-weight: bold; } .lead { font-size: 12pt; } .note, .caption { color: #5a564e; }
.contents2 { margin: 4px 0 0 0; } .contents3 { margin: 0 0 0 24px; }
.callout { background: #f6f5f2; } .end { text-align: right; } .centre { text-align: center; }
"""

_PIXELS_PER_MM = 96 / 25.4


def write_html(document: Document, out: BinaryIO) -> None:
    """Write `document` to `out`. The caller has masked it."""
    body = "\n".join(_blocks(document))
    page = (
        f'<!DOCTYPE html>\n<html lang="{escape(document.language)}"><head><meta charset="utf-8">'
        f"<title>{escape(document.title)}</title><style>{_STYLE}</style></head>\n"
        f"<body><h1>{escape(document.title)}</h1>\n{body}\n</body></html>\n"
    )
    out.write(page.encode())


def _blocks(document: Document) -> Iterator[str]:
    listed = listed_headings(document.blocks)
    for place, block in enumerate(document.blocks):
        if isinstance(block, Contents):
            yield _contents(block, listed)
        elif place in listed:
            heading = listed[place]
            yield f'<h{heading.level} id="{_anchor(place)}">{escape(heading.text)}</h{heading.level}>'
        else:
            yield _block(block, document.language)


def _contents(block: Contents, listed: Mapping[int, Heading]) -> str:
    lines = "".join(
        f'<p class="contents{heading.level}"><a href="#{_anchor(place)}">{escape(heading.text)}</a></p>'
        for place, heading in listed.items()
    )
    title = escape(block.title)
    return f'<p class="contents"><b>{title}</b></p>\n<nav aria-label="{title}">{lines}</nav>'


def _anchor(place: int) -> str:
    return f"part{place}"


@singledispatch
def _block(block: Block, language: str) -> str:
    raise TypeError(f"{type(block).__name__} is no block")


@_block.register
def _heading(block: Heading, language: str) -> str:
    return f"<h{block.level}>{escape(block.text)}</h{block.level}>"


@_block.register
def _paragraph(block: Paragraph, language: str) -> str:
    return f'<p class="{block.style}">{_inline(block.content)}</p>'


@_block.register
def _bullets(block: BulletList, language: str) -> str:
    return f"<ul>{_items(block.items)}</ul>"


@_block.register
def _numbered(block: NumberedList, language: str) -> str:
    return f"<ol>{_items(block.items)}</ol>"


@_block.register
def _facts(block: FactTable, language: str) -> str:
    return _rows(fact_table(block, language), language, "")


@_block.register
def _table(block: Table, language: str) -> str:
    caption = f'<p class="caption">{escape(block.caption)}</p>' if block.caption else ""
    head = "".join(f'<th class="{column.alignment}">{escape(column.heading)}</th>' for column in block.columns)
    return caption + _rows(block, language, f"<thead><tr>{head}</tr></thead>")


@_block.register
def _callout(block: Callout, language: str) -> str:
    paragraphs = "".join(f"<p>{_inline(paragraph)}</p>" for paragraph in block.paragraphs)
    title = f"<p><b>{escape(block.title)}</b></p>"
    return f'<table width="100%"><tr><td class="callout">{title}{paragraphs}</td></tr></table>'


@_block.register
def _figure(block: Figure, language: str) -> str:
    kind = "png" if block.image.startswith(b"\x89PNG") else "svg+xml"
    image = f"data:image/{kind};base64,{b64encode(block.image).decode()}"
    caption = f'<p class="caption">{escape(block.caption)}</p>' if block.caption else ""
    return f'<p><img src="{image}" alt="{escape(block.alternative)}" width="{block.width:.0%}"></p>{caption}'


@_block.register
def _page_break(block: PageBreak, language: str) -> str:
    return "<hr>"


@_block.register
def _sign(block: Sign, language: str) -> str:
    return (
        f'<table width="100%" border="1" cellspacing="0"><tr><td class="centre" height="200">'
        f'<span style="font-size: {block.points}pt"><b>{escape(block.text)}</b></span></td></tr></table>'
    )


def _items(items: Sequence[Inline | ListItem]) -> str:
    contents = (item.content if isinstance(item, ListItem) else item for item in items)
    return "".join(f"<li>{_inline(content)}</li>" for content in contents)


def _rows(table: Table, language: str, head: str) -> str:
    rows = "\n".join(_row(row, table, language) for row in table.rows)
    return f'<table width="100%" cellspacing="0">{head}\n<tbody>{rows}</tbody></table>'


def _row(row: Row, table: Table, language: str) -> str:
    cells = zip(row.cells, table.columns, strict=True)
    height = f' height="{round(table.room * _PIXELS_PER_MM)}"' if table.room else ""
    inner = (f'<td class="{c.alignment}"{height}>{_cell(cell, language)}</td>' for cell, c in cells)
    return f"<tr>{''.join(inner)}</tr>"


def _cell(cell: CellContent, language: str) -> str:
    content = getattr(cell, "content", cell)
    return _inline(content) if isinstance(content, str | Text | tuple) else escape(plain(content, language))


def _inline(content: Inline) -> str:
    return "".join(_run(run) for run in runs(content))


def _run(run: str | Text) -> str:
    if isinstance(run, str):
        return escape(run).replace("\n", "<br>")
    words = escape(run.text).replace("\n", "<br>")
    words = f"<b>{words}</b>" if run.bold else words
    words = f"<i>{words}</i>" if run.italic else words
    return f'<a href="{escape(run.link)}">{words}</a>' if run.link else words
