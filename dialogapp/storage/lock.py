"""The lock against other writers. It lies beside the dialogue; the system drops it if the process dies."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

from dialogapp.domain.errors import FileInUseError, FileProblemError

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_TAKEN = {errno.EACCES, errno.EAGAIN, errno.EDEADLK}


class FileLock:
    """A lock that is held. Any thread may release it."""

    def __init__(self, handle: int) -> None:
        self._handle: int | None = handle

    def release(self) -> None:
        """Let others have it, if it is still held."""
        handle, self._handle = self._handle, None
        if handle is not None:
            if sys.platform == "win32":
                msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)
            os.close(handle)


def locked(path: Path) -> FileLock:
    """The lock of the dialogue at `path`, taken. FileInUseError where another has it."""
    try:
        handle = os.open(path.with_name(f".{path.name}.lock"), os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        raise FileProblemError("{path} can't be written: {reason}", path=path, reason=error.strerror) from None
    try:
        if sys.platform == "win32":
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        os.close(handle)
        if error.errno in _TAKEN:
            raise FileInUseError(
                "{path} is open elsewhere; close it there and try again. Nothing was changed", path=path
            ) from None
        raise FileProblemError("{path} can't be written: {reason}", path=path, reason=error.strerror) from None
    return FileLock(handle)
