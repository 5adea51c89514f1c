"""The ground of a painted row: what is chosen has an edge in accent, what has the focus a ring."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from dialogapp.gui import theme
from dialogapp.gui.tokens import CORNER, FOCUS_RING

_EDGE = 3


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, *, is_on: bool) -> QRectF:
    """Paint the ground of a row, `is_on` for the one it is about now; the row's box."""
    box = QRectF(option.rect)
    state = option.state
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if is_on:
        painter.setBrush(theme.colour("accent_soft"))
        painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), CORNER, CORNER)
        painter.setBrush(theme.colour("accent"))
        painter.drawRoundedRect(QRectF(box.left(), box.top() + 5, _EDGE, box.height() - 10), 1.5, 1.5)
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.setBrush(theme.colour("sunken"))
        painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), CORNER, CORNER)
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("accent"), FOCUS_RING))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), CORNER, CORNER)
    return box
