"""The sample's story while it is told: what happens when, in working days counted from today."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from typing import Any

from dialogapp.domain.holidays import working_day_from
from dialogapp.domain.instants import Instant, instant_from_iso
from dialogapp.services.ports import Store

Told = Mapping[str, Any]
"""A table of the story's files, which their own comments describe."""

SECOND = 1000
"""Milliseconds."""


@dataclass(slots=True)
class Story:
    """The story as it is lived through: what happens when, and the ids of what has come to be, by kind and key."""

    today: date
    zone: str
    events: list[tuple[Instant, str, Callable[[Store], object]]] = field(default_factory=list)
    ids: dict[tuple[str, str], str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    employers: dict[str, str] = field(default_factory=dict)
    seeds: dict[str, str] = field(default_factory=dict)
    """Plan's key to the seed of its draw."""
    buyers: set[str] = field(default_factory=set)
    """Keys of the organisations of the buyer's side."""

    def at(self, day: int, clock: time) -> Instant:
        """The instant of a clock time on the story's day `day`."""
        return instant_from_iso(f"{self.date(day)}T{clock}", self.zone)

    def date(self, day: int) -> date:
        """The date of the story's day `day`."""
        return working_day_from(self.today, day)

    def happens(self, at: Instant, actor: str, event: Callable[[Store], object]) -> None:
        """Let `event` happen at `at`, done by the participant with the key `actor`."""
        self.events.append((at, actor, event))
