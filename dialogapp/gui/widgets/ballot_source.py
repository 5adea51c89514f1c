"""How a ballot came, and why one counts that came too late."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from dialogapp.gui.tokens import Space
from dialogapp.gui.widgets.refill import refill
from dialogapp.services.translation import Language, message

_LATE = 220
_WAYS = {"typed": message("Told and typed in"), "paper": message("Counted from paper")}


class BallotSource(QWidget):
    """Stays as it is from ballot to ballot; the late note is each ballot's own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.way, self.late = QComboBox(self), QLineEdit(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        layout.addWidget(self.late, 1)
        layout.addWidget(self.way)
        self.late.setMinimumWidth(_LATE)
        self.late.hide()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def on_enter(self, act: Callable[[], None]) -> None:
        """What Enter in the late note does."""
        self.late.returnPressed.connect(act)

    def show_late(self, is_late: bool) -> None:
        """Ask why a ballot counts, where the vote has ended."""
        self.late.setVisible(is_late)

    def retranslate(self, words: Language) -> None:
        """Set every text again."""
        refill(self.way, [(words.text(told), way) for way, told in _WAYS.items()])
        self.way.setAccessibleName(words.text("How the ballot came"))
        hint = words.text("The vote has ended: why does this ballot count?")
        self.late.setPlaceholderText(hint)
        self.late.setAccessibleName(hint)

    @property
    def source(self) -> str:
        """How the ballot came: typed or paper."""
        return str(self.way.currentData())

    @property
    def late_note(self) -> str:
        """Why it counts."""
        return self.late.text()
