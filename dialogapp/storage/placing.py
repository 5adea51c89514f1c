"""Putting a finished file at its name, never over another, and taking a half-made one away."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from dialogapp.domain.errors import FileProblemError


def put_in_place(part: Path, path: Path) -> None:
    """Give a finished file its name; FileProblemError where something has got that name meanwhile."""
    try:
        if os.name == "nt":
            part.rename(path)
            return
        try:
            path.hardlink_to(part)
        except FileExistsError:
            raise
        except OSError:
            # The file system knows no second names (FAT, some network drives).
            part.rename(path)
    except FileExistsError:
        raise already_there(path) from None
    except OSError as error:
        raise FileProblemError("{path} can't be made: {reason}", path=path, reason=error.strerror) from None


def already_there(path: Path) -> FileProblemError:
    """The error for a name that is taken."""
    return FileProblemError("{path} is there already; choose another name", path=path)


def remove_dialogue(path: Path) -> None:
    """Remove a half-made dialogue with all that SQLite and the lock keep beside it."""
    for name in (path.name, f"{path.name}-wal", f"{path.name}-shm", f".{path.name}.lock"):
        with suppress(OSError):
            path.with_name(name).unlink(missing_ok=True)
