"""What a dialogue begins from."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from dialogapp.domain.instants import iso
from dialogapp.domain.meetings import AgendaItem, Invitation, Meeting
from dialogapp.domain.people import Organisation
from dialogapp.services.dialogues import DialogueDraft, the_dialogue
from dialogapp.services.meetings import MeetingDraft, move_meeting, plan_meeting
from dialogapp.services.questions import current_questions
from dialogapp.services.schedule import meeting_rows, plan_one_to_ones, suppliers_without_one_to_one
from dialogapp.services.templates import (
    Beginning,
    DialogueTemplate,
    agenda_templates,
    begin_dialogue,
    dialogue_templates,
    question_bank,
)
from dialogapp.services.translation import LANGUAGES, LanguageCode
from dialogapp.storage.dialogue_file import DialogueFile

MINUTES = {"information_meeting": 90, "one_to_one": 60, "workshop": 180}


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[DialogueFile]:
    with DialogueFile.create(tmp_path / "ny.dialog") as file:
        yield file


def template(key: str, code: LanguageCode = "sv") -> DialogueTemplate:
    return next(one for one in dialogue_templates(code) if one.key == key)


def beginning(key: str, suppliers: tuple[str, ...] = (), code: LanguageCode = "sv") -> Beginning:
    draft = DialogueDraft("Vägvisning", "Exempelköpings kommun", document_language=code)
    return Beginning(draft, template(key, code), date(2026, 2, 16), suppliers)


@pytest.mark.parametrize("code", LANGUAGES)
def test_agendas_are_complete_in_both_languages(code: LanguageCode) -> None:
    agendas = {agenda.key: agenda for agenda in agenda_templates(code)}
    assert {key: agendas[key].minutes for key in MINUTES} == MINUTES
    assert all(item.title and item.planned_minutes for agenda in agendas.values() for item in agenda.items)
    assert "{name}" in agendas["one_to_one"].meeting_title
    assert len({question.text for question in question_bank(code)}) == 10


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("key", [one.key for one in dialogue_templates("en")])
def test_every_template_makes_a_dialogue(empty: DialogueFile, key: str, code: LanguageCode) -> None:
    begin_dialogue(empty, beginning(key, ("Alfa AB", "Beta AB"), code))
    with empty.read() as reader:
        assert the_dialogue(reader).title == "Vägvisning"
        rows = meeting_rows(reader)
        assert rows
        assert current_questions(reader)
        assert all(row.meeting.question_set_id for row in rows)
        assert reader.journal_head()[0] == 1


def test_one_to_ones_wait_without_a_time_and_move_to_the_length_of_their_agenda(empty: DialogueFile) -> None:
    begin_dialogue(empty, beginning("information_and_one_to_ones", ("Alfa AB", "  ", "Beta AB", "alfa ab")))
    with empty.read() as reader:
        own = reader.all(Meeting, kind="one_to_one")
        suppliers = reader.all(Organisation, kind="supplier")
    assert [meeting.title for meeting in own] == ["Enskilt möte med Alfa AB", "Enskilt möte med Beta AB"]
    assert [meeting.starts_at for meeting in own] == [None, None]
    assert [supplier.name for supplier in suppliers] == ["Alfa AB", "Beta AB"]
    moved = move_meeting(empty, own[0].id, 1_772_449_200_000)
    assert moved.ends_at == 1_772_449_200_000 + 3_600_000
    with empty.read() as reader:
        (invitation,) = reader.all(Invitation, meeting_id=own[0].id)
    assert invitation.offered_seconds == 3600


def test_the_first_meeting_comes_so_many_working_days_after_the_first_day(empty: DialogueFile) -> None:
    begin_dialogue(empty, beginning("information_and_one_to_ones"))
    with empty.read() as reader:
        (meeting,) = reader.all(Meeting)
        assert meeting.starts_at is not None
        assert iso(meeting.starts_at, "Europe/Stockholm") == "2026-03-02T13:00:00+01:00"
        assert sum(item.planned_minutes for item in reader.all(AgendaItem)) == 90


def test_only_suppliers_without_a_meeting_of_their_own_get_one(empty: DialogueFile) -> None:
    begin_dialogue(empty, beginning("workshop_day", ("Alfa AB", "Beta AB")))
    with empty.read() as reader:
        alfa, beta = reader.all(Organisation, kind="supplier")
    plan_meeting(empty, MeetingDraft("Eget möte", "one_to_one"), [alfa.id])
    (made,) = plan_one_to_ones(empty, "Enskilt möte med {name}", ())
    assert made.title == "Enskilt möte med Beta AB"
    with empty.read() as reader:
        assert suppliers_without_one_to_one(reader) == []
        assert [i.organisation_id for i in reader.all(Invitation, meeting_id=made.id)] == [beta.id]
