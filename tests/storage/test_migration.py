"""Files of older formats: brought up to date whole or not at all, with a copy of what was."""

from __future__ import annotations

import gzip
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from dialogapp.domain.contributions import Contribution
from dialogapp.domain.errors import FileProblemError
from dialogapp.domain.exercises import Card, Exercise
from dialogapp.domain.meetings import AgendaItem, Meeting
from dialogapp.services.exercise_reading import definition_in, phases_of
from dialogapp.services.exercises import add_round
from dialogapp.services.meetings import MeetingDraft, cancel_meeting, change_meeting, find_meeting
from dialogapp.services.results import result
from dialogapp.storage import migration
from dialogapp.storage.backup import copy_verified
from dialogapp.storage.dialogue_file import DialogueFile
from dialogapp.storage.format import FORMAT_VERSION
from dialogapp.storage.verify import verify

DATA = Path(__file__).parents[1] / "data"
FORMATS = range(1, FORMAT_VERSION)
ROUNDS = {1: {0}, 2: {0, 1}, 3: {0, 1}}
STATES = {1: {""}, 2: {"", "draft", "fact_check", "finalised"}, 3: {"", "draft", "fact_check", "finalised"}}
"""What the meetings of the files hold in columns that came after format 1."""


@pytest.fixture(params=FORMATS, ids=lambda version: f"format {version}")
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The sample dialogue as a release of that format wrote it."""
    path = tmp_path / "kulturhus.dialog"
    with gzip.open(DATA / f"format-{request.param}.dialog.gz") as packed, path.open("wb") as file:
        shutil.copyfileobj(packed, file)
    return path


def version_of(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def copies_beside(path: Path) -> list[Path]:
    return [found for found in path.parent.glob("*.dialog") if found != path]


def test_an_older_file_verifies_as_it_is(old: Path) -> None:
    assert verify(old).problems == []
    assert version_of(old) < FORMAT_VERSION


def test_opening_brings_an_older_file_up_to_date_and_loses_nothing(old: Path) -> None:
    before = verify(old)
    version = version_of(old)
    with DialogueFile.open(old) as file, file.read() as reader:
        assert reader.count(Contribution) == 75
        assert {meeting.round for meeting in reader.all(Meeting)} == ROUNDS[version]
        assert reader.journal_head() == (before.entries, before.head)
    after = verify(old)
    assert after.problems == []
    assert (after.entries, after.head) == (before.entries, before.head)
    assert version_of(old) == FORMAT_VERSION


def test_the_file_as_it_was_is_kept_beside_it_once(old: Path) -> None:
    version = version_of(old)
    DialogueFile.open(old).close()
    DialogueFile.open(old).close()
    (kept,) = copies_beside(old)
    assert kept.name == f"kulturhus (format {version}).dialog"
    assert version_of(kept) == version
    assert verify(kept).ok


def test_what_was_done_before_can_still_be_undone_and_changed(old: Path) -> None:
    with DialogueFile.open(old) as file:
        undone = file.undo()
        assert undone is not None
        with file.read() as reader:
            meeting = find_meeting(reader, "8")
        change_meeting(file, meeting.id, MeetingDraft("Rundvandring", "site_visit", starts_at=meeting.starts_at))
        file.undo()
        cancel_meeting(file, meeting.id, "Huset är stängt")
        with file.read() as reader:
            assert reader.get(Meeting, meeting.id).title == meeting.title
    assert verify(old).problems == []


def test_a_vote_of_an_older_file_has_the_same_result(old: Path) -> None:
    with DialogueFile.open(old) as file:
        with file.read() as reader:
            (vote,) = reader.all(Exercise)
            texts = {card.id: card.text.split()[0] for card in reader.all(Card)}
            told = result(reader, vote.id)
        assert [(texts[card.card_id], card.dots, card.voters, card.rank) for card in told.suppliers] == [
            ("Stegfri", 3, 3, 1),
            ("Talad", 2, 2, 2),
            ("Ett", 2, 1, 2),
            ("Samma", 2, 1, 2),
            ("Kommunen", 1, 1, 5),
            ("Effekten", 1, 1, 5),
            ("Anonym", 1, 1, 5),
            ("Lokal", 0, 0, 8),
        ]
        assert {texts[card.card_id] for card in told.buyer if card.dots} == {"Talad", "Lokal", "Stegfri"}
        assert (len(told.voted), len(told.abstained), len(told.missing)) == (5, 1, 0)
        again = add_round(file, vote.id, "Igen", [card.card_id for card in told.suppliers[1:4]])
        with file.read() as reader:
            assert [phase.kind for phase in phases_of(reader, again.id)] == ["vote", "decide"]
            assert definition_in(vote).key == "dot_voting"
    assert verify(old).problems == []


def test_a_file_that_does_not_verify_is_left_as_it_was(old: Path) -> None:
    version = version_of(old)
    with closing(sqlite3.connect(old)) as connection:
        connection.execute("UPDATE meeting SET title = 'Ett annat möte' WHERE number = 1")
        connection.commit()
    content = old.read_bytes()
    with pytest.raises(FileProblemError, match="does not verify"):
        DialogueFile.open(old)
    assert old.read_bytes() == content
    assert version_of(old) == version
    assert copies_beside(old) == []


def test_where_the_change_fails_the_file_is_as_it_was(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    version = version_of(old)
    made = migration._make

    def fail_at_the_agenda(connection: object, table: object) -> None:
        made(connection, table)  # type: ignore[arg-type]
        if getattr(table, "name", "") == "agenda_item":
            raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr(migration, "_make", fail_at_the_agenda)
    with pytest.raises(sqlite3.OperationalError):
        DialogueFile.open(old)
    monkeypatch.undo()
    assert version_of(old) == version
    assert verify(old).ok
    with DialogueFile.open(old) as file, file.read() as reader:
        assert reader.count(AgendaItem) > 0


def test_reading_an_older_file_leaves_it_alone(old: Path) -> None:
    content = old.read_bytes()
    version = version_of(old)
    with DialogueFile.open(old, writable=False) as file, file.read() as reader:
        assert {meeting.minutes_state for meeting in reader.all(Meeting)} == STATES[version]
        assert reader.count(Contribution) == 75
    assert old.read_bytes() == content
    assert copies_beside(old) == []


def test_a_backup_of_an_older_file_keeps_its_format(old: Path, tmp_path: Path) -> None:
    version = version_of(old)
    copy_verified(old, tmp_path / "kopia.dialog")
    assert version_of(tmp_path / "kopia.dialog") == version
