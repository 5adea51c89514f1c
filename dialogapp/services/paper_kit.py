"""The paper kit of a meeting: what is printed the evening before, so that it can be held without a computer too.

Agenda with times, attendance list to sign, the rules to read aloud, the questions with room to write, a blank log, and
name signs. It names those who are asked to this meeting and no other supplier.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dialogapp.domain.agenda import Lanes, laid_out
from dialogapp.domain.dialogue import Dialogue
from dialogapp.domain.document import (
    Block,
    Column,
    Document,
    Fact,
    FactTable,
    Heading,
    NumberedList,
    PageBreak,
    Paragraph,
    Properties,
    Row,
    Sign,
    Table,
)
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.groups import Seat
from dialogapp.domain.instants import Instant
from dialogapp.domain.meetings import AgendaItem, Invitation, Meeting, MeetingPerson
from dialogapp.domain.people import BUYERS_SIDE, Organisation, Participant, in_order
from dialogapp.domain.questions import Question
from dialogapp.domain.schedule import MINUTE
from dialogapp.domain.text import swedish_key
from dialogapp.services.dates import Clock
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.file_names import file_name
from dialogapp.services.ports import Reader
from dialogapp.services.questions import current_questions
from dialogapp.services.rules import RULES
from dialogapp.services.seating import seating_blocks
from dialogapp.services.translation import Language, LanguageCode, language
from dialogapp.services.words import MEETING_KIND_WORDS, ROLE_WORDS, word

_LOG_ROWS = 25
"""On a page."""
_LOG_PAGES = (2, 6)
"""At least and at most."""
_MINUTES_A_PAGE = 30
_LATECOMERS = 5
_LOG_ROOM, _SIGNATURE_ROOM, _QUESTION_ROOM = 8.4, 10.0, 30.0
"""Millimetres."""


@dataclass(frozen=True, slots=True)
class Expected:
    """Who is expected from one organisation. `people` may be nobody: then it has not said who comes."""

    organisation: Organisation
    people: tuple[Participant, ...]


def expected_at(reader: Reader, meeting_id: str) -> list[Expected]:
    """Who is expected at a meeting: the buyer's side first, then those asked who have not said no, in Swedish order."""
    organisations = reader.all(Organisation)
    asked = {i.organisation_id for i in reader.all(Invitation, meeting_id=meeting_id) if i.state != "declined"}
    chosen = {person.participant_id for person in reader.all(MeetingPerson, meeting_id=meeting_id)}
    people = sorted(reader.all(Participant), key=lambda person: swedish_key(person.name))
    own = in_order(o for o in organisations if o.kind in BUYERS_SIDE)
    others = in_order(o for o in organisations if o.id in asked and o.kind not in BUYERS_SIDE)
    found = []
    for organisation in [*own, *others]:
        there = [person for person in people if person.organisation_id == organisation.id]
        if organisation.kind in BUYERS_SIDE and chosen:
            there = [person for person in there if person.id in chosen]
        if there or organisation.kind != "consultant":
            found.append(Expected(organisation, tuple(there)))
    return found


def questions_of(reader: Reader, meeting: Meeting) -> list[Question]:
    """The questions that are put in a meeting: those of its version, else the newest."""
    if meeting.question_set_id is not None:
        return reader.all(Question, set_id=meeting.question_set_id)
    return current_questions(reader)


def paper_kit(reader: Reader, meeting_id: str, language_code: LanguageCode) -> Document:
    """The kit as one document: its parts begin on new pages, the signs come last."""
    words, dialogue = language(language_code), the_dialogue(reader)
    meeting = reader.get(Meeting, meeting_id)
    clock = Clock(dialogue.time_zone, words)
    items = reader.all(AgendaItem, meeting_id=meeting_id)
    expected = expected_at(reader, meeting_id)
    blocks = (
        *_first_page(words, clock, dialogue, meeting, items),
        *_groups(reader, meeting_id, words),
        *_attendance(words, expected),
        *_rules(words),
        *_questions(words, questions_of(reader, meeting)),
        *_log(words, _planned_minutes(meeting, items)),
        *_signs(words, expected),
    )
    title = words.text("Paper kit for meeting {number}: {title}", number=meeting.number, title=meeting.title)
    return Document(title, language_code, blocks, _properties(reader, dialogue))


def paper_kit_name(reader: Reader, meeting_id: str, words: Language) -> str:
    """A file's name for the kit, without its ending: utskrifter-mote-3."""
    number = reader.get(Meeting, meeting_id).number
    return file_name(words.text_in("file name", "paper kit"), words.text_in("file name", "meeting"), number)


def _first_page(
    words: Language, clock: Clock, dialogue: Dialogue, meeting: Meeting, items: Sequence[AgendaItem]
) -> Iterator[Block]:
    time = clock.span(meeting.starts_at, meeting.ends_at) if meeting.starts_at is not None else ""
    facts = (
        (words.text("Dialogue"), dialogue.title if dialogue.title != meeting.title else ""),
        (words.text("Diary number"), dialogue.diary_number),
        (words.text("Time"), time or words.text("not set")),
        (words.text("Place"), meeting.place or words.text("not set")),
        (words.text("Form of meeting"), word(words, MEETING_KIND_WORDS, meeting.kind)),
        (words.text("Facilitator"), dialogue.facilitator),
        (words.text("Note-taker"), meeting.note_taker),
    )
    yield FactTable(tuple(Fact(label, value) for label, value in facts if value), words.text("The meeting"))
    yield Heading(2, words.text("Agenda"))
    if not items:
        yield Paragraph(words.text("The meeting has no agenda."))
        return
    columns = (
        Column(words.text("Planned"), 1.4),
        Column(words.text("Item"), 5.0),
        Column(words.text("Minutes"), 1.0, "number"),
        Column(words.text("Presented by"), 2.2),
        Column(words.text("Began"), 1.1),
    )
    rows = tuple(
        Row((clock.time(at), item.title, item.planned_minutes or None, item.presenter, ""))
        for item, at in zip(items, _starts(meeting, items), strict=True)
    )
    yield Table(columns, rows, description=words.text("The agenda with planned times"), room=_SIGNATURE_ROOM)


def _starts(meeting: Meeting, items: Sequence[AgendaItem]) -> list[Instant | None]:
    """When each item begins as planned; those of tracks that run side by side begin together."""
    if meeting.starts_at is None:
        return [None] * len(items)
    minutes = [item.planned_minutes * MINUTE for item in items]
    spans, _ = laid_out([item.track for item in items], minutes, Lanes(meeting.starts_at))
    return [begins for begins, _ in spans]


def _groups(reader: Reader, meeting_id: str, words: Language) -> Iterator[Block]:
    """The groups, and who sits where; nothing where there are none."""
    organisations = {one.id: one.name for one in reader.all(Organisation)}
    people = {one.id: one.name for one in reader.all(Participant)}

    def name(seat: Seat) -> str:
        employer = organisations[seat.organisation_id]
        return employer if seat.participant_id is None else f"{people[seat.participant_id]}, {employer}"

    yield from seating_blocks(reader, meeting_id, words, level=2, text=str, name=name)


def _attendance(words: Language, expected: Sequence[Expected]) -> Iterator[Block]:
    yield PageBreak()
    yield Heading(2, words.text("Attendance list"))
    yield Paragraph(words.text("Sign when you come. Your name and organisation stand in the notes of the meeting."))
    columns = (
        Column(words.text("Organisation"), 2.8),
        Column(words.text("Name"), 3.0),
        Column(words.text("Signature"), 3.0),
        Column(words.text("Came"), 1.0),
        Column(words.text("Left"), 1.0),
    )
    rows = []
    for one in expected:
        names = [_named(words, person) for person in one.people] or [""]
        rows += [Row((one.organisation.name, name, "", "", "")) for name in names]
    rows += [Row(("", "", "", "", ""))] * _LATECOMERS
    described = words.text("Who is expected, with room for signatures and times")
    yield Table(columns, tuple(rows), description=described, room=_SIGNATURE_ROOM)


def _named(words: Language, person: Participant) -> str:
    role = word(words, ROLE_WORDS, person.role) if person.role not in ("", "supplier") else ""
    return "\n".join(filter(None, (person.name, role)))


def _rules(words: Language) -> Iterator[Block]:
    yield PageBreak()
    yield Heading(2, words.text("Rules, read aloud as the meeting begins"))
    yield NumberedList(tuple(map(words.text, RULES)))
    columns = (Column(words.text("Read aloud at"), 1.0), Column(words.text("By"), 2.0))
    yield Table(columns, (Row(("", "")),), description=words.text("When and by whom the rules were read"), room=12.0)


def _questions(words: Language, questions: Sequence[Question]) -> Iterator[Block]:
    yield PageBreak()
    yield Heading(2, words.text("Questions to put"))
    if not questions:
        yield Paragraph(words.text("No questions have been set for all suppliers."))
        return
    yield Paragraph(words.text("The same questions are put to all suppliers. Tick each as it is put."))
    columns = (
        Column(words.text("No."), 0.6, "number"),
        Column(words.text("Question"), 3.4),
        Column(words.text("Put"), 0.7),
        Column(words.text("What was answered"), 5.3),
    )
    rows = tuple(Row((question.number, question.text, "☐", "")) for question in questions)
    yield Table(columns, rows, description=words.text("The questions, with room to write"), room=_QUESTION_ROOM)


def _log(words: Language, minutes: int) -> Iterator[Block]:
    least, most = _LOG_PAGES
    pages = min(max(-(-minutes // _MINUTES_A_PAGE), least), most)
    columns = (
        Column(words.text("Time"), 0.9),
        Column(words.text("Who"), 1.7),
        Column(words.text("Kind"), 1.0),
        Column(words.text("What was said"), 7.0),
    )
    for page in range(1, pages + 1):
        yield PageBreak()
        yield Heading(2, words.text("Log, page {page} of {pages}", page=page, pages=pages))
        yield Table(
            columns,
            (Row(("", "", "", "")),) * _LOG_ROWS,
            description=words.text("Rows to write in: time, who, kind, what was said"),
            room=_LOG_ROOM,
        )


def _signs(words: Language, expected: Sequence[Expected]) -> Iterator[Block]:
    if expected:
        yield PageBreak()
        yield Heading(2, words.text("Name signs"))
    for one in expected:
        yield Sign(one.organisation.name)


def _planned_minutes(meeting: Meeting, items: Sequence[AgendaItem]) -> int:
    if meeting.starts_at is not None and meeting.ends_at is not None:
        return (meeting.ends_at - meeting.starts_at) // MINUTE
    return sum(item.planned_minutes for item in items)


def _properties(reader: Reader, dialogue: Dialogue) -> Properties:
    return Properties(
        author=dialogue.facilitator,
        subject=dialogue.title,
        diary_number=dialogue.diary_number,
        journal_head=reader.journal_head()[1],
    )
