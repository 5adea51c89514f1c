"""How evenly the floor was used. Figures describe airtime; equal treatment in law is about equal opportunity.

Sources: normalised Gini and Jain's index as in the literature on airtime and resource sharing; Pielou's evenness.
Silent organisations count, with 0 seconds. A figure that has no meaning is None: fewer than two organisations, or
nothing said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from math import log
from typing import Literal

from dialogapp.domain.errors import InputError
from dialogapp.domain.frozen import dataclass

Verdict = Literal["green", "yellow", "red"]


@dataclass(frozen=True, slots=True)
class Airtime:
    """One organisation's time in whole seconds; `offered` is None where no slot was given. `declined` is how often it
    was offered the floor and declined.
    """

    organisation_id: str
    name: str
    offered: int | None
    used: int
    turns: int
    contributions: int
    declined: int = 0


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Where the light changes; a choice of the dialogue, not a norm. `covered` is the part of a meeting for which it
    must be noted who had the floor, for the figures to say something of the meeting as a whole.
    """

    green_jain: float = 0.95
    green_min_max: float = 0.80
    yellow_jain: float = 0.85
    covered: float = 0.90


_WRITTEN = re.compile(r"\s*(?:(0)?[.,](\d{1,2})|([01])(?:[.,]0{1,2})?|(\d{1,3})\s*%)\s*")


def per_cent_of(written: str) -> int:
    """The per cent of a threshold as it is written: "0.95", "0,95", ".9" and "95 %". InputError for anything else."""
    found = _WRITTEN.fullmatch(written)
    if found is None:
        raise InputError(
            "A threshold is a figure from 0 to 1 with two decimals, as 0.95: “{written}” is not", written=written
        )
    _, hundredths, whole, per_cent = found.groups()
    value = int(hundredths.ljust(2, "0")) if hundredths else 100 * int(whole) if whole else int(per_cent)
    if value > 100:
        raise InputError(
            "A threshold is a figure from 0 to 1 with two decimals, as 0.95: “{written}” is not", written=written
        )
    return value


@dataclass(frozen=True, slots=True)
class Fairness:
    """Airtime by organisation with the indices over the used seconds, unrounded."""

    organisations: tuple[Airtime, ...]
    jain: float | None
    gini: float | None
    evenness: float | None
    min_max: float | None
    verdict: Verdict | None

    def share(self, airtime: Airtime) -> float | None:
        """The part of all used time, 0 to 1, that `airtime` took; None where nothing was said."""
        total = sum(other.used for other in self.organisations)
        return airtime.used / total if total else None


def gini(seconds: Sequence[int]) -> float | None:
    """Normalised Gini: sum over pairs of |x_i - x_j| / ((n - 1) · sum x), 0 (even) to 1."""
    n, total = len(seconds), sum(seconds)
    if n < 2 or total == 0:
        return None
    gaps = sum((high - low) * below * (n - below) for below, (low, high) in enumerate(pairwise(sorted(seconds)), 1))
    return gaps / ((n - 1) * total)


def jain(seconds: Sequence[int]) -> float | None:
    """Jain's index: (sum x)² / (n · sum x²), 1/n to 1 (even)."""
    if len(seconds) < 2 or not any(seconds):
        return None
    return sum(seconds) ** 2 / (len(seconds) * sum(x * x for x in seconds))


def evenness(seconds: Sequence[int]) -> float | None:
    """Pielou's evenness: entropy of the shares / ln n, 0 to 1 (even)."""
    n, total = len(seconds), sum(seconds)
    if n < 2 or total == 0:
        return None
    entropy = -sum(x / total * log(x / total) for x in seconds if x)
    return abs(entropy) / log(n)


def min_max(seconds: Sequence[int]) -> float | None:
    """The least used time over the most."""
    if len(seconds) < 2 or not any(seconds):
        return None
    return min(seconds) / max(seconds)


def fairness(organisations: Sequence[Airtime], thresholds: Thresholds = Thresholds()) -> Fairness:
    """The indices over the used seconds of `organisations`, silent ones included, and the light they give."""
    used = [airtime.used for airtime in organisations]
    j, low_high = jain(used), min_max(used)
    return Fairness(tuple(organisations), j, gini(used), evenness(used), low_high, _verdict(j, low_high, thresholds))


def _verdict(j: float | None, low_high: float | None, thresholds: Thresholds) -> Verdict | None:
    if j is None or low_high is None:
        return None
    if j >= thresholds.green_jain and low_high >= thresholds.green_min_max:
        return "green"
    return "yellow" if j >= thresholds.yellow_jain else "red"
