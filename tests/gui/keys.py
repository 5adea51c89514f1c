"""Keys pressed on a widget, å ä ö too: QTest's own typing ends the process at letters outside ASCII."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget


def press(widget: QWidget, *keys: Qt.Key | str) -> None:
    """Press keys, and those of texts, one after the other, on this widget."""
    for key in keys:
        if isinstance(key, str):
            _type(widget, key)
        else:
            QTest.keyClick(widget, key)


def enter(widget: QWidget, text: str) -> None:
    """Type a text and press Enter."""
    press(widget, text, Qt.Key.Key_Return)


def _type(widget: QWidget, text: str) -> None:
    for character in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, ord(character.upper()), Qt.KeyboardModifier.NoModifier, character)
            QApplication.sendEvent(widget, event)
