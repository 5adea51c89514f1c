"""The line under a ballot where it is said why the row that is chosen is answered so."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from dialogapp.gui.screens.ballot_desk import BallotDesk
from dialogapp.gui.widgets.ballot_table import BallotTable
from dialogapp.services.translation import Language


class ReasonLine(QLineEdit):
    """Shown where the rule takes reasons. A letter typed in the table begins one, Enter goes to the next card."""

    def __init__(self, table: BallotTable, desk: Callable[[], BallotDesk], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table, self._desk = table, desk
        self._answered_row = -1
        table.letter_typed.connect(self._begin)
        self.textEdited.connect(self._give)
        self.returnPressed.connect(self._next_card)

    def note_answer(self, row: int) -> None:
        """A row was answered just now; -1 where another ballot is open."""
        self._answered_row = row

    def show_row(self, words: Language) -> None:
        """Follow the row that is chosen."""
        desk, row = self._desk(), self._table.currentRow()
        self.setVisible(desk.asks_reasons and desk.voter is not None)
        if desk.form is None or not 0 <= row < len(desk.form.rows):
            return
        card = desk.form.rows[row]
        if self.text() != desk.reason(card.key):
            self.setText(desk.reason(card.key))
        hint = words.text("Why, shown without a name: “{card}”", card=card.text)
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)

    def _begin(self, letter: str) -> None:
        """A reason is for the card that is chosen; where that has no answer yet, for the one answered just before."""
        desk, row = self._desk(), self._table.currentRow()
        if self.isVisible() and desk.form is not None:
            is_answered = any((desk.form.rows[row].key, one.key) in desk.answers for one in desk.form.columns)
            if not is_answered and self._answered_row >= 0:
                self._table.setCurrentCell(self._answered_row, 1)
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.insert(letter)
            self._give(self.text())

    def _give(self, text: str) -> None:
        desk, row = self._desk(), self._table.currentRow()
        if desk.form is not None and 0 <= row < len(desk.form.rows):
            desk.give_reason(desk.form.rows[row].key, text)

    def _next_card(self) -> None:
        """To the next card, ready for its answer."""
        self._table.setCurrentCell(min(self._table.currentRow() + 1, self._table.rowCount() - 1), 1)
        self._table.setFocus(Qt.FocusReason.ShortcutFocusReason)
