"""The register as a document and a workbook: for the project group, or for whoever asks what came in and went out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dialogapp.domain.dialogue import Dialogue
from dialogapp.domain.document import (
    Block,
    Callout,
    CellContent,
    Column,
    Document,
    Heading,
    Paragraph,
    Properties,
    Row,
    Sheet,
    SheetColumn,
    Table,
    Workbook,
)
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.masking import AudienceKind
from dialogapp.services.dates import clock_words
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.document_view import View, internal_view, public_view
from dialogapp.services.phrases import digest_lines
from dialogapp.services.ports import Reader
from dialogapp.services.register_rows import RegisterRow, files_of, register_rows, size_words
from dialogapp.services.register_words import DIRECTION_WORDS
from dialogapp.services.translation import Language, LanguageCode, language


@dataclass(frozen=True, slots=True)
class _Matter:
    """What the register is made of."""

    reader: Reader
    words: Language
    dialogue: Dialogue
    view: View
    rows: Sequence[RegisterRow]

    @property
    def title(self) -> str:
        return self.words.text("Register: {title}", title=self.view.text(self.dialogue.title))

    def properties(self) -> Properties:
        return Properties(
            author=self.view.text(self.dialogue.facilitator),
            subject=self.view.text(self.dialogue.title),
            diary_number=self.dialogue.diary_number,
            journal_head=self.reader.journal_head()[1],
        )


def register_list(reader: Reader, language_code: LanguageCode, audience: AudienceKind = "internal") -> Document:
    """The register as a document: internal, where suppliers are named, or public, where they stand under codes."""
    matter = _gather(reader, language_code, audience)
    blocks: tuple[Block, ...] = (
        Paragraph(_status(matter), "status"),
        Callout(_how(matter.words), tuple(_reading(matter))),
    )
    if matter.rows:
        blocks += (_lines(matter), *_files(matter))
    else:
        blocks += (Paragraph(_nothing(matter.words)),)
    return Document(matter.title, language_code, blocks, matter.properties())


def register_workbook(reader: Reader, language_code: LanguageCode, audience: AudienceKind = "internal") -> Workbook:
    """The register as a workbook, to sort and filter."""
    matter = _gather(reader, language_code, audience)
    words = matter.words
    name = words.text("Register")
    read_me = Sheet(words.text("Read me"), notes=(matter.title, _status(matter), *_reading(matter)))
    sheet = (
        Sheet(name, _sheet_columns(words), [_sheet_row(words, row) for row in matter.rows])
        if matter.rows
        else Sheet(name, notes=(name, _nothing(words)))
    )
    return Workbook(matter.title, language_code, (read_me, sheet), matter.properties())


def _gather(reader: Reader, code: LanguageCode, audience: AudienceKind) -> _Matter:
    words = language(code)
    view = internal_view(reader) if audience == "internal" else public_view(reader, words)
    return _Matter(reader, words, the_dialogue(reader), view, register_rows(reader, words, view))


def _status(matter: _Matter) -> str:
    words = matter.words
    copy = words.text("internal copy") if matter.view.internal else words.text("public version")
    lines = words.plural("{count} line", "{count} lines", len(matter.rows))
    return " · ".join(filter(None, (matter.dialogue.diary_number, lines, copy)))


def _how(words: Language) -> str:
    return words.text("How to read the register")


def _reading(matter: _Matter) -> Iterator[str]:
    words = matter.words
    entries, head = matter.reader.journal_head()
    yield words.text(
        "The register tells what came in, was sent and was handed out in the dialogue, what was made of it, and"
        " contacts outside the meetings. A file is known by its SHA-256: any change to it gives another."
    )
    if not matter.view.internal:
        yield (
            words.text("Suppliers stand under codes, the same in all public documents of the dialogue.")
            if matter.view.told_apart
            else words.text("Fewer than three suppliers are in the dialogue; they are neither named nor told apart.")
        )
        yield words.text("Names of files that may tell who sent them, and the authority's own notes, are left out.")
    yield words.text(
        "Made from the dialogue's journal at entry {entries}, whose head is {head}.", entries=entries, head=head
    )


def _nothing(words: Language) -> str:
    return words.text("Nothing is in the register yet.")


def _when(words: Language, row: RegisterRow) -> str:
    day = row.at.date().isoformat()
    return f"{day} {clock_words(row.at, words)}" if row.has_clock else day


def _lines(matter: _Matter) -> Table:
    words = matter.words
    columns = (
        Column(words.text("Date"), 1.5),
        Column(words.text_in("register", "What"), 1.9),
        Column(words.text_in("register", "From"), 2.0),
        Column(words.text_in("register", "To"), 2.0),
        Column(words.text("About"), 3.4),
        Column(words.text_in("register", "State"), 1.7),
    )
    rows = tuple(
        Row(
            (
                _when(words, row),
                words.text(DIRECTION_WORDS[row.direction]),
                row.sender or None,
                row.receiver or None,
                "\n".join(filter(None, (_numbered(words, row), _kind_and_number(row), row.note))),
                row.state or None,
            )
        )
        for row in matter.rows
    )
    return Table(columns, rows, description=words.text("What came in, was sent, handed out and made, by date"))


def _numbered(words: Language, row: RegisterRow) -> str:
    """A document's number before what it is about: that is what other papers refer to it by."""
    return f"{row.number}. {row.subject}" if row.kind == "document" else row.subject


def _kind_and_number(row: RegisterRow) -> str:
    return " · ".join(filter(None, (row.document_type, row.diary_number)))


def _files(matter: _Matter) -> Iterator[Block]:
    words, rows = matter.words, files_of(matter.rows)
    if not rows:
        return
    yield Heading(2, words.text("Files"))
    columns = (
        Column(words.text("Date"), 1.5),
        Column(words.text("File"), 3.4),
        Column(words.text_in("file", "Size"), 1.1, align="end"),
        Column("SHA-256", 5.0),
    )
    made = tuple(
        Row((_when(words, row), row.file_name or None, size_words(row.size) or None, digest_lines(row.sha256)))
        for row in rows
    )
    yield Table(columns, made, description=words.text("Files by SHA-256"))


def _sheet_columns(words: Language) -> tuple[SheetColumn, ...]:
    return (
        SheetColumn(words.text("No."), 7, "number"),
        SheetColumn(words.text("Date"), 12, "date"),
        SheetColumn(words.text("Time"), 9),
        SheetColumn(words.text_in("register", "What"), 14),
        SheetColumn(words.text_in("register", "From"), 28),
        SheetColumn(words.text_in("register", "To"), 28),
        SheetColumn(words.text("Diary number"), 16),
        SheetColumn(words.text("About"), 50),
        SheetColumn(words.text_in("register", "Type"), 16),
        SheetColumn(words.text_in("register", "State"), 18),
        SheetColumn(words.text("Meeting"), 9, "number"),
        SheetColumn(words.text("File"), 34),
        SheetColumn(words.text("Bytes"), 12, "number"),
        SheetColumn("SHA-256", 66),
        SheetColumn(words.text("Note"), 40),
    )


def _sheet_row(words: Language, row: RegisterRow) -> Row:
    cells: tuple[CellContent, ...] = (
        row.number,
        row.at.date(),
        clock_words(row.at, words) if row.has_clock else None,
        words.text(DIRECTION_WORDS[row.direction]),
        row.sender or None,
        row.receiver or None,
        row.diary_number or None,
        row.subject,
        row.document_type or None,
        row.state or None,
        row.meeting,
        row.file_name or None,
        row.size or None,
        row.sha256 or None,
        row.note or None,
    )
    return Row(cells)
