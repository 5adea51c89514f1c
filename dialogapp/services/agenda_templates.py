"""A user's own agendas to begin from: TOML files in a folder of theirs, in the form of those in `resources/agendas`.

A file that can't be used is told with its line and what to write instead; the others are offered all the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dialogapp.domain.errors import DialogappError, InputError
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.text import cleaned_line
from dialogapp.services.file_names import file_name
from dialogapp.services.meetings import ItemDraft
from dialogapp.services.ports import OwnFiles
from dialogapp.services.templates import AgendaTemplate
from dialogapp.services.toml_files import BadFile, Check, Place, TomlFile, in_language, is_number, quoted, read_own
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


@dataclass(frozen=True, slots=True)
class OwnTemplates:
    """The user's own agendas, in their order, and the files that are none."""

    templates: tuple[AgendaTemplate, ...]
    bad: tuple[BadFile, ...]


def own_templates(agendas: OwnFiles, code: LanguageCode) -> OwnTemplates:
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


def save_own_template(agendas: OwnFiles, title: str, kind: str, items: Sequence[ItemDraft]) -> str:
    """Keep an agenda as a template of the user's own; one of the same name is replaced. The key of its file."""
    title = cleaned_line(title)
    key = file_name(title)
    if not key:
        raise InputError("Give the template a name with letters or digits")
    if not items:
        raise InputError("The agenda has no items yet, so there is nothing to keep")
    agendas.write(key, _as_toml(title, kind, items))
    return key


def _read(agendas: OwnFiles, key: str) -> dict[str, Any]:
    """A checked file; FileProblemError with its name, line and what to do."""
    file = read_own(agendas, key)
    _check(file)
    return file.document


def _check(file: TomlFile) -> None:
    check, document = Check(file), file.document
    check.known(document, _KEYS)
    check.words(document, "title")
    if "meeting_title" in document:
        check.words(document, "meeting_title")
    if not isinstance(document.get("kind"), str) or not document["kind"].strip():
        check.refuse(_NO_MEETING_KIND, "kind")
    if not is_number(document.get("order", 0)):
        check.refuse(_NO_NUMBER, "order")
    items = document.get("item")
    if not isinstance(items, list) or not items or not all(isinstance(item, dict) for item in items):
        check.refuse(_NO_ITEMS, "item")
    for number, item in enumerate(items, 1):
        _check_item(check, item, Place("item", number))


def _check_item(check: Check, item: Mapping[str, Any], place: Place) -> None:
    check.known(item, _ITEM_KEYS, place)
    check.words(item, "title", place)
    minutes = item.get("minutes")
    if not is_number(minutes) or not 0 <= int(minutes or 0) <= _LONGEST:
        check.refuse(_NO_MINUTES, "minutes", place)
    if item.get("kind") not in ITEM_KIND_WORDS:
        check.refuse(_NO_KIND, "kind", place, known=", ".join(f'"{kind}"' for kind in ITEM_KIND_WORDS))
    if not isinstance(item.get("presenter", ""), str):
        check.refuse(_NO_NAME, "presenter", place)
    if not is_number(item.get("track", 0)) or item.get("track", 0) < 0:
        check.refuse(_NO_TRACK, "track", place)


def _template(document: Mapping[str, Any], key: str, code: LanguageCode) -> AgendaTemplate:
    title = in_language(document["title"], code)
    return AgendaTemplate(
        key,
        document["kind"],
        title,
        in_language(document.get("meeting_title", document["title"]), code),
        tuple(
            ItemDraft(
                in_language(item["title"], code),
                item["minutes"],
                item["kind"],
                cleaned_line(item.get("presenter", "")),
                track=item.get("track", 0),
            )
            for item in document["item"]
        ),
    )


def _as_toml(title: str, kind: str, items: Sequence[ItemDraft]) -> str:
    lines = [
        f"kind = {quoted(kind)}",
        f"title = {quoted(title)}",
        f"meeting_title = {quoted(title)}",
    ]
    for item in items:
        lines += [
            "",
            "[[item]]",
            f"minutes = {item.planned_minutes}",
            f"kind = {quoted(item.kind if item.kind in ITEM_KIND_WORDS else 'talk')}",
            f"title = {quoted(item.title)}",
        ]
        if item.presenter:
            lines.append(f"presenter = {quoted(item.presenter)}")
        if item.track:
            lines.append(f"track = {item.track}")
    return "\n".join(lines) + "\n"
