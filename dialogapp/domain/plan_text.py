"""Windows, breaks and rooms of a plan as a person writes them, a line each, and as they are kept.

`2026-03-02 09:00-16:00` is a window, `12:00-13:00` a break. Read: `9-16`, `09.00–16.00` and a comma or semicolon
between lines too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from dialogapp.domain.errors import InputError
from dialogapp.domain.one_to_ones import Break, Window
from dialogapp.domain.schedule import DAY_MINUTES
from dialogapp.domain.text import cleaned_line

_CLOCK = r"(\d{1,2})(?:[.:](\d{2}))?"
_SPAN = re.compile(rf"{_CLOCK}\s*[-–—]\s*{_CLOCK}")
_PARTS = re.compile(r"[\n;,]+")


def windows_of(text: str) -> tuple[Window, ...]:
    """The windows that `text` names, by time. InputError with the line that is none."""
    return tuple(sorted(map(_window, _lines(text)), key=lambda window: (window.day, window.begins)))


def windows_text(windows: Iterable[Window]) -> str:
    """Windows as they are kept."""
    return "\n".join(f"{window.day.isoformat()} {span_text(window.begins, window.ends)}" for window in windows)


def breaks_of(text: str) -> tuple[Break, ...]:
    """The breaks that `text` names, by time. InputError with the line that is none."""
    spans = [span_of(line) for line in _lines(text)]
    return tuple(Break(*span) for span in sorted(spans))


def breaks_text(breaks: Iterable[Break]) -> str:
    """Breaks as they are kept."""
    return "\n".join(span_text(pause.begins, pause.ends) for pause in breaks)


def rooms_of(text: str) -> tuple[str, ...]:
    """The rooms that `text` names, each once, in its order; one without a name where it names none."""
    rooms = dict.fromkeys(filter(None, map(cleaned_line, text.splitlines())))
    return tuple(rooms) or ("",)


def span_of(text: str) -> tuple[int, int]:
    """Minutes past midnight from and until, of `09:00-16:00`. InputError where it is none, or ends before it begins."""
    found = _SPAN.fullmatch(text.strip())
    if found is None:
        raise InputError("“{text}” is not a time; write it as 09:00-16:00", text=text)
    hours = [int(part or 0) for part in found.groups()]
    begins, ends = hours[0] * 60 + hours[1], hours[2] * 60 + hours[3]
    if max(hours[1], hours[3]) >= 60 or not 0 <= begins < ends <= DAY_MINUTES:
        raise InputError("“{text}” is not a time; it must end after it begins, on the same day", text=text)
    return begins, ends


def span_text(begins: int, ends: int) -> str:
    """Minutes past midnight as `09:00-16:00`."""
    return f"{begins // 60:02}:{begins % 60:02}-{ends // 60:02}:{ends % 60:02}"


def _window(line: str) -> Window:
    day, _, span = line.partition(" ")
    try:
        return Window(date.fromisoformat(day), *span_of(span))
    except ValueError:
        raise InputError("“{text}” is not a day with times; write it as 2026-03-02 09:00-16:00", text=line) from None


def _lines(text: str) -> Iterator[str]:
    return filter(None, map(cleaned_line, _PARTS.split(text)))
