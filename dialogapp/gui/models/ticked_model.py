"""A short list with a box to tick before each row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from dialogapp.gui.models.columns import Column
from dialogapp.gui.models.rows import Key, ListModel

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex


class TickedModel(ListModel[R]):
    """The box stands in the first column; Space ticks. While `is_closed`, nothing can be ticked or typed."""

    def __init__(
        self,
        columns: Sequence[Column[R]],
        key: Callable[[R], Key],
        is_ticked: Callable[[R], bool],
        tick: Callable[[R, bool], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(columns, key, parent)
        self._is_ticked, self._tick = is_ticked, tick
        self._is_closed = False

    def close(self, closed: bool) -> None:
        """Let nothing be changed, or again."""
        if closed != self._is_closed:
            self._is_closed = closed
            self._tell_changed(0, self.rowCount() - 1)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The box beside what the column makes of the row."""
        if role == Qt.ItemDataRole.CheckStateRole and index.isValid() and index.column() == 0:
            ticked = self._is_ticked(self.row_at(index.row()))
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        return super().data(index, role)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Hand the tick on; it shows when the dialogue says so."""
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0:
            self._tick(self.row_at(index.row()), Qt.CheckState(value) == Qt.CheckState.Checked)
            return True
        return super().setData(index, value, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Whether it can be ticked and typed in."""
        flags = super().flags(index)
        if self._is_closed:
            return flags & ~Qt.ItemFlag.ItemIsEditable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else flags
