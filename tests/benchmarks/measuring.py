"""How the benchmarks measure and what they print."""

from __future__ import annotations

import time
import tracemalloc
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median, quantiles


def milliseconds(seconds: float) -> str:
    """Seconds as readable milliseconds."""
    return f"{seconds * 1000:.3g} ms" if seconds < 1 else f"{seconds:.2f} s"


def megabytes(size: float) -> str:
    """Bytes as readable megabytes."""
    return f"{size / 1e6:.3g} MB"


@dataclass(frozen=True, slots=True)
class Figure:
    """A line of the report: seconds measured and of the floor, and the ratio that must not and should not be passed.

    Where `floor` is None the figure stands alone, and `must` and `aim` are seconds. What is measured in something else
    than seconds has its own `shown`.
    """

    what: str
    measured: float
    floor: float | None
    must: float
    aim: float
    shown: Callable[[float], str] = milliseconds

    def line(self) -> str:
        """The figure as a row of the report."""
        value = self.measured / self.floor if self.floor is not None else self.measured
        verdict = "aim met" if value <= self.aim else "met" if value <= self.must else "MISSED"
        if self.floor is None:
            figures = f"{self.shown(self.measured):>10} {'':>10} {'':>6}"
            limits = f"≤ {self.shown(self.must)} (aim {self.shown(self.aim)})"
        else:
            figures = f"{self.shown(self.measured):>10} {self.shown(self.floor):>10} {value:6.2f}"
            limits = f"≤ {self.must:g} (aim {self.aim:g})"
        return f"{self.what:<58} {figures}  {limits:<24} {verdict}"


@dataclass(frozen=True, slots=True)
class Count:
    """A line of the report that counts: `most` is how many more than the floor there may be."""

    what: str
    measured: int
    floor: int
    most: int

    def line(self) -> str:
        """The figure as a row of the report."""
        verdict = "met" if self.measured <= self.floor + self.most else "MISSED"
        limits = f"≤ floor + {self.most}"
        return f"{self.what:<58} {self.measured:>10} {self.floor:>10} {'':>6}  {limits:<24} {verdict}"


HEADING = f"{'':<58} {'measured':>10} {'floor':>10} {'ratio':>6}  {'must be':<24}"


def timed(work: Callable[[], object]) -> float:
    """How many seconds `work` takes once."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def in_turn(runs: int, *works: Callable[[], object]) -> list[float]:
    """How long each of `works` typically takes, run in turn, so that a busy machine is equally busy for all."""
    rounds = [[timed(work) for work in works] for _ in range(runs)]
    return [typical(times) for times in zip(*rounds, strict=True)]


def peak(work: Callable[[], object]) -> int:
    """How many bytes of Python's memory `work` takes at the most beyond what was taken before."""
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def typical(times: Sequence[float]) -> float:
    """The median of several times."""
    return median(times)


def p95(times: Sequence[float]) -> float:
    """The time that 95 of 100 stay under."""
    return quantiles(times, n=20)[-1]
