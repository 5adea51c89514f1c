"""The floor: who speaks, for how long."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Literal

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


OfferKind = Literal["added", "declined"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeOffer:
    """Time offered to an organisation beyond its first: minutes that were `added`, or a floor that it was offered and
    `declined`.
    """

    id: str
    meeting_id: str
    organisation_id: str
    kind: str
    seconds: int
    at: Instant
    reason: str = ""


@dataclass(frozen=True, slots=True)
class TimeBank:
    """One bank for each organisation, however many came, in whole seconds: what it had from the beginning, what was
    added, what it has used.
    """

    initial: int
    added: int
    used: int

    @property
    def left(self) -> int:
        """What remains; less than 0 where more was used."""
        return self.initial + self.added - self.used

    @property
    def offered(self) -> int:
        """All that it has been given."""
        return self.initial + self.added


def equal_share(planned_minutes: int, organisations: int) -> int | None:
    """The seconds of each organisation where time is planned for all of them together; None where none is."""
    return planned_minutes * 60 // organisations if planned_minutes and organisations else None


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


_ADDED = re.compile(r"\s*\+?\s*(?:(\d{1,2}):([0-5]\d)|(\d{1,3}))\s*(?:min\.?)?(?:\s+(\S.*))?", re.DOTALL)


def added_time_of(written: str) -> tuple[int, str]:
    """The seconds and the reason, which may be left out, of "2", "2:30 the line broke" or "+1 min"."""
    found = _ADDED.fullmatch(written)
    seconds = 0
    if found is not None:
        minutes, rest, whole, _ = found.groups()
        seconds = int(whole) * 60 if whole else int(minutes) * 60 + int(rest)
    if found is None or not seconds:
        raise InputError("Write how many minutes to add, as 2 or 1:30, and why if you like")
    return seconds, (found.group(4) or "").strip()


def next_to_hear(
    supplier_ids: Iterable[str], used_seconds: Mapping[str, int], offered_seconds: Mapping[str, int] | None = None
) -> str | None:
    """The id of the supplier that has used the least time, the first of those that have used equally little; where
    each has a bank of `offered_seconds`, the least part of it.
    """
    ids = list(supplier_ids)
    offered = offered_seconds or {}
    has_banks = all(offered.get(supplier) for supplier in ids)

    def heard(supplier: str) -> float:
        used = used_seconds.get(supplier, 0)
        return used / offered[supplier] if has_banks else used

    return min(ids, key=heard, default=None)
