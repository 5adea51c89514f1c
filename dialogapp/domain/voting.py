"""Dots as they are placed one card after the other, and how many there usually are. How they are counted: scoring."""

from __future__ import annotations

from collections.abc import Mapping

from dialogapp.domain.errors import InputError


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


def usual_dots(cards: int) -> int:
    """A usual number of dots for so many cards: a third of them, at least 3, at most 10. A habit, not a norm."""
    return max(3, min(10, (2 * cards + 3) // 6))
