"""Rule “moscow-effort-1”: must, should, could or won't this time, and how much of the effort the musts take.

A card's class is the one that most voices give; where several are given equally, the lowest of them, since a card
begins as won't and must be argued up (DSDM Agile Project Framework, ch. 10). Musts should take at most 60 % (the
setting `most_must`) of the effort of musts, shoulds and coulds together, and coulds about 20 %. A card's effort is the
median of what is said.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from dialogapp.domain.errors import InputError
from dialogapp.domain.scoring.ballots import Cast, ItemScore, Note, Outcome, Settings, Vote, ranked, tally
from dialogapp.domain.scoring.checking import check_aspects, check_cards
from dialogapp.domain.scoring.spread import median

ASPECTS = ("class", "effort")
GROUPS = ("must", "should", "could", "wont")
"""The classes; a vote's value is the place of its class here, from 1."""
FIGURES = (*GROUPS, "effort")
_USUAL_MOST = 60
_MOST_EFFORT = 100_000


def check(votes: Sequence[Vote], card_ids: Sequence[str], settings: Settings) -> None:
    """InputError unless each card has at most one class and one effort."""
    check_cards(votes, card_ids)
    check_aspects(votes, ASPECTS)
    for vote in votes:
        if vote.aspect == "class" and not 1 <= vote.value <= len(GROUPS):
            raise InputError("A card is must, should, could or won't this time")
        if vote.aspect == "effort" and not 0 <= vote.value <= _MOST_EFFORT:
            raise InputError("The effort of a card is a whole number from 0 to {most}", most=_MOST_EFFORT)


def compute(card_ids: Sequence[str], casts: Sequence[Cast], settings: Settings, earlier: Outcome | None) -> Outcome:
    """Cards by class, within it by how large a part of the voices gave it that class; those without one last."""
    told = tally(casts)
    classes, efforts = told.histograms("class"), told.histograms("effort")
    chosen = {card: max(given, key=lambda one: (given[one], one)) for card, given in classes.items()}
    parts = {card: Fraction(given[chosen[card]], sum(given.values())) for card, given in classes.items()}
    effort = {card: median(given) for card, given in efforts.items()}
    ranks = ranked({card: (1, -chosen[card], parts[card]) if card in chosen else (0,) for card in card_ids})
    items = []
    for card, rank in ranks.items():
        given = classes.get(card, {})
        figures = {name: Fraction(given.get(place, 0), told.unit) for place, name in enumerate(GROUPS, 1)}
        if card in effort:
            figures["effort"] = effort[card]
        group = GROUPS[chosen[card] - 1] if card in chosen else ""
        items.append(ItemScore(card, rank, parts.get(card), told.spoken.get((card, "class"), 0), group, figures))
    return Outcome(
        tuple(items),
        told.voices,
        told.abstained,
        tuple(_budget(items, Fraction(int(settings.get("most_must", _USUAL_MOST)), 100))),
    )


def _budget(items: Sequence[ItemScore], most: Fraction) -> list[Note]:
    counted = [item for item in items if item.group in GROUPS[:3]]
    without = sum("effort" not in item.figures for item in counted)
    sums = {
        name: sum((item.figures.get("effort", Fraction(0)) for item in counted if item.group == name), Fraction(0))
        for name in GROUPS[:3]
    }
    total = sum(sums.values(), Fraction(0))
    notes = [Note("effort_missing", {"count": Fraction(without)})] if without and total else []
    if not total:
        return notes
    shares = {name: effort / total for name, effort in sums.items()}
    key = "must_above" if shares["must"] > most else "must_within"
    return [Note(key, {**shares, "total": total, "most": most}), *notes]
