"""The drawn order: the published rule, worked out again by anyone."""

from __future__ import annotations

from datetime import date
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogapp.domain.draw import DRAW_RULE, draw, draw_key, seed_of
from dialogapp.domain.errors import InputError
from dialogapp.domain.people import Organisation

SEED = "2026-03-14|KS 2026/117|Alpha-Beta"


def organisation(number: int, organisation_number: str = "", name: str = "") -> Organisation:
    return Organisation(
        id=f"o{number}", number=number, name=name or f"Bolag {number}", organisation_number=organisation_number
    )


FOUR = [organisation(number, f"556000-000{number}") for number in range(1, 5)]


def test_the_published_example_gives_the_published_order() -> None:
    drawn = draw(SEED, FOUR)
    assert drawn.order == ("o4", "o3", "o1", "o2")
    assert {lot.organisation_id: lot.key[:12] for lot in drawn.lots} == {
        "o1": "a51c59e1c334",
        "o2": "cecdff6e0216",
        "o3": "6331b5f8fcdc",
        "o4": "16c67375f843",
    }
    assert (drawn.rule, drawn.seed, DRAW_RULE) == ("sha256-1", SEED, "sha256-1")


def test_the_usual_seed_is_what_was_said_on_the_day() -> None:
    assert seed_of(date(2026, 3, 14), "KS 2026/117", " Alpha-Beta\n") == SEED


@given(
    st.lists(st.integers(1, 9999), unique=True, max_size=30).flatmap(
        lambda numbers: st.tuples(st.just(numbers), st.permutations(numbers))
    ),
    st.text(min_size=1).filter(lambda text: bool(text.strip()) and text.isprintable()),
)
def test_the_order_does_not_depend_on_how_the_list_came(lists: tuple[list[int], list[int]], seed: str) -> None:
    one, other = ([organisation(n, f"556{n:03}-{n:04}") for n in numbers] for numbers in lists)
    assert draw(seed, one) == draw(seed, other)
    assert sorted(draw(seed, one).order) == sorted(o.id for o in one)


def test_what_was_hashed_can_be_hashed_again_from_what_is_recorded() -> None:
    drawn = draw("  a\u030atta  ord\n", [organisation(1), organisation(2, name="Örnen AB")])
    assert drawn.seed == "  åtta  ord\n"
    for lot in drawn.lots:
        assert lot.key == sha256(f"{drawn.seed}|{lot.identifier}".encode()).hexdigest()
        assert lot.key == draw_key(drawn.seed, lot.identifier)
    assert {lot.identifier for lot in drawn.lots} == {"Bolag 1", "Örnen AB"}


@pytest.mark.parametrize("twin", ["556000-0001", "5560000001"])
def test_two_with_the_same_number_are_named_and_nothing_is_drawn(twin: str) -> None:
    with pytest.raises(InputError, match="Bolag 1 and Bolag 9"):
        draw(SEED, [*FOUR, organisation(9, twin)])


def test_a_draw_without_a_seed_is_refused() -> None:
    with pytest.raises(InputError, match="needs a seed"):
        draw(" \n", FOUR)
