"""Reading a dialogue: nouns by kind, and the few questions that are worth their own SQL."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from typing import Any, cast

from sqlalchemy import (
    Connection,
    Row,
    Select,
    and_,
    bindparam,
    case,
    column,
    func,
    literal,
    select,
    table,
    text,
)

from dialogapp.domain.contributions import ConfidentialityClaim, Contribution, LogLine
from dialogapp.domain.errors import NotFoundError
from dialogapp.domain.floor import Turn
from dialogapp.domain.instants import Instant
from dialogapp.domain.meetings import AgendaItem, Meeting
from dialogapp.domain.people import Organisation, Participant
from dialogapp.domain.tracing import SWEPT_KINDS, Treated
from dialogapp.services.changes import Change, Earlier, Noted, SqlValue
from dialogapp.services.ports import Changed, LogFilter, N, NeedFigures, Noun
from dialogapp.storage.connection import driver_of
from dialogapp.storage.handing_out import changed_since, rows_of_meeting
from dialogapp.storage.journal import GENESIS
from dialogapp.storage.rows import RowForm, row_form
from dialogapp.storage.search import match_expression
from dialogapp.storage.tables import LOG_ORDER, scratch, table_of
from dialogapp.storage.undo import latest_redoable, latest_undoable

_line = table_of(Contribution)
_claim = table_of(ConfidentialityClaim)
_turn = table_of(Turn)
_speaker = table_of(Organisation)
_person = table_of(Participant)
_item = table_of(AgendaItem)
_search = table("search", column("rowid"))
_FIELDS = row_form(Contribution).columns
_ROW = len(_FIELDS)
"""Where the row number stands in a line of the log as it is read, after the noun's own fields."""
_ROW_OF = f'SELECT row FROM "{row_form(Contribution).table.name}" WHERE id = ?'
_NEED_SPEAKERS = (
    "SELECT s.need_id, c.organisation_id FROM need_source s JOIN contribution c ON c.id = s.contribution_id "
    "WHERE c.organisation_id IS NOT NULL AND c.state = 'active'"
)
_LEVEL_SPEAKERS = _NEED_SPEAKERS.replace("s.need_id", "s.requirement_id").replace("need_source", "requirement_source")
_ASKED = (
    "SELECT l.need_id, count(*), sum(r.verification = '') FROM need_requirement l "
    "JOIN requirement r ON r.id = l.requirement_id GROUP BY l.need_id"
)
_RESTED_ON = (
    "SELECT contribution_id FROM need_source WHERE contribution_id IS NOT NULL "
    "UNION SELECT contribution_id FROM requirement_source WHERE contribution_id IS NOT NULL "
    "UNION SELECT card.contribution_id FROM need_source JOIN card ON card.id = need_source.card_id "
    "WHERE card.contribution_id IS NOT NULL"
)
_TREATED = "SELECT contribution_id, how FROM treatment WHERE contribution_id IS NOT NULL"
_GONE_THROUGH = (
    "LEFT JOIN organisation o ON o.id = c.organisation_id "
    f"WHERE c.state = 'active' AND c.kind IN {SWEPT_KINDS} "
    "AND (c.kind = 'statement' OR (o.kind IS NOT NULL AND o.kind NOT IN ('buyer', 'consultant'))) "
    "AND (c.kind <> 'question' OR c.question_stem_id IS NULL) "
)
_UNTREATED = (
    f"SELECT count(*) FROM contribution c {_GONE_THROUGH}"
    f"AND c.id NOT IN ({_RESTED_ON}) AND c.id NOT IN (SELECT contribution_id FROM ({_TREATED}))"
)
_INPUTS = (
    f"SELECT c.row, c.id FROM contribution c JOIN meeting m ON m.id = c.meeting_id {_GONE_THROUGH}"
    "ORDER BY m.number, c.meeting_id, c.started_at IS NULL, c.started_at, c.id"
)
_WINDOW = 500
"""How many lines are fetched with one statement; SQLite allows a limited number of parameters."""


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
        order = ", ".join(f'"{name}"' for name in form.table.info["order"])
        where, values = _where(form, equals)
        rows = self.connection.exec_driver_sql(f"{form.select}{where} ORDER BY {order}", values)
        return [cast("N", form.noun(tuple(row))) for row in rows]

    def count(self, kind: type[N], /, **equals: SqlValue) -> int:
        form = row_form(kind)
        where, values = _where(form, equals)
        sql = f'SELECT count(*) FROM "{form.table.name}"{where}'
        return int(self.connection.exec_driver_sql(sql, values).scalar_one())

    def log_rows(self, where: LogFilter) -> Sequence[int]:
        query = select(_line.c.row)
        for name in ("meeting_id", "organisation_id", "participant_id", "kind", "agenda_item_id"):
            if (wanted := getattr(where, name)) is not None:
                query = query.where(_line.c[name] == wanted)
        if where.tag is not None:
            query = query.where(func.instr(literal(" ") + _line.c.tags, f" {where.tag}") > 0)
        if where.text.strip():
            found = _matching(where.text)
            if found is None:
                return []
            query = query.where(_line.c.row.in_(found))
        if where.meeting_id is None:
            meeting = table_of(Meeting)
            query = query.join(meeting, meeting.c.id == _line.c.meeting_id).order_by(meeting.c.number)
        return self._row_numbers(query.order_by(*LOG_ORDER))

    def log_lines(self, rows: Sequence[int]) -> list[LogLine]:
        lines: dict[int, LogLine] = {}
        for start in range(0, len(rows), _WINDOW):
            window = rows[start : start + _WINDOW]
            found = self.connection.execute(_log_query(), {"rows": window}).all()
            lines |= {row[_ROW]: _log_line(row) for row in found}
        return [lines[row] for row in rows if row in lines]

    def log_row_of(self, contribution_id: str) -> int:
        row = self.connection.exec_driver_sql(_ROW_OF, (contribution_id,)).scalar()
        if row is None:
            raise NotFoundError("This {kind} is no longer in the dialogue", kind="contribution")
        return int(row)

    def search(self, text: str, limit: int = 50) -> list[LogLine]:
        found = _matching(text)
        if found is None:
            return []
        return self.log_lines(self._row_numbers(found.order_by(_search.c.rowid.desc()).limit(limit)))

    def used_seconds(self, meeting_id: str | None = None) -> dict[str, tuple[int, int]]:
        turns = func.sum(case((and_(_turn.c.seconds > 0, _turn.c.reason == ""), 1), else_=0))
        query = (
            select(_turn.c.organisation_id, func.sum(_turn.c.seconds), turns)
            .where(_turn.c.organisation_id.is_not(None))
            .group_by(_turn.c.organisation_id)
        )
        if meeting_id is not None:
            query = query.where(_turn.c.meeting_id == meeting_id)
        return {speaker: (int(seconds), int(turns)) for speaker, seconds, turns in self.connection.execute(query)}

    def spoken_lines(self, meeting_id: str | None = None) -> dict[str, int]:
        query = (
            select(_line.c.organisation_id, func.count())
            .where(and_(_line.c.organisation_id.is_not(None), _line.c.state == "active"))
            .group_by(_line.c.organisation_id)
        )
        if meeting_id is not None:
            query = query.where(_line.c.meeting_id == meeting_id)
        return {speaker: int(lines) for speaker, lines in self.connection.execute(query)}

    def need_speakers(self) -> dict[str, set[str]]:
        return self._speakers(_NEED_SPEAKERS)

    def level_speakers(self) -> dict[str, set[str]]:
        return self._speakers(_LEVEL_SPEAKERS)

    def need_figures(self) -> dict[str, NeedFigures]:
        driver = driver_of(self.connection)
        sources = dict(driver.execute("SELECT need_id, count(*) FROM need_source GROUP BY need_id").fetchall())
        asked = {need_id: figures for need_id, *figures in driver.execute(_ASKED)}
        return {
            need_id: NeedFigures(sources.get(need_id, 0), *asked.get(need_id, (0, 0)))
            for need_id in {**sources, **asked}
        }

    def inputs(self) -> Sequence[tuple[int, Treated]]:
        driver = driver_of(self.connection)
        resting = {contribution_id for (contribution_id,) in driver.execute(_RESTED_ON)}
        said: dict[str, Treated] = dict(driver.execute(_TREATED).fetchall())
        return [
            (row, "need" if noun_id in resting else said.get(noun_id, "untreated"))
            for row, noun_id in driver.execute(_INPUTS)
        ]

    def untreated_inputs(self) -> int:
        return int(self.connection.exec_driver_sql(_UNTREATED).scalar_one())

    def _speakers(self, sql: str) -> dict[str, set[str]]:
        speakers: dict[str, set[str]] = {}
        for noun_id, organisation_id in driver_of(self.connection).execute(sql):
            speakers.setdefault(noun_id, set()).add(organisation_id)
        return speakers

    def journal_head(self) -> tuple[int, str]:
        sql = "SELECT number, digest FROM journal_entry ORDER BY number DESC LIMIT 1"
        row = self.connection.exec_driver_sql(sql).first()
        return (row[0], row[1]) if row is not None else (0, GENESIS)

    def latest_entries(self, limit: int) -> list[Noted]:
        sql = (
            "SELECT e.number, e.clock, e.actor, e.action, e.step, e.changes, c.entity, c.entity_id, c.after "
            "FROM journal_entry e JOIN journal_change c ON c.entry = e.number AND c.position = 0 "
            "ORDER BY e.number DESC LIMIT ?"
        )
        return [
            Noted(number, at, actor, action, step, size, Change(entity, entity_id, after and json.loads(after)))
            for number, at, actor, action, step, size, entity, entity_id, after in self.connection.exec_driver_sql(
                sql, (limit,)
            )
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
        for clock, after in self.connection.exec_driver_sql(sql, (contribution_id,)):
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
            for clock, actor, action, step, after in self.connection.exec_driver_sql(sql, (noun_id, form.table.name))
            if (image := form.from_journal(after)) is not None
        ]

    def _row_numbers(self, query: Select[int]) -> list[int]:
        # Straight from SQLite: a row object for each of 100,000 numbers would take four times as long.
        sql = query.compile(dialect=self.connection.dialect)
        rows = driver_of(self.connection).execute(str(sql), [sql.params[name] for name in sql.positiontup or ()])
        return [number for (number,) in rows]

    def scratch(self, key: str) -> str | None:
        return self.connection.scalar(select(scratch.c.value).where(scratch.c.key == key))


def _matching(words: str) -> Select[int] | None:
    expression = match_expression(words)
    if not expression:
        return None
    return select(_search.c.rowid).where(text("search MATCH :words").bindparams(words=expression))


def _where(form: RowForm, equals: dict[str, SqlValue]) -> tuple[str, tuple[SqlValue, ...]]:
    if unknown := set(equals) - set(form.columns):
        raise TypeError(f"{form.table.name} has no {sorted(unknown)}")
    tests = [f'"{name}" IS ?' for name in equals]
    return (" WHERE " + " AND ".join(tests) if tests else "", tuple(equals.values()))


@cache
def _log_query() -> Select[Any]:
    """The lines of the log in the given `rows`, made once: a line is read again after each that is logged."""
    seconds = select(func.sum(_turn.c.seconds)).where(_turn.c.contribution_id == _line.c.id).scalar_subquery()
    return (
        select(
            *(_line.c[name] for name in _FIELDS),
            _line.c.row,
            _speaker.c.name.label("speaker"),
            _person.c.name.label("person"),
            _item.c.title.label("item"),
            _claim.c.harm.label("harm"),
            seconds.label("seconds"),
        )
        .outerjoin(_speaker, _speaker.c.id == _line.c.organisation_id)
        .outerjoin(_person, _person.c.id == _line.c.participant_id)
        .outerjoin(_item, _item.c.id == _line.c.agenda_item_id)
        .outerjoin(_claim, _claim.c.contribution_id == _line.c.id)
        .where(_line.c.row.in_(bindparam("rows", expanding=True)))
    )


def _log_line(row: Row[Any]) -> LogLine:
    values = tuple(row)
    organisation, participant, item, harm, seconds = values[-5:]
    return LogLine(
        Contribution(**dict(zip(_FIELDS, values, strict=False))),
        organisation=organisation or "",
        participant=participant or "",
        agenda_item=item or "",
        confidential=harm is not None,
        harm=harm or "",
        seconds=seconds,
    )
