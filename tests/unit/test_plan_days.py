"""Which days a plan gets: working days of a stretch, and those proposed."""

from __future__ import annotations

from datetime import date

import pytest

from dialogapp.domain.errors import InputError
from dialogapp.domain.plan_days import proposed_days, working_windows


def test_holidays_and_weekends_are_left_out_and_named() -> None:
    windows, left_out = working_windows(date(2026, 4, 2), date(2026, 4, 7), 540, 960)
    assert [window.day for window in windows] == [date(2026, 4, 2), date(2026, 4, 7)]
    assert {(window.begins, window.ends) for window in windows} == {(540, 960)}
    assert [day.english for day in left_out] == ["Good Friday", "Saturday", "Easter Sunday", "Easter Monday"]


@pytest.mark.parametrize(
    ("first", "last", "begins", "ends"),
    [
        (date(2026, 3, 17), date(2026, 3, 16), 540, 960),
        (date(2026, 3, 16), date(2026, 3, 17), 960, 540),
        (date(2026, 3, 16), date(2027, 3, 16), 540, 960),
    ],
)
def test_a_stretch_that_makes_no_sense_is_refused(first: date, last: date, begins: int, ends: int) -> None:
    with pytest.raises(InputError):
        working_windows(first, last, begins, ends)


def test_proposed_days_begin_on_a_monday_that_leaves_time_to_answer() -> None:
    assert proposed_days(date(2026, 3, 2), 2) == (date(2026, 3, 16), date(2026, 3, 17))
    assert proposed_days(date(2026, 3, 6), 1) == (date(2026, 3, 16), date(2026, 3, 16))
    # Easter Monday is no working day.
    assert proposed_days(date(2026, 3, 27), 2) == (date(2026, 4, 7), date(2026, 4, 8))


def test_proposed_days_come_after_the_meeting_that_informs_all() -> None:
    assert proposed_days(date(2026, 3, 2), 2, date(2026, 3, 19)) == (date(2026, 3, 23), date(2026, 3, 24))
    assert proposed_days(date(2026, 3, 2), 2, date(2026, 3, 5)) == (date(2026, 3, 16), date(2026, 3, 17))
