"""Cards are gathered and merged without losing a word, a source or a vote, and split again."""

from __future__ import annotations

import pytest

from dialogapp.domain.errors import InputError, RefusedError
from dialogapp.domain.exercises import Card, Exercise, ExercisePhase
from dialogapp.domain.needs import Need, NeedSource
from dialogapp.services.ballots import cast_ballot, reveal
from dialogapp.services.card_questions import ask_all_of_card
from dialogapp.services.cards import (
    add_card_from,
    add_cards,
    cards_seen,
    confidential_cards,
    move_card,
    put_in_field,
    remove_cards,
)
from dialogapp.services.clusters import add_cluster, gather_cards, merge_cards, split_card
from dialogapp.services.contributions import claim_confidentiality
from dialogapp.services.exercise_library import stock_exercise
from dialogapp.services.exercise_reading import items_of
from dialogapp.services.exercises import ExerciseDraft, add_exercise, add_round, exercise_summaries, open_vote
from dialogapp.services.needs import add_need_from_card, need_rows
from dialogapp.services.results import result
from dialogapp.storage.dialogue_file import DialogueFile
from tests.storage.logs import line, meeting, supplier

CARDS = ["Karta", "Kartor", "Tal", "Skylt"]


@pytest.fixture
def vote(file: DialogueFile) -> Exercise:
    return add_exercise(file, ExerciseDraft("Prioritera"), CARDS)


def ids(file: DialogueFile, exercise: Exercise) -> dict[str, str]:
    with file.read() as reader:
        return {card.text: card.id for card in reader.all(Card, exercise_id=exercise.id)}


def items(file: DialogueFile, exercise: Exercise) -> list[str]:
    with file.read() as reader:
        return [card.text for card in items_of(reader, exercise)]


def scores(file: DialogueFile, exercise: Exercise) -> dict[str, float]:
    texts = {card_id: text for text, card_id in ids(file, exercise).items()}
    with file.read() as reader:
        return {texts[item.card_id]: item.dots for item in result(reader, exercise.id).suppliers}


def test_a_merged_card_keeps_its_originals_and_is_split_again(file: DialogueFile, vote: Exercise) -> None:
    known = ids(file, vote)
    merged = merge_cards(file, vote.id, [known["Karta"], known["Kartor"]], "Karta över huset")
    assert items(file, vote) == ["Karta över huset", "Tal", "Skylt"]
    with file.read() as reader:
        assert [(s.cards, s.exercise.id) for s in exercise_summaries(reader)] == [(3, vote.id)]
        assert {card.text for card in reader.all(Card, merged_into_id=merged.id)} == {"Karta", "Kartor"}
    move_card(file, known["Skylt"], 1)
    assert items(file, vote) == ["Skylt", "Karta över huset", "Tal"]
    split_card(file, merged.id)
    assert sorted(items(file, vote)) == sorted(CARDS)
    file.undo()
    assert items(file, vote) == ["Skylt", "Karta över huset", "Tal"]
    with pytest.raises(InputError, match="not merged"):
        split_card(file, known["Tal"])
    with pytest.raises(InputError, match="two cards"):
        merge_cards(file, vote.id, [known["Karta"], known["Tal"]])
    remove_cards(file, vote.id, [merged.id])
    assert set(ids(file, vote)) == {"Skylt", "Tal"}


def test_cards_merged_while_the_vote_is_open_keep_every_dot(file: DialogueFile, vote: Exercise) -> None:
    known, alfa, beta = ids(file, vote), supplier(file), supplier(file, "Beta")
    open_vote(file, vote.id)
    cast_ballot(file, vote.id, alfa.id, {known["Karta"]: 2, known["Tal"]: 1})
    cast_ballot(file, vote.id, beta.id, {known["Kartor"]: 1, known["Karta"]: 1, known["Skylt"]: 1})
    merged = merge_cards(file, vote.id, [known["Karta"], known["Kartor"]])
    split_card(file, merged.id)
    whole = merge_cards(file, vote.id, [known["Karta"], known["Kartor"]], "Kartan")
    with pytest.raises(InputError, match="not in this exercise"):
        cast_ballot(file, vote.id, alfa.id, {known["Karta"]: 2})
    reveal(file, vote.id)
    assert scores(file, vote) == {"Kartan": 4, "Tal": 1, "Skylt": 1}
    with pytest.raises(RefusedError, match="locked"):
        split_card(file, whole.id)


def test_a_whole_that_was_voted_on_is_not_split(file: DialogueFile, vote: Exercise) -> None:
    known, alfa = ids(file, vote), supplier(file)
    merged = merge_cards(file, vote.id, [known["Karta"], known["Kartor"]])
    open_vote(file, vote.id)
    cast_ballot(file, vote.id, alfa.id, {merged.id: 2})
    with pytest.raises(RefusedError, match="as one card"):
        split_card(file, merged.id)


def test_only_votes_that_add_up_allow_a_merge_while_cards_are_locked(file: DialogueFile) -> None:
    entry = stock_exercise("nominal_group")
    exercise = add_exercise(file, ExerciseDraft("Ordna"), CARDS, entry)
    open_vote(file, exercise.id)
    known = ids(file, exercise)
    with pytest.raises(RefusedError, match="locked"):
        merge_cards(file, exercise.id, [known["Karta"], known["Kartor"]])


def test_groups_are_voted_on_as_headings_and_become_needs_with_all_they_rest_on(file: DialogueFile) -> None:
    entry = stock_exercise("silent_brainstorm")
    exercise = add_exercise(file, ExerciseDraft("Idéer"), ["Tal"], entry)
    alfa = supplier(file)
    said = line(file, meeting(file).id, "Ljud vid dörren", organisation_id=alfa.id)
    sound = add_card_from(file, exercise.id, said.id)
    add_cards(file, exercise.id, ["Skylt"])
    heading = add_cluster(file, exercise.id, "Att höra vägen", [sound.id, ids(file, exercise)["Tal"]])
    assert items(file, exercise) == ["Skylt", "Att höra vägen"]
    with pytest.raises(InputError, match="under a heading"):
        gather_cards(file, exercise.id, [heading.id], heading.id)
    with pytest.raises(InputError, match="not under a card"):
        gather_cards(file, exercise.id, [heading.id], sound.id)
    need = add_need_from_card(file, heading.id)
    with file.read() as reader:
        (row,) = need_rows(reader)
        assert (row.need.title, row.support.suppliers) == ("Att höra vägen", (alfa.id,))
    open_vote(file, exercise.id)
    cast_ballot(file, exercise.id, alfa.id, {heading.id: 2})
    reveal(file, exercise.id)
    assert scores(file, exercise) == {"Att höra vägen": 2, "Skylt": 0}
    again = add_round(file, exercise.id, "Igen", [heading.id, ids(file, exercise)["Skylt"]])
    assert items(file, again) == ["Skylt", "Att höra vägen"]
    assert need.id


def test_a_heading_that_goes_leaves_its_cards(file: DialogueFile, vote: Exercise) -> None:
    known = ids(file, vote)
    heading = add_cluster(file, vote.id, "Kartor och så", [known["Karta"], known["Kartor"]])
    gather_cards(file, vote.id, [known["Tal"]], heading.id)
    gather_cards(file, vote.id, [known["Karta"]], None)
    remove_cards(file, vote.id, [heading.id])
    assert items(file, vote) == CARDS


def test_a_need_that_rests_on_a_whole_rests_on_its_originals_after_a_split(file: DialogueFile, vote: Exercise) -> None:
    known = ids(file, vote)
    merged = merge_cards(file, vote.id, [known["Karta"], known["Kartor"]])
    need = add_need_from_card(file, merged.id)
    split_card(file, merged.id)
    with file.read() as reader:
        sources = {source.card_id for source in reader.all(NeedSource, need_id=need.id)}
        assert reader.count(Need) == 1
    assert sources == {known["Karta"], known["Kartor"]}


def test_a_secret_stays_secret_whatever_it_is_merged_into(file: DialogueFile, vote: Exercise) -> None:
    known, alfa = ids(file, vote), supplier(file)
    said = line(file, meeting(file).id, "Ljusslingor i golvet", organisation_id=alfa.id)
    taken = add_card_from(file, vote.id, said.id)
    merged = merge_cards(file, vote.id, [taken.id, known["Skylt"]], "Ljus och skyltar")
    again = add_round(file, vote.id, "Igen", [merged.id, known["Tal"]])
    claim_confidentiality(file, said.id)
    with file.read() as reader:
        assert confidential_cards(reader, vote.id) == {taken.id, merged.id}
        assert confidential_cards(reader, again.id) == {ids(file, again)["Ljus och skyltar"]}
        assert "Ljus och skyltar" not in [one.card.text for one in cards_seen(reader, vote.id)]
    with pytest.raises(RefusedError, match="confidential"):
        ask_all_of_card(file, merged.id)


def test_cards_lie_in_the_fields_of_a_board(file: DialogueFile) -> None:
    hats = stock_exercise("six_hats")
    exercise = add_exercise(file, ExerciseDraft("Hattar"), ["Bra"], hats)
    put_in_field(file, [ids(file, exercise)["Bra"]], "yellow")
    with file.read() as reader:
        (card,) = reader.all(Card, exercise_id=exercise.id)
        black = next(one for one in reader.all(ExercisePhase, exercise_id=exercise.id) if one.part == 5)
    assert card.field == "yellow"
    assert hats.definition.phases[black.part - 1].field == "black"
