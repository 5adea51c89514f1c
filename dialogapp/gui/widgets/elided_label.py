"""A line of text that gives way where room is short."""

from __future__ import annotations

from PySide6 import QtCore, QtWidgets
from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class ElidedLabel(QLabel):
    """Shows its text, plain, on one line, ending in … where it does not fit; the whole is told on hover.

    It stands in the window's frame, so it names `Qt` and `QStyle`, which take long to make, only where it must.
    """

    def __init__(self, parent: QWidget | None = None, text: str = "") -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show `text`, never as markup."""
        if "<" in text:
            self.setTextFormat(QtCore.Qt.TextFormat.PlainText)
        super().setText(text)
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        shortest = min(self.fontMetrics().averageCharWidth() * 4, super().sizeHint().width())
        return QSize(shortest, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, elided where it does not fit."""
        box = self.contentsRect()
        whole = self.text()
        fits = self.fontMetrics().horizontalAdvance(whole) <= box.width()
        tip = "" if fits else whole
        if tip != self.toolTip():
            self.setToolTip(tip)
        if fits:
            super().paintEvent(event)
            return
        shown = self.fontMetrics().elidedText(whole, QtCore.Qt.TextElideMode.ElideRight, box.width())
        painter = QPainter(self)
        flags = QtWidgets.QStyle.visualAlignment(self.layoutDirection(), self.alignment())
        self.style().drawItemText(painter, box, flags, self.palette(), self.isEnabled(), shown, self.foregroundRole())
        painter.end()
