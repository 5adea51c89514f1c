"""A line that tells what happened without stopping anyone."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6 import QtCore, QtGui
from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from dialogapp.gui.tokens import Space
from dialogapp.gui.translation import translated
from dialogapp.gui.widgets.tone import SIGNS, Tone
from dialogapp.services.translation import message


class MessageBar(QFrame):
    """What happened, what was kept, what to do: above the page, until it is closed or another message comes.

    It is part of the window's frame, so its parts are made when it first has something to say.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: _Parts | None = None
        self._slot: Callable[[], None] | None = None
        self.hide()

    @property
    def text(self) -> str:
        """The message that is shown, or was shown last."""
        return self._parts.text.text() if self._parts else ""

    def show_message(
        self, text: str, tone: Tone = "plain", *, action: str = "", slot: Callable[[], None] | None = None
    ) -> None:
        """Show `text`; with `action` also a button that calls `slot` and closes the bar."""
        self._slot = slot
        parts = self._parts = self._parts or self._made()
        parts.action.setText(action)
        parts.action.setVisible(bool(action))
        parts.sign.setText(SIGNS[tone])
        parts.sign.setVisible(bool(SIGNS[tone]))
        parts.sign.setProperty("tone", tone)
        self.setProperty("tone", tone)
        parts.text.setText(text)
        self.setAccessibleName(text)
        for widget in (self, parts.sign):
            widget.style().polish(widget)
        self.show()
        QtGui.QAccessible.updateAccessibility(QtGui.QAccessibleEvent(self, QtGui.QAccessible.Event.Alert))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the bar."""
        if event.key() == QtCore.Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._parts is not None:
            _name_close(self._parts.close)

    def _made(self) -> _Parts:
        top = QtCore.Qt.AlignmentFlag.AlignTop
        parts = _Parts(QLabel(self), QLabel(self), QPushButton(self), QToolButton(self))
        parts.text.setWordWrap(True)
        parts.text.setTextFormat(QtCore.Qt.TextFormat.PlainText)
        parts.text.setTextInteractionFlags(QtCore.Qt.TextInteractionFlag.TextSelectableByMouse)
        parts.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        parts.action.clicked.connect(self._act)
        parts.close.setText("✕")
        parts.close.setAutoRaise(True)
        parts.close.clicked.connect(self.hide)
        _name_close(parts.close)
        parts.sign.setFixedHeight(parts.close.sizeHint().height())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.LARGE, Space.TIGHT, Space.SMALL, Space.TIGHT)
        layout.setSpacing(Space.SMALL)
        layout.addWidget(parts.sign, 0, top)
        layout.addWidget(parts.text, 1)
        layout.addWidget(parts.action)
        layout.addWidget(parts.close, 0, top)
        return parts

    def _act(self) -> None:
        self.hide()
        if self._slot is not None:
            self._slot()


class _Parts(NamedTuple):
    sign: QLabel
    text: QLabel
    action: QPushButton
    close: QToolButton


def _name_close(close: QToolButton) -> None:
    words = translated(message("Close the message"))
    close.setAccessibleName(words)
    close.setToolTip(words)
