"""Whether a line may tell of what competitors must not hear from each other: prices, margins, customers, capacity,
bids, market sharing (konkurrenslagen 2 kap. 1 §).

A hint for the facilitator, no finding. It would rather miss than cry wolf: “prisa”, “priskonkurrens” and “prismodell”
are no prices, a percentage alone is none, and “kunde” is no customer; but “ange inga priser” is found, because a list
cannot tell who asks for silence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Literal, get_args

from dialogapp.domain.frozen import dataclass

Sensitive = Literal["prices", "margins", "customers", "capacity", "bids", "market_sharing"]
SENSITIVE: tuple[Sensitive, ...] = get_args(Sensitive)

_TOKEN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|\d+")
_LONGEST = 4000
"""Characters that are looked at: a pasted book costs no more than a page."""
_STEM = 4
"""Letters of a stem by which it is looked up; none is shorter."""
_TENS = frozenset({"tusen", "miljon", "miljoner", "thousand", "million"})


@dataclass(frozen=True, slots=True)
class WordList:
    """Words of one kind: `words` whole, `stems` at the beginning of a word, `phrases` in a row, `units` after a
    number. All in small letters; a stem has four letters or more.
    """

    kind: Sensitive
    words: tuple[str, ...] = ()
    stems: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    units: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """What was found first in a line: its kind, and the words as they stand there."""

    kind: Sensitive
    words: str


@dataclass(frozen=True, slots=True)
class Watch:
    """Word lists, arranged so that a line is looked through once. Make one with `watch_of`."""

    words: Mapping[str, Sensitive]
    stems: Mapping[str, tuple[tuple[str, Sensitive], ...]]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], Sensitive], ...]]
    units: Mapping[str, Sensitive]
    begins: frozenset[str]
    """The first letters of all that is looked for."""

    def hit(self, text: str) -> Hit | None:
        """The first that is found in `text`; None where nothing is."""
        tokens = [token.lower() for token in _TOKEN.findall(text, 0, _LONGEST)]
        begins = self.begins
        for place, token in enumerate(tokens):
            # Most words of a line end here.
            if token[:_STEM] not in begins and token[0] > "9":
                continue
            if (told := self._at(tokens, place, token)) is not None:
                kind, length = told
                found = list(_TOKEN.finditer(text, 0, _LONGEST))
                return Hit(kind, text[found[place].start() : found[place + length - 1].end()])
        return None

    def _at(self, tokens: list[str], place: int, token: str) -> tuple[Sensitive, int] | None:
        """The kind of what begins at `place`, and how many tokens it has."""
        if token[0].isdigit():
            return self._amount(tokens, place)
        if (kind := self.words.get(token)) is not None:
            return kind, 1
        for stem, kind in self.stems.get(token[:_STEM], ()):
            if token.startswith(stem):
                return kind, 1
        for phrase, kind in self.phrases.get(token, ()):
            if tuple(tokens[place : place + len(phrase)]) == phrase:
                return kind, len(phrase)
        return None

    def _amount(self, tokens: list[str], place: int) -> tuple[Sensitive, int] | None:
        """A number, in groups of digits or with “tusen” or “miljoner”, and a unit."""
        end = place + 1
        while end < len(tokens) and (tokens[end][0].isdigit() or tokens[end] in _TENS):
            end += 1
        kind = self.units.get(tokens[end]) if end < len(tokens) else None
        return (kind, end - place + 1) if kind is not None else None


def watch_of(lists: Iterable[WordList]) -> Watch:
    """A watch for the words of `lists`; where two have the same word, the first says what it is."""
    words: dict[str, Sensitive] = {}
    stems: dict[str, tuple[tuple[str, Sensitive], ...]] = {}
    phrases: dict[str, tuple[tuple[tuple[str, ...], Sensitive], ...]] = {}
    units: dict[str, Sensitive] = {}
    for each in lists:
        for word in each.words:
            words.setdefault(word, each.kind)
        for stem in each.stems:
            stems[stem[:_STEM]] = (*stems.get(stem[:_STEM], ()), (stem, each.kind))
        for phrase in each.phrases:
            first, *_ = parts = tuple(phrase.split())
            phrases[first] = (*phrases.get(first, ()), (parts, each.kind))
        for unit in each.units:
            units.setdefault(unit, each.kind)
    begins = frozenset(word[:_STEM] for word in (*words, *stems, *phrases))
    return Watch(words, stems, phrases, units, begins)
