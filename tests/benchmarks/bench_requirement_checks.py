"""The checks of requirements' text: how right they are, part by part of the list, and how long they take."""

from __future__ import annotations

import time
from dataclasses import dataclass

from dialogapp.domain.requirement_checks.checks import Subject, check_text
from dialogapp.services.requirement_words import WORD_KINDS, shipped_lists
from tests.benchmarks.measuring import Figure, timed
from tests.benchmarks.requirement_list import PARTS, Tally, listed, tallies, whole

MANY = 5_000
PRECISION, RECALL = 0.9, 0.85
KINDS = (*WORD_KINDS, "compound")


@dataclass(frozen=True, slots=True)
class Rightness:
    """A line of the report: precision and recall. `must` is whether they have floors."""

    what: str
    tally: Tally
    must: bool

    def line(self) -> str:
        """The figures as a row of the report."""
        tally = self.tally
        counts = f"{tally.right} right, {tally.wrong} wrong, {tally.missed} missed"
        verdict = ""
        if self.must:
            is_met = tally.precision >= PRECISION and tally.recall >= RECALL
            verdict = f"≥ {PRECISION:g} and {RECALL:g}         {'met' if is_met else 'MISSED'}"
        return f"{self.what:<58} {tally.precision:>10.3f} {tally.recall:>10.3f} {'':>6}  {counts:<32} {verdict}"


def run() -> list[Figure | Rightness]:
    """Measure."""
    lines: list[Figure | Rightness] = []
    for part in PARTS:
        requirements = listed([part])
        by_kind = tallies(requirements)
        lines.append(Rightness(f"{part}, {len(requirements)} requirements: precision, recall", whole(by_kind), False))
        lines += [Rightness(f"  {kind}", by_kind.get(kind, Tally()), False) for kind in KINDS]
    for code in ("sv", "en"):
        own = [each for each in listed() if each.language == code]
        lines.append(Rightness(f"all in {code}, {len(own)} requirements", whole(tallies(own)), False))
    lines.append(Rightness("all", whole(tallies(listed())), True))
    lists = shipped_lists.__wrapped__
    lines.append(Figure("the word lists read", timed(lists), None, 1.0, 0.3))
    lines.append(Figure(f"{MANY} requirements checked, processor's time", _time_of_many(), None, 2.0, 1.5))
    return lines


def _time_of_many() -> float:
    """No two texts are the same. By the processor's clock, so that what else runs does not count."""
    found = listed()
    texts = [(each.language, f"{each.text} ({n})") for n, each in zip(range(MANY), found * MANY, strict=False)]
    begun = time.process_time()
    for code, text in texts:
        check_text(Subject(text=text), shipped_lists().of(code))
    return time.process_time() - begun
