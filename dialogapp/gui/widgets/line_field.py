"""A line of a form that stores itself when it is left."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from dialogapp.gui.widgets.committing import CommitsWhenLeft
from dialogapp.gui.widgets.undo_override import wants_window_undo


class LineField(CommitsWhenLeft, QLineEdit):
    """Commits what was typed when it is left or on Enter, which goes on to the next field. Esc takes it back."""

    committed = Signal(str)
    """The text, when it is another than the one last shown or committed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stored = ""
        self._offered: QStringListModel | None = None
        self._words: list[str] = []

    @property
    def is_dirty(self) -> bool:
        """Whether something was typed that is not committed."""
        return self.text() != self._stored

    def show_value(self, value: str) -> None:
        """Show what is stored; what is being typed stays."""
        if not self.is_dirty:
            self._show(value)

    def replace_value(self, value: str) -> None:
        """Show another value, whatever was typed."""
        self._show(value)

    def commit(self) -> None:
        """Commit what was typed, if anything was."""
        if self.is_dirty:
            place = self.cursorPosition()
            self._stored = self.text()
            self.setText(self._stored)  # the typing can't be undone any more: undo is the dialogue's from here
            self.setCursorPosition(place)
            self.committed.emit(self._stored)

    def offer(self, words: Sequence[str]) -> None:
        """Complete what is typed by `words` that hold it."""
        if self._offered is None:
            # One for good: Qt deletes the completer that another replaces, and PySide may have let go of it before.
            self._offered = QStringListModel(self)
            completer = QCompleter(self._offered, self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            self.setCompleter(completer)
        # Kept here, too: asking Qt for its list makes a string of every word.
        if self._words != list(words):
            self._words = list(words)
            self._offered.setStringList(self._words)

    def event(self, event: QEvent) -> bool:
        """Leave undo to the window where nothing was typed."""
        if wants_window_undo(event, can_undo=self.isUndoAvailable(), can_redo=self.isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter commits and goes on, Esc takes back."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.commit()
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Escape and self.is_dirty:
            self._show(self._stored)
        else:
            super().keyPressEvent(event)

    def _show(self, value: str) -> None:
        self._stored = value
        if value != self.text():
            self.setText(value)
            self.setCursorPosition(0)
