"""Working days in Sweden: not Saturdays, Sundays or public holidays, nor the eves on which offices are closed.

The days come from the library `holidays`, which knows them from 1953 to 2100; outside, only weekends are known. It is
loaded when it is first needed, because that takes some tenths of a second: it loads every country's.
"""

from __future__ import annotations

import sys
from datetime import date, timedelta
from functools import cache
from typing import Literal

from dialogapp.domain.frozen import dataclass

DayOffKind = Literal["holiday", "eve", "saturday", "sunday", "early"]

_SATURDAY = 5
_FROM_TWO = (" (från kl. 14.00)", " (from 2pm)")
"""What the library adds to days on which banks close early."""
_WEEKEND: tuple[tuple[DayOffKind, str, str], ...] = (("saturday", "Lördag", "Saturday"), ("sunday", "Söndag", "Sunday"))


@dataclass(frozen=True, slots=True)
class DayOff:
    """Why a day is not like others, with its Swedish and English name.

    `holiday` is a public one, lag (1989:253) om allmänna helgdagar; `eve` is Christmas, New Year's or midsummer's,
    which semesterlagen 3 a § counts as a Sunday; `early` is a working day on which many go home early or not come.
    """

    day: date
    kind: DayOffKind
    swedish: str
    english: str

    @property
    def is_closed(self) -> bool:
        """Whether offices are closed, and not only often left early."""
        return self.kind != "early"


def day_off(day: date) -> DayOff | None:
    """What is special about `day`; None where it is an ordinary working day. A holiday's name goes before Sunday's."""
    named = _days_off(day.year).get(day)
    if named is not None and (named.is_closed or day.weekday() < _SATURDAY):
        return named
    if day.weekday() >= _SATURDAY:
        return DayOff(day, *_WEEKEND[day.weekday() - _SATURDAY])
    return None


def is_working_day(day: date) -> bool:
    """Whether offices are open on `day`."""
    if day.weekday() >= _SATURDAY:
        return False
    named = _days_off(day.year).get(day)
    return named is None or not named.is_closed


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


def are_known() -> bool:
    """Whether the library is loaded, so that asking takes no time."""
    return "holidays" in sys.modules and _days_off.cache_info().currsize > 0


@cache
def _days_off(year: int) -> dict[date, DayOff]:
    closed = {**_named(year, "public", "holiday"), **_named(year, "de_facto", "eve")}
    before = {
        day: early
        for day, early in _named(year, "bank", "early").items()
        if day + timedelta(days=1) in closed or (day.month, day.day) == (12, 31)
    }
    return {**_named(year, "optional", "early"), **before, **closed}


def _named(year: int, category: str, kind: DayOffKind) -> dict[date, DayOff]:
    from holidays import country_holidays

    swedish, english = (
        country_holidays("SE", years=year, language=code, categories=category) for code in ("sv", "en_US")
    )
    return {day: DayOff(day, kind, _plain(name), _plain(english[day])) for day, name in swedish.items()}


def _plain(name: str) -> str:
    for addition in _FROM_TWO:
        name = name.replace(addition, "")
    return name.replace("; ", ", ")
