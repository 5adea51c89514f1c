"""A new dialogue that appears at its name whole, filled, or not at all; and never over what is there."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from dialogapp.domain.errors import DiskFullError, FileProblemError
from dialogapp.domain.instants import Instant
from dialogapp.storage.dialogue_file import DialogueFile, system_clock
from dialogapp.storage.placing import already_there, put_in_place, remove_dialogue


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
