"""A meeting goes out as a file of its own, is locked here, and comes home whole, once."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from dialogapp.domain.errors import FileProblemError, InputError, RefusedError
from dialogapp.domain.handing_out import HandOut
from dialogapp.domain.meetings import AgendaItem, Invitation, Meeting
from dialogapp.domain.parity import Disclosure
from dialogapp.domain.people import Organisation
from dialogapp.domain.questions import Question
from dialogapp.services import floor
from dialogapp.services.changes import Change
from dialogapp.services.contributions import change_text, claim_confidentiality
from dialogapp.services.disclosures import parity_items
from dialogapp.services.exercises import ExerciseDraft, add_exercise
from dialogapp.services.follow_ups import follow_ups
from dialogapp.services.handing_out import hand_out, withdraw_hand_out
from dialogapp.services.meetings import (
    MeetingDraft,
    move_meeting,
    note_arrival,
    plan_meeting,
    start_meeting,
)
from dialogapp.services.people import (
    OrganisationDraft,
    change_organisation,
)
from dialogapp.services.questions import (
    QuestionDraft,
    change_questions,
    current_questions,
    put_question,
    set_questions,
)
from dialogapp.services.taking_home import take_home
from dialogapp.storage.dialogue_file import DialogueFile
from dialogapp.storage.verify import verify
from tests.storage.conftest import NOON, Clock
from tests.storage.held_meetings import FILES, named, one_to_one, opened, prepared
from tests.storage.logs import line, log, supplier


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return tmp_path / "elin.dialog"


@pytest.fixture
def held(file: DialogueFile, clock: Clock) -> Meeting:
    return prepared(file, clock)


def test_the_file_that_goes_out_holds_no_competitor(file: DialogueFile, held: Meeting, copy: Path) -> None:
    hand_out(file, FILES, held.id, "Elin", copy)
    with closing(sqlite3.connect(copy)) as connection:
        content = "\n".join(connection.iterdump())
    assert "Beta" not in content
    assert "Bo Berg" not in content
    assert "beta.example" not in content
    with DialogueFile.open(copy, writable=False) as there, there.read() as reader:
        assert [m.id for m in reader.all(Meeting)] == [held.id]
        assert {d.text for d in reader.all(Disclosure)} == {
            "[annan leverantör] ser ritningarna i mars", "Anbudstiden blir lång",
        }  # fmt: skip
        owed = [item.disclosure.text for item in parity_items(reader) if item.owed]
        assert owed == ["[annan leverantör] ser ritningarna i mars"]
        assert [q.text for q in reader.all(Question)] == ["Vad driver kostnad?", "Vilka krav hindrar?"]
        assert reader.all(HandOut)[0].is_copy
    assert verify(copy).problems == []


def test_a_question_to_all_goes_along_without_names_and_comes_home_put(
    file: DialogueFile, held: Meeting, clock: Clock, copy: Path
) -> None:
    beta = next(one for one in organisations(file) if one.name.startswith("Beta"))
    elsewhere = plan_meeting(file, MeetingDraft("Enskilt med Beta"), [beta.id])
    start_meeting(file, elsewhere.id)
    asked = line(
        file, elsewhere.id, "Vad kostar driften, Beta?", kind="question", tags="till-alla", started_at=clock.now
    )
    with file.read() as reader:
        concerned = [one.organisation_id for one in reader.all(Invitation, meeting_id=held.id)]
    hand_out(file, FILES, held.id, "Elin", copy)
    with opened(copy, clock) as there:
        with there.read() as reader:
            (question,) = follow_ups(reader)
        assert question.question.text == "Vad kostar driften, [annan leverantör]?"
        assert set(concerned) <= set(question.missing)
        put_question(there, asked.id, concerned[0], held.id)
    take_home(file, FILES, copy)
    with file.read() as reader:
        (question,) = follow_ups(reader)
    assert question.question.text == "Vad kostar driften, Beta?"
    assert {concerned[0], beta.id} <= set(question.put_to)


def organisations(file: DialogueFile) -> list[Organisation]:
    with file.read() as reader:
        return reader.all(Organisation)


def test_a_meeting_that_is_out_is_locked_for_every_way_to_change_it(
    file: DialogueFile, held: Meeting, clock: Clock, copy: Path
) -> None:
    said = line(file, held.id, "Före mötet")
    hand_out(file, FILES, held.id, "Elin", copy)
    alfa, words = named(file, "Alfa AB"), r"Meeting 2 is with Elin since 2026-03-02 12:00"
    with file.read() as reader:
        stem, before = current_questions(reader)[0].stem_id, reader.journal_head()
    for attempt in (
        lambda: line(file, held.id, "Ny rad"),
        lambda: change_text(file, said.id, "Annan lydelse"),
        lambda: claim_confidentiality(file, said.id),
        lambda: start_meeting(file, held.id),
        lambda: move_meeting(file, held.id, NOON + 3_600_000),
        lambda: note_arrival(file, held.id, alfa.id),
        lambda: put_question(file, stem, alfa.id, held.id),
        lambda: add_exercise(file, ExerciseDraft("Rösta", meeting_id=held.id), ["A"]),
        lambda: floor_turn(file, held.id, alfa.id, clock),
    ):
        with pytest.raises(RefusedError, match=words):
            attempt()
    with file.read() as reader:
        assert reader.journal_head() == before


def floor_turn(file: DialogueFile, meeting_id: str, organisation_id: str, clock: Clock) -> None:
    floor.give_floor(file, meeting_id, organisation_id, clock.now)
    floor.open_floor(file, clock.now + 5000)


def test_undo_cannot_pass_the_lock_by(file: DialogueFile, held: Meeting, clock: Clock, copy: Path) -> None:
    line(file, held.id, "En rad")
    file.undo()
    hand_out(file, FILES, held.id, "Elin", copy)
    assert file.undo() is None
    assert file.redo() is None
    with pytest.raises(RefusedError, match="is with Elin"):
        remove_item(file, held.id)
    assert log(file, meeting_id=held.id) == []


def remove_item(file: DialogueFile, meeting_id: str) -> None:
    """As undoing an agenda would, by no use case that could look first."""
    with file.write("agenda.changed") as transaction:
        item = transaction.all(AgendaItem, meeting_id=meeting_id)[0]
        transaction.apply([Change("agenda_item", item.id, None)])


def test_the_rest_of_the_dialogue_goes_on_meanwhile(
    file: DialogueFile, held: Meeting, clock: Clock, copy: Path
) -> None:
    hand_out(file, FILES, held.id, "Elin", copy)
    gamma = supplier(file, "Gamma AB")
    other = one_to_one(file, gamma.id, "Ett annat möte")
    line(file, other.id, "Vi ser en väg", organisation_id=gamma.id)
    change_questions(file, [QuestionDraft("En ny fråga?")])
    with file.read() as reader:
        out, going = reader.get(Meeting, held.id), reader.get(Meeting, other.id)
        assert len(reader.all(Question, set_id=out.question_set_id)) == 2
        assert [q.text for q in reader.all(Question, set_id=going.question_set_id)] == ["En ny fråga?"]


def test_only_its_meeting_can_be_worked_on_in_the_copy(
    file: DialogueFile, held: Meeting, clock: Clock, copy: Path
) -> None:
    hand_out(file, FILES, held.id, "Elin", copy)
    with opened(copy, clock) as there:
        with pytest.raises(RefusedError, match="only meeting 2"):
            plan_meeting(there, MeetingDraft("Ett till"))
        with pytest.raises(RefusedError, match="only meeting 2"):
            set_questions(there, [QuestionDraft("Nytt?")])
        with pytest.raises(RefusedError, match="who came with it"):
            change_organisation(there, named(there, "Alfa AB").id, OrganisationDraft("Alfa Group AB"))
        with pytest.raises(RefusedError, match="handed out itself"):
            hand_out(there, FILES, held.id, "Kim", copy.with_name("kim.dialog"))
        assert add_exercise(there, ExerciseDraft("Rösta"), ["Karta"]).meeting_id == held.id
        delta = supplier(there, "Delta AB")
        change_organisation(there, delta.id, OrganisationDraft("Delta Group AB"))
    assert not copy.with_name("kim.dialog").exists()


def test_where_the_file_cant_be_made_the_meeting_stays_here(file: DialogueFile, held: Meeting, copy: Path) -> None:
    copy.write_text("något annat")
    with pytest.raises(FileProblemError, match="is there already"):
        hand_out(file, FILES, held.id, "Elin", copy)
    with pytest.raises(InputError, match="who the meeting is handed out to"):
        hand_out(file, FILES, held.id, "  ", copy.with_name("b.dialog"))
    assert copy.read_text() == "något annat"
    line(file, held.id, "Fritt")


def test_a_withdrawn_meeting_is_open_here_and_does_not_come_home(
    file: DialogueFile, held: Meeting, clock: Clock, copy: Path
) -> None:
    hand_out(file, FILES, held.id, "Elin", copy)
    with pytest.raises(InputError, match="Say why"):
        withdraw_hand_out(file, held.id, " ")
    withdraw_hand_out(file, held.id, "Datorn är borta")
    line(file, held.id, "Hållet här")
    with file.read() as reader:
        assert [(out.withdrawn_reason, out.returned_at) for out in reader.all(HandOut)] == [
            ("Datorn är borta", clock.now)
        ]
    with pytest.raises(RefusedError, match="was withdrawn from Elin"):
        take_home(file, FILES, copy)
    with pytest.raises(RefusedError, match="not handed out"):
        withdraw_hand_out(file, held.id, "Igen")
    again = copy.with_name("kim.dialog")
    hand_out(file, FILES, held.id, "Kim", again)
    assert take_home(file, FILES, again).handed_to == "Kim"
