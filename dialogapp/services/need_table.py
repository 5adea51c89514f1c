"""Needs as a table: copied to a spreadsheet, and pasted from one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dialogapp.domain.errors import InputError
from dialogapp.domain.needs import NEED_PRIORITIES, NEED_STATUSES
from dialogapp.domain.text import pasted_lines
from dialogapp.services.need_words import NEED_STATUS_WORDS, PART_WORDS, PRIORITY_WORDS, REVIEW_WORDS, need_sentence
from dialogapp.services.needs import NeedDraft, NeedRow
from dialogapp.services.tables import NEED_COLUMNS, columns_meant, parse_pasted
from dialogapp.services.translation import LANGUAGES, Language, language, message
from dialogapp.services.words import word

_NUMBER, _SENTENCE, _SUPPORT, _OF = message("No."), message("Sentence"), message("Support"), message("Of suppliers")
_PARTS = tuple(part for part in NeedDraft.__slots__ if part != "alone_answer")
_UNTITLED = ("title", "who", "able_to", "effect", "measure")
"""What the columns of a pasted table without headings are."""
_KEYED = {"priority": PRIORITY_WORDS, "status": NEED_STATUS_WORDS, "review": REVIEW_WORDS}


def needs_as_table(rows: Iterable[NeedRow], words: Language) -> list[list[str]]:
    """A row of headings, then a row a need: number, title, sentence, support, the parts."""
    heads = [_NUMBER, PART_WORDS["title"], _SENTENCE, _SUPPORT, _OF]
    table = [[words.text(head) for head in (*heads, *(PART_WORDS[part] for part in _PARTS[1:]))]]
    for row in rows:
        need = row.need
        told = [str(need.number), need.title, need_sentence(need, words), str(len(row.support.suppliers))]
        parts = [_shown(part, getattr(need, part), words) for part in _PARTS[1:]]
        table.append([*told, str(row.support.of), *parts])
    return table


def needs_from_table(rows: Sequence[Sequence[str]]) -> list[NeedDraft]:
    """The needs in a table whose first row has the headings of `needs_as_table`, in any order and language the product
    speaks; other columns are passed by. Without headings the columns are title, who, must be able to, effect, measure.

    Headings of the needs workbook, and of lists that can be imported, are understood, too. InputError names the row,
    the first of them 1, that has no title, or a word that is no priority or status.
    """
    filled = [(number, row) for number, row in enumerate(rows, 1) if any(cell.strip() for cell in row)]
    if not filled:
        return []
    heads = _parts_called(filled[0][1])
    known = [head for head in heads if head]
    if "title" in known and len(known) == len(set(known)):
        return [_draft(heads, row, number) for number, row in filled[1:]]
    return [_draft(_UNTITLED, row, number) for number, row in filled]


def pasted_rows(text: str) -> list[list[str]]:
    """The cells of what a spreadsheet put on the clipboard; text without tabs is a column, a line a cell."""
    if "\t" not in text:
        return [[line] for line in pasted_lines(text)]
    return parse_pasted(text)


def _draft(parts: Sequence[str], row: Sequence[str], number: int) -> NeedDraft:
    try:
        return _read(parts, row)
    except InputError as problem:
        raise InputError("Row {row}: {problem}", row=number, problem=problem) from None


def _read(parts: Sequence[str], row: Sequence[str]) -> NeedDraft:
    told = {part: cell.strip() for part, cell in zip(parts, row, strict=False) if part and cell.strip()}
    if "title" not in told:
        raise InputError("A need needs a title")
    for part, known in _KEYED.items():
        if part in told:
            told[part] = _key_of(told[part], known)
    if told.get("priority", "") not in NEED_PRIORITIES:
        raise InputError("“{priority}” is no priority", priority=told["priority"])
    if told.get("status", "proposed") not in NEED_STATUSES:
        raise InputError("“{status}” is no status of a need", status=told["status"])
    return NeedDraft(**told)


def _shown(part: str, value: str, words: Language) -> str:
    if part == "priority" and not value:
        return ""
    return word(words, _KEYED[part], value) if part in _KEYED else value


def _parts_called(row: Sequence[str]) -> list[str]:
    """The part that each heading names; empty where none."""
    named = {words.text(PART_WORDS[part]).casefold(): part for words in map(language, LANGUAGES) for part in _PARTS}
    meant = ["title" if part == "need" else part for part in columns_meant(row, NEED_COLUMNS)]
    return [named.get(cell.strip().casefold(), part) for cell, part in zip(row, meant, strict=True)]


def _key_of(written: str, known: dict[str, str]) -> str:
    for words in map(language, LANGUAGES):
        for key, source in known.items():
            if written.casefold() == words.text(source).casefold():
                return key
    return written
