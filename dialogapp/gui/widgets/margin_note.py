"""A remark beside what it is about: a finding of a check, a warning, an explanation."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from dialogapp.gui.tokens import Space
from dialogapp.gui.widgets.tone import SIGNS, Tone


class MarginNote(QFrame):
    """A sentence with a coloured edge and a sign, and at most one thing to do about it, under it or `is_beside` it."""

    pressed = Signal()
    """The note's button was pressed."""

    def __init__(
        self,
        parent: QWidget | None = None,
        text: str = "",
        *,
        tone: Tone = "warn",
        action: str = "",
        is_beside: bool = False,
    ) -> None:
        super().__init__(parent)
        self._sign = QLabel(self)
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        if not is_beside:
            self._text.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._button = QPushButton(self)
        self._button.setProperty("role", "link")
        self._button.clicked.connect(self.pressed)
        words = QHBoxLayout() if is_beside else QVBoxLayout()
        words.setSpacing(Space.TIGHT)
        words.addWidget(self._text, 1 if is_beside else 0)
        words.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter if is_beside else Qt.AlignmentFlag.AlignLeft)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.MEDIUM, Space.TIGHT, Space.SMALL, Space.TIGHT)
        layout.setSpacing(Space.SMALL)
        layout.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter if is_beside else Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        self.show_note(text, tone, action=action)

    def show_note(self, text: str, tone: Tone = "warn", *, action: str = "") -> None:
        """Say `text`; with `action`, offer a button of that name."""
        self.setProperty("note", tone)
        self._sign.setProperty("tone", tone)
        self._sign.setText(SIGNS[tone])
        self._sign.setVisible(bool(SIGNS[tone]))
        self._text.setText(text)
        self._button.setText(action)
        self._button.setAccessibleName(action)
        self._button.setVisible(bool(action))
        self.setAccessibleName(text)
        for widget in (self, self._sign):
            widget.style().polish(widget)
