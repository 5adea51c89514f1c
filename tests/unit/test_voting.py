"""Nobody places more dots than was given, and they are counted the same way everywhere."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogapp.domain.errors import InputError
from dialogapp.domain.scoring.ballots import Cast, ItemScore, Vote
from dialogapp.domain.scoring.registry import rule_named
from dialogapp.domain.voting import place_dots, usual_dots

CARDS = ["karta", "tal", "skylt", "app"]
BALLOTS = st.lists(st.dictionaries(st.sampled_from(CARDS), st.integers(0, 5)), max_size=8)


def casts(ballots: list[dict[str, int]]) -> list[Cast]:
    return [
        Cast(f"voice {number}", tuple(Vote(card, dots) for card, dots in ballot.items()))
        for number, ballot in enumerate(ballots)
    ]


def counted(ballots: list[dict[str, int]]) -> tuple[ItemScore, ...]:
    return rule_named("dots-sum-1").compute(CARDS, casts(ballots), {}, None).items


def test_equal_sums_share_a_rank_and_keep_the_cards_order() -> None:
    told = counted([{"karta": 2, "tal": 1}, {"skylt": 2}, {"tal": 1}])
    assert [(card.card_id, card.dots, card.voters, card.rank) for card in told] == [
        ("karta", 2, 1, 1),
        ("tal", 2, 2, 1),
        ("skylt", 2, 1, 1),
        ("app", 0, 0, 4),
    ]


@given(BALLOTS)
def test_no_dot_is_lost_and_the_order_of_ballots_does_not_matter(ballots: list[dict[str, int]]) -> None:
    told = counted(ballots)
    assert sum(card.dots for card in told) == sum(sum(ballot.values()) for ballot in ballots)
    assert {card.card_id for card in told} == set(CARDS)
    by_other_voices = rule_named("dots-sum-1").compute(CARDS, list(reversed(casts(ballots))), {}, None)
    assert by_other_voices.items == told


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
    votes = [Vote(card, number) for card, number in marks.items()]
    with pytest.raises(InputError, match=reason):
        rule_named("dots-sum-1").check(votes, CARDS, {"dots": 3, "most_per_card": 2})


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
    votes = [Vote(card, number) for card, number in ballot.items()]
    rule_named("dots-sum-1").check(votes, CARDS, {"dots": 4, "most_per_card": 3})
    assert all(ballot.values())
