"""A meeting on a colleague's laptop: which rows belong to a meeting, the lock on them, and what was changed there.

The lock holds where a transaction is recorded, so no use case, undo or redo can pass it by. It reads the hand-outs as
the transaction leaves them: one that takes a meeting home, or withdraws it, opens the lock in the same stroke.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from sqlalchemy import Connection

from dialogapp.domain.dialogue import Dialogue
from dialogapp.domain.errors import RefusedError
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.handing_out import HandOut
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.parity import Receipt
from dialogapp.domain.people import Organisation, Participant
from dialogapp.services.changes import Image
from dialogapp.services.meetings_out import locked
from dialogapp.services.ports import Changed, Noun
from dialogapp.storage import journal
from dialogapp.storage.rows import RowForm, form_named
from dialogapp.storage.tables import kinds, table_named, table_of, whole_metadata

_MEETING = table_of(Meeting).name
_HAND_OUT = table_of(HandOut).name
# By name: their tables are made when they are needed, and a dialogue is opened without.
_REGISTERED, _MADE, _ERASED = "registered_document", "made_document", "erasure"
_APART = (_HAND_OUT, table_of(Receipt).name, _REGISTERED)
"""Of no meeting although they point at one: the lock itself, that a supplier has got something, which it may get
anywhere, and the register of documents, which names whoever sent them.
"""
_NEW_IN_COPY = (table_of(Organisation).name, table_of(Participant).name)
_FREE_IN_COPY = (table_of(Receipt).name, _REGISTERED, _MADE, _ERASED)
_OPEN = f"SELECT id, meeting_id, handed_to, handed_out_at, is_copy FROM {_HAND_OUT} WHERE returned_at IS NULL"
_CAME_ALONG = "SELECT count(*) FROM journal_change WHERE entity_id = ? AND entity = ? AND entry = 1"
_SINCE = (
    "SELECT entity, entity_id FROM journal_change WHERE entry > ? "
    "GROUP BY entity, entity_id ORDER BY min(entry), min(position)"
)
_LAST_UNTIL = (
    "SELECT after FROM journal_change WHERE entity_id = ? AND entity = ? AND entry <= ? "
    "ORDER BY entry DESC, position DESC LIMIT 1"
)

_Key = tuple[str, str]


@cache
def way_to_meeting(entity: str) -> tuple[str, str] | None:
    """The column by which a row of the table `entity` belongs to a meeting, and the table it points at; None where
    such rows belong to none.
    """
    if entity == _MEETING:
        return "id", _MEETING
    table = table_named(entity)
    if entity in _APART:
        return None
    if "meeting_id" in table.columns:
        return "meeting_id", _MEETING
    for column in table.columns:
        for key in column.foreign_keys if not column.nullable else ():
            owner = key.column.table.name
            if way_to_meeting(owner) is not None:
                return column.name, owner
    return None


def rows_of_meeting(connection: Connection, meeting_id: str) -> list[Noun]:
    """Every noun that belongs to a meeting, each after those it points at."""
    found: list[Noun] = []
    for form in _forms():
        if way_to_meeting(form.table.name) is None:
            continue
        sql = f"{form.select} WHERE {_belongs(form.table.name)}{form.order}"
        found += [form.noun(tuple(row)) for row in connection.exec_driver_sql(sql, (meeting_id,))]
    return found


def changed_since(connection: Connection, entry: int) -> list[Changed]:
    """What is not as that entry left it, each after those it points at."""
    keys: dict[str, list[str]] = {}
    for entity, noun_id in connection.exec_driver_sql(_SINCE, (entry,)):
        keys.setdefault(entity, []).append(noun_id)
    changed = []
    for form in _forms():
        for noun_id in keys.get(form.table.name, ()):
            before = _as_left(connection, form, noun_id, entry)
            row = connection.exec_driver_sql(f"{form.select} WHERE id = ?", (noun_id,)).first()
            now = form.noun(tuple(row)) if row is not None else None
            if before != now:
                changed.append(Changed(form.kind, noun_id, before, now))
    return changed


def check_locks(connection: Connection, changes: Mapping[_Key, Image | None], before: Mapping[_Key, Image]) -> None:
    """RefusedError where a change may not be made: to a meeting that is handed out, or, in the file that went out, to
    anything but its meeting. `before` are the rows that were there, as they stood.
    """
    rows = [_Out(*row) for row in connection.exec_driver_sql(_OPEN)]
    out = [one for one in rows if (_HAND_OUT, one.id) not in changes or (_HAND_OUT, one.id) in before]
    if not out:
        return
    known = {**changes, **before}
    locked = {one.meeting_id: one for one in out if not one.is_copy}
    copy = next((one for one in out if one.is_copy), None)
    for key, after in changes.items():
        images = [image for image in (before.get(key), after) if image is not None]
        touched = {_meeting_of(connection, key[0], image, known) for image in images}
        for meeting_id in touched & locked.keys():
            _refuse(connection, locked[str(meeting_id)])
        if copy is not None and touched != {copy.meeting_id}:
            _check_in_copy(connection, copy, key, is_new=key not in before)


@dataclass(frozen=True, slots=True)
class _Out:
    id: str
    meeting_id: str
    handed_to: str
    handed_out_at: int
    is_copy: bool


@cache
def _forms() -> tuple[RowForm, ...]:
    stored = kinds()
    return tuple(form_named(table.name) for table in whole_metadata().sorted_tables if table.name in stored)


@cache
def _belongs(entity: str) -> str:
    way = way_to_meeting(entity)
    assert way is not None
    column, owner = way
    return (
        f'"{column}" = ?' if owner == _MEETING else f'"{column}" IN (SELECT id FROM "{owner}" WHERE {_belongs(owner)})'
    )


def _as_left(connection: Connection, form: RowForm, noun_id: str, entry: int) -> Noun | None:
    after = connection.exec_driver_sql(_LAST_UNTIL, (noun_id, form.table.name, entry)).scalar()
    image = form.from_journal(after) if after is not None and after != journal.image(None) else None
    return form.noun(tuple(image[name] for name in form.columns)) if image is not None else None


def _meeting_of(connection: Connection, entity: str, image: Image, known: Mapping[_Key, Image | None]) -> str | None:
    way = way_to_meeting(entity)
    if way is None:
        return None
    column, owner = way
    owner_id = image[column]
    if owner == _MEETING or owner_id is None:
        return None if owner_id is None else str(owner_id)
    form = form_named(owner)
    found = known.get((owner, str(owner_id)))
    if found is None:
        row = connection.exec_driver_sql(f"{form.select} WHERE id = ?", (owner_id,)).first()
        found = form.row_image(tuple(row)) if row is not None else None
    return _meeting_of(connection, owner, found, known) if found is not None else None


def _check_in_copy(connection: Connection, copy: _Out, key: _Key, *, is_new: bool) -> None:
    entity, noun_id = key
    if entity in _FREE_IN_COPY:
        return
    if entity in _NEW_IN_COPY:
        if is_new or not connection.exec_driver_sql(_CAME_ALONG, (noun_id, entity)).scalar_one():
            return
        raise RefusedError(
            "This file holds a meeting that was handed out: who came with it is changed in the file it came from"
        )
    raise RefusedError(
        "This file holds only meeting {number}, handed out to {name}: all else is done in the file it came from",
        number=_number(connection, copy.meeting_id),
        name=copy.handed_to,
    )


def _refuse(connection: Connection, out: _Out) -> None:
    zone = connection.exec_driver_sql(f"SELECT time_zone FROM {table_of(Dialogue).name}").scalar_one()
    raise locked(_number(connection, out.meeting_id), out.handed_to, out.handed_out_at, zone)


def _number(connection: Connection, meeting_id: str) -> int:
    return int(connection.exec_driver_sql(f"SELECT number FROM {_MEETING} WHERE id = ?", (meeting_id,)).scalar_one())
