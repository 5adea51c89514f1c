"""The dialogue report as an annex to the procurement documents: all of its parts, for two audiences, found by its
table of contents.
"""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import docx
import pytest

from dialogapp.documents.html import write_html
from dialogapp.documents.paper import PaperFiles
from dialogapp.documents.pdf import write_pdf
from dialogapp.documents.pdf_text import pdf_texts
from dialogapp.domain.document import Contents, Document, Heading
from dialogapp.domain.parity import Disclosure
from dialogapp.services.dialogue_report import dialogue_report
from dialogapp.services.disclosures import take_into_documents
from dialogapp.services.document_view import public_view
from dialogapp.services.exporting import Order, export
from dialogapp.services.translation import LanguageCode, language
from tests.conftest import OoxmlErrors
from tests.documents.dialogue import HARM, NINE, PEOPLE, SECRET, STRUCK, SUPPLIERS, Rich, headings, under, words_of


def report(rich: Rich, audience: str = "internal", code: LanguageCode = "sv") -> Document:
    with rich.file.read() as reader:
        return dialogue_report(reader, code, "public" if audience == "public" else "internal")


def test_it_has_all_that_an_annex_is_to_tell(rich: Rich) -> None:
    parts = [heading for heading in headings(report(rich)) if heading.startswith("## ")]
    assert parts == [
        "## 1 Sammanfattning",
        "## 2 Bakgrund och behov",
        "## 3 Så genomfördes dialogen",
        "## 4 Mötena i korthet",
        "## 5 Resultat per frågeområde",
        "## 6 Frågor och svar",
        "## 7 Behoven",
        "## 8 Resultat av övningar",
        "## 9 Lika villkor",
        "## 10 Information lämnad",
        "## 11 Infört i upphandlingsdokumenten",
        "## 12 Risker",
        "## 13 Nästa steg",
        "## Bilagor",
    ]
    annexes = [heading for heading in headings(report(rich)) if heading.startswith("### Bilaga")]
    assert [annex[: len("### Bilaga A")] for annex in annexes] == [f"### Bilaga {letter}" for letter in "ABCDEF"]
    assert len(headings(report(rich, code="en"))) == len(headings(report(rich)))


def test_an_area_tells_what_was_asked_heard_and_concluded(rich: Rich) -> None:
    told = under(report(rich, "public"), "5 Resultat per frågeområde")
    assert "Vad vi frågade: 1. Vad driver kostnaden?\n2. Hur mäts effekten?" in told
    assert "Fråga 1: 1 av 4 leverantörer svarade.\nEn leverantör: Bytet av skyltar driver kostnaden." in told
    assert "Vår slutsats: B2 Fri kartdata" in told
    assert "Påverkan på kraven: K2 Kartdata ska lämnas i ett öppet format." in told


def test_the_public_is_not_told_who_nor_what_is_secret(rich: Rich) -> None:
    told = words_of(report(rich, "public"))
    names = [name.split()[0] for name in SUPPLIERS.values()]
    hidden = (SECRET, HARM, STRUCK, *names, *PEOPLE.values())
    assert [word for word in hidden if re.search(rf"\b{re.escape(word)}\b", told)] == []
    assert "begäran om sekretess" in told.casefold()
    internal = words_of(report(rich))
    assert all(word in internal for word in (SECRET, *SUPPLIERS.values()))


def test_minutes_that_are_not_finalised_are_told_to_the_project_group_alone(rich: Rich) -> None:
    assert "Anteckningarna är inte fastställda och återges inte här." in under(
        report(rich, "public"), "4 Mötena i korthet"
    )
    brief = under(report(rich), "4 Mötena i korthet")
    assert "Skicka ritningarna till alla." in brief


def test_what_was_taken_into_the_procurement_documents_is_told_with_its_place(own_rich: Rich) -> None:
    with own_rich.file.read() as reader:
        disclosure = dialogue_report(reader, "sv", "public")
        told = under(disclosure, "11 Infört i upphandlingsdokumenten")
    assert "Huset har fem plan och 62 lokaler." in told
    assert "återstår" in told
    take_into_documents(own_rich.file, [first_disclosure(own_rich)], "Upphandlingsföreskrifter, avsnitt 1.2")
    told = under(report(own_rich, "public"), "11 Infört i upphandlingsdokumenten")
    assert "Upphandlingsföreskrifter, avsnitt 1.2" in told
    assert "står ännu inte i upphandlingsdokumenten" not in under(report(own_rich, "public"), "12 Risker")


def first_disclosure(rich: Rich) -> str:
    with rich.file.read() as reader:
        return reader.all(Disclosure)[0].id


@pytest.mark.parametrize("audience", ["internal", "public"])
def test_word_and_its_validator_take_it(rich: Rich, tmp_path: Path, ooxml_errors: OoxmlErrors, audience: str) -> None:
    for code in ("sv", "en"):
        path = tmp_path / f"{code}.docx"
        PaperFiles().write_document(report(rich, audience, "sv" if code == "sv" else "en"), path)
        assert ooxml_errors(path) == []


def test_the_table_of_contents_in_word_leads_to_every_heading_and_promises_no_page(rich: Rich, tmp_path: Path) -> None:
    document = report(rich)
    path = tmp_path / "rapport.docx"
    PaperFiles().write_document(document, path)
    with zipfile.ZipFile(path) as package:
        body = package.read("word/document.xml").decode()
        header = package.read("word/header1.xml").decode()
    listed = [block.text for block in document.blocks if isinstance(block, Heading) and block.level <= 3]
    links = re.findall(r'<w:hyperlink w:anchor="(\w+)" w:history="1"><w:r><w:t xml:space="preserve">([^<]*)', body)
    assert [words.replace("&amp;", "&") for _, words in links] == listed
    assert [anchor for anchor, _ in links] == re.findall(r'<w:bookmarkStart w:id="\d+" w:name="(\w+)"/>', body)
    assert "PAGEREF" not in body
    # Word reckons on each page which part it belongs to.
    assert "STYLEREF 2" in header
    assert "updateFields" not in zipfile.ZipFile(path).read("word/settings.xml").decode()
    styles = [p.style.name for p in docx.Document(str(path)).paragraphs if p.style is not None]
    assert styles.count("toc 2") == sum(heading.startswith("## ") for heading in headings(document))


def test_the_table_of_contents_in_pdf_has_the_page_of_every_part(rich: Rich) -> None:
    document = report(rich, "public")
    out = io.BytesIO()
    write_pdf(document, out)
    pages = [" ".join(text.split()) for place, text in pdf_texts(out.getvalue()) if place]
    listed = " ".join(pages[:2])
    for heading in (block for block in document.blocks if isinstance(block, Heading) and block.level == 2):
        words = heading.text
        # Between the two stand dots, and a mark that keeps the number with the last of them.
        found = re.search(rf"{re.escape(words)} (?:\. ?)+\S* (\d+)\b", listed)
        assert found is not None, words
        assert words in pages[int(found[1]) - 1], (words, found[1])


def test_the_page_of_html_has_a_link_to_every_part(rich: Rich) -> None:
    out = io.BytesIO()
    write_html(report(rich), out)
    page = out.getvalue().decode()
    anchors = re.findall(r'href="#(\w+)"', page)
    assert len(anchors) > 20
    assert sorted(anchors) == sorted(re.findall(r'<h[23] id="(\w+)"', page))


def test_it_is_made_for_the_public_only_if_nothing_leaks(own_rich: Rich, tmp_path: Path) -> None:
    made = export(
        own_rich.file, PaperFiles(), Order("report", audience="public"), tmp_path / "rapport.pdf", made_at=NINE
    )
    assert made.path.exists()
    with own_rich.file.read() as reader:
        codes = set(public_view(reader, language("sv")).names.values())
    assert "Leverantör A" in codes
    assert any(isinstance(block, Contents) for block in report(own_rich, "public").blocks)
