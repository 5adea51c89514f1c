"""The line in which cards are written, whose they are, and the order that is drawn to write or speak in."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from dialogapp.domain.errors import InputError
from dialogapp.gui.dialogs.opening import ask_for_file
from dialogapp.gui.pages import Page
from dialogapp.gui.screens.cards_presenter import CardsPicture, CardsPresenter
from dialogapp.gui.screens.exercise_actions import ExerciseActions
from dialogapp.gui.tokens import Space
from dialogapp.gui.widgets.adding_line import AddingLine
from dialogapp.gui.widgets.ask_bar import AskBar
from dialogapp.gui.widgets.elided_label import ElidedLabel
from dialogapp.gui.widgets.organisation_mark import OrganisationMark
from dialogapp.gui.widgets.refill import refill
from dialogapp.services.translation import message

_DIGITS = range(1, 10)


class CardLine(QWidget):
    """Cards are written by whoever is chosen: by a digit, or by a mark `@name` before the line."""

    left_upwards = Signal()
    """The arrow upwards leaves the line."""

    def __init__(self, ask: AskBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ask = ask
        self._picture: CardsPicture | None = None
        self._writer = ""
        self.order, self.draw = ElidedLabel(self), QPushButton(self)
        self.mark, self.writer, self.field = OrganisationMark(self), QToolButton(self), QComboBox(self)
        self.writer.setAutoRaise(True)
        self.writer.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.adding, self.locked = AddingLine(self), QLabel(self)
        self.locked.setProperty("role", "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        layout.addLayout(_row((self.order, 1), self.draw))
        layout.addLayout(_row(self.mark, self.writer, self.field, (self.adding, 1), (self.locked, 1)))

    def set_up(self, page: Page, presenter: CardsPresenter, actions: ExerciseActions) -> None:
        """Say which dialogue it is, and enter the commands in the register."""
        self._page, self.presenter = page, presenter
        self.adding.added.connect(self._add)
        self.adding.left_upwards.connect(self.left_upwards)
        self.draw.clicked.connect(self._draw)
        self.writer.clicked.connect(self._ask_writer)
        add = actions.add
        source = message("Cards from a CSV file…")
        self.file = add("cards_from_file", source, self._choose_file, "Ctrl+Shift+O", "table")
        add("to_cards_line", message("Go to the line for cards"), self.adding.setFocus, "Ctrl+J")
        self.draw_action = add("draw_order", message("Draw the order of speaking"), self._draw, "Ctrl+R", "shuffle")
        add("next_writer", message("The next in the drawn order writes"), self._next_writer, "Ctrl+Down")
        self._writers: list[QAction] = [
            add(f"writer_{digit}", message("Cards by {who}"), partial(self._write_as, digit), f"Alt+{digit}")
            for digit in _DIGITS
        ]
        add("writer_nobody", message("Cards by nobody in particular"), lambda: self.choose_writer(""), "Alt+0")
        self._register_name = actions.register.set_source

    def show_picture(self, picture: CardsPicture, *, is_other: bool, is_other_field: bool) -> None:
        """Show whose cards are written now; another exercise begins with nobody's."""
        self._picture = picture
        if is_other:
            self._writer = ""
        words = self._page.session.language
        refill(self.field, [(words.text("No field"), ""), *((name, key) for key, name in picture.fields)])
        if picture.field and is_other_field:
            self.field.setCurrentIndex(max(0, self.field.findData(picture.field)))
        self._show()

    def commit(self) -> None:
        """Add what was typed and not yet added."""
        if self._picture is not None and self._picture.can_write:
            self.adding.commit()

    @property
    def field_key(self) -> str:
        """The key of the field that cards are laid in; empty for none."""
        return str(self.field.currentData() or "")

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
        self.locked.setText(words.text("The cards are locked: they are voted on as they stand."))
        self.field.setAccessibleName(words.text("The field of the board that cards are laid in"))
        if self._picture is not None:
            self._show()

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
        self.locked.setVisible(picture.exercise.state == "voting")
        self.file.setEnabled(picture.can_write)
        self._show_order(picture)
        for digit, action in zip(_DIGITS, self._writers, strict=True):
            is_there = digit <= len(picture.writers)
            if is_there:
                who = picture.writers[digit - 1].name
                self._register_name(f"exercises.writer_{digit}", message("Cards by {who}"), who=who)
            action.setVisible(is_there)
            action.setEnabled(is_there and picture.can_write)

    def _show_order(self, picture: CardsPicture) -> None:
        words = self._page.session.language
        names = " → ".join(f"[{one.name}]" if one.id == self._writer else one.name for one in picture.order)
        told = words.text("Drawn order: {names}", names=names) if names else words.text("No order is drawn yet.")
        self.order.setText(told)
        for widget in (self.order, self.draw):
            widget.setVisible(picture.is_drawn and (picture.can_write or bool(picture.order)))
        again = words.text("Draw again…") if picture.order else words.text("Draw the order")
        self.draw.setText(again)
        self.draw.setAccessibleName(again)

    def _add(self, texts: Sequence[str]) -> None:
        def tell(added: int) -> None:
            picture = self._picture
            if len(texts) == 1 and picture is not None and picture.takes_turns and self._is_in_order:
                self._writer = self.presenter.after(self._writer)
                self._show()
            self._tell_added(added, len(texts))

        self.presenter.add(texts, self._writer, self.field_key, tell)

    def _tell_added(self, added: int, wanted: int) -> None:
        words = self._page.session.language
        if wanted > 1 or added < wanted:
            told = words.plural("{count} card was added.", "{count} cards were added.", added)
            if added < wanted:
                told += " " + words.text("{count} were there already.", count=wanted - added)
            self._page.around.tell(told, "plain")

    @property
    def _is_in_order(self) -> bool:
        return self._picture is not None and self._writer in {one.id for one in self._picture.order}

    def _write_as(self, digit: int) -> None:
        if self._picture is not None and digit <= len(self._picture.writers):
            self.choose_writer(self._picture.writers[digit - 1].id)

    def _next_writer(self) -> None:
        self.choose_writer(self.presenter.after(self._writer))

    def _ask_writer(self) -> None:
        writers = self._picture.writers if self._picture is not None else ()

        def take(written: str) -> None:
            try:
                who = self.presenter.who(written)
            except InputError as error:
                self._page.session.refuse(error)
                return
            self.choose_writer(who.id if who is not None else "")

        question = self._page.session.language.text("Whose are the next cards? (digit or initials)")
        self._ask.ask(question, take, [one.name for one in writers])

    def _draw(self) -> None:
        if self._picture is None:
            return
        if not self._picture.order:
            self.presenter.draw()
            return
        question = self._page.session.language.text("Why is the order drawn again?")
        self._ask.ask(question, self.presenter.draw)

    def _choose_file(self) -> None:
        words = self._page.session.language
        kinds = [words.text("Tables as text") + " (*.csv *.txt)"]
        ask_for_file(self, words.text("Cards from a CSV file"), self.read_file, kinds)


def _row(*parts: QWidget | tuple[QWidget, int]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(Space.SMALL)
    for part in parts:
        widget, stretch = part if isinstance(part, tuple) else (part, 0)
        row.addWidget(widget, stretch)
    return row
