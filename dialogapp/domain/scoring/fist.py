"""Rule “fist-of-five-1”: 0 to 5 fingers for a proposal.

It passes where nobody shows fewer than three; who does is asked what is missing, and a fist (0) blocks. (LeanDog;
M. Rush, Fist of Five.) Who shows nothing is not counted.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from dialogapp.domain.scoring.ballots import Cast, ItemScore, Outcome, Settings, Vote, ranked, tally
from dialogapp.domain.scoring.checking import check_scale
from dialogapp.domain.scoring.spread import mean, median

GROUPS = ("pass", "discuss", "blocked")
FIGURES = ("mean", "median", "lowest", "highest", "below")
"""`below` is how many voices show fewer than three."""
_ENOUGH = 3


def check(votes: Sequence[Vote], card_ids: Sequence[str], settings: Settings) -> None:
    """InputError unless each answer is 0 to 5."""
    check_scale(votes, card_ids, ("",), range(6))


def compute(card_ids: Sequence[str], casts: Sequence[Cast], settings: Settings, earlier: Outcome | None) -> Outcome:
    """Proposals that pass first, then by the mean; those that nobody answered last."""
    told = tally(casts)
    given = told.histograms()
    groups = {
        card: "blocked" if 0 in values else "discuss" if min(values) < _ENOUGH else "pass"
        for card, values in given.items()
    }
    ranks = ranked(
        {card: (1, -GROUPS.index(groups[card]), mean(given[card])) if card in given else (0,) for card in card_ids}
    )
    items = []
    for card, rank in ranks.items():
        if card not in given:
            items.append(ItemScore(card, rank, None, 0))
            continue
        values = given[card]
        below = sum(weight for value, weight in values.items() if value < _ENOUGH)
        figures = {
            "mean": mean(values),
            "median": median(values),
            "lowest": Fraction(min(values)),
            "highest": Fraction(max(values)),
            "below": Fraction(below, told.unit),
        }
        items.append(ItemScore(card, rank, figures["mean"], told.spoken[card, ""], groups[card], figures))
    return Outcome(tuple(items), told.voices, told.abstained)
