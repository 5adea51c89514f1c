"""Whatever is typed goes into the entry line: keys that type are brought to it from wherever the focus is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from dialogapp.gui.widgets.search_field import SearchField

_ALT_GR = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
"""How AltGr comes on Windows; it types characters."""
_COMMANDS = _ALT_GR | Qt.KeyboardModifier.MetaModifier


class TypingToLine(QObject):
    """Watches every widget of `page` that does not take text itself. Esc goes back to the line from anywhere."""

    def __init__(self, page: QWidget, line: QPlainTextEdit) -> None:
        super().__init__(page)
        self._line = line
        for widget in page.findChildren(QWidget):
            if isinstance(widget, SearchField) or not isinstance(widget, QLineEdit | QPlainTextEdit):
                widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that belong to the line."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        is_search = isinstance(watched, SearchField)
        if event.key() == Qt.Key.Key_Escape and not (isinstance(watched, SearchField) and watched.text()):
            self._line.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if is_search or not _types(event) or _presses(watched, event):
            return False
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)
        QCoreApplication.sendEvent(self._line, event)
        return True


def _types(event: QKeyEvent) -> bool:
    """Whether a key types a character, or begins one as a dead key does."""
    is_dead = Qt.Key.Key_Dead_Grave <= event.key() <= Qt.Key.Key_Dead_Longsolidusoverlay
    types = bool(event.text()) and event.text().isprintable()
    return (types or is_dead) and event.modifiers() & _COMMANDS in (Qt.KeyboardModifier.NoModifier, _ALT_GR)


def _presses(watched: QObject, event: QKeyEvent) -> bool:
    """Whether Space presses a button that the keyboard has been brought to."""
    return event.key() == Qt.Key.Key_Space and isinstance(watched, QAbstractButton | QComboBox)
