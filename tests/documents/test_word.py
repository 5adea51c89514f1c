"""A Word file as its readers meet it: read by another library, judged by Microsoft's validator."""

from __future__ import annotations

import io
import zipfile
from itertools import pairwise
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

from dialogapp.documents.paper import PaperFiles
from dialogapp.documents.word import write_word
from dialogapp.domain.document import (
    Block,
    BulletList,
    Column,
    Document,
    NumberedList,
    PageBreak,
    Paragraph,
    Row,
    Table,
    Text,
)
from dialogapp.domain.text import cleaned
from tests.conftest import OoxmlErrors
from tests.documents.sample_tree import HEAD, sample_document


def written(document: Document) -> bytes:
    out = io.BytesIO()
    write_word(document, out)
    return out.getvalue()


def part(content: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return package.read(name).decode()


def plain_document(*blocks: Block) -> Document:
    return Document("Titel", "sv", blocks)


@pytest.fixture(scope="module")
def sample() -> bytes:
    return written(sample_document())


def test_microsofts_validator_finds_no_error(tmp_path: Path, ooxml_errors: OoxmlErrors) -> None:
    for language in ("sv", "en"):
        path = tmp_path / f"{language}.docx"
        PaperFiles().write_document(sample_document(5, language), path)
        assert ooxml_errors(path) == []


def test_headings_are_real_and_no_level_is_skipped(sample: bytes) -> None:
    styles = [p.style.name for p in docx.Document(io.BytesIO(sample)).paragraphs if p.style is not None]
    levels = [int(name[-1]) for name in styles if name is not None and name.startswith("Heading")]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))


def test_no_empty_paragraph_and_no_merged_cell(sample: bytes) -> None:
    body = docx.Document(io.BytesIO(sample)).element.body
    for paragraph in body.iter(qn("w:p")):
        assert "".join(paragraph.itertext()).strip() or next(paragraph.iter(qn("w:drawing")), None) is not None
    assert not list(body.iter(qn("w:gridSpan"), qn("w:vMerge")))


def test_each_table_repeats_its_header_and_is_described(sample: bytes) -> None:
    tables = docx.Document(io.BytesIO(sample)).tables
    assert len(tables) == 4
    for table in tables:
        header = table.rows[0]._tr.trPr
        assert header is not None
        assert header.find(qn("w:tblHeader")) is not None
        assert table._tbl.tblPr.find(qn("w:tblDescription")).get(qn("w:val"))
        widths = [int(column.get(qn("w:w"))) for column in table._tbl.tblGrid]
        assert sum(widths) == 9298


def test_a_short_row_stays_on_one_page_and_a_long_one_may_break() -> None:
    rows = (Row(("kort",)), Row(("lång " * 2000,)))
    tables = docx.Document(io.BytesIO(written(plain_document(Table((Column("A"),), rows, caption="T"))))).tables
    _, short, long = (row._tr.trPr for row in tables[0].rows)
    assert short is not None
    assert short.find(qn("w:cantSplit")) is not None
    assert long is None


def test_each_numbered_list_begins_at_one(sample: bytes) -> None:
    paragraphs = docx.Document(io.BytesIO(sample)).paragraphs
    used = {
        p.text: number.get(qn("w:val"))
        for p in paragraphs
        if p.style is not None and p.style.name == "List Number"
        for number in p._p.iter(qn("w:numId"))
    }
    assert used["Frågan ställs till alla."] == used["Svaren samlas."] != used["Ett."]
    numbering = part(sample, "word/numbering.xml")
    for number in set(used.values()):
        assert (
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride'
            in numbering
        )


def test_figures_have_an_alternative_text(sample: bytes) -> None:
    drawn = list(docx.Document(io.BytesIO(sample)).element.body.iter(qn("wp:docPr")))
    assert [each.get("descr") for each in drawn] == ["Staplar: Alfa 7:02, Beta 6:10, Gamma 2:20."]


def test_the_file_tells_title_author_language_and_journal_head_and_no_library(sample: bytes) -> None:
    properties = docx.Document(io.BytesIO(sample)).core_properties
    assert properties.title == "Mötesanteckningar 3/2026: Workshop om digital vägvisning i kulturhuset"
    assert properties.author == properties.last_modified_by == "Kim Exempelsson"
    assert properties.language == "sv-SE"
    assert properties.identifier == "KS 2026/117"
    assert HEAD in part(sample, "docProps/custom.xml")
    assert '<w:lang w:val="sv-SE"' in part(sample, "word/styles.xml")
    with zipfile.ZipFile(io.BytesIO(sample)) as package:
        assert not [name for name in package.namelist() if "thumbnail" in name or "comments" in name or "vba" in name]
        assert b"python" not in b"".join(package.read(name) for name in package.namelist()).lower()


def test_a_text_in_another_language_says_so(sample: bytes) -> None:
    assert '<w:i/><w:iCs/><w:lang w:val="en-GB"/></w:rPr><w:t xml:space="preserve">wayfinding</w:t>' in part(
        sample, "word/document.xml"
    )


def test_the_footer_counts_pages_in_the_documents_language() -> None:
    for language, words in (("sv", ("Sida ", " av ")), ("en", ("Page ", " of "))):
        footer = part(written(sample_document(1, language)), "word/footer1.xml")
        assert all(f">{word}<" in footer for word in words)
        assert 'w:instr=" PAGE "' in footer
        assert 'w:instr=" NUMPAGES "' in footer
        assert "kulturhuset · KS 2026/117" in footer


def test_a_page_break_needs_no_empty_paragraph() -> None:
    table = Table((Column("A"),), (Row(("x",)),))
    for after in (Paragraph("Ny sida"), table, NumberedList(("Ett",))):
        xml = part(written(plain_document(Paragraph("Före"), PageBreak(), after)), "word/document.xml")
        assert xml.count("<w:pageBreakBefore/>") == 1


def test_two_tables_in_a_row_stay_two() -> None:
    table = Table((Column("Vad"), Column("Vem")), (Row(("x", "y")),))
    document = docx.Document(io.BytesIO(written(plain_document(table, table))))
    assert len(document.tables) == 2
    assert "Vad, Vem" in [paragraph.text for paragraph in document.paragraphs]


def test_blocks_without_words_leave_no_trace() -> None:
    xml = part(
        written(plain_document(Paragraph(""), Paragraph(("", Text(""))), BulletList(("",)))), "word/document.xml"
    )
    assert xml.count("<w:p>") == 1  # the title


def test_the_same_tree_gives_the_same_bytes() -> None:
    assert written(sample_document()) == written(sample_document())


@given(st.text())
def test_any_cleaned_text_comes_out_exactly_in_paragraph_and_cell(raw: str) -> None:
    text = cleaned(raw)
    content = written(plain_document(Paragraph(("|", text)), Table((Column("A"),), (Row((f"|{text}",)),))))
    document = docx.Document(io.BytesIO(content))
    assert document.paragraphs[-1].text == f"|{text}"
    assert document.tables[0].rows[1].cells[0].text == f"|{text}"
