"""Where rows of unlike heights stand, reckoned from the row at the top: only rows that are seen are ever measured.

A place is (row at the top, pixels of it that are hidden above).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

Place: TypeAlias = tuple[int, int]
Height: TypeAlias = Callable[[int], int]
"""The height of a row in pixels, at least 1."""


def ending_with(row: int, room: int, height: Height) -> Place:
    """The place where `row` ends at the bottom of `room` pixels; the first row's top where all before it fit."""
    while row >= 0:
        room -= height(row)
        if room <= 0:
            return row, -room
        row -= 1
    return 0, 0


def moved(place: Place, pixels: int, count: int, height: Height) -> Place:
    """`place` moved by `pixels`, down where positive, at most to the first and the last of `count` rows."""
    top, hidden = place[0], place[1] + pixels
    while hidden < 0 and top > 0:
        top -= 1
        hidden += height(top)
    while top < count - 1 and hidden >= (first := height(top)):
        hidden -= first
        top += 1
    return top, max(0, hidden)


def seen(place: Place, room: int, count: int, height: Height) -> Iterator[tuple[int, int, int]]:
    """(row, y, height) of each row that is seen in `room` pixels, from the top."""
    row, y = place[0], -place[1]
    while row < count and y < room:
        high = height(row)
        yield row, y, high
        y += high
        row += 1
