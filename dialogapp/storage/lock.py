"""The lock against other writers. It lies beside the dialogue; the system drops it if the process dies."""

from __future__ import annotations

from pathlib import Path

from filelock import FileLock, Timeout

from dialogapp.domain.errors import FileInUseError, FileProblemError


def locked(path: Path) -> FileLock:
    """The lock of the dialogue at `path`, taken. Any thread may release it."""
    lock = FileLock(path.with_name(f".{path.name}.lock"), blocking=False, thread_local=False)
    try:
        lock.acquire()
    except Timeout:
        raise FileInUseError(
            "{path} is open elsewhere; close it there and try again. Nothing was changed", path=path
        ) from None
    except OSError as error:
        raise FileProblemError("{path} can't be written: {reason}", path=path, reason=error.strerror) from None
    return lock
