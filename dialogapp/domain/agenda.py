"""The agenda as it runs: which item is on, and how far ahead or behind the meeting is."""

from __future__ import annotations

from collections.abc import Sequence

from dialogapp.domain.instants import Instant
from dialogapp.domain.meetings import AgendaItem

_MINUTE = 60_000


def running_item(items: Sequence[AgendaItem]) -> AgendaItem | None:
    """The item that is on now."""
    return next((item for item in items if item.started_at is not None and item.ended_at is None), None)


def next_item(items: Sequence[AgendaItem]) -> AgendaItem | None:
    """The item after the one that is on; the first that has not been on, where none is."""
    running = running_item(items)
    if running is None:
        return next((item for item in items if item.started_at is None), None)
    return next((item for item in items if item.position > running.position), None)


def item_at(items: Sequence[AgendaItem], at: Instant) -> AgendaItem | None:
    """The item that was on at `at`."""
    return next(
        (
            item
            for item in items
            if item.started_at is not None and item.started_at <= at and (item.ended_at is None or at < item.ended_at)
        ),
        None,
    )


def time_used(item: AgendaItem, now: Instant) -> int:
    """Milliseconds that an item has taken at `now`; 0 where it has not been on."""
    if item.started_at is None:
        return 0
    return max(0, (item.ended_at if item.ended_at is not None else now) - item.started_at)


def behind(items: Sequence[AgendaItem], started_at: Instant | None, now: Instant) -> int | None:
    """Milliseconds that a meeting that began at `started_at` is behind its agenda; negative where it is ahead.

    None where no item is on, or no minutes are planned. Items passed over count as done.
    """
    running = running_item(items)
    if running is None or started_at is None or not any(item.planned_minutes for item in items):
        return None
    planned_before = sum(item.planned_minutes * _MINUTE for item in items if item.position < running.position)
    planned_now = min(running.planned_minutes * _MINUTE, time_used(running, now))
    return now - started_at - planned_before - planned_now
