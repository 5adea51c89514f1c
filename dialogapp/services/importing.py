"""Bringing in what others have written: participants, questions, and the log of a meeting.

An import is one transaction: with one row that can't be used nothing is taken, and every such row is named. The tables
come from `services/tables.py`; what a word may be is in `importing_words.py`.
"""

from __future__ import annotations

from dataclasses import replace

from dialogapp.domain.errors import InputError
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.text import cleaned_line
from dialogapp.services.importing_cells import Cells, Heed, checked_rows, unheeded
from dialogapp.services.ports import Store, Writer
from dialogapp.services.questions import QuestionDraft, current_questions, follow_to, set_questions_in
from dialogapp.services.tables import SourceTable


@dataclass(frozen=True, slots=True)
class MeetingTaken:
    """A meeting that lines of a log went into. `asked_for` is the number the file gave it, where it got another."""

    number: int
    title: str
    lines: int
    is_new: bool
    asked_for: int | None = None


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did. `taken` is the number of rows that are in the dialogue now; names are of what was added.

    `without_harm` are the rows with a request for secrecy that names no harm; `version` is the questions' new version.
    `already_there` are the rows of needs or requirements that the dialogue has in the same words; they are passed over.
    """

    taken: int = 0
    organisations: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    meetings: tuple[MeetingTaken, ...] = ()
    questions: tuple[str, ...] = ()
    without_harm: tuple[int, ...] = ()
    unknown_columns: tuple[str, ...] = ()
    version: int | None = None
    already_there: tuple[int, ...] = ()


def import_questions(store: Store, table: SourceTable, heed: Heed = unheeded) -> ImportReport:
    """Make the questions in `table` a new version; nothing happens where the newest one is the same.

    Meetings that are planned follow to the new version.
    """
    with store.write("questions.set") as transaction:
        return import_questions_in(transaction, table, heed)


def import_questions_in(transaction: Writer, table: SourceTable, heed: Heed = unheeded) -> ImportReport:
    """Import questions as part of a larger use case."""
    seen: dict[str, int] = {}
    drafts = checked_rows(table, lambda cells: _question(cells, seen), heed)
    report = ImportReport(unknown_columns=table.unknown_columns)
    before = [(q.text, q.area, q.purpose) for q in current_questions(transaction)]
    if not drafts or before == [(draft.text, draft.area, draft.purpose) for draft in drafts]:
        return report
    version = set_questions_in(transaction, drafts)
    follow_to(transaction, version)
    return replace(report, taken=len(drafts), version=version.number)


def _question(cells: Cells, seen: dict[str, int]) -> QuestionDraft:
    text = cells.raw("text").strip()
    if not text:
        raise cells.wrong("text", InputError("the question is missing"))
    if text in seen:
        raise cells.wrong("text", InputError("the same question stands in row {other}", other=seen[text]))
    seen[text] = cells.number
    return QuestionDraft(text, cleaned_line(cells.raw("area")), cells.raw("purpose").strip())
