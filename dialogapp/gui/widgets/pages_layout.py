"""Where the pages of a preview lie: one below the other, and side by side where several documents are compared.

Lengths are logical pixels; sizes of pages are points. No widget is needed to ask.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRectF, QSizeF

from dialogapp.domain.frozen import dataclass

PER_POINT = 96 / 72
"""Pixels a point, where a page is as large as it is on paper."""
EDGE, GAP = 16.0, 16.0
_SMALLEST, _LARGEST, _LARGEST_FIT = 0.25, 4.0, 1.5

PageSizes = Sequence[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page lies: that with this number, from 0, of a column."""

    column: int
    page: int
    box: QRectF


class PagesLayout:
    """The places of all pages at a `scale` (pixels a point)."""

    def __init__(self, columns: Sequence[PageSizes], scale: float, width: float) -> None:
        self.scale = scale
        widths = [max((wide for wide, _ in sizes), default=0.0) * scale for sizes in columns]
        content = sum(widths) + GAP * max(len(widths) - 1, 0) + 2 * EDGE
        left = EDGE + max(0.0, (width - content) / 2)
        self.lefts: list[float] = []
        for wide in widths:
            self.lefts.append(left)
            left += wide + GAP
        self.widths = widths
        self.places: list[Place] = []
        self.tops: list[float] = []
        top = EDGE
        for row in range(max(map(len, columns), default=0)):
            self.tops.append(top)
            highest = 0.0
            for number, sizes in enumerate(columns):
                if row < len(sizes):
                    wide, high = sizes[row][0] * scale, sizes[row][1] * scale
                    self.places.append(
                        Place(number, row, QRectF(self.lefts[number] + (widths[number] - wide) / 2, top, wide, high))
                    )
                    highest = max(highest, high)
            top += highest + GAP
        self.size = QSizeF(content, max(top - GAP + EDGE, 0.0))

    def seen_in(self, area: QRectF) -> Iterator[Place]:
        """The pages that show in `area`."""
        return (place for place in self.places if place.box.intersects(area))

    def page_at(self, middle: float) -> int:
        """The page, from 0, that is looked at where `middle` is half-way down the view."""
        return max((number for number, top in enumerate(self.tops) if top <= middle), default=0)


def scale_to_fit(columns: Sequence[PageSizes], width: float) -> float:
    """The scale at which all columns have room beside each other; a page is at most half as large again as paper."""
    points = sum(max((wide for wide, _ in sizes), default=0.0) for sizes in columns)
    room = width - 2 * EDGE - GAP * max(len(columns) - 1, 0)
    return within(min(room / points, _LARGEST_FIT * PER_POINT) if points else PER_POINT)


def within(scale: float) -> float:
    """A scale that can be shown."""
    return min(max(scale, _SMALLEST * PER_POINT), _LARGEST * PER_POINT)
