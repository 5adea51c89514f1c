"""A time of day of a form."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, QTime, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QTimeEdit, QWidget

from dialogapp.gui.tokens import Space
from dialogapp.gui.widgets.committing import Committing
from dialogapp.gui.widgets.typed_over import TypedOver


class TimeField(Committing, QTimeEdit):
    """Commits its time when it is left or on Enter, which also goes on. Up and Down step by hours or by five
    minutes.
    """

    committed = Signal(str)
    """The time as HH:MM, when it is another than the one last shown or committed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stored = ""
        self.setDisplayFormat("HH:mm")
        self.setWrapping(True)
        self.lineEdit().setTextMargins(Space.TIGHT, 0, 0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        TypedOver(self, self.lineEdit())

    def text_of_time(self) -> str:
        """The time that is shown, as HH:MM."""
        return self.time().toString("HH:mm")

    def setAccessibleName(self, name: str) -> None:
        """Name the field, and the line in it that takes the focus."""
        super().setAccessibleName(name)
        self.lineEdit().setAccessibleName(name)

    def show_value(self, value: str) -> None:
        """Show what is stored, as HH:MM; what is being typed stays."""
        if not self.hasFocus() or self.text_of_time() == self._stored:
            self.replace_value(value)

    def replace_value(self, value: str) -> None:
        """Show another time, whatever was typed; empty is nine o'clock."""
        self._stored = value or "09:00"
        with QSignalBlocker(self):
            self.setTime(QTime.fromString(self._stored, "HH:mm"))

    def commit(self) -> None:
        """Commit the time, if it is another."""
        self.interpretText()
        if self.text_of_time() != self._stored:
            self._stored = self.text_of_time()
            self.committed.emit(self._stored)

    def stepBy(self, steps: int) -> None:
        """Minutes go by fives."""
        is_minute = self.currentSection() == QTimeEdit.Section.MinuteSection
        super().stepBy(steps * 5 if is_minute else steps)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Commit, whatever it is left for."""
        super().focusOutEvent(event)
        self.commit()
