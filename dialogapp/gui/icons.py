"""Icons of one family (Phosphor, from the QtAwesome package), tinted by tokens at each paint.

The font is loaded by `icon_font.load()`, after the window's first paint; until then an icon paints nothing. An icon
asked for earlier shows by itself at the next paint.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRect, QSize
from PySide6.QtGui import QColor, QFont, QIcon, QIconEngine, QPainter, QPixmap

from dialogapp.gui import theme

_codes: dict[str, str] = {}
_family: list[str] = []


def use_font(family: str, codes: Mapping[str, str]) -> None:
    """Paint icons from a font that has been loaded: its family, and its characters' codes, in hex, by the icons'
    names.
    """
    _family[:] = [family]
    _codes.update(codes)


class _IconEngine(QIconEngine):
    """Paints an icon in the colours in force when it is painted."""

    def __init__(self, name: str, tint: str) -> None:
        super().__init__()
        self._name = name
        self._tint = tint

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        paint_icon(painter, rect, self._name, "edge" if mode == QIcon.Mode.Disabled else self._tint)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(QColor(0, 0, 0, 0))
        painter = QPainter(pixmap)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return _IconEngine(self._name, self._tint)


def icon(name: str, tint: str = "text") -> QIcon:
    """The icon called `name` in Phosphor, such as `calendar-blank`, in the colour of token `tint`."""
    return QIcon(_IconEngine(name, tint))


def paint_icon(painter: QPainter, box: QRect, name: str, tint: str = "text") -> None:
    """Paint an icon as high as `box`; nothing before the font is loaded."""
    if not _family:
        return
    glyphs = QFont(_family[0])
    glyphs.setPixelSize(box.height())
    painter.save()
    painter.setFont(glyphs)
    painter.setPen(theme.colour(tint))
    metrics = painter.fontMetrics()
    character = chr(int(_codes[name], 16))
    left = box.left() + (box.width() - metrics.horizontalAdvance(character)) / 2
    top = box.top() + (box.height() - metrics.height()) / 2
    painter.drawText(QPointF(left, top + metrics.ascent()), character)
    painter.restore()
