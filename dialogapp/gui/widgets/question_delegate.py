"""Rows of the questions that are the same for all, each with the marks of those it has not been put to."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from dialogapp.gui import theme
from dialogapp.gui.icons import paint_icon
from dialogapp.gui.models.rows import ROW_ROLE
from dialogapp.gui.tokens import ICON_SMALL, Scale, Space
from dialogapp.gui.translation import translated
from dialogapp.gui.widgets.elided_lines import elided_lines
from dialogapp.gui.widgets.organisation_mark import paint_mark
from dialogapp.gui.widgets.row_ground import paint_ground
from dialogapp.services.translation import message

_LINES = 2
_MARK = 13

_MISSING = message("Not put to")
_MISSING_MANY = message("Not put to {count}")
_DONE = message("Put to all")


class QuestionDelegate(QStyledItemDelegate):
    """Paints rows that have a `title`, `missing` (numbers and names of organisations), and `is_current`."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Two lines of the question and one of who has not got it."""
        body, small = QFontMetricsF(theme.font()), QFontMetricsF(theme.font(Scale.SMALL))
        lines = len(elided_lines(index.data(ROW_ROLE).title, theme.font(), self._width(), _LINES))
        return QSize(0, round(lines * body.height() + max(small.height(), _MARK) + 3 * Space.TIGHT + 2))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the question, and who has not got it."""
        row: Any = index.data(ROW_ROLE)
        painter.save()
        box = paint_ground(painter, option, is_on=row.is_current).adjusted(Space.SMALL, 0, -Space.SMALL, 0)
        body = QFontMetricsF(theme.font())
        painter.setFont(theme.font())
        painter.setPen(theme.colour("text" if row.missing else "muted"))
        y = box.top() + Space.TIGHT + 1
        for line in elided_lines(row.title, theme.font(), self._width(), _LINES):
            painter.drawText(QPointF(box.left(), y + body.ascent()), line)
            y += body.height()
        self._paint_missing(
            painter, QRectF(box.left(), y + 2, box.width(), box.bottom() - y - Space.TIGHT), row.missing
        )
        painter.restore()

    def _paint_missing(self, painter: QPainter, box: QRectF, missing: tuple[tuple[int, str], ...]) -> None:
        font = theme.font(Scale.SMALL)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        base = box.top() + metrics.ascent()
        if not missing:
            paint_icon(painter, QRect(int(box.left()), int(box.top()), _MARK, _MARK), "check", "ok")
            painter.setPen(theme.colour("ok"))
            painter.drawText(QPointF(box.left() + ICON_SMALL, base), translated(_DONE))
            return
        painter.setPen(theme.colour("muted"))
        words = translated(_MISSING)
        left = box.left() + metrics.horizontalAdvance(words) + Space.TIGHT + 2
        if left + (_MARK + 2) * len(missing) > box.right():
            painter.drawText(QPointF(box.left(), base), translated(_MISSING_MANY).format(count=len(missing)))
            return
        painter.drawText(QPointF(box.left(), base), words)
        step = min(_MARK + Space.TIGHT, (box.right() - left) / len(missing))
        for number, _ in missing:
            paint_mark(painter, QRectF(left, box.top() + (metrics.height() - _MARK) / 2, _MARK, _MARK), number)
            left += step
        if len(missing) == 1:
            painter.setPen(theme.colour("text"))
            name = metrics.elidedText(missing[0][1], Qt.TextElideMode.ElideRight, box.right() - left)
            painter.drawText(QPointF(left, base), name)

    def _width(self) -> float:
        view = self.parent()
        assert isinstance(view, QAbstractItemView)
        return view.viewport().width() - 2.0 * Space.SMALL
