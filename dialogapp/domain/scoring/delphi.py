"""Rule “delphi-consensus-1”: where the answers lie, how far apart, and whether they agree.

On the scale 1 to 9 there is consensus in where at least 70 % (the setting `agree`) say 7 to 9 and fewer than 15 %
(`against`) say 1 to 3; consensus out is the mirror of it; else there is none (PMC8024512; Harman et al. 2013). On the
scale 1 to 5 it is 4 to 5, and 1 to 2.
A card is stable where its median has moved by at most 1 since the round before. Who does not answer is not counted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from dialogapp.domain.scoring.ballots import Cast, ItemScore, Outcome, Settings, Vote, ranked, tally
from dialogapp.domain.scoring.checking import check_scale
from dialogapp.domain.scoring.spread import between_quartiles, median

GROUPS = ("in", "none", "out")
FIGURES = ("median", "iqr", "high", "low", "stable")
"""`high` and `low` are parts of one; `stable` is 1 or 0, and left out where there was no round before."""
_ENDS = {9: (range(1, 4), range(7, 10)), 5: (range(1, 3), range(4, 6))}
_AGREE, _AGAINST = 70, 15
_MOVED = 1


def check(votes: Sequence[Vote], card_ids: Sequence[str], settings: Settings) -> None:
    """InputError unless each answer is on the scale."""
    check_scale(votes, card_ids, ("",), range(1, int(settings["scale"]) + 1))


def compute(card_ids: Sequence[str], casts: Sequence[Cast], settings: Settings, earlier: Outcome | None) -> Outcome:
    """Cards by consensus in, none, out; within it by median, then by how large a part is high."""
    told = tally(casts)
    given = told.histograms()
    low, high = _ENDS[int(settings["scale"])]
    before = {item.card_id: item.figures.get("median") for item in earlier.items} if earlier is not None else {}
    figures = {card: _figures(values, low, high, before.get(card)) for card, values in given.items()}
    agree = Fraction(int(settings.get("agree", _AGREE)), 100)
    against = Fraction(int(settings.get("against", _AGAINST)), 100)
    groups = {card: _agreed(found["high"], found["low"], agree, against) for card, found in figures.items()}
    ranks = ranked(
        {
            card: (1, -GROUPS.index(groups[card]), figures[card]["median"], figures[card]["high"])
            if card in figures
            else (0,)
            for card in card_ids
        }
    )
    items = []
    for card, rank in ranks.items():
        found = figures.get(card, {})
        voters = told.spoken.get((card, ""), 0)
        items.append(ItemScore(card, rank, found.get("median"), voters, groups.get(card, ""), found))
    return Outcome(tuple(items), told.voices, told.abstained)


def _figures(values: Mapping[int, int], low: range, high: range, before: Fraction | None) -> dict[str, Fraction]:
    total = sum(values.values())
    found = {
        "median": median(values),
        "iqr": between_quartiles(values),
        "high": Fraction(sum(values.get(value, 0) for value in high), total),
        "low": Fraction(sum(values.get(value, 0) for value in low), total),
    }
    if before is not None:
        found["stable"] = Fraction(abs(found["median"] - before) <= _MOVED)
    return found


def _agreed(high: Fraction, low: Fraction, agree: Fraction, against: Fraction) -> str:
    if high >= agree and low < against:
        return "in"
    return "out" if low >= agree and high < against else "none"
