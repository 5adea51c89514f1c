"""Writes a document as plain text, to be pasted into an e-mail: no line is broken but where the document breaks it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import singledispatch
from typing import BinaryIO

from dialogapp.domain.document import (
    Block,
    BulletList,
    Callout,
    Cell,
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
    Table,
    Text,
    Value,
    plain,
    runs,
)

_UNDER = {1: "=", 2: "-"}
"""What a heading of the first levels is underlined with."""
_LINE_UP_TO = 16
"""A cell is padded to its column's width where that is no wider than this."""


def write_plain_text(document: Document, out: BinaryIO) -> None:
    """Write `document` to `out` in UTF-8, with LF. The caller has masked it."""
    parts = [_heading_lines(1, document.title)]
    parts += [_block(block, document.language) for block in document.blocks]
    whole = "\n\n".join("\n".join(lines) for lines in parts if lines)
    out.write(f"{whole}\n".encode())


@singledispatch
def _block(block: Block, language: str) -> list[str]:
    raise TypeError(f"{type(block).__name__} is no block")


@_block.register
def _heading(block: Heading, language: str) -> list[str]:
    return _heading_lines(block.level, block.text)


@_block.register
def _paragraph(block: Paragraph, language: str) -> list[str]:
    return [_line(block.content)]


@_block.register
def _bullets(block: BulletList, language: str) -> list[str]:
    return list(_items(block.items, ["-"] * len(block.items)))


@_block.register
def _numbered(block: NumberedList, language: str) -> list[str]:
    return list(_items(block.items, [f"{number}." for number in range(1, len(block.items) + 1)]))


@_block.register
def _facts(block: FactTable, language: str) -> list[str]:
    return [f"{fact.label}: {_cell(fact.value, language)}" for fact in block.facts]


@_block.register
def _table(block: Table, language: str) -> list[str]:
    headings = [column.heading for column in block.columns]
    rows = [
        headings,
        *([_cell(c.content if isinstance(c, Cell) else c, language) for c in row.cells] for row in block.rows),
    ]
    widths = [max(len(row[place]) for row in rows) for place in range(len(headings))]
    lines = ["  ".join(_padded(cell, width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    return [block.caption, *lines] if block.caption else lines


@_block.register
def _callout(block: Callout, language: str) -> list[str]:
    return [block.title, *map(_line, block.paragraphs)]


@_block.register
def _figure(block: Figure, language: str) -> list[str]:
    return [f"[{block.alternative}]"]


@_block.register
def _page_break(block: PageBreak, language: str) -> list[str]:
    return []


@_block.register
def _contents(block: Contents, language: str) -> list[str]:
    return []


def _heading_lines(level: int, text: str) -> list[str]:
    return [text, _UNDER[level] * len(text)] if level in _UNDER else [text]


def _items(items: Sequence[Inline | ListItem], signs: Sequence[str]) -> Iterator[str]:
    for item, sign in zip(items, signs, strict=True):
        words = _line(item.content if isinstance(item, ListItem) else item)
        yield f"{sign} " + words.replace("\n", "\n" + " " * (len(sign) + 1))


def _line(content: Inline) -> str:
    return "".join(run if isinstance(run, str) else _run(run) for run in runs(content))


def _run(run: Text) -> str:
    """A run's words, and its address where they don't say it."""
    address = (run.link or "").removeprefix("mailto:")
    return run.text if not address or address in run.text else f"{run.text} ({address})"


def _cell(content: Inline | Value, language: str) -> str:
    if isinstance(content, str | Text | tuple):
        return _line(content).replace("\n", " ")
    return plain(content, language)


def _padded(cell: str, width: int) -> str:
    return cell.ljust(width) if width <= _LINE_UP_TO else cell
