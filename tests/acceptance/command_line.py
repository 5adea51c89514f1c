"""Runs the command line as a user does, in this process or in one of its own."""

from __future__ import annotations

import contextlib
import io
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dialogapp.bootstrap import main

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Done:
    """How a command went."""

    status: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """What it printed as JSON."""
        return json.loads(self.out)


def run(*words: str | Path) -> Done:
    """Run a command in this process."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = main([str(word) for word in words])
    return Done(status, out.getvalue(), err.getvalue())


def done(*words: str | Path) -> Done:
    """Run a command that must succeed."""
    result = run(*words)
    assert result.status == 0, result.err
    return result


def start(*words: str | Path, code: str = "", **environment: str) -> subprocess.Popen[bytes]:
    """Start a command in a process of its own; `code` runs before it there."""
    program = f"import sys; sys.path.insert(0, {str(ROOT)!r}); from dialogapp.bootstrap import main\n{code}\n"
    return subprocess.Popen(
        [sys.executable, "-c", f"{program}sys.exit(main({[str(word) for word in words]!r}))"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=os.environ | environment,
    )


def finished(process: subprocess.Popen[bytes]) -> Done:
    """How a process that was started went."""
    out, err = process.communicate(timeout=60)
    return Done(process.returncode, out.decode("utf-8"), err.decode("utf-8"))
