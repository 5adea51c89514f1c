"""A text broken into the rows that fit a width, for what is painted by hand."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption

_LEAST_WIDTH = 20


def text_rows(text: str, font: QFont, width: int, most: int | None = None) -> list[str]:
    """`text` in rows of at most `width` pixels; with `most`, so many rows at most, the last one ending in … then."""
    width = max(width, _LEAST_WIDTH)
    metrics = QFontMetrics(font)
    rows: list[str] = []
    for paragraph in text.split("\n"):
        rows += _wrapped(paragraph, font, width)
        if most is not None and len(rows) > most:
            rows = [*rows[: most - 1], " ".join(rows[most - 1 :])]
            break
    return [metrics.elidedText(row, Qt.TextElideMode.ElideRight, width) for row in rows]


def _wrapped(text: str, font: QFont, width: int) -> list[str]:
    if QFontMetrics(font).horizontalAdvance(text) <= width:
        return [text]
    layout = QTextLayout(text, font)
    options = QTextOption()
    options.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(options)
    # Qt counts in UTF-16.
    units = text.encode("utf-16-le", "surrogatepass")
    rows = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start, end = 2 * line.textStart(), 2 * (line.textStart() + line.textLength())
        rows.append(units[start:end].decode("utf-16-le", "replace").strip())
    layout.endLayout()
    return rows or [""]
