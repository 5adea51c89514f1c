"""Dialogues with planted secrets: none gets out, and no document without one is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.leaky_dialogues import Judged, judged, leaky_dialogue

DIALOGUES = 15
"""With plants, and as many without; `python -m tests.benchmarks leaks` makes 1,000 of each."""
DOCUMENTS = 5


@pytest.mark.parametrize("plants", [True, False])
def test_no_planted_secret_gets_out_and_nothing_is_refused_without_one(tmp_path: Path, plants: bool) -> None:
    found: list[Judged] = []
    for seed in range(DIALOGUES):
        folder = tmp_path / str(seed)
        folder.mkdir()
        leaky = leaky_dialogue(folder / "a.dialog", seed, plants=plants)
        with leaky.file:
            found += judged(leaky, folder, seed, DOCUMENTS)
    assert [one for one in found if one.leaked] == []
    assert [one for one in found if one.false_alarm] == []
    # Without a refusal nothing was put to the test; without plants masking alone must do.
    assert any(one.refused for one in found) == plants
