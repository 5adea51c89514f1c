"""Undo takes back one step at a time, also after reopening, and says what stands in its way."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dialogapp.domain.contributions import Contribution
from dialogapp.domain.errors import DialogappError, RefusedError
from dialogapp.domain.people import Organisation
from dialogapp.domain.register import MadeDocument
from dialogapp.services.contributions import change_text, claim_confidentiality, strike
from dialogapp.services.dialogues import DialogueDraft, create_dialogue
from dialogapp.services.exercises import ExerciseDraft, add_exercise, cast_ballot, open_vote, reveal
from dialogapp.services.people import OrganisationDraft, change_organisation, remove_organisation
from dialogapp.storage.dialogue_file import DialogueFile
from dialogapp.storage.verify import verify
from tests.storage.logs import found, line, log, meeting, supplier


def test_each_undo_takes_back_one_use_case_and_redo_does_it_again(file: DialogueFile) -> None:
    place = meeting(file)
    said = line(file, place.id, "Vi ser två vägar framåt")
    change_text(file, said.id, "Vi ser tre vägar framåt")
    file.undo()
    assert [told.contribution.text for told in log(file)] == ["Vi ser två vägar framåt"]
    assert found(file, "tre") == []
    file.undo()
    assert log(file) == []
    file.redo()
    file.redo()
    assert found(file, "tre vägar") == ["Vi ser tre vägar framåt"]
    assert file.redo() is None


def test_undo_works_after_reopening(file: DialogueFile, path: Path) -> None:
    supplier(file, "Alfa AB")
    supplier(file, "Beta AB")
    file.undo()
    file.close()
    with DialogueFile.open(path) as again:
        again.undo()
        with again.read() as reader:
            assert reader.all(Organisation, kind="supplier") == []
        again.redo()
        again.redo()
        with again.read() as reader:
            assert [o.name for o in reader.all(Organisation, kind="supplier")] == ["Alfa AB", "Beta AB"]


def test_a_new_change_forgets_what_could_be_done_again(file: DialogueFile) -> None:
    supplier(file, "Alfa AB")
    file.undo()
    supplier(file, "Beta AB")
    file.undo()
    with file.read() as reader:
        assert reader.redo_action() == "organisation.added"
    file.redo()
    with file.read() as reader:
        assert [o.name for o in reader.all(Organisation, kind="supplier")] == ["Beta AB"]
    assert file.redo() is None


def test_undo_stops_at_what_cannot_be_undone(file: DialogueFile) -> None:
    alfa = supplier(file)
    vote = add_exercise(file, ExerciseDraft("Prioritera"), ["Karta", "Tal"])
    open_vote(file, vote.id)
    cast_ballot(file, vote.id, alfa.id, {})
    reveal(file, vote.id)
    assert file.undo() is None
    supplier(file, "Beta AB")
    assert file.undo() is not None
    assert file.undo() is None


def test_a_made_document_does_not_stand_in_the_way(file: DialogueFile) -> None:
    supplier(file)
    with file.write("document.made") as transaction:
        made = MadeDocument(
            id=transaction.new_id(), number=1, kind="minutes", audience="internal", file_name="a.docx",
            sha256="0", head="0", made_at=0,
        )  # fmt: skip
        transaction.add(made)
    file.undo()
    with file.read() as reader:
        assert reader.count(Organisation, kind="supplier") == 0
        assert reader.count(MadeDocument) == 1


def test_a_later_change_that_undo_does_not_know_of_is_named(file: DialogueFile) -> None:
    alfa = supplier(file)
    with file.write("document.made") as transaction:
        transaction.put(Organisation(id=alfa.id, number=alfa.number, name="Alfa AB", note="tillagd"))
    with pytest.raises(RefusedError, match=r"document\.made"):
        file.undo()
    with file.read() as reader:
        assert reader.get(Organisation, alfa.id).note == "tillagd"


STEPS = st.lists(
    st.sampled_from(["add", "log", "change", "strike", "claim", "rename", "remove", "undo", "redo"]), max_size=25
)


@given(steps=STEPS)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_after_any_work_undoing_all_leads_back_and_the_journal_holds(
    steps: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("work") / "a.dialog"
    with DialogueFile.create(path) as file:
        create_dialogue(file, DialogueDraft(title="T", buyer="B"))
        start = _picture(file)
        place = None
        for number, step in enumerate(steps):
            try:
                place = place or meeting(file).id
                _do(file, step, place, number)
            except DialogappError:
                continue
        while file.undo():
            pass
        assert _picture(file) == start
        while file.redo():
            pass
    verdict = verify(path)
    assert verdict.problems == []


def _do(file: DialogueFile, step: str, place: str, number: int) -> None:
    with file.read() as reader:
        lines = reader.all(Contribution)
        companies = reader.all(Organisation, kind="supplier")
    match step:
        case "add":
            supplier(file, f"Bolag {number} AB")
        case "log":
            line(file, place, f"Rad {number}", organisation_id=companies[-1].id if companies else None)
        case "change" if lines:
            change_text(file, lines[-1].id, f"Ändrad {number}")
        case "strike" if lines:
            strike(file, lines[0].id, "fel")
        case "claim" if lines:
            claim_confidentiality(file, lines[-1].id, "skada")
        case "rename" if companies:
            change_organisation(file, companies[0].id, OrganisationDraft(f"Nytt {number} AB"))
        case "remove" if companies:
            remove_organisation(file, companies[0].id)
        case "undo":
            file.undo()
        case "redo":
            file.redo()


def _picture(file: DialogueFile) -> list[object]:
    with file.read() as reader:
        return [*reader.all(Organisation), *reader.all(Contribution)]
