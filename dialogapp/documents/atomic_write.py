"""Files are written whole or not at all: beside their place first, then put there in one move."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from dialogapp.domain.errors import FileProblemError

_DISK_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NO_PERMISSION = {errno.EACCES, errno.EPERM, errno.EROFS}


@contextlib.contextmanager
def written_whole(path: Path, *, force: bool = False) -> Iterator[BinaryIO]:
    """A stream whose bytes become the file at `path` when the block ends without an error.

    An existing file is replaced only with `force`, and never while Word, Excel or LibreOffice has it open. Whatever
    goes wrong, the old file stays as it was and nothing half-written is left. Raises FileProblemError.
    """
    refuse_unless_writable(path, force=force)
    place = path.resolve()
    beside = place.with_name(f".{place.name[:60]}.{secrets.token_hex(6)}.tmp")
    try:
        with beside.open("xb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        refuse_unless_writable(path, force=force)
        if place.exists():
            shutil.copymode(place, beside)
        beside.replace(place)
        sync_folder(place.parent)
    except OSError as error:
        raise explained(error, path) from error
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)


def refuse_unless_writable(path: Path, *, force: bool) -> None:
    """Raise FileProblemError where `path` can't or must not be written, before any work is done for it."""
    if not path.parent.is_dir():
        raise FileProblemError("The folder “{folder}” does not exist; make it or choose another", folder=path.parent)
    if path.is_dir():
        raise FileProblemError("“{file}” is a folder; give the name of a file in it", file=path)
    if not path.exists():
        return
    if not force:
        raise FileProblemError(
            "“{file}” already exists; choose another name, or let it be replaced (--force)", file=path
        )
    lock = _office_lock(path)
    if lock is not None:
        raise FileProblemError(
            "“{file}” is open in another program, as “{lock}” beside it shows; close it there and try again",
            file=path,
            lock=lock.name,
        )


def _office_lock(path: Path) -> Path | None:
    """The lock file that Word, Excel (`~$name`; Word leaves out up to two first letters) or LibreOffice keeps."""
    name = path.name
    candidates = (f"~${name}", f"~${name[1:]}", f"~${name[2:]}", f".~lock.{name}#")
    return next((lock for each in candidates if (lock := path.with_name(each)).exists()), None)


def explained(error: OSError, path: Path) -> FileProblemError:
    """What to tell of an error of the system's: why it could not be written."""
    if error.errno in _DISK_FULL:
        return FileProblemError(
            "“{file}” could not be written: the disk is full; make room or choose another place. Nothing was changed",
            file=path,
        )
    if error.errno in _NO_PERMISSION:
        return FileProblemError(
            "“{file}” could not be written: you may not write there; choose another folder. Nothing was changed",
            file=path,
        )
    return FileProblemError(
        "“{file}” could not be written: {reason}. Nothing was changed", file=path, reason=error.strerror or str(error)
    )


def sync_folder(folder: Path) -> None:
    """Make the move itself durable, where the system lets a folder be opened."""
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
