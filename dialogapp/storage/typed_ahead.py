"""What is typed before a dialogue is open is kept in a small file beside it, until the dialogue holds it.

Between the window's first paint and the first key stands what is imported here: SQLite's own module, and the rest of
storage only to open the dialogue.
"""

from __future__ import annotations

import json
import os
import sqlite3
import time
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dialogapp.domain.errors import DialogappError, DiskFullError, FileProblemError
from dialogapp.domain.typed_ahead import EnteredLine, TypedAhead
from dialogapp.storage.format import APPLICATION_ID, FORMAT_VERSION
from dialogapp.storage.lock import FileLock, locked

if TYPE_CHECKING:
    from dialogapp.storage.dialogue_file import DialogueFile

_RUNNING = (
    "SELECT id FROM meeting WHERE state = 'running' "
    "ORDER BY coalesce(started_at, starts_at, 0) DESC, number, id LIMIT 1"
)
"""The meeting that the room opens with."""


class AheadFile:
    """Implements `services.ports.TypingAhead`."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._place = path.with_name(f".{path.name}.typed")
        self._lock: FileLock | None = None

    @property
    def place(self) -> Path:
        return self._place

    def begin(self) -> TypedAhead | None:
        # A file that is not there would get a lock.
        if not self._path.is_file():
            return None
        try:
            # First, so that nobody else changes the file, or types ahead of it, from here on.
            self._lock = locked(self._path)
        except DialogappError:
            # Opening will meet the same, and say it.
            return None
        meeting_id = _running_meeting(self._path)
        if meeting_id is None or self._place.exists():
            self.stop()
            return None
        return TypedAhead(f"{time.time_ns()}-{os.getpid()}", meeting_id)

    def read(self) -> TypedAhead | None:
        try:
            return from_text(self._place.read_text("ascii"))
        except FileNotFoundError:
            return None
        except (OSError, ValueError) as error:
            raise FileProblemError(
                "What was typed as the dialogue was opened is kept in {path}, but can't be read: {reason}",
                path=self._place,
                reason=str(error),
            ) from None

    def keep(self, ahead: TypedAhead) -> None:
        part = self._place.with_name(f"{self._place.name}.part")
        try:
            with part.open("w", encoding="ascii") as file:
                file.write(to_text(ahead))
                file.flush()
                os.fsync(file.fileno())
            part.replace(self._place)
            _sync_folder(self._place.parent)
        except OSError as error:
            raise DiskFullError(
                "What you type can't be kept yet: {reason}", path=self._path, reason=error.strerror
            ) from None

    def forget(self) -> None:
        # Where it can't be taken away it does no harm: the dialogue knows which it was given.
        with suppress(OSError):
            self._place.unlink(missing_ok=True)

    def open(self) -> DialogueFile:
        from dialogapp.storage.dialogue_file import DialogueFile

        lock, self._lock = self._lock, None
        return DialogueFile.open(self._path, lock=lock)

    def stop(self) -> None:
        if self._lock is not None:
            self._lock.release()
            self._lock = None


def to_text(ahead: TypedAhead) -> str:
    """What the file holds: JSON in ASCII, whatever was typed."""
    told = {
        "id": ahead.id,
        "meeting_id": ahead.meeting_id,
        "entered": [[line.text, line.started_at] for line in ahead.entered],
        "text": ahead.text,
        "started_at": ahead.started_at,
    }
    return json.dumps(told)


def from_text(text: str) -> TypedAhead:
    """What `to_text` was given. ValueError where it is anything else."""
    told: Any = json.loads(text)
    try:
        lines = tuple(EnteredLine(str(line), int(at)) for line, at in told["entered"])
        begun = told["started_at"]
        return TypedAhead(
            str(told["id"]),
            str(told["meeting_id"]),
            lines,
            str(told["text"]),
            int(begun) if begun is not None else None,
        )
    except (KeyError, TypeError) as error:
        raise ValueError(str(error)) from None


def _running_meeting(path: Path) -> str | None:
    """The id of the meeting that runs; None where none does, and where that can't be told."""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True)) as connection:
            connection.execute("PRAGMA query_only = ON")
            (application,) = connection.execute("PRAGMA application_id").fetchone()
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            if application != APPLICATION_ID or version > FORMAT_VERSION:
                return None
            row = connection.execute(_RUNNING).fetchone()
    except sqlite3.Error:
        # It is damaged, or may only be read: opening it says so.
        return None
    return str(row[0]) if row is not None else None


def _sync_folder(folder: Path) -> None:
    """Make the move itself durable, where the system lets a folder be opened."""
    if os.name == "nt":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
