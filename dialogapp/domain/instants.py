"""Points in time: whole milliseconds since 1970 in UTC when stored, local to the meeting when shown.

Integers, because the journal's canonical form has no floats; UTC, because a clock hour can come twice.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TypeAlias
from zoneinfo import ZoneInfo

from dialogapp.domain.errors import InputError

Instant: TypeAlias = int
"""Milliseconds since 1970-01-01T00:00Z."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)
_FIRST_YEAR, _LAST_YEAR = 1900, 2999


def instant(moment: datetime) -> Instant:
    """The instant of an aware `moment`, cut to the millisecond."""
    return (moment - _EPOCH) // _MILLISECOND


def local(at: Instant, zone: str) -> datetime:
    """`at` on the clock of `zone` (an IANA name), aware."""
    return (_EPOCH + at * _MILLISECOND).astimezone(ZoneInfo(zone))


def iso(at: Instant, zone: str, *, milliseconds: bool = False) -> str:
    """`at` as ISO 8601, local to `zone`, with offset."""
    return local(at, zone).isoformat(timespec="milliseconds" if milliseconds else "seconds")


def instant_from_iso(text: str, zone: str) -> Instant:
    """The instant that an ISO 8601 `text` names; without offset it is on the clock of `zone`.

    An hour that comes twice is the first. A date alone is its midnight. InputError for an hour that is skipped, a
    text that is no time, or a year outside 1900 to 2999.
    """
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise InputError("“{text}” is not a time; write it as 2026-03-02T09:00", text=text) from None
    if not _FIRST_YEAR <= moment.year <= _LAST_YEAR:
        raise InputError("The year in “{text}” can't be right", text=text)
    if moment.tzinfo is None:
        naive = moment
        moment = naive.replace(tzinfo=ZoneInfo(zone), fold=0)
        if moment.astimezone(UTC).astimezone(ZoneInfo(zone)).replace(tzinfo=None) != naive:
            raise InputError("{text} does not exist: the clocks go forward over it", text=text)
    return instant(moment)
