"""TOML files that a user may write by hand: read, and checked so that an error names file, line and what to write."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any, NoReturn

from dialogapp.domain.errors import DialogappError, FileProblemError
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.text import cleaned_line
from dialogapp.services.ports import OwnFiles
from dialogapp.services.translation import LanguageCode, message

_NEAR_KEY = message("“{file}”, line {line}: “{key}” is not known; write {known}")
_UNKNOWN_KEY = message("“{file}”, line {line}: “{key}” is not known; take it away. Known are {known}")
_NO_WORDS = message('“{file}”, line {line}: write {key} = "…", or {key}.sv and {key}.en')


@dataclass(frozen=True, slots=True)
class BadFile:
    """A file of the user's own that can't be used, and why. `key` is its name without ending."""

    key: str
    error: DialogappError


@dataclass(frozen=True, slots=True)
class TomlFile:
    """A file that could be read: its name, its text, and what it says."""

    name: str
    text: str
    document: dict[str, Any]


def read_own(files: OwnFiles, key: str) -> TomlFile:
    """A file of the user's own; FileProblemError with its name, and its line where it is no TOML."""
    return parsed(f"{key}.toml", files.read(key))


def parsed(name: str, content: bytes) -> TomlFile:
    """What the bytes of a file say; FileProblemError with `name`, and the line where it is no TOML."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise FileProblemError("“{file}” is not in UTF-8; save it as UTF-8 in your editor", file=name) from None
    try:
        return TomlFile(name, text, tomllib.loads(text.replace("\r\n", "\n")))
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"line (\d+)", str(error))
        line = int(place[1]) if place else text.count("\n") + 1
        raise FileProblemError(
            "“{file}”, line {line} can't be read; look for a missing quotation mark or equals sign there or just "
            "before. Nothing was changed",
            file=name,
            line=line,
        ) from None


@dataclass(frozen=True, slots=True)
class Place:
    """A table of a file: the whole, the one called `table`, or the `number`th of those called so (from 1)."""

    table: str = ""
    number: int = 0


WHOLE = Place()


class Check:
    """Checks what a file says, and names the line of what is wrong."""

    def __init__(self, file: TomlFile) -> None:
        self._file = file.name
        self._lines = file.text.splitlines()

    def known(self, table: Mapping[str, Any], keys: Sequence[str], place: Place = WHOLE) -> None:
        """Refuse a key that is none of `keys`, and name the one that was meant."""
        for key in table:
            if key not in keys:
                near = get_close_matches(key, keys, 1, 0.6)
                if near:
                    self.refuse(_NEAR_KEY, key, place, known=near[0])
                self.refuse(_UNKNOWN_KEY, key, place, known=", ".join(keys))

    def words(self, table: Mapping[str, Any], key: str, place: Place = WHOLE) -> None:
        """Refuse a key that holds no words, in one language or several."""
        value = table.get(key)
        told = list(value.values()) if isinstance(value, dict) else [value]
        if not told or not all(isinstance(words, str) and words.strip() for words in told):
            self.refuse(_NO_WORDS, key, place)

    def refuse(self, words: str, key: str, place: Place = WHOLE, **fields: object) -> NoReturn:
        """Raise the error about a key."""
        where = {"file": self._file, "line": self.line_of(key, place), "key": key}
        raise FileProblemError(words, **where, table=place.table, number=place.number, **fields)

    def line_of(self, key: str, place: Place = WHOLE) -> int:
        """The line of a key in a table, else where the table begins; from 1."""
        start = 1
        for number, (line, here, begins) in enumerate(placed(self._lines), 1):
            if here == place and begins:
                start = number
            if here == place and re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*[.=]", line):
                return number
        return start


def placed(lines: Sequence[str]) -> Iterator[tuple[str, Place, bool]]:
    """Each line of a file with the table it stands in, and whether it begins one."""
    here, counts = WHOLE, dict[str, int]()
    for line in lines:
        found = re.match(r"\s*(\[\[?)\s*([\w-]+)[\w.\s-]*\]", line)
        if found:
            name = found[2]
            counts[name] = counts.get(name, 0) + (found[1] == "[[")
            here = Place(name, counts[name])
        yield line, here, found is not None


def is_number(value: object) -> bool:
    """Whether a value is a whole number."""
    return isinstance(value, int) and not isinstance(value, bool)


def in_language(words: str | Mapping[str, str], code: LanguageCode) -> str:
    """Words on one line, in a language; those of another where they are not in it."""
    if isinstance(words, str):
        return cleaned_line(words)
    return cleaned_line(words.get(code) or next(iter(words.values())))


def quoted(text: str) -> str:
    """A basic string of TOML, whose escapes are those of JSON but for DEL, which JSON leaves as it is."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
