"""A dialogue in a real file, with a clock that the test turns."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from dialogapp.services.dialogues import DialogueDraft, create_dialogue
from dialogapp.storage.dialogue_file import DialogueFile

NOON = 1_772_449_200_000
"""2026-03-02T12:00 in Stockholm."""


class Clock:
    """A clock that stands still until it is told to move."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> int:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kulturhus.dialog"


@pytest.fixture
def file(path: Path, clock: Clock) -> Iterator[DialogueFile]:
    with DialogueFile.create(path, clock) as opened:
        create_dialogue(opened, DialogueDraft(title="Digital vägvisning", buyer="Exempelköpings kommun"))
        yield opened
