"""Table models: one that fetches a window of rows as it is scrolled, one that holds a short list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeAlias, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from dialogapp.domain.text import swedish_key
from dialogapp.gui import theme
from dialogapp.gui.models.columns import Column, SortValue, middle_that_differs
from dialogapp.gui.translation import translated

R = TypeVar("R")
Key: TypeAlias = str | int
Index: TypeAlias = QModelIndex | QPersistentModelIndex

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
"""The whole row, for delegates."""

_NO_INDEX = QModelIndex()
_WINDOW = 64
_WINDOWS_KEPT = 32


class ColumnModel(QAbstractTableModel, Generic[R]):
    """A table whose cells come from columns over rows; who inherits says which rows there are."""

    def __init__(self, columns: Sequence[Column[R]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._keys: list[Key] = []

    def row_at(self, row: int) -> R:
        """The row at position `row`."""
        raise NotImplementedError

    def key_at(self, row: int) -> Key:
        """The key of the row at position `row`."""
        return self._keys[row]

    def position_of(self, key: Key) -> int:
        """Where the row with this key stands; -1 where it is not shown."""
        try:
            return self._keys.index(key)
        except ValueError:
            return -1

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        """How many rows."""
        return 0 if parent.isValid() else len(self._keys)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        """How many columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Titles of the columns, in the window's language."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return translated(column.title)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What the column makes of the row."""
        if not index.isValid():
            return None
        column, row = self.columns[index.column()], self.row_at(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return column.text(row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.DecorationRole and column.icon:
            return column.icon(row)
        if role == Qt.ItemDataRole.ToolTipRole and column.tip:
            return column.tip(row)
        if role == Qt.ItemDataRole.ForegroundRole and column.tint:
            return theme.colour(column.tint(row))
        return row if role == ROW_ROLE else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Hand the typed text to the column; the row changes when the dialogue says so."""
        column = self.columns[index.column()]
        row = self.row_at(index.row())
        if role != Qt.ItemDataRole.EditRole or column.edit is None or str(value) == column.text(row):
            return False
        column.edit(row, str(value))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cells that can be typed in say so."""
        flags = super().flags(index)
        if index.isValid() and self.columns[index.column()].edit is not None:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def _take_keys(self, keys: Sequence[Key]) -> None:
        """Make the rows those of `keys`: what differs is removed and inserted, so that selection and scrolling stay."""
        start, old_end, new_end = middle_that_differs(self._keys, keys)
        if old_end > start:
            self.beginRemoveRows(_NO_INDEX, start, old_end - 1)
            del self._keys[start:old_end]
            self.endRemoveRows()
        if new_end > start:
            self.beginInsertRows(_NO_INDEX, start, new_end - 1)
            self._keys[start:start] = keys[start:new_end]
            self.endInsertRows()

    def _tell_changed(self, first: int, last: int) -> None:
        if first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))


class ListModel(ColumnModel[R]):
    """A short list (a few thousand rows at most), searched and sorted here; text in Swedish order."""

    def __init__(self, columns: Sequence[Column[R]], key: Callable[[R], Key], parent: QObject | None = None) -> None:
        super().__init__(columns, parent)
        self._key = key
        self._all: list[R] = []
        self._ordered: list[R] | None = None
        self._shown: dict[Key, R] = {}
        self._sought: list[str] = []
        self._sort_column = -1
        self._descending = False

    @property
    def rows(self) -> list[R]:
        """All rows, also those the search leaves out, in the order they were given."""
        return list(self._all)

    def show_rows(self, rows: Iterable[R]) -> None:
        """Show `rows`; those with a key that is shown already change in place."""
        self._all = list(rows)
        self._ordered = None
        self._arrange()

    def search(self, text: str) -> None:
        """Show only rows where each word of `text` begins a word in some column; empty shows all."""
        self._sought = text.casefold().split()
        self._arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; -1 is the order the rows were given in."""
        self._sort_column = column
        self._descending = order == Qt.SortOrder.DescendingOrder
        self._ordered = None
        self._arrange()

    def row_at(self, row: int) -> R:
        """The row at position `row`."""
        return self._shown[self._keys[row]]

    def _arrange(self) -> None:
        if self._ordered is None:
            self._ordered = list(self._all)
            if 0 <= self._sort_column < len(self.columns):
                by = _sort_key(self.columns[self._sort_column], self._descending)
                self._ordered.sort(key=by, reverse=self._descending)
        rows = [row for row in self._ordered if self._is_sought(row)]
        before = self._shown
        # Old rows stay reachable until views have been told that they went.
        after = {self._key(row): row for row in rows}
        self._shown = before | after
        self._take_keys(list(after))
        self._shown = after
        for position, key in enumerate(self._keys):
            if key in before and before[key] is not after[key] and before[key] != after[key]:
                self._tell_changed(position, position)

    def _is_sought(self, row: R) -> bool:
        if not self._sought:
            return True
        words = " ".join(column.text(row) for column in self.columns).casefold().split()
        return all(any(word.startswith(sought) for word in words) for sought in self._sought)


def _sort_key(column: Column[R], descending: bool) -> Callable[[R], tuple[bool, object]]:
    """Rows without a value come last both ways; text is in Swedish order."""

    def key(row: R) -> tuple[bool, object]:
        value: SortValue = column.sort(row) if column.sort else column.text(row)
        is_missing = value is None or value == ""
        shown = swedish_key(value) if isinstance(value, str) else value
        return is_missing != descending, ("", "") if is_missing and isinstance(value, str) else shown or 0

    return key


def _alignment(column: Column[R]) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.figures else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
