"""The floor: who speaks, for how long."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dialogapp.domain.errors import InputError
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One stretch of the floor by an organisation. `seconds` is the time used, pauses left out.

    `contribution_id` names the contribution it came with, in a log that gives each line its own time; such a log may
    not tell whose the time was, and `organisation_id` is then None.
    """

    id: str
    meeting_id: str
    organisation_id: str | None
    seconds: int
    started_at: Instant | None = None
    participant_id: str | None = None
    agenda_item_id: str | None = None
    contribution_id: str | None = None
    reason: str = ""
    """Why the clock is corrected, where this is a correction: its seconds, less than 0 too, come to those used."""


@dataclass(frozen=True, slots=True)
class Floor:
    """Who has the floor now. `spoken` is the time used in milliseconds until `since`, when the clock last began to run.

    `since` is None while the clocks are paused.
    """

    meeting_id: str
    organisation_id: str
    started_at: Instant
    since: Instant | None
    spoken: int = 0

    def used(self, now: Instant) -> int:
        """Milliseconds of the floor used at `now`."""
        return self.spoken + (max(0, now - self.since) if self.since is not None else 0)


def paused(floor: Floor, now: Instant) -> Floor:
    """`floor` with its clock stopped at `now`."""
    return Floor(floor.meeting_id, floor.organisation_id, floor.started_at, None, floor.used(now))


def resumed(floor: Floor, now: Instant) -> Floor:
    """`floor` with its clock running from `now`; unchanged if it runs."""
    if floor.since is not None:
        return floor
    return Floor(floor.meeting_id, floor.organisation_id, floor.started_at, now, floor.spoken)


def whole_seconds(milliseconds: int) -> int:
    """`milliseconds` as whole seconds, half up."""
    return (milliseconds + 500) // 1000


_CORRECTION = re.compile(r"\s*([+\-\N{MINUS SIGN}\N{EN DASH}])\s*(?:(\d{1,3}):)?(\d{1,5})(?:\s+(\S.*))?", re.DOTALL)


def correction_of(written: str) -> tuple[int, str]:
    """The seconds and the reason of "-1:30 the phone rang" or "+20 began late". InputError where either lacks."""
    found = _CORRECTION.fullmatch(written)
    seconds = int(found.group(2) or 0) * 60 + int(found.group(3)) if found is not None else 0
    if found is None or not seconds:
        raise InputError("Write how much to add or take away, and why, as −1:30 the phone rang")
    if not found.group(4):
        raise InputError("Say why the clock is corrected")
    return (seconds if found.group(1) == "+" else -seconds), found.group(4).strip()


def next_to_hear(supplier_ids: Iterable[str], used_seconds: dict[str, int]) -> str | None:
    """The id of the supplier that has used the least time; the first of those that have used equally little."""
    return min(supplier_ids, key=lambda supplier: used_seconds.get(supplier, 0), default=None)
