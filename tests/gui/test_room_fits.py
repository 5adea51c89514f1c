"""The meeting room fits a laptop of 1366 by 768 at 125 per cent: 909 by 524 are left for the page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from dialogapp.domain.meetings import AgendaItem
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.screens.meeting_screen import MeetingScreen
from dialogapp.gui.widgets.clock_label import ClockLabel
from dialogapp.services.agenda import start_item
from dialogapp.services.meetings import (
    ItemDraft,
    MeetingDraft,
    end_meeting,
    move_meeting,
    plan_meeting,
    read_rules,
    set_agenda,
    start_meeting,
)
from dialogapp.services.people import OrganisationDraft, add_organisation
from dialogapp.storage.dialogue_file import DialogueFile
from tests.gui.conftest import NOON, Clock, Told
from tests.gui.meeting_room import Hearing, hearing

DAY = 24 * 3_600_000
MINUTE = 60_000
LONG = [
    ItemDraft("Ramar för mötet", 10),
    ItemDraft("Nuläge och behov som vi ser dem", 15),
    ItemDraft("Gemensamma frågor till alla leverantörer", 40, "questions"),
    ItemDraft("Leverantörens egna punkter", 20),
    ItemDraft("Sammanfattning och begäran om sekretess", 5),
]

Opener = Callable[[], MeetingScreen]


@pytest.fixture
def open_screen(around: Surroundings, clock: Clock, qtbot: QtBot) -> Opener:
    def opened() -> MeetingScreen:
        page = MeetingScreen(around, now=clock)
        qtbot.addWidget(page)
        page.resize(909, 524)
        page.show()
        qtbot.waitExposed(page)
        return page

    return opened


def needed_height(view: QListView) -> int:
    return sum(view.sizeHintForRow(row) for row in range(view.model().rowCount()))


@pytest.mark.parametrize("started", [True, False])
def test_the_page_needs_no_scrolling_and_the_agenda_stands_whole(
    open_screen: Opener, store: DialogueFile, started: bool, qtbot: QtBot
) -> None:
    room = hearing(store, started=started)
    set_agenda(store, room.id, LONG)
    # Until they are read, the rules are asked for over the agenda.
    read_rules(store, room.id)
    screen = open_screen()
    layout = screen.layout()
    assert layout is not None
    assert layout.totalHeightForWidth(909) <= 524
    assert layout.totalMinimumSize().width() <= 823
    # Rows that wrap otherwise at the width the column got are fitted in the next turn of the event loop.
    qtbot.waitUntil(lambda: screen.ui.agenda.viewport().height() >= needed_height(screen.ui.agenda))
    assert screen.ui.questions.height() >= 100


def test_with_forty_organisations_whoever_has_the_floor_is_in_sight(open_screen: Opener, store: DialogueFile) -> None:
    suppliers = [add_organisation(store, OrganisationDraft(f"Leverantör {place:02}")) for place in range(1, 41)]
    meeting = plan_meeting(store, MeetingDraft("Mässa"), [supplier.id for supplier in suppliers], LONG)
    start_meeting(store, meeting.id)
    screen = open_screen()
    layout = screen.layout()
    assert layout is not None
    assert layout.totalHeightForWidth(909) <= 524
    bars = screen.ui.bars
    last = bars.model().index(39, 0)
    assert not bars.viewport().rect().intersects(bars.visualRect(last))
    bars.clicked.emit(last)
    assert bars.viewport().rect().contains(bars.visualRect(last))


def test_a_clock_past_the_hour_is_smaller_and_never_cut(theme: object, qtbot: QtBot) -> None:
    clock = ClockLabel()
    qtbot.addWidget(clock)
    clock.resize(150, clock.sizeHint().height())
    clock.show()
    clock.show_seconds(5)
    short = clock.shown_font().pointSizeF()
    clock.show_seconds(3600 + 3 * 60 + 7)
    assert clock.text() == "1:03:07"
    assert clock.shown_font().pointSizeF() < short
    assert QFontMetrics(clock.shown_font()).horizontalAdvance(clock.text()) <= 152
    clock.show_seconds(5)
    assert clock.shown_font().pointSizeF() == short


def test_the_item_that_is_on_says_how_far_behind_the_meeting_is(
    open_screen: Opener, store: DialogueFile, clock: Clock
) -> None:
    room = hearing(store)
    with store.read() as reader:
        first, second, _ = reader.all(AgendaItem, meeting_id=room.id)
    start_item(store, first.id)
    clock.now += 13 * MINUTE
    start_item(store, second.id)
    screen = open_screen()
    rows = screen.agenda.rows()
    assert [(row.note, row.is_late) for row in rows] == [("", False), ("3 min behind", True), ("", False)]
    assert screen.ui.agenda.model().index(1, 0).data() == "Frågor, 0/40, 3 min behind"


def test_a_meeting_says_when_it_is_as_people_do(open_screen: Opener, store: DialogueFile, clock: Clock) -> None:
    room = hearing(store, started=False)
    move_meeting(store, room.id, NOON + DAY * 4)
    screen = open_screen()
    assert screen.ui.state.text() == "Planned Fri 6 Mar 12:00"
    clock.now += DAY * 4
    start_meeting(store, room.id)
    assert screen.ui.state.text() == "Running since 12:00"


def test_without_an_agenda_it_offers_to_write_one_and_a_held_meeting_gives_the_log_the_room(
    open_screen: Opener, store: DialogueFile, told: Told
) -> None:
    alfa = add_organisation(store, OrganisationDraft("Alfa AB"))
    meeting = plan_meeting(store, MeetingDraft("Samtal"), [alfa.id])
    screen = open_screen()
    assert screen.ui.noAgenda.isVisible()
    screen.ui.writeAgenda.click()
    assert told.gone == [("schedule", meeting.id)]
    start_meeting(store, meeting.id)
    end_meeting(store, meeting.id)
    assert not screen.ui.leftColumn.isVisible()


def test_an_empty_log_names_the_keys(open_screen: Opener, store: DialogueFile) -> None:
    hearing(store)
    screen = open_screen()
    keys = [keys for keys, _ in screen.log.hints]
    assert keys == ["Alt+1", "Ctrl+2", "Ctrl+H", "!q", "@ §3", "?"]


def test_who_speaks_is_told_whole_in_the_chip(open_screen: Opener, store: DialogueFile) -> None:
    room: Hearing = hearing(store)
    name = "Nordiska Orienteringssystem i Västra Götaland AB"
    long = add_organisation(store, OrganisationDraft(name))
    meeting = plan_meeting(store, MeetingDraft("Samtal"), [long.id, room.alfa.id])
    end_meeting(store, room.id)
    start_meeting(store, meeting.id)
    screen = open_screen()
    screen.presenter.choose(meeting.id)
    place = [bar.name for bar in screen.floor.bars()].index(name)
    screen.ui.bars.clicked.emit(screen.ui.bars.model().index(place, 0))
    assert screen.ui.speaker.text() != name
    assert screen.ui.speaker.toolTip() == name
    assert screen.ui.holder.text() == name
    assert screen.ui.holder.accessibleName() == f"The floor: {name}"
