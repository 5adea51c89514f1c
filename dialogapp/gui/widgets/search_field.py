"""A field to search by as one types."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from dialogapp.gui.translation import translated
from dialogapp.services.translation import message


class SearchField(QLineEdit):
    """Emits what is sought at each keystroke. Esc empties it; Down or Enter asks to go to what was found."""

    searched = Signal(str)
    """The text to search for, without blanks at its ends; empty for all."""

    left_downwards = Signal()
    """Down or Enter was pressed: the list of what was found should take the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setClearButtonEnabled(True)
        self._last = ""
        self.textChanged.connect(self._tell)
        self._retranslate()

    def set_hint(self, hint: str) -> None:
        """Say in the empty field, and to screen readers, what is searched."""
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties, Down and Enter leave."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language, where no other hint was set."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self.placeholderText() == self._own_hint:
            self._retranslate()

    def _retranslate(self) -> None:
        self._own_hint = translated(message("Search"))
        self.set_hint(self._own_hint)

    def _tell(self, text: str) -> None:
        sought = text.strip()
        if sought != self._last:
            self._last = sought
            self.searched.emit(sought)
