"""Rule “wsjf-1”, weighted shortest job first: (value + time criticality + risk reduction) / size.

Each is estimated on the scale 1, 2, 3, 5, 8, 13, 20 against the other cards, the smallest of a column being 1; a card's
estimate is the median of the voices. The quotient only orders these cards among themselves. (Reinertsen, 2009; SAFe.)
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from dialogapp.domain.errors import InputError
from dialogapp.domain.scoring.ballots import Cast, ItemScore, Note, Outcome, Settings, Vote, ranked, tally
from dialogapp.domain.scoring.checking import check_aspects, check_cards
from dialogapp.domain.scoring.spread import median

ASPECTS = ("value", "time", "risk", "size")
FIGURES = ("wsjf", *ASPECTS)
SCALE = (1, 2, 3, 5, 8, 13, 20)


def check(votes: Sequence[Vote], card_ids: Sequence[str], settings: Settings) -> None:
    """InputError unless each estimate is on the scale."""
    check_cards(votes, card_ids)
    check_aspects(votes, ASPECTS)
    if any(vote.value not in SCALE for vote in votes):
        raise InputError("Estimate with one of {scale}", scale=", ".join(map(str, SCALE)))


def compute(card_ids: Sequence[str], casts: Sequence[Cast], settings: Settings, earlier: Outcome | None) -> Outcome:
    """Cards by the quotient; those that lack an estimate last."""
    told = tally(casts)
    columns = {aspect: told.histograms(aspect) for aspect in ASPECTS}
    figures: dict[str, dict[str, Fraction]] = {}
    for card in card_ids:
        found = {aspect: median(columns[aspect][card]) for aspect in ASPECTS if card in columns[aspect]}
        if len(found) == len(ASPECTS):
            found = {"wsjf": (found["value"] + found["time"] + found["risk"]) / found["size"], **found}
        figures[card] = found
    ranks = ranked({card: (1, figures[card]["wsjf"]) if "wsjf" in figures[card] else (0,) for card in card_ids})
    items = tuple(
        ItemScore(card, rank, figures[card].get("wsjf"), told.spoken.get((card, "size"), 0), figures=figures[card])
        for card, rank in ranks.items()
    )
    without = sum(
        bool(columns[aspect]) and min(figures[card][aspect] for card in columns[aspect]) != 1 for aspect in ASPECTS
    )
    notes = (Note("no_smallest", {"count": Fraction(without)}),) if without else ()
    return Outcome(items, told.voices, told.abstained, notes)
