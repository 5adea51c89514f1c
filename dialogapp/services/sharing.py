"""Use cases of who shares when and who sits where in an exercise: drawn orders, and a World Café's tables."""

from __future__ import annotations

from collections.abc import Sequence

from dialogapp.domain.draw import draw
from dialogapp.domain.errors import InputError, RefusedError
from dialogapp.domain.exercises import Exercise, SharingOrder
from dialogapp.domain.people import Organisation
from dialogapp.domain.table_rotation import TableRotation
from dialogapp.domain.text import cleaned_line
from dialogapp.services.exercise_reading import definition_in
from dialogapp.services.groups import groups_of, proposed_groups, seat_groups_in, set_groups_in
from dialogapp.services.ports import Reader, Store
from dialogapp.services.translation import Language

_USUAL_AT_TABLE = 4


def draw_sharing_order(
    store: Store, exercise_id: str, organisation_ids: Sequence[str], seed: str = "", reason: str = ""
) -> SharingOrder:
    """Draw in which order organisations share: from words said aloud, or without `seed` from the journal's head.

    A draw is not undone. InputError for fewer than two, and for a second draw without a reason; the first stays in the
    record.
    """
    with store.write("order.drawn") as transaction:
        exercise = transaction.get(Exercise, exercise_id)
        organisations = [transaction.get(Organisation, one) for one in dict.fromkeys(organisation_ids)]
        if len(organisations) < 2:
            raise InputError("An order is drawn among two organisations or more")
        why = cleaned_line(reason)
        if transaction.count(SharingOrder, exercise_id=exercise.id) and not why:
            raise InputError("The order has been drawn already; say why it is drawn again")
        made = draw(seed if seed.strip() else transaction.journal_head()[1], organisations)
        drawn = SharingOrder(
            id=transaction.new_id(),
            exercise_id=exercise.id,
            drawn_at=transaction.now,
            seed=made.seed,
            rule=made.rule,
            drawn_order="\n".join(made.order),
            identifiers="\n".join(lot.identifier for lot in made.lots),
            reason=why,
        )
        transaction.add(drawn)
    return drawn


def sharing_order(reader: Reader, exercise_id: str) -> SharingOrder | None:
    """The order that was drawn last; None where none was."""
    drawn = reader.all(SharingOrder, exercise_id=exercise_id)
    return drawn[-1] if drawn else None


def seat_cafe(
    store: Store, exercise_id: str, words: Language, tables: int, rounds: int | None = None, *, hosted: bool = True
) -> TableRotation:
    """Seat the groups of the exercise's meeting at `tables`, balanced over the rounds; without groups, make them of who
    is asked, one for each table or so that four sit at one.

    RefusedError where two competitors would be alone at a table: `hosted` is that one of the buyer's people stays at
    each. Without `rounds`, as many as the exercise has.
    """
    with store.write("tables.changed") as transaction:
        exercise = transaction.get(Exercise, exercise_id)
        if exercise.meeting_id is None:
            raise InputError("Say which meeting “{title}” belongs to: its groups are seated", title=exercise.title)
        if not groups_of(transaction, exercise.meeting_id):
            count = max(tables, 1) * (_USUAL_AT_TABLE // 2)
            set_groups_in(
                transaction, exercise.meeting_id, proposed_groups(transaction, exercise.meeting_id, count, words)
            )
        times = max(phase.times for phase in definition_in(exercise).phases)
        rotation = seat_groups_in(transaction, exercise.meeting_id, tables, rounds or times, hosted)
        if rotation.alone:
            raise RefusedError(
                "Two competitors would be alone at table {table} in round {round}: have a host of the buyer's at each "
                "table, or fewer tables",
                table=rotation.alone[0].table,
                round=rotation.alone[0].round,
            )
    return rotation
