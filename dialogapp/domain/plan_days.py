"""Which days a plan of one-to-ones gets: the working days of a stretch, and those to propose first."""

from __future__ import annotations

from datetime import date, timedelta

from dialogapp.domain.errors import InputError
from dialogapp.domain.holidays import DayOff, day_off, is_working_day, working_day_from
from dialogapp.domain.one_to_ones import Window

MOST_DAYS = 120
"""More days in one stretch are a slip of the pen."""
_AHEAD = timedelta(days=10)
"""So long suppliers should have at least, to answer an invitation and say what they can't."""


def working_windows(first: date, last: date, begins: int, ends: int) -> tuple[tuple[Window, ...], tuple[DayOff, ...]]:
    """A window from minute `begins` to `ends` on each working day from `first` to `last`, and the days left out.

    InputError where the end is not later, on the clock too, or where there are more than MOST_DAYS.
    """
    if last < first or ends <= begins:
        raise InputError("The end must be later than the start, on the clock too: each day is planned between them")
    count = (last - first).days + 1
    if count > MOST_DAYS:
        raise InputError("{count} days are too many for one plan; at most {most}", count=count, most=MOST_DAYS)
    days = [first + timedelta(days=number) for number in range(count)]
    free = [day_off(day) for day in days if not is_working_day(day)]
    return (
        tuple(Window(day, begins, ends) for day in days if is_working_day(day)),
        tuple(day for day in free if day is not None),
    )


def proposed_days(today: date, number: int, after: date | None = None) -> tuple[date, date]:
    """The first and last of `number` working days from a Monday on, far enough ahead to invite, and later than `after`:
    the day on which all get the same information.
    """
    monday = today + _AHEAD
    if after is not None:
        monday = max(monday, after + timedelta(days=1))
    monday += timedelta(days=-monday.weekday() % 7)
    first = working_day_from(monday - timedelta(days=1), 1)
    return first, working_day_from(first, max(number, 1) - 1)
