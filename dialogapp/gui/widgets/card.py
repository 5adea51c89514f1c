"""A rounded surface that holds what belongs together, and a titled section of a page."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from dialogapp.gui.tokens import Space


class Card(QFrame):
    """A rounded surface with an optional title. Put what it holds into `body`, and buttons into `buttons`."""

    def __init__(self, parent: QWidget | None = None, title: str = "") -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._title = QLabel(self)
        self._title.setProperty("role", "lead")
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(Space.SMALL)
        top = QHBoxLayout()
        top.addWidget(self._title)
        top.addStretch(1)
        top.addLayout(self.buttons)
        self.body = QVBoxLayout()
        self.body.setSpacing(Space.SMALL)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.LARGE)
        layout.setSpacing(Space.SMALL)
        layout.addLayout(top)
        layout.addLayout(self.body)
        self.set_title(title)

    def set_title(self, title: str) -> None:
        """Show `title` on top, or nothing."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self.setAccessibleName(title)
