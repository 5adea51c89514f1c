"""The label that goes with the pointer while something is dragged."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from dialogapp.gui import theme
from dialogapp.gui.tokens import Space

_RADIUS = 4


def drag_label_box(text: str, pointer: QPoint, within: QRect) -> QRect:
    """Where the label stands: right of the pointer, or left of it where there is no room, and inside `within`."""
    metrics = QFontMetrics(theme.font())
    width, height = metrics.horizontalAdvance(text) + 2 * Space.MEDIUM, metrics.height() + 2 * Space.TIGHT
    left = pointer.x() + Space.LARGE
    if left + width > within.right():
        left = pointer.x() - Space.SMALL - width
    left = max(left, within.left())
    top = max(within.top(), min(pointer.y(), within.bottom() - height))
    return QRect(left, top, width, height)


def paint_drag_label(painter: QPainter, text: str, pointer: QPoint, within: QRect) -> None:
    """Paint the label of what is dragged at `pointer`."""
    box = drag_label_box(text, pointer, within)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("accent"), 1))
    painter.setBrush(theme.colour("accent_soft"))
    painter.drawRoundedRect(box.adjusted(0, 0, -1, -1), _RADIUS, _RADIUS)
    painter.setPen(theme.colour("text"))
    painter.setFont(theme.font())
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
