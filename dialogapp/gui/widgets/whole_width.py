"""A table of one column, as wide as there is room beside the scroll bar."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QHeaderView, QTableView


def keep_whole_width(table: QTableView) -> None:
    """Hide the header of `table`, and keep its first column as wide as its viewport.

    A section that stretches doesn't: it is measured before rows that are as high as they need call for a scroll bar,
    and not again after.
    """
    header = table.horizontalHeader()
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
    header.hide()
    table.viewport().installEventFilter(_WholeWidth(table))


class _WholeWidth(QObject):
    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the viewport."""
        if event.type() == QEvent.Type.Resize:
            self._table.setColumnWidth(0, self._table.viewport().width())
        return False
