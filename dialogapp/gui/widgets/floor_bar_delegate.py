"""Rows of the organisations in the room: the digit that gives the floor, mark, name, time in figures and as a bar."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from dialogapp.gui import theme
from dialogapp.gui.models.rows import ROW_ROLE
from dialogapp.gui.tokens import PRESSABLE, Scale, Space
from dialogapp.gui.widgets.organisation_mark import paint_mark
from dialogapp.gui.widgets.row_ground import paint_ground
from dialogapp.gui.widgets.time_bars import paint_bar

_DIGIT = 18
_MARK = 14
_BAR = 6


class FloorBarDelegate(QStyledItemDelegate):
    """Paints rows of `FloorBar`. `mark` is where the line of the equal share stands, `top` the end of the scale."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self.mark: float | None = None
        self.top = 1.0

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """A line for the name, and the bar under it."""
        return QSize(0, max(PRESSABLE, round(QFontMetricsF(theme.font()).height()) + _BAR + 3 * Space.TIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the row."""
        row: Any = index.data(ROW_ROLE)
        painter.save()
        box = paint_ground(painter, option, is_on=row.has_floor).adjusted(Space.TIGHT + 2, 0, -Space.TIGHT, 0)
        font = theme.font(bold=row.has_floor)
        metrics = QFontMetricsF(font)
        line = QRectF(box.left(), box.top() + Space.TIGHT - 1, box.width(), metrics.height())
        if row.digit:
            _paint_digit(painter, QRectF(box.left(), box.center().y() - _DIGIT / 2, _DIGIT, _DIGIT), row.digit)
        left = box.left() + _DIGIT + Space.SMALL
        if not row.is_present:
            painter.setOpacity(0.6)
        paint_mark(painter, QRectF(left, line.center().y() - _MARK / 2, _MARK, _MARK), row.number)
        name_left = left + _MARK + Space.TIGHT + 2
        painter.setFont(font)
        painter.setPen(theme.colour("text" if row.is_present else "muted"))
        painter.drawText(line, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), row.figure)
        room = line.right() - metrics.horizontalAdvance(row.figure) - Space.SMALL - name_left
        name = metrics.elidedText(row.name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(name_left, line.top(), room, line.height()), int(Qt.AlignmentFlag.AlignVCenter), name)
        track = QRectF(left, line.bottom() + Space.TIGHT - 1, box.right() - left, _BAR)
        mark = self.mark / self.top if self.mark is not None and row.is_supplier else None
        paint_bar(painter, track, row.seconds / self.top, mark, row.number)
        painter.restore()


def _paint_digit(painter: QPainter, box: QRectF, digit: int) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.colour("line"), 1))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setFont(theme.font(Scale.SMALL))
    painter.setPen(theme.colour("muted"))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), str(digit))
