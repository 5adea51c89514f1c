"""The preview shows the words of a document, and nothing that was pasted becomes markup."""

from __future__ import annotations

from html.parser import HTMLParser
from io import BytesIO

from dialogapp.documents.html import write_html
from dialogapp.domain.document import (
    BulletList,
    Callout,
    Column,
    Document,
    Fact,
    FactTable,
    Heading,
    PageBreak,
    Paragraph,
    Row,
    Table,
    Text,
)


class Words(HTMLParser):
    """Gathers the tags and the words of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def page(*blocks: object) -> tuple[list[str], str, str]:
    out = BytesIO()
    write_html(Document("Möte <1>", "sv", blocks), out)  # type: ignore[arg-type]
    source = out.getvalue().decode()
    reading = Words()
    reading.feed(source)
    return reading.tags, "".join(reading.words), source


def test_every_kind_of_block_is_shown_with_its_words() -> None:
    tags, words, _ = page(
        Heading(2, "Närvarande"),
        FactTable((Fact("Diarienummer", "KS 2026/117"),)),
        Paragraph(("Vi ", Text("ser", bold=True), "\ntvå vägar")),
        BulletList(("en", "två")),
        Callout("Så läses anteckningarna", ("Referat.",)),
        PageBreak(),
        Table((Column("Tid"), Column("Antal", kind="number")), (Row(("09.00", 1234)),), caption="Logg"),
    )
    for expected in ("Möte <1>", "Närvarande", "KS 2026/117", "Referat.", "Logg", "1\N{NO-BREAK SPACE}234"):
        assert expected in words
    assert tags.count("h1") == 1
    assert {"h2", "ul", "hr", "b", "br", "table"} <= set(tags)


def test_pasted_markup_stays_words() -> None:
    tags, words, source = page(Paragraph('<script>alert("x")</script> & <b>fet</b>'))
    assert "script" not in tags
    assert '<script>alert("x")</script> & <b>fet</b>' in words
    assert "<script" not in source
