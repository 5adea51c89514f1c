"""The equal-treatment report (redovisning av likabehandling) as a document tree: facts, reasons and measures."""

from __future__ import annotations

from collections.abc import Iterator

from dialogapp.domain.document import Callout, Document, Inline, Paragraph
from dialogapp.domain.masking import AudienceKind, masked
from dialogapp.services.document_view import secrecy_mark
from dialogapp.services.equality_parts.checks import asked_blocks, check_blocks
from dialogapp.services.equality_parts.contacts import contact_blocks
from dialogapp.services.equality_parts.debts import follow_up_blocks, ledger_blocks
from dialogapp.services.equality_parts.matrices import information_blocks, question_blocks
from dialogapp.services.equality_parts.matter import EqualityMatter, gather_equality
from dialogapp.services.equality_parts.times import time_blocks
from dialogapp.services.ports import Reader
from dialogapp.services.translation import LanguageCode, language


def equality_report(reader: Reader, language_code: LanguageCode, audience: AudienceKind = "internal") -> Document:
    """The report: internal, where suppliers are named, or public, where they stand under codes."""
    words = language(language_code)
    matter = gather_equality(reader, words, audience)
    blocks = (
        Paragraph(status(matter), "status"),
        _reading(matter),
        *asked_blocks(matter),
        *check_blocks(matter),
        *time_blocks(matter),
        *question_blocks(matter),
        *follow_up_blocks(matter),
        *information_blocks(matter),
        *ledger_blocks(matter),
        *contact_blocks(matter),
    )
    document = Document(report_title(matter), language_code, tuple(blocks), matter.properties())
    return masked(document, matter.view.audience, secrecy_mark(words))


def report_title(matter: EqualityMatter) -> str:
    """What the report and its workbook are called."""
    return matter.words.text("Equal treatment: {title}", title=matter.view.text(matter.dialogue.title))


def status(matter: EqualityMatter) -> str:
    """Diary number, version, what it rests on, and whom it is for."""
    words = matter.words
    copy = words.text("internal copy") if matter.view.internal else words.text("public version")
    parts = (
        matter.dialogue.diary_number,
        words.text("version {number}", number=matter.version),
        words.plural("{count} meeting held", "{count} meetings held", len(matter.held)),
        copy,
    )
    return " · ".join(filter(None, parts))


def how_to_read(matter: EqualityMatter) -> Iterator[str]:
    """What the report says and does not say, and the journal that it was made from."""
    words = matter.words
    entries, head = matter.reader.journal_head()
    yield words.text(
        "The report tells what each supplier was offered and got, where that differed, why, and what was done about"
        " it. It gives no marks."
    )
    if not matter.view.internal:
        yield (
            words.text("Suppliers stand under codes, the same in all public documents of the dialogue.")
            if matter.view.told_apart
            else words.text("Fewer than three suppliers are in the dialogue; they are neither named nor told apart.")
        )
    yield words.text(
        "Made from the dialogue's journal at entry {entries}, whose head is {head}.", entries=entries, head=head
    )


def _reading(matter: EqualityMatter) -> Callout:
    lines: tuple[Inline, ...] = tuple(how_to_read(matter))
    return Callout(matter.words.text("How to read this report"), lines)
