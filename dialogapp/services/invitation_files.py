"""The files of invitations: a calendar and a letter for each supplier, without another supplier's name in them.

Making and entering are apart, as of documents: the window has the files made by another process.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Literal, get_args

from dialogapp.domain.calendar import Address, Calendar, Event, Method
from dialogapp.domain.document import Document
from dialogapp.domain.dress import Dress
from dialogapp.domain.errors import InputError, LeakError, RefusedError
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant, instant_from_iso, local
from dialogapp.domain.invitations import FILE, Sending, SendingKind, last_of, reply_day, sequence_of, slot_of, uid_of
from dialogapp.domain.leaks import Search, Secrets
from dialogapp.domain.masking import Audience
from dialogapp.domain.meetings import AgendaItem, Meeting
from dialogapp.domain.people import BUYERS_SIDE, Organisation, Participant
from dialogapp.domain.questions import Question
from dialogapp.domain.register import MadeDocument
from dialogapp.domain.text import swedish_key
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.document_templates import dress_of, template_for, with_buyer
from dialogapp.services.file_names import file_name
from dialogapp.services.invitation_letter import Letter, Matter, event_description, event_summary, letter_document
from dialogapp.services.invitations import Standing, standings
from dialogapp.services.ports import Paper, Reader, Store
from dialogapp.services.secrets import secrets_for
from dialogapp.services.translation import LanguageCode, language

LetterFormat = Literal["docx", "pdf", "html"]
LETTER_FORMATS: tuple[LetterFormat, ...] = get_args(LetterFormat)
_SHOWN = 120
"""Letters of a text that an error quotes."""


@dataclass(frozen=True, slots=True)
class Order:
    """Which invitations are wanted: those to all meetings that can be invited to, or only those with `keys`.

    `letter_format` is what the letter is beside plain text. `reminder` words unchanged ones as reminders.
    """

    keys: Collection[tuple[str, str]] | None = None
    language: LanguageCode | None = None
    reply_by: date | None = None
    with_questions: bool = True
    reminder: bool = False
    letter_format: LetterFormat = "docx"


@dataclass(frozen=True, slots=True)
class Told:
    """What the files say to one supplier of one meeting."""

    meeting_id: str
    organisation_id: str
    kind: SendingKind
    uid: str
    sequence: int
    starts_at: Instant | None
    ends_at: Instant | None
    place: str
    reply_by: str


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A file that was written. `what` is calendar, letter or text; `meeting_id` None where it tells of several."""

    name: str
    sha256: str
    organisation_id: str
    what: str
    meeting_id: str | None


@dataclass(frozen=True, slots=True)
class Written:
    """What was written, the journal's entries and head before it, and the template of the letters."""

    files: tuple[WrittenFile, ...]
    told: tuple[Told, ...]
    entries: int
    head: str
    template_id: str | None = None


@dataclass(frozen=True, slots=True)
class _Part:
    """A file before it is written, and what it may not tell."""

    name: str
    tree: Document | Calendar
    organisation_id: str
    what: str
    meeting_id: str | None
    secrets: Secrets = Secrets()


def write_invitations(
    reader: Reader, paper: Paper, order: Order, folder: Path, made_at: Instant, *, force: bool = False
) -> Written:
    """Write a calendar and a letter for each supplier into `folder`, all or none, without entering them anywhere.

    InputError where there is nothing to invite to, LeakError where a text of the user's names another supplier, and
    FileProblemError where they can't be written.
    """
    told, parts = build(reader, order, made_at)
    template = template_for(reader, order.letter_format.removeprefix("."), None)
    trees = {part.name: part.tree for part in parts}
    dresses: dict[str, Dress] = {}
    if template is not None:
        trees = {name: with_buyer(reader, tree, made_at) for name, tree in trees.items()}
        dress = dress_of(reader, template)
        dresses = {name: dress for name in trees if name.endswith(f".{order.letter_format}")}
    digests = paper.write_folder(
        trees,
        folder,
        force=force,
        secrets={part.name: part.secrets for part in parts},
        dresses=dresses,
    )
    files = tuple(
        WrittenFile(part.name, digests[part.name], part.organisation_id, part.what, part.meeting_id) for part in parts
    )
    return Written(files, told, *reader.journal_head(), template.id if template is not None else None)


def register_written(store: Store, written: Written) -> None:
    """Enter in the register what was written, and what the calendars said, so that the next sequence follows on."""
    with store.write("invitations.written") as transaction:
        for each in written.told:
            transaction.add(
                Sending(
                    id=transaction.new_id(),
                    meeting_id=each.meeting_id,
                    organisation_id=each.organisation_id,
                    kind=each.kind,
                    how=FILE,
                    sent_at=transaction.now,
                    uid=each.uid,
                    sequence=each.sequence,
                    starts_at=each.starts_at,
                    ends_at=each.ends_at,
                    place=each.place,
                    reply_by=each.reply_by,
                )
            )
        for file in written.files:
            transaction.add(
                MadeDocument(
                    id=transaction.new_id(),
                    number=transaction.next_number(MadeDocument),
                    kind="invitation",
                    audience="supplier",
                    file_name=file.name,
                    sha256=file.sha256,
                    head=written.head,
                    made_at=transaction.now,
                    subject_id=file.meeting_id,
                    organisation_id=file.organisation_id,
                    template_id=written.template_id if file.name.endswith(".docx") else None,
                )
            )


def written_from(reader: Reader, data: Mapping[str, Any]) -> Written:
    """What the command line says that it wrote, from its JSON."""
    zone = the_dialogue(reader).time_zone
    ids = {organisation.name: organisation.id for organisation in reader.all(Organisation)}
    meetings: dict[int | None, str | None] = {meeting.number: meeting.id for meeting in reader.all(Meeting)}

    def at(text: str | None) -> Instant | None:
        return instant_from_iso(text, zone) if text is not None else None

    files = tuple(
        WrittenFile(
            each["file"], each["sha256"], ids[each["organisation"]], each["what"], meetings.get(each["meeting"])
        )
        for each in data["files"]
    )
    told = tuple(
        Told(
            meetings[each["meeting"]] or "",
            ids[each["organisation"]],
            each["kind"],
            each["uid"],
            each["sequence"],
            at(each["starts_at"]),
            at(each["ends_at"]),
            each["place"],
            each["reply_by"] or "",
        )
        for each in data["invitations"]
    )
    return Written(files, told, data["journal"]["entries"], data["journal"]["head"], data.get("template"))


def build(reader: Reader, order: Order, made_at: Instant) -> tuple[tuple[Told, ...], list[_Part]]:
    """What is told, and the files that tell it, as trees."""
    dialogue = the_dialogue(reader)
    code: LanguageCode = order.language or ("en" if dialogue.document_language == "en" else "sv")
    words = language(code)
    chosen = [each for each in standings(reader) if _is_wanted(each, order.keys)]
    if not chosen:
        raise InputError("There is nothing to invite to: plan a meeting with a time, and say who is invited")
    if dialogue.procurement_started_at is not None and any(each.stands for each in chosen):
        raise RefusedError("The procurement has begun: nobody is invited to the dialogue any more")
    chosen.sort(key=lambda each: swedish_key(each.organisation.name))
    reply_by = order.reply_by or _reply_by(chosen, made_at, dialogue.time_zone)
    contact = _contact(reader)
    _, head = reader.journal_head()
    by_organisation: dict[str, list[Standing]] = {}
    for each in chosen:
        by_organisation.setdefault(each.organisation.id, []).append(each)
    told: list[Told] = []
    parts: list[_Part] = []
    secrets: dict[str, Secrets] = {}
    stems = _stems([found[0].organisation for found in by_organisation.values()])
    for organisation_id, found in by_organisation.items():
        matters = tuple(_matter(reader, each, order) for each in found)
        letter = Letter(dialogue, found[0].organisation, matters, contact, reply_by, made_at, head, words)
        secrets[organisation_id] = secrets_for(reader, Audience("supplier", organisation_id))
        _refuse_leaks(letter, secrets[organisation_id])
        told += [_told(each, matter, reply_by) for each, matter in zip(found, matters, strict=True)]
        own = {one.meeting_id: one for one in told if one.organisation_id == organisation_id}
        people = _people(reader, organisation_id)
        own_parts = _parts(letter, own, people, stems[organisation_id], order.letter_format)
        parts += [replace(part, secrets=secrets[organisation_id]) for part in own_parts]
    return tuple(told), parts


def _is_wanted(standing: Standing, keys: Collection[tuple[str, str]] | None) -> bool:
    """Whether a file is to be written: the supplier should have the meeting in its calendar, or take it out."""
    if keys is not None and standing.key not in keys:
        return False
    return standing.stands or _takes_out(standing)


def _takes_out(standing: Standing) -> bool:
    """Whether a calendar that may hold the meeting must lose it; also one that was written and not noted as sent."""
    if standing.stands or standing.meeting.state in ("running", "held") or not standing.sendings:
        return False
    last = last_of(standing.sent)
    return last is None or last.kind != "cancellation"


def _matter(reader: Reader, standing: Standing, order: Order) -> Matter:
    meeting = standing.meeting
    if not standing.stands:
        last = last_of(standing.sendings)
        assert last is not None
        return Matter(meeting, "cancellation", last.slot, None, (), (), False)
    kind: SendingKind = standing.owed or ("reminder" if order.reminder else "invitation")
    items = [item for item in reader.all(AgendaItem, meeting_id=meeting.id) if not item.skipped]
    questions: list[str] = []
    if order.with_questions and meeting.question_set_id is not None:
        questions = [question.text for question in reader.all(Question, set_id=meeting.question_set_id)]
    before = last_of(standing.sent) if kind == "update" else None
    return Matter(meeting, kind, slot_of(meeting), before, items, questions, meeting.kind == "one_to_one")


def _told(standing: Standing, matter: Matter, reply_by: date | None) -> Told:
    last = last_of(standing.sendings)
    cancelled = matter.kind == "cancellation"
    return Told(
        *standing.key,
        matter.kind,
        last.uid if last is not None else uid_of(*standing.key),
        sequence_of(standing.sendings, matter.slot, cancelled=cancelled),
        matter.slot.starts_at,
        matter.slot.ends_at,
        matter.slot.place,
        reply_by.isoformat() if reply_by is not None and not cancelled else "",
    )


def _parts(
    letter: Letter, told: Mapping[str, Told], people: tuple[Address, ...], stem: str, letter_format: LetterFormat
) -> Iterator[_Part]:
    organisation_id, words = letter.organisation.id, letter.words
    invitation = words.text_in("file name", "invitation")
    cancellation = words.text_in("file name", "cancelled")
    calendars: tuple[tuple[Method, str, Sequence[Matter]], ...] = (
        ("REQUEST", invitation, letter.invited),
        ("CANCEL", cancellation, letter.cancelled),
    )
    for method, name, matters in calendars:
        events = [_event(letter, matter, told[matter.meeting.id]) for matter in matters]
        timed = tuple(event for event in events if event is not None)
        if timed:
            organizer = letter.contact if letter.contact is not None and letter.contact.email else None
            zone = letter.dialogue.time_zone
            calendar = Calendar(method, zone, words.code, letter.made_at, timed, organizer, people)
            yield _Part(f"{name}-{stem}.ics", calendar, organisation_id, "calendar", _only(matters))
    name = invitation if letter.invited else cancellation
    document = letter_document(letter)
    created = local(letter.made_at, "UTC").replace(microsecond=0)
    document = replace(document, properties=replace(document.properties, created=created))
    yield _Part(f"{name}-{stem}.{letter_format}", document, organisation_id, "letter", _only(letter.matters))
    yield _Part(f"{name}-{stem}.txt", document, organisation_id, "text", _only(letter.matters))


def _only(matters: Sequence[Matter]) -> str | None:
    return matters[0].meeting.id if len(matters) == 1 else None


def _event(letter: Letter, matter: Matter, told: Told) -> Event | None:
    if told.starts_at is None:
        return None
    return Event(
        told.uid,
        told.sequence,
        event_summary(letter, matter),
        told.starts_at,
        told.ends_at,
        told.place,
        event_description(letter, matter),
    )


def _stems(organisations: Sequence[Organisation]) -> dict[str, str]:
    """A file name for each, of its own name only; with a figure where two would have the same, or none is left."""
    plain = {one.id: file_name(one.name) for one in organisations}
    stems: dict[str, str] = {}
    for organisation_id, name in plain.items():
        number, stem = 1, name or "1"
        while stem in stems.values():
            number += 1
            stem = file_name(name, number)
        stems[organisation_id] = stem
    return stems


def _reply_by(chosen: Iterable[Standing], made_at: Instant, zone: str) -> date | None:
    """The day to answer by that is the same for all that are invited together."""
    starts = [each.meeting.starts_at for each in chosen if each.stands and each.meeting.starts_at is not None]
    if not starts:
        return None
    return reply_day(local(made_at, zone).date(), local(min(starts), zone).date())


def _people(reader: Reader, organisation_id: str) -> tuple[Address, ...]:
    people = reader.all(Participant, organisation_id=organisation_id)
    return tuple(Address(person.name, person.email) for person in people if "@" in person.email)


def _contact(reader: Reader) -> Address | None:
    """Whom to answer: the facilitator that the dialogue names, else one of the buyer's side with that role."""
    name = the_dialogue(reader).facilitator
    sides = {one.id for one in reader.all(Organisation) if one.kind in BUYERS_SIDE}
    people = [person for person in reader.all(Participant) if person.organisation_id in sides]
    named = [person for person in people if person.name == name]
    leading = [person for person in people if person.role == "facilitator" and not name]
    for person in (*named, *leading):
        return Address(person.name, person.email if "@" in person.email else "")
    return Address(name, "") if name else None


def _refuse_leaks(letter: Letter, secrets: Secrets) -> None:
    """LeakError that quotes the text where one that a user wrote names another supplier or its people."""
    search = Search(secrets)
    for text in filter(None, _written_by_user(letter)):
        if search.hits(text):
            shown = " ".join(text.split())
            raise LeakError(
                "The invitation to {name} would name another supplier: “{text}”. Change that text; nothing was written",
                name=letter.organisation.name,
                text=shown if len(shown) <= _SHOWN else shown[: _SHOWN - 1] + "…",
            )


def _written_by_user(letter: Letter) -> Iterator[str]:
    dialogue = letter.dialogue
    yield from (dialogue.title, dialogue.buyer, dialogue.need, dialogue.diary_number)
    if letter.contact is not None:
        yield from (letter.contact.name, letter.contact.email)
    for matter in letter.matters:
        yield from (matter.meeting.title, matter.meeting.kind, matter.slot.place)
        yield from (item.title for item in matter.agenda)
        yield from matter.questions
        if matter.before is not None:
            yield matter.before.place
