"""How the board of a vote is painted: its heads, and its dots."""

from __future__ import annotations

from typing import Any, TypeAlias

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from dialogapp.gui import theme
from dialogapp.gui.models.ballot_model import BallotModel
from dialogapp.gui.tokens import CORNER, FOCUS_RING, ICON_SMALL, PRESSABLE, Scale, Space
from dialogapp.gui.widgets.organisation_mark import paint_mark
from dialogapp.gui.widgets.text_rows import text_rows

_Index: TypeAlias = QModelIndex | QPersistentModelIndex

COLUMN = 64
"""How wide an organisation's column is."""

_MOST_DOTS = 4
_MOST_ROWS = 3
_DOT = 9
_CENTRED = int(Qt.AlignmentFlag.AlignCenter)


class VoterHeader(QHeaderView):
    """Mark, initials and how far the organisation has come."""

    def __init__(self, board: BallotModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._board = board
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setDefaultSectionSize(COLUMN)
        self.setMinimumSectionSize(PRESSABLE)
        self.setSectionsClickable(True)

    def sizeHint(self) -> QSize:
        """Two lines."""
        heights = QFontMetrics(theme.font()).height() + QFontMetrics(theme.font(Scale.SMALL)).height()
        return QSize(super().sizeHint().width(), heights + Space.MEDIUM)

    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:
        """Paint one organisation."""
        column = self._board.columns[logical_index]
        painter.save()
        painter.fillRect(rect, theme.colour("accent_soft" if column.state == "open" else "sunken"))
        if column.state == "open":
            painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 3), theme.colour("accent"))
        bold = theme.font(bold=column.state == "open")
        line = QFontMetrics(bold).height()
        width = ICON_SMALL + Space.TIGHT + QFontMetrics(bold).horizontalAdvance(column.initials)
        left = rect.center().x() - width // 2
        top = rect.top() + Space.TIGHT + 2
        paint_mark(painter, QRectF(left, top + (line - ICON_SMALL) / 2, ICON_SMALL, ICON_SMALL), column.number)
        painter.setFont(bold)
        painter.setPen(theme.colour("text"))
        painter.drawText(QPoint(left + ICON_SMALL + Space.TIGHT, top + QFontMetrics(bold).ascent()), column.initials)
        painter.setFont(theme.font(Scale.SMALL))
        painter.setPen(theme.colour({"done": "ok", "open": "text"}.get(column.state, "muted")))
        below = QRect(rect.left(), top + line, rect.width(), rect.bottom() - top - line - Space.TIGHT)
        painter.drawText(below, _CENTRED, column.status)
        painter.setPen(theme.colour("line"))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()


class CardHeader(QHeaderView):
    """The words of the cards."""

    def __init__(self, board: BallotModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._board = board
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)

    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:
        """Paint one card."""
        painter.save()
        painter.fillRect(rect, theme.colour("surface"))
        painter.setFont(theme.font())
        painter.setPen(theme.colour("text"))
        height = QFontMetrics(theme.font()).height()
        rows = card_rows(self._board.cards[logical_index], rect.width())
        top = rect.center().y() - (len(rows) * height) // 2
        for number, text in enumerate(rows):
            box = QRect(rect.left() + Space.MEDIUM, top + number * height, rect.width() - Space.LARGE, height)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)
        painter.setPen(theme.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()


def card_rows(card: str, width: int) -> list[str]:
    """The rows of a card's words in a head of this width: three at most."""
    return text_rows(card, theme.font(), width - 2 * Space.MEDIUM, _MOST_ROWS)


class DotsDelegate(QStyledItemDelegate):
    """Dots in the open column; the others are turned over."""

    def __init__(self, view: QTableView, board: BallotModel) -> None:
        super().__init__(view)
        self._view = view
        self._board = board

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one cell."""
        options: Any = option
        column = self._board.columns[index.column()]
        rect: QRect = options.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = {"open": "surface", "waiting": "surface"}.get(column.state, "sunken")
        painter.fillRect(rect, theme.colour(ground))
        if column.state == "open":
            self._paint_dots(painter, rect, self._board.dots[index.row()])
        elif column.state in ("done", "begun"):
            _paint_turned_over(painter, rect)
        if index == self._view.currentIndex():
            width = FOCUS_RING if self._view.hasFocus() else 1
            painter.setPen(QPen(theme.colour("accent"), width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -2), CORNER, CORNER)
        painter.restore()

    def _paint_dots(self, painter: QPainter, rect: QRect, dots: int) -> None:
        painter.setPen(theme.colour("text"))
        painter.setFont(theme.font(bold=True))
        if dots > _MOST_DOTS:
            painter.drawText(rect, _CENTRED, str(dots))
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("text"))
        step = _DOT + 4
        left = rect.center().x() + 1 - (dots * step - 4) / 2
        for number in range(dots):
            painter.drawEllipse(QRectF(left + number * step, rect.center().y() - _DOT / 2 + 1, _DOT, _DOT))


def _paint_turned_over(painter: QPainter, rect: QRect) -> None:
    """The back of a ballot: the same for every card, so that it tells nothing."""
    painter.setPen(QPen(theme.colour("line"), 1))
    middle = rect.center()
    painter.drawLine(middle.x() - 5, middle.y(), middle.x() + 5, middle.y())
