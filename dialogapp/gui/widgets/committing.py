"""What fields that store themselves do alike: when they commit, and that the wheel is the page's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    _Widget = QWidget
else:
    # Qt allows one widget class among a class's parents: that of the field.
    _Widget = object


class CommitsWhenLeft(_Widget):
    """Commits when the field is left; a popup of its own does not count.

    Stands before the Qt class among a field's parents.
    """

    def commit(self) -> None:
        """Commit what was chosen or typed, if it is another."""
        raise NotImplementedError

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Commit."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit()


class Committing(CommitsWhenLeft):
    """Commits on Enter too, which also goes on. The wheel moves the page, not the value."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter commits and goes on."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.commit()
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()
