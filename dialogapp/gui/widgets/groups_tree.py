"""Groups with who is in them, as a tree: people are dragged from group to group, or moved by keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTreeWidget, QTreeWidgetItem, QWidget

from dialogapp.domain.frozen import dataclass
from dialogapp.gui.tokens import FOCUS_RING, ROW
from dialogapp.gui.translation import translated
from dialogapp.gui.widgets.organisation_mark import mark_icon
from dialogapp.services.translation import message

_NAME, _TRACK = 0, 1
_KEY = Qt.ItemDataRole.UserRole
_TRACK_WIDTH = 64
_MOST_ROWS = 24
_NAME_SOURCE, _TRACK_SOURCE = message("Group"), message("Track")


@dataclass(frozen=True, slots=True)
class TreeMember:
    """Someone in a group, or in none. `number` is the organisation's mark."""

    key: str
    name: str
    number: int


@dataclass(frozen=True, slots=True)
class TreeGroup:
    """A group; the one with an empty key holds those who are in none, and can't be renamed or removed."""

    key: str
    name: str
    track: str
    members: tuple[TreeMember, ...]


class GroupsTree(QTreeWidget):
    """A digit puts the chosen ones in the group of that number, 0 in none; F2 renames, Delete removes a
    group or takes someone out of it.
    """

    moved = Signal(list, str)
    """The keys of members, and the group they are to be in."""

    renamed = Signal(str, str)
    """A group's key and its new name."""

    track_given = Signal(str, str)
    """A group's key and what was typed as its track."""

    removed = Signal(str)
    """The key of a group."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups: list[TreeGroup] = []
        self.setColumnCount(2)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.setUniformRowHeights(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_TRACK, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(_TRACK, _TRACK_WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.itemChanged.connect(self._take_text)

    def show_groups(self, groups: Sequence[TreeGroup]) -> None:
        """Show these groups, all open; what is chosen stays chosen."""
        self.setHeaderLabels([translated(_NAME_SOURCE), translated(_TRACK_SOURCE)])
        if groups == self._groups:
            return
        chosen = {str(item.data(_NAME, _KEY)) for item in self.selectedItems()}
        self._groups = list(groups)
        with QSignalBlocker(self):
            self.clear()
            for group in groups:
                top = QTreeWidgetItem(self, [group.name, group.track])
                top.setData(_NAME, _KEY, group.key)
                flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDropEnabled
                top.setFlags(flags | Qt.ItemFlag.ItemIsEditable if group.key else flags)
                for member in group.members:
                    item = QTreeWidgetItem(top, [member.name, ""])
                    item.setData(_NAME, _KEY, member.key)
                    item.setIcon(_NAME, mark_icon(member.number))
                    item.setFlags(
                        Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
                    )
                    item.setSelected(member.key in chosen)
            self.expandAll()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As high as its rows, up to a limit."""
        rows = sum(1 + len(group.members) for group in self._groups)
        row = max(ROW, self.sizeHintForRow(0))
        height = self.header().sizeHint().height() + min(max(rows, 1), _MOST_ROWS) * row
        return QSize(super().sizeHint().width(), height + 4 * FOCUS_RING)

    def minimumSizeHint(self) -> QSize:
        """Its height is its rows'."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for the move; the tree shows it when it is done."""
        target = self.itemAt(event.position().toPoint())
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if target is not None:
            self.move_chosen(str((target.parent() or target).data(_NAME, _KEY)))

    def move_chosen(self, group: str) -> None:
        """Put the chosen members in a group."""
        keys = [str(item.data(_NAME, _KEY)) for item in self.selectedItems() if item.parent() is not None]
        if keys:
            self.moved.emit(keys, group)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that move and remove."""
        digit = event.key() - Qt.Key.Key_0
        named = [group for group in self._groups if group.key]
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held == Qt.KeyboardModifier.NoModifier and 0 <= digit <= min(9, len(named)):
            self.move_chosen(named[digit - 1].key if digit else "")
        elif event.matches(QKeySequence.StandardKey.Delete):
            self._remove_chosen()
        else:
            super().keyPressEvent(event)

    def _remove_chosen(self) -> None:
        item = self.currentItem()
        if item is not None and item.parent() is None:
            if key := str(item.data(_NAME, _KEY)):
                self.removed.emit(key)
        else:
            self.move_chosen("")

    def _take_text(self, item: QTreeWidgetItem, column: int) -> None:
        key = str(item.data(_NAME, _KEY))
        if item.parent() is None and key:
            (self.renamed if column == _NAME else self.track_given).emit(key, item.text(column))
