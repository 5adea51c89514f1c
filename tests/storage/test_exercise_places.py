"""Whose sheet lies where in each round of brainwriting."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from dialogapp.domain.exercises import Exercise
from dialogapp.services.exercise_files import definition_of
from dialogapp.services.exercise_library import LibraryEntry, stock_exercise
from dialogapp.services.exercise_places import places_words, sheets_now
from dialogapp.services.exercise_runs import next_phase
from dialogapp.services.exercises import ExerciseDraft, add_exercise
from dialogapp.services.sharing import draw_sharing_order
from dialogapp.services.translation import language
from dialogapp.storage.dialogue_file import DialogueFile
from tests.storage.logs import supplier


def made(file: DialogueFile, visibility: str) -> tuple[Exercise, list[str]]:
    entry = stock_exercise("brainwriting_635")
    document = json.loads(json.dumps(entry.document))
    for phase in document["phase"]:
        if phase["kind"] == "collect":
            phase["visibility"] = visibility
    entry = replace(entry, definition=definition_of(entry.key, document), document=document)
    assert isinstance(entry, LibraryEntry)
    ids = [supplier(file, name).id for name in ("Alfa AB", "Beta AB", "Gamma AB")]
    return add_exercise(file, ExerciseDraft("Skriv"), entry=entry), ids


def lies(file: DialogueFile, exercise: Exercise) -> dict[str, str]:
    with file.read() as reader:
        return {one.owner_id: one.at_id for one in sheets_now(reader, exercise)}


def test_sheets_go_round_in_the_drawn_order(file: DialogueFile) -> None:
    exercise, ids = made(file, "anonymous")
    assert lies(file, exercise) == {}
    order = draw_sharing_order(file, exercise.id, ids).organisation_ids
    next_phase(file, exercise.id)
    next_phase(file, exercise.id)
    assert lies(file, exercise) == {one: one for one in ids}
    next_phase(file, exercise.id)
    assert lies(file, exercise) == dict(zip(order, (*order[1:], order[0]), strict=True))
    with file.read() as reader:
        told = places_words(reader, exercise, language("en"))
    assert told.startswith("Round 2 of 6 · ")
    assert told.count("has the sheet of") == 3


@pytest.mark.parametrize("round_", [1, 2, 3])
def test_where_nobody_sees_what_others_write_each_keeps_its_sheet(file: DialogueFile, round_: int) -> None:
    exercise, ids = made(file, "own")
    draw_sharing_order(file, exercise.id, ids)
    for _ in range(1 + round_):
        next_phase(file, exercise.id)
    assert lies(file, exercise) == {one: one for one in ids}
