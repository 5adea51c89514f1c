"""A child process is kept for what someone waits for: it answers one command after another, and is begun anew."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dialogapp.gui.kept_runner import KeptJobs
from dialogapp.gui.runner import INTERRUPTED, Job, Outcome, own_command

_CHILD = """
import json, os, sys
for line in sys.stdin:
    words = json.loads(line)
    if words == ["die"]:
        os._exit(3)
    print(json.dumps({"status": len(words), "output": " ".join(words), "messages": [str(os.getpid())]}), flush=True)
"""


@pytest.fixture
def owner(qapp: QApplication) -> Iterator[QObject]:
    """What the processes belong to, as they do in the window."""
    parent = QObject(qapp)
    yield parent
    parent.deleteLater()


@pytest.fixture
def kept(tmp_path: Path, owner: QObject) -> Iterator[KeptJobs]:
    script = tmp_path / "child.py"
    script.write_text(_CHILD, encoding="utf-8")
    jobs = KeptJobs([sys.executable, str(script)], owner)
    yield jobs
    jobs.close()


def ended(job: Job) -> list[Outcome]:
    told: list[Outcome] = []
    job.finished.connect(told.append)
    return told


def test_commands_are_answered_in_their_order_by_one_process(kept: KeptJobs, qtbot: QtBot) -> None:
    told = [ended(kept.start(words)) for words in (["a", "å"], ["b"])]
    qtbot.waitUntil(lambda: all(told))
    (first,), (second,) = told
    assert (first.status, first.output, second.output) == (2, "a å", "b")
    assert first.messages == second.messages


def test_what_is_no_longer_wanted_is_told_as_interrupted_and_the_next_is_done(kept: KeptJobs, qtbot: QtBot) -> None:
    running, waiting, wanted = kept.start(["a"]), kept.start(["b"]), kept.start(["c"])
    told = [ended(job) for job in (running, waiting, wanted)]
    for job in (running, waiting):
        job.cancel()
    qtbot.waitUntil(lambda: all(told))
    assert [outcome.status for (outcome,) in told] == [INTERRUPTED, INTERRUPTED, 1]


def test_a_process_that_dies_is_begun_again_for_what_comes_after(kept: KeptJobs, qtbot: QtBot) -> None:
    dying, after = ended(kept.start(["die"])), ended(kept.start(["a"]))
    qtbot.waitUntil(lambda: bool(dying and after), timeout=20_000)
    assert dying[0].status == 2
    assert after[0].output == "a"


def test_a_program_that_is_not_there_is_told(owner: QObject, qtbot: QtBot) -> None:
    kept = KeptJobs(["/no/such/program"], owner)
    told = ended(kept.start(["a"]))
    qtbot.waitUntil(lambda: bool(told))
    kept.close()
    assert told[0].status == 2
    assert told[0].messages


def test_the_applications_own_command_line_stands_by(owner: QObject, qtbot: QtBot, tmp_path: Path) -> None:
    kept = KeptJobs(own_command(), owner)
    told = ended(kept.start(["digest", str(tmp_path / "gone"), "--json", "--language", "en"]))
    qtbot.waitUntil(lambda: bool(told), timeout=60_000)
    kept.close()
    assert told[0].status == 2
    assert "gone" in told[0].messages[0]
