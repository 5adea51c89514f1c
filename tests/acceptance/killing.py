"""Kills a window that logs, and looks at what the file then holds."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Protocol, TypeAlias

from dialogapp.services.dialogues import DialogueDraft, create_dialogue
from dialogapp.services.half_typed import kept_line
from dialogapp.storage.dialogue_file import DialogueFile
from dialogapp.storage.verify import verify
from tests.acceptance.command_line import ROOT
from tests.gui.meeting_room import Hearing, hearing, log_of

STUCK_SECONDS = 120
"""A child that has said nothing of use for so long is stuck."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a child told until it was killed: texts shown as durable, in order; what was restored; (ms, text) of the
    line that was being typed; texts entered before the room was there, and whether it then was.
    """

    logged: list[str] = field(default_factory=list)
    restored: list[str] = field(default_factory=list)
    typed: list[tuple[int, str]] = field(default_factory=list)
    entered: list[str] = field(default_factory=list)
    room: list[str] = field(default_factory=list)

    def take(self, told: str) -> None:
        """Take a line of the child's."""
        what, _, text = told.partition(" ")
        if what == "typed":
            at, _, typed = text.partition(" ")
            self.typed.append((int(at), typed))
        else:
            getattr(self, what).append(text)


def make_file(path: Path) -> Hearing:
    """A dialogue with a meeting that runs."""
    with DialogueFile.create(path) as file:
        create_dialogue(file, DialogueDraft("Vägvisning", "Exempelköpings kommun"))
        return hearing(file)


class Child(Protocol):
    """A process that can be listened to and killed."""

    @property
    def stdout(self) -> IO[bytes] | None:
        """What it tells."""

    def kill(self) -> None:
        """Kill it, as the system does."""

    def wait(self) -> int:
        """Wait until it is gone."""


Start: TypeAlias = Callable[[str, Path, str], Child]
"""Starts the child of the given name, with a dialogue and what it is told to do."""


def started(child: str, path: Path, turn: str) -> Child:
    """A child that starts as the program does."""
    command = [sys.executable, "-m", f"tests.acceptance.{child}", str(path), turn]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE)


def log_until_killed(path: Path, lines: int, start: Start = started) -> Said:
    """Let a window log, and kill it when it has told of so many lines."""
    return _run(path, "log", lambda said: len(said.logged) >= lines, start=start)


def type_until_killed(path: Path, milliseconds: int, start: Start = started) -> Said:
    """Let a window log a line and then type one for so long; kill it in the middle."""
    return _run(
        path,
        "type",
        lambda said: bool(said.typed) and said.typed[-1][0] - said.typed[0][0] >= milliseconds,
        start=start,
    )


def type_early_until_killed(path: Path, lines: int, letter: str) -> Said:
    """Let a window be typed in from its first line on, and kill it when it has told of so many lines, or as the room
    takes over.
    """
    return _run(path, letter, lambda said: len(said.entered) >= lines or bool(said.room), "early_child")


def texts(path: Path, room: Hearing) -> list[str]:
    """The lines of the log."""
    with DialogueFile.open(path) as file:
        return [line.contribution.text for line in log_of(file, room.id)]


def lost(path: Path, room: Hearing, acknowledged: list[str]) -> list[str]:
    """Which of the lines told as durable, in this order, the file does not hold in this order."""
    there = iter(texts(path, room))
    return [text for text in acknowledged if text not in there]


def half_typed(path: Path, room: Hearing) -> str:
    """What would stand in the entry line now."""
    with DialogueFile.open(path) as file, file.read() as reader:
        return kept_line(reader, room.id).text


def holds(path: Path) -> bool:
    """Whether the journal and what it says agree."""
    return verify(path, None).ok


def _run(
    path: Path,
    turn: str,
    is_enough: Callable[[Said], bool],
    child: str = "logging_child",
    start: Start = started,
) -> Said:
    said = Said()
    process = start(child, path, turn)
    assert process.stdout is not None
    with process.stdout as told_lines:
        stuck = threading.Timer(STUCK_SECONDS, process.kill)
        stuck.start()
        for told in told_lines:
            said.take(told.decode().removesuffix("\n"))
            if is_enough(said):
                break
        reached = is_enough(said)
        process.kill()
        # What it had told already, while it was being killed, counts as well.
        for told in told_lines:
            if told.endswith(b"\n"):
                said.take(told.decode().removesuffix("\n"))
        stuck.cancel()
        process.wait()
    assert reached, f"the window ended or stood still after {len(said.logged)} lines"
    return said
