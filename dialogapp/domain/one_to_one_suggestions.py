"""What would make one-to-ones fit that do not: each suggestion was tried, and with it alone everyone gets a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeAlias

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.holidays import working_day_from
from dialogapp.domain.one_to_ones import Round, Terms, Window, plan_one_to_ones, slots_in

STEP = 5
"""Minutes: people plan by the clock's fives."""
LEAST_SLOT = 10
_LATEST = 20 * 60
_LATER_STEP = 15
_MOST_DAYS = 10


@dataclass(frozen=True, slots=True)
class ShorterSlots:
    """The longest one-to-ones, in whole fives of minutes, that all get."""

    minutes: int


@dataclass(frozen=True, slots=True)
class ShorterGap:
    """The longest time between one-to-ones, in whole fives of minutes, with which all get one."""

    minutes: int


@dataclass(frozen=True, slots=True)
class LaterEnd:
    """The windows that would have to end later, as they would be: the last of each round that does not fit."""

    windows: tuple[Window, ...]


@dataclass(frozen=True, slots=True)
class MoreDays:
    """Windows on the working days after the last one, at the times of the last: as few as let all get a time."""

    windows: tuple[Window, ...]


Windows: TypeAlias = tuple[Window, ...]
Suggestion: TypeAlias = ShorterSlots | ShorterGap | LaterEnd | MoreDays


def suggestions(terms: Terms) -> tuple[Suggestion, ...]:
    """What would make all fit, empty where all do or nothing alone helps: a supplier must then give more times.

    Ends are not moved past 20:00, and no more than ten days are added.
    """
    short = {unplaced.round for unplaced in plan_one_to_ones(terms).unplaced}
    tight = list(dict.fromkeys(terms.rounds[number - 1].windows for number in sorted(short)))
    if not tight:
        return ()
    tried = (_shorter_slots(terms), _shorter_gap(terms), _later_end(terms, tight), _more_days(terms, tight))
    return tuple(suggestion for suggestion in tried if suggestion is not None)


def _shorter_slots(terms: Terms) -> ShorterSlots | None:
    shorter = range(_below(terms.slot_minutes), LEAST_SLOT - 1, -STEP)
    minutes = _first(shorter, lambda minutes: replace(terms, slot_minutes=minutes))
    return None if minutes is None else ShorterSlots(minutes)


def _shorter_gap(terms: Terms) -> ShorterGap | None:
    shorter = range(_below(terms.gap_minutes), -1, -STEP)
    minutes = _first(shorter, lambda minutes: replace(terms, gap_minutes=minutes))
    return None if minutes is None else ShorterGap(minutes)


def _later_end(terms: Terms, tight: Sequence[Windows]) -> LaterEnd | None:
    last = {windows: max(windows, key=lambda window: (window.day, window.ends)) for windows in tight}

    def changed(minutes: int) -> Terms:
        later = {ws: tuple(_later(w, minutes) if w == last[ws] else w for w in ws) for ws in tight}
        return _with_windows(terms, later)

    longest = max(_LATEST - window.ends for window in last.values())
    minutes = _first(range(_LATER_STEP, longest + 1, _LATER_STEP), changed)
    if minutes is None:
        return None
    later = {window: _later(window, minutes) for window in last.values()}
    return LaterEnd(tuple(new for window, new in later.items() if new != window))


def _more_days(terms: Terms, tight: Sequence[Windows]) -> MoreDays | None:
    def added(number: int) -> dict[Windows, Windows]:
        more = {}
        for windows in tight:
            last_day = max(window.day for window in windows)
            like = [window for window in windows if window.day == last_day]
            days = [working_day_from(last_day, n) for n in range(1, number + 1)]
            more[windows] = tuple(replace(window, day=day) for day in days for window in like)
        return more

    def changed(number: int) -> Terms:
        return _with_windows(terms, {windows: windows + more for windows, more in added(number).items()})

    number = _first(range(1, _MOST_DAYS + 1), changed)
    if number is None:
        return None
    return MoreDays(tuple(dict.fromkeys(window for more in added(number).values() for window in more)))


def _below(minutes: int) -> int:
    """The nearest multiple of STEP under `minutes`."""
    return (minutes - 1) // STEP * STEP


def _later(window: Window, minutes: int) -> Window:
    return replace(window, ends=max(window.ends, min(window.ends + minutes, _LATEST)))


def _with_windows(terms: Terms, new: dict[Windows, Windows]) -> Terms:
    return replace(terms, rounds=tuple(Round(r.order, new.get(r.windows, r.windows)) for r in terms.rounds))


def _first(candidates: Iterable[int], changed: Callable[[int], Terms]) -> int | None:
    """The first of `candidates` with which everyone gets a time."""
    return next((number for number in candidates if _fits(changed(number))), None)


def _fits(terms: Terms) -> bool:
    """Counted before it is planned: most candidates have too few times, whoever can come when."""
    laid_out: dict[Windows, int] = {}
    needed: dict[Windows, int] = {}
    for turn in terms.rounds:
        if turn.windows not in laid_out:
            laid_out[turn.windows] = len(slots_in(turn.windows, terms))
        needed[turn.windows] = needed.get(turn.windows, 0) + len(turn.order)
    if any(laid_out[windows] < number for windows, number in needed.items()):
        return False
    return not plan_one_to_ones(terms).unplaced
