"""The program is killed while it opens a dialogue and is typed in: each line is there once, at the next start."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from dialogapp.gui.typed_before import give_typed
from dialogapp.storage.dialogue_file import DialogueFile
from dialogapp.storage.typed_ahead import AheadFile
from tests.acceptance.killing import half_typed, holds, make_file, texts, type_early_until_killed

MANY = 10_000
"""More lines than are entered before the room is there."""


def start_anew(path: Path) -> None:
    """What the window does with what it finds when it opens the dialogue."""
    with DialogueFile.open(path) as file:
        assert give_typed(file, AheadFile(path), None) is None


def test_what_was_entered_before_the_room_was_there_is_logged_once(tmp_path: Path) -> None:
    path = tmp_path / "hall.dialog"
    room = make_file(path)
    chance = random.Random(20260304)
    acknowledged: list[str] = []
    for letter in "abc":
        said = type_early_until_killed(path, chance.randint(1, 6), letter)
        acknowledged += said.entered
        start_anew(path)
        there = texts(path, room)
        assert [text for text in there if text in acknowledged] == acknowledged
        # A line may have been kept as it was killed, before it could tell.
        acknowledged = there
        assert len(set(there)) == len(there)
        assert holds(path)


@pytest.mark.parametrize("crashes_again", [False, True])
def test_killed_as_the_room_takes_over(tmp_path: Path, crashes_again: bool) -> None:
    path = tmp_path / "hall.dialog"
    room = make_file(path)
    said = type_early_until_killed(path, MANY, "a")
    assert said.entered, "nothing was typed before the room was there"
    if crashes_again:
        type_early_until_killed(path, MANY, "b")
    start_anew(path)
    there = texts(path, room)
    assert there[: len(said.entered)] == said.entered
    assert len(set(there)) == len(there)
    # The line that was being typed is not in the log, and stands once where it goes on.
    unfinished = half_typed(path, room).splitlines()
    assert len(set(unfinished)) == len(unfinished)
    assert not set(unfinished) & set(there)
    assert not AheadFile(path).place.exists()
    assert holds(path)
