"""A bar with its figure, in a table's column: dots that a card got, on the scale that all columns share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from dialogapp.gui import theme
from dialogapp.gui.models.rows import ROW_ROLE
from dialogapp.gui.tokens import Space
from dialogapp.gui.widgets.time_bars import paint_bar

_Index: TypeAlias = QModelIndex | QPersistentModelIndex
_BAR = 10


class VoteBarDelegate(QStyledItemDelegate):
    """Paints the number that `value` tells of a row, as bar and figure. `most` is the end of the scale."""

    def __init__(self, view: QTableView, value: Callable[[Any], float]) -> None:
        super().__init__(view)
        self._view = view
        self._value = value
        self.most: float = 1

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the ground as the style does, then bar and figures."""
        options: Any = QStyleOptionViewItem(option)
        self.initStyleOption(options, index)
        options.text = ""
        self._view.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, options, painter, self._view)
        value = self._value(index.data(ROW_ROLE))
        box: QRect = options.rect.adjusted(Space.SMALL, 0, -Space.MEDIUM, 0)
        bold = theme.font(bold=True)
        width = QFontMetrics(bold).horizontalAdvance(str(max(99, self.most)))
        painter.save()
        painter.setFont(bold)
        painter.setPen(theme.colour("text"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), str(value))
        track = QRectF(box.left(), box.center().y() - _BAR / 2 + 1, box.width() - width - Space.SMALL, _BAR)
        if track.width() > 0:
            paint_bar(painter, track, value / self.most, None)
        painter.restore()
