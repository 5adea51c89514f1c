"""A question that came up with one supplier is put to all, each with its own state, and none is forgotten."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from dialogapp.domain.equality import Check
from dialogapp.domain.errors import InputError
from dialogapp.domain.exercises import Card
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.people import Organisation
from dialogapp.domain.questions import QuestionPut
from dialogapp.services.contributions import claim_confidentiality, strike
from dialogapp.services.equal_treatment import equality_checks
from dialogapp.services.exercise_library import stock_exercise
from dialogapp.services.exercises import add_exercise, draft_from
from dialogapp.services.follow_ups import (
    PutDraft,
    change_follow_up,
    drop_follow_up,
    follow_ups,
    note_answer,
    put_to_suppliers,
    tag_to_all,
)
from dialogapp.services.meetings import note_arrival, start_meeting
from dialogapp.services.questions import current_questions, current_set, question_coverage, unput_question
from dialogapp.services.secrecy import AssessmentDraft, assess, mark_passage
from dialogapp.services.sweep import InputKey, treat, treatment_of, untreat
from dialogapp.storage.dialogue_file import DialogueFile
from dialogapp.storage.verify import verify
from tests.storage.conftest import NOON
from tests.storage.logs import line, meeting, supplier


@dataclass
class Scene:
    file: DialogueFile
    place: Meeting
    alfa: Organisation
    beta: Organisation
    gamma: Organisation
    asked: str

    def states(self) -> list[str]:
        with self.file.read() as reader:
            (question,) = follow_ups(reader)
        return [one.state for one in question.standings]

    def e5(self) -> Check:
        with self.file.read() as reader:
            return next(check for check in equality_checks(reader) if check.key == "E5")


@pytest.fixture
def scene(file: DialogueFile) -> Scene:
    """A question was put to Alfa alone, and tagged as one for all as it was logged."""
    alfa, beta, gamma = supplier(file), supplier(file, "Beta AB"), supplier(file, "Gamma AB")
    place = meeting(file, "Enskilt")
    start_meeting(file, place.id)
    note_arrival(file, place.id, alfa.id)
    with file.read() as reader:
        (buyer,) = reader.all(Organisation, kind="buyer")
    said = line(
        file, place.id, "Hur räknas priset?", kind="question", organisation_id=buyer.id, tags="till-alla",
        started_at=NOON,
    )  # fmt: skip
    return Scene(file, place, alfa, beta, gamma, said.id)


def test_a_line_that_was_tagged_counts_and_whoever_heard_it_has_been_asked(scene: Scene) -> None:
    assert scene.states() == ["put", "not_put", "not_put"]
    with scene.file.read() as reader:
        (question,) = follow_ups(reader)
        assert question_coverage(reader) == []
    assert question.question.label == "F1"
    assert question.missing == (scene.beta.id, scene.gamma.id)
    assert (question.standings[0].how, question.standings[0].meeting_id) == ("meeting", scene.place.id)


def test_it_is_put_in_a_meeting_or_in_writing_with_the_same_days_to_reply_for_all(scene: Scene) -> None:
    file = scene.file
    put_to_suppliers(file, scene.asked, [scene.beta.id], PutDraft(in_writing=True, sent_on="2026-03-01", reply_days=7))
    put_to_suppliers(file, scene.asked, [scene.gamma.id], PutDraft(in_writing=True, reply_days=21))
    with file.read() as reader:
        (question,) = follow_ups(reader)
    _, beta, gamma = question.standings
    assert (beta.how, beta.due_on, gamma.due_on) == ("writing", "2026-03-08", "2026-03-09")
    assert question.missing == ()


def test_answers_and_refusals_are_told_apart(scene: Scene) -> None:
    file = scene.file
    with pytest.raises(InputError, match="not been put"):
        note_answer(file, scene.asked, scene.beta.id, "answered")
    put_to_suppliers(file, scene.asked, [scene.beta.id, scene.gamma.id], PutDraft(meeting_id=scene.place.id))
    note_answer(file, scene.asked, scene.alfa.id, "answered")
    note_answer(file, scene.asked, scene.gamma.id, "declined")
    assert scene.states() == ["answered", "put", "declined"]
    line(
        file, scene.place.id, "Per år", kind="answer", organisation_id=scene.beta.id,
        question_stem_id=scene.asked,
    )  # fmt: skip
    assert scene.states() == ["answered", "answered", "declined"]


def test_equal_treatment_counts_exactly_what_is_not_put(scene: Scene) -> None:
    file = scene.file
    found = {one.supplier_id: one.state for one in scene.e5().findings}
    assert found == {scene.alfa.id: "pass", scene.beta.id: "fail", scene.gamma.id: "fail"}
    put_to_suppliers(file, scene.asked, [scene.beta.id], PutDraft(meeting_id=scene.place.id))
    assert [one.supplier_id for one in scene.e5().deviations] == [scene.gamma.id]
    unput_question(file, scene.asked, scene.beta.id)
    drop_follow_up(file, scene.asked, "Gäller bara Alfas egen lösning")
    assert {(one.state, one.reason) for one in scene.e5().deviations} == {
        ("deviation", "Gäller bara Alfas egen lösning")
    }
    with file.read() as reader:
        assert follow_ups(reader)[0].missing == ()


def test_a_question_that_is_struck_is_none_and_one_that_is_confidential_needs_other_words(scene: Scene) -> None:
    file = scene.file
    claim_confidentiality(file, scene.asked)
    with file.read() as reader:
        assert follow_ups(reader)[0].question.text == ""
    change_follow_up(file, scene.asked, "Vad kostar drift?")
    with file.read() as reader:
        assert follow_ups(reader)[0].question.text == "Vad kostar drift?"
    strike(file, scene.asked, "feluppfattad")
    with file.read() as reader:
        assert follow_ups(reader) == []


def test_of_a_question_with_a_request_for_secrecy_what_others_may_read_is_told(scene: Scene) -> None:
    file = scene.file
    asked = line(file, scene.place.id, "Gäller taket 4,2 miljoner även drift?", organisation_id=scene.alfa.id)
    tag_to_all(file, [asked.id], "to-all")
    mark_passage(file, asked.id, "4,2 miljoner")

    def told() -> str:
        with file.read() as reader:
            return next(one.question.text for one in follow_ups(reader) if one.question.id == asked.id)

    assert told() == "Gäller taket … även drift?"
    decision = AssessmentDraft("release", "", "Nora Ek", "kommunjurist", "2026-03-02")
    assess(file, asked.id, decision)
    assert told() == "Gäller taket 4,2 miljoner även drift?"


def test_a_suppliers_question_is_one_for_all_once_it_is_tagged(scene: Scene) -> None:
    file = scene.file
    said = line(file, scene.place.id, "Är kajen kvar?", organisation_id=scene.alfa.id, started_at=NOON + 1)
    with file.read() as reader:
        assert len(follow_ups(reader)) == 1
    tag_to_all(file, [said.id], "till-alla")
    with file.read() as reader:
        assert [one.question.text for one in follow_ups(reader)] == ["Hur räknas priset?", "Är kajen kvar?"]
        assert reader.count(QuestionPut) == 0


def test_what_became_a_question_in_the_sweep_is_put_to_all(file: DialogueFile) -> None:
    place, alfa = meeting(file), supplier(file, "Alfa AB")
    said = line(file, place.id, "Anbudstiden är kort", organisation_id=alfa.id)
    key = InputKey("contribution", said.id)
    treat(file, [key], "question", "Hur lång anbudstid behöver ni?")
    with file.read() as reader:
        (asked,) = follow_ups(reader)
    assert asked.question.text == "Hur lång anbudstid behöver ni?"
    assert asked.missing == (alfa.id,)
    change_follow_up(file, said.id, "Hur många veckor behöver ni?")
    with file.read() as reader:
        treatment = treatment_of(reader, key)
    assert treatment is not None
    assert treatment.reason == "Hur många veckor behöver ni?"
    untreat(file, [key])
    with file.read() as reader:
        assert follow_ups(reader) == []


def test_a_card_that_became_a_question_stands_among_the_common_ones(file: DialogueFile) -> None:
    entry = stock_exercise("round_robin")
    add_exercise(file, draft_from(entry.definition, "sv"), ("Hur gör vi i etapper",), entry)
    with file.read() as reader:
        (card,) = reader.all(Card)
    key = InputKey("card", card.id)
    treat(file, [key], "question")
    with file.read() as reader:
        first = current_set(reader)
        assert [one.text for one in current_questions(reader)] == ["Hur gör vi i etapper"]
    treat(file, [key], "question", "Hur vill ni dela upp i etapper?")
    with file.read() as reader:
        assert [one.text for one in current_questions(reader)] == ["Hur vill ni dela upp i etapper?"]
        second = current_set(reader)
    assert first is not None
    assert second is not None
    assert first.digest != second.digest
    assert verify(file.path).problems == []
