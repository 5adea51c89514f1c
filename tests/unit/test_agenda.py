"""Which item is on, was on and comes next; times of items one after the other and side by side."""

from __future__ import annotations

from dataclasses import replace

from dialogapp.domain.agenda import (
    Lanes,
    item_at,
    item_before,
    laid_out,
    next_item,
    parts_of,
    planned_start,
    running_item,
    stretches,
    time_used,
)
from dialogapp.domain.meetings import AgendaItem, ItemTime, Meeting

MINUTE = 60_000


def item(position: int, minutes: int, started: int | None = None, ended: int | None = None) -> AgendaItem:
    return AgendaItem(
        id=str(position),
        meeting_id="m",
        position=position,
        title=f"Punkt {position}",
        planned_minutes=minutes,
        started_at=None if started is None else started * MINUTE,
        ended_at=None if ended is None else ended * MINUTE,
    )


def time(position: int, started: int, ended: int | None) -> ItemTime:
    return ItemTime(
        id=f"{position}-{started}",
        meeting_id="m",
        agenda_item_id=str(position),
        started_at=started * MINUTE,
        ended_at=None if ended is None else ended * MINUTE,
    )


def test_the_next_item_follows_the_one_that_is_on() -> None:
    items = [item(1, 10, 0, 5), item(2, 10, 5), item(3, 10)]
    running, following = running_item(items), next_item(items)
    assert running is not None
    assert following is not None
    assert (running.position, following.position) == (2, 3)
    assert next_item([item(1, 10, 0, 5), item(2, 10, 5)]) is None


def test_skipped_items_are_never_next_nor_gone_back_to() -> None:
    items = [item(1, 10, 0, 5), replace(item(2, 10), skipped=True), item(3, 10, 5), replace(item(4, 5), skipped=True)]
    before = item_before(items)
    assert before is not None
    assert before.position == 1
    assert next_item(items) is None


def test_between_items_the_next_is_after_the_last_that_was_on() -> None:
    items = [item(1, 10), item(2, 10, 0, 5), item(3, 10)]
    following, before = next_item(items), item_before(items)
    assert following is not None
    assert before is not None
    assert (following.position, before.position) == (3, 2)


def test_within_a_track_the_next_is_of_that_track_or_for_all() -> None:
    items = [replace(item(1, 10, 0), track=1), replace(item(2, 10), track=2), replace(item(3, 10), track=1)]
    following = next_item(items)
    assert following is not None
    assert following.position == 3


def test_item_at_a_time() -> None:
    items = [item(1, 10, 0, 5), item(2, 10, 5)]
    at_four, at_five = item_at(items, 4 * MINUTE), item_at(items, 5 * MINUTE)
    assert at_four is not None
    assert at_five is not None
    assert (at_four.position, at_five.position) == (1, 2)
    assert time_used(items[0], (), 99 * MINUTE) == 5 * MINUTE


def test_an_item_that_was_turned_back_to_has_several_times() -> None:
    items = [item(1, 10, 0), item(2, 10, 5, 12)]
    times = [time(1, 12, None), time(2, 5, 12), time(1, 0, 5)]
    assert stretches(items[0], times) == [(0, 5 * MINUTE), (12 * MINUTE, None)]
    assert time_used(items[0], times, 15 * MINUTE) == 8 * MINUTE
    at_six = item_at(items, 6 * MINUTE, times)
    assert at_six is not None
    assert at_six.position == 2


def test_the_plan_counts_unless_the_meeting_was_held_at_quite_another_time() -> None:
    meeting = Meeting(id="m", number=1, title="Hearing", starts_at=600 * MINUTE)
    assert planned_start(meeting) == 600 * MINUTE
    assert planned_start(replace(meeting, started_at=612 * MINUTE)) == 600 * MINUTE
    assert planned_start(replace(meeting, started_at=3000 * MINUTE)) == 3000 * MINUTE
    assert planned_start(replace(meeting, starts_at=None)) is None


def test_tracks_run_side_by_side_until_all_meet() -> None:
    spans, end = laid_out([0, 1, 2, 1, 0], [10, 20, 45, 20, 5], Lanes(0))
    assert spans == [(0, 10), (10, 30), (10, 55), (30, 50), (55, 60)]
    assert end == 60
    assert laid_out([1, 2], [20, 45], Lanes(0))[1] == 45
    assert parts_of([0, 1, 2, 1, 0, 1]) == [0, 1, 1, 1, 2, 3]
