"""What a ballot asks, by each rule: what is filled in is what the rule takes, and what is left is told."""

from __future__ import annotations

import pytest

from dialogapp.domain.errors import InputError
from dialogapp.domain.exercises import Card
from dialogapp.domain.scoring.registry import RULES, rule_named
from dialogapp.services.ballot_forms import Answers, answered, ballot_form, left, left_words, votes_of
from dialogapp.services.translation import language

CARDS = [Card(id=f"c{number}", exercise_id="e", position=number, text=f"Lapp {number}") for number in (1, 2, 3)]
WORDS = language("en")


@pytest.mark.parametrize("key", RULES)
def test_a_ballot_that_is_filled_in_is_one_that_the_rule_takes(key: str) -> None:
    rule = rule_named(key)
    settings = rule.settled({})
    form = ballot_form(rule, settings, CARDS)
    answers: Answers = {}
    for number, row in enumerate(form.rows):
        for column in form.columns:
            answers = answered(form, answers, row.key, column.key, column.numbers[number % len(column.numbers)])
    assert left(form, answers) == 0
    votes = votes_of(form, answers)
    rule.check(votes, [card.id for card in CARDS], settings)
    assert votes
    assert left_words(WORDS, form, {}) != left_words(WORDS, form, answers)


def test_half_a_question_is_no_answer_and_what_is_off_the_scale_is_refused() -> None:
    kano = ballot_form(rule_named("kano-mode-1"), {}, CARDS)
    with pytest.raises(InputError, match="Answer both questions about “Lapp 1”"):
        votes_of(kano, {("c1", "there"): 2})
    with pytest.raises(InputError, match="7 is no answer"):
        answered(kano, {}, "c1", "there", 7)


def test_of_two_cards_the_preferred_one_gets_the_vote() -> None:
    form = ballot_form(rule_named("pairwise-copeland-1"), {}, CARDS)
    (vote,) = votes_of(form, {("c1+c3", ""): 2})
    assert (vote.card_id, vote.other_id) == ("c3", "c1")
