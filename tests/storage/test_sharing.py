"""Who shares when and who sits where is drawn and balanced; what was written becomes a question to all."""

from __future__ import annotations

from pathlib import Path

import pytest

from dialogapp.domain.draw import draw_key
from dialogapp.domain.errors import InputError, RefusedError
from dialogapp.domain.exercises import Card, Exercise, SharingOrder
from dialogapp.services.card_questions import ask_all_of_card
from dialogapp.services.exercise_library import stock_exercise
from dialogapp.services.exercises import add_exercise, draft_from, remove_exercise
from dialogapp.services.groups import tables_of
from dialogapp.services.meetings import MeetingDraft, plan_meeting
from dialogapp.services.questions import QuestionDraft, current_questions, set_questions
from dialogapp.services.sharing import draw_sharing_order, seat_cafe, sharing_order
from dialogapp.services.translation import language
from dialogapp.storage.dialogue_file import DialogueFile
from dialogapp.storage.verify import verify
from tests.storage.logs import supplier


def make(file: DialogueFile, key: str, cards: tuple[str, ...] = ("Karta", "Tal")) -> Exercise:
    entry = stock_exercise(key)
    return add_exercise(file, draft_from(entry.definition, "sv"), cards, entry)


def test_the_order_of_sharing_is_drawn_so_that_anyone_can_recompute_it(file: DialogueFile) -> None:
    exercise = make(file, "round_robin")
    organisations = [supplier(file, name).id for name in ("Alfa", "Beta", "Gamma")]
    with file.read() as reader:
        head = reader.journal_head()[1]
    drawn = draw_sharing_order(file, exercise.id, organisations)
    names = drawn.identifiers.split("\n")
    assert drawn.seed == head
    assert names == sorted(names, key=lambda name: draw_key(head, name))
    with pytest.raises(InputError, match="drawn already"):
        draw_sharing_order(file, exercise.id, organisations)
    again = draw_sharing_order(file, exercise.id, organisations, "2026-03-02|ord", "Delta kom sent")
    with file.read() as reader:
        assert sharing_order(reader, exercise.id) == again
    with pytest.raises(InputError, match="two organisations"):
        draw_sharing_order(file, exercise.id, organisations[:1], reason="igen")


def test_a_draw_is_not_undone_and_both_stay_where_it_is_drawn_again(file: DialogueFile, path: Path) -> None:
    exercise = make(file, "round_robin")
    organisations = [supplier(file, name).id for name in ("Alfa", "Beta", "Gamma")]
    first = draw_sharing_order(file, exercise.id, organisations)
    assert file.undo() is None
    again = draw_sharing_order(file, exercise.id, organisations, reason="Gamma har gått")
    with file.read() as reader:
        assert [(one.id, one.reason) for one in reader.all(SharingOrder)] == [
            (first.id, ""), (again.id, "Gamma har gått"),
        ]  # fmt: skip
    with pytest.raises(RefusedError, match="drawn"):
        remove_exercise(file, exercise.id)
    assert verify(path).problems == []


def test_a_world_cafe_never_leaves_two_competitors_alone(file: DialogueFile) -> None:
    suppliers = [supplier(file, name) for name in ("Alfa", "Beta", "Gamma", "Delta", "Epsilon", "Zeta")]
    place = plan_meeting(file, MeetingDraft("Café", "workshop"), [one.id for one in suppliers])
    entry = stock_exercise("world_cafe")
    exercise = add_exercise(file, draft_from(entry.definition, "sv", place.id), (), entry)
    with pytest.raises(RefusedError, match="alone at table"):
        seat_cafe(file, exercise.id, language("sv"), 3, hosted=False)
    with file.read() as reader:
        assert tables_of(reader, place.id) is None
    told = seat_cafe(file, exercise.id, language("sv"), 3)
    assert told.alone == ()
    assert {seating.round for seating in told.seatings} == {1, 2, 3}
    with pytest.raises(InputError, match="which meeting"):
        seat_cafe(file, make(file, "world_cafe").id, language("sv"), 3)


def test_a_card_becomes_a_question_to_all_beside_those_there_are(file: DialogueFile) -> None:
    set_questions(file, [QuestionDraft("Hur?")])
    exercise = make(file, "how_might_we")
    with file.read() as reader:
        tal = reader.all(Card, exercise_id=exercise.id)[1]
    made = ask_all_of_card(file, tal.id, "Tillgänglighet")
    with file.read() as reader:
        assert [(one.text, one.area) for one in current_questions(reader)] == [("Hur?", ""), ("Tal", "Tillgänglighet")]
        assert current_questions(reader)[-1] == made
