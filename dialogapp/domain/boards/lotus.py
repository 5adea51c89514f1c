"""The lotus: the question in the middle, eight themes around it, and around each theme eight ideas.

The field of a theme is `theme-3`, that of an idea `theme-3-5`; both count around the middle, row by row.
"""

from __future__ import annotations

from dialogapp.domain.boards.drawing import Area, Box, Drawing, Label, Shape, Spot, Type
from dialogapp.domain.boards.parts import card, card_height
from dialogapp.domain.boards.pictures import LotusKind, LotusPicture

SQUARES = 72
"""Themes and ideas."""
_AROUND = (1, 2, 3, 4, 0, 5, 6, 7, 8)
"""Which place a square has in its block, row by row; 0 is the middle."""
_SIZES = (0.94, 0.87, 0.8, 0.74)


def lotus_field(row: int, column: int) -> tuple[str, LotusKind]:
    """The field of a square, both counted from 0, and what it holds."""
    block, within = _AROUND[3 * (row // 3) + column // 3], _AROUND[3 * (row % 3) + column % 3]
    if block == 0:
        return (f"theme-{within}", "theme") if within else ("", "question")
    return (f"theme-{block}-{within}", "idea") if within else (f"theme-{block}", "theme")


def lotus_layout(picture: LotusPicture, width: float, height: float, type_: Type) -> Drawing:
    """Lay the lotus out: squares as large as the surface lets them."""
    edge, gap = type_.size, 0.3 * type_.size
    strip = min(16 * type_.size, 0.28 * width) if picture.waiting else 0.0
    head = 1.4 * type_.line
    wide = (width - 2 * edge - strip) / 9
    tall = max((height - 2 * edge - head) / 9, 2.6 * type_.line)
    shapes: list[Shape] = [
        Label(Box(edge, edge / 2, width - 2 * edge, type_.line), picture.progress, type_.size, colour="muted")
    ]
    spots: list[Spot] = []
    for block in range(9):
        box = Box(edge + block % 3 * 3 * wide, edge + head + block // 3 * 3 * tall, 3 * wide, 3 * tall)
        shapes.append(Area(box.within(gap / 2), "", "edge", 2.0, 0.3 * type_.size))
    for number, cell in enumerate(picture.cells):
        box = Box(edge + number % 9 * wide, edge + head + number // 9 * tall, wide, tall).within(gap)
        fill = {"question": "accent_soft", "theme": "sunken", "idea": "surface"}[cell.kind]
        stroke = 2.0 if cell.kind == "question" else 1.0
        shapes.append(Area(box, fill, "accent" if cell.kind == "question" else "line", stroke, 0.2 * type_.size))
        bold = cell.kind != "idea"
        inside = box.width - 1.4 * gap
        size = _size(type_, cell.text, Box(0, 0, inside, box.height), bold)
        line = type_.line * size
        rows = type_.rows(cell.text, inside, max(1, int(box.height // line)), size, bold=bold)
        top = box.top + (box.height - len(rows) * line) / 2
        for at, row in enumerate(rows):
            place = Box(box.left + 0.7 * gap, top + at * line, inside, line)
            shapes.append(Label(place, row, type_.size * size, bold, "centre"))
        spots.append(Spot(cell.field, box, "cell"))
    lower = edge + head
    for one in picture.waiting:
        high = card_height(type_, one.text, one.detail, strip - gap)
        box = Box(width - edge - strip + 2 * gap, lower, strip - 2 * gap, high)
        shapes += card(type_, box, one.text, one.detail)
        spots.append(Spot(one.id, box))
        lower = box.bottom + gap
    return Drawing(width, max(edge + head + 9 * tall, lower) + edge, tuple(shapes), tuple(spots))


def _size(type_: Type, text: str, box: Box, bold: bool) -> float:
    """The largest size in which all of the text is seen and no word is parted, or the least."""

    def fits(size: float) -> bool:
        rows = type_.rows(text, box.width, 99, size, bold=bold)
        is_whole = all(type_.wide(word, size, bold=bold) <= box.width for word in text.split())
        return is_whole and len(rows) * type_.line * size <= box.height

    return next(filter(fits, _SIZES), _SIZES[-1])
