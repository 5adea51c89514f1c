"""`export FILE invitations`: the contract with scripts."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import icalendar
import pytest
import vobject

from dialogapp.services.meetings import MeetingDraft as Draft
from dialogapp.services.meetings import cancel_meeting, change_meeting, find_meeting
from dialogapp.storage.dialogue_file import DialogueFile
from tests.acceptance.command_line import done, run

SUPPLIERS = {"Alfa Vägvisning AB", "Betasystem AB", "Gamma Skyltar AB", "Delta Digital AB", "Epsilon Design AB"}


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "demo.dialog"
    done("demo", path, "--today", "2026-03-10")
    return path


@pytest.fixture
def file(demo: Path, tmp_path: Path) -> Path:
    path = tmp_path / "d.dialog"
    done("backup", demo, "-o", path)
    return path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_one_calendar_and_one_letter_for_each_supplier(file: Path, tmp_path: Path) -> None:
    made = done("export", file, "invitations", "-o", tmp_path / "ut", "--json")
    assert {each["organisation"] for each in made.data["files"]} == SUPPLIERS
    assert names(tmp_path / "ut") == sorted(each["file"] for each in made.data["files"])
    for ending in ("ics", "docx", "txt"):
        assert len(list((tmp_path / "ut").glob(f"*.{ending}"))) == len(SUPPLIERS)
    assert done("verify", file, "--json").data["ok"]


def test_the_times_are_those_of_the_dialogue_by_two_readers(file: Path, tmp_path: Path) -> None:
    """The sample's meetings lie on both sides of the change of summer time in March."""
    made = done("export", file, "invitations", "-o", tmp_path / "ut", "--json").data
    planned = {each["uid"]: each["starts_at"] for each in made["invitations"]}
    read: dict[str, set[str]] = {}
    for path in (tmp_path / "ut").glob("*.ics"):
        events: list[Any] = icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")
        for event in events:
            read.setdefault(str(event["uid"]), set()).add(event["dtstart"].dt.isoformat())
        for other in vobject.readOne(path.read_text("utf-8")).vevent_list:
            read.setdefault(other.uid.value, set()).add(other.dtstart.value.isoformat())
    assert read == {uid: {starts_at} for uid, starts_at in planned.items()}


def test_what_is_written_is_told_a_path_a_line_and_is_not_noted_as_sent(file: Path, tmp_path: Path) -> None:
    told = done("export", file, "invitations", "--meeting", "8", "-o", tmp_path / "ut").out.splitlines()
    assert sorted(told) == sorted(str(path) for path in (tmp_path / "ut").iterdir())
    again = done("export", file, "invitations", "--only", "9:Epsilon Design AB", "-o", tmp_path / "en", "--json").data
    assert [each["kind"] for each in again["invitations"]] == ["invitation"]
    done("export", file, "invitations", "--only", "9:Epsilon Design AB", "-o", tmp_path / "tva", "--sent", "portal")
    with DialogueFile.open(file) as opened:
        with opened.read() as reader:
            meeting = find_meeting(reader, "9")
        change_meeting(
            opened, meeting.id, Draft(meeting.title, meeting.kind, "Rum 3", meeting.starts_at, meeting.ends_at)
        )
    moved = done("export", file, "invitations", "--only", "9:Epsilon Design AB", "-o", tmp_path / "tre", "--json").data
    (first,), (changed,) = again["invitations"], moved["invitations"]
    assert (changed["kind"], changed["uid"]) == ("update", first["uid"])
    assert (first["sequence"], changed["sequence"]) == (0, 1)


def test_a_cancelled_meeting_is_taken_out_of_the_calendars_it_may_be_in(file: Path, tmp_path: Path) -> None:
    done("export", file, "invitations", "--meeting", "9", "-o", tmp_path / "ett")
    with DialogueFile.open(file) as opened:
        with opened.read() as reader:
            meeting = find_meeting(reader, "9")
        cancel_meeting(opened, meeting.id, "Sjukdom")
    done("export", file, "invitations", "--meeting", "9", "-o", tmp_path / "tva")
    read: Any = icalendar.Calendar.from_ical((tmp_path / "tva" / "installt-epsilon-design-ab.ics").read_bytes())
    (event,) = read.walk("VEVENT")
    assert (read["method"], event["status"], event["sequence"]) == ("CANCEL", "CANCELLED", 1)


def test_nothing_is_overwritten_without_force_and_then_nothing_is_written(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "ut"
    out.mkdir()
    (out / "inbjudan-gamma-skyltar-ab.txt").write_text("min egen")
    refused = run("export", file, "invitations", "-o", out)
    assert (refused.status, refused.out, names(out)) == (2, "", ["inbjudan-gamma-skyltar-ab.txt"])
    done("export", file, "invitations", "-o", out, "--force")
    assert "min egen" not in (out / "inbjudan-gamma-skyltar-ab.txt").read_text("utf-8")


@pytest.mark.parametrize(
    "words",
    [
        ("--meeting", "1"),
        ("--meeting", "99"),
        ("--only", "Alfa"),
        ("--only", "8:Zeta AB"),
        ("--sent-at", "2026-03-09T09:00"),
        ("--sent", "email", "--sent-at", "2999-03-09T09:00"),
        ("--reply-by", "fredag"),
        ("--round", "tre"),
    ],
)
def test_what_cant_be_used_is_one_line_and_changes_nothing(file: Path, tmp_path: Path, words: tuple[str, ...]) -> None:
    before = done("info", file, "--json").data["journal"]
    refused = run("export", file, "invitations", *words, "-o", tmp_path / "ut")
    assert (refused.status, refused.out, len(refused.err.splitlines())) == (2, "", 1)
    assert not (tmp_path / "ut").exists()
    assert done("info", file, "--json").data["journal"] == before


def test_another_suppliers_name_in_a_text_is_a_leak_and_nothing_is_written(file: Path, tmp_path: Path) -> None:
    with DialogueFile.open(file) as opened:
        with opened.read() as reader:
            meeting = find_meeting(reader, "8")
        draft = Draft(meeting.title, meeting.kind, "Hos Betasystem AB", meeting.starts_at, meeting.ends_at)
        change_meeting(opened, meeting.id, draft)
    refused = run("export", file, "invitations", "-o", tmp_path / "ut", "--language", "en")
    assert (refused.status, refused.out) == (1, "")
    assert "would name another supplier: “Hos Betasystem AB”" in refused.err
    assert not (tmp_path / "ut").exists()


def test_rounds_are_chosen_by_their_number(file: Path, tmp_path: Path) -> None:
    data = done("export", file, "invitations", "--round", "2", "-o", tmp_path / "ut", "--json").data
    assert [each["meeting"] for each in data["invitations"]] == [10, 11, 12, 9, 13]


def test_english_and_other_kinds_of_letter(file: Path, tmp_path: Path) -> None:
    done("export", file, "invitations", "--meeting", "8", "-o", tmp_path / "ut", "--language", "en", "--letter", "pdf")
    letter = (tmp_path / "ut" / "invitation-delta-digital-ab.txt").read_text("utf-8")
    assert letter.startswith("Invitation to early dialogue")
    assert (tmp_path / "ut" / "invitation-delta-digital-ab.pdf").read_bytes().startswith(b"%PDF")


def test_a_file_that_another_writes_to_is_read_and_not_noted(file: Path, tmp_path: Path) -> None:
    with DialogueFile.open(file):
        made = done("export", file, "invitations", "-o", tmp_path / "ut")
        assert "not entered" in made.err or "fördes" in made.err or made.err
        refused = run("export", file, "invitations", "-o", tmp_path / "en", "--sent", "email")
    assert refused.status == 2
    assert os.listdir(tmp_path / "ut")
    assert not (tmp_path / "en").exists()
