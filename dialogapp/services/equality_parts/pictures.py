"""Matrices as pictures, in black and grey: a filled square, an empty one, or a dash, large enough at arm's length."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from typing import Literal

Square = Literal["got", "missing", "none"]

_LABEL, _HEAD, _STEP, _SIDE = 52, 38, 44, 28
_FULL_WIDTH = 640
"""How wide a picture may be and still keep its size on the page."""


def picture_width(columns: int) -> float:
    """The share of the text's width that a matrix of so many columns takes."""
    return min(1.0, (_LABEL + columns * _STEP) / _FULL_WIDTH)


def matrix_picture(labels: Sequence[str], heads: Sequence[str], squares: Sequence[Sequence[Square]]) -> bytes:
    """An SVG: `labels` at the left of the rows, `heads` over the columns."""
    width, height = _LABEL + len(heads) * _STEP, _HEAD + len(labels) * _STEP
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">',
        '<g font-family="Lato, sans-serif" font-size="18" text-anchor="middle" fill="#1E1D1B">',
        *(_text(_LABEL + (place + 0.5) * _STEP, _HEAD - 14, head) for place, head in enumerate(heads)),
        *(_text(_LABEL / 2, _middle(place) + 7, label) for place, label in enumerate(labels)),
        "</g>",
        *_squares(squares),
        "</svg>",
    ]
    return "".join(parts).encode()


def _squares(squares: Sequence[Sequence[Square]]) -> Iterator[str]:
    half = _SIDE / 2
    for row, line in enumerate(squares):
        for column, square in enumerate(line):
            x, y = _LABEL + (column + 0.5) * _STEP, _middle(row)
            if square == "none":
                yield f'<path d="M{x - 8} {y}h16" stroke="#5A564E" stroke-width="3"/>'
                continue
            fill = "#1E1D1B" if square == "got" else "none"
            place = f'x="{x - half}" y="{y - half}" width="{_SIDE}" height="{_SIDE}"'
            yield f'<rect {place} rx="4" fill="{fill}" stroke="#1E1D1B" stroke-width="3"/>'


def _middle(row: int) -> float:
    return _HEAD + (row + 0.5) * _STEP


def _text(x: float, y: float, text: str) -> str:
    return f'<text x="{x}" y="{y}">{escape(text)}</text>'
