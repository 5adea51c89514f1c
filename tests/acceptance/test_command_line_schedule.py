"""The schedule on the command line: a plan that anyone can recompute, and conflicts with their reasons."""

from __future__ import annotations

import zipfile
from hashlib import sha256
from pathlib import Path

import pytest

from dialogapp.domain.meetings import Meeting
from dialogapp.services.meetings import move_meeting
from dialogapp.storage.dialogue_file import DialogueFile
from tests.acceptance.command_line import Done, done, run

SEED = "2026-03-14|KS 2026/117|Alpha-Beta"
PLAN = ("--start", "2026-03-30T09:00", "--end", "2026-04-07T16:00", "--slot", "60", "--gap", "30")


@pytest.fixture
def dialogue(tmp_path: Path) -> Path:
    path = tmp_path / "hall.dialog"
    done("new", path, "--title", "Hall", "--buyer", "Exempelköpings kommun", "--diary-number", "KS 2026/117")
    table = tmp_path / "deltagare.csv"
    rows = [f"{name} AB;556000-000{number}" for number, name in enumerate(("Alfa", "Beta", "Gamma", "Delta"), 1)]
    table.write_text("\n".join(["organisation;organisationsnummer", *rows]), encoding="utf-8")
    done("import", path, "participants", table)
    return path


def plan(path: Path, *more: str) -> Done:
    return run("schedule", path, "plan", *PLAN, *more, "--json")


def test_the_order_is_that_of_the_hashes_and_the_days_are_working_days(dialogue: Path) -> None:
    data = plan(dialogue, "--seed", SEED, "--break", "12:00-13:00", "--rounds", "4").data
    assert [one["organisation"] for one in data["draw"]] == ["Delta AB", "Gamma AB", "Alfa AB", "Beta AB"]
    for one in data["draw"]:
        assert one["key"] == sha256(f"{SEED}|{one['identifier']}".encode()).hexdigest()
    starts = [meeting["starts_at"] for meeting in data["meetings"]]
    assert starts[:4] == [f"2026-03-30T{clock}:00+02:00" for clock in ("09:00", "10:30", "13:00", "14:30")]
    # Good Friday and Easter Monday are no working days.
    assert {start[:10] for start in starts} == {"2026-03-30", "2026-03-31", "2026-04-01", "2026-04-02"}
    assert data["imbalance"] == {"mean_place": 0, "place": 0, "neighbour": 0}
    first = [meeting["organisation"] for meeting in data["meetings"] if meeting["round"] == 1]
    assert first == ["Delta AB", "Gamma AB", "Alfa AB", "Beta AB"]
    assert run("schedule", dialogue, "check").status == 0


def test_without_a_seed_one_is_made_and_told(dialogue: Path) -> None:
    data = plan(dialogue).data
    assert data["seed"].count("|") == 2
    assert "KS 2026/117" in data["seed"]
    for one in data["draw"]:
        assert one["key"] == sha256(f"{data['seed']}|{one['identifier']}".encode()).hexdigest()


def test_what_does_not_fit_is_refused_with_what_would_and_nothing_is_changed(dialogue: Path) -> None:
    before = done("info", dialogue, "--json").data["journal"]
    short = ("--start", "2026-03-30T09:00", "--end", "2026-03-30T12:00", "--slot", "60", "--gap", "30")
    result = run("schedule", dialogue, "plan", *short, "--language", "en")
    assert (result.status, result.out) == (2, "")
    (line,) = result.err.splitlines()
    assert "4 meetings are needed and 2 fit" in line
    assert "min" in line
    assert done("info", dialogue, "--json").data["journal"] == before


def test_planning_again_needs_a_reason(dialogue: Path) -> None:
    plan(dialogue, "--seed", SEED)
    again = plan(dialogue, "--seed", "ett annat frö")
    assert (again.status, again.out) == (2, "")
    moved = plan(dialogue, "--seed", "ett annat frö", "--reason", "Rummet blev upptaget")
    assert moved.data["reason"] == "Rummet blev upptaget"
    assert len(done("info", dialogue, "--json").data["meetings"]) == 4
    assert done("verify", dialogue, "--json").data["ok"]


@pytest.mark.parametrize(
    "wrong",
    [
        ("--suppliers", "Okänd AB"),
        ("--break", "lunch"),
        ("--start", "i morgon"),
        ("--end", "2026-03-29T16:00"),
        ("--rounds", "0"),
        ("--slot", "0"),
        ("--slot", "tio"),
        ("--seed", " "),
    ],
    ids=" ".join,
)
def test_wrong_words_are_one_line_and_change_nothing(dialogue: Path, wrong: tuple[str, str]) -> None:
    before = done("info", dialogue, "--json").data["journal"]
    result = plan(dialogue, *wrong)
    assert (result.status, result.out) == (2, "")
    assert len(result.err.splitlines()) == 1
    assert done("info", dialogue, "--json").data["journal"] == before


def test_only_those_named_are_planned(dialogue: Path) -> None:
    data = plan(dialogue, "--suppliers", "Beta AB, 556000-0003", "--title", "Uppföljning").data
    assert {one["organisation"] for one in data["draw"]} == {"Beta AB", "Gamma AB"}


def test_a_conflict_is_told_with_its_reason_and_makes_the_status_1(dialogue: Path) -> None:
    plan(dialogue, "--seed", SEED, "--room", "Rum 214")
    with DialogueFile.open(dialogue) as file:
        with file.read() as reader:
            first, second, *_ = reader.all(Meeting)
        assert first.starts_at is not None
        move_meeting(file, second.id, first.starts_at)
    result = run("schedule", dialogue, "check", "--json")
    assert result.status == 1
    assert set(result.data) == {"conflicts", "deviations", "hints"}
    (conflict,) = result.data["conflicts"]
    assert (conflict["kind"], sorted(conflict["meetings"])) == ("same_room", [first.number, second.number])
    assert "Rum 214" in conflict["text"]


def test_the_schedule_is_a_page_for_the_group_and_another_for_the_wall(dialogue: Path, tmp_path: Path) -> None:
    plan(dialogue, "--seed", SEED)
    page, wall, pdf = (tmp_path / name for name in ("plan.docx", "wall.docx", "plan.pdf"))
    made = run("export", dialogue, "schedule", "-o", page, "--json")
    assert (made.status, made.data["file"]) == (0, str(page))
    assert run("export", dialogue, "schedule", "--without-names", "-o", wall).status == 0
    assert run("export", dialogue, "schedule", "--from", "2026-03-30", "--to", "2026-03-31", "-o", pdf).status == 0
    assert pdf.read_bytes().startswith(b"%PDF")
    assert "Alfa AB" in word_text(page)
    assert SEED in word_text(page)
    assert "Alfa AB" not in word_text(wall)
    assert SEED not in word_text(wall)
    wrong = run("export", dialogue, "schedule", "--from", "monday", "-o", tmp_path / "x.docx", "--language", "en")
    assert wrong.status == 2
    assert "'monday' is not a date" in wrong.err
    assert not (tmp_path / "x.docx").exists()


def word_text(path: Path) -> str:
    with zipfile.ZipFile(path) as package:
        return package.read("word/document.xml").decode("utf-8")
