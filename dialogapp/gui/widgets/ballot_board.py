"""The board of a vote: cards down, organisations across; one column is open, the others are turned over."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from dialogapp.gui import theme
from dialogapp.gui.models.ballot_model import BallotModel, BoardColumn
from dialogapp.gui.tokens import ROW, Space
from dialogapp.gui.widgets.ballot_painting import COLUMN, CardHeader, DotsDelegate, VoterHeader, card_rows


class BallotBoard(QTableView):
    """Digits set the dots of the current cell, + and Space add one, - and Backspace take one away; arrow keys move.

    A click adds a dot, a right click takes one away, in the open column. It changes nothing by itself.
    """

    placed = Signal(int, int)
    """The row of a card, and how many dots should stand on it."""

    turned_to = Signal(int)
    """The column of another organisation."""

    handed_in = Signal()
    """Enter was pressed: the open ballot is ready."""

    cleared = Signal()
    """Esc was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._board = BallotModel(self)
        self._is_showing = False
        self.setModel(self._board)
        self.setItemDelegate(DotsDelegate(self, self._board))
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        self.setShowGrid(True)
        self.setHorizontalHeader(VoterHeader(self._board, self))
        self.setVerticalHeader(CardHeader(self._board, self))
        self.selectionModel().currentChanged.connect(self._follow)

    def show_board(self, cards: Sequence[str], columns: Sequence[BoardColumn], dots: Sequence[int]) -> None:
        """Show `cards` and `columns`; `dots` are those of the open column, card by card."""
        self._is_showing = True
        self._board.take(cards, columns, dots)
        opened = self._board.open_column
        here = self.currentIndex()
        if cards and opened >= 0 and here.column() != opened:
            self.setCurrentIndex(self._board.index(max(0, here.row()), opened))
        self._fit()
        self.viewport().update()
        self.horizontalHeader().viewport().update()
        self._is_showing = False

    @property
    def board(self) -> BallotModel:
        """What is shown."""
        return self._board

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Place, hand in, or move."""
        row = self.currentIndex().row()
        is_plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.handed_in.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.cleared.emit()
        elif row >= 0 and event.text().isdecimal() and is_plain:
            self.placed.emit(row, int(event.text()))
        elif row >= 0 and (event.text() == "+" or event.key() == Qt.Key.Key_Space):
            self._step(row, 1)
        elif row >= 0 and (event.text() == "-" or event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)):
            self._step(row, -1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click in the open column places."""
        index = self.indexAt(event.position().toPoint())
        was_open = index.isValid() and index.column() == self._board.open_column
        super().mousePressEvent(event)
        if was_open:
            self._step(index.row(), 1 if event.button() == Qt.MouseButton.LeftButton else -1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The cards' words take what room the columns leave."""
        super().resizeEvent(event)
        self._fit()

    def _step(self, row: int, step: int) -> None:
        if self._board.open_column < 0:
            self.placed.emit(row, 1)
        elif self._board.dots[row] + step >= 0:
            self.placed.emit(row, self._board.dots[row] + step)

    def _follow(self, current: QModelIndex) -> None:
        if not self._is_showing and current.isValid() and current.column() != self._board.open_column:
            self.turned_to.emit(current.column())

    def _fit(self) -> None:
        """Give the cards' words the room that the columns leave, and each row the height its words need."""
        down = self.verticalHeader()
        room = self.viewport().width() + down.width() - COLUMN * len(self._board.columns)
        width = max(180, room)
        if down.width() != width:
            down.setFixedWidth(width)
        line = QFontMetrics(theme.font()).height()
        for row, card in enumerate(self._board.cards):
            height = max(ROW, len(card_rows(card, width)) * line + Space.MEDIUM)
            if self.rowHeight(row) != height:
                self.setRowHeight(row, height)
        heads = self.horizontalHeader().sizeHint().height()
        self.setMaximumHeight(max(4 * ROW, heads + down.length() + 2 * self.frameWidth() + 2))
