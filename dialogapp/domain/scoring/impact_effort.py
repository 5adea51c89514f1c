"""Rule “impact-effort-1”: where a card lies on a plane of effort and impact, both 0 to 10, and in which quarter.

A card lies at the median of what the voices say. At or above the cut is high: the cut is 5, or with `cut` “median” the
median of all cards on each axis. (motorsjilo; businesstopologies.com.)
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from dialogapp.domain.scoring.ballots import Cast, ItemScore, Note, Outcome, Settings, Vote, ranked, tally
from dialogapp.domain.scoring.checking import check_complete, check_scale
from dialogapp.domain.scoring.spread import between_quartiles, median, median_of

ASPECTS = ("effort", "impact")
GROUPS = ("quick_win", "big_bet", "fill_in", "avoid")
FIGURES = ("impact", "effort", "impact_spread", "effort_spread")
_MIDDLE = Fraction(5)


def check(votes: Sequence[Vote], card_ids: Sequence[str], settings: Settings) -> None:
    """InputError unless each card that is placed has both, from 0 to 10."""
    check_scale(votes, card_ids, ASPECTS, range(11))
    check_complete(votes, ASPECTS)


def compute(card_ids: Sequence[str], casts: Sequence[Cast], settings: Settings, earlier: Outcome | None) -> Outcome:
    """Cards by quarter, within it those with most impact first, then with least effort; unplaced ones last."""
    told = tally(casts)
    efforts, impacts = told.histograms("effort"), told.histograms("impact")
    at = {
        card: (median(efforts[card]), median(impacts[card])) for card in card_ids if card in efforts and card in impacts
    }
    across, up = _MIDDLE, _MIDDLE
    if settings.get("cut") == "median" and at:
        across, up = median_of([effort for effort, _ in at.values()]), median_of([impact for _, impact in at.values()])
    quarters = {card: _quarter(effort >= across, impact >= up) for card, (effort, impact) in at.items()}
    ranks = ranked(
        {
            card: (1, -GROUPS.index(quarters[card]), at[card][1], -at[card][0]) if card in at else (0,)
            for card in card_ids
        }
    )
    items = []
    for card, rank in ranks.items():
        if card not in at:
            items.append(ItemScore(card, rank, None, 0))
            continue
        effort, impact = at[card]
        spreads = between_quartiles(impacts[card]), between_quartiles(efforts[card])
        figures = dict(zip(FIGURES, (impact, effort, *spreads), strict=True))
        items.append(ItemScore(card, rank, impact, told.spoken[card, "impact"], quarters[card], figures))
    note = Note("cut", {"effort": across, "impact": up})
    return Outcome(tuple(items), told.voices, told.abstained, (note,))


def _quarter(much_effort: bool, much_impact: bool) -> str:
    if much_impact:
        return "big_bet" if much_effort else "quick_win"
    return "avoid" if much_effort else "fill_in"
