"""Rotations: what the design promises over all its rows, and what is left over in fewer."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogapp.domain.errors import InputError
from dialogapp.domain.rotation import balance, rounds, williams


@pytest.mark.parametrize(
    ("n", "rows"),
    [
        (1, "0"),
        (2, "01 10"),
        (3, "012 120 201 210 021 102"),
        (4, "0132 1203 2310 3021"),
    ],
)
def test_small_designs_are_the_published_ones(n: int, rows: str) -> None:
    assert ["".join(map(str, row)) for row in williams(n)] == rows.split()


@pytest.mark.parametrize("n", range(2, 41))
def test_over_all_rows_each_place_and_each_neighbour_comes_equally_often(n: int) -> None:
    design = williams(n)
    times = 1 if n % 2 == 0 else 2
    assert len(design) == times * n
    assert all(sorted(row) == list(range(n)) for row in design)
    places = Counter((place, x) for row in design for place, x in enumerate(row))
    neighbours = Counter(pair for row in design for pair in pairwise(row))
    assert set(places.values()) == {times}
    assert len(places) == n * n
    assert set(neighbours.values()) == {times}
    assert len(neighbours) == n * (n - 1)
    assert balance([[str(x) for x in row] for row in design]).is_even


@given(st.integers(1, 40), st.integers(1, 90))
def test_each_comes_once_in_every_round_and_the_first_round_is_the_draw(n: int, number: int) -> None:
    order = [f"s{x}" for x in range(n)]
    rotation = rounds(order, number)
    assert rotation.rounds[0] == tuple(order)
    assert len(rotation.rounds) == number
    assert all(sorted(turn) == sorted(order) for turn in rotation.rounds)
    assert max(Counter(rotation.rows).values()) - min(Counter(rotation.rows).values()) <= 1
    assert rotation.balance.is_even == (number % len(williams(n)) == 0)


@given(st.integers(2, 40), st.integers(1, 20))
def test_an_even_number_of_rounds_leaves_the_mean_places_even(n: int, half: int) -> None:
    rotation = rounds([str(x) for x in range(n)], 2 * half)
    assert rotation.balance.mean_spread == 0
    assert {share.mean_place for share in rotation.balance.shares} == {Fraction(n + 1, 2)}


def test_two_rounds_are_an_order_and_its_reverse() -> None:
    assert rounds("ABCDE", 2).rounds == (tuple("ABCDE"), tuple("EDCBA"))


@pytest.mark.parametrize(
    ("n", "number"),
    [(3, 1), (3, 3), (3, 5), (4, 3), (5, 3), (5, 5), (5, 7), (6, 3), (6, 5), (7, 3), (7, 5), (8, 3), (8, 5)],
)
def test_no_other_rows_of_the_design_leave_the_mean_places_more_even(n: int, number: int) -> None:
    order = [str(x) for x in range(n)]
    every = combinations([[str(x) for x in row] for row in williams(n)], number)
    assert rounds(order, number).balance.mean_spread == min(balance(rows).mean_spread for rows in every)


@pytest.mark.parametrize("n", [*range(5, 31), 61, 100])
def test_three_rounds_are_more_even_than_two_and_any_third(n: int) -> None:
    """With two rows even between them, a third alone would leave a spread of (n - 1) / 3."""
    rotation = rounds([str(x) for x in range(n)], 3)
    assert rotation.balance.mean_spread <= Fraction(n - 1, 3) * Fraction(3, 5)


def test_what_is_left_uneven_is_told() -> None:
    told = balance(["ABC", "BCA"])
    shares = {share.supplier_id: (share.places, share.mean_place) for share in told.shares}
    assert shares == {
        "A": ((1, 0, 1), Fraction(2)),
        "B": ((1, 1, 0), Fraction(3, 2)),
        "C": ((0, 1, 1), Fraction(5, 2)),
    }
    assert (told.mean_spread, told.place_spread, told.neighbour_spread) == (Fraction(1), 1, 2)
    assert not told.is_even


def test_nobody_and_no_rounds_are_no_rotation() -> None:
    assert rounds([], 3).rounds == ()
    assert rounds("AB", 0).rounds == ()


def test_a_supplier_that_stands_twice_is_refused() -> None:
    with pytest.raises(InputError, match="twice"):
        rounds("ABA", 2)
