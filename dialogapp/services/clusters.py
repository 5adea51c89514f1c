"""Use cases of cards that are put together: gathered under headings, merged with the originals kept, split again."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from dialogapp.domain.errors import InputError, RefusedError
from dialogapp.domain.exercises import Ballot, Card, Exercise, Mark
from dialogapp.domain.text import cleaned_line
from dialogapp.services.cards import number_cards_in
from dialogapp.services.exercise_reading import exercise_in_state, rule_of
from dialogapp.services.needs import pass_card_on_in
from dialogapp.services.ports import Store, Writer


def add_cluster(store: Store, exercise_id: str, heading: str, card_ids: Collection[str] = ()) -> Card:
    """Make a heading, last, and gather cards under it. It is changed, moved and removed as a card is."""
    with store.write("cards.gathered") as transaction:
        exercise_in_state(transaction, exercise_id, "preparing")
        text = cleaned_line(heading)
        if not text:
            raise InputError("A heading needs words")
        cluster = Card(
            id=transaction.new_id(),
            exercise_id=exercise_id,
            position=transaction.count(Card, exercise_id=exercise_id) + 1,
            text=text,
            kind="cluster",
        )
        transaction.add(cluster)
        _gather(transaction, exercise_id, card_ids, cluster.id)
    return cluster


def gather_cards(store: Store, exercise_id: str, card_ids: Collection[str], cluster_id: str | None) -> None:
    """Put cards under a heading, or under none."""
    with store.write("cards.gathered") as transaction:
        exercise_in_state(transaction, exercise_id, "preparing")
        if cluster_id is not None and transaction.get(Card, cluster_id).kind != "cluster":
            raise InputError("Cards are gathered under a heading, not under a card")
        _gather(transaction, exercise_id, card_ids, cluster_id)


def merge_cards(store: Store, exercise_id: str, card_ids: Sequence[str], text: str = "") -> Card:
    """Make one card of several; the originals are kept under it, as they were. Without `text` it has the first's words.

    While the cards are locked only where votes add up: those on the originals count to the card that took them up.
    """
    with store.write("cards.merged") as transaction:
        _check_may_merge(transaction, exercise_id)
        chosen = [card for card in transaction.all(Card, exercise_id=exercise_id) if card.id in card_ids]
        if len(chosen) < 2 or any(card.kind != "card" or card.merged_into_id is not None for card in chosen):
            raise InputError("Choose two cards or more to merge, none of them a heading or merged already")
        clusters = {card.cluster_id for card in chosen}
        fields = {card.field for card in chosen}
        merged = Card(
            id=transaction.new_id(),
            exercise_id=exercise_id,
            position=chosen[0].position,
            text=cleaned_line(text) or chosen[0].text,
            cluster_id=clusters.pop() if len(clusters) == 1 else None,
            field=fields.pop() if len(fields) == 1 else "",
        )
        transaction.add(merged)
        for card in chosen:
            transaction.put(replace(card, merged_into_id=merged.id))
        number_cards_in(transaction, exercise_id)
        return transaction.get(Card, merged.id)


def split_card(store: Store, card_id: str) -> list[Card]:
    """Take a merge back: its originals stand for themselves again, with the needs that rested on the whole.

    RefusedError where votes were cast on the whole: nobody knows which of the originals they were for.
    """
    with store.write("cards.split") as transaction:
        whole = transaction.get(Card, card_id)
        _check_may_merge(transaction, whole.exercise_id)
        originals = transaction.all(Card, exercise_id=whole.exercise_id, merged_into_id=card_id)
        if not originals:
            raise InputError("“{text}” was not merged, so it can't be split", text=whole.text)
        if transaction.count(Mark, card_id=card_id):
            raise RefusedError("Votes were cast on “{text}” as one card; it can't be split now", text=whole.text)
        split = [replace(card, merged_into_id=whole.merged_into_id) for card in originals]
        for card in split:
            transaction.put(card)
        pass_card_on_in(transaction, card_id, [card.id for card in split])
        transaction.remove(Card, card_id)
        number_cards_in(transaction, whole.exercise_id)
        return [transaction.get(Card, card.id) for card in split]


def _gather(transaction: Writer, exercise_id: str, card_ids: Collection[str], cluster_id: str | None) -> None:
    for card in transaction.all(Card, exercise_id=exercise_id):
        if card.id in card_ids:
            if card.kind == "cluster":
                raise InputError("A heading can't stand under a heading")
            transaction.put(replace(card, cluster_id=cluster_id))


def _check_may_merge(transaction: Writer, exercise_id: str) -> None:
    exercise = transaction.get(Exercise, exercise_id)
    if exercise.state == "preparing":
        return
    rule, _ = rule_of(exercise)
    if exercise.state == "revealed" or not rule.adds_up:
        exercise_in_state(transaction, exercise_id, "preparing")
    if {ballot.round for ballot in transaction.all(Ballot, exercise_id=exercise_id)} - {1}:
        raise RefusedError("“{title}” is at its second vote: its cards stay as they are", title=exercise.title)
