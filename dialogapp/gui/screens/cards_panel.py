"""The board of an exercise with what is done to its cards; below it the line in which they are written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
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

from dialogapp.domain.errors import InputError
from dialogapp.domain.exercises import Exercise
from dialogapp.domain.people import Organisation
from dialogapp.gui.boards import Board, make_board
from dialogapp.gui.models.found import Found
from dialogapp.gui.pages import Page
from dialogapp.gui.screens.cards_presenter import CardsPicture, CardsPresenter
from dialogapp.gui.screens.exercise_actions import CARDS, ExerciseActions
from dialogapp.gui.screens.exercises_presenter import ExercisesPresenter
from dialogapp.gui.tokens import Space
from dialogapp.gui.widgets.adding_line import AddingLine
from dialogapp.gui.widgets.ask_bar import AskBar
from dialogapp.gui.widgets.elided_label import ElidedLabel
from dialogapp.gui.widgets.finder import Finder
from dialogapp.gui.widgets.margin_note import MarginNote
from dialogapp.gui.widgets.organisation_mark import OrganisationMark
from dialogapp.gui.widgets.refill import refill
from dialogapp.services.translation import message

_MOST_TABLES = 20
_LEAST_BOARD = 112
_DIGITS = range(1, 10)


class CardsPanel(QWidget):
    """Cards are written by whoever is chosen: by a digit, or by a mark `@name` before the line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: CardsPicture | None = None
        self._writer = ""
        self._kind = ""
        self.board: Board | None = None
        self.note, self.order, self.seats = MarginNote(self, is_beside=True), ElidedLabel(self), QLabel(self)
        self.seats.setWordWrap(True)
        self.tables, self.seat, self.draw = QSpinBox(self), QPushButton(self), QPushButton(self)
        self.tables.setRange(1, _MOST_TABLES)
        self.tables.setValue(3)
        self.tools, self.more = QHBoxLayout(), QToolButton(self)
        self.tools.setSpacing(0)
        self.ask, self.finder = AskBar(self), Finder(self)
        self.mark, self.writer, self.field = OrganisationMark(self), QToolButton(self), QComboBox(self)
        self.writer.setAutoRaise(True)
        self.writer.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.adding, self.locked = AddingLine(self), QLabel(self)
        self.locked.setProperty("role", "muted")
        self._place = QVBoxLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        layout.addWidget(self.note)
        layout.addLayout(_row((self.seats, 1), self.tables, self.seat))
        layout.addLayout(self._place, 1)
        layout.addLayout(self.tools)
        layout.addWidget(self.finder)
        layout.addWidget(self.ask)
        layout.addLayout(_row((self.order, 1), self.draw))
        layout.addLayout(_row(self.mark, self.writer, self.field, (self.adding, 1), (self.locked, 1)))

    def set_up(self, page: Page, exercises: ExercisesPresenter) -> None:
        """Say which dialogue it is, and enter the commands in the register."""
        self._page, self._exercises = page, exercises
        self.presenter = CardsPresenter(page.session)
        self.finder.set_up(lambda text: exercises.find_needs(self._one(), text))
        self.finder.taken.connect(self._link)
        self.finder.hide()
        self.adding.added.connect(self._add)
        self.adding.left_upwards.connect(self._go_to_board)
        self.ask.closed.connect(self.adding.setFocus)
        self.field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.draw.clicked.connect(self._draw)
        self.seat.clicked.connect(lambda: self.presenter.seat(self.tables.value()))
        self._register(ExerciseActions(page.around.actions, page.name, page, CARDS))

    def show_exercise(self, exercise: Exercise) -> None:
        """Show an exercise's board."""
        before, picture = self._picture, self.presenter.load(exercise)
        self._picture = picture
        if self.board is None or self._kind != picture.board:
            self._make_board(picture.board)
        assert self.board is not None
        if before is None or before.exercise.id != exercise.id:
            self._writer = ""
            self.finder.hide()
            self.board.show_exercise(exercise.id)
        else:
            self.board.refresh()
        words = self._page.session.language
        refill(self.field, [(words.text("No field"), ""), *((name, key) for key, name in picture.fields)])
        if picture.field and (before is None or before.field != picture.field):
            self.field.setCurrentIndex(max(0, self.field.findData(picture.field)))
        self._show()

    def commit(self) -> None:
        """Add what was typed and not yet added."""
        if self._picture is not None and self._picture.can_write:
            self.adding.commit()

    def choose_writer(self, organisation_id: str) -> None:
        """Whose the next cards are; empty for nobody's in particular."""
        self._writer = organisation_id
        self._show()
        self.adding.setFocus(Qt.FocusReason.OtherFocusReason)

    def read_file(self, path: Path) -> bool:
        """Read cards from a CSV file. Whether it is one."""
        if path.suffix.casefold() not in (".csv", ".txt") or self._picture is None or not self._picture.can_write:
            return False
        self.presenter.read_file(path, lambda count: self._tell_added(count, count))
        return True

    def retranslate(self) -> None:
        """Set every text again."""
        words = self._page.session.language
        self.adding.set_hint(words.text("Write a card and press Enter; paste a list; @name before it says whose it is"))
        self.finder.set_texts(words.text("Find the need that rests on this card"), words.text("No such need."))
        self.locked.setText(words.text("The cards are locked: they are voted on as they stand."))
        self.field.setAccessibleName(words.text("The field of the board that cards are laid in"))
        self.tables.setAccessibleName(words.text("How many tables"))
        self.tables.setSuffix(" " + words.text("tables"))
        for button, text in ((self.seat, words.text("Seat the groups")), (self.draw, words.text("Draw the order"))):
            button.setText(text)
            button.setAccessibleName(text)
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
        self._file = add("cards_from_file", message("Cards from a CSV file…"), self._choose_file, "Ctrl+Shift+O",
                         "table")  # fmt: skip
        add("to_cards_line", message("Go to the line for cards"), self.adding.setFocus, "Ctrl+J")
        self._draw_action = add("draw_order", message("Draw the order of speaking"), self._draw, "Ctrl+R", "shuffle")
        add("next_writer", message("The next in the drawn order writes"), self._next_writer, "Ctrl+Down")
        self._writers = [
            add(f"writer_{digit}", message("Cards by {who}"), partial(self._write_as, digit), f"Alt+{digit}")
            for digit in _DIGITS
        ]
        self._nobody = add("writer_nobody", message("Cards by nobody in particular"), lambda: self.choose_writer(""),
                           "Alt+0")  # fmt: skip
        self._register_name = actions.register.set_source
        self.writer.clicked.connect(self._ask_writer)
        merge, gather, ungather, remove = self._several
        split, change, need, link, to_all = self._single
        self._short = {
            merge: message("Merge"),
            split: message("Unmerge"),
            gather: message("Heading…"),
            need: message("Need"),
            link: message("Link…"),
            to_all: message("To all"),
        }
        for action in self._short:
            self.tools.addWidget(self._tool(action))
        self.more.setAutoRaise(True)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self.more)
        self.menu.addActions([change, remove, ungather, self._lay, self._file, self._draw_action])
        self.more.setMenu(self.menu)
        self.tools.addStretch(1)
        self.tools.addWidget(self.more)

    def _tool(self, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setAutoRaise(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
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
        picture, words = self._picture, self._page.session.language
        if picture is None:
            return
        writer = next((one for one in picture.writers if one.id == self._writer), None)
        self.mark.setVisible(picture.can_write and writer is not None)
        if writer is not None:
            self.mark.set_organisation(writer.number, writer.name)
        name = writer.name if writer is not None else words.text("Nobody in particular")
        self.writer.setText(name)
        self.writer.setAccessibleName(words.text("Whose the cards are: {name}", name=name))
        self.writer.setToolTip(words.text("Alt and a digit choose whose the cards are"))
        for widget in (self.writer, self.adding):
            widget.setVisible(picture.can_write)
        self.field.setVisible(picture.can_write and bool(picture.fields))
        self.locked.setVisible(not picture.can_write)
        self._show_notes(picture)
        self._show_order(picture)
        self.seats.setText(picture.seats or words.text("The groups are not seated yet."))
        for part in (self.seats, self.tables, self.seat):
            part.setVisible(picture.takes_seats)
        for digit, action in zip(_DIGITS, self._writers, strict=True):
            is_there = digit <= len(picture.writers)
            if is_there:
                who = picture.writers[digit - 1].name
                self._register_name(f"exercises.writer_{digit}", message("Cards by {who}"), who=who)
            action.setVisible(is_there)
            action.setEnabled(is_there and picture.can_write)
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

    def _show_order(self, picture: CardsPicture) -> None:
        words = self._page.session.language
        names = " → ".join(f"[{one.name}]" if one.id == self._writer else one.name for one in picture.order)
        told = words.text("Drawn order: {names}", names=names) if names else words.text("No order is drawn yet.")
        self.order.setText(told)
        for widget in (self.order, self.draw):
            widget.setVisible(picture.is_drawn)
        again = words.text("Draw again…") if picture.order else words.text("Draw the order")
        self.draw.setText(again)
        self.draw.setAccessibleName(again)

    def _enable(self) -> None:
        chosen = len(self._chosen())
        for action in self._several:
            action.setEnabled(chosen > 0)
        self._several[0].setEnabled(chosen > 1)
        for action in self._single:
            action.setEnabled(chosen == 1)
        can_write = self._picture is not None and self._picture.can_write
        self._file.setEnabled(can_write)
        self._lay.setEnabled(bool(chosen) and can_write and bool(self._picture and self._picture.fields))
        if chosen != 1:
            self.finder.hide()

    def _chosen(self) -> list[str]:
        return self.board.selected_cards() if self.board is not None else []

    def _one(self) -> str:
        chosen = self._chosen()
        return chosen[0] if len(chosen) == 1 else ""

    def _add(self, texts: Sequence[str]) -> None:
        def tell(added: int) -> None:
            picture = self._picture
            if len(texts) == 1 and picture is not None and picture.order and self._in_drawn_phase():
                self._writer = self.presenter.after(self._writer)
                self._show()
            self._tell_added(added, len(texts))

        self.presenter.add(texts, self._writer, str(self.field.currentData() or ""), tell)

    def _tell_added(self, added: int, wanted: int) -> None:
        words = self._page.session.language
        if wanted > 1 or added < wanted:
            told = words.plural("{count} card was added.", "{count} cards were added.", added)
            if added < wanted:
                told += " " + words.text("{count} were there already.", count=wanted - added)
            self._page.around.tell(told, "plain")

    def _in_drawn_phase(self) -> bool:
        return self._picture is not None and self._picture.is_drawn and self._writer in {
            one.id for one in self._picture.order
        }  # fmt: skip

    def _go_to_board(self) -> None:
        if self.board is not None:
            self.board.setFocus()

    def _write_as(self, digit: int) -> None:
        if self._picture is not None and digit <= len(self._picture.writers):
            self.choose_writer(self._picture.writers[digit - 1].id)

    def _next_writer(self) -> None:
        self.choose_writer(self.presenter.after(self._writer))

    def _ask_writer(self) -> None:
        writers: Sequence[Organisation] = self._picture.writers if self._picture is not None else ()

        def take(written: str) -> None:
            try:
                who = self.presenter.who(written)
            except InputError as error:
                self._page.session.refuse(error)
                return
            self.choose_writer(who.id if who is not None else "")

        question = self._page.session.language.text("Whose are the next cards? (digit or initials)")
        self.ask.ask(question, take, [one.name for one in writers])

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
        self.presenter.lay(self._chosen(), str(self.field.currentData() or ""))

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

    def _draw(self) -> None:
        if self._picture is None:
            return
        if not self._picture.order:
            self.presenter.draw()
            return
        question = self._page.session.language.text("Why is the order drawn again?")
        self.ask.ask(question, self.presenter.draw)

    def _choose_file(self) -> None:
        words = self._page.session.language
        dialog = QFileDialog(self, words.text("Cards from a CSV file"))
        dialog.setNameFilter(words.text("Tables as text") + " (*.csv *.txt)")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.read_file(Path(name)))
        dialog.open()


def _row(*parts: QWidget | tuple[QWidget, int]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(Space.SMALL)
    for part in parts:
        widget, stretch = part if isinstance(part, tuple) else (part, 0)
        row.addWidget(widget, stretch)
    return row
