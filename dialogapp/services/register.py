"""Use cases of the register: documents that came in, went out or were handed out. Their files stay where they are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from dialogapp.domain.errors import InputError
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.register import DIRECTIONS, MadeDocument, RegisteredDocument
from dialogapp.domain.text import cleaned, cleaned_line
from dialogapp.services.contacts import remove_contact_in
from dialogapp.services.drafts import fields_of
from dialogapp.services.ports import Reader, Store, Writer

_LINES = ("sender", "receiver", "diary_number", "subject", "document_type", "state", "file_name", "sha256")


@dataclass(frozen=True, slots=True)
class DocumentDraft:
    """What a user writes about a document, and what was read of its file."""

    subject: str
    dated_on: str
    direction: str = "in"
    sender: str = ""
    receiver: str = ""
    to_all: bool = False
    diary_number: str = ""
    document_type: str = ""
    state: str = "registered"
    file_name: str = ""
    sha256: str = ""
    size: int = 0
    meeting_id: str | None = None
    note: str = ""


def register_document(store: Store, draft: DocumentDraft) -> RegisteredDocument:
    """Enter a document in the register."""
    with store.write("document.registered") as transaction:
        return register_document_in(transaction, draft)


def register_document_in(transaction: Writer, draft: DocumentDraft) -> RegisteredDocument:
    """Enter a document in the register as part of a larger use case."""
    clean = _checked(draft)
    number = transaction.next_number(RegisteredDocument)
    document = RegisteredDocument(id=transaction.new_id(), number=number, **fields_of(clean))
    if document.meeting_id is not None:
        transaction.get(Meeting, document.meeting_id)
    transaction.add(document)
    return document


def change_document(store: Store, document_id: str, draft: DocumentDraft) -> RegisteredDocument:
    """Change what the register says of a document."""
    clean = _checked(draft)
    with store.write("document.changed") as transaction:
        document = replace(transaction.get(RegisteredDocument, document_id), **fields_of(clean))
        transaction.put(document)
    return document


def remove_entries(store: Store, document_ids: Iterable[str], contact_ids: Iterable[str] = ()) -> None:
    """Take documents, and contacts, out of the register in one step. What the program made itself stays in it."""
    documents = list(document_ids)
    with store.write("document.removed" if documents else "contact.removed") as transaction:
        for document_id in documents:
            transaction.remove(RegisteredDocument, document_id)
        for contact_id in contact_ids:
            remove_contact_in(transaction, contact_id)


def draft_of_document(document: RegisteredDocument) -> DocumentDraft:
    """A draft that changes nothing."""
    return DocumentDraft(**{name: getattr(document, name) for name in DocumentDraft.__slots__})


def same_files(reader: Reader, sha256: str) -> list[RegisteredDocument | MadeDocument]:
    """What the register holds of a file with this SHA-256 (in hex): the same bytes, whatever the file is called now."""
    registered: list[RegisteredDocument | MadeDocument] = list(reader.all(RegisteredDocument, sha256=sha256))
    return [*registered, *reader.all(MadeDocument, sha256=sha256)]


def _checked(draft: DocumentDraft) -> DocumentDraft:
    lines: dict[str, Any] = {name: cleaned_line(getattr(draft, name)) for name in _LINES}
    clean = replace(draft, **lines, note=cleaned(draft.note).strip(), meeting_id=draft.meeting_id or None)
    if not clean.subject:
        raise InputError("Say briefly what the document is about")
    if clean.direction not in DIRECTIONS:
        raise InputError(
            "A document is one of {directions}, not “{direction}”",
            directions=", ".join(DIRECTIONS),
            direction=clean.direction,
        )
    try:
        date.fromisoformat(clean.dated_on)
    except ValueError:
        raise InputError("“{date}” is not a date; write it as 2026-03-02", date=clean.dated_on) from None
    if clean.to_all and clean.direction == "in":
        return replace(clean, to_all=False)
    return clean
