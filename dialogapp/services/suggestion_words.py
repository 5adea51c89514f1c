"""What would make a plan fit, in words."""

from __future__ import annotations

from collections.abc import Iterable

from dialogapp.domain.one_to_one_suggestions import LaterEnd, MoreDays, ShorterGap, ShorterSlots, Suggestion
from dialogapp.domain.one_to_ones import Window
from dialogapp.domain.plan_text import span_text
from dialogapp.services.near_dates import short_day
from dialogapp.services.translation import Language


def suggestion_words(suggestion: Suggestion, words: Language) -> str:
    """One suggestion as a part of a sentence."""
    match suggestion:
        case ShorterSlots(minutes):
            return words.text("meetings of {minutes} min", minutes=minutes)
        case ShorterGap(minutes):
            return words.text("{minutes} min between meetings", minutes=minutes)
        case LaterEnd(windows):
            return words.text("a later end: {windows}", windows=_windows(windows, words))
        case MoreDays(windows):
            return words.text("also {windows}", windows=_windows(windows, words))


def _windows(windows: Iterable[Window], words: Language) -> str:
    return ", ".join(
        f"{short_day(window.day, words)} {span_text(window.begins, window.ends).replace('-', '–')}"
        for window in windows
    )
