"""What may stand in a cell of the needs workbook: read as the dialogue stores it, or refused with the reason."""

from __future__ import annotations

import re
from collections.abc import Mapping

from dialogapp.domain.errors import InputError
from dialogapp.domain.read_workbook import ReadCell
from dialogapp.domain.text import cleaned_line
from dialogapp.services.need_words import (
    NEED_STATUS_WORDS,
    OBLIGATION_WORDS,
    PRIORITY_WORDS,
    REQUIREMENT_TYPE_WORDS,
    REVIEW_WORDS,
)
from dialogapp.services.needs_back.found import SheetKey
from dialogapp.services.needs_back.sheets import value_text
from dialogapp.services.translation import LANGUAGES, Language, LanguageCode, language
from dialogapp.services.words import word

KEYED: dict[str, dict[str, str]] = {
    "priority": PRIORITY_WORDS,
    "status": NEED_STATUS_WORDS,
    "type": REQUIREMENT_TYPE_WORDS,
    "obligation": OBLIGATION_WORDS,
    "review": REVIEW_WORDS,
}
_OPEN = ("review",)
"""Parts that may be in words of the user's own."""
_DEFAULTS = {"type": "function", "obligation": "mandatory", "status": "proposed", "review": "draft"}
_LINES = ("title", "owner", "review", "priority_method")
_LONGEST_LINE, _LONGEST = 300, 100_000
_LABEL = re.compile(r"(?:[^\W\d_]{1,3}[.:]?\s*)?(\d{1,9})")
_BETWEEN = re.compile(r"[,;\n/&]|\s+och\s+|\s+and\s+")


def number_of(text: str) -> int | None:
    """The number in a label such as B4, N4 or 4; None where it is none."""
    match = _LABEL.fullmatch(text.strip())
    return int(match[1]) if match and int(match[1]) else None


def labels_in(text: str) -> list[str]:
    """The labels in a list such as “B1, B4”."""
    return [label.strip() for label in _BETWEEN.split(text) if label.strip()]


def needs_text(numbers: set[int]) -> str:
    """Needs as a value: their numbers in order."""
    return ", ".join(map(str, sorted(numbers)))


def read_cell(part: str, cell: ReadCell, code: LanguageCode) -> str:
    """What a cell says of a part, as it is stored. InputError where it can't be used."""
    if cell.error:
        raise InputError(
            "the formula has no value; open the workbook in Excel and save it, or write the value"
            if cell.error == "?"
            else "the cell holds an error of Excel: {error}",
            error=cell.error,
        )
    text = value_text(cell, code)
    if part in _LINES:
        text = cleaned_line(text)
    longest = _LONGEST_LINE if part in _LINES else _LONGEST
    if len(text) > longest:
        raise InputError("{letters} letters are too many; at most {most}", letters=len(text), most=longest)
    if part in KEYED:
        return _key_of(part, text, language(code))
    if part in ("title", "text") and not text:
        raise InputError("it may not be empty")
    return text


def _key_of(part: str, text: str, told_in: Language) -> str:
    if not text and part == "priority":
        return ""
    if not text:
        raise InputError("it may not be empty")
    known = KEYED[part]
    for words in map(language, LANGUAGES):
        for key, source in known.items():
            if text.casefold() in (key, words.text(source).casefold()):
                return key
    if part in _OPEN:
        return text
    choices = ", ".join(told_in.text(source) for source in known.values())
    raise InputError("“{text}” is not one of: {choices}", text=text[:60], choices=choices)


def default_of(part: str) -> str:
    """What a part of a new need or requirement is where its cell is empty."""
    return _DEFAULTS.get(part, "")


def value_words(key: SheetKey, part: str, value: str, words: Language) -> str:
    """A stored value as it is shown: words for keys, labels for needs."""
    if part == "needs":
        return ", ".join(words.text("N{number}", number=number) for number in value.split(", ") if number)
    return word(words, KEYED[part], value) if part in KEYED else value


def same(part: str, one: str, other: str) -> bool:
    """Whether two texts of a part are the same once blanks around them are left out."""
    if part in _LINES:
        return cleaned_line(one) == cleaned_line(other)
    return one.strip() == other.strip()


def words_of_parts(parts: Mapping[str, str]) -> set[tuple[str, str]]:
    """The parts that say something of their own, to compare rows by."""
    return {(part, " ".join(text.split())) for part, text in parts.items() if text.strip() and part not in KEYED}
