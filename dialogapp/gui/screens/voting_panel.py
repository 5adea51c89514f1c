"""An exercise whose vote is open: the ballots as the facilitator types them in, and the reveal."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from dialogapp.domain.errors import DialogappError
from dialogapp.domain.exercises import Exercise
from dialogapp.domain.people import Organisation
from dialogapp.gui.forms.ui_voting_panel import Ui_VotingPanel
from dialogapp.gui.models.ballot_model import BoardColumn
from dialogapp.gui.screens.vote_desk import How, VoteDesk, Voter
from dialogapp.gui.session import Session
from dialogapp.gui.widgets.ballot_source import BallotSource


class VotingPanel(QWidget):
    """Ballots, one organisation at a time. How an organisation voted is turned over once its ballot is handed in."""

    reveal_wanted = Signal(str)
    """The id of the exercise whose result should be shown, after the user was told what that means."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_VotingPanel()
        self.ui.setupUi(self)
        self._is_sure_to_leave_dots = ""
        self._turned_over = ""
        self.ui.board.placed.connect(self._place)
        self.ui.board.turned_to.connect(self._turn_to)
        self.ui.board.handed_in.connect(self._hand_in)
        self.ui.board.cleared.connect(self._clear)
        self.ui.handIn.clicked.connect(self._hand_in)
        self.ui.note.returnPressed.connect(self._hand_in)
        self.ui.abstain.clicked.connect(self._abstain)
        self.ui.anew.clicked.connect(self._vote_anew)
        self.ui.reveal.clicked.connect(lambda: self._ask(True))
        self.ui.notYet.clicked.connect(lambda: self._ask(False))
        self.ui.sureReveal.clicked.connect(self._reveal)
        self.ui.sure.hide()
        self.source = BallotSource(self)
        self.source.on_enter(self._hand_in)
        self.ui.noteRow.addWidget(self.source)

    def set_up(self, session: Session) -> None:
        """Say which dialogue it is."""
        self._session = session
        self.desk = VoteDesk(session)

    def show_exercise(self, exercise: Exercise) -> None:
        """Show an exercise whose vote is open."""
        if self.desk.exercise is None or self.desk.exercise.id != exercise.id:
            self._turned_over = self._is_sure_to_leave_dots = ""
            self.ui.note.clear()
            self._ask(False)
        self.desk.load(exercise)
        self.ui.title.setText(exercise.title)
        self.ui.prompt.setText(exercise.prompt)
        self.ui.prompt.setVisible(bool(exercise.prompt))
        self._show()

    def retranslate(self) -> None:
        """Set every text again."""
        self.ui.retranslateUi(self)
        self.source.retranslate(self._session.language)
        for button in (
            self.ui.anew, self.ui.abstain, self.ui.handIn, self.ui.reveal, self.ui.notYet, self.ui.sureReveal
        ):  # fmt: skip
            button.setAccessibleName(button.text())
        if self.desk.exercise is not None:
            self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the question whether to reveal."""
        if event.key() == Qt.Key.Key_Escape and not self.ui.sure.isHidden():
            self._ask(False)
        else:
            super().keyPressEvent(event)

    def _show(self, told: str = "", *, is_warning: bool = False) -> None:
        words, desk = self._session.language, self.desk
        columns = [self._column(voter) for voter in desk.voters]
        self.ui.board.show_board(
            [card.text for card in desk.cards], columns, [desk.dots_on(card.id) for card in desk.cards]
        )
        handed = words.text("{count} of {voters} have voted", count=desk.handed_in, voters=len(columns))
        self.ui.handedIn.show_state(handed, "ok" if columns and not desk.missing else "plain")
        self._show_voter()
        self.ui.message.setText(told or self._help())
        self.ui.message.setProperty("tone", "warn" if is_warning else "")
        self.ui.message.setProperty("role", "" if is_warning else "muted")
        self.ui.message.style().polish(self.ui.message)
        missing = words.text("No ballot from: {names}.", names=_names(desk.missing)) if desk.missing else ""
        self.ui.missing.setText(missing)
        self.ui.reveal.setEnabled(desk.handed_in > 0)
        self.ui.sureText.setText(self._consequence())

    def _show_voter(self) -> None:
        words, desk = self._session.language, self.desk
        voter = desk.voter or self._organisation(self._turned_over)
        self.ui.mark.setVisible(voter is not None)
        self.ui.anew.setVisible(desk.voter is None and voter is not None)
        self.source.show_late(desk.is_late)
        for widget in (self.ui.abstain, self.ui.handIn, self.ui.note, self.source):
            widget.setVisible(desk.voter is not None)
        if voter is not None:
            self.ui.mark.set_organisation(voter.number, voter.name)
        if desk.voter is not None and desk.exercise is not None:
            told = words.text("{name}: {left} of {dots} dots left", name=desk.voter.name, left=desk.left,
                              dots=desk.exercise.dots)  # fmt: skip
        elif voter is not None:
            told = words.text("{name} has voted", name=voter.name)
        elif not desk.voters:
            told = words.text("Nobody can vote yet: add the suppliers in Participants.")
        else:
            told = words.text("All have voted")
        self.ui.voter.setText(told)

    def _help(self) -> str:
        words = self._session.language
        if self.desk.voter is None and self._turned_over:
            return words.text("How it voted is hidden, from everybody. Who wants to change its ballot votes anew.")
        if self.desk.voter is None:
            return ""
        if self.desk.is_vote_anew:
            return words.text("Its former ballot counts until this one is handed in. Esc gives this one up.")
        if self.desk.left == 0:
            return words.text("All dots are placed. Enter hands in the ballot.")
        return words.text("Digits set the dots of a card, + and - add and take away. Enter hands in the ballot.")

    def _column(self, voter: Voter) -> BoardColumn:
        words, who = self._session.language, voter.organisation
        status, spoken = {
            "waiting": ("–", words.text("{name} has not voted", name=who.name)),
            "begun": (words.text("begun"), words.text("{name}: begun and turned over", name=who.name)),
            "open": (words.text("{left} left", left=voter.left), words.text("{name} votes", name=who.name)),
            "done": ("✓ " + words.text_in("ballot", "done"), words.text("{name} has voted", name=who.name)),
        }[voter.state]
        return BoardColumn(who.number, who.initials, status, voter.state, spoken)

    def _organisation(self, organisation_id: str) -> Organisation | None:
        return next((v.organisation for v in self.desk.voters if v.organisation.id == organisation_id), None)

    def _place(self, row: int, number: int) -> None:
        self._is_sure_to_leave_dots = ""
        try:
            self.desk.place(self.desk.cards[row].id, number)
        except DialogappError as error:
            self._show(self._session.language.error(error), is_warning=True)
        else:
            self._show()

    def _turn_to(self, column: int) -> None:
        voter = self.desk.voters[column].organisation
        self._is_sure_to_leave_dots = ""
        self._turned_over = "" if self.desk.turn_to(voter.id) else voter.id
        self._show()

    def _vote_anew(self) -> None:
        self.desk.vote_anew(self._turned_over)
        self._turned_over = ""
        self._show()
        self.ui.board.setFocus()

    def _clear(self) -> None:
        if not self.ui.sure.isHidden():
            self._ask(False)
        else:
            self.desk.clear()
            self._show()

    def _hand_in(self) -> None:
        words, desk = self._session.language, self.desk
        if desk.voter is None or desk.exercise is None:
            return
        if desk.left == desk.exercise.dots:
            told = words.text("No dots are placed. If {name} abstains, choose Abstains.", name=desk.voter.name)
            self._show(told, is_warning=True)
        elif desk.left and self._is_sure_to_leave_dots != desk.open:
            self._is_sure_to_leave_dots = desk.open
            told = words.plural(
                "{count} dot is left. Enter again hands in the ballot as it is.",
                "{count} dots are left. Enter again hands in the ballot as it is.",
                desk.left,
            )
            self._show(told, is_warning=True)
        else:
            self._hand_over()

    def _abstain(self) -> None:
        desk = self.desk
        if desk.exercise is not None and desk.left < desk.exercise.dots:
            told = self._session.language.text("Take the dots away first (Esc): who abstains places none.")
            self._show(told, is_warning=True)
        else:
            self._hand_over()

    def _hand_over(self) -> None:
        def go_on() -> None:
            self._is_sure_to_leave_dots = ""
            self.ui.note.clear()
            self.source.late.clear()
            self._show()
            (self.ui.board if self.desk.voter is not None else self.ui.reveal).setFocus()

        self.desk.hand_in(How(self.ui.note.text(), self.source.source, self.source.late_note), go_on)

    def _ask(self, asking: bool) -> None:
        self.ui.sure.setVisible(asking)
        self.ui.reveal.setVisible(not asking)
        self.ui.missing.setVisible(not asking)
        if asking:
            self.ui.notYet.setFocus()
        elif self.isVisible():
            self.ui.board.setFocus()

    def _consequence(self) -> str:
        """What revealing means now."""
        words, desk = self._session.language, self.desk
        told = [words.text("The result can't be hidden again, and no ballot changes after it.")]
        if desk.begun:
            told.append(words.text("Begun but not handed in: {names}.", names=_names(desk.begun)))
        if desk.missing:
            told.append(words.text("No ballot from: {names}.", names=_names(desk.missing)))
        return " ".join(told)

    def _reveal(self) -> None:
        if self.desk.exercise is not None:
            self._ask(False)
            self.reveal_wanted.emit(self.desk.exercise.id)


def _names(organisations: Sequence[Organisation]) -> str:
    return ", ".join(organisation.name for organisation in organisations)
