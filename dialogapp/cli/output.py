"""Text for a terminal: aligned tables, and lists of facts."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Sequence

_WIDEST = 60
"""Columns of a terminal that a cell may take; a longer text is cut, since the JSON has it whole."""


def table(headings: Sequence[str], rows: Sequence[Sequence[str]], figures: Collection[int] = ()) -> list[str]:
    """`rows` under `headings`, a line each; the columns at the places in `figures` stand to the right."""
    cells = [[_cut(cell) for cell in row] for row in (headings, *rows)]
    widths = [max(_width(row[place]) for row in cells) for place in range(len(headings))]
    return ["  ".join(_padded(cell, widths[p], p in figures) for p, cell in enumerate(row)).rstrip() for row in cells]


def facts(pairs: Sequence[tuple[str, str]]) -> list[str]:
    """A line for each label and value; those without a value are left out."""
    told = [(label, value) for label, value in pairs if value]
    widest = max((_width(label) for label, _ in told), default=0)
    return [f"{_padded(label, widest, False)}  {value}" for label, value in told]


def on_one_line(text: str) -> str:
    """`text` with its line breaks and runs of blanks as one blank each."""
    return " ".join(text.split())


def _cut(text: str) -> str:
    line = on_one_line(text)
    if _width(line) <= _WIDEST:
        return line
    while _width(line) > _WIDEST - 1:
        line = line[: max(1, len(line) - max(1, (_width(line) - _WIDEST) // 2))]
    return f"{line.rstrip()}…"


def _width(text: str) -> int:
    """How many columns a terminal gives `text`."""
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _padded(text: str, width: int, right: bool) -> str:
    blanks = " " * (width - _width(text))
    return blanks + text if right else text + blanks
