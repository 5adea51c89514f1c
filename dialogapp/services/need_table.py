"""Needs as a table: copied to a spreadsheet, and pasted from one."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from dialogapp.domain.errors import InputError
from dialogapp.domain.needs import NEED_PRIORITIES, NEED_STATUSES
from dialogapp.domain.text import cleaned, pasted_lines
from dialogapp.services.need_words import NEED_STATUS_WORDS, PART_WORDS, PRIORITY_WORDS, REVIEW_WORDS, need_sentence
from dialogapp.services.needs import NeedDraft, NeedRow
from dialogapp.services.translation import LANGUAGES, Language, language, message
from dialogapp.services.words import word

_NUMBER, _SENTENCE, _SUPPORT, _OF = message("No."), message("Sentence"), message("Support"), message("Of suppliers")
_PARTS = tuple(part for part in NeedDraft.__slots__ if part != "alone_answer")
_UNTITLED = ("title", "who", "able_to", "effect", "measure")
"""What the columns of a pasted table without headings are."""
_KEYED = {"priority": PRIORITY_WORDS, "status": NEED_STATUS_WORDS, "review": REVIEW_WORDS}
_QUOTED = '\t\n"'


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

    InputError where a row has no title, or a word that is no priority or status.
    """
    rows = [row for row in rows if any(cell.strip() for cell in row)]
    if not rows:
        return []
    heads = [_part_called(cell) for cell in rows[0]]
    if "title" in heads and len([head for head in heads if head]) == len({head for head in heads if head}):
        return [_draft(heads, row) for row in rows[1:]]
    return [_draft(_UNTITLED, row) for row in rows]


def pasted_rows(text: str) -> list[list[str]]:
    """The cells of what a spreadsheet put on the clipboard; text without tabs is a column, a line a cell."""
    if "\t" not in text:
        return [[line] for line in pasted_lines(text)]
    return [list(row) for row in csv.reader(io.StringIO(cleaned(text)), delimiter="\t")]


def as_pasted(table: Iterable[Sequence[str]]) -> str:
    """A table as spreadsheets take it from the clipboard."""
    return "\n".join("\t".join(map(_cell, row)) for row in table)


def _draft(parts: Sequence[str], row: Sequence[str]) -> NeedDraft:
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


def _part_called(name: str) -> str:
    """The part that a heading names; empty where none."""
    sought = name.strip().casefold()
    for words in map(language, LANGUAGES):
        for part in _PARTS:
            if sought == words.text(PART_WORDS[part]).casefold():
                return part
    return ""


def _key_of(written: str, known: dict[str, str]) -> str:
    for words in map(language, LANGUAGES):
        for key, source in known.items():
            if written.casefold() == words.text(source).casefold():
                return key
    return written


def _cell(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if any(mark in text for mark in _QUOTED) else text
