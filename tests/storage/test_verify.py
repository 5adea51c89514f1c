"""Verify finds every change made behind the program's back, and nothing else."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from dialogapp.domain.contributions import Contribution
from dialogapp.domain.errors import FileProblemError, RefusedError
from dialogapp.services.contributions import change_text
from dialogapp.storage.dialogue_file import DialogueFile
from dialogapp.storage.tables import kinds
from dialogapp.storage.verify import verify
from tests.storage.logs import found, line, log, meeting, supplier


@pytest.fixture
def written(file: DialogueFile, path: Path) -> Path:
    alfa = supplier(file)
    place = meeting(file)
    for number in range(5):
        line(file, place.id, f"Rad {number} om vägvisning", organisation_id=alfa.id)
    file.close()
    return path


@contextmanager
def behind_its_back(path: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(path)
    yield connection
    connection.commit()
    connection.close()


def test_an_untouched_file_verifies_and_tells_its_head(written: Path) -> None:
    verdict = verify(written)
    assert verdict.ok
    assert verdict.first_bad is None
    assert verdict.entries == 8
    assert verify(written, verdict.head).ok


@pytest.mark.parametrize("entity", sorted(kinds()))
def test_a_row_added_to_any_table_is_found(written: Path, entity: str) -> None:
    with behind_its_back(written) as connection:
        columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{entity}")') if row[1] != "row"]
        names = ", ".join(f'"{name}"' for name in columns)
        values = ", ".join(["'x'"] + ["0"] * (len(columns) - 1))
        connection.execute(f'INSERT INTO "{entity}" ({names}) VALUES ({values})')
    assert any(entity in problem for problem in verify(written).problems)


@pytest.mark.parametrize(
    ("change", "first_bad"),
    [
        ("UPDATE contribution SET text = 'Annat' WHERE text LIKE 'Rad 2%'", 6),
        ("UPDATE organisation SET name = 'Gamma AB' WHERE name = 'Alfa AB'", 2),
        ("DELETE FROM contribution WHERE text LIKE 'Rad 4%'", 8),
        ("UPDATE journal_change SET after = replace(after, 'Rad 1', 'Rad 9')", 5),
        ("UPDATE journal_entry SET actor = 'Någon annan' WHERE number = 3", 3),
        ("UPDATE journal_change SET after = NULL, salt = NULL WHERE entry = 4", 4),
        ("DELETE FROM journal_change WHERE entry = 5", 5),
        ("DELETE FROM journal_entry WHERE number = 5", 5),
    ],
)
def test_a_change_behind_its_back_is_named_by_its_entry(written: Path, change: str, first_bad: int) -> None:
    with behind_its_back(written) as connection:
        connection.execute(change)
    verdict = verify(written)
    assert not verdict.ok
    assert verdict.first_bad == first_bad


@pytest.mark.parametrize(
    "change",
    [
        "DELETE FROM search",
        "UPDATE counter SET value = 0 WHERE entity = 'meeting'",
        "CREATE TRIGGER sly AFTER INSERT ON need BEGIN DELETE FROM need; END",
        "DROP INDEX log_order",
    ],
)
def test_what_is_derived_and_the_structure_are_compared_too(written: Path, change: str) -> None:
    with behind_its_back(written) as connection:
        connection.execute(change)
    assert not verify(written).ok


def test_a_cut_tail_is_seen_only_with_a_head_kept_outside(written: Path) -> None:
    head = verify(written).head
    with behind_its_back(written) as connection:
        connection.execute("DELETE FROM search WHERE rowid = (SELECT max(row) FROM contribution)")
        connection.execute("DELETE FROM contribution WHERE row = (SELECT max(row) FROM contribution)")
        connection.execute("DELETE FROM journal_change WHERE entry = 8")
        connection.execute("DELETE FROM journal_entry WHERE number = 8")
    assert verify(written).ok
    assert not verify(written, head).ok


def test_a_damaged_dialogue_is_told_as_damaged(written: Path) -> None:
    content = bytearray(written.read_bytes())
    content[4096 * 3 : 4096 * 6] = b"\x00" * 4096 * 3
    written.write_bytes(content)
    verdict = verify(written)
    assert not verdict.ok
    assert "damaged" in verdict.problems[0]


def test_something_else_is_no_dialogue(tmp_path: Path) -> None:
    other = tmp_path / "brev.dialog"
    other.write_text("Hej", encoding="utf-8")
    with pytest.raises(FileProblemError, match="not a dialogue"):
        verify(other)


def test_erasure_leaves_no_earlier_wording_and_the_chain_holds(file: DialogueFile, path: Path) -> None:
    place = meeting(file)
    said = line(file, place.id, "Hemlig formel X17")
    change_text(file, said.id, "Hemlig formel X18")
    file.erase("contribution", said.id, "gallringsbeslut", text="[gallrat]")
    assert [told.contribution.text for told in log(file)] == ["[gallrat]"]
    assert found(file, "hemlig") == []
    with file.read() as reader:
        assert [text for _, text in reader.wordings(said.id)] == ["[gallrat]"]
    file.close()
    assert b"formel" not in path.read_bytes()
    assert verify(path).ok


def test_what_was_erased_can_not_be_brought_back(file: DialogueFile) -> None:
    said = line(file, meeting(file).id, "Hemlig formel")
    file.erase("contribution", said.id, "gallringsbeslut", text="[gallrat]")
    assert file.undo() is None
    change_text(file, said.id, "Ny")
    file.undo()
    with pytest.raises(RefusedError), file.write("contribution.changed"):
        raise RefusedError("Nej")
    with file.read() as reader:
        assert reader.get(Contribution, said.id).text == "[gallrat]"
