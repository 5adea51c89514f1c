"""The commands that bring tables in: their words and arguments."""

from __future__ import annotations

from pathlib import Path

from dialogapp.cli import checking, importing
from dialogapp.cli.command import JSON, MEETING, SOURCE, Command, argument
from dialogapp.services.importing_kinds import IMPORT_KINDS
from dialogapp.services.translation import message

_COLUMN = argument(
    "--column",
    dest="columns",
    metavar="HEADING=NAME",
    action="append",
    default=[],
    about=message("what a heading means that is named otherwise; may be given several times"),
)
IMPORTS: tuple[Command, ...] = (
    Command("participants", message("organisations and people"), importing.participants, (SOURCE, _COLUMN, JSON)),
    Command(
        "questions",
        message("the questions that are the same for all, as a new version"),
        importing.questions,
        (SOURCE, _COLUMN, JSON),
    ),
    Command(
        "contributions",
        message("the log of a meeting"),
        importing.contributions,
        (
            SOURCE,
            argument("--meeting", metavar="M", about=MEETING),
            argument("--new-meeting", metavar="TITLE", about=message("the title of a new meeting")),
            _COLUMN,
            JSON,
        ),
    ),
    Command(
        "needs",
        message("needs; those that are there in the same words are not"),
        importing.needs,
        (SOURCE, _COLUMN, JSON),
    ),
    Command(
        "requirements",
        message("requirements, with the numbers of the needs they serve"),
        importing.requirements,
        (SOURCE, _COLUMN, JSON),
    ),
    Command(
        "check",
        message("what importing a table would do, and every row that can't be used; nothing is changed"),
        checking.check,
        (
            SOURCE,
            argument(
                "--as",
                dest="kind",
                choices=IMPORT_KINDS,
                about=message("what the table is (default: as its header tells)"),
            ),
            argument("--meeting", metavar="M", about=MEETING),
            argument("--new-meeting", metavar="TITLE", about=message("the title of a new meeting")),
            argument(
                "--rows", metavar="OUT", type=Path, about=message("a file to write the rows to as they were understood")
            ),
            argument(
                "--progress", action="store_true", about=message("tell on standard error how much is done, as JSON")
            ),
            _COLUMN,
            argument(
                "--open",
                action="store_true",
                about=message("tell what the table lacks instead of refusing it, so that its columns can be named"),
            ),
            JSON,
        ),
    ),
)
