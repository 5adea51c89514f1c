"""The run of an agenda: when each item was or will be on, what is left of the one that is, when all ends."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from dialogapp.domain.agenda import Lanes, laid_out, parts_of
from dialogapp.domain.frozen import dataclass
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

    An item passed over, not started though a later one of its track was, counts as skipped. One that was turned back
    to has had `had` milliseconds before, and runs since `resumed_at`.
    """

    id: str
    planned_minutes: int
    kind: str = "talk"
    started_at: Instant | None = None
    ended_at: Instant | None = None
    extra_minutes: int = 0
    skipped: bool = False
    track: int = 0
    had: int = 0
    resumed_at: Instant | None = None

    def elapsed(self, now: Instant) -> int:
        """Milliseconds it has had at `now`."""
        since = self.resumed_at if self.resumed_at is not None else self.started_at
        if since is None:
            return self.had
        return self.had + max(0, (now if self.ended_at is None else self.ended_at) - since)


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

    `all_running` are the items that are on: several where tracks run side by side.
    """

    items: tuple[ItemRun, ...]
    all_running: tuple[Running, ...]
    planned_end: Instant
    ends_at: Instant
    behind: int

    @property
    def running(self) -> Running | None:
        """The item that is on; the first of them."""
        return self.all_running[0] if self.all_running else None

    @property
    def behind_minutes(self) -> int:
        """`behind` in whole minutes, half up."""
        return (self.behind + _MINUTE // 2) // _MINUTE


def agenda_run(
    items: Sequence[RunItem],
    planned_start: Instant,
    now: Instant,
    adaptive: Adaptive | None = None,
    moved_minutes: int = 0,
) -> AgendaRun:
    """The run of `items`, which stand in the order of the agenda, at `now`.

    `moved_minutes` is how much later than planned the meeting may end, as was agreed while it ran.
    """
    tracks = [item.track for item in items]
    planned, planned_end = laid_out(tracks, [item.planned_minutes * _MINUTE for item in items], Lanes(planned_start))
    planned_end += moved_minutes * _MINUTE
    states = _states(items)
    natural = [max(0, item.planned_minutes + item.extra_minutes) * _MINUTE for item in items]
    waiting = [number for number, state in enumerate(states) if state == "waiting"]
    begin = _lanes_now(items, states, natural, planned_start, now)

    def told(lengths: Sequence[int]) -> tuple[dict[int, tuple[Instant, Instant]], Instant]:
        spans, end = laid_out([tracks[n] for n in waiting], [lengths[n] for n in waiting], begin)
        return dict(zip(waiting, spans, strict=True)), end

    _, usual_end = told(natural)
    allotted = list(natural)
    if adaptive is not None:
        for number, length in _adapted(items, natural, waiting, begin, planned_end, adaptive).items():
            allotted[number] = length
    expected, ends_at = told(allotted)
    runs = []
    for number, (item, state) in enumerate(zip(items, states, strict=True)):
        span: tuple[Instant | None, Instant | None] = item.started_at, item.ended_at
        if state == "running":
            span = item.started_at, _expected_end(item, allotted[number], now)
        elif state == "waiting":
            span = expected[number]
        runs.append(ItemRun(item.id, state, *planned[number], *span, allotted[number]))
    running = tuple(
        _running(item, natural[number], now)
        for number, (item, state) in enumerate(zip(items, states, strict=True))
        if state == "running"
    )
    return AgendaRun(tuple(runs), running, planned_end, ends_at, usual_end - planned_end)


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
    parts = parts_of([item.track for item in items])
    states: list[ItemState] = []
    for number, item in enumerate(items):
        if item.started_at is not None:
            states.append("running" if item.ended_at is None else "done")
            continue
        is_passed = any(
            later.started_at is not None and (parts[place] != parts[number] or later.track == item.track)
            for place, later in enumerate(items[number + 1 :], number + 1)
        )
        states.append("skipped" if item.skipped or is_passed else "waiting")
    return states


def _expected_end(item: RunItem, length: int, now: Instant) -> Instant:
    return now + max(0, length - item.elapsed(now))


def _lanes_now(
    items: Sequence[RunItem], states: Sequence[ItemState], lengths: Sequence[int], planned_start: Instant, now: Instant
) -> Lanes:
    """From when the items that wait can begin; where none waits, when the meeting ended or will."""
    on = {
        item.track: _expected_end(item, length, now)
        for item, state, length in zip(items, states, lengths, strict=True)
        if state == "running"
    }
    ended = [item.ended_at for item in items if item.ended_at is not None]
    if 0 in on:
        return Lanes(on[0])
    if on:
        return Lanes(now, on)
    if ended and "waiting" not in states:
        return Lanes(max(ended))
    return Lanes(max([now, *ended] if ended else [now, planned_start]))


def _running(item: RunItem, length: int, now: Instant) -> Running:
    elapsed = item.elapsed(now)
    return Running(item.id, elapsed, length - elapsed, sign_of(length - elapsed, length))


def _adapted(
    items: Sequence[RunItem],
    natural: Sequence[int],
    waiting: Sequence[int],
    begin: Lanes,
    planned_end: Instant,
    adaptive: Adaptive,
) -> dict[int, int]:
    """New lengths by number. Of tracks side by side the longest is fitted, and the others in proportion to it."""
    parts = parts_of([item.track for item in items])
    sides: dict[int, dict[int, list[int]]] = {}
    for number in waiting:
        sides.setdefault(parts[number], {}).setdefault(items[number].track, []).append(number)
    fitted_ones: list[int] = []
    others: list[tuple[list[int], list[int]]] = []
    first = begin.at
    for place, by_track in enumerate(sides.values()):
        starts = {track: begin.start_of(track) if place == 0 else 0 for track in by_track}
        longest = max(by_track, key=lambda track: starts[track] + sum(natural[n] for n in by_track[track]))
        if place == 0:
            first = starts[longest]
        fitted_ones += by_track[longest]
        others += [(numbers, by_track[longest]) for track, numbers in by_track.items() if track != longest]
    found = _fitted(items, natural, fitted_ones, planned_end - first, adaptive)
    for numbers, beside in others:
        usual, now = sum(natural[n] for n in beside), sum(found.get(n, natural[n]) for n in beside)
        for number in numbers if usual else ():
            if items[number].kind != "break":
                least = min(natural[number], adaptive.least_minutes * _MINUTE)
                found[number] = max(least, natural[number] * now // usual)
    return found


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
