"""A dialogue's file: made, opened, written one transaction at a time, and closed so that a copy of it is whole."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType

from sqlalchemy import Connection
from uuid_utils.compat import uuid7

from dialogapp.domain.dialogue import Dialogue
from dialogapp.domain.errors import FileProblemError
from dialogapp.domain.instants import Instant
from dialogapp.services.additions import check_additions, check_locked_lines
from dialogapp.services.changes import Committed, Step
from dialogapp.storage.connection import (
    check_is_dialogue,
    driver_of,
    memory_engine,
    plain_words,
    reading_engine,
    writing_engine,
)
from dialogapp.storage.erasure import erase_wordings
from dialogapp.storage.format import APPLICATION_ID, FORMAT_VERSION
from dialogapp.storage.lock import FileLock, locked
from dialogapp.storage.reading import Reading
from dialogapp.storage.search import rebuild_search
from dialogapp.storage.tables import whole_metadata
from dialogapp.storage.transaction import Transaction
from dialogapp.storage.undo import done_again, latest_redoable, latest_undoable, taken_back

_REPLICA = "replica"
_PUT_SCRATCH = "INSERT INTO scratch (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"


def system_clock() -> Instant:
    """The computer's time."""
    return time.time_ns() // 1_000_000


class DialogueFile:
    """An open dialogue. Implements `services.ports.Store`. Any thread may read; writes wait for one another.

    Use `create` or `open`. A file that is open for writing is locked against other writers until `close`.
    """

    def __init__(self, path: Path, lock: FileLock | None, clock: Callable[[], Instant]) -> None:
        self.actor = ""
        self._path = path
        self._lock = lock
        self._clock = clock
        self._writing = threading.RLock()
        self._listeners: list[Callable[[Committed], None]] = []
        self._reader = reading_engine(path)
        self._connection: Connection | None = None
        self._replica = ""
        self._stand_in: TemporaryDirectory[str] | None = None

    @classmethod
    def create(cls, path: Path, clock: Callable[[], Instant] = system_clock) -> DialogueFile:
        """A new file at `path`, with tables and nothing in them. FileProblemError where something is there already."""
        try:
            path.touch(exist_ok=False)
        except FileExistsError:
            raise FileProblemError("{path} is there already; choose another name", path=path) from None
        except OSError as error:
            raise FileProblemError("{path} can't be made: {reason}", path=path, reason=error.strerror) from None
        try:
            with plain_words(path):
                _make_tables(path)
        except BaseException:
            path.unlink()
            raise
        return cls.open(path, clock=clock)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        writable: bool = True,
        clock: Callable[[], Instant] = system_clock,
        lock: FileLock | None = None,
    ) -> DialogueFile:
        """The dialogue at `path`. FileProblemError where it can't be read, FileInUseError where another writes to
        it. `lock` is its lock where it was taken before; whatever happens, it is released in the end.
        """
        try:
            version = check_is_dialogue(path)
        except BaseException:
            if lock is not None:
                lock.release()
            raise
        file = cls(path, lock or (locked(path) if writable else None), clock)
        try:
            if version < FORMAT_VERSION:
                file._bring_up_to_date()
            with plain_words(path), file.read() as reader:
                reader.count(Dialogue)
            if writable:
                file._begin_writing()
        except BaseException:
            file.close()
            raise
        return file

    @property
    def path(self) -> Path:
        """The dialogue's file."""
        return self._path

    @property
    def writable(self) -> bool:
        return self._connection is not None

    def listen(self, listener: Callable[[Committed], None]) -> None:
        self._listeners.append(listener)

    @contextmanager
    def read(self) -> Iterator[Reading]:
        with plain_words(self._path), self._reader.begin() as connection:
            yield Reading(connection)

    @contextmanager
    def write(self, action: str) -> Iterator[Transaction]:
        with self._transaction() as transaction:
            yield transaction
            check_additions(transaction, transaction.added)
            check_locked_lines(transaction, transaction.meetings_of_lines, action)
            transaction.record(self.actor, action, "do", None, self._replica)
        self._announce(transaction)

    @contextmanager
    def rehearse(self) -> Iterator[Transaction]:
        with plain_words(self._path), memory_engine().connect() as copy:
            driver = driver_of(copy)
            with self._reader.begin() as here:
                driver_of(here).backup(driver)
            driver.execute("PRAGMA foreign_keys = ON")
            driver.execute("BEGIN")
            transaction = Transaction(copy, self._clock())
            yield transaction
            check_additions(transaction, transaction.added)

    @contextmanager
    def read_earlier(self, entry: int) -> Iterator[Reading]:
        # Imported where it is needed, which is when a workbook came back.
        from dialogapp.storage.earlier import take_back

        with plain_words(self._path), memory_engine().connect() as copy:
            with self._reader.begin() as here:
                driver_of(here).backup(driver_of(copy))
            take_back(copy, entry)
            yield Reading(copy)

    def undo(self) -> Committed | None:
        return self._retrace("undo")

    def redo(self) -> Committed | None:
        return self._retrace("redo")

    def keep_scratch(self, values: Mapping[str, str | None]) -> None:
        with self._writing, plain_words(self._path), self._open_connection().begin():
            connection = self._open_connection()
            for key, value in values.items():
                if value is None:
                    connection.exec_driver_sql("DELETE FROM scratch WHERE key = ?", (key,))
                else:
                    connection.exec_driver_sql(_PUT_SCRATCH, (key, value))

    def erase(self, entity: str, noun_id: str, reason: str, **redacted: str) -> None:
        """Erase every earlier wording of a noun from the journal, and put `redacted` in the fields named.

        The digests stay, so the chain still holds; the search index is made anew and the freed pages are overwritten.
        """
        with self.write("thing.erased") as transaction:
            erase_wordings(transaction, entity, noun_id, reason, redacted)
        self.checkpoint()

    def checkpoint(self) -> None:
        """Move what the write-ahead log holds into the file, so that a copy of the file alone is whole."""
        if self._connection is not None:
            with self._writing, plain_words(self._path):
                driver_of(self._connection).execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Close the file, whole, and let others write to it. Where it can't be made whole on its own it is closed all
        the same: what was written is kept in the file beside it.
        """
        self._reader.dispose()
        try:
            self.checkpoint()
        finally:
            if self._connection is not None:
                engine = self._connection.engine
                self._connection.close()
                engine.dispose()
                self._connection = None
            if self._lock is not None:
                self._lock.release()
            if self._stand_in is not None:
                self._stand_in.cleanup()

    def __enter__(self) -> DialogueFile:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def _bring_up_to_date(self) -> None:
        """Where the file may not be written to, a copy that is up to date is read in its place."""
        # Imported where it is needed, which is once in a file's life.
        from dialogapp.storage.migration import bring_up_to_date, up_to_date_copy

        if self._lock is not None:
            bring_up_to_date(self._path)
        else:
            self._stand_in = up_to_date_copy(self._path)
            self._reader = reading_engine(Path(self._stand_in.name) / self._path.name)

    def _begin_writing(self) -> None:
        with plain_words(self._path):
            self._connection = writing_engine(self._path).connect()
            with self._connection.begin():
                found = Reading(self._connection).scratch(_REPLICA)
                self._replica = found or str(uuid7())
                if found is None:
                    self._connection.exec_driver_sql(_PUT_SCRATCH, (_REPLICA, self._replica))

    def _open_connection(self) -> Connection:
        if self._connection is None:
            raise FileProblemError("{path} is open for reading only", path=self._path)
        return self._connection

    @contextmanager
    def _transaction(self) -> Iterator[Transaction]:
        with self._writing, plain_words(self._path):
            connection = self._open_connection()
            try:
                with connection.begin():
                    yield Transaction(connection, self._clock())
            except BaseException:
                # SQLite keeps a transaction open whose commit it refused.
                driver_of(connection).rollback()
                raise

    def _retrace(self, step: Step) -> Committed | None:
        with self._transaction() as transaction:
            connection = transaction.connection
            found = latest_undoable(connection) if step == "undo" else latest_redoable(connection)
            if found is not None:
                changes = (taken_back if step == "undo" else done_again)(connection, found.number)
                transaction.apply(changes)
                check_locked_lines(transaction, transaction.meetings_of_lines, found.action)
                transaction.record(self.actor, found.action, step, found.number, self._replica)
        self._announce(transaction)
        return transaction.committed

    def _announce(self, transaction: Transaction) -> None:
        if transaction.committed is not None:
            for listener in self._listeners:
                listener(transaction.committed)


def _make_tables(path: Path) -> None:
    engine = writing_engine(path)
    with engine.connect() as connection:
        with connection.begin():
            whole_metadata().create_all(connection)
            rebuild_search(connection)
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version = {FORMAT_VERSION}")
        driver_of(connection).execute("PRAGMA wal_checkpoint(TRUNCATE)")
    engine.dispose()
