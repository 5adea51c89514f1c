"""Verify: recomputes the chain, rebuilds the rows from the journal, and names what does not agree.

Without a head that was kept outside the file, a cut tail or a chain recomputed from the start can't be seen; every
document prints the head it was made from, and `head` compares with one.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import DatabaseError

from dialogapp.storage import journal
from dialogapp.storage.connection import check_is_dialogue, columns_of, format_of, memory_engine, reading_engine
from dialogapp.storage.format import FORMAT_VERSION
from dialogapp.storage.rows import form_named, from_image
from dialogapp.storage.search import rebuild_search, search_differs
from dialogapp.storage.tables import counter, kinds, whole_metadata

_HEADERS = f"SELECT {', '.join(journal.Header.__slots__)}, digest FROM journal_entry ORDER BY number"
_CHANGES = "SELECT entry, entity, entity_id, salt, after, digest FROM journal_change ORDER BY entry, position"
_MOST_PROBLEMS = 50


@dataclass(slots=True)
class Verdict:
    """What verify found. `first_bad` is the number of the first entry that fails, None where all hold."""

    entries: int = 0
    head: str = journal.GENESIS
    first_bad: int | None = None
    problems: list[str] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        """True where nothing was found."""
        return not self.problems

    def add(self, problem: str, entry: int | None = None) -> None:
        """Note a problem, and the entry that it shows in."""
        if len(self.problems) < _MOST_PROBLEMS:
            self.problems.append(problem)
        if entry is not None and (self.first_bad is None or entry < self.first_bad):
            self.first_bad = entry


@dataclass(slots=True)
class _Rebuilt:
    """The rows as the journal tells them: (entity, id) to (image, entry)."""

    images: dict[tuple[str, str], tuple[str, int]] = field(default_factory=dict)
    erased: dict[tuple[str, str], set[int]] = field(default_factory=dict)


def verify(path: Path, head: str | None = None) -> Verdict:
    """Verify the dialogue at `path`; `head` is a chain's head kept outside. FileProblemError where it is no
    dialogue.
    """
    check_is_dialogue(path)
    verdict = Verdict()
    engine = reading_engine(path)
    try:
        with engine.begin() as connection:
            _check_all(connection, verdict, head)
    except (DatabaseError, sqlite3.DatabaseError) as error:
        verdict.add(f"the file is damaged: {getattr(error, 'orig', None) or error}")
    except (TypeError, ValueError, LookupError, AttributeError) as error:
        # A damaged row may hold anything: text where a number belongs, JSON that is none.
        verdict.add(f"the file is damaged: {type(error).__name__}: {error}")
    finally:
        engine.dispose()
    return verdict


def _check_all(connection: Connection, verdict: Verdict, head: str | None) -> None:
    for problem in connection.exec_driver_sql("PRAGMA integrity_check").scalars():
        if problem != "ok":
            verdict.add(f"the file is damaged: {problem}")
    for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        verdict.add(f"a row of {row[0]} points at a row of {row[2]} that is not there")
    if format_of(connection) == FORMAT_VERSION:
        _check_schema(connection, verdict)
    heads = _check_chain(connection, verdict)
    rebuilt = _check_changes(connection, verdict, heads)
    _check_rows(connection, verdict, rebuilt)
    _check_derived(connection, verdict, rebuilt)
    if head is not None and head.lower() not in heads:
        verdict.add(f"no entry has the head {head}: the journal has been cut or written anew")


def _check_schema(connection: Connection, verdict: Verdict) -> None:
    with memory_engine().begin() as fresh:
        whole_metadata().create_all(fresh)
        rebuild_search(fresh)
        expected = dict(_schema(fresh))
    found = dict(_schema(connection))
    for name in sorted(expected.keys() | found.keys()):
        if expected.get(name) != found.get(name):
            verdict.add(f"the structure of {name} is not what this version makes")


def _schema(connection: Connection) -> Iterator[tuple[str, str | None]]:
    for name, sql in connection.exec_driver_sql("SELECT name, sql FROM sqlite_master"):
        yield name, " ".join(sql.split()) if sql else None


def _check_chain(connection: Connection, verdict: Verdict) -> list[str]:
    heads: list[str] = []
    last = (0, 0)
    for row in connection.exec_driver_sql(_HEADERS):
        header, digest = journal.Header(*row[:-1]), row[-1]
        verdict.entries += 1
        if header.number != verdict.entries:
            verdict.add(f"entry {verdict.entries} is missing", verdict.entries)
            verdict.entries = header.number
        if header.previous != (heads[-1] if heads else journal.GENESIS):
            verdict.add(f"entry {header.number} does not follow the one before it", header.number)
        if header.digest() != digest:
            verdict.add(f"entry {header.number} has been changed", header.number)
        if (header.clock, header.tick) <= last:
            verdict.add(f"entry {header.number} is not later than the one before it", header.number)
        last = header.clock, header.tick
        heads.append(digest)
    verdict.entries = len(heads)
    verdict.head = heads[-1] if heads else journal.GENESIS
    return heads


def _check_changes(connection: Connection, verdict: Verdict, heads: list[str]) -> _Rebuilt:
    rebuilt = _Rebuilt()
    missing: list[tuple[int, tuple[str, str]]] = []
    digests: dict[int, list[str]] = {}
    for entry, entity, entity_id, salt, after, digest in connection.exec_driver_sql(_CHANGES):
        key = (entity, entity_id)
        digests.setdefault(entry, []).append(digest)
        if after is None:
            missing.append((entry, key))
        elif salt is None or journal.change_digest(salt, entity, entity_id, after) != digest:
            verdict.add(f"entry {entry} has been changed: {entity} {entity_id}", entry)
        else:
            rebuilt.images[key] = (after, entry)
            _note_erasure(rebuilt, entity, after)
    for entry, key in missing:
        if entry not in rebuilt.erased.get(key, ()):
            verdict.add(f"entry {entry} lacks its content and no erasure names it: {key[0]} {key[1]}", entry)
    for number, changes, expected in connection.exec_driver_sql(
        "SELECT number, changes, changes_digest FROM journal_entry"
    ):
        found = digests.pop(number, [])
        if len(found) != changes or journal.digest_of_changes(found) != expected:
            verdict.add(f"the changes of entry {number} are not those it was made with", number)
    for number in digests:
        verdict.add(f"changes belong to entry {number}, which is not there", number)
    return rebuilt


def _note_erasure(rebuilt: _Rebuilt, entity: str, after: str) -> None:
    if entity == "erasure" and (image := from_image(after)) is not None:
        key = (str(image["entity"]), str(image["entity_id"]))
        rebuilt.erased.setdefault(key, set()).update(int(entry) for entry in str(image["entries"]).split())


def _check_rows(connection: Connection, verdict: Verdict, rebuilt: _Rebuilt) -> None:
    left = {key: told for key, told in rebuilt.images.items() if told[0] != "null"}
    for entity in kinds():
        form = form_named(entity)
        # An older file lacks tables and columns that came later.
        there = [name for name in columns_of(connection, entity) if name in form.columns]
        names = ", ".join(f'"{name}"' for name in there)
        for row in connection.exec_driver_sql(f'SELECT {names} FROM "{entity}"') if there else ():
            image = dict(zip(there, row, strict=True))
            told = left.pop((entity, str(image["id"])), None)
            if told is None:
                verdict.add(f"{entity} {image['id']} is in the file but not in the journal")
            elif told[0] != form.journaled(image):
                verdict.add(f"{entity} {image['id']} is not as entry {told[1]} left it", told[1])
    for (entity, entity_id), (_, entry) in left.items():
        verdict.add(f"{entity} {entity_id} is gone from the file, but entry {entry} says it is there", entry)


def _check_derived(connection: Connection, verdict: Verdict, rebuilt: _Rebuilt) -> None:
    if search_differs(connection):
        verdict.add("the search index does not agree with the contributions")
    numbered = {entity for entity in kinds() if form_named(entity).numbered}
    found: dict[str, int] = {
        row[0]: row[1] for row in connection.exec_driver_sql(f"SELECT entity, value FROM {counter.name}")
    }
    highest: dict[str, int] = {}
    for (entity, _), (after, _) in rebuilt.images.items():
        if entity in numbered and (image := from_image(after)) is not None:
            highest[entity] = max(highest.get(entity, 0), int(image["number"] or 0))
    for entity, number in highest.items():
        if found.get(entity, 0) < number:
            verdict.add(f"the counter of {entity} is behind")
