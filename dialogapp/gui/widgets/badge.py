"""A short word or count on a rounded ground."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from dialogapp.gui.widgets.tone import SIGNS, Tone


class Badge(QLabel):
    """A count, or a state such as “avvikelse, skäl saknas”, with its sign."""

    def __init__(self, parent: QWidget | None = None, text: str = "", *, tone: Tone = "plain") -> None:
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.show_state(text, tone)

    def show_state(self, text: str, tone: Tone = "plain") -> None:
        """Show `text` in `tone`; an empty text hides the badge."""
        is_new_tone = self.property("badge") != tone
        self.setProperty("badge", tone)
        self.setText(f"{SIGNS[tone]} {text}".strip())
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        if is_new_tone:
            self.style().polish(self)
