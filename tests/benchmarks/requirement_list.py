"""How well the checks of requirements' text find what a careful reader would: precision and recall over a list."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from dialogapp.domain.requirement_checks.checks import Subject, check_text
from dialogapp.services.requirement_words import shipped_lists

FILE = Path(__file__).resolve().parents[1] / "data" / "requirements.toml"
PARTS = ("tuned", "held_out", "fresh", "later", "last")


@dataclass(frozen=True)
class Listed:
    """A requirement of the list, and what should be found in it: kinds with their passages."""

    part: str
    language: str
    field: str
    text: str
    expected: tuple[tuple[str, str], ...]


@dataclass
class Tally:
    """What was found rightly, found wrongly, and missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """How much of what was found should have been; 1 where nothing was."""
        found = self.right + self.wrong
        return self.right / found if found else 1.0

    @property
    def recall(self) -> float:
        """How much of what should have been found was; 1 where nothing should."""
        wanted = self.right + self.missed
        return self.right / wanted if wanted else 1.0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)


def listed(parts: Iterable[str] = PARTS) -> list[Listed]:
    """The requirements of these parts of the list."""
    chosen = set(parts)
    return [
        Listed(
            entry["part"],
            entry["language"],
            entry["field"],
            entry["text"],
            tuple(_expected(each) for each in entry["expected"]),
        )
        for entry in tomllib.loads(FILE.read_text("utf-8"))["requirement"]
        if entry["part"] in chosen
    ]


def tallies(requirements: Iterable[Listed]) -> Mapping[str, Tally]:
    """A tally of each kind. A finding is right where its passage and an expected one of its kind overlap."""
    by_kind: dict[str, Tally] = defaultdict(Tally)
    for requirement in requirements:
        found = check_text(Subject(text=requirement.text), shipped_lists().of(requirement.language))
        meant = set()
        for kind, passage in requirement.expected:
            start = requirement.text.casefold().index(passage.casefold())
            hits = [
                number
                for number, finding in enumerate(found)
                if finding.kind == kind and finding.start < start + len(passage) and finding.end > start
            ]
            meant.update(hits)
            by_kind[kind] += Tally(right=1) if hits else Tally(missed=1)
        for number, finding in enumerate(found):
            if number not in meant:
                by_kind[finding.kind] += Tally(wrong=1)
    return by_kind


def whole(by_kind: Mapping[str, Tally]) -> Tally:
    """All kinds together."""
    return sum(by_kind.values(), Tally())


def _expected(told: str) -> tuple[str, str]:
    kind, passage = told.split(": ", 1)
    return kind, passage
