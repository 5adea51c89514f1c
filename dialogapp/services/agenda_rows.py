"""Rows of a table, pasted from a spreadsheet or a mail, as items of an agenda."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence

from dialogapp.domain.errors import InputError
from dialogapp.domain.text import cleaned_line
from dialogapp.services.meetings import ItemDraft
from dialogapp.services.translation import Language, language
from dialogapp.services.words import ITEM_KIND_WORDS

_HEADINGS = {
    "begins": ("begins", "starts", "start", "time", "börjar", "start tid", "starttid", "tid", "kl", "klockan"),
    "title": ("what", "item", "title", "agenda item", "topic", "vad", "punkt", "rubrik", "dagordningspunkt", "ämne"),
    "minutes": ("min", "minutes", "length", "duration", "minuter", "längd", "tid (min)", "min."),
    "kind": ("form", "kind", "type", "typ", "sort"),
    "presenter": ("who", "presenter", "led by", "speaker", "vem", "ansvarig", "föredragande", "leds av"),
    "track": ("track", "spår"),
}
_CLOCK = re.compile(r"\+?\d{1,2}[:.]\d{2}([–-]\d{1,2}[:.]\d{2})?|\+\d+")
_MINUTES = re.compile(r"(\d{1,4})\s*(min\.?|minuter|minutes|m|')?", re.IGNORECASE)
_USUAL_ITEM = 10


def items_of_text(text: str) -> list[ItemDraft]:
    """Items of rows whose cells tabs part. Without a row of headings, cells are told by what stands in them.

    A row without a title is passed over; one whose minutes are none is an InputError that names it.
    """
    rows = [[cleaned_line(cell) for cell in row] for row in csv.reader(io.StringIO(text, newline=""), delimiter="\t")]
    rows = [row for row in rows if any(row)]
    if not rows:
        return []
    headings = _headings(rows[0])
    numbered = list(enumerate(rows, 1))
    if headings:
        return [item for number, row in numbered[1:] if (item := _by_headings(headings, row, number))]
    return [item for _, row in numbered if (item := _by_content(row))]


def _headings(row: Sequence[str]) -> list[str]:
    """What each column is, empty where that is not known; nothing where this is no row of headings."""
    meant = [next((key for key, names in _HEADINGS.items() if cell.casefold() in names), "") for cell in row]
    return meant if "title" in meant else []


def _by_headings(headings: Sequence[str], row: Sequence[str], number: int) -> ItemDraft | None:
    cells = {key: cell for key, cell in zip(headings, row, strict=False) if key}
    if not cells.get("title"):
        return None
    minutes, track = cells.get("minutes", ""), cells.get("track", "")
    if minutes and not _MINUTES.fullmatch(minutes):
        raise InputError("Row {row}: “{text}” is no number of minutes", row=number, text=minutes)
    if track and not track.isdecimal():
        raise InputError("Row {row}: “{text}” is no number of a track", row=number, text=track)
    return ItemDraft(
        cells["title"],
        _minutes(minutes) if minutes else _USUAL_ITEM,
        _kind(cells.get("kind", "")) or "talk",
        cells.get("presenter", ""),
        track=int(track or 0),
    )


def _by_content(row: Sequence[str]) -> ItemDraft | None:
    minutes: int | None = None
    kind, words = "", list[str]()
    for cell in filter(None, row):
        if _CLOCK.fullmatch(cell):
            continue
        if minutes is None and _MINUTES.fullmatch(cell):
            minutes = _minutes(cell)
        elif not kind and words and _kind(cell):
            kind = _kind(cell)
        else:
            words.append(cell)
    if not words:
        return None
    presenter = words[1] if len(words) > 1 else ""
    return ItemDraft(words[0], minutes if minutes is not None else _USUAL_ITEM, kind or "talk", presenter)


def _minutes(cell: str) -> int:
    found = _MINUTES.fullmatch(cell)
    return int(found[1]) if found else 0


def _kind(cell: str) -> str:
    """The key of a kind's word in either language; empty where it is none."""
    known: list[Language] = [language("sv"), language("en")]
    wanted = cell.casefold()
    for key, word in ITEM_KIND_WORDS.items():
        if wanted == key or any(wanted == one.text(word).casefold() for one in known):
            return key
    return ""
