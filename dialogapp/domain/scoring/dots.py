"""Rule “dots-sum-1”: the dots are added card by card.

Every voice has the same number of dots; options are fixed before anybody places one, and a tie calls for another round.
(Dotmocracy handbook, 2010; participation.digital.) Dots of people who share one organisation's voice weigh less.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from dialogapp.domain.errors import InputError
from dialogapp.domain.scoring.ballots import Cast, ItemScore, Outcome, Settings, Vote, ranked, tally
from dialogapp.domain.scoring.checking import check_aspects, check_cards

FIGURES = ("sum", "voters", "highest")


def check(votes: Sequence[Vote], card_ids: Sequence[str], settings: Settings) -> None:
    """InputError unless the ballot keeps to the dots that one voice has."""
    dots, most = int(settings["dots"]), int(settings["most_per_card"])
    if any(vote.value < 0 for vote in votes):
        raise InputError("A card can't have fewer than 0 dots")
    check_cards(votes, card_ids)
    check_aspects(votes, ("",))
    if (placed := sum(vote.value for vote in votes)) > dots:
        raise InputError("{placed} dots are placed, but each organisation has {dots}", placed=placed, dots=dots)
    if most and any(vote.value > most for vote in votes):
        raise InputError("At most {most} dots may stand on one card", most=most)


def compute(card_ids: Sequence[str], casts: Sequence[Cast], settings: Settings, earlier: Outcome | None) -> Outcome:
    """Cards by their dots; equal ones share a rank and keep the cards' order."""
    told = tally(casts, "ballot")
    sums = dict.fromkeys(card_ids, 0)
    highest = dict.fromkeys(card_ids, 0)
    for vote, weight in told.counts.items():
        sums[vote.card_id] += vote.value * weight
        highest[vote.card_id] = max(highest[vote.card_id], vote.value)
    ranks = ranked({card: (dots,) for card, dots in sums.items()})
    items = []
    for card, rank in ranks.items():
        dots, voters = Fraction(sums[card], told.unit), told.spoken.get((card, ""), 0)
        figures = {"sum": dots, "voters": Fraction(voters), "highest": Fraction(highest[card])}
        items.append(ItemScore(card, rank, dots, voters, figures=figures))
    return Outcome(tuple(items), told.voices, told.abstained)
