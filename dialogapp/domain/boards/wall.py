"""The wall of cards: those under no heading at the left, the headings with theirs at the right, in even columns."""

from __future__ import annotations

from collections.abc import Sequence

from dialogapp.domain.boards.drawing import Area, Box, Drawing, Label, Shape, Spot, Type
from dialogapp.domain.boards.parts import SMALL, card, card_height, note_lines, rows_of
from dialogapp.domain.boards.pictures import WallColumn, WallPicture

_CARD = 13.0
"""How wide a card is at least, in letters' heights."""
_GAP = 0.6


class _Wall:
    def __init__(self, type_: Type) -> None:
        self.type = type_
        self.gap = _GAP * type_.size
        self.shapes: list[Shape] = []
        self.spots: list[Spot] = []

    def heading(self, column: WallColumn, box: Box) -> float:
        """Draw a heading and what it is a heading of; the height it took."""
        count = str(len(column.cards))
        wide = self.type.wide(count, bold=True)
        inside = box.width - 2 * self.gap - wide - self.gap
        rows = self.type.rows(column.heading, inside, 2, bold=True)
        hint = self.type.rows(column.hint, box.width - 2 * self.gap, 2, SMALL) if column.hint else []
        self.shapes += rows_of(self.type, Box(box.left + self.gap, box.top + self.gap / 2, inside, 0), rows, bold=True)
        right = Box(box.right - self.gap - wide, box.top + self.gap / 2, wide, self.type.line)
        self.shapes.append(Label(right, count, self.type.size, align="end", colour="muted"))
        height = (len(rows) + len(hint)) * self.type.line + self.gap
        for number, row in enumerate(hint):
            top = box.top + self.gap / 2 + (len(rows) + number) * self.type.line
            place = Box(box.left + self.gap, top, box.width - 2 * self.gap, self.type.line)
            self.shapes.append(Label(place, row, self.type.size * SMALL, colour="muted"))
        return height

    def column(self, column: WallColumn, left: float, top: float, width: float) -> float:
        """Draw a heading with its cards; the height of all."""
        ground = len(self.shapes)
        high = self.heading(column, Box(left, top, width, 0))
        if column.id:
            self.spots.append(Spot(column.id, Box(left, top, width, high), "heading"))
        mine: list[Spot] = []
        for one in column.cards:
            tall = card_height(self.type, one.text, one.detail, width - 2 * self.gap)
            box = Box(left + self.gap, top + high, width - 2 * self.gap, tall)
            self.shapes += card(self.type, box, one.text, one.detail)
            mine.append(Spot(one.id, box))
            high += tall + self.gap
        high += self.gap if column.cards else 1.6 * self.type.line
        whole = Box(left, top, width, high)
        self.shapes.insert(ground, Area(whole, "sunken", "line", corner=0.5 * self.type.size))
        self.spots.insert(0, Spot(column.id, whole, "column"))
        self.spots += mine
        return high

    def loose(self, column: WallColumn, box: Box, count: int) -> float:
        """Draw the cards under no heading in `count` columns; the height of all."""
        high = self.heading(column, box)
        wide = (box.width - (count - 1) * self.gap) / count
        lower = [high] * count
        mine: list[Spot] = []
        for one in column.cards:
            at = lower.index(min(lower))
            tall = card_height(self.type, one.text, one.detail, wide)
            place = Box(box.left + at * (wide + self.gap), box.top + lower[at], wide, tall)
            self.shapes += card(self.type, place, one.text, one.detail)
            mine.append(Spot(one.id, place))
            lower[at] += tall + self.gap
        high = max(*lower, high + 1.6 * self.type.line)
        self.spots.insert(0, Spot("", Box(box.left, box.top, box.width, max(high, box.height)), "column"))
        self.spots += mine
        return high


def wall_layout(picture: WallPicture, width: float, height: float, type_: Type) -> Drawing:
    """Lay the wall out. It is as wide as it is told, and as high as it needs."""
    wall = _Wall(type_)
    edge = wall.gap
    least = _CARD * type_.size
    loose = next((column for column in picture.columns if not column.id), None)
    headed = [column for column in picture.columns if column.id]
    inner = width - 2 * edge
    in_all = max(1, int((inner + wall.gap) // (least + wall.gap)))
    shown, top = note_lines(type_, picture.note, edge, edge, inner)
    wall.shapes += shown
    top += edge + (wall.gap if shown else 0)
    if not headed:
        in_all = max(1, min(in_all, len(loose.cards) if loose is not None and len(loose.cards) > 2 else 3))
    of_loose = _loose_columns(loose, headed, in_all)
    wide = (inner - (in_all - 1) * wall.gap) / in_all
    bottom = top
    if loose is not None and of_loose:
        room = Box(edge, top, of_loose * wide + (of_loose - 1) * wall.gap, height - top - edge)
        bottom = top + wall.loose(loose, room, of_loose)
    first = of_loose if of_loose < in_all else 0
    begin = top if first or not of_loose else bottom + wall.gap
    lower = [begin] * (in_all - first)
    for column in headed:
        at = lower.index(min(lower))
        left = edge + (first + at) * (wide + wall.gap)
        lower[at] += wall.column(column, left, lower[at], wide) + wall.gap
    return Drawing(width, max(bottom, *lower) + edge, tuple(wall.shapes), tuple(wall.spots))


def _loose_columns(loose: WallColumn | None, headed: Sequence[WallColumn], in_all: int) -> int:
    """How many columns the cards under no heading take: their share, but not all where there are headings."""
    if loose is None or (headed and not loose.cards):
        return 0
    if not headed:
        return in_all
    if in_all == 1:
        return 1
    there = sum(len(column.cards) + 2 for column in headed)
    share = round(in_all * len(loose.cards) / (len(loose.cards) + there))
    share = min(share, in_all - max(1, in_all // 3))
    # What the headings leave free is taken.
    return max(1, share, min(in_all - len(headed), len(loose.cards)))
