"""Rule “kano-mode-1”: what a feature is to those who answer two questions about it.

A vote's value has two digits: the answer if the feature is there, then if it is not, each 1 like, 2 expect, 3 neutral,
4 live with, 5 dislike. The evaluation table and the order of ties, M before O before A before I, are those of Berger et
al., Kano's Methods for Understanding Customer-defined Quality, 1993; better and worse are Timko's, in the same place.
Questionable and reverse answers are told but not counted.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from dialogapp.domain.errors import InputError
from dialogapp.domain.scoring.ballots import Cast, ItemScore, Note, Outcome, Settings, Vote, ranked, tally
from dialogapp.domain.scoring.checking import check_aspects, check_cards

GROUPS = ("M", "O", "A", "I")
"""Must-be, one-dimensional, attractive, indifferent; in the order of ties."""
FIGURES = ("better", "worse", "M", "O", "A", "I", "R", "Q", "n")
TABLE = ("QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ")
"""Rows: the answer if the feature is there; columns: if it is not. R is reverse, Q questionable."""


def answer(there: int, absent: int) -> int:
    """A vote's value for two answers, each 1 to 5."""
    return 10 * there + absent


def class_of(value: int) -> str:
    """The class that one voice's two answers make."""
    return TABLE[value // 10 - 1][value % 10 - 1]


def check(votes: Sequence[Vote], card_ids: Sequence[str], settings: Settings) -> None:
    """InputError unless both questions are answered for each card that is."""
    check_cards(votes, card_ids)
    check_aspects(votes, ("",))
    if any(not (1 <= vote.value // 10 <= 5 and 1 <= vote.value % 10 <= 5) for vote in votes):
        raise InputError("Answer both questions about a card, each with one of the five answers")


def compute(card_ids: Sequence[str], casts: Sequence[Cast], settings: Settings, earlier: Outcome | None) -> Outcome:
    """Cards by class; within it those first that the class is plainest for. Cards without a counted answer last."""
    told = tally(casts)
    given = told.histograms()
    weights: dict[str, dict[str, int]] = {}
    for card in card_ids:
        counts = dict.fromkeys("MOAIRQ", 0)
        for value, weight in given.get(card, {}).items():
            counts[class_of(value)] += weight
        weights[card] = counts
    n = {card: sum(counts[name] for name in GROUPS) for card, counts in weights.items()}
    mode = {card: max(GROUPS, key=lambda name: (counts[name], -GROUPS.index(name))) for card, counts in weights.items()}
    share = {card: Fraction(weights[card][mode[card]], n[card]) for card in card_ids if n[card]}
    ranks = ranked({card: (1, -GROUPS.index(mode[card]), share[card]) if n[card] else (0,) for card in card_ids})
    items, doubtful = [], 0
    for card, rank in ranks.items():
        counts = weights[card]
        figures = {name: Fraction(counts[name], told.unit) for name in "MOAIRQ"}
        figures["n"] = Fraction(n[card], told.unit)
        if n[card]:
            figures["better"] = Fraction(counts["A"] + counts["O"], n[card])
            figures["worse"] = -Fraction(counts["O"] + counts["M"], n[card])
        doubtful += counts["R"] + counts["Q"] > n[card]
        group = mode[card] if n[card] else ""
        items.append(ItemScore(card, rank, share.get(card), told.spoken.get((card, ""), 0), group, figures))
    notes = (Note("doubtful", {"count": Fraction(doubtful)}),) if doubtful else ()
    return Outcome(tuple(items), told.voices, told.abstained, notes)
