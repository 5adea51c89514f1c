"""Use cases of the questions that came up beside the common ones and are to be put to all.

They are read from the log, so that a line that was tagged before this was known counts as well. What is noted of one is
kept beside the puts of the common questions, under the line's id, so that a meeting that is handed out takes it along.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from dialogapp.domain.contributions import Contribution
from dialogapp.domain.entry_marks import TO_ALL_TAGS
from dialogapp.domain.errors import InputError
from dialogapp.domain.follow_ups import ANSWERS, Asked, FollowUp, QuestionToAll, questions_to_all
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant, local
from dialogapp.domain.meetings import Attendance, Meeting, present_at
from dialogapp.domain.people import BUYERS_SIDE, Organisation
from dialogapp.domain.questions import Question, QuestionPut
from dialogapp.domain.secrecy import readable
from dialogapp.domain.text import cleaned, cleaned_line
from dialogapp.domain.tracing import Treatment
from dialogapp.services.contributions import put_line_in
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.people import suppliers
from dialogapp.services.ports import Reader, Store, Writer
from dialogapp.services.secrecy import hidden_texts

MOST_REPLY_DAYS = 365
USUAL_REPLY_DAYS = 10


@dataclass(frozen=True, slots=True)
class PutDraft:
    """How a question was put to a supplier: in the meeting `meeting_id`, or in writing on the ISO date `sent_on`,
    (empty: today), to be answered within `reply_days`. The first who are asked in writing set the days for all.
    """

    meeting_id: str | None = None
    in_writing: bool = False
    sent_on: str = ""
    reply_days: int = USUAL_REPLY_DAYS


def follow_ups(reader: Reader) -> list[QuestionToAll]:
    """The questions to all, in the order they were asked, each with its standing to every supplier."""
    supplier_ids = [supplier.id for supplier in suppliers(reader)]
    decided = reader.all(FollowUp)
    return questions_to_all(_asked(reader, decided), reader.all(QuestionPut), decided, supplier_ids)


def follow_up(reader: Reader, follow_up_id: str) -> QuestionToAll | None:
    """One question to all; None where that line is none."""
    return next((one for one in follow_ups(reader) if one.question.id == follow_up_id), None)


def put_to_suppliers(store: Store, follow_up_id: str, organisation_ids: Iterable[str], draft: PutDraft) -> None:
    """Note that a question to all was put. In writing, all get the same number of days to reply."""
    with store.write("question.put") as transaction:
        days = _reply_days(transaction, follow_up_id, draft) if draft.in_writing else 0
        at, due_on = _sent(transaction, draft, days)
        for organisation_id in organisation_ids:
            transaction.get(Organisation, organisation_id)
            put = QuestionPut(
                id=transaction.new_id(),
                stem_id=follow_up_id,
                organisation_id=organisation_id,
                meeting_id=None if draft.in_writing else draft.meeting_id,
                at=at,
                how="writing" if draft.in_writing else "meeting",
                due_on=due_on,
            )
            _put(transaction, put)


def note_answer(store: Store, follow_up_id: str, organisation_id: str, state: str) -> None:
    """Note that a supplier has answered or declined; `put` takes that back. InputError where it was not put to it."""
    if state not in ANSWERS:
        raise InputError("“{state}” is no answer; use one of {states}", state=state, states=", ".join(ANSWERS))
    with store.write("question.answered") as transaction:
        known = transaction.all(QuestionPut, stem_id=follow_up_id, organisation_id=organisation_id)
        if known:
            transaction.put(replace(known[0], state=state))
            return
        question = follow_up(transaction, follow_up_id)
        standings = question.standings if question is not None else ()
        heard = next((one for one in standings if one.organisation_id == organisation_id and one.was_there), None)
        if heard is None:
            raise InputError("The question has not been put to this supplier yet")
        put = QuestionPut(
            id=transaction.new_id(),
            stem_id=follow_up_id,
            organisation_id=organisation_id,
            meeting_id=heard.meeting_id,
            at=heard.at,
            how="meeting",
            state=state,
        )
        transaction.add(put)


def change_follow_up(store: Store, follow_up_id: str, text: str) -> None:
    """Write the words in which a question is put to the others; empty for those of the line."""
    with store.write("follow_up.changed") as transaction:
        word_follow_up_in(transaction, follow_up_id, text)
        for treatment in transaction.all(Treatment, contribution_id=follow_up_id, how="question"):
            transaction.put(replace(treatment, reason=cleaned(text).strip()))


def word_follow_up_in(transaction: Writer, follow_up_id: str, text: str) -> None:
    """Write the words of a question to all as part of a larger use case."""
    decided = _decided(transaction, follow_up_id)
    if decided.text != cleaned(text).strip():
        _decide(transaction, replace(decided, text=cleaned(text).strip()))


def drop_follow_up(store: Store, follow_up_id: str, reason: str) -> None:
    """Say why a question is not put to all after all; an empty reason takes that back."""
    with store.write("follow_up.changed") as transaction:
        _decide(transaction, replace(_decided(transaction, follow_up_id), dropped_reason=cleaned_line(reason)))


def tag_to_all(store: Store, contribution_ids: Sequence[str], tag: str) -> None:
    """Let lines of the log be questions to all."""
    with store.write("contribution.changed") as transaction:
        for contribution_id in contribution_ids:
            line = transaction.get(Contribution, contribution_id)
            if line.state != "active":
                raise InputError("A struck line is no question to all; restore it first")
            tags = " ".join(dict.fromkeys((*line.tags.split(), tag)))
            put_line_in(transaction, contribution_id, kind="question", tags=tags)


def _asked(reader: Reader, decided: Iterable[FollowUp]) -> list[Asked]:
    """The lines that are questions to all: those tagged so, the buyer's beside the common ones, and what became a
    question as the inputs were gone through. Who heard such an input said has not heard the question.
    """
    buyers = {one.id for one in reader.all(Organisation) if one.kind in BUYERS_SIDE}
    common = {_words_of(question.text): question.stem_id for question in reader.all(Question)}
    hidden = hidden_texts(reader)
    puts: dict[str, set[str]] = {}
    for put in reader.all(QuestionPut):
        puts.setdefault(put.stem_id, set()).add(put.organisation_id)
    lines = [
        line
        for line in reader.all(Contribution, kind="question", state="active")
        if is_tagged(line) or (line.organisation_id in buyers and line.question_stem_id is None)
    ]
    swept = {treatment.contribution_id for treatment in reader.all(Treatment, how="question")}
    there_already = {line.id for line in lines}
    inputs = [reader.get(Contribution, each) for each in sorted(filter(None, swept - there_already))]
    lines += _one_for_each_wording(inputs, {one.id: one.text for one in decided})
    attendances: dict[str, list[Attendance]] = {}
    for meeting_id in {line.meeting_id for line in lines}:
        attendances[meeting_id] = reader.all(Attendance, meeting_id=meeting_id)
    heard: dict[str, set[str]] = {}
    for line in lines:
        words = _words_of(line.text)
        there = heard.setdefault(words, set(puts.get(common.get(words, ""), ())))
        if line.kind == "question":
            there.update(present_at(attendances[line.meeting_id], line.started_at))
    numbers = {meeting.id: meeting.number for meeting in reader.all(Meeting)}
    lines.sort(key=lambda line: (line.started_at is None, line.started_at or 0, numbers[line.meeting_id], line.id))
    asked = [
        Asked(
            id=line.id,
            text=cleaned_line(readable(line.text, hidden[line.id].hidden)) if line.id in hidden else line.text,
            meeting_id=line.meeting_id,
            at=line.started_at,
            heard=frozenset(heard[_words_of(line.text)]),
        )
        for line in lines
    ]
    # What came along with a meeting that was handed out has no line in this file.
    elsewhere = [one for one in decided if one.text and not reader.count(Contribution, id=one.id)]
    return [*asked, *(Asked(id=one.id, text=one.text) for one in elsewhere)]


def _one_for_each_wording(inputs: Iterable[Contribution], words: Mapping[str, str]) -> list[Contribution]:
    """The inputs that became questions in `words`, by id; of those that became the same question, the first."""
    first: dict[str, Contribution] = {}
    for line in inputs:
        if line.state == "active":
            first.setdefault(_words_of(words.get(line.id) or line.text), line)
    return list(first.values())


def is_tagged(line: Contribution) -> bool:
    """Whether a line is tagged as a question to all."""
    return bool(TO_ALL_TAGS & set(line.tags.split()))


def _words_of(text: str) -> str:
    return cleaned_line(text).casefold()


def _reply_days(transaction: Writer, follow_up_id: str, draft: PutDraft) -> int:
    decided = _decided(transaction, follow_up_id)
    if decided.reply_days:
        return decided.reply_days
    if not 0 < draft.reply_days <= MOST_REPLY_DAYS:
        raise InputError("Say within how many days the suppliers are to answer, from 1 to {most}", most=MOST_REPLY_DAYS)
    _decide(transaction, replace(decided, reply_days=draft.reply_days))
    return draft.reply_days


def _sent(transaction: Writer, draft: PutDraft, days: int) -> tuple[Instant, str]:
    """When a question was put, and until when an answer in writing is asked for."""
    if not draft.in_writing:
        return transaction.now, ""
    today = local(transaction.now, the_dialogue(transaction).time_zone).date()
    try:
        sent_on = date.fromisoformat(draft.sent_on) if draft.sent_on else today
    except ValueError:
        raise InputError("“{day}” is not a date; write it as 2026-03-02", day=draft.sent_on) from None
    at = transaction.now - (today - sent_on).days * 86_400_000
    return at, (sent_on + timedelta(days=days)).isoformat()


def _put(transaction: Writer, put: QuestionPut) -> None:
    known = transaction.all(QuestionPut, stem_id=put.stem_id, organisation_id=put.organisation_id)
    if not known:
        transaction.add(put)


def _decided(transaction: Writer, follow_up_id: str) -> FollowUp:
    return next(iter(transaction.all(FollowUp, id=follow_up_id)), FollowUp(id=follow_up_id))


def _decide(transaction: Writer, decided: FollowUp) -> None:
    if transaction.count(FollowUp, id=decided.id):
        transaction.put(decided)
    else:
        transaction.add(decided)
