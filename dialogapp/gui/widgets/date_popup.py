"""Months in a popup, to go to a date."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QVBoxLayout, QWidget

from dialogapp.gui.tokens import Space

_WIDE = 360
"""Room for the days' names."""


class DatePopup(QFrame):
    """Shows months with the numbers of their weeks; Esc or a click elsewhere closes it."""

    chosen = Signal(object)
    """The day that was chosen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._months: QCalendarWidget | None = None
        self._name = ""
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(Space.SMALL, Space.SMALL, Space.SMALL, Space.SMALL)

    def set_name(self, name: str) -> None:
        """Say what it is for, to screen readers."""
        self._name = name

    def ask(self, day: date, at: QPoint) -> None:
        """Show the month of `day`, below a point of the screen."""
        if self._months is None:
            # Made when it is first asked for: it takes Qt long.
            self._months = QCalendarWidget(self)
            self._months.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
            self._months.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
            self._months.setGridVisible(False)
            self._months.setMinimumWidth(_WIDE)
            for free in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
                self._months.setWeekdayTextFormat(free, QTextCharFormat())  # red is for what is wrong
            self._months.activated.connect(self._take)
            self._months.clicked.connect(self._take)
            self._layout.addWidget(self._months)
        self._months.setAccessibleName(self._name)
        self._months.setSelectedDate(QDate(day.year, day.month, day.day))
        self.move(at)
        self.show()
        self._months.setFocus()

    def _take(self, day: QDate) -> None:
        self.hide()
        self.chosen.emit(date(day.year(), day.month(), day.day()))
