"""The run of an agenda: when each item was or will be on, what is left of the one that is, when all ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal

from dialogapp.domain.instants import Instant

ItemState = Literal["done", "running", "waiting", "skipped"]

Sign = Literal["ok", "soon", "last", "over"]
"""Of the running item: a fifth of its time is left, a twentieth, or nothing."""

_MINUTE = 60_000
_SOON, _LAST = 20, 5
"""Percent left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RunItem:
    """An item of the agenda as far as its clock goes. `extra_minutes` were given while it ran, or taken (negative).

    An item passed over, not started though a later one was, counts as skipped.
    """

    id: str
    planned_minutes: int
    kind: str = "talk"
    started_at: Instant | None = None
    ended_at: Instant | None = None
    extra_minutes: int = 0
    skipped: bool = False


@dataclass(frozen=True, slots=True)
class Adaptive:
    """The items to come are made shorter or longer in proportion, so that the meeting ends on time.

    Breaks keep their length, and no item gets shorter than `least_minutes`, or than planned where that is less.
    """

    least_minutes: int = 5


@dataclass(frozen=True, slots=True)
class ItemRun:
    """An item's times: by the plan, and as it was or is expected. `allotted` is its length in milliseconds now.

    A skipped item has no expected times.
    """

    id: str
    state: ItemState
    planned_start: Instant
    planned_end: Instant
    starts_at: Instant | None
    ends_at: Instant | None
    allotted: int


@dataclass(frozen=True, slots=True)
class Running:
    """The item that is on: milliseconds it has had and has left, which is negative when it is over its time."""

    id: str
    elapsed: int
    left: int
    sign: Sign


@dataclass(frozen=True, slots=True)
class AgendaRun:
    """The whole run at a moment. `behind` is how many milliseconds after its plan the meeting would end if every item
    to come took the time planned for it; negative ahead. `ends_at` is when it ends as things are now allotted.
    """

    items: tuple[ItemRun, ...]
    running: Running | None
    planned_end: Instant
    ends_at: Instant
    behind: int

    @property
    def behind_minutes(self) -> int:
        """`behind` in whole minutes, half up."""
        return (self.behind + _MINUTE // 2) // _MINUTE


def agenda_run(
    items: Sequence[RunItem], planned_start: Instant, now: Instant, adaptive: Adaptive | None = None
) -> AgendaRun:
    """The run of `items`, which stand in the order of the agenda, at `now`."""
    planned = list(accumulate((item.planned_minutes * _MINUTE for item in items), initial=planned_start))
    states = _states(items)
    natural = [max(0, item.planned_minutes + item.extra_minutes) * _MINUTE for item in items]
    waiting = [number for number, state in enumerate(states) if state == "waiting"]
    next_at = _next_start(items, states, natural, planned_start, now)
    usual_end = next_at + sum(natural[number] for number in waiting)
    allotted = list(natural)
    if adaptive is not None:
        for number, length in _fitted(items, natural, waiting, planned[-1] - next_at, adaptive).items():
            allotted[number] = length
    runs = []
    at = next_at
    for number, (item, state) in enumerate(zip(items, states, strict=True)):
        starts_at, ends_at = item.started_at, item.ended_at
        if state == "running" and starts_at is not None:
            ends_at = max(now, starts_at + allotted[number])
        elif state == "waiting":
            starts_at, ends_at = at, at + allotted[number]
            at = ends_at
        runs.append(ItemRun(item.id, state, planned[number], planned[number + 1], starts_at, ends_at, allotted[number]))
    return AgendaRun(tuple(runs), _running(items, states, natural, now), planned[-1], at, usual_end - planned[-1])


def sign_of(left: int, allotted: int) -> Sign:
    """The sign for `left` of `allotted`, both in milliseconds; none is due for an item without a length."""
    if allotted <= 0:
        return "ok"
    if left <= 0:
        return "over"
    if left * 100 <= allotted * _LAST:
        return "last"
    return "soon" if left * 100 <= allotted * _SOON else "ok"


def _states(items: Sequence[RunItem]) -> list[ItemState]:
    begun = max((number for number, item in enumerate(items) if item.started_at is not None), default=-1)
    states: list[ItemState] = []
    for number, item in enumerate(items):
        if item.started_at is not None:
            states.append("running" if item.ended_at is None else "done")
        else:
            states.append("skipped" if item.skipped or number < begun else "waiting")
    return states


def _next_start(
    items: Sequence[RunItem], states: Sequence[ItemState], lengths: Sequence[int], planned_start: Instant, now: Instant
) -> Instant:
    """When the first waiting item can begin; when the meeting ended, or will, where none waits."""
    on = [
        max(now, item.started_at + length)
        for item, state, length in zip(items, states, lengths, strict=True)
        if state == "running" and item.started_at is not None
    ]
    if on:
        return max(on)
    ended = [item.ended_at for item in items if item.ended_at is not None]
    if ended and "waiting" not in states:
        return max(ended)
    return max([now, *ended] if ended else [now, planned_start])


def _running(
    items: Sequence[RunItem], states: Sequence[ItemState], lengths: Sequence[int], now: Instant
) -> Running | None:
    for item, state, length in zip(items, states, lengths, strict=True):
        if state == "running" and item.started_at is not None:
            elapsed = max(0, now - item.started_at)
            return Running(item.id, elapsed, length - elapsed, sign_of(length - elapsed, length))
    return None


def _fitted(
    items: Sequence[RunItem], natural: Sequence[int], waiting: Sequence[int], room: int, adaptive: Adaptive
) -> dict[int, int]:
    """New lengths by number, breaks left out, so that the `waiting` fill `room` as nearly as the least ones allow."""
    least = {
        number: min(natural[number], adaptive.least_minutes * _MINUTE)
        for number in waiting
        if items[number].kind != "break"
    }
    room -= sum(natural[number] for number in waiting if number not in least)
    free = set(least)
    held: set[int] = set()
    while free:
        total = sum(natural[number] for number in free)
        share = room - sum(least[number] for number in held)
        tight = {number for number in free if natural[number] * share < least[number] * total}
        if not tight:
            break
        held |= tight
        free -= tight
    fitted = {number: least[number] for number in held}
    fitted.update(_in_proportion({n: natural[n] for n in sorted(free)}, room - sum(fitted.values())))
    return fitted


def _in_proportion(lengths: dict[int, int], room: int) -> dict[int, int]:
    """`lengths` stretched to fill `room` exactly, to the millisecond."""
    total = sum(lengths.values())
    if total == 0:
        return dict(lengths)
    scaled, before, used = {}, 0, 0
    for number, length in lengths.items():
        before += length
        upto = before * room // total
        scaled[number] = upto - used
        used = upto
    return scaled
