"""From the table of commands to argparse; a wrong usage is one line."""

from __future__ import annotations

from argparse import SUPPRESS, Action, ArgumentParser, Namespace
from collections.abc import Sequence
from typing import Any, NoReturn, Protocol, get_args

from dialogapp.cli.command import Command
from dialogapp.services.translation import LANGUAGES, Language, LanguageCode


class UsageError(Exception):
    """The words make no command; the message is the line to show."""


class _Takes(Protocol):
    """A parser or a group of one."""

    def add_argument(self, *flags: str, **settings: Any) -> Action: ...


class _Parser(ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{self.prog}: {' '.join(message.split())} ({self.prog} --help)")


class _ShowVersion(Action):
    def __call__(self, parser: ArgumentParser, *_: object) -> None:
        from importlib import metadata

        try:
            version = metadata.version("dialogapp")
        except metadata.PackageNotFoundError:
            version = "(not installed)"
        parser.exit(message=f"dialogapp {version}\n")


def asked_language(arguments: Sequence[str]) -> LanguageCode | None:
    """The language that the words ask for, before they are parsed."""
    for word, following in zip(arguments, [*arguments[1:], ""], strict=True):
        value = following if word == "--language" else word.removeprefix("--language=")
        if value in LANGUAGES and word.startswith("--language"):
            return value
    return None


def parsed(commands: Sequence[Command], words: Language, arguments: Sequence[str]) -> Namespace:
    """The options that `arguments` give, among them the chosen `command`. UsageError, or SystemExit for help."""
    parser = _Parser(
        prog="dialogapp",
        description=words.text(
            "Prepare, hold and document early dialogues with suppliers before a public procurement."
        ),
        epilog=words.text("Without a command the window is opened; with a dialogue's file, on that dialogue."),
        allow_abbrev=False,
        add_help=False,
    )
    options = parser.add_argument_group(words.text("options"))
    _add_common(options, words)
    options.add_argument("--version", action=_ShowVersion, nargs=0, help=words.text("show the version"))
    _add_commands(parser, commands, words, words.text("commands"), "COMMAND")
    return parser.parse_args(arguments)


def _add_commands(
    parser: ArgumentParser, commands: Sequence[Command], words: Language, title: str, metavar: str
) -> None:
    added = parser.add_subparsers(title=title, metavar=metavar, required=True, parser_class=_Parser)
    for command in commands:
        about = words.text(command.about)
        child = added.add_parser(command.name, help=about, description=about, allow_abbrev=False, add_help=False)
        child.set_defaults(command=command)
        positional = child.add_argument_group(words.text("arguments"))
        optional = child.add_argument_group(words.text("options"))
        _add_common(optional, words)
        for argument in command.arguments:
            group = optional if argument.flags[0].startswith("-") else positional
            group.add_argument(*argument.flags, help=words.text(argument.about), **argument.settings)
        if command.parts:
            _add_commands(
                child, command.parts, words, words.text("what"), "|".join(part.name for part in command.parts)
            )


def _add_common(group: _Takes, words: Language) -> None:
    group.add_argument("-h", "--help", action="help", help=words.text("show this help"))
    group.add_argument(
        "--language", choices=get_args(LanguageCode), default=SUPPRESS, help=words.text("the language of messages")
    )
