"""A short list inside a form, as high as its rows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QSizePolicy, QWidget

from dialogapp.gui.models.columns import Column
from dialogapp.gui.models.rows import Key, ListModel
from dialogapp.gui.tokens import FOCUS_RING, ROW
from dialogapp.gui.widgets.two_line_delegate import TwoLineDelegate, TwoLines


class FittedList(QListView):
    """Rows in two lines each. Arrow keys move, Enter or a double click opens a row, Delete removes, Tab leaves."""

    opened = Signal(int)
    """The position of the row that was opened."""

    removed = Signal(list)
    """The positions of the rows to remove."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most: int | None = None
        self._rows: ListModel[Any] | None = None
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTabKeyNavigation(False)

    def set_up(
        self,
        describe: Callable[[Any], TwoLines],
        key: Callable[[Any], Key],
        *,
        title_lines: int | None = 1,
        most: int | None = None,
    ) -> None:
        """Say how a row is shown and told apart. With `most`, the list scrolls from so many rows on."""
        self._most = most
        self._rows = ListModel(
            [Column("", lambda row: describe(row).spoken, tip=lambda row: describe(row).spoken)], key, self
        )
        self.setModel(self._rows)
        self.setItemDelegate(TwoLineDelegate(self, describe, title_lines=title_lines))
        for signal in (self._rows.rowsInserted, self._rows.rowsRemoved, self._rows.dataChanged):
            signal.connect(self._fit)

    @property
    def rows(self) -> ListModel[Any]:
        """The list's model."""
        assert self._rows is not None, "set_up comes first"
        return self._rows

    @property
    def position(self) -> int:
        """The position of the current row; -1 for none."""
        return self.currentIndex().row()

    def choose(self, position: int) -> None:
        """Make the row at `position` the current one, if there is one."""
        if 0 <= position < self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(position, 0))

    def sizeHint(self) -> QSize:
        """As high as the rows."""
        count = self._rows.rowCount() if self._rows else 0
        shown = count if self._most is None else min(count, self._most)
        return QSize(200, sum(self.sizeHintForRow(row) for row in range(shown)) + 2 * (self.frameWidth() + FOCUS_RING))

    def minimumSizeHint(self) -> QSize:
        """As high as the rows."""
        return QSize(120, max(ROW, self.sizeHint().height()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open and remove."""
        chosen = sorted({index.row() for index in self.selectedIndexes()})
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.position >= 0:
            self.opened.emit(self.position)
        elif event.matches(QKeySequence.StandardKey.Delete) and chosen:
            self.removed.emit(chosen)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: Any) -> None:
        """Open the row."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.opened.emit(index.row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps the rows otherwise."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
            self._fit()

    def _fit(self) -> None:
        self.updateGeometry()
