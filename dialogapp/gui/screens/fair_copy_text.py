"""The text of a meeting's fair copy: a heading for each §, and its paragraphs as cards."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from dialogapp.gui.screens.fair_copy_paragraph import LINES_MIME, FairParagraphCard
from dialogapp.gui.screens.fair_copy_presenter import FairPart
from dialogapp.gui.tokens import Space


class FairText(QScrollArea):
    """Shows the text. One paragraph is the current one: that in which the cursor was last."""

    committed = Signal(str, str)
    typed = Signal(str, object)
    lines_dropped = Signal(str, list)
    """As of a card; with an empty id where lines were dropped beside the paragraphs."""

    moved = Signal(int)
    """The current paragraph should go up (-1) or down (1)."""

    entered = Signal(str)
    """Another paragraph is the current one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptDrops(True)
        self._inside = QWidget(self)
        self._layout = QVBoxLayout(self._inside)
        self._layout.setContentsMargins(0, 0, Space.SMALL, 0)
        self._layout.setSpacing(Space.SMALL)
        self.setWidget(self._inside)
        self._cards: dict[str, FairParagraphCard] = {}
        self._headings: dict[str, QLabel] = {}
        self._order: list[str] = []
        self.current = ""

    @property
    def cards(self) -> list[FairParagraphCard]:
        """The paragraphs' cards, in their order."""
        return [self._cards[key] for key in self._order if key in self._cards]

    def card(self, paragraph_id: str) -> FairParagraphCard | None:
        """The card of a paragraph."""
        return self._cards.get(paragraph_id)

    def show_parts(self, parts: Sequence[FairPart], *, locked: bool) -> None:
        """Show the text; cards whose paragraph stays are kept, with what is typed in them."""
        wanted: list[str] = []
        for part in parts:
            wanted += [part.key, *(card.paragraph.id for card in part.cards)]
        for key in [key for key in (*self._cards, *self._headings) if key not in wanted]:
            gone: QWidget = self._cards.pop(key) if key in self._cards else self._headings.pop(key)
            self._layout.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for part in parts:
            self._heading(part.key).setText(part.heading)
            for card in part.cards:
                self._card(card.paragraph.id).show_card(card, locked=locked)
        self._arrange(wanted)
        if self.current not in self._cards:
            self._choose(self.cards[0].paragraph_id if self._cards else "")

    def go_to(self, paragraph_id: str) -> None:
        """Put the cursor into a paragraph."""
        card = self._cards.get(paragraph_id)
        if card is not None:
            card.focus_text()
            # Not before it has got its place.
            QTimer.singleShot(0, card, lambda: self.ensureWidgetVisible(card, 0, Space.MEDIUM))

    def show_current(self, paragraph_id: str) -> None:
        """Make a paragraph the current one, and show it; the cursor stays where it is."""
        self._choose(paragraph_id)
        card = self._cards.get(paragraph_id)
        if card is not None:
            QTimer.singleShot(0, card, lambda: self.ensureWidgetVisible(card, 0, Space.MEDIUM))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take lines of the log."""
        if event.mimeData().hasFormat(LINES_MIME):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """A paragraph is to be made of what is dropped beside the others."""
        ids = bytes(event.mimeData().data(LINES_MIME).data()).decode().split("\n")
        event.acceptProposedAction()
        self.lines_dropped.emit("", ids)

    def _arrange(self, wanted: list[str]) -> None:
        if wanted == self._order:
            return
        self._order = wanted
        while self._layout.count():
            self._layout.takeAt(0)
        before: QWidget | None = None
        for key in wanted:
            widget: QWidget = self._cards[key] if key in self._cards else self._headings[key]
            self._layout.addWidget(widget)
            if before is not None and key in self._cards:
                QWidget.setTabOrder(before, self._cards[key].field)
            before = self._cards[key].field if key in self._cards else before
            widget.show()
        self._layout.addStretch(1)

    def _heading(self, key: str) -> QLabel:
        if key not in self._headings:
            label = QLabel(self._inside)
            label.setProperty("role", "lead")
            label.setWordWrap(True)
            self._headings[key] = label
        return self._headings[key]

    def _card(self, key: str) -> FairParagraphCard:
        if key not in self._cards:
            card = FairParagraphCard(self._inside)
            card.committed.connect(self.committed)
            card.typed.connect(self.typed)
            card.lines_dropped.connect(self.lines_dropped)
            card.entered.connect(self._choose)
            card.field.moved.connect(self.moved)
            self._cards[key] = card
        return self._cards[key]

    def _choose(self, paragraph_id: str) -> None:
        self.current = paragraph_id
        for key, card in self._cards.items():
            card.show_current(key == paragraph_id)
        self.entered.emit(paragraph_id)
