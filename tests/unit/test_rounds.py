"""A drawn round goes through its speakers pass by pass; a correction of a clock has an amount and a reason."""

from __future__ import annotations

import pytest

from dialogapp.domain.errors import InputError
from dialogapp.domain.floor import correction_of
from dialogapp.domain.rounds import SpeakingRound, minutes_and_passes


def test_each_speaks_once_a_pass_and_then_it_is_over() -> None:
    drawn = SpeakingRound(
        id="r", meeting_id="m", drawn_at=1, seed="s", rule="x", drawn_order="b\na", identifiers="", minutes=3, passes=2
    )
    assert [drawn.at(place) for place in range(6)] == ["b", "a", "b", "a", None, None]


@pytest.mark.parametrize(
    ("written", "found"), [("3", (3, 1)), ("3 2", (3, 2)), ("3x2", (3, 2)), (" 10 × 4 ", (10, 4)), ("3, 2", (3, 2))]
)
def test_minutes_and_passes(written: str, found: tuple[int, int]) -> None:
    assert minutes_and_passes(written) == found


@pytest.mark.parametrize("written", ["", "0", "3 0", "61", "3 11", "tre", "3 2 1", "-3"])
def test_a_round_that_can_not_be(written: str) -> None:
    with pytest.raises(InputError):
        minutes_and_passes(written)


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("-1:30 telefonen ringde", (-90, "telefonen ringde")),
        ("\N{MINUS SIGN}20 fel bolag", (-20, "fel bolag")),
        ("+ 0:45 klockan stod", (45, "klockan stod")),
    ],
)
def test_corrections(written: str, found: tuple[int, str]) -> None:
    assert correction_of(written) == found


@pytest.mark.parametrize("written", ["", "20 utan tecken", "-20", "-20 ", "+0 inget", "-1:30telefonen"])
def test_a_correction_needs_sign_amount_and_reason(written: str) -> None:
    with pytest.raises(InputError):
        correction_of(written)
