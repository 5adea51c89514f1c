"""Several files of one folder, written all or none: beside their places first, then put there one after the other.

Should one of them not go into its place, those that are there already are taken back.
"""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Mapping
from pathlib import Path

from dialogapp.documents.atomic_write import explained, refuse_unless_writable, sync_folder
from dialogapp.domain.errors import FileProblemError


def write_together(files: Mapping[str, bytes], folder: Path, *, force: bool = False) -> None:
    """Write `files`, bytes by name, into `folder`, which is made if it is not there (its parent must be).

    An existing file is replaced only with `force`. Raises FileProblemError, and then everything is as it was.
    """
    _refuse_unless_writable(files, folder, force=force)
    was_there = folder.exists()
    beside = folder.resolve().with_name(f".{folder.resolve().name[:60]}.{secrets.token_hex(6)}.tmp")
    new, old = beside / "new", beside / "old"
    try:
        for part in (beside, new, old):
            part.mkdir()
        for name, content in files.items():
            with (new / name).open("xb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
        if was_there:
            _exchange(files, folder, new, old)
        else:
            new.rename(folder)
        sync_folder(folder)
    except OSError as error:
        raise explained(error, folder) from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _refuse_unless_writable(files: Mapping[str, bytes], folder: Path, *, force: bool) -> None:
    if folder.exists() and not folder.is_dir():
        raise FileProblemError("“{folder}” is a file; give the name of a folder", folder=folder)
    if folder.is_dir():
        for name in files:
            refuse_unless_writable(folder / name, force=force)
    elif not folder.resolve().parent.is_dir():
        raise FileProblemError("The folder “{folder}” does not exist; make it or choose another", folder=folder.parent)


def _exchange(files: Mapping[str, bytes], folder: Path, new: Path, old: Path) -> None:
    """Put every file of `new` into `folder`, what was there into `old`; on any interruption all goes back."""
    begun: list[str] = []
    try:
        for name in files:
            begun.append(name)
            if (folder / name).exists():
                (folder / name).replace(old / name)
            (new / name).replace(folder / name)
    except BaseException:
        for name in begun:
            if not (new / name).exists():
                (folder / name).unlink(missing_ok=True)
            if (old / name).exists():
                (old / name).replace(folder / name)
        raise
