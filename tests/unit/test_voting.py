"""Votes are counted the same way everywhere, and nobody places more than was given."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogapp.domain.errors import InputError
from dialogapp.domain.voting import check_dots, dots_sum, place_dots, usual_dots

CARDS = ["karta", "tal", "skylt", "app"]
BALLOTS = st.lists(st.dictionaries(st.sampled_from(CARDS), st.integers(0, 5)), max_size=8)


def test_equal_sums_share_a_rank_and_keep_the_cards_order() -> None:
    told = dots_sum(CARDS, [{"karta": 2, "tal": 1}, {"skylt": 2}, {"tal": 1}])
    assert [(card.card_id, card.dots, card.voters, card.rank) for card in told] == [
        ("karta", 2, 1, 1),
        ("tal", 2, 2, 1),
        ("skylt", 2, 1, 1),
        ("app", 0, 0, 4),
    ]


@given(BALLOTS)
def test_no_dot_is_lost_and_the_order_of_ballots_does_not_matter(ballots: list[dict[str, int]]) -> None:
    told = dots_sum(CARDS, ballots)
    assert sum(card.dots for card in told) == sum(sum(ballot.values()) for ballot in ballots)
    assert {card.card_id for card in told} == set(CARDS)
    assert dots_sum(CARDS, list(reversed(ballots))) == told


@pytest.mark.parametrize(
    ("marks", "reason"),
    [
        ({"karta": 4}, "4 dots are placed"),
        ({"karta": -1}, "fewer than 0"),
        ({"okänd": 1}, "not in this exercise"),
        ({"karta": 3}, "At most 2"),
    ],
)
def test_a_ballot_beyond_what_was_given_is_refused(marks: dict[str, int], reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        check_dots(marks, CARDS, dots=3, most_per_card=2)


def test_the_usual_number_of_dots() -> None:
    assert [usual_dots(cards) for cards in (4, 8, 10, 11, 30, 60)] == [3, 3, 3, 4, 10, 10]


def test_dots_are_placed_until_none_is_left() -> None:
    ballot = place_dots({}, "karta", 2, dots=3, most_per_card=2)
    ballot = place_dots(ballot, "tal", 1, dots=3, most_per_card=2)
    assert ballot == {"karta": 2, "tal": 1}
    with pytest.raises(InputError, match="at most 0 of the 3 dots fit"):
        place_dots(ballot, "skylt", 1, dots=3, most_per_card=2)
    with pytest.raises(InputError, match="At most 2"):
        place_dots({}, "karta", 3, dots=3, most_per_card=2)
    assert place_dots(ballot, "karta", 0, dots=3, most_per_card=2) == {"tal": 1}


@given(st.lists(st.tuples(st.sampled_from(CARDS), st.integers(-1, 5)), max_size=20))
def test_a_ballot_placed_step_by_step_is_always_one_that_is_taken(steps: list[tuple[str, int]]) -> None:
    ballot: dict[str, int] = {}
    for card, number in steps:
        try:
            ballot = place_dots(ballot, card, number, dots=4, most_per_card=3)
        except InputError:
            continue
    check_dots(ballot, CARDS, dots=4, most_per_card=3)
    assert all(ballot.values())
