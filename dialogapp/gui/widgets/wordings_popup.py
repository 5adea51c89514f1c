"""Every wording a line has had, over the log until one looks elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from dialogapp.gui.tokens import Space

_SIZE = (420, 260)


class WordingsPopup(QFrame):
    """Shows (when, wording), newest first. Esc, or a click elsewhere, closes it."""

    def __init__(self, title: str, wordings: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("card", True)
        self.setAccessibleName(title)
        body = QWidget(self)
        inner = QVBoxLayout(body)
        inner.setSpacing(Space.TIGHT)
        for when, wording in wordings:
            inner.addWidget(_label(when, body, role="small"))
            inner.addWidget(_label(wording, body))
        inner.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.SMALL, Space.SMALL)
        layout.addWidget(_label(title, self, role="lead"))
        layout.addWidget(scroll, 1)
        self.resize(*_SIZE)

    def show_at(self, place: QPoint) -> None:
        """Show it with its upper left corner at `place`, in screen coordinates."""
        self.move(place)
        self.show()


def _label(text: str, parent: QWidget, role: str = "") -> QLabel:
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role:
        label.setProperty("role", role)
    return label
