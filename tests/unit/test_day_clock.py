"""The hours of a day on the clock: 24, and on two days of the year 23 or 25."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogapp.domain.day_clock import HourAxis, Jump, axis_of, day_hours, jump_of
from dialogapp.domain.errors import InputError
from dialogapp.domain.instants import instant_from_iso, iso, local

ZONE = "Europe/Stockholm"
SPRING, AUTUMN, PLAIN = date(2026, 3, 29), date(2026, 10, 25), date(2026, 3, 30)


def at(text: str) -> int:
    return instant_from_iso(text, ZONE)


def week_of(day: date) -> list[date]:
    return [day - timedelta(days=day.weekday() - n) for n in range(7)]


def test_only_two_days_of_the_year_jump() -> None:
    days = [date(2026, 1, 1) + timedelta(days=n) for n in range(365)]
    jumps = {day: jump for day in days if (jump := jump_of(day, ZONE)) is not None}
    assert jumps == {SPRING: Jump(120, 60), AUTUMN: Jump(120, -60)}
    assert [day_hours(day, ZONE) for day in (SPRING, AUTUMN, PLAIN)] == [23, 25, 24]


def test_a_skipped_hour_keeps_its_row_and_its_day_lacks_it() -> None:
    axis = axis_of(week_of(SPRING), ZONE)
    assert axis.minutes == 1440
    assert axis.lacking(SPRING) == (120, 180)
    assert axis.lacking(PLAIN) is None
    assert axis.position(at("2026-03-29T01:30")) == 90
    assert axis.position(at("2026-03-29T03:30")) == 210
    with pytest.raises(InputError, match="go forward"):
        axis.instant(SPRING, 150)


def test_an_hour_that_comes_twice_has_two_rows() -> None:
    axis = axis_of(week_of(AUTUMN), ZONE)
    assert axis.minutes == 1500
    assert [hour for _, hour in axis.rows()][:5] == [1, 2, 2, 3, 4]
    assert [position for position, _ in axis.rows()][:5] == [60, 120, 180, 240, 300]
    first, second = at("2026-10-25T02:30+02:00"), at("2026-10-25T02:30+01:00")
    assert (axis.position(first), axis.position(second)) == (150, 210)
    assert (axis.instant(AUTUMN, 150), axis.instant(AUTUMN, 210)) == (first, second)
    assert axis.lacking(AUTUMN) is None


def test_the_other_days_of_that_week_lack_the_second_row() -> None:
    axis = axis_of(week_of(AUTUMN), ZONE)
    saturday = AUTUMN - timedelta(days=1)
    assert axis.lacking(saturday) == (180, 240)
    assert axis.position(at("2026-10-24T02:30")) == 150
    assert axis.position(at("2026-10-24T09:00")) == 600
    assert iso(axis.instant(saturday, 200), ZONE) == "2026-10-24T03:00:00+02:00"


@given(st.integers(0, 1440), st.sampled_from([SPRING, AUTUMN, PLAIN]))
def test_what_stands_somewhere_is_found_there_again(minutes: int, day: date) -> None:
    axis = axis_of(week_of(day), ZONE)
    moment = at(f"{day}T00:00") + minutes * 60_000
    if local(moment, ZONE).date() == day:
        assert axis.instant(day, axis.position(moment)) == moment
    assert HourAxis(ZONE).clock(minutes) == (minutes, False)


def test_midnight_at_the_end_is_the_next_day() -> None:
    axis = axis_of([AUTUMN], ZONE)
    assert iso(axis.instant(AUTUMN, axis.minutes), ZONE) == "2026-10-26T00:00:00+01:00"


def test_half_an_hour_and_other_zones_too() -> None:
    # Lord Howe goes back by half an hour at two o'clock.
    assert jump_of(date(2026, 4, 5), "Australia/Lord_Howe") == Jump(90, -30)
    axis = axis_of([date(2026, 4, 5)], "Australia/Lord_Howe")
    assert axis.minutes == 1470
    assert axis.clock(130) == (100, True)
