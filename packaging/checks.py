"""The checks that read the code without running the program."""

from __future__ import annotations

from collections.abc import Sequence

from places import CACHE, PACKAGING, ROOT, in_venv
from shell import environment, say, status

Check = tuple[str, Sequence[str]]

STATIC: Sequence[Check] = (
    ("ruff check", (str(in_venv("ruff")), "check", "--quiet", "--output-format", "concise")),
    ("ruff format", (str(in_venv("ruff")), "format", "--check", "--quiet", "--output-format", "concise")),
    ("mypy", (str(in_venv("mypy")), "--no-error-summary")),
)
# The tests hold these too, so a full test run leaves them to pytest.
ALSO_TESTED: Sequence[Check] = (
    ("import contracts", (str(in_venv("lint-imports")), "--no-logo", "--cache-dir", str(CACHE / "import_linter"))),
    ("compiled forms", (str(in_venv("python")), str(PACKAGING / "forms.py"), "--check")),
    ("translations", (str(in_venv("python")), str(PACKAGING / "translations.py"), "--check")),
)


def run(wanted: Sequence[Check]) -> list[str]:
    """Run each check; the names of those that failed."""
    failed = []
    for name, command in wanted:
        say(f"Checking: {name}")
        if status(command, cwd=ROOT, env=environment()):
            failed.append(name)
    return failed
