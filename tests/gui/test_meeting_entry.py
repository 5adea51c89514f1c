"""The entry line's presenter: nothing that was typed is lost, whatever the writer does and whenever it does it."""

from __future__ import annotations

import pytest

from dialogapp.domain.contributions import Contribution
from dialogapp.domain.entry import Speaker
from dialogapp.domain.errors import FileProblemError
from dialogapp.gui.runner import ImmediateJobs
from dialogapp.gui.screens.meeting_entry import EntryPresenter
from dialogapp.gui.session import Session
from dialogapp.services.half_typed import kept_line
from dialogapp.services.translation import language
from dialogapp.storage.dialogue_file import DialogueFile
from tests.gui.conftest import Clock, JobRuns
from tests.gui.meeting_room import Hearing, HeldRunner, hearing, log_of

FULL = FileProblemError("The disk is full")


class Line:
    """An entry line with its writer's thread held."""

    def __init__(self, store: DialogueFile, clock: Clock, jobs: JobRuns) -> None:
        self.runner = HeldRunner()
        self.session = Session(store, self.runner, ImmediateJobs(jobs), language("en"))
        self.refused: list[str] = []
        self.session.refused.connect(self.refused.append)
        self.logged: list[Contribution] = []
        self.presenter = EntryPresenter(self.session, clock, lambda: None, self.logged.append)

    def enter(self, text: str) -> None:
        """Type and press Enter, as the field does it."""
        self.presenter.begin_typing()
        self.presenter.type(text)
        self.presenter.enter()


@pytest.fixture
def room(store: DialogueFile) -> Hearing:
    return hearing(store)


@pytest.fixture
def line(application: object, store: DialogueFile, clock: Clock, jobs: JobRuns, room: Hearing) -> Line:
    opened = Line(store, clock, jobs)
    opened.presenter.open(room.id)
    return opened


def texts(store: DialogueFile, room: Hearing) -> list[str]:
    return [row.contribution.text for row in log_of(store, room.id)]


def test_the_line_stands_until_it_is_durable(line: Line, store: DialogueFile, room: Hearing) -> None:
    line.enter("Vi ser två vägar")
    assert line.presenter.line.text == "Vi ser två vägar"
    line.runner.release()
    assert line.presenter.line.text == ""
    assert texts(store, room) == ["Vi ser två vägar"]


def test_speaker_and_time_are_fixed_at_the_first_character(
    line: Line, store: DialogueFile, room: Hearing, clock: Clock
) -> None:
    begun = clock.now
    line.presenter.set_floor(Speaker(room.alfa.id))
    line.presenter.type("V")
    clock.now += 30_000
    line.presenter.set_floor(Speaker(room.beta.id))
    line.presenter.type("Vi ser")
    line.presenter.enter()
    line.runner.release()
    contribution = log_of(store, room.id)[0].contribution
    assert (contribution.organisation_id, contribution.started_at) == (room.alfa.id, begun)
    assert line.presenter.speaker == Speaker(room.beta.id)


def test_what_is_typed_while_a_line_is_stored_is_a_line_of_its_own(
    line: Line, store: DialogueFile, room: Hearing
) -> None:
    line.enter("först")
    line.enter("sedan")
    beside = line.presenter.beside
    assert beside is not None
    assert beside.text == "först"
    assert line.presenter.line.text == "sedan"
    line.runner.release()
    assert texts(store, room) == ["först", "sedan"]
    assert line.presenter.line.text == ""


def test_enter_twice_logs_once(line: Line, store: DialogueFile, room: Hearing) -> None:
    line.enter("en gång")
    line.presenter.enter()
    line.runner.release()
    assert texts(store, room) == ["en gång"]


def test_a_line_that_can_not_be_stored_stays(line: Line, store: DialogueFile, room: Hearing) -> None:
    line.presenter.choose_kind("question")
    line.enter("Gäller det även foajén?")
    line.runner.fail(FULL)
    assert (line.presenter.line.text, line.presenter.line.kind) == ("Gäller det även foajén?", "question")
    assert line.refused == ["The disk is full"]
    line.presenter.enter()
    line.runner.release()
    assert texts(store, room) == ["Gäller det även foajén?"]


def test_a_line_that_can_not_be_stored_comes_back_before_what_was_typed_since(line: Line) -> None:
    line.enter("först")
    line.enter("sedan")
    line.runner.fail(FULL)
    assert line.presenter.line.text == "först\nsedan"
    assert line.presenter.beside is None


def test_a_half_typed_line_is_there_when_the_meeting_is_opened_again(
    line: Line, store: DialogueFile, room: Hearing, clock: Clock, jobs: JobRuns
) -> None:
    line.presenter.set_floor(Speaker(room.gamma.id))
    line.presenter.choose_kind("decision")
    line.presenter.type("Studiebesök ordn")
    line.presenter.keep()
    line.runner.release()
    again = Line(store, clock, jobs)
    again.presenter.open(room.id)
    assert again.presenter.line.text == "Studiebesök ordn"
    assert again.presenter.line.kind == "decision"
    assert again.presenter.speaker == Speaker(room.gamma.id)


def test_a_logged_line_is_no_longer_half_typed(line: Line, store: DialogueFile, room: Hearing) -> None:
    line.presenter.type("Halvt")
    line.presenter.keep()
    line.presenter.enter()
    line.runner.release()
    with store.read() as reader:
        assert kept_line(reader, room.id).text == ""
    line.presenter.keep()
    line.runner.release()
    with store.read() as reader:
        assert reader.scratch(f"line:{room.id}") is None


def test_an_answer_belongs_to_the_question_that_was_put(line: Line, store: DialogueFile, room: Hearing) -> None:
    with store.read() as reader:
        from dialogapp.services.questions import current_questions

        stem = current_questions(reader)[0].stem_id
    line.presenter.set_place(None, stem)
    line.presenter.choose_speaker(Speaker(room.alfa.id))
    line.presenter.choose_kind("answer")
    line.enter("Drift, mest #drift")
    line.runner.release()
    contribution = log_of(store, room.id)[0].contribution
    assert (contribution.question_stem_id, contribution.tags, contribution.text) == (stem, "drift", "Drift, mest")


def test_an_empty_line_is_not_logged(line: Line, store: DialogueFile, room: Hearing) -> None:
    line.enter("   ")
    line.runner.release()
    assert texts(store, room) == []
