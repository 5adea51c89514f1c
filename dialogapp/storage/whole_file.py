"""A new dialogue that appears at its name whole, filled, or not at all; and never over what is there."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from dialogapp.domain.errors import DiskFullError, FileProblemError
from dialogapp.domain.instants import Instant
from dialogapp.storage.dialogue_file import DialogueFile, system_clock


def make_whole(path: Path, fill: Callable[[DialogueFile], object], clock: Callable[[], Instant] = system_clock) -> None:
    """Make a dialogue at `path` and let `fill` write to it. FileProblemError where something is there already.

    The file is made under another name beside `path` until `fill` is done; where that fails nothing is left.
    """
    if os.path.lexists(path):
        raise already_there(path)
    part = path.with_name(f".{path.name}.part")
    remove_dialogue(part)
    try:
        with DialogueFile.create(part, clock) as file:
            fill(file)
        put_in_place(part, path)
    except DiskFullError:
        raise FileProblemError(
            "The disk is full: {path} was not made. Free some space, or choose another folder", path=path
        ) from None
    except FileProblemError as error:
        if error.fields.get("path") == part:
            error.fields["path"] = path
        raise
    finally:
        remove_dialogue(part)


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
