"""The plan of one-to-ones: equal terms, the drawn order, what suppliers can't, and the clock that changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogapp.domain.errors import InputError
from dialogapp.domain.instants import Instant, iso
from dialogapp.domain.one_to_one_suggestions import LaterEnd, MoreDays, ShorterGap, ShorterSlots, suggestions
from dialogapp.domain.one_to_ones import (
    Break,
    OneToOnePlan,
    Round,
    Taken,
    Terms,
    Window,
    on_clock,
    plan_one_to_ones,
)
from dialogapp.domain.schedule import MINUTE, at_clock

ZONE = "Europe/Stockholm"
DAY = date(2026, 3, 3)
LUNCH = Break(12 * 60, 13 * 60)


def window(begins: str, ends: str, day: date = DAY) -> Window:
    return Window(day, minutes(begins), minutes(ends))


def minutes(clock: str) -> int:
    hours, rest = clock.split(":")
    return int(hours) * 60 + int(rest)


def cannot(supplier: str, begins: str, ends: str, day: date = DAY) -> Taken:
    return on_clock(day, minutes(begins), minutes(ends), ZONE, supplier)


def terms(
    order: str, *windows: Window, slot: int = 45, gap: int = 15, taken: tuple[Taken, ...] = (), rounds: int = 1
) -> Terms:
    return Terms(
        zone=ZONE,
        slot_minutes=slot,
        gap_minutes=gap,
        rounds=tuple(Round(tuple(order), windows) for _ in range(rounds)),
        breaks=(LUNCH,),
        taken=taken,
    )


def clock(at: Instant | None) -> str:
    return iso(at, ZONE)[11:16] if at is not None else ""


def times(plan: OneToOnePlan) -> str:
    return " ".join(f"{placed.supplier_id} {clock(placed.starts_at)}" for placed in plan.placements)


def test_the_drawn_order_is_kept_around_lunch() -> None:
    plan = plan_one_to_ones(terms("ABCDE", window("09:00", "16:00")))
    assert times(plan) == "A 09:00 B 10:00 C 11:00 D 13:00 E 14:00"
    assert not plan.departures
    assert not plan.unplaced
    assert clock(plan.placements[-1].ends_at) == "14:45"


def test_the_gap_stands_before_lunch_and_may_run_past_the_end() -> None:
    plan = plan_one_to_ones(terms("ABCD", window("09:00", "13:50"), slot=50, gap=15))
    assert times(plan) == "A 09:00 B 10:05 C 13:00"
    assert [(u.supplier_id, u.reason) for u in plan.unplaced] == [("D", "no_time")]


def test_who_cannot_gets_the_next_time_and_the_facts_say_why() -> None:
    plan = plan_one_to_ones(terms("ABCD", window("09:00", "16:00"), taken=(cannot("B", "10:30", "12:00"),)))
    assert times(plan) == "A 09:00 C 10:00 D 11:00 B 13:00"
    told = [(d.supplier_id, d.drawn, d.got, clock(d.due_at), clock(d.got_at), d.reason) for d in plan.departures]
    assert told == [
        ("B", 2, 4, "10:00", "13:00", "cannot"),
        ("C", 3, 2, "11:00", "10:00", "moved_up"),
        ("D", 4, 3, "13:00", "11:00", "moved_up"),
    ]
    assert plan.departures[0].taken == cannot("B", "10:30", "12:00")


def test_who_can_come_at_any_time_makes_way_for_one_who_cannot() -> None:
    plan = plan_one_to_ones(terms("AB", window("09:00", "11:00"), taken=(cannot("B", "09:50", "12:00"),)))
    assert times(plan) == "B 09:00 A 10:00"
    assert [(d.supplier_id, d.reason, d.other_id) for d in plan.departures] == [
        ("A", "made_way", "B"),
        ("B", "cannot", None),
    ]


def test_who_can_never_come_is_told_apart_from_too_few_times() -> None:
    plan = plan_one_to_ones(terms("ABC", window("09:00", "12:00"), taken=(cannot("A", "08:00", "18:00"),)))
    assert times(plan) == "B 09:00 C 10:00"
    assert [(u.supplier_id, u.reason) for u in plan.unplaced] == [("A", "cannot")]


def test_rooms_are_used_side_by_side_and_a_round_ends_before_the_next() -> None:
    plan = plan_one_to_ones(replace(terms("ABC", window("09:00", "16:00"), rounds=2), rooms=("Sal 1", "Sal 2")))
    assert [(p.supplier_id, p.round, p.room, clock(p.starts_at)) for p in plan.placements] == [
        ("A", 1, "Sal 1", "09:00"),
        ("B", 1, "Sal 2", "09:00"),
        ("C", 1, "Sal 1", "10:00"),
        ("A", 2, "Sal 1", "11:00"),
        ("B", 2, "Sal 2", "11:00"),
        ("C", 2, "Sal 1", "13:00"),
    ]


def test_the_gap_stands_between_rounds_too_where_rooms_keep_different_times() -> None:
    late = replace(on_clock(DAY, 9 * 60, 9 * 60 + 10, ZONE), room="Sal 1")
    asked = terms("AB", window("09:00", "12:00"), taken=(late,), rounds=2)
    plan = plan_one_to_ones(replace(asked, rooms=("Sal 1", "Sal 2")))
    assert times(plan) == "A 09:00 B 09:10 A 10:10 B 11:00"


def test_a_round_may_have_days_of_its_own_and_an_order_of_its_own() -> None:
    later = DAY + timedelta(days=7)
    plan = plan_one_to_ones(
        replace(
            terms("", window("09:00", "12:00")),
            rounds=(
                Round(("A", "B"), (window("09:00", "12:00"),)),
                Round(("B", "A"), (window("13:00", "16:00", later),)),
            ),
        )
    )
    assert [iso(placed.starts_at, ZONE)[:16] for placed in plan.placements] == [
        "2026-03-03T09:00",
        "2026-03-03T10:00",
        "2026-03-10T13:00",
        "2026-03-10T14:00",
    ]
    assert [placed.supplier_id for placed in plan.placements] == ["A", "B", "B", "A"]


def test_a_room_or_everyone_that_is_taken_is_left_alone() -> None:
    taken = (
        replace(on_clock(DAY, 9 * 60, 10 * 60, ZONE), room="Sal 1"),
        on_clock(DAY, 10 * 60 + 50, 11 * 60 + 15, ZONE),
    )
    plan = plan_one_to_ones(
        replace(terms("ABCD", window("09:00", "12:00"), gap=0, taken=taken), rooms=("Sal 1", "Sal 2"))
    )
    assert [(p.supplier_id, p.room, clock(p.starts_at)) for p in plan.placements] == [
        ("A", "Sal 2", "09:00"),
        ("B", "Sal 2", "09:45"),
        ("C", "Sal 1", "10:00"),
        ("D", "Sal 1", "11:15"),
    ]


def test_lengths_are_real_time_when_the_clocks_go_forward() -> None:
    night = date(2026, 3, 29)
    plan = plan_one_to_ones(replace(terms("ABC", window("00:30", "05:00", night), slot=60, gap=0), breaks=()))
    assert [iso(placed.starts_at, ZONE)[11:] for placed in plan.placements] == [
        "00:30:00+01:00",
        "01:30:00+01:00",
        "03:30:00+02:00",
    ]
    days = terms("AB", window("15:00", "16:00", night - timedelta(days=1)), window("09:00", "10:00", night))
    assert times(plan_one_to_ones(days)) == "A 15:00 B 09:00"


WINDOWS = st.lists(
    st.builds(
        lambda days, begins, length: Window(DAY + timedelta(days=days), begins, begins + length),
        st.integers(0, 3),
        st.integers(480, 840),
        st.integers(1, 500),
    ),
    min_size=1,
    max_size=4,
)
SPANS = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 5 * 24 * 60), st.integers(0, 600)), max_size=8)


@given(WINDOWS, SPANS, st.integers(10, 90), st.integers(0, 30), st.integers(1, 3), st.integers(1, 3))
def test_terms_are_equal_and_nothing_is_in_the_way(
    windows: list[Window], spans: list[tuple[int, int, int]], slot: int, gap: int, rooms: int, rounds: int
) -> None:
    start = at_clock(DAY, 0, ZONE)
    taken = tuple(
        Taken(start + begins * MINUTE, start + (begins + length) * MINUTE, "ABCD"[who] if who < 4 else None)
        for who, begins, length in spans
    )
    asked = replace(
        terms("ABCD", *windows, slot=slot, gap=gap, taken=taken, rounds=rounds),
        rooms=tuple(f"Sal {n}" for n in range(rooms)),
    )
    plan = plan_one_to_ones(asked)
    assert plan == plan_one_to_ones(asked)
    assert len(plan.placements) + len(plan.unplaced) == 4 * rounds
    lunches = [on_clock(DAY + timedelta(days=n), LUNCH.begins, LUNCH.ends, ZONE) for n in range(4)]
    for placed in plan.placements:
        assert placed.ends_at - placed.starts_at == slot * MINUTE
        for span in (*taken, *lunches):
            if span.supplier_id in (None, placed.supplier_id) and span.starts_at < span.ends_at:
                assert placed.ends_at <= span.starts_at or span.ends_at <= placed.starts_at
    for room in asked.rooms:
        there = sorted((p.starts_at, p.ends_at) for p in plan.placements if p.room == room)
        assert all(second[0] - first[1] >= gap * MINUTE for first, second in pairwise(there))
    for earlier in plan.placements:
        for later in plan.placements:
            if earlier.round < later.round:
                assert earlier.ends_at + gap * MINUTE <= later.starts_at
    departed = {(departure.supplier_id, departure.round) for departure in plan.departures}
    for number in range(1, rounds + 1):
        kept = [p for p in plan.placements if p.round == number and (p.supplier_id, number) not in departed]
        in_order = sorted(kept, key=lambda placed: placed.supplier_id)
        assert [placed.starts_at for placed in in_order] == sorted(placed.starts_at for placed in kept)
    assert not plan.departures or taken


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"slot_minutes": 0}, "between 1 minute"),
        ({"gap_minutes": -1}, "between 0 minutes"),
        ({"rooms": ()}, "need a room"),
        ({"rooms": ("Sal", "Sal")}, "each room once"),
        ({"rounds": (Round(("A",), ()),)}, "need a day"),
        ({"rounds": (Round(("A", "A"), (window("09:00", "10:00"),)),)}, "twice"),
        ({"rounds": (Round(("A",), (window("10:00", "09:00"),)),)}, "end after it begins"),
        ({"breaks": (Break(700, 700),)}, "end after it begins"),
    ],
)
def test_terms_that_make_no_sense_are_refused(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(InputError, match=message):
        plan_one_to_ones(replace(terms("A", window("09:00", "10:00")), **changes))


def test_what_would_make_all_fit_is_worked_out() -> None:
    friday = date(2026, 4, 2)
    asked = terms("ABCDE", window("09:00", "12:00", friday), slot=50, gap=10)
    assert suggestions(asked) == (
        ShorterSlots(25),
        LaterEnd((window("09:00", "15:00", friday),)),
        MoreDays((window("09:00", "12:00", date(2026, 4, 7)),)),
    )
    assert suggestions(terms("ABC", window("09:00", "12:00"))) == ()


def test_a_shorter_gap_is_suggested_where_it_is_enough() -> None:
    asked = replace(terms("ABCD", window("09:00", "11:30"), slot=30, gap=20), breaks=())
    assert ShorterGap(10) in suggestions(asked)


def test_only_the_round_that_does_not_fit_gets_more_time() -> None:
    first, second = window("09:00", "12:00"), window("09:00", "10:00", DAY + timedelta(days=1))
    asked = replace(terms("", first), rounds=(Round(("A", "B"), (first,)), Round(("B", "A"), (second,))))
    assert LaterEnd((window("09:00", "10:45", second.day),)) in suggestions(asked)


def test_nothing_is_suggested_that_does_not_help() -> None:
    taken = tuple(cannot("A", "00:00", "24:00", DAY + timedelta(days=n)) for n in range(30))
    assert suggestions(terms("AB", window("09:00", "12:00"), taken=taken)) == ()


@given(WINDOWS, st.integers(10, 90), st.integers(0, 30), st.integers(1, 12))
def test_with_a_suggestion_everyone_gets_a_time(windows: list[Window], slot: int, gap: int, suppliers: int) -> None:
    asked = terms("ABCDEFGHIJKL"[:suppliers], *windows, slot=slot, gap=gap)
    for suggestion in suggestions(asked):
        if isinstance(suggestion, ShorterSlots):
            assert suggestion.minutes < slot
            changed = replace(asked, slot_minutes=suggestion.minutes)
        elif isinstance(suggestion, ShorterGap):
            assert suggestion.minutes < gap
            changed = replace(asked, gap_minutes=suggestion.minutes)
        else:
            more = (*windows, *suggestion.windows)
            changed = replace(asked, rounds=(Round(asked.rounds[0].order, more),))
        assert plan_one_to_ones(changed).unplaced == ()
