"""A line to add things by, one after the other, at speed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from dialogapp.domain.text import pasted_lines


class AddingLine(QLineEdit):
    """Enter adds what was typed and leaves the line empty for the next. Several pasted lines are added at once."""

    added = Signal(list)
    """The texts to add, none of them blank."""

    left_upwards = Signal()
    """Up was pressed: the list above should take the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._take_table: Callable[[str], object] | None = None

    def offer_tables(self, take: Callable[[str], object]) -> None:
        """Let `take` have what is pasted with several columns, in place of adding its lines."""
        self._take_table = take

    def set_hint(self, hint: str) -> None:
        """Say in the empty line, and to screen readers, what is added."""
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)

    def commit(self) -> None:
        """Add what was typed, if anything was."""
        text = self.text().strip()
        if text:
            self.clear()
            self.added.emit([text])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter adds, Esc empties, Up goes to the list, pasted lines are added each for itself."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.commit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Up:
            self.left_upwards.emit()
        elif event.matches(QKeySequence.StandardKey.Paste) and self._take(QGuiApplication.clipboard().text()):
            pass
        else:
            super().keyPressEvent(event)

    def add_pasted(self, text: str) -> None:
        """Add every line of a pasted text."""
        if self._take_table is not None and "\t" in text:
            self._take_table(text)
        elif lines := pasted_lines(text):
            self.added.emit(lines)

    def _take(self, pasted: str) -> bool:
        """Add several pasted lines; a single one is left to be typed on."""
        is_several = len(pasted_lines(pasted)) > 1 or (self._take_table is not None and "\t" in pasted)
        if is_several:
            self.add_pasted(pasted)
        return is_several
