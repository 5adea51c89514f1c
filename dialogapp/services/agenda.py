"""Use cases of the agenda as it runs: on to an item and back, minutes given, items skipped, the end moved."""

from __future__ import annotations

from dataclasses import replace

from dialogapp.domain.agenda import planned_start, stretches
from dialogapp.domain.errors import InputError, RefusedError
from dialogapp.domain.instants import Instant
from dialogapp.domain.meetings import AgendaItem, ItemTime, Meeting
from dialogapp.domain.running import Adaptive, AgendaRun, RunItem, agenda_run
from dialogapp.services.ports import Reader, Store, Writer


def start_item(store: Store, item_id: str) -> AgendaItem:
    """Turn to an agenda item, or back to it; what was running ends, but for other tracks that run beside it.

    The times it has been on before are kept.
    """
    with store.write("agenda.moved_on") as transaction:
        item = transaction.get(AgendaItem, item_id)
        if item.started_at is not None and item.ended_at is None:
            return item
        end_running_items_in(transaction, item.meeting_id, beside=item.track)
        _keep_times_in(transaction, item)
        started_at = item.started_at if item.started_at is not None else transaction.now
        item = replace(item, started_at=started_at, ended_at=None, skipped=False)
        transaction.put(item)
        transaction.add(
            ItemTime(
                id=transaction.new_id(),
                meeting_id=item.meeting_id,
                agenda_item_id=item.id,
                started_at=transaction.now,
            )
        )
    return item


def end_item(store: Store, item_id: str) -> AgendaItem:
    """End an item that is on, without turning to another."""
    with store.write("agenda.ended") as transaction:
        item = transaction.get(AgendaItem, item_id)
        if item.started_at is None or item.ended_at is not None:
            raise RefusedError("“{title}” is not on now", title=item.title)
        end_item_in(transaction, item)
    return item


def give_minutes(store: Store, item_id: str, minutes: int) -> AgendaItem:
    """Give an item so many minutes more than it has, or fewer where `minutes` is negative; its plan stays."""
    with store.write("agenda.minutes_given") as transaction:
        item = transaction.get(AgendaItem, item_id)
        if item.ended_at is not None:
            raise RefusedError("“{title}” is over; turn back to it first", title=item.title)
        if item.planned_minutes + item.given_minutes + minutes < 0:
            raise RefusedError("“{title}” has no more minutes to take", title=item.title)
        item = replace(item, given_minutes=item.given_minutes + minutes)
        transaction.put(item)
    return item


def skip_item(store: Store, item_id: str) -> AgendaItem:
    """Leave an item out that has not been on."""
    with store.write("agenda.skipped") as transaction:
        item = transaction.get(AgendaItem, item_id)
        if item.started_at is not None:
            raise RefusedError("“{title}” has been on, so it can't be skipped", title=item.title)
        item = replace(item, skipped=True)
        transaction.put(item)
    return item


def take_up_again(store: Store, item_id: str) -> AgendaItem:
    """Let an item that was to be skipped come after all."""
    with store.write("agenda.taken_up") as transaction:
        item = replace(transaction.get(AgendaItem, item_id), skipped=False)
        transaction.put(item)
    return item


def move_the_rest(store: Store, meeting_id: str, minutes: int) -> Meeting:
    """Let the meeting end so many minutes later than was said last, or earlier where negative; its plan stays."""
    with store.write("agenda.rest_moved") as transaction:
        meeting = transaction.get(Meeting, meeting_id)
        if meeting.state != "running":
            raise RefusedError("Only a meeting that runs can get another end", number=meeting.number)
        if not minutes:
            raise InputError("The meeting is on time, so there is nothing to move")
        meeting = replace(meeting, moved_minutes=meeting.moved_minutes + minutes)
        transaction.put(meeting)
    return meeting


def set_adaptive(store: Store, meeting_id: str, on: bool) -> Meeting:
    """Let the items to come get shorter or longer so that the meeting ends on time; or let them keep their length."""
    with store.write("agenda.adapts") as transaction:
        meeting = replace(transaction.get(Meeting, meeting_id), adapts=on)
        transaction.put(meeting)
    return meeting


def end_running_items_in(transaction: Writer, meeting_id: str, beside: int = 0) -> None:
    """End, as part of a larger use case, what is on in a meeting; other tracks than `beside` go on, unless it is 0."""
    for item in transaction.all(AgendaItem, meeting_id=meeting_id):
        runs_on = beside and item.track and item.track != beside
        if item.started_at is not None and item.ended_at is None and not runs_on:
            end_item_in(transaction, item)


def end_item_in(transaction: Writer, item: AgendaItem) -> None:
    """End an item that is on, as part of a larger use case."""
    _keep_times_in(transaction, item)
    transaction.put(replace(item, ended_at=transaction.now))
    for time in transaction.all(ItemTime, agenda_item_id=item.id):
        if time.ended_at is None:
            transaction.put(replace(time, ended_at=transaction.now))


def _keep_times_in(transaction: Writer, item: AgendaItem) -> None:
    """Make an entry of the time of an item that has none yet: one of an older file, or imported."""
    if item.started_at is not None and not transaction.count(ItemTime, agenda_item_id=item.id):
        transaction.add(
            ItemTime(
                id=transaction.new_id(),
                meeting_id=item.meeting_id,
                agenda_item_id=item.id,
                started_at=item.started_at,
                ended_at=item.ended_at,
            )
        )


def item_times(reader: Reader, meeting_id: str) -> list[ItemTime]:
    """When the items of a meeting were on, by time."""
    return reader.all(ItemTime, meeting_id=meeting_id)


def run_of(
    meeting: Meeting, items: tuple[AgendaItem, ...], times: tuple[ItemTime, ...], now: Instant
) -> AgendaRun | None:
    """The run of a meeting's agenda at `now`; None where it has no planned minutes, or no time to begin."""
    begins = planned_start(meeting)
    if begins is None or not any(item.planned_minutes for item in items):
        return None
    adaptive = Adaptive() if meeting.adapts else None
    return agenda_run([_run_item(item, times) for item in items], begins, now, adaptive, meeting.moved_minutes)


def _run_item(item: AgendaItem, times: tuple[ItemTime, ...]) -> RunItem:
    spans = stretches(item, times)
    earlier = [to - since for since, to in spans[:-1] if to is not None]
    return RunItem(
        id=item.id,
        planned_minutes=item.planned_minutes,
        kind=item.kind,
        started_at=item.started_at,
        ended_at=item.ended_at,
        extra_minutes=item.given_minutes,
        skipped=item.skipped,
        track=item.track,
        had=sum(earlier),
        resumed_at=spans[-1][0] if len(spans) > 1 else None,
    )
