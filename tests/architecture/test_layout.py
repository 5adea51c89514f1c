"""The house keeps its plan: what stands at the top, and what every package says of itself."""

from __future__ import annotations

import ast
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOP_LEVEL = {"dialogapp", "resources", "forms", "tests", "packaging", "pyproject.toml", "README.md"}
PACKAGES = sorted(path for name in ("dialogapp", "tests") for path in (ROOT / name).rglob("__init__.py"))


def test_the_top_level_holds_only_what_the_plan_allows() -> None:
    try:
        listed = subprocess.run(
            ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
            cwd=ROOT,
            capture_output=True,
            encoding="utf-8",
            check=True,
        ).stdout.split("\0")
        found = {name.split("/")[0] for name in listed if name}
    except (OSError, subprocess.CalledProcessError):  # no git here, or a copy without its history
        found = {path.name for path in ROOT.iterdir()}
    assert {name for name in found if not name.startswith(".")} - TOP_LEVEL == set()


@pytest.mark.parametrize("path", PACKAGES, ids=lambda path: path.parent.relative_to(ROOT).as_posix())
def test_every_package_says_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text("utf-8")))


def test_every_folder_with_code_is_a_package() -> None:
    folders = {path.parent for name in ("dialogapp", "tests") for path in (ROOT / name).rglob("*.py")}
    assert [folder for folder in folders if not (folder / "__init__.py").exists()] == []


def test_packaging_is_no_package() -> None:
    """As one it would hide the library of the same name, which pytest and others need."""
    assert not (ROOT / "packaging" / "__init__.py").exists()


def test_frozen_dataclasses_are_made_the_quick_way() -> None:
    slow = [
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "dialogapp").rglob("*.py")
        if "@dataclass(frozen=True, slots=True" in (text := path.read_text("utf-8"))
        and "from dialogapp.domain.frozen import dataclass" not in text
    ]
    assert slow == []
