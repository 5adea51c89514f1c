"""A bar with its figure, in a table's column: dots that a card got, on the scale that all columns share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from dialogapp.gui import theme
from dialogapp.gui.models.rows import ROW_ROLE
from dialogapp.gui.tokens import Scale, Space
from dialogapp.gui.widgets.time_bars import paint_bar

_Index: TypeAlias = QModelIndex | QPersistentModelIndex
_BAR = 10


class VoteBarDelegate(QStyledItemDelegate):
    """Paints what `bar` tells of a row: its value, the figure, a second, muted one. `most` is the end of the scale."""

    def __init__(self, view: QTableView, bar: Callable[[Any], tuple[int, str, str]]) -> None:
        super().__init__(view)
        self._view = view
        self._bar = bar
        self.most = 1

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the ground as the style does, then bar and figures."""
        options: Any = QStyleOptionViewItem(option)
        self.initStyleOption(options, index)
        options.text = ""
        self._view.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, options, painter, self._view)
        value, figure, note = self._bar(index.data(ROW_ROLE))
        box: QRect = options.rect.adjusted(Space.SMALL, 0, -Space.SMALL, 0)
        painter.save()
        width = self._paint_figures(painter, box, figure, note)
        track = QRectF(box.left(), box.center().y() - _BAR / 2 + 1, box.width() - width - Space.SMALL, _BAR)
        if track.width() > 0:
            paint_bar(painter, track, value / self.most, None)
        painter.restore()

    def _paint_figures(self, painter: QPainter, box: QRect, figure: str, note: str) -> int:
        bold, small = theme.font(bold=True), theme.font(Scale.SMALL)
        note_width = QFontMetrics(small).horizontalAdvance(note)
        right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        painter.setFont(small)
        painter.setPen(theme.colour("muted"))
        painter.drawText(box, right, note)
        painter.setFont(bold)
        painter.setPen(theme.colour("text"))
        gap = Space.TIGHT if note else 0
        painter.drawText(box.adjusted(0, 0, -note_width - gap, 0), right, figure)
        return note_width + gap + QFontMetrics(bold).horizontalAdvance("99")
