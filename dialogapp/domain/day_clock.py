"""The hours of days on the clock, the two days of the year included that have 23 or 25 of them.

Days that stand beside each other share one axis. An hour that comes twice on one of them has two rows there, of which
the other days lack the second; an hour that the clocks skip keeps its row, and that day lacks it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant, instant, local
from dialogapp.domain.schedule import DAY_MINUTES, at_clock


@dataclass(frozen=True, slots=True)
class Jump:
    """From `minute` past midnight on, `length` minutes of the clock are skipped; where negative, so many come twice."""

    minute: int
    length: int

    @property
    def ends(self) -> int:
        """The minute of the clock after those that are skipped or come twice."""
        return self.minute + abs(self.length)


@lru_cache(maxsize=4096)
def jump_of(day: date, zone: str) -> Jump | None:
    """Where the clock of `zone` goes forward or back on `day`; None on all other days."""
    begins, ends = (datetime.combine(day + timedelta(days=n), time(), ZoneInfo(zone)) for n in (0, 1))
    before, after = begins.utcoffset(), ends.utcoffset()
    if before is None or after is None or before == after:
        return None
    length = round((after - before).total_seconds() / 60)
    first, known = begins.astimezone(UTC), ends.astimezone(UTC)
    low, high = 0, round((known - first).total_seconds() / 60)
    while low < high:
        middle = (low + high) // 2
        if (first + timedelta(minutes=middle)).astimezone(ZoneInfo(zone)).utcoffset() == before:
            low = middle + 1
        else:
            high = middle
    return Jump(low if length > 0 else low + length, length)


@dataclass(frozen=True, slots=True)
class HourAxis:
    """Rows of hours for days side by side, in minutes from the top. `repeated` is the hour that one of them has
    twice.
    """

    zone: str
    repeated: Jump | None = None

    @property
    def minutes(self) -> int:
        """How long the axis is."""
        return DAY_MINUTES + self._twice

    @property
    def _twice(self) -> int:
        return -self.repeated.length if self.repeated is not None else 0

    def position(self, at: Instant) -> int:
        """Where an instant stands in its day."""
        shown = local(at, self.zone)
        return self.position_of(shown.hour * 60 + shown.minute, second=bool(shown.fold))

    def position_of(self, minute: int, *, second: bool = False) -> int:
        """Where a minute of the clock stands; with `second`, the second time that it comes."""
        if self.repeated is None or minute < self.repeated.minute:
            return minute
        return minute + self._twice if second or minute >= self.repeated.ends else minute

    def clock(self, position: int) -> tuple[int, bool]:
        """The minute of the clock at a position, and whether it is the second time that it comes."""
        if self.repeated is None or position < self.repeated.ends:
            return position, False
        minute = position - self._twice
        return minute, minute < self.repeated.ends

    def instant(self, day: date, position: int) -> Instant:
        """When `day` is at a position. InputError where the clocks skip it."""
        minute, second = self.clock(position)
        if second and self.repeated is not None:
            if jump_of(day, self.zone) == self.repeated:
                shown = datetime.combine(day, time(), ZoneInfo(self.zone)) + timedelta(minutes=minute)
                return instant(shown.replace(fold=1))
            minute = self.repeated.ends
        return at_clock(day, minute, self.zone)

    def rows(self) -> list[tuple[int, int]]:
        """(position, hour of the clock) of every full hour but midnight."""
        rows = [(self.position_of(hour * 60), hour) for hour in range(1, 24)]
        if self.repeated is not None:
            first = -(-self.repeated.minute // 60)
            again = [h for h in range(first, 24) if self.repeated.minute <= h * 60 < self.repeated.ends]
            rows += [(self.position_of(hour * 60, second=True), hour) for hour in again]
        return sorted(rows)

    def lacking(self, day: date) -> tuple[int, int] | None:
        """The stretch of the axis that `day` does not have; None where it has all."""
        jump = jump_of(day, self.zone)
        if jump is not None and jump.length > 0:
            return self.position_of(jump.minute), self.position_of(jump.ends)
        if self.repeated is not None and jump != self.repeated:
            return self.repeated.ends, self.repeated.ends + self._twice
        return None


def axis_of(days: Iterable[date], zone: str) -> HourAxis:
    """The axis that `days` share."""
    jumps = (jump_of(day, zone) for day in days)
    return HourAxis(zone, next((jump for jump in jumps if jump is not None and jump.length < 0), None))


def day_hours(day: date, zone: str) -> float:
    """How many hours a day has: 24, or 23 and 25 where the clocks change."""
    jump = jump_of(day, zone)
    return (DAY_MINUTES - (jump.length if jump is not None else 0)) / 60
