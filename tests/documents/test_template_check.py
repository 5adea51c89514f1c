"""A file that is to be a template is explained line by line, and what is dangerous in it is refused."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from dialogapp.documents.paper import PaperFiles
from dialogapp.domain.document import Document, Paragraph
from dialogapp.domain.dress import LARGEST_TEMPLATE, Dress, TemplateReport
from dialogapp.domain.errors import FileProblemError
from dialogapp.services.template_words import line_words, style_words
from dialogapp.services.translation import language
from tests.documents.municipal import (
    OWN,
    STYLES,
    excel_template,
    package,
    paragraph,
    parts_of,
    rels,
    style,
    word_template,
)

PAPER = PaperFiles()
ENGLISH = language("en")


def look_at(content: bytes) -> TemplateReport:
    return PAPER.look_at_template(content)


def told(report: TemplateReport, weight: str = "") -> list[str]:
    return [": ".join(line_words(line, ENGLISH)[:2]) for line in report.lines if weight in ("", line.weight)]


def test_a_municipal_template_is_usable_and_its_styles_are_told() -> None:
    report = look_at(word_template())
    assert report.usable
    styles = dict(style_words(use, ENGLISH) for use in report.styles)
    assert styles["The document's title"] == "heading 1"
    assert styles["Headings"] == "Rubrik 2"
    assert styles["Tables of rows and columns"] == "Kommuntabell"
    assert styles["Numbered lists"] == "It has no style for this: one of our own is used, in its font and colour"
    assert set(report.placeholders) == {"buyer", "diary_number", "title"}
    assert report.nameless_pictures == 1
    assert "The header: A picture has no words for those who can't see it" in told(report)
    assert "The text: The text in the template is left out: no placeholder is in it" in told(report)


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
@pytest.mark.parametrize("name", ["plain", "band"])
def test_there_is_nothing_to_tell_of_a_stock_template(name: str, kind: str) -> None:
    content = PAPER.stock_template("plain" if name == "plain" else "band", "docx" if kind == "docx" else "xlsx", "sv")
    report = look_at(content)
    assert report.usable
    assert told(report) == (["The sheet: No logo was found"] if kind == "xlsx" else [])
    if kind == "docx":
        assert [style_words(use, ENGLISH) for use in report.styles if use.instead] == []


def test_an_unknown_placeholder_is_named_with_what_is_meant() -> None:
    report = look_at(word_template(body=paragraph("{diarie", "numer}") + paragraph("{titel} {påhitt}")))
    lines = [line_words(line, ENGLISH) for line in report.lines]
    advice = "Write {diarienummer} if that is meant; else it is left as it stands"
    assert ("The text", "{diarienumer} is no placeholder", advice) in lines
    assert any(what == "{påhitt} is no placeholder" and "{content}" in advice for _, what, advice in lines)
    assert report.usable


def test_a_missing_heading_is_the_one_above_and_a_weak_colour_is_told() -> None:
    without = STYLES
    start = without.index('<w:style w:type="paragraph" w:styleId="Rubrik3">')
    without = without[:start] + without[without.index("</w:style>", start) + len("</w:style>") :]
    weak = style("Ingress2", "Lead", '<w:rPr><w:color w:val="9DC3E6"/><w:sz w:val="22"/></w:rPr>', more=OWN)
    report = look_at(word_template(styles=without + weak))
    styles = dict(style_words(use, ENGLISH) for use in report.styles)
    assert styles["Headings under those"] == "It has no style for this: “Rubrik 2” is used, a little smaller"
    assert any("“Lead” is weak on white paper" in line for line in told(report))


def test_a_second_first_heading_on_the_cover_is_told() -> None:
    body = paragraph("Kommunens anteckningar", style="Rubrik1") + paragraph("{innehåll}")
    assert any("set as the first heading" in line for line in told(look_at(word_template(body=body))))
    report = look_at(word_template(body=paragraph("{titel}", style="Rubrik1") + paragraph("{innehåll}")))
    assert not any("first heading" in line for line in told(report))


def with_link(kind: str, target: str) -> bytes:
    parts = parts_of(word_template())
    name = "word/_rels/header1.xml.rels"
    parts[name] = rels(("rId1", "image", "media/image1.png"), ("rId7", kind, target))
    return package(parts)


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (with_link("oleObject", "embeddings/oleObject1.bin"), "The header: Something is embedded: oleObject"),
        (with_link("image", "https://elsewhere.example/a.png"), "The header: It is linked to another file"),
        (with_link("hyperlink", "file://server/mall.docx"), "A link leads to something that is not on the web"),
        (package({**parts_of(word_template()), "word/vbaProject.bin": b"x"}), "The file: It holds macros"),
        (
            word_template(
                body='<w:p><w:r><w:instrText xml:space="preserve"> INCLUDEPICTURE "x" </w:instrText></w:r></w:p>'
            ),
            "A field fetches something from elsewhere",
        ),
    ],
)
def test_what_is_dangerous_is_refused_with_its_line(content: bytes, line: str, tmp_path: Path) -> None:
    report = look_at(content)
    assert not report.usable
    assert any(line in each for each in told(report, "wrong"))


def locked() -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)


def strict() -> bytes:
    parts = parts_of(word_template())
    text = parts["word/document.xml"]
    assert isinstance(text, bytes)
    old = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    parts["word/document.xml"] = text.replace(old, b"http://purl.oclc.org/ooxml/wordprocessingml/main")
    return package(parts)


def with_entities() -> bytes:
    parts = parts_of(word_template())
    parts["word/styles.xml"] = '<!DOCTYPE a [<!ENTITY b "c">]><w:styles>&b;</w:styles>'
    return package(parts)


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"Hej", "It is no Word or Excel file"),
        (locked(), "It has a password, or is an old Word or Excel file"),
        (word_template()[:3000], "It is damaged"),
        (package({"mimetype": "application/vnd.oasis.opendocument.text"}), "It is an OpenDocument file"),
        (package({"a.txt": "x"}), "It is no Word or Excel file"),
        (strict(), "It is of an uncommon form (Strict Open XML)"),
        (with_entities(), "It is damaged: word/styles.xml can't be read"),
        (bytes(LARGEST_TEMPLATE + 1), "It is 5.0 MB, and a template may be 5 MB"),
    ],
)
def test_what_is_no_template_is_told_in_one_line(content: bytes, what: str, tmp_path: Path) -> None:
    report = look_at(content)
    assert not report.usable
    assert told(report) == [f"The file: {what}"]
    document = Document("Titel", "sv", (Paragraph("x"),))
    with pytest.raises(FileProblemError):
        PAPER.write_document(document, tmp_path / "a.docx", dress=Dress("docx", content))
    assert not (tmp_path / "a.docx").exists()


def test_a_zip_that_would_fill_the_memory_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", bytes(70_000_000))
    assert told(look_at(out.getvalue())) == ["The file: It is very large when unpacked"]


def test_an_excel_template_is_explained() -> None:
    report = look_at(excel_template(head="&amp;L{köpare}&amp;C{okänt}"))
    assert report.kind == "xlsx"
    assert "The printed head: {okänt} is no placeholder" in told(report)
    assert report.nameless_pictures == 1
    assert dict(style_words(use, ENGLISH) for use in report.styles)["Text in cells"] == "Arial 10"


def test_the_preview_shows_the_templates_fonts_colours_logo_and_words() -> None:
    page = PAPER.template_preview(word_template(), "sv")
    assert "font-family: 'Georgia'" in page
    assert "#1F3A5F" in page
    assert "data:image/png;base64," in page
    assert "Dnr KS 2026/117" in page
    assert "{" not in page
    assert "Arial" in PAPER.template_preview(excel_template(), "sv")
