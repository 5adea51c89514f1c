"""Proposes cards that say much the same, one group at a time; a person decides what becomes of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from dialogapp.gui.session import Session
from dialogapp.gui.tokens import Space
from dialogapp.gui.widgets.elided_label import ElidedLabel


class LikeBar(QFrame):
    """Hidden until something was looked for."""

    merge_wanted = Signal(object)
    """Ids of the cards to merge."""

    gather_wanted = Signal(object)
    """Ids of the cards to gather under a heading."""

    shown = Signal(object)
    """Ids of the cards that are proposed now."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("note", "plain")
        self._session = session
        self._groups: list[tuple[str, ...]] = []
        self._texts: dict[str, str] = {}
        self.words = ElidedLabel(self)
        self.merge = QPushButton(self)
        self.gather = QPushButton(self)
        self.not_alike = QPushButton(self)
        self.close_bar = QPushButton(self)
        self.merge.clicked.connect(lambda: self._answer(merge=True))
        self.gather.clicked.connect(lambda: self._answer(merge=False))
        self.not_alike.clicked.connect(self._next)
        self.close_bar.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.SMALL, Space.TIGHT, Space.TIGHT, Space.TIGHT)
        layout.setSpacing(Space.SMALL)
        layout.addWidget(self.words, 1)
        for button in (self.merge, self.gather, self.not_alike, self.close_bar):
            layout.addWidget(button)
        session.language_changed.connect(self._tell)
        self.hide()

    def show_groups(self, groups: Sequence[tuple[str, ...]], texts: Mapping[str, str]) -> None:
        """Propose groups of cards, the first one first; say so where there are none."""
        self._groups = list(groups)
        self._texts = dict(texts)
        self._tell()
        self.show()
        if self._groups:
            self.merge.setFocus()
            self.shown.emit(list(self._groups[0]))

    def _answer(self, *, merge: bool) -> None:
        group = self._groups[0]
        self._next()
        (self.merge_wanted if merge else self.gather_wanted).emit(group)

    def _next(self) -> None:
        self._groups = self._groups[1:]
        self._tell()
        if self._groups:
            self.shown.emit(list(self._groups[0]))

    def _tell(self) -> None:
        words = self._session.language
        self.merge.setText(words.text("Merge"))
        self.gather.setText(words.text("Gather"))
        self.not_alike.setText(words.text("Not alike"))
        self.close_bar.setText(words.text("Close"))
        for button in (self.merge, self.gather, self.not_alike):
            button.setVisible(bool(self._groups))
        if not self._groups:
            self.words.setText(words.text("No other cards are alike."))
            return
        texts = " · ".join(f"“{self._texts[card]}”" for card in self._groups[0])
        self.words.setText(words.text("These seem to say the same: {cards}", cards=texts))
