"""Use cases of the questions that are the same for all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dialogapp.domain.errors import InputError
from dialogapp.domain.people import Organisation
from dialogapp.domain.questions import Coverage, Question, QuestionPut, QuestionSet, coverage, digest_of
from dialogapp.domain.text import cleaned, cleaned_line
from dialogapp.services.people import suppliers
from dialogapp.services.ports import Reader, Store, Writer


@dataclass(frozen=True, slots=True)
class QuestionDraft:
    """What a user writes about a question."""

    text: str
    area: str = ""
    purpose: str = ""


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
    texts = [cleaned(draft.text).strip() for draft in drafts]
    if not texts or not all(texts):
        raise InputError("Every question needs a text")
    if len(set(texts)) != len(texts):
        raise InputError("Two questions have the same text")
    stems = {question.text: question.stem_id for question in transaction.all(Question)}
    version = QuestionSet(
        id=transaction.new_id(),
        number=transaction.next_number(QuestionSet),
        digest=digest_of(texts),
        reason=cleaned(reason).strip(),
    )
    transaction.add(version)
    for number, (text, draft) in enumerate(zip(texts, drafts, strict=True), 1):
        question_id = transaction.new_id()
        question = Question(
            id=question_id,
            set_id=version.id,
            stem_id=stems.get(text, question_id),
            number=number,
            text=text,
            area=cleaned_line(draft.area),
            purpose=cleaned(draft.purpose).strip(),
        )
        transaction.add(question)
    return version


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
