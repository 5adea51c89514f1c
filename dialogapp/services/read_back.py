"""The supplier's read-back: its own passages of a meeting's minutes, each with the reference that it is known by when
they come back. As a document they stand in the supplier's own minutes; as a workbook they are all of it.

Where a § has a text in the fair copy, a passage is a paragraph; else it is a line. Only what the supplier said itself
is on the sheet, and nothing of what others said.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from dialogapp.domain.document import (
    Block,
    Column,
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
from dialogapp.domain.masking import masked_workbook
from dialogapp.domain.replies import reference_of
from dialogapp.services.dates import day_words
from dialogapp.services.document_view import secrecy_mark
from dialogapp.services.fair_copy import fair_copy
from dialogapp.services.file_names import file_name
from dialogapp.services.minutes_parts.fair_text import is_shown, tied_lines
from dialogapp.services.minutes_parts.matter import Matter, gather, year
from dialogapp.services.ports import Reader
from dialogapp.services.states import latest_fact_check
from dialogapp.services.translation import LanguageCode, language


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage that a supplier reads back: of a line or of a paragraph. `text` is as its sheet shows it."""

    reference: str
    text: str
    section: str = ""
    contribution_id: str | None = None
    paragraph_id: str | None = None


def passages(reader: Reader, meeting_id: str, organisation_id: str, code: LanguageCode) -> list[Passage]:
    """A supplier's own passages of a meeting, in the order of the minutes."""
    return _passages(gather(reader, meeting_id, language(code), "supplier", organisation_id))


def passage_blocks(matter: Matter) -> Iterator[Block]:
    """The passages in a supplier's own minutes, by §, with a column for what it would have instead."""
    words, found = matter.words, _passages(matter)
    if not found:
        yield Paragraph(words.text("Nothing that you said is noted from this meeting."))
        return
    for sentence in _reading(matter):
        yield Paragraph(sentence)
    columns = (
        Column(words.text("Reference"), 1.5),
        Column(words.text("Your passage in the minutes"), 5.0),
        Column(words.text("Your wording, if another"), 4.0),
    )
    for title, group in groupby(found, key=lambda one: one.section):
        yield Heading(3, title or words.text("Outside the agenda"))
        rows = tuple(Row((one.reference, one.text, None)) for one in group)
        yield Table(columns, rows, description=words.text("Your passages"), row_headings=True, room=14.0)


def read_back_workbook(reader: Reader, meeting_id: str, code: LanguageCode, organisation_id: str) -> Workbook:
    """The same as a workbook."""
    matter = gather(reader, meeting_id, language(code), "supplier", organisation_id)
    words = matter.words
    columns = (
        SheetColumn(words.text("Reference"), 14),
        SheetColumn(words.text("Your passage in the minutes"), 70),
        SheetColumn(words.text("Your wording, if another"), 60),
        SheetColumn(words.text("Comment"), 40),
    )
    rows = [Row((one.reference, one.text, None, None)) for one in _passages(matter)]
    sheets = (
        Sheet(words.text("Your passages"), columns, rows),
        Sheet(words.text("How to answer"), notes=(_title(matter), *_reading(matter))),
    )
    workbook = Workbook(_title(matter), code, sheets, _properties(matter))
    return masked_workbook(workbook, matter.view.audience, secrecy_mark(words))


def read_back_name(reader: Reader, meeting_id: str, code: LanguageCode, organisation_id: str) -> str:
    """A file's name for the sheet, without its ending."""
    matter = gather(reader, meeting_id, language(code), "supplier", organisation_id)
    name = matter.words.text_in("file name", "fact check")
    return file_name(name, matter.meeting.number, year(matter), matter.view.name(organisation_id))


def _passages(matter: Matter) -> list[Passage]:
    copy = fair_copy(matter.reader, matter.meeting.id)
    own = {
        line.contribution.id: line
        for line in matter.standing
        if line.contribution.organisation_id == matter.view.audience.organisation
    }
    found: list[Passage] = []
    for section in copy.sections:
        title = f"§ {section.position} {matter.view.text(section.title)}" if section.position else ""
        told: set[str] = set()
        for one in section.paragraphs:
            lines = [line.contribution.id for line in tied_lines(copy, one)]
            if is_shown(matter.view, copy, one) and own.keys() & set(lines):
                told |= set(lines)
                reference = reference_of(one.id, is_paragraph=True)
                found.append(Passage(reference, matter.view.text(one.text), title, paragraph_id=one.id))
        for line in section.lines:
            line_id = line.contribution.id
            if line_id in own and line_id not in told:
                said = matter.view.said(own[line_id], matter.words)
                found.append(Passage(reference_of(line_id), said, title, contribution_id=line_id))
    return found


def _title(matter: Matter) -> str:
    return matter.words.text(
        "Fact check for {supplier}: {title}",
        supplier=matter.view.name(matter.view.audience.organisation),
        title=matter.view.text(matter.meeting.title),
    )


def _reading(matter: Matter) -> list[str]:
    words = matter.words
    sent = latest_fact_check(matter.reader, matter.meeting.id)
    told = [
        words.text(
            "Read your own passages. Write another wording beside a passage, change it with tracked changes, or put a"
            " comment to it. Leave the references as they are: they tell us which passage you mean."
        ),
        words.text(
            "Silence is not taken as approval. What you send is registered. Say also if something should be kept"
            " secret, and what harm would follow."
        ),
    ]
    if sent is not None and sent.due_on:
        day = day_words(date.fromisoformat(sent.due_on), words)
        told.insert(0, words.text("Answer by {day}, please.", day=day))
    return told


def _properties(matter: Matter) -> Properties:
    return Properties(
        author=matter.view.text(matter.dialogue.facilitator),
        subject=matter.view.text(matter.dialogue.title),
        diary_number=matter.dialogue.diary_number,
        journal_head=matter.reader.journal_head()[1],
    )
