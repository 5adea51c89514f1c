"""Times and lengths in words, as a document or a screen says them: 24 november 2026 kl. 09.00–12.00."""

from __future__ import annotations

from datetime import date, datetime

from dialogapp.domain.instants import Instant, local
from dialogapp.services.translation import Language, LanguageCode

_MONTHS: dict[LanguageCode, str] = {
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "en": "January February March April May June July August September October November December",
}
_BETWEEN: dict[LanguageCode, str] = {"sv": ".", "en": ":"}
_TWO_DIGITS = tuple(f"{number:02}" for number in range(60))
_AT: dict[LanguageCode, str] = {"sv": "{day} kl. {clock}", "en": "{day}, {clock}"}


def day_words(day: date, language: Language) -> str:
    """24 november 2026"""
    return f"{day.day} {_MONTHS[language.code].split()[day.month - 1]} {day.year}"


def clock_words(moment: datetime, language: Language, *, seconds: bool = False) -> str:
    """09.00, in English 09:00; with `seconds` 09.00.14"""
    # Not by strftime: it looks for a module at each call, and a calendar writes thousands of times.
    between = _BETWEEN[language.code]
    clock = f"{_TWO_DIGITS[moment.hour]}{between}{_TWO_DIGITS[moment.minute]}"
    return f"{clock}{between}{_TWO_DIGITS[moment.second]}" if seconds else clock


def day_and_clock(moment: datetime, language: Language) -> str:
    """24 november 2026 kl. 09.00"""
    return _AT[language.code].format(day=day_words(moment, language), clock=clock_words(moment, language))


def span_words(start: datetime, end: datetime | None, language: Language) -> str:
    """24 november 2026 kl. 09.00–12.00; both days where they differ, no end where there is none."""
    words = day_and_clock(start, language)
    if end is None:
        return words
    if end.date() == start.date():
        return f"{words}–{clock_words(end, language)}"
    return f"{words} – {day_and_clock(end, language)}"


def days_words(first: date, last: date, language: Language) -> str:
    """The days from `first` to `last`: 24 november 2026, or 24 november 2026 – 3 december 2026."""
    if first == last:
        return day_words(first, language)
    return f"{day_words(first, language)} – {day_words(last, language)}"


def length_words(seconds: int) -> str:
    """45 s, 4 min 42 s, 1 h 34 min; the same in both languages. From an hour on in whole minutes, half up."""
    if seconds >= 3600:
        hours, minutes = divmod((seconds + 30) // 60, 60)
        return f"{hours} h {minutes} min" if minutes else f"{hours} h"
    minutes, left = divmod(seconds, 60)
    parts = [f"{minutes} min" if minutes else "", f"{left} s" if left or not minutes else ""]
    return " ".join(part for part in parts if part)


def share_words(share: float, language: Language) -> str:
    """A share of 0 to 1 in whole per cent, half up: 24 %, in English 24%."""
    per_cent = int(share * 100 + 0.5 + 1e-9)
    return f"{per_cent}\N{NO-BREAK SPACE}%" if language.code == "sv" else f"{per_cent}%"


class Clock:
    """Instants in words, on the clock of one time zone."""

    def __init__(self, zone: str, language: Language) -> None:
        self._zone = zone
        self._language = language

    def local(self, at: Instant) -> datetime:
        """`at` on this clock, naive: what a cell of a table takes."""
        return local(at, self._zone).replace(tzinfo=None)

    def day(self, at: Instant) -> str:
        """24 november 2026"""
        return day_words(self.local(at), self._language)

    def time(self, at: Instant | None, *, seconds: bool = False) -> str:
        """09.00, with `seconds` 09.00.14; empty where no time is known."""
        return clock_words(local(at, self._zone), self._language, seconds=seconds) if at is not None else ""

    def moment(self, at: Instant) -> str:
        """24 november 2026 kl. 09.00"""
        return day_and_clock(self.local(at), self._language)

    def span(self, start: Instant, end: Instant | None) -> str:
        """24 november 2026 kl. 09.00–12.00"""
        return span_words(self.local(start), self.local(end) if end is not None else None, self._language)

    def times(self, start: Instant | None, end: Instant | None) -> str:
        """09.00–12.00; what is not known is left out."""
        return "–".join(filter(None, (self.time(start), self.time(end))))
