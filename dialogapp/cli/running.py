"""Runs one command: parses its words, calls it, writes what it gives, and tells the exit status."""

from __future__ import annotations

import json
import os
import signal
import sys
import traceback
from argparse import Namespace
from collections.abc import Callable, Sequence
from contextlib import suppress
from types import FrameType
from typing import NoReturn, TextIO

from dialogapp.cli.call import (
    CANT_BE_USED,
    DONE,
    FOUND_WRONG,
    IN_USE,
    INTERRUPTED,
    UNFORESEEN,
    Call,
    Outcome,
    system_language,
)
from dialogapp.cli.command import Command
from dialogapp.cli.commands import COMMANDS
from dialogapp.cli.parser import UsageError, asked_language, parsed
from dialogapp.domain.errors import DialogappError, FileInUseError, LeakError, LeaksError, RowErrors
from dialogapp.services.ports import Files, Paper
from dialogapp.services.translation import language, message

_DAMAGED = message("{path} is damaged and was left as it is. Run verify on it, and restore the latest backup")


def run_command(arguments: Sequence[str], files: Files, load_paper: Callable[[], Paper]) -> int:
    """Run the command that `arguments` are; its exit status. Nothing is written to standard output on an error."""
    for stream in (sys.stdout, sys.stderr):
        _speak_utf8(stream)
    _heed_signals()
    try:
        options = parsed(COMMANDS, language(asked_language(arguments) or system_language()), arguments)
    except UsageError as error:
        _say([str(error)])
        return CANT_BE_USED
    except SystemExit as asked_for_help:
        return int(asked_for_help.code or DONE)
    return _run(options, files, load_paper)


def _run(options: Namespace, files: Files, load_paper: Callable[[], Paper]) -> int:
    command: Command = options.command
    call = Call(options, files, load_paper, command.speaks)
    assert command.run is not None  # the parser wants one of the parts of a command that has some
    try:
        outcome = command.run(call)
    except KeyboardInterrupt:
        _say([call.words.text("Interrupted; nothing was left half done")])
        return INTERRUPTED
    except DialogappError as error:
        _say(_told(call, error))
        return _status_of(error)
    except OSError as error:
        _say(
            [
                call.words.text(
                    "{file} can't be used: {reason}", file=error.filename or "", reason=error.strerror or error
                )
            ]
        )
        return CANT_BE_USED
    except Exception:
        if _is_damaged(call):
            _say([call.words.text(_DAMAGED, path=call.file)])
            return CANT_BE_USED
        traceback.print_exc()
        _say([call.words.text("Something happened that Dialogapp did not foresee; see above. Nothing was changed")])
        return UNFORESEEN
    _say(outcome.notes)
    _write(outcome, as_json=getattr(options, "json", False))
    return outcome.status


def _status_of(error: DialogappError) -> int:
    match error:
        case FileInUseError():
            return IN_USE
        case LeakError():
            return FOUND_WRONG
    return CANT_BE_USED


def _is_damaged(call: Call) -> bool:
    """Whether the dialogue has rows that no program wrote: then an error that nobody foresaw is the file's."""
    try:
        return not call.files.verify(call.file).ok
    except (DialogappError, OSError):
        return False


def _told(call: Call, error: DialogappError) -> list[str]:
    if isinstance(error, RowErrors):
        rows = [call.words.error(row) for row in error.rows]
        return rows if len(rows) == 1 else [call.words.error(error), *rows]
    if isinstance(error, LeaksError):
        return [call.words.error(error), *map(call.words.error, error.leaks)]
    return [call.words.error(error)]


def _write(outcome: Outcome, *, as_json: bool) -> None:
    lines = [json.dumps(outcome.data, ensure_ascii=False, indent=2)] if as_json else outcome.lines
    if not lines:
        return
    try:
        sys.stdout.write("\n".join(lines) + "\n")
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read the result has had enough of it; Python would complain of it when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _say(lines: Sequence[str]) -> None:
    with suppress(BrokenPipeError):
        for line in lines:
            print(" ".join(line.splitlines()), file=sys.stderr)


def _speak_utf8(stream: TextIO) -> None:
    """Write UTF-8 whatever the system's own encoding is; what a file name may hold beside it is written as escapes."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="backslashreplace")


def _heed_signals() -> None:
    """Let Ctrl+C and a request to stop undo what is half done; a shell starts background jobs deaf to the first."""
    with suppress(ValueError):  # not on the main thread
        signal.signal(signal.SIGINT, _interrupt)
        signal.signal(signal.SIGTERM, _interrupt)


def _interrupt(_signal: int, _frame: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt
