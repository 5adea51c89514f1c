"""What several layouts share: cards, texts of several rows, keys."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dialogapp.domain.boards.drawing import Area, Box, Label, Shape, Sign, SignShape, Type

SMALL = 0.87
SIGNS: tuple[tuple[SignShape, bool], ...] = (("circle", True), ("square", False))
"""Of the suppliers and of the buyer: apart by shape and filling, not by colour alone."""
SERIES_COLOURS = ("accent", "text")


def rows_of(type_: Type, box: Box, rows: Sequence[str], colour: str = "text", *, bold: bool = False) -> Iterator[Label]:
    """Rows of text from the top of a box."""
    for number, row in enumerate(rows):
        place = Box(box.left, box.top + number * type_.line, box.width, type_.line)
        yield Label(place, row, type_.size, bold, "start", colour)


def card_height(type_: Type, text: str, detail: str, width: float, most: int = 3) -> float:
    """How high a card of this width is."""
    rows = len(type_.rows(text, width - 1.2 * type_.size, most)) + bool(detail) * SMALL
    return rows * type_.line + 0.8 * type_.size


def card(type_: Type, box: Box, text: str, detail: str = "", most: int = 3) -> Iterator[Shape]:
    """A card."""
    yield Area(box, "surface", "edge", corner=0.3 * type_.size)
    inside = Box(box.left + 0.6 * type_.size, box.top + 0.4 * type_.size, box.width - 1.2 * type_.size, box.height)
    rows = type_.rows(text, inside.width, most)
    yield from rows_of(type_, inside, rows)
    if detail:
        below = Box(inside.left, inside.top + len(rows) * type_.line, inside.width, type_.line * SMALL)
        yield Label(below, type_.fitted(detail, inside.width, SMALL), type_.size * SMALL, colour="muted")


def series_key(type_: Type, left: float, top: float, series: Sequence[str]) -> Iterator[Shape]:
    """Which sign stands for which side."""
    for number, name in enumerate(series):
        shape, filled = SIGNS[number % 2]
        middle = top + type_.line / 2
        yield Sign(left + 0.5 * type_.size, middle, 0.42 * type_.size, shape, SERIES_COLOURS[number % 2], filled)
        wide = type_.wide(name, SMALL)
        yield Label(Box(left + 1.4 * type_.size, top, wide, type_.line), name, type_.size * SMALL, colour="muted")
        left += wide + 3.0 * type_.size


def note_lines(type_: Type, note: str, left: float, top: float, width: float) -> tuple[list[Shape], float]:
    """A note of as many rows as it needs, and its height."""
    if not note:
        return [], 0.0
    rows = type_.rows(note, width, 6, SMALL)
    shapes: list[Shape] = [
        Label(Box(left, top + n * type_.line, width, type_.line), row, type_.size * SMALL, colour="muted")
        for n, row in enumerate(rows)
    ]
    return shapes, len(rows) * type_.line
