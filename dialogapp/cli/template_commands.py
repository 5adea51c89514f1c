"""The commands for templates of Word and Excel."""

from __future__ import annotations

from pathlib import Path

from dialogapp.cli import templates
from dialogapp.cli.command import FORCE, JSON, Command, argument, output_file
from dialogapp.domain.dress import TEMPLATE_KINDS
from dialogapp.services.translation import message

_SOURCE = argument("source", metavar="SOURCE", type=Path, about=message("a .docx, .dotx, .xlsx or .xltx"))
_LOGO = argument(
    "--logo-text", metavar="TEXT", default="", about=message("what its pictures show, for those who can't see them")
)
_TEMPLATE = argument("template", metavar="TEMPLATE", about=message("a template's name or number"))

TEMPLATES: tuple[Command, ...] = (
    Command("list", message("the templates of the dialogue"), templates.list_all, (JSON,)),
    Command(
        "check",
        message("tell line by line what would come of a file as a template; nothing is changed"),
        templates.check,
        (
            _SOURCE,
            _LOGO,
            argument("--preview", metavar="OUT.html", type=Path, about=message("a page to write that shows its look")),
            JSON,
        ),
    ),
    Command(
        "add",
        message("copy a template into the dialogue, and use it from now on"),
        templates.add,
        (
            _SOURCE,
            argument(
                "--name", metavar="NAME", default="", about=message("what it is called (default: its file's name)")
            ),
            _LOGO,
            argument("--unused", action="store_true", about=message("only copy it")),
            JSON,
        ),
    ),
    Command(
        "use",
        message("make documents in another template of the dialogue, or none"),
        templates.use,
        (
            argument("template", metavar="TEMPLATE|none", about=message("a template's name or number")),
            argument("--kind", choices=TEMPLATE_KINDS, about=message("the kind of file to use none for")),
            JSON,
        ),
    ),
    Command(
        "remove",
        message("take a template out of the dialogue, unless a document was made in it"),
        templates.remove,
        (_TEMPLATE, JSON),
    ),
    Command(
        "save",
        message("save a template as a file: one of the dialogue's, or plain or band to begin from"),
        templates.save,
        (
            argument("template", metavar="TEMPLATE|plain|band", about=message("a template's name or number")),
            output_file(message("the file to make"), "OUT.docx|OUT.xlsx"),
            FORCE,
            JSON,
        ),
    ),
)
