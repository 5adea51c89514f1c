"""How far ahead or behind a meeting is, and which item was on when."""

from __future__ import annotations

from dialogapp.domain.agenda import behind, item_at, next_item, running_item, time_used
from dialogapp.domain.meetings import AgendaItem

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


def test_behind_is_what_was_used_beyond_the_plan() -> None:
    items = [item(1, 10, 0, 13), item(2, 40, 13), item(3, 5)]
    assert behind(items, 0, 20 * MINUTE) == 3 * MINUTE
    assert behind(items, 0, 60 * MINUTE) == 10 * MINUTE


def test_ahead_is_negative_and_items_passed_over_count_as_done() -> None:
    items = [item(1, 10, 0, 4), item(2, 15), item(3, 5, 4)]
    assert behind(items, 0, 6 * MINUTE) == -21 * MINUTE


def test_without_a_plan_or_a_running_item_nothing_can_be_said() -> None:
    assert behind([item(1, 0, 0)], 0, MINUTE) is None
    assert behind([item(1, 10)], 0, MINUTE) is None
    assert behind([item(1, 10, 0)], None, MINUTE) is None


def test_the_next_item_follows_the_one_that_is_on() -> None:
    items = [item(1, 10, 0, 5), item(2, 10, 5), item(3, 10)]
    running, following = running_item(items), next_item(items)
    assert running is not None
    assert following is not None
    assert (running.position, following.position) == (2, 3)
    assert next_item([item(1, 10, 0, 5), item(2, 10, 5)]) is None


def test_item_at_a_time() -> None:
    items = [item(1, 10, 0, 5), item(2, 10, 5)]
    at_four, at_five = item_at(items, 4 * MINUTE), item_at(items, 5 * MINUTE)
    assert at_four is not None
    assert at_five is not None
    assert (at_four.position, at_five.position) == (1, 2)
    assert time_used(items[0], 99 * MINUTE) == 5 * MINUTE
