"""The commands that make documents."""

from __future__ import annotations

from typing import get_args

from dialogapp.cli import exporting, inviting
from dialogapp.cli.command import FORCE, JSON, MEETING, Command, a_day, argument, output_file
from dialogapp.domain.masking import AudienceKind
from dialogapp.services.invitation_files import LETTER_FORMATS
from dialogapp.services.translation import message

TEMPLATE = argument(
    "--template",
    metavar="TEMPLATE|none",
    about=message("the dialogue's template to make Word or Excel in (default: the one in use)"),
)
PREVIEW = argument(
    "--preview",
    action="store_true",
    about=message("only to look at: the output is a folder, with a PDF and the same in words; nothing is registered"),
)

MADE = (TEMPLATE, PREVIEW, FORCE, JSON)
"""What every command takes that makes one document."""
_INTERNAL_OR_PUBLIC = argument(
    "--audience",
    choices=("internal", "public"),
    default="internal",
    about=message("whom it is for; the public sees suppliers by code"),
)

EXPORTS: tuple[Command, ...] = (
    Command(
        "minutes",
        message("the minutes of a meeting, as Word or PDF"),
        exporting.minutes,
        (
            argument("--meeting", metavar="M", required=True, about=MEETING),
            argument(
                "--audience",
                choices=get_args(AudienceKind),
                default="internal",
                about=message("who is to read them; what those may not see is left out"),
            ),
            argument(
                "--organisation", metavar="O", about=message("the supplier that a copy is for, by name or number")
            ),
            output_file(message("the document to make"), "OUT.docx|OUT.pdf"),
            *MADE,
        ),
    ),
    Command(
        "fact-check",
        message("a supplier's own passages of the minutes to read back, each with its reference"),
        exporting.fact_check,
        (
            argument("--meeting", metavar="M", required=True, about=MEETING),
            argument(
                "--organisation",
                metavar="O",
                required=True,
                about=message("the supplier that a copy is for, by name or number"),
            ),
            output_file(message("the document to make"), "OUT.docx|OUT.xlsx"),
            *MADE,
        ),
    ),
    Command(
        "kit",
        message("what is printed for a meeting: attendance list, rules, questions, blank log, name signs"),
        exporting.kit,
        (
            argument("--meeting", metavar="M", required=True, about=MEETING),
            output_file(message("the document to make"), "OUT.docx|OUT.pdf"),
            *MADE,
        ),
    ),
    Command(
        "needs",
        message("the needs summary, as Word, PDF or Excel"),
        exporting.needs,
        (output_file(message("the document to make"), "OUT.docx|OUT.pdf|OUT.xlsx"), *MADE),
    ),
    Command(
        "equal-treatment",
        message("the equal-treatment report, as Word, PDF or Excel"),
        exporting.equal_treatment,
        (
            output_file(message("the document to make"), "OUT.docx|OUT.pdf|OUT.xlsx"),
            _INTERNAL_OR_PUBLIC,
            argument("--strict", action="store_true", about=message("exit with 1 where a deviation lacks its reason")),
            *MADE,
        ),
    ),
    Command(
        "report",
        message("the dialogue report, an annex to the procurement documents, as Word or PDF"),
        exporting.report,
        (
            output_file(message("the document to make"), "OUT.docx|OUT.pdf"),
            _INTERNAL_OR_PUBLIC,
            *MADE,
        ),
    ),
    Command(
        "workbook",
        message("the whole dialogue as a workbook, to sort and filter, with charts"),
        exporting.workbook,
        (
            output_file(message("the workbook to make"), "OUT.xlsx"),
            _INTERNAL_OR_PUBLIC,
            *MADE,
        ),
    ),
    Command(
        "log",
        message("the log, in the format that import takes"),
        exporting.log,
        (output_file(message("the table to make"), "OUT.csv|OUT.xlsx"), *MADE),
    ),
    Command(
        "schedule",
        message("the schedule as a page with the draw, as Word or PDF"),
        exporting.schedule,
        (
            argument(
                "--without-names",
                action="store_true",
                about=message("times and places only, for a wall that competitors pass"),
            ),
            argument(
                "--from",
                dest="first_day",
                metavar="DATE",
                type=a_day,
                about=message("the first day, such as 2026-03-02"),
            ),
            argument("--to", dest="last_day", metavar="DATE", type=a_day, about=message("the last day")),
            output_file(message("the document to make"), "OUT.docx|OUT.pdf"),
            *MADE,
        ),
    ),
    Command(
        "register",
        message("the register of what came in, was sent and was handed out, as Word, PDF or Excel"),
        exporting.register,
        (
            output_file(message("the document to make"), "OUT.docx|OUT.pdf|OUT.xlsx"),
            _INTERNAL_OR_PUBLIC,
            *MADE,
        ),
    ),
    Command(
        "information",
        message("what all suppliers get alike: the information that the buyer gave, as Word or PDF"),
        exporting.information,
        (output_file(message("the document to make"), "OUT.docx|OUT.pdf"), *MADE),
    ),
    Command(
        "questions",
        message("questions and answers for the public, as Word or PDF"),
        exporting.questions,
        (output_file(message("the document to make"), "OUT.docx|OUT.pdf"), *MADE),
    ),
    Command(
        "package",
        message("all documents for publication, searched for what the public may not see"),
        exporting.package,
        (
            output_file(message("the folder to write into; it is made if it is not there"), "FOLDER"),
            argument("--audience", choices=("public",), default="public", about=message("whom it is for: the public")),
            argument(
                "--contents",
                action="store_true",
                about=message("make only the list of what would be in it and what not, as a document"),
            ),
            *MADE,
        ),
    ),
    Command(
        "invitations",
        message("a calendar file and a letter for each supplier"),
        inviting.invitations,
        (
            output_file(message("the folder to write into; it is made if it is not there"), "FOLDER"),
            argument(
                "--meeting",
                metavar="M",
                action="append",
                default=[],
                about=message("only to this meeting, by number or exact title; may be given several times"),
            ),
            argument("--round", metavar="N", type=int, about=message("only to the one-to-ones of round N")),
            argument(
                "--only",
                metavar="M:O",
                action="append",
                default=[],
                about=message("only organisation O to meeting number M; may be given several times"),
            ),
            argument(
                "--reply-by",
                metavar="DATE",
                type=a_day,
                about=message("the day to answer by (default: a week of working days, where the meeting leaves it)"),
            ),
            argument(
                "--without-questions", action="store_true", about=message("leave out the questions that are put to all")
            ),
            argument("--reminder", action="store_true", about=message("word invitations that were sent as reminders")),
            argument(
                "--letter",
                choices=LETTER_FORMATS,
                default=LETTER_FORMATS[0],
                about=message("what kind of file the letter is, beside plain text"),
            ),
            argument(
                "--sent",
                metavar="HOW",
                about=message("note them as sent, too: email, portal, letter, phone, or in your own words"),
            ),
            argument(
                "--sent-at",
                metavar="TIME",
                about=message("when they were sent, such as 2026-03-02T09:00 (default: now)"),
            ),
            FORCE,
            JSON,
        ),
    ),
)
