"""The commands of `dev.py`. Each sets up what it needs first, which the second time takes no time."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence

import checks
import ooxml_validator
import sample_documents
import system_needs
import virtual_environment
from places import PACKAGING
from shell import DevError, complain, python, say
from virtual_environment import DEVELOPMENT, RUNTIME

USAGE = """\
usage: python3 packaging/dev.py COMMAND

  run [ARGUMENTS]    open the app; without a display, write the sample dialogue and its documents to a folder
  test [ARGUMENTS]   all checks and all tests; with arguments only pytest, which gets them
  check              the fast checks alone: ruff, types, import contracts, compiled forms, translations
  bench [ARGUMENTS]  the benchmarks
  forms              compile forms/*.ui
  translations       bring resources/translations up to date with the texts in the code, and compile them

Each sets up what it needs in .venv and .cache first."""


def main(arguments: Sequence[str]) -> int:
    """Run the command that `arguments` name; its exit status."""
    if not arguments or arguments[0] in ("-h", "--help", "help"):
        print(USAGE)
        return 0 if arguments else 2
    name, *rest = arguments
    if name not in COMMANDS:
        complain(f"there is no command {name}; see python3 packaging/dev.py --help")
        return 2
    try:
        return COMMANDS[name](rest)
    except DevError as error:
        complain(str(error))
        return 1
    except KeyboardInterrupt:
        complain("interrupted")
        return 130


def run(arguments: Sequence[str]) -> int:
    """Open the app, or where nothing can be shown write the sample and its documents."""
    system_needs.ready(_qt_to_run())
    virtual_environment.ready(RUNTIME)
    if _has_display():
        say("Opening Dialogapp")
    elif not arguments:
        say("There is no display here, so the sample dialogue and its documents are written instead")
        return sample_documents.write()
    return python("-m", "dialogapp", *arguments, cwd=None)


def test(arguments: Sequence[str]) -> int:
    """All checks and tests. Every one is run, also after one that failed; pytest comes last."""
    _ready_for_development()
    validator = ooxml_validator.ready()
    failed = [] if arguments else checks.run(checks.STATIC)
    say("Running the tests")
    workers = [] if arguments else ["-n", "auto", "--maxprocesses", "8", "--dist", "worksteal"]
    known = {ooxml_validator.VARIABLE: str(validator)} if validator else {}
    code = python("-m", "pytest", *workers, *arguments, extra={**OFFSCREEN, **known})
    if code:
        failed.append("pytest")
    return _verdict(failed)


def check(arguments: Sequence[str]) -> int:
    """What can be checked without running the program."""
    _takes_nothing("check", arguments)
    _ready_for_development()
    return _verdict(checks.run([*checks.STATIC, *checks.ALSO_TESTED]))


def bench(arguments: Sequence[str]) -> int:
    """The benchmarks; they print ratios and never fail by time."""
    _ready_for_development()
    say("Running the benchmarks")
    return python("-m", "tests.benchmarks", *arguments, extra=OFFSCREEN)


def forms(arguments: Sequence[str]) -> int:
    """Compile the forms."""
    _ready_for_development()
    return python(PACKAGING / "forms.py", *arguments)


def translations(arguments: Sequence[str]) -> int:
    """Update and compile the translations."""
    _ready_for_development()
    return python(PACKAGING / "translations.py", *arguments)


COMMANDS: Mapping[str, Callable[[Sequence[str]], int]] = {
    "run": run,
    "test": test,
    "check": check,
    "bench": bench,
    "forms": forms,
    "translations": translations,
}

OFFSCREEN: Mapping[str, str] = {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}


def _ready_for_development() -> None:
    system_needs.ready("offscreen")
    virtual_environment.ready(DEVELOPMENT)


def _has_display() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _qt_to_run() -> system_needs.Qt:
    if not _has_display():
        return "none"
    return "offscreen" if os.environ.get("QT_QPA_PLATFORM") in ("offscreen", "minimal", "vnc") else "screen"


def _takes_nothing(name: str, arguments: Sequence[str]) -> None:
    if arguments:
        raise DevError(f"{name} takes no arguments, and got {' '.join(arguments)}")


def _verdict(failed: Sequence[str]) -> int:
    if failed:
        complain(f"failed: {', '.join(failed)}")
    return 1 if failed else 0
