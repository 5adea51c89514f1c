"""Results of 10,000 ballots, by each rule: the computing alone, on eight cards."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from dialogapp.domain.scoring import kano, moscow, risk, wsjf
from dialogapp.domain.scoring.ballots import Cast, Vote
from dialogapp.domain.scoring.registry import RULES, Rule
from tests.benchmarks.measuring import Figure, timed

BALLOTS = 10_000
CARDS = [f"card {number}" for number in range(8)]
MUST, AIM = 0.050, 0.025


def run() -> list[Figure]:
    """Measure each rule, ballots of organisations of their own; and dots of people who share a voice in threes."""
    figures = [_measured(rule, f"10,000 ballots by {key}", 1) for key, rule in RULES.items()]
    return [*figures, _measured(RULES["dots-sum-1"], "10,000 ballots by dots-sum-1, three to a voice", 3)]


def _measured(rule: Rule, what: str, people: int) -> Figure:
    make = _BALLOTS[rule.name]
    casts = [Cast(f"voice {number // people}", make(number)) for number in range(BALLOTS)]
    settings = rule.settled({})
    # The least of several: it waits for nothing, so what comes on top is others' use of the machine.
    fastest = min(timed(lambda: rule.compute(CARDS, casts, settings, None)) for _ in range(9))
    return Figure(what, fastest, None, MUST, AIM)


def _scale(number: int, aspects: tuple[str, ...], values: tuple[int, ...]) -> tuple[Vote, ...]:
    return tuple(
        Vote(card, values[(number * 7 + place * 3 + turn) % len(values)], aspect)
        for place, card in enumerate(CARDS)
        for turn, aspect in enumerate(aspects)
    )


_KANO = tuple(kano.answer(there, absent) for there in range(1, 6) for absent in range(1, 6))
_BALLOTS: dict[str, Callable[[int], tuple[Vote, ...]]] = {
    "dots-sum": lambda number: tuple(Vote(CARDS[(number + step) % 8]) for step in (0, 3, 5)),
    "ranking-points": lambda number: tuple(Vote(CARDS[(number + points) % 8], points) for points in range(1, 6)),
    "impact-effort": lambda number: _scale(number, ("effort", "impact"), tuple(range(11))),
    "moscow-effort": lambda number: _scale(number, moscow.ASPECTS, (1, 2, 3, 4)),
    "kano-mode": lambda number: _scale(number, ("",), _KANO),
    "delphi-consensus": lambda number: _scale(number, ("",), tuple(range(1, 10))),
    "wsjf": lambda number: _scale(number, wsjf.ASPECTS, wsjf.SCALE),
    "pairwise-copeland": lambda number: tuple(
        Vote(*((one, 1, "", other) if number % 3 else (other, 1, "", one))) for one, other in pairwise(CARDS)
    ),
    "fist-of-five": lambda number: _scale(number, ("",), tuple(range(6))),
    "risk-product": lambda number: _scale(number, risk.ASPECTS, (1, 2, 3, 4, 5)),
}
