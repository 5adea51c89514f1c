"""One time bank for each organisation: what it has, what was added, and who is next to hear."""

from __future__ import annotations

import pytest

from dialogapp.domain.agenda import minutes_for_all
from dialogapp.domain.errors import InputError
from dialogapp.domain.fairness import per_cent_of
from dialogapp.domain.floor import TimeBank, added_time_of, equal_share, next_to_hear
from dialogapp.domain.meetings import AgendaItem


def test_what_is_left_counts_what_was_added_and_goes_below_nothing() -> None:
    bank = TimeBank(initial=450, added=120, used=600)
    assert (bank.offered, bank.left) == (570, -30)


def test_the_equal_share_is_by_organisation_and_none_where_no_time_is_planned() -> None:
    assert equal_share(60, 8) == 450
    assert equal_share(0, 8) is None
    assert equal_share(60, 0) is None


def item(kind: str, minutes: int) -> AgendaItem:
    return AgendaItem(id=kind, meeting_id="m", position=1, title=kind, kind=kind, planned_minutes=minutes)


def test_the_time_for_all_is_that_of_the_questions_else_of_the_talks() -> None:
    talk, questions, pause = item("talk", 10), item("questions", 60), item("break", 15)
    assert minutes_for_all([talk, questions, pause]) == 60
    assert minutes_for_all([talk, pause]) == 10


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("2", (120, "")),
        ("1:30", (90, "")),
        ("+2 min linjen bröts", (120, "linjen bröts")),
        ("3 the line broke", (180, "the line broke")),
    ],
)
def test_added_time_is_minutes_and_a_reason_that_may_be_left_out(written: str, told: tuple[int, str]) -> None:
    assert added_time_of(written) == told


@pytest.mark.parametrize("written", ["", "0", "-2", "soon", "1:75"])
def test_what_adds_no_time_is_refused(written: str) -> None:
    with pytest.raises(InputError):
        added_time_of(written)


def test_next_to_hear_is_by_the_part_of_the_bank_where_the_banks_differ() -> None:
    assert next_to_hear(["a", "b"], {"a": 60, "b": 50}) == "b"
    assert next_to_hear(["a", "b"], {"a": 60, "b": 50}, {"a": 600, "b": 300}) == "a"
    assert next_to_hear(["a", "b"], {"a": 60, "b": 50}, {"a": 600}) == "b"


@pytest.mark.parametrize(
    ("written", "per_cent"),
    [
        ("0.95", 95),
        ("0,95", 95),
        (".9", 90),
        ("0,9", 90),
        ("1", 100),
        ("1,0", 100),
        ("0", 0),
        ("95 %", 95),
        (" 80% ", 80),
    ],
)
def test_a_threshold_is_written_as_one_writes_it(written: str, per_cent: int) -> None:
    assert per_cent_of(written) == per_cent


@pytest.mark.parametrize("written", ["", "high", "1.2", "0.955", "-0.5", "101 %", "95"])
def test_what_is_no_threshold_is_refused_in_a_line(written: str) -> None:
    with pytest.raises(InputError, match=r"0\.95"):
        per_cent_of(written)
