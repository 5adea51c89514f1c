"""A day of a form."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QDateEdit, QWidget

from dialogapp.gui.widgets.committing import Committing
from dialogapp.gui.widgets.typed_over import TypedOver


class DateField(Committing, QDateEdit):
    """Commits its day when it is left, on Enter, which also goes on, or when one is chosen in the calendar."""

    committed = Signal(str)
    """The day as YYYY-MM-DD, when it is another than the one last shown or committed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stored = ""
        self.setCalendarPopup(True)
        self.setDisplayFormat("yyyy-MM-dd")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        TypedOver(self, self.lineEdit())
        self.calendarWidget().setGridVisible(False)
        self.calendarWidget().clicked.connect(lambda _day: self.commit())

    def text_of_day(self) -> str:
        """The day that is shown, as YYYY-MM-DD."""
        return self.date().toString(Qt.DateFormat.ISODate)

    def setAccessibleName(self, name: str) -> None:
        """Name the field, and the line in it that takes the focus."""
        super().setAccessibleName(name)
        self.lineEdit().setAccessibleName(name)

    def show_value(self, value: str) -> None:
        """Show what is stored, as YYYY-MM-DD; what is being typed stays."""
        if not self.hasFocus() or self.text_of_day() == self._stored:
            self.replace_value(value)

    def replace_value(self, value: str) -> None:
        """Show another day, whatever was typed; empty is today."""
        day = date.fromisoformat(value) if value else QDate.currentDate().toPython()
        assert isinstance(day, date)
        self._stored = day.isoformat()
        with QSignalBlocker(self):
            self.setDate(QDate(day.year, day.month, day.day))

    def commit(self) -> None:
        """Commit the day, if it is another."""
        self.interpretText()
        if self.text_of_day() != self._stored:
            self._stored = self.text_of_day()
            self.committed.emit(self._stored)
