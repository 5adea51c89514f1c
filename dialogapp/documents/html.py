"""Writes a document as one HTML page without scripts or outside files, and what the window shows as its words.

Plain elements and few classes, so that both a browser and Qt's rich text show it alike.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from functools import singledispatch
from html import escape
from typing import BinaryIO

from dialogapp.documents.page_look import Lettering, PageLook, look_of
from dialogapp.documents.page_margins import Margin, PageNumber, Picture, Piece
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
from dialogapp.domain.dress import Dress

_STYLE = """
body {{ font-family: {fonts}; color: {ink}; background: #ffffff; line-height: 135%; }}
@media screen {{ body {{ max-width: 50em; margin: 1.5em auto; padding: 0 1em; }} }}
h1 {{ {h1} }} h2 {{ {h2} }} h3 {{ {h3} }} h4 {{ {h4} }}
table {{ border-collapse: collapse; }} caption {{ text-align: start; font-weight: bold; }}
th {{ background: {shade}; text-align: left; {th} }} td, th {{ padding: 4px 8px; border-bottom: 1px solid {hairline}; }}
.status {{ {status} }} .lead {{ {lead} }} .note, .caption {{ color: #5a564e; }} a {{ color: {accent}; }}
tbody th {{ background: #ffffff; color: {ink}; }} .sign {{ border: 1px dashed {hairline}; padding: 2em; }}
.callout {{ background: {callout}; border-left: 3px solid {accent}; padding: 1px 12px; }}
.end {{ text-align: right; }} .centre {{ text-align: center; }}
.contents2 {{ margin: 4px 0 0 0; }} .contents3 {{ margin: 0 0 0 24px; }}
.margin {{ color: #5a564e; font-size: 9pt; }}
"""
_MARK = """
body::before {{ content: "{mark}"; position: fixed; top: 35%; left: 0; right: 0; text-align: center; font-size: 9em;
font-weight: bold; color: #e8e5df; transform: rotate(-35deg); z-index: -1; }}
"""

_USUAL_FONTS = 'Calibri, Carlito, "Segoe UI", sans-serif'
_PICTURE_KINDS = ((b"\x89PNG", "png"), (b"\xff\xd8", "jpeg"), (b"GIF8", "gif"))
_PIXELS_PER_MM = 96 / 25.4
_PIXELS_PER_POINT = 96 / 72


def write_html(document: Document, out: BinaryIO, dress: Dress | None = None) -> None:
    """Write `document` to `out`, in as much of the template `dress` as it can take. The caller has masked it."""
    look = look_of(document, dress)
    header, footer = (_margin(look, one, tag) for one, tag in ((look.header, "header"), (look.footer, "footer")))
    body = "\n".join(_blocks(document))
    page = (
        f'<!DOCTYPE html>\n<html lang="{escape(document.language)}"><head><meta charset="utf-8">'
        f"<title>{escape(document.title)}</title><style>{_style(look, document.mark)}</style></head>\n"
        f"<body>{header}<h1>{escape(document.title)}</h1>\n{body}\n{footer}</body></html>\n"
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


def _style(look: PageLook, mark: str) -> str:
    headings = {f"h{level}": _set_in(each) for level, each in enumerate(look.headings, start=1)}
    told = _STYLE.format(
        fonts=_fonts(look.text.font),
        ink=f"#{look.text.colour}",
        accent=f"#{look.accent}",
        shade=f"#{look.shade}",
        hairline=f"#{look.hairline}",
        callout=f"#{look.callout}",
        th=f"color: #{look.table_heading.colour}",
        status=_set_in(look.status),
        lead=f"font-size: {look.lead.size:g}pt",
        **headings,
    )
    return told + (_MARK.format(mark=mark.replace('"', "").replace("<", "")) if mark else "")


def _set_in(of: Lettering) -> str:
    font = f"font-family: {_fonts(of.font)}; " if of.font else ""
    return f"{font}font-size: {of.size:g}pt; color: #{of.colour}; font-weight: {'bold' if of.bold else 'normal'}"


def _fonts(named: str) -> str:
    """The list of fonts; of the name nothing that could end the style that it stands in."""
    name = "".join(letter for letter in named if letter.isalnum() or letter in " -")
    return f"'{name}', {_USUAL_FONTS}" if name else _USUAL_FONTS


def _margin(look: PageLook, margin: Margin | None, tag: str) -> str:
    """A template's header or footer, once: a page of HTML has no page numbers."""
    if margin is None:
        return ""
    lines = []
    for line in margin.lines:
        told = [
            "".join(_margin_piece(look, piece) for piece in line.parts.get(side, ()))
            for side in ("left", "center", "right")
            if not any(isinstance(piece, PageNumber) for piece in line.parts.get(side, ()))
        ]
        if shown := " &nbsp; ".join(filter(None, told)):
            lines.append(f'<p class="margin">{shown}</p>')
    return f"<{tag}>{''.join(lines)}</{tag}>" if lines else ""


def _margin_piece(look: PageLook, piece: Piece) -> str:
    if isinstance(piece, Picture):
        height = round(piece.height * _PIXELS_PER_POINT)
        image = _data(look.pictures[piece.name])
        return f'<img src="{image}" alt="{escape(piece.alternative)}" height="{height}">'
    return escape(piece) if isinstance(piece, str) else ""


def _data(image: bytes) -> str:
    kind = next((kind for start, kind in _PICTURE_KINDS if image.startswith(start)), "svg+xml")
    return f"data:image/{kind};base64,{b64encode(image).decode()}"


@singledispatch
def _block(block: Block, language: str) -> str:
    raise TypeError(f"{type(block).__name__} is no block")


@_block.register
def _heading(block: Heading, language: str) -> str:
    return f"<h{block.level}>{escape(block.text)}</h{block.level}>"


@_block.register
def _paragraph(block: Paragraph, language: str) -> str:
    return f'<p class="{block.style}">{_inline(block.content)}</p>' if plain(block.content, language) else ""


@_block.register
def _bullets(block: BulletList, language: str) -> str:
    return f"<ul>{_items(block.items)}</ul>"


@_block.register
def _numbered(block: NumberedList, language: str) -> str:
    return f"<ol>{_items(block.items)}</ol>"


@_block.register
def _facts(block: FactTable, language: str) -> str:
    return _table(fact_table(block, language), language)


@_block.register
def _table(block: Table, language: str) -> str:
    caption = f"<caption>{escape(block.caption)}</caption>" if block.caption else ""
    head = "".join(
        f'<th scope="col" class="{column.alignment}">{escape(column.heading)}</th>' for column in block.columns
    )
    rows = "\n".join(_row(row, block, language) for row in block.rows)
    # The attributes are for Qt's rich text, which knows little of style sheets.
    return f'<table width="100%" cellspacing="0">{caption}<thead><tr>{head}</tr></thead>\n<tbody>{rows}</tbody></table>'


@_block.register
def _callout(block: Callout, language: str) -> str:
    paragraphs = "".join(f"<p>{_inline(paragraph)}</p>" for paragraph in block.paragraphs if plain(paragraph, ""))
    return f'<div class="callout"><p><b>{escape(block.title)}</b></p>{paragraphs}</div>'


@_block.register
def _figure(block: Figure, language: str) -> str:
    image = _data(block.image)
    caption = f'<p class="caption">{escape(block.caption)}</p>' if block.caption else ""
    return f'<p><img src="{image}" alt="{escape(block.alternative)}" width="{block.width:.0%}"></p>{caption}'


@_block.register
def _page_break(block: PageBreak, language: str) -> str:
    return "<hr>"


@_block.register
def _sign(block: Sign, language: str) -> str:
    return f'<p class="centre sign" style="font-size: {block.points}pt"><b>{escape(block.text)}</b></p>'


def _items(items: Sequence[Inline | ListItem]) -> str:
    contents = (item.content if isinstance(item, ListItem) else item for item in items)
    return "".join(f"<li>{_inline(content)}</li>" for content in contents)


def _row(row: Row, table: Table, language: str) -> str:
    cells = zip(row.cells, table.columns, strict=True)
    height = f' height="{round(table.room * _PIXELS_PER_MM)}"' if table.room else ""
    told = []
    for number, (cell, column) in enumerate(cells):
        tag, scope = ("th", ' scope="row"') if table.row_headings and number == 0 else ("td", "")
        told.append(f'<{tag}{scope} class="{column.alignment}"{height}>{_cell(cell, language)}</{tag}>')
    return f"<tr>{''.join(told)}</tr>"


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
    words = f'<span lang="{escape(run.language)}">{words}</span>' if run.language else words
    return f'<a href="{escape(run.link)}">{words}</a>' if run.link else words
