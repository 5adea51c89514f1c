"""Rounds of estimates: of each statement a line a round, from quartile to quartile, with the median on it."""

from __future__ import annotations

from dialogapp.domain.boards.drawing import Area, Box, Drawing, Label, Shape, Sign, Spot, Stroke, Type
from dialogapp.domain.boards.parts import SERIES_COLOURS, SIGNS, SMALL, note_lines, rows_of, series_key
from dialogapp.domain.boards.pictures import RoundsPicture

_MOST_REASON = 4
"""So many lines of the reasons of each side are drawn."""


def rounds_layout(picture: RoundsPicture, width: float, height: float, type_: Type) -> Drawing:
    """Lay the rounds out; as high as they need."""
    edge, pad = type_.size, 0.5 * type_.size
    text = min(0.4 * width, 32 * type_.size)
    names = type_.wide(f"{picture.round_word} {picture.rounds}", SMALL)
    left = edge + text + names + 2 * type_.size
    room = max(width - left - 2 * edge, 6 * type_.size)
    low, high = picture.scale

    def at(value: float) -> float:
        return left + room * (value - low) / (high - low)

    shapes: list[Shape] = [*series_key(type_, left, 0.3 * type_.size, picture.series)]
    spots: list[Spot] = []
    heads = edge + type_.line
    top = heads + type_.line + pad
    lines: list[Shape] = []
    for row in picture.rows:
        words = type_.rows(row.text, text, 3)
        detail = type_.rows(row.detail, text, 2, SMALL) if row.detail else []
        why = [line for one in row.reasons for line in type_.rows(one, width - 4 * edge, _MOST_REASON, SMALL)]
        rounds = sorted({one.round for one in row.estimates})
        sides = max(1, len(picture.series))
        tall = max((len(words) + len(detail)) * type_.line, len(rounds) * sides * type_.line) + 2 * pad
        reasons_top = top + tall
        tall += len(why) * type_.line + (pad if why else 0)
        spots.append(Spot(row.id, Box(edge / 2, top, width - edge, tall)))
        shapes += rows_of(type_, Box(edge, top + pad, text, 0), words)
        for number, told in enumerate(detail):
            place = Box(edge, top + pad + (len(words) + number) * type_.line, text, type_.line)
            shapes.append(Label(place, told, type_.size * SMALL, colour="muted"))
        for number, told in enumerate(why):
            place = Box(edge, reasons_top + number * type_.line, width - 4 * edge, type_.line)
            shapes.append(Label(place, told, type_.size * SMALL, colour="muted"))
        for one in row.estimates:
            line = (rounds.index(one.round) * sides + one.of + 0.5) * type_.line
            middle = top + pad + line
            colour = SERIES_COLOURS[one.of]
            if one.of == 0:
                place = Box(left - names - type_.size, middle - type_.line / 2, names, type_.line)
                shapes.append(Label(place, f"{picture.round_word} {one.round}", type_.size * SMALL, colour="muted"))
            thick = 0.5 * type_.size
            span = Box(at(one.low), middle - thick / 2, max(at(one.high) - at(one.low), 1.0), thick)
            lines.append(Area(span, "accent_soft" if one.of == 0 else "sunken", colour, corner=thick / 2))
            shape, filled = SIGNS[one.of]
            lines.append(Sign(at(one.median), middle, 0.42 * type_.size, shape, colour, filled))
        top += tall
        shapes.append(Stroke(edge, top, width - edge, top))
    grid: list[Shape] = []
    for value in range(low, high + 1):
        grid.append(Stroke(at(value), heads + type_.line, at(value), top))
        place = Box(at(value) - 2 * type_.size, heads, 4 * type_.size, type_.line)
        grid.append(Label(place, str(value), type_.size * SMALL, align="centre", colour="muted"))
    note, tall = note_lines(type_, picture.note, edge, top + pad, width - 2 * edge)
    return Drawing(width, top + pad + tall + edge, (*grid, *shapes, *lines, *note), tuple(spots))
