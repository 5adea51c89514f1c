"""Brings a dialogue of an older format up to date, and leaves it as it was where that fails.

A later format only adds: tables, indexes, and columns that have a default (`columns.added`). No row is changed and no
entry of the journal touched; a table with new columns is made anew, because verify compares the tables with what this
version makes, to the letter.
"""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, Table
from sqlalchemy.schema import CreateIndex

from dialogapp.domain.errors import FileProblemError
from dialogapp.storage.backup import copy_verified
from dialogapp.storage.connection import (
    check_is_dialogue,
    columns_of,
    driver_of,
    plain_words,
    reading_connection,
    writing_engine,
)
from dialogapp.storage.format import FORMAT_VERSION
from dialogapp.storage.tables import whole_metadata

_BEFORE = "before_migration"


def bring_up_to_date(path: Path) -> Path:
    """Bring the dialogue at `path`, which nobody else writes to, up to this version's format.

    A verified copy of it as it was is kept beside it first; the path of that copy. FileProblemError, and the dialogue
    as it was, where it does not verify, no copy can be kept, or the change can't be made.
    """
    kept = _free_name(path)
    copy_verified(path, kept)
    with plain_words(path):
        _migrate(path)
    return kept


def up_to_date_copy(path: Path) -> tempfile.TemporaryDirectory[str]:
    """A folder with a copy of the dialogue at `path`, under the same name, that is up to date: for reading one that may
    not be written to. It goes when the folder is cleaned up.
    """
    folder = tempfile.TemporaryDirectory(prefix="dialogapp-")
    copy = Path(folder.name) / path.name
    try:
        with plain_words(path):
            # Not the file alone: what another writer has not yet moved into it belongs to it too.
            with closing(reading_connection(path)) as source, closing(sqlite3.connect(copy)) as target:
                source.backup(target)
            _migrate(copy)
    except BaseException:
        folder.cleanup()
        raise
    return folder


def _free_name(path: Path) -> Path:
    version = check_is_dialogue(path)
    name = path.with_name(f"{path.stem} (format {version}){path.suffix}")
    number = 2
    while name.exists():
        name = path.with_name(f"{path.stem} (format {version}, {number}){path.suffix}")
        number += 1
    return name


def _migrate(path: Path) -> None:
    engine = writing_engine(path)
    try:
        with closing(engine.connect()) as connection:
            driver = driver_of(connection)
            # Neither holds inside a transaction. Renaming must not lead other tables' keys along.
            driver.execute("PRAGMA foreign_keys = OFF")
            driver.execute("PRAGMA legacy_alter_table = ON")
            with connection.begin():
                for table in whole_metadata().sorted_tables:
                    _make(connection, table)
                broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
                if broken is not None:
                    raise FileProblemError(
                        "{path} is damaged and was left as it is. Run verify on it, and restore the latest backup",
                        path=path,
                    )
                connection.exec_driver_sql(f"PRAGMA user_version = {FORMAT_VERSION}")
            driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        engine.dispose()


def _make(connection: Connection, table: Table) -> None:
    there = columns_of(connection, table.name)
    if not there:
        table.create(connection)
    elif added := [column for column in table.columns if column.name not in there]:
        indexes = "SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL"
        for name in connection.exec_driver_sql(indexes, (table.name,)).scalars().all():
            connection.exec_driver_sql(f'DROP INDEX "{name}"')
        connection.exec_driver_sql(f'ALTER TABLE "{table.name}" RENAME TO {_BEFORE}')
        table.create(connection)
        kept = ", ".join(f'"{name}"' for name in there)
        new = ", ".join(f'"{column.name}"' for column in added)
        marks = ", ".join("?" * len(added))
        defaults = tuple(column.info["default"] for column in added)
        connection.exec_driver_sql(
            f'INSERT INTO "{table.name}" ({kept}, {new}) SELECT {kept}, {marks} FROM {_BEFORE}', defaults
        )
        connection.exec_driver_sql(f"DROP TABLE {_BEFORE}")
    else:
        for index in table.indexes:
            connection.execute(CreateIndex(index, if_not_exists=True))
