"""The register of documents: what came in, went out and was handed out, beside what the program made and sent."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dialogapp.documents.paper import PaperFiles
from dialogapp.domain.errors import InputError
from dialogapp.domain.register import RegisteredDocument
from dialogapp.services.contacts import ContactDraft, note_contact
from dialogapp.services.equal_treatment import equality_checks
from dialogapp.services.exporting import Order, export
from dialogapp.services.handing_out import hand_out
from dialogapp.services.invitations import mark_sent
from dialogapp.services.meetings import MeetingDraft, plan_meeting
from dialogapp.services.register import (
    DocumentDraft,
    change_document,
    draft_of_document,
    register_document,
    remove_entries,
    same_files,
)
from dialogapp.services.register_rows import register_rows
from dialogapp.services.taking_home import take_home
from dialogapp.services.translation import language
from dialogapp.storage.dialogue_file import DialogueFile
from tests.storage.conftest import NOON, Clock
from tests.storage.held_meetings import FILES, prepared
from tests.storage.logs import supplier

SLIDES = DocumentDraft(
    "Bildspel om behoven",
    "2026-03-01",
    "handed_out",
    to_all=True,
    document_type="presentation",
    file_name="behov.pdf",
    sha256="a" * 64,
    size=1200,
)


def e2(file: DialogueFile) -> list[tuple[str, str]]:
    with file.read() as reader:
        check = next(one for one in equality_checks(reader) if one.key == "E2")
    return [(one.kind, one.state) for one in check.findings]


def test_documents_get_numbers_and_can_be_changed_removed_and_brought_back(file: DialogueFile) -> None:
    first, second = register_document(file, SLIDES), register_document(file, DocumentDraft("Frågor", "2026-03-02"))
    assert (first.number, second.number, second.state) == (1, 2, "registered")
    change_document(file, second.id, replace(draft_of_document(second), subject="Frågor från Alfa", state="Makulerad"))
    remove_entries(file, [first.id])
    with file.read() as reader:
        assert [(one.subject, one.state) for one in reader.all(RegisteredDocument)] == [
            ("Frågor från Alfa", "Makulerad")
        ]
    file.undo()
    with file.read() as reader:
        assert reader.count(RegisteredDocument) == 2


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"subject": " "}, "Say briefly what the document is about"),
        ({"dated_on": "i går"}, "is not a date"),
        ({"direction": "lost"}, "A document is one of in, out, handed_out"),
    ],
)
def test_a_document_has_a_day_a_direction_and_says_what_it_is_about(
    file: DialogueFile, change: dict[str, Any], why: str
) -> None:
    with pytest.raises(InputError, match=why):
        register_document(file, replace(SLIDES, **change))


def test_what_came_in_did_not_go_to_all(file: DialogueFile) -> None:
    assert not register_document(file, replace(SLIDES, direction="in")).to_all


def test_a_file_is_known_by_its_bytes_whether_registered_or_made(file: DialogueFile, tmp_path: Path) -> None:
    paper, slides, needs = PaperFiles(), tmp_path / "behov.pdf", tmp_path / "behov.docx"
    slides.write_bytes(b"bilder")
    sha256, size = paper.digest(slides)
    register_document(file, replace(SLIDES, sha256=sha256, size=size))
    export(file, paper, Order("needs"), needs)
    renamed = slides.rename(tmp_path / "annat namn.pdf")
    with file.read() as reader:
        assert [one.file_name for one in same_files(reader, paper.digest(renamed)[0])] == ["behov.pdf"]
        assert [one.file_name for one in same_files(reader, paper.digest(needs)[0])] == ["behov.docx"]
        renamed.write_bytes(b"bilder!")
        assert same_files(reader, paper.digest(renamed)[0]) == []


def test_what_was_made_and_sent_stands_in_the_list_without_being_typed(
    file: DialogueFile, clock: Clock, tmp_path: Path
) -> None:
    alfa = supplier(file, "Alfa AB")
    place = plan_meeting(file, MeetingDraft("Hearing", starts_at=NOON + 10**9, ends_at=NOON + 10**9 + 10**6), [alfa.id])
    register_document(file, SLIDES)
    export(file, PaperFiles(), Order("needs"), tmp_path / "behov.docx")
    clock.now += 60_000
    mark_sent(file, [(place.id, alfa.id)], "email")
    note_contact(file, ContactDraft(alfa.id, clock.now, clock.now, "Leila", told_by_buyer="Stängt i juli"))
    with file.read() as reader:
        rows = register_rows(reader, language("en"))
    assert [(row.direction, row.subject, row.receiver) for row in rows] == [
        ("handed_out", "Bildspel om behoven", "all suppliers"),
        ("made", "Needs summary", "the project group"),
        ("out", "Invitation to meeting 1", "Alfa AB"),
        ("contact", "The buyer told: Stängt i juli", "Exempelköpings kommun"),
    ]
    assert rows[-1].note == "Reported by Leila, 2 March 2026, 12:01"


def test_material_to_all_counts_as_such_and_another_version_to_some_needs_a_reason(file: DialogueFile) -> None:
    register_document(file, SLIDES)
    assert e2(file) == [("material_to_all", "pass")]
    other = register_document(file, replace(SLIDES, to_all=False, receiver="Alfa AB", sha256="b" * 64))
    assert e2(file)[1:] == [("material_differs", "fail")]
    change_document(file, other.id, replace(draft_of_document(other), note="Bara stavfel rättade"))
    assert e2(file)[1:] == [("material_differs", "deviation")]
    change_document(file, other.id, replace(draft_of_document(other), to_all=True))
    assert e2(file) == [("material_to_all", "pass")]


def test_the_register_stays_home_when_a_meeting_is_handed_out_and_what_came_in_there_joins_it(
    file: DialogueFile, clock: Clock, tmp_path: Path
) -> None:
    held = prepared(file, clock)
    register_document(file, replace(SLIDES, direction="in", sender="Gamma AB", meeting_id=held.id))
    copy = tmp_path / "elin.dialog"
    hand_out(file, FILES, held.id, "Elin", copy)
    with DialogueFile.open(copy) as there:
        with there.read() as reader:
            assert reader.count(RegisteredDocument) == 0
        register_document(there, replace(SLIDES, subject="Broschyr", direction="in", meeting_id=held.id))
    take_home(file, FILES, copy)
    with file.read() as reader:
        assert [(one.number, one.subject) for one in reader.all(RegisteredDocument)] == [
            (1, "Bildspel om behoven"),
            (2, "Broschyr"),
        ]
