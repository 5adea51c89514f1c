"""Rows of the agenda as it runs: done, on, ahead; minutes used of those planned."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from dialogapp.gui import theme
from dialogapp.gui.icons import paint_icon
from dialogapp.gui.models.rows import ROW_ROLE
from dialogapp.gui.tokens import ICON_SMALL, ROW, Space
from dialogapp.gui.widgets.row_ground import paint_ground

_SIGNS = {"done": ("check", "ok"), "on": ("play-fill", "accent")}


class AgendaDelegate(QStyledItemDelegate):
    """Paints rows that have a `title`, a `figure` and a `state`: done, on or ahead."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """One row of the house."""
        return QSize(0, ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint sign, title and minutes."""
        row: Any = index.data(ROW_ROLE)
        painter.save()
        box = paint_ground(painter, option, is_on=row.state == "on").adjusted(Space.SMALL, 0, -Space.SMALL, 0)
        if row.state in _SIGNS:
            top = box.center().y() - ICON_SMALL / 2
            paint_icon(painter, QRect(int(box.left()), int(top), ICON_SMALL, ICON_SMALL), *_SIGNS[row.state])
        font = theme.font(bold=row.state == "on")
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(theme.colour("muted"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), row.figure)
        left = box.left() + ICON_SMALL + Space.TIGHT
        room = box.right() - metrics.horizontalAdvance(row.figure) - Space.SMALL - left
        painter.setPen(theme.colour("muted" if row.state == "done" else "text"))
        title = metrics.elidedText(row.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(left, box.top(), room, box.height()), int(Qt.AlignmentFlag.AlignVCenter), title)
        painter.restore()
