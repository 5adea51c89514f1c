"""Undo and redo, read from the journal itself: they work after reopening, and are changes like any other.

Undo writes the image before each change of an entry as a new entry, in reverse order, and only where the rows still
stand as that entry left them. An entry that can't be undone also keeps what came before it from being undone.
"""

from __future__ import annotations

from sqlalchemy import Connection

from dialogapp.domain.errors import RefusedError
from dialogapp.domain.frozen import dataclass
from dialogapp.services.actions import ACTIONS, undoing
from dialogapp.services.changes import Change
from dialogapp.storage.journal import image
from dialogapp.storage.rows import form_named

_BESIDE = ", ".join(f"'{action}'" for action, (_, kind) in ACTIONS.items() if kind == "beside")
_LAST_STEP = (
    "coalesce((SELECT u.step FROM journal_entry u WHERE u.target = e.number ORDER BY u.number DESC LIMIT 1), '')"
)
_UNDOABLE = (
    f"SELECT e.number, e.action FROM journal_entry e WHERE e.step = 'do' AND e.action NOT IN ({_BESIDE}) "
    f"AND {_LAST_STEP} <> 'undo' ORDER BY e.number DESC LIMIT 1"
)
_LAST_DONE = f"SELECT max(number) FROM journal_entry WHERE step = 'do' AND action NOT IN ({_BESIDE})"
_REDOABLE = (
    "SELECT e.number, e.action FROM journal_entry e WHERE e.number IN "
    f"(SELECT u.target FROM journal_entry u WHERE u.step = 'undo' AND u.number > ({_LAST_DONE})) "
    f"AND {_LAST_STEP} = 'undo' ORDER BY e.number LIMIT 1"
)


@dataclass(frozen=True, slots=True)
class Step:
    """An entry that undo or redo would turn to."""

    number: int
    action: str


def latest_undoable(connection: Connection) -> Step | None:
    """The entry that undo turns to next; None where there is none, or where one that can't be undone stands there."""
    found = connection.exec_driver_sql(_UNDOABLE).first()
    return Step(*found) if found is not None and undoing(found[1]) == "yes" else None


def latest_redoable(connection: Connection) -> Step | None:
    """The entry that redo turns to next."""
    found = connection.exec_driver_sql(_REDOABLE).first()
    return Step(*found) if found is not None else None


def taken_back(connection: Connection, entry: int) -> list[Change]:
    """The changes that take `entry` back. RefusedError where a later change stands in the way, or a wording was
    erased.
    """
    changes = []
    for entity, entity_id, after in _changes_of(connection, entry, "DESC"):
        _check_stands(connection, entity, entity_id, after)
        before = _before(connection, entry, entity, entity_id)
        changes.append(Change(entity, entity_id, form_named(entity).from_journal(before)))
    return changes


def done_again(connection: Connection, entry: int) -> list[Change]:
    """The changes that do `entry` again. RefusedError where a later change stands in the way, or a wording was
    erased.
    """
    changes = []
    for entity, entity_id, after in _changes_of(connection, entry, "ASC"):
        _check_stands(connection, entity, entity_id, _before(connection, entry, entity, entity_id))
        changes.append(Change(entity, entity_id, form_named(entity).from_journal(after)))
    return changes


def _changes_of(connection: Connection, entry: int, direction: str) -> list[tuple[str, str, str]]:
    sql = f"SELECT entity, entity_id, after FROM journal_change WHERE entry = ? ORDER BY position {direction}"
    return [(row[0], row[1], _kept(row[2])) for row in connection.exec_driver_sql(sql, (entry,))]


def _before(connection: Connection, entry: int, entity: str, entity_id: str) -> str:
    sql = (
        "SELECT after FROM journal_change WHERE entity_id = ? AND entity = ? AND entry < ? "
        "ORDER BY entry DESC, position DESC LIMIT 1"
    )
    found = connection.exec_driver_sql(sql, (entity_id, entity, entry)).first()
    return _kept(found[0]) if found is not None else image(None)


def _kept(after: str | None) -> str:
    if after is None:
        raise RefusedError("This can't be undone: an earlier wording has been erased")
    return after


def _check_stands(connection: Connection, entity: str, entity_id: str, expected: str) -> None:
    form = form_named(entity)
    row = connection.exec_driver_sql(f"{form.select} WHERE id = ?", (entity_id,)).first()
    if form.journaled(None if row is None else form.row_image(tuple(row))) == expected:
        return
    sql = (
        "SELECT e.action FROM journal_change c JOIN journal_entry e ON e.number = c.entry "
        "WHERE c.entity_id = ? AND c.entity = ? ORDER BY c.entry DESC LIMIT 1"
    )
    later = connection.exec_driver_sql(sql, (entity_id, entity)).scalar_one()
    raise RefusedError("This can't be undone: it was changed later by “{action}”; undo that first", action=later)
