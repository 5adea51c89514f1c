"""The board of a vote, as its view reads it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from dialogapp.domain.frozen import dataclass

ColumnState: TypeAlias = Literal["waiting", "begun", "open", "done"]
_Index: TypeAlias = QModelIndex | QPersistentModelIndex

_INDEX = QModelIndex()


@dataclass(frozen=True, slots=True)
class BoardColumn:
    """An organisation: its `number` gives the mark; `status` is a word under its initials, `spoken` tells the whole."""

    number: int
    initials: str
    status: str
    state: ColumnState
    spoken: str


class BallotModel(QAbstractTableModel):
    """Cards down, organisations across; only the dots of the column that is open are known here."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.cards: list[str] = []
        self.columns: list[BoardColumn] = []
        self.dots: list[int] = []

    @property
    def open_column(self) -> int:
        """The column of the organisation that votes; -1 for none."""
        return next((number for number, column in enumerate(self.columns) if column.state == "open"), -1)

    def take(self, cards: Sequence[str], columns: Sequence[BoardColumn], dots: Sequence[int]) -> None:
        """Hold another board; its shape stays where it can."""
        same_shape = len(columns) == len(self.columns) and list(cards) == self.cards
        if not same_shape:
            self.beginResetModel()
        self.cards, self.columns, self.dots = list(cards), list(columns), list(dots)
        if not same_shape:
            self.endResetModel()
        elif cards and columns:
            self.dataChanged.emit(self.index(0, 0), self.index(len(cards) - 1, len(columns) - 1))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(columns) - 1)

    def rowCount(self, parent: _Index = _INDEX) -> int:
        """How many cards."""
        return 0 if parent.isValid() else len(self.cards)

    def columnCount(self, parent: _Index = _INDEX) -> int:
        """How many organisations."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The cell in words; what is shown is painted."""
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole) and index.isValid():
            column, card = self.columns[index.column()], self.cards[index.row()]
            dots = f", {self.dots[index.row()]}" if column.state == "open" else ""
            return f"{column.spoken}: {card}{dots}"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The card, or the organisation."""
        across = orientation == Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].initials if across else self.cards[section]
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self.columns[section].spoken if across else self.cards[section]
        return None
