"""A TOML file that a user may have written by hand: what is wrong with it is told with file, line and what to do."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any, NoReturn

from dialogapp.domain.errors import FileProblemError
from dialogapp.domain.frozen import dataclass
from dialogapp.services.ports import OwnFiles
from dialogapp.services.translation import message

_NEAR_KEY = message("“{file}”, line {line}: “{key}” is not known; write {known}")
_UNKNOWN_KEY = message("“{file}”, line {line}: “{key}” is not known; take it away. Known are {known}")


@dataclass(frozen=True, slots=True)
class TomlSource:
    """What a file holds, and its lines. `table` is the name of those that stand in it several times, as [[table]]."""

    file: str
    lines: tuple[str, ...]
    document: Mapping[str, Any]
    table: str

    @classmethod
    def read(cls, files: OwnFiles, key: str, table: str) -> TomlSource:
        """One of the user's files; FileProblemError where it can't be read as TOML."""
        return cls.parse(f"{key}.toml", files.read(key), table)

    @classmethod
    def parse(cls, name: str, content: bytes, table: str) -> TomlSource:
        """The file called `name`; FileProblemError where it can't be read as TOML."""
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            raise FileProblemError("“{file}” is not in UTF-8; save it as UTF-8 in your editor", file=name) from None
        try:
            document = tomllib.loads(text.replace("\r\n", "\n"))
        except tomllib.TOMLDecodeError as error:
            place = re.search(r"line (\d+)", str(error))
            line = int(place[1]) if place else text.count("\n") + 1
            raise FileProblemError(
                "“{file}”, line {line} can't be read; look for a missing quotation mark or equals sign there or just "
                "before. Nothing was changed",
                file=name,
                line=line,
            ) from None
        return cls(name, tuple(text.splitlines()), document, table)

    def check_keys(self, found: Mapping[str, Any], keys: Sequence[str], number: int | None) -> None:
        """Refuse a key that is none of `keys`, in the table with this number or, without one, before the first."""
        for key in found:
            if key not in keys:
                near = get_close_matches(key, keys, 1, 0.6)
                if near:
                    self.refuse(_NEAR_KEY, key, number, known=near[0])
                self.refuse(_UNKNOWN_KEY, key, number, known=", ".join(keys))

    def refuse(self, words: str, key: str, number: int | None, **fields: object) -> NoReturn:
        """Raise FileProblemError about a key. `words` has the fields `file` and `line`, and may have `key`."""
        raise FileProblemError(words, file=self.file, line=self._line_of(key, number), key=key, **fields)

    def _line_of(self, key: str, wanted: int | None) -> int:
        """The line of a key in the table with this number, else where that table begins; from 1."""
        start, count = 1, 0
        for number, line in enumerate(self.lines, 1):
            if re.match(rf"\s*\[\[\s*{self.table}\s*\]\]", line):
                count += 1
                start = number if count == wanted else start
            in_place = count == (wanted or 0)
            if in_place and re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*[.=]", line):
                return number
        return start
