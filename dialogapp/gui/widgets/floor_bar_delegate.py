"""Rows of the organisations in the room: what gives the floor (digit or initials), mark, name, time in figures and as a
bar.
"""

from __future__ import annotations

from collections.abc import Sequence
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

_KEY = 18
_MARK = 14
_BAR = 6


class FloorBarDelegate(QStyledItemDelegate):
    """Paints rows of `FloorBar`. `mark` is where the line of the equal share stands, `top` the end of the scale.
    `left_width` is what the words of what is left take beside each bar, so that all bars share one scale; where there
    are many organisations the rows are `compact`, and those words stand in the tip alone.
    """

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self.mark: float | None = None
        self.top = 1.0
        self.left_width = 0.0
        self.compact = False
        self._key_width = float(_KEY)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """A line for the name, and the bar under it."""
        gaps = 2 * Space.TIGHT if self.compact else 3 * Space.TIGHT
        bar = max(_BAR, round(_small().height())) if self.left_width and not self.compact else _BAR
        return QSize(0, max(PRESSABLE, round(QFontMetricsF(theme.font()).height()) + bar + gaps))

    def measure(self, bars: Sequence[Any], *, compact: bool) -> bool:
        """Make room for what stands beside the bars of these rows; whether the rows have another height now."""
        before = self.compact, bool(self.left_width)
        small = _small()
        self._key_width = max([float(_KEY), *(small.horizontalAdvance(bar.key) + Space.TIGHT for bar in bars)])
        self.compact = compact
        widths = [small.horizontalAdvance(bar.left) for bar in bars if bar.left and not compact]
        self.left_width = max(widths) + Space.SMALL if widths else 0.0
        return before != (self.compact, bool(self.left_width))

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
        _paint_key(painter, QRectF(box.left(), box.center().y() - _KEY / 2, self._key_width, _KEY), row.key)
        left = box.left() + self._key_width + Space.SMALL
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
        track = QRectF(left, line.bottom() + Space.TIGHT - 1, box.right() - left - self.left_width, _BAR)
        if self.left_width:
            small = _small().height()
            words = QRectF(left, line.bottom() + 1, box.right() - left, small)
            track.moveTop(words.center().y() - _BAR / 2)
            painter.setFont(theme.font(Scale.SMALL))
            painter.setPen(theme.colour("muted"))
            painter.drawText(words, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), row.left)
        mark = self.mark / self.top if self.mark is not None and row.is_supplier else None
        paint_bar(painter, track, row.seconds / self.top, mark, row.number)
        painter.restore()


def _small() -> QFontMetricsF:
    return QFontMetricsF(theme.font(Scale.SMALL))


def _paint_key(painter: QPainter, box: QRectF, key: str) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.colour("line"), 1))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setFont(theme.font(Scale.SMALL))
    painter.setPen(theme.colour("muted"))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), key)
