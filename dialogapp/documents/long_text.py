"""Text that is longer than an Excel cell may hold, cut into pieces that give it back exactly when joined."""

from __future__ import annotations

CELL_UNITS = 32_000
"""UTF-16 units in a piece; Excel's own limit is 32,767."""


def pieces(text: str) -> list[str]:
    """`text` in pieces of at most `CELL_UNITS`; no character is cut in two."""
    if 2 * len(text) <= CELL_UNITS:
        return [text]
    units = text.encode("utf-16-le")
    found: list[str] = []
    start = 0
    while start < len(units):
        end = min(start + 2 * CELL_UNITS, len(units))
        if end < len(units) and 0xD8 <= units[end - 1] <= 0xDB:
            end -= 2
        found.append(units[start:end].decode("utf-16-le"))
        start = end
    return found or [""]
