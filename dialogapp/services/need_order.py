"""The needs' order: by hand, and what the exercises say; the two are kept apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dialogapp.domain.errors import InputError
from dialogapp.domain.exercises import Card, Exercise
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.needs import NEED_PRIORITIES, Need, NeedSource
from dialogapp.domain.scoring.ballots import ItemScore
from dialogapp.services.need_words import PRIORITY_WORDS
from dialogapp.services.phrases import in_a_sentence
from dialogapp.services.ports import Reader, Store
from dialogapp.services.results import result, revealed_votes
from dialogapp.services.translation import Language, message

_SUPPLIERS_SAY, _BUYER_SAYS = message("{priority} for the suppliers"), message("{priority} for the buyer")


@dataclass(frozen=True, slots=True)
class VotedPlace:
    """What became in an exercise of a card that a need rests on, among the suppliers' votes and the buyer's: its place
    of so many cards (0 where that side gave it nothing), and its class where the rule has classes.
    """

    exercise: Exercise
    card: Card
    suppliers: int
    buyer: int
    of: int
    suppliers_class: str = ""
    buyer_class: str = ""

    @property
    def priority(self) -> str:
        """The priority that the buyer's own votes give; empty where they give none. Suppliers' votes never do."""
        return self.buyer_class if self.buyer_class in NEED_PRIORITIES else ""


def order_by_hand(store: Store, need_ids: Sequence[str]) -> None:
    """Give the needs their places, first to last. No priority is changed by it."""
    with store.write("needs.ordered") as transaction:
        needs = {need.id: need for need in transaction.all(Need)}
        if unknown := [need_id for need_id in need_ids if need_id not in needs]:
            raise InputError("{count} of the needs are no longer in the dialogue", count=len(unknown))
        for place, need_id in enumerate(need_ids, 1):
            transaction.put(replace(needs[need_id], hand_place=place))


def voted_places(reader: Reader) -> Mapping[str, list[VotedPlace]]:
    """What revealed exercises say of needs that rest on their cards, by need id, in the exercises' order."""
    resting: dict[str, list[str]] = {}
    for source in reader.all(NeedSource, contribution_id=None):
        resting.setdefault(source.card_id or "", []).append(source.need_id)
    found: dict[str, list[VotedPlace]] = {}
    for exercise in reader.all(Exercise, state="revealed") if resting else ():
        cards = [card for card in reader.all(Card, exercise_id=exercise.id) if card.id in resting]
        if not cards or not revealed_votes(reader, exercise):
            continue
        outcome = result(reader, exercise.id)
        suppliers = {one.card_id: one for one in outcome.suppliers if one.voters}
        buyer = {one.card_id: one for one in outcome.buyer if one.voters}
        for card in cards:
            place = _place(exercise, card, suppliers.get(card.id), buyer.get(card.id), len(outcome.suppliers))
            for need_id in resting[card.id]:
                found.setdefault(need_id, []).append(place)
    return found


def _place(exercise: Exercise, card: Card, said: ItemScore | None, own: ItemScore | None, of: int) -> VotedPlace:
    return VotedPlace(
        exercise,
        card,
        said.rank if said is not None else 0,
        own.rank if own is not None else 0,
        of,
        said.group if said is not None else "",
        own.group if own is not None else "",
    )


def voted_words(place: VotedPlace, words: Language) -> str:
    """“exercise 1, Prioritise: place 2 of 6 for the suppliers, place 1 of 6 for the buyer”; where the rule has the
    classes of a priority, those in place of places.
    """
    told = []
    for rank, group, by_place, by_class in (
        (place.suppliers, place.suppliers_class, message("place {place} of {of} for the suppliers"), _SUPPLIERS_SAY),
        (place.buyer, place.buyer_class, message("place {place} of {of} for the buyer"), _BUYER_SAYS),
    ):
        if group in PRIORITY_WORDS and group:
            told.append(words.text(by_class, priority=in_a_sentence(words.text(PRIORITY_WORDS[group]))))
        elif rank:
            told.append(words.text(by_place, place=rank, of=place.of))
    name = words.text("exercise {number}, {title}", number=place.exercise.number, title=place.exercise.title)
    return f"{name}: {', '.join(told) or words.text('no votes')}"
