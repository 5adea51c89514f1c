"""A whole number of a form."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QSpinBox, QWidget

from dialogapp.gui.tokens import Space
from dialogapp.gui.widgets.committing import Committing


class NumberField(Committing, QSpinBox):
    """Commits its number when it is left or on Enter, which also goes on. The wheel moves the page, not the number."""

    committed = Signal(str)
    """The number, in digits, when it is another than the one last shown or committed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stored = "0"
        self.lineEdit().setTextMargins(Space.TIGHT, 0, 0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def setAccessibleName(self, name: str) -> None:
        """Name the field, and the line in it that takes the focus."""
        super().setAccessibleName(name)
        self.lineEdit().setAccessibleName(name)

    def show_value(self, value: str) -> None:
        """Show what is stored; what is being typed stays."""
        if str(self.value()) == self._stored:
            self.replace_value(value)

    def replace_value(self, value: str) -> None:
        """Show another number, whatever was typed."""
        self._stored = value
        with QSignalBlocker(self):
            self.setValue(int(value))

    def commit(self) -> None:
        """Commit the number, if it is another."""
        self.interpretText()
        if str(self.value()) != self._stored:
            self._stored = str(self.value())
            self.committed.emit(self._stored)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Commit, whatever it is left for."""
        super().focusOutEvent(event)
        self.commit()
