"""Who sits where, and whose sheet lies where, in the round that is on."""

from __future__ import annotations

from collections.abc import Callable

from dialogapp.domain.exercises import Exercise, ExercisePhase, sheet_goes_to
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.people import Organisation
from dialogapp.services.exercise_reading import definition_in, phases_of
from dialogapp.services.groups import groups_of, tables_of
from dialogapp.services.ports import Reader
from dialogapp.services.sharing import sharing_order
from dialogapp.services.translation import Language


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of brainwriting: its number, whose it was at first, and with whom it lies, by ids of organisations."""

    number: int
    owner_id: str
    at_id: str


def sheets_now(reader: Reader, exercise: Exercise) -> tuple[Sheet, ...]:
    """The sheets in the round of writing that is on, in the first before that; none where no order was drawn.

    Where nobody may see what others write, each keeps its own: a sheet is read by whom it lies with.
    """
    drawn = sharing_order(reader, exercise.id)
    phase = _round_on(reader, exercise)
    if drawn is None or phase is None:
        return ()
    ids, turn = drawn.organisation_ids, phase.turn - 1
    passes = phase.visibility != "own"
    return tuple(
        Sheet(place + 1, owner, ids[sheet_goes_to(place, turn, len(ids))] if passes else owner)
        for place, owner in enumerate(ids)
    )


def places_words(reader: Reader, exercise: Exercise, words: Language, said: Callable[[str], str] = str) -> str:
    """Who sits where or whose sheet lies where, in a sentence; empty where that is not said of the exercise now."""
    board = definition_in(exercise).board
    if board == "tables":
        return _tables(reader, exercise, words)
    return _sheets(reader, exercise, words, said) if board == "sheets" else ""


def _sheets(reader: Reader, exercise: Exercise, words: Language, said: Callable[[str], str]) -> str:
    phase = _round_on(reader, exercise)
    if phase is None:
        return ""
    sheets = sheets_now(reader, exercise)
    if not sheets:
        return words.text("Draw the order: it says whose sheet goes to whom.")
    rounds = definition_in(exercise).phases[phase.part - 1].times
    names = {one.id: said(one.name) for one in reader.all(Organisation)}
    told = words.text("Round {round} of {rounds}", round=phase.turn, rounds=rounds) + " · "
    if all(one.owner_id == one.at_id for one in sheets):
        return told + words.text("each writes on its own sheet")
    return told + "; ".join(
        words.text("{name} has the sheet of {owner}", name=names.get(one.at_id, ""), owner=names.get(one.owner_id, ""))
        for one in sheets
    )


def _round_on(reader: Reader, exercise: Exercise) -> ExercisePhase | None:
    """The round of writing that is on; the first while none has been begun; None after them."""
    definition = definition_in(exercise)
    phases = phases_of(reader, exercise.id)
    rounds = [one for one in phases if one.kind == "collect" and definition.phases[one.part - 1].times > 1]
    begun = [one for one in phases if one.started_at is not None]
    if not rounds or not begun or begun[-1].position < rounds[0].position:
        return rounds[0] if rounds else None
    last = begun[-1]
    return last if last in rounds else None


def _tables(reader: Reader, exercise: Exercise, words: Language) -> str:
    """Who sits where in the round that is on; in the first before that."""
    tables = tables_of(reader, exercise.meeting_id) if exercise.meeting_id is not None else None
    if tables is None or exercise.meeting_id is None:
        return words.text("The groups are not seated yet.")
    names = {group.id: group.name for group in groups_of(reader, exercise.meeting_id)}
    on = next((one for one in phases_of(reader, exercise.id) if one.state in ("running", "paused")), None)
    turn = on.turn if on is not None and on.kind == "discuss" else 1
    told = [
        words.text(
            "table {table}: {groups}",
            table=one.table,
            groups=", ".join(names.get(group, "") for group in one.group_ids) or "–",
        )
        for one in tables.rotation.seatings
        if one.round == turn
    ]
    return words.text("Round {round} of {rounds}", round=turn, rounds=tables.rounds) + " · " + "; ".join(told)
