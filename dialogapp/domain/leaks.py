"""Finds in the text of a finished file what its readers may not see: names, numbers, addresses and masked passages.

The search shares no line with the masking it checks, and it takes text as it comes out of a file: decomposed letters,
soft hyphens, words broken over lines or letter by letter, capitals, and a Swedish genitive -s.

What would be a false alarm is left alone by these rules, which an author must know:

* A name that is also an ordinary word (`Name.common`) counts only as a name is written: with a capital, in the middle
  of a sentence or before a verb of saying or wanting. So does a name of one or two letters.
* What stands inside a name that may be seen (`Secrets.kept`) is that name's: Helena Strand is not Strand Konsult.
* Words of a passage that others said openly, or that the program itself writes, are nobody's secret.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Literal

from dialogapp.domain.anonymity import SPEAKING
from dialogapp.domain.frozen import dataclass

LeakKind = Literal["organisation", "person", "passage", "number", "address", "phone", "unreadable"]
"""What was found; `unreadable` is a part of a file that can't be searched, so that nobody knows."""

_WINDOW = 6
"""So many words in a row of a long passage are as good as the passage."""
_SHORT = 8
"""A passage of no more words than this is looked for as a whole."""
_SURE = 6
"""Letters from which a name is recognised though its words are broken otherwise than they were written."""
_SHORTEST_COMPOUND = 5
_SHORTEST_BEGINNING = 3
_TELLING_DIGITS = 4
_SHORTEST_PHONE = 7
_REMEMBERED = 20_000
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_BROKEN_WORD = re.compile(r"(?<=[^\W\d_])[-\u2010]\s*\n\s*(?=[^\W\d_])")
_WORD = re.compile(r"[^\W_]+")
_DIGITS = re.compile(r"\+?\d(?:[\s\-\u2010-\u2013./()]{0,2}\d)+")
_WITHIN_A_SENTENCE = re.compile(r"[^\W\d_A-ZÅÄÖ][,;)]? $")
_SPEAKING = re.compile(rf"\s+{SPEAKING}\b")
_PLACES = re.compile(
    "s?(?:väg|gat|torg|plats|park|gränd|stig|skol|plan|berg|hus|gård|kaj|bro|vik|ö|by|stad|kommun)"
    "(?:en|an|n|et|a|ar|or)?s?"
)
"""What makes a place of a name: Nordberg is no supplier in Nordbergsgatan."""
_PRODUCTS = re.compile(
    "s?(?:system|lösning|plattform|tjänst|app|skylt|kart|modul|portal|produkt|program|verktyg|folk|gäng|chef|konsult"
    "|avtal|anbud|modell|server|skärm|team|platform|product|service|solution)"
)
"""What makes another's thing of a name, however short."""
_FOLDED = str.maketrans({"ø": "o", "æ": "ae", "ß": "ss", "đ": "d", "ł": "l", "þ": "th"})


@dataclass(frozen=True, slots=True)
class Name:
    """A name that may not be seen. `common`: it is also an ordinary word or phrase; `compound`: it counts too as the
    beginning of a longer word, such as Nordbergsystemet.
    """

    text: str
    kind: LeakKind
    common: bool = False
    compound: bool = False


@dataclass(frozen=True, slots=True)
class Secrets:
    """What the readers of a file may not see in it.

    `numbers` are digits alone. `kept` are names that they may see, `open_texts` what they may read anyhow, and
    `ordinary` words in small letters that tell nothing by themselves.
    """

    names: tuple[Name, ...] = ()
    addresses: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    passages: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    open_texts: tuple[str, ...] = ()
    ordinary: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that may not be seen, from `start` in the text as `cleaned_of_marks` gives it."""

    kind: LeakKind
    start: int


@dataclass(frozen=True, slots=True)
class _Word:
    key: str
    written: str
    start: int


@dataclass(frozen=True, slots=True)
class _Key:
    letters: str
    words: int
    name: Name | None
    """None for a name that may be seen."""


def cleaned_of_marks(text: str) -> str:
    """`text` composed, without what is not seen, and with words together that were broken over lines."""
    return _BROKEN_WORD.sub("", _INVISIBLE.sub("", unicodedata.normalize("NFKC", text)))


def significant_digits(phone: str) -> str:
    """A phone number without its country or leading noughts; empty where it is too short to be one."""
    digits = "".join(filter(str.isdecimal, phone))
    digits = digits.removeprefix("00").removeprefix("46") if digits.startswith(("0046", "46")) else digits
    digits = digits.lstrip("0")
    return digits if len(digits) >= _SHORTEST_PHONE else ""


class Search:
    """Looks for `secrets`; made once for all the texts of a file."""

    def __init__(self, secrets: Secrets) -> None:
        self._secrets = secrets
        self._names = _index(secrets, folded=False)
        self._folded = _index(secrets, folded=True)
        self._passages = _passages(secrets)
        self._addresses = [each.casefold() for each in secrets.addresses if each]

    def hits(self, text: str, *, is_name: bool = False) -> list[Hit]:
        """What of the secrets `text` holds, in order. `is_name`: it names a file or a thing, å, ä and ö left out."""
        text = cleaned_of_marks(text)
        words = list(_words(text, folded=False))
        found = [*self._named(text, words, self._names), *self._told(words), *self._numbered(text)]
        if is_name:
            found += self._named(text, list(_words(text, folded=True)), self._folded)
        lowered = text.casefold()
        if "." in lowered and len(lowered) == len(text):
            found += [Hit("address", at) for each in self._addresses for at in _alone(each, lowered)]
        return sorted(set(found), key=lambda hit: (hit.start, hit.kind))

    def _named(self, text: str, words: list[_Word], index: dict[str, list[_Key]]) -> Iterator[Hit]:
        letters = "".join(word.key for word in words)
        starts: list[int] = []
        at = 0
        for word in words:
            starts.append(at)
            at += len(word.key)
        ends = {start + len(word.key): number for number, (start, word) in enumerate(zip(starts, words, strict=True))}
        hits: list[tuple[int, int, Hit]] = []
        kept: list[tuple[int, int]] = []
        for number, start in enumerate(starts):
            for key in index.get(letters[start : start + 2], ()):
                last = _last_word(key, letters, start, ends)
                if last is None:
                    if key.name is not None and _begins_a_longer(key.letters, key.name, letters, start, ends):
                        hits.append((number, number, Hit(key.name.kind, words[number].start)))
                elif key.name is None:
                    kept.append((number, last))
                elif self._counts(text, words[number : last + 1], key, key.name):
                    hits.append((number, last, Hit(key.name.kind, words[number].start)))
        for first, last, hit in hits:
            if not any(begin <= first and last <= end for begin, end in kept):
                yield hit

    @staticmethod
    def _counts(text: str, words: list[_Word], key: _Key, name: Name) -> bool:
        """Whether what is spelt as a name is meant as one."""
        apart = len(words) - (words[-1].key == "s")
        if apart != key.words and len(key.letters) < _SURE:
            return False
        if not name.common and len(key.letters) > 2:
            return True
        as_written = [word.written for word in words][: key.words]
        capitals = [part[:1].isupper() for part in _WORD.findall(name.text)]
        if any(is_capital and not word[:1].isupper() for word, is_capital in zip(as_written, capitals, strict=False)):
            return False
        end = words[-1].start + len(words[-1].written)
        return bool(_WITHIN_A_SENTENCE.search(text[: words[0].start]) or _SPEAKING.match(text, end))

    def _told(self, words: list[_Word]) -> Iterator[Hit]:
        keys = tuple(word.key for word in words)
        for length, passages in self._passages.items():
            for start in range(len(keys) - length + 1):
                if keys[start : start + length] in passages:
                    yield Hit("passage", words[start].start)

    def _numbered(self, text: str) -> Iterator[Hit]:
        if not self._secrets.numbers and not self._secrets.phones:
            return
        for found in _DIGITS.finditer(text):
            digits = "".join(filter(str.isdecimal, found.group()))
            if any(number in digits for number in self._secrets.numbers):
                yield Hit("number", found.start())
            if any(phone in digits for phone in self._secrets.phones):
                yield Hit("phone", found.start())


def _words(text: str, *, folded: bool) -> Iterator[_Word]:
    for found in _WORD.finditer(text):
        yield _Word(_key(found.group(), folded=folded), found.group(), found.start())


def _key(word: str, *, folded: bool) -> str:
    word = word.casefold()
    if not folded:
        return word
    plain = unicodedata.normalize("NFKD", word.translate(_FOLDED))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def _index(secrets: Secrets, *, folded: bool) -> dict[str, list[_Key]]:
    """Names by their two first letters, which begin a word."""
    index: defaultdict[str, list[_Key]] = defaultdict(list)
    names: list[tuple[str, Name | None]] = [(name.text, name) for name in secrets.names]
    for text, name in (*names, *((kept, None) for kept in secrets.kept)):
        words = [word.key for word in _words(cleaned_of_marks(text), folded=folded)]
        if letters := "".join(words):
            index[letters[:2]].append(_Key(letters, len(words), name))
    return index


def _last_word(key: _Key, letters: str, start: int, ends: dict[int, int]) -> int | None:
    """The number of the word that ends the name that begins at `start`, with or without a genitive; None: no name."""
    if not letters.startswith(key.letters, start):
        return None
    end = start + len(key.letters)
    if end not in ends and letters.startswith("s", end):
        end += 1
    return ends.get(end)


def _begins_a_longer(key: str, name: Name, letters: str, start: int, ends: dict[int, int]) -> bool:
    """Whether the name at `start` begins a longer word that is still of it: Nordbergsystemet, not Nordbergsgatan."""
    if name.common or len(key) < _SHORTEST_BEGINNING or not letters.startswith(key, start):
        return False
    end = start + len(key)
    rest = letters[end : min(each for each in ends if each > end)]
    if _PRODUCTS.match(rest):
        return True
    return name.compound and len(key) >= _SHORTEST_COMPOUND and len(rest) > 1 and not _PLACES.fullmatch(rest)


def _alone(part: str, text: str) -> Iterator[int]:
    for found in re.finditer(rf"(?<![\w]){re.escape(part)}(?![\w])", text):
        yield found.start()


def _passages(secrets: Secrets) -> dict[int, set[tuple[str, ...]]]:
    """What of the passages is looked for, by its number of words; without what is said openly too."""
    sought: defaultdict[int, set[tuple[str, ...]]] = defaultdict(set)
    for passage in secrets.passages:
        keys = _keys(passage)
        length = len(keys) if len(keys) <= _SHORT else _WINDOW
        if keys and _tells(keys, secrets.ordinary):
            sought[length].update(_runs(keys, length))
    for text in secrets.open_texts if sought else ():
        keys = _keys(text)
        for length, passages in sought.items():
            passages.difference_update(_runs(keys, length))
    return {length: passages for length, passages in sought.items() if passages}


@lru_cache(_REMEMBERED)
def _keys(text: str) -> tuple[str, ...]:
    """The words of a text. The same open texts are read for every file of a package."""
    return tuple(word.casefold() for word in _WORD.findall(cleaned_of_marks(text)))


def _runs(keys: tuple[str, ...], length: int) -> Iterable[tuple[str, ...]]:
    return (keys[start : start + length] for start in range(len(keys) - length + 1))


def _tells(keys: tuple[str, ...], ordinary: frozenset[str]) -> bool:
    """Whether a passage is more than a word or two that anybody writes, such as “ja” or “vet ej”."""
    if len(keys) > 2:
        return True
    return any(len(key) >= _TELLING_DIGITS if key.isdecimal() else key not in ordinary for key in keys)
