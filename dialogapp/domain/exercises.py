"""Exercises of a workshop, their cards and ballots."""

from __future__ import annotations

from typing import Literal

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant

ExerciseState = Literal["preparing", "voting", "revealed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    """An exercise. In dot voting every organisation has `dots`, at most `most_per_card` on one card (0: no limit).

    Cards are locked when voting starts; ballots are hidden until `revealed_at`. `rule` names the scoring rule and its
    version.
    """

    id: str
    number: int
    title: str
    method: str = "dot_voting"
    prompt: str = ""
    meeting_id: str | None = None
    state: str = "preparing"
    dots: int = 3
    most_per_card: int = 0
    rule: str = "dots-sum-1"
    opened_at: Instant | None = None
    revealed_at: Instant | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """Something to vote on. `contribution_id` is the contribution it came from, if any."""

    id: str
    exercise_id: str
    position: int
    text: str
    contribution_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot:
    """One organisation took part in an exercise's vote; without marks it abstained."""

    id: str
    exercise_id: str
    organisation_id: str
    cast_at: Instant
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """`dots` (at least 1) that a ballot puts on a card."""

    id: str
    ballot_id: str
    card_id: str
    dots: int
