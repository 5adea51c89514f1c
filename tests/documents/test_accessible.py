"""Every document, in every dress, can be read by everyone: looked for in the finished files."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from dialogapp.documents.page_look import look_of
from dialogapp.documents.paper import PaperFiles
from dialogapp.documents.pdf_text import pdf_texts
from dialogapp.domain.document import Document, Heading, Paragraph
from dialogapp.domain.dress import Dress
from dialogapp.services.document_templates import dated, with_buyer
from dialogapp.services.exporting import ENDINGS, DocumentKind, Order, built, language_of
from dialogapp.services.public_package import contents_list, planned
from dialogapp.services.states import MinutesStep, step_minutes
from tests.conftest import OoxmlErrors
from tests.documents.accessible import contrast, faults
from tests.documents.dialogue import NINE, Rich
from tests.documents.municipal import STYLES, excel_template, paragraph, word_template

PAPER = PaperFiles()
COVER = paragraph("{titel}", style="Rubrik1") + paragraph("{diarienummer}") + paragraph("{innehåll}")
DRESSES: dict[str, dict[str, bytes]] = {
    "none": {},
    "plain": {kind: PAPER.stock_template("plain", kind, "sv") for kind in ("docx", "xlsx")},
    "band": {kind: PAPER.stock_template("band", kind, "sv") for kind in ("docx", "xlsx")},
    "municipal": {"docx": word_template(), "xlsx": excel_template()},
    "cover": {"docx": word_template(body=COVER), "xlsx": excel_template()},
}


def orders(rich: Rich) -> Iterator[Order]:
    """One of each kind, and of those that have several readers, one for each."""
    of_meeting = {"minutes", "kit", "fact-check"}
    for kind in ENDINGS:
        if kind in ("package", "fact-check", "exercise"):
            continue
        yield Order(kind, rich.meeting_id if kind in of_meeting else None)
    yield Order("minutes", rich.meeting_id, "public", language="en")
    yield Order("minutes", rich.meeting_id, "supplier", rich.ids["alfa"])
    yield Order("fact-check", rich.meeting_id, "supplier", rich.ids["alfa"])
    yield Order("equal-treatment", audience="public")
    yield Order("register", audience="public")


@pytest.mark.parametrize("dress", list(DRESSES))
def test_nothing_in_any_document_keeps_someone_from_reading_it(rich: Rich, tmp_path: Path, dress: str) -> None:
    found: list[tuple[str, str]] = []

    def look(tree: object, name: str, ending: str, kind: DocumentKind | str) -> None:
        path = tmp_path / f"{name}{ending}"
        template = DRESSES[dress].get("xlsx" if ending == ".xlsx" else "docx")
        worn = Dress("xlsx" if ending == ".xlsx" else "docx", template) if template is not None else None
        write = PAPER.write_document if isinstance(tree, Document) else PAPER.write_workbook
        write(tree, path, dress=worn)  # type: ignore[arg-type]
        found.extend((path.name, fault) for fault in faults(path))

    with rich.file.read() as reader:
        for number, order in enumerate(orders(rich)):
            endings = [*ENDINGS[order.kind], *([".pdf"] if order.kind == "fact-check" else [])]
            for ending in endings:
                if ending == ".csv":
                    continue
                tree = with_buyer(reader, built(reader, order, ending, NINE), NINE)
                look(tree, f"{number}-{order.kind}-{order.audience}", ending, order.kind)
        code = language_of(reader, Order("needs"))
        listed = with_buyer(reader, dated(contents_list(reader, planned(reader, code), code), NINE), NINE)
        for ending in (".docx", ".pdf", ".html"):
            look(listed, "contents", ending, "contents")
    assert found == []


def test_a_draft_is_marked_behind_its_text_in_every_dress_until_it_is_finalised(
    own_rich: Rich, tmp_path: Path, ooxml_errors: OoxmlErrors
) -> None:
    file, meeting_id = own_rich.file, own_rich.meeting_id

    def written() -> Document:
        with file.read() as reader:
            tree = built(reader, Order("minutes", meeting_id), ".docx", NINE)
            assert isinstance(tree, Document)
            return with_buyer(reader, tree, NINE)

    draft = written()
    assert draft.mark == "UTKAST"
    for name, dress in DRESSES.items():
        path = tmp_path / f"{name}.docx"
        PAPER.write_document(draft, path, dress=Dress("docx", dress["docx"]) if dress else None)
        assert faults(path) == []
        assert ooxml_errors(path) == []
        with zipfile.ZipFile(path) as package:
            section = package.read("word/document.xml").decode().rsplit("<w:sectPr", 1)[1]
            headers = [package.read(part).decode() for part in package.namelist() if "word/header" in part]
        assert headers
        assert all('string="UTKAST"' in header and 'alt="Vattenstämpel: UTKAST"' in header for header in headers)
        assert "headerReference" in section
    for ending in (".pdf", ".html"):
        PAPER.write_document(draft, tmp_path / f"a{ending}")
        assert faults(tmp_path / f"a{ending}") == []
    assert any("UTKAST" in text for _, text in pdf_texts((tmp_path / "a.pdf").read_bytes()))
    for step in ("draft", "finalised"):
        step_minutes(file, meeting_id, MinutesStep(step, "Inget att stämma av"))  # type: ignore[arg-type]
    assert written().mark == ""


def test_a_pdf_wears_what_can_be_told_of_the_template(rich: Rich, tmp_path: Path) -> None:
    with rich.file.read() as reader:
        tree = with_buyer(reader, built(reader, Order("needs"), ".pdf", NINE), NINE)
    assert isinstance(tree, Document)
    path = tmp_path / "a.pdf"
    PAPER.write_document(tree, path, dress=Dress("docx", word_template(), "Kommunens vapen"))
    pages = [text for place, text in pdf_texts(path.read_bytes()) if place]
    assert all("Exempelköpings kommun" in text and "Dnr KS 2026/117" in text for text in pages)
    assert f"Sida 1 av {len(pages)}" in pages[0]
    assert b"/Subtype/Image" in path.read_bytes().replace(b" ", b"")
    PAPER.write_document(tree, tmp_path / "a.html", dress=Dress("docx", word_template(), "Kommunens vapen"))
    page = (tmp_path / "a.html").read_text("utf-8")
    assert 'alt="Kommunens vapen"' in page
    assert "#1F3A5F" in page


def test_a_colour_that_cant_be_read_is_not_taken_over(tmp_path: Path) -> None:
    pale = STYLES.replace("1F3A5F", "CFE8FF")
    document = Document("Titel", "sv", (Heading(2, "Rubrik"), Paragraph("Text")))
    look = look_of(document, Dress("docx", word_template(styles=pale)))
    assert all(contrast(each.colour, "FFFFFF") >= 4.5 for each in (*look.headings, look.status, look.text, look.lead))
    assert contrast(look.table_heading.colour, look.shade) >= 4.5
