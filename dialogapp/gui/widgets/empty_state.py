"""What an empty page says: one sentence, one button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from dialogapp.gui.tokens import Space

_LINE_WIDTH = 460


class EmptyState(QWidget):
    """A sentence in the middle of an empty page, and the one thing to do next."""

    pressed = Signal()
    """The button was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = QLabel(self)
        self._sentence.setWordWrap(True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence.setProperty("role", "muted")
        self._sentence.setFixedWidth(_LINE_WIDTH)
        self._button = QPushButton(self)
        self._button.setProperty("role", "primary")
        self._button.clicked.connect(self.pressed)
        self.setFocusProxy(self._button)
        layout = QVBoxLayout(self)
        layout.setSpacing(Space.LARGE)
        layout.addStretch(2)
        layout.addWidget(self._sentence, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    def set_texts(self, sentence: str, button: str = "") -> None:
        """Say `sentence`, and offer `button`; without a button's text there is none."""
        self._sentence.setText(sentence)
        # A layout that centres a label gives it no height for its width.
        self._sentence.setMinimumHeight(self._sentence.heightForWidth(_LINE_WIDTH))
        self._button.setText(button)
        self._button.setAccessibleName(button)
        self._button.setVisible(bool(button))
