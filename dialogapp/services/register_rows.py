"""The register as one list: what came in, was sent or handed out, what the program made, invitations and contacts.

Nothing is typed twice: documents made and invitations sent are read from where they are kept.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import PurePath
from typing import Literal

from dialogapp.domain.contacts import Contact
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.invitations import Sending
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.register import MadeDocument, RegisteredDocument
from dialogapp.services.dates import Clock
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.document_view import View, internal_view
from dialogapp.services.invitation_words import WAY_WORDS
from dialogapp.services.ports import Reader
from dialogapp.services.register_words import (
    AUDIENCE_WORDS,
    DIRECTION_WORDS,
    MADE_WORDS,
    SENDING_WORDS,
    STATE_WORDS,
    TYPE_WORDS,
)
from dialogapp.services.translation import Language
from dialogapp.services.words import word

RowKind = Literal["document", "made", "sending", "contact"]
DIRECTION_KEYS = tuple(DIRECTION_WORDS)


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """A line of the register in words, as its reader may see it. `at` is local; only a day where `has_clock` is False.

    `number` is that of documents and contacts, which were entered by hand. `meeting` is a meeting's number.
    """

    kind: RowKind
    noun_id: str
    direction: str
    at: datetime
    has_clock: bool
    subject: str
    number: int | None = None
    sender: str = ""
    receiver: str = ""
    diary_number: str = ""
    document_type: str = ""
    state: str = ""
    file_name: str = ""
    sha256: str = ""
    size: int = 0
    meeting: int | None = None
    note: str = ""


def register_rows(reader: Reader, words: Language, view: View | None = None) -> list[RegisterRow]:
    """Every line as `view` sees it (None: everything), the oldest first.

    The public learns no supplier's name: names of files may tell it, so only their kind is left of those, and notes
    and what a supplier told in a contact are left out.
    """
    gathering = _Gathering(reader, words, view if view is not None else internal_view(reader))
    return sorted(gathering.rows(), key=lambda row: (row.at, row.number or 0, row.noun_id))


class _Gathering:
    def __init__(self, reader: Reader, words: Language, view: View) -> None:
        self._reader = reader
        self._words = words
        self._view = view
        dialogue = the_dialogue(reader)
        self._buyer = dialogue.buyer
        self._diary_number = dialogue.diary_number
        self._clock = Clock(dialogue.time_zone, words)
        self._meetings = {meeting.id: meeting for meeting in reader.all(Meeting)}

    def rows(self) -> Iterator[RegisterRow]:
        """All, as they come."""
        yield from map(self._document, self._reader.all(RegisteredDocument))
        yield from map(self._made, self._reader.all(MadeDocument))
        yield from map(self._sending, (one for one in self._reader.all(Sending) if one.is_sent))
        yield from map(self._contact, self._reader.all(Contact))

    def _document(self, one: RegisteredDocument) -> RegisterRow:
        return RegisterRow(
            "document",
            one.id,
            one.direction,
            datetime.combine(date.fromisoformat(one.dated_on), datetime.min.time()),
            False,
            self._view.text(one.subject),
            one.number,
            sender=self._party(one.sender),
            receiver=self._words.text("all suppliers") if one.to_all else self._party(one.receiver),
            diary_number=self._view.text(one.diary_number),
            document_type=self._view.text(word(self._words, TYPE_WORDS, one.document_type)),
            state=self._view.text(word(self._words, STATE_WORDS, one.state)),
            file_name=self._file(one.file_name),
            sha256=one.sha256,
            size=one.size,
            meeting=self._number(one.meeting_id),
            note=one.note if self._view.internal else "",
        )

    def _made(self, one: MadeDocument) -> RegisterRow:
        meeting = self._meetings.get(one.subject_id or "")
        kind = word(self._words, MADE_WORDS, one.kind)
        subject = kind
        if meeting is not None:
            subject = self._words.text("{document}, meeting {number}", document=kind, number=meeting.number)
        if one.organisation_id is not None:
            receiver = self._view.name(one.organisation_id)
        else:
            receiver = word(self._words, AUDIENCE_WORDS, one.audience)
        return RegisterRow(
            "made",
            one.id,
            "made",
            self._clock.local(one.made_at),
            True,
            subject,
            receiver=receiver,
            diary_number=self._diary_number,
            file_name=self._file(one.file_name, tells_name=one.organisation_id is not None),
            sha256=one.sha256,
            meeting=meeting.number if meeting is not None else None,
        )

    def _sending(self, one: Sending) -> RegisterRow:
        number = self._meetings[one.meeting_id].number
        return RegisterRow(
            "sending",
            one.id,
            "out",
            self._clock.local(one.sent_at),
            True,
            self._words.text(SENDING_WORDS[one.kind], number=number),
            sender=self._buyer,
            receiver=self._view.name(one.organisation_id),
            diary_number=self._diary_number,
            document_type=word(self._words, WAY_WORDS, one.how),
            meeting=number,
        )

    def _contact(self, one: Contact) -> RegisterRow:
        words, internal = self._words, self._view.internal
        organisation = self._view.name(one.organisation_id)
        told = []
        if one.told_by_buyer:
            told.append(words.text("The buyer told: {text}", text=self._view.text(one.told_by_buyer)))
        if one.told_by_organisation and internal:
            told.append(words.text("{name} told: {text}", name=organisation, text=one.told_by_organisation))
        return RegisterRow(
            "contact",
            one.id,
            "contact",
            self._clock.local(one.happened_at),
            True,
            "\n".join(told) or words.text("Contact outside the meetings"),
            one.number,
            sender=", ".join(filter(None, (organisation, one.person if internal else ""))),
            receiver=", ".join(filter(None, (self._buyer, self._view.text(one.buyer_person)))),
            document_type=self._view.text(one.way),
            note=reported_words(words, self._clock, self._view, one),
        )

    def _party(self, written: str) -> str:
        """From or to whom. Where the public would read a supplier's name, all of it gives way to the code."""
        seen = self._view.text(written)
        if seen == written:
            return written
        codes = [
            name
            for key, name in self._view.names.items()
            if self._view.is_supplier(key) and name.casefold() in seen.casefold()
        ]
        return ", ".join(dict.fromkeys(codes)) or seen

    def _file(self, name: str, *, tells_name: bool = True) -> str:
        if self._view.internal or not tells_name:
            return name
        return PurePath(name).suffix.removeprefix(".").upper()

    def _number(self, meeting_id: str | None) -> int | None:
        return self._meetings[meeting_id].number if meeting_id is not None else None


def reported_words(words: Language, clock: Clock, view: View, contact: Contact) -> str:
    """By whom and when a contact was reported (FL 27 §)."""
    return words.text("Reported by {name}, {when}", name=view.text(contact.by), when=clock.moment(contact.reported_at))


def files_of(rows: Sequence[RegisterRow]) -> list[RegisterRow]:
    """The lines whose file is known."""
    return [row for row in rows if row.sha256]


def size_words(size: int) -> str:
    """12 kB; empty where the size is not known."""
    if not size:
        return ""
    if size < 1000:
        return f"{size} B"
    return f"{size / 1_000_000:.1f} MB".replace(".", ",") if size >= 1_000_000 else f"{round(size / 1000)} kB"
