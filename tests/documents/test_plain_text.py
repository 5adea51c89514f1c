"""A document as plain text: what a mail holds."""

from __future__ import annotations

from io import BytesIO

from dialogapp.documents.plain_text import write_plain_text
from dialogapp.domain.document import (
    Block,
    BulletList,
    Callout,
    Column,
    Document,
    Fact,
    FactTable,
    Heading,
    NumberedList,
    PageBreak,
    Paragraph,
    Row,
    Table,
    Text,
)


def text(*blocks: Block) -> str:
    out = BytesIO()
    write_plain_text(Document("Inbjudan", "sv", blocks), out)
    return out.getvalue().decode()


def test_headings_lists_facts_and_paragraphs_each_in_their_place() -> None:
    assert text(
        FactTable((Fact("Tid", "10 mars"), Fact("Antal", 1234))),
        Heading(2, "Syfte"),
        Paragraph(("Vi ", Text("ser", bold=True), " två\nvägar")),
        BulletList(("en", "två\nrader")),
        NumberedList(("första", "andra")),
        PageBreak(),
        Callout("Obs", ("Referat.",)),
    ) == (
        "Inbjudan\n========\n\nTid: 10 mars\nAntal: 1\N{NO-BREAK SPACE}234\n\nSyfte\n-----\n\nVi ser två\nvägar\n\n"
        "- en\n- två\n  rader\n\n1. första\n2. andra\n\nObs\nReferat.\n"
    )


def test_a_table_stands_in_columns_under_its_caption() -> None:
    table = Table((Column("Tid"), Column("Vad")), (Row(("09.00", "Ramar")), Row(("10", None))), caption="Dagordning")
    assert text(table).split("\n\n", 1)[1] == "Dagordning\nTid    Vad\n09.00  Ramar\n10\n"


def test_an_address_is_written_out_unless_the_words_are_it() -> None:
    mail = Text("a@example.com", link="mailto:a@example.com")
    site = Text("sidan", link="https://example.com")
    assert text(Paragraph((mail, ", ", site))).endswith("a@example.com, sidan (https://example.com)\n")
