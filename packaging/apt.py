"""Debian's and Ubuntu's packages: installed when we are root, else named in a command to copy."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence

from shell import DevError, output, say


def available() -> bool:
    """Whether this system has apt."""
    return shutil.which("apt-get") is not None


def install(packages: Sequence[str]) -> None:
    """Install `packages`. Raises DevError with the command to give if we are not root."""
    if os.geteuid() != 0:
        to_copy = f"sudo apt-get update && sudo apt-get install -y {' '.join(existing_names(packages))}"
        raise DevError(f"this system lacks some packages; run: {to_copy}")
    say(f"Installing by apt-get: {' '.join(packages)}")
    # A source that can't be reached matters only if it has what is needed.
    _apt_get("update")
    report = _apt_get("install", "-y", "--no-install-recommends", *existing_names(packages))
    if report is not None:
        print(report, flush=True)
        raise DevError("apt-get failed; see its report above")


def existing_names(packages: Sequence[str]) -> list[str]:
    """The names under which this release has `packages`: since the change to 64-bit time some end in "t64"."""
    candidates = [name for package in packages for name in (package, f"{package}t64")]
    known = _with_candidate(output(["apt-cache", "policy", *candidates], env={**os.environ, "LC_ALL": "C"}) or "")
    return [f"{name}t64" if name not in known and f"{name}t64" in known else name for name in packages]


def _with_candidate(policy: str) -> set[str]:
    """The packages of an `apt-cache policy` answer that can be installed."""
    found, name = set(), ""
    for line in policy.splitlines():
        if not line.startswith(" "):
            name = line.rstrip(":")
        elif line.strip().startswith("Candidate:") and "(none)" not in line:
            found.add(name)
    return found


def _apt_get(*arguments: str) -> str | None:
    """Run apt-get without questions; its long report if it failed."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    command = ["apt-get", "-qq", *arguments]
    done = subprocess.run(command, env=quiet, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return done.stdout.decode(errors="replace") if done.returncode else None
