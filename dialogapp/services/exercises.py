"""Use cases of exercises: made from the library, prepared, opened for votes. What is done in them is beside this:
`exercise_runs` their phases, `cards` and `clusters` what is written, `ballots` and `results` the votes.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from dialogapp.domain.errors import InputError, RefusedError
from dialogapp.domain.exercise_definitions import EQUALITIES, VOTING_PHASES, ExerciseDefinition
from dialogapp.domain.exercises import Ballot, Card, Exercise, ExercisePhase, SharingOrder
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.scoring.registry import rule_named
from dialogapp.domain.text import cleaned, cleaned_line
from dialogapp.domain.voting import usual_dots
from dialogapp.services.ballots import ballot_of, cast_ballot, reveal
from dialogapp.services.drafts import fields_of
from dialogapp.services.exercise_files import as_stored
from dialogapp.services.exercise_library import DOT_VOTING, LibraryEntry, stock_exercise
from dialogapp.services.exercise_reading import (
    VOTING_KINDS,
    definition_in,
    exercise_in_state,
    find_exercise,
    items_of,
    phases_of,
    rule_of,
    vote_on,
    voters,
    who_votes,
)
from dialogapp.services.meetings_out import the_copy
from dialogapp.services.needs import forget_card_in
from dialogapp.services.ports import Reader, Store, Writer
from dialogapp.services.results import VoteResult, result, revealed_votes
from dialogapp.services.translation import LanguageCode

__all__ = [
    "VOTING_KINDS",
    "ExerciseDraft",
    "ExerciseSummary",
    "VoteResult",
    "add_exercise",
    "add_round",
    "ballot_of",
    "cast_ballot",
    "draft_from",
    "exercise_draft",
    "exercise_in_state",
    "exercise_summaries",
    "find_exercise",
    "lock_cards_in",
    "open_vote",
    "remove_exercise",
    "result",
    "reveal",
    "set_cards",
    "set_exercise_parts",
    "set_rule_parts",
    "suggested_dots",
    "voters",
]


_ALSO_ONE = ("fist-of-five",)
"""Rules by which one card alone can be voted on: a proposal."""


@dataclass(frozen=True, slots=True)
class ExerciseDraft:
    """What a user writes about an exercise."""

    title: str
    prompt: str = ""
    meeting_id: str | None = None
    dots: int = 3
    most_per_card: int = 0
    equality: str = "organisation"


@dataclass(frozen=True, slots=True)
class ExerciseSummary:
    """An exercise in a list: its number of cards, of ballots (abstentions too), and of organisations that may vote."""

    exercise: Exercise
    cards: int
    ballots: int
    voters: int


def add_exercise(
    store: Store, draft: ExerciseDraft, cards: Sequence[str] = (), entry: LibraryEntry | None = None
) -> Exercise:
    """Make an exercise of the library's with its cards, without `entry` a dot vote. It carries a copy of what the
    library says. In a file that was handed out it is one of its meeting.
    """
    entry = entry or stock_exercise(DOT_VOTING)
    with store.write("exercise.added") as transaction:
        copy = the_copy(transaction)
        if copy is not None and draft.meeting_id is None:
            draft = replace(draft, meeting_id=copy.meeting_id)
        exercise = Exercise(
            id=transaction.new_id(),
            number=transaction.next_number(Exercise),
            method=entry.key,
            rule=entry.definition.rule,
            definition=as_stored(entry.document),
            **fields_of(_checked(draft)),
        )
        transaction.add(exercise)
        _add_phases(transaction, exercise.id, entry.definition)
        _set_cards(transaction, exercise.id, cards)
    return exercise


def draft_from(definition: ExerciseDefinition, code: LanguageCode, meeting_id: str | None = None) -> ExerciseDraft:
    """A draft of an exercise of the library, named and put as it is there."""
    return ExerciseDraft(
        definition.name.in_language(code),
        definition.instructions.in_language(code),
        meeting_id,
        int(definition.settings.get("dots", 3)),
        int(definition.settings.get("most_per_card", 0)),
        definition.equality,
    )


def add_round(
    store: Store, exercise_id: str, title: str, card_ids: Collection[str], late: Sequence[str] = ()
) -> Exercise:
    """Make another vote with the same rules and some of the cards, such as those that got equally many dots; and with
    what came to mind too `late` for the first.
    """
    with store.write("exercise.added") as transaction:
        before = transaction.get(Exercise, exercise_id)
        draft = _checked(replace(exercise_draft(before), title=title))
        exercise = Exercise(
            id=transaction.new_id(),
            number=transaction.next_number(Exercise),
            method=before.method,
            rule=before.rule,
            definition=before.definition,
            settings=before.settings,
            earlier_id=before.id,
            **fields_of(draft),
        )
        transaction.add(exercise)
        _add_phases(transaction, exercise.id, definition_in(before), only=(*VOTING_PHASES, "decide"))
        taken = [card for card in items_of(transaction, before) if card.id in card_ids]
        for position, card in enumerate(taken, 1):
            transaction.add(
                replace(
                    card,
                    id=transaction.new_id(),
                    exercise_id=exercise.id,
                    position=position,
                    cluster_id=None,
                    kind="card",
                    from_card_id=card.id,
                )
            )
        if late:
            _set_cards(transaction, exercise.id, [*(card.text for card in taken), *late])
    return exercise


def set_exercise_parts(store: Store, exercise_id: str, **parts: str | int | None) -> Exercise:
    """Change some fields of an exercise that is being prepared, and leave the others as they stand."""
    with store.write("exercise.changed") as transaction:
        exercise = exercise_in_state(transaction, exercise_id, "preparing")
        draft = replace(exercise_draft(exercise), **parts)  # type: ignore[arg-type]  # the fields are checked next
        exercise = replace(exercise, **fields_of(_checked(draft)))
        transaction.put(exercise)
    return exercise


def set_rule_parts(store: Store, exercise_id: str, chosen: Mapping[str, int | str]) -> Exercise:
    """Choose for the rule of an exercise that is being prepared, such as {"cut": "median"}."""
    with store.write("exercise.changed") as transaction:
        exercise = exercise_in_state(transaction, exercise_id, "preparing")
        before = json.loads(exercise.settings) if exercise.settings else {}
        settings = json.dumps({**before, **chosen}, sort_keys=True, separators=(",", ":"))
        exercise = replace(exercise, settings=settings)
        rule_of(exercise)
        transaction.put(exercise)
    return exercise


def exercise_draft(exercise: Exercise) -> ExerciseDraft:
    """A draft that changes nothing."""
    return ExerciseDraft(**{name: getattr(exercise, name) for name in ExerciseDraft.__slots__})


def remove_exercise(store: Store, exercise_id: str) -> None:
    """Remove an exercise that nobody has voted in and no order was drawn for."""
    with store.write("exercise.removed") as transaction:
        exercise = transaction.get(Exercise, exercise_id)
        if exercise.state == "revealed" or transaction.count(Ballot, exercise_id=exercise_id):
            raise RefusedError("“{title}” has ballots and stays in the record", title=exercise.title)
        if transaction.count(SharingOrder, exercise_id=exercise_id):
            raise RefusedError("The order in “{title}” has been drawn, and stays in the record", title=exercise.title)
        if later := transaction.all(Exercise, earlier_id=exercise_id):
            raise RefusedError(
                "“{title}” has another round, {other}; remove that first", title=exercise.title, other=later[0].title
            )
        for card in transaction.all(Card, exercise_id=exercise_id):
            _remove_card(transaction, card)
        for phase in phases_of(transaction, exercise_id):
            transaction.remove(ExercisePhase, phase.id)
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
        exercise_in_state(transaction, exercise_id, "preparing")
        return lock_cards_in(transaction, exercise_id)


def lock_cards_in(transaction: Writer, exercise_id: str) -> Exercise:
    """Lock the cards as part of a larger use case; nothing happens where they are. RefusedError for too few."""
    exercise = transaction.get(Exercise, exercise_id)
    if exercise.state != "preparing":
        return exercise
    rule, _ = rule_of(exercise)
    fewest = fewest_cards(rule.key)
    if len(items_of(transaction, exercise)) < fewest:
        raise RefusedError("A vote needs at least two cards" if fewest > 1 else "There is no card to vote on yet")
    exercise = replace(exercise, state="voting", opened_at=transaction.now)
    transaction.put(exercise)
    return exercise


def fewest_cards(rule: str) -> int:
    """How many cards a vote by this rule needs."""
    return 1 if rule_named(rule).name in _ALSO_ONE else 2


def exercise_summaries(reader: Reader) -> list[ExerciseSummary]:
    """Every exercise, by number; ballots of the vote that it has come to."""
    cards = Counter(
        card.exercise_id for card in reader.all(Card) if card.kind == "card" and card.merged_into_id is None
    )
    exercises = reader.all(Exercise)
    votes = {exercise.id: _last_vote(reader, exercise) for exercise in exercises if exercise.state != "preparing"}
    cast = {(b.exercise_id, b.organisation_id) for b in reader.all(Ballot) if b.round == votes.get(b.exercise_id)}
    ballots = Counter(exercise_id for exercise_id, _ in cast)
    everybody = len(voters(reader))
    may_vote = {e.id: len(who_votes(reader, e)) for e in exercises if e.state == "voting"}
    return [ExerciseSummary(e, cards[e.id], ballots[e.id], may_vote.get(e.id, everybody)) for e in exercises]


def _last_vote(reader: Reader, exercise: Exercise) -> int:
    if exercise.state == "revealed":
        return revealed_votes(reader, exercise)[-1]
    return vote_on(reader, exercise.id)[0]


def suggested_dots(cards: int) -> int:
    """A usual number of dots for so many cards."""
    return usual_dots(cards)


def _set_cards(transaction: Writer, exercise_id: str, texts: Sequence[str]) -> None:
    wanted = [text for text in (cleaned_line(text) for text in texts) if text]
    if len(set(wanted)) != len(wanted):
        raise InputError("Two cards have the same text; merge them")
    before = {card.text: card for card in transaction.all(Card, exercise_id=exercise_id)}
    for text in before.keys() - set(wanted):
        _remove_card(transaction, before[text])
    for position, text in enumerate(wanted, 1):
        if text in before:
            transaction.put(replace(before[text], position=position))
        else:
            transaction.add(Card(id=transaction.new_id(), exercise_id=exercise_id, position=position, text=text))


def _remove_card(transaction: Writer, card: Card) -> None:
    forget_card_in(transaction, card.id)
    transaction.remove(Card, card.id)


def _add_phases(
    transaction: Writer, exercise_id: str, definition: ExerciseDefinition, only: Collection[str] = ()
) -> None:
    position = votes = 0
    for part, phase in enumerate(definition.phases, 1):
        if only and phase.kind not in only:
            continue
        for turn in range(1, phase.times + 1):
            position += 1
            votes += phase.kind in VOTING_PHASES
            transaction.add(
                ExercisePhase(
                    id=transaction.new_id(),
                    exercise_id=exercise_id,
                    position=position,
                    kind=phase.kind,
                    minutes=phase.minutes,
                    visibility=phase.visibility,
                    takes_part=phase.takes_part,
                    part=part,
                    turn=turn,
                    round=votes if phase.kind in VOTING_PHASES else 0,
                )
            )


def _checked(draft: ExerciseDraft) -> ExerciseDraft:
    clean = replace(draft, title=cleaned_line(draft.title), prompt=cleaned(draft.prompt).strip())
    if not clean.title:
        raise InputError("An exercise needs a title")
    if not 1 <= clean.dots <= 99:
        raise InputError("Each organisation gets 1 to 99 dots, not {dots}", dots=clean.dots)
    if clean.equality not in EQUALITIES:
        raise InputError(
            "Votes weigh the same by organisation or by person, not by “{equality}”", equality=clean.equality
        )
    if clean.most_per_card < 0:
        raise InputError("The most dots on one card can't be less than 0 (no limit)")
    return clean
