"""The vote as it is typed in: one organisation's ballot at a time, hidden from the next.

A ballot that is begun is kept outside the journal until it is handed in, so that nothing typed is lost.
How an organisation has voted is never told again; who wants to change its ballot votes anew.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Literal

from dialogapp.domain.errors import InputError
from dialogapp.domain.exercises import Ballot, Card, Exercise
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.people import Organisation
from dialogapp.domain.voting import place_dots
from dialogapp.gui.session import Session
from dialogapp.services.exercise_reading import items_of, vote_on
from dialogapp.services.exercises import cast_ballot, voters
from dialogapp.services.ports import Reader

VoterState = Literal["waiting", "begun", "open", "done"]
"""waiting: nothing yet; begun: half filled in and turned over; open: being filled in; done: handed in."""


@dataclass(frozen=True, slots=True)
class Voter:
    """An organisation at the vote. `left` is how many dots it can still place, known only while its ballot is open."""

    organisation: Organisation
    state: VoterState
    left: int | None = None


class VoteDesk:
    """One exercise while its vote is open."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.exercise: Exercise | None = None
        self.cards: list[Card] = []
        self._organisations: list[Organisation] = []
        self._done: set[str] = set()
        self._drafts: dict[str, dict[str, int]] = {}
        self._on_its_way = ""
        self.open = ""
        """The id of the organisation whose ballot is open; empty for none."""

    def load(self, exercise: Exercise) -> None:
        """Read an exercise; the ballot that is open stays open, else the first that waits is opened."""
        is_other = self.exercise is None or self.exercise.id != exercise.id

        def read(reader: Reader) -> None:
            self.cards = items_of(reader, exercise)
            self._organisations = voters(reader)
            number, _ = vote_on(reader, exercise.id)
            ballots = reader.all(Ballot, exercise_id=exercise.id, round=number)
            handed_in = {ballot.organisation_id for ballot in ballots}
            if is_other:
                self._drafts = {o.id: _kept(reader, exercise.id, o.id) for o in self._organisations}
                self._drafts = {voter: dots for voter, dots in self._drafts.items() if dots}
            elif undone := self._done - handed_in:
                # A ballot that was taken back by undo can be filled in again at once.
                self.open = self.open or min(undone)
            self._done = handed_in
            if self._on_its_way not in handed_in:
                self._on_its_way = ""

        self.exercise = exercise
        self._session.read(read)
        if is_other or self.open not in {o.id for o in self._organisations}:
            self.open = self._next_waiting()

    @property
    def voters(self) -> list[Voter]:
        """Everybody who may vote, in the order of the columns."""
        return [Voter(o, self.state_of(o.id), self.left if o.id == self.open else None) for o in self._organisations]

    def state_of(self, organisation_id: str) -> VoterState:
        """How far an organisation has come."""
        if organisation_id == self.open:
            return "open"
        if organisation_id in self._drafts and organisation_id not in self._done:
            return "begun"
        return "done" if organisation_id in self._done else "waiting"

    @property
    def handed_in(self) -> int:
        """How many ballots there are."""
        return sum(1 for organisation in self._organisations if organisation.id in self._done)

    @property
    def begun(self) -> list[Organisation]:
        """Those whose ballot lies half filled in: it would not be counted."""
        return [o for o in self._organisations if o.id in self._drafts]

    @property
    def missing(self) -> list[Organisation]:
        """Those without a ballot."""
        return [o for o in self._organisations if o.id not in self._done]

    @property
    def voter(self) -> Organisation | None:
        """Whose ballot is open."""
        return next((o for o in self._organisations if o.id == self.open), None)

    @property
    def is_vote_anew(self) -> bool:
        """Whether the ballot that is open will replace one that was handed in."""
        return self.open in self._done

    @property
    def left(self) -> int:
        """How many dots can still be placed on the open ballot."""
        return (self.exercise.dots if self.exercise else 0) - sum(self._drafts.get(self.open, {}).values())

    def dots_on(self, card_id: str) -> int:
        """The dots of the open ballot on a card."""
        return self._drafts.get(self.open, {}).get(card_id, 0)

    def turn_to(self, organisation_id: str) -> bool:
        """Open an organisation's ballot and turn over the one before. False where it is handed in: it stays hidden."""
        if organisation_id in self._done and organisation_id not in self._drafts:
            self.open = ""
            return False
        self.open = organisation_id
        return True

    def vote_anew(self, organisation_id: str) -> None:
        """Open an empty ballot in place of the one handed in, which counts until the new one is handed in."""
        self._drafts.pop(organisation_id, None)
        self.open = organisation_id

    def place(self, card_id: str, number: int) -> None:
        """Put `number` dots on a card of the open ballot. InputError, in words, where that is too many."""
        if self.exercise is None or not self.open:
            raise InputError("Choose who votes first")
        draft = self._drafts.get(self.open, {})
        draft = place_dots(draft, card_id, number, self.exercise.dots, self.exercise.most_per_card)
        self._keep(self.open, draft)

    def hand_in(self, note: str, then: Callable[[], None]) -> None:
        """Hand in the open ballot and open the next one that waits. Without dots the organisation abstains."""
        exercise, voter = self.exercise, self.open
        if exercise is None or not voter or voter == self._on_its_way:
            return
        self._on_its_way = voter
        dots = dict(self._drafts.get(voter, {}))

        def done(_: Ballot) -> None:
            self._on_its_way = ""
            self._keep(voter, {})
            self._done.add(voter)
            self.open = self._next_waiting(after=voter)
            then()

        self._session.do(lambda store: cast_ballot(store, exercise.id, voter, dots, note), done)

    def clear(self) -> None:
        """Take all dots off the open ballot. One that was to replace another is given up: the other counts."""
        if self.is_vote_anew:
            voter, self.open = self.open, ""
            self._keep(voter, {})
        elif self.open:
            self._keep(self.open, {})

    def _keep(self, voter: str, draft: dict[str, int]) -> None:
        assert self.exercise is not None
        key = _key(self.exercise.id, voter)
        if draft:
            self._drafts[voter] = draft
        else:
            self._drafts.pop(voter, None)
        self._session.do(lambda store: store.keep_scratch({key: json.dumps(draft) if draft else None}))

    def _next_waiting(self, after: str = "") -> str:
        """The next that has no ballot, going round from `after`."""
        ids = [organisation.id for organisation in self._organisations]
        start = ids.index(after) + 1 if after in ids else 0
        return next((each for each in (*ids[start:], *ids[:start]) if each not in self._done), "")


def _key(exercise_id: str, organisation_id: str) -> str:
    return f"ballot:{exercise_id}:{organisation_id}"


def _kept(reader: Reader, exercise_id: str, organisation_id: str) -> dict[str, int]:
    kept = reader.scratch(_key(exercise_id, organisation_id))
    return {str(card): int(dots) for card, dots in json.loads(kept).items()} if kept else {}
