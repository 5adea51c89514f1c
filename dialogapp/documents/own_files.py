"""What a user has made to begin from, as text files in a folder, written whole or not at all."""

from __future__ import annotations

from pathlib import Path

from dialogapp.documents.atomic_write import written_whole
from dialogapp.domain.errors import FileProblemError

_LARGEST = 1_000_000
"""Bytes; a file beyond was not written by hand."""


class OwnTextFiles:
    """Fills `services.ports.OwnFiles` with the files in `folder`, which is made when something is first kept."""

    def __init__(self, folder: Path, ending: str = ".toml") -> None:
        self._folder = folder
        self._ending = ending

    @property
    def folder(self) -> Path:
        """Where they are."""
        return self._folder

    def names(self) -> list[str]:
        """Names without ending, in order."""
        return sorted(path.stem for path in self._folder.glob(f"*{self._ending}") if path.is_file())

    def read(self, name: str) -> bytes:
        """What a file holds."""
        path = self._path(name)
        try:
            if path.stat().st_size > _LARGEST:
                raise FileProblemError(
                    "“{file}” is too large to be used here; take it out of the folder", file=path.name
                )
            return path.read_bytes()
        except OSError as error:
            raise FileProblemError("“{file}” can't be read: {reason}", file=path.name, reason=error) from error

    def write(self, name: str, text: str) -> None:
        """Keep a file; one of that name is replaced."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise FileProblemError("“{file}” can't be made: {reason}", file=self._folder, reason=error) from error
        with written_whole(self._path(name), force=True) as stream:
            stream.write(text.encode("utf-8"))

    def remove(self, name: str) -> None:
        """Take a file away."""
        path = self._path(name)
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise FileProblemError("“{file}” can't be removed: {reason}", file=path.name, reason=error) from error

    def _path(self, name: str) -> Path:
        return self._folder / f"{name}{self._ending}"
