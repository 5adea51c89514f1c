"""Every colour and size of the window, in one place. Palette, style sheet and painted widgets are made from these.

Colours are `#RRGGBB`. Lengths are logical pixels, font sizes factors of the base size.
"""

from __future__ import annotations

from typing import NamedTuple


class Tokens(NamedTuple):
    """The colours of one appearance.

    Text (`text`, `muted`, `accent`, `ok`, `warn`, `bad`) reaches 4.5 : 1 on `window`, `surface`, `sunken` and
    `accent_soft`; `edge` and the marks reach 3 : 1 on the grounds they stand on. `line` is decoration and promises
    nothing.
    """

    name: str
    window: str
    surface: str
    sunken: str
    line: str
    edge: str
    text: str
    muted: str
    accent: str
    on_accent: str
    accent_soft: str
    ok: str
    warn: str
    bad: str
    marks: tuple[str, ...]
    """Colours of organisations 1 to 8; later ones repeat them."""

    def colours(self) -> dict[str, str]:
        """Each single colour by its name, as the style sheet's template calls it."""
        return {name: value for name, value in self._asdict().items() if isinstance(value, str)}


LIGHT = Tokens(
    name="light",
    window="#F6F5F2",
    surface="#FFFFFF",
    sunken="#ECEAE4",
    line="#D5D1C9",
    edge="#857F74",
    text="#1E1D1B",
    muted="#5A564E",
    accent="#0B5F66",
    on_accent="#FFFFFF",
    accent_soft="#D6EAEA",
    ok="#1B6636",
    warn="#7D5100",
    bad="#A3261B",
    marks=("#0072B2", "#C75000", "#00805D", "#A8497F", "#A66E00", "#2A7FB5", "#7A7000", "#555555"),
)

DARK = Tokens(
    name="dark",
    window="#1A1B1D",
    surface="#232528",
    sunken="#141516",
    line="#3C4046",
    edge="#8A9098",
    text="#ECEBE8",
    muted="#B5B2AB",
    accent="#63C7C7",
    on_accent="#08201F",
    accent_soft="#1D3B3C",
    ok="#74CC90",
    warn="#E3B552",
    bad="#F39A91",
    marks=("#4FA8E0", "#F08A3C", "#3CC79B", "#E39AC4", "#E9B44C", "#8CCBF2", "#D6CC4A", "#B8B8B8"),
)


class Space:
    """Distances, in steps of 4."""

    TIGHT = 4
    SMALL = 8
    MEDIUM = 12
    LARGE = 16
    WIDE = 24
    PAGE = 32


class Scale:
    """Font sizes, as factors of BASE_POINTS."""

    SMALL = 0.87
    BODY = 1.0
    LEAD = 1.2
    TITLE = 1.5
    FIGURE = 2.2
    CLOCK = 4.0


class RoomScale:
    """Sizes in the room's view, as shares of the screen's height.

    In a picture 1.5 m high the least letters have an x-height of 28 mm: 12 minutes of arc at 8 m, where a good eye
    needs 5.
    """

    MARGIN = 0.065
    LEAST = 0.036
    LINE = 0.05
    ROW = 0.062
    TEXT = 0.12
    CLOCK = 0.22


BLACK = "#000000"
"""What a projector shows as nothing."""

BASE_POINTS = 10.5
TYPE_STEPS = (90, 100, 115, 130)
"""The sizes of type that can be chosen, in per cent of the base."""

CORNER = 6
FOCUS_RING = 2
ROW = 32
ROW_COMPACT = 26
PRESSABLE = 28
"""The least height of anything to press."""

ICON_SMALL = 16
ICON = 20
RAIL_WIDE = 184
RAIL_NARROW = 56
NARROW_WINDOW = 1000
"""Windows narrower than this show the rail as icons."""


def luminance(colour: str) -> float:
    """Relative luminance of `#RRGGBB`, 0 to 1 (WCAG 2.2)."""
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def mark_colour(tokens: Tokens, number: int) -> str:
    """The colour of the organisation with this `number` (from 1)."""
    return tokens.marks[(number - 1) % len(tokens.marks)]
