"""Kill the window while it logs, again and again, and count what is lost: `python -m tests.benchmarks kill`.

Not among those that run by themselves: it takes a second or two a round. DIALOGAPP_KILLS says how many rounds (50).
Where the system can fork, each window is forked from this process, which has loaded the program: it is there sooner.
Every tenth round types a line that is never entered, and asks how old what is kept of it is.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.acceptance.killing import (
    Start,
    half_typed,
    holds,
    log_until_killed,
    lost,
    make_file,
    started,
    type_until_killed,
)
from tests.gui.meeting_room import Hearing

ROUNDS = 50
SEED = 1
OLD_MS = 1000
ROUNDS_A_FILE = 25
"""How often one file is killed before a new one is begun."""


@dataclass(frozen=True, slots=True)
class Count:
    """A line of the report: of so many things so many went wrong."""

    what: str
    of: int
    wrong: int

    def line(self) -> str:
        """The count as a row of the report."""
        return (
            f"{self.what:<58} {self.of:>10,} {self.wrong:>10,}  {'none may be':<24} {'MISSED' if self.wrong else 'met'}"
        )


def run() -> Iterator[Count]:
    """Kill, reopen and count."""
    rounds = int(os.environ.get("DIALOGAPP_KILLS", ROUNDS))
    chance = random.Random(SEED)
    lines = missing = broken = typed = old = 0
    start = _quickest_start()
    # Something a killed window had begun may still be writing here: no reason to lose the count.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        acknowledged: list[str] = []
        path, room = Path(folder), None
        for number in range(rounds):
            if room is None or number % ROUNDS_A_FILE == 0:
                path, acknowledged = Path(folder) / f"{number}.dialog", []
                room = make_file(path)
            if number % 10 == 9:
                typed += 1
                old += _is_old(path, room, chance, acknowledged, start)
            else:
                acknowledged += log_until_killed(path, chance.randint(1, 60), start).logged
            broken += not holds(path)
            if number + 1 == rounds or (number + 1) % ROUNDS_A_FILE == 0:
                lines += len(acknowledged)
                missing += len(lost(path, room, acknowledged))
                print(f"{number + 1} rounds: {broken} broken, {missing} lost, {old} old", file=sys.stderr)
    yield Count(f"killed {rounds} times: files that verify, those that do not", rounds, broken)
    yield Count("lines shown as logged, lost or out of order", lines, missing)
    yield Count(f"half-typed lines, restored more than {OLD_MS} ms old", typed, old)


def _quickest_start() -> Start:
    if not hasattr(os, "fork"):
        return started
    from tests.acceptance.forked import Forked

    return Forked


def _is_old(path: Path, room: Hearing, chance: random.Random, acknowledged: list[str], start: Start) -> bool:
    """Type, kill, and say whether what is kept is too old."""
    said = type_until_killed(path, chance.randint(OLD_MS, 2 * OLD_MS), start)
    acknowledged += said.logged
    kept, (ended, text) = half_typed(path, room), said.typed[-1]
    before = [text for at, text in said.typed if at <= ended - OLD_MS]
    return not text.startswith(kept) or (bool(before) and not kept.startswith(before[-1]))
