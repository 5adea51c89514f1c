"""Use cases of an exercise's phases as they are held. Each is stored as it happens, and a clock is computed from that,
so that a dialogue that is opened after a crash stands in the same phase with its clock where it was.
"""

from __future__ import annotations

from dataclasses import replace

from dialogapp.domain.errors import InputError, RefusedError
from dialogapp.domain.exercise_definitions import PhaseDefinition
from dialogapp.domain.exercises import Ballot, Exercise, ExercisePhase
from dialogapp.domain.instants import Instant
from dialogapp.services.exercise_reading import coming_phase, definition_in, phase_on, phases_of
from dialogapp.services.exercises import lock_cards_in
from dialogapp.services.ports import Store, Writer

_MOST_MINUTES = 24 * 60


def start_phase(store: Store, phase_id: str) -> ExercisePhase:
    """Start a phase, and end the one that is on. A phase of votes locks the cards.

    One that has ended begins anew. RefusedError for a vote that is revealed, one that comes before such a one, or where
    there is too little to vote on.
    """
    with store.write("phase.started") as transaction:
        return _start_in(transaction, transaction.get(ExercisePhase, phase_id))


def next_phase(store: Store, exercise_id: str) -> ExercisePhase | None:
    """End the phase that is on and start the one that comes; None after the last, which is ended."""
    with store.write("phase.started") as transaction:
        exercise = transaction.get(Exercise, exercise_id)
        on = phase_on(transaction, exercise_id)
        coming = coming_phase(exercise, phases_of(transaction, exercise_id))
        if coming is not None:
            return _start_in(transaction, coming)
        if on is not None:
            transaction.put(_ended(on, transaction.now))
        return None


def end_phase(store: Store, exercise_id: str) -> ExercisePhase:
    """End the phase that is on."""
    with store.write("phase.ended") as transaction:
        phase = _ended(_on(transaction, exercise_id), transaction.now)
        transaction.put(phase)
    return phase


def pause_phase(store: Store, exercise_id: str) -> ExercisePhase:
    """Stop the clock of the phase that is on; nothing happens where it stands."""
    with store.write("phase.paused") as transaction:
        phase = _on(transaction, exercise_id)
        if phase.paused_at is None:
            phase = replace(phase, paused_at=transaction.now)
            transaction.put(phase)
    return phase


def resume_phase(store: Store, exercise_id: str) -> ExercisePhase:
    """Let the clock go on; nothing happens where it goes."""
    with store.write("phase.resumed") as transaction:
        phase = _going(_on(transaction, exercise_id), transaction.now)
        transaction.put(phase)
    return phase


def restart_phase(store: Store, exercise_id: str) -> ExercisePhase:
    """Take the phase that is on back to its start, without the minutes it was given on the way."""
    with store.write("phase.restarted") as transaction:
        phase = _on(transaction, exercise_id)
        phase = replace(phase, started_at=transaction.now, paused_at=None, paused_ms=0, extra_minutes=0)
        transaction.put(phase)
    return phase


def add_minutes(store: Store, exercise_id: str, minutes: int = 1) -> ExercisePhase:
    """Give the phase that is on some minutes more, or fewer, but none less than nothing."""
    with store.write("phase.extended") as transaction:
        phase = _on(transaction, exercise_id)
        extra = phase.extra_minutes + minutes
        if not 0 <= phase.minutes + extra <= _MOST_MINUTES:
            raise InputError("A phase has 0 to {most} minutes", most=_MOST_MINUTES)
        phase = replace(phase, extra_minutes=extra)
        transaction.put(phase)
    return phase


def set_phase_minutes(store: Store, phase_id: str, minutes: int) -> ExercisePhase:
    """Plan a phase for so many minutes."""
    if not 0 <= minutes <= _MOST_MINUTES:
        raise InputError("A phase has 0 to {most} minutes", most=_MOST_MINUTES)
    with store.write("phase.planned") as transaction:
        phase = replace(transaction.get(ExercisePhase, phase_id), minutes=minutes)
        transaction.put(phase)
    return phase


def told_phase(exercise: Exercise, phase: ExercisePhase) -> PhaseDefinition:
    """What the exercise's definition says of a phase: its name and the facilitator's script."""
    return definition_in(exercise).phases[phase.part - 1]


def _start_in(transaction: Writer, phase: ExercisePhase) -> ExercisePhase:
    if phase.round:
        _check_may_vote(transaction, phase)
        lock_cards_in(transaction, phase.exercise_id)
    on = phase_on(transaction, phase.exercise_id)
    if on is not None and on.id == phase.id:
        return on
    if on is not None:
        transaction.put(_ended(on, transaction.now))
    phase = replace(phase, started_at=transaction.now, paused_at=None, paused_ms=0, ended_at=None)
    transaction.put(phase)
    return phase


def _check_may_vote(transaction: Writer, phase: ExercisePhase) -> None:
    exercise = transaction.get(Exercise, phase.exercise_id)
    votes = [one for one in phases_of(transaction, phase.exercise_id) if one.round]
    if exercise.state == "revealed" or any(one.revealed_at is not None and one.round >= phase.round for one in votes):
        raise RefusedError("That vote in “{title}” is revealed; make another round instead", title=exercise.title)
    hidden = [one.round for one in votes if one.round < phase.round and one.revealed_at is None]
    if any(transaction.count(Ballot, exercise_id=exercise.id, round=number) for number in hidden):
        raise RefusedError("Reveal the vote before in “{title}” first", title=exercise.title)


def _on(transaction: Writer, exercise_id: str) -> ExercisePhase:
    phase = phase_on(transaction, exercise_id)
    if phase is None:
        raise RefusedError(
            "No phase of “{title}” is running; start one first", title=transaction.get(Exercise, exercise_id).title
        )
    return phase


def _going(phase: ExercisePhase, now: Instant) -> ExercisePhase:
    if phase.paused_at is None:
        return phase
    return replace(phase, paused_at=None, paused_ms=phase.paused_ms + now - phase.paused_at)


def _ended(phase: ExercisePhase, now: Instant) -> ExercisePhase:
    return replace(_going(phase, now), ended_at=now)
