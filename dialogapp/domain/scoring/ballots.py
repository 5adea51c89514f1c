"""What every rule is given and what every rule answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field
from fractions import Fraction
from itertools import chain
from math import lcm
from typing import Any, Literal, NamedTuple, TypeAlias

from dialogapp.domain.frozen import dataclass

Settings: TypeAlias = Mapping[str, int | str]
"""What was chosen for a rule, such as how many dots there are."""


class Vote(NamedTuple):
    """What a ballot says of a card: `value` in `aspect`, empty where the rule has one only. In a comparison of two,
    `other_id` is the card that `card_id` was preferred to.
    """

    card_id: str
    value: int = 1
    aspect: str = ""
    other_id: str = ""


class Cast(NamedTuple):
    """A ballot; without votes it abstained. Ballots with one `voice` share the weight of one."""

    voice: str
    votes: tuple[Vote, ...] = ()


@dataclass(frozen=True, slots=True)
class ItemScore:
    """What a card got. `rank` is shared by cards that are equal (1, 2, 2, 4); `score` is what it is ranked by, None
    where nobody said anything of it. `voters` are the voices that did. `group` is the class it falls in, if the rule
    has classes; `figures` are further numbers by the rule's names of them.
    """

    card_id: str
    rank: int
    score: Fraction | None
    voters: int
    group: str = ""
    figures: Mapping[str, Fraction] = field(default_factory=dict)

    @property
    def dots(self) -> int | float:
        """The score as a number to show: dots in dot voting. 0 where nobody said anything."""
        return shown(self.score or Fraction(0))


def shown(number: Fraction) -> int | float:
    """A number to show, with two decimals at most."""
    return number.numerator if number.denominator == 1 else float(round(number, 2))


@dataclass(frozen=True, slots=True)
class Note:
    """Something to know about a result, such as a budget that is passed. `figures` are its numbers, by name."""

    key: str
    figures: Mapping[str, Fraction] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outcome:
    """A result: every card, best first; how many voices voted, and how many ballots abstained."""

    items: tuple[ItemScore, ...]
    voices: int
    abstained: int
    notes: tuple[Note, ...] = ()

    def of(self, card_id: str) -> ItemScore:
        """The score of a card."""
        return next(item for item in self.items if item.card_id == card_id)


Sharing = Literal["ballot", "answer", "pair"]
"""What the ballots of one voice share: their whole weight, the weight on each answer, or on each pair of cards."""
Place: TypeAlias = tuple[str, str]
"""A card and an aspect."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Ballots counted. `counts` tells how often each vote was cast, in shares of 1/`unit` of a voice; `spoken` how many
    voices said something at a place.
    """

    counts: Mapping[Vote, int]
    unit: int
    spoken: Mapping[Place, int]
    voices: int
    abstained: int

    def histograms(self, aspect: str = "") -> dict[str, dict[int, int]]:
        """Card to value to weight, of one aspect."""
        found: dict[str, dict[int, int]] = {}
        for vote, weight in self.counts.items():
            if vote.aspect == aspect:
                values = found.setdefault(vote.card_id, {})
                values[vote.value] = values.get(vote.value, 0) + weight
        return found


def tally(casts: Iterable[Cast], sharing: Sharing = "answer") -> Tally:
    """Count ballots. The order they come in does not matter."""
    by_voice: dict[str, list[tuple[Vote, ...]]] = {}
    abstained = 0
    for voice, votes in casts:
        if votes:
            by_voice.setdefault(voice, []).append(votes)
        else:
            abstained += 1
    counts = Counter(chain.from_iterable(one[0] for one in by_voice.values() if len(one) == 1))
    spoken: Counter[Place] = Counter()
    for vote, times in counts.items():
        spoken[vote.card_id, vote.aspect] += times
    crowds = [ballots for ballots in by_voice.values() if len(ballots) > 1]
    for ballots in crowds:
        spoken.update({(vote.card_id, vote.aspect) for votes in ballots for vote in votes})
    parted = _by_ballots(crowds) if sharing == "ballot" else _by_answers(crowds, _pair if sharing == "pair" else _place)
    unit = lcm(*parted)
    weighted = {vote: times * unit for vote, times in counts.items()}
    for parts, some in parted.items():
        for vote, times in some.items():
            weighted[vote] = weighted.get(vote, 0) + times * unit // parts
    return Tally(weighted, unit, spoken, len(by_voice), abstained)


def _by_ballots(crowds: Iterable[Sequence[tuple[Vote, ...]]]) -> dict[int, Counter[Vote]]:
    """Votes by the number of parts that a voice's weight is in: as many as it has ballots."""
    parted: dict[int, list[tuple[Vote, ...]]] = {}
    for ballots in crowds:
        parted.setdefault(len(ballots), []).extend(ballots)
    return {parts: Counter(chain.from_iterable(votes)) for parts, votes in parted.items()}


def _by_answers(crowds: Iterable[Sequence[tuple[Vote, ...]]], place: Callable[[Vote], Any]) -> dict[int, Counter[Vote]]:
    """Votes by the number of parts that a voice's weight at their place is in: as many as say something there."""
    parted: dict[int, Counter[Vote]] = {}
    for ballots in crowds:
        votes = list(chain.from_iterable(ballots))
        parts = Counter(map(place, votes))
        for vote in votes:
            parted.setdefault(parts[place(vote)], Counter())[vote] += 1
    return parted


def _place(vote: Vote) -> Place:
    return vote.card_id, vote.aspect


def _pair(vote: Vote) -> frozenset[str]:
    return frozenset((vote.card_id, vote.other_id))


def ranked(keys: Mapping[str, tuple[Any, ...]]) -> dict[str, int]:
    """Card to rank, best (the greatest key) first; equal keys share a rank and keep their order."""
    ordered = sorted(keys, key=lambda card: keys[card], reverse=True)
    ranks: dict[str, int] = {}
    for number, card in enumerate(ordered, 1):
        before = ordered[number - 2] if number > 1 else None
        ranks[card] = ranks[before] if before is not None and keys[before] == keys[card] else number
    return ranks
