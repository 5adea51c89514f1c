"""A logged line until it is durable, against a bare insert; and search as one types."""

from __future__ import annotations

import sqlite3
import tempfile
from pathlib import Path

from dialogapp.services.contributions import LineDraft, log_line
from dialogapp.storage.dialogue_file import DialogueFile
from tests.benchmarks.logs import make_log, meeting_and_speaker, texts
from tests.benchmarks.measuring import Figure, p95, timed, typical

SIZES = (100, 10_000, 100_000)
LINES = 300
TYPED = (
    "å",
    "åt",
    "åtk",
    "åtko",
    "åtkom",
    "åtkomstb",
    "v",
    "vä",
    "väg",
    "vägv",
    "vägvi",
    "är",
    "ärende",
    "ärende ö",
    "skyltö",
)


def run() -> list[Figure]:
    """Measure at each size; the floor is measured between the lines, so that both see the same machine."""
    figures = []
    with tempfile.TemporaryDirectory() as folder:
        for size in SIZES:
            with make_log(Path(folder) / f"{size}.dialog", size) as file:
                figures.append(_durable(file, Path(folder) / f"{size}.floor", size))
                if size == max(SIZES):
                    figures.append(_search(file))
    return figures


def _durable(file: DialogueFile, floor_path: Path, size: int) -> Figure:
    meeting_id, speaker = meeting_and_speaker(file)
    floor = sqlite3.connect(floor_path, isolation_level=None)
    floor.execute("PRAGMA journal_mode = WAL")
    floor.execute("PRAGMA synchronous = FULL")
    floor.execute("CREATE TABLE contribution (id TEXT PRIMARY KEY, meeting TEXT, speaker TEXT, kind TEXT, text TEXT)")
    ours, bare = [], []
    for number, text in enumerate(texts(LINES)):
        draft = LineDraft(meeting_id, text, organisation_id=speaker, started_at=number)
        ours.append(timed(lambda draft=draft: log_line(file, draft)))  # type: ignore[misc]
        row = (f"{number:036}", meeting_id, speaker, "statement", text)
        bare.append(timed(lambda row=row: floor.execute("INSERT INTO contribution VALUES (?, ?, ?, ?, ?)", row)))  # type: ignore[misc]
    floor.close()
    return Figure(f"a logged line until durable, at {size:,} lines", typical(ours), typical(bare), 4, 2.5)


def _search(file: DialogueFile) -> Figure:
    times = []
    for _ in range(10):
        for typed in TYPED:
            with file.read() as reader:
                times.append(timed(lambda reader=reader, typed=typed: reader.search(typed)))  # type: ignore[misc]
    return Figure("search as one types over 100,000 lines, newest 50, p95", p95(times), None, 0.010, 0.002)
