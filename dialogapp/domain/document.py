"""The neutral tree of a document and the neutral workbook: built by services, masked once, then written.

Nothing here knows Word, Excel or PDF. Text is already cleaned (`domain/text.py`); "\\n" in it breaks the line
within its paragraph, "\\t" is a tab. Wherever a node takes `Inline`, a plain string will do; `Text` is for what
is bold, linked, confidential or in another language.

`secrecy` marks what only the internal document may hold; `owner` is the organisation (its id) that may see its
own confidential words in its own variant. `masking.masked` takes such nodes out before any writer sees them.
`language` is a BCP 47 code where a node differs from its document.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field
from datetime import date, datetime
from typing import Literal, TypeAlias

from dialogapp.domain.frozen import dataclass

Secrecy = Literal["open", "confidential"]
ParagraphStyle = Literal["body", "lead", "status", "note", "quote"]
Alignment = Literal["start", "centre", "end"]
ColumnKind = Literal["text", "number", "decimal", "date", "time"]
_DEEPEST_HEADING = 6
_LONGEST_CHOICES = 255
_SIGN_SIZES = ((48, 15), (38, 20), (30, 26))
"""Points, and how many letters of that size a line holds."""
_SMALLEST_SIGN = 22
SIGN_HEIGHT = 109
"""Millimetres: two on a page, also under a heading."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """What every part carries: who may see it, and its language where it is not the document's."""

    secrecy: Secrecy = "open"
    owner: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Text(Node):
    """A run of text; `link` is a complete address (https:, mailto:)."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str | None = None


Inline: TypeAlias = str | Text | tuple[str | Text, ...]
"""What stands in a line of text."""

Value: TypeAlias = str | int | float | date | datetime | None
"""A typed value of a cell; None is an empty cell, a datetime is local to the meeting and naive."""


@dataclass(frozen=True, slots=True)
class Heading(Node):
    """A heading of level 2 to 6; level 1 is the document's title, which every writer sets itself."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph(Node):
    """A paragraph: lead opens a document, status tells its state, note is small, quote is verbatim."""

    content: Inline
    style: ParagraphStyle = "body"


@dataclass(frozen=True, slots=True)
class ListItem(Node):
    """An item of a list that carries secrecy or language; a plain `Inline` does otherwise."""

    content: Inline


@dataclass(frozen=True, slots=True)
class BulletList(Node):
    """Items without order."""

    items: tuple[Inline | ListItem, ...]


@dataclass(frozen=True, slots=True)
class NumberedList(Node):
    """Items numbered from 1."""

    items: tuple[Inline | ListItem, ...]


@dataclass(frozen=True, slots=True)
class Cell(Node):
    """A cell that carries secrecy or language; a plain value or `Inline` does otherwise."""

    content: Inline | Value


CellContent: TypeAlias = Inline | Value | Cell


@dataclass(frozen=True, slots=True)
class Row(Node):
    """A row of a table or sheet: one cell a column."""

    cells: tuple[CellContent, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A table's column: `width` is a weight; numbers stand at the end unless `align` says otherwise."""

    heading: str
    width: float = 1.0
    kind: ColumnKind = "text"
    align: Alignment | None = None

    @property
    def alignment(self) -> Alignment:
        """Where its cells stand."""
        return self.align or ("end" if self.kind in ("number", "decimal") else "start")


@dataclass(frozen=True, slots=True)
class Table(Node):
    """Rows under a header that every page repeats.

    `caption` stands above it; `description` is read aloud for it (default: the caption). With `row_headings`
    the first column names its row. `room` is for tables that are filled in by hand: each row is at least so many
    millimetres high, and an empty cell stays empty.
    """

    columns: tuple[Column, ...]
    rows: Sequence[Row]
    caption: str = ""
    description: str = ""
    row_headings: bool = False
    room: float = 0.0


@dataclass(frozen=True, slots=True)
class Fact(Node):
    """A label and its value; secrecy concerns the value."""

    label: str
    value: Inline | Value


@dataclass(frozen=True, slots=True)
class FactTable(Node):
    """The block of labels and values on a first page; `description` is read aloud for it."""

    facts: tuple[Fact, ...]
    description: str = ""


@dataclass(frozen=True, slots=True)
class Figure(Node):
    """A PNG or SVG picture; `alternative` says in words what it shows, `width` is a share of the text's."""

    image: bytes = field(repr=False)
    alternative: str
    width: float = 1.0
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Callout(Node):
    """A framed note with a title in words, so that its frame's colour never speaks alone."""

    title: str
    paragraphs: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class PageBreak(Node):
    """What follows begins a new page."""


@dataclass(frozen=True, slots=True)
class Sign(Node):
    """A sign to cut out and stand on a table: half a page, its words in the middle, large."""

    text: str

    @property
    def points(self) -> int:
        """The size of its letters, so that its words take two lines at the most."""
        longest = max(map(len, self.text.split()), default=0)
        return next(
            (size for size, most in _SIGN_SIZES if longest <= most and len(self.text) <= 2 * most), _SMALLEST_SIGN
        )


@dataclass(frozen=True, slots=True)
class Contents(Node):
    """The table of contents: the document's headings of levels 2 and 3, each a link to its place."""

    title: str


Block: TypeAlias = (
    Heading | Paragraph | BulletList | NumberedList | Table | FactTable | Figure | Callout | PageBreak | Sign | Contents
)


@dataclass(frozen=True, slots=True)
class Properties:
    """What a file says of itself. `created` is aware; without it the file carries no time of its making."""

    author: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = ()
    diary_number: str = ""
    journal_head: str = ""
    created: datetime | None = None
    buyer: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A document; its `title` is its only heading of level 1. `language` is "sv" or "en".

    `mark` stands large and pale behind the text of each page, such as DRAFT; the text itself says the same in words.
    Raises ValueError where a heading skips a level.
    """

    title: str
    language: str
    blocks: tuple[Block, ...]
    properties: Properties = Properties()
    mark: str = ""

    def __post_init__(self) -> None:
        """Check that no level is skipped."""
        above = 1
        for block in self.blocks:
            if isinstance(block, Heading):
                if not 1 < block.level <= min(above + 1, _DEEPEST_HEADING):
                    raise ValueError(f"heading {block.text!r}: level {block.level} under level {above}")
                above = block.level


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A sheet's column: `width` in characters; `choices` are the values that a cell may be given by hand.

    Raises ValueError where the choices are more than Excel's list takes: 255 characters with commas between.
    """

    heading: str
    width: float = 16.0
    kind: ColumnKind = "text"
    choices: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Check that the choices fit."""
        if len(",".join(self.choices)) > _LONGEST_CHOICES or any({",", '"'} & set(word) for word in self.choices):
            raise ValueError(f"column {self.heading!r}: its choices are too long, or have a comma or quotation mark")


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars of rows of the sheet called `sheet`, drawn by Excel itself from its cells: from row `first` (from 0) on,
    `count` of them. Each row is named by its cell under the heading `names`; `series` are the headings of the columns
    of numbers, side by side, or one on the other where they are `stacked`.

    `alternative` says in words what it shows; `axis` and `value_axis` are what stands along them.
    """

    title: str
    sheet: str
    names: str
    series: tuple[str, ...]
    axis: str
    value_axis: str
    alternative: str
    first: int = 0
    count: int = 0
    stacked: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: one table of `columns` and `rows`, or a page of `notes`, of which the first is its heading, with
    `charts` or `figures` below.

    Raises ValueError where it is given both: a table's sheet holds nothing else, so that it can be read back.
    """

    name: str
    columns: tuple[SheetColumn, ...] = ()
    rows: Sequence[Row] = ()
    notes: tuple[str, ...] = ()
    charts: tuple[Chart, ...] = ()
    figures: tuple[Figure, ...] = ()

    def __post_init__(self) -> None:
        """Check that it is one of the two, with drawings of one kind at most."""
        drawn = bool(self.charts) + bool(self.figures)
        if bool(self.columns) == bool(self.notes) or drawn > bool(self.notes):
            raise ValueError(f"sheet {self.name!r} wants either columns or notes")


@dataclass(frozen=True, slots=True)
class Workbook:
    """Sheets in order."""

    title: str
    language: str
    sheets: tuple[Sheet, ...]
    properties: Properties = Properties()


def runs(content: Inline) -> tuple[str | Text, ...]:
    """`content` as a sequence of runs."""
    return content if isinstance(content, tuple) else (content,)


def plain(content: CellContent, language: str) -> str:
    """The words of a cell or line, without their dress."""
    if isinstance(content, str):
        return content
    if isinstance(content, Cell):
        return plain(content.content, language)
    if isinstance(content, Text):
        return content.text
    if isinstance(content, tuple):
        return "".join(part if isinstance(part, str) else part.text for part in content)
    return shown(content, language)


def shown(value: Value, language: str) -> str:
    """A typed value as a reader of `language` expects it: 12 345, 0,72 (half up), 2026-03-02 09:00."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M")
    if isinstance(value, date):
        return value.isoformat()
    number = f"{value:,d}" if isinstance(value, int) else _two_decimals(value)
    if language == "sv":
        number = number.replace(",", "\N{NO-BREAK SPACE}").replace(".", ",")
    return number


def _two_decimals(value: float) -> str:
    hundredths = int(abs(value) * 100 + 0.5 + 1e-9)
    sign = "-" if value < 0 and hundredths else ""
    return f"{sign}{hundredths // 100:,d}.{hundredths % 100:02d}"
