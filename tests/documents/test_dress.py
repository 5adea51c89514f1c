"""Documents in a buyer's own template: valid, readable by everyone, and looking as the template says."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

import docx
import openpyxl
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from dialogapp.documents.paper import PaperFiles
from dialogapp.domain.document import Document, Paragraph
from dialogapp.domain.dress import DocumentTemplate, Dress, TemplateKind
from dialogapp.domain.errors import InputError, RefusedError
from dialogapp.domain.register import MadeDocument
from dialogapp.services.document_templates import (
    WITHOUT,
    TemplateDraft,
    add_template,
    choose_template,
    remove_template,
)
from dialogapp.services.exporting import Order, export, make
from dialogapp.storage.dialogue_file import DialogueFile
from tests.conftest import OoxmlErrors
from tests.documents.dialogue import NINE, Rich
from tests.documents.municipal import BLUE, excel_template, paragraph, word_template
from tests.documents.sample_tree import sample_document

PAPER = PaperFiles()
COVER = paragraph("{ti", "tel}", style="Rubrik1") + paragraph("{diarienummer}") + paragraph("{innehåll}")


def own_template(kind: TemplateKind) -> bytes:
    return word_template() if kind == "docx" else excel_template()


def use(file: DialogueFile, content: bytes, name: str = "Kommunens mall") -> DocumentTemplate:
    return add_template(file, TemplateDraft(content, "mall.dotx", name), PAPER.look_at_template(content))


def text_of(path: Path, part: str) -> str:
    with zipfile.ZipFile(path) as package:
        return package.read(part).decode()


def seen_in(path: Path, part: str) -> str:
    """The words of a part, its tags left out."""
    root = parse_xml(text_of(path, part).encode())
    return "".join(each.text or "" for each in root.iter(qn("w:t")))


def orders(rich: Rich) -> Mapping[str, Order]:
    return {
        "minutes.docx": Order("minutes", rich.meeting_id),
        "public.docx": Order("minutes", rich.meeting_id, "public", language="en"),
        "kit.docx": Order("kit", rich.meeting_id),
        "needs.docx": Order("needs"),
        "equal.docx": Order("equal-treatment"),
        "schedule.docx": Order("schedule"),
        "register.docx": Order("register"),
        "needs.xlsx": Order("needs"),
        "equal.xlsx": Order("equal-treatment", audience="public"),
        "log.xlsx": Order("log"),
        "register.xlsx": Order("register"),
    }


@pytest.mark.parametrize("which", ["plain", "band", "municipal"])
def test_microsofts_validator_finds_no_error_in_any_document_in_any_template(
    own_rich: Rich, tmp_path: Path, ooxml_errors: OoxmlErrors, which: str
) -> None:
    for kind in ("docx", "xlsx"):
        if which == "municipal":
            content = own_template(kind)
        else:
            content = PAPER.stock_template("plain" if which == "plain" else "band", kind, "sv")
            (tmp_path / f"stock.{kind}").write_bytes(content)
            assert ooxml_errors(tmp_path / f"stock.{kind}") == []
        use(own_rich.file, content, which)
    for name, order in orders(own_rich).items():
        export(own_rich.file, PAPER, order, tmp_path / name, made_at=NINE)
        assert (name, ooxml_errors(tmp_path / name)) == (name, [])


@pytest.fixture
def dressed(own_rich: Rich, tmp_path: Path) -> Path:
    """Minutes in a municipality's template."""
    use(own_rich.file, word_template())
    path = tmp_path / "minutes.docx"
    export(own_rich.file, PAPER, Order("minutes", own_rich.meeting_id), path, made_at=NINE)
    return path


def test_text_is_set_in_the_templates_styles_by_their_swedish_names(dressed: Path) -> None:
    used = {p.style.style_id for p in docx.Document(str(dressed)).paragraphs if p.style is not None}
    assert {"Rubrik1", "Rubrik2"} <= used
    assert "Heading1" not in used
    tables = docx.Document(str(dressed)).tables
    assert {table.style.name for table in tables if table.style is not None} == {"Kommuntabell"}
    heads = {c.paragraphs[0].style.name for table in tables for c in table.rows[0].cells if c.paragraphs[0].style}
    assert heads == {"Tabellrubrik"}


def test_styles_that_are_missing_are_ours_in_the_templates_colour(dressed: Path) -> None:
    styles = text_of(dressed, "word/styles.xml")
    assert 'w:styleId="Callout"' in styles
    assert "0B5F66" not in styles
    assert f'w:color="{BLUE}"' in styles[styles.index('w:styleId="Callout"') :]


def test_placeholders_are_filled_in_though_word_parted_them(dressed: Path) -> None:
    header, footer = (seen_in(dressed, f"word/{name}1.xml") for name in ("header", "footer"))
    assert "Exempelköpings kommun" in header
    assert "Dnr KS 2026/117" in header
    assert footer.startswith("Mötesanteckningar")
    assert "{" not in header + footer
    assert "PAGE" in text_of(dressed, "word/footer1.xml")


def test_what_is_typed_in_the_dialogue_is_never_taken_for_a_placeholder(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    document = Document("Titel", "sv", (Paragraph("Skriv {title} i mallen"),))
    PAPER.write_document(document, path, dress=Dress("docx", word_template(body=COVER)))
    told = seen_in(path, "word/document.xml")
    assert "Skriv {title} i mallen" in told
    assert "{innehåll}" not in told
    assert told.startswith("Titel")


def test_there_is_one_first_heading_also_where_the_cover_has_it(own_rich: Rich, tmp_path: Path) -> None:
    for number, body in enumerate(("", COVER)):
        use(own_rich.file, word_template(body=body), f"Mall {number}")
        path = tmp_path / f"{number}.docx"
        export(own_rich.file, PAPER, Order("minutes", own_rich.meeting_id), path)
        names = [p.style.name for p in docx.Document(str(path)).paragraphs if p.style is not None]
        assert names.count("Heading 1") == 1


def test_each_table_keeps_its_header_row_and_fits_the_templates_page(dressed: Path) -> None:
    for table in docx.Document(str(dressed)).tables:
        header = table.rows[0]._tr.trPr
        assert header is not None
        assert header.find(qn("w:tblHeader")) is not None
        assert sum(int(column.get(qn("w:w"))) for column in table._tbl.tblGrid) == 11906 - 1418 - 1701


def test_the_logo_is_there_and_has_words(dressed: Path) -> None:
    header = parse_xml(text_of(dressed, "word/header1.xml").encode())
    assert [each.get("descr") for each in header.iter(qn("wp:docPr"))] == ["Logotyp: Exempelköpings kommun"]
    with zipfile.ZipFile(dressed) as package:
        assert package.read("word/media/template_image1.png").startswith(b"\x89PNG")


def test_words_of_the_logo_are_the_templates_own_or_those_told(own_rich: Rich, tmp_path: Path) -> None:
    for number, (content, told, expected) in enumerate(
        [
            (word_template(alternative="Vapen"), "Annat", "Vapen"),
            (word_template(), "Kommunens vapen", "Kommunens vapen"),
        ]
    ):
        draft = TemplateDraft(content, "m.dotx", f"Mall {number}", told)
        add_template(own_rich.file, draft, PAPER.look_at_template(content))
        path = tmp_path / f"{number}.docx"
        export(own_rich.file, PAPER, Order("needs"), path)
        assert f'descr="{expected}"' in text_of(path, "word/header1.xml")


def test_title_author_and_language_stay_the_documents_own(own_rich: Rich, tmp_path: Path) -> None:
    use(own_rich.file, word_template())
    path = tmp_path / "en.docx"
    export(own_rich.file, PAPER, Order("minutes", own_rich.meeting_id, language="en"), path)
    properties = docx.Document(str(path)).core_properties
    assert properties.title.startswith("Minutes")
    assert properties.language == "en-GB"
    styles = text_of(path, "word/styles.xml")
    assert styles.count("<w:lang ") == 1
    assert '<w:lang w:val="en-GB"' in styles


def test_numbered_lists_begin_at_one_and_bullets_are_the_templates(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    PAPER.write_document(sample_document(1, "sv"), path, dress=Dress("docx", word_template()))
    paragraphs = docx.Document(str(path)).paragraphs
    numbers = {p.text: [n.get(qn("w:val")) for n in p._p.iter(qn("w:numId"))] for p in paragraphs}
    assert numbers["Frågan ställs till alla."] == numbers["Svaren samlas."] != numbers["Ett."]
    bullets = [p for p in paragraphs if p.style is not None and p.style.style_id == "Punktlista"]
    assert bullets
    assert not any(list(p._p.iter(qn("w:numId"))) for p in bullets)
    assert text_of(path, "word/numbering.xml").count("startOverride") == 2


def test_workbooks_have_the_templates_font_colour_logo_and_print(own_rich: Rich, tmp_path: Path) -> None:
    use(own_rich.file, excel_template())
    path = tmp_path / "needs.xlsx"
    export(own_rich.file, PAPER, Order("needs"), path, made_at=NINE)
    book = openpyxl.load_workbook(path)
    notes, table = book["Läsmig"], book["Behov"]
    assert table["A1"].font.name == "Arial"
    assert table["A1"].fill.fgColor.rgb == f"FF{BLUE}"
    assert notes["A1"].value is None
    assert notes["A2"].value
    with zipfile.ZipFile(path) as package:
        drawings = [name for name in package.namelist() if name.startswith("xl/drawings/drawing")]
        drawn = [name for name in drawings if "Logotyp" in package.read(name).decode()]
        assert package.read("xl/media/image1.png").startswith(b"\x89PNG")
    assert drawn == ["xl/drawings/drawing1.xml"]
    sheet = text_of(path, "xl/worksheets/sheet2.xml")
    assert "<oddHeader>&amp;L&amp;BExempelköpings kommun&amp;RKS 2026/117</oddHeader>" in sheet
    assert "&amp;RSida &amp;P av &amp;N</oddFooter>" in sheet
    assert 'descr="Logotyp: Exempelköpings kommun"' in text_of(path, "xl/drawings/drawing1.xml")


def test_a_document_remembers_its_template_and_can_be_made_again(own_rich: Rich, tmp_path: Path) -> None:
    file = own_rich.file
    template = use(file, word_template())
    order = Order("needs")
    made = export(file, PAPER, order, tmp_path / "a.docx", made_at=NINE)
    with file.read() as reader:
        assert reader.all(MadeDocument)[-1].template_id == template.id == made.template_id
    choose_template(file, "docx", None)
    plain = export(file, PAPER, order, tmp_path / "b.docx", made_at=NINE)
    assert plain.template_id is None
    with pytest.raises(RefusedError, match="can be made again only with it"):
        remove_template(file, template.id)
    again = export(file, PAPER, Order("needs", template_id=template.id), tmp_path / "c.docx", made_at=NINE)
    for part in ("word/header1.xml", "word/styles.xml"):
        assert text_of(tmp_path / "a.docx", part) == text_of(tmp_path / "c.docx", part)
    assert again.template_id == template.id
    without = export(file, PAPER, Order("needs", template_id=WITHOUT), tmp_path / "d.docx", made_at=NINE)
    assert without.template_id is None


def test_choosing_adding_and_removing_can_be_undone_and_verify_holds(own_rich: Rich) -> None:
    file = own_rich.file
    first = use(file, word_template(), "Ett")
    second = use(file, PAPER.stock_template("band", "docx", "sv"), "Två")

    def in_use() -> list[str]:
        with file.read() as reader:
            return [one.name for one in reader.all(DocumentTemplate) if one.in_use]

    assert in_use() == ["Två"]
    file.undo()
    assert in_use() == ["Ett"]
    file.redo()
    choose_template(file, "docx", first.id)
    remove_template(file, second.id)
    assert in_use() == ["Ett"]
    file.undo()
    file.undo()
    assert in_use() == ["Två"]


def test_a_template_of_the_other_kind_is_refused_and_a_name_stands_once(own_rich: Rich, tmp_path: Path) -> None:
    template = use(own_rich.file, word_template())
    with pytest.raises(InputError, match=r"is for \.docx"):
        export(own_rich.file, PAPER, Order("needs", template_id=template.id), tmp_path / "a.xlsx")
    assert not (tmp_path / "a.xlsx").exists()
    with pytest.raises(InputError, match="already"):
        use(own_rich.file, word_template())
    export(own_rich.file, PAPER, Order("needs"), tmp_path / "b.pdf")


def test_the_text_in_a_template_without_placeholders_is_left_out(dressed: Path) -> None:
    assert "Skriv här" not in seen_in(dressed, "word/document.xml")


def test_the_same_tree_in_the_same_template_gives_the_same_bytes(own_rich: Rich, tmp_path: Path) -> None:
    use(own_rich.file, word_template())
    with own_rich.file.read() as reader:
        made = [make(reader, PAPER, Order("needs"), tmp_path / f"{n}.docx", made_at=NINE).sha256 for n in (1, 2)]
    assert made[0] == made[1]
