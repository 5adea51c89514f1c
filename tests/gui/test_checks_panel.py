"""The ten checks on the page of equal treatment: told in sign and word, explained and mended where they are shown."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from dialogapp.domain.meetings import Deviation, Meeting
from dialogapp.domain.people import Organisation
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.screens.equal_treatment_screen import EqualTreatmentScreen
from dialogapp.services.contributions import LineDraft, log_line
from dialogapp.services.dialogues import change_dialogue, draft_of, the_dialogue
from dialogapp.services.meetings import MeetingDraft, end_meeting, note_arrival, plan_meeting, start_meeting
from dialogapp.services.people import OrganisationDraft, add_organisation
from dialogapp.storage.dialogue_file import DialogueFile
from tests.gui.conftest import NOON, Clock, Told

MINUTE = 60_000


@pytest.fixture
def suppliers(store: DialogueFile) -> list[Organisation]:
    return [add_organisation(store, OrganisationDraft(name)) for name in ("Alfa AB", "Beta AB")]


@pytest.fixture
def overrun(store: DialogueFile, clock: Clock, suppliers: list[Organisation]) -> Meeting:
    """Alfa's one-to-one was planned for 60 minutes and lasted 75; the buyer told it something."""
    draft = MeetingDraft("Enskilt möte", "one_to_one", starts_at=NOON, ends_at=NOON + 60 * MINUTE)
    meeting = plan_meeting(store, draft, [suppliers[0].id])
    start_meeting(store, meeting.id)
    note_arrival(store, meeting.id, suppliers[0].id)
    with store.read() as reader:
        buyer = reader.all(Organisation, kind="buyer")[0]
    log_line(store, LineDraft(meeting.id, "Avtalet löper fyra år", kind="information", organisation_id=buyer.id))
    clock.now = NOON + 75 * MINUTE
    end_meeting(store, meeting.id)
    return meeting


@pytest.fixture
def screen(around: Surroundings, qtbot: QtBot) -> EqualTreatmentScreen:
    page = EqualTreatmentScreen(around)
    qtbot.addWidget(page)
    page.resize(960, 520)
    page.show()
    return page


def told_checks(screen: EqualTreatmentScreen) -> dict[str, str]:
    rows = [screen.ui.tenChecks.checks.row_at(place) for place in range(10)]
    return {row.key: row.state for row in rows}


def choose(screen: EqualTreatmentScreen, key: str) -> None:
    panel = screen.ui.tenChecks
    panel.ui.checks.setCurrentIndex(panel.checks.index(panel.checks.position_of(key), 0))


def chosen(screen: EqualTreatmentScreen) -> str:
    panel = screen.ui.tenChecks
    return panel.findings.row_at(panel.ui.findings.currentIndex().row()).fact


def test_ten_checks_come_first_each_with_its_state_in_words(screen: EqualTreatmentScreen, overrun: Meeting) -> None:
    assert screen.ui.tabs.currentWidget() is screen.ui.tenChecks
    told = told_checks(screen)
    assert len(told) == 10
    assert told["E3"] == "deviation, reason missing (1)"
    assert told["E6"] == "deviation, reason missing (1)"
    assert told["E7"] == "deviation, reason missing (1)"
    assert told["E9"] == "nothing to check yet"
    first = screen.ui.tenChecks.ui.checks.model().index(2, 0)
    assert first.data() == "E3 All get equally long, deviation, reason missing (1)"


def test_a_deviation_is_explained_where_it_is_shown(
    screen: EqualTreatmentScreen, store: DialogueFile, overrun: Meeting
) -> None:
    choose(screen, "E3")
    panel = screen.ui.tenChecks.ui
    assert chosen(screen) == "Meeting 1 lasted 75 minutes, 60 were planned"
    panel.reason.setText("Tolken var sen")
    panel.measure.setText("Beta erbjöds lika lång tid")
    panel.keep.click()
    with store.read() as reader:
        (kept,) = reader.all(Deviation, meeting_id=overrun.id, what="time")
    assert (kept.reason, kept.measure) == ("Tolken var sen", "Beta erbjöds lika lång tid")
    assert told_checks(screen)["E3"] == "deviation, reason given (1)"
    assert panel.reason.text() == "Tolken var sen"


def test_a_deviation_without_a_reason_is_refused(screen: EqualTreatmentScreen, overrun: Meeting, qtbot: QtBot) -> None:
    choose(screen, "E3")
    with qtbot.waitSignal(screen.session.refused):
        screen.ui.tenChecks.ui.keep.click()
    assert told_checks(screen)["E3"] == "deviation, reason missing (1)"


def test_what_is_written_stays_while_the_dialogue_changes(
    screen: EqualTreatmentScreen, store: DialogueFile, overrun: Meeting
) -> None:
    choose(screen, "E3")
    screen.ui.tenChecks.ui.reason.setText("Tolken")
    with store.read() as reader:
        draft = draft_of(the_dialogue(reader))
    change_dialogue(store, replace(draft, suppliers_asked="Öppen annons"))
    assert screen.ui.tenChecks.ui.reason.text() == "Tolken"
    assert told_checks(screen)["E7"] == "without remark"


def test_information_that_is_owed_is_mended_on_its_own_tab(screen: EqualTreatmentScreen, overrun: Meeting) -> None:
    choose(screen, "E6")
    panel = screen.ui.tenChecks.ui
    assert not panel.reason.isVisible()
    assert not panel.keep.isVisible()
    panel.place.click()
    assert screen.ui.tabs.currentWidget() is screen.ui.information
    assert screen._text.text() == "Avtalet löper fyra år"


def test_it_leads_to_where_a_deviation_is_mended(screen: EqualTreatmentScreen, overrun: Meeting, told: Told) -> None:
    choose(screen, "E3")
    assert screen.ui.tenChecks.ui.place.text() == "Show in Schedule"
    screen.ui.tenChecks.ui.place.click()
    choose(screen, "E7")
    screen.ui.tenChecks.ui.place.click()
    assert told.gone[0] == ("schedule", overrun.id)
    assert told.gone[1][0] == "overview"


def test_the_report_is_made_among_the_documents(
    screen: EqualTreatmentScreen, suppliers: list[Organisation], told: Told
) -> None:
    screen.report.click()
    assert told.gone == [("documents", "equal-treatment")]


def test_without_suppliers_there_is_no_report_to_make(screen: EqualTreatmentScreen) -> None:
    assert not screen.report.isVisible()


def test_the_page_fits_the_smallest_laptop(screen: EqualTreatmentScreen, overrun: Meeting) -> None:
    screen.resize(909, 524)
    choose(screen, "E3")
    panel = screen.ui.tenChecks
    assert panel.width() >= panel.minimumSizeHint().width()
    assert panel.height() >= panel.minimumSizeHint().height()
