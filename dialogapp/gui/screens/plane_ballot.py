"""The plane on which the voter whose ballot is open places cards."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QSizePolicy, QWidget

from dialogapp.domain.scoring.ballots import Vote
from dialogapp.gui.boards import PlaneBoard
from dialogapp.gui.screens.ballot_desk import BallotDesk
from dialogapp.gui.screens.vote_desk import How
from dialogapp.gui.session import Session
from dialogapp.services.ballots import BallotDraft
from dialogapp.services.exercise_reading import rule_of

_LEAST = 120


class PlaneBallot(PlaneBoard):
    """Each card that is laid down casts the ballot anew, so that nothing placed is lost; `how` says how it came.

    What a voter placed is shown until it is done.
    """

    def __init__(self, session: Session, desk: BallotDesk, how: Callable[[], How], parent: QWidget) -> None:
        super().__init__(session, parent)
        self._desk = desk
        self._shown: tuple[str, int, str] | None = None
        self._cast_as: How | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.setMinimumHeight(_LEAST)
        self.placing.connect(desk.place)
        self._how = how

        def draft(voter: str, votes: Sequence[Vote]) -> BallotDraft:
            told = self._cast_as = how()
            return BallotDraft(voter, votes, told.note, source=told.source, late_note=told.late_note)

        self.draft = draft

    def show_voter(self) -> None:
        """Show the plane of the voter whose ballot is open; with what was typed of it, if that can be placed."""
        desk = self._desk
        if desk.exercise is None:
            return
        shown = (desk.exercise.id, desk.round, desk.open)
        if shown == self._shown:
            self.refresh()
            return
        self._shown, self.exercise_id = shown, desk.exercise.id
        self.canvas.choose([])
        across, up = rule_of(desk.exercise)[0].aspects
        given = desk.answers
        cards = [card for card, aspect in given if aspect == across and (card, up) in given]
        begun = {card: (given[card, across], given[card, up]) for card in cards}
        goes_on = desk.is_placing(desk.open) and not begun
        self.set_voter(desk.open or None, goes_on=goes_on, begun=begun)

    def hand_over(self) -> None:
        """Let the typed ballot go on with what is placed here."""
        exercise = self._desk.exercise
        if exercise is not None and self.places:
            across, up = rule_of(exercise)[0].aspects
            answers = {}
            for card, at in self.places.items():
                answers[card, across], answers[card, up] = at
            self._desk.take_over(answers)
        self._shown = None

    def finish(self) -> None:
        """The voter is done. Where something else is noted of its ballot by now, it is cast once more with that."""
        if self.places and self._cast_as != self._how():
            self.cast_again()
        self._cast_as = None
        self._desk.be_done()
