"""What every writer of a tree does alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dialogapp.domain.document import (
    Block,
    Cell,
    CellContent,
    Column,
    Contents,
    Document,
    FactTable,
    Heading,
    Paragraph,
    Row,
    Table,
    plain,
)
from dialogapp.services.translation import Language, language

_LONGEST_RUNNING_TITLE = 90
_MOST_SMALL_ROWS, _MOST_SMALL_LETTERS = 7, 700
DEEPEST_LISTED = 3
"""The level of the deepest headings in a table of contents."""


def words(code: str) -> Language:
    """The words of a document in the language `code`; English where the writers have none of their own."""
    return language("sv" if code == "sv" else "en")


def fact_table(facts: FactTable, code: str) -> Table:
    """The block of facts as a table with a header, which readers by ear need."""
    text = words(code)
    return Table(
        (Column(text.text_in("facts", "Item"), 1), Column(text.text_in("facts", "Details"), 3.2)),
        tuple(
            Row((fact.label, Cell(fact.value, language=fact.language)), language=facts.language) for fact in facts.facts
        ),
        description=facts.description,
        row_headings=True,
    )


def running_title(document: Document) -> str:
    """What stands at the foot of each page: the title, cut at a word where it is long, and the diary number."""
    title = document.title
    if len(title) > _LONGEST_RUNNING_TITLE:
        title = title[:_LONGEST_RUNNING_TITLE].rsplit(" ", 1)[0] + " …"
    return " · ".join(part for part in (title, document.properties.diary_number) if part)


def leading_in(blocks: Sequence[Block]) -> set[int]:
    """The places of the paragraphs that a table follows: they stay on the page on which it begins."""
    tables = {place for place, block in enumerate(blocks) if isinstance(block, Table | FactTable)}
    return {place for place, block in enumerate(blocks) if isinstance(block, Paragraph) and place + 1 in tables}


def listed_headings(blocks: Sequence[Block]) -> dict[int, Heading]:
    """The headings that a table of contents lists, by their places; none where the document has no such table."""
    if not any(isinstance(block, Contents) for block in blocks):
        return {}
    return {
        place: block
        for place, block in enumerate(blocks)
        if isinstance(block, Heading) and block.level <= DEEPEST_LISTED
    }


def is_small(table: Table) -> bool:
    """Whether a table is so small that it stands whole on a page rather than leave a row alone on the next."""
    if not table.rows or len(table.rows) > _MOST_SMALL_ROWS:
        return False
    letters = sum(len(plain(cell, "")) for row in table.rows for cell in row.cells)
    return letters <= _MOST_SMALL_LETTERS and not table.room


def captioned(table: Table) -> Table:
    """`table` with a caption in any case: its description, else its headings."""
    caption = table.caption or table.description or ", ".join(column.heading for column in table.columns)
    return replace(table, caption=caption)


def verbatim(content: CellContent) -> str:
    """A value as a program reads it: digits without spaces, a point in decimals, ISO 8601."""
    if isinstance(content, Cell):
        return verbatim(content.content)
    if isinstance(content, date):
        return content.isoformat()
    if isinstance(content, int | float):
        return repr(content)
    return plain(content, "")
