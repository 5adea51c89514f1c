"""A text as words and sentences, each with its place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]+(?:[-‑/.:,’'&+][^\W_]+)*|%")
_DIGITS = re.compile(r"[0-9]{1,9}")
_BREAK = re.compile(r"[.!?][)”\"']*\s+(?=[^\W\d_])|\n")
_SHORT = re.compile(r"(?:\b(?:t\.ex|bl\.a|d\.v\.s|dvs|s\.k|ca|kap|nr|e\.g|i\.e|no|approx))\.\s+$", re.IGNORECASE)


class Word(NamedTuple):
    """A word as it stands, without regard to case, and its place."""

    text: str
    folded: str
    start: int
    end: int

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[:1].isupper()

    @property
    def is_figure(self) -> bool:
        """Whether it begins with a digit."""
        return self.text[:1].isdigit()


def sentences(text: str) -> list[list[Word]]:
    """The words of `text`, a list a sentence; sentences without words are left out."""
    found: list[list[Word]] = []
    begun = 0
    for cut in _cuts(text):
        words = [
            Word(match[0], match[0].casefold(), match.start(), match.end())
            for match in _WORD.finditer(text, begun, cut)
        ]
        if words:
            found.append(words)
        begun = cut
    return found


def number_of(word: Word, numbers: Sequence[str]) -> int | None:
    """The whole number a word tells, in digits or as one of `numbers`, whose first is one."""
    if word.is_figure:
        digits = _DIGITS.match(word.folded)
        return int(digits[0]) if digits else None
    return numbers.index(word.folded) + 1 if word.folded in numbers else None


def _cuts(text: str) -> list[int]:
    ends = [match.end() for match in _BREAK.finditer(text) if not _SHORT.search(text, 0, match.end())]
    return [*ends, len(text)]
