"""500 dialogues of what people paste at its worst, and what the Open XML validator has against their documents."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.measuring import Figure
from tests.nasty_dialogues import nasty_dialogue, nasty_documents

DIALOGUES = 500
DOCUMENTS = 2
"""Of each dialogue, drawn by its seed: it has about thirty, each in two languages and three looks."""


def run(dialogues: int = DIALOGUES) -> Iterator[Figure]:
    """Count; each finding is told on standard error, so that it can be made again. The validator is the script that
    DIALOGAPP_OOXML_VALIDATOR names.
    """
    node, script = shutil.which("node"), os.environ.get("DIALOGAPP_OOXML_VALIDATOR")
    if node is None or script is None:
        print("nasty: DIALOGAPP_OOXML_VALIDATOR does not name the validator's script", file=sys.stderr)
        return
    counts: Counter[str] = Counter()
    for seed in range(dialogues):
        with tempfile.TemporaryDirectory() as folder:
            file, meeting_ids, supplier_ids = nasty_dialogue(Path(folder) / "a.dialog", seed)
            with file:
                for what, path in nasty_documents(file, meeting_ids, supplier_ids, Path(folder), seed, DOCUMENTS):
                    done = subprocess.run([node, script, path], capture_output=True, encoding="utf-8", check=False)
                    found = json.loads(done.stdout)["errors"]
                    counts += Counter({"documents": 1, "findings": len(found)})
                    if found:
                        print(f"seed {seed}: {what}: {found[0]}", file=sys.stderr)
    for told in ("findings", "documents"):
        most = 0 if told == "findings" else counts[told]
        yield Figure(
            f"{told} in {dialogues} nasty dialogues", counts[told], None, most, most, lambda each: f"{each:.0f}"
        )
