"""The window from the start of its process, against a bare QMainWindow; and how often it wakes when nothing happens.

Each run has a process of its own; runs of the floor and of the window take turns, so that both see the same machine.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from dialogapp.services.meetings import start_meeting
from dialogapp.storage.typed_ahead import AheadFile
from tests.benchmarks.logs import make_log, meeting_and_speaker
from tests.benchmarks.measuring import Count, Figure, typical
from tests.benchmarks.window_child import IDLE_MS, TYPED

RUNS = 7
FEW, MANY = 100, 50_000
STARTS = (
    ("first_paint", "first paint of the main window", FEW, 1.5, 1.2),
    ("typing", "the entry line takes typing, safely buffered", FEW, 2, 1.5),
    ("long_log", f"a file of {MANY:,} contributions open, log shown", MANY, 5, 3.5),
)


def run() -> list[Figure | Count]:
    """Measure starts, then idleness."""
    with tempfile.TemporaryDirectory() as folder:
        files = {size: _running_log(Path(folder), size) for size in (FEW, MANY)}
        environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": str(Path(folder) / "code")}
        # A program that was started before is compiled: the first round, which is not measured, sees to that.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        environment |= {f"XDG_{name}_HOME": str(Path(folder) / name) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
        figures = _starts(files, environment)
        # Windows does not tell how often a process waits.
        return figures if sys.platform == "win32" else [*figures, *_idleness(files[FEW], Path(folder), environment)]


def _starts(files: dict[int, Path], environment: dict[str, str]) -> list[Figure | Count]:
    _started(environment, "bare")
    for stage, _, size, _, _ in STARTS:
        _opened(environment, stage, files[size])
    floor: list[float] = []
    ours: dict[str, list[float]] = {stage: [] for stage, *_ in STARTS}
    for _ in range(RUNS):
        for stage, _, size, _, _ in STARTS:
            floor.append(_started(environment, "bare"))
            ours[stage].append(_opened(environment, stage, files[size]))
    return [Figure(what, typical(ours[stage]), typical(floor), must, aim) for stage, what, _, must, aim in STARTS]


def _idleness(running: Path, folder: Path, environment: dict[str, str]) -> list[Figure | Count]:
    planned = folder / "planned.dialog"
    make_log(planned, FEW).close()
    bare, field = int(_told(environment, "idle_bare")), int(_told(environment, "idle_field"))
    seconds = IDLE_MS // 1000

    def count(what: str, stage: str, path: Path, floor: int, most: int) -> Count:
        return Count(f"wakeups in {seconds} s: {what}", int(_told(environment, stage, path)), floor, most)

    return [
        count("the overview", "idle", planned, bare, 2),
        # The cursor in the entry line blinks, as the system wants it: so does that of the floor.
        count("the room, its clock standing", "idle", running, field, 2),
        # A turn of the clock each second; and the heartbeat, a write that waits for its thread and the disk.
        count("the room, its clock going", "idle_speaking", running, field, seconds + 10),
    ]


def _running_log(folder: Path, size: int) -> Path:
    path = folder / f"{size}.dialog"
    with make_log(path, size) as file:
        start_meeting(file, meeting_and_speaker(file)[0])
    return path


def _opened(environment: dict[str, str], stage: str, path: Path) -> float:
    """Seconds until the stage of a window with the dialogue at `path`.

    Where it was typed in, the process was stopped as by a crash: what was typed must be there for the next start, which
    is then as the first one.
    """
    took = _started(environment, stage, path)
    if stage == "typing":
        place = AheadFile(path)
        kept = place.read()
        assert kept is not None
        assert kept.text == TYPED
        place.forget()
    return took


def _started(environment: dict[str, str], *arguments: str | Path) -> float:
    """Seconds from the start of a process until it says that it is there."""
    begun = time.perf_counter()
    with _child(environment, *arguments) as child:
        assert child.stdout is not None
        word = child.stdout.readline()
        took = time.perf_counter() - begun
    assert word == b"done\n", arguments
    return took


def _told(environment: dict[str, str], *arguments: str | Path) -> str:
    with _child(environment, *arguments) as child:
        return child.communicate()[0].decode()


def _child(environment: dict[str, str], *arguments: str | Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "tests.benchmarks.window_child", *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, env=environment)
