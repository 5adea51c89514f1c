"""What is masked is nowhere in the tree that the writers get."""

from __future__ import annotations

import io
import zipfile

import pytest

from dialogapp.documents.excel import write_excel
from dialogapp.documents.word import write_word
from dialogapp.domain.document import (
    Block,
    BulletList,
    Callout,
    Cell,
    Column,
    Document,
    Fact,
    FactTable,
    Figure,
    Heading,
    ListItem,
    NumberedList,
    PageBreak,
    Paragraph,
    Row,
    Sheet,
    SheetColumn,
    Table,
    Text,
    Workbook,
)
from dialogapp.domain.masking import Audience, masked, masked_workbook

SECRET = "Hemlighet"
MARK = "[sekretess begärd]"
INTERNAL, PUBLIC = Audience("internal"), Audience("public")
ALFA, BETA = Audience("supplier", "alfa"), Audience("supplier", "beta")
COLUMNS = (Column("Tid"), Column("Text", 5))


def secret_text() -> Text:
    return Text(SECRET, secrecy="confidential", owner="alfa")


BLOCKS: tuple[Block, ...] = (
    Heading(2, SECRET, secrecy="confidential", owner="alfa"),
    Heading(3, "Öppen"),
    Paragraph(SECRET, "quote", secrecy="confidential", owner="alfa"),
    Paragraph(("Öppen ", secret_text(), secret_text(), " igen ", secret_text())),
    BulletList((ListItem(SECRET, secrecy="confidential", owner="alfa"), "Öppen", (secret_text(),))),
    NumberedList((ListItem((secret_text(),)),)),
    Table(
        COLUMNS,
        (
            Row(("09:00", SECRET), secrecy="confidential", owner="alfa"),
            Row(("09:01", Cell(SECRET, secrecy="confidential", owner="alfa"))),
            Row(("09:02", Cell((secret_text(), " öppen")))),
            Row(("09:03", (secret_text(), " öppen"))),
            Row((4, "Öppen")),
        ),
    ),
    FactTable((Fact("Pris", SECRET, secrecy="confidential", owner="alfa"), Fact("Plats", secret_text()))),
    Callout("Öppen", ("Öppen", secret_text())),
    Callout(SECRET, (SECRET,), secrecy="confidential", owner="alfa"),
    Figure(SECRET.encode(), SECRET, caption=SECRET, secrecy="confidential", owner="alfa"),
    PageBreak(secrecy="confidential"),
)
DOCUMENT = Document("T", "sv", BLOCKS)


@pytest.mark.parametrize("replacement", [MARK, None])
@pytest.mark.parametrize("audience", [PUBLIC, BETA, Audience("supplier")])
def test_no_secret_is_left_for_others_in_tree_or_file(audience: Audience, replacement: str | None) -> None:
    document = masked(DOCUMENT, audience, replacement)
    assert SECRET not in repr(document)
    out = io.BytesIO()
    write_word(document, out)
    with zipfile.ZipFile(out) as package:
        assert all(SECRET.encode() not in package.read(name) for name in package.namelist())


def test_the_project_group_and_the_owner_see_all() -> None:
    assert masked(DOCUMENT, INTERNAL, MARK) == DOCUMENT
    assert masked(DOCUMENT, ALFA, MARK).blocks == DOCUMENT.blocks[:-1]  # the break is nobody's


def test_a_replacement_stands_where_something_was_left_out() -> None:
    blocks = masked(DOCUMENT, PUBLIC, MARK).blocks
    assert blocks[0] == Heading(2, MARK)
    assert blocks[2] == Paragraph(MARK)
    assert blocks[3] == Paragraph(("Öppen ", MARK, " igen ", MARK))
    assert blocks[4] == BulletList((MARK, "Öppen", (MARK,)))
    table = blocks[6]
    assert isinstance(table, Table)
    assert [row.cells for row in table.rows] == [
        (None, MARK),
        ("09:01", MARK),
        ("09:02", Cell((MARK, " öppen"))),
        ("09:03", (MARK, " öppen")),
        (4, "Öppen"),
    ]
    assert blocks[7] == FactTable((Fact("Pris", MARK), Fact("Plats", (MARK,))))
    assert blocks[9:] == (Paragraph(MARK), Paragraph(MARK))


def test_without_a_replacement_it_is_dropped_and_so_is_what_becomes_empty() -> None:
    blocks = masked(DOCUMENT, PUBLIC, None).blocks
    assert blocks[0] == Heading(2, "–")
    assert [type(block) for block in blocks] == [Heading, Heading, Paragraph, BulletList, Table, FactTable, Callout]
    table, facts = blocks[4], blocks[5]
    assert isinstance(table, Table)
    assert [row.cells[0] for row in table.rows] == ["09:01", "09:02", "09:03", 4]
    assert facts == FactTable((Fact("Plats", None),))


def test_a_workbook_is_masked_alike() -> None:
    columns = (SheetColumn("Tid", 8), SheetColumn("Text", 60))
    table = BLOCKS[6]
    assert isinstance(table, Table)
    workbook = Workbook("T", "sv", (Sheet("Logg", columns, table.rows),))
    assert masked_workbook(workbook, INTERNAL, MARK) is workbook
    public = masked_workbook(workbook, PUBLIC, MARK)
    assert public.sheets[0].rows[0] == Row((None, MARK))
    out = io.BytesIO()
    write_excel(public, out)
    with zipfile.ZipFile(out) as package:
        assert all(SECRET.encode() not in package.read(name) for name in package.namelist())
