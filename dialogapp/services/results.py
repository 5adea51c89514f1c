"""The result of a vote, computed anew from the stored ballots each time: the suppliers' and the buyer's apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TypeAlias

from dialogapp.domain.errors import RefusedError
from dialogapp.domain.exercises import Ballot, Card, Exercise, Mark, merged_cards
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.people import Organisation
from dialogapp.domain.scoring.ballots import Cast, ItemScore, Outcome, Vote, tally
from dialogapp.domain.scoring.merging import folded
from dialogapp.domain.scoring.registry import Rule
from dialogapp.domain.text import swedish_key
from dialogapp.services.exercise_reading import definition_in, items_of, phases_of, rule_of, voters
from dialogapp.services.ports import Reader


@dataclass(frozen=True, slots=True)
class VoteResult:
    """The result of a vote by `rule`: suppliers' and the buyer's apart, never added; ids of the organisations that
    voted, abstained, and are missing. `round` is which vote of the exercise it is, from 1.
    """

    of_suppliers: Outcome
    of_buyer: Outcome
    voted: tuple[str, ...]
    abstained: tuple[str, ...]
    missing: tuple[str, ...]
    rule: Rule
    round: int

    @property
    def suppliers(self) -> tuple[ItemScore, ...]:
        """The cards as the suppliers voted."""
        return self.of_suppliers.items

    @property
    def buyer(self) -> tuple[ItemScore, ...]:
        """The cards as the buyer voted."""
        return self.of_buyer.items

    @property
    def leading(self) -> tuple[ItemScore, ...]:
        """The cards in the suppliers' order, or in the buyer's where no supplier voted."""
        return self.suppliers if self.of_suppliers.voices else self.buyer


def result(reader: Reader, exercise_id: str, number: int | None = None) -> VoteResult:
    """The result by the exercise's rule, of its last revealed vote or of vote `number`. RefusedError before that."""
    exercise = reader.get(Exercise, exercise_id)
    revealed = revealed_votes(reader, exercise)
    if not revealed or (number is not None and number not in revealed):
        raise RefusedError("The result is hidden until it is revealed")
    return _result(reader, exercise, number or revealed[-1], _marks(reader))


def revealed_votes(reader: Reader, exercise: Exercise) -> list[int]:
    """Which votes of an exercise are revealed, in order."""
    votes = [phase for phase in phases_of(reader, exercise.id) if phase.round]
    revealed = [phase.round for phase in votes if phase.revealed_at is not None]
    if exercise.state == "revealed" and not revealed:
        # In files from before phases, or taken back by undo of those: there is one vote.
        return [1]
    return revealed


@dataclass(frozen=True, slots=True)
class Reasons:
    """Why a card was answered as it was: what the suppliers wrote, and what the buyer did. Nobody's name is with it."""

    suppliers: tuple[str, ...] = ()
    buyer: tuple[str, ...] = ()


def reasons(reader: Reader, exercise_id: str, number: int | None = None) -> dict[str, Reasons]:
    """Card id to why it was answered so on the ballots of a revealed vote.

    Each is told once, in Swedish order, so that neither order nor number tells who wrote what.
    """
    told = result(reader, exercise_id, number)
    buyers = {organisation.id for organisation in reader.all(Organisation, kind="buyer")}
    found: dict[str, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
    for ballot in reader.all(Ballot, exercise_id=exercise_id, round=told.round):
        for mark in reader.all(Mark, ballot_id=ballot.id):
            if mark.comment:
                found[mark.card_id][ballot.organisation_id in buyers].add(mark.comment)
    return {card: Reasons(*(tuple(sorted(side, key=swedish_key)) for side in sides)) for card, sides in found.items()}


Answers: TypeAlias = dict[str, dict[int, int]]
"""Card to answer to weight."""


def answers(reader: Reader, exercise_id: str, number: int) -> tuple[Answers, Answers]:
    """What was answered in a revealed vote, by the suppliers and by the buyer, to tell how far apart they stand."""
    result(reader, exercise_id, number)
    exercise = reader.get(Exercise, exercise_id)
    buyers = {organisation.id for organisation in reader.all(Organisation, kind="buyer")}
    sides: tuple[list[Cast], list[Cast]] = ([], [])
    marks = _marks(reader)
    for ballot in reader.all(Ballot, exercise_id=exercise_id, round=number):
        sides[ballot.organisation_id in buyers].append(_cast(ballot, marks[ballot.id], exercise))
    of_suppliers, of_buyer = (tally(side).histograms() for side in sides)
    return of_suppliers, of_buyer


def ties(outcome: Outcome) -> list[tuple[str, ...]]:
    """Ids of cards that share a rank, by rank; not those that nobody said anything of."""
    by_rank: dict[int, list[str]] = defaultdict(list)
    for item in outcome.items:
        if item.score:
            by_rank[item.rank].append(item.card_id)
    return [tuple(cards) for cards in by_rank.values() if len(cards) > 1]


def _result(reader: Reader, exercise: Exercise, number: int, marks: dict[str, list[Mark]]) -> VoteResult:
    rule, settings = rule_of(exercise)
    ballots = reader.all(Ballot, exercise_id=exercise.id, round=number)
    cards = [card.id for card in items_of(reader, exercise)]
    into = merged_cards(reader.all(Card, exercise_id=exercise.id)) if rule.adds_up else {}
    buyers = {organisation.id for organisation in reader.all(Organisation, kind="buyer")}
    earlier = _result(reader, exercise, number - 1, marks) if number > 1 else None

    def outcome(of: Iterable[Ballot], before: Outcome | None) -> Outcome:
        casts = [_cast(ballot, marks[ballot.id], exercise) for ballot in of]
        return rule.compute(cards, folded(casts, into), settings, before)

    voted = list(dict.fromkeys(ballot.organisation_id for ballot in ballots if marks[ballot.id]))
    abstained = list(dict.fromkeys(ballot.organisation_id for ballot in ballots if not marks[ballot.id]))
    takes_part = definition_in(exercise).takes_part
    return VoteResult(
        outcome([b for b in ballots if b.organisation_id not in buyers], earlier.of_suppliers if earlier else None),
        outcome([b for b in ballots if b.organisation_id in buyers], earlier.of_buyer if earlier else None),
        tuple(voted),
        tuple(one for one in abstained if one not in voted),
        tuple(o.id for o in voters(reader, takes_part) if o.kind == "supplier" and o.id not in (*voted, *abstained)),
        rule,
        number,
    )


def _marks(reader: Reader) -> dict[str, list[Mark]]:
    """All marks by ballot, in one statement however many ballots there are."""
    found: dict[str, list[Mark]] = defaultdict(list)
    for mark in reader.all(Mark):
        found[mark.ballot_id].append(mark)
    return found


def _cast(ballot: Ballot, marks: list[Mark], exercise: Exercise) -> Cast:
    voice = ballot.organisation_id
    if exercise.equality == "person":
        voice = ballot.participant_id or ballot.id
    return Cast(voice, tuple(Vote(mark.card_id, mark.dots, mark.aspect, mark.other_card_id or "") for mark in marks))
