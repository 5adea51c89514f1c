"""Rule “pairwise-copeland-1”: each card against each other, two at a time; a card's score is the pairs it wins.

A pair goes to the card that more voices prefer, and counts half to both where they are equal (Copeland, 1951); one that
nobody compared counts to neither. With one voice it is the plain count of wins. A vote names the card that is preferred
and, as `other_id`, the one it is preferred to.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations

from dialogapp.domain.errors import InputError
from dialogapp.domain.scoring.ballots import Cast, ItemScore, Note, Outcome, Settings, Vote, ranked, tally
from dialogapp.domain.scoring.checking import check_cards

FIGURES = ("wins", "preferred", "pairs")
"""`preferred` is how many voices preferred the card, summed over its pairs; `pairs` how many of its pairs somebody
compared.
"""
_HALF = Fraction(1, 2)


def check(votes: Sequence[Vote], card_ids: Sequence[str], settings: Settings) -> None:
    """InputError unless each pair is compared once at most."""
    check_cards(votes, card_ids)
    pairs = [frozenset((vote.card_id, vote.other_id)) for vote in votes]
    if any(len(pair) < 2 or "" in pair for pair in pairs):
        raise InputError("A comparison is of two different cards")
    if len(set(pairs)) != len(pairs):
        raise InputError("A pair of cards is compared twice on one ballot")


def compute(card_ids: Sequence[str], casts: Sequence[Cast], settings: Settings, earlier: Outcome | None) -> Outcome:
    """Cards by pairs won, equal ones by how many voices preferred them."""
    told = tally(casts, "pair")
    preferred: dict[tuple[str, str], int] = {}
    for vote, weight in told.counts.items():
        pair = vote.card_id, vote.other_id
        preferred[pair] = preferred.get(pair, 0) + weight
    wins = dict.fromkeys(card_ids, Fraction(0))
    votes = dict.fromkeys(card_ids, 0)
    pairs = dict.fromkeys(card_ids, 0)
    missing = 0
    for one, other in combinations(card_ids, 2):
        first, second = preferred.get((one, other), 0), preferred.get((other, one), 0)
        if not first and not second:
            missing += 1
            continue
        for card, weight in ((one, first), (other, second)):
            votes[card] += weight
            pairs[card] += 1
        wins[one] += 1 if first > second else _HALF if first == second else 0
        wins[other] += 1 if second > first else _HALF if first == second else 0
    ranks = ranked({card: (wins[card], votes[card]) for card in card_ids})
    items = []
    for card, rank in ranks.items():
        figures = {
            "wins": wins[card],
            "preferred": Fraction(votes[card], told.unit),
            "pairs": Fraction(pairs[card]),
        }
        items.append(ItemScore(card, rank, wins[card] if pairs[card] else None, told.voices, figures=figures))
    notes = (Note("pairs_missing", {"count": Fraction(missing)}),) if missing and told.voices else ()
    return Outcome(tuple(items), told.voices, told.abstained, notes)
