"""The thread from what was said to what is followed up, in a real file."""

from __future__ import annotations

import pytest

from dialogapp.domain.contributions import Contribution
from dialogapp.domain.errors import InputError, RefusedError
from dialogapp.domain.exercises import Card
from dialogapp.domain.needs import Comment, Feedback, Need, NeedSource, Requirement, RequirementSource
from dialogapp.domain.people import Organisation
from dialogapp.domain.tracing import Treatment
from dialogapp.services.cards import remove_cards
from dialogapp.services.clusters import merge_cards, split_card
from dialogapp.services.comments import add_comment, comments_on, settle_comment
from dialogapp.services.contributions import change_text, strike
from dialogapp.services.exercises import ExerciseDraft, add_exercise, cast_ballot, open_vote, reveal
from dialogapp.services.line_parts import split_line
from dialogapp.services.meetings import end_meeting, start_meeting
from dialogapp.services.need_order import order_by_hand, voted_places
from dialogapp.services.need_versions import versions
from dialogapp.services.need_views import NeedFilter, filter_of, is_left, save_view, saved_views
from dialogapp.services.needs import (
    NeedDraft,
    RequirementDraft,
    add_need,
    add_need_from_card,
    add_requirement,
    link_card,
    link_contribution,
    need_rows,
    remove_need,
    set_need_parts,
    set_parts_of_needs,
    set_requirement_parts,
)
from dialogapp.services.requirement_parts import (
    feedback_told,
    link_level,
    needs_served,
    note_feedback,
    serve,
    serve_no_longer,
)
from dialogapp.services.states import MinutesStep, answer_fact_check, step_minutes
from dialogapp.services.sweep import InputKey, need_of_inputs, swept_inputs, treat, treated_counts, untreat
from dialogapp.services.tracing import gaps, trace, trace_matrix, unanswered
from dialogapp.storage.dialogue_file import DialogueFile
from dialogapp.storage.verify import verify
from tests.storage.logs import line, meeting, supplier


@pytest.fixture
def alfa(file: DialogueFile) -> Organisation:
    supplier(file, "Beta AB")
    return supplier(file, "Alfa AB")


@pytest.fixture
def said(file: DialogueFile, alfa: Organisation) -> Contribution:
    return line(file, meeting(file).id, "Vägen bör läsas upp", organisation_id=alfa.id)


def key(noun: Contribution | Card) -> InputKey:
    return InputKey("card" if isinstance(noun, Card) else "contribution", noun.id)


def test_the_thread_is_the_same_from_each_of_its_knots(file: DialogueFile, said: Contribution) -> None:
    need, other = add_need(file, NeedDraft("Hitta")), add_need(file, NeedDraft("Höra"))
    link_contribution(file, need.id, said.id)
    asked = add_requirement(file, need.id, RequirementDraft("Läs upp vägen", follow_up="Frågor per dag"))
    serve(file, asked.id, other.id)
    with file.read() as reader:
        for knot, noun_id in (("contribution", said.id), ("need", need.id), ("requirement", asked.id)):
            found = trace(reader, knot, noun_id)  # type: ignore[arg-type]
            assert [told.contribution.id for told in found.lines] == [said.id]
            assert need.id in [each.id for each in found.needs]
            assert [each.id for each in found.requirements] == [asked.id]
        assert [each.id for each in trace(reader, "requirement", asked.id).needs] == [need.id, other.id]
        assert trace_matrix(reader).served == {(need.id, asked.id), (other.id, asked.id)}


def test_a_card_is_a_knot_between_what_was_said_and_a_need(file: DialogueFile, said: Contribution) -> None:
    exercise = add_exercise(file, ExerciseDraft("Prioritera"), ["Uppläst väg", "Karta"])
    with file.write("cards.changed") as transaction:
        card = Card(id=transaction.new_id(), exercise_id=exercise.id, position=3, text="Ljud", contribution_id=said.id)
        transaction.add(card)
    need = add_need_from_card(file, card.id)
    with file.read() as reader:
        for knot, noun_id in (("contribution", said.id), ("card", card.id), ("need", need.id)):
            found = trace(reader, knot, noun_id)  # type: ignore[arg-type]
            assert [each.id for each in found.cards] == [card.id]
            assert [told.contribution.id for told in found.lines] == [said.id]
            assert [each.id for each in found.needs] == [need.id]


def test_the_sweep_empties_as_inputs_are_gone_through(file: DialogueFile, said: Contribution) -> None:
    place = said.meeting_id
    more = [line(file, place, text, organisation_id=said.organisation_id) for text in ("Ett", "Två", "Tre")]
    line(file, place, "En anteckning", kind="note")
    exercise = add_exercise(file, ExerciseDraft("Prioritera"), ["Uppläst väg", "Karta"])
    with file.read() as reader:
        assert treated_counts(reader) == {"untreated": 4}
    open_vote(file, exercise.id)
    with file.read() as reader:
        cards = reader.all(Card)
        assert treated_counts(reader) == {"untreated": 6}
    need = need_of_inputs(file, "Hitta", [key(said), key(cards[0])])
    treat(file, [key(more[0])], "question", "Hur gör ni?")
    treat(file, [key(more[1]), key(cards[1])], "background")
    with pytest.raises(InputError):
        treat(file, [key(more[2])], "dismissed")
    treat(file, [key(more[2])], "dismissed", "gäller inte oss")
    with file.read() as reader:
        assert [each.treated for each in swept_inputs(reader)] == [
            "need", "question", "background", "dismissed", "need", "background"
        ]  # fmt: skip
        assert len(reader.all(NeedSource, need_id=need.id)) == 2
    file.undo()
    with file.read() as reader:
        assert treated_counts(reader)["untreated"] == 1
    untreat(file, [key(more[0])])
    with file.read() as reader:
        assert treated_counts(reader)["untreated"] == 2
    assert verify(file.path).problems == []


def test_what_a_need_rests_on_is_not_dismissed_and_what_was_dismissed_can_become_one(
    file: DialogueFile, said: Contribution
) -> None:
    treat(file, [key(said)], "dismissed", "hör inte hit")
    need = add_need(file, NeedDraft("Hitta"))
    link_contribution(file, need.id, said.id)
    with file.read() as reader:
        assert treated_counts(reader) == {"need": 1}
    with pytest.raises(RefusedError):
        treat(file, [key(said)], "background")
    remove_need(file, need.id)
    with file.read() as reader:
        assert treated_counts(reader) == {"untreated": 1}


def test_the_buyers_side_and_common_questions_are_not_swept(file: DialogueFile, said: Contribution) -> None:
    with file.write("organisation.added") as transaction:
        buyer = Organisation(id=transaction.new_id(), number=9, name="Kommunen", kind="buyer")
        transaction.add(buyer)
    line(file, said.meeting_id, "Det är inte bestämt", kind="answer", organisation_id=buyer.id)
    line(file, said.meeting_id, "Vad kostar det?", kind="question", organisation_id=buyer.id)
    line(file, said.meeting_id, "Värdarna springer", organisation_id=buyer.id)
    with file.read() as reader:
        assert len(swept_inputs(reader)) == 2


def test_a_parted_input_keeps_what_became_of_it(file: DialogueFile, said: Contribution) -> None:
    treat(file, [key(said)], "background")
    split_line(file, said.id, "Vägen bör", "läsas upp")
    with file.read() as reader:
        assert treated_counts(reader) == {"background": 2}


def test_gaps_empty_as_one_works(file: DialogueFile, said: Contribution) -> None:
    need = add_need(file, NeedDraft("Hitta"))

    def kinds() -> list[str]:
        with file.read() as reader:
            return [kind for kind, found in gaps(reader).items() if found]

    assert kinds() == ["need_without_source", "need_without_measure", "need_without_requirement"]
    link_contribution(file, need.id, said.id)
    set_need_parts(file, need.id, measure="Frågor", alone_answer="Ställs till alla.")
    asked = add_requirement(file, need.id, RequirementDraft("Läs upp vägen"))
    assert kinds() == ["requirement_without_verification", "requirement_without_follow_up"]
    set_requirement_parts(file, asked.id, verification="Prov", follow_up="Frågor per dag")
    assert kinds() == []
    strike(file, said.id, "fel")
    assert kinds() == ["source_struck"]


def test_a_level_from_one_supplier_alone_wants_an_answer(file: DialogueFile, said: Contribution) -> None:
    need = add_need(file, NeedDraft("Hitta"))
    asked = add_requirement(file, need.id, RequirementDraft("Inom fem minuter"))
    link_level(file, asked.id, key(said))
    with file.read() as reader:
        (gap,) = unanswered(reader)
        assert gap.requirement is not None
        assert gap.requirement.id == asked.id
        assert treated_counts(reader) == {"need": 1}
    set_requirement_parts(file, asked.id, alone_answer="Värdarna säger detsamma.")
    with file.read() as reader:
        assert unanswered(reader) == []


def test_feedback_is_one_voice_a_supplier_and_told_without_names(file: DialogueFile, alfa: Organisation) -> None:
    need = add_need(file, NeedDraft("Hitta"))
    asked = add_requirement(file, need.id, RequirementDraft("Läs upp vägen"))
    note_feedback(file, asked.id, alfa.id, "unclear")
    note_feedback(file, asked.id, alfa.id, "objection", "för dyrt")
    with file.read() as reader:
        told = feedback_told(reader, asked.id)
        assert (told.stances, told.asked, told.of) == ({"objection": 1}, 1, 2)
    note_feedback(file, asked.id, alfa.id, "")
    with file.read() as reader:
        assert reader.count(Feedback) == 0


def test_a_requirement_serves_several_needs_but_never_none(file: DialogueFile) -> None:
    first, second = add_need(file, NeedDraft("Hitta")), add_need(file, NeedDraft("Höra"))
    asked = add_requirement(file, first.id, RequirementDraft("Läs upp vägen"))
    serve(file, asked.id, second.id)
    serve_no_longer(file, asked.id, first.id)
    with file.read() as reader:
        assert [need.id for need in needs_served(reader, asked.id)] == [second.id]
    with pytest.raises(RefusedError):
        serve_no_longer(file, asked.id, second.id)


def test_a_removed_need_takes_along_what_hangs_on_it_and_undo_brings_it_back(
    file: DialogueFile, said: Contribution, alfa: Organisation
) -> None:
    need = add_need(file, NeedDraft("Hitta"))
    asked = add_requirement(file, need.id, RequirementDraft("Läs upp vägen"))
    link_level(file, asked.id, key(said))
    note_feedback(file, asked.id, alfa.id, "support")
    add_comment(file, "Bra", need_id=need.id)
    add_comment(file, "Mät det", requirement_id=asked.id)
    remove_need(file, need.id)
    with file.read() as reader:
        assert [reader.count(kind) for kind in (Need, Requirement, Feedback, Comment)] == [0, 0, 0, 0]
    file.undo()
    with file.read() as reader:
        assert [reader.count(kind) for kind in (Need, Requirement, Feedback, Comment)] == [1, 1, 1, 2]


def test_versions_tell_what_changed_by_whom(file: DialogueFile) -> None:
    need = add_need(file, NeedDraft("Hitta", effect="komma fram"))
    file.actor = "Elin Exempel"
    set_need_parts(file, need.id, effect="komma fram i tid")
    order_by_hand(file, [need.id])
    with file.read() as reader:
        first, second = versions(reader, Need, need.id)
    assert {change.part for change in first.changes} >= {"title", "effect"}
    assert second.actor == "Elin Exempel"
    (change,) = second.changes
    assert change.part == "effect"
    assert [(piece.kind, piece.text) for piece in change.pieces] == [("same", "komma fram"), ("new", " i tid")]


def test_comments_are_counted_until_they_are_settled(file: DialogueFile) -> None:
    need = add_need(file, NeedDraft("Hitta"))
    comment = add_comment(file, "Vem äger det?", need_id=need.id)
    with file.read() as reader:
        assert need_rows(reader)[0].comments == 1
    settle_comment(file, comment.id, True)
    with file.read() as reader:
        assert need_rows(reader)[0].comments == 0
        assert len(comments_on(reader, need_id=need.id)) == 1


def test_several_needs_are_changed_in_one_step(file: DialogueFile) -> None:
    needs = [add_need(file, NeedDraft(title)) for title in ("Hitta", "Höra", "Se")]
    set_parts_of_needs(file, [need.id for need in needs[:2]], priority="must", owner="Anders")
    with file.read() as reader:
        assert [need.priority for need in reader.all(Need)] == ["must", "must", ""]
    file.undo()
    with file.read() as reader:
        assert [need.owner for need in reader.all(Need)] == ["", "", ""]


def test_a_saved_view_leaves_what_it_says(file: DialogueFile, said: Contribution) -> None:
    need = add_need(file, NeedDraft("Hitta", priority="must"))
    link_contribution(file, need.id, said.id)
    add_need(file, NeedDraft("Höra", status="confirmed"))
    save_view(file, "Svaga", NeedFilter(status="proposed", finding="weak", ordered_by="checks"))
    save_view(file, "svaga", NeedFilter(finding="weak", priority="must"))
    with file.read() as reader:
        (view,) = saved_views(reader)
        wanted = filter_of(view)
        assert wanted == NeedFilter(finding="weak", priority="must")
        assert [row.need.title for row in need_rows(reader) if is_left(row, wanted)] == ["Hitta"]


def test_the_order_by_hand_changes_no_priority(file: DialogueFile) -> None:
    first, second = add_need(file, NeedDraft("Hitta", priority="must")), add_need(file, NeedDraft("Höra"))
    order_by_hand(file, [second.id, first.id])
    with file.read() as reader:
        assert [(need.hand_place, need.priority) for need in reader.all(Need)] == [(2, "must"), (1, "")]


def test_what_an_exercise_says_of_a_need(file: DialogueFile, alfa: Organisation) -> None:
    exercise = add_exercise(file, ExerciseDraft("Prioritera"), ["Uppläst väg", "Karta"])
    with file.read() as reader:
        card = reader.all(Card)[0]
    need = add_need_from_card(file, card.id)
    open_vote(file, exercise.id)
    cast_ballot(file, exercise.id, alfa.id, {card.id: 2})
    with file.read() as reader:
        assert voted_places(reader) == {}
    reveal(file, exercise.id)
    with file.read() as reader:
        (place,) = voted_places(reader)[need.id]
    assert (place.suppliers, place.buyer, place.of) == (1, 0, 2)


def test_a_new_wording_alone_is_no_correction(file: DialogueFile, said: Contribution) -> None:
    need = add_need(file, NeedDraft("Hitta"))
    link_contribution(file, need.id, said.id)
    change_text(file, said.id, "Vägen bör läsas upp högt")
    with file.read() as reader:
        assert "source_corrected" not in need_rows(reader)[0].checks


def test_a_source_that_was_corrected_at_the_fact_check_shows_on_what_rests_on_it(
    file: DialogueFile, said: Contribution, alfa: Organisation
) -> None:
    need = add_need(file, NeedDraft("Hitta"))
    link_contribution(file, need.id, said.id)
    start_meeting(file, said.meeting_id)
    end_meeting(file, said.meeting_id)
    step_minutes(file, said.meeting_id, MinutesStep("draft"))
    step_minutes(file, said.meeting_id, MinutesStep("fact_check", due_on="2026-03-10"))
    answer_fact_check(file, said.meeting_id, alfa.id, "corrected", "ett årtal")
    with file.read() as reader:
        assert "source_corrected" not in need_rows(reader)[0].checks
    change_text(file, said.id, "Vägen bör läsas upp från 2027")
    with file.read() as reader:
        assert "source_corrected" in need_rows(reader)[0].checks


def test_a_passed_on_card_keeps_what_rests_on_it_and_what_became_of_it(file: DialogueFile) -> None:
    exercise = add_exercise(file, ExerciseDraft("Prioritera"), ["Uppläst väg", "Karta", "Ljud"])
    with file.read() as reader:
        first, second, third = reader.all(Card, exercise_id=exercise.id)
    whole = merge_cards(file, exercise.id, [first.id, second.id], "Väg och karta")
    need = add_need(file, NeedDraft("Hitta"))
    asked = add_requirement(file, need.id, RequirementDraft("Läs upp vägen"))
    link_card(file, need.id, whole.id)
    link_level(file, asked.id, key(whole))
    treat(file, [key(third)], "background")
    split_card(file, whole.id)
    remove_cards(file, exercise.id, [third.id])
    with file.read() as reader:
        assert {source.card_id for source in reader.all(NeedSource)} == {first.id, second.id}
        assert {source.card_id for source in reader.all(RequirementSource)} == {first.id, second.id}
        assert reader.count(Treatment) == 0
    assert verify(file.path).problems == []
