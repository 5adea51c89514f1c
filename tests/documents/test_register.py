"""The register as a document: complete for the project group, and without any supplier's name for whoever asks."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from dialogapp.documents.paper import PaperFiles
from dialogapp.domain.document import Heading, Table, plain
from dialogapp.domain.masking import AudienceKind
from dialogapp.services.contacts import ContactDraft, note_contact
from dialogapp.services.equality_report import equality_report
from dialogapp.services.exporting import Order, export, suggested_name
from dialogapp.services.register import DocumentDraft, register_document
from dialogapp.services.register_document import register_list, register_workbook
from dialogapp.services.translation import LanguageCode
from dialogapp.storage.dialogue_file import DialogueFile
from tests.conftest import OoxmlErrors
from tests.documents.dialogue import MINUTE, NINE, PEOPLE, SUPPLIERS, Rich, rich_dialogue, under, words_of

PAPER = PaperFiles()
SHA = "0123456789abcdef" * 4


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Rich]:
    """A dialogue where something came in, was sent, and was said in a corridor; tests only read it."""
    folder = tmp_path_factory.mktemp("register")
    with rich_dialogue(folder / "vagvisning.dialog") as rich:
        register_document(
            rich.file,
            DocumentDraft(
                "Alfas produktblad",
                "2026-11-20",
                sender="Alfa Vägvisning AB, Per Holmlund",
                receiver="Anders Ekvall",
                diary_number="KS 2026/117-4",
                document_type="presentation",
                state="under_assessment",
                file_name="alfa_produktblad.pdf",
                sha256=SHA,
                size=2_400_000,
                note="Alfa vill ha sekretess för sidan 3",
            ),
        )
        register_document(
            rich.file,
            DocumentDraft("Bildspel", "2026-11-24", "handed_out", "Exempelköpings kommun", to_all=True, state="Klar"),
        )
        note_contact(
            rich.file,
            ContactDraft(
                rich.ids["gamma"],
                NINE,
                NINE + 5 * MINUTE,
                "Helena Strand",
                "Gunnar Bäckström",
                "Anders Ekvall",
                "I korridoren",
                "Huset är stängt i juli, sa vi till Gamma Skyltar AB",
                "Vi tänker köpa upp en konkurrent",
            ),
        )
        export(rich.file, PAPER, Order("minutes", rich.meeting_id, "supplier", rich.ids["beta"]), folder / "beta.docx")
        yield rich


def lines(rich: Rich, audience: AudienceKind = "internal", code: LanguageCode = "sv") -> list[list[str]]:
    with rich.file.read() as reader:
        document = register_list(reader, code, audience)
    table = next(block for block in document.blocks if isinstance(block, Table))
    return [[plain(cell, code) for cell in row.cells] for row in table.rows]


def everything_in(path: Path) -> str:
    with zipfile.ZipFile(path) as package:
        return "\n".join([*package.namelist(), *(package.read(name).decode("utf-8") for name in package.namelist())])


def test_the_project_group_reads_when_which_way_from_to_what_and_state(told: Rich) -> None:
    first, second, contact, made = lines(told)
    assert first == [
        "2026-11-20",
        "Inkommen",
        "Alfa Vägvisning AB, Per Holmlund",
        "Anders Ekvall",
        "1. Alfas produktblad\nBildspel · KS 2026/117-4\nAlfa vill ha sekretess för sidan 3",
        "Under prövning",
    ]
    assert second[1:] == ["Utdelad", "Exempelköpings kommun", "alla leverantörer", "2. Bildspel", "Klar"]
    assert contact[:3] == ["2026-11-24 09.00", "Kontakt", "Gamma Skyltar AB, Gunnar Bäckström"]
    assert contact[4].endswith("I korridoren\nRapporterad av Helena Strand, 24 november 2026 kl. 09.05")
    assert "Gamma Skyltar AB berättade: Vi tänker köpa upp en konkurrent" in contact[4]
    assert (made[1], made[3]) == ("Framställd här", "Betasystem AB")


def test_each_file_stands_with_its_whole_digest(told: Rich) -> None:
    with told.file.read() as reader:
        document, book = register_list(reader, "sv"), register_workbook(reader, "sv")
    assert Heading(2, "Filer") in document.blocks
    assert f"alfa_produktblad.pdf | 2,4 MB | {SHA[:32]}\n{SHA[32:]}" in under(document, "Filer")
    sheet = book.sheets[1]
    heads = [column.heading for column in sheet.columns]
    row = dict(zip(heads, sheet.rows[0].cells, strict=True))
    assert (row["SHA-256"], row["Byte"], row["Fil"]) == (SHA, 2_400_000, "alfa_produktblad.pdf")


@pytest.mark.parametrize("code", ["sv", "en"])
def test_the_public_learns_no_name_nor_what_a_supplier_told(told: Rich, tmp_path: Path, code: LanguageCode) -> None:
    hidden = [*SUPPLIERS.values(), *PEOPLE.values(), "Alfa", "alfa_", "Gamma", "Beta", "köpa upp", "sidan 3"]
    with DialogueFile.open(told.file.path, writable=False) as file:
        for ending in (".docx", ".xlsx"):
            path = tmp_path / f"public{ending}"
            export(file, PAPER, Order("register", audience="public", language=code), path)
            everything = everything_in(path)
            assert [text for text in hidden if text in everything] == []
            assert "Huset är stängt i juli" in everything
            assert "PDF" in everything
    came_in = lines(told, "public", code)[0]
    assert came_in[2].startswith("Leverantör " if code == "sv" else "Supplier ")
    assert "," not in came_in[2]


def test_the_report_of_equal_treatment_tells_of_contacts_with_when_and_by_whom(told: Rich) -> None:
    with told.file.read() as reader:
        report, public = equality_report(reader, "sv"), equality_report(reader, "sv", "public")
    section = under(report, "Kontakter utanför mötena")
    assert "24 november 2026 kl. 09.00 | Gamma Skyltar AB, Gunnar Bäckström\nAnders Ekvall\nI korridoren" in section
    assert "sa vi till Gamma Skyltar AB (upplysning " in section
    assert "Rapporterad av Helena Strand, 24 november 2026 kl. 09.05" in section
    outside = under(public, "Kontakter utanför mötena")
    assert "Huset är stängt i juli" in outside
    assert "köpa upp" not in words_of(public)
    assert "Gamma" not in outside


def test_without_contacts_the_report_says_so(rich: Rich) -> None:
    with rich.file.read() as reader:
        section = under(equality_report(reader, "sv"), "Kontakter utanför mötena")
    assert "Ingen kontakt utanför mötena är antecknad." in section


def test_an_empty_register_says_so(store_of_two: DialogueFile) -> None:
    with store_of_two.read() as reader:
        assert "Registret är tomt." in words_of(register_list(reader, "sv"))
        assert register_workbook(reader, "sv").sheets[1].notes == ("Register", "Registret är tomt.")


def test_microsofts_validator_finds_no_error(told: Rich, tmp_path: Path, ooxml_errors: OoxmlErrors) -> None:
    with DialogueFile.open(told.file.path, writable=False) as file:
        for audience in ("internal", "public"):
            order = Order("register", audience="public" if audience == "public" else "internal")
            for ending in (".docx", ".xlsx"):
                export(file, PAPER, order, tmp_path / f"{audience}{ending}")
                assert ooxml_errors(tmp_path / f"{audience}{ending}") == []
            export(file, PAPER, order, tmp_path / f"{audience}.pdf")
            assert (tmp_path / f"{audience}.pdf").read_bytes().startswith(b"%PDF")


def test_the_file_is_called_what_it_is(told: Rich) -> None:
    with told.file.read() as reader:
        assert suggested_name(reader, Order("register")) == "register-ks-2026-117.docx"
        public = Order("register", audience="public")
        assert suggested_name(reader, public, ".xlsx") == "register-ks-2026-117-offentlig.xlsx"
