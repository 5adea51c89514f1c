"""A plane of two axes with numbered cards on it, and the key to the numbers beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from dialogapp.domain.boards.drawing import Area, Box, Drawing, Label, Shape, Sign, Spot, Stroke, Type
from dialogapp.domain.boards.parts import SERIES_COLOURS, SIGNS, SMALL, note_lines, series_key
from dialogapp.domain.boards.pictures import PlanePicture

PLANE = "plane"
"""The kind of the spot that is the plane itself."""


def plane_box(picture: PlanePicture, width: float, height: float, type_: Type) -> Box:
    """Where the plane lies."""
    top = type_.size + (1.6 * type_.line if picture.series else 0.4 * type_.line)
    left = 3.2 * type_.size
    room = width - _key_width(picture, width, type_) - left - type_.size
    return Box(left, top, max(room, 8 * type_.size), max(height - top - 4.4 * type_.line, 8 * type_.size))


def place_of(picture: PlanePicture, box: Box, x: float, y: float) -> tuple[float, float]:
    """Where a value lies."""
    (left, right), (low, high) = picture.range_x, picture.range_y
    return box.left + box.width * (x - left) / (right - left), box.bottom - box.height * (y - low) / (high - low)


def value_at(picture: PlanePicture, box: Box, x: float, y: float) -> tuple[float, float]:
    """The value at a point, at the nearest place where a card can be, within the plane."""
    (left, right), (low, high) = picture.range_x, picture.range_y
    step = picture.step or 1.0
    across = left + (right - left) * (x - box.left) / box.width
    up = low + (high - low) * (box.bottom - y) / box.height
    return _near(across, left, right, step), _near(up, low, high, step)


def plane_layout(picture: PlanePicture, width: float, height: float, type_: Type) -> Drawing:
    """Lay the plane out in a width and at least a height."""
    box = plane_box(picture, width, height, type_)
    spots = [Spot("", box, PLANE)]
    shapes: list[Shape] = [Area(box, "surface", "edge")]
    shapes += _axes(picture, box, type_)
    shapes += series_key(type_, box.left, type_.size * 0.5, picture.series)
    key, key_spots, bottom = _key(picture, box.right + 1.6 * type_.size, width, box.top, type_)
    shapes += key
    spots += key_spots
    for sign, label, spot in _points(picture, box, type_):
        shapes += [sign, label]
        spots.append(spot)
    told, high = note_lines(
        type_, " ".join(filter(None, (picture.cut_words, picture.note))), box.left, box.bottom + 2.8 * type_.line,
        box.width,
    )  # fmt: skip
    lowest = box.bottom + 2.8 * type_.line + high
    return Drawing(width, max(height, lowest, bottom), (*shapes, *told), tuple(spots))


def _axes(picture: PlanePicture, box: Box, type_: Type) -> Iterator[Shape]:
    (left, right), (low, high) = picture.range_x, picture.range_y
    for value in _ticks(left, right, box.width / (2.2 * type_.size)):
        x, _ = place_of(picture, box, value, low)
        yield Stroke(x, box.bottom, x, box.bottom + 0.3 * type_.size, "edge")
        place = Box(x - 2 * type_.size, box.bottom + 0.2 * type_.size, 4 * type_.size, type_.line)
        yield Label(place, _told(value), type_.size * SMALL, align="centre", colour="muted")
    for value in _ticks(low, high, box.height / (1.3 * type_.line)):
        _, y = place_of(picture, box, left, value)
        yield Stroke(box.left - 0.3 * type_.size, y, box.left, y, "edge")
        place = Box(box.left - 2.6 * type_.size, y - type_.line / 2, 2.1 * type_.size, type_.line)
        yield Label(place, _told(value), type_.size * SMALL, align="end", colour="muted")
    across = Box(box.left, box.bottom + 1.1 * type_.line, box.width, type_.line)
    yield Label(across, f"{picture.across} →", type_.size, align="end", bold=True)
    up = Box(box.left + 0.5 * type_.size, box.top - 1.3 * type_.line, box.width, type_.line)
    if picture.series:
        wide = type_.wide(f"↑ {picture.up}", bold=True)
        up = Box(box.right - wide, box.top - 1.4 * type_.line, wide, type_.line)
    yield Label(up, f"↑ {picture.up}", type_.size, bold=True)
    if picture.cut is not None:
        x, y = place_of(picture, box, *picture.cut)
        yield Stroke(x, box.top, x, box.bottom, "edge", 1.5, dashed=True)
        yield Stroke(box.left, y, box.right, y, "edge", 1.5, dashed=True)
        yield from _quarters(picture, box, x, y, type_)


def _quarters(picture: PlanePicture, box: Box, x: float, y: float, type_: Type) -> Iterator[Shape]:
    margin = 0.5 * type_.size
    lower = box.bottom - type_.line - margin / 2
    corners = (
        (box.left, x, box.top + margin / 2, True),
        (x, box.right, box.top + margin / 2, False),
        (x, box.right, lower, False),
        (box.left, x, lower, True),
    )
    for name, (begins, ends, top, at_start) in zip(picture.quarters, corners, strict=False):
        room = ends - begins - 2 * margin
        if room > 3 * type_.size:
            place = Box(begins + margin, top, room, type_.line)
            text = type_.fitted(name, room, bold=True)
            yield Label(place, text, type_.size, True, "start" if at_start else "end", "muted")


def _points(picture: PlanePicture, box: Box, type_: Type) -> Iterator[tuple[Sign, Label, Spot]]:
    radius = 0.85 * type_.size
    there: Counter[tuple[float, float]] = Counter()
    for point in picture.points:
        x, y = place_of(picture, box, point.x, point.y)
        # Cards at one place lie beside each other, so that each can be seen.
        moved = there[point.x, point.y]
        there[point.x, point.y] += 1
        middle_x, middle_y = box.centre
        x = min(max(x, box.left + radius), box.right - radius)
        y = min(max(y, box.top + radius), box.bottom - radius)
        x += (moved % 4) * 1.7 * radius * (-1 if x > middle_x else 1)
        y += (moved // 4) * 1.7 * radius * (-1 if y > middle_y else 1)
        shape, filled = SIGNS[point.of]
        around = Box(x - radius, y - radius, 2 * radius, 2 * radius)
        colour = "on_accent" if filled else "text"
        yield (
            Sign(x, y, radius, shape, SERIES_COLOURS[point.of], filled),
            Label(around, str(point.number), type_.size * SMALL, True, "centre", colour),
            Spot(point.id, around, "point"),
        )


def _key(
    picture: PlanePicture, left: float, width: float, top: float, type_: Type
) -> tuple[list[Shape], list[Spot], float]:
    shapes: list[Shape] = []
    spots: list[Spot] = []
    inside = width - left - type_.size
    numbered: dict[str, tuple[str, str]] = {}
    for point in picture.points:
        numbered.setdefault(point.id, (f"{point.number}", point.text))
    for waiting in picture.waiting:
        numbered.setdefault(waiting.id, ("–", waiting.text))
    for card_id, (number, text) in numbered.items():
        rows = type_.rows(text, inside - 2.4 * type_.size, 2)
        box = Box(left, top, inside, len(rows) * type_.line + 0.5 * type_.size)
        shapes.append(Stroke(left, box.bottom, left + inside, box.bottom))
        shapes.append(Label(Box(left, top + 0.25 * type_.size, 1.8 * type_.size, type_.line), number, type_.size, True,
                            "end"))  # fmt: skip
        for at, row in enumerate(rows):
            place = Box(left + 2.4 * type_.size, top + 0.25 * type_.size + at * type_.line, inside, type_.line)
            shapes.append(Label(place, row, type_.size))
        spots.append(Spot(card_id, box))
        top = box.bottom
    return shapes, spots, top + type_.size


def _key_width(picture: PlanePicture, width: float, type_: Type) -> float:
    if not picture.points and not picture.waiting:
        return 0.0
    return min(max(width * 0.32, 12 * type_.size), width * 0.45)


def _ticks(low: float, high: float, most: float) -> list[float]:
    """The values that are written on an axis that has room for so many."""
    if high - low <= 1:
        return [low, low + (high - low) / 2, high]
    span = int(high - low)
    step = next((each for each in (1, 2, 5) if span % each == 0 and span / each < most), span)
    return [low + each for each in range(0, span + 1, step)]


def _told(value: float) -> str:
    return f"{value:g}".replace("-", "−")


def _near(value: float, low: float, high: float, step: float) -> float:
    return min(max(low + round((value - low) / step) * step, low), high)
