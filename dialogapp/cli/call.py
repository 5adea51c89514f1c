"""What a command gets and what it gives."""

from __future__ import annotations

import dataclasses
import getpass
import locale
import os
from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

from dialogapp.domain.frozen import dataclass
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.ports import Files, Paper, Reader, Store
from dialogapp.services.translation import Language, LanguageCode, language

DONE, FOUND_WRONG, CANT_BE_USED, IN_USE, UNFORESEEN, INTERRUPTED = 0, 1, 2, 3, 70, 130
"""Exit statuses."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a command went. `data` is its result as JSON, `lines` the same for people; `notes` go to standard error."""

    data: Any = None
    lines: Sequence[str] = ()
    notes: Sequence[str] = ()
    status: int = DONE


@dataclasses.dataclass(frozen=True)
class Call:
    """One run of a command: its options, the files it may use, and what loads the documents it may use.

    `speaks` tells whose language it uses unless one is asked for: the dialogue's, or the system's where there is none
    yet.
    """

    options: Namespace
    files: Files
    load_paper: Callable[[], Paper]
    speaks: Literal["dialogue", "system"] = "dialogue"

    @property
    def file(self) -> Path:
        """The dialogue's file."""
        path: Path = self.options.file
        return path

    @cached_property
    def paper(self) -> Paper:
        """The documents."""
        return self.load_paper()

    @cached_property
    def words(self) -> Language:
        """The language to speak to the user in."""
        asked: LanguageCode | None = getattr(self.options, "language", None)
        if asked is not None:
            return language(asked)
        if self.speaks == "system":
            return language(system_language())
        try:
            with self.reading() as reader:
                return language("en" if the_dialogue(reader).document_language == "en" else "sv")
        except Exception:
            # What is wrong with the file is told by the command itself; this is only about the words to tell it in.
            return language("sv")

    @contextmanager
    def reading(self) -> Iterator[Reader]:
        """A picture of the dialogue; also of one that is open elsewhere or can't be written."""
        store = self.files.open(self.file, writable=False)
        try:
            with store.read() as reader:
                yield reader
        finally:
            store.close()

    @contextmanager
    def writing(self) -> Iterator[Store]:
        """The dialogue, open for writing."""
        store = self.files.open(self.file)
        store.actor = actor()
        try:
            yield store
        finally:
            store.close()


def actor() -> str:
    """Who the journal says did it: the name that the user is logged in with."""
    try:
        return getpass.getuser()
    except (OSError, ImportError, KeyError):
        return "dialogapp"


def system_language() -> LanguageCode:
    """Swedish where the system is set to it, else English."""
    told = [os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE", "LANG")]
    chosen = next(filter(None, told), "") or (locale.getlocale()[0] or "")
    return "sv" if chosen.casefold().startswith(("sv", "swedish")) else "en"
