"""Connections to a dialogue's file, with the settings it relies on, and SQLite's complaints in plain words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import ConnectionPoolEntry, NullPool, QueuePool

from dialogapp.domain.errors import DiskFullError, FileInUseError, FileProblemError, RefusedError
from dialogapp.storage.format import APPLICATION_ID, FORMAT_VERSION

OLDEST_SQLITE = (3, 40, 0)
"""The oldest SQLite that was tested."""
BUSY_MILLISECONDS = 2000
_HEADER = b"SQLite format 3\x00"


def check_is_dialogue(path: Path) -> int:
    """The format of the dialogue at `path`; FileProblemError unless it begins as one that this program can read.

    Looks only at the first 100 bytes: a damaged dialogue is a dialogue too.
    """
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except FileNotFoundError:
        raise FileProblemError("{path} is not there; check the name and the folder", path=path) from None
    except OSError as error:
        raise FileProblemError("{path} can't be read: {reason}", path=path, reason=error.strerror) from None
    if head[:16] != _HEADER or int.from_bytes(head[68:72]) != APPLICATION_ID:
        raise FileProblemError("{path} is not a dialogue; choose a file that Dialogapp made", path=path)
    if (version := int.from_bytes(head[60:64])) > FORMAT_VERSION:
        raise FileProblemError(
            "{path} was made by a newer Dialogapp (format {version}, this one reads up to {known}); "
            "it was left as it is. Update Dialogapp to open it",
            path=path,
            version=version,
            known=FORMAT_VERSION,
        )
    return version


def writing_engine(path: Path) -> Engine:
    """An engine for the one writer: transactions begin at once as writers, so that two never meet halfway."""
    engine = create_engine(
        "sqlite://", creator=lambda: _connect(f"{path.absolute().as_uri()}?mode=rw"), poolclass=QueuePool
    )

    @event.listens_for(engine, "connect")
    def _settings(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
        cursor = connection.cursor()
        cursor.execute("PRAGMA journal_mode = WAL")
        cursor.execute("PRAGMA synchronous = FULL")
        cursor.execute("PRAGMA foreign_keys = ON")
        cursor.execute("PRAGMA secure_delete = ON")
        cursor.close()

    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    return engine


def reading_engine(path: Path) -> Engine:
    """An engine whose transactions are read-only snapshots. Works on a file that can't be written too."""
    engine = create_engine("sqlite://", creator=lambda: reading_connection(path), poolclass=QueuePool)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))
    return engine


def reading_connection(path: Path) -> sqlite3.Connection:
    """A connection that only reads. Works on a file in a folder that can't be written too.

    Where the file can be written it is opened so, and told not to: a connection that could not write would leave the
    files that SQLite keeps beside the dialogue when it closes.
    """
    uri = path.absolute().as_uri()
    try:
        connection = _probed(f"{uri}?mode=rw")
        connection.execute("PRAGMA query_only = ON")
        return connection
    except sqlite3.OperationalError:
        if path.with_name(path.name + "-wal").exists():
            raise
        return _probed(f"{uri}?immutable=1")


def memory_engine() -> Engine:
    """An engine on an empty database in memory: to compare a schema with, or to try something out on a copy."""
    return create_engine("sqlite://", creator=lambda: _connect("file::memory:"), poolclass=NullPool)


def _probed(uri: str) -> sqlite3.Connection:
    connection = _connect(uri)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _connect(uri: str) -> sqlite3.Connection:
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        raise FileProblemError(
            "This computer's SQLite is {found}; Dialogapp needs {needed} or newer",
            found=sqlite3.sqlite_version,
            needed=".".join(map(str, OLDEST_SQLITE)),
        )
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
    connection.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
    return connection


def format_of(connection: Connection) -> int:
    """The format of the open file."""
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def columns_of(connection: Connection, table: str) -> list[str]:
    """The names of a table's columns in the open file, in their order; none where it has no such table."""
    return [row[1] for row in connection.exec_driver_sql(f'PRAGMA table_info("{table}")')]


def driver_of(connection: Connection) -> sqlite3.Connection:
    """SQLite's own connection under `connection`."""
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    return driver


@contextmanager
def plain_words(path: Path) -> Iterator[None]:
    """Turn SQLite's errors about the file at `path` into errors that tell the user what to do."""
    try:
        yield
    except DatabaseError as error:
        raise in_plain_words(path, error.orig) from error
    except sqlite3.DatabaseError as error:
        raise in_plain_words(path, error) from error


def in_plain_words(path: Path, error: BaseException | None) -> Exception:
    """The error to show for SQLite's `error`; `error` itself where it is no problem of the file."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return FileInUseError("{path} is open elsewhere; close it there and try again. Nothing was changed", path=path)
    if code == sqlite3.SQLITE_FULL:
        return DiskFullError(
            "The disk is full: the last change to {path} was not saved, everything before it was. "
            "Free some space and do it again",
            path=path,
        )
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return FileProblemError("{path} can't be written; copy it to a folder of your own first", path=path)
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_IOERR):
        return FileProblemError(
            "{path} is damaged and was left as it is. Run verify on it, and restore the latest backup", path=path
        )
    if code == sqlite3.SQLITE_CONSTRAINT:
        return RefusedError("What this belongs to is no longer in the dialogue; nothing was changed")
    return error if isinstance(error, Exception) else RuntimeError(str(error))
