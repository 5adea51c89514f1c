"""A user's own agendas to begin from: TOML files in a folder of theirs, in the form of those in `resources/agendas`.

A file that can't be used is told with its line and what to write instead; the others are offered all the same.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from dialogapp.domain.errors import DialogappError, FileProblemError, InputError
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.text import cleaned_line
from dialogapp.services.file_names import file_name
from dialogapp.services.meetings import ItemDraft
from dialogapp.services.ports import OwnAgendas
from dialogapp.services.templates import AgendaTemplate
from dialogapp.services.translation import LanguageCode, message
from dialogapp.services.words import ITEM_KIND_WORDS

_KEYS = ("kind", "order", "title", "meeting_title", "item")
_ITEM_KEYS = ("title", "minutes", "kind", "presenter", "track")
_LONGEST = 24 * 60
_LAST = 1000
"""The order of a file that has none: after those that have."""


_NO_MEETING_KIND = message('“{file}”, line {line}: write the kind of meeting, such as kind = "workshop"')
_NO_NUMBER = message("“{file}”, line {line}: “{key}” must be a whole number")
_NO_ITEMS = message("“{file}”, line {line}: write at least one [[item]] with title, minutes and kind")
_NO_MINUTES = message("“{file}”, line {line}: write minutes as a whole number from 0 to 1440, such as minutes = 15")
_NO_KIND = message("“{file}”, line {line}: “kind” must be one of {known}")
_NO_NAME = message("“{file}”, line {line}: write “presenter” as a name in quotation marks")
_NO_TRACK = message("“{file}”, line {line}: write “track” as 0 for all together, or the track's number")
_NEAR_KEY = message("“{file}”, line {line}: “{key}” is not known; write {known}")
_UNKNOWN_KEY = message("“{file}”, line {line}: “{key}” is not known; take it away. Known are {known}")
_NO_WORDS = message('“{file}”, line {line}: write {key} = "…", or {key}.sv and {key}.en')


@dataclass(frozen=True, slots=True)
class BadFile:
    """A file among the user's own agendas that can't be used, and why. `key` is its name without ending."""

    key: str
    error: DialogappError


@dataclass(frozen=True, slots=True)
class OwnTemplates:
    """The user's own agendas, in their order, and the files that are none."""

    templates: tuple[AgendaTemplate, ...]
    bad: tuple[BadFile, ...]


def own_templates(agendas: OwnAgendas, code: LanguageCode) -> OwnTemplates:
    """The user's own agendas, their words in the language `code` where they have it."""
    found, bad = [], []
    for key in agendas.names():
        try:
            document = _read(agendas, key)
            found.append((document.get("order", _LAST), _template(document, key, code)))
        except DialogappError as error:
            bad.append(BadFile(key, error))
    found.sort(key=lambda entry: (entry[0], entry[1].title.casefold()))
    return OwnTemplates(tuple(template for _, template in found), tuple(bad))


def save_own_template(agendas: OwnAgendas, title: str, kind: str, items: Sequence[ItemDraft]) -> str:
    """Keep an agenda as a template of the user's own; one of the same name is replaced. The key of its file."""
    title = cleaned_line(title)
    key = file_name(title)
    if not key:
        raise InputError("Give the template a name with letters or digits")
    if not items:
        raise InputError("The agenda has no items yet, so there is nothing to keep")
    agendas.write(key, _as_toml(title, kind, items))
    return key


def _read(agendas: OwnAgendas, key: str) -> dict[str, Any]:
    """A checked file; FileProblemError with its name, line and what to do."""
    name = f"{key}.toml"
    try:
        text = agendas.read(key).decode("utf-8-sig")
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
    _Check(name, text).document(document)
    return document


class _Check:
    """Checks what a file says, and names the line of what is wrong."""

    def __init__(self, file: str, text: str) -> None:
        self._file = file
        self._lines = text.splitlines()

    def document(self, document: Mapping[str, Any]) -> None:
        """Check the whole."""
        self._known(document, _KEYS, None)
        self._words(document, "title", None)
        if "meeting_title" in document:
            self._words(document, "meeting_title", None)
        if not isinstance(document.get("kind"), str) or not document["kind"].strip():
            self._refuse(_NO_MEETING_KIND, "kind", None)
        if not _is_number(document.get("order", 0)):
            self._refuse(_NO_NUMBER, "order", None)
        items = document.get("item")
        if not isinstance(items, list) or not items or not all(isinstance(item, dict) for item in items):
            self._refuse(_NO_ITEMS, "item", None)
            return
        for number, item in enumerate(items, 1):
            self._item(item, number)

    def _item(self, item: Mapping[str, Any], number: int) -> None:
        self._known(item, _ITEM_KEYS, number)
        self._words(item, "title", number)
        minutes = item.get("minutes")
        if not _is_number(minutes) or not 0 <= int(minutes or 0) <= _LONGEST:
            self._refuse(_NO_MINUTES, "minutes", number)
        if item.get("kind") not in ITEM_KIND_WORDS:
            self._refuse(_NO_KIND, "kind", number, known=", ".join(f'"{kind}"' for kind in ITEM_KIND_WORDS))
        if not isinstance(item.get("presenter", ""), str):
            self._refuse(_NO_NAME, "presenter", number)
        if not _is_number(item.get("track", 0)) or item.get("track", 0) < 0:
            self._refuse(_NO_TRACK, "track", number)

    def _known(self, table: Mapping[str, Any], keys: Sequence[str], item: int | None) -> None:
        for key in table:
            if key not in keys:
                near = get_close_matches(key, keys, 1, 0.6)
                if near:
                    self._refuse(_NEAR_KEY, key, item, known=near[0])
                self._refuse(_UNKNOWN_KEY, key, item, known=", ".join(keys))

    def _words(self, table: Mapping[str, Any], key: str, item: int | None) -> None:
        value = table.get(key)
        told = list(value.values()) if isinstance(value, dict) else [value]
        if not told or not all(isinstance(words, str) and words.strip() for words in told):
            self._refuse(_NO_WORDS, key, item)

    def _refuse(self, words: str, key: str, item: int | None, **fields: object) -> None:
        raise FileProblemError(words, file=self._file, line=self._line_of(key, item), key=key, **fields)

    def _line_of(self, key: str, item: int | None) -> int:
        """The line of a key in the item with this number, else where that item begins; from 1."""
        start, count = 1, 0
        for number, line in enumerate(self._lines, 1):
            if re.match(r"\s*\[\[\s*item\s*\]\]", line):
                count += 1
                start = number if count == item else start
            in_place = count == (item or 0)
            if in_place and re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*[.=]", line):
                return number
        return start


def _is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _template(document: Mapping[str, Any], key: str, code: LanguageCode) -> AgendaTemplate:
    title = _in(document["title"], code)
    return AgendaTemplate(
        key,
        document["kind"],
        title,
        _in(document.get("meeting_title", document["title"]), code),
        tuple(
            ItemDraft(
                _in(item["title"], code),
                item["minutes"],
                item["kind"],
                cleaned_line(item.get("presenter", "")),
                track=item.get("track", 0),
            )
            for item in document["item"]
        ),
    )


def _in(words: str | Mapping[str, str], code: LanguageCode) -> str:
    """Words in a language; those of another where they are not in it."""
    if isinstance(words, str):
        return cleaned_line(words)
    return cleaned_line(words.get(code) or next(iter(words.values())))


def _as_toml(title: str, kind: str, items: Sequence[ItemDraft]) -> str:
    lines = [
        f"kind = {_quoted(kind)}",
        f"title = {_quoted(title)}",
        f"meeting_title = {_quoted(title)}",
    ]
    for item in items:
        lines += [
            "",
            "[[item]]",
            f"minutes = {item.planned_minutes}",
            f"kind = {_quoted(item.kind if item.kind in ITEM_KIND_WORDS else 'talk')}",
            f"title = {_quoted(item.title)}",
        ]
        if item.presenter:
            lines.append(f"presenter = {_quoted(item.presenter)}")
        if item.track:
            lines.append(f"track = {item.track}")
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    """A basic string of TOML, whose escapes are those of JSON but for DEL, which JSON leaves as it is."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
