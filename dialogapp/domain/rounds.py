"""A drawn round of the floor: every organisation gets equal minutes, in an order that anyone can work out again."""

from __future__ import annotations

import re

from dialogapp.domain.errors import InputError
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant

_MINUTES_AND_PASSES = re.compile(r"\s*(\d{1,3})(?:\s*[\sx×*,]\s*(\d{1,2}))?\s*")
_MOST_MINUTES = 60
_MOST_PASSES = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakingRound:
    """A round as it was drawn by `rule` with `seed`, the journal's head just before: it can't be chosen.

    `drawn_order` are ids of organisations and `identifiers` what was hashed of each, both parted by LF, in the order
    drawn. Each speaks for `minutes`, `passes` times.
    """

    id: str
    meeting_id: str
    drawn_at: Instant
    seed: str
    rule: str
    drawn_order: str
    identifiers: str
    minutes: int
    passes: int

    @property
    def speakers(self) -> tuple[str, ...]:
        """Ids of the organisations, each once, in the order drawn."""
        return tuple(self.drawn_order.split("\n"))

    def at(self, place: int) -> str | None:
        """Who speaks as number `place`, counted from 0 through all passes; None after the last."""
        speakers = self.speakers
        return speakers[place % len(speakers)] if 0 <= place < len(speakers) * self.passes else None


def minutes_and_passes(written: str) -> tuple[int, int]:
    """What "3" (minutes, one pass) or "3 2", "3 x 2" (two passes) say. InputError where it is neither."""
    found = _MINUTES_AND_PASSES.fullmatch(written)
    minutes, passes = (int(found.group(1)), int(found.group(2) or 1)) if found is not None else (0, 0)
    if not (0 < minutes <= _MOST_MINUTES and 0 < passes <= _MOST_PASSES):
        raise InputError("Write the minutes each, as 3, or with the number of passes, as 3 x 2")
    return minutes, passes
