"""Passages of a field's text, in characters, as Qt counts them: in UTF-16."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor, QTextDocument


def span_cursor(document: QTextDocument, text: str, start: int, end: int) -> QTextCursor:
    """A cursor over `text`, all of the document, from and up to characters."""
    cursor = QTextCursor(document)
    cursor.setPosition(_units(text[:start]))
    cursor.setPosition(_units(text[:end]), QTextCursor.MoveMode.KeepAnchor)
    return cursor


def character_at(text: str, position: int) -> int:
    """How many characters of `text` stand before Qt's `position`."""
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * position].decode("utf-16-le", "replace"))


def _units(text: str) -> int:
    """How long a text is as Qt counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
