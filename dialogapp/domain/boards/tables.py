"""A matrix of cards and aspects, the suppliers' above the buyer's."""

from __future__ import annotations

from dialogapp.domain.boards.drawing import Area, Box, Drawing, Label, Shape, Spot, Stroke, Type
from dialogapp.domain.boards.parts import note_lines, rows_of
from dialogapp.domain.boards.pictures import MatrixPicture

_HEAD = 0.8
"""The size of the columns' heads."""


def matrix_layout(picture: MatrixPicture, width: float, height: float, type_: Type) -> Drawing:
    """Lay the matrix out; it is as high as it needs."""
    edge, pad = type_.size, 0.5 * type_.size
    inner = width - 2 * edge
    longest = max((type_.wide(word, _HEAD, bold=True) for name in picture.columns for word in name.split()), default=0)
    fair = min(9 * type_.size, inner * 0.62 / max(1, len(picture.columns)))
    each = min(max(fair, longest + 2 * pad), inner * 0.82 / max(1, len(picture.columns)))
    first = inner - each * len(picture.columns)
    shapes: list[Shape] = []
    spots: list[Spot] = []
    heads = [type_.rows(name, each - pad, 3, _HEAD, bold=True) for name in picture.columns]
    tall = max(map(len, heads), default=1) * type_.line
    top = edge
    for part in picture.parts:
        box = Box(edge, top, inner, tall + pad)
        shapes.append(Area(box, "sunken"))
        lower = box.bottom - pad / 2 - type_.line
        shapes.append(Label(Box(edge + pad, lower, first, type_.line), part.heading or picture.first, type_.size, True))
        for number, rows in enumerate(heads):
            left = edge + first + number * each
            for at, row in enumerate(rows):
                place = Box(left, box.bottom - pad / 2 - (len(rows) - at) * type_.line, each - pad, type_.line)
                shapes.append(Label(place, row, type_.size * _HEAD, True, "end"))
        top = box.bottom
        for one in part.rows:
            words = type_.rows(one.text, first - 2 * pad, 3)
            line = Box(edge, top, inner, len(words) * type_.line + pad)
            shapes += rows_of(type_, Box(edge + pad, top + pad / 2, first, 0), words)
            for number, cell in enumerate(one.cells):
                left = edge + first + number * each
                is_strong = number == one.strong
                if is_strong:
                    shapes.append(Area(Box(left, top, each, line.height), "accent_soft"))
                place = Box(left, top, each - pad, line.height)
                told = type_.fitted(cell, each - pad, bold=is_strong)
                shapes.append(Label(place, told, type_.size, is_strong, "end"))
            shapes.append(Stroke(edge, line.bottom, edge + inner, line.bottom))
            spots.append(Spot(one.id, line))
            top = line.bottom
        top += type_.line
    note, high = note_lines(type_, picture.note, edge, top, inner)
    return Drawing(width, top + high + edge, (*shapes, *note), tuple(spots))
