"""Cards are added, mended and put in order one by one; needs are made of them and counted in one go."""

from __future__ import annotations

import pytest

from dialogapp.domain.errors import InputError, RefusedError
from dialogapp.domain.exercises import Card, Exercise
from dialogapp.services.cards import add_card_from, add_cards, change_card, confidential_cards, move_card, remove_cards
from dialogapp.services.contributions import claim_confidentiality
from dialogapp.services.exercises import (
    ExerciseDraft,
    add_exercise,
    add_round,
    cast_ballot,
    exercise_summaries,
    open_vote,
    set_exercise_parts,
)
from dialogapp.services.needs import (
    NeedDraft,
    RequirementDraft,
    add_need,
    add_need_from_card,
    add_requirement,
    drop_requirements,
    need_rows,
    remove_needs,
    requirements_of,
    set_need_parts,
)
from dialogapp.services.people import OrganisationDraft, add_organisation
from dialogapp.storage.dialogue_file import DialogueFile
from tests.storage.logs import line, meeting, supplier


@pytest.fixture
def vote(file: DialogueFile) -> Exercise:
    return add_exercise(file, ExerciseDraft("Prioritera"), ["Karta", "Tal", "Skylt"])


def texts(file: DialogueFile, exercise: Exercise) -> list[str]:
    with file.read() as reader:
        return [card.text for card in reader.all(Card, exercise_id=exercise.id)]


def card(file: DialogueFile, exercise: Exercise, text: str) -> Card:
    with file.read() as reader:
        return next(card for card in reader.all(Card, exercise_id=exercise.id) if card.text == text)


def test_cards_that_are_there_are_passed_by(file: DialogueFile, vote: Exercise) -> None:
    added = add_cards(file, vote.id, ["tal", " App ", "", "APP"])
    assert [each.text for each in added] == ["App"]
    assert texts(file, vote) == ["Karta", "Tal", "Skylt", "App"]
    with pytest.raises(InputError, match="“skylt” already"):
        add_cards(file, vote.id, ["skylt"])


def test_a_card_is_mended_moved_and_removed(file: DialogueFile, vote: Exercise) -> None:
    change_card(file, card(file, vote, "Tal").id, "Talad information")
    move_card(file, card(file, vote, "Skylt").id, 1)
    assert texts(file, vote) == ["Skylt", "Karta", "Talad information"]
    with pytest.raises(InputError, match="already"):
        change_card(file, card(file, vote, "Karta").id, "skylt")
    remove_cards(file, vote.id, [card(file, vote, "Skylt").id])
    with file.read() as reader:
        assert [each.position for each in reader.all(Card, exercise_id=vote.id)] == [1, 2]
    open_vote(file, vote.id)
    with pytest.raises(RefusedError, match="locked"):
        add_cards(file, vote.id, ["Sent"])


def test_a_secret_never_becomes_a_card_and_one_that_becomes_secret_is_pointed_out(
    file: DialogueFile, vote: Exercise
) -> None:
    place, alfa = meeting(file), supplier(file)
    said = line(file, place.id, "Ljusslingor i golvet", organisation_id=alfa.id)
    taken = add_card_from(file, vote.id, said.id)
    claim_confidentiality(file, said.id)
    with file.read() as reader:
        assert confidential_cards(reader, vote.id) == {taken.id}
    other = line(file, place.id, "Vår algoritm", organisation_id=alfa.id, confidential=True)
    with pytest.raises(RefusedError, match="everybody in the room"):
        add_card_from(file, vote.id, other.id)


def test_only_suppliers_and_the_buyer_vote(file: DialogueFile, vote: Exercise) -> None:
    expert = add_organisation(file, OrganisationDraft("Sakkunnig", kind="expert"))
    open_vote(file, vote.id)
    with pytest.raises(RefusedError, match="Only suppliers"):
        cast_ballot(file, vote.id, expert.id, {})


def test_parts_are_changed_without_touching_the_others(file: DialogueFile, vote: Exercise) -> None:
    set_exercise_parts(file, vote.id, dots=5)
    changed = set_exercise_parts(file, vote.id, prompt="Vad först?")
    assert (changed.title, changed.dots, changed.prompt) == ("Prioritera", 5, "Vad först?")
    need = add_need(file, NeedDraft("Hitta"))
    set_need_parts(file, need.id, who="Besökare")
    assert set_need_parts(file, need.id, effect="komma fram").who == "Besökare"


def test_another_round_over_the_tied_cards(file: DialogueFile, vote: Exercise) -> None:
    alfa = supplier(file)
    open_vote(file, vote.id)
    cast_ballot(file, vote.id, alfa.id, {card(file, vote, "Tal").id: 1})
    again = add_round(file, vote.id, "Prioritera igen", {card(file, vote, "Tal").id, card(file, vote, "Skylt").id})
    assert texts(file, again) == ["Tal", "Skylt"]
    with file.read() as reader:
        told = [(s.exercise.title, s.cards, s.ballots, s.voters) for s in exercise_summaries(reader)]
    assert told == [("Prioritera", 3, 1, 2), ("Prioritera igen", 2, 0, 2)]


def test_a_card_becomes_a_need_that_rests_on_who_said_it(file: DialogueFile, vote: Exercise) -> None:
    alfa = supplier(file)
    said = line(file, meeting(file).id, "Ljud vid dörren", organisation_id=alfa.id)
    need = add_need_from_card(file, add_card_from(file, vote.id, said.id).id)
    with file.read() as reader:
        (row,) = need_rows(reader)
    assert (row.need.id, row.need.title, row.sources) == (need.id, "Ljud vid dörren", 2)
    assert row.support.suppliers == (alfa.id,)
    assert row.checks == ("single_source", "no_measure", "no_requirement")


def test_a_requirement_goes_when_no_need_is_left(file: DialogueFile) -> None:
    first, second = add_need(file, NeedDraft("Hitta")), add_need(file, NeedDraft("Höra"))
    asked = add_requirement(file, first.id, RequirementDraft("Vägen läses upp"))
    drop_requirements(file, first.id, [asked.id])
    with file.read() as reader:
        assert requirements_of(reader, first.id) == []
    remove_needs(file, [first.id, second.id])
    with file.read() as reader:
        assert need_rows(reader) == []
    file.undo()
    with file.read() as reader:
        assert len(need_rows(reader)) == 2
