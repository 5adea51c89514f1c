"""The board of an exercise with what is done to its cards; below it the line in which they are written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from dialogapp.domain.exercises import Exercise
from dialogapp.gui.boards import Board, make_board
from dialogapp.gui.models.found import Found
from dialogapp.gui.pages import Page
from dialogapp.gui.screens.board_view import BoardView
from dialogapp.gui.screens.card_line import CardLine
from dialogapp.gui.screens.cards_presenter import CardsPicture, CardsPresenter
from dialogapp.gui.screens.exercise_actions import BOARD, CARDS, ExerciseActions
from dialogapp.gui.screens.exercises_presenter import ExercisesPresenter
from dialogapp.gui.tokens import Space
from dialogapp.gui.widgets.ask_bar import AskBar
from dialogapp.gui.widgets.finder import Finder
from dialogapp.gui.widgets.margin_note import MarginNote
from dialogapp.services.translation import message

_MOST_TABLES = 20
_LEAST_BOARD = 112


class CardsPanel(QWidget):
    """The board takes what room there is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: CardsPicture | None = None
        self._kind = ""
        self.board: Board | None = None
        self.note, self.seats = MarginNote(self, is_beside=True), QLabel(self)
        self.seats.setWordWrap(True)
        self.tables, self.seat = QSpinBox(self), QPushButton(self)
        self.tables.setRange(1, _MOST_TABLES)
        self.tables.setValue(3)
        self.tools, self.more = QHBoxLayout(), QToolButton(self)
        self.tools.setSpacing(0)
        self.ask, self.finder = AskBar(self), Finder(self)
        self.line = CardLine(self.ask, self)
        self.adding, self.order, self.draw = self.line.adding, self.line.order, self.line.draw
        self.locked = self.line.locked
        self._place = QVBoxLayout()
        seating = QHBoxLayout()
        seating.setSpacing(Space.SMALL)
        seating.addWidget(self.seats, 1)
        seating.addWidget(self.tables)
        seating.addWidget(self.seat)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        layout.addWidget(self.note)
        layout.addLayout(seating)
        layout.addLayout(self.tools)
        layout.addLayout(self._place, 1)
        layout.addWidget(self.finder)
        layout.addWidget(self.ask)
        layout.addWidget(self.line)

    def set_up(self, page: Page, exercises: ExercisesPresenter) -> None:
        """Say which dialogue it is, and enter the commands in the register."""
        self._page, self._exercises = page, exercises
        self.presenter = CardsPresenter(page.session)
        self.finder.set_up(lambda text: exercises.find_needs(self._one(), text))
        self.finder.taken.connect(self._link)
        self.finder.hide()
        self.ask.closed.connect(self.adding.setFocus)
        self.seat.clicked.connect(lambda: self.presenter.seat(self.tables.value()))
        actions = ExerciseActions(page.around.actions, page.name, page, CARDS)
        self._register(actions)
        self.line.set_up(page, self.presenter, actions)
        self.line.left_upwards.connect(self._go_to_board)
        self.view = BoardView(lambda: self.board, ExerciseActions(page.around.actions, page.name, page, BOARD), page)
        self._fill_tools()

    def show_exercise(self, exercise: Exercise) -> None:
        """Show an exercise's board."""
        before, picture = self._picture, self.presenter.load(exercise)
        self._picture = picture
        if self.board is None or self._kind != picture.board:
            self._make_board(picture.board)
        assert self.board is not None
        is_other = before is None or before.exercise.id != exercise.id
        if is_other:
            self.finder.hide()
            self.board.show_exercise(exercise.id)
        else:
            self.board.refresh()
        is_other_field = before is None or before.field != picture.field
        self.line.show_picture(picture, is_other=is_other, is_other_field=is_other_field)
        self._show()

    def commit(self) -> None:
        """Add what was typed and not yet added."""
        self.line.commit()

    def read_file(self, path: Path) -> bool:
        """Read cards from a CSV file. Whether it is one."""
        return self.line.read_file(path)

    def retranslate(self) -> None:
        """Set every text again."""
        words = self._page.session.language
        self.line.retranslate()
        self.finder.set_texts(words.text("Find the need that rests on this card"), words.text("No such need."))
        self.tables.setAccessibleName(words.text("How many tables"))
        self.tables.setSuffix(" " + words.text("tables"))
        self.seat.setText(words.text("Seat the groups"))
        self.seat.setAccessibleName(self.seat.text())
        self.more.setText(words.text("More"))
        self.more.setAccessibleName(words.text("More to do with the cards"))
        for action, short in self._short.items():
            action.setIconText(words.text(short))
            action.setToolTip(f"{action.text()} ({action.shortcut().toString()})")
        if self._picture is not None:
            self._show()

    def _register(self, actions: ExerciseActions) -> None:
        add = actions.add
        chosen = self._chosen
        self._several: list[QAction] = [
            add("merge_cards", message("Merge the cards chosen"), lambda: self.presenter.merge(chosen()), "Ctrl+M",
                "git-merge"),
            add("gather_cards", message("Put under a heading…"), self._gather, "Ctrl+G", "folder-simple"),
            add("ungather_cards", message("Take out from under the heading"),
                lambda: self.presenter.ungather(chosen()), "Ctrl+Shift+G"),
            add("remove_cards", message("Remove the cards chosen"), lambda: self.presenter.remove(chosen()),
                "Ctrl+Del", "trash"),
        ]  # fmt: skip
        self._single: list[QAction] = [
            add("split_card", message("Undo the merge"), lambda: self.presenter.split(self._one()), "Ctrl+Shift+M",
                "scissors"),
            add("change_card", message("Change the words…"), self._change, "F2", "pencil-simple"),
            add("card_to_need", message("Make it a need"), self._promote, "Ctrl+B", "target"),
            add("link_card", message("Link the card to a need…"), self._find_need, "Ctrl+L", "link"),
            add("card_to_all", message("Make it a question to all"), self._ask_all, "Ctrl+F3", "question"),
        ]  # fmt: skip
        self._lay = add("lay_cards", message("Lay in the field chosen"), self._lay_cards, "Ctrl+Shift+L")
        self._alike = add("find_alike", message("Find cards that are alike"), self._find_alike, "Ctrl+Shift+F", "copy")

    def _fill_tools(self) -> None:
        merge, gather, ungather, remove = self._several
        split, change, need, link, to_all = self._single
        self._short = {
            merge: message("Merge"),
            gather: message("Heading…"),
            self._alike: message("Alike…"),
            need: message("Need"),
            link: message("Link…"),
            to_all: message("To all"),
        }
        for action in self._short:
            self.tools.addWidget(self._tool(action, Qt.ToolButtonStyle.ToolButtonTextBesideIcon))
        self.tools.addStretch(1)
        for action in self.view.shown:
            self.tools.addWidget(self._tool(action, Qt.ToolButtonStyle.ToolButtonIconOnly))
        self.more.setAutoRaise(True)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self.more)
        self.menu.addActions([split, ungather, change, remove, self._lay])
        self.menu.addSeparator()
        self.menu.addActions([self.line.file, self.line.draw_action])
        self.menu.addSeparator()
        self.menu.addActions([self.view.copy, *self.view.on_paper])
        self.more.setMenu(self.menu)
        self.tools.addWidget(self.more)

    def _tool(self, action: QAction, style: Qt.ToolButtonStyle) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setAutoRaise(True)
        button.setToolButtonStyle(style)
        return button

    def _make_board(self, kind: str) -> None:
        if self.board is not None:
            self._place.removeWidget(self.board)
            self.board.hide()
            self.board.deleteLater()
        self._kind = kind
        self.board = make_board(kind, self._page.session, self)
        self.board.selection_changed.connect(self._enable)
        self.board.card_activated.connect(lambda _card: self._change())
        # It takes what room there is, and asks for none: the page would scroll.
        self.board.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.board.setMinimumHeight(_LEAST_BOARD)
        self._place.addWidget(self.board)
        self.board.show()

    def _show(self) -> None:
        picture = self._picture
        if picture is None:
            return
        self._show_notes(picture)
        self.seats.setText(picture.seats)
        self.seats.setVisible(bool(picture.seats))
        for part in (self.tables, self.seat):
            part.setVisible(picture.takes_seats)
        self._enable()

    def _show_notes(self, picture: CardsPicture) -> None:
        words = self._page.session.language
        told = []
        if picture.secret:
            secret = ", ".join(f"“{text}”" for text in picture.secret)
            told.append(
                words.text(
                    "Secrecy has been requested for what {cards} came from: remove it before the room sees it.",
                    cards=secret,
                )
            )
        if picture.hidden:
            counts = ", ".join(f"{one.name if one else '–'} {count}" for one, count in picture.hidden)
            told.append(words.text("Written and hidden until the next phase: {counts}.", counts=counts))
        self.note.setVisible(bool(told))
        self.note.show_note(" ".join(told), "warn" if picture.secret else "plain")

    def _enable(self) -> None:
        chosen = len(self._chosen())
        can_write = self._picture is not None and self._picture.can_write
        for action in self._several:
            action.setEnabled(chosen > 0 and can_write)
        self._several[0].setEnabled(chosen > 1 and can_write)
        for action in self._single:
            action.setEnabled(chosen == 1)
        for action in self._single[:2]:
            action.setEnabled(chosen == 1 and can_write)
        self._alike.setEnabled(self.board is not None and self.board.finds_alike)
        self._lay.setEnabled(bool(chosen) and can_write and bool(self._picture and self._picture.fields))
        self.view.enable()
        if chosen != 1:
            self.finder.hide()

    def _chosen(self) -> list[str]:
        return self.board.selected_cards() if self.board is not None else []

    def _one(self) -> str:
        chosen = self._chosen()
        return chosen[0] if len(chosen) == 1 else ""

    def _go_to_board(self) -> None:
        if self.board is not None:
            self.board.setFocus()

    def _find_alike(self) -> None:
        if self.board is not None:
            self.board.find_alike()

    def _gather(self) -> None:
        chosen = self._chosen()
        question = self._page.session.language.text("Under which heading? A new one is made of what you write")
        names = [card.text for card in self.presenter.headings()]
        self.ask.ask(question, lambda heading: self.presenter.gather(chosen, heading), names)

    def _change(self) -> None:
        card = self._one()
        if card and self._picture is not None and self._picture.can_write:
            self._ask_with(
                self._page.session.language.text("The words of the card"),
                self.presenter.text(card),
                lambda text: self.presenter.change(card, text),
            )

    def _ask_with(self, question: str, text: str, then: Callable[[str], None]) -> None:
        self.ask.ask(question, then)
        self.ask.field.setText(text)
        self.ask.field.selectAll()

    def _lay_cards(self) -> None:
        self.presenter.lay(self._chosen(), self.line.field_key)

    def _promote(self) -> None:
        if card := self._one():
            self.presenter.promote(card, lambda need_id: self._page.around.go("needs", need_id))

    def _find_need(self) -> None:
        self.finder.clear()
        self.finder.show()
        self.finder.setFocus()

    def _link(self, found: Found) -> None:
        self._exercises.link(self._one(), found)
        self.finder.hide()

    def _ask_all(self) -> None:
        if card := self._one():
            self.presenter.ask_all(card)
