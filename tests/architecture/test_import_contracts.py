"""The layers: bootstrap over gui, cli, storage and documents, over services, over domain."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).resolve().parents[2]
QT = re.compile(r"\b(PySide6|shiboken6|qtawesome|qtpy)\b")
MAY_KNOW_QT = ("dialogapp/gui/", "dialogapp/bootstrap.py")


def test_import_contracts_hold() -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-logo", "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("arguments", [["--help"], ["info", "--help"]])
def test_the_command_line_loads_no_qt(arguments: list[str]) -> None:
    """A late import looks the same to a linter, so the command line is run and asked what it loaded."""
    program = """
        import runpy, sys
        sys.argv = ["dialogapp", *sys.argv[1:]]
        try:
            runpy.run_module("dialogapp", run_name="__main__", alter_sys=True)
        except SystemExit as done:
            assert not done.code, done.code
        loaded = sorted(name for name in sys.modules if name.split(".")[0] in ("PySide6", "shiboken6", "qtpy"))
        assert not loaded, loaded
    """
    source = "\n".join(line.removeprefix(" " * 8) for line in program.splitlines())
    command = [sys.executable, "-c", source, *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_only_the_window_and_bootstrap_name_qt() -> None:
    named = [
        path
        for path in _files("dialogapp")
        if not path.startswith(MAY_KNOW_QT) and QT.search(_without_comments(ROOT / path))
    ]
    assert named == []


def test_every_imported_package_is_a_declared_dependency() -> None:
    graph = grimp.build_graph("dialogapp", include_external_packages=True, cache_dir=None)
    imported = {module for module in graph.modules if not module.startswith("dialogapp")} - sys.stdlib_module_names
    known = packages_distributions()
    unknown = {name for name in imported if not {_normal(found) for found in known.get(name, [])} & _declared()}
    assert unknown == set()


def test_every_declared_dependency_is_used() -> None:
    """By an import, or for what lies in it. tzdata is the standard library's, where the system has no time zones."""
    code = "\n".join((ROOT / path).read_text("utf-8") for path in _files("dialogapp"))
    modules: dict[str, set[str]] = {}
    for module, distributions in packages_distributions().items():
        for distribution in distributions:
            modules.setdefault(_normal(distribution), set()).add(module)
    unused = {
        name
        for name in _declared() - {"tzdata"}
        if not any(re.search(rf"\b{module}\b", code) for module in modules[name])
    }
    assert unused == set()


def _declared() -> set[str]:
    return {_normal(re.split(r"[<>=~!\[; ]", line)[0]) for line in _project()["project"]["dependencies"]}


def _project() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _files(folder: str) -> Iterator[str]:
    for path in sorted((ROOT / folder).rglob("*.py")):
        yield path.relative_to(ROOT).as_posix()


def _without_comments(path: Path) -> str:
    """The imports and attribute names of a module: what a reader may tell about Qt in words is no dependency."""
    lines = path.read_text("utf-8").splitlines()
    return "\n".join(line for line in lines if re.match(r"\s*(from|import)\b", line) or "import_module" in line)
