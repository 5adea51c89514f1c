"""A ranking with bars: of each card the suppliers' above the buyer's, on one scale."""

from __future__ import annotations

from dialogapp.domain.boards.drawing import Area, Box, Drawing, Label, Shape, Spot, Stroke, Type
from dialogapp.domain.boards.parts import SERIES_COLOURS, SMALL, note_lines, rows_of, series_key
from dialogapp.domain.boards.pictures import BarsPicture


def bars_layout(picture: BarsPicture, width: float, height: float, type_: Type) -> Drawing:
    """Lay the ranking out; it is as high as it needs."""
    edge, pad = type_.size, 0.5 * type_.size
    ranks = max((type_.wide(f"={bar.rank}", bold=True) for bar in picture.bars), default=0) + type_.size
    text = min(0.38 * width, 30 * type_.size)
    left = edge + ranks + text + type_.size
    told = max((type_.wide(one, SMALL) for bar in picture.bars for one in bar.told), default=0)
    told = min(told, 0.3 * width)
    room = max(width - edge - left - told - type_.size, 4 * type_.size)
    shapes: list[Shape] = [*series_key(type_, left, 0.4 * type_.size, picture.series)]
    spots: list[Spot] = []
    top = edge + type_.line
    thick = 0.72 * type_.size
    for bar in picture.bars:
        words = type_.rows(bar.text, text, 3)
        high = max(len(words) * type_.line, len(bar.parts) * type_.line) + pad
        spots.append(Spot(bar.id, Box(edge / 2, top, width - edge, high)))
        rank = Box(edge, top + pad / 2, ranks - type_.size, type_.line)
        shapes.append(Label(rank, f"={bar.rank}" if bar.ties else f"{bar.rank}", type_.size, True, "end"))
        shapes += rows_of(type_, Box(edge + ranks, top + pad / 2, text, 0), words)
        for number, part in enumerate(bar.parts):
            middle = top + pad / 2 + (number + 0.5) * type_.line
            box = Box(left, middle - thick / 2, room * part, thick)
            colour = SERIES_COLOURS[number % 2]
            if part > 0:
                shapes.append(Area(box, "" if number else colour, colour, 1.5))
            place = Box(box.right + pad, middle - type_.line / 2, told, type_.line)
            shapes.append(Label(place, type_.fitted(bar.told[number], told + pad, SMALL), type_.size * SMALL))
        top += high
        shapes.append(Stroke(edge, top, width - edge, top))
    shapes.append(Stroke(left, edge + type_.line, left, top, "edge"))
    note, high = note_lines(type_, picture.note, edge, top + pad, width - 2 * edge)
    return Drawing(width, top + pad + high + edge, (*shapes, *note), tuple(spots))
