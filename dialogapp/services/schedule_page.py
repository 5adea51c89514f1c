"""The schedule as a page: the meetings by day, and how the order of one-to-ones was drawn.

On a wall, competitors stand before it. The page without names says when and where something is, and never who comes:
not by a code either, since whoever sees a supplier go in at ten would know its code in all public documents. The
draw is left out there for the same reason: whoever has the seed can compute who comes when.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from dialogapp.domain.dialogue import Dialogue
from dialogapp.domain.document import (
    Block,
    Column,
    Document,
    Fact,
    FactTable,
    Heading,
    Paragraph,
    Properties,
    Row,
    Table,
)
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.masking import AudienceKind
from dialogapp.domain.meetings import Meeting, MeetingPerson
from dialogapp.domain.people import Organisation, Participant
from dialogapp.domain.planning import Plan
from dialogapp.domain.schedule import days_spanned, spans_days
from dialogapp.services.dates import Clock, days_words
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.document_view import View, internal_view, public_view
from dialogapp.services.near_dates import short_day
from dialogapp.services.plans import whole_plan
from dialogapp.services.ports import Reader
from dialogapp.services.schedule import MeetingRow, meeting_rows
from dialogapp.services.translation import Language, LanguageCode, language, message
from dialogapp.services.words import MEETING_KIND_WORDS, word

_RULE = message(
    "Each supplier's key is SHA-256 of the seed, a bar (|) and its organisation number, or its name without one;"
    " the keys in ascending order give the places."
)


@dataclass(frozen=True, slots=True)
class _Matter:
    """What the page is made of."""

    reader: Reader
    words: Language
    dialogue: Dialogue
    view: View
    rows: Sequence[MeetingRow]
    people: dict[str, list[str]]

    @property
    def clock(self) -> Clock:
        return Clock(self.dialogue.time_zone, self.words)


def schedule_page(
    reader: Reader,
    language_code: LanguageCode,
    audience: AudienceKind = "internal",
    first: date | None = None,
    last: date | None = None,
) -> Document:
    """The schedule from `first` to `last`, or all of it; for another audience than the project group without names."""
    words = language(language_code)
    dialogue = the_dialogue(reader)
    view = internal_view(reader) if audience == "internal" else public_view(reader, words)
    rows = [row for row in meeting_rows(reader) if _is_within(row.meeting, dialogue.time_zone, first, last)]
    matter = _Matter(reader, words, dialogue, view, rows, _people(reader))
    title = words.text("Schedule: {title}", title=view.text(dialogue.title))
    properties = Properties(
        author=view.text(dialogue.facilitator),
        subject=view.text(dialogue.title),
        diary_number=dialogue.diary_number,
        journal_head=reader.journal_head()[1],
    )
    return Document(title, language_code, tuple(_blocks(matter)), properties)


def _blocks(matter: _Matter) -> Iterator[Block]:
    words = matter.words
    timed = [row.meeting for row in matter.rows if row.meeting.starts_at is not None and _is_told(matter, row.meeting)]
    yield Paragraph(_status(matter, timed), "status")
    yield FactTable(
        tuple(Fact(label, value) for label, value in _facts(matter, timed) if value),
        words.text("The schedule: diary number, buyer and period"),
    )
    if timed:
        yield _table(matter, timed)
    else:
        yield Paragraph(words.text("No meeting has a time yet."))
    if not matter.view.internal:
        if any(meeting.plan_id is not None for meeting in timed):
            yield Paragraph(
                words.text("The order of the one-to-ones was drawn by lot; the record of the draw is in the case."),
                "note",
            )
        return
    untimed = [row.meeting for row in matter.rows if row.meeting.starts_at is None and row.meeting.state == "planned"]
    if untimed:
        yield Heading(2, words.text("Without a time"))
        yield Paragraph("; ".join(f"{meeting.number} {meeting.title}" for meeting in untimed))
    for plan in matter.reader.all(Plan):
        if plan.accepted_at is not None and plan.draw_id is not None:
            yield from _draw(matter, plan)
    entries, head = matter.reader.journal_head()
    made = words.text(
        "Made from the dialogue's journal at entry {entries}, whose head is {head}.", entries=entries, head=head
    )
    yield Paragraph(made, "note")


def _status(matter: _Matter, timed: Sequence[Meeting]) -> str:
    words = matter.words
    kind = words.text("internal copy") if matter.view.internal else words.text("without the suppliers' names")
    there = [meeting for meeting in timed if meeting.state != "cancelled"]
    return " · ".join([words.plural("{count} meeting", "{count} meetings", len(there)), kind])


def _facts(matter: _Matter, timed: Sequence[Meeting]) -> Iterator[tuple[str, str]]:
    words, dialogue = matter.words, matter.dialogue
    buyers = [o.name for o in matter.reader.all(Organisation, kind="buyer")]
    yield words.text("Diary number"), dialogue.diary_number
    yield words.text("Buyer"), ", ".join(buyers)
    if timed:
        spans = [days_spanned(meeting, dialogue.time_zone) for meeting in timed]
        days = days_words(min(first for first, _ in spans), max(last for _, last in spans), words)
        yield words.text("Period"), days
    yield words.text("Time zone"), dialogue.time_zone


def _table(matter: _Matter, timed: Sequence[Meeting]) -> Table:
    """A row for each meeting, with its day in each, so that a row can be read alone."""
    words, internal = matter.words, matter.view.internal
    invited = {row.meeting.id: row.invited for row in matter.rows}
    in_all = matter.reader.count(Organisation, kind="supplier")
    opening = days_spanned(timed[0], matter.dialogue.time_zone)[0]
    columns = [
        Column(words.text("Day"), 1.9),
        Column(words.text("Time"), 2.2),
        Column(words.text("Meeting"), 3.6),
        Column(words.text("Place"), 2.7),
    ]
    if internal:
        columns.append(Column(words.text("Suppliers"), 2.4))
    columns.append(Column(words.text("From the buyer"), 4.0))
    rows = []
    for meeting in timed:
        cells = [*_when(matter, meeting, opening), _what(matter, meeting), matter.view.text(meeting.place)]
        if internal:
            names = [o.name for o in invited[meeting.id] if o.kind == "supplier"]
            is_all = len(names) == in_all > 2
            cells.append(words.text("all {count} suppliers", count=in_all) if is_all else ", ".join(names))
        cells.append(", ".join(matter.people.get(meeting.id, ())) or matter.view.text(meeting.note_taker))
        rows.append(Row(tuple(cell or None for cell in cells)))
    return Table(tuple(columns), tuple(rows), description=words.text("The meetings by time"))


def _when(matter: _Matter, meeting: Meeting, opening: date) -> list[str]:
    """Day and times; the year where it is not that of the first day told."""
    zone = matter.dialogue.time_zone
    first, last = days_spanned(meeting, zone)
    if spans_days(meeting, zone):
        return [f"{short_day(first, matter.words, opening)} – {short_day(last, matter.words, opening)}", ""]
    return [short_day(first, matter.words, opening), matter.clock.times(meeting.starts_at, meeting.ends_at)]


def _what(matter: _Matter, meeting: Meeting) -> str:
    words = matter.words
    if not matter.view.internal:
        # A one-to-one is called by the supplier that it is with.
        is_own = meeting.kind == "one_to_one"
        return word(words, MEETING_KIND_WORDS, meeting.kind) if is_own else matter.view.text(meeting.title)
    title = f"{meeting.number} {meeting.title}"
    if meeting.state == "cancelled":
        return words.text("{title} – cancelled: {reason}", title=title, reason=meeting.cancel_reason)
    return title


def _draw(matter: _Matter, plan: Plan) -> Iterator[Block]:
    words = matter.words
    made, places = next(draw for draw in whole_plan(matter.reader, plan.id).draws if draw[0].id == plan.draw_id)
    yield Heading(2, words.text("The draw: {title}", title=plan.title))
    facts = (
        (words.text("Seed"), made.seed),
        (words.text("Rule"), f"{words.text(_RULE)} ({made.rule})"),
        (words.text("Witness"), made.witness),
        (words.text("Drawn"), matter.clock.moment(made.drawn_at)),
        (words.text("Drawn again because"), made.reason),
        (words.text("Length and gap"), _terms(words, plan)),
    )
    yield FactTable(tuple(Fact(label, value) for label, value in facts if value), words.text("How the order was drawn"))
    columns = (
        Column(words.text("Place"), 1.0, "number"),
        Column(words.text("Supplier"), 3.0),
        Column(words.text("Number or name"), 2.2),
        Column(words.text("Key (SHA-256)"), 6.5),
    )
    rows = tuple(
        Row((place.place, matter.view.name(place.organisation_id), place.identifier, place.digest))
        for place in sorted(places, key=lambda place: place.place)
    )
    yield Table(columns, rows, description=words.text("The order drawn, with each supplier's key"))


def _terms(words: Language, plan: Plan) -> str:
    return words.plural(
        "{minutes} min for each, {gap} min between, {count} round",
        "{minutes} min for each, {gap} min between, {count} rounds",
        plan.rounds,
        minutes=plan.slot_minutes,
        gap=plan.gap_minutes,
    )


def _people(reader: Reader) -> dict[str, list[str]]:
    names = {person.id: person.name for person in reader.all(Participant)}
    found: dict[str, list[str]] = {}
    for one in reader.all(MeetingPerson):
        found.setdefault(one.meeting_id, []).append(names[one.participant_id])
    return found


def _is_told(matter: _Matter, meeting: Meeting) -> bool:
    return matter.view.internal or meeting.state != "cancelled"


def _is_within(meeting: Meeting, zone: str, first: date | None, last: date | None) -> bool:
    if first is None and last is None:
        return True
    if meeting.starts_at is None:
        return False
    begins, ends = days_spanned(meeting, zone)
    return (last is None or begins <= last) and (first is None or ends >= first)
