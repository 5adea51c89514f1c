"""What a command is made of: its words, its arguments, and the arguments that many share."""

from __future__ import annotations

from argparse import ArgumentTypeError
from collections.abc import Callable, Mapping
from dataclasses import field
from datetime import date
from pathlib import Path
from typing import Any, Literal

from dialogapp.cli.call import Call, Outcome
from dialogapp.domain.frozen import dataclass
from dialogapp.services.translation import message


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument of a command; `settings` are argparse's."""

    flags: tuple[str, ...]
    about: str
    settings: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Command:
    """A command; one with `parts` is followed by the name of one of them, which is then what is done."""

    name: str
    about: str
    run: Callable[[Call], Outcome] | None = None
    arguments: tuple[Argument, ...] = ()
    parts: tuple[Command, ...] = ()
    speaks: Literal["dialogue", "system"] = "dialogue"


def a_day(text: str) -> date:
    """A date among the words."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is not a date; write it as 2026-03-02") from None


def argument(*flags: str, about: str, **settings: Any) -> Argument:
    """An argument by its flags, or by its name where it has its place."""
    return Argument(flags, about, settings)


def file(about: str, metavar: str = "FILE") -> Argument:
    """The file that a command is about."""
    return Argument(("file",), about, {"metavar": metavar, "type": Path})


def output_file(about: str, metavar: str) -> Argument:
    """What a command makes."""
    return Argument(("-o", "--output"), about, {"metavar": metavar, "type": Path, "required": True})


FILE = file(message("the dialogue"))
NEW_FILE = file(message("the file to make; never one that is there already"))
SOURCE = argument("source", metavar="SOURCE", type=Path, about=message("a CSV or XLSX file"))
JSON = argument("--json", action="store_true", about=message("print one JSON document"))
FORCE = argument("--force", action="store_true", about=message("replace a file that is there already"))
MEETING = message("a meeting's number or exact title")
