"""Use cases of exercises: cards, ballots typed in by the facilitator, hidden until the reveal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from dialogapp.domain.errors import InputError, RefusedError
from dialogapp.domain.exercises import Ballot, Card, Exercise, Mark
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.people import Organisation, in_order
from dialogapp.domain.text import cleaned, cleaned_line
from dialogapp.domain.voting import CardResult, check_dots, dots_sum, usual_dots
from dialogapp.services.drafts import fields_of
from dialogapp.services.meetings_out import the_copy
from dialogapp.services.needs import forget_card_in
from dialogapp.services.ports import Reader, Store, Writer
from dialogapp.services.translation import message

VOTING_KINDS = ("supplier", "buyer")
"""The kinds of organisation that vote, each with results of its own."""


@dataclass(frozen=True, slots=True)
class ExerciseDraft:
    """What a user writes about an exercise."""

    title: str
    prompt: str = ""
    meeting_id: str | None = None
    dots: int = 3
    most_per_card: int = 0


@dataclass(frozen=True, slots=True)
class ExerciseSummary:
    """An exercise in a list: its number of cards, of ballots (abstentions too), and of organisations that may vote."""

    exercise: Exercise
    cards: int
    ballots: int
    voters: int


@dataclass(frozen=True, slots=True)
class VoteResult:
    """The result of an exercise: suppliers' and the buyer's votes apart, never added; ids of those who voted and
    abstained.
    """

    suppliers: tuple[CardResult, ...]
    buyer: tuple[CardResult, ...]
    voted: tuple[str, ...]
    abstained: tuple[str, ...]
    missing: tuple[str, ...]


def add_exercise(store: Store, draft: ExerciseDraft, cards: Sequence[str] = ()) -> Exercise:
    """Make a dot vote with its cards. In a file that was handed out it is one of its meeting."""
    with store.write("exercise.added") as transaction:
        copy = the_copy(transaction)
        if copy is not None and draft.meeting_id is None:
            draft = replace(draft, meeting_id=copy.meeting_id)
        exercise = Exercise(
            id=transaction.new_id(), number=transaction.next_number(Exercise), **fields_of(_checked(draft))
        )
        transaction.add(exercise)
        _set_cards(transaction, exercise.id, cards)
    return exercise


def add_round(store: Store, exercise_id: str, title: str, card_ids: Collection[str]) -> Exercise:
    """Make another vote with the same rules and some of the cards, such as those that got equally many dots."""
    with store.write("exercise.added") as transaction:
        before = transaction.get(Exercise, exercise_id)
        draft = _checked(replace(exercise_draft(before), title=title))
        exercise = Exercise(id=transaction.new_id(), number=transaction.next_number(Exercise), **fields_of(draft))
        transaction.add(exercise)
        taken = [card for card in transaction.all(Card, exercise_id=exercise_id) if card.id in card_ids]
        for position, card in enumerate(taken, 1):
            transaction.add(replace(card, id=transaction.new_id(), exercise_id=exercise.id, position=position))
    return exercise


def set_exercise_parts(store: Store, exercise_id: str, **parts: str | int | None) -> Exercise:
    """Change some fields of an exercise that is being prepared, and leave the others as they stand."""
    with store.write("exercise.changed") as transaction:
        exercise = exercise_in_state(transaction, exercise_id, "preparing")
        draft = replace(exercise_draft(exercise), **parts)  # type: ignore[arg-type]  # the fields are checked next
        exercise = replace(exercise, **fields_of(_checked(draft)))
        transaction.put(exercise)
    return exercise


def exercise_draft(exercise: Exercise) -> ExerciseDraft:
    """A draft that changes nothing."""
    return ExerciseDraft(**{name: getattr(exercise, name) for name in ExerciseDraft.__slots__})


def remove_exercise(store: Store, exercise_id: str) -> None:
    """Remove an exercise that nobody has voted in."""
    with store.write("exercise.removed") as transaction:
        exercise = transaction.get(Exercise, exercise_id)
        if exercise.state == "revealed" or transaction.count(Ballot, exercise_id=exercise_id):
            raise RefusedError("“{title}” has ballots and stays in the record", title=exercise.title)
        _set_cards(transaction, exercise_id, ())
        transaction.remove(Exercise, exercise_id)


def set_cards(store: Store, exercise_id: str, texts: Sequence[str]) -> None:
    """Make the cards what `texts` say, in that order; only while the exercise is prepared. Equal texts keep their
    card.
    """
    with store.write("cards.changed") as transaction:
        exercise_in_state(transaction, exercise_id, "preparing")
        _set_cards(transaction, exercise_id, texts)


def open_vote(store: Store, exercise_id: str) -> Exercise:
    """Lock the cards and take ballots."""
    with store.write("exercise.opened") as transaction:
        exercise = exercise_in_state(transaction, exercise_id, "preparing")
        if transaction.count(Card, exercise_id=exercise_id) < 2:
            raise RefusedError("A vote needs at least two cards")
        exercise = replace(exercise, state="voting", opened_at=transaction.now)
        transaction.put(exercise)
    return exercise


def cast_ballot(
    store: Store, exercise_id: str, organisation_id: str, dots: Mapping[str, int], note: str = ""
) -> Ballot:
    """Record an organisation's ballot (card id to dots), in place of its earlier one; without dots it abstained."""
    with store.write("ballot.cast") as transaction:
        exercise = exercise_in_state(transaction, exercise_id, "voting")
        marks = {card: number for card, number in dots.items() if number}
        cards = [card.id for card in transaction.all(Card, exercise_id=exercise_id)]
        check_dots(marks, cards, exercise.dots, exercise.most_per_card)
        if transaction.get(Organisation, organisation_id).kind not in VOTING_KINDS:
            raise RefusedError("Only suppliers and the buyer vote")
        _remove_ballots(transaction, exercise_id, organisation_id)
        ballot = Ballot(
            id=transaction.new_id(),
            exercise_id=exercise_id,
            organisation_id=organisation_id,
            cast_at=transaction.now,
            note=cleaned(note).strip(),
        )
        transaction.add(ballot)
        for card_id, number in marks.items():
            transaction.add(Mark(id=transaction.new_id(), ballot_id=ballot.id, card_id=card_id, dots=number))
    return ballot


def reveal(store: Store, exercise_id: str) -> Exercise:
    """Show the result. It can't be hidden again, and no ballot changes after it."""
    with store.write("exercise.revealed") as transaction:
        exercise = exercise_in_state(transaction, exercise_id, "voting")
        if not transaction.count(Ballot, exercise_id=exercise_id):
            raise RefusedError("Nobody has voted yet")
        exercise = replace(exercise, state="revealed", revealed_at=transaction.now)
        transaction.put(exercise)
    return exercise


def exercise_in_state(transaction: Writer, exercise_id: str, state: str) -> Exercise:
    """The exercise, if it stands in `state`; else RefusedError says why not."""
    exercise = transaction.get(Exercise, exercise_id)
    if exercise.state != state:
        words = {
            "preparing": message("“{title}” is locked: its cards can't change once the vote is open"),
            "voting": message("“{title}” takes no ballots now"),
        }
        raise RefusedError(words[state], title=exercise.title)
    return exercise


def voters(reader: Reader) -> list[Organisation]:
    """Those who may vote: the suppliers, then the buyer; each group in Swedish order."""
    return [o for kind in VOTING_KINDS for o in in_order(reader.all(Organisation, kind=kind))]


def exercise_summaries(reader: Reader) -> list[ExerciseSummary]:
    """Every exercise, by number."""
    cards = Counter(card.exercise_id for card in reader.all(Card))
    ballots = Counter(ballot.exercise_id for ballot in reader.all(Ballot))
    may_vote = len(voters(reader))
    return [ExerciseSummary(e, cards[e.id], ballots[e.id], may_vote) for e in reader.all(Exercise)]


def find_exercise(reader: Reader, number_or_title: str) -> Exercise:
    """The exercise with this number (all digits) or exact title; InputError where none or several have it."""
    if number_or_title.isdecimal():
        found = reader.all(Exercise, number=int(number_or_title))
    else:
        found = reader.all(Exercise, title=number_or_title)
    if len(found) != 1:
        raise InputError("No single exercise is “{exercise}”; give its number or exact title", exercise=number_or_title)
    return found[0]


def ballot_of(reader: Reader, exercise_id: str, organisation_id: str) -> dict[str, int] | None:
    """An organisation's dots by card id; None where it has no ballot."""
    ballots = reader.all(Ballot, exercise_id=exercise_id, organisation_id=organisation_id)
    return _dots(reader, ballots[0]) if ballots else None


def result(reader: Reader, exercise_id: str) -> VoteResult:
    """The result by the exercise's rule, from the stored ballots. RefusedError before the reveal."""
    exercise = reader.get(Exercise, exercise_id)
    if exercise.state != "revealed":
        raise RefusedError("The result is hidden until it is revealed")
    cards = [card.id for card in reader.all(Card, exercise_id=exercise_id)]
    ballots = {ballot.organisation_id: _dots(reader, ballot) for ballot in reader.all(Ballot, exercise_id=exercise_id)}
    buyers = {organisation.id for organisation in reader.all(Organisation, kind="buyer")}
    return VoteResult(
        tuple(dots_sum(cards, [dots for voter, dots in ballots.items() if voter not in buyers])),
        tuple(dots_sum(cards, [dots for voter, dots in ballots.items() if voter in buyers])),
        tuple(voter for voter, dots in ballots.items() if dots),
        tuple(voter for voter, dots in ballots.items() if not dots),
        tuple(o.id for o in voters(reader) if o.kind == "supplier" and o.id not in ballots),
    )


def suggested_dots(cards: int) -> int:
    """A usual number of dots for so many cards."""
    return usual_dots(cards)


def _dots(reader: Reader, ballot: Ballot) -> dict[str, int]:
    return {mark.card_id: mark.dots for mark in reader.all(Mark, ballot_id=ballot.id)}


def _set_cards(transaction: Writer, exercise_id: str, texts: Sequence[str]) -> None:
    wanted = [text for text in (cleaned_line(text) for text in texts) if text]
    if len(set(wanted)) != len(wanted):
        raise InputError("Two cards have the same text; merge them")
    before = {card.text: card for card in transaction.all(Card, exercise_id=exercise_id)}
    for text in before.keys() - set(wanted):
        forget_card_in(transaction, before[text].id)
        transaction.remove(Card, before[text].id)
    for position, text in enumerate(wanted, 1):
        if text in before:
            transaction.put(replace(before[text], position=position))
        else:
            transaction.add(Card(id=transaction.new_id(), exercise_id=exercise_id, position=position, text=text))


def _remove_ballots(transaction: Writer, exercise_id: str, organisation_id: str) -> None:
    for ballot in transaction.all(Ballot, exercise_id=exercise_id, organisation_id=organisation_id):
        for mark in transaction.all(Mark, ballot_id=ballot.id):
            transaction.remove(Mark, mark.id)
        transaction.remove(Ballot, ballot.id)


def _checked(draft: ExerciseDraft) -> ExerciseDraft:
    clean = replace(draft, title=cleaned_line(draft.title), prompt=cleaned(draft.prompt).strip())
    if not clean.title:
        raise InputError("An exercise needs a title")
    if not 1 <= clean.dots <= 99:
        raise InputError("Each organisation gets 1 to 99 dots, not {dots}", dots=clean.dots)
    if clean.most_per_card < 0:
        raise InputError("The most dots on one card can't be less than 0 (no limit)")
    return clean
