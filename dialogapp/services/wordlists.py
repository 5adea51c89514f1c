"""The word lists that watch a meeting of several suppliers: those of the product, and a user's own beside them."""

from __future__ import annotations

import json
import tomllib
from functools import cache
from typing import Any, cast

from dialogapp.domain.competition import SENSITIVE, Sensitive, Watch, WordList, watch_of
from dialogapp.domain.contributions import Contribution
from dialogapp.domain.errors import DialogappError, InputError
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant
from dialogapp.services.contributions import LineDraft, log_line
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.ports import OwnFiles, Reader, Store
from dialogapp.services.templates import RESOURCES
from dialogapp.services.translation import LanguageCode, language
from dialogapp.services.words import SENSITIVE_WORDS

_KEYS = ("words", "stems", "phrases", "units")
_SHORTEST_STEM = 4


@dataclass(frozen=True, slots=True)
class Watching:
    """What is looked for, and the user's own files that can't be used."""

    watch: Watch
    bad: tuple[DialogappError, ...]


def watching(own: OwnFiles) -> Watching:
    """The product's word lists with those of the user's own files."""
    lists = list(_packaged())
    bad: list[DialogappError] = []
    for name in own.names():
        try:
            lists += _lists(own.read(name).decode("utf-8-sig"), f"{name}.toml")
        except UnicodeDecodeError:
            bad.append(InputError("“{file}” is no text in UTF-8", file=f"{name}.toml"))
        except DialogappError as error:
            bad.append(error)
    return Watching(watch_of(lists), tuple(bad))


def put_away(reader: Reader, meeting_id: str) -> frozenset[str]:
    """Ids of the lines of a meeting at which the hint was put away."""
    return frozenset(json.loads(reader.scratch(_key(meeting_id)) or "[]"))


def put_away_at(store: Store, meeting_id: str, line_id: str) -> frozenset[str]:
    """Put the hint at a line away, for good; all ids that it was put away at."""
    with store.read() as reader:
        lines = put_away(reader, meeting_id) | {line_id}
    store.keep_scratch({_key(meeting_id): json.dumps(sorted(lines))})
    return lines


def note_stopped(
    store: Store, meeting_id: str, kind: Sensitive, at: Instant, agenda_item_id: str | None
) -> Contribution:
    """Log a note that the facilitator stopped such talk, in the dialogue's language."""
    with store.read() as reader:
        words = language(cast("LanguageCode", the_dialogue(reader).document_language))
    text = words.text(
        "The facilitator stopped talk of {what}: competitors must not hear it from each other.",
        what=words.text(SENSITIVE_WORDS[kind]),
    )
    return log_line(store, LineDraft(meeting_id, text, kind="note", started_at=at, agenda_item_id=agenda_item_id))


@cache
def _packaged() -> tuple[WordList, ...]:
    files = sorted((RESOURCES / "wordlists").glob("*.toml"))
    return tuple(each for path in files for each in _lists(path.read_text("utf-8"), path.name))


def _lists(text: str, file: str) -> list[WordList]:
    try:
        document: dict[str, Any] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InputError("“{file}” can't be read: {reason}", file=file, reason=error) from error
    lists = []
    for kind, told in document.items():
        if kind not in SENSITIVE or not isinstance(told, dict):
            known = ", ".join(SENSITIVE)
            raise InputError("“{file}”: “{key}” is not known; write one of {known}", file=file, key=kind, known=known)
        parts = {key: _words(told.get(key, []), key, file) for key in _KEYS}
        if unknown := sorted(set(told) - set(_KEYS)):
            known = ", ".join(_KEYS)
            raise InputError(
                "“{file}”: “{key}” is not known; write one of {known}", file=file, key=unknown[0], known=known
            )
        lists.append(WordList(cast("Any", kind), **parts))
    return lists


def _words(told: object, key: str, file: str) -> tuple[str, ...]:
    if not isinstance(told, list) or not all(isinstance(word, str) and word.strip() for word in told):
        raise InputError("“{file}”: write “{key}” as a list of words in quotation marks", file=file, key=key)
    words = tuple(" ".join(word.lower().split()) for word in told)
    if key == "stems" and (short := next((word for word in words if len(word) < _SHORTEST_STEM), None)):
        raise InputError("“{file}”: the stem “{word}” is too short; write four letters or more", file=file, word=short)
    return words


def _key(meeting_id: str) -> str:
    return f"hints_put_away:{meeting_id}"
