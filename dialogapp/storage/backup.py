"""Verified copies of a dialogue. A copy never lands on an existing file."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from dialogapp.domain.errors import FileProblemError
from dialogapp.storage.connection import check_is_dialogue, plain_words
from dialogapp.storage.verify import verify


def copy_verified(source: Path, target: Path) -> str:
    """Copy the dialogue at `source`, also while it is in use, to `target`; the copy's head.

    FileProblemError, and no file at `target`, where something is there already, the source is damaged, or the copy
    can't be written.
    """
    check_is_dialogue(source)
    if target.exists():
        raise FileProblemError("{path} is there already; choose another name", path=target)
    part = target.with_name(f".{target.name}.part")
    try:
        part.unlink(missing_ok=True)
        with plain_words(source):
            _copy(source, part)
        verdict = verify(part)
        if not verdict.ok:
            raise FileProblemError(
                "{path} does not verify, so no copy was kept: {problem}", path=source, problem=verdict.problems[0]
            )
        part.rename(target)
    except OSError as error:
        raise FileProblemError("{path} can't be written: {reason}", path=target, reason=error.strerror) from None
    finally:
        for left in (part, part.with_name(part.name + "-wal"), part.with_name(part.name + "-shm")):
            left.unlink(missing_ok=True)
    return verdict.head


def _copy(source: Path, part: Path) -> None:
    reading = sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)
    writing = sqlite3.connect(part)
    try:
        reading.backup(writing)
        writing.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        writing.close()
        reading.close()
