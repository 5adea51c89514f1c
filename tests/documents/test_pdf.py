"""A PDF that the engine itself holds to PDF/UA-1, whatever people pasted into it."""

from __future__ import annotations

import io
import re
import zlib
from datetime import UTC, datetime

import pytest

from dialogapp.documents.glyphs import _KNOWN, _missing, with_bundled_glyphs
from dialogapp.documents.pdf import write_pdf
from dialogapp.domain.document import (
    BulletList,
    Callout,
    Column,
    Document,
    Fact,
    FactTable,
    Heading,
    Paragraph,
    Properties,
    Row,
    Table,
)
from tests.documents.sample_tree import HEAD, sample_document


def written(document: Document) -> bytes:
    out = io.BytesIO()
    write_pdf(document, out)
    return out.getvalue()


def inflated(pdf: bytes) -> bytes:
    """The file with its compressed streams opened, enough to look for what it declares."""
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL)
    opened = []
    for stream in streams:
        try:
            opened.append(zlib.decompress(stream))
        except zlib.error:
            opened.append(stream)
    return pdf + b"\n".join(opened)


def test_it_declares_pdf_ua_and_its_title_author_language_and_journal_head() -> None:
    content = inflated(written(sample_document(3)))
    assert content.startswith(b"%PDF-1.7")
    for declared in (
        b"<pdfuaid:part>1</pdfuaid:part>",
        "Mötesanteckningar 3/2026: Workshop om digital vägvisning i kulturhuset".encode(),
        b"Kim Exempelsson",
        HEAD.encode(),
        b"/Lang(sv)",
        b"/StructTreeRoot",
        b"/TH",
        b"/Figure",
    ):
        assert declared in content, declared


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_kind_of_node_is_set_and_fonts_are_the_bundled_ones(language: str) -> None:
    content = inflated(written(sample_document(3, language)))
    fonts = set(re.findall(rb"/FontName ?/[A-Z]+\+([\w-]+)", content))
    assert fonts == {b"Lato-Regular", b"Lato-Bold", b"Lato-Italic"}


def test_the_same_tree_gives_the_same_bytes() -> None:
    assert written(sample_document(3)) == written(sample_document(3))
    undated = Document("T", "sv", (Paragraph("x"),))
    assert written(undated) == written(undated)


def test_a_character_without_a_glyph_is_shown_by_its_number() -> None:
    assert with_bundled_glyphs("Tack \U0001f600, 漢!") == "Tack □U+1F600, □U+6F22!"
    assert with_bundled_glyphs("åäö → ✓ Ж α א ع") == "åäö → ✓ Ж α א ع"


def test_characters_that_are_never_tried_are_all_there() -> None:
    assert _missing(set(_KNOWN) - set("\t\n")) == set()


@pytest.mark.parametrize(
    "text",
    [
        "\U0001f468\u200d\U0001f469\u200d\U0001f467 ❤\ufe0f",
        "x\u030c\u0323 \u0301",
        "\u200e\u200f\u2066x\u2069 a\u200db\u00ad\u2028c",
        '#import "x": * $x$ *b* _i_ `c` <l> @r // k /* ~ \\ {c} [d] = h',
        "نص عربي ועברית 漢字",
        "\ue000\U000e0001\U0010fffd\ufeff",
        "rad\nrad\n\nrad\t tabb",
        "   ",
        "x" * 5000,
    ],
)
def test_whatever_is_pasted_can_be_set(text: str) -> None:
    document = Document(
        text[:300],
        "sv",
        (
            Heading(2, text[:300]),
            Paragraph(text),
            BulletList((text,)),
            Callout(text, (text,)),
            FactTable((Fact(text, text),)),
            Table((Column(text[:300]),), (Row((text,)),), caption=text[:300]),
        ),
        Properties(author=text[:300], subject=text[:300], created=datetime(2026, 3, 2, tzinfo=UTC)),
    )
    assert written(document).startswith(b"%PDF")
