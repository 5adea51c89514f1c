"""The set-up: what the locks promise, what is done again and what is not, and what a user is told."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import apt
import ooxml_validator
import sample_documents
import system_needs
import virtual_environment
from shell import DevError
from virtual_environment import DEVELOPMENT, RUNTIME, Stamp

ROOT = Path(__file__).resolve().parents[2]
LOCKS = [ROOT / "packaging" / name for name in (RUNTIME, DEVELOPMENT)]
PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^ ;]+)", re.MULTILINE)


def pins(lock: Path) -> dict[str, str]:
    return {canonicalize_name(name): version for name, version in PIN.findall(lock.read_text("utf-8"))}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_a_lock_pins_by_digest_and_names_no_server(lock: Path) -> None:
    text = lock.read_text("utf-8")
    assert "://" not in text
    assert "index" not in text
    entries = re.split(r"^(?=[A-Za-z0-9])", text, flags=re.MULTILINE)[1:]
    assert [entry.splitlines()[0] for entry in entries if "--hash=sha256:" not in entry] == []


def test_the_locks_hold_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    runtime, development = map(pins, LOCKS)
    asked = [
        *((line, runtime) for line in project["project"]["dependencies"]),
        *((line, development) for line in project["dependency-groups"]["dev"]),
    ]
    wrong = []
    for line, held in asked:
        wanted = Requirement(line)
        version = held.get(canonicalize_name(wanted.name))
        if version is None or version not in wanted.specifier:
            wrong.append(line)
    assert wrong == []
    assert runtime.items() <= development.items()


def test_a_set_up_environment_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    monkeypatch.setattr(Stamp, "path", tmp_path / "stamp.json")
    monkeypatch.setattr(virtual_environment, "_make", lambda: done.append("made"))
    monkeypatch.setattr(virtual_environment, "_install", done.append)
    monkeypatch.setattr(virtual_environment, "_running_inside", lambda: False)
    monkeypatch.setattr(virtual_environment, "in_venv", lambda name: Path(sys.executable))

    for _ in range(2):
        virtual_environment.ready(RUNTIME)
    assert done == ["made", RUNTIME]
    for lock in (DEVELOPMENT, DEVELOPMENT, RUNTIME):
        virtual_environment.ready(lock)
    assert done == ["made", RUNTIME, DEVELOPMENT]

    Stamp("another Python", Stamp.read().locks).write()
    virtual_environment.ready(RUNTIME)
    assert done == ["made", RUNTIME, DEVELOPMENT, "made", RUNTIME]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux takes Qt's libraries from the system")
def test_a_missing_library_is_named_with_the_command_that_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    policy = "libgl1:\n  Installed: (none)\n  Candidate: 1.6\nlibglib2.0-0t64:\n  Candidate: 2.80\n"
    monkeypatch.setattr(system_needs, "_loads", lambda name: name not in ("libGL.so.1", "libglib-2.0.so.0"))
    monkeypatch.setattr(system_needs, "_has_font", lambda: False)
    monkeypatch.setattr(apt, "available", lambda: True)
    monkeypatch.setattr(apt, "output", lambda command, env: policy)
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(system_needs, "_missing_modules", lambda: {"venv": "python3.12-venv"})
    command = "sudo apt-get update && sudo apt-get install -y python3.12-venv libgl1 libglib2.0-0t64 fonts-dejavu-core"
    with pytest.raises(DevError, match=re.escape(command)):
        system_needs.ready("offscreen")


def test_a_missing_validator_is_said_and_fails_only_in_ci(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(ooxml_validator, "FOLDER", tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CI", raising=False)
    assert ooxml_validator.ready() is None
    assert "will be skipped" in capsys.readouterr().out
    monkeypatch.setenv("CI", "true")
    with pytest.raises(DevError, match="npm and node are not installed"):
        ooxml_validator.ready()


def test_the_samples_folder_is_always_a_new_one(tmp_path: Path) -> None:
    names = [sample_documents.new_folder(tmp_path).name for _ in range(3)]
    assert names == ["Dialogapp sample", "Dialogapp sample 2", "Dialogapp sample 3"]


def test_an_unknown_command_is_wrong_usage() -> None:
    command = [sys.executable, str(ROOT / "packaging" / "dev.py"), "tset"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 2
    assert "no command tset" in done.stderr
