"""The exercises to choose from: those that come with the program, and the user's own files of the same form."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from dialogapp.domain.errors import DialogappError, NotFoundError
from dialogapp.domain.exercise_definitions import ExerciseDefinition
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.scoring.registry import rule_named
from dialogapp.services.exercise_files import check_exercise, definition_of
from dialogapp.services.file_names import file_name
from dialogapp.services.ports import OwnFiles
from dialogapp.services.setting_words import setting_value
from dialogapp.services.toml_files import BadFile, parsed, quoted, read_own
from dialogapp.services.translation import CATALOGUES

_STOCK = CATALOGUES.parent / "exercises"
DOT_VOTING = "dot_voting"
_NAME_LINE = re.compile(r"(?m)^name(?:\.(?:sv|en))?\s*=.*\n")


@dataclass(frozen=True, slots=True)
class LibraryEntry:
    """An exercise of the library with the document it was read from. `is_own`: it is the user's."""

    definition: ExerciseDefinition
    document: Mapping[str, Any]
    is_own: bool = False

    @property
    def key(self) -> str:
        """Its name in the library: the file's name without ending."""
        return self.definition.key


@dataclass(frozen=True, slots=True)
class Library:
    """What can be chosen, in its order, the user's own last; and the user's files that are no exercises."""

    entries: tuple[LibraryEntry, ...]
    bad: tuple[BadFile, ...] = ()

    def entry(self, key: str) -> LibraryEntry:
        """The exercise called `key`; NotFoundError where there is none."""
        for entry in self.entries:
            if entry.key == key:
                return entry
        raise NotFoundError("There is no exercise called {key}", key=key)


@cache
def stock_exercises() -> tuple[LibraryEntry, ...]:
    """The exercises that come with the program, in their order."""
    found = [stock_exercise(path.stem) for path in _STOCK.glob("*.toml")]
    return tuple(sorted(found, key=lambda entry: entry.definition.order))


@cache
def stock_exercise(key: str) -> LibraryEntry:
    """One that comes with the program; NotFoundError where there is none called so."""
    path = _STOCK / f"{key}.toml"
    if not path.is_file():
        raise NotFoundError("There is no exercise called {key}", key=key)
    file = parsed(path.name, path.read_bytes())
    check_exercise(file)
    return LibraryEntry(definition_of(key, file.document), file.document)


def library(own: OwnFiles) -> Library:
    """All exercises. One of the user's own stands in place of the one that comes with the program under its name."""
    found, bad = [], []
    for key in own.names():
        try:
            file = read_own(own, key)
            check_exercise(file)
            found.append(LibraryEntry(definition_of(key, file.document), file.document, is_own=True))
        except DialogappError as error:
            bad.append(BadFile(key, error))
    taken = {entry.key for entry in found}
    stock = [entry for entry in stock_exercises() if entry.key not in taken]
    found.sort(key=lambda entry: (entry.definition.order, entry.definition.name.sv.casefold()))
    return Library((*stock, *found), tuple(bad))


def for_whom(entry: LibraryEntry, takes_part: str) -> LibraryEntry:
    """The same exercise with others who take part in it."""
    if takes_part == entry.definition.takes_part:
        return entry
    document = {**entry.document, "takes_part": takes_part}
    return LibraryEntry(definition_of(entry.key, document), document, entry.is_own)


def with_settings(entry: LibraryEntry, chosen: Mapping[str, str]) -> LibraryEntry:
    """The same exercise with other settings of its rule, as they stand in the fields of a form.

    InputError where the rule does not allow one.
    """
    if not chosen:
        return entry
    rule = rule_named(entry.definition.rule)
    told = {name: setting_value(rule, name, value) for name, value in chosen.items()}
    scoring = {**entry.document["scoring"], **rule.settled(told)}
    document = {**entry.document, "scoring": scoring}
    return LibraryEntry(definition_of(entry.key, document), document, entry.is_own)


def own_text(own: OwnFiles, key: str) -> str:
    """The text of a file of the user's own, as it stands, whether it is an exercise or not."""
    return own.read(key).decode("utf-8-sig", errors="replace").replace("\r\n", "\n")


def copy_to_own(own: OwnFiles, key: str, title: str) -> str:
    """Copy an exercise to the user's own files under a title, to be changed there by hand. The key of the copy.

    What stands in the file beside its name is kept, comments too. A name that is taken gets a number.
    """
    own_keys = set(own.names())
    text = own.read(key).decode("utf-8-sig") if key in own_keys else _stock_text(key)
    name = " ".join(title.split())
    taken = own_keys | {entry.key for entry in stock_exercises()}
    first = file_name(name) or file_name(key)
    new_key, number = first, 2
    while new_key in taken:
        new_key, number = f"{first}-{number}", number + 1
    if name:
        head = _before_tables(text)
        rest = text[len(head) :]
        text = f"name.sv = {quoted(name)}\nname.en = {quoted(name)}\n{_NAME_LINE.sub('', head)}{rest}"
    check_exercise(parsed(f"{new_key}.toml", text.encode("utf-8")))
    own.write(new_key, text)
    return new_key


def check_own(key: str, text: str) -> ExerciseDefinition:
    """The exercise that the text of a file is; FileProblemError where it is none."""
    file = parsed(f"{key}.toml", text.encode("utf-8"))
    check_exercise(file)
    return definition_of(key, file.document)


def save_own(own: OwnFiles, key: str, text: str) -> ExerciseDefinition:
    """Keep an exercise of the user's own as it was changed. FileProblemError, and nothing kept, where it is none."""
    made = check_own(key, text)
    own.write(key, text)
    return made


def _before_tables(text: str) -> str:
    """The part of a file before its first table, where its own name stands."""
    found = re.search(r"(?m)^\s*\[", text)
    return text[: found.start()] if found else text


def _stock_text(key: str) -> str:
    stock_exercise(key)
    return (_STOCK / f"{key}.toml").read_text(encoding="utf-8")
