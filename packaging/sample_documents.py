"""The sample dialogue and all its documents in a folder, for a machine with nothing to show a window on."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from places import in_venv
from shell import DevError, environment, must, output, say

NAME = "Dialogapp sample"


def write() -> int:
    """Write the sample to a new folder in the user's home, and say where. Nothing that is there is touched."""
    folder = new_folder(Path.home())
    dialogue = folder / "sample.dialog"
    _dialogapp("demo", dialogue)
    for arguments in _exports(dialogue, *_meetings(dialogue)):
        _dialogapp("export", dialogue, *arguments)
    say(f"The sample dialogue and its documents are in {folder}")
    return 0


def new_folder(parent: Path) -> Path:
    """A folder that was not there before: NAME, NAME 2, NAME 3 …"""
    names: Iterable[str] = (NAME if number == 1 else f"{NAME} {number}" for number in range(1, 1000))
    for name in names:
        try:
            (parent / name).mkdir()
        except FileExistsError:
            continue
        except OSError as error:
            raise DevError(f"no folder could be made in {parent}: {error}") from error
        return parent / name
    raise DevError(f"{parent} is full of folders named {NAME}; remove some")


def _meetings(dialogue: Path) -> tuple[list[int], list[int]]:
    """The numbers of the meetings in which something was said, and of those that are still to be held."""
    told = output([in_venv("python"), "-m", "dialogapp", "info", dialogue, "--json"], env=environment())
    if told is None:
        raise DevError(f"the sample dialogue could not be read: {dialogue}")
    meetings = json.loads(told)["meetings"]
    held = [meeting["number"] for meeting in meetings if meeting["contributions"]]
    return held, [meeting["number"] for meeting in meetings if meeting["state"] == "planned"]


def _exports(dialogue: Path, held: Iterable[int], coming: Iterable[int]) -> Iterator[tuple[str | Path, ...]]:
    folder = dialogue.parent
    for number in held:
        for ending in ("docx", "pdf"):
            yield "minutes", "--meeting", str(number), "-o", folder / f"minutes-{number}.{ending}"
    for ending in ("docx", "xlsx"):
        yield "needs", "-o", folder / f"needs.{ending}"
    for ending in ("docx", "xlsx"):
        yield "equal-treatment", "-o", folder / f"equal-treatment.{ending}"
    for ending in ("csv", "xlsx"):
        yield "log", "-o", folder / f"log.{ending}"
    for ending in ("docx", "pdf"):
        yield "schedule", "-o", folder / f"schedule.{ending}"
    yield "schedule", "--without-names", "-o", folder / "schedule-for-the-wall.docx"
    yield "invitations", "-o", folder / "invitations"
    for number in list(coming)[:1]:
        yield "kit", "--meeting", str(number), "-o", folder / f"paper-kit-{number}.pdf"


def _dialogapp(*arguments: str | Path) -> None:
    command = [in_venv("python"), "-m", "dialogapp", *arguments]
    must(command, "the sample could not be written; see the message above", env=environment())
