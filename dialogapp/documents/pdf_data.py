"""A document as the data that the PDF template sets, with its pictures as files beside it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

from dialogapp.documents.fonts import FAMILIES
from dialogapp.documents.page_look import OURS, Lettering, PageLook, families
from dialogapp.documents.page_margins import Line, Margin, PageNumber, Piece
from dialogapp.documents.pictures import is_png
from dialogapp.documents.tree import fact_table, is_small, leading_in, running_title, words
from dialogapp.domain.document import (
    SIGN_HEIGHT,
    BulletList,
    Callout,
    Cell,
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
    Sign,
    Table,
    Text,
    runs,
    shown,
)

Data: TypeAlias = dict[str, Any]
"""What JSON can hold."""

_ALIGNMENTS = {"start": "left", "centre": "center", "end": "right"}
_NOTHING = "–"
_TAB = "\N{EM SPACE}"


def template_data(
    document: Document, folder: Path, look: PageLook = OURS, installed: frozenset[str] = frozenset()
) -> Data:
    """The data of `document` in `look`; its pictures are written into `folder`. `installed` are the fonts at hand
    beside those that come with the program.
    """
    properties = document.properties
    head = (f"Journal head {properties.journal_head}",) if properties.journal_head else ()
    number = (properties.diary_number,) if properties.diary_number else ()
    blocks = _Blocks(document.language, folder)
    leading = leading_in(document.blocks)
    told = [(place, blocks.data(block)) for place, block in enumerate(document.blocks)]
    return {
        "title": _line(document.title) or _NOTHING,
        "language": document.language,
        "dated": properties.created is not None,
        "author": properties.author,
        "description": properties.subject,
        "keywords": [*properties.keywords, *number, *head],
        "look": _look(look, folder, installed),
        "mark": document.mark,
        "running": running_title(document),
        "page": words(document.language).text("Page {page} of {pages}"),
        "blocks": [{**data, "keep": place in leading} for place, data in told if data],
    }


def _look(look: PageLook, folder: Path, installed: frozenset[str]) -> Data:
    for name, content in look.pictures.items():
        (folder / name).write_bytes(content)

    def lettering(of: Lettering | Line, italic: bool = False) -> Data:
        fonts = [*families(of.font or look.text.font, installed), *FAMILIES]
        colour = f"#{of.colour or look.text.colour}"
        return {"size": of.size, "colour": colour, "bold": of.bold, "italic": italic, "fonts": fonts}

    def margin(of: Margin | None) -> Data | None:
        if of is None:
            return None
        lines = [
            {
                **lettering(line),
                "ground": f"#{line.ground}" if line.ground else "",
                "parts": {side: [_piece(piece) for piece in part] for side, part in line.parts.items() if part},
            }
            for line in of.lines
        ]
        return {"distance": of.distance, "lines": lines}

    kinds = ("text", "lead", "status", "note", "quote", "table", "table_heading")
    colours = ("accent", "hairline", "edge", "shade", "callout")
    return {
        **{kind: lettering(getattr(look, kind), getattr(look, kind).italic) for kind in kinds},
        **{name: f"#{getattr(look, name)}" for name in colours},
        **{name: margin(getattr(look, name)) for name in ("header", "first_header", "footer", "first_footer")},
        "headings": [lettering(each, each.italic) for each in look.headings],
        "edges": look.edges,
    }


def _piece(piece: Piece) -> str | Data:
    if isinstance(piece, str):
        return piece
    if isinstance(piece, PageNumber):
        return {"field": piece.what}
    return {"file": piece.name, "alternative": piece.alternative, "height": piece.height}


class _Blocks:
    """Turns blocks into data, and counts their pictures."""

    def __init__(self, language: str, folder: Path) -> None:
        self._language = language
        self._folder = folder
        self._pictures = 0
        self._kinds: dict[type, Callable[[Any], Data | None]] = {
            Heading: self._heading,
            Paragraph: self._paragraph,
            BulletList: self._list,
            NumberedList: self._list,
            Table: self._table,
            FactTable: lambda block: self._table(fact_table(block, language)),
            Figure: self._figure,
            Callout: self._callout,
            PageBreak: lambda _: {"kind": "page_break"},
            Sign: self._sign,
            Contents: lambda block: {"kind": "contents", "title": _line(block.title)},
        }

    def data(self, block: object) -> Data | None:
        """The data of `block`, or None where it holds nothing to set."""
        return self._kinds[type(block)](block)

    def _heading(self, block: Heading) -> Data:
        return {
            "kind": "heading",
            "level": block.level,
            "content": _inline(_line(block.text) or _NOTHING, block.language),
        }

    def _paragraph(self, block: Paragraph) -> Data | None:
        content = _inline(block.content, block.language)
        return {"kind": "paragraph", "style": block.style, "content": content} if content else None

    def _list(self, block: BulletList | NumberedList) -> Data:
        items = [
            _inline(item.content, item.language or block.language)
            if isinstance(item, ListItem)
            else _inline(item, block.language)
            for item in block.items
        ]
        kind = "bullets" if isinstance(block, BulletList) else "numbers"
        return {"kind": kind, "items": [item for item in items if item]}

    def _table(self, table: Table) -> Data:
        return {
            "kind": "table",
            "columns": [
                {"heading": _line(c.heading) or _NOTHING, "width": c.width, "align": _ALIGNMENTS[c.alignment]}
                for c in table.columns
            ],
            "rows": [
                [self._cell(cell, row.language) or ("" if table.room else _NOTHING) for cell in row.cells]
                for row in table.rows
            ],
            "row_headings": table.row_headings,
            "whole": is_small(table),
            "room": table.room,
            "caption": _inline(table.caption, table.language),
        }

    def _cell(self, cell: CellContent, inherited: str | None) -> str | list[str | Data]:
        content = cell
        if isinstance(content, Cell):
            inherited = content.language or inherited
            content = content.content
        if not isinstance(content, str | Text | tuple):
            content = shown(content, self._language)
        return _inline(content, inherited)

    def _sign(self, sign: Sign) -> Data:
        content = _inline(sign.text, sign.language)
        return {"kind": "sign", "content": content, "points": sign.points, "height": SIGN_HEIGHT}

    def _callout(self, block: Callout) -> Data:
        lines = [_inline(content, block.language) for content in block.paragraphs]
        return {
            "kind": "callout",
            "title": _inline(block.title, block.language),
            "paragraphs": [line for line in lines if line],
        }

    def _figure(self, block: Figure) -> Data:
        self._pictures += 1
        file = self._folder / f"picture{self._pictures}.{'png' if is_png(block.image) else 'svg'}"
        file.write_bytes(block.image)
        return {
            "kind": "figure",
            "file": file.name,
            "alternative": _line(block.alternative),
            "width": block.width,
            "caption": _inline(block.caption, block.language),
        }


def _line(text: str) -> str:
    return " ".join(text.split())


def _inline(content: Inline, language: str | None) -> str | list[str | Data]:
    """A plain string where it will do, else a list of runs; empty where there is nothing to set."""
    if isinstance(content, str) and language is None:
        return content.replace("\t", _TAB)
    return [_run(run, language) for run in runs(content) if (run if isinstance(run, str) else run.text)]


def _run(run: str | Text, language: str | None) -> Data | str:
    if isinstance(run, str):
        text = run.replace("\t", _TAB)
        return text if language is None else {"text": text, "language": language}
    data: Data = {"text": run.text.replace("\t", _TAB)}
    if run.bold:
        data["bold"] = True
    if run.italic:
        data["italic"] = True
    if run.link is not None:
        data["link"] = run.link
    if run.language or language:
        data["language"] = run.language or language
    return data
