"""The program is killed in the middle of logging: no line that was shown as logged is lost, and hardly a letter."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.acceptance.killing import half_typed, holds, log_until_killed, lost, make_file, type_until_killed

ROUNDS = 3
OLD_MS = 1000
TRIES = 3
"""A disk that others keep busy may stand still for a moment; that is no defect."""


def test_no_line_shown_as_logged_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "hall.dialog"
    room = make_file(path)
    chance = random.Random(20260302)
    acknowledged: list[str] = []
    for _ in range(ROUNDS):
        said = log_until_killed(path, chance.randint(5, 60))
        acknowledged += said.logged
        assert lost(path, room, acknowledged) == []
        assert holds(path)


def test_the_half_typed_line_is_restored_and_at_most_a_second_old(tmp_path: Path) -> None:
    path = tmp_path / "hall.dialog"
    room = make_file(path)
    chance = random.Random(20260303)
    kept, acknowledged = "", []
    for _ in range(TRIES):
        killed = type_until_killed(path, chance.randint(1500, 2200))
        kept = half_typed(path, room)
        acknowledged += killed.logged
        ended, typed = killed.typed[-1]
        assert typed.startswith(kept)
        assert holds(path)
        if kept.startswith([text for at, text in killed.typed if at <= ended - OLD_MS][-1]):
            break
    else:
        pytest.fail(f"{TRIES} times what was kept was more than {OLD_MS} ms old")
    opened_again = log_until_killed(path, 2)
    assert opened_again.restored == [kept]
    assert opened_again.logged[0] == kept
    assert lost(path, room, acknowledged + opened_again.logged) == []
