"""What an import would do, without doing it: what the table is, how its columns are understood, and every bad row.

The window asks for this in a child process; the rows that were read then come back as lines of JSON, so that the
window's own writer reads no CSV or Excel.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import Literal

from dialogapp.domain.errors import InputError, RowErrors
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.text import cleaned, cleaned_line
from dialogapp.services.importing import ImportReport, import_questions, import_questions_in
from dialogapp.services.importing_cells import Heed, unheeded
from dialogapp.services.importing_kinds import COLUMNS_OF, IMPORT_KINDS, ImportKind, likely_kind, possible_kinds
from dialogapp.services.importing_log import BY_COLUMNS, LogTarget, import_log, import_log_in, names_meetings
from dialogapp.services.importing_needs import (
    check_names_needs,
    import_needs,
    import_needs_in,
    import_requirements,
    import_requirements_in,
)
from dialogapp.services.importing_people import import_participants, import_participants_in
from dialogapp.services.ports import Store, Writer
from dialogapp.services.tables import (
    AS_NAMED,
    ColumnMap,
    MissingColumnError,
    SourceRow,
    SourceTable,
    columns_meant,
    read_rows,
)

TargetKind = Literal["file", "meeting", "new"]
"""Where a log goes: where its columns say, into a meeting that is there, or into a new one."""

_SAMPLE_ROWS = 40
_PAGE_ROWS = 20
_HEAD = re.compile(r"\b[0-9a-f]{64}\b")
_SAMPLE_LETTERS = 160


@dataclass(frozen=True, slots=True)
class ImportCheck:
    """What importing a table would do. `kind` is None where the header leaves open which of `kinds` it is.

    `columns` are (heading, the column's name; empty where it is ignored) as they stand in the table, `sample` the first
    rows' cells under them with their numbers. `report` is what the import would report, None where `problems` forbid
    it, or where the table lacks columns that it must have, the `lacking`.
    `is_told`: the header tells of some kind that the table can be it.
    """

    source: str
    kinds: tuple[ImportKind, ...]
    kind: ImportKind | None
    columns: tuple[tuple[str, str], ...]
    sample: tuple[tuple[int, tuple[str, ...]], ...]
    rows: int
    target: TargetKind | None = None
    names_meetings: bool = False
    report: ImportReport | None = None
    problems: tuple[InputError, ...] = ()
    table: SourceTable | None = None
    lacking: tuple[str, ...] = ()
    is_told: bool = True


def check_import(
    store: Store,
    records: Sequence[Sequence[str]],
    source: str,
    kind: ImportKind | None = None,
    target: LogTarget = BY_COLUMNS,
    heed: Heed = unheeded,
    mapping: ColumnMap = AS_NAMED,
    *,
    is_open: bool = False,
) -> ImportCheck:
    """What importing `records`, the header row first, as `kind` would do; by default as what the header tells.

    A log without a target goes where its columns say, else into a new meeting called as the file. InputError where
    nothing can be imported at all. Where it `is_open` what the table is, it can be any where the header doesn't tell,
    and the columns that are missing are told.
    """
    _refuse_our_own(records, source)
    header = records[0] if records else ()
    told = _told_kinds(header, source, may_be_none=is_open or kind is not None)
    kind = kind or (likely_kind(header, told, mapping) if told else None)
    kinds = [*told, *(each for each in IMPORT_KINDS if each not in told)] if is_open else told
    columns = _columns(header, kind, mapping)
    bare = ImportCheck(source, tuple(kinds), kind, columns, _sample(records), _count(records[1:]), is_told=bool(told))
    if kind is None:
        return bare
    try:
        table = _read(records, kind, source, mapping)
    except MissingColumnError as missing:
        if not is_open:
            raise
        return replace(bare, lacking=(str(missing.fields["column"]),))
    is_log = kind == "contributions"
    if is_log and target.by_columns and not names_meetings(table):
        target = LogTarget(new_meeting=title_from(source))
    report, problems = None, tuple(table.bad_rows)
    try:
        with store.rehearse() as transaction:
            report = _import_in(transaction, table, kind, target, heed)
    except RowErrors as errors:
        problems = tuple(errors.rows)
    return replace(
        bare,
        rows=len(table.rows) + len(table.bad_rows),
        target=target_kind(target) if is_log else None,
        names_meetings=is_log and names_meetings(table),
        report=report,
        problems=problems,
        table=table,
    )


def import_table(
    store: Store, table: SourceTable, kind: ImportKind, target: LogTarget = BY_COLUMNS, heed: Heed = unheeded
) -> ImportReport:
    """Import `table` as what it is."""
    match kind:
        case "participants":
            return import_participants(store, table, heed)
        case "questions":
            return import_questions(store, table, heed)
        case "contributions":
            return import_log(store, table, target, heed)
        case "needs":
            return import_needs(store, table, heed)
        case "requirements":
            return import_requirements(store, table, heed)


def target_kind(target: LogTarget) -> TargetKind:
    """Where a log goes."""
    return "file" if target.by_columns else "new" if target.meeting is None else "meeting"


def title_from(source: str) -> str:
    """A title for the new meeting that a file without a better one goes into: the file's name without its ending."""
    return cleaned_line(PurePath(source).stem) or source


def lines_of(table: SourceTable) -> Iterator[str]:
    """`table` as lines of JSON, what it is called first; its bad rows are left out."""
    head = [table.source, table.columns, table.unknown_columns, dict(table.headings)]
    yield json.dumps(head, ensure_ascii=True)
    for row in table.rows:
        yield json.dumps([row.number, row.values], ensure_ascii=True)


def table_of(lines: Iterable[str]) -> SourceTable:
    """The table that `lines_of` gave these lines for."""
    rest = iter(lines)
    source, columns, unknown, headings = json.loads(next(rest))
    rows = tuple(SourceRow(number, values) for number, values in map(json.loads, rest))
    return SourceTable(source, tuple(columns), rows, tuple(unknown), headings=headings)


def _import_in(
    transaction: Writer, table: SourceTable, kind: ImportKind, target: LogTarget, heed: Heed
) -> ImportReport:
    match kind:
        case "participants":
            return import_participants_in(transaction, table, heed)
        case "questions":
            return import_questions_in(transaction, table, heed)
        case "contributions":
            return import_log_in(transaction, table, target, heed)
        case "needs":
            return import_needs_in(transaction, table, heed)
        case "requirements":
            return import_requirements_in(transaction, table, heed)


def _refuse_our_own(records: Sequence[Sequence[str]], source: str) -> None:
    """The first sheet of a workbook of ours that has several is a page of words that ends with the journal's head."""
    first = [record[0] for record in records[:_PAGE_ROWS] if record]
    if any(_HEAD.search(cell) for cell in first) and all(len(record) <= 1 for record in records[:_PAGE_ROWS]):
        raise InputError(
            "“{file}” is a workbook that was made of a dialogue. The needs workbook is read back on the page of needs, "
            "by “Changes from Excel”; other workbooks are not read back",
            file=source,
        )


def _told_kinds(header: Sequence[str], source: str, *, may_be_none: bool) -> list[ImportKind]:
    """What the header says that the table can be; nothing where it says nothing and that may be."""
    try:
        return possible_kinds(header, source)
    except InputError:
        if not may_be_none or not any(map(str.strip, header)):
            raise
        return []


def _read(records: Sequence[Sequence[str]], kind: ImportKind, source: str, mapping: ColumnMap) -> SourceTable:
    table = read_rows(records, COLUMNS_OF[kind], source, mapping=mapping)
    if kind == "requirements":
        check_names_needs(table)
    return table


def _columns(header: Sequence[str], kind: ImportKind | None, mapping: ColumnMap) -> tuple[tuple[str, str], ...]:
    """Each column's heading, and what it is understood as."""
    meant = columns_meant(header, COLUMNS_OF[kind], mapping) if kind is not None else [""] * len(header)
    return tuple(zip(map(cleaned_line, header), meant, strict=True))


def _sample(records: Sequence[Sequence[str]]) -> tuple[tuple[int, tuple[str, ...]], ...]:
    filled = ((number, record) for number, record in enumerate(records[1:], 2) if any(cell.strip() for cell in record))
    return tuple(
        (number, tuple(cleaned(cell[:_SAMPLE_LETTERS]) for cell in record))
        for (number, record), _ in zip(filled, range(_SAMPLE_ROWS), strict=False)
    )


def _count(records: Sequence[Sequence[str]]) -> int:
    return sum(any(cell.strip() for cell in record) for record in records)
