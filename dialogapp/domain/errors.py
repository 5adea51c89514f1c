"""What can go wrong, in words a user can act on.

An error carries an English message with named fields and the values of those fields; the outer layers translate it.
Nothing below the window or the command line formats text for a user.
"""

from __future__ import annotations


class DialogappError(Exception):
    """One clear line: what happened, where, and what to do.

    `message` is the English source text, with `{name}` fields; `fields` are their values.
    """

    def __init__(self, message: str, **fields: object) -> None:
        super().__init__(message)
        self.message = message
        self.fields = fields

    def __str__(self) -> str:
        return self.message.format(**self.fields)


class InputError(DialogappError):
    """The user's input can't be used; nothing was changed."""


class RowErrors(InputError):
    """An imported table has bad rows; nothing was taken. `rows` names each of them."""

    def __init__(self, rows: list[InputError]) -> None:
        super().__init__("{count} rows can't be used; nothing was imported", count=len(rows))
        self.rows = rows


class NotFoundError(InputError):
    """What was asked for is not in the dialogue."""


class RefusedError(InputError):
    """A rule of the dialogue forbids it; the message says which and what to do instead."""


class LeakError(RefusedError):
    """What was to be handed to one names another who may not be seen in it; nothing was written."""


class LeaksError(LeakError):
    """A finished file tells several things that its readers may not see. `leaks` are the first of them."""

    def __init__(self, file: str, leaks: list[LeakError], count: int) -> None:
        super().__init__(
            "“{file}” was not made: {count} places in it tell what its readers may not see", file=file, count=count
        )
        self.leaks = leaks


class FileProblemError(InputError):
    """A file can't be opened, read or written; the message says why and what was kept."""


class DiskFullError(FileProblemError):
    """There is no room for what was to be written; what was there before is kept."""


class FileInUseError(FileProblemError):
    """The file is open elsewhere for writing."""
