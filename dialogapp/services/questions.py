"""Use cases of the questions that are the same for all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dialogapp.domain.errors import InputError
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.people import Organisation
from dialogapp.domain.questions import Coverage, Question, QuestionPut, QuestionSet, coverage, digest_of
from dialogapp.domain.text import cleaned, cleaned_line
from dialogapp.services.meetings_out import meetings_out
from dialogapp.services.people import suppliers
from dialogapp.services.ports import Reader, Store, Writer


@dataclass(frozen=True, slots=True)
class QuestionDraft:
    """What a user writes about a question. `id` names a question of the newest version that this is a change of."""

    text: str
    area: str = ""
    purpose: str = ""
    id: str | None = None


def current_set(reader: Reader) -> QuestionSet | None:
    """The newest version of the questions, None where there are none."""
    versions = reader.all(QuestionSet)
    return versions[-1] if versions else None


def current_questions(reader: Reader) -> list[Question]:
    """The questions of the newest version, in order."""
    newest = current_set(reader)
    return reader.all(Question, set_id=newest.id) if newest is not None else []


def set_questions(store: Store, drafts: Sequence[QuestionDraft], reason: str = "") -> QuestionSet:
    """Make a new version of the questions. A question whose text is the same keeps who has got it."""
    with store.write("questions.set") as transaction:
        return set_questions_in(transaction, drafts, reason)


def set_questions_in(transaction: Writer, drafts: Sequence[QuestionDraft], reason: str = "") -> QuestionSet:
    """Make a new version as part of a larger use case."""
    texts = _checked_texts(drafts)
    stems = {question.text: question.stem_id for question in transaction.all(Question)}
    version = QuestionSet(
        id=transaction.new_id(),
        number=transaction.next_number(QuestionSet),
        digest=digest_of(texts),
        reason=cleaned(reason).strip(),
    )
    transaction.add(version)
    for number, (text, draft) in enumerate(zip(texts, drafts, strict=True), 1):
        new_id = transaction.new_id()
        transaction.add(_question(draft, id=new_id, set_id=version.id, stem_id=stems.get(text, new_id), number=number))
    return version


def is_in_use(reader: Reader, version: QuestionSet) -> bool:
    """Whether a meeting began with this version or is handed out with it, or a question that is new in it was put: it
    then stays as it is.
    """
    out = meetings_out(reader)
    if any(m.state in ("running", "held") or m.id in out for m in reader.all(Meeting, question_set_id=version.id)):
        return True
    older_sets = {older.id for older in reader.all(QuestionSet) if older.number < version.number}
    questions = reader.all(Question)
    older = {question.stem_id for question in questions if question.set_id in older_sets}
    new = {question.stem_id for question in questions if question.set_id == version.id} - older
    return any(put.stem_id in new for put in reader.all(QuestionPut))


def change_questions(store: Store, drafts: Sequence[QuestionDraft]) -> QuestionSet:
    """Make the questions what `drafts` say: in the newest version while it is not in use, else in a new one.

    Meetings that are planned follow to the new version, unless they are handed out. InputError where a text is empty
    or repeated.
    """
    with store.write("questions.changed") as transaction:
        return change_questions_in(transaction, drafts)


def change_questions_in(transaction: Writer, drafts: Sequence[QuestionDraft]) -> QuestionSet:
    """Change the questions as part of a larger use case."""
    newest = current_set(transaction)
    if newest is None or is_in_use(transaction, newest):
        newest = set_questions_in(transaction, drafts)
    else:
        newest = _change_in_place(transaction, newest, drafts)
    follow_to(transaction, newest)
    return newest


def follow_to(transaction: Writer, version: QuestionSet) -> None:
    """Let the meetings that are planned, and not handed out, follow to a version."""
    out = meetings_out(transaction)
    for meeting in transaction.all(Meeting, state="planned"):
        if meeting.id not in out:
            transaction.put(replace(meeting, question_set_id=version.id))


def give_reason(store: Store, reason: str) -> QuestionSet:
    """Say why the newest version was made."""
    with store.write("questions.changed") as transaction:
        newest = current_set(transaction)
        if newest is None:
            raise InputError("There are no questions yet")
        newest = replace(newest, reason=cleaned(reason).strip())
        transaction.put(newest)
    return newest


def _change_in_place(transaction: Writer, version: QuestionSet, drafts: Sequence[QuestionDraft]) -> QuestionSet:
    texts = _checked_texts(drafts) if drafts else []
    before = {question.id: question for question in transaction.all(Question, set_id=version.id)}
    stems = {question.text: question.stem_id for question in transaction.all(Question) if question.set_id != version.id}
    shared = set(stems.values())
    kept = {draft.id for draft in drafts}
    for question_id in before.keys() - kept:
        transaction.remove(Question, question_id)
    for number, (text, draft) in enumerate(zip(texts, drafts, strict=True), 1):
        old = before.get(draft.id or "")
        new_id = transaction.new_id()
        if old is None:
            stem_id = stems.get(text, new_id)
            transaction.add(_question(draft, id=new_id, set_id=version.id, stem_id=stem_id, number=number))
            continue
        stem_id = old.stem_id
        if text != old.text:
            stem_id = stems.get(text, new_id if old.stem_id in shared else old.stem_id)
        transaction.put(_question(draft, id=old.id, set_id=version.id, stem_id=stem_id, number=number))
    version = replace(version, digest=digest_of(texts))
    transaction.put(version)
    return version


def _question(draft: QuestionDraft, *, id: str, set_id: str, stem_id: str, number: int) -> Question:
    return Question(
        id=id,
        set_id=set_id,
        stem_id=stem_id,
        number=number,
        text=cleaned(draft.text).strip(),
        area=cleaned_line(draft.area),
        purpose=cleaned(draft.purpose).strip(),
    )


def _checked_texts(drafts: Sequence[QuestionDraft]) -> list[str]:
    texts = [cleaned(draft.text).strip() for draft in drafts]
    if not texts or not all(texts):
        raise InputError("Every question needs a text")
    if len(set(texts)) != len(texts):
        raise InputError("Two questions have the same text")
    return texts


def put_question(store: Store, stem_id: str, organisation_id: str, meeting_id: str | None = None) -> None:
    """Note that a question was put to an organisation; nothing happens where that is noted already."""
    with store.write("question.put") as transaction:
        put_question_in(transaction, stem_id, organisation_id, meeting_id)


def put_question_in(
    transaction: Writer,
    stem_id: str,
    organisation_id: str,
    meeting_id: str | None = None,
    contribution_id: str | None = None,
) -> None:
    """Note that a question was put, and its answer if one was logged, as part of a larger use case."""
    transaction.get(Organisation, organisation_id)
    if transaction.count(QuestionPut, stem_id=stem_id, organisation_id=organisation_id):
        return
    put = QuestionPut(
        id=transaction.new_id(),
        stem_id=stem_id,
        organisation_id=organisation_id,
        meeting_id=meeting_id,
        contribution_id=contribution_id,
        at=transaction.now,
    )
    transaction.add(put)


def unput_question(store: Store, stem_id: str, organisation_id: str) -> None:
    """Take back that a question was put to an organisation."""
    with store.write("question.unput") as transaction:
        for put in transaction.all(QuestionPut, stem_id=stem_id, organisation_id=organisation_id):
            transaction.remove(QuestionPut, put.id)


def question_coverage(reader: Reader) -> list[Coverage]:
    """Question × supplier over all meetings, for the newest version of the questions."""
    supplier_ids = [supplier.id for supplier in suppliers(reader)]
    return coverage(current_questions(reader), reader.all(QuestionPut), supplier_ids)
