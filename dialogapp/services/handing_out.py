"""Use cases of handing out a meeting: to a colleague's laptop as a file, and withdrawn where it won't come home.

The file holds the dialogue as far as that one meeting needs it, under the same ids. No supplier stands in it that the
meeting does not concern; information that was given before is there, so that parity is kept, without their names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from dialogapp.domain.dialogue import Dialogue
from dialogapp.domain.dress import DocumentTemplate, TemplateFile
from dialogapp.domain.errors import InputError, RefusedError
from dialogapp.domain.exercises import Card, Exercise
from dialogapp.domain.follow_ups import FollowUp
from dialogapp.domain.handing_out import HandOut
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.parity import Disclosure, Receipt
from dialogapp.domain.people import BUYERS_SIDE, Organisation, Participant
from dialogapp.domain.questions import Question, QuestionPut, QuestionSet
from dialogapp.domain.text import cleaned_line
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.disguises import other_suppliers_disguised
from dialogapp.services.file_names import file_name
from dialogapp.services.floor import current_floor
from dialogapp.services.follow_ups import follow_ups
from dialogapp.services.meetings_out import meetings_out, the_copy
from dialogapp.services.ports import Files, Noun, Reader, Store, Writer
from dialogapp.services.questions import current_set
from dialogapp.services.translation import language, message

_CANT_GO = {
    "running": message("Meeting {number} is running; end it before it is handed out"),
    "cancelled": message("Meeting {number} is cancelled, so there is nothing to hand out"),
}


def hand_out(store: Store, files: Files, meeting_id: str, to: str, path: Path) -> HandOut:
    """Make a dialogue at `path` that holds one meeting, for the colleague named `to`; the meeting is locked here.

    InputError where nobody is named; RefusedError where the meeting runs, is cancelled, or is out already;
    FileProblemError where the file can't be made or something is there. Then nothing is locked.
    """
    name = cleaned_line(to)
    if not name:
        raise InputError("Say who the meeting is handed out to")
    with store.write("meeting.handed_out") as transaction:
        meeting = transaction.get(Meeting, meeting_id)
        _check_may_go(transaction, meeting)
        out = HandOut(
            id=transaction.new_id(),
            meeting_id=meeting_id,
            handed_to=name,
            handed_out_at=transaction.now,
            head=transaction.journal_head()[1],
        )
        nouns = list(_what_goes(transaction, meeting))
        now, heads = transaction.now, []

        def fill(copy: Store) -> None:
            copy.actor = store.actor
            with copy.write("meeting.handed_out") as there:
                there.add_all([*nouns, replace(out, is_copy=True)])
            with copy.read() as reader:
                heads.append(reader.journal_head()[1])

        # Within the transaction: where the file can't be made, the meeting stays here.
        files.make(path, fill, lambda: now)
        out = replace(out, copy_head=heads[0])
        transaction.add(out)
    return out


def withdraw_hand_out(store: Store, meeting_id: str, reason: str) -> HandOut:
    """Open a meeting here again without taking it home, for a `reason` that stays; its file can't come home then."""
    if not reason.strip():
        raise InputError("Say why the meeting is not taken home")
    with store.write("hand_out.withdrawn") as transaction:
        meeting = transaction.get(Meeting, meeting_id)
        out = meetings_out(transaction).get(meeting_id)
        if out is None:
            raise RefusedError("Meeting {number} is not handed out", number=meeting.number)
        out = replace(out, returned_at=transaction.now, withdrawn_reason=cleaned_line(reason))
        transaction.put(out)
    return out


def suggested_copy_name(reader: Reader, meeting_id: str, to: str) -> str:
    """A name for the file that goes out: mote-3-elin-berg.dialog."""
    words = language("en" if the_dialogue(reader).document_language == "en" else "sv")
    number = reader.get(Meeting, meeting_id).number
    return file_name(words.text_in("file name", "meeting"), number, to) + ".dialog"


def _check_may_go(reader: Reader, meeting: Meeting) -> None:
    if the_copy(reader) is not None:
        raise RefusedError("This file was handed out itself; a meeting is handed out from the file it came from")
    out = meetings_out(reader).get(meeting.id)
    if out is not None:
        raise RefusedError(
            "Meeting {number} is with {name} already; take it home or withdraw it first",
            number=meeting.number,
            name=out.handed_to,
        )
    floor = current_floor(reader)
    if floor is not None and floor.meeting_id == meeting.id:
        raise RefusedError("Somebody has the floor in meeting {number}; open the floor first", number=meeting.number)
    if meeting.state in _CANT_GO:
        raise RefusedError(_CANT_GO[meeting.state], number=meeting.number)


def _what_goes(reader: Writer, meeting: Meeting) -> Iterator[Noun]:
    """The nouns of the file that goes out, each after those it points at."""
    dialogue = the_dialogue(reader)
    words = language("en" if dialogue.document_language == "en" else "sv")
    own = reader.of_meeting(meeting.id)
    concerned = _concerned(reader, own)
    neutral = other_suppliers_disguised(reader, concerned, words).of
    yield _neutral_dialogue(dialogue, neutral)
    for organisation in reader.all(Organisation):
        if organisation.id in concerned:
            yield replace(organisation, note=neutral(organisation.note))
    for person in reader.all(Participant):
        if person.organisation_id in concerned:
            yield replace(person, note=neutral(person.note))
    yield from _questions(reader, meeting, neutral)
    # What these point at outside the meeting stays at home, and keeps it there.
    lines = {noun.id for noun in own}
    for noun in own:
        if isinstance(noun, Meeting):
            yield replace(noun, plan_id=None)
        elif isinstance(noun, Card):
            said = noun.contribution_id if noun.contribution_id in lines else None
            yield replace(
                noun, contribution_id=said, from_card_id=noun.from_card_id if noun.from_card_id in lines else None
            )
        elif isinstance(noun, Exercise) and noun.earlier_id not in lines:
            yield replace(noun, earlier_id=None)
        else:
            yield noun
    yield from _told_before(reader, meeting.id, concerned, neutral)
    for template in reader.all(DocumentTemplate):
        if template.in_use:
            yield template
            yield from reader.all(TemplateFile, template_id=template.id)
    yield from _to_all(reader, meeting.id, concerned, neutral)


def _concerned(reader: Reader, own: Iterable[Noun]) -> set[str]:
    """Ids of the organisations that the meeting concerns: the buyer's side, and those its rows name."""
    named = {getattr(noun, "organisation_id", None) for noun in own}
    people = {getattr(noun, "participant_id", None) for noun in own}
    named |= {person.organisation_id for person in reader.all(Participant) if person.id in people}
    return {o.id for o in reader.all(Organisation) if o.kind in BUYERS_SIDE or o.id in named}


def _neutral_dialogue(dialogue: Dialogue, neutral: Callable[[str], str]) -> Dialogue:
    return replace(
        dialogue,
        title=neutral(dialogue.title),
        need=neutral(dialogue.need),
        suppliers_asked=neutral(dialogue.suppliers_asked),
    )


def _questions(reader: Reader, meeting: Meeting, neutral: Callable[[str], str]) -> Iterator[Noun]:
    newest = current_set(reader)
    version_id = meeting.question_set_id or (newest.id if newest is not None else None)
    if version_id is not None:
        version = reader.get(QuestionSet, version_id)
        yield replace(version, reason=neutral(version.reason))
        yield from reader.all(Question, set_id=version_id)


def _told_before(reader: Reader, meeting_id: str, concerned: set[str], neutral: Callable[[str], str]) -> Iterator[Noun]:
    """What was given and put outside the meeting: the information without names, and what of it those of the meeting
    have got.
    """
    for disclosure in reader.all(Disclosure):
        if disclosure.meeting_id != meeting_id:
            text, reason = neutral(disclosure.text), neutral(disclosure.reason)
            yield replace(
                disclosure,
                text=text,
                reason=reason,
                publication_ref=neutral(disclosure.publication_ref),
                meeting_id=None,
                contribution_id=None,
                source_id=None,
            )
    for receipt in reader.all(Receipt):
        if receipt.organisation_id in concerned:
            yield receipt if receipt.meeting_id == meeting_id else replace(receipt, meeting_id=None)
    for put in reader.all(QuestionPut):
        if put.meeting_id != meeting_id and put.organisation_id in concerned:
            yield replace(put, meeting_id=None, contribution_id=None)


def _to_all(transaction: Writer, meeting_id: str, concerned: set[str], neutral: Callable[[str], str]) -> Iterator[Noun]:
    """The questions to all that came up elsewhere, in words without names, and who of those concerned heard them."""
    for question in follow_ups(transaction):
        asked, decided = question.question, transaction.all(FollowUp, id=question.question.id)
        if question.meeting_id == meeting_id:
            yield from decided
            continue
        if not asked.text or question.dropped_reason:
            continue
        yield FollowUp(id=asked.id, text=neutral(asked.text), reply_days=question.reply_days)
        noted = {put.organisation_id for put in transaction.all(QuestionPut, stem_id=asked.id)}
        for one in question.standings:
            if one.was_there and one.organisation_id in concerned - noted:
                yield QuestionPut(
                    id=transaction.new_id(),
                    stem_id=asked.id,
                    organisation_id=one.organisation_id,
                    at=one.at,
                    how="meeting",
                )
