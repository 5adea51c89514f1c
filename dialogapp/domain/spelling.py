"""Which words of a text can be misspelt: not marks, names by sign, numbers, addresses or abbreviations."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

_TOKEN = re.compile(r"\S+")
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
_SIGNS = "#!§@"
_ADDRESS = re.compile(r"@|://|\w\.\w|\d")
_HYPHENS = "-\N{NON-BREAKING HYPHEN}\N{HYPHEN}"
_SHORTEST = 2
_GENITIVE = "s"


class WordAt(NamedTuple):
    """A word, and where it stands: from, and up to but not including, in characters."""

    word: str
    start: int
    end: int


def words_to_check(text: str) -> Iterator[WordAt]:
    """The words of `text` that a dictionary can judge."""
    for token in _TOKEN.finditer(text):
        told = token.group()
        if told[0] in _SIGNS or _ADDRESS.search(told.rstrip(".,;:!?")):
            continue
        for found in _WORD.finditer(text, token.start(), token.end()):
            word = found.group()
            # The beginning of a compound is no word by itself: "skylt- och ljusfrågor", "IT-stöd".
            begins_compound = text[found.end() : found.end() + 1] in tuple(_HYPHENS)
            if len(word) >= _SHORTEST and not begins_compound and not any(map(str.isupper, word[1:])):
                yield WordAt(word, found.start(), found.end())


def known_forms(texts: Iterable[str]) -> frozenset[str]:
    """The words of names and titles, in any case, that no dictionary need know."""
    return frozenset(word.casefold() for text in texts for word in _WORD.findall(text))


def is_known(word: str, known: Collection[str]) -> bool:
    """Whether `word` is one of the `known_forms`, or the genitive of one."""
    plain = word.casefold()
    return plain in known or plain.removesuffix(_GENITIVE).rstrip("’'") in known
