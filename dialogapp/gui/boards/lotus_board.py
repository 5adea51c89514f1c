"""The lotus: one writes in its squares, and drags cards into them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from dialogapp.domain.boards.drawing import Spot
from dialogapp.domain.boards.pictures import LotusCell, LotusPicture
from dialogapp.gui.boards.board import Board
from dialogapp.gui.session import Session
from dialogapp.services.cards import Author, add_cards, change_card, put_in_field, remove_cards


class LotusBoard(Board):
    """Arrows go from square to square; a letter, F2 or Enter writes in it; Enter keeps what is written, Esc leaves it
    as it was. An emptied square is free again.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.field = _SquareField(self.canvas.viewport())
        self.field.hide()
        self.field.returnPressed.connect(self._keep)
        self.field.left = self._leave
        self._writing = ""
        self.canvas.typed.connect(self._write)

    @property
    def can_change(self) -> bool:
        """While the exercise is being prepared."""
        return isinstance(self.picture, LotusPicture) and self.picture.open

    def selected_cards(self) -> list[str]:
        """The cards in the squares that are chosen, and those beside."""
        cells = self._cells()
        found = (cells[one].card_id if one in cells else one for one in self.canvas.chosen)
        return [card for card in found if card]

    def open_spot(self, spot_id: str) -> None:
        """Write in a square; a card beside is opened."""
        if spot_id in self._cells():
            self._write(spot_id, "")
        else:
            super().open_spot(spot_id)

    def drop(self, card_ids: list[str], target: Spot | None, at: QPointF) -> None:
        """Lay a card in an empty square."""
        cells = self._cells()
        if not self.can_change or target is None or target.id not in cells or cells[target.id].card_id:
            return
        cards = [cells[one].card_id if one in cells else one for one in card_ids][:1]
        field = target.id
        if cards and cards[0]:
            self.session.do(lambda store: put_in_field(store, cards, field))

    def _cells(self) -> dict[str, LotusCell]:
        if not isinstance(self.picture, LotusPicture):
            return {}
        return {cell.field: cell for cell in self.picture.cells if cell.field}

    def _write(self, field: str, begun: str) -> None:
        cell = self._cells().get(field)
        spot = self.canvas.drawing.of(field)
        if cell is None or spot is None or not self.can_change:
            return
        self.canvas.go_to(field)
        self._writing = field
        self.field.setGeometry(self.canvas.on_screen(spot.box).toRect().adjusted(0, 0, 60, 0))
        self.field.setAccessibleName(self.session.language.text("What stands in the square"))
        self.field.setText(begun or cell.text)
        self.field.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self) -> None:
        field, text, exercise_id = self._writing, self.field.text().strip(), self.exercise_id
        cell = self._cells().get(field)
        self._leave()
        if cell is None or text == cell.text:
            return
        if cell.card_id and text:
            self.session.do(lambda store: change_card(store, cell.card_id, text))
        elif cell.card_id:
            self.session.do(lambda store: remove_cards(store, exercise_id, [cell.card_id]))
        else:
            self.session.do(lambda store: add_cards(store, exercise_id, [text], Author(field=field)))

    def _leave(self) -> None:
        self._writing = ""
        self.field.hide()
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)


class _SquareField(QLineEdit):
    """Esc leaves it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.left = self.hide

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves; what else is typed is text."""
        if event.key() == Qt.Key.Key_Escape:
            self.left()
        else:
            super().keyPressEvent(event)
