"""The rules are asked for as a meeting begins, ticked one by one with the time, and stand in the minutes."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from dialogapp.domain.meetings import Meeting
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.screens.meeting_screen import MeetingScreen
from dialogapp.services.meetings import MeetingDraft, end_meeting, plan_meeting, read_rule, read_rules, start_meeting
from dialogapp.storage.dialogue_file import DialogueFile
from tests.gui.conftest import NOON
from tests.gui.meeting_room import Hearing, hearing


@pytest.fixture
def room(store: DialogueFile) -> Hearing:
    return hearing(store)


@pytest.fixture
def page(around: Surroundings, room: Hearing, qtbot: QtBot) -> MeetingScreen:
    made = MeetingScreen(around, now=lambda: NOON)
    qtbot.addWidget(made)
    made.resize(1093, 614)
    made.show()
    made.refresh()
    return made


def meeting(store: DialogueFile, meeting_id: str) -> Meeting:
    with store.read() as reader:
        return reader.get(Meeting, meeting_id)


def test_both_rules_are_asked_for_until_they_are_ticked(
    page: MeetingScreen, store: DialogueFile, room: Hearing
) -> None:
    assert page.rules.frame.isVisible()
    page.rules.ticks["openness"].click()
    page.refresh()
    assert page.rules.frame.isVisible()
    assert meeting(store, room.id).openness_read_at is not None
    assert meeting(store, room.id).rules_read_at is None
    page.rules.ticks["competition"].click()
    page.refresh()
    assert not page.rules.frame.isVisible()
    assert meeting(store, room.id).rules_read_at is not None
    assert page.ui.rules.isChecked()


def test_in_a_one_to_one_competition_is_not_asked_for(page: MeetingScreen, store: DialogueFile, room: Hearing) -> None:
    alone = plan_meeting(store, MeetingDraft("Enskilt", "one_to_one"), [room.alfa.id])
    end_meeting(store, room.id)
    start_meeting(store, alone.id)
    page.refresh()
    page.presenter.choose(alone.id)
    assert page.rules.ticks["openness"].isVisible()
    assert not page.rules.ticks["competition"].isVisible()
    read_rule(store, alone.id, "openness")
    page.refresh()
    assert not page.rules.frame.isVisible()


def test_one_tick_for_all_is_enough(page: MeetingScreen, store: DialogueFile, room: Hearing) -> None:
    read_rules(store, room.id)
    page.refresh()
    assert not page.rules.frame.isVisible()
    read_rule(store, room.id, "competition", read=False)
    assert meeting(store, room.id).rules_read_at is None
