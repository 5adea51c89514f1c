"""The letter to one supplier as a document tree: why, when and where, what about, what to prepare, on which terms.

An invitation states that the procurement has not begun and that nothing is negotiated (Upphandlingsmyndigheten), and
lets a supplier judge whether the dialogue is worth its time. What it says of the law is kept general: the authority's
own lawyers may word it otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from dialogapp.domain.agenda import Lanes, laid_out
from dialogapp.domain.calendar import Address
from dialogapp.domain.dialogue import Dialogue
from dialogapp.domain.document import (
    Block,
    BulletList,
    CellContent,
    Column,
    Document,
    Fact,
    FactTable,
    Heading,
    Inline,
    NumberedList,
    Paragraph,
    Properties,
    Row,
    Table,
    Text,
)
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant
from dialogapp.domain.invitations import Sending, SendingKind, Slot
from dialogapp.domain.meetings import AgendaItem, Meeting
from dialogapp.domain.people import Organisation
from dialogapp.domain.schedule import MINUTE
from dialogapp.services.dates import Clock, day_words
from dialogapp.services.phrases import in_a_sentence
from dialogapp.services.translation import Language
from dialogapp.services.words import MEETING_KIND_WORDS, word


@dataclass(frozen=True, slots=True)
class Matter:
    """One meeting as the letter tells of it. `before` is time and place as last sent, where they were others;
    `is_own` where the supplier meets the buyer alone.
    """

    meeting: Meeting
    kind: SendingKind
    slot: Slot
    before: Sending | None
    agenda: Sequence[AgendaItem]
    questions: Sequence[str]
    is_own: bool


@dataclass(frozen=True, slots=True)
class Letter:
    """What a letter to `organisation` is made of. `contact` is whom to answer, without an e-mail address where none
    is known; `head` the journal's.
    """

    dialogue: Dialogue
    organisation: Organisation
    matters: tuple[Matter, ...]
    contact: Address | None
    reply_by: date | None
    made_at: Instant
    head: str
    words: Language

    @property
    def invited(self) -> list[Matter]:
        """The meetings to come to."""
        return [matter for matter in self.matters if matter.kind != "cancellation"]

    @property
    def cancelled(self) -> list[Matter]:
        """The meetings that are called off."""
        return [matter for matter in self.matters if matter.kind == "cancellation"]

    @property
    def clock(self) -> Clock:
        """The clock of the dialogue's zone."""
        return Clock(self.dialogue.time_zone, self.words)


def letter_document(letter: Letter) -> Document:
    """The letter as a document."""
    properties = Properties(
        author=letter.dialogue.facilitator,
        subject=letter.dialogue.title,
        diary_number=letter.dialogue.diary_number,
        journal_head=letter.head,
    )
    blocks = [*_opening(letter), *_called_off(letter)]
    if letter.invited:
        blocks += [*_purpose(letter), *_meetings(letter), *_prepare(letter), *_rules(letter), *_answer(letter)]
    blocks.append(_signature(letter))
    return Document(title_of(letter), letter.words.code, tuple(blocks), properties)


def title_of(letter: Letter) -> str:
    """The letter's heading, which is also a mail's subject."""
    kinds = {matter.kind for matter in letter.matters}
    words = letter.words
    if kinds == {"cancellation"}:
        return words.text("Cancelled meeting: {title}", title=letter.dialogue.title)
    if kinds <= {"update", "cancellation"}:
        return words.text("Changed meeting: {title}", title=letter.dialogue.title)
    if kinds == {"reminder"}:
        return words.text("Reminder of invitation to early dialogue: {title}", title=letter.dialogue.title)
    return words.text("Invitation to early dialogue: {title}", title=letter.dialogue.title)


def event_summary(letter: Letter, matter: Matter) -> str:
    """What the meeting is called in the supplier's own calendar."""
    return f"{matter.meeting.title} ({letter.dialogue.buyer})"


def event_description(letter: Letter, matter: Matter) -> str:
    """What the calendar says of a meeting beside time and place."""
    words, dialogue = letter.words, letter.dialogue
    if matter.kind == "cancellation":
        return words.text("The meeting is cancelled.")
    parts = [
        words.text("{buyer} invites {name} to early dialogue.", buyer=dialogue.buyer, name=letter.organisation.name),
        words.text("The procurement has not begun, and nothing is negotiated."),
        words.text("Purpose, agenda and what to prepare are in the letter."),
    ]
    if letter.contact is not None:
        parts.append(words.text("Contact: {name}", name=_contact_words(letter.contact)))
    return "\n".join(parts)


def _opening(letter: Letter) -> Iterator[Block]:
    words, dialogue = letter.words, letter.dialogue
    facts = [
        Fact(words.text("To"), letter.organisation.name),
        Fact(words.text("Date"), letter.clock.day(letter.made_at)),
    ]
    if dialogue.diary_number:
        facts.append(Fact(words.text("Diary number"), dialogue.diary_number))
    if letter.invited and letter.reply_by is not None:
        facts.append(Fact(words.text("Answer by"), Text(day_words(letter.reply_by, words), bold=True)))
    yield FactTable(tuple(facts), words.text("To whom and when"))
    if not letter.invited:
        return
    kinds = {matter.kind for matter in letter.invited}
    if kinds == {"update"}:
        sentence = words.text("A meeting that you are invited to has another time or place. The new ones are below.")
    elif kinds == {"reminder"}:
        sentence = words.text("We have not had your answer to this invitation.")
    else:
        sentence = words.text(
            "{buyer} invites you to early dialogue before a planned procurement.", buyer=dialogue.buyer
        )
    yield Paragraph(sentence, "lead")


def _called_off(letter: Letter) -> Iterator[Block]:
    words = letter.words
    if not letter.cancelled:
        return
    yield Heading(2, words.plural("Cancelled meeting", "Cancelled meetings", len(letter.cancelled)))
    for matter in letter.cancelled:
        when = ""
        if matter.slot.starts_at is not None:
            when = letter.clock.span(matter.slot.starts_at, matter.slot.ends_at)
        yield Paragraph(
            words.text("{title}, {when}, will not be held for you at that time.", title=matter.meeting.title, when=when)
            if when
            else words.text("{title} will not be held for you.", title=matter.meeting.title)
        )
    yield Paragraph(
        words.text(
            "The enclosed calendar file takes it out of your calendar. You still get all information that others get."
        )
    )


def _purpose(letter: Letter) -> Iterator[Block]:
    words, dialogue = letter.words, letter.dialogue
    yield Heading(2, words.text("Purpose"))
    yield Paragraph(
        words.text(
            "Before the requirements are written we want to hear from suppliers what the market can offer, what "
            "drives cost, and what would make it hard to take part."
        )
    )
    if dialogue.need:
        yield Paragraph((Text(words.text("The need in the buyer's words"), bold=True),))
        for part in filter(None, (part.strip() for part in dialogue.need.split("\n\n"))):
            yield Paragraph(part)


def _meetings(letter: Letter) -> Iterator[Block]:
    words = letter.words
    several = len(letter.invited) > 1
    yield Heading(2, words.text("The meetings") if several else words.text("The meeting"))
    for matter in letter.invited:
        if several:
            yield Heading(3, matter.meeting.title)
        yield _facts(letter, matter, titled=not several)
        if matter.agenda:
            yield _agenda(letter, matter)
    questions = list(dict.fromkeys(text for matter in letter.invited for text in matter.questions))
    if questions:
        yield Heading(2, words.text("Questions that are put to all"))
        yield Paragraph(words.text("The same questions are put to every supplier."))
        yield NumberedList(tuple(questions))


def _facts(letter: Letter, matter: Matter, *, titled: bool) -> FactTable:
    words, clock, slot = letter.words, letter.clock, matter.slot
    facts: list[tuple[str, Inline]] = []
    if titled:
        facts.append((words.text("Meeting"), matter.meeting.title))
    if slot.starts_at is not None:
        facts.append((words.text("Time"), Text(clock.span(slot.starts_at, slot.ends_at), bold=True)))
    if slot.place:
        facts.append((words.text("Place"), slot.place))
    if matter.before is not None and matter.before.starts_at is not None:
        before = clock.span(matter.before.starts_at, matter.before.ends_at)
        told = ", ".join(filter(None, (before, matter.before.place)))
        facts.append((words.text("Before the change"), told))
    facts.append((words.text("Form of meeting"), _form(letter, matter)))
    return FactTable(tuple(Fact(label, value) for label, value in facts), matter.meeting.title)


def _form(letter: Letter, matter: Matter) -> str:
    words = letter.words
    kind = word(words, MEETING_KIND_WORDS, matter.meeting.kind)
    if matter.is_own:
        return words.text("{kind}: you meet the buyer's group alone", kind=kind)
    return kind


def _agenda(letter: Letter, matter: Matter) -> Table:
    """The agenda with its minutes; with times of day where every item has minutes."""
    words, items = letter.words, matter.agenda
    starts_at = matter.slot.starts_at
    minutes = [item.planned_minutes for item in items]
    timed = starts_at is not None and all(minutes)
    columns = [Column(words.text_in("agenda", "Minutes"), 1.2, "number"), Column(words.text("What"), 6.0)]
    if timed:
        columns.insert(0, Column(words.text("Time"), 1.2))
    times: list[Instant] = []
    if timed and starts_at is not None:
        spans, _ = laid_out([item.track for item in items], [one * MINUTE for one in minutes], Lanes(starts_at))
        times = [begins for begins, _ in spans]
    rows: list[Row] = []
    for place, item in enumerate(items):
        cells: list[CellContent] = [item.planned_minutes or None, item.title]
        rows.append(Row((letter.clock.time(times[place]), *cells) if times else tuple(cells)))
    return Table(tuple(columns), tuple(rows), caption=words.text("Agenda"))


def _prepare(letter: Letter) -> Iterator[Block]:
    words = letter.words
    items = [
        words.text(
            "Tell us, when you answer, who will take part, by name and role, and if you need anything to be able to, "
            "such as an interpreter or step-free access."
        )
    ]
    if any(matter.questions for matter in letter.invited):
        items.append(words.text("Think through the questions above, from your experience of similar tasks."))
    else:
        items.append(
            words.text("Think through what we should know of the market, from your experience of similar tasks.")
        )
    items.append(
        words.text(
            "Speak of solutions by what they do and what effect they have. No prices or offers are asked for, and none "
            "are received."
        )
    )
    items.append(
        words.text(
            "Send slides or other material beforehand if you want to show any; what you hand in may become a public "
            "record."
        )
    )
    items.append(
        words.text("Consider beforehand what you regard as a business secret, and what harm it would do you if known.")
    )
    yield Heading(2, words.text("What to prepare"))
    yield BulletList(tuple(items))


def _rules(letter: Letter) -> Iterator[Block]:
    words, buyer = letter.words, letter.dialogue.buyer
    rules = [
        words.text(
            "The procurement has not begun. The dialogue helps to prepare it; taking part is voluntary and not paid "
            "for, and gives no advantage in it."
        ),
        words.text("Nothing is negotiated. What is said binds neither you nor {buyer}.", buyer=buyer),
        words.text(
            "All suppliers get the same information and the same questions, and are offered time on equal terms. "
            "Information that matters to the procurement is later made known to everybody who may tender."
        ),
        words.text(
            "What is written down or handed in may become a public record that anyone can ask to see. Notes are taken, "
            "and you get to check your own passages before they are settled."
        ),
        words.text(
            "If something you say is a business secret, tell us at once, what it concerns and what harm it would "
            "do you if known. Whether it is secret is assessed by the authority when someone asks for the document; "
            "nobody can promise it beforehand."
        ),
    ]
    if not all(matter.is_own for matter in letter.invited):
        rules.append(
            words.text(
                "Several suppliers take part at the same time: do not speak of prices, margins, capacity, customers, "
                "coming tenders or how a market might be shared. The facilitator stops such talk."
            )
        )
    yield Heading(2, words.text("Rules of the dialogue"))
    yield BulletList(tuple(rules))


def _answer(letter: Letter) -> Iterator[Block]:
    words, contact = letter.words, letter.contact
    yield Heading(2, words.text("How to answer"))
    asked = words.text("Tell us whether you will come")
    if letter.reply_by is not None:
        asked = words.text("Tell us by {day} whether you will come", day=day_words(letter.reply_by, words))
    if contact is not None:
        link = f"mailto:{contact.email}" if contact.email else None
        named: tuple[str | Text, ...] = (words.text("{asked}, to {name}", asked=asked, name=contact.name),)
        if link is not None:
            named = (*named, ", ", Text(contact.email, link=link))
        yield Paragraph((*named, "."))
    else:
        yield Paragraph(f"{asked}.")
    yield Paragraph(
        words.text(
            "The enclosed calendar file puts the time in your calendar. If the time does not suit you, tell us at "
            "once. If you decline, you still get the same information as those who come, and you may answer the "
            "questions in writing."
        )
    )


def _signature(letter: Letter) -> Paragraph:
    words, dialogue = letter.words, letter.dialogue
    name = letter.contact.name if letter.contact is not None else dialogue.facilitator
    if not name or name == dialogue.buyer:
        return Paragraph(words.text("Kind regards") + f"\n{dialogue.buyer}")
    role = words.text("Facilitator for {buyer}", buyer=dialogue.buyer)
    return Paragraph(words.text("Kind regards") + f"\n{name}, {in_a_sentence(role)}")


def _contact_words(contact: Address) -> str:
    return f"{contact.name}, {contact.email}" if contact.email else contact.name
