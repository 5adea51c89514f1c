"""Rows of the agenda as it runs: done, on, ahead; minutes used of those planned, and how far behind it is."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from dialogapp.gui import theme
from dialogapp.gui.icons import paint_icon
from dialogapp.gui.models.rows import ROW_ROLE
from dialogapp.gui.tokens import ICON_SMALL, ROW, Scale, Space
from dialogapp.gui.widgets.elided_lines import elided_lines
from dialogapp.gui.widgets.row_ground import paint_ground
from dialogapp.gui.widgets.tone import SIGNS

_SIGNS = {"done": ("check", "ok"), "on": ("play-fill", "accent")}
_LINES = 2
_LEFT = Space.SMALL + ICON_SMALL + Space.TIGHT


class AgendaDelegate(QStyledItemDelegate):
    """Paints rows that have a `title`, a `figure`, a `state` (done, on or ahead) and a `note`, which may be late."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """One row of the house; a higher one where the title takes two lines, or a note stands under it."""
        row: Any = index.data(ROW_ROLE)
        height = len(self._title(row)) * QFontMetricsF(_font(row)).height()
        if row.note:
            height += QFontMetricsF(theme.font(Scale.SMALL)).height()
        return QSize(0, max(ROW, round(height + 2 * Space.TIGHT + 2)))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint sign, title and minutes."""
        row: Any = index.data(ROW_ROLE)
        painter.save()
        box = paint_ground(painter, option, is_on=row.state == "on").adjusted(Space.SMALL, 0, -Space.SMALL, 0)
        font, small = _font(row), theme.font(Scale.SMALL)
        metrics, small_metrics = QFontMetricsF(font), QFontMetricsF(small)
        lines = self._title(row)
        height = len(lines) * metrics.height() + (small_metrics.height() if row.note else 0)
        top = box.center().y() - height / 2
        if row.state in _SIGNS:
            sign = QRect(int(box.left()), round(top + (metrics.height() - ICON_SMALL) / 2), ICON_SMALL, ICON_SMALL)
            paint_icon(painter, sign, *_SIGNS[row.state])
        painter.setFont(small)
        painter.setPen(theme.colour("muted"))
        base = top + metrics.ascent()
        painter.drawText(QPointF(box.right() - small_metrics.horizontalAdvance(row.figure), base), row.figure)
        left = box.left() + ICON_SMALL + Space.TIGHT
        painter.setFont(font)
        painter.setPen(theme.colour("muted" if row.state == "done" else "text"))
        for line in lines:
            painter.drawText(QPointF(left, base), line)
            base += metrics.height()
        if row.note:
            painter.setFont(small)
            painter.setPen(theme.colour("warn" if row.is_late else "muted"))
            note = f"{SIGNS['warn']} {row.note}" if row.is_late else row.note
            shown = small_metrics.elidedText(note, Qt.TextElideMode.ElideRight, box.right() - left)
            painter.drawText(QPointF(left, base - metrics.ascent() + small_metrics.ascent()), shown)
        painter.restore()

    def _title(self, row: Any) -> list[str]:
        """The lines of a title, in the room that its minutes leave."""
        view = self.parent()
        assert isinstance(view, QAbstractItemView)
        figure = QFontMetricsF(theme.font(Scale.SMALL)).horizontalAdvance(row.figure) + Space.SMALL
        return elided_lines(row.title, _font(row), view.viewport().width() - _LEFT - Space.SMALL - figure, _LINES)


def _font(row: Any) -> QFont:
    return theme.font(bold=row.state == "on")
