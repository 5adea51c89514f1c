"""Names with a box each to tick, in as many columns of equal width as fit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QWidget

from dialogapp.domain.frozen import dataclass
from dialogapp.gui.tokens import ICON_SMALL, ROW
from dialogapp.gui.widgets.organisation_mark import mark_icon

_ID = Qt.ItemDataRole.UserRole
_BESIDE_NAME = 66
"""Room for the box and the mark beside a name."""
_LEAST_NAME = 180
_MOST_ROWS = 4
_SCROLL_BAR = 22
"""With the frame."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A name that can be ticked; `mark` is the number of an organisation, 0 for none."""

    key: str
    name: str
    is_ticked: bool
    mark: int = 0


class TickList(QListWidget):
    """Shows names to tick, up to four rows high."""

    ticked = Signal(list)
    """The keys of all that are ticked, after the user ticked or unticked one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setWrapping(True)
        self.setIconSize(QSize(ICON_SMALL, ICON_SMALL))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemChanged.connect(lambda _item: self.ticked.emit(self.keys()))

    def keys(self) -> list[str]:
        """The keys of all that are ticked."""
        return [str(item.data(_ID)) for item in self._items() if item.checkState() == Qt.CheckState.Checked]

    def show_ticks(self, ticks: Sequence[Tick]) -> None:
        """Show these names; what has the focus keeps it."""
        with QSignalBlocker(self):
            if [item.data(_ID) for item in self._items()] != [tick.key for tick in ticks]:
                self.clear()
                for tick in ticks:
                    item = QListWidgetItem(tick.name, self)
                    item.setData(_ID, tick.key)
                    if tick.mark:
                        item.setIcon(mark_icon(tick.mark))
            for item, tick in zip(self._items(), ticks, strict=True):
                item.setText(tick.name)
                item.setFlags(_CHECKABLE)
                item.setCheckState(Qt.CheckState.Checked if tick.is_ticked else Qt.CheckState.Unchecked)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in as many columns as fit."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        names = [self.fontMetrics().horizontalAdvance(item.text()) for item in self._items()]
        half = (self.width() - _SCROLL_BAR) // 2
        width = min(max(names, default=0) + _BESIDE_NAME, max(half, _LEAST_NAME))
        with QSignalBlocker(self):
            for item in self._items():
                item.setSizeHint(QSize(width, ROW))
        columns = max(1, (self.width() - _SCROLL_BAR) // width)
        rows = max(1, min(_MOST_ROWS, -(-self.count() // columns)))
        self.setFixedHeight(rows * ROW + 6)
        self.scheduleDelayedItemsLayout()

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]


_CHECKABLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable
