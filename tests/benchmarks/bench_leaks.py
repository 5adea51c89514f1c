"""1,000 dialogues with planted secrets and 1,000 without: how many secrets got out, and how many alarms were false."""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.measuring import Figure
from tests.leaky_dialogues import judged, leaky_dialogue

DIALOGUES = 1_000
DOCUMENTS = 6
"""Of each dialogue, drawn by its seed: it has twelve to thirty."""


def run(dialogues: int = DIALOGUES) -> Iterator[Figure]:
    """Count; each leak and each false alarm is told on standard error, so that it can be made again."""
    for plants in (True, False):
        counts: Counter[str] = Counter()
        for seed in range(dialogues):
            counts += _of_one(seed, plants=plants)
        what = "with planted secrets" if plants else "without"
        for told in ("got out", "false alarms"):
            yield Figure(
                f"{told} in {dialogues} dialogues {what}", counts[told], None, 0, 0, lambda count: f"{count:.0f}"
            )
        for told in ("documents", "refused"):
            count = counts[told]
            yield Figure(
                f"{told} in {dialogues} dialogues {what}", count, None, count, count, lambda each: f"{each:.0f}"
            )


def _of_one(seed: int, *, plants: bool) -> Counter[str]:
    counts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        leaky = leaky_dialogue(Path(folder) / "a.dialog", seed, plants=plants)
        try:
            for one in judged(leaky, Path(folder), seed, DOCUMENTS):
                counts += Counter({"documents": 1, "refused": one.refused, "got out": len(one.leaked)})
                counts["false alarms"] += one.false_alarm
                if one.leaked or one.false_alarm:
                    print(f"seed {seed}, plants {plants}: {one}", file=sys.stderr)
        finally:
            leaky.file.close()
    return counts
