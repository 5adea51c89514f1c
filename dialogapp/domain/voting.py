"""Scoring rules: pure functions of stored ballots, named and versioned, the same on every machine."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from dialogapp.domain.errors import InputError
from dialogapp.domain.frozen import dataclass


@dataclass(frozen=True, slots=True)
class CardResult:
    """What a card got: dots, from how many organisations; `rank` is shared by cards with equal dots (1, 2, 2, 4)."""

    card_id: str
    dots: int
    voters: int
    rank: int


def check_dots(marks: Mapping[str, int], card_ids: Sequence[str], dots: int, most_per_card: int) -> None:
    """Raise InputError unless `marks` (card id to dots) keeps to what one organisation may place."""
    if any(number < 0 for number in marks.values()):
        raise InputError("A card can't have fewer than 0 dots")
    if unknown := set(marks) - set(card_ids):
        raise InputError("{count} of the cards are not in this exercise", count=len(unknown))
    if (placed := sum(marks.values())) > dots:
        raise InputError("{placed} dots are placed, but each organisation has {dots}", placed=placed, dots=dots)
    if most_per_card and any(number > most_per_card for number in marks.values()):
        raise InputError("At most {most} dots may stand on one card", most=most_per_card)


def place_dots(marks: Mapping[str, int], card_id: str, number: int, dots: int, most_per_card: int) -> dict[str, int]:
    """`marks` (card id to dots) with `number` dots on one card. InputError where that is more than may stand."""
    if number < 0:
        raise InputError("A card can't have fewer than 0 dots")
    if most_per_card and number > most_per_card:
        raise InputError("At most {most} dots may stand on one card", most=most_per_card)
    others = {card: placed for card, placed in marks.items() if card != card_id and placed}
    if number > (free := dots - sum(others.values())):
        raise InputError("Too many: at most {free} of the {dots} dots fit on this card now", free=free, dots=dots)
    return {**others, card_id: number} if number else others


def dots_sum(card_ids: Sequence[str], ballots: Iterable[Mapping[str, int]]) -> list[CardResult]:
    """Rule “dots-sum-1”: cards by the sum of their dots, most first; equal sums share a rank and keep the cards' order.

    One ballot (card id to dots) an organisation. Cards without dots are in the result too.
    """
    ballots = list(ballots)
    sums = {card: sum(ballot.get(card, 0) for ballot in ballots) for card in card_ids}
    voters = {card: sum(1 for ballot in ballots if ballot.get(card, 0) > 0) for card in card_ids}
    ordered = sorted(card_ids, key=lambda card: -sums[card])
    return [
        CardResult(card, sums[card], voters[card], 1 + sum(s > sums[card] for s in sums.values())) for card in ordered
    ]


def usual_dots(cards: int) -> int:
    """A usual number of dots for so many cards: a third of them, at least 3, at most 10. A habit, not a norm."""
    return max(3, min(10, (2 * cards + 3) // 6))
