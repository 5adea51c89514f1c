"""Use cases of the cards of an exercise, one by one, while it is being prepared; and who may see whose."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from dialogapp.domain.contributions import Contribution
from dialogapp.domain.errors import InputError, RefusedError
from dialogapp.domain.exercises import Card, Exercise, merged_cards
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.scoring.merging import last_of
from dialogapp.domain.secrecy import Span, joined
from dialogapp.domain.text import cleaned_line
from dialogapp.services.exercise_reading import exercise_in_state, phases_of
from dialogapp.services.needs import forget_card_in
from dialogapp.services.ports import Reader, Store, Writer
from dialogapp.services.secrecy import hidden_contributions, hidden_texts


@dataclass(frozen=True, slots=True)
class Author:
    """Who writes cards, an organisation or one person of it, and in which field of the board. Told only where the phase
    is open.
    """

    organisation_id: str | None = None
    participant_id: str | None = None
    field: str = ""


NOBODY = Author()


def add_cards(store: Store, exercise_id: str, texts: Sequence[str], author: Author = NOBODY) -> list[Card]:
    """Add a card for each text, last; empty ones and those that the same author has there already are passed by.

    InputError where that leaves none: the last text is named.
    """
    return add_written(store, exercise_id, [(author, text) for text in texts])


def add_written(store: Store, exercise_id: str, written: Sequence[tuple[Author, str]]) -> list[Card]:
    """The same for what several authors wrote, as in a sheet that was handed in."""
    with store.write("cards.changed") as transaction:
        exercise_in_state(transaction, exercise_id, "preparing")
        there = transaction.all(Card, exercise_id=exercise_id)
        known = {(_author(card), card.text.casefold()) for card in there if card.kind == "card"}
        added: list[Card] = []
        text = ""
        for author, raw in written:
            clean = cleaned_line(raw)
            text = clean or text
            if not clean or (author, clean.casefold()) in known:
                continue
            known.add((author, clean.casefold()))
            added.append(
                Card(
                    id=transaction.new_id(),
                    exercise_id=exercise_id,
                    position=len(there) + len(added) + 1,
                    text=clean,
                    organisation_id=author.organisation_id,
                    participant_id=author.participant_id,
                    field=author.field,
                )
            )
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
        if contribution_id in hidden_contributions(transaction):
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
        others = [other for other in _in_order(transaction, card.exercise_id) if other.id != card_id]
        others.insert(max(0, position - 1), card)
        _number(transaction, others)


def put_in_field(store: Store, card_ids: Collection[str], field: str) -> None:
    """Lay cards in a field of the board, by its key; in none where it is empty."""
    with store.write("cards.changed") as transaction:
        for card_id in card_ids:
            card = transaction.get(Card, card_id)
            exercise_in_state(transaction, card.exercise_id, "preparing")
            transaction.put(replace(card, field=field))


def remove_cards(store: Store, exercise_id: str, card_ids: Collection[str]) -> None:
    """Take cards away, with the needs' links to them. Cards under a heading that goes stand under none, and the
    originals of a merged card go with it.
    """
    with store.write("cards.changed") as transaction:
        exercise_in_state(transaction, exercise_id, "preparing")
        there = transaction.all(Card, exercise_id=exercise_id)
        into = merged_cards(there)
        gone = {card.id for card in there if last_of(card.id, into) in card_ids or card.id in card_ids}
        for card in there:
            if card.id not in gone and card.cluster_id in gone:
                transaction.put(replace(card, cluster_id=None))
        for card_id in gone:
            forget_card_in(transaction, card_id)
            transaction.remove(Card, card_id)
        number_cards_in(transaction, exercise_id)


def confidential_cards(reader: Reader, exercise_id: str) -> frozenset[str]:
    """Ids of the cards whose contribution has become confidential since: the room should not see them."""
    secret = secret_cards(reader)
    return frozenset(card.id for card in reader.all(Card, exercise_id=exercise_id) if card.id in secret)


def secret_cards(reader: Reader) -> frozenset[str]:
    """Ids of all cards that came from a confidential contribution, whatever they were merged into or taken on to."""
    return frozenset(hidden_of_cards(reader))


def hidden_of_cards(reader: Reader) -> dict[str, tuple[Span, ...]]:
    """The same cards, each with what of its words others may not see: the passages, where its words are the line's."""
    hidden = hidden_texts(reader)
    if not hidden:
        return {}
    there = reader.all(Card)
    into = merged_cards(there)
    lines: dict[str, set[str]] = {}
    came = [(card.id, card.contribution_id) for card in there if card.contribution_id in hidden]
    while came:
        for card_id, line_id in came:
            for each in (card_id, last_of(card_id, into)):
                lines.setdefault(each, set()).add(line_id or "")
        came = [
            (card.id, line_id)
            for card in there
            for line_id in lines.get(card.from_card_id or "", set()) - lines.get(card.id, set())
        ]
    return {
        card.id: joined(span for line_id in lines[card.id] for span in hidden[line_id].in_copy(card.text))
        for card in there
        if card.id in lines
    }


@dataclass(frozen=True, slots=True)
class CardSeen:
    """A card as somebody may see it; `author_id` is the organisation that wrote it, None where that is not told."""

    card: Card
    author_id: str | None


def cards_seen(reader: Reader, exercise_id: str, organisation_id: str | None = None) -> list[CardSeen]:
    """The cards that an organisation may see now, or the whole room; what is secret is left out.

    What the phase that is on allows counts, else that of the last one begun: in “own” each sees what it wrote, in
    “anonymous” all is seen but not whose.
    """
    begun = [phase for phase in phases_of(reader, exercise_id) if phase.started_at is not None]
    seen = begun[-1].visibility if begun else "anonymous"
    exercise = reader.get(Exercise, exercise_id)
    if seen == "own" and exercise.state != "preparing":
        seen = "anonymous"  # It is the ballots that are each one's own: the cards are what is voted on.
    there = reader.all(Card, exercise_id=exercise_id)
    secret = secret_cards(reader)
    found = []
    for card in there:
        is_own = organisation_id is not None and card.organisation_id == organisation_id
        if card.id in secret or card.merged_into_id is not None or (seen == "own" and not is_own):
            continue
        found.append(CardSeen(card, card.organisation_id if seen == "open" or is_own else None))
    return found


def number_cards_in(transaction: Writer, exercise_id: str) -> None:
    """Count the cards of an exercise anew from 1, those that were merged into others last."""
    _number(transaction, _in_order(transaction, exercise_id))


def _in_order(transaction: Writer, exercise_id: str) -> list[Card]:
    return sorted(transaction.all(Card, exercise_id=exercise_id), key=lambda card: card.merged_into_id is not None)


def _author(card: Card) -> Author:
    return Author(card.organisation_id, card.participant_id, card.field)


def _check_is_new(transaction: Writer, exercise_id: str, text: str) -> None:
    there = transaction.all(Card, exercise_id=exercise_id)
    if text.casefold() in {card.text.casefold() for card in there if card.merged_into_id is None}:
        raise InputError("There is a card “{text}” already", text=text)


def _number(transaction: Writer, cards: Sequence[Card]) -> None:
    for position, card in enumerate(cards, 1):
        if card.position != position:
            transaction.put(replace(card, position=position))
