"""A meeting is handed out, worked on, taken home and withdrawn from the command line."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from dialogapp.storage.dialogue_file import DialogueFile
from tests.acceptance.command_line import done, run


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "exempel.dialog"
    done("demo", path, "--today", "2026-03-02")
    return path


@pytest.fixture
def dialogue(sample: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sample, tmp_path / "exempel.dialog"))


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "log.csv"
    path.write_text("organisation;text;seconds\nDelta Demo AB;Vi ser två vägar;90\n;En anteckning;\n", encoding="utf-8")
    return path


def planned(dialogue: Path) -> str:
    """The number of a meeting of one supplier that has not been held."""
    meetings = done("info", dialogue, "--json").data["meetings"]
    return str(next(m["number"] for m in meetings if m["state"] == "planned"))


def test_a_meeting_goes_out_and_comes_home(dialogue: Path, log: Path, tmp_path: Path) -> None:
    number, copy = planned(dialogue), tmp_path / "elin.dialog"
    went = done("meeting", dialogue, "hand-out", "--meeting", number, "--to", "Elin", "-o", copy, "--json").data
    assert went["meeting"] == int(number)
    assert went["handed_to"] == "Elin"
    assert done("verify", copy, "--head", went["head"]).status == 0
    assert [str(m["number"]) for m in done("info", copy, "--json").data["meetings"]] == [number]

    locked = run("import", dialogue, "contributions", log, "--meeting", number)
    assert (locked.status, locked.out) == (2, "")
    assert "Elin" in locked.err
    done("import", copy, "contributions", log, "--meeting", number)

    home = done("meeting", dialogue, "take-home", copy, "--json").data
    assert home["contributions"] == 2
    assert home["floor_seconds"] == 90
    assert home["organisations"] == ["Delta Demo AB"]
    assert home["journal"]["head"] == done("verify", copy, "--json").data["head"]
    assert done("verify", dialogue, "--json").data["ok"]
    assert done("fairness", dialogue, "--meeting", number, "--json").data["organisations"][0]["used_seconds"] == 90

    twice = run("meeting", dialogue, "take-home", copy)
    assert (twice.status, twice.out, len(twice.err.splitlines())) == (2, "", 1)


def test_a_file_that_was_changed_is_refused(dialogue: Path, log: Path, tmp_path: Path) -> None:
    number, copy = planned(dialogue), tmp_path / "elin.dialog"
    done("meeting", dialogue, "hand-out", "--meeting", number, "--to", "Elin", "-o", copy)
    done("import", copy, "contributions", log, "--meeting", number)
    with closing(sqlite3.connect(copy)) as connection, connection:
        connection.execute("UPDATE contribution SET text = 'Vi ser en väg'")
    refused = run("meeting", dialogue, "take-home", copy)
    assert (refused.status, refused.out) == (2, "")
    assert done("meeting", dialogue, "withdraw", "--meeting", number, "--reason", "Filen är ändrad", "--json").data == {
        "meeting": int(number), "handed_to": "Elin", "reason": "Filen är ändrad",
    }  # fmt: skip
    done("import", dialogue, "contributions", log, "--meeting", number)


def test_nothing_is_overwritten_or_half_done(dialogue: Path, tmp_path: Path) -> None:
    number, taken = planned(dialogue), tmp_path / "elin.dialog"
    taken.write_text("annat")
    for words in (
        ("hand-out", "--meeting", number, "--to", "Elin", "-o", taken),
        ("hand-out", "--meeting", "999", "--to", "Elin", "-o", tmp_path / "b.dialog"),
        ("hand-out", "--meeting", "1", "--to", " ", "-o", tmp_path / "b.dialog"),
        ("take-home", taken),
        ("take-home", tmp_path / "finns inte.dialog"),
        ("withdraw", "--meeting", number, "--reason", "Ångrar mig"),
    ):
        refused = run("meeting", dialogue, *words)
        assert (refused.status, refused.out, len(refused.err.splitlines())) == (2, "", 1), words
    assert taken.read_text() == "annat"
    assert not (tmp_path / "b.dialog").exists()
    with DialogueFile.open(dialogue):
        assert (
            run(
                "meeting", dialogue, "hand-out", "--meeting", number, "--to", "Elin", "-o", tmp_path / "c.dialog"
            ).status
            == 3
        )
    assert not (tmp_path / "c.dialog").exists()
