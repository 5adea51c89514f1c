from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogapp.domain.holidays import easter_sunday, is_working_day, working_day_from


@pytest.mark.parametrize(
    ("year", "month", "day"), [(2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2027, 3, 28), (2038, 4, 25), (2285, 3, 22)]
)
def test_easter_falls_where_the_almanac_has_it(year: int, month: int, day: int) -> None:
    assert easter_sunday(year) == date(year, month, day)


@pytest.mark.parametrize(
    "free",
    [
        date(2026, 1, 1),
        date(2026, 1, 6),
        date(2026, 4, 3),
        date(2026, 4, 6),
        date(2026, 5, 1),
        date(2026, 5, 14),
        date(2026, 6, 19),
        date(2027, 6, 25),
        date(2025, 6, 6),
        date(2026, 12, 24),
        date(2026, 12, 25),
        date(2026, 12, 31),
        date(2026, 11, 28),
        date(2026, 11, 29),
    ],
)
def test_offices_are_closed_on_holidays_and_weekends(free: date) -> None:
    assert not is_working_day(free)


def test_counting_jumps_over_easter() -> None:
    assert working_day_from(date(2026, 4, 2), 1) == date(2026, 4, 7)
    assert working_day_from(date(2026, 4, 7), -1) == date(2026, 4, 2)
    assert working_day_from(date(2026, 4, 4), 0) == date(2026, 4, 4)


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(-60, 60))
def test_as_many_working_days_lie_between_as_were_counted(day: date, number: int) -> None:
    there = working_day_from(day, number)
    step = 1 if number > 0 else -1
    passed = [day + timedelta(days=n * step) for n in range(1, abs((there - day).days) + 1)]
    assert sum(map(is_working_day, passed)) == abs(number)
