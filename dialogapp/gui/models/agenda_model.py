"""The agenda as a table: typed in where it stands, and put in another order by dragging or by keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from dialogapp.domain.frozen import dataclass
from dialogapp.gui.models.columns import Column
from dialogapp.gui.models.rows import ColumnModel
from dialogapp.services.translation import message

Index = QModelIndex | QPersistentModelIndex

_ROW_MIME = "application/x-dialogapp-agenda-row"
_NO_INDEX = QModelIndex()


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """An item as the table shows it. `begins` and `kind_word` are words; `is_over` marks what goes past the meeting's
    end. `track` is empty for what all do together.
    """

    id: str
    begins: str
    title: str
    minutes: int
    kind: str
    kind_word: str
    presenter: str
    is_over: bool = False
    track: str = ""


Edit = Callable[[AgendaRow, str, str], None]
"""Gets the row, the part's name (title, minutes, kind, presenter, track) and what was typed."""


def agenda_columns(edit: Edit) -> list[Column[AgendaRow]]:
    """The columns of an agenda, whose cells hand what is typed to `edit`."""
    return [
        Column(message("Begins"), lambda row: row.begins, tint=lambda row: "warn" if row.is_over else "muted"),
        Column(
            message("What"), lambda row: row.title, edit=partial(_hand_on, edit, "title"), tip=lambda row: row.title
        ),
        Column(message("Min"), lambda row: str(row.minutes), figures=True, edit=partial(_hand_on, edit, "minutes")),
        Column(message("Form"), lambda row: row.kind_word, edit=partial(_hand_on, edit, "kind")),
        Column(message("Who"), lambda row: row.presenter, edit=partial(_hand_on, edit, "presenter")),
        Column(message("Track"), lambda row: row.track, figures=True, edit=partial(_hand_on, edit, "track")),
    ]


def _hand_on(edit: Edit, part: str, row: AgendaRow, written: str) -> None:
    edit(row, part, written)


class AgendaModel(ColumnModel[AgendaRow]):
    """The items in their order. A row that is dropped elsewhere is told to `reorder` as (from, to)."""

    def __init__(self, edit: Edit, reorder: Callable[[int, int], None], parent: QObject | None = None) -> None:
        super().__init__(agenda_columns(edit), parent)
        self._rows: dict[str, AgendaRow] = {}
        self._reorder = reorder

    def show_rows(self, rows: Sequence[AgendaRow]) -> None:
        """Show these items; those that are shown already change in place."""
        before, after = self._rows, {row.id: row for row in rows}
        self._rows = before | after
        self._take_keys([row.id for row in rows])
        self._rows = after
        for position, row in enumerate(rows):
            if before.get(row.id) != row:
                self._tell_changed(position, position)

    def row_at(self, row: int) -> AgendaRow:
        """The item at position `row`."""
        return self._rows[str(self.key_at(row))]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows can be dragged, and dropped between others."""
        if not index.isValid():
            return super().flags(index) | Qt.ItemFlag.ItemIsDropEnabled
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        """Only moves."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Our own rows."""
        return [_ROW_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The position of the dragged row."""
        carried = QMimeData()
        if indexes:
            carried.setData(_ROW_MIME, str(indexes[0].row()).encode())
        return carried

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index = _NO_INDEX
    ) -> bool:
        """Ask for the new order. The view must not take the row away itself, so this says no."""
        if data.hasFormat(_ROW_MIME):
            source = int(bytes(data.data(_ROW_MIME).data()))
            target = row if row >= 0 else (parent.row() if parent.isValid() else self.rowCount())
            self._reorder(source, target - 1 if target > source else target)
        return False


class AgendaDelegate(QStyledItemDelegate):
    """Editors for the cells: a choice for the form, names to complete for who."""

    KIND_COLUMN, PRESENTER_COLUMN = 3, 4

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.kinds: list[str] = []
        self.names: list[str] = []

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A combo box or a line."""
        if index.column() == self.KIND_COLUMN:
            box = QComboBox(parent)
            box.addItems(self.kinds)
            box.setAccessibleName(str(index.model().headerData(index.column(), Qt.Orientation.Horizontal)))
            box.activated.connect(lambda: self._finish(box))
            return box
        line = QLineEdit(parent)
        line.setFrame(False)
        line.setAccessibleName(str(index.model().headerData(index.column(), Qt.Orientation.Horizontal)))
        if index.column() == self.PRESENTER_COLUMN:
            completer = QCompleter(self.names, line)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            line.setCompleter(completer)
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show what stands in the cell."""
        if isinstance(editor, QComboBox):
            editor.setCurrentText(str(index.data()))
            editor.showPopup()
        elif isinstance(editor, QLineEdit):
            editor.setText(str(index.data()))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:
        """Hand the words to the column."""
        words = editor.currentText() if isinstance(editor, QComboBox) else ""
        if isinstance(editor, QLineEdit):
            words = editor.text()
        assert isinstance(model, AgendaModel)
        model.setData(index, words)

    def _finish(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)
