"""Shapes on a surface, before anybody paints them. Lengths are pixels of the surface, colours are names of tokens."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple, TypeAlias

from dialogapp.domain.frozen import dataclass

Measure: TypeAlias = Callable[[str, float, bool], float]
"""How wide a text is in letters of so many pixels, bold or not."""
SignShape = Literal["circle", "square"]


class Box(NamedTuple):
    """A rectangle."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.top + self.height

    @property
    def centre(self) -> tuple[float, float]:
        """Its middle."""
        return self.left + self.width / 2, self.top + self.height / 2

    def holds(self, x: float, y: float) -> bool:
        """Whether a point is in it."""
        return self.left <= x < self.right and self.top <= y < self.bottom

    def within(self, margin: float) -> Box:
        """The box without a margin all around."""
        return Box(self.left + margin, self.top + margin, self.width - 2 * margin, self.height - 2 * margin)


@dataclass(frozen=True, slots=True)
class Area:
    """A filled or edged rectangle; without colour it is not."""

    box: Box
    fill: str = ""
    edge: str = ""
    stroke: float = 1.0
    corner: float = 0.0
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """A line of text, in the middle of its box's height. It is not cut: who lays it out has measured it."""

    box: Box
    text: str
    size: float
    bold: bool = False
    align: Literal["start", "centre", "end"] = "start"
    colour: str = "text"


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    colour: str = "line"
    width: float = 1.0
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Sign:
    """A small shape around a point: filled, or an outline on the surface."""

    x: float
    y: float
    radius: float
    shape: SignShape = "circle"
    colour: str = "accent"
    filled: bool = True


Shape: TypeAlias = Area | Label | Stroke | Sign


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something can be pointed at. `kind` is card, heading, column, cell or plane; an `id` may be empty."""

    id: str
    box: Box
    kind: str = "card"


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes from back to front, and the spots among them, the topmost last."""

    width: float
    height: float
    shapes: tuple[Shape, ...] = ()
    spots: tuple[Spot, ...] = ()

    def at(self, x: float, y: float, *kinds: str) -> Spot | None:
        """The topmost spot at a point, of some kinds or of any."""
        return next(
            (spot for spot in reversed(self.spots) if spot.box.holds(x, y) and (not kinds or spot.kind in kinds)), None
        )

    def of(self, spot_id: str) -> Spot | None:
        """The spot with this id."""
        return next((spot for spot in self.spots if spot.id == spot_id), None)


@dataclass(frozen=True, slots=True)
class Type:
    """How a surface writes: how many pixels high ordinary letters are, and how wide a text becomes."""

    size: float
    measure: Measure

    @property
    def line(self) -> float:
        """The height of a line of ordinary letters."""
        return self.size * 1.35

    def wide(self, text: str, scale: float = 1.0, *, bold: bool = False) -> float:
        """How wide a text is."""
        return self.measure(text, self.size * scale, bold)

    def fitted(self, text: str, width: float, scale: float = 1.0, *, bold: bool = False) -> str:
        """`text` as far as it fits, with … where it is cut."""
        if self.wide(text, scale, bold=bold) <= width:
            return text
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            if self.wide(text[:middle].rstrip() + "…", scale, bold=bold) <= width:
                low = middle
            else:
                high = middle - 1
        return text[:low].rstrip() + "…"

    def rows(self, text: str, width: float, most: int, scale: float = 1.0, *, bold: bool = False) -> list[str]:
        """`text` in rows that fit, so many at most; the last one is cut then. A word longer than a row is parted."""
        rows, row = [], ""
        for word in text.split():
            longer = f"{row} {word}" if row else word
            if self.wide(longer, scale, bold=bold) <= width:
                row = longer
                continue
            if row:
                rows.append(row)
            while self.wide(word, scale, bold=bold) > width and len(word) > 1:
                part = len(self.fitted(word, width, scale, bold=bold)) - 1
                rows.append(word[: max(part, 1)])
                word = word[max(part, 1) :]  # noqa: PLW2901 - what is left of it goes on
            row = word
        if row:
            rows.append(row)
        if len(rows) > most:
            rest = " ".join(rows[most - 1 :])
            rows = [*rows[: most - 1], self.fitted(rest, width, scale, bold=bold)]
        return rows or [""]
