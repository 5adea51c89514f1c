"""Rule “ranking-points-1” of the nominal group technique: of five chosen cards the first gets 5 points, the last 1.

Ordered by the sum, equal sums by how many chose the card, then by the highest single points. (Delbecq, Van de Ven and
Gustafson, Group Techniques for Program Planning, 1975; the order of ties is a habit.)
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from dialogapp.domain.errors import InputError
from dialogapp.domain.scoring.ballots import Cast, ItemScore, Outcome, Settings, Vote, ranked, tally
from dialogapp.domain.scoring.checking import check_aspects, check_cards

FIGURES = ("sum", "voters", "highest", "lowest")


def check(votes: Sequence[Vote], card_ids: Sequence[str], settings: Settings) -> None:
    """InputError unless as many cards are ranked as are to be, each with points of its own."""
    check_cards(votes, card_ids)
    check_aspects(votes, ("",))
    picks = min(int(settings["picks"]), len(card_ids))
    if votes and sorted(vote.value for vote in votes) != list(range(1, picks + 1)):
        raise InputError("Choose {count} cards and give each its own points, from {count} down to 1", count=picks)


def compute(card_ids: Sequence[str], casts: Sequence[Cast], settings: Settings, earlier: Outcome | None) -> Outcome:
    """Cards by their points."""
    told = tally(casts, "ballot")
    given = told.histograms()
    sums = {card: sum(value * weight for value, weight in given.get(card, {}).items()) for card in card_ids}
    voters = {card: told.spoken.get((card, ""), 0) for card in card_ids}
    highest = {card: max(given.get(card, ()), default=0) for card in card_ids}
    lowest = {card: min(given.get(card, ()), default=0) for card in card_ids}
    ranks = ranked({card: (sums[card], voters[card], highest[card]) for card in card_ids})
    items = []
    for card, rank in ranks.items():
        score = Fraction(sums[card], told.unit)
        others = map(Fraction, (voters[card], highest[card], lowest[card]))
        items.append(
            ItemScore(card, rank, score, voters[card], figures=dict(zip(FIGURES, (score, *others), strict=True)))
        )
    return Outcome(tuple(items), told.voices, told.abstained)
