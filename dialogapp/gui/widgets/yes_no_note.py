"""A line with a question that is answered by yes or no."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from dialogapp.gui.tokens import Space
from dialogapp.gui.widgets.flow_row import FlowLayout


class YesNoNote(QFrame):
    """The line, and two buttons under it."""

    answered = Signal(bool)
    """Yes or no."""

    def __init__(self, text: str, yes: str, no: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("note", "accent")
        self.setAccessibleName(text)
        words = QLabel(text, self)
        words.setWordWrap(True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        buttons = FlowLayout(spacing=Space.TIGHT)
        for caption, answer in ((yes, True), (no, False)):
            if not caption:
                continue
            button = QPushButton(caption, self)
            button.setAccessibleName(f"{caption}: {text}")
            button.clicked.connect(lambda _=False, answer=answer: self.answered.emit(answer))
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.MEDIUM, Space.TIGHT, Space.TIGHT, Space.SMALL)
        layout.setSpacing(Space.TIGHT)
        layout.addWidget(words)
        layout.addLayout(buttons)

    def set_current(self, is_current: bool, *, ringed: bool) -> None:
        """Show that the keys answer this note; `ringed`, that they do so from where the focus is."""
        self.setProperty("note", "accent" if is_current else "plain")
        self.setProperty("current", "true" if is_current and ringed else "false")
        self.style().polish(self)
