"""Undo in a field: of the typing while there is some to undo, else the window's undo of the last change."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence


def wants_window_undo(event: QEvent, *, can_undo: bool, can_redo: bool) -> bool:
    """Whether `event` is a field's claim on keys of undo or redo that it has no use for; the field ignores it then."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
    return (event.matches(undo) and not can_undo) or (event.matches(redo) and not can_redo)
