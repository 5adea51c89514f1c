"""The needs' order: by hand, and what the exercises say; the two are kept apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dialogapp.domain.errors import InputError
from dialogapp.domain.exercises import Card, Exercise
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.needs import Need, NeedSource
from dialogapp.services.exercises import result
from dialogapp.services.ports import Reader, Store
from dialogapp.services.translation import Language


@dataclass(frozen=True, slots=True)
class VotedPlace:
    """The place that a card, on which a need rests, got in an exercise: among the suppliers' votes and the buyer's, of
    so many cards. 0 where that side gave it nothing.
    """

    exercise: Exercise
    card: Card
    suppliers: int
    buyer: int
    of: int


def order_by_hand(store: Store, need_ids: Sequence[str]) -> None:
    """Give the needs their places, first to last. No priority is changed by it."""
    with store.write("needs.ordered") as transaction:
        needs = {need.id: need for need in transaction.all(Need)}
        if unknown := [need_id for need_id in need_ids if need_id not in needs]:
            raise InputError("{count} of the needs are no longer in the dialogue", count=len(unknown))
        for place, need_id in enumerate(need_ids, 1):
            transaction.put(replace(needs[need_id], hand_place=place))


def hand_key(need: Need) -> tuple[bool, int, int]:
    """What the order by hand sorts by: needs without a place come last, by number."""
    return need.hand_place == 0, need.hand_place, need.number


def voted_places(reader: Reader) -> Mapping[str, list[VotedPlace]]:
    """What revealed exercises say of needs that rest on their cards, by need id, in the exercises' order."""
    resting: dict[str, list[str]] = {}
    for source in reader.all(NeedSource, contribution_id=None):
        resting.setdefault(source.card_id or "", []).append(source.need_id)
    found: dict[str, list[VotedPlace]] = {}
    for exercise in reader.all(Exercise, state="revealed") if resting else ():
        cards = reader.all(Card, exercise_id=exercise.id)
        if not any(card.id in resting for card in cards):
            continue
        outcome = result(reader, exercise.id)
        suppliers = {one.card_id: one.rank for one in outcome.suppliers if one.voters}
        buyer = {one.card_id: one.rank for one in outcome.buyer if one.voters}
        for card in cards:
            place = VotedPlace(exercise, card, suppliers.get(card.id, 0), buyer.get(card.id, 0), len(cards))
            for need_id in resting.get(card.id, ()):
                found.setdefault(need_id, []).append(place)
    return found


def voted_words(place: VotedPlace, words: Language) -> str:
    """“exercise 1, Prioritise: place 2 of 6 for the suppliers, place 1 for the buyer”."""
    told = []
    if place.suppliers:
        told.append(words.text("place {place} of {of} for the suppliers", place=place.suppliers, of=place.of))
    if place.buyer:
        told.append(words.text("place {place} of {of} for the buyer", place=place.buyer, of=place.of))
    name = words.text("exercise {number}, {title}", number=place.exercise.number, title=place.exercise.title)
    return f"{name}: {', '.join(told) or words.text('no votes')}"
