"""A plane where one organisation after the other places cards; what it placed is its ballot."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeAlias

from PySide6.QtCore import QPointF, Signal
from PySide6.QtWidgets import QWidget

from dialogapp.domain.boards.drawing import Spot
from dialogapp.domain.boards.pictures import BoardPicture, PlanePicture, PlanePoint
from dialogapp.domain.boards.plane import PLANE, value_at
from dialogapp.domain.exercises import Ballot, Exercise, Mark
from dialogapp.domain.scoring.ballots import Vote
from dialogapp.gui.boards.wall_board import WallBoard
from dialogapp.gui.session import Session
from dialogapp.services.ballots import BallotDraft, cast_votes, take_ballot_back
from dialogapp.services.exercise_reading import rule_of, vote_on
from dialogapp.services.ports import Reader, Store

Places: TypeAlias = dict[str, tuple[int, int]]
"""Card id to the values across and up."""


class PlaneBoard(WallBoard):
    """With a voter set and the vote open, a card is dragged to its place, or with Ctrl, Shift and the arrows moved
    there from the middle. Each time the ballot is cast anew.
    """

    placing = Signal()
    """The voter places a card; its ballot is about to be cast."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        self._voter: str | None = None
        self._has_placed = False
        self._begun: Places = {}
        super().__init__(session, parent)
        self.canvas.pushed.connect(self._move)
        self.draft: Callable[[str, Sequence[Vote]], BallotDraft] = BallotDraft
        """How a ballot is made of a voter's id and votes."""

    def set_voter(self, organisation_id: str | None, *, goes_on: bool = False, begun: Places | None = None) -> None:
        """Begin with an empty plane for an organisation; with what is `begun` elsewhere and not cast yet; or, where it
        `goes_on`, with what it placed before.
        """
        self._voter, self._has_placed, self._begun = organisation_id, goes_on, dict(begun or {})
        self.refresh()

    @property
    def places(self) -> Places:
        """What the voter has placed."""
        return self._places() if isinstance(self.picture, PlanePicture) and self._voter is not None else {}

    @property
    def waiting(self) -> int:
        """How many cards the voter has not placed."""
        return len(self.picture.waiting) if isinstance(self.picture, PlanePicture) else 0

    @property
    def can_change(self) -> bool:
        """While somebody places, or the cards are being prepared on the wall."""
        return super().can_change or self._is_placing

    @property
    def _is_placing(self) -> bool:
        return isinstance(self.picture, PlanePicture) and self.picture.step > 0

    def arrange(self) -> None:
        """There is nothing to gather on a plane."""
        super().arrange()
        for tool in (self.gather, self.take_out, self.merge, self.split, self.like):
            tool.setVisible(tool.isVisible() and not isinstance(self.picture, PlanePicture))

    def show_picture(self, picture: BoardPicture) -> None:
        """Show the plane with what the voter placed, if somebody votes."""
        if isinstance(picture, PlanePicture) and self._voter is not None:
            voter, may_show = self._voter, self._has_placed
            found = self.session.read(lambda reader: _placed(reader, self.exercise_id, voter, may_show))
            if found is not None:
                picture = _with_places(picture, found if may_show else self._begun)
        super().show_picture(picture)

    def drop(self, card_ids: list[str], target: Spot | None, at: QPointF) -> None:
        """Place a card where it was dragged; beside the plane it is taken away."""
        picture = self.picture
        if not isinstance(picture, PlanePicture):
            super().drop(card_ids, target, at)
            return
        if not self._is_placing:
            return
        plane = next(spot.box for spot in self.canvas.drawing.spots if spot.kind == PLANE)
        places = self._places()
        for card in card_ids:
            if plane.holds(at.x(), at.y()):
                across, up = value_at(picture, plane, at.x(), at.y())
                places[card] = round(across), round(up)
            else:
                places.pop(card, None)
        self._cast(places)

    def _move(self, right: int, down: int) -> None:
        picture, chosen = self.picture, self.selected_cards()
        if not isinstance(picture, PlanePicture) or not self._is_placing or not chosen:
            return
        places = self._places()
        (left, most), (low, high) = picture.range_x, picture.range_y
        for card in chosen:
            across, up = places.get(card, (round((left + most) / 2), round((low + high) / 2)))
            if card in places:
                across, up = across + right, up - down
            places[card] = min(max(across, round(left)), round(most)), min(max(up, round(low)), round(high))
        self._cast(places)

    def cast_again(self) -> None:
        """Cast the voter's ballot as it lies."""
        self._cast(self._places())

    @property
    def shows_result(self) -> bool:
        """Not while somebody votes anew."""
        return self._voter is None

    def _places(self) -> Places:
        assert isinstance(self.picture, PlanePicture)
        return {point.id: (round(point.x), round(point.y)) for point in self.picture.points}

    def _cast(self, places: Places) -> None:
        exercise_id, voter = self.exercise_id, self._voter
        if voter is None:
            return
        had_placed = self._has_placed

        def put_back() -> None:
            self._has_placed = had_placed

        def cast(store: Store) -> None:
            with store.read() as reader:
                rule, _ = rule_of(reader.get(Exercise, exercise_id))
                number, _ = vote_on(reader, exercise_id)
                there = reader.all(Ballot, exercise_id=exercise_id, organisation_id=voter, round=number)
            across, up = rule.aspects
            votes = [vote for card, (x, y) in places.items() for vote in (Vote(card, x, across), Vote(card, y, up))]
            if votes:
                cast_votes(store, exercise_id, self.draft(voter, votes))
            elif there:
                # Without votes it would abstain.
                take_ballot_back(store, there[0].id)

        self.placing.emit()
        # Before it is done: the change is told before the one who made it.
        self._has_placed = True
        self.session.do(cast, failed=put_back)


def _placed(reader: Reader, exercise_id: str, organisation_id: str, may_show: bool) -> Places | None:
    """What a voter has placed, if it may be shown; None where no ballots are taken."""
    exercise = reader.get(Exercise, exercise_id)
    if exercise.state != "voting":
        return None
    number, _ = vote_on(reader, exercise_id)
    if not may_show:
        return {}
    across, up = rule_of(exercise)[0].aspects
    found: dict[str, dict[str, int]] = {}
    for ballot in reader.all(Ballot, exercise_id=exercise_id, organisation_id=organisation_id, round=number):
        if ballot.participant_id is None:
            for mark in reader.all(Mark, ballot_id=ballot.id):
                found.setdefault(mark.card_id, {})[mark.aspect] = mark.dots
    return {card: (values[across], values[up]) for card, values in found.items()}


def _with_places(picture: PlanePicture, places: Places) -> PlanePicture:
    points = tuple(
        PlanePoint(card.id, number, card.text, *places[card.id])
        for number, card in enumerate(picture.waiting, 1)
        if card.id in places
    )
    waiting = tuple(card for card in picture.waiting if card.id not in places)
    return replace(picture, points=points, waiting=waiting, step=1.0, note="")
