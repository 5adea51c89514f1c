"""Where meetings stand in a week, on the clock that people in the room read; and an agenda's times.

Lengths are real time, positions are what the clock on the wall shows: on the night the clocks change the two differ.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant, instant_from_iso, local
from dialogapp.domain.meetings import Meeting

MINUTE = 60_000
"""Milliseconds."""
DAY_MINUTES = 24 * 60
USUAL_MINUTES = 60
"""The length given to a meeting that has none yet."""
_LEAST_SHOWN = 20
"""Shorter meetings take the room of so many minutes, so that two never hide each other."""


@dataclass(frozen=True, slots=True)
class Block:
    """A meeting's place in a day: minutes from its top, and its lane (from 0) of `lanes` side by side."""

    meeting: Meeting
    begins: int
    ends: int
    lane: int
    lanes: int


def monday_of(day: date) -> date:
    """The Monday of the week that `day` is in."""
    return day - timedelta(days=day.weekday())


def at_clock(day: date, minute: int, zone: str) -> Instant:
    """When the clock of `zone` shows `minute` minutes past midnight of `day`. InputError where it skips them."""
    shown = datetime.combine(day, time()) + timedelta(minutes=minute)
    return instant_from_iso(shown.isoformat(timespec="minutes"), zone)


def moved(at: Instant, zone: str, *, days: int = 0, minutes: int = 0) -> Instant:
    """`at` moved on the clock of `zone`: a day later is the same clock time, also over the change to summer time."""
    shown = local(at, zone).replace(tzinfo=None) + timedelta(days=days, minutes=minutes)
    return instant_from_iso(shown.isoformat(), zone)


def clock_minute(at: Instant, zone: str) -> int:
    """Minutes past midnight that the clock of `zone` shows."""
    shown = local(at, zone)
    return shown.hour * 60 + shown.minute


def room_key(place: str) -> str:
    """What two spellings of one room have in common; empty for no place."""
    return " ".join(place.casefold().split())


def snapped(minute: float, step: int) -> int:
    """`minute` at the nearest multiple of `step`."""
    return int((minute + step / 2) // step) * step


def end_of(meeting: Meeting) -> Instant | None:
    """When a meeting is planned to end; the usual length where none is given, None without a beginning."""
    if meeting.starts_at is None:
        return None
    return meeting.ends_at if meeting.ends_at is not None else meeting.starts_at + USUAL_MINUTES * MINUTE


def spans_days(meeting: Meeting, zone: str) -> bool:
    """Whether a meeting goes on over several days, as the reply time of a written round does."""
    end = end_of(meeting)
    if meeting.starts_at is None or end is None:
        return False
    return local(end - 1, zone).date() > local(meeting.starts_at, zone).date()


def day_blocks(meetings: Iterable[Meeting], day: date, zone: str) -> list[Block]:
    """The meetings of one day, by time; those that overlap stand in lanes. Meetings over several days are left out."""
    todays = []
    for meeting in meetings:
        end = end_of(meeting)
        if meeting.starts_at is None or end is None or spans_days(meeting, zone):
            continue
        if local(meeting.starts_at, zone).date() == day:
            begins = clock_minute(meeting.starts_at, zone)
            ends = clock_minute(end, zone) or DAY_MINUTES
            todays.append((begins, max(ends, begins), meeting))
    return side_by_side(todays)


def side_by_side(found: Iterable[tuple[int, int, Meeting]]) -> list[Block]:
    """Meetings with where they begin and end in one day, by time; those that overlap stand in lanes."""
    ordered = sorted(found, key=lambda one: (one[0], -one[1], one[2].number))
    return [block for group in _overlapping_groups(ordered) for block in _in_lanes(group)]


def days_spanned(meeting: Meeting, zone: str) -> tuple[date, date]:
    """First and last day of a meeting that has a time."""
    end = end_of(meeting)
    assert meeting.starts_at is not None
    assert end is not None
    return local(meeting.starts_at, zone).date(), local(max(end - 1, meeting.starts_at), zone).date()


def _overlapping_groups(found: list[tuple[int, int, Meeting]]) -> list[list[tuple[int, int, Meeting]]]:
    groups: list[list[tuple[int, int, Meeting]]] = []
    busy_until = -1
    for begins, ends, meeting in found:
        if begins >= busy_until:
            groups.append([])
        groups[-1].append((begins, ends, meeting))
        busy_until = max(busy_until, ends, begins + _LEAST_SHOWN)
    return groups


def _in_lanes(group: list[tuple[int, int, Meeting]]) -> list[Block]:
    free_from: list[int] = []
    places = []
    for begins, ends, meeting in group:
        lane = next((number for number, free in enumerate(free_from) if free <= begins), len(free_from))
        if lane == len(free_from):
            free_from.append(0)
        free_from[lane] = max(ends, begins + _LEAST_SHOWN)
        places.append((begins, ends, meeting, lane))
    return [Block(meeting, begins, ends, lane, len(free_from)) for begins, ends, meeting, lane in places]
