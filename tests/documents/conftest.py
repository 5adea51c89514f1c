"""What the documents are made of."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

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
