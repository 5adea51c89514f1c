"""Reading a dialogue: nouns by kind, and the few questions that are worth their own SQL."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import Any, cast

from sqlalchemy import Connection

from dialogapp.domain.contributions import Contribution, LogLine
from dialogapp.domain.errors import NotFoundError
from dialogapp.domain.instants import Instant
from dialogapp.domain.secrecy import LineSecrecy
from dialogapp.domain.tracing import Treated
from dialogapp.services.changes import Change, Earlier, Noted, SqlValue
from dialogapp.services.ports import Changed, LogFilter, N, NeedFigures, Noun
from dialogapp.storage import need_reading
from dialogapp.storage.connection import driver_of
from dialogapp.storage.handing_out import changed_since, rows_of_meeting
from dialogapp.storage.journal import GENESIS
from dialogapp.storage.rows import RowForm, row_form
from dialogapp.storage.search import match_expression
from dialogapp.storage.secrecy import secrecy_of
from dialogapp.storage.tables import LOG_ORDER
from dialogapp.storage.undo import latest_redoable, latest_undoable

_FILTERS = ("meeting_id", "organisation_id", "participant_id", "kind", "agenda_item_id")
_LOG_ORDER = ", ".join(map(str, LOG_ORDER))
_FORM = row_form(Contribution)
_ROW = len(_FORM.columns)
"""Where the row number stands in a line of the log as it is read, after the noun's own fields."""
_LOG_LINES = f"""
    SELECT {", ".join(f"line.{name}" for name in _FORM.columns)}, line.row, speaker.name, person.name, item.title,
        claim.harm, (SELECT sum(seconds) FROM turn WHERE contribution_id = line.id)
    FROM contribution line
    LEFT JOIN organisation speaker ON speaker.id = line.organisation_id
    LEFT JOIN participant person ON person.id = line.participant_id
    LEFT JOIN agenda_item item ON item.id = line.agenda_item_id
    LEFT JOIN confidentiality_claim claim ON claim.contribution_id = line.id
    WHERE line.row IN (SELECT value FROM json_each(?))
"""


class Reading:
    """A consistent picture of the dialogue on one connection. Implements `services.ports.Reader`."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def get(self, kind: type[N], noun_id: str) -> N:
        found = self.all(kind, id=noun_id)
        if not found:
            raise NotFoundError("This {kind} is no longer in the dialogue", kind=kind.__name__.lower())
        return found[0]

    def all(self, kind: type[N], /, **equals: SqlValue) -> list[N]:
        form = row_form(kind)
        where, values = _where(form, equals)
        return [cast("N", form.noun(row)) for row in self._ask(f"{form.select}{where}{form.order}", values)]

    def count(self, kind: type[N], /, **equals: SqlValue) -> int:
        form = row_form(kind)
        where, values = _where(form, equals)
        sql = f'SELECT count(*) FROM "{form.table.name}"{where}'
        ((count,),) = self._ask(sql, values)
        return int(count)

    def log_rows(self, where: LogFilter) -> Sequence[int]:
        tests: dict[str, SqlValue] = {
            f"{name} = ?": wanted for name in _FILTERS if (wanted := getattr(where, name)) is not None
        }
        if where.tag is not None:
            tests["instr(' ' || tags, ?) > 0"] = f" {where.tag}"
        if where.text.strip():
            words = match_expression(where.text)
            if not words:
                return []
            tests["row IN (SELECT rowid FROM search WHERE search MATCH ?)"] = words
        narrowed = f" WHERE {' AND '.join(tests)}" if tests else ""
        by_meeting = "(SELECT number FROM meeting WHERE id = meeting_id), " if where.meeting_id is None else ""
        sql = f"SELECT row FROM contribution{narrowed} ORDER BY {by_meeting}{_LOG_ORDER}"
        return [row for (row,) in self._ask(sql, tuple(tests.values()))]

    def log_lines(self, rows: Sequence[int]) -> list[LogLine]:
        lines = {row[_ROW]: _log_line(row) for row in self._ask(_LOG_LINES, (json.dumps(list(rows)),))}
        claimed = {line.contribution.id: key for key, line in lines.items() if line.confidential}
        for line_id, secrecy in secrecy_of(self.connection, claimed).items() if claimed else ():
            lines[claimed[line_id]] = _with_secrecy(lines[claimed[line_id]], secrecy)
        return [lines[row] for row in rows if row in lines]

    def log_row_of(self, contribution_id: str) -> int:
        for (row,) in self._ask("SELECT row FROM contribution WHERE id = ?", (contribution_id,)):
            return int(row)
        raise NotFoundError("This {kind} is no longer in the dialogue", kind="contribution")

    def search(self, text: str, limit: int = 50) -> list[LogLine]:
        words = match_expression(text)
        if not words:
            return []
        sql = "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?"
        return self.log_lines([row for (row,) in self._ask(sql, (words, limit))])

    def used_seconds(self, meeting_id: str | None = None) -> dict[str, tuple[int, int]]:
        of_meeting, values = (" AND meeting_id = ?", (meeting_id,)) if meeting_id is not None else ("", ())
        sql = (
            "SELECT organisation_id, sum(seconds), sum(seconds > 0 AND reason = '') FROM turn "
            f"WHERE organisation_id IS NOT NULL{of_meeting} GROUP BY organisation_id"
        )
        return {speaker: (seconds, turns) for speaker, seconds, turns in self._ask(sql, values)}

    def spoken_lines(self, meeting_id: str | None = None) -> dict[str, int]:
        of_meeting, values = (" AND meeting_id = ?", (meeting_id,)) if meeting_id is not None else ("", ())
        sql = (
            "SELECT organisation_id, count(*) FROM contribution "
            f"WHERE organisation_id IS NOT NULL AND state = 'active'{of_meeting} GROUP BY organisation_id"
        )
        return dict(self._ask(sql, values))

    def need_speakers(self, need_ids: Collection[str] | None = None) -> dict[str, set[str]]:
        return need_reading.speakers(self._ask, "need", need_ids)

    def level_speakers(self, requirement_ids: Collection[str] | None = None) -> dict[str, set[str]]:
        return need_reading.speakers(self._ask, "requirement", requirement_ids)

    def need_figures(self) -> dict[str, NeedFigures]:
        return need_reading.figures(self._ask)

    def inputs(self) -> Sequence[tuple[int, Treated]]:
        return need_reading.inputs(self._ask)

    def untreated_inputs(self) -> int:
        return need_reading.untreated(self._ask)

    def journal_head(self) -> tuple[int, str]:
        sql = "SELECT number, digest FROM journal_entry ORDER BY number DESC LIMIT 1"
        return next(iter(self._ask(sql)), (0, GENESIS))

    def entry_of_head(self, head: str) -> int | None:
        for (number,) in self._ask("SELECT number FROM journal_entry WHERE digest = ?", (head,)):
            return int(number)
        return None

    def latest_entries(self, limit: int) -> list[Noted]:
        sql = (
            "SELECT e.number, e.clock, e.actor, e.action, e.step, e.changes, c.entity, c.entity_id, c.after "
            "FROM journal_entry e JOIN journal_change c ON c.entry = e.number AND c.position = 0 "
            "ORDER BY e.number DESC LIMIT ?"
        )
        return [
            Noted(number, at, actor, action, step, size, Change(entity, entity_id, after and json.loads(after)))
            for number, at, actor, action, step, size, entity, entity_id, after in self._ask(sql, (limit,))
        ]

    def of_meeting(self, meeting_id: str) -> list[Noun]:
        return rows_of_meeting(self.connection, meeting_id)

    def changed_since(self, entry: int) -> list[Changed]:
        return changed_since(self.connection, entry)

    def undo_action(self) -> str | None:
        found = latest_undoable(self.connection)
        return found.action if found is not None else None

    def redo_action(self) -> str | None:
        found = latest_redoable(self.connection)
        return found.action if found is not None else None

    def wordings(self, contribution_id: str) -> list[tuple[Instant, str]]:
        sql = (
            "SELECT e.clock, c.after FROM journal_change c JOIN journal_entry e ON e.number = c.entry "
            "WHERE c.entity_id = ? AND c.entity = 'contribution' AND c.after IS NOT NULL AND c.after <> 'null' "
            "ORDER BY c.entry, c.position"
        )
        wordings: list[tuple[Instant, str]] = []
        for clock, after in self._ask(sql, (contribution_id,)):
            text = json.loads(after)["text"]
            if not wordings or wordings[-1][1] != text:
                wordings.append((clock, text))
        return wordings

    def images(self, kind: type[N], noun_id: str) -> list[Earlier]:
        sql = (
            "SELECT e.clock, e.actor, e.action, e.step, c.after "
            "FROM journal_change c JOIN journal_entry e ON e.number = c.entry "
            "WHERE c.entity_id = ? AND c.entity = ? AND c.after IS NOT NULL ORDER BY c.entry"
        )
        form = row_form(kind)
        return [
            Earlier(clock, actor, action, step, image)
            for clock, actor, action, step, after in self._ask(sql, (noun_id, form.table.name))
            if (image := form.from_journal(after)) is not None
        ]

    def scratch(self, key: str) -> str | None:
        for (value,) in self._ask("SELECT value FROM scratch WHERE key = ?", (key,)):
            return str(value)
        return None

    def _ask(self, sql: str, values: Sequence[SqlValue] = ()) -> Iterable[Any]:
        """The rows of a statement, straight from SQLite: a row object for each would take four times as long."""
        return driver_of(self.connection).execute(sql, values)


def _where(form: RowForm, equals: dict[str, SqlValue]) -> tuple[str, tuple[SqlValue, ...]]:
    if unknown := set(equals) - set(form.columns):
        raise TypeError(f"{form.table.name} has no {sorted(unknown)}")
    tests = [f'"{name}" IS ?' for name in equals]
    return (" WHERE " + " AND ".join(tests) if tests else "", tuple(equals.values()))


def _log_line(row: tuple[Any, ...]) -> LogLine:
    organisation, participant, item, harm, seconds = row[_ROW + 1 :]
    return LogLine(
        cast("Contribution", _FORM.noun(row)),
        organisation or "",
        participant or "",
        item or "",
        confidential=harm is not None,
        harm=harm or "",
        seconds=seconds,
    )


def _with_secrecy(line: LogLine, secrecy: LineSecrecy) -> LogLine:
    hidden = secrecy.hidden(line.contribution.text)
    return replace(line, confidential=bool(hidden), hidden=hidden, secrecy=secrecy)
