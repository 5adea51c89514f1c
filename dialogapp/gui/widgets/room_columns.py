"""The meeting room's three columns: agenda, log and floor."""

from __future__ import annotations

MARGINS = (16, 12, 16, 12)
"""Around the room."""
HANDLE = 12
"""Between two columns."""
LEAST = (190, 320, 208)
"""How narrow the columns may become."""
_SIDES = ((0.2, 223, 300), (0.24, 232, 330))
"""Of agenda and floor: the share of the page's width to begin with, the least and the most."""


def column_widths(width: int, type_factor: float = 1.0) -> tuple[int, int, int]:
    """How wide the columns are to begin with, on a page as wide as `width` in type that much larger than usual."""
    inside = width - MARGINS[0] - MARGINS[2] - 2 * HANDLE
    left, right = (
        round(type_factor * min(max(width * share, least), most) * inside / max(width, 1))
        for share, least, most in _SIDES
    )
    right = max(LEAST[2], min(right, inside - left - LEAST[1]))
    left = max(LEAST[0], min(left, inside - right - LEAST[1]))
    return left, inside - left - right, right
