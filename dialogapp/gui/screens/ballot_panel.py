"""A vote by any rule while it is open: who votes at the left, the ballot that is typed in at the right, the reveal."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import shorten

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from dialogapp.domain.errors import DialogappError
from dialogapp.domain.exercises import Exercise
from dialogapp.gui.screens.ballot_desk import BallotDesk, VoterRow
from dialogapp.gui.screens.vote_desk import How
from dialogapp.gui.session import Session
from dialogapp.gui.tokens import Space
from dialogapp.gui.widgets.badge import Badge
from dialogapp.gui.widgets.ballot_source import BallotSource
from dialogapp.gui.widgets.ballot_table import MOST_OFFERED, BallotTable, TableColumn
from dialogapp.gui.widgets.elided_label import ElidedLabel
from dialogapp.gui.widgets.fitted_list import FittedList
from dialogapp.gui.widgets.organisation_mark import OrganisationMark
from dialogapp.gui.widgets.two_line_delegate import TwoLines
from dialogapp.services.ballot_forms import cell_words, left_words

_LEAST_LIST, _MOST_LIST = 168, 240
_SHOWN = 4
_MOST_SAID = 240
"""Characters."""


class BallotPanel(QWidget):
    """Ballots, one voter at a time; what was handed in is not shown again."""

    reveal_wanted = Signal(str, bool)
    """The id of the exercise whose result should be shown, and whether this was its last vote."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_sure = ""
        self._answered_row = -1
        self.voters, self.handed_in = FittedList(self), Badge(self)
        self.voters.set_up(self._describe, lambda row: row.key, title_lines=2, most=_SHOWN)
        self.voters.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.mark, self.voter = OrganisationMark(self), ElidedLabel(self)
        self.voter.setProperty("role", "lead")
        self.abstain, self.hand = QPushButton(self), QPushButton(self)
        self.legend, self.message = QLabel(self), QLabel(self)
        self.legend.setProperty("role", "muted")
        for label in (self.legend, self.message):
            label.setWordWrap(True)
        self.table, self.note, self.source = BallotTable(self), QLineEdit(self), BallotSource(self)
        self.reason = QLineEdit(self)
        self.missing, self.reveal = QLabel(self), QPushButton(self)
        self.missing.setProperty("role", "muted")
        self.missing.setWordWrap(True)
        self.reveal.setProperty("role", "primary")
        self._lay_out()
        self.sure.hide()
        self._join()

    def _lay_out(self) -> None:
        left = QWidget(self)
        left.setMinimumWidth(_LEAST_LIST)
        left.setMaximumWidth(_MOST_LIST)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addWidget(self.handed_in, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.voters, 1)
        right = QVBoxLayout()
        right.setSpacing(Space.SMALL)
        right.addLayout(_row(self.mark, (self.voter, 1), self.abstain, self.hand))
        right.addWidget(self.legend)
        right.addWidget(self.table, 1)
        right.addWidget(self.reason)
        right.addWidget(self.message)
        right.addLayout(_row((self.note, 1), self.source))
        top = QHBoxLayout()
        top.setSpacing(Space.LARGE)
        top.addWidget(left, 1)
        top.addLayout(right, 3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        layout.addLayout(top, 1)
        layout.addLayout(_row((self.missing, 1), self.reveal))
        layout.addWidget(self._make_sure())

    def _make_sure(self) -> QFrame:
        self.sure = QFrame(self)
        self.sure.setProperty("note", "warn")
        self.sure_text, self.last = QLabel(self.sure), QCheckBox(self.sure)
        self.sure_text.setWordWrap(True)
        self.not_yet, self.sure_reveal = QPushButton(self.sure), QPushButton(self.sure)
        self.sure_reveal.setProperty("role", "primary")
        row = _row((self.sure_text, 1), self.last, self.not_yet, self.sure_reveal)
        row.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.MEDIUM, Space.SMALL)
        self.sure.setLayout(row)
        return self.sure

    def _join(self) -> None:
        self.voters.clicked.connect(lambda index: self._turn_to(index.row()))
        self.voters.opened.connect(self._turn_to)
        self.table.answered.connect(self._answer)
        self.table.handed_in.connect(self._hand_in)
        self.table.cleared.connect(self._clear)
        self.table.currentCellChanged.connect(lambda *_: self._show_row())
        self.table.letter_typed.connect(self._begin_reason)
        self.reason.textEdited.connect(self._give_reason)
        self.reason.returnPressed.connect(self._go_on)
        self.hand.clicked.connect(self._hand_in)
        self.note.returnPressed.connect(self._hand_in)
        self.source.on_enter(self._hand_in)
        self.abstain.clicked.connect(self._abstain)
        self.reveal.clicked.connect(lambda: self._ask(True))
        self.not_yet.clicked.connect(lambda: self._ask(False))
        self.sure_reveal.clicked.connect(self._reveal)

    def set_up(self, session: Session) -> None:
        """Say which dialogue it is."""
        self._session = session
        self.desk = BallotDesk(session)

    def show_exercise(self, exercise: Exercise, *, later_votes: bool) -> None:
        """Show an exercise whose vote is open; `later_votes` says whether another is planned."""
        if self.desk.load(exercise):
            self._is_sure = ""
            self.note.clear()
            self.last.setChecked(False)
            self._ask(False)
        self.last.setVisible(later_votes)
        self._show()

    def retranslate(self) -> None:
        """Set every text again."""
        words = self._session.language
        self.source.retranslate(words)
        self.last.setText(words.text("This was the last vote"))
        self.voters.setAccessibleName(words.text("Who votes"))
        self.table.setAccessibleName(words.text("The ballot"))
        hint = words.text("A note to the ballot, if any")
        self.note.setPlaceholderText(hint)
        self.note.setAccessibleName(hint)
        for button, text in (
            (self.abstain, words.text("Abstains")),
            (self.hand, words.text("Hand in")),
            (self.reveal, words.text("Reveal the result")),
            (self.not_yet, words.text("Not yet")),
            (self.sure_reveal, words.text("Reveal")),
        ):
            button.setText(text)
            button.setAccessibleName(text)
        if self.desk.exercise is not None:
            self._show()

    def minimumSizeHint(self) -> QSize:
        """Room for its sentences in as many lines as they take at this width."""
        least, layout = super().minimumSizeHint(), self.layout()
        lines = layout.minimumHeightForWidth(self.width()) if layout is not None else 0
        return QSize(least.width(), max(least.height(), lines))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the question whether to reveal."""
        if event.key() == Qt.Key.Key_Escape and not self.sure.isHidden():
            self._ask(False)
        else:
            super().keyPressEvent(event)

    def _show(self, told: str = "", *, is_warning: bool = False) -> None:
        words, desk = self._session.language, self.desk
        rows = desk.voters
        self.voters.rows.show_rows(rows)
        self.voters.choose(next((place for place, one in enumerate(rows) if one.key == desk.open), -1))
        handed = words.text("{count} of {voters} have voted", count=desk.handed_in, voters=len(rows))
        self.handed_in.show_state(handed, "ok" if rows and not desk.missing else "plain")
        self._show_voter()
        self._show_form()
        self._say(told or self._help())
        self.message.setProperty("tone", "warn" if is_warning else "")
        self.message.setProperty("role", "" if is_warning else "muted")
        self.message.style().polish(self.message)
        missing = desk.missing
        names = _listed(missing)
        self.missing.setText(words.text("No ballot from: {names}.", names=names) if missing else "")
        self.reveal.setEnabled(desk.handed_in > 0)
        self.sure_text.setText(self._consequence())
        self.source.show_late(desk.is_late)

    def _say(self, told: str) -> None:
        """Say what there is room for; the whole on hover, and to who can't see it."""
        said = shorten(told, _MOST_SAID, placeholder=" …")
        self.message.setText(said)
        self.message.setToolTip(told if said != told else "")
        self.message.setAccessibleName(told)

    def _show_voter(self) -> None:
        words, voter, form = self._session.language, self.desk.voter, self.desk.form
        self.mark.setVisible(voter is not None)
        for widget in (self.abstain, self.hand, self.note, self.source, self.table, self.legend):
            widget.setVisible(voter is not None)
        if voter is not None and form is not None:
            self.mark.set_organisation(voter.organisation.number, voter.organisation.name)
            told = left_words(words, form, self.desk.answers)
            self.voter.setText(words.text("{name}: {left}", name=voter.name, left=told))
        elif self.desk.voters:
            self.voter.setText(words.text("All have voted"))
        else:
            self.voter.setText(words.text("Nobody can vote yet: add those who vote in Participants."))

    def _show_form(self) -> None:
        words, form, answers = self._session.language, self.desk.form, self.desk.answers
        if form is None:
            return
        columns = [
            TableColumn(
                words.text(one.title),
                one.numbers,
                [one.word(words, value) for value in one.numbers] if len(one.numbers) <= MOST_OFFERED else (),
            )
            for one in form.columns
        ]
        cells = [
            [
                cell_words(words, row, one, answers[row.key, one.key]) if (row.key, one.key) in answers else ""
                for one in form.columns
            ]
            for row in form.rows
        ]
        cards = [
            words.text("1 {one} or 2 {other}", one=row.text, other=row.other_text) if row.other_id else row.text
            for row in form.rows
        ]
        self.legend.setText(words.text(form.columns[0].legend) if form.columns[0].legend else "")
        self.table.show_ballot(words.text("The card"), cards, columns, cells)
        self._show_row()

    def _show_row(self) -> None:
        """Why the row that is chosen is answered so, and what came of its card in the vote before."""
        words, form, row = self._session.language, self.desk.form, self.table.currentRow()
        is_asked = self.desk.asks_reasons and self.desk.voter is not None
        self.reason.setVisible(is_asked)
        if form is None or not 0 <= row < len(form.rows):
            return
        card = form.rows[row]
        if self.reason.text() != self.desk.reason(card.key):
            self.reason.setText(self.desk.reason(card.key))
        hint = words.text("Why, shown without a name: “{card}”", card=card.text)
        self.reason.setPlaceholderText(hint)
        self.reason.setAccessibleName(hint)
        if self.message.property("tone") != "warn":
            self._say(self._help())

    def _begin_reason(self, letter: str) -> None:
        """A reason is for the card that is chosen; where that has no answer yet, for the one answered just before."""
        form, row = self.desk.form, self.table.currentRow()
        if self.reason.isVisible() and form is not None:
            is_answered = any((form.rows[row].key, one.key) in self.desk.answers for one in form.columns)
            if not is_answered and self._answered_row >= 0:
                self.table.setCurrentCell(self._answered_row, 1)
            self.reason.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.reason.insert(letter)
            self._give_reason(self.reason.text())

    def _give_reason(self, text: str) -> None:
        form, row = self.desk.form, self.table.currentRow()
        if form is not None and 0 <= row < len(form.rows):
            self.desk.give_reason(form.rows[row].key, text)

    def _go_on(self) -> None:
        """To the next card, ready for its answer."""
        self.table.setCurrentCell(min(self.table.currentRow() + 1, self.table.rowCount() - 1), 1)
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _help(self) -> str:
        words = self._session.language
        if self.desk.voter is None:
            return ""
        if self.desk.is_vote_anew:
            return words.text("Its former ballot counts until this one is handed in. Esc gives this one up.")
        form, row = self.desk.form, self.table.currentRow()
        if form is not None and 0 <= row < len(form.rows):
            before = self.desk.before.get(form.rows[row].card_id, "")
            if before:
                return words.text("In the vote before: {told}", told=before)
        if self.desk.asks_reasons:
            return words.text(
                "Digits answer, letters begin the reason, Backspace takes an answer away, Enter hands in the ballot."
            )
        return words.text("Digits answer, Backspace takes an answer away, Enter hands in the ballot.")

    def _describe(self, row: VoterRow) -> TwoLines:
        words = self._session.language
        status = {
            "waiting": words.text("has not voted"),
            "begun": words.text("begun"),
            "open": words.text("votes now"),
            "done": words.text("has voted"),
        }[row.state]
        detail = f"{row.organisation.name} · {status}" if row.person is not None else status
        return TwoLines(row.name, detail, mark=row.organisation.number, tone="ok" if row.state == "done" else "plain")

    def _turn_to(self, position: int) -> None:
        self._is_sure, self._answered_row = "", -1
        self.desk.turn_to(self.desk.voters[position].key)
        self._show()
        self.table.setFocus()

    def _answer(self, row: int, place: int, value: int | None) -> None:
        form = self.desk.form
        if form is None:
            return
        self._is_sure, self._answered_row = "", row
        try:
            self.desk.answer(form.rows[row].key, form.columns[place].key, value)
        except DialogappError as error:
            self._show(self._session.language.error(error), is_warning=True)
        else:
            self._show()

    def _clear(self) -> None:
        if not self.sure.isHidden():
            self._ask(False)
        else:
            self.desk.clear()
            self._show()

    def _hand_in(self) -> None:
        words, desk, voter = self._session.language, self.desk, self.desk.voter
        if voter is None or desk.form is None:
            return
        if not desk.answers:
            told = words.text("Nothing is answered. If {name} abstains, choose Abstains.", name=voter.name)
            self._show(told, is_warning=True)
        elif desk.left and self._is_sure != desk.open:
            self._is_sure = desk.open
            told = left_words(words, desk.form, desk.answers)
            self._show(words.text("{left}. Enter again hands in the ballot as it is.", left=told), is_warning=True)
        else:
            self._hand_over()

    def _abstain(self) -> None:
        if self.desk.answers:
            told = self._session.language.text("Take the answers away first (Esc): who abstains gives none.")
            self._show(told, is_warning=True)
        else:
            self._hand_over()

    def _hand_over(self) -> None:
        def go_on() -> None:
            self._is_sure, self._answered_row = "", -1
            self.note.clear()
            self.source.late.clear()
            self._show()
            (self.table if self.desk.voter is not None else self.reveal).setFocus()

        try:
            self.desk.hand_in(How(self.note.text(), self.source.source, self.source.late_note), go_on)
        except DialogappError as error:
            self._show(self._session.language.error(error), is_warning=True)

    def _ask(self, asking: bool) -> None:
        self.sure.setVisible(asking)
        self.reveal.setVisible(not asking)
        self.missing.setVisible(not asking)
        if asking:
            self.not_yet.setFocus()
        elif self.isVisible():
            self.table.setFocus()

    def _consequence(self) -> str:
        words, desk = self._session.language, self.desk
        told = [words.text("The result can't be hidden again, and no ballot changes after it.")]
        if desk.begun:
            told.append(words.text("Begun but not handed in: {names}.", names=_listed(desk.begun)))
        if desk.missing:
            told.append(words.text("No ballot from: {names}.", names=_listed(desk.missing)))
        return " ".join(told)

    def _reveal(self) -> None:
        if self.desk.exercise is not None:
            self._ask(False)
            self.reveal_wanted.emit(self.desk.exercise.id, self.last.isChecked())


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names)


def _row(*parts: QWidget | tuple[QWidget, int]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(Space.SMALL)
    for part in parts:
        widget, stretch = part if isinstance(part, tuple) else (part, 0)
        row.addWidget(widget, stretch)
    return row
