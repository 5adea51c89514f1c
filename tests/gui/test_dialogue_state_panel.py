"""The state of the dialogue on the overview: closed, the procurement started, and what keeps it from that."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from dialogapp.domain.dialogue import Dialogue
from dialogapp.domain.meetings import StateStep
from dialogapp.domain.parity import Disclosure
from dialogapp.gui.frame_presenter import FramePresenter
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.screens.overview_screen import OverviewScreen
from dialogapp.gui.session import Session
from dialogapp.services.disclosures import record_disclosure
from dialogapp.services.meetings import MeetingDraft, plan_meeting
from dialogapp.services.overview_lists import FACTS
from dialogapp.services.people import OrganisationDraft, add_organisation
from dialogapp.storage.dialogue_file import DialogueFile
from tests.gui.conftest import Clock, Told


@pytest.fixture
def screen(around: Surroundings, clock: Clock, qtbot: QtBot) -> OverviewScreen:
    page = OverviewScreen(around, now=clock)
    qtbot.addWidget(page)
    page.resize(1000, 640)
    with qtbot.waitExposed(page):
        page.show()
    page.reveal(FACTS)
    return page


@pytest.fixture
def owed(store: DialogueFile) -> str:
    """Information that Beta has not got; its id."""
    alfa = add_organisation(store, OrganisationDraft("Alfa AB")).id
    add_organisation(store, OrganisationDraft("Beta AB"))
    return record_disclosure(store, "Avtalet blir på fyra år", [alfa]).id


def take(screen: OverviewScreen, which: str, reason: str = "") -> None:
    panel = screen.ui.dialogueState.ui
    getattr(panel, which).click()
    panel.asking.reason.setText(reason)
    panel.asking.confirm.click()


def state(store: DialogueFile) -> tuple[bool, bool]:
    with store.read() as reader:
        (dialogue,) = reader.all(Dialogue)
    return dialogue.closed_at is not None, dialogue.procurement_started_at is not None


def test_where_nothing_is_owed_it_closes_at_once_and_the_frame_tells(
    screen: OverviewScreen, store: DialogueFile, session: Session
) -> None:
    assert not screen.ui.dialogueState.ui.owed.isVisible()
    take(screen, "first")
    assert state(store) == (True, False)
    assert screen.ui.dialogueState.ui.state.text().endswith("The dialogue is closed")
    assert "The dialogue is closed" in FramePresenter(session).status(0)
    take(screen, "first")
    assert state(store) == (True, False), "opening again needs a reason"
    screen.ui.dialogueState.ui.asking.leave.click()
    take(screen, "first", "En leverantör till vill delta")
    assert state(store) == (False, False)


def test_what_is_owed_is_listed_and_leads_to_its_place(owed: str, screen: OverviewScreen, told: Told) -> None:
    panel = screen.ui.dialogueState.ui
    (line,) = panel.owed.lines
    assert (line.text, line.detail) == ("Avtalet blir på fyra år", "Beta AB")
    panel.owed.opened.emit(line.key)
    assert told.gone == [("equal_treatment", owed)]


def test_an_override_keeps_its_reason(owed: str, screen: OverviewScreen, store: DialogueFile) -> None:
    take(screen, "second")
    assert state(store) == (False, False)
    screen.ui.dialogueState.ui.asking.leave.click()
    take(screen, "second", "Beta har lämnat dialogen")
    assert state(store) == (True, True)
    with store.read() as reader:
        (step,) = reader.all(StateStep)
    assert (step.waived, step.reason) == ("owed", "Beta har lämnat dialogen")


def test_information_in_the_procurement_documents_stands_in_the_way_no_more(
    owed: str, screen: OverviewScreen, store: DialogueFile
) -> None:
    panel = screen.ui.dialogueState.ui
    assert not panel.note.isEnabled()
    panel.where.setText("Bilaga 2, avsnitt 1")
    panel.note.click()
    with store.read() as reader:
        assert reader.get(Disclosure, owed).taken_into == "Bilaga 2, avsnitt 1"
    assert not panel.owed.isVisible()
    take(screen, "first")
    assert state(store) == (True, False)


def test_after_the_start_a_meeting_is_refused_until_an_exception_is_made(
    screen: OverviewScreen, session: Session, store: DialogueFile, qtbot: QtBot
) -> None:
    take(screen, "second")
    refused: list[str] = []
    session.refused.connect(refused.append)
    session.do(lambda store: plan_meeting(store, MeetingDraft("Platsbesök")))
    assert "The procurement has started" in refused[0]
    take(screen, "second", "Platsbesök för alla anbudsgivare")
    assert "exception until" in screen.ui.dialogueState.ui.since.text()
    session.do(lambda store: plan_meeting(store, MeetingDraft("Platsbesök")))
    assert len(refused) == 1
