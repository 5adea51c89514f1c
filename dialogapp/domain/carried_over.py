"""What a text may have lost of what it was written from: numbers, dates, amounts and names; and quotes without ground.

Words are compared, nothing is understood: what is found is a hint to whoever writes, never a verdict.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_QUOTED = re.compile('[“”„»«"]([^“”„»«"]+)[“”„»«"]')
_SPACES = " \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}"
_GROUPED = re.compile(rf"(?<=\d)[{_SPACES}](?=\d{{3}}(?!\d))")
_NUMBER = re.compile(rf"\d+(?:[{_SPACES}]\d{{3}}(?!\d))*(?:[.,:/-]\d+)*")
_WORD = re.compile(r"[^\W\d_](?:[\w&.-]*[\w&])?")
_BEGINS = re.compile("(?:^|[.!?:…\n])[\\s“”\"'(–-]*$")
_NAMED_DAY = re.compile(r"(\d{1,2})\s+([^\W\d_]{3})")
_ISO_DAY = re.compile(r"\d{4}-(\d{2})-(\d{2})")
_MONTHS = {"jan": 1, "feb": 2, "mar": 3, "apr": 4, "maj": 5, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9}
_MONTHS |= {"okt": 10, "oct": 10, "nov": 11, "dec": 12}
_IN_WORDS = (
    ("två", "two"), ("tre", "three"), ("fyra", "four"), ("fem", "five"), ("sex", "six"), ("sju", "seven"),
    ("åtta", "eight"), ("nio", "nine"), ("tio", "ten"), ("elva", "eleven"), ("tolv", "twelve"),
)  # fmt: skip
_NUMBER_OF = {word: str(number) for number, words in enumerate(_IN_WORDS, start=2) for word in words}


def missing_facts(lines: Iterable[str], text: str, names: Iterable[str] = ()) -> list[str]:
    """Numbers, dates, amounts and names that stand in `lines` and not in `text`, as they stand there, each once.

    A small number counts as told where its word stands (“3 år”, “tre år”), a date where its month is named. Names are
    the `names` given, and words with a capital that don't begin a sentence.
    """
    told = _Told(text)
    known = [name for name in names if name]
    facts = dict.fromkeys(fact for line in lines for fact in _facts(line, known))
    return [fact for fact in facts if not told.tells(fact)]


def quotes_without_ground(text: str, verbatim: Iterable[str]) -> list[str]:
    """What stands in quotation marks in `text` and in none of the lines that were noted `verbatim`."""
    lines = [_even(line) for line in verbatim]
    quotes = (quote.strip() for quote in _QUOTED.findall(text))
    return [quote for quote in quotes if not any(_even(quote).rstrip(".,!?") in line for line in lines)]


class _Told:
    """What a text tells, ready to be asked."""

    def __init__(self, text: str) -> None:
        self._text = _even(text)
        words = [word.casefold() for word in _WORD.findall(text)]
        self._numbers = {_plain(number) for number in _NUMBER.findall(text)}
        self._numbers |= {_NUMBER_OF[word] for word in words if word in _NUMBER_OF}
        self._days = {
            (_MONTHS[month.casefold()], int(day))
            for day, month in _NAMED_DAY.findall(text)
            if month.casefold() in _MONTHS
        }

    def tells(self, fact: str) -> bool:
        if fact[0].isdigit():
            day = _ISO_DAY.fullmatch(fact)
            is_named = day is not None and (int(day[1]), int(day[2])) in self._days
            return is_named or _plain(fact) in self._numbers
        even = _even(fact)
        return any(re.search(rf"(?<!\w){re.escape(form)}", self._text) for form in (even, even.removesuffix("s")))


def _facts(line: str, names: Sequence[str]) -> list[str]:
    """Facts of a line, in its order."""
    places = {match.start(): match.group() for match in _NUMBER.finditer(line)}
    places |= {at: name for name in names if (at := line.find(name)) >= 0}
    taken = [range(at, at + len(fact)) for at, fact in places.items()]
    for match in _WORD.finditer(line):
        word, at = match.group(), match.start()
        is_name = len(word) > 1 and word[0].isupper() and (word.isupper() or not _BEGINS.search(line[:at]))
        if is_name and not any(at in one for one in taken):
            places[at] = word
    return [places[at] for at in sorted(places)]


def _plain(number: str) -> str:
    return _GROUPED.sub("", number).replace(",", ".")


def _even(text: str) -> str:
    return " ".join(text.casefold().split())
