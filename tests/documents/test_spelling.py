"""A dictionary that lies on the computer is found and asked; the one here is the test's own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from dialogapp.documents.spelling import installed_dictionary

AFF = "SET UTF-8\nTRY aeioåäö\nSFX N Y 1\nSFX N 0 n .\n"
DIC = "2\nskylta/N\nljusfråga\n"
ASK = """
import json, sys
from dialogapp.documents.spelling import installed_dictionary
found = installed_dictionary(sys.argv[1])
words = sys.argv[2:]
print(json.dumps(None if found is None else [sorted(found.misspelt(words)), found.suggestions(words[0])]))
"""


def is_there() -> bool:
    """Whether the library can be loaded here."""
    return subprocess.run([sys.executable, "-c", "import enchant"], check=False, capture_output=True).returncode == 0


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where Enchant looks for a user's own dictionaries, before the system's."""
    place = tmp_path / "enchant" / "hunspell"
    place.mkdir(parents=True)
    (place / "sv_SE.aff").write_text(AFF, encoding="utf-8")
    (place / "sv_SE.dic").write_text(DIC, encoding="utf-8")
    return place.parent


def ask(folder: Path, *arguments: str) -> object:
    """In a process of its own: where dictionaries are is read once."""
    done = subprocess.run(
        [sys.executable, "-c", ASK, *arguments],
        env=os.environ | {"ENCHANT_CONFIG_DIR": str(folder), "PYTHONPATH": str(Path.cwd())},
        check=True,
        capture_output=True,
        text=True,
    )
    return json.loads(done.stdout)


@pytest.mark.skipif(not is_there(), reason="Enchant, which the dictionaries are read by, is not installed here")
def test_an_installed_dictionary_judges_and_suggests(folder: Path) -> None:
    assert ask(folder, "sv", "skylto", "skyltan", "ljusfråga") == [["skylto"], ["skylta"]]


def test_a_language_without_a_dictionary_has_none(folder: Path) -> None:
    assert ask(folder, "fr", "bonjour") is None


def test_without_the_library_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "enchant", None)
    assert installed_dictionary("sv") is None
