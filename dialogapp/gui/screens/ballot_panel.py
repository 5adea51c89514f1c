"""A vote by any rule while it is open: who votes at the left, the ballot at the right, the reveal.

The ballot is typed in; where cards are placed on a plane, they are dragged there, and the table is the other way.
"""

from __future__ import annotations

from textwrap import shorten

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
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
from dialogapp.gui.screens.ballot_desk import BallotDesk, VoterRow, voter_lines
from dialogapp.gui.screens.ballot_reason import ReasonLine
from dialogapp.gui.screens.ballot_reveal import RevealBar
from dialogapp.gui.screens.plane_ballot import PlaneBallot
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
        self.voters, self.handed_in = FittedList(self), Badge(self)
        self.voters.set_up(
            lambda row: voter_lines(self._session.language, row), lambda row: row.key, title_lines=2, most=_SHOWN
        )
        self.voters.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.mark, self.voter = OrganisationMark(self), ElidedLabel(self)
        self.voter.setProperty("role", "lead")
        self.abstain, self.hand, self.by_table = QPushButton(self), QPushButton(self), QPushButton(self)
        self.by_table.setCheckable(True)
        self.legend, self.message = QLabel(self), QLabel(self)
        self.legend.setProperty("role", "muted")
        for label in (self.legend, self.message):
            label.setWordWrap(True)
        self.table, self.note, self.source = BallotTable(self), QLineEdit(self), BallotSource(self)
        self.reason = ReasonLine(self.table, lambda: self.desk, self)
        self.revealing = RevealBar(self)
        self._lay_out()
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
        self._place = QVBoxLayout()
        right.addLayout(self._place, 1)
        right.addLayout(_row((self.message, 1), self.by_table))
        right.addLayout(_row((self.note, 1), self.source))
        top = QHBoxLayout()
        top.setSpacing(Space.LARGE)
        top.addWidget(left, 1)
        top.addLayout(right, 3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        layout.addLayout(top, 1)
        layout.addWidget(self.revealing)

    def _join(self) -> None:
        self.voters.clicked.connect(lambda index: self._turn_to(index.row()))
        self.voters.opened.connect(self._turn_to)
        self.table.answered.connect(self._answer)
        self.table.handed_in.connect(self._hand_in)
        self.table.cleared.connect(self._clear)
        self.table.currentCellChanged.connect(lambda *_: self._show_row())
        self.hand.clicked.connect(self._hand_in)
        self.by_table.toggled.connect(self._turn_table)
        self.note.returnPressed.connect(self._hand_in)
        self.source.on_enter(self._hand_in)
        self.abstain.clicked.connect(self._abstain)
        self.revealing.left.connect(self.focus_ballot)
        self.revealing.revealed.connect(self._reveal)

    def set_up(self, session: Session) -> None:
        """Say which dialogue it is."""
        self._session = session
        self.desk = BallotDesk(session)
        self.plane = PlaneBallot(session, self.desk, self._how, self)
        self.plane.hide()
        self._place.addWidget(self.plane)

    def show_exercise(self, exercise: Exercise, *, later_votes: bool) -> None:
        """Show an exercise whose vote is open; `later_votes` says whether another is planned."""
        if self.desk.load(exercise):
            self._is_sure = ""
            self.note.clear()
            self.revealing.begin()
        self.revealing.last.setVisible(later_votes)
        self._show()

    def retranslate(self) -> None:
        """Set every text again."""
        words = self._session.language
        self.source.retranslate(words)
        self.revealing.retranslate(words)
        self.voters.setAccessibleName(words.text("Who votes"))
        self.table.setAccessibleName(words.text("The ballot"))
        hint = words.text("A note to the ballot, if any")
        self.note.setPlaceholderText(hint)
        self.note.setAccessibleName(hint)
        for button, text in (
            (self.abstain, words.text("Abstains")),
            (self.by_table, words.text("As a table")),
        ):
            button.setText(text)
            button.setAccessibleName(text)
        self.by_table.setToolTip(words.text("Type the numbers in a table in place of dragging the cards"))
        if self.desk.exercise is not None:
            self._show()

    def minimumSizeHint(self) -> QSize:
        """Room for its sentences in as many lines as they take at this width."""
        least, layout = super().minimumSizeHint(), self.layout()
        lines = layout.minimumHeightForWidth(self.width()) if layout is not None else 0
        return QSize(least.width(), max(least.height(), lines))

    def _show(self, told: str = "", *, is_warning: bool = False) -> None:
        words, desk = self._session.language, self.desk
        rows = desk.voters
        self.voters.rows.show_rows(rows)
        self.voters.choose(next((place for place, one in enumerate(rows) if one.key == desk.open), -1))
        handed = words.text("{count} of {voters} have voted", count=desk.handed_in, voters=len(rows))
        self.handed_in.show_state(handed, "ok" if rows and not desk.missing else "plain")
        self._show_voter()
        self._show_form()
        self._show_plane()
        self._say(told or self._help())
        self.message.setProperty("tone", "warn" if is_warning else "")
        self.message.setProperty("role", "" if is_warning else "muted")
        self.message.style().polish(self.message)
        self.revealing.show_ballots(words, desk)
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
        for widget in (self.abstain, self.hand, self.note, self.source):
            widget.setVisible(voter is not None)
        is_typed = voter is not None and not self._is_on_plane
        self.table.setVisible(is_typed)
        self.legend.setVisible(is_typed)
        if voter is not None and form is not None:
            self.mark.set_organisation(voter.organisation.number, voter.organisation.name)
            told = left_words(words, form, self.desk.answers)
            self.voter.setText(words.text("{name}: {left}", name=voter.name, left=told))
        elif self.desk.voters:
            self.voter.setText(words.text("All have voted"))
        else:
            self.voter.setText(words.text("Nobody can vote yet: add those who vote in Participants."))

    @property
    def _is_on_plane(self) -> bool:
        return self.desk.takes_places and not self.by_table.isChecked()

    def _show_plane(self) -> None:
        words, voter = self._session.language, self.desk.voter
        self.by_table.setVisible(self.desk.takes_places and voter is not None)
        is_on_plane = self._is_on_plane and voter is not None
        told = words.text("Done") if is_on_plane else words.text("Hand in")
        self.hand.setText(told)
        self.hand.setAccessibleName(told)
        self.plane.setVisible(is_on_plane)
        if is_on_plane and voter is not None:
            self.plane.show_voter()
            placed = words.text("{count} placed, {left} left", count=len(self.plane.places), left=self.plane.waiting)
            self.voter.setText(words.text("{name}: {left}", name=voter.name, left=placed))

    def _turn_table(self, by_table: bool) -> None:
        if by_table:
            self.plane.hand_over()
        self._show()
        self.focus_ballot()

    def focus_ballot(self) -> None:
        """Go to the ballot that is open."""
        (self.plane if self._is_on_plane else self.table).setFocus()

    def _how(self) -> How:
        return How(self.note.text(), self.source.source, self.source.late_note)

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
        self.reason.show_row(self._session.language)
        if self.message.property("tone") != "warn":
            self._say(self._help())

    def _help(self) -> str:
        words = self._session.language
        if self.desk.voter is None:
            return ""
        if self._is_on_plane:
            return self._help_on_plane()
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

    def _help_on_plane(self) -> str:
        words = self._session.language
        if self.desk.is_vote_anew and not self.desk.is_placing(self.desk.open):
            return words.text("What it placed before counts until the first card is placed anew.")
        return words.text("Drag the cards, or move one with Ctrl+Shift and the arrows. Each is kept at once.")

    def _describe(self, row: VoterRow) -> TwoLines:
        return voter_lines(self._session.language, row)

    def _turn_to(self, position: int) -> None:
        self.desk.turn_to(self.desk.voters[position].key)
        self._begin_ballot()
        self.focus_ballot()

    def _answer(self, row: int, place: int, value: int | None) -> None:
        form = self.desk.form
        if form is None:
            return
        self._is_sure = ""
        self.reason.note_answer(row)
        try:
            self.desk.answer(form.rows[row].key, form.columns[place].key, value)
        except DialogappError as error:
            self._show(self._session.language.error(error), is_warning=True)
        else:
            self._show()

    def _clear(self) -> None:
        if self.revealing.is_asking:
            self.revealing.ask(False)
        else:
            self.desk.clear()
            self._show()

    def _hand_in(self) -> None:
        words, desk, voter = self._session.language, self.desk, self.desk.voter
        if voter is None or desk.form is None:
            return
        if self._is_on_plane:
            self._finish_placing()
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

    def _finish_placing(self) -> None:
        """The voter is done on the plane; one who placed nothing must say that it abstains."""
        words, voter = self._session.language, self.desk.voter
        left = self.plane.waiting
        if not self.plane.places and voter is not None:
            told = words.text("Nothing is placed. If {name} abstains, choose Abstains.", name=voter.name)
            self._show(told, is_warning=True)
        elif left and self._is_sure != self.desk.open:
            self._is_sure = self.desk.open
            told = words.plural(
                "{count} card is not placed. Done again leaves it so.",
                "{count} cards are not placed. Done again leaves them so.",
                left,
            )
            self._show(told, is_warning=True)
        else:
            self.plane.finish()
            self._go_on()

    def _abstain(self) -> None:
        if self._is_on_plane and self.plane.places:
            told = self._session.language.text("Drag the cards off the plane first: who abstains places none.")
            self._show(told, is_warning=True)
        elif self.desk.answers:
            told = self._session.language.text("Take the answers away first (Esc): who abstains gives none.")
            self._show(told, is_warning=True)
        else:
            self._hand_over()

    def _hand_over(self) -> None:
        try:
            self.desk.hand_in(self._how(), self._go_on)
        except DialogappError as error:
            self._show(self._session.language.error(error), is_warning=True)

    def _begin_ballot(self) -> None:
        """Another ballot is open: what is typed now answers its first card."""
        self._is_sure = ""
        self.reason.note_answer(-1)
        self._show()
        self.table.setCurrentCell(0, 1)

    def _go_on(self) -> None:
        """The next voter's ballot is open."""
        self.note.clear()
        self.source.late.clear()
        self._begin_ballot()
        if self.desk.voter is not None:
            self.focus_ballot()
        else:
            self.revealing.reveal.setFocus()

    def _reveal(self, is_last: bool) -> None:
        if self.desk.exercise is not None:
            self.reveal_wanted.emit(self.desk.exercise.id, is_last)


def _row(*parts: QWidget | tuple[QWidget, int]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(Space.SMALL)
    for part in parts:
        widget, stretch = part if isinstance(part, tuple) else (part, 0)
        row.addWidget(widget, stretch)
    return row
