"""Who is to speak: the queue of those who asked, an interjection that lets the clock run, and the drawn round."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from dialogapp.domain.floor import TimeOffer
from dialogapp.domain.rounds import SpeakingRound
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.screens.meeting_screen import MeetingScreen
from dialogapp.gui.widgets.wordings_popup import WordingsPopup
from dialogapp.services.meetings import MeetingDraft, note_leaving, plan_meeting, start_meeting
from dialogapp.services.people import add_organisations
from dialogapp.storage.dialogue_file import DialogueFile
from tests.gui.conftest import Clock
from tests.gui.meeting_room import Hearing, hearing, log_of, type_text

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
FIRST = ("Alfa", "Beta", "Gamma", "Delta", "Epsilon", "Zeta", "Eta", "Theta", "Jota", "Kappa")


@pytest.fixture
def room(store: DialogueFile) -> Hearing:
    return hearing(store)


@pytest.fixture
def screen(qtbot: QtBot, clock: Clock, around: Surroundings, room: Hearing) -> MeetingScreen:
    page = MeetingScreen(around, now=clock)
    qtbot.addWidget(page)
    page.resize(1100, 640)
    page.show()
    page.activateWindow()
    qtbot.waitExposed(page)
    qtbot.waitUntil(page.ui.line.hasFocus)
    return page


def press(screen: MeetingScreen, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(QApplication.focusWidget() or screen.ui.line, key, held)


def answer(screen: MeetingScreen, text: str) -> None:
    QTest.keyClicks(screen.ui.ask.field, text)
    press(screen, Qt.Key.Key_Return)


def holder(screen: MeetingScreen) -> str:
    organisation = screen.floor.organisation
    return organisation.name if organisation is not None else ""


def test_the_floor_goes_to_who_asked_in_their_order(screen: MeetingScreen, clock: Clock) -> None:
    for written in ("3", "BE"):
        press(screen, Qt.Key.Key_U, CTRL)
        answer(screen, written)
    assert screen.ui.queue.text() == "Asked for the floor: Gamma AB, Beta AB"
    press(screen, Qt.Key.Key_G, CTRL_SHIFT)
    assert (holder(screen), screen.ui.queue.text()) == ("Gamma AB", "Asked for the floor: Beta AB")
    clock.now += 10_000
    press(screen, Qt.Key.Key_2, ALT)
    assert screen.ui.queue.isHidden()
    clock.now += 5_000
    press(screen, Qt.Key.Key_G, CTRL_SHIFT)
    assert holder(screen) == "Alfa AB"


def test_who_asked_twice_no_longer_asks(screen: MeetingScreen) -> None:
    for _ in range(2):
        press(screen, Qt.Key.Key_U, CTRL)
        answer(screen, "1")
    assert screen.turns.asked == []


def test_an_interjection_lets_the_others_clock_run(
    screen: MeetingScreen, clock: Clock, store: DialogueFile, room: Hearing
) -> None:
    press(screen, Qt.Key.Key_1, ALT)
    clock.now += 10_000
    press(screen, Qt.Key.Key_I, CTRL_SHIFT)
    answer(screen, "2")
    type_text(screen.ui.line, "Hur menar ni?")
    press(screen, Qt.Key.Key_Return)
    type_text(screen.ui.line, "Så här")
    press(screen, Qt.Key.Key_Return)
    clock.now += 10_000
    assert [row.organisation for row in log_of(store, room.id)] == ["Beta AB", "Alfa AB"]
    assert (holder(screen), screen.floor.seconds()) == ("Alfa AB", 20)


def test_a_corrected_clock_shows_at_once(screen: MeetingScreen, clock: Clock) -> None:
    press(screen, Qt.Key.Key_1, ALT)
    clock.now += 100_000
    press(screen, Qt.Key.Key_0, ALT)
    press(screen, Qt.Key.Key_K, CTRL_SHIFT)
    answer(screen, "1")
    answer(screen, "-0:40 phone")
    assert screen.floor.bars()[0].figure == "1:00"


def test_one_key_draws_a_round_and_moves_on_in_it(screen: MeetingScreen, clock: Clock, store: DialogueFile) -> None:
    press(screen, Qt.Key.Key_R, CTRL)
    answer(screen, "1 2")
    with store.read() as reader:
        drawn = reader.all(SpeakingRound)[0]
    names = {bar.id: bar.name for bar in screen.floor.bars()}
    order = [names[speaker] for speaker in drawn.speakers]
    heard = []
    for _ in range(6):
        heard.append(holder(screen))
        clock.now += 45_000
        screen.tick()
        assert "0:15 left" in screen.ui.queue.text()
        assert screen.ui.next.isHidden()
        clock.now += 20_000
        screen.tick()
        assert "0:05 over" in screen.ui.queue.text()
        press(screen, Qt.Key.Key_R, CTRL)
    assert heard == order * 2
    assert (holder(screen), screen.turns.is_round_on, screen.ui.queue.text()) == ("", False, "")
    assert [bar.figure for bar in screen.floor.bars()][:3] == ["2:10"] * 3


def test_only_who_is_here_is_drawn(screen: MeetingScreen, clock: Clock, store: DialogueFile, room: Hearing) -> None:
    clock.now += 1000
    note_leaving(store, room.id, room.gamma.id)
    clock.now += 1000
    screen.refresh()
    press(screen, Qt.Key.Key_R, CTRL)
    answer(screen, "3")
    with store.read() as reader:
        assert set(reader.all(SpeakingRound)[0].speakers) == {room.alfa.id, room.beta.id}


def test_a_round_goes_on_where_it_was_after_the_window_was_closed(
    screen: MeetingScreen, clock: Clock, qtbot: QtBot, around: Surroundings
) -> None:
    press(screen, Qt.Key.Key_R, CTRL)
    answer(screen, "3")
    press(screen, Qt.Key.Key_R, CTRL)
    words = screen.turns.sentence("Ctrl+R")
    screen.turns.show_room(None)
    screen.turns.show_room(screen.presenter.room)
    assert screen.turns.sentence("Ctrl+R") == words
    assert "2 of 3" in words


def test_minutes_are_added_to_a_bank_and_an_offer_that_was_declined_is_noted(
    screen: MeetingScreen, store: DialogueFile, room: Hearing
) -> None:
    press(screen, Qt.Key.Key_A, CTRL_SHIFT)
    answer(screen, "BE")
    answer(screen, "2 the line broke")
    press(screen, Qt.Key.Key_O, CTRL_SHIFT)
    answer(screen, "3")
    with store.read() as reader:
        offers = [(one.kind, one.organisation_id, one.seconds, one.reason) for one in reader.all(TimeOffer)]
    assert offers == [("added", room.beta.id, 120, "the line broke"), ("declined", room.gamma.id, 120, "")]
    assert [bar.left for bar in screen.floor.bars()][:2] == ["13:20 left", "15:20 left"]
    screen.session.undo()
    screen.session.undo()
    assert [bar.left for bar in screen.floor.bars()][1] == "13:20 left"


def test_the_figures_are_a_key_away(screen: MeetingScreen, clock: Clock) -> None:
    press(screen, Qt.Key.Key_1, ALT)
    clock.now += 60_000
    press(screen, Qt.Key.Key_F, CTRL_SHIFT)
    popup = screen.findChild(WordingsPopup)
    assert popup is not None
    assert "Alfa AB: 1:00 / 13:20 · 12:20 left" in "\n".join(one.text() for one in popup.findChildren(QLabel))
    popup.close()


def test_forty_organisations_are_chosen_by_digit_and_by_initials(
    qtbot: QtBot, clock: Clock, around: Surroundings, store: DialogueFile
) -> None:
    names = [f"{first} {second} AB" for first in FIRST for second in ("Data", "Form", "Ljus", "Väg")]
    suppliers = add_organisations(store, names)
    meeting = plan_meeting(store, MeetingDraft("Informationsmöte"), [one.id for one in suppliers])
    start_meeting(store, meeting.id)
    page = MeetingScreen(around, now=clock)
    qtbot.addWidget(page)
    page.resize(1037, 540)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.ui.line.hasFocus)
    press(page, Qt.Key.Key_9, ALT)
    assert page.floor.organisation == page.floor.at_digit(9)
    last = page.floor.bars()[38]
    press(page, Qt.Key.Key_G, CTRL)
    completer = page.ui.ask.field.completer()
    completer.setCompletionPrefix(last.key)
    assert f"{last.name} ({last.key})" in [
        completer.completionModel().index(row, 0).data() for row in range(completer.completionCount())
    ]
    answer(page, last.key)
    assert holder(page) == last.name
    bars = page.ui.bars
    seen = bars.visualRect(bars.model().index(38, 0))
    assert bars.viewport().rect().contains(seen.center())
    assert page.ui.next.isVisible()
    for bar in page.floor.bars():
        assert page.presenter.find(bar.key if not bar.key.isdecimal() else bar.name).organisation_id == bar.id
