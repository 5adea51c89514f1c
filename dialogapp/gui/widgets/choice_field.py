"""A choice of a form among a few words."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QWidget

from dialogapp.gui.widgets.elided_combo import ElidedCombo


class ChoiceField(ElidedCombo):
    """Commits the key of what the user chose, at once. The wheel moves the page, not the choice."""

    committed = Signal(str)
    """The key that was chosen, when it is another than the one shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stored = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(self.commit)

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

    def text(self) -> str:
        """The key of what is chosen."""
        return str(self.currentData() or "")

    def show_value(self, value: str) -> None:
        """Show what is stored."""
        self.replace_value(value)

    def replace_value(self, value: str) -> None:
        """Show what is stored."""
        self._stored = value
        with QSignalBlocker(self):
            self.setCurrentIndex(self.findData(value))

    def commit(self) -> None:
        """Commit what was chosen, if it is another."""
        if self.text() != self._stored:
            self._stored = self.text()
            self.committed.emit(self._stored)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()
