"""The entry line before its room is there: it stands where the room's will, and looks like it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from dialogapp.gui.tokens import Space
from dialogapp.gui.widgets.elided_label import ElidedLabel
from dialogapp.gui.widgets.entry_field import EntryField
from dialogapp.gui.widgets.room_columns import HANDLE, MARGINS, column_widths

_CHIPS = 33
"""How high the chips are that stand over the room's line."""
_FRAME_MARGINS = (Space.SMALL, Space.TIGHT, Space.SMALL, 6)


class EarlyLine(QWidget):
    """A page with nothing but the entry line, and words about it."""

    painted = Signal()
    """The first paint is done."""

    def __init__(self, words: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_painted = False
        frame = QFrame(self)
        frame.setProperty("entry", True)
        self._frame = frame
        self._words = ElidedLabel(frame)
        self._words.setProperty("role", "small")
        self._words.setText(words)
        self._words.setFixedHeight(_CHIPS)
        self._waiting: ElidedLabel | None = None
        self.field = EntryField(frame)
        self.field.setPlaceholderText(hint)
        self.field.installEventFilter(self)
        self._inside = QVBoxLayout(frame)
        self._inside.setSpacing(2)
        self._inside.setContentsMargins(*_FRAME_MARGINS)
        self._inside.addWidget(self._words)
        self._inside.addWidget(self.field)
        self._sides = QHBoxLayout()
        self._sides.addWidget(frame)
        page = QVBoxLayout(self)
        page.setContentsMargins(*MARGINS)
        page.addStretch(1)
        page.addLayout(self._sides)
        self.setFocusProxy(self.field)

    def show_waiting(self, words: str) -> None:
        """Say which line was entered last."""
        if self._waiting is None:
            self._waiting = ElidedLabel(self._frame)
            self._waiting.setProperty("role", "small")
            self._inside.insertWidget(1, self._waiting)
        self._waiting.setText(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room for what stands at the sides."""
        super().resizeEvent(event)
        left, _, right = column_widths(self.width())
        self._sides.setContentsMargins(left + HANDLE, 0, right + HANDLE, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once that the page has been painted, after the whole pass."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Draw the ring around the whole entry while its field has the focus."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._frame.setProperty("focused", event.type() == QEvent.Type.FocusIn)
            self._frame.style().polish(self._frame)
        return False
