"""The leak check reads finished files: every part of them, whatever put the words there."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from pathlib import Path

import pytest

from dialogapp.documents.file_texts import pieces_of
from dialogapp.documents.leak_check import leaks_in, refuse_leaks
from dialogapp.documents.paper import PaperFiles
from dialogapp.domain.calendar import Calendar, Event
from dialogapp.domain.document import (
    Column,
    Document,
    Figure,
    Paragraph,
    Properties,
    Row,
    Sheet,
    SheetColumn,
    Table,
    Text,
    Workbook,
)
from dialogapp.domain.errors import LeakError, LeaksError
from dialogapp.domain.leaks import Name, Search, Secrets
from dialogapp.services.translation import language

NAME = "Nordberg"
SECRETS = Secrets((Name("Nordberg AB", "organisation"), Name(NAME, "organisation", compound=True)))
HARMLESS = Document("Mötesanteckningar", "sv", (Paragraph("Ingen nämns här."),))
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="20"><text y="15">{words}</text></svg>'


def written(tree: Document, path: Path) -> bytes:
    PaperFiles().write_document(tree, path)
    return path.read_bytes()


def places(name: str, content: bytes) -> list[str]:
    return [str(leak.fields["where"]) for leak in leaks_in(name, pieces_of(name, content), Search(SECRETS))]


def with_part(package: bytes, name: str, content: bytes) -> bytes:
    """The package with one part more, or another in its place."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(out, "w") as new:
        for each in old.namelist():
            if each != name:
                new.writestr(each, old.read(each))
        new.writestr(name, content)
    return out.getvalue()


def png(keyword: bytes, kind: bytes, text: bytes) -> bytes:
    """A picture of one pixel that tells something of itself."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    pixel = chunk(b"IDAT", zlib.compress(b"\0\0"))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(kind, keyword + text) + pixel + chunk(b"IEND", b"")


@pytest.mark.parametrize("ending", [".docx", ".pdf", ".html", ".txt"])
def test_a_name_is_found_in_every_kind_of_document(tmp_path: Path, ending: str) -> None:
    run_over = Paragraph(("Det sade Nord", Text("berg", bold=True), " i går."))
    in_cell = Table((Column("Vem"), Column("Vad")), (Row(("en leverantör", "som NORDBERG sade")),), "Tabell")
    for block in (run_over, in_cell):
        assert places(f"a{ending}", written(Document("Titel", "sv", (block,)), tmp_path / f"{block!s:.5}{ending}"))
        (tmp_path / f"{block!s:.5}{ending}").unlink()
    assert places(f"a{ending}", written(HARMLESS, tmp_path / f"b{ending}")) == []


@pytest.mark.parametrize("ending", [".docx", ".pdf"])
def test_a_name_is_found_in_the_properties(tmp_path: Path, ending: str) -> None:
    tree = Document("Titel", "sv", HARMLESS.blocks, Properties(author="Karin", subject="Möte med Nordberg"))
    assert places(f"a{ending}", written(tree, tmp_path / f"a{ending}"))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        (
            "word/comments.xml",
            b"<w:comments xmlns:w='w'><w:comment><w:p><w:t>Nordberg?</w:t></w:p></w:comment></w:comments>",
        ),
        ("docProps/custom.xml", b"<p><property name='x'><lpwstr>Nordberg AB</lpwstr></property></p>"),
        ("docProps/app.xml", b"<Properties><Company>Nordberg</Company></Properties>"),
        ("word/media/nordberg.png", b""),
        ("word/_rels/x.rels", b"<r><Relationship Target='https://x.example/nordberg'/></r>"),
        ("word/people.xml", b"<people><!-- Nordberg --></people>"),
        ("word/media/a.png", png(b"Author\0", b"tEXt", b"Nordberg")),
        ("word/media/b.png", png(b"Comment\0\0", b"zTXt", zlib.compress(b"skickad av Nordberg AB"))),
        ("word/media/c.png", png(b"", b"eXIf", "Nordberg".encode("utf-16-le"))),
        ("docProps/thumbnail.jpeg", b"\xff\xd8\xff\xd9"),
        ("word/vbaProject.bin", b"\1\2\3"),
        ("word/header1.xml", b"<w:hdr>not closed"),
    ],
)
def test_no_part_of_a_word_file_is_forgotten(tmp_path: Path, name: str, content: bytes) -> None:
    package = with_part(written(HARMLESS, tmp_path / "a.docx"), name, content)
    assert len(places("a.docx", package)) == 1


def test_a_file_within_the_file_is_opened(tmp_path: Path) -> None:
    inner = written(Document("Nordberg AB", "sv", ()), tmp_path / "inner.docx")
    assert places("a.docx", with_part(written(HARMLESS, tmp_path / "a.docx"), "word/embeddings/x.docx", inner))


def test_names_are_found_in_workbooks_with_their_cells(tmp_path: Path) -> None:
    columns = (SheetColumn("Vem"), SheetColumn("Vad"))
    for sheets, place in (
        ((Sheet("Vyer", columns, (Row(("a", "b")), Row(("c", "av Nordbergs folk")))),), "sheet 1, cell B3"),
        ((Sheet("Nordberg", columns, (Row(("a", "b")),)),), "part xl/workbook.xml"),
    ):
        path = tmp_path / f"{len(place)}.xlsx"
        PaperFiles().write_workbook(Workbook("Bok", "sv", sheets), path)
        assert place in places("a.xlsx", path.read_bytes())
    PaperFiles().write_workbook(
        Workbook("Bok", "sv", (Sheet("Vyer", columns, (Row(("a", "b")),)),)), tmp_path / "a.xlsx"
    )
    named = b"<workbook><definedNames><definedName name='Nordberg'>A1</definedName></definedNames></workbook>"
    assert places("a.xlsx", with_part((tmp_path / "a.xlsx").read_bytes(), "xl/workbook.xml", named))


def test_names_are_found_in_tables_and_calendars(tmp_path: Path) -> None:
    assert places("a.csv", '\N{BOM}Vem,Vad\r\nen,"rad\nav Nordberg"\r\n'.encode())[0].startswith("row 2, column 2")
    event = Event(
        "x@dialogapp", 0, "Möte", 1_795_507_200_000, None, "", "Vi börjar i foajén. " * 4 + "Hälsa Nordberg AB!"
    )
    calendar = Calendar("REQUEST", "Europe/Stockholm", "sv", 1_795_507_200_000, (event,))
    PaperFiles().write_folder({"a.ics": calendar}, tmp_path / "ut")
    assert places("a.ics", (tmp_path / "ut" / "a.ics").read_bytes())


def test_a_drawing_is_read_before_it_is_turned_into_pixels(tmp_path: Path) -> None:
    for words, refused in (("Leverantör A", False), (NAME, True)):
        tree = Document("Titel", "sv", (Figure(DRAWING.format(words=words).encode(), "Staplar"),))
        path = tmp_path / f"{refused}.docx"
        if refused:
            with pytest.raises(LeakError, match="picture 1"):
                PaperFiles().write_document(tree, path, secrets=SECRETS)
        else:
            PaperFiles().write_document(tree, path, secrets=SECRETS)
        assert path.exists() != refused


def test_the_error_says_where_and_never_what(tmp_path: Path) -> None:
    tree = Document("Titel", "sv", (Paragraph("Alla fem var med, också Nordberg från början."),))
    with pytest.raises(LeakError) as refused:
        PaperFiles().write_document(tree, tmp_path / "a.docx", secrets=SECRETS)
    told = language("sv").error(refused.value)
    assert told == (
        "”a.docx” skapades inte: den skulle avslöja namnet på en leverantör (stycke 2, efter ”Alla fem var med, också”)"
    )
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_there_stays_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    before = written(HARMLESS, path)
    with pytest.raises(LeakError):
        PaperFiles().write_document(Document(NAME, "sv", ()), path, force=True, secrets=SECRETS)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_whose_name_tells_is_not_named(tmp_path: Path) -> None:
    with pytest.raises(LeakError) as refused:
        PaperFiles().write_document(HARMLESS, tmp_path / "moten-nordberg-ab.docx", secrets=SECRETS)
    assert "nordberg" not in str(refused.value)
    assert "the file's name" in str(refused.value)


def test_many_places_are_told_one_by_one() -> None:
    cells = "\n".join(f"rad {number} av Nordberg" for number in range(3))
    with pytest.raises(LeaksError) as refused:
        refuse_leaks("a.csv", cells.encode(), SECRETS)
    told = [str(one.fields["where"]) for one in refused.value.leaks]
    assert told == [f"row {row}, column 1, after “rad {row - 1} av”" for row in (1, 2, 3)]


def test_a_pdf_that_cannot_be_read_is_refused() -> None:
    for content in (b"%PDF-1.7\n1 0 obj\n<</Type/ObjStm>>\nendobj", b"%PDF-1.7\n1 0 obj\n<<>>\nendobj", b"no pdf"):
        assert places("a.pdf", content) == ["the whole file"]
