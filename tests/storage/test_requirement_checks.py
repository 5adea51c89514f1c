"""What is found in a dialogue's requirements, and findings that are set aside with a reason."""

from __future__ import annotations

import pytest

from dialogapp.domain.errors import InputError
from dialogapp.domain.needs import Requirement
from dialogapp.domain.requirement_checks.waiver import Judged, RequirementWaiver
from dialogapp.services.needs import (
    NeedDraft,
    RequirementDraft,
    add_need,
    add_requirement,
    drop_requirements,
    link_contribution,
    set_need_parts,
    set_requirement_parts,
)
from dialogapp.services.requirement_checks import gather_checking, take_up, waive
from dialogapp.services.requirement_parts import link_level, note_feedback
from dialogapp.services.requirement_words import shipped_lists
from dialogapp.services.sweep import InputKey
from dialogapp.services.tracing import unanswered
from dialogapp.storage.dialogue_file import DialogueFile
from dialogapp.storage.verify import verify
from tests.storage.logs import line, meeting, supplier

TWICE = "Systemet ska ha snabb start. Sökningen ska vara snabb."


def found(file: DialogueFile, requirement: Requirement) -> list[Judged]:
    with file.read() as reader:
        return list(gather_checking(reader, {requirement.id}).findings(shipped_lists())[requirement.id])


def told(file: DialogueFile, requirement: Requirement) -> list[tuple[str, str, str]]:
    return [(each.kind, each.passage, each.reason) for each in found(file, requirement)]


@pytest.fixture
def requirement(file: DialogueFile) -> Requirement:
    need = add_need(file, NeedDraft("Hitta"))
    return add_requirement(file, need.id, RequirementDraft("Skylten ska vara tydlig.", verification="Prov"))


def test_a_reason_counts_until_the_passage_is_another(file: DialogueFile, requirement: Requirement) -> None:
    (finding,) = found(file, requirement)
    waive(file, requirement.id, finding, " provas av tio besökare ")
    assert told(file, requirement) == [("vague", "tydlig", "provas av tio besökare")]
    set_requirement_parts(file, requirement.id, text="Den nya skylten ska vara tydlig vid entrén.")
    assert told(file, requirement) == [("vague", "tydlig", "provas av tio besökare")]
    set_requirement_parts(file, requirement.id, text="Skyltarna ska vara tydliga.")
    assert told(file, requirement) == [("vague", "tydliga", "")]


def test_it_is_undone_and_taken_up_again(file: DialogueFile, requirement: Requirement) -> None:
    (finding,) = found(file, requirement)
    waive(file, requirement.id, finding, "provas")
    waive(file, requirement.id, finding, "provas av besökare")
    file.undo()
    assert told(file, requirement) == [("vague", "tydlig", "provas")]
    take_up(file, requirement.id, finding)
    assert told(file, requirement) == [("vague", "tydlig", "")]
    file.undo()
    assert told(file, requirement) == [("vague", "tydlig", "provas")]


def test_a_reason_is_for_one_of_two_alike(file: DialogueFile, requirement: Requirement) -> None:
    requirement = set_requirement_parts(file, requirement.id, text=TWICE)
    vague = [each for each in found(file, requirement) if each.kind == "vague"]
    waive(file, requirement.id, vague[1], "mäts")
    assert [each.reason for each in found(file, requirement) if each.kind == "vague"] == ["", "mäts"]


def test_without_a_reason_nothing_is_set_aside(file: DialogueFile, requirement: Requirement) -> None:
    (finding,) = found(file, requirement)
    with pytest.raises(InputError):
        waive(file, requirement.id, finding, "  ")
    assert told(file, requirement) == [("vague", "tydlig", "")]


def test_a_requirement_goes_with_its_reasons(file: DialogueFile) -> None:
    need = add_need(file, NeedDraft("Hitta"))
    requirement = add_requirement(file, need.id, RequirementDraft("Skylten ska vara tydlig."))
    waive(file, requirement.id, found(file, requirement)[0], "provas")
    drop_requirements(file, need.id, [requirement.id])
    with file.read() as reader:
        assert reader.count(RequirementWaiver) == 0
    file.undo()
    assert told(file, requirement)[0] == ("vague", "tydlig", "provas")
    assert verify(file.path).problems == []


def test_what_rests_on_one_supplier_of_several_may_fit_that_one_alone(file: DialogueFile) -> None:
    place = meeting(file)
    alfa, beta = supplier(file, "Alfa AB"), supplier(file, "Beta AB")
    need = add_need(file, NeedDraft("Hitta"))
    requirement = add_requirement(file, need.id, RequirementDraft("Besökaren ska hitta.", verification="Prov"))
    link_contribution(file, need.id, line(file, place.id, "Vägen läses upp", organisation_id=alfa.id).id)
    assert [kind for kind, _, _ in told(file, requirement)] == ["one_supplier"]
    link_contribution(file, need.id, line(file, place.id, "Det kan vi också", organisation_id=beta.id).id)
    assert told(file, requirement) == []


def test_a_level_tells_whom_a_requirement_rests_on_and_feedback_who_can_meet_it(file: DialogueFile) -> None:
    place = meeting(file)
    alfa, beta = supplier(file, "Alfa AB"), supplier(file, "Beta AB")
    need = add_need(file, NeedDraft("Hitta"))
    requirement = add_requirement(file, need.id, RequirementDraft("Besökaren ska hitta.", verification="Prov"))
    for each in (alfa, beta):
        link_contribution(file, need.id, line(file, place.id, "Vägen läses upp", organisation_id=each.id).id)
    assert told(file, requirement) == []
    level = line(file, place.id, "Inom tio sekunder", organisation_id=alfa.id)
    link_level(file, requirement.id, InputKey("contribution", level.id))
    assert told(file, requirement)[0][0] == "one_supplier"
    note_feedback(file, requirement.id, beta.id, "objection")
    assert told(file, requirement)[0][0] == "one_supplier"
    with file.read() as reader:
        assert [gap.requirement for gap in unanswered(reader)] == [requirement]
    note_feedback(file, requirement.id, beta.id, "support")
    assert told(file, requirement) == []
    with file.read() as reader:
        assert unanswered(reader) == []


def test_resting_on_one_supplier_is_answered_at_the_requirement(file: DialogueFile) -> None:
    place, alfa = meeting(file), supplier(file, "Alfa AB")
    supplier(file, "Beta AB")
    need = add_need(file, NeedDraft("Hitta"))
    requirement = add_requirement(file, need.id, RequirementDraft("Besökaren ska hitta.", verification="Prov"))
    level = line(file, place.id, "Inom tio sekunder", organisation_id=alfa.id)
    link_level(file, requirement.id, InputKey("contribution", level.id))
    (finding,) = found(file, requirement)
    waive(file, requirement.id, finding, "prövas i RFI")
    with file.read() as reader:
        assert unanswered(reader) == []
    assert [each.reason for each in found(file, requirement)] == ["prövas i RFI"]
    take_up(file, requirement.id, finding)
    with file.read() as reader:
        assert len(unanswered(reader)) == 1


def test_what_was_answered_at_the_need_is_not_asked_again(file: DialogueFile) -> None:
    place, alfa = meeting(file), supplier(file, "Alfa AB")
    supplier(file, "Beta AB")
    need = add_need(file, NeedDraft("Hitta"))
    requirement = add_requirement(file, need.id, RequirementDraft("Besökaren ska hitta.", verification="Prov"))
    link_contribution(file, need.id, line(file, place.id, "Vägen läses upp", organisation_id=alfa.id).id)
    assert [each.reason for each in found(file, requirement)] == [""]
    set_need_parts(file, need.id, alone_answer="fler tillfrågas i RFI")
    assert [each.reason for each in found(file, requirement)] == ["fler tillfrågas i RFI"]
    level = line(file, place.id, "Inom tio sekunder", organisation_id=alfa.id)
    link_level(file, requirement.id, InputKey("contribution", level.id))
    assert [each.reason for each in found(file, requirement)] == [""]
