"""Typing over what stands in a field of a day or a time, as in any other field."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDateTimeEdit, QLineEdit


class TypedOver(QObject):
    """Watches a field whose parts are typed one by one: a click chooses the part that it hits, and what is typed over
    the whole begins with the first part.

    Qt's own field takes no digit where a part is full and not chosen, and none at all where the whole is.
    """

    def __init__(self, field: QDateTimeEdit, line: QLineEdit) -> None:
        super().__init__(field)
        self._field, self._line = field, line
        field.installEventFilter(self)
        line.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Choose the part that typing should replace."""
        field, line = self._field, self._line
        if event.type() == QEvent.Type.MouseButtonRelease and watched is line and not line.hasSelectedText():
            field.setSelectedSection(field.currentSection())
        elif event.type() == QEvent.Type.KeyPress and watched is field and self._begins_anew(event):
            field.setSelectedSection(field.sectionAt(0))
        return False

    def _begins_anew(self, event: QEvent) -> bool:
        types = isinstance(event, QKeyEvent) and event.text().isdecimal()
        return types and self._line.selectedText() == self._line.text()
