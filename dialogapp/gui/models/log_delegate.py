"""Changes a line's wording where it stands in the log, and tells the rest of a line on hover."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QCursor, QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QToolTip, QWidget
from shiboken6 import isValid

from dialogapp.gui.models.log_model import TEXT, LogModel
from dialogapp.gui.translation import translated
from dialogapp.gui.widgets.drag_label import paint_drag_label
from dialogapp.gui.widgets.entry_field import EntryField
from dialogapp.services.translation import message

_Index = QModelIndex | QPersistentModelIndex
_Hint = QStyledItemDelegate.EndEditHint


class LogDelegate(QStyledItemDelegate):
    """The editor of a LogView. `tip` tells the whole of a line: it gets the row. `begun` gets each field that a
    wording is changed in.
    """

    def __init__(
        self, view: QAbstractItemView, tip: Callable[[int], str], begun: Callable[[EntryField], object]
    ) -> None:
        super().__init__(view)
        self._tip = tip
        self._begun = begun
        self.editor: EntryField | None = None
        """The field in which a wording was changed last."""

    @property
    def open_editor(self) -> EntryField | None:
        """The field in which a wording is being changed."""
        is_open = self.editor is not None and isValid(self.editor) and self.editor.isVisible()
        return self.editor if is_open else None

    def leave(self) -> None:
        """Leave the wording that is being changed as it was."""
        if (editor := self.open_editor) is not None:
            self._close(editor, keep=False)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """What is seen of lines while they are dragged (the view paints itself): a label with their number, at the
        pointer. It covers no need they may be put down on, and tells nothing secret.
        """
        view, model = self.parent(), index.model()
        assert isinstance(view, QAbstractItemView)
        assert isinstance(model, LogModel)
        if index.column() != TEXT or index.row() != view.currentIndex().row():
            return
        options: Any = option
        box: QRect = options.rect
        pointer = view.viewport().mapFromGlobal(QCursor.pos()) - view.visualRect(index).topLeft() + box.topLeft()
        count = len(view.selectionModel().selectedRows())
        words = model.words.language.plural("{count} input", "{count} inputs", count)
        paint_drag_label(painter, words, pointer, box)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        """A field that grows: Enter keeps, Esc leaves as it was."""
        editor = EntryField(parent)
        editor.setProperty("role", "editor")
        editor.setAccessibleName(translated(message("The line's wording")))
        editor.entered.connect(lambda: self._close(editor, keep=True))
        editor.left.connect(lambda: self._close(editor, keep=False))
        editor.textChanged.connect(
            lambda: editor.resize(editor.width(), max(editor.height(), editor.sizeHint().height()))
        )
        self.editor = editor
        self._begun(editor)
        return editor

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """Begin with the wording as it is; what is being typed stays."""
        if isinstance(editor, EntryField) and not editor.text():
            editor.show_text(str(index.data(Qt.ItemDataRole.EditRole) or ""))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        """Hand the new wording on; an emptied field leaves the line as it was."""
        if isinstance(editor, EntryField) and editor.text().strip():
            model.setData(index, editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: _Index) -> None:
        """Over the text, and as high as what is written in it."""
        view = self.parent()
        assert isinstance(view, QAbstractItemView)
        box = view.visualRect(index).adjusted(-6, 1, 0, -1)
        box.setHeight(max(box.height(), editor.sizeHint().height()))
        box.moveBottom(min(box.bottom(), view.viewport().height() - 1))
        editor.setGeometry(box)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and Esc are the field's own."""
        return event.type() != QEvent.Type.KeyPress and super().eventFilter(watched, event)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """Tell the rest of a line on hover."""
        words = self._tip(index.row()) if index.isValid() and event.type() == QEvent.Type.ToolTip else ""
        QToolTip.showText(event.globalPos(), words, view)
        return True

    def _close(self, editor: EntryField, *, keep: bool) -> None:
        if keep:
            self.commitData.emit(editor)
        self.closeEditor.emit(editor, _Hint.NoHint)
