"""Places of meetings in a week, on a clock that goes forward and back."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogapp.domain.errors import InputError
from dialogapp.domain.instants import instant_from_iso, iso
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.schedule import (
    MINUTE,
    Block,
    at_clock,
    clock_minute,
    day_blocks,
    days_spanned,
    monday_of,
    moved,
    snapped,
    spans_days,
)

ZONE = "Europe/Stockholm"
DAY = date(2026, 3, 2)


def meeting(number: int, start: str, end: str, day: date = DAY) -> Meeting:
    starts_at = instant_from_iso(f"{day}T{start}", ZONE)
    ends_at = instant_from_iso(end if "T" in end else f"{day}T{end}", ZONE)
    return Meeting(id=str(number), number=number, title=f"Möte {number}", starts_at=starts_at, ends_at=ends_at)


def places(blocks: list[Block]) -> dict[int, tuple[int, int]]:
    return {block.meeting.number: (block.lane, block.lanes) for block in blocks}


def test_meetings_apart_have_the_whole_width_and_overlapping_ones_share_it() -> None:
    blocks = day_blocks(
        [
            meeting(1, "09:00", "10:00"),
            meeting(2, "09:30", "11:00"),
            meeting(3, "10:15", "10:45"),
            meeting(4, "11:00", "12:00"),
        ],
        DAY,
        ZONE,
    )
    assert places(blocks) == {1: (0, 2), 2: (1, 2), 3: (0, 2), 4: (0, 1)}
    assert (blocks[0].begins, blocks[0].ends) == (540, 600)


@given(st.lists(st.tuples(st.integers(0, 1380), st.integers(1, 600)), max_size=25))
def test_no_two_blocks_cover_each_other(spans: list[tuple[int, int]]) -> None:
    start = instant_from_iso("2026-03-02", ZONE)
    meetings = [
        Meeting(id=str(i), number=i, title="x", starts_at=start + b * MINUTE, ends_at=start + min(b + n, 1440) * MINUTE)
        for i, (b, n) in enumerate(spans)
    ]
    blocks = day_blocks(meetings, DAY, ZONE)
    assert len(blocks) == len(spans)
    for one in blocks:
        assert one.lane < one.lanes
        for other in blocks:
            overlap = one.begins < other.ends and other.begins < one.ends
            assert one is other or not (overlap and one.lane == other.lane)


def test_a_day_later_is_the_same_clock_time_over_the_change_to_summer_time() -> None:
    saturday = instant_from_iso("2026-03-28T09:00", ZONE)
    assert iso(moved(saturday, ZONE, days=1), ZONE) == "2026-03-29T09:00:00+02:00"
    assert iso(moved(saturday, ZONE, days=1, minutes=-15), ZONE) == "2026-03-29T08:45:00+02:00"


def test_a_clock_time_that_is_skipped_is_refused_and_one_that_comes_twice_is_the_first() -> None:
    with pytest.raises(InputError, match="clocks go forward"):
        at_clock(date(2026, 3, 29), 2 * 60 + 30, ZONE)
    assert iso(at_clock(date(2026, 10, 25), 2 * 60 + 30, ZONE), ZONE) == "2026-10-25T02:30:00+02:00"


@given(st.dates(date(2020, 1, 1), date(2035, 1, 1)), st.integers(4 * 60, 1439))
def test_a_clock_time_reads_back(day: date, minute: int) -> None:
    assert clock_minute(at_clock(day, minute, ZONE), ZONE) == minute


def test_a_reply_time_over_days_stands_in_no_day() -> None:
    written = meeting(1, "09:00", "2026-03-20T16:00")
    assert spans_days(written, ZONE)
    assert days_spanned(written, ZONE) == (DAY, date(2026, 3, 20))
    assert day_blocks([written], DAY, ZONE) == []
    until_midnight = meeting(2, "22:00", "2026-03-03T00:00")
    assert not spans_days(until_midnight, ZONE)
    assert day_blocks([until_midnight], DAY, ZONE)[0].ends == 1440


def test_snapping_goes_to_the_nearest_step() -> None:
    assert [snapped(minute, 15) for minute in (0, 7, 8, 22.4, 22.6)] == [0, 0, 15, 15, 30]


@given(st.dates(date(2020, 1, 1), date(2035, 1, 1)))
def test_a_week_begins_on_monday(day: date) -> None:
    assert monday_of(day).weekday() == 0
    assert 0 <= (day - monday_of(day)).days < 7
