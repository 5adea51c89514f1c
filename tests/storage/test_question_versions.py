"""Questions are changed in place until they are used; then a change makes a new version."""

from __future__ import annotations

import pytest

from dialogapp.domain.errors import InputError
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.questions import Question, QuestionSet, digest_of
from dialogapp.services.meetings import MeetingDraft, plan_meeting, start_meeting
from dialogapp.services.ports import Store
from dialogapp.services.questions import (
    QuestionDraft,
    change_questions,
    current_questions,
    give_reason,
    is_in_use,
    put_question,
    question_coverage,
    set_questions,
)
from dialogapp.storage.dialogue_file import DialogueFile
from tests.storage.logs import supplier


def drafts(store: Store, *new: str) -> list[QuestionDraft]:
    with store.read() as reader:
        kept = [QuestionDraft(q.text, q.area, q.purpose, q.id) for q in current_questions(reader)]
    return [*kept, *(QuestionDraft(text) for text in new)]


def texts(store: Store) -> list[str]:
    with store.read() as reader:
        return [question.text for question in current_questions(reader)]


def versions(store: Store) -> list[QuestionSet]:
    with store.read() as reader:
        return reader.all(QuestionSet)


def test_a_version_that_nobody_has_used_is_changed_in_place(file: DialogueFile) -> None:
    change_questions(file, [QuestionDraft("Vad driver kostnad?"), QuestionDraft("Vad saknas?")])
    first, second = drafts(file)
    change_questions(file, [second, QuestionDraft("Vad driver kostnaden?", "Kostnad", "", first.id)])
    assert texts(file) == ["Vad saknas?", "Vad driver kostnaden?"]
    (only,) = versions(file)
    assert only.digest == digest_of(texts(file))


def test_a_version_that_a_meeting_has_begun_with_stays_and_planned_meetings_follow_to_the_new_one(
    file: DialogueFile,
) -> None:
    change_questions(file, [QuestionDraft("Vad driver kostnad?")])
    held, planned = (plan_meeting(file, MeetingDraft(title)) for title in ("Första", "Andra"))
    start_meeting(file, held.id)
    change_questions(file, drafts(file, "Vad saknas?"))
    old, new = versions(file)
    with file.read() as reader:
        assert reader.get(Meeting, held.id).question_set_id == old.id
        assert reader.get(Meeting, planned.id).question_set_id == new.id
        assert is_in_use(reader, old)
        assert not is_in_use(reader, new)
        assert [q.text for q in reader.all(Question, set_id=old.id)] == ["Vad driver kostnad?"]
    give_reason(file, "Efter informationsmötet")
    assert versions(file)[-1].reason == "Efter informationsmötet"


def test_a_question_that_was_put_loses_nothing_and_a_reworded_one_is_another_question(file: DialogueFile) -> None:
    alfa = supplier(file)
    change_questions(file, [QuestionDraft("Vad driver kostnad?"), QuestionDraft("Vad saknas?")])
    with file.read() as reader:
        for question in current_questions(reader):
            put_question(file, question.stem_id, alfa.id)
    change_questions(file, drafts(file, "Hur mäts effekten?"))
    first, *others = drafts(file)
    change_questions(file, [QuestionDraft("Vad driver kostnaden mest?", "", "", first.id), *others])
    with file.read() as reader:
        put = {row.question.text: bool(row.put_to) for row in question_coverage(reader)}
    assert put == {"Vad driver kostnaden mest?": False, "Vad saknas?": True, "Hur mäts effekten?": False}
    assert len(versions(file)) == 2


def test_a_change_is_undone_in_one_step(file: DialogueFile) -> None:
    change_questions(file, [QuestionDraft("Vad driver kostnad?")])
    change_questions(file, drafts(file, "Vad saknas?"))
    file.undo()
    assert texts(file) == ["Vad driver kostnad?"]


@pytest.mark.parametrize("bad", ["", "Vad driver kostnad?"])
def test_empty_and_repeated_questions_are_refused(file: DialogueFile, bad: str) -> None:
    set_questions(file, [QuestionDraft("Vad driver kostnad?")])
    with pytest.raises(InputError):
        change_questions(file, drafts(file, bad))
    assert texts(file) == ["Vad driver kostnad?"]
