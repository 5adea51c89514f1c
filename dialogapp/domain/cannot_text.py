"""Times that a supplier can't, as a person types them in Swedish or English: `16 mars 9–12`, `17/3`, `every day 12-13`.

Several are parted by semicolons, commas or line breaks; what stands in brackets is a note: `Tue 9-12 (board meeting)`.
A day without times is the whole day; `fm` and `em` (`am`, `pm`) are its halves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from dialogapp.domain.errors import InputError
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.plan_text import span_of
from dialogapp.domain.schedule import DAY_MINUTES
from dialogapp.domain.text import cleaned_line

_PARTS = re.compile(r"[;,\n]+(?![^(]*\))")
_NOTE = re.compile(r"\(([^()]*)\)\s*$")
_SPAN = re.compile(r"(?:^|\s)(?:kl\.?\s*)?(\d{1,2}(?:[.:]\d{2})?)\s*(?:-|–|—|till|to)\s*(\d{1,2}(?:[.:]\d{2})?)$")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_FIGURES = re.compile(r"(\d{1,2})/(\d{1,2})(?:[/-](\d{4}))?")
_WORDS = re.compile(r"(\d{1,2})\.?\s+([^\W\d]+)\.?(?:\s+(\d{4}))?")
_EVERY = frozenset({"varje dag", "alla dagar", "dagligen", "every day", "all days", "daily"})
_HALVES = {"fm": (0, DAY_MINUTES // 2), "am": (0, DAY_MINUTES // 2)}
_HALVES |= {"em": (DAY_MINUTES // 2, DAY_MINUTES), "pm": (DAY_MINUTES // 2, DAY_MINUTES)}
_MONTHS = ("jan", "feb", "mar", "apr", "ma", "jun", "jul", "aug", "sep", "okt oct", "nov", "dec")
_WEEKDAYS = ("må mon", "ti tue", "on wed", "to thu", "fr", "lö sat", "sö sun")
_BEFORE = timedelta(days=60)
"""How long before the plan's first day a day without a year may lie before the year after is meant."""


@dataclass(frozen=True, slots=True)
class CannotTime:
    """A time as typed: `day` as ISO, or empty for every day; minutes past midnight; `note` what stood in brackets."""

    day: str
    begins: int
    ends: int
    note: str = ""


def cannot_of(text: str, near: date) -> tuple[CannotTime, ...]:
    """The times that `text` names. `near` gives what a day leaves out: its year, or which Tuesday is meant.

    InputError with the part that is no time.
    """
    return tuple(_time(part, near) for part in _parts(text))


def _parts(text: str) -> Iterator[str]:
    return filter(None, map(cleaned_line, _PARTS.split(text)))


def _time(part: str, near: date) -> CannotTime:
    found = _NOTE.search(part)
    note = cleaned_line(found[1]) if found else ""
    rest = (part[: found.start()] if found else part).strip().casefold()
    begins, ends = 0, DAY_MINUTES
    if span := _SPAN.search(rest):
        begins, ends = span_of(f"{span[1]}-{span[2]}")
        rest = rest[: span.start()].strip()
    elif rest.rpartition(" ")[2] in _HALVES:
        rest, _, half = rest.rpartition(" ")
        begins, ends = _HALVES[half]
    if rest in _EVERY and (begins, ends) != (0, DAY_MINUTES):
        return CannotTime("", begins, ends, note)
    try:
        day = _day(rest, near)
    except ValueError:
        raise InputError(
            "“{text}” is not a day with times; write it as 16 Mar 9–12, 17 Mar, or every day 12–13", text=part
        ) from None
    return CannotTime(day.isoformat(), begins, ends, note)


def _day(words: str, near: date) -> date:
    """ValueError where they name none."""
    if iso := _ISO.fullmatch(words):
        return date(*map(int, iso.groups()))
    named, _, after = words.partition(" ")
    weekday = _position(named.rstrip("."), _WEEKDAYS)
    if weekday is not None and not named[0].isdigit():
        if not after:
            return near + timedelta(days=(weekday - near.weekday()) % 7)
        words = after
        if iso := _ISO.fullmatch(words):
            return date(*map(int, iso.groups()))
    if figures := _FIGURES.fullmatch(words):
        return _in_year(int(figures[1]), int(figures[2]), figures[3], near)
    named_month = _WORDS.fullmatch(words)
    month = _position(named_month[2], _MONTHS) if named_month else None
    if named_month is None or month is None:
        raise ValueError(words)
    return _in_year(int(named_month[1]), month + 1, named_month[3], near)


def _in_year(day: int, month: int, year: str | None, near: date) -> date:
    if year:
        return date(int(year), month, day)
    earliest = near - _BEFORE
    first = date(earliest.year, month, day)
    return first if first >= earliest else date(earliest.year + 1, month, day)


def _position(word: str, names: tuple[str, ...]) -> int | None:
    """Which of `names` begins `word`; each may hold several beginnings. The first that fits, so `mar` before `ma`."""
    found = (number for number, starts in enumerate(names) if any(word.startswith(start) for start in starts.split()))
    return next(found, None) if word else None
