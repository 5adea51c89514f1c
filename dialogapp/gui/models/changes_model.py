"""What differs in a workbook that came back, a row each, with a box to tick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from dialogapp.gui import theme
from dialogapp.gui.translation import translated
from dialogapp.gui.widgets.tone import SIGNS
from dialogapp.services.needs_back.found import Found
from dialogapp.services.translation import message

if TYPE_CHECKING:
    from dialogapp.gui.dialogs.changes_presenter import ChangesPresenter

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_TITLES = (
    message("Take it"),
    message("Where"),
    message("In the dialogue"),
    message("In the workbook"),
    message("Remark"),
)
_REMARK = 4


class ChangesModel(QAbstractTableModel):
    """Shows what the presenter has to show. Space or a click ticks; a conflict is half ticked until it is decided."""

    def __init__(self, presenter: ChangesPresenter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.items: list[Found] = []

    def show_items(self) -> None:
        """Show what there is now; where the rows are the same, only what they say is read anew."""
        shown = self._presenter.shown()
        if [item.key for item in shown] == [item.key for item in self.items]:
            self.items = shown
            if shown:
                self.dataChanged.emit(self.index(0, 0), self.index(len(shown) - 1, _REMARK))
            return
        self.beginResetModel()
        self.items = shown
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        """How many rows are shown."""
        return 0 if parent.isValid() else len(self.items)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        """Box, place, both wordings, remark."""
        return 0 if parent.isValid() else len(_TITLES)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The columns' titles."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return translated(_TITLES[section])
        return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) if _is_alignment(role) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell on one line, the whole of it on hover; the box in the first."""
        if not index.isValid():
            return None
        item, column = self.items[index.row()], index.column()
        if role == Qt.ItemDataRole.CheckStateRole and column == 0 and item.can_be_taken:
            decided = self._presenter.decisions[item.key]
            if decided is None:
                return Qt.CheckState.PartiallyChecked
            return Qt.CheckState.Checked if decided else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ForegroundRole:
            return theme.colour(self._tone(item, column))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            text = self._text(item, column)
            return " ".join(text.split()) if role == Qt.ItemDataRole.DisplayRole else text
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or untick."""
        item = self.items[index.row()]
        if role != Qt.ItemDataRole.CheckStateRole or not item.can_be_taken:
            return False
        self._presenter.decide([item.key], not self._presenter.decisions[item.key])
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What can be taken can be ticked."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.isValid() and index.column() == 0 and self.items[index.row()].can_be_taken:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def _text(self, item: Found, column: int) -> str:
        presenter = self._presenter
        match column:
            case 0:
                return presenter.decision_words(item)
            case 1:
                return presenter.where(item)
            case 2:
                return presenter.stands(item)
            case 3:
                return presenter.told(item)
        sign = {"conflict": SIGNS["warn"], "refused": SIGNS["bad"], "missing": SIGNS["warn"]}.get(item.kind, "")
        return f"{sign} {presenter.remark(item)}".strip()

    def _tone(self, item: Found, column: int) -> str:
        if column == _REMARK and item.kind == "refused":
            return "bad"
        is_open = item.can_be_taken and self._presenter.decisions[item.key] is None
        if (column == _REMARK and item.kind in ("conflict", "missing")) or (column == 0 and is_open):
            return "warn"
        is_left = item.can_be_taken and self._presenter.decisions[item.key] is False
        return "muted" if is_left or not item.can_be_taken or column == _REMARK else "text"


def _is_alignment(role: int) -> bool:
    return role == Qt.ItemDataRole.TextAlignmentRole
