"""What all suppliers get alike, and every bidder later: the information that the buyer gave (LOU 4 kap. 8 §), and the
answers that it gave. One letter, the same for each, without a supplier in it; an annex to the procurement documents.
"""

from __future__ import annotations

from collections.abc import Iterator

from dialogapp.domain.contributions import LogLine
from dialogapp.domain.document import (
    Block,
    Callout,
    Column,
    Document,
    Heading,
    Paragraph,
    Row,
    Table,
)
from dialogapp.domain.masking import masked
from dialogapp.domain.parity import ParityItem
from dialogapp.services.disclosures import parity_items
from dialogapp.services.document_view import secrecy_mark
from dialogapp.services.needs_parts.matter import NeedMatter, gather_needs
from dialogapp.services.phrases import kind_word
from dialogapp.services.ports import Reader
from dialogapp.services.translation import LanguageCode, language


def information_letter(reader: Reader, language_code: LanguageCode) -> Document:
    """The information given in the dialogue, as the public may read it."""
    words = language(language_code)
    matter = gather_needs(reader, words)
    title = words.text("Information given in the dialogue: {title}", title=matter.view.text(matter.dialogue.title))
    blocks = (
        Paragraph(_basis(matter), "status"),
        Callout(words.text("How to read this list"), _reading(matter)),
        *given_blocks(matter),
    )
    document = Document(title, language_code, blocks, matter.properties())
    return masked(document, matter.view.audience, secrecy_mark(words))


def given_blocks(matter: NeedMatter) -> Iterator[Block]:
    """The information that the buyer gave, its answers and its decisions."""
    yield from _information(matter)
    yield from _answers(matter)


def _basis(matter: NeedMatter) -> str:
    words = matter.words
    based = words.text("based on {basis}", basis=matter.basis())
    return " · ".join(filter(None, (matter.dialogue.diary_number, based)))


def _reading(matter: NeedMatter) -> tuple[str, ...]:
    words = matter.words
    entries, head = matter.reader.journal_head()
    return (
        words.text(
            "All suppliers in the dialogue get this list, and it is an annex to the procurement documents: others who "
            "may bid are to know what was told (LOU 4 kap. 8 §). It names no supplier."
        ),
        words.text("The information is preliminary. Only the procurement documents bind."),
        words.text(
            "Made from the dialogue's journal at entry {entries}, whose head is {head}.", entries=entries, head=head
        ),
    )


def _information(matter: NeedMatter) -> Iterator[Block]:
    words = matter.words
    yield Heading(2, words.text("Information from the buyer"))
    items = parity_items(matter.reader)
    relevant = [item for item in items if item.disclosure.relevant]
    if not relevant:
        yield Paragraph(words.text("No information from the buyer is noted."))
    else:
        columns = (
            Column(words.text("No."), 0.7, "number"),
            Column(words.text("Information"), 6.4),
            Column(words.text_in("column", "Given"), 2.2),
        )
        rows = tuple(_row(matter, item) for item in relevant)
        yield Table(columns, rows, description=words.text("The information that the buyer gave"))
    if left := len(items) - len(relevant):
        yield Paragraph(
            words.plural(
                "{count} piece of information was judged not to matter to the procurement and is left out.",
                "{count} pieces of information were judged not to matter to the procurement and are left out.",
                left,
            ),
            "note",
        )


def _row(matter: NeedMatter, item: ParityItem) -> Row:
    disclosure, words = item.disclosure, matter.words
    line = matter.lines.get(disclosure.contribution_id or "")
    text = matter.view.marked(disclosure.text, line.hidden_in(disclosure.text) if line is not None else ())
    meeting = matter.meetings.get(disclosure.meeting_id or "")
    given = matter.clock.moment(disclosure.given_at) if disclosure.given_at is not None else ""
    place = words.text("meeting {number}", number=meeting.number) if meeting is not None else ""
    return Row((disclosure.number, text, ", ".join(filter(None, (given, place))) or None))


def _answers(matter: NeedMatter) -> Iterator[Block]:
    """The buyer's answers and decisions."""
    words, view = matter.words, matter.view
    lines = [
        line
        for line in matter.told
        if line.contribution.kind in ("answer", "decision") and view.is_buyers(line.contribution.organisation_id)
    ]
    yield Heading(2, words.text("Answers and decisions of the buyer"))
    if not lines:
        yield Paragraph(words.text("The buyer has noted no answers or decisions."))
        return
    columns = (Column(words.text("Kind"), 1.4), Column(words.text("What"), 6.4), Column(words.text("When"), 2.2))
    rows = tuple(
        Row((kind_word(words, line.contribution.kind), view.said_cell(line, words), _when(matter, line)))
        for line in lines
    )
    yield Table(columns, rows, description=words.text("Answers and decisions of the buyer"))


def _when(matter: NeedMatter, line: LogLine) -> str:
    return matter.when_and_where(line)
