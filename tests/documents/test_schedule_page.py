"""The schedule as a page: for the project group with the draw, and for a wall that competitors pass."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from dialogapp.documents.paper import PaperFiles
from dialogapp.domain.document import Document, Table
from dialogapp.domain.instants import instant_from_iso
from dialogapp.domain.people import Organisation
from dialogapp.services.dialogues import DialogueDraft, create_dialogue
from dialogapp.services.exporting import Order, export, suggested_name
from dialogapp.services.meetings import MeetingDraft, cancel_meeting, plan_meeting
from dialogapp.services.people import OrganisationDraft, ParticipantDraft, add_organisation, add_participant
from dialogapp.services.planning import plan_at_once
from dialogapp.services.plans import PlanDraft
from dialogapp.services.schedule_page import schedule_page
from dialogapp.storage.dialogue_file import DialogueFile
from tests.conftest import OoxmlErrors
from tests.documents.dialogue import headings, words_of

ZONE = "Europe/Stockholm"
NAMES = ("Alfa Vägvisning AB", "Betasystem AB", "Gamma Skyltar AB")
SEED = "2026-03-14|KS 2026/117|Alpha-Beta"


def at(text: str) -> int:
    return instant_from_iso(text, ZONE)


@pytest.fixture
def file(tmp_path: Path) -> Iterator[DialogueFile]:
    """Three drawn one-to-ones, an information meeting for all, one that is cancelled and one without a time."""
    with DialogueFile.create(tmp_path / "schema.dialog", lambda: at("2026-03-01T12:00")) as opened:
        create_dialogue(opened, DialogueDraft("Digital vägvisning", "Exempelköpings kommun", "KS 2026/117"))
        with opened.read() as reader:
            (buyer,) = reader.all(Organisation, kind="buyer")
        kajsa = add_participant(opened, ParticipantDraft(buyer.id, "Kajsa Berg"))
        ids = [
            add_organisation(opened, OrganisationDraft(name, organisation_number=f"556000-000{number}")).id
            for number, name in enumerate(NAMES, 1)
        ]
        plan_meeting(
            opened,
            MeetingDraft("Informationsmöte", place="Lilla salen", starts_at=at("2026-03-10T09:00")),
            ids,
        )
        gone = plan_meeting(opened, MeetingDraft("Visning hos Betasystem AB", starts_at=at("2026-03-11T09:00")))
        cancel_meeting(opened, gone.id, "Sjukdom")
        plan_meeting(opened, MeetingDraft("Återkoppling"))
        draft = PlanDraft(
            "Enskilda möten",
            windows="2026-03-30 09:00-13:30",
            rooms="Rum 214",
            supplier_ids=tuple(ids),
            person_ids=(kajsa.id,),
        )
        plan_at_once(opened, draft, SEED, "Registrator Nyström")
        yield opened


def page(file: DialogueFile, language: str = "sv", **more: object) -> Document:
    with file.read() as reader:
        return schedule_page(reader, "en" if language == "en" else "sv", **more)  # type: ignore[arg-type]


def test_it_tells_when_where_who_and_who_of_the_buyer(file: DialogueFile) -> None:
    told = words_of(page(file))
    assert "KS 2026/117" in told
    assert "10 mars 2026 – 30 mars 2026" in told
    assert "mån 30 mars | 09.00–10.00 | " in told
    assert "Rum 214" in told
    assert "Kajsa Berg" in told
    assert "alla 3 leverantörer" in told
    assert "inställt: Sjukdom" in told
    assert "Återkoppling" in told
    assert len(headings(page(file, "en"))) == len(headings(page(file)))


def test_times_are_those_of_the_zone_after_the_change_to_summer_time(file: DialogueFile) -> None:
    assert "09.00–10.00" in words_of(page(file, first=date(2026, 3, 30), last=date(2026, 3, 30)))


def test_the_draw_can_be_recomputed_from_the_page(file: DialogueFile) -> None:
    document = page(file)
    told = words_of(document)
    assert SEED in told
    assert "Registrator Nyström" in told
    *_, draw = (block for block in document.blocks if isinstance(block, Table))
    keys = [(row.cells[2], row.cells[3]) for row in draw.rows]
    assert [key for _, key in keys] == [sha256(f"{SEED}|{number}".encode()).hexdigest() for number, _ in keys]
    assert [key for _, key in keys] == sorted(str(key) for _, key in keys)


def test_only_the_days_asked_for_are_told(file: DialogueFile) -> None:
    told = words_of(page(file, first=date(2026, 3, 10), last=date(2026, 3, 10)))
    assert "Informationsmöte" in told
    assert "30 mars" not in told
    assert "Återkoppling" not in told
    empty = words_of(page(file, first=date(2026, 4, 1), last=date(2026, 4, 2)))
    assert "Inget möte har en tid ännu." in empty


@pytest.mark.parametrize("language", ["sv", "en"])
def test_nothing_on_the_wall_tells_who_comes(file: DialogueFile, tmp_path: Path, language: str) -> None:
    out = tmp_path / "wall.docx"
    export(file, PaperFiles(), Order("schedule", audience="public", language="en" if language == "en" else "sv"), out)
    with zipfile.ZipFile(out) as package:
        everything = "\n".join(package.read(name).decode("utf-8") for name in package.namelist())
    told = words_of(page(file, language, audience="public"))
    for hidden in (*NAMES, "Betasystem", "556000-", SEED, "Supplier A", "Leverantör A"):
        assert hidden not in told
        assert hidden not in everything
    assert ("Enskilt möte" if language == "sv" else "One-to-one") in told
    assert "Rum 214" in told


def test_microsofts_validator_finds_no_error(file: DialogueFile, tmp_path: Path, ooxml_errors: OoxmlErrors) -> None:
    for name, order in {"all": Order("schedule"), "wall": Order("schedule", audience="public")}.items():
        export(file, PaperFiles(), order, tmp_path / f"{name}.docx")
        assert ooxml_errors(tmp_path / f"{name}.docx") == []
    export(file, PaperFiles(), Order("schedule"), tmp_path / "all.pdf")
    assert (tmp_path / "all.pdf").read_bytes().startswith(b"%PDF")


def test_its_file_is_called_by_what_it_holds(file: DialogueFile) -> None:
    day = date(2026, 3, 30)
    with file.read() as reader:
        assert suggested_name(reader, Order("schedule")) == "schema-ks-2026-117.docx"
        assert (
            suggested_name(reader, Order("schedule", first=day, last=day), ".pdf")
            == "schema-ks-2026-117-2026-03-30.pdf"
        )
        wall = Order("schedule", audience="public", first=day, last=day)
        assert suggested_name(reader, wall) == "schema-utan-namn-ks-2026-117-2026-03-30.docx"
