"""Use cases of ballots: typed in or counted from paper, hidden until the reveal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field, replace

from dialogapp.domain.errors import InputError, RefusedError
from dialogapp.domain.exercises import BALLOT_SOURCES, Ballot, Exercise, ExercisePhase, Mark
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.people import Organisation, Participant
from dialogapp.domain.scoring.ballots import Vote
from dialogapp.domain.text import cleaned
from dialogapp.services.exercise_reading import (
    VOTING_KINDS,
    definition_in,
    exercise_in_state,
    items_of,
    phases_of,
    rule_of,
    vote_on,
    voters,
)
from dialogapp.services.ports import Reader, Store, Writer


@dataclass(frozen=True, slots=True)
class BallotDraft:
    """A ballot as it is handed in. Without votes it abstains; `comments` are by card id.

    `participant_id` is set where a person votes for itself. A ballot that comes after the vote's phase has ended must
    say in `late_note` why it counts.
    """

    organisation_id: str
    votes: Sequence[Vote] = ()
    note: str = ""
    participant_id: str | None = None
    source: str = "typed"
    late_note: str = ""
    comments: Mapping[str, str] = field(default_factory=dict)


def cast_ballot(
    store: Store, exercise_id: str, organisation_id: str, dots: Mapping[str, int], note: str = ""
) -> Ballot:
    """Record an organisation's dots (card id to dots), in place of its earlier ballot; without dots it abstained."""
    votes = [Vote(card, number) for card, number in dots.items() if number]
    return cast_votes(store, exercise_id, BallotDraft(organisation_id, votes, note))


def cast_votes(store: Store, exercise_id: str, draft: BallotDraft) -> Ballot:
    """Record a ballot in place of the earlier one of the same voter.

    InputError where it breaks the rule; RefusedError where no ballots are taken, who votes may not, or the organisation
    votes as one while its people have voted for themselves, or the other way round.
    """
    with store.write("ballot.cast") as transaction:
        exercise = exercise_in_state(transaction, exercise_id, "voting")
        number, phase = vote_on(transaction, exercise_id)
        late = _checked_late(draft, exercise, phase)
        _check_voter(transaction, exercise, phase, draft)
        rule, settings = rule_of(exercise)
        if draft.votes:
            rule.check(draft.votes, [card.id for card in items_of(transaction, exercise)], settings)
        if draft.source not in BALLOT_SOURCES:
            raise InputError("A ballot is typed, from paper or from a device, not “{source}”", source=draft.source)
        for earlier in _earlier(transaction, exercise, number, draft):
            _remove(transaction, earlier)
        ballot = Ballot(
            id=transaction.new_id(),
            exercise_id=exercise_id,
            organisation_id=draft.organisation_id,
            cast_at=transaction.now,
            note=cleaned(draft.note).strip(),
            participant_id=draft.participant_id,
            round=number,
            source=draft.source,
            late_note=late,
        )
        transaction.add(ballot)
        transaction.add_all(
            Mark(
                id=transaction.new_id(),
                ballot_id=ballot.id,
                card_id=vote.card_id,
                dots=vote.value,
                aspect=vote.aspect,
                other_card_id=vote.other_id or None,
                comment=cleaned(draft.comments.get(vote.card_id, "")).strip(),
            )
            for vote in draft.votes
        )
    return ballot


def take_ballot_back(store: Store, ballot_id: str) -> None:
    """Take a ballot away while its vote is not revealed, as if it had not been cast."""
    with store.write("ballot.removed") as transaction:
        ballot = transaction.get(Ballot, ballot_id)
        exercise_in_state(transaction, ballot.exercise_id, "voting")
        if ballot.round != vote_on(transaction, ballot.exercise_id)[0]:
            raise RefusedError("That vote is revealed; its ballots stay in the record")
        _remove(transaction, ballot)


def reveal(store: Store, exercise_id: str, *, is_last: bool = False) -> Exercise:
    """Show the result of the vote that the exercise has come to. It can't be hidden again, and no ballot changes after
    it.

    With that the exercise is revealed, unless another vote is to come; `is_last` says that it will not.
    """
    with store.write("exercise.revealed") as transaction:
        exercise = exercise_in_state(transaction, exercise_id, "voting")
        number, phase = vote_on(transaction, exercise_id)
        if not transaction.count(Ballot, exercise_id=exercise_id, round=number):
            raise RefusedError("Nobody has voted yet")
        if phase is not None:
            transaction.put(_ended(replace(phase, revealed_at=transaction.now), transaction.now))
        later = [one for one in phases_of(transaction, exercise_id) if one.round > number]
        if is_last or not later:
            exercise = replace(exercise, state="revealed", revealed_at=transaction.now)
            transaction.put(exercise)
    return exercise


def ballot_of(reader: Reader, exercise_id: str, organisation_id: str) -> dict[str, int] | None:
    """An organisation's dots by card id in the vote that the exercise has come to; None where it has no ballot."""
    number, _ = vote_on(reader, exercise_id)
    ballots = reader.all(Ballot, exercise_id=exercise_id, organisation_id=organisation_id, round=number)
    if not ballots:
        return None
    return {mark.card_id: mark.dots for mark in reader.all(Mark, ballot_id=ballots[0].id)}


def _checked_late(draft: BallotDraft, exercise: Exercise, phase: ExercisePhase | None) -> str:
    if phase is None or phase.state != "ended":
        return ""
    late = cleaned(draft.late_note).strip()
    if not late:
        raise RefusedError(
            "The vote in “{title}” has ended. A ballot that comes late needs a note on why it counts",
            title=exercise.title,
        )
    return late


def _check_voter(reader: Reader, exercise: Exercise, phase: ExercisePhase | None, draft: BallotDraft) -> None:
    organisation = reader.get(Organisation, draft.organisation_id)
    if organisation.kind not in VOTING_KINDS:
        raise RefusedError("Only suppliers and the buyer vote")
    told = (definition_in(exercise).takes_part, phase.takes_part if phase is not None else "all")
    if any(organisation.id not in {one.id for one in voters(reader, takes_part)} for takes_part in told):
        raise RefusedError("{name} does not take part in this vote", name=organisation.name)
    if draft.participant_id is not None:
        person = reader.get(Participant, draft.participant_id)
        if person.organisation_id != organisation.id:
            raise InputError("{person} is not of {name}", person=person.name, name=organisation.name)


def _earlier(reader: Reader, exercise: Exercise, number: int, draft: BallotDraft) -> list[Ballot]:
    """The ballots that a new one replaces."""
    there = reader.all(Ballot, exercise_id=exercise.id, organisation_id=draft.organisation_id, round=number)
    name = reader.get(Organisation, draft.organisation_id).name
    if draft.participant_id is None and any(one.participant_id is not None for one in there):
        raise RefusedError("The people of {name} have voted for themselves; take their ballots back first", name=name)
    if draft.participant_id is not None and any(one.participant_id is None for one in there):
        raise RefusedError("{name} has voted as one; take that ballot back first", name=name)
    return [one for one in there if one.participant_id == draft.participant_id]


def _remove(transaction: Writer, ballot: Ballot) -> None:
    for mark in transaction.all(Mark, ballot_id=ballot.id):
        transaction.remove(Mark, mark.id)
    transaction.remove(Ballot, ballot.id)


def _ended(phase: ExercisePhase, now: int) -> ExercisePhase:
    if phase.started_at is None or phase.ended_at is not None:
        return phase
    paused = now - phase.paused_at if phase.paused_at is not None else 0
    return replace(phase, ended_at=now, paused_at=None, paused_ms=phase.paused_ms + paused)
