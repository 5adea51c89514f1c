"""Rule “risk-product-1” of the pre-mortem: likelihood times impact, each 1 to 5, of the means of the voices.

The pre-mortem is Klein's (Harvard Business Review, 2007); that its reasons are scored this way is a habit.
"""

from __future__ import annotations

from collections.abc import Sequence

from dialogapp.domain.scoring.ballots import Cast, ItemScore, Outcome, Settings, Vote, ranked, tally
from dialogapp.domain.scoring.checking import check_complete, check_scale
from dialogapp.domain.scoring.spread import between_quartiles, mean

ASPECTS = ("likelihood", "impact")
FIGURES = ("risk", "likelihood", "impact", "likelihood_spread", "impact_spread")


def check(votes: Sequence[Vote], card_ids: Sequence[str], settings: Settings) -> None:
    """InputError unless each card that is answered has both, from 1 to 5."""
    check_scale(votes, card_ids, ASPECTS, range(1, 6))
    check_complete(votes, ASPECTS)


def compute(card_ids: Sequence[str], casts: Sequence[Cast], settings: Settings, earlier: Outcome | None) -> Outcome:
    """Cards by the product, equal ones by impact; those that nobody answered last."""
    told = tally(casts)
    likely, harm = told.histograms("likelihood"), told.histograms("impact")
    figures = {}
    for card in card_ids:
        if card in likely and card in harm:
            chance, impact = mean(likely[card]), mean(harm[card])
            spreads = between_quartiles(likely[card]), between_quartiles(harm[card])
            figures[card] = dict(zip(FIGURES, (chance * impact, chance, impact, *spreads), strict=True))
    ranks = ranked(
        {card: (1, figures[card]["risk"], figures[card]["impact"]) if card in figures else (0,) for card in card_ids}
    )
    items = []
    for card, rank in ranks.items():
        found = figures.get(card, {})
        voters = told.spoken.get((card, "likelihood"), 0)
        items.append(ItemScore(card, rank, found.get("risk"), voters, figures=found))
    return Outcome(tuple(items), told.voices, told.abstained)
