"""What stands in the way of the schedule, as a whole and after a drag."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogapp.domain.conflicts import ConflictRules, Finding, Scheduled, conflicts, conflicts_after, conflicts_of
from dialogapp.domain.instants import instant_from_iso
from dialogapp.domain.one_to_ones import Window
from dialogapp.domain.schedule import MINUTE
from dialogapp.domain.table_rotation import AloneTogether

ZONE = "Europe/Stockholm"
RULES = ConflictRules(ZONE)


def meeting(number: int, begins: str, ends: str, *, day: str = "2026-03-03", **fields: Any) -> Scheduled:
    made = Scheduled(
        id=f"m{number}",
        number=number,
        starts_at=instant_from_iso(f"{day}T{begins}", ZONE),
        ends_at=instant_from_iso(f"{day}T{ends}", ZONE),
    )
    return replace(made, **fields)


def one_to_one(number: int, begins: str, ends: str, **fields: Any) -> Scheduled:
    usual: dict[str, Any] = {"kind": "one_to_one", "place": "Sal 1", "supplier_ids": (f"s{number}",), "round": 1}
    return meeting(number, begins, ends, **{**usual, **fields})


def found_in(meetings: list[Scheduled], rules: ConflictRules) -> list[Finding]:
    """What is found in the whole, after making sure that each meeting alone is told the same."""
    whole = conflicts(meetings, rules)
    for one in meetings:
        assert conflicts_of(one, meetings, rules) == [f for f in whole if one.id in f.meeting_ids]
    return whole


def told(found: list[Finding]) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(finding.severity, finding.kind, finding.meeting_ids) for finding in found]


def test_a_person_an_organisation_or_a_room_in_two_places_is_a_conflict() -> None:
    found = found_in(
        [
            meeting(1, "09:00", "10:00", participant_ids=("p1", "p2"), supplier_ids=("s1",), place="Sal  1"),
            meeting(2, "09:59", "11:00", participant_ids=("p2", "p3", "p1"), supplier_ids=("s1", "s2"), place="sal 1"),
            meeting(3, "09:30", "10:30", participant_ids=("p9",), place="Sal 2"),
        ],
        RULES,
    )
    assert told(found) == [
        ("conflict", "same_person", ("m1", "m2")),
        ("conflict", "same_organisation", ("m1", "m2")),
        ("conflict", "same_room", ("m1", "m2")),
    ]
    assert [finding.subject_ids for finding in found] == [("p1", "p2"), ("s1",), ()]


def test_one_after_the_other_in_the_same_room_is_none() -> None:
    pair = [meeting(1, "09:00", "10:00", place="Sal 1"), meeting(2, "10:00", "11:00", place="Sal 1")]
    assert found_in(pair, RULES) == []


def test_what_is_cancelled_written_or_without_a_time_is_in_nobodys_way() -> None:
    same: dict[str, Any] = {"participant_ids": ("p",)}
    there = meeting(1, "09:00", "10:00", **same)
    others = [
        meeting(2, "09:00", "10:00", state="cancelled", **same),
        meeting(3, "09:00", "10:00", kind="written", **same),
        replace(there, id="m4", starts_at=None),
    ]
    assert found_in([there, *others], RULES) == []
    assert conflicts_of(others[0], [there], RULES) == []


def test_a_meeting_without_an_end_lasts_the_usual_time() -> None:
    first = replace(meeting(1, "09:00", "10:00", participant_ids=("p",)), ends_at=None)
    assert told(found_in([first, meeting(2, "09:55", "11:00", participant_ids=("p",))], RULES)) == [
        ("conflict", "same_person", ("m1", "m2"))
    ]


def test_what_was_held_is_history() -> None:
    pair = [meeting(n, "09:00", "10:00", day="2026-06-06", place="Sal", state="held") for n in (1, 2)]
    assert found_in(pair, RULES) == []
    assert told(found_in([pair[0], replace(pair[1], state="planned")], RULES)) == [
        ("conflict", "same_room", ("m1", "m2")),
        ("conflict", "day_off", ("m2",)),
    ]


@pytest.mark.parametrize(
    ("day", "ends", "expected"),
    [
        ("2026-06-06", "11:00", ("conflict", "Nationaldagen")),
        ("2026-12-24", "11:00", ("conflict", "Julafton")),
        ("2026-03-07", "11:00", ("conflict", "Lördag")),
        ("2026-04-30", "15:00", ("hint", "Valborgsmässoafton")),
        ("2026-04-30", "11:59", None),
        ("2026-03-03", "15:00", None),
    ],
)
def test_a_day_off_is_named(day: str, ends: str, expected: tuple[str, str] | None) -> None:
    found = [(f.severity, f.day.swedish) for f in found_in([meeting(1, "09:00", ends, day=day)], RULES) if f.day]
    assert found == ([expected] if expected else [])


def test_a_one_to_one_outside_the_planned_times_is_a_conflict() -> None:
    planned = (Window(date(2026, 3, 3), 540, 720), Window(date(2026, 3, 4), 540, 1440))
    late = one_to_one(2, "21:00", "23:00", day="2026-03-04")
    inside = [
        one_to_one(1, "09:00", "12:00", place=""),
        replace(late, ends_at=instant_from_iso("2026-03-05T00:00", ZONE)),
    ]
    assert [f for m in inside for f in conflicts_of(replace(m, windows=planned), [], RULES)] == []
    for outside in (
        one_to_one(1, "08:45", "09:30"),
        one_to_one(1, "11:30", "12:15"),
        one_to_one(1, "10:00", "11:00", day="2026-03-05"),
    ):
        found = found_in([replace(outside, windows=planned)], RULES)
        assert told(found) == [("conflict", "outside_window", ("m1",))]
        assert found_in([outside], RULES) == []


def test_too_little_time_between_two_places_is_a_hint() -> None:
    first = meeting(1, "09:00", "10:00", place="Stadshuset", participant_ids=("p",), supplier_ids=("s",))
    second = meeting(2, "10:10", "11:00", place="Biblioteket", participant_ids=("p",), supplier_ids=("s",))
    found = found_in([first, second], RULES)
    assert told(found) == [("hint", "short_travel", ("m1", "m2"))]
    assert (found[0].subject_ids, found[0].minutes, found[0].wanted) == (("p", "s"), 10, 15)
    assert found_in([first, second], replace(RULES, travel_minutes=10)) == []
    assert len(found_in([first, second], replace(RULES, travel_minutes=11))) == 1
    assert found_in([first, replace(second, place="")], RULES) == []


def test_a_shortened_reflection_is_a_deviation() -> None:
    first = one_to_one(1, "09:00", "10:00", gap_minutes=30, participant_ids=("p",))
    following = meeting(2, "10:20", "11:00", participant_ids=("p",))
    found = found_in([first, following], RULES)
    assert told(found) == [("deviation", "short_gap", ("m1", "m2"))]
    assert (found[0].minutes, found[0].wanted) == (20, 30)
    assert found_in([first, replace(following, participant_ids=("q",))], RULES) == []
    assert told(found_in([first, replace(following, participant_ids=(), place="Sal 1")], RULES)) == told(found)


def test_two_suppliers_that_would_meet_in_the_corridor_are_a_hint() -> None:
    pair = [one_to_one(1, "09:00", "10:00"), one_to_one(2, "10:00", "11:00")]
    found = found_in(pair, RULES)
    assert told(found) == [("hint", "corridor", ("m1", "m2"))]
    assert found[0].subject_ids == ("s1", "s2")
    assert found_in([pair[0], one_to_one(2, "10:05", "11:05")], RULES) == []
    assert found_in([pair[0], replace(pair[1], supplier_ids=("s1",))], RULES) == []
    assert found_in([pair[0], replace(pair[1], place="Sal 2")], RULES) == []


def test_unequal_terms_in_a_round_ask_for_a_reason() -> None:
    usual: dict[str, Any] = {"gap_minutes": 15, "buyer_people": 3}
    found = found_in(
        [
            one_to_one(1, "09:00", "09:45", **usual),
            one_to_one(2, "10:00", "10:45", **usual),
            one_to_one(3, "11:00", "11:30", gap_minutes=10, buyer_people=5),
            one_to_one(4, "13:00", "14:00", round=2, **usual),
        ],
        RULES,
    )
    assert [(f.severity, f.kind, f.meeting_ids, f.minutes, f.wanted) for f in found] == [
        ("deviation", "unequal_length", ("m3",), 30, 45),
        ("deviation", "unequal_gap", ("m3",), 10, 15),
        ("deviation", "unequal_people", ("m3",), 5, 3),
    ]


def test_competitors_alone_at_a_table_are_told_with_round_and_table() -> None:
    alone = AloneTogether(2, "Bord 1", ("s1", "s2"))
    found = found_in([replace(meeting(1, "09:00", "12:00"), kind="workshop", alone_together=(alone,))], RULES)
    assert told(found) == [("hint", "alone_together", ("m1",))]
    assert found[0].alone == alone


START = instant_from_iso("2026-04-29T06:00", ZONE)
IDS = st.lists(st.sampled_from("abcd"), unique=True, max_size=2).map(tuple)
MEETINGS = st.lists(
    st.builds(
        lambda begins, length, **fields: Scheduled(
            id="",
            number=0,
            starts_at=None if begins is None else START + begins * MINUTE,
            ends_at=None if begins is None or length is None else START + (begins + length) * MINUTE,
            **fields,
        ),
        st.none() | st.integers(0, 40).map(lambda fives: fives * 5) | st.integers(0, 4 * 1440),
        st.none() | st.sampled_from([15, 30, 60, 45]) | st.integers(1, 2000),
        kind=st.sampled_from(["one_to_one", "one_to_one", "workshop", "written"]),
        state=st.sampled_from(["planned", "planned", "held", "cancelled"]),
        place=st.sampled_from(["", "Sal 1", "Sal 2"]),
        supplier_ids=IDS,
        participant_ids=IDS,
        buyer_people=st.none() | st.integers(1, 2),
        round=st.none() | st.integers(1, 2),
        gap_minutes=st.none() | st.sampled_from([0, 10, 30]),
        windows=st.just(()) | st.just((Window(date(2026, 4, 29), 480, 720),)),
        alone_together=st.just(()) | st.just((AloneTogether(1, "Bord", ("a", "b")),)),
    ),
    max_size=10,
).map(lambda made: [replace(one, id=f"m{n}", number=n) for n, one in enumerate(made)])
SOME_RULES = st.builds(
    ConflictRules,
    st.just(ZONE),
    st.integers(0, 20),
    st.integers(0, 20),
)


@given(MEETINGS, SOME_RULES)
def test_after_a_drag_the_same_is_found_as_in_the_whole(meetings: list[Scheduled], rules: ConflictRules) -> None:
    whole = conflicts(meetings, rules)
    assert conflicts(meetings[::-1], rules) == whole
    for one in meetings:
        before = replace(one, place="elsewhere", state="planned")
        others = [before if other.id == one.id else other for other in meetings]
        assert conflicts_of(one, others, rules) == [f for f in whole if one.id in f.meeting_ids]


@given(MEETINGS, SOME_RULES, st.data())
def test_what_one_change_does_not_touch_is_kept(
    meetings: list[Scheduled], rules: ConflictRules, data: st.DataObject
) -> None:
    before = conflicts(meetings, rules)
    for one in meetings:
        other = data.draw(st.sampled_from(meetings))
        after = replace(other, id=one.id, number=one.number)
        changed = [after if each.id == one.id else each for each in meetings]
        assert conflicts_after(before, one, after, changed, rules) == conflicts(changed, rules)


def test_days_off_can_be_left_out() -> None:
    good_friday = [meeting(1, "09:00", "10:00", day="2026-04-03")]
    assert [finding.kind for finding in conflicts(good_friday, RULES)] == ["day_off"]
    assert conflicts(good_friday, replace(RULES, days_off=False)) == []


@given(MEETINGS)
def test_every_pair_in_each_others_way_is_found(meetings: list[Scheduled]) -> None:
    found = {(f.kind, frozenset(f.meeting_ids)) for f in conflicts(meetings, RULES)}
    alive = [m for m in meetings if m.state != "cancelled" and m.kind != "written" and m.starts_at is not None]
    for one, other in combinations(alive, 2):
        spans = []
        for m in (one, other):
            assert m.starts_at is not None
            spans.append((m.starts_at, m.ends_at if m.ends_at is not None else m.starts_at + 60 * MINUTE))
        overlap = spans[0][0] < spans[1][1] and spans[1][0] < spans[0][1]
        short = all(ends - begins <= 1440 * MINUTE for begins, ends in spans)
        counts = overlap and short and not one.state == other.state == "held"
        pair = frozenset({one.id, other.id})
        assert (("same_person", pair) in found) == (counts and bool({*one.participant_ids} & {*other.participant_ids}))
        assert (("same_organisation", pair) in found) == (counts and bool({*one.supplier_ids} & {*other.supplier_ids}))
        assert (("same_room", pair) in found) == (counts and one.place == other.place != "")
