"""The file: opened with care, refused in plain words, and whole whatever happens."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest

from dialogapp.domain.contributions import Contribution
from dialogapp.domain.dialogue import Dialogue
from dialogapp.domain.errors import FileInUseError, FileProblemError, InputError
from dialogapp.domain.meetings import Meeting
from dialogapp.services.changes import Committed
from dialogapp.services.contributions import change_text
from dialogapp.services.ports import Noun
from dialogapp.storage.backup import copy_verified
from dialogapp.storage.dialogue_file import DialogueFile
from dialogapp.storage.format import FORMAT_VERSION
from dialogapp.storage.tables import kinds, table_of, whole_metadata
from dialogapp.storage.verify import verify
from tests.storage.conftest import Clock
from tests.storage.logs import found, line, log, meeting, supplier


@pytest.mark.parametrize("kind", kinds().values(), ids=lambda kind: str(kind.__name__))
def test_tables_have_the_fields_of_their_nouns_in_order(kind: type[Noun]) -> None:
    columns = [column.name for column in table_of(kind).columns if not column.info.get("local")]
    assert columns == [field.name for field in fields(kind)]  # type: ignore[arg-type]  # nouns are dataclasses


def test_no_table_changes_rows_on_its_own() -> None:
    for table in whole_metadata().tables.values():
        assert all(key.ondelete is None and key.onupdate is None for key in table.foreign_keys)
        assert table.info["class"] in {"journaled", "journal", "derived", "scratch"}


def test_a_new_file_never_overwrites(path: Path) -> None:
    path.write_text("mina anteckningar", encoding="utf-8")
    with pytest.raises(FileProblemError, match="there already"):
        DialogueFile.create(path)
    assert path.read_text(encoding="utf-8") == "mina anteckningar"


def test_the_header_names_the_format(file: DialogueFile, path: Path) -> None:
    file.close()
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (0x44494131,)
        assert connection.execute("PRAGMA user_version").fetchone() == (FORMAT_VERSION,)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.close()


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"SQLite format 3\x00" + b"\x00" * 200])
def test_a_file_that_is_not_ours_is_refused_and_left(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(FileProblemError, match="not a dialogue"):
        DialogueFile.open(path)
    assert path.read_bytes() == content


def test_a_newer_format_is_refused_in_plain_words_and_left(file: DialogueFile, path: Path) -> None:
    file.close()
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {FORMAT_VERSION + 1}")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(FileProblemError, match="newer Dialogapp"):
        DialogueFile.open(path)
    assert path.read_bytes() == before


def test_a_damaged_file_is_refused_and_left(file: DialogueFile, path: Path) -> None:
    file.close()
    path.write_bytes(path.read_bytes()[:5000])
    before = path.read_bytes()
    with pytest.raises(FileProblemError, match="damaged"):
        DialogueFile.open(path)
    assert path.read_bytes() == before


def test_one_writes_at_a_time_and_others_may_read(file: DialogueFile, path: Path) -> None:
    supplier(file)
    with pytest.raises(FileInUseError):
        DialogueFile.open(path)
    with DialogueFile.open(path, writable=False) as reading, reading.read() as reader:
        assert reader.all(Dialogue)[0].title == "Digital vägvisning"
    with DialogueFile.open(path, writable=False) as reading, pytest.raises(FileProblemError, match="reading only"):
        supplier(reading, "Beta AB")


def test_another_programs_lock_is_told_as_in_use(file: DialogueFile, path: Path) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(FileInUseError):
        supplier(file)
    other.execute("ROLLBACK")
    other.close()
    supplier(file)


def test_a_full_disk_keeps_what_was_saved_and_says_so(file: DialogueFile) -> None:
    place = meeting(file)
    line(file, place.id, "Sparat")
    assert file._connection is not None
    file._connection.exec_driver_sql("PRAGMA max_page_count = 1")
    file._connection.rollback()
    with pytest.raises(FileProblemError, match="disk is full"):
        line(file, place.id, "x" * 1_000_000)
    assert [told.contribution.text for told in log(file)] == ["Sparat"]


def test_a_failed_use_case_leaves_nothing(file: DialogueFile) -> None:
    heard: list[Committed] = []
    file.listen(heard.append)

    def half_done() -> None:
        with file.write("meeting.planned") as transaction:
            transaction.add(Meeting(id=transaction.new_id(), number=1, title="Halv"))
            raise InputError("Nej")

    with pytest.raises(InputError):
        half_done()
    with file.read() as reader:
        assert reader.count(Meeting) == 0
    assert heard == []


def test_listeners_hear_what_changed(file: DialogueFile) -> None:
    heard: list[Committed] = []
    file.listen(heard.append)
    place = meeting(file)
    line(file, place.id, "Ett inspel")
    file.undo()
    assert [(told.action, told.step) for told in heard] == [
        ("meeting.planned", "do"),
        ("contribution.logged", "do"),
        ("contribution.logged", "undo"),
    ]
    assert heard[1].entities == {"contribution"}


def test_a_change_that_changes_nothing_is_not_recorded(file: DialogueFile) -> None:
    said = line(file, meeting(file).id, "Samma")
    with file.read() as reader:
        before = reader.journal_head()
    change_text(file, said.id, "Samma")
    with file.read() as reader:
        assert reader.journal_head() == before


def test_a_meetings_number_is_never_used_again(file: DialogueFile) -> None:
    assert meeting(file).number == 1
    file.undo()
    assert meeting(file).number == 2


def test_the_clock_of_the_journal_never_goes_back(file: DialogueFile, clock: Clock, path: Path) -> None:
    supplier(file, "Alfa AB")
    clock.now -= 3_600_000
    supplier(file, "Beta AB")
    file.close()
    assert verify(path).ok


def test_the_log_is_in_order_of_time_then_entry_and_timeless_lines_come_last(file: DialogueFile) -> None:
    place = meeting(file)
    line(file, place.id, "utan tid")
    line(file, place.id, "sen", started_at=2000)
    line(file, place.id, "tidig", started_at=1000)
    line(file, place.id, "tidig igen", started_at=1000)
    assert [told.contribution.text for told in log(file)] == ["tidig", "tidig igen", "sen", "utan tid"]


def test_search_is_swedish_finds_word_beginnings_and_leaves_secrets_out(file: DialogueFile) -> None:
    place = meeting(file)
    line(file, place.id, "Ålder och ÄRENDE i kön")
    line(file, place.id, "alder och arende")
    line(file, place.id, "Åldrande skyltar", confidential=True)
    assert found(file, "ål är") == ["Ålder och ÄRENDE i kön"]
    assert found(file, "al") == ["alder och arende"]
    assert found(file, "under") == []
    assert found(file, '"*') == []


def test_a_copy_made_while_the_file_is_open_holds_everything(file: DialogueFile, path: Path, tmp_path: Path) -> None:
    line(file, meeting(file).id, "Nyss sagt")
    copy = tmp_path / "kopia.dialog"
    copy_verified(path, copy)
    with DialogueFile.open(copy) as opened:
        assert found(opened, "nyss") == ["Nyss sagt"]
    with pytest.raises(FileProblemError, match="there already"):
        copy_verified(path, copy)
    assert [left.name for left in tmp_path.glob(".*.part*")] == []


def test_a_file_copied_after_an_idle_moment_is_whole_without_its_log(
    file: DialogueFile, path: Path, tmp_path: Path
) -> None:
    line(file, meeting(file).id, "Nyss sagt")
    file.checkpoint()
    shutil.copy(path, tmp_path / "minne.dialog")
    with DialogueFile.open(tmp_path / "minne.dialog") as opened:
        assert found(opened, "nyss") == ["Nyss sagt"]


def test_scratch_survives_reopening_and_stays_out_of_the_journal(file: DialogueFile, path: Path) -> None:
    with file.read() as reader:
        before = reader.journal_head()
    file.keep_scratch({"line": "halvskriv"})
    file.close()
    with DialogueFile.open(path) as opened:
        with opened.read() as reader:
            assert reader.scratch("line") == "halvskriv"
            assert reader.journal_head() == before
        opened.keep_scratch({"line": None})
        with opened.read() as reader:
            assert reader.scratch("line") is None
    assert verify(path).ok


KILLED = """
import os, signal, sys
from pathlib import Path
from dialogapp.storage.dialogue_file import DialogueFile
from tests.storage.logs import line
file = DialogueFile.open(Path(sys.argv[1]))
for number in range(10_000):
    line(file, sys.argv[2], f"Rad {number}")
    print(number, flush=True)
    if number == 150:
        os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_every_line_that_was_answered_survives_a_kill(file: DialogueFile, path: Path) -> None:
    place = meeting(file)
    file.close()
    arguments = [sys.executable, "-c", KILLED, str(path), place.id]
    run = subprocess.run(arguments, check=False, capture_output=True, text=True)
    answered = [f"Rad {number}" for number in run.stdout.split()]
    assert len(answered) > 100
    with DialogueFile.open(path) as opened:
        with opened.read() as reader:
            kept = [contribution.text for contribution in reader.all(Contribution)]
        meeting(opened, "Nästa")
    assert kept[: len(answered)] == answered
    assert verify(path).ok
