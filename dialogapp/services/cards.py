"""Use cases of the cards of an exercise, one by one, while it is being prepared."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from dialogapp.domain.contributions import ConfidentialityClaim, Contribution
from dialogapp.domain.errors import InputError, RefusedError
from dialogapp.domain.exercises import Card
from dialogapp.domain.text import cleaned_line
from dialogapp.services.exercises import exercise_in_state
from dialogapp.services.needs import forget_card_in
from dialogapp.services.ports import Reader, Store, Writer


def add_cards(store: Store, exercise_id: str, texts: Sequence[str]) -> list[Card]:
    """Add a card for each text, last; empty ones and those that are there already are passed by.

    InputError where that leaves none: the last text is named.
    """
    with store.write("cards.changed") as transaction:
        exercise_in_state(transaction, exercise_id, "preparing")
        there = transaction.all(Card, exercise_id=exercise_id)
        known = {card.text.casefold() for card in there}
        added: list[Card] = []
        text = ""
        for text in filter(None, map(cleaned_line, texts)):
            if text.casefold() not in known:
                known.add(text.casefold())
                position = len(there) + len(added) + 1
                added.append(Card(id=transaction.new_id(), exercise_id=exercise_id, position=position, text=text))
        if text and not added:
            raise InputError("There is a card “{text}” already", text=text)
        for card in added:
            transaction.add(card)
    return added


def add_card_from(store: Store, exercise_id: str, contribution_id: str) -> Card:
    """Add a card that comes from a contribution. RefusedError for a confidential one: the room sees the cards."""
    with store.write("cards.changed") as transaction:
        exercise_in_state(transaction, exercise_id, "preparing")
        contribution = transaction.get(Contribution, contribution_id)
        if transaction.count(ConfidentialityClaim, contribution_id=contribution_id):
            raise RefusedError("A confidential input can't be a card: everybody in the room sees the cards")
        text = cleaned_line(contribution.text)
        _check_is_new(transaction, exercise_id, text)
        position = transaction.count(Card, exercise_id=exercise_id) + 1
        card = Card(
            id=transaction.new_id(),
            exercise_id=exercise_id,
            position=position,
            text=text,
            contribution_id=contribution_id,
        )
        transaction.add(card)
    return card


def change_card(store: Store, card_id: str, text: str) -> Card:
    """Change the words of a card; what it came from and what rests on it stays."""
    with store.write("cards.changed") as transaction:
        card = transaction.get(Card, card_id)
        exercise_in_state(transaction, card.exercise_id, "preparing")
        clean = cleaned_line(text)
        if not clean:
            raise InputError("A card can't be emptied; remove it instead")
        if clean.casefold() != card.text.casefold():
            _check_is_new(transaction, card.exercise_id, clean)
        card = replace(card, text=clean)
        transaction.put(card)
    return card


def move_card(store: Store, card_id: str, position: int) -> None:
    """Put a card at `position` (from 1) among the cards of its exercise."""
    with store.write("cards.changed") as transaction:
        card = transaction.get(Card, card_id)
        exercise_in_state(transaction, card.exercise_id, "preparing")
        others = [other for other in transaction.all(Card, exercise_id=card.exercise_id) if other.id != card_id]
        others.insert(max(0, position - 1), card)
        _number(transaction, others)


def remove_cards(store: Store, exercise_id: str, card_ids: Collection[str]) -> None:
    """Take cards away, with the needs' links to them."""
    with store.write("cards.changed") as transaction:
        exercise_in_state(transaction, exercise_id, "preparing")
        for card_id in card_ids:
            forget_card_in(transaction, card_id)
            transaction.remove(Card, card_id)
        _number(transaction, transaction.all(Card, exercise_id=exercise_id))


def confidential_cards(reader: Reader, exercise_id: str) -> frozenset[str]:
    """Ids of the cards whose contribution has become confidential since: the room should not see them."""
    secret = {claim.contribution_id for claim in reader.all(ConfidentialityClaim)}
    return frozenset(card.id for card in reader.all(Card, exercise_id=exercise_id) if card.contribution_id in secret)


def _check_is_new(transaction: Writer, exercise_id: str, text: str) -> None:
    if text.casefold() in {card.text.casefold() for card in transaction.all(Card, exercise_id=exercise_id)}:
        raise InputError("There is a card “{text}” already", text=text)


def _number(transaction: Writer, cards: Sequence[Card]) -> None:
    for position, card in enumerate(cards, 1):
        if card.position != position:
            transaction.put(replace(card, position=position))
