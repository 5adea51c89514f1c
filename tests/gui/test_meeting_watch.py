"""The hint on what competitors must not hear: it stands where one types and at the line, blocks nothing, and goes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dialogapp.gui.pages import Surroundings
from dialogapp.gui.screens.meeting_screen import MeetingScreen
from dialogapp.services.meetings import MeetingDraft, end_meeting, note_arrival, plan_meeting, start_meeting
from dialogapp.storage.dialogue_file import DialogueFile
from tests.gui.conftest import NOON
from tests.gui.keys import press
from tests.gui.meeting_room import Hearing, hearing, log_of, type_text

PRICE = "Vårt timpris är lågt"


@pytest.fixture
def room(store: DialogueFile) -> Hearing:
    made = hearing(store)
    for one in (made.alfa, made.beta):
        note_arrival(store, made.id, one.id)
    return made


@pytest.fixture
def page(around: Surroundings, room: Hearing, qtbot: QtBot) -> MeetingScreen:
    made = MeetingScreen(around, now=lambda: NOON)
    qtbot.addWidget(made)
    made.resize(1093, 614)
    made.show()
    made.refresh()
    made.ui.line.setFocus()
    return made


def notes(page: MeetingScreen, row: int = 0) -> str:
    return page.log.model.words.notes(page.log.model.row_at(row))


def write(page: MeetingScreen, text: str) -> None:
    type_text(page.ui.line, text)


def test_the_hint_comes_as_one_types_and_stands_at_the_line(
    page: MeetingScreen, store: DialogueFile, room: Hearing
) -> None:
    write(page, "Vårt timpr")
    assert not page.watch.note.isVisible()
    write(page, "is är lågt")
    assert page.watch.note.isVisible()
    assert "“timpris” may concern prices" in page.watch.note.accessibleName()
    press(page.ui.line, Qt.Key.Key_Return)
    assert [line.contribution.text for line in log_of(store, room.id)] == [PRICE]
    assert "May concern prices" in notes(page)
    assert page.watch.note.isVisible()


def test_put_away_it_stays_away_also_when_the_meeting_is_opened_again(
    page: MeetingScreen, around: Surroundings, store: DialogueFile, room: Hearing
) -> None:
    write(page, PRICE)
    press(page.ui.line, Qt.Key.Key_Return)
    around.actions.action("meeting.put_hint_away").trigger()
    assert not page.watch.note.isVisible()
    assert notes(page) == ""
    other = plan_meeting(store, MeetingDraft("Ett annat"), [room.alfa.id])
    page.refresh()
    page.presenter.choose(other.id)
    page.presenter.choose(room.id)
    assert notes(page) == ""


def test_put_away_as_one_types_it_does_not_come_back_at_the_line(page: MeetingScreen, around: Surroundings) -> None:
    write(page, PRICE)
    around.actions.action("meeting.put_hint_away").trigger()
    assert not page.watch.note.isVisible()
    write(page, ", tror vi")
    assert not page.watch.note.isVisible()
    press(page.ui.line, Qt.Key.Key_Return)
    assert notes(page) == ""


def test_that_the_facilitator_stopped_it_is_logged_as_a_note(
    page: MeetingScreen, around: Surroundings, store: DialogueFile, room: Hearing
) -> None:
    write(page, PRICE)
    press(page.ui.line, Qt.Key.Key_Return)
    around.actions.action("meeting.note_stopped").trigger()
    note = log_of(store, room.id)[-1].contribution
    assert note.kind == "note"
    assert note.text.startswith("Processledaren avbröt när samtalet kom in på priser")
    assert not page.watch.note.isVisible()


def test_in_a_one_to_one_nothing_is_hinted_at(page: MeetingScreen, store: DialogueFile, room: Hearing) -> None:
    alone = plan_meeting(store, MeetingDraft("Enskilt", "one_to_one"), [room.alfa.id])
    end_meeting(store, room.id)
    start_meeting(store, alone.id)
    page.refresh()
    page.presenter.choose(alone.id)
    page.ui.line.setFocus()
    write(page, PRICE)
    assert not page.watch.note.isVisible()
