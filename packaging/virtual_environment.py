"""The project's own virtual environment, with what the lock files name.

A stamp in it says which Python and which locks it was made from, so that a second run has nothing to do.
"""

from __future__ import annotations

import hashlib
import json
import platform
import sys
from pathlib import Path

from places import PACKAGING, VENV, in_venv
from shell import must, say

RUNTIME = "requirements.lock"
# Holds all that the runtime lock holds, in the same versions, and the tools.
DEVELOPMENT = "requirements-dev.lock"


def ready(lock: str) -> None:
    """See to it that the environment exists and holds what `lock` names. Raises DevError."""
    stamp = Stamp.wanted()
    found = Stamp.read()
    if found.python != stamp.python and not _running_inside():
        _make()
        found = Stamp(stamp.python, {})
    if found.locks.get(lock) == stamp.locks[lock]:
        return
    _install(lock)
    held = [RUNTIME, DEVELOPMENT] if lock == DEVELOPMENT else [RUNTIME]
    Stamp(stamp.python, {name: stamp.locks[name] for name in held}).write()


class Stamp:
    """Which Python, and which locks by their digest, an environment was made from."""

    path = VENV / "dialogapp-stamp.json"

    def __init__(self, python: str, locks: dict[str, str]) -> None:
        self.python = python
        self.locks = locks

    @classmethod
    def wanted(cls) -> Stamp:
        """The stamp of an environment that holds everything, made by the Python that runs."""
        version = f"{platform.python_implementation()} {platform.python_version()} {platform.machine()}"
        return cls(version, {name: _digest(PACKAGING / name) for name in (RUNTIME, DEVELOPMENT)})

    @classmethod
    def read(cls) -> Stamp:
        """The stamp of the environment as it is; an empty one if there is none or its Python is gone."""
        try:
            stamp = cls(**json.loads(cls.path.read_text("utf-8")))
        except (OSError, ValueError, TypeError):
            return cls("", {})
        return stamp if in_venv("python").exists() else cls("", {})

    def write(self) -> None:
        """Leave the stamp in the environment."""
        self.path.write_text(json.dumps({"python": self.python, "locks": self.locks}), "utf-8")


def _digest(path: Path) -> str:
    # A checkout may have other line endings.
    return hashlib.sha256(path.read_text("utf-8").encode()).hexdigest()


def _running_inside() -> bool:
    return Path(sys.prefix).resolve() == VENV.resolve()


def _make() -> None:
    say(f"Making a virtual environment in {VENV}")
    must([sys.executable, "-m", "venv", "--clear", VENV], f"{VENV} could not be made")


def _install(lock: str) -> None:
    say(f"Installing packages from packaging/{lock} (once; a few minutes on a slow line)")
    must(
        [
            *(in_venv("python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"),
            *("--require-hashes", "--only-binary", ":all:", "-r", PACKAGING / lock),
        ],
        f"pip could not install packaging/{lock}; see its message above",
    )
