"""Votes on cards that were merged: they count to the card that took them up, and to their own after a split."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dialogapp.domain.scoring.ballots import Cast, Vote


def folded(casts: Iterable[Cast], into: Mapping[str, str]) -> list[Cast]:
    """Ballots with each vote on the card that its card was merged into, if any; those on one ballot are added.

    For rules that add up only. `into` may lead on through several merges.
    """
    if not into:
        return list(casts)
    return [Cast(voice, _folded(votes, into)) for voice, votes in casts]


def last_of(card_id: str, into: Mapping[str, str]) -> str:
    """The card that a card was merged into in the end; itself where it was not."""
    while card_id in into:
        card_id = into[card_id]
    return card_id


def _folded(votes: Iterable[Vote], into: Mapping[str, str]) -> tuple[Vote, ...]:
    sums: dict[tuple[str, str], int] = {}
    for vote in votes:
        place = last_of(vote.card_id, into), vote.aspect
        sums[place] = sums.get(place, 0) + vote.value
    return tuple(Vote(card, value, aspect) for (card, aspect), value in sums.items())
