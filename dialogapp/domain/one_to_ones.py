"""The plan of one-to-ones: the times are laid out first, the same length and the same gap for all, then the names are
put in by the drawn order.

Windows and breaks are what the clock on the wall shows, lengths are real time. A round ends, in every room, before the
next one begins.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Literal

from dialogapp.domain.errors import InputError
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant
from dialogapp.domain.matching import filled
from dialogapp.domain.schedule import DAY_MINUTES, MINUTE, at_clock

Span = tuple[Instant, Instant]
"""From, until."""

DepartureReason = Literal["cannot", "moved_up", "made_way"]
UnplacedReason = Literal["no_time", "cannot"]


@dataclass(frozen=True, slots=True)
class Window:
    """When meetings may be held on a day: minutes past midnight on the clock, to 1440."""

    day: date
    begins: int
    ends: int


@dataclass(frozen=True, slots=True)
class Break:
    """No meeting at this time of any day, such as lunch: minutes past midnight on the clock."""

    begins: int
    ends: int


@dataclass(frozen=True, slots=True)
class Taken:
    """Time that can't be used: by a supplier, in a room, or, where both are None, by anyone.

    `what` names the reason as the caller knows it: a meeting's id, or empty where a supplier has said that it can't.
    """

    starts_at: Instant
    ends_at: Instant
    supplier_id: str | None = None
    room: str | None = None
    what: str = ""


@dataclass(frozen=True, slots=True)
class Round:
    """Suppliers in the order drawn for this round, and the windows it may use."""

    order: tuple[str, ...]
    windows: tuple[Window, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What a plan is made from. `rooms` are used side by side. After each meeting its room is left free for
    `gap_minutes`, except that the gap may run past the end of a window.
    """

    zone: str
    slot_minutes: int
    rounds: tuple[Round, ...]
    gap_minutes: int = 0
    rooms: tuple[str, ...] = ("",)
    breaks: tuple[Break, ...] = ()
    taken: tuple[Taken, ...] = ()


@dataclass(frozen=True, slots=True)
class Placement:
    """A one-to-one as planned. `round` counts from 1."""

    supplier_id: str
    round: int
    room: str
    starts_at: Instant
    ends_at: Instant


@dataclass(frozen=True, slots=True)
class Departure:
    """A supplier got another time than its drawn place (`drawn`, from 1) would have given, and came as number `got`.

    Reasons: `cannot` (at `due_at`, because of `taken`), `moved_up` (an earlier time was left by others), `made_way`
    (its time went to `other_id`, who was due earlier or had fewer times to choose among). `due_at` is None where there
    are fewer times than suppliers.
    """

    supplier_id: str
    round: int
    drawn: int
    got: int
    due_at: Instant | None
    got_at: Instant
    reason: DepartureReason
    taken: Taken | None = None
    other_id: str | None = None


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A supplier that got no time: there were none left (`no_time`), or times are left but it `cannot` at any."""

    supplier_id: str
    round: int
    reason: UnplacedReason


@dataclass(frozen=True, slots=True)
class OneToOnePlan:
    """The plan: placements by round and time, each departure from the drawn order, and who got no time."""

    placements: tuple[Placement, ...]
    departures: tuple[Departure, ...]
    unplaced: tuple[Unplaced, ...]


@dataclass(frozen=True, slots=True)
class Slot:
    """A time in a room, before anyone is put in it."""

    starts_at: Instant
    lane: int


def on_clock(day: date, begins: int, ends: int, zone: str, supplier_id: str | None = None) -> Taken:
    """Time taken from `begins` to `ends` on the clock of `day`, as suppliers say when they can't."""
    return Taken(at_clock(day, begins, zone), at_clock(day, ends, zone), supplier_id)


def plan_one_to_ones(terms: Terms) -> OneToOnePlan:
    """The earliest time for each supplier in the drawn order, so that as many as can be get one in every round.

    InputError for terms that make no sense.
    """
    check(terms)
    length = terms.slot_minutes * MINUTE
    cannot = _by_supplier(terms.taken)
    laid_out: dict[tuple[Window, ...], list[Slot]] = {}
    placements: list[Placement] = []
    departures: list[Departure] = []
    unplaced: list[Unplaced] = []
    free_from: Instant | None = None
    for number, turn in enumerate(terms.rounds, 1):
        if turn.windows not in laid_out:
            laid_out[turn.windows] = slots_in(turn.windows, terms)
        slots = [slot for slot in laid_out[turn.windows] if free_from is None or slot.starts_at >= free_from]
        starts = [slot.starts_at for slot in slots]
        choices = [_possible(starts, length, cannot.get(supplier, ())) for supplier in turn.order]
        given = filled(choices, len(slots))
        came = sorted((slot, supplier) for supplier, slot in enumerate(given) if slot is not None)
        for slot, supplier in came:
            at = slots[slot]
            placements.append(
                Placement(turn.order[supplier], number, terms.rooms[at.lane], at.starts_at, at.starts_at + length)
            )
        departures += _departures(number, turn.order, slots, given, cannot, length)
        spare = len(slots) - len(came)
        for supplier, slot_given in enumerate(given):
            if slot_given is None:
                unplaced.append(Unplaced(turn.order[supplier], number, "cannot" if spare else "no_time"))
        if came:
            free_from = slots[came[-1][0]].starts_at + length + terms.gap_minutes * MINUTE
    return OneToOnePlan(tuple(placements), tuple(departures), tuple(unplaced))


def check(terms: Terms) -> None:
    """InputError for terms that no plan can be made from."""
    if not 1 <= terms.slot_minutes <= DAY_MINUTES:
        raise InputError("A one-to-one must last between 1 minute and a day")
    if not 0 <= terms.gap_minutes <= DAY_MINUTES:
        raise InputError("The time between two one-to-ones must be between 0 minutes and a day")
    if not terms.rooms or len(set(terms.rooms)) != len(terms.rooms):
        raise InputError("One-to-ones need a room, and each room once")
    for turn in terms.rounds:
        if not turn.windows:
            raise InputError("One-to-ones need a day and the times between which they may be held")
        if len(set(turn.order)) != len(turn.order):
            raise InputError("A supplier stands twice in the order")
    times = [(w.begins, w.ends) for turn in terms.rounds for w in turn.windows]
    times += [(pause.begins, pause.ends) for pause in terms.breaks]
    if not all(0 <= begins < ends <= DAY_MINUTES for begins, ends in times):
        raise InputError("A time must end after it begins, on the same day")


def slots_in(windows: Iterable[Window], terms: Terms) -> list[Slot]:
    """Every time that the windows hold, by time and room, close after one another from the start of each free stretch.

    A break or a time taken comes after the gap, not in it.
    """
    gap = terms.gap_minutes * MINUTE
    open_times = _merged(_instants(window.day, window.begins, window.ends, terms.zone) for window in windows)
    days = sorted({window.day for window in windows})
    pauses = [_instants(day, pause.begins, pause.ends, terms.zone) for day in days for pause in terms.breaks]
    slots = []
    for lane, room in enumerate(terms.rooms):
        taken = [(t.starts_at, t.ends_at) for t in terms.taken if t.supplier_id is None and t.room in (None, room)]
        closed = _merged(span for span in [*pauses, *taken] if span[0] < span[1])
        for begins, ends in open_times:
            free_from = begins
            for shuts, opens in closed:
                if free_from < opens and shuts - gap < ends:
                    slots += _one_after_another(free_from, min(ends, shuts - gap), lane, terms)
                    free_from = opens
            slots += _one_after_another(free_from, ends, lane, terms)
    slots.sort(key=lambda slot: (slot.starts_at, slot.lane))
    return slots


def _one_after_another(begins: Instant, ends: Instant, lane: int, terms: Terms) -> list[Slot]:
    length = terms.slot_minutes * MINUTE
    return [Slot(at, lane) for at in range(begins, ends - length + 1, length + terms.gap_minutes * MINUTE)]


def _instants(day: date, begins: int, ends: int, zone: str) -> Span:
    return at_clock(day, begins, zone), at_clock(day, ends, zone)


def _merged(spans: Iterable[Span]) -> list[Span]:
    """Spans by time, those that touch made one."""
    merged: list[Span] = []
    for begins, ends in sorted(spans):
        if merged and begins <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(ends, merged[-1][1]))
        else:
            merged.append((begins, ends))
    return merged


def _by_supplier(taken: Iterable[Taken]) -> dict[str, list[Taken]]:
    found: dict[str, list[Taken]] = {}
    for one in taken:
        if one.supplier_id is not None and one.starts_at < one.ends_at:
            found.setdefault(one.supplier_id, []).append(one)
    return found


def _in_the_way(starts_at: Instant, length: int, cannot: Iterable[Taken]) -> Taken | None:
    return next((t for t in cannot if t.starts_at < starts_at + length and starts_at < t.ends_at), None)


def _possible(starts: Sequence[Instant], length: int, cannot: Sequence[Taken]) -> Sequence[int]:
    """Numbers of the slots that a supplier can come to; those in the way of one stretch lie side by side."""
    if not cannot:
        return range(len(starts))
    free: list[int] = []
    free_from = 0
    for begins, ends in _merged((t.starts_at, t.ends_at) for t in cannot):
        first = bisect_right(starts, begins - length)
        free += range(free_from, first)
        free_from = max(free_from, bisect_left(starts, ends))
    free += range(free_from, len(starts))
    return free


def _departures(
    number: int,
    order: Sequence[str],
    slots: Sequence[Slot],
    given: Sequence[int | None],
    cannot: Mapping[str, Sequence[Taken]],
    length: int,
) -> list[Departure]:
    """In the drawn order; a time in another room at the same hour is none."""
    holder = {slot: supplier for supplier, slot in enumerate(given) if slot is not None}
    place = {supplier: got for got, (_, supplier) in enumerate(sorted(holder.items()), 1)}
    found = []
    for drawn, (supplier_id, slot) in enumerate(zip(order, given, strict=True)):
        if slot is None:
            continue
        got_at = slots[slot].starts_at
        due_at = slots[drawn].starts_at if drawn < len(slots) else None
        if got_at == due_at:
            continue
        taken = _in_the_way(due_at, length, cannot.get(supplier_id, ())) if due_at is not None else None
        reason: DepartureReason
        other = None
        if taken is not None:
            reason = "cannot"
        elif due_at is None or got_at < due_at:
            reason = "moved_up"
        else:
            reason = "made_way"
            other = order[holder[drawn]]
        found.append(
            Departure(supplier_id, number, drawn + 1, place[drawn], due_at, got_at, reason, taken=taken, other_id=other)
        )
    return found
