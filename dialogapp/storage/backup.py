"""Verified copies of a dialogue. A copy never lands on an existing file."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from dialogapp.domain.errors import FileProblemError
from dialogapp.storage.connection import check_is_dialogue, plain_words, reading_connection
from dialogapp.storage.placing import already_there, put_in_place, remove_dialogue
from dialogapp.storage.verify import verify


def copy_verified(source: Path, target: Path) -> str:
    """Copy the dialogue at `source`, also while it is in use, to `target`; the copy's head.

    FileProblemError, and no file at `target`, where something is there already, the source is damaged, or the copy
    can't be written.
    """
    check_is_dialogue(source)
    if os.path.lexists(target):
        raise already_there(target)
    part = target.with_name(f".{target.name}.part")
    try:
        remove_dialogue(part)
        part.touch()
        with (
            plain_words(source),
            closing(reading_connection(source)) as reading,
            closing(sqlite3.connect(part)) as writing,
        ):
            reading.backup(writing)
            writing.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        verdict = verify(part)
        if not verdict.ok:
            raise FileProblemError(
                "{path} does not verify, so no copy was kept: {problem}", path=source, problem=verdict.problems[0]
            )
        put_in_place(part, target)
    except OSError as error:
        raise FileProblemError("{path} can't be written: {reason}", path=target, reason=error.strerror) from None
    finally:
        remove_dialogue(part)
    return verdict.head
