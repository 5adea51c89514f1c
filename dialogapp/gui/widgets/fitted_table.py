"""A short table inside a form, as high as its rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableView, QWidget

from dialogapp.gui.models.rows import ColumnModel
from dialogapp.gui.models.table_behaviour import TableBehaviour
from dialogapp.gui.preferences import Preferences
from dialogapp.gui.tokens import PRESSABLE


class FittedTable(QTableView):
    """As high as its rows, up to `most`; from there on it scrolls. It copies, deletes and leaves by Tab as all tables
    do.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = 12
        self._rows: ColumnModel[Any] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setDefaultSectionSize(PRESSABLE)

    def set_up(
        self,
        model: ColumnModel[Any],
        name: str,
        preferences: Preferences,
        *,
        widths: Sequence[int] = (),
        stretch: int = 0,
        most: int = 12,
        on_delete: Callable[[list[int]], None] | None = None,
    ) -> None:
        """Show `model`. `widths` are those of the columns in order; the one at `stretch` takes what is left."""
        self._most, self._rows = most, model
        self.setModel(model)
        TableBehaviour(self, name, preferences, on_delete=on_delete, sortable=False)
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        for column, width in enumerate(widths):
            header.resizeSection(column, width)
        header.setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)
        for signal in (model.rowsInserted, model.rowsRemoved, model.modelReset):
            signal.connect(self.updateGeometry)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks the row, whichever cell is the current one."""
        box = self.currentIndex().siblingAtColumn(0)
        can_tick = Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled
        if event.key() == Qt.Key.Key_Space and self._rows is not None and self._rows.flags(box) & can_tick == can_tick:
            ticked = box.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
            new = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
            self._rows.setData(box, new, Qt.ItemDataRole.CheckStateRole)
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """As high as the rows."""
        rows = min(self._most, self._rows.rowCount()) if self._rows is not None else 0
        head = 0 if self.horizontalHeader().isHidden() else self.horizontalHeader().sizeHint().height()
        return QSize(320, rows * self.verticalHeader().defaultSectionSize() + head + 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:
        """As high as the rows, and narrow."""
        return QSize(160, self.sizeHint().height())
