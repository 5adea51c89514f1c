"""A choice of a form among words that the user may add to."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QWidget

from dialogapp.gui.widgets.choice_field import ChoiceField
from dialogapp.gui.widgets.committing import Committing


class OpenChoiceField(Committing, ChoiceField):
    """Commits the key of a word that was chosen or typed, or the typed word itself where it is none of those
    offered.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        line = self.lineEdit()
        assert line is not None
        line.editingFinished.connect(self.commit)

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
