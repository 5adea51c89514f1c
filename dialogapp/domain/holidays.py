"""Working days in Sweden: not Saturdays, Sundays or public holidays, nor the eves on which offices are closed."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

_FIXED = ((1, 1), (1, 6), (5, 1), (6, 6), (12, 24), (12, 25), (12, 26), (12, 31))
_FROM_EASTER = (-2, 1, 39)
"""Good Friday, Easter Monday and Ascension Day, in days from Easter Sunday."""
_SATURDAY, _FRIDAY = 5, 4


def is_working_day(day: date) -> bool:
    """Whether offices are open on `day`: lag (1989:253) om allmänna helgdagar, with the eves of Christmas, New Year and
    midsummer, which semesterlagen 3 a § counts as Sundays.
    """
    return day.weekday() < _SATURDAY and day not in _free_weekdays(day.year)


def working_day_from(day: date, number: int) -> date:
    """The working day `number` working days after `day`, or before it where `number` is negative.

    `day` itself is 0 whatever day it is: 1 is the first working day after it, -1 the last one before it.
    """
    step = timedelta(days=1 if number > 0 else -1)
    for _ in range(abs(number)):
        day += step
        while not is_working_day(day):
            day += step
    return day


def easter_sunday(year: int) -> date:
    """Easter Sunday by the anonymous Gregorian algorithm (Meeus, Jones, Butcher)."""
    century, of_century = divmod(year, 100)
    moon = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - moon - of_century % 4) % 7
    correction = (year % 19 + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * correction + 114, 31)
    return date(year, month, day + 1)


@cache
def _free_weekdays(year: int) -> frozenset[date]:
    fixed = [date(year, month, day) for month, day in _FIXED]
    easter = easter_sunday(year)
    movable = [easter + timedelta(days=days) for days in _FROM_EASTER]
    midsummer_eve = next(day for day in (date(year, 6, n) for n in range(19, 26)) if day.weekday() == _FRIDAY)
    return frozenset([*fixed, *movable, midsummer_eve])
