"""The cells of a row that is being imported: each read as what it should be, or refused with its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import TypeVar

from dialogapp.domain.errors import InputError, RowErrors
from dialogapp.domain.instants import Instant, instant_from_iso
from dialogapp.services.need_words import (
    NEED_STATUS_WORDS,
    OBLIGATION_WORDS,
    PRIORITY_WORDS,
    REQUIREMENT_TYPE_WORDS,
)
from dialogapp.services.tables import SourceRow, SourceTable
from dialogapp.services.translation import Language
from dialogapp.services.words import CONTRIBUTION_KIND_WORDS, ORGANISATION_KIND_WORDS, ROLE_WORDS, word

T = TypeVar("T")

Heed = Callable[[int, int], None]
"""Told now and then how much of a long import is done, of how much. What it raises stops the import."""

_EACH = 500
"""Rows between two words to whoever heeds."""

PARTS = 3
"""What is heeded of an import counts each row so many times: checked, taken, stored."""

_NEED_WORDS = PRIORITY_WORDS | NEED_STATUS_WORDS | REQUIREMENT_TYPE_WORDS | OBLIGATION_WORDS
_DATE_ALONE = re.compile(r"\d{4}(-?\d\d-?\d\d|-?W\d\d(-?\d)?)")
_WHOLE = re.compile(r"[0-9]{1,9}")
_YES_OR_NO = {"yes": True, "ja": True, "no": False, "nej": False, "": False}


class Cells:
    """One row. What is read wrong raises InputError with file, row and column."""

    def __init__(self, table: SourceTable, row: SourceRow) -> None:
        self._table = table
        self._row = row

    @property
    def number(self) -> int:
        """The row's number; the header is 1."""
        return self._row.number

    def raw(self, column: str) -> str:
        """The text as it stands."""
        return self._row.get(column)

    def line(self, column: str) -> str:
        """The text on one line, without blanks at its ends: for names and titles."""
        return " ".join(self._row.get(column).split())

    def choice(self, column: str, keys: Mapping[str, str], default: str) -> str:
        """The key that the cell names, whatever its case; `keys` has every word that is understood."""
        word = self.line(column)
        if not word:
            return default
        key = keys.get(word.casefold())
        if key is None:
            known = ", ".join(filter(None, dict.fromkeys(keys.values())))
            raise self.wrong(
                column, InputError("“{word}” is not understood; use one of {known}", word=word, known=known)
            )
        return key

    def yes(self, column: str) -> bool:
        """Whether the cell says yes; an empty one does not."""
        word = self.line(column)
        if (answer := _YES_OR_NO.get(word.casefold())) is None:
            raise self.wrong(column, InputError("“{word}” is neither yes nor no", word=word))
        return answer

    def whole(self, column: str) -> int | None:
        """A whole number from 0; None for an empty cell."""
        word = self.line(column)
        if not word:
            return None
        if not _WHOLE.fullmatch(word):
            raise self.wrong(column, InputError("“{word}” is not a whole number from 0", word=word))
        return int(word)

    def moment(self, column: str, zone: str) -> Instant | None:
        """A point in time, on the clock of `zone` unless it has an offset; None for an empty cell."""
        word = self.line(column)
        if not word:
            return None
        try:
            if _DATE_ALONE.fullmatch(word):
                raise InputError("“{text}” is a date without a time; write it as 2026-03-02T09:00", text=word)
            return instant_from_iso(word, zone)
        except InputError as problem:
            raise self.wrong(column, problem) from None

    def day(self, column: str) -> str:
        """A date as YYYY-MM-DD; empty for an empty cell."""
        word = self.line(column)
        try:
            return date.fromisoformat(word).isoformat() if word else ""
        except ValueError:
            problem = InputError("“{day}” is not a date; write it as 2026-03-02", day=word)
            raise self.wrong(column, problem) from None

    def wrong(self, column: str, problem: InputError) -> InputError:
        """The error that says where `problem` stands."""
        return InputError(
            "“{source}”, row {row}, column “{column}”: {problem}",
            source=self._table.source,
            row=self.number,
            column=self._table.headings.get(column, column),
            problem=problem,
        )


def with_words(problem: InputError, words: Language) -> InputError:
    """`problem` with what would be understood named in `words`, instead of by keys."""
    if "known" not in problem.fields:
        return problem
    keys = str(problem.fields["known"]).split(", ")
    known = ROLE_WORDS | ORGANISATION_KIND_WORDS | CONTRIBUTION_KIND_WORDS | _NEED_WORDS
    return InputError(problem.message, **problem.fields | {"known": ", ".join(word(words, known, key) for key in keys)})


def unheeded(_done: int, _of: int) -> None:
    """For imports that nobody waits for."""


def heeded(rows: Sequence[T], heed: Heed, part: int) -> Iterator[T]:
    """The rows, with word to `heed` of how much is done while this is the part of the import that goes on, from 0."""
    count = len(rows)
    for place, row in enumerate(rows):
        if place % _EACH == 0:
            heed(part * count + place, PARTS * count)
        yield row


def checked_rows(table: SourceTable, read: Callable[[Cells], T], heed: Heed = unheeded) -> list[T]:
    """What `read` makes of each row, the first part of an import. RowErrors names every row that it, or the table,
    can't use.
    """
    found: list[T] = []
    bad = list(table.bad_rows)
    for row in heeded(table.rows, heed, 0):
        try:
            found.append(read(Cells(table, row)))
        except InputError as error:
            bad.append(error)
    if bad:
        raise RowErrors(sorted(bad, key=lambda error: int(str(error.fields.get("row", 0)))))
    return found
