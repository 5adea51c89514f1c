"""The run of an agenda: projected times, signs, ahead and behind, and ending on time."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogapp.domain.running import Adaptive, AgendaRun, RunItem, agenda_run, sign_of

MINUTE = 60_000
ITEMS = [
    RunItem(id="a", planned_minutes=10),
    RunItem(id="b", planned_minutes=20),
    RunItem(id="p", planned_minutes=15, kind="break"),
    RunItem(id="c", planned_minutes=30),
    RunItem(id="d", planned_minutes=15),
]


def begun(*times: tuple[int | None, int | None], extra: int = 0) -> list[RunItem]:
    """ITEMS with the minutes they began and ended; the last of them was given `extra`."""
    items = list(ITEMS)
    for number, (start, end) in enumerate(times):
        items[number] = replace(
            items[number],
            started_at=None if start is None else start * MINUTE,
            ended_at=None if end is None else end * MINUTE,
            extra_minutes=extra if number == len(times) - 1 else 0,
        )
    return items


def spans(run: AgendaRun) -> list[tuple[float, float] | None]:
    return [
        None if item.starts_at is None or item.ends_at is None else (item.starts_at / MINUTE, item.ends_at / MINUTE)
        for item in run.items
    ]


def at(items: list[RunItem], minute: float, adaptive: Adaptive | None = None) -> AgendaRun:
    return agenda_run(items, 0, int(minute * MINUTE), adaptive)


def test_before_the_meeting_everything_stands_as_planned() -> None:
    run = at(ITEMS, -30)
    assert spans(run) == [(0, 10), (10, 30), (30, 45), (45, 75), (75, 90)]
    assert [(i.planned_start // MINUTE, i.planned_end // MINUTE) for i in run.items] == spans(run)
    assert (run.behind, run.ends_at, run.planned_end, run.running) == (0, 90 * MINUTE, 90 * MINUTE, None)


def test_a_meeting_that_has_not_begun_gets_later() -> None:
    run = at(ITEMS, 4)
    assert run.behind_minutes == 4
    assert run.ends_at == 94 * MINUTE


def test_within_its_time_the_running_item_is_expected_to_keep_it() -> None:
    run = at(begun((2, 10), (10, None)), 15)
    assert run.running is not None
    assert (run.running.id, run.running.elapsed, run.running.left, run.running.sign) == (
        "b",
        5 * MINUTE,
        15 * MINUTE,
        "ok",
    )
    assert spans(run) == [(2, 10), (10, 30), (30, 45), (45, 75), (75, 90)]
    assert [item.state for item in run.items] == ["done", "running", "waiting", "waiting", "waiting"]
    assert run.behind == 0


def test_over_its_time_it_pushes_the_rest() -> None:
    run = at(begun((0, 10), (10, None)), 33.5)
    assert run.running is not None
    assert (run.running.left, run.running.sign) == (-3.5 * MINUTE, "over")
    assert spans(run)[2] == (33.5, 48.5)
    assert run.behind_minutes == 4
    assert run.ends_at == 93.5 * MINUTE


def test_given_minutes_and_items_left_out_count() -> None:
    run = at(begun((0, 10), (10, None), extra=5), 32)
    assert run.running is not None
    assert (run.running.left, run.behind_minutes) == (3 * MINUTE, 5)
    shorter = [*begun((0, 10), (10, None))[:4], replace(ITEMS[4], skipped=True)]
    run = at(shorter, 12)
    assert spans(run)[4] is None
    assert run.behind_minutes == -15


def test_an_item_passed_over_counts_as_left_out() -> None:
    run = at(begun((0, 10), (None, None), (10, None)), 12)
    assert [item.state for item in run.items][:3] == ["done", "skipped", "running"]
    assert run.behind_minutes == -20


def test_between_two_items_time_runs() -> None:
    run = at(begun((0, 10)), 17)
    assert run.running is None
    assert spans(run)[1] == (17, 37)
    assert run.behind_minutes == 7


def test_after_the_last_item_the_end_is_when_it_was() -> None:
    run = at(begun((0, 10), (10, 30), (30, 45), (45, 75), (75, 84)), 300)
    assert (run.ends_at, run.behind_minutes) == (84 * MINUTE, -6)


@pytest.mark.parametrize(
    ("left", "sign"),
    [(2001, "ok"), (2000, "soon"), (501, "soon"), (500, "last"), (1, "last"), (0, "over"), (-1, "over")],
)
def test_signs_come_at_a_fifth_and_a_twentieth(left: int, sign: str) -> None:
    assert sign_of(left, 10_000) == sign


def test_an_item_without_a_length_gives_no_sign() -> None:
    assert sign_of(-5, 0) == "ok"


def test_what_is_left_shrinks_so_that_the_meeting_ends_on_time() -> None:
    run = at(begun((0, 10), (10, None)), 45, Adaptive())
    assert spans(run) == [(0, 10), (10, 45), (45, 60), (60, 80), (80, 90)]
    assert run.ends_at == run.planned_end
    assert run.behind_minutes == 15


def test_it_stretches_when_the_meeting_is_ahead() -> None:
    run = at(begun((0, 10), (10, 15)), 15, Adaptive())
    assert spans(run)[2:] == [(15, 30), (30, 70), (70, 90)]


def test_no_item_gets_shorter_than_the_least_or_than_it_was() -> None:
    run = at(begun((0, 10), (10, None)), 62, Adaptive(least_minutes=8))
    assert spans(run)[2:] == [(62, 77), (77, 85), (85, 93)]
    assert run.ends_at == 93 * MINUTE
    short = [RunItem(id="x", planned_minutes=10, started_at=0), RunItem(id="y", planned_minutes=3)]
    assert spans(at(short, 20, Adaptive(least_minutes=5)))[1] == (20, 23)


RUN_ITEMS = st.lists(
    st.builds(
        RunItem,
        id=st.just("x"),
        planned_minutes=st.integers(0, 90),
        kind=st.sampled_from(["talk", "talk", "break"]),
        extra_minutes=st.integers(-5, 15),
        skipped=st.booleans(),
    ),
    max_size=12,
)


@given(RUN_ITEMS, st.integers(-60, 400), st.integers(0, 20))
def test_adapting_ends_on_time_unless_breaks_and_least_lengths_forbid(
    items: list[RunItem], minute: int, least: int
) -> None:
    run = at(items, minute, Adaptive(least))
    plain = at(items, minute)
    assert run.behind == plain.behind
    waiting = [(item, now) for item, now in zip(items, run.items, strict=True) if now.state == "waiting"]
    talks = [(item, now.allotted) for item, now in waiting if item.kind != "break"]
    for item, allotted in talks:
        usual = max(0, item.planned_minutes + item.extra_minutes) * MINUTE
        assert allotted >= min(usual, least * MINUTE)
    for item, now in waiting:
        if item.kind == "break":
            assert now.allotted == max(0, item.planned_minutes + item.extra_minutes) * MINUTE
    can_shrink = any(
        allotted > min(max(0, item.planned_minutes + item.extra_minutes), least) * MINUTE for item, allotted in talks
    )
    if run.ends_at > run.planned_end:
        assert not can_shrink
    elif any(item.planned_minutes + item.extra_minutes > 0 for item, _ in talks):
        assert run.ends_at == run.planned_end


@given(RUN_ITEMS, st.integers(-60, 400))
def test_expected_times_follow_on_each_other(items: list[RunItem], minute: int) -> None:
    run = at(items, minute)
    expected = [span for span in spans(run) if span is not None]
    assert all(one[1] == other[0] for one, other in pairwise(expected))
    assert run.ends_at == (expected[-1][1] * MINUTE if expected else max(minute, 0) * MINUTE)


def test_an_item_turned_back_to_goes_on_from_what_it_had() -> None:
    back = replace(ITEMS[0], started_at=0, had=8 * MINUTE, resumed_at=20 * MINUTE)
    run = at([back, replace(ITEMS[1], started_at=8 * MINUTE, ended_at=20 * MINUTE), *ITEMS[2:]], 21)
    assert run.running is not None
    assert (run.running.elapsed, run.running.left) == (9 * MINUTE, MINUTE)
    assert spans(run)[2] == (22, 37)


def test_a_moved_end_is_what_the_meeting_is_held_against() -> None:
    items = begun((0, 10), (10, None))
    run = agenda_run(items, 0, 40 * MINUTE, moved_minutes=10)
    assert (run.behind_minutes, run.planned_end) == (0, 100 * MINUTE)
    fitted = agenda_run(items, 0, 45 * MINUTE, Adaptive(), moved_minutes=10)
    assert fitted.ends_at == 100 * MINUTE


TRACKS = [
    RunItem(id="a", planned_minutes=10, started_at=0, ended_at=10 * MINUTE),
    RunItem(id="b", planned_minutes=20, track=1, started_at=10 * MINUTE),
    RunItem(id="c", planned_minutes=50, track=2, started_at=10 * MINUTE),
    RunItem(id="d", planned_minutes=20, track=1),
    RunItem(id="e", planned_minutes=10),
]


def test_tracks_wait_for_each_other_only_where_all_meet() -> None:
    run = at(TRACKS, 15)
    assert spans(run) == [(0, 10), (10, 30), (10, 60), (30, 50), (60, 70)]
    assert [running.id for running in run.all_running] == ["b", "c"]
    assert run.behind_minutes == 0
    assert [item.state for item in at(TRACKS, 65).items] == ["done", "running", "running", "waiting", "waiting"]
    assert spans(at(TRACKS, 45))[3:] == [(45, 65), (65, 75)]


def test_of_tracks_side_by_side_the_longest_is_fitted() -> None:
    waiting = [
        replace(TRACKS[0], ended_at=25 * MINUTE),
        *(replace(item, started_at=None) for item in TRACKS[1:]),
    ]
    run = at(waiting, 25, Adaptive())
    assert run.ends_at == run.planned_end == 70 * MINUTE
    assert spans(run)[1:] == [(25, 40), (25, 62.5), (40, 55), (62.5, 70)]


def test_an_item_of_another_track_is_not_passed_over() -> None:
    ahead = [TRACKS[0], replace(TRACKS[1], started_at=None), *TRACKS[2:]]
    assert [item.state for item in at(ahead, 15).items] == ["done", "waiting", "running", "waiting", "waiting"]
