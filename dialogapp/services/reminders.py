"""Reminders of the fact check: who has not answered, a mail to each that names no other, and that it was sent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant, local
from dialogapp.domain.meetings import FactCheck, Meeting
from dialogapp.domain.people import Organisation, Participant, in_order
from dialogapp.domain.register import RegisteredDocument
from dialogapp.services.dates import Clock, day_words
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.ports import Reader, Store
from dialogapp.services.register import DocumentDraft, register_document
from dialogapp.services.states import latest_fact_check
from dialogapp.services.translation import LanguageCode, language


@dataclass(frozen=True, slots=True)
class Reminder:
    """A mail to a supplier that has not answered. `addresses` are those of its people that are known."""

    organisation: Organisation
    addresses: tuple[str, ...]
    subject: str
    body: str


def not_answered(reader: Reader, meeting_id: str) -> tuple[date | None, list[Organisation]]:
    """The day to answer by, and the suppliers that were asked and have not answered; none where none were asked."""
    sent = latest_fact_check(reader, meeting_id)
    if sent is None:
        return None, []
    silent = [check.organisation_id for check in reader.all(FactCheck, step_id=sent.id) if not check.answer]
    return date.fromisoformat(sent.due_on), in_order(reader.get(Organisation, one) for one in silent)


def reminders(reader: Reader, meeting_id: str, now: Instant) -> list[Reminder]:
    """A mail to each supplier that has not answered, in the language of the dialogue's documents."""
    dialogue, meeting = the_dialogue(reader), reader.get(Meeting, meeting_id)
    code: LanguageCode = "en" if dialogue.document_language == "en" else "sv"
    words, clock = language(code), Clock(dialogue.time_zone, language(code))
    due, silent = not_answered(reader, meeting_id)
    sent = latest_fact_check(reader, meeting_id)
    if due is None or sent is None:
        return []
    day = day_words(due, words)
    is_late = local(now, dialogue.time_zone).date() > due
    held = clock.day(meeting.started_at) if meeting.started_at is not None else ""
    asked = (
        words.text("We asked for your answer by {day}, and have not got one.", day=day)
        if is_late
        else words.text("Please answer by {day}.", day=day)
    )
    paragraphs = [
        words.text("Hello,"),
        words.text(
            "On {sent} we sent you what the minutes tell of your words at “{title}”{held}, so that you can check that"
            " they are rendered rightly.",
            sent=clock.day(sent.at),
            title=meeting.title,
            held=f" ({held})" if held else "",
        ),
        asked,
        words.text(
            "Mark what is wrong and write how it should read. If all is right, it is enough to say so. Say also if"
            " something should be kept secret, and what harm it would do if it came out."
        ),
        words.text("If we hear nothing the minutes are finalised as they stand. That is not taken for your approval."),
        "\n".join(filter(None, (words.text("Kind regards,"), dialogue.facilitator, dialogue.buyer))),
    ]
    number = f"{dialogue.diary_number}: " if dialogue.diary_number else ""
    subject = number + words.text("Reminder: check of the minutes from {title}", title=meeting.title)
    return [
        Reminder(one, _addresses(reader.all(Participant, organisation_id=one.id)), subject, "\n\n".join(paragraphs))
        for one in silent
    ]


def note_reminded(store: Store, meeting_id: str, reminder: Reminder, now: Instant) -> RegisteredDocument:
    """Enter in the register that the mail was sent."""
    with store.read() as reader:
        dialogue = the_dialogue(reader)
    draft = DocumentDraft(
        subject=reminder.subject,
        dated_on=local(now, dialogue.time_zone).date().isoformat(),
        direction="out",
        sender=dialogue.buyer,
        receiver=reminder.organisation.name,
        diary_number=dialogue.diary_number,
        document_type="mail",
        meeting_id=meeting_id,
    )
    return register_document(store, draft)


def _addresses(people: Sequence[Participant]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(person.email for person in people if person.email))
