"""The register in the window: its lines, what may be changed of one, and whether a file is one that is known."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.people import Organisation, Participant, in_order
from dialogapp.domain.register import DOCUMENT_STATES, DOCUMENT_TYPES, RegisteredDocument
from dialogapp.gui.widgets.tone import Tone
from dialogapp.services.dates import clock_words
from dialogapp.services.ports import Reader, Store
from dialogapp.services.register import (
    DocumentDraft,
    change_document,
    draft_of_document,
    register_document,
)
from dialogapp.services.register_rows import RegisterRow, register_rows, size_words
from dialogapp.services.register_words import DIRECTION_WORDS, STATE_WORDS, TYPE_WORDS
from dialogapp.services.translation import Language
from dialogapp.services.words import word

PARTS = (
    *("direction", "dated_on", "subject", "sender", "receiver", "diary_number"),
    *("document_type", "state", "meeting_id", "note"),
)
"""The parts of a document that have a field of their own."""

_GROUP = 16


@dataclass(frozen=True, slots=True)
class Checked:
    """A file whose SHA-256 was looked up: `found` are the ids of the lines that have the same, `says` tells of them."""

    path: Path
    sha256: str
    size: int
    found: tuple[str, ...]
    says: str
    tone: Tone


def rows(reader: Reader, language: Language) -> list[RegisterRow]:
    """Every line, the newest first."""
    return register_rows(reader, language)[::-1]


def when(row: RegisterRow, language: Language) -> str:
    """2026-03-02, or 2026-03-02 09.00"""
    day = row.at.date().isoformat()
    return f"{day} {clock_words(row.at, language)}" if row.has_clock else day


def values(document: RegisteredDocument) -> dict[str, str]:
    """What the fields show."""
    return {part: str(getattr(document, part) or "") for part in PARTS}


def file_words(document: RegisteredDocument, language: Language) -> str:
    """The file's name and size, and its SHA-256, so that it can be compared by eye and copied."""
    if not document.sha256:
        return document.file_name or language.text("No file is noted.")
    named = " · ".join(filter(None, (document.file_name, size_words(document.size))))
    return "\n".join((named, f"SHA-256 {_in_groups(document.sha256)}"))


def facts(row: RegisterRow, language: Language) -> str:
    """All that is known of a line that is not typed here."""
    told = (
        (language.text("Date"), when(row, language)),
        (language.text_in("register", "What"), language.text(DIRECTION_WORDS[row.direction])),
        (language.text_in("register", "From"), row.sender),
        (language.text_in("register", "To"), row.receiver),
        (language.text_in("register", "Type"), row.document_type),
        (language.text("Diary number"), row.diary_number),
        (language.text("File"), row.file_name),
        ("SHA-256", _in_groups(row.sha256)),
    )
    lines = [f"{name}: {value}" for name, value in told if value]
    return "\n".join((row.subject, "", *lines, *filter(None, ("", row.note) if row.note else ())))


def _in_groups(sha256: str) -> str:
    """Fit for a narrow column and for comparing by eye."""
    return " ".join(sha256[start : start + _GROUP] for start in range(0, len(sha256), _GROUP))


def types_offered(language: Language) -> list[tuple[str, str]]:
    """(key, word) of the types of documents."""
    return [(key, word(language, TYPE_WORDS, key)) for key in DOCUMENT_TYPES]


def states_offered(language: Language) -> list[tuple[str, str]]:
    """(key, word) of the states."""
    return [(key, word(language, STATE_WORDS, key)) for key in DOCUMENT_STATES]


def meetings_offered(reader: Reader, language: Language) -> list[tuple[str, str]]:
    """(id, title) of the meetings, and of none."""
    meetings = [(meeting.id, f"{meeting.number}. {meeting.title}") for meeting in reader.all(Meeting)]
    return [("", language.text("No meeting")), *meetings]


def parties(reader: Reader) -> list[str]:
    """Names that are offered as from and to whom: organisations, and their people."""
    organisations = in_order(reader.all(Organisation))
    names = {organisation.id: organisation.name for organisation in organisations}
    people = [f"{names[person.organisation_id]}, {person.name}" for person in reader.all(Participant)]
    return [*names.values(), *people]


def change(document_id: str, **parts: Any) -> Callable[[Store], RegisteredDocument]:
    """The use case that changes parts of a document."""

    def use_case(store: Store) -> RegisteredDocument:
        with store.read() as reader:
            draft = draft_of_document(reader.get(RegisteredDocument, document_id))
        return change_document(store, document_id, replace(draft, **parts))

    return use_case


def add(subjects: Sequence[str], today: str, diary_number: str) -> Callable[[Store], RegisteredDocument]:
    """The use case that registers documents of which only the subject is known; the last one comes back."""

    def use_case(store: Store) -> RegisteredDocument:
        return [
            register_document(store, DocumentDraft(subject, today, diary_number=diary_number)) for subject in subjects
        ][-1]

    return use_case


def add_file(checked: Checked, today: str, diary_number: str) -> Callable[[Store], RegisteredDocument]:
    """The use case that registers a file; until someone says better it is about what it is called."""
    draft = DocumentDraft(
        checked.path.stem,
        today,
        diary_number=diary_number,
        file_name=checked.path.name,
        sha256=checked.sha256,
        size=checked.size,
    )
    return lambda store: register_document(store, draft)


def check_arguments(dialogue: Path, document: Path) -> list[str]:
    """The command line that looks a file up."""
    return ["register", str(dialogue), "check", str(document), "--json"]


def checked(document: Path, output: str, language: Language) -> Checked:
    """What the command line found of a file, in words."""
    told = json.loads(output)
    found = told["found"]
    name = document.name
    if not found:
        says = language.text(
            "“{file}” is not in the register: nothing that was registered or made is this file.", file=name
        )
        others = told.get("same_name", ())
        if others:
            says += " " + language.text(
                "A file of that name is there ({entry}): this is another version, or it was changed afterwards.",
                entry=_entry_words(others[-1], language),
            )
        return Checked(document, told["sha256"], told["size"], (), says, "warn")
    says = language.text(
        "“{file}” is in the register, to the last byte: {entry}.", file=name, entry=_entry_words(found[-1], language)
    )
    ids = tuple(one["id"] for one in reversed(found))
    return Checked(document, told["sha256"], told["size"], ids, says, "ok")


def _entry_words(entry: dict[str, Any], language: Language) -> str:
    """“made here, 2026-03-02 09:00, Minutes, meeting 3, for Alfa AB”"""
    when = " ".join(filter(None, (entry["date"], entry.get("time"))))
    parts = [language.text(DIRECTION_WORDS[entry["direction"]]).lower(), when, entry["subject"]]
    receiver = entry.get("receiver")
    return ", ".join([*parts, *([language.text("for {receiver}", receiver=receiver)] if receiver else [])])
