"""Text broken into a few lines, the last one ending in … where there is more."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

_MOST_CHARACTERS = 2000


def elided_lines(text: str, font: QFont, width: float, most: int) -> list[str]:
    """At most `most` lines of `text` for a width in pixels; line breaks in it count as blanks."""
    told = " ".join(text[:_MOST_CHARACTERS].split())
    layout = QTextLayout(told, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1.0))
        starts.append(line.textStart())
    layout.endLayout()
    lines = [told[start:end].strip() for start, end in zip(starts, [*starts[1:], None], strict=True)]
    if lines:
        lines[-1] = QFontMetricsF(font).elidedText(lines[-1], Qt.TextElideMode.ElideRight, width)
    return lines or [""]
