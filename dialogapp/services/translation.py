"""One catalogue of words for every part that speaks: the window, the command line and the documents.

The English source text is the key; a gettext catalogue holds the Swedish. The window's language and a document's are
chosen apart, so a language is a value that is passed, never a global.
"""

from __future__ import annotations

import gettext
import struct
from functools import cache
from pathlib import Path
from typing import Literal, get_args

from dialogapp.domain.errors import DialogappError

LanguageCode = Literal["sv", "en"]
LANGUAGES: tuple[LanguageCode, ...] = get_args(LanguageCode)
CATALOGUES = Path(__file__).resolve().parents[2] / "resources" / "translations"


class Language:
    """The words of one language. Sources are English, with `{name}` fields."""

    def __init__(self, code: LanguageCode, catalogue: gettext.NullTranslations) -> None:
        self.code = code
        self._catalogue = catalogue

    def text(self, source: str, /, **fields: object) -> str:
        """`source` in this language, with its fields filled in."""
        words = self._catalogue.gettext(source) if source else ""
        return words.format(**fields) if fields else words

    def text_in(self, context: str, source: str) -> str:
        """`source` in this language where the same English word has several meanings, told apart by `context`."""
        return self._catalogue.pgettext(context, source)

    def plural(self, one: str, many: str, count: int, /, **fields: object) -> str:
        """The form of `one` or `many` that fits `count`, which is also the field `{count}`."""
        return self._catalogue.ngettext(one, many, count).format(count=count, **fields)

    def error(self, error: DialogappError) -> str:
        """The line that tells the user of `error`, and of the error that is its `problem`, if any."""
        return self.text(error.message, **{name: self._field(name, value) for name, value in error.fields.items()})

    def _field(self, name: str, value: object) -> object:
        if isinstance(value, DialogappError):
            return self.error(value)
        # The system's own words; see SYSTEM_REASONS.
        return self.text(value) if name == "reason" and isinstance(value, str) else value


def message(source: str) -> str:
    """Mark `source` for translation where it is only defined, such as in a table of names; translated where it is
    shown.
    """
    return source


@cache
def language(code: LanguageCode) -> Language:
    """The language named by `code`."""
    if code == "en":
        return Language(code, gettext.NullTranslations())
    with (CATALOGUES / f"{code}.mo").open("rb") as catalogue:
        return Language(code, gettext.GNUTranslations(catalogue))


@cache
def catalogue_texts() -> tuple[str, ...]:
    """Every text that the program itself says, in both languages, with the `{name}` fields in them."""
    content = (CATALOGUES / "sv.mo").read_bytes()
    count, *tables = struct.unpack_from("<3I", content, 8)
    texts: list[str] = []
    for table in tables:
        for number in range(1, count):
            length, start = struct.unpack_from("<2I", content, table + 8 * number)
            entry = content[start : start + length].decode().rpartition("\4")[2]
            texts += entry.split("\0")
    return tuple(texts)


SYSTEM_REASONS = (
    message("No such file or directory"),
    message("Permission denied"),
    message("Operation not permitted"),
    message("Is a directory"),
    message("Not a directory"),
    message("File exists"),
    message("File name too long"),
    message("No space left on device"),
    message("Read-only file system"),
    message("Input/output error"),
)
"""Why a file can't be used, in the words of systems that speak English whatever their language is."""
