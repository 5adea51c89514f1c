"""One voter's ballot: cards down, questions across. Digits answer, Backspace takes away, Enter hands in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from dialogapp.domain.frozen import dataclass
from dialogapp.gui import theme
from dialogapp.gui.tokens import ROW, Space

_LEAST = 96
_LEAST_COLUMN, _MOST_COLUMN = 88, 208
MOST_OFFERED = 12
"""So many answers are offered in a menu; more are typed only."""


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A question: its head, and the answers there are with their words."""

    title: str
    answers: Sequence[int]
    words: Sequence[str]


class BallotTable(QTableWidget):
    """It changes nothing by itself. A click on an answer offers those there are."""

    answered = Signal(int, int, object)
    """Row, question, and the answer; None takes it away."""

    handed_in = Signal()
    """Enter was pressed: the ballot is ready."""

    cleared = Signal()
    """Esc was pressed."""

    letter_typed = Signal(str)
    """Something was typed that is no answer: the beginning of a reason."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[TableColumn, ...] = ()
        self._typed = ""
        self.menu: QMenu | None = None
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setShowGrid(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.setMinimumHeight(_LEAST)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.currentCellChanged.connect(self._forget_typed)

    def show_ballot(
        self, card_head: str, cards: Sequence[str], columns: Sequence[TableColumn], cells: Sequence[Sequence[str]]
    ) -> None:
        """Show a ballot; `cells` are its answers in words, row by row."""
        row, column = max(0, self.currentRow()), max(1, self.currentColumn())
        with QSignalBlocker(self):
            self._columns = tuple(columns)
            self.setColumnCount(len(columns) + 1)
            self.setRowCount(len(cards))
            self.setHorizontalHeaderLabels([card_head, *(one.title for one in columns)])
            for number, (card, answers) in enumerate(zip(cards, cells, strict=True)):
                self._set(number, 0, card)
                for place, answer in enumerate(answers, 1):
                    self._set(number, place, answer)
            if cards:
                self.setCurrentCell(min(row, len(cards) - 1), min(column, len(columns)))
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer, hand in, or move."""
        is_plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        place = self.currentColumn() - 1
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.handed_in.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.cleared.emit()
        elif place >= 0 and is_plain and event.text().isdecimal():
            self._type(place, event.text())
        elif place >= 0 and event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._typed = ""
            self.answered.emit(self.currentRow(), place, None)
        elif place >= 0 and event.key() == Qt.Key.Key_Space:
            self._offer()
        elif is_letter(event):
            self.letter_typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on an answer offers those there are."""
        super().mouseReleaseEvent(event)
        if self.indexAt(event.position().toPoint()).column() > 0:
            self._offer()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The cards' words take what room the answers leave."""
        super().resizeEvent(event)
        self._fit()

    def _type(self, place: int, digit: str) -> None:
        """Digits that make an answer together are one; where they can't, the next belongs to the next question."""
        known, row = self._columns[place].answers, self.currentRow()
        value = int(self._typed + digit)
        if self._typed and value not in known:
            self._go_on(row, place)
            row, place, value = self.currentRow(), self.currentColumn() - 1, int(digit)
            known = self._columns[place].answers
        self.answered.emit(row, place, value)
        self._typed = str(value) if value in known else ""
        longer = range(max(10, 10 * value), 10 * value + 10)
        if value in known and (value == 0 or not any(one in known for one in longer)):
            self._go_on(row, place)

    def _go_on(self, row: int, place: int) -> None:
        """To the next question, or the next card."""
        if place + 1 < len(self._columns):
            self.setCurrentCell(row, place + 2)
        elif row + 1 < self.rowCount():
            self.setCurrentCell(row + 1, 1)

    def _offer(self) -> None:
        row, place = self.currentRow(), self.currentColumn() - 1
        if row < 0 or place < 0 or len(self._columns[place].answers) > MOST_OFFERED:
            return
        menu = self.menu = QMenu(self)
        for value, word in zip(self._columns[place].answers, self._columns[place].words, strict=True):
            action = menu.addAction(word)
            action.triggered.connect(lambda _checked=False, value=value: self.answered.emit(row, place, value))
        menu.aboutToHide.connect(menu.deleteLater)
        box = self.visualRect(self.model().index(row, place + 1))
        menu.popup(self.viewport().mapToGlobal(box.bottomLeft()))

    def _forget_typed(self) -> None:
        self._typed = ""

    def _set(self, row: int, column: int, text: str) -> None:
        item = self.item(row, column)
        if item is None:
            item = QTableWidgetItem()
            if column:
                item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            else:
                item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.setItem(row, column, item)
        if column:
            item.setFont(theme.font(bold=True))
        item.setText(text)

    def _fit(self) -> None:
        header, count = self.horizontalHeader(), len(self._columns)
        if not count:
            return
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for place in range(1, count + 1):
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(place, self._width_of(place))
        self.resizeRowsToContents()
        for row in range(self.rowCount()):
            self.setRowHeight(row, max(ROW, self.rowHeight(row)))

    def _width_of(self, place: int) -> int:
        """Room for the longest answer, and for the question."""
        metrics, column = QFontMetrics(theme.font(bold=True)), self._columns[place - 1]
        shown = [item.text() for row in range(self.rowCount()) if (item := self.item(row, place)) is not None]
        longest = max(map(metrics.horizontalAdvance, (column.title, *column.words, *shown)))
        return max(_LEAST_COLUMN, min(_MOST_COLUMN, longest + 2 * Space.LARGE))


def is_letter(event: QKeyEvent) -> bool:
    """Whether a key writes a letter."""
    held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    return held == Qt.KeyboardModifier.NoModifier and event.text().isalpha()
