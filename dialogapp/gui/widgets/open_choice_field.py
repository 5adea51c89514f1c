"""A choice of a form among words that the user may add to."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget


class OpenChoiceField(QComboBox):
    """Commits the key of a word that was chosen or typed, or the typed word itself where it is none of those
    offered.
    """

    committed = Signal(str)
    """The key or the user's own word, when it is another than the one shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stored = ""
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(lambda _index: self.commit())
        line = self.lineEdit()
        assert line is not None
        line.editingFinished.connect(self.commit)

    def show_choices(self, choices: Iterable[tuple[str, str]]) -> None:
        """Offer (key, word) pairs; what is chosen stays chosen."""
        offered = list(choices)
        if offered == [(self.itemData(i), self.itemText(i)) for i in range(self.count())]:
            return
        with QSignalBlocker(self):
            self.clear()
            for key, word in offered:
                self.addItem(word, key)
        self.replace_value(self._stored)

    def setAccessibleName(self, name: str) -> None:
        """Name the field, and the line in it that takes the focus."""
        super().setAccessibleName(name)
        line = self.lineEdit()
        if line is not None:
            line.setAccessibleName(name)

    def value(self) -> str:
        """The key of what stands in the field, or the user's own word."""
        written = self.currentText().strip()
        for index in range(self.count()):
            if self.itemText(index).casefold() == written.casefold():
                return str(self.itemData(index))
        return written

    def show_value(self, value: str) -> None:
        """Show what is stored; what is being typed stays."""
        if not self.hasFocus() or self.value() == self._stored:
            self.replace_value(value)

    def replace_value(self, value: str) -> None:
        """Show another value, whatever was typed."""
        self._stored = value
        with QSignalBlocker(self):
            index = self.findData(value)
            if index >= 0:
                self.setCurrentIndex(index)
            else:
                self.setEditText(value)

    def commit(self) -> None:
        """Commit what was chosen or typed, if it is another; an emptied field goes back."""
        value = self.value()
        if not value:
            self.replace_value(self._stored)
        elif value != self._stored:
            self._stored = value
            self.committed.emit(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter commits and goes on."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.commit()
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Commit."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()
