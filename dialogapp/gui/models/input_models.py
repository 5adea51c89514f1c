"""Inputs that are gone through, which can be carried, and needs that they are put down on."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.needs import Need
from dialogapp.domain.tracing import Treated
from dialogapp.gui.carried import carried, put_down
from dialogapp.gui.carried_kinds import INPUTS
from dialogapp.gui.models.columns import Column
from dialogapp.gui.models.rows import Index, ListModel, R
from dialogapp.services.sweep import InputKey

_NO_INDEX = QModelIndex()


@dataclass(frozen=True, slots=True)
class InputRow:
    """An input as the sweep shows it: what was said, by whom (`mark` is the organisation's number), where, and what
    became of it.
    """

    key: InputKey
    text: str
    teller: str
    place: str
    mark: int
    treated: Treated
    is_confidential: bool = False


class InputModel(ListModel[InputRow]):
    """Inputs; those that are dragged carry their keys."""

    def __init__(self, text: Callable[[InputRow], str], parent: QObject | None = None) -> None:
        super().__init__([Column("", text)], lambda row: f"{row.key.kind}:{row.key.id}", parent)

    def _is_sought(self, row: InputRow) -> bool:
        """No search finds what is to be kept secret."""
        return not (self._sought and row.is_confidential) and super()._is_sought(row)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Inputs can be dragged."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def mimeTypes(self) -> list[str]:
        """Our own kind."""
        return [INPUTS]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The keys of the inputs, in their order."""
        rows = [self.row_at(row) for row in sorted({index.row() for index in indexes})]
        return carried(row.key for row in rows)


class TargetModel(ListModel[R]):
    """Needs that inputs are put down on."""

    dropped = Signal(str, list)
    """The need's id, and the keys of the inputs that were put down on it."""

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Something can be put down on a need."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDropEnabled if index.isValid() else flags

    def mimeTypes(self) -> list[str]:
        """Inputs are taken."""
        return [INPUTS]

    def supportedDropActions(self) -> Qt.DropAction:
        """An input that is linked stays where it is."""
        return Qt.DropAction.CopyAction

    def dropMimeData(
        self,
        data: QMimeData,
        action: Qt.DropAction,
        row: int,
        column: int,
        parent: QModelIndex | QPersistentModelIndex = _NO_INDEX,
    ) -> bool:
        """Tell on which need what was put down."""
        keys = put_down(data)
        if not parent.isValid() or not keys:
            return False
        self.dropped.emit(str(self.key_at(parent.row())), keys)
        return True


class NeedTargetModel(TargetModel[Need]):
    """Needs that are there to be put down on alone."""

    def __init__(self, text: Callable[[Need], str], parent: QObject | None = None) -> None:
        super().__init__([Column("", text)], lambda need: need.id, parent)
