"""The commands of the register: its export, and whether a file is one that is known."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.acceptance.command_line import done, run


@pytest.fixture(scope="module")
def dialogue(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "exempel.dialog"
    done("demo", path, "--today", "2026-03-02")
    return path


@pytest.mark.parametrize("ending", ["docx", "pdf", "xlsx"])
@pytest.mark.parametrize("audience", ["internal", "public"])
def test_the_register_is_made_and_then_known_by_its_digest(
    dialogue: Path, tmp_path: Path, ending: str, audience: str
) -> None:
    out = tmp_path / f"register.{ending}"
    data = done("export", dialogue, "register", "--audience", audience, "-o", out, "--json").data
    found = done("register", dialogue, "check", out, "--json").data
    assert found["sha256"] == data["sha256"]
    assert [(one["direction"], one["file"]) for one in found["found"]] == [("made", out.name)]


def test_a_file_that_was_changed_is_not_known_and_the_status_tells(dialogue: Path, tmp_path: Path) -> None:
    out = tmp_path / "register.docx"
    done("export", dialogue, "register", "-o", out)
    out.write_bytes(out.read_bytes() + b" ")
    checked = run("register", dialogue, "check", out)
    assert checked.status == 1
    assert "finns inte i registret" in checked.out


def test_a_file_that_is_not_there_is_wrong_usage(dialogue: Path, tmp_path: Path) -> None:
    missing = run("register", dialogue, "check", tmp_path / "borta.pdf")
    assert (missing.status, missing.out) == (2, "")
    assert "borta.pdf" in missing.err
