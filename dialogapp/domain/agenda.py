"""The agenda of a meeting: which item is on and which comes next, and the times of items that follow on each other.

How far the meeting has come is told by `running`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant
from dialogapp.domain.meetings import AgendaItem, ItemTime, Meeting

_MINUTE = 60_000
_NEAR = 60 * _MINUTE
"""A meeting that began further from its plan than this was moved, rather than late."""


def running_item(items: Sequence[AgendaItem]) -> AgendaItem | None:
    """The item that is on now; the first where tracks run side by side."""
    return next((item for item in items if item.started_at is not None and item.ended_at is None), None)


def next_item(items: Sequence[AgendaItem]) -> AgendaItem | None:
    """The item after the one that is on, in its track; else the first that has not been on. Skipped ones never."""
    running = running_item(items)
    if running is None:
        last = max((item.position for item in items if item.started_at is not None), default=-1)
        return next((item for item in items if item.position > last and not item.skipped), None)
    after = [item for item in items if item.position > running.position and not item.skipped]
    beside = running.track != 0
    return next((item for item in after if not beside or item.track in (0, running.track)), None)


def item_before(items: Sequence[AgendaItem]) -> AgendaItem | None:
    """The item to go back to: the one before that which is on, in its track; else the last that was on."""
    running = running_item(items)
    if running is None:
        return next((item for item in reversed(items) if item.started_at is not None), None)
    before = [item for item in items if item.position < running.position and not item.skipped]
    return next((item for item in reversed(before) if not running.track or item.track in (0, running.track)), None)


def item_at(items: Sequence[AgendaItem], at: Instant, times: Sequence[ItemTime] = ()) -> AgendaItem | None:
    """The item that was on at `at`; `times` are the times of items, where they have any."""
    return next(
        (
            item
            for item in items
            if any(since <= at and (to is None or at < to) for since, to in stretches(item, times))
        ),
        None,
    )


def stretches(item: AgendaItem, times: Sequence[ItemTime]) -> list[tuple[Instant, Instant | None]]:
    """When an item was on, each time from and to; `times` may be of all items. None: it still is."""
    found = [(one.started_at, one.ended_at) for one in times if one.agenda_item_id == item.id]
    if not found and item.started_at is not None:
        found = [(item.started_at, item.ended_at)]
    return sorted(found, key=lambda span: span[0])


def time_used(item: AgendaItem, times: Sequence[ItemTime], now: Instant) -> int:
    """Milliseconds that an item has taken at `now`; 0 where it has not been on."""
    return sum(max(0, (to if to is not None else now) - since) for since, to in stretches(item, times))


def minutes_for_all(items: Iterable[AgendaItem]) -> int:
    """The minutes planned for the organisations to speak: of the items for questions; without any, of the talks."""
    planned = list(items)
    questions = [item for item in planned if item.kind == "questions"]
    return sum(item.planned_minutes for item in questions or [item for item in planned if item.kind == "talk"])


def planned_start(meeting: Meeting) -> Instant | None:
    """From when the agenda's planned times count: the plan's, or where the meeting began at quite another time, that.

    None where neither is known.
    """
    if meeting.started_at is None:
        return meeting.starts_at
    if meeting.starts_at is not None and abs(meeting.started_at - meeting.starts_at) <= _NEAR:
        return meeting.starts_at
    return meeting.started_at


@dataclass(frozen=True, slots=True)
class Lanes:
    """From when items can begin: `at`, and in tracks that are busy longer, at `by_track`."""

    at: Instant
    by_track: Mapping[int, Instant] = field(default_factory=dict)

    def start_of(self, track: int) -> Instant:
        """From when an item of `track` can begin; one for all together when every track is free."""
        return self.by_track.get(track, self.at) if track else max([self.at, *self.by_track.values()])


def laid_out(
    tracks: Sequence[int], lengths: Sequence[int], begin: Lanes
) -> tuple[list[tuple[Instant, Instant]], Instant]:
    """From and to of items that follow on each other, and when all have ended. Those of different tracks, from 1, run
    side by side until one that is for all together (track 0) comes.
    """
    lanes = begin
    spans = []
    for track, length in zip(tracks, lengths, strict=True):
        start = lanes.start_of(track)
        spans.append((start, start + length))
        lanes = Lanes(lanes.at, {**lanes.by_track, track: start + length}) if track else Lanes(start + length)
    return spans, lanes.start_of(0)


def parts_of(tracks: Sequence[int]) -> list[int]:
    """For each item the number of its part of the agenda: items side by side are of one part."""
    parts: list[int] = []
    for number, track in enumerate(tracks):
        is_same = number > 0 and track and tracks[number - 1]
        parts.append(parts[-1] + (not is_same) if parts else 0)
    return parts
