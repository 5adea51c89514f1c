"""The foot of a vote: who has no ballot yet, and the result revealed once one is sure."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from dialogapp.gui.screens.ballot_desk import BallotDesk
from dialogapp.gui.tokens import Space
from dialogapp.gui.widgets.elided_label import ElidedLabel
from dialogapp.services.translation import Language


class RevealBar(QWidget):
    """Asks before it reveals, and says what that means."""

    revealed = Signal(bool)
    """The result is to be shown; whether this was the last vote."""

    left = Signal()
    """The question is left, and the ballots go on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.missing, self.reveal = ElidedLabel(self), QPushButton(self)
        self.missing.setProperty("role", "muted")
        self.reveal.setProperty("role", "primary")
        foot = QHBoxLayout()
        foot.setSpacing(Space.SMALL)
        foot.addWidget(self.missing, 1)
        foot.addWidget(self.reveal)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        layout.addLayout(foot)
        layout.addWidget(self._make_sure())
        self.sure.hide()
        self.reveal.clicked.connect(lambda: self.ask(True))
        self.not_yet.clicked.connect(lambda: self.ask(False))
        self.sure_reveal.clicked.connect(self._reveal)

    def _make_sure(self) -> QFrame:
        self.sure = QFrame(self)
        self.sure.setProperty("note", "warn")
        self.sure_text, self.last = QLabel(self.sure), QCheckBox(self.sure)
        self.sure_text.setWordWrap(True)
        self.not_yet, self.sure_reveal = QPushButton(self.sure), QPushButton(self.sure)
        self.sure_reveal.setProperty("role", "primary")
        row = QHBoxLayout(self.sure)
        row.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.MEDIUM, Space.SMALL)
        row.setSpacing(Space.SMALL)
        row.addWidget(self.sure_text, 1)
        for part in (self.last, self.not_yet, self.sure_reveal):
            row.addWidget(part)
        return self.sure

    def begin(self) -> None:
        """Another vote is shown."""
        self.last.setChecked(False)
        self.ask(False)

    def retranslate(self, words: Language) -> None:
        """Set the texts that do not follow the ballots again."""
        self.last.setText(words.text("This was the last vote"))
        for button, text in (
            (self.reveal, words.text("Reveal the result")),
            (self.not_yet, words.text("Not yet")),
            (self.sure_reveal, words.text("Reveal")),
        ):
            button.setText(text)
            button.setAccessibleName(text)

    def show_ballots(self, words: Language, desk: BallotDesk) -> None:
        """Follow what is handed in."""
        missing = desk.missing
        self.missing.setText(words.text("No ballot from: {names}.", names=_listed(missing)) if missing else "")
        self.reveal.setEnabled(desk.handed_in > 0)
        told = [words.text("The result can't be hidden again, and no ballot changes after it.")]
        if desk.begun:
            told.append(words.text("Begun but not handed in: {names}.", names=_listed(desk.begun)))
        if desk.unfinished:
            told.append(words.text("Not done yet; what is placed counts: {names}.", names=_listed(desk.unfinished)))
        if missing:
            told.append(words.text("No ballot from: {names}.", names=_listed(missing)))
        self.sure_text.setText(" ".join(told))

    @property
    def is_asking(self) -> bool:
        """Whether it asks if one is sure."""
        return not self.sure.isHidden()

    def ask(self, asking: bool) -> None:
        """Ask whether one is sure, or leave the question."""
        self.sure.setVisible(asking)
        self.reveal.setVisible(not asking)
        self.missing.setVisible(not asking)
        if asking:
            self.not_yet.setFocus()
        elif self.isVisible():
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the question."""
        if event.key() == Qt.Key.Key_Escape and self.is_asking:
            self.ask(False)
        else:
            super().keyPressEvent(event)

    def _reveal(self) -> None:
        self.ask(False)
        self.revealed.emit(self.last.isChecked())


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names)
