"""A meeting that is handed out shows so on its page, can't be changed there, and comes home with what was noted."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dialogapp.gui.discreet import Discreet
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.runner import ImmediateRunner
from dialogapp.gui.screens.meeting_presenter import MeetingPresenter
from dialogapp.gui.screens.meeting_screen import MeetingScreen
from dialogapp.gui.session import Session
from dialogapp.services.meetings_out import meetings_out
from dialogapp.storage.dialogue_file import DialogueFile
from tests.gui.conftest import Clock, Told
from tests.gui.meeting_room import Hearing, hearing, log_of
from tests.storage.logs import line


@pytest.fixture
def room(store: DialogueFile) -> Hearing:
    return hearing(store, started=False)


@pytest.fixture
def screen(around: Surroundings, room: Hearing, clock: Clock, qtbot: QtBot) -> MeetingScreen:
    shown = MeetingScreen(around, now=clock)
    qtbot.addWidget(shown)
    shown.resize(1100, 640)
    shown.show()
    qtbot.waitExposed(shown)
    return shown


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return tmp_path / "elin.dialog"


def test_a_meeting_that_is_out_says_who_has_it_and_takes_nothing(
    screen: MeetingScreen, room: Hearing, told: Told, copy: Path
) -> None:
    screen.out.hand_out("Elin", copy)
    assert copy.exists()
    assert told.told[-1][1] == "ok"
    words = "This meeting is with Elin since 12:00. Take it home or withdraw it"
    assert screen.ui.notice.isVisible()
    assert screen.ui.notice.accessibleName() == words
    assert screen.ui.line.placeholderText() == "Locked here: the meeting is with Elin"
    assert not screen.ui.line.isEnabled()
    assert not screen.ui.start.isEnabled()
    actions = screen.around.actions
    assert not actions.action("meeting.floor_1").isEnabled()
    assert not actions.action("meeting.came_or_left").isEnabled()
    assert actions.action("meeting.take_home").isEnabled()


def test_it_comes_home_with_its_lines_and_opens_again(
    screen: MeetingScreen, room: Hearing, store: DialogueFile, told: Told, copy: Path, clock: Clock
) -> None:
    screen.out.hand_out("Elin", copy)
    with DialogueFile.open(copy, clock=clock) as there:
        line(there, room.id, "Vi ser två vägar", organisation_id=room.alfa.id)
    screen.out.take_home(copy)
    assert told.told[-1] == (
        "Meeting 1 is home from Elin with 1 line, 0 s on the floor, 0 pieces of information and 0 questions put", "ok",
    )  # fmt: skip
    assert [row.contribution.text for row in log_of(store, room.id)] == ["Vi ser två vägar"]
    assert screen.ui.line.isEnabled()
    assert screen.ui.start.isEnabled()
    assert screen.around.actions.action("meeting.floor_1").isEnabled()


def test_withdrawing_asks_why_and_opens_it_again(
    screen: MeetingScreen, room: Hearing, store: DialogueFile, told: Told, copy: Path
) -> None:
    screen.around.actions.action("meeting.withdraw").trigger()
    assert told.told[-1][0] == "This meeting is not handed out"
    screen.out.hand_out("Elin", copy)
    screen.around.actions.action("meeting.withdraw").trigger()
    assert screen.ui.ask.isVisible()
    screen.ui.ask.field.setText("Datorn är borta")
    QTest.keyClick(screen.ui.ask.field, Qt.Key.Key_Return)
    with store.read() as reader:
        assert meetings_out(reader) == {}
    assert screen.ui.line.isEnabled()


def test_what_was_half_typed_is_kept_while_it_is_out(screen: MeetingScreen, copy: Path) -> None:
    screen.ui.line.setPlainText("Halvskri")
    screen.out.hand_out("Elin", copy)
    assert screen.ui.line.text() == "Halvskri"


def test_the_file_that_went_out_says_what_it_is(
    screen: MeetingScreen, room: Hearing, copy: Path, clock: Clock, qtbot: QtBot
) -> None:
    screen.out.hand_out("Elin", copy)
    with DialogueFile.open(copy, clock=clock) as there:
        session = Session(there, ImmediateRunner(), screen.session.jobs, screen.session.language)
        presenter = MeetingPresenter(session, clock, lambda: None, Discreet(session))
        presenter.refresh()
        assert presenter.out is None
        assert presenter.copy_words().startswith("This file holds only this meeting, handed out to Elin")
