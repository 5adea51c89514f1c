"""Days and moments near to now, as one says them: today, tomorrow, Tue 24 Nov; in 4 min, 2 days ago."""

from __future__ import annotations

from datetime import date, timedelta

from dialogapp.domain.instants import Instant, local
from dialogapp.services.dates import clock_words
from dialogapp.services.translation import Language, LanguageCode

_WEEKDAYS: dict[LanguageCode, str] = {
    "sv": "mån tis ons tors fre lör sön",
    "en": "Mon Tue Wed Thu Fri Sat Sun",
}
_MONTHS: dict[LanguageCode, str] = {
    "sv": "jan feb mars april maj juni juli aug sep okt nov dec",
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
}
_MINUTE, _HOUR = 60, 3600


def weekday_short(day: date, language: Language) -> str:
    """tis, in English Tue"""
    return _WEEKDAYS[language.code].split()[day.weekday()]


def month_short(day: date, language: Language) -> str:
    """nov, in English Nov"""
    return _MONTHS[language.code].split()[day.month - 1]


def short_day(day: date, language: Language, today: date | None = None) -> str:
    """tis 24 nov; with the year where it is not that of `today`."""
    words = f"{weekday_short(day, language)} {day.day} {month_short(day, language)}"
    return words if today is not None and today.year == day.year else f"{words} {day.year}"


def near_day(day: date, today: date, language: Language) -> str:
    """today, tomorrow, yesterday, else tis 24 nov."""
    if day == today:
        return language.text("today")
    if day == today + timedelta(days=1):
        return language.text("tomorrow")
    if day == today - timedelta(days=1):
        return language.text("yesterday")
    return short_day(day, language, today)


def short_moment(at: Instant, zone: str, language: Language) -> str:
    """tis 24 nov 2026 13.00"""
    moment = local(at, zone)
    return f"{short_day(moment.date(), language)} {clock_words(moment, language)}"


def exact_moment(at: Instant, zone: str, language: Language) -> str:
    """tis 24 nov 2026 13.00.14"""
    moment = local(at, zone)
    return f"{short_day(moment.date(), language)} {clock_words(moment, language, seconds=True)}"


def near_moment(at: Instant, now: Instant, zone: str, language: Language) -> str:
    """today 13.00; tis 24 nov 13.00"""
    moment = local(at, zone)
    return f"{near_day(moment.date(), local(now, zone).date(), language)} {clock_words(moment, language)}"


def until(at: Instant, now: Instant, zone: str, language: Language) -> str:
    """How far `at` is from `now`: in 4 min, in 3 hours, in 2 days, 2 days ago. Days are those of the calendar."""
    days = (local(at, zone).date() - local(now, zone).date()).days
    seconds = abs(at - now) // 1000
    if days and seconds >= 6 * _HOUR:
        if days > 0:
            return language.plural("in {count} day", "in {count} days", days)
        return language.plural("{count} day ago", "{count} days ago", -days)
    return _clock_distance(seconds, at > now, language)


def _clock_distance(seconds: int, is_ahead: bool, language: Language) -> str:
    if seconds < _MINUTE:
        return language.text("now")
    minutes, hours = seconds // _MINUTE, (seconds + _HOUR // 2) // _HOUR
    if seconds < _HOUR:
        ahead, ago = (
            language.text("in {minutes} min", minutes=minutes),
            language.text("{minutes} min ago", minutes=minutes),
        )
    else:
        ahead = language.plural("in {count} hour", "in {count} hours", hours)
        ago = language.plural("{count} hour ago", "{count} hours ago", hours)
    return ahead if is_ahead else ago
