"""Where the middle of answers lies, and how far apart they are: exact, for weighted values."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

_HALF, _QUARTER = Fraction(1, 2), Fraction(1, 4)


def mean(values: Mapping[int, int]) -> Fraction:
    """The mean of values with their weights, of which there must be some."""
    return Fraction(sum(value * weight for value, weight in values.items()), sum(values.values()))


def quantile(values: Mapping[int, int], part: Fraction) -> Fraction:
    """The value that `part` of the weight lies at or below; midway to the next where the weight parts right there.

    The averaged inverse of the distribution: type 2 of Hyndman and Fan (1996), which for equal weights and one half
    is the ordinary median.
    """
    wanted = part * sum(values.values())
    reached = 0
    ordered = sorted(values)
    for place, value in enumerate(ordered):
        reached += values[value]
        if reached > wanted:
            return Fraction(value)
        if reached == wanted and place + 1 < len(ordered):
            return Fraction(value + ordered[place + 1], 2)
    return Fraction(ordered[-1])


def median(values: Mapping[int, int]) -> Fraction:
    """The median of values with their weights."""
    return quantile(values, _HALF)


def between_quartiles(values: Mapping[int, int]) -> Fraction:
    """The distance between the quartiles: how far apart the middle half stands."""
    return quantile(values, 1 - _QUARTER) - quantile(values, _QUARTER)


def median_of(values: list[Fraction]) -> Fraction:
    """The median of fractions, of which there must be some."""
    ordered = sorted(values)
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2
