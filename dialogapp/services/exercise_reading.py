"""What the use cases of exercises read: who votes, what an exercise is, how far it has come, and what is voted on."""

from __future__ import annotations

import json
from collections.abc import Sequence

from dialogapp.domain.errors import InputError, RefusedError
from dialogapp.domain.exercise_definitions import ExerciseDefinition
from dialogapp.domain.exercises import Card, Exercise, ExercisePhase, voted_on
from dialogapp.domain.people import Organisation, in_order
from dialogapp.domain.scoring.registry import Rule, rule_named
from dialogapp.services.exercise_files import stored_definition
from dialogapp.services.exercise_library import DOT_VOTING, stock_exercise
from dialogapp.services.ports import Reader, Writer
from dialogapp.services.translation import message

VOTING_KINDS = ("supplier", "buyer")
"""The kinds of organisation that vote, each with results of its own."""
_KINDS_OF = {"suppliers": ("supplier",), "buyer": ("buyer",), "all": VOTING_KINDS}


def voters(reader: Reader, takes_part: str = "all") -> list[Organisation]:
    """Those who may vote: the suppliers, then the buyer; each group in Swedish order."""
    return [o for kind in _KINDS_OF[takes_part] for o in in_order(reader.all(Organisation, kind=kind))]


def find_exercise(reader: Reader, number_or_title: str) -> Exercise:
    """The exercise with this number (all digits) or exact title; InputError where none or several have it."""
    if number_or_title.isdecimal():
        found = reader.all(Exercise, number=int(number_or_title))
    else:
        found = reader.all(Exercise, title=number_or_title)
    if len(found) != 1:
        raise InputError("No single exercise is “{exercise}”; give its number or exact title", exercise=number_or_title)
    return found[0]


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


def definition_in(exercise: Exercise) -> ExerciseDefinition:
    """What an exercise was in the library when it was made; dot voting in files from before that was stored."""
    if not exercise.definition:
        return stock_exercise(DOT_VOTING).definition
    return stored_definition(exercise.method, exercise.definition)


def rule_of(exercise: Exercise) -> tuple[Rule, dict[str, int | str]]:
    """The rule that an exercise is counted by, with all that was chosen for it. RefusedError where nothing is."""
    if not exercise.rule:
        raise RefusedError("Nothing is voted on in “{title}”", title=exercise.title)
    rule = rule_named(exercise.rule)
    chosen = {name: value for name, value in definition_in(exercise).settings.items() if name in rule.settings}
    chosen |= json.loads(exercise.settings) if exercise.settings else {}
    if "dots" in rule.settings:
        chosen |= {"dots": exercise.dots, "most_per_card": exercise.most_per_card}
    return rule, rule.settled(chosen)


def phases_of(reader: Reader, exercise_id: str) -> list[ExercisePhase]:
    """The phases of an exercise, in order."""
    return reader.all(ExercisePhase, exercise_id=exercise_id)


def phase_on(reader: Reader, exercise_id: str) -> ExercisePhase | None:
    """The phase that runs or is paused; None where none is."""
    return next((phase for phase in phases_of(reader, exercise_id) if phase.state in ("running", "paused")), None)


def coming_phase(exercise: Exercise, phases: Sequence[ExercisePhase]) -> ExercisePhase | None:
    """The phase that comes after the one that is on, or after the last that was begun; None after the last.

    Where no phase was begun and the vote was opened by itself, those before it are passed by: its cards are locked.
    Votes that are no longer held, because the last was revealed before, are passed by too.
    """
    is_over = exercise.state == "revealed"
    on = [phase.position for phase in phases if phase.state in ("running", "paused")]
    begun = [phase.position for phase in phases if phase.started_at is not None]
    votes = [phase.position for phase in phases if phase.round]
    after = (on or begun or [0])[-1]
    if not begun and votes and exercise.state != "preparing":
        after = votes[-1] if is_over else votes[0] - 1
    return next((one for one in phases if one.position > after and not (is_over and one.round)), None)


def vote_on(reader: Reader, exercise_id: str) -> tuple[int, ExercisePhase | None]:
    """Which vote of the exercise it has come to, from 1, and its phase, if the exercise has phases of that kind.

    That is the one that is on, else the last one that was begun and is not revealed, else the next; after the last,
    the last.
    """
    votes = [phase for phase in phases_of(reader, exercise_id) if phase.round]
    if not votes:
        return 1, None
    hidden = [phase for phase in votes if phase.revealed_at is None]
    begun = [phase for phase in hidden if phase.started_at is not None]
    on = [phase for phase in begun if phase.ended_at is None]
    at = (on or begun[-1:] or hidden[:1] or votes[-1:])[0]
    return at.round, at


def who_votes(reader: Reader, exercise: Exercise) -> list[Organisation]:
    """Those who may vote in the vote that an exercise has come to."""
    _, phase = vote_on(reader, exercise.id)
    there = voters(reader, definition_in(exercise).takes_part)
    if phase is None:
        return there
    now = {one.id for one in voters(reader, phase.takes_part)}
    return [one for one in there if one.id in now]


def items_of(reader: Reader, exercise: Exercise) -> list[Card]:
    """The cards that are voted on, in order."""
    return voted_on(reader.all(Card, exercise_id=exercise.id), definition_in(exercise).voted_on)
