"""What a ballot may hold, in the terms that several rules share. Each check raises InputError."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from dialogapp.domain.errors import InputError
from dialogapp.domain.scoring.ballots import Vote


def check_cards(votes: Iterable[Vote], card_ids: Collection[str]) -> None:
    """All cards are in the exercise."""
    unknown = {vote.card_id for vote in votes} | {vote.other_id for vote in votes if vote.other_id}
    if unknown := unknown - set(card_ids):
        raise InputError("{count} of the cards are not in this exercise", count=len(unknown))


def check_scale(votes: Sequence[Vote], card_ids: Collection[str], aspects: Collection[str], values: range) -> None:
    """At most one answer to a card in each of `aspects`, and each on the scale."""
    check_cards(votes, card_ids)
    check_aspects(votes, aspects)
    for vote in votes:
        if vote.value not in values:
            raise InputError(
                "{value} is not on the scale from {lowest} to {highest}",
                value=vote.value,
                lowest=values[0],
                highest=values[-1],
            )


def check_aspects(votes: Sequence[Vote], aspects: Collection[str]) -> None:
    """At most one answer to a card in each of `aspects`."""
    if unknown := sorted({vote.aspect for vote in votes} - set(aspects)):
        raise InputError("“{aspect}” is not asked for in this exercise", aspect=unknown[0])
    if len({(vote.card_id, vote.aspect) for vote in votes}) != len(votes):
        raise InputError("A card is answered twice on one ballot")


def check_complete(votes: Sequence[Vote], aspects: Collection[str]) -> None:
    """A card that is answered at all is answered in each of `aspects`."""
    answered: dict[str, int] = {}
    for vote in votes:
        answered[vote.card_id] = answered.get(vote.card_id, 0) + 1
    if any(number != len(aspects) for number in answered.values()):
        raise InputError("A card that is answered needs an answer to each question about it")
