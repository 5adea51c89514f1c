"""The first rows of a table that is to be imported, as they stand in the file, under what their columns mean."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from dialogapp.gui import theme
from dialogapp.gui.translation import translated
from dialogapp.gui.widgets.tone import SIGNS
from dialogapp.services.translation import message

_NO_INDEX = QModelIndex()


class ImportPreviewModel(QAbstractTableModel):
    """A table of texts. A heading has two lines: what the column means, and what the file calls it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings: list[tuple[str, str]] = []
        self._rows: list[tuple[int, Sequence[str]]] = []
        self._bad: set[tuple[int, str]] = set()

    def show_table(
        self,
        headings: Sequence[tuple[str, str]],
        rows: Sequence[tuple[int, Sequence[str]]],
        bad: set[tuple[int, str]],
    ) -> None:
        """Show (number, cells) under (meaning, heading); `bad` are the cells by row's number and heading."""
        self.beginResetModel()
        self._headings, self._rows, self._bad = list(headings), list(rows), bad
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_INDEX) -> int:
        """How many rows are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_INDEX) -> int:
        """How many columns the file has."""
        return 0 if parent.isValid() else len(self._headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Meanings and headings; at the left the rows' numbers, with a sign at those that can't be used."""
        if orientation == Qt.Orientation.Vertical:
            number = self._rows[section][0]
            is_bad = any(row == number for row, _ in self._bad)
            return (f"{SIGNS['bad']} {number}" if is_bad else str(number)) if _is_text(role) else None
        meaning, heading = self._headings[section]
        if _is_text(role):
            return f"{meaning or '– ' + translated(message('ignored'))}\n{heading}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's text on one line; the whole on hover."""
        number, cells = self._rows[index.row()]
        text = cells[index.column()] if index.column() < len(cells) else ""
        meaning, heading = self._headings[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(text.split())
        if role == Qt.ItemDataRole.ToolTipRole:
            return text
        if role == Qt.ItemDataRole.ForegroundRole:
            if {(number, heading), (number, "")} & self._bad:
                return theme.colour("bad")
            return theme.colour("text" if meaning else "muted")
        return None


def _is_text(role: int) -> bool:
    return role == Qt.ItemDataRole.DisplayRole
