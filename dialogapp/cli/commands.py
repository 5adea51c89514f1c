"""The table of all commands: their words, arguments and help, and the function that does each."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

from dialogapp.cli import (
    changes,
    equality,
    exercises,
    exporting,
    factcheck,
    files,
    handing_out,
    looking,
    needs,
    overview,
    register,
    schedule,
)
from dialogapp.cli.command import (
    FILE,
    JSON,
    MEETING,
    NEW_FILE,
    Command,
    a_day,
    argument,
    file,
    output_file,
)
from dialogapp.cli.export_commands import EXPORTS, MADE
from dialogapp.cli.import_commands import IMPORTS
from dialogapp.cli.template_commands import TEMPLATES
from dialogapp.services.translation import LanguageCode, message

_EXERCISES = (
    Command("list", message("all exercises"), exercises.list_all, (JSON,)),
    Command(
        "show",
        message("one exercise, with its ballots and result once it is revealed"),
        exercises.show,
        (argument("exercise", metavar="E", about=message("an exercise's number or exact title")), JSON),
    ),
    Command(
        "paper",
        message("an exercise on paper: how it goes, its sheets, and a ballot for each organisation"),
        exporting.exercise_paper,
        (
            argument("exercise", metavar="E", about=message("an exercise's number or exact title")),
            output_file(message("the document to make"), "OUT.docx|OUT.pdf"),
            *MADE,
        ),
    ),
    Command(
        "blank",
        message("an exercise of the library on paper, with blank cards, before it is made"),
        exporting.blank_exercise_paper,
        (
            argument("key", metavar="KEY", about=message("its name in the library")),
            output_file(message("the document to make"), "OUT.docx|OUT.pdf"),
            *MADE,
        ),
    ),
)

_WORKBOOK = argument(
    "workbook", metavar="WORKBOOK", type=Path, about=message("the needs workbook that came back, as .xlsx")
)
_MEETINGS = (
    Command(
        "hand-out",
        message("make a file that holds one meeting, for a colleague's laptop; it is locked here meanwhile"),
        handing_out.hand_out,
        (
            argument("--meeting", metavar="M", required=True, about=MEETING),
            argument("--to", metavar="NAME", required=True, about=message("who takes the file")),
            output_file(message("the file to make; never over a file that is there"), "COPY.dialog"),
            JSON,
        ),
    ),
    Command(
        "take-home",
        message("bring all that was noted in a handed-out file into this dialogue"),
        handing_out.take_home,
        (argument("copy", metavar="COPY.dialog", type=Path, about=message("the file that was handed out")), JSON),
    ),
    Command(
        "withdraw",
        message("open a handed-out meeting here again, without its file"),
        handing_out.withdraw,
        (
            argument("--meeting", metavar="M", required=True, about=MEETING),
            argument("--reason", metavar="TEXT", required=True, about=message("why it is not taken home")),
            JSON,
        ),
    ),
)
_SCHEDULE = (
    Command(
        "plan",
        message("plan one-to-ones in a drawn order; all or nothing"),
        schedule.plan,
        (
            argument(
                "--suppliers",
                metavar="all|NAMES",
                default="all",
                about=message("names or organisation numbers with commas between, or all"),
            ),
            argument(
                "--start",
                metavar="TIME",
                required=True,
                about=message("the first day, and when each day begins: 2026-03-02T09:00"),
            ),
            argument(
                "--end",
                metavar="TIME",
                required=True,
                about=message("the last day, and when each day ends: 2026-03-04T16:00"),
            ),
            argument("--slot", metavar="MINUTES", type=int, required=True, about=message("how long each meeting is")),
            argument(
                "--gap", metavar="MINUTES", type=int, default=30, about=message("minutes left free after each meeting")
            ),
            argument(
                "--break",
                metavar="TIMES",
                dest="breaks",
                action="append",
                default=[],
                about=message("a time without meetings every day, such as 12:00-13:00; can be given again"),
            ),
            argument(
                "--room",
                metavar="ROOM",
                dest="rooms",
                action="append",
                default=[],
                about=message("a room; with several, meetings run side by side"),
            ),
            argument(
                "--rounds", metavar="N", type=int, default=1, about=message("how many times each supplier is met")
            ),
            argument(
                "--seed",
                metavar="TEXT",
                about=message("what the order is drawn from, to the letter; else one is made and told"),
            ),
            argument("--witness", metavar="NAME", default="", about=message("who saw the seed being said")),
            argument("--title", metavar="TITLE", default="", about=message("what the plan is called")),
            argument(
                "--reason", metavar="TEXT", default="", about=message("why a plan of the same title is made anew")
            ),
            JSON,
        ),
    ),
    Command("check", message("what stands in the way of the schedule, and why"), schedule.check, (JSON,)),
)

COMMANDS: tuple[Command, ...] = (
    Command(
        "demo",
        message("make a complete sample dialogue"),
        files.demo,
        (
            NEW_FILE,
            argument(
                "--today",
                metavar="DATE",
                type=a_day,
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
            NEW_FILE,
            argument("--title", metavar="T", required=True, about=message("what the dialogue is about")),
            argument("--buyer", metavar="B", required=True, about=message("the contracting authority")),
            argument("--diary-number", metavar="D", default="", about=message("the diary number")),
            argument(
                "--document-language",
                choices=get_args(LanguageCode),
                default="sv",
                about=message("the language of documents"),
            ),
            argument(
                "--time-zone",
                metavar="ZONE",
                default="Europe/Stockholm",
                about=message("the time zone of the meetings"),
            ),
        ),
        speaks="system",
    ),
    Command("import", message("bring in a table; all of it or nothing"), arguments=(FILE,), parts=IMPORTS),
    Command("info", message("what is in the dialogue"), overview.info, (FILE, JSON)),
    Command("schedule", message("plan one-to-ones, and check the schedule"), arguments=(FILE,), parts=_SCHEDULE),
    Command(
        "fairness",
        message("time, turns and inputs by organisation, with the indices"),
        equality.fairness,
        (FILE, argument("--meeting", metavar="M", about=MEETING), JSON),
    ),
    Command("coverage", message("which question was put to whom"), equality.coverage, (FILE, JSON)),
    Command(
        "parity",
        message("which information was given to whom, and what is owed"),
        equality.parity,
        (
            FILE,
            argument("--strict", action="store_true", about=message("exit with 1 where something is owed")),
            JSON,
        ),
    ),
    Command("exercise", message("exercises, their ballots and results"), arguments=(FILE,), parts=_EXERCISES),
    Command("needs", message("needs, requirements, support, and what the checks found"), needs.needs, (FILE, JSON)),
    Command(
        "changes",
        message("what the project group changed in the needs workbook"),
        arguments=(FILE,),
        parts=(
            Command(
                "read",
                message("tell what differs from how the workbook was made; nothing is changed"),
                changes.read,
                (_WORKBOOK, JSON),
            ),
            Command(
                "take",
                message("take it in as one change: all of it or nothing"),
                changes.take,
                (
                    _WORKBOOK,
                    argument("--by", metavar="NAME", required=True, about=message("who made the changes in Excel")),
                    argument(
                        "--conflicts",
                        choices=("dialogue", "workbook"),
                        about=message("which wording stands where both were changed"),
                    ),
                    argument(
                        "--without-refused",
                        action="store_true",
                        about=message("leave out what can't be used, and take the rest"),
                    ),
                    JSON,
                ),
            ),
        ),
    ),
    Command(
        "meeting",
        message("hand a meeting out to a colleague's laptop, and take it home"),
        arguments=(FILE,),
        parts=_MEETINGS,
    ),
    Command(
        "register",
        message("what the register of documents knows"),
        arguments=(FILE,),
        parts=(
            Command(
                "check",
                message("whether a file is one that is registered or was made, by its SHA-256"),
                register.check,
                (argument("document", metavar="DOCUMENT", type=Path, about=message("any file")), JSON),
            ),
        ),
    ),
    Command(
        "factcheck",
        message("what a supplier replied to the fact check"),
        arguments=(FILE,),
        parts=(
            Command(
                "read",
                message("read a sheet that came back, passage by passage; nothing is taken in"),
                factcheck.read,
                (
                    argument("reply", metavar="REPLY", type=Path, about=message("the sheet, or a mail as text")),
                    argument("--meeting", metavar="M", required=True, about=MEETING),
                    argument(
                        "--organisation",
                        metavar="O",
                        required=True,
                        about=message("the supplier that replied, by name or number"),
                    ),
                    JSON,
                ),
            ),
        ),
    ),
    Command(
        "template",
        message("the buyer's own templates for Word and Excel"),
        arguments=(FILE,),
        parts=TEMPLATES,
    ),
    Command("export", message("make a document"), arguments=(FILE,), parts=EXPORTS),
    Command(
        "draw",
        message("pages of a PDF that was made here, as pictures"),
        looking.draw,
        (
            file(message("the PDF"), "DOCUMENT.pdf"),
            argument("--first", metavar="N", type=int, default=1, about=message("the first page to draw")),
            argument("--last", metavar="N", type=int, about=message("the last page (default: the first)")),
            argument("--ppi", metavar="N", type=float, default=96.0, about=message("dots an inch")),
            output_file(message("the folder to write into; it is made if it is not there"), "FOLDER"),
            JSON,
        ),
        speaks="system",
    ),
    Command(
        "stand-by",
        message("do the commands that are written to standard input, a JSON list a line, each answered with a line"),
        looking.stand_by,
        speaks="system",
    ),
    Command(
        "verify",
        message("recompute the journal and check the file against it"),
        files.verify,
        (
            FILE,
            argument("--head", metavar="HEX", about=message("a head kept outside the file, as documents print it")),
            JSON,
        ),
    ),
    Command(
        "backup",
        message("make a verified copy"),
        files.backup,
        (FILE, output_file(message("the copy to make; never over a file that is there"), "COPY")),
    ),
    Command(
        "digest",
        message("the SHA-256 of any file, as the ledger of information keeps it"),
        files.digest,
        (file(message("any file"), "DOCUMENT"), JSON),
        speaks="system",
    ),
    Command(
        "restore",
        message("make a dialogue of a verified copy"),
        files.backup,
        (
            file(message("the copy"), "COPY"),
            output_file(message("the dialogue to make; never over a file that is there"), "FILE"),
        ),
    ),
)
