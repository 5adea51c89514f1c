"""Someone comes late, and the next supplier is at the door: what is left is answered with a key each."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dialogapp.domain.meetings import Meeting, RulesRepeated
from dialogapp.domain.parity import Disclosure, NotInformation, Receipt
from dialogapp.domain.people import Organisation
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.screens.meeting_screen import MeetingScreen
from dialogapp.services.disclosures import parity_items
from dialogapp.services.follow_ups import follow_ups
from dialogapp.services.meetings import MeetingDraft, plan_meeting, start_meeting
from dialogapp.services.people import OrganisationDraft, add_organisation
from dialogapp.services.questions import question_coverage
from dialogapp.services.room import read_room
from dialogapp.storage.dialogue_file import DialogueFile
from tests.gui.conftest import NOON, Clock
from tests.gui.meeting_room import Hearing, hearing, log_of
from tests.gui.test_meeting_screen import ALT, CTRL, SHIFT, Keyboard
from tests.storage.logs import line

MINUTE = 60_000


@pytest.fixture
def room(store: DialogueFile) -> Hearing:
    return hearing(store)


@pytest.fixture
def screen(around: Surroundings, room: Hearing, clock: Clock, qtbot: QtBot) -> MeetingScreen:
    page = MeetingScreen(around, now=clock)
    qtbot.addWidget(page)
    page.resize(1100, 640)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.ui.line.hasFocus)
    return page


@pytest.fixture
def keys(screen: MeetingScreen) -> Keyboard:
    return Keyboard(screen)


@pytest.fixture
def late(store: DialogueFile) -> Organisation:
    return add_organisation(store, OrganisationDraft("Delta AB"))


def told(screen: MeetingScreen) -> list[str]:
    return [note.text for note in screen.lists.late_panel.notes.notes]


def come_late(keys: Keyboard, name: str) -> None:
    keys.press(Qt.Key.Key_L, CTRL)
    keys.enter(name)


def test_who_comes_late_has_what_it_missed_read_again_with_one_key_each(
    keys: Keyboard, screen: MeetingScreen, store: DialogueFile, room: Hearing, late: Organisation, clock: Clock
) -> None:
    keys.press(Qt.Key.Key_R, CTRL | SHIFT)
    keys.press(Qt.Key.Key_4, ALT)
    keys.enter("!u Avtalet löper fyra år")
    keys.press(Qt.Key.Key_F4, SHIFT)
    clock.now += 20 * MINUTE
    come_late(keys, "Delta")
    assert told(screen) == [
        "Delta AB has not heard the rules",
        "Delta AB has not got: “Avtalet löper fyra år”",
        "Delta AB has not been asked 1: “Vad driver kostnad?”",
    ]
    assert screen.lists.late_panel.isVisible()
    assert screen.ui.line.hasFocus()
    for _ in range(3):
        keys.press(Qt.Key.Key_F3)
    assert not screen.lists.late_panel.isVisible()
    with store.read() as reader:
        (again,) = reader.all(RulesRepeated)
        (receipt,) = reader.all(Receipt, organisation_id=late.id)
        assert (again.organisation_id, again.at) == (late.id, clock.now)
        assert (receipt.how, receipt.at, receipt.meeting_id) == ("meeting", clock.now, room.id)
        assert late.id in question_coverage(reader)[0].put_to


def test_what_is_not_read_again_now_stays_as_owed(
    keys: Keyboard, screen: MeetingScreen, store: DialogueFile, room: Hearing, late: Organisation
) -> None:
    keys.press(Qt.Key.Key_4, ALT)
    keys.enter("!u Avtalet löper fyra år")
    come_late(keys, "Delta")
    keys.press(Qt.Key.Key_F3, SHIFT)
    assert told(screen) == []
    with store.read() as reader:
        assert parity_items(reader)[0].owed == (late.id,)


def test_what_is_typed_goes_to_the_line_while_the_list_waits(
    keys: Keyboard, screen: MeetingScreen, late: Organisation, clock: Clock
) -> None:
    keys.press(Qt.Key.Key_R, CTRL | SHIFT)
    clock.now += MINUTE
    come_late(keys, "Delta")
    keys.type("3 år")
    assert screen.ui.line.text() == "3 år"
    assert told(screen) == ["Delta AB has not heard the rules"]


def test_who_was_there_all_along_and_the_buyer_have_missed_nothing(
    keys: Keyboard, screen: MeetingScreen, room: Hearing
) -> None:
    keys.press(Qt.Key.Key_R, CTRL | SHIFT)
    come_late(keys, room.alfa.name)
    come_late(keys, room.alfa.name)
    assert told(screen) == []


def test_the_end_is_done_by_the_keyboard_and_the_room_is_blank_first(
    keys: Keyboard, screen: MeetingScreen, store: DialogueFile, room: Hearing, late: Organisation
) -> None:
    keys.press(Qt.Key.Key_4, ALT)
    for text in ("Avtalet är på fyra år", "Vi tar en paus", "? Vem äger datan"):
        keys.enter(text)
    screen.around.room.show_text("Välkommen")
    keys.press(Qt.Key.Key_Return, CTRL | SHIFT)
    assert screen.around.room.picture() is None
    notes = screen.ui.leftNotes
    assert notes.hasFocus()
    assert [note.key.split()[0] for note in notes.notes] == [
        "information", "information", "to_all", "question", "question"
    ]  # fmt: skip
    keys.press(Qt.Key.Key_Return)
    keys.press(Qt.Key.Key_Delete)
    keys.press(Qt.Key.Key_Return)
    keys.press(Qt.Key.Key_Return)
    keys.press(Qt.Key.Key_Delete)
    assert notes.current is None
    with store.read() as reader:
        assert [one.text for one in reader.all(Disclosure)] == ["Avtalet är på fyra år"]
        assert reader.count(NotInformation) == 1
        assert [one.missing for one in follow_ups(reader)] == [(late.id,)]
        assert [set(row.missing) for row in question_coverage(reader)] == [
            {late.id}, {room.alfa.id, room.beta.id, room.gamma.id, late.id}
        ]  # fmt: skip
    keys.press(Qt.Key.Key_F3)
    assert screen.ui.side.currentWidget() is screen.ui.floorPage


def test_a_question_that_is_not_put_to_all_needs_a_reason(
    keys: Keyboard, screen: MeetingScreen, store: DialogueFile, late: Organisation
) -> None:
    keys.press(Qt.Key.Key_4, ALT)
    keys.enter("!f Kan ni komma på torsdag?")
    keys.press(Qt.Key.Key_Return, CTRL | SHIFT)
    assert screen.ui.leftNotes.notes[0].text.startswith("To be put to all: “Kan ni komma på torsdag?”\nleft: Delta AB")
    keys.press(Qt.Key.Key_F3, SHIFT)
    keys.enter("rör bara tiden för mötet")
    with store.read() as reader:
        (asked,) = follow_ups(reader)
    assert (asked.dropped_reason, asked.missing) == ("rör bara tiden för mötet", ())
    assert all(not note.key.startswith("to_all") for note in screen.ui.leftNotes.notes)


def test_the_next_meeting_opens_clean(
    keys: Keyboard, screen: MeetingScreen, store: DialogueFile, late: Organisation
) -> None:
    following = plan_meeting(store, MeetingDraft("Enskilt möte", "one_to_one"), [late.id])
    keys.press(Qt.Key.Key_Return, CTRL | SHIFT)
    assert screen.left.is_shown
    screen.presenter.choose(following.id)
    assert not screen.left.is_shown
    assert screen.ui.side.currentWidget() is screen.ui.floorPage
    assert screen.ui.line.text() == ""


def test_the_next_facilitator_puts_a_question_to_all_with_the_key_of_the_common_ones(
    keys: Keyboard, screen: MeetingScreen, store: DialogueFile, room: Hearing, late: Organisation
) -> None:
    keys.enter("? Hur räknas priset")
    keys.press(Qt.Key.Key_Return, CTRL | SHIFT)
    alone = plan_meeting(store, MeetingDraft("Enskilt möte", "one_to_one"), [late.id])
    start_meeting(store, alone.id)
    screen.presenter.choose(alone.id)
    rows = screen.questions.rows()
    assert [row.title for row in rows] == ["1  Vad driver kostnad?", "2  Vilka krav hindrar?", "F1  Hur räknas priset"]
    screen.questions.choose(rows[2].stem_id)
    keys.press(Qt.Key.Key_1, ALT)
    keys.press(Qt.Key.Key_F4)
    with store.read() as reader:
        assert follow_ups(reader)[0].missing == ()
    keys.press(Qt.Key.Key_3, CTRL)
    keys.enter("Per år")
    with store.read() as reader:
        states = {one.organisation_id: one.state for one in follow_ups(reader)[0].standings}
    assert states.pop(late.id) == "answered"
    assert set(states.values()) == {"put"}
    assert log_of(store, alone.id)[0].contribution.question_stem_id == rows[2].stem_id


def test_a_line_in_the_log_becomes_a_question_to_all_or_information_to_all(
    keys: Keyboard, screen: MeetingScreen, store: DialogueFile, room: Hearing
) -> None:
    keys.press(Qt.Key.Key_1, ALT)
    keys.enter("Är kajen kvar")
    keys.press(Qt.Key.Key_F3, CTRL)
    with store.read() as reader:
        assert [one.question.text for one in follow_ups(reader)] == ["Är kajen kvar"]
    keys.enter("Kajen rivs 2028")
    keys.press(Qt.Key.Key_F3, ALT)
    assert screen.ui.ask.field.text() == "Kajen rivs 2028"
    keys.press(Qt.Key.Key_Return)
    with store.read() as reader:
        (given,) = reader.all(Disclosure)
    assert (given.text, given.source_id) == ("Kajen rivs 2028", log_of(store, room.id)[-1].contribution.id)


def test_information_of_another_meeting_is_not_missed_in_this_one(
    keys: Keyboard, screen: MeetingScreen, store: DialogueFile, room: Hearing, late: Organisation
) -> None:
    elsewhere = plan_meeting(store, MeetingDraft("Enskilt"), [room.alfa.id])
    line(store, elsewhere.id, "Sagt där", kind="information", organisation_id=room.buyer.id, started_at=NOON)
    come_late(keys, "Delta")
    assert told(screen) == []
    with store.read() as reader:
        assert reader.get(Meeting, room.id).state == "running"
        assert late.id in read_room(reader, room.id, NOON).present
