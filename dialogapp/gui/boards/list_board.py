"""A board as a plain list: headings with their cards under them, and whose they are where that is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from dialogapp.domain.exercises import Card
from dialogapp.domain.people import Organisation
from dialogapp.gui import theme
from dialogapp.gui.session import Session
from dialogapp.gui.tokens import ROW
from dialogapp.gui.widgets.organisation_mark import mark_icon
from dialogapp.services.cards import cards_seen
from dialogapp.services.ports import Reader
from dialogapp.services.translation import message

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_ID = Qt.ItemDataRole.UserRole
_LEAST, _MOST = 0.7, 2.0


class ListBoard(QWidget):
    """Shows what the room may see of one exercise. Whoever holds it calls `refresh` when the dialogue changed."""

    selection_changed = Signal()
    """Other cards are chosen."""

    card_activated = Signal(str)
    """A card was opened, by its id."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._exercise_id = ""
        self._zoom = 1.0
        self.list = QListWidget(self)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setWordWrap(True)
        self.list.setTabKeyNavigation(False)
        self.list.itemSelectionChanged.connect(self.selection_changed)
        self.list.itemActivated.connect(lambda item: self.card_activated.emit(str(item.data(_ID))))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list)
        self.setFocusProxy(self.list)

    def show_exercise(self, exercise_id: str) -> None:
        """Show an exercise."""
        self._exercise_id = exercise_id
        self.refresh()

    def refresh(self) -> None:
        """Read the exercise anew; what is chosen stays chosen."""
        chosen = self.selected_cards()
        rows = self._session.read(self._rows) if self._exercise_id else []
        self.list.setAccessibleName(self._session.language.text(message("The cards on the board")))
        with QSignalBlocker(self.list):
            self.list.clear()
            for card, text, author in rows:
                item = QListWidgetItem(text)
                item.setData(_ID, card.id)
                item.setSizeHint(QSize(0, round(ROW * self._zoom)))
                item.setFont(theme.font(self._zoom, bold=card.kind == "cluster"))
                if author is not None:
                    item.setIcon(mark_icon(author.number))
                    item.setToolTip(author.name)
                self.list.addItem(item)
                item.setSelected(card.id in chosen)

    def selected_cards(self) -> list[str]:
        """Ids of the cards that are chosen, in their order."""
        return [str(self.list.item(row).data(_ID)) for row in sorted(i.row() for i in self.list.selectedIndexes())]

    def zoom_by(self, factor: float) -> None:
        """Make what is shown larger or smaller."""
        self._zoom = max(_LEAST, min(_MOST, self._zoom * factor))
        self.refresh()

    def print_on(self, printer: QPrinter) -> None:
        """Print what is shown."""
        painter = QPainter(printer)
        self.list.render(painter, QPoint())
        painter.end()

    def _rows(self, reader: Reader) -> list[tuple[Card, str, Organisation | None]]:
        seen = {one.card.id: one for one in cards_seen(reader, self._exercise_id)}
        names = {organisation.id: organisation for organisation in reader.all(Organisation)}
        there = [one.card for one in seen.values()]
        headings = [card for card in there if card.kind == "cluster"]
        loose = [card for card in there if card.kind == "card" and card.cluster_id not in seen]
        ordered = [
            *loose,
            *(one for head in headings for one in (head, *(c for c in there if c.cluster_id == head.id))),
        ]
        found = []
        for card in ordered:
            text = f"    {card.text}" if card.cluster_id in seen else card.text
            merged = reader.count(Card, merged_into_id=card.id)
            if merged:
                told = self._session.language.plural("{count} card merged", "{count} cards merged", merged)
                text = f"{text} · {told}"
            author_id = seen[card.id].author_id
            found.append((card, text, names.get(author_id) if author_id else None))
        return found
