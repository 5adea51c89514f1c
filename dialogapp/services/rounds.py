"""Use cases of who is to speak: those who asked for the floor, and drawn rounds.

Who has asked, and how far a round has come, is scratch as the running floor is; that a round was drawn is not.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from dialogapp.domain.draw import draw
from dialogapp.domain.errors import InputError
from dialogapp.domain.people import Organisation
from dialogapp.domain.rounds import SpeakingRound
from dialogapp.services.contributions import LineDraft, log_line_in
from dialogapp.services.ports import Reader, Store
from dialogapp.services.translation import Language


def asked(reader: Reader, meeting_id: str) -> list[str]:
    """Ids of the organisations that have asked for the floor and not got it yet, in the order they asked."""
    kept = reader.scratch(_asked_key(meeting_id))
    return list(json.loads(kept)) if kept else []


def keep_asked(store: Store, meeting_id: str, organisation_ids: Sequence[str]) -> None:
    """Keep who has asked for the floor."""
    told = json.dumps(list(organisation_ids)) if organisation_ids else None
    store.keep_scratch({_asked_key(meeting_id): told})


def draw_round(
    store: Store, meeting_id: str, organisation_ids: Sequence[str], minutes: int, passes: int, words: Language
) -> SpeakingRound:
    """Draw the order of a round from the journal's head, and note it in the log. InputError for fewer than two."""
    with store.write("round.drawn") as transaction:
        organisations = [transaction.get(Organisation, organisation_id) for organisation_id in organisation_ids]
        if len(organisations) < 2:
            raise InputError("A round needs two suppliers in the room, or more")
        made = draw(transaction.journal_head()[1], organisations)
        drawn = SpeakingRound(
            id=transaction.new_id(),
            meeting_id=meeting_id,
            drawn_at=transaction.now,
            seed=made.seed,
            rule=made.rule,
            drawn_order="\n".join(made.order),
            identifiers="\n".join(lot.identifier for lot in made.lots),
            minutes=minutes,
            passes=passes,
        )
        transaction.add(drawn)
        names = {organisation.id: organisation.name for organisation in organisations}
        told = words.text(
            "A round was drawn: {names}. Minutes each: {minutes}, passes: {passes}. The order is SHA-256 of the "
            "journal's head {seed}",
            names=", ".join(names[organisation_id] for organisation_id in made.order),
            minutes=minutes,
            passes=passes,
            seed=made.seed,
        )
        log_line_in(transaction, LineDraft(meeting_id, told, "note", transaction.now))
    keep_place(store, drawn, 0)
    return drawn


def round_on(reader: Reader, meeting_id: str) -> tuple[SpeakingRound, int] | None:
    """The round that is on, and how many have had their turn in it; None where none is, or its draw was undone."""
    kept = reader.scratch(_round_key(meeting_id))
    if not kept:
        return None
    told = json.loads(kept)
    drawn = next(iter(reader.all(SpeakingRound, id=told["id"])), None)
    return (drawn, told["place"]) if drawn is not None else None


def keep_place(store: Store, drawn: SpeakingRound, place: int) -> None:
    """Keep how far a round has come; after the last it is over."""
    told = json.dumps({"id": drawn.id, "place": place}) if drawn.at(place) is not None else None
    store.keep_scratch({_round_key(drawn.meeting_id): told})


def _asked_key(meeting_id: str) -> str:
    return f"asked:{meeting_id}"


def _round_key(meeting_id: str) -> str:
    return f"round:{meeting_id}"
