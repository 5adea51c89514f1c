"""A rehearsal: a copy of the dialogue that is thrown away. That a file is one stands in its scratch, outside the
journal.
"""

from __future__ import annotations

from pathlib import Path

from dialogapp.services.ports import Files, Reader

_REHEARSAL = "rehearsal"


def mark_rehearsal(files: Files, copy: Path) -> None:
    """Make a copy of a dialogue one to rehearse in: whoever opens it is told that it is no meeting."""
    store = files.open(copy)
    try:
        store.keep_scratch({_REHEARSAL: "yes"})
    finally:
        store.close()


def is_rehearsal(reader: Reader) -> bool:
    """Whether the file is a copy that is thrown away."""
    return reader.scratch(_REHEARSAL) is not None
