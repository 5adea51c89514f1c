"""The draw of a plan's order: every computed order is kept, so that nobody can try seeds until one suits."""

from __future__ import annotations

from dialogapp.domain.draw import draw, seed_of
from dialogapp.domain.errors import InputError, RefusedError
from dialogapp.domain.instants import Instant, local
from dialogapp.domain.planning import DrawPlace, DrawRecord
from dialogapp.domain.text import cleaned_line
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.plans import whole_plan
from dialogapp.services.ports import Reader, Store, Writer


def draw_order(store: Store, plan_id: str, seed: str, witness: str = "", reason: str = "") -> DrawRecord:
    """Draw the order of a plan whose list is closed. A second draw needs a reason."""
    with store.write("draw.made") as transaction:
        return draw_order_in(transaction, plan_id, seed, witness, reason)


def draw_order_in(transaction: Writer, plan_id: str, seed: str, witness: str = "", reason: str = "") -> DrawRecord:
    """Draw the order as part of a larger use case."""
    whole = whole_plan(transaction, plan_id)
    if whole.plan.frozen_at is None:
        raise RefusedError("Close the list of suppliers first; the seed comes after")
    if whole.plan.accepted_at is not None:
        raise RefusedError("The plan was accepted; open it again with a reason before a new draw")
    if whole.draws and not cleaned_line(reason):
        raise InputError("The order has been drawn already; say why it is drawn again")
    made = draw(seed, whole.suppliers)
    record = DrawRecord(
        id=transaction.new_id(),
        number=transaction.next_number(DrawRecord),
        plan_id=plan_id,
        drawn_at=transaction.now,
        seed=made.seed,
        rule=made.rule,
        witness=cleaned_line(witness),
        reason=cleaned_line(reason),
    )
    transaction.add(record)
    for place, lot in enumerate(made.lots, 1):
        transaction.add(
            DrawPlace(
                id=transaction.new_id(),
                draw_id=record.id,
                organisation_id=lot.organisation_id,
                identifier=lot.identifier,
                digest=lot.key,
                place=place,
            )
        )
    return record


def usual_seed(reader: Reader, now: Instant, words: str = "") -> str:
    """The seed to begin from: the day, the diary number, and `words` said aloud."""
    dialogue = the_dialogue(reader)
    return seed_of(local(now, dialogue.time_zone).date(), dialogue.diary_number, words)
