"""Tables to import, as a test writes them: the header and the rows as one text, cells parted by bars."""

from __future__ import annotations

from collections.abc import Sequence

from dialogapp.domain.contributions import LogLine
from dialogapp.domain.errors import InputError, RowErrors
from dialogapp.services.importing import ImportReport
from dialogapp.services.importing_log import LogTarget, import_log
from dialogapp.services.ports import LogFilter, Store
from dialogapp.services.tables import CONTRIBUTION_COLUMNS, ColumnSpec, SourceTable, read_rows
from dialogapp.services.translation import language

NEW = LogTarget(new_meeting="Hearing")


def table(text: str, columns: Sequence[ColumnSpec] = CONTRIBUTION_COLUMNS) -> SourceTable:
    """The table that `text` is: a line a row, cells parted by bars."""
    records = [[cell.strip() for cell in line.split("|")] for line in text.strip().splitlines()]
    return read_rows(records, columns, "log.csv")


def take(store: Store, text: str, target: LogTarget = NEW) -> ImportReport:
    """Import a log."""
    return import_log(store, table(text), target)


def lines(store: Store) -> list[LogLine]:
    """The whole log, by meeting, time and entry."""
    with store.read() as reader:
        return reader.log_lines(reader.log_rows(LogFilter()))


def refusals(error: InputError) -> list[str]:
    """What the user is told, in English, a line each."""
    rows = error.rows if isinstance(error, RowErrors) else [error]
    return [language("en").error(row) for row in rows]
