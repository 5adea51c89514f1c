"""Starting other programs, and telling the user what is done."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from places import ROOT, in_venv


class DevError(Exception):
    """A command can't go on; the message is one line that says what to do."""


def say(line: str) -> None:
    """Tell the user what is being done, at once."""
    print(line, flush=True)


def environment(**extra: str) -> dict[str, str]:
    """The environment of the project's programs: the user's own, and the checkout on Python's path."""
    paths = [str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths), **extra}


def status(command: Sequence[str | Path], *, cwd: Path | None = None, env: Mapping[str, str] | None = None) -> int:
    """The exit status of `command`, which speaks to the user directly. Raises DevError if it can't be started."""
    try:
        return subprocess.run(command, cwd=cwd, env=env, check=False).returncode
    except OSError as error:
        raise DevError(f"{command[0]} can't be started: {error}") from error


def must(command: Sequence[str | Path], problem: str, *, env: Mapping[str, str] | None = None) -> None:
    """Run `command`, or raise DevError with `problem`."""
    if code := status(command, env=env):
        raise DevError(f"{problem} (exit status {code})")


def output(command: Sequence[str | Path], *, env: Mapping[str, str] | None = None) -> str | None:
    """What `command` writes to stdout, or None if it fails or does not exist. Its messages are not shown."""
    try:
        done = subprocess.run(command, env=env, check=False, capture_output=True, encoding="utf-8", errors="replace")
    except OSError:
        return None
    return done.stdout if done.returncode == 0 else None


def python(*arguments: str | Path, cwd: Path | None = ROOT, extra: Mapping[str, str] | None = None) -> int:
    """The exit status of the project's own Python, run with `arguments` and `extra` in its environment."""
    return status([in_venv("python"), *arguments], cwd=cwd, env=environment(**extra or {}))


def complain(line: str) -> None:
    """Tell the user what went wrong."""
    sys.stdout.flush()
    print(f"dev.py: {line}", file=sys.stderr, flush=True)
