"""Who gets which place, against trying everything."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from dialogapp.domain.matching import filled

CHOICES = st.integers(1, 5).flatmap(
    lambda places: st.tuples(
        st.just(places), st.lists(st.lists(st.integers(0, places - 1), unique=True).map(sorted), max_size=5)
    )
)


@given(CHOICES)
def test_it_is_the_best_of_all_ways(drawn: tuple[int, list[list[int]]]) -> None:
    places, choices = drawn
    ways: list[tuple[int | None, ...]] = [
        way
        for way in product(*([*choice, None] for choice in choices))
        if len({place for place in way if place is not None}) == sum(place is not None for place in way)
    ]

    def worth(way: Sequence[int | None]) -> tuple[int, list[bool], list[int]]:
        return (
            -sum(place is not None for place in way),
            [place is None for place in way],
            [places if place is None else place for place in way],
        )

    best = min(ways, key=worth)
    assert filled(choices, places) == list(best)


def test_a_long_chain_of_moves_is_found() -> None:
    many = 400
    choices = [[n, n + 1] for n in range(many - 1)] + [[0]]
    assert filled(choices, many) == [*range(1, many), 0]


def test_all_free_is_first_come_first_served() -> None:
    assert filled([range(2), range(2), range(2)], 2) == [0, 1, None]
