"""The table of all commands: their words, arguments and help, and the function that does each."""

from __future__ import annotations

from argparse import ArgumentTypeError
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Literal, get_args

from dialogapp.cli import (
    checking,
    equality,
    exercises,
    exporting,
    files,
    handing_out,
    importing,
    inviting,
    needs,
    overview,
    schedule,
)
from dialogapp.cli.call import Call, Outcome
from dialogapp.domain.masking import AudienceKind
from dialogapp.services.importing_kinds import IMPORT_KINDS
from dialogapp.services.invitation_files import LETTER_FORMATS
from dialogapp.services.translation import LanguageCode, message


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


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is not a date; write it as 2026-03-02") from None


def _argument(*flags: str, about: str, **settings: Any) -> Argument:
    return Argument(flags, about, settings)


def _file(about: str, metavar: str = "FILE") -> Argument:
    return Argument(("file",), about, {"metavar": metavar, "type": Path})


def _output(about: str, metavar: str) -> Argument:
    return Argument(("-o", "--output"), about, {"metavar": metavar, "type": Path, "required": True})


_FILE = _file(message("the dialogue"))
_NEW_FILE = _file(message("the file to make; never one that is there already"))
_SOURCE = _argument("source", metavar="SOURCE", type=Path, about=message("a CSV or XLSX file"))
_JSON = _argument("--json", action="store_true", about=message("print one JSON document"))
_FORCE = _argument("--force", action="store_true", about=message("replace a file that is there already"))
_MEETING = message("a meeting's number or exact title")

_IMPORTS = (
    Command("participants", message("organisations and people"), importing.participants, (_SOURCE, _JSON)),
    Command(
        "questions",
        message("the questions that are the same for all, as a new version"),
        importing.questions,
        (_SOURCE, _JSON),
    ),
    Command(
        "contributions",
        message("the log of a meeting"),
        importing.contributions,
        (
            _SOURCE,
            _argument("--meeting", metavar="M", about=_MEETING),
            _argument("--new-meeting", metavar="TITLE", about=message("the title of a new meeting")),
            _JSON,
        ),
    ),
    Command(
        "check",
        message("what importing a table would do, and every row that can't be used; nothing is changed"),
        checking.check,
        (
            _SOURCE,
            _argument(
                "--as",
                dest="kind",
                choices=IMPORT_KINDS,
                about=message("what the table is (default: as its header tells)"),
            ),
            _argument("--meeting", metavar="M", about=_MEETING),
            _argument("--new-meeting", metavar="TITLE", about=message("the title of a new meeting")),
            _argument(
                "--rows", metavar="OUT", type=Path, about=message("a file to write the rows to as they were understood")
            ),
            _argument(
                "--progress", action="store_true", about=message("tell on standard error how much is done, as JSON")
            ),
            _JSON,
        ),
    ),
)
_EXPORTS = (
    Command(
        "minutes",
        message("the minutes of a meeting, as Word or PDF"),
        exporting.minutes,
        (
            _argument("--meeting", metavar="M", required=True, about=_MEETING),
            _argument(
                "--audience",
                choices=get_args(AudienceKind),
                default="internal",
                about=message("who is to read them; what those may not see is left out"),
            ),
            _argument(
                "--organisation", metavar="O", about=message("the supplier that a copy is for, by name or number")
            ),
            _output(message("the document to make"), "OUT.docx|OUT.pdf"),
            _FORCE,
            _JSON,
        ),
    ),
    Command(
        "kit",
        message("what is printed for a meeting: attendance list, rules, questions, blank log, name signs"),
        exporting.kit,
        (
            _argument("--meeting", metavar="M", required=True, about=_MEETING),
            _output(message("the document to make"), "OUT.docx|OUT.pdf"),
            _FORCE,
            _JSON,
        ),
    ),
    Command(
        "needs",
        message("the needs summary, as Word, PDF or Excel"),
        exporting.needs,
        (_output(message("the document to make"), "OUT.docx|OUT.pdf|OUT.xlsx"), _FORCE, _JSON),
    ),
    Command(
        "equal-treatment",
        message("the equal-treatment report, as Word, PDF or Excel"),
        exporting.equal_treatment,
        (
            _output(message("the document to make"), "OUT.docx|OUT.pdf|OUT.xlsx"),
            _argument(
                "--audience",
                choices=("internal", "public"),
                default="internal",
                about=message("whom it is for; the public sees suppliers by code"),
            ),
            _argument("--strict", action="store_true", about=message("exit with 1 where a deviation lacks its reason")),
            _FORCE,
            _JSON,
        ),
    ),
    Command(
        "log",
        message("the log, in the format that import takes"),
        exporting.log,
        (_output(message("the table to make"), "OUT.csv|OUT.xlsx"), _FORCE, _JSON),
    ),
    Command(
        "schedule",
        message("the schedule as a page with the draw, as Word or PDF"),
        exporting.schedule,
        (
            _argument(
                "--without-names",
                action="store_true",
                about=message("times and places only, for a wall that competitors pass"),
            ),
            _argument(
                "--from",
                dest="first_day",
                metavar="DATE",
                type=_day,
                about=message("the first day, such as 2026-03-02"),
            ),
            _argument("--to", dest="last_day", metavar="DATE", type=_day, about=message("the last day")),
            _output(message("the document to make"), "OUT.docx|OUT.pdf"),
            _FORCE,
            _JSON,
        ),
    ),
    Command(
        "invitations",
        message("a calendar file and a letter for each supplier"),
        inviting.invitations,
        (
            _output(message("the folder to write into; it is made if it is not there"), "FOLDER"),
            _argument(
                "--meeting",
                metavar="M",
                action="append",
                default=[],
                about=message("only to this meeting, by number or exact title; may be given several times"),
            ),
            _argument("--round", metavar="N", type=int, about=message("only to the one-to-ones of round N")),
            _argument(
                "--only",
                metavar="M:O",
                action="append",
                default=[],
                about=message("only organisation O to meeting number M; may be given several times"),
            ),
            _argument(
                "--reply-by",
                metavar="DATE",
                type=_day,
                about=message("the day to answer by (default: a week of working days, where the meeting leaves it)"),
            ),
            _argument(
                "--without-questions", action="store_true", about=message("leave out the questions that are put to all")
            ),
            _argument("--reminder", action="store_true", about=message("word invitations that were sent as reminders")),
            _argument(
                "--letter",
                choices=LETTER_FORMATS,
                default=LETTER_FORMATS[0],
                about=message("what kind of file the letter is, beside plain text"),
            ),
            _argument(
                "--sent",
                metavar="HOW",
                about=message("note them as sent, too: email, portal, letter, phone, or in your own words"),
            ),
            _argument(
                "--sent-at",
                metavar="TIME",
                about=message("when they were sent, such as 2026-03-02T09:00 (default: now)"),
            ),
            _FORCE,
            _JSON,
        ),
    ),
)
_EXERCISES = (
    Command("list", message("all exercises"), exercises.list_all, (_JSON,)),
    Command(
        "show",
        message("one exercise, with its ballots and result once it is revealed"),
        exercises.show,
        (_argument("exercise", metavar="E", about=message("an exercise's number or exact title")), _JSON),
    ),
)

_MEETINGS = (
    Command(
        "hand-out",
        message("make a file that holds one meeting, for a colleague's laptop; it is locked here meanwhile"),
        handing_out.hand_out,
        (
            _argument("--meeting", metavar="M", required=True, about=_MEETING),
            _argument("--to", metavar="NAME", required=True, about=message("who takes the file")),
            _output(message("the file to make; never over a file that is there"), "COPY.dialog"),
            _JSON,
        ),
    ),
    Command(
        "take-home",
        message("bring all that was noted in a handed-out file into this dialogue"),
        handing_out.take_home,
        (_argument("copy", metavar="COPY.dialog", type=Path, about=message("the file that was handed out")), _JSON),
    ),
    Command(
        "withdraw",
        message("open a handed-out meeting here again, without its file"),
        handing_out.withdraw,
        (
            _argument("--meeting", metavar="M", required=True, about=_MEETING),
            _argument("--reason", metavar="TEXT", required=True, about=message("why it is not taken home")),
            _JSON,
        ),
    ),
)
_SCHEDULE = (
    Command(
        "plan",
        message("plan one-to-ones in a drawn order; all or nothing"),
        schedule.plan,
        (
            _argument(
                "--suppliers",
                metavar="all|NAMES",
                default="all",
                about=message("names or organisation numbers with commas between, or all"),
            ),
            _argument(
                "--start",
                metavar="TIME",
                required=True,
                about=message("the first day, and when each day begins: 2026-03-02T09:00"),
            ),
            _argument(
                "--end",
                metavar="TIME",
                required=True,
                about=message("the last day, and when each day ends: 2026-03-04T16:00"),
            ),
            _argument("--slot", metavar="MINUTES", type=int, required=True, about=message("how long each meeting is")),
            _argument(
                "--gap", metavar="MINUTES", type=int, default=30, about=message("minutes left free after each meeting")
            ),
            _argument(
                "--break",
                metavar="TIMES",
                dest="breaks",
                action="append",
                default=[],
                about=message("a time without meetings every day, such as 12:00-13:00; can be given again"),
            ),
            _argument(
                "--room",
                metavar="ROOM",
                dest="rooms",
                action="append",
                default=[],
                about=message("a room; with several, meetings run side by side"),
            ),
            _argument(
                "--rounds", metavar="N", type=int, default=1, about=message("how many times each supplier is met")
            ),
            _argument(
                "--seed",
                metavar="TEXT",
                about=message("what the order is drawn from, to the letter; else one is made and told"),
            ),
            _argument("--witness", metavar="NAME", default="", about=message("who saw the seed being said")),
            _argument("--title", metavar="TITLE", default="", about=message("what the plan is called")),
            _argument(
                "--reason", metavar="TEXT", default="", about=message("why a plan of the same title is made anew")
            ),
            _JSON,
        ),
    ),
    Command("check", message("what stands in the way of the schedule, and why"), schedule.check, (_JSON,)),
)

COMMANDS: tuple[Command, ...] = (
    Command(
        "demo",
        message("make a complete sample dialogue"),
        files.demo,
        (
            _NEW_FILE,
            _argument(
                "--today",
                metavar="DATE",
                type=_day,
                about=message("the day that the sample's dates lie around (default: today)"),
            ),
        ),
        speaks="system",
    ),
    Command(
        "new",
        message("make an empty dialogue"),
        files.new,
        (
            _NEW_FILE,
            _argument("--title", metavar="T", required=True, about=message("what the dialogue is about")),
            _argument("--buyer", metavar="B", required=True, about=message("the contracting authority")),
            _argument("--diary-number", metavar="D", default="", about=message("the diary number")),
            _argument(
                "--document-language",
                choices=get_args(LanguageCode),
                default="sv",
                about=message("the language of documents"),
            ),
            _argument(
                "--time-zone",
                metavar="ZONE",
                default="Europe/Stockholm",
                about=message("the time zone of the meetings"),
            ),
        ),
        speaks="system",
    ),
    Command("import", message("bring in a table; all of it or nothing"), arguments=(_FILE,), parts=_IMPORTS),
    Command("info", message("what is in the dialogue"), overview.info, (_FILE, _JSON)),
    Command("schedule", message("plan one-to-ones, and check the schedule"), arguments=(_FILE,), parts=_SCHEDULE),
    Command(
        "fairness",
        message("time, turns and inputs by organisation, with the indices"),
        equality.fairness,
        (_FILE, _argument("--meeting", metavar="M", about=_MEETING), _JSON),
    ),
    Command("coverage", message("which question was put to whom"), equality.coverage, (_FILE, _JSON)),
    Command(
        "parity",
        message("which information was given to whom, and what is owed"),
        equality.parity,
        (
            _FILE,
            _argument("--strict", action="store_true", about=message("exit with 1 where something is owed")),
            _JSON,
        ),
    ),
    Command("exercise", message("exercises, their ballots and results"), arguments=(_FILE,), parts=_EXERCISES),
    Command("needs", message("needs, requirements, support, and what the checks found"), needs.needs, (_FILE, _JSON)),
    Command(
        "meeting",
        message("hand a meeting out to a colleague's laptop, and take it home"),
        arguments=(_FILE,),
        parts=_MEETINGS,
    ),
    Command("export", message("make a document"), arguments=(_FILE,), parts=_EXPORTS),
    Command(
        "verify",
        message("recompute the journal and check the file against it"),
        files.verify,
        (
            _FILE,
            _argument("--head", metavar="HEX", about=message("a head kept outside the file, as documents print it")),
            _JSON,
        ),
    ),
    Command(
        "backup",
        message("make a verified copy"),
        files.backup,
        (_FILE, _output(message("the copy to make; never over a file that is there"), "COPY")),
    ),
    Command(
        "restore",
        message("make a dialogue of a verified copy"),
        files.backup,
        (
            _file(message("the copy"), "COPY"),
            _output(message("the dialogue to make; never over a file that is there"), "FILE"),
        ),
    ),
)
