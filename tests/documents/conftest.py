"""What the documents are made of."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from dialogapp.services.dialogues import DialogueDraft, create_dialogue
from dialogapp.services.people import OrganisationDraft, add_organisation
from dialogapp.services.questions import QuestionDraft, set_questions
from dialogapp.storage.dialogue_file import DialogueFile
from tests.documents.dialogue import Rich, rich_dialogue


@pytest.fixture(scope="session")
def rich(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Rich]:
    """A dialogue with something of everything; tests only read it."""
    with rich_dialogue(tmp_path_factory.mktemp("rich") / "vagvisning.dialog") as told:
        yield told


@pytest.fixture
def own_rich(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Rich]:
    """The same, for tests that change it."""
    with rich_dialogue(tmp_path_factory.mktemp("own") / "vagvisning.dialog") as told:
        yield told


@pytest.fixture
def store_of_two(tmp_path: Path) -> Iterator[DialogueFile]:
    """A dialogue with two suppliers."""
    with DialogueFile.create(tmp_path / "tva.dialog") as file:
        create_dialogue(file, DialogueDraft("Sporthall", "Exempelköpings kommun"))
        for name in ("Alfa AB", "Beta AB"):
            add_organisation(file, OrganisationDraft(name))
        set_questions(file, [QuestionDraft("Vad driver kostnaden?")])
        yield file
