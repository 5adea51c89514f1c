from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogapp.domain.holidays import DayOff, day_off, is_working_day, working_day_from


@pytest.mark.parametrize(
    ("year", "month", "day"), [(2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2027, 3, 28), (2038, 4, 25), (2100, 3, 28)]
)
def test_easter_falls_where_the_almanac_has_it(year: int, month: int, day: int) -> None:
    easter = day_off(date(year, month, day))
    assert easter == DayOff(date(year, month, day), "holiday", "Påskdagen", "Easter Sunday")


@pytest.mark.parametrize(
    ("day", "kind", "swedish", "english"),
    [
        (date(2026, 6, 6), "holiday", "Nationaldagen", "National Day"),
        (date(2026, 12, 24), "eve", "Julafton", "Christmas Eve"),
        (date(2026, 12, 31), "eve", "Nyårsafton", "New Year's Eve"),
        (date(2026, 6, 19), "eve", "Midsommarafton", "Midsummer Eve"),
        (date(2026, 4, 2), "early", "Skärtorsdagen", "Maundy Thursday"),
        (date(2026, 1, 5), "early", "Trettondagsafton", "Twelfth Night"),
        (date(2026, 4, 30), "early", "Valborgsmässoafton", "Walpurgis Night"),
        (date(2026, 5, 13), "early", "Dag före Kristi himmelsfärdsdag", "Day before Ascension Day"),
        (date(2026, 5, 15), "early", "Klämdag", "Squeeze day"),
        (date(2026, 12, 30), "early", "Dag före Nyårsafton", "Day before New Year's Eve"),
        (date(2008, 5, 1), "holiday", "Första maj, Kristi himmelsfärdsdag", "Ascension Day, May Day"),
        (date(2026, 4, 4), "saturday", "Lördag", "Saturday"),
        (date(2026, 3, 8), "sunday", "Söndag", "Sunday"),
        (date(2150, 3, 7), "saturday", "Lördag", "Saturday"),
    ],
)
def test_a_day_off_is_named_in_both_languages(day: date, kind: str, swedish: str, english: str) -> None:
    found = day_off(day)
    assert found is not None
    assert (found.day, found.kind, found.swedish, found.english) == (day, kind, swedish, english)


@pytest.mark.parametrize("day", [date(2026, 3, 2), date(2026, 5, 22), date(2026, 5, 25), date(2026, 1, 7)])
def test_an_ordinary_day_is_none(day: date) -> None:
    assert day_off(day) is None


@given(st.dates(date(1990, 1, 1), date(2100, 12, 31)))
def test_offices_are_open_unless_the_day_is_off_and_not_only_short(day: date) -> None:
    off = day_off(day)
    assert is_working_day(day) == (off is None or not off.is_closed)


def test_the_library_is_not_loaded_before_a_day_is_asked_for() -> None:
    program = (
        "import sys, dialogapp.domain.holidays; assert not [m for m in sys.modules if m.split('.')[0] == 'holidays']"
    )
    subprocess.run([sys.executable, "-c", program], check=True, cwd=Path(__file__).parents[2])


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
