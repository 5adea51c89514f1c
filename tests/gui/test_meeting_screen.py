"""The meeting room by its keys: a note-taker never needs the mouse, and never loses a word."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dialogapp.domain.errors import FileProblemError
from dialogapp.domain.meetings import AgendaItem, Meeting
from dialogapp.gui.actions import Actions
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.runner import ImmediateJobs
from dialogapp.gui.screens.meeting_screen import MeetingScreen
from dialogapp.gui.session import Session
from dialogapp.services.disclosures import information_owed
from dialogapp.services.meetings import MeetingDraft, plan_meeting
from dialogapp.services.people import OrganisationDraft, add_organisation
from dialogapp.services.questions import question_coverage
from dialogapp.services.room import what_is_left
from dialogapp.services.translation import language
from dialogapp.storage.dialogue_file import DialogueFile
from tests.gui.conftest import Clock, JobRuns, Told
from tests.gui.meeting_room import Hearing, HeldRunner, hearing, log_of, type_text

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


class Keyboard:
    """Presses keys where the focus is."""

    def __init__(self, screen: MeetingScreen) -> None:
        self._screen = screen

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(QApplication.focusWidget() or self._screen.ui.line, key, held)

    def type(self, text: str) -> None:
        type_text(self._screen.ui.line, text)

    def enter(self, text: str) -> None:
        self.type(text)
        self.press(Qt.Key.Key_Return)


@pytest.fixture
def room(store: DialogueFile) -> Hearing:
    return hearing(store)


Opener = Callable[[Surroundings], MeetingScreen]


@pytest.fixture
def open_screen(qtbot: QtBot, clock: Clock) -> Opener:
    def opened(around: Surroundings) -> MeetingScreen:
        screen = MeetingScreen(around, now=clock)
        qtbot.addWidget(screen)
        screen.resize(1100, 640)
        screen.show()
        screen.activateWindow()
        qtbot.waitExposed(screen)
        qtbot.waitUntil(lambda: screen.ui.line.hasFocus() or screen.presenter.room is None)
        return screen

    return opened


@pytest.fixture
def screen(open_screen: Opener, room: Hearing, around: Surroundings) -> MeetingScreen:
    return open_screen(around)


@pytest.fixture
def keys(screen: MeetingScreen, qtbot: QtBot) -> Keyboard:
    return Keyboard(screen)


def again(around: Surroundings) -> Surroundings:
    """Surroundings of the same dialogue with a register of its own, as after opening it once more."""
    return replace(around, actions=Actions(QWidget()))


def test_twenty_lines_by_keyboard(
    keys: Keyboard, store: DialogueFile, room: Hearing, clock: Clock, screen: MeetingScreen
) -> None:
    for number in range(20):
        clock.now += 1000
        keys.press(Qt.Key(Qt.Key.Key_1 + number % 3), ALT)
        keys.enter(f"Inspel {number}, 3 år")
    rows = log_of(store, room.id)
    assert [row.contribution.text for row in rows] == [f"Inspel {number}, 3 år" for number in range(20)]
    assert [row.organisation for row in rows] == (["Alfa AB", "Beta AB", "Gamma AB"] * 7)[:20]
    assert screen.ui.line.text() == ""
    assert screen.ui.log.visualRect(screen.log.model.index(19, 3)).isValid()


def test_the_speaker_is_fixed_at_the_first_character(keys: Keyboard, store: DialogueFile, room: Hearing) -> None:
    keys.press(Qt.Key.Key_1, ALT)
    keys.type("Vi ser ")
    keys.press(Qt.Key.Key_2, ALT)
    keys.enter("två vägar")
    keys.enter("Vi med")
    assert [row.organisation for row in log_of(store, room.id)] == ["Alfa AB", "Beta AB"]
    keys.press(Qt.Key.Key_3, ALT | SHIFT)
    assert [row.organisation for row in log_of(store, room.id)] == ["Alfa AB", "Gamma AB"]


@pytest.mark.parametrize(
    ("digit", "kind"),
    list(enumerate(("statement", "question", "answer", "information", "decision", "action", "note"), 1)),
)
def test_kinds(keys: Keyboard, store: DialogueFile, room: Hearing, digit: int, kind: str) -> None:
    keys.type("Med ")
    keys.press(Qt.Key(Qt.Key.Key_0 + digit), CTRL)
    keys.enter("slag")
    keys.enter("Utan")
    assert [row.contribution.kind for row in log_of(store, room.id)] == [kind, "statement"]


def test_confidential_this_line_or_the_last(keys: Keyboard, store: DialogueFile, room: Hearing) -> None:
    keys.type("Vår marginal")
    keys.press(Qt.Key.Key_H, CTRL)
    keys.enter(" är 14 procent")
    keys.enter("Öppet")
    assert [row.confidential for row in log_of(store, room.id)] == [True, False]
    keys.press(Qt.Key.Key_H, CTRL)
    assert [row.confidential for row in log_of(store, room.id)] == [True, True]
    with store.read() as reader:
        assert reader.search("marginal") == []


def test_shift_enter_is_a_new_line_in_it(keys: Keyboard, store: DialogueFile, room: Hearing) -> None:
    keys.type("först")
    keys.press(Qt.Key.Key_Return, SHIFT)
    keys.enter("sedan #pris")
    contribution = log_of(store, room.id)[0].contribution
    assert (contribution.text, contribution.tags) == ("först\nsedan", "pris")


def test_undo_is_of_the_typing_in_the_line(
    keys: Keyboard, screen: MeetingScreen, store: DialogueFile, room: Hearing
) -> None:
    keys.enter("Loggad")
    keys.type("halv")
    keys.press(Qt.Key.Key_Z, CTRL)
    assert screen.ui.line.text() == ""
    assert len(log_of(store, room.id)) == 1


def test_undo_in_an_empty_line_is_left_to_the_window(
    keys: Keyboard, screen: MeetingScreen, store: DialogueFile, room: Hearing, session: Session
) -> None:
    session_undo = screen.around.actions.add(
        "undo", "Undo", session.undo, section="Edit", shortcut="Ctrl+Z", widget=screen
    )
    assert session_undo.isEnabled()
    keys.enter("Loggad")
    keys.press(Qt.Key.Key_Z, CTRL)
    assert log_of(store, room.id) == []
    assert screen.log.model.rowCount() == 0


def test_up_in_the_empty_line_changes_the_last(
    keys: Keyboard, screen: MeetingScreen, store: DialogueFile, room: Hearing
) -> None:
    keys.enter("Vi ser tva vägar")
    keys.press(Qt.Key.Key_Up)
    keys.press(Qt.Key.Key_A, CTRL)
    keys.enter("Vi ser två vägar")
    assert [row.contribution.text for row in log_of(store, room.id)] == ["Vi ser två vägar"]
    assert screen.ui.line.hasFocus()
    screen.ui.log.setCurrentIndex(screen.log.model.index(0, 3))
    assert [text for _, text in screen.log.wordings()] == ["Vi ser två vägar", "Vi ser tva vägar"]


def test_letters_digits_and_space_type_wherever_the_focus_is(
    keys: Keyboard, screen: MeetingScreen, qtbot: QtBot
) -> None:
    keys.enter("En rad")
    for widget in (screen.ui.log, screen.ui.agenda, screen.ui.bars):
        widget.setFocus()
        keys.type("3 år ")
    assert screen.ui.line.text() == "3 år " * 3
    assert screen.ui.line.hasFocus()


def test_the_search_field_takes_what_is_typed_in_it(keys: Keyboard, screen: MeetingScreen) -> None:
    keys.enter("Åtta skärmar")
    keys.enter("Golvmarkering")
    screen.ui.search.setFocus()
    keys.type("åt")
    assert screen.log.model.rowCount() == 1
    keys.press(Qt.Key.Key_Escape)
    assert screen.log.model.rowCount() == 2
    keys.press(Qt.Key.Key_Escape)
    assert screen.ui.line.hasFocus()


def test_several_lines_at_once(keys: Keyboard, screen: MeetingScreen, store: DialogueFile, room: Hearing) -> None:
    for text in ("ett", "två", "tre"):
        keys.enter(text)
    screen.ui.log.setFocus()
    screen.ui.log.setCurrentIndex(screen.log.model.index(1, 3))
    keys.press(Qt.Key.Key_Down, SHIFT)
    keys.press(Qt.Key.Key_2, CTRL)
    keys.press(Qt.Key.Key_1, ALT | SHIFT)
    keys.press(Qt.Key.Key_C, CTRL)
    rows = log_of(store, room.id)
    assert [row.contribution.kind for row in rows] == ["statement", "question", "question"]
    assert [row.organisation for row in rows] == ["", "Alfa AB", "Alfa AB"]
    copied = QGuiApplication.clipboard().text()
    assert [line.split("\t")[1:] for line in copied.split("\n")] == [
        ["Alfa AB", "Question: två"],
        ["Alfa AB", "Question: tre"],
    ]


def test_striking_asks_why(keys: Keyboard, screen: MeetingScreen, store: DialogueFile, room: Hearing) -> None:
    keys.enter("Fel sagt")
    keys.press(Qt.Key.Key_X, CTRL | SHIFT)
    assert screen.ui.ask.field.hasFocus()
    keys.enter("Togs tillbaka")
    contribution = log_of(store, room.id)[0].contribution
    assert (contribution.state, contribution.struck_reason) == ("struck", "Togs tillbaka")
    assert screen.ui.line.hasFocus()
    assert not screen.ui.ask.isVisible()


def test_someone_comes_late_and_leaves(
    keys: Keyboard, screen: MeetingScreen, store: DialogueFile, room: Hearing, clock: Clock
) -> None:
    late = add_organisation(store, OrganisationDraft("Delta AB", initials="DE"))
    clock.now += 60_000
    keys.press(Qt.Key.Key_L, CTRL)
    keys.enter("de")
    clock.now += 1
    screen.refresh()
    assert screen.presenter.room is not None
    assert late.id in screen.presenter.room.present
    assert screen.ui.line.hasFocus()
    keys.press(Qt.Key.Key_L, CTRL)
    keys.enter("Delta AB")
    clock.now += 1
    screen.refresh()
    assert late.id not in screen.presenter.room.present
    assert screen.presenter.room.organisations[-1].id == late.id


def test_unknown_initials_are_told(keys: Keyboard, screen: MeetingScreen, session: Session) -> None:
    refused: list[str] = []
    session.refused.connect(refused.append)
    keys.press(Qt.Key.Key_G, CTRL)
    keys.enter("QQ")
    assert refused == ["“QQ” is nobody here, or more than one; write the initials or the name"]
    keys.press(Qt.Key.Key_G, CTRL)
    keys.enter("be")
    assert screen.floor.organisation is not None
    assert screen.floor.organisation.name == "Beta AB"


def test_the_clock_runs_only_while_somebody_speaks_and_the_room_is_seen(
    keys: Keyboard, screen: MeetingScreen, clock: Clock
) -> None:
    assert not screen.ticker.is_running
    keys.press(Qt.Key.Key_2, ALT)
    clock.now += 62_000
    screen.tick()
    assert screen.ui.clock.text() == "1:02"
    assert screen.ticker.is_running
    screen.hide()
    assert not screen.ticker.is_running
    screen.show()
    assert screen.ticker.is_running
    screen.floor.pause()
    assert not screen.ticker.is_running
    screen.floor.pause()
    screen.floor.open()
    assert not screen.ticker.is_running
    assert screen.ui.holder.text() == "The floor is open"


def test_pause_and_open_floor_by_keys(keys: Keyboard, screen: MeetingScreen, clock: Clock) -> None:
    keys.press(Qt.Key.Key_2, ALT)
    keys.press(Qt.Key.Key_F8)
    clock.now += 60_000
    assert screen.floor.seconds() == 0
    keys.press(Qt.Key.Key_F8)
    clock.now += 60_000
    assert screen.floor.seconds() == 60
    keys.press(Qt.Key.Key_0, ALT)
    assert screen.floor.organisation is None


def test_the_agenda_moves_on(keys: Keyboard, screen: MeetingScreen, store: DialogueFile, room: Hearing) -> None:
    keys.press(Qt.Key.Key_F7)
    keys.press(Qt.Key.Key_F7)
    keys.enter("Under frågorna")
    with store.read() as reader:
        first, second, _ = reader.all(AgendaItem, meeting_id=room.id)
    assert first.ended_at is not None
    assert log_of(store, room.id)[0].contribution.agenda_item_id == second.id
    assert [row.state for row in screen.agenda.rows()] == ["done", "on", "ahead"]


def test_a_question_is_put_to_whoever_has_the_floor(
    keys: Keyboard, screen: MeetingScreen, store: DialogueFile, room: Hearing
) -> None:
    keys.press(Qt.Key.Key_1, ALT)
    keys.press(Qt.Key.Key_F4)
    keys.press(Qt.Key.Key_2, ALT)
    keys.press(Qt.Key.Key_F4)
    with store.read() as reader:
        assert question_coverage(reader)[0].missing == (room.gamma.id,)
    keys.press(Qt.Key.Key_3, CTRL)
    keys.enter("Drift, mest")
    question = screen.presenter.room.coverage[0].question if screen.presenter.room else None
    assert question is not None
    assert log_of(store, room.id)[0].contribution.question_stem_id == question.stem_id
    keys.press(Qt.Key.Key_F4, SHIFT)
    with store.read() as reader:
        assert question_coverage(reader)[0].missing == ()


def test_rules_are_ticked(keys: Keyboard, screen: MeetingScreen, store: DialogueFile, room: Hearing) -> None:
    keys.press(Qt.Key.Key_R, CTRL | SHIFT)
    with store.read() as reader:
        assert reader.get(Meeting, room.id).rules_read_at is not None
    assert screen.ui.rules.isChecked()
    keys.press(Qt.Key.Key_R, CTRL | SHIFT)
    with store.read() as reader:
        assert reader.get(Meeting, room.id).rules_read_at is None


def test_the_end_lists_what_is_left(
    keys: Keyboard, screen: MeetingScreen, store: DialogueFile, room: Hearing, qtbot: QtBot
) -> None:
    keys.press(Qt.Key.Key_4, ALT)
    keys.enter("Avtalet är på fyra år")
    keys.press(Qt.Key.Key_Return, CTRL | SHIFT)
    with store.read() as reader:
        assert reader.get(Meeting, room.id).state == "held"
    assert screen.ui.side.currentWidget() is screen.ui.leftPage
    assert screen.left.questions() == [
        "Question 1 was not put to anybody",
        "Question 2 was not put to anybody",
    ]
    told = screen.left.maybe_information()
    assert [line.text for line in told] == ["Avtalet är på fyra år"]
    late = add_organisation(store, OrganisationDraft("Delta AB"))
    screen.left.judge(told[0].id, is_information=True)
    assert log_of(store, room.id)[0].contribution.kind == "information"
    with store.read() as reader:
        assert information_owed(reader) == 1
    assert late.name == "Delta AB"
    QTest.mouseClick(screen.ui.leftDone, Qt.MouseButton.LeftButton)
    assert screen.ui.side.currentWidget() is screen.ui.floorPage


def test_a_failing_write_keeps_the_text(
    open_screen: Opener, store: DialogueFile, room: Hearing, around: Surroundings, jobs: JobRuns, qtbot: QtBot
) -> None:
    runner = HeldRunner()
    session = Session(store, runner, ImmediateJobs(jobs), language("en"))
    refused: list[str] = []
    session.refused.connect(refused.append)
    screen = open_screen(replace(around, session=session))
    keys = Keyboard(screen)
    keys.enter("Ovärderligt")
    assert screen.ui.line.text() == "Ovärderligt"
    keys.type("mer")
    assert screen.ui.line.text() == "mer"
    assert "Ovärderligt" in screen.ui.beside.text()
    runner.fail(FileProblemError("The disk is full"))
    assert screen.ui.line.text() == "Ovärderligt\nmer"
    assert set(refused) == {"The disk is full"}
    keys.press(Qt.Key.Key_Return)
    runner.release()
    assert [row.contribution.text for row in log_of(store, room.id)] == ["Ovärderligt\nmer"]
    assert screen.ui.line.text() == ""


def test_reopening_brings_back_the_half_typed_line_and_the_floor(
    open_screen: Opener, screen: MeetingScreen, keys: Keyboard, around: Surroundings, clock: Clock, qtbot: QtBot
) -> None:
    keys.press(Qt.Key.Key_2, ALT)
    clock.now += 20_000
    keys.type("Vi ser två v")
    screen.close_down()
    clock.now += 3_600_000
    reopened = open_screen(again(around))
    assert reopened.ui.line.text() == "Vi ser två v"
    assert reopened.ui.clock.text() == "0:20"
    assert reopened.ui.notice.isVisible()
    Keyboard(reopened).press(Qt.Key.Key_F8)
    assert reopened.floor.is_running
    assert not reopened.ui.notice.isVisible()


def test_the_first_character_is_kept_at_once(keys: Keyboard, store: DialogueFile, room: Hearing) -> None:
    keys.type("H")
    with store.read() as reader:
        assert '"H"' in (reader.scratch(f"line:{room.id}") or "")


def test_a_logged_line_is_soon_forgotten_as_half_typed(
    keys: Keyboard, store: DialogueFile, room: Hearing, qtbot: QtBot
) -> None:
    keys.type("Vi ser två vägar")
    keys.press(Qt.Key.Key_Return)

    def is_forgotten() -> None:
        with store.read() as reader:
            assert reader.scratch(f"line:{room.id}") is None

    qtbot.waitUntil(is_forgotten, timeout=900)


def test_what_is_typed_is_kept_within_half_a_second(
    screen: MeetingScreen, keys: Keyboard, store: DialogueFile, room: Hearing, qtbot: QtBot
) -> None:
    keys.type("Halv")

    def is_kept() -> None:
        with store.read() as reader:
            assert "Halv" in (reader.scratch(f"line:{room.id}") or "")

    qtbot.waitUntil(is_kept, timeout=600)
    assert not screen.is_keeping


def test_a_meeting_that_is_not_started_says_so_and_still_logs(
    open_screen: Opener, store: DialogueFile, around: Surroundings, qtbot: QtBot
) -> None:
    room = hearing(store, started=False)
    screen = open_screen(around)
    assert screen.ui.notice.isVisible()
    keys = Keyboard(screen)
    keys.enter("Före början")
    assert len(log_of(store, room.id)) == 1
    keys.press(Qt.Key.Key_B, CTRL | SHIFT)
    assert screen.presenter.is_running
    assert screen.ui.notice.accessibleName() == "Presence is not noted: Alfa AB, Beta AB and Gamma AB"


def test_without_a_meeting_there_is_one_thing_to_do(
    open_screen: Opener, around: Surroundings, told: Told, store: DialogueFile
) -> None:
    screen = open_screen(around)
    assert screen.ui.pages.currentWidget() is screen.ui.emptyPage
    screen.ui.empty.pressed.emit()
    assert told.gone == [("schedule", "")]
    plan_meeting(store, MeetingDraft("Informationsmöte"))
    assert screen.ui.pages.currentWidget() is screen.ui.roomPage


def test_another_meeting_has_its_own_log_and_line(
    screen: MeetingScreen, keys: Keyboard, store: DialogueFile, room: Hearing
) -> None:
    other = plan_meeting(store, MeetingDraft("Senare"))
    keys.enter("I hearingen")
    keys.type("halv")
    screen.reveal(other.id)
    assert (screen.log.model.rowCount(), screen.ui.line.text()) == (0, "")
    screen.reveal(room.id)
    assert (screen.log.model.rowCount(), screen.ui.line.text()) == (1, "halv")


def test_a_line_is_pointed_out_in_its_meeting(screen: MeetingScreen, keys: Keyboard, store: DialogueFile) -> None:
    for number in range(60):
        keys.enter(f"Rad {number}")
    with store.read() as reader:
        found = reader.search("Rad 7")[-1]
    screen.reveal(found.contribution.id)
    assert screen.log.model.row_at(screen.ui.log.currentIndex().row()).contribution.id == found.contribution.id
    assert screen.ui.log.visualRect(screen.ui.log.currentIndex()).isValid()


def test_everything_that_takes_the_focus_has_a_name(screen: MeetingScreen) -> None:
    nameless = [
        widget.objectName()
        for widget in screen.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and widget.isVisibleTo(screen)
        and not widget.accessibleName()
        and not getattr(widget, "text", lambda: "")()
        and not widget.objectName().startswith("qt_")
    ]
    assert nameless == []


def test_marks_before_the_text_say_kind_speaker_and_item(
    keys: Keyboard, screen: MeetingScreen, store: DialogueFile, room: Hearing
) -> None:
    keys.press(Qt.Key.Key_1, ALT)
    keys.type("!u @Beta §3 Budget")
    assert (screen.ui.kind.text(), screen.ui.speaker.text()) == ("Information", "Beta AB")
    assert screen.ui.entryTime.text().startswith("§\N{NO-BREAK SPACE}3")
    keys.enter("en är klar")
    row = log_of(store, room.id)[0]
    assert (row.contribution.text, row.contribution.kind) == ("Budgeten är klar", "information")
    assert (row.organisation, row.agenda_item) == ("Beta AB", "Avslut")
    assert (screen.ui.kind.text(), screen.ui.speaker.text()) == ("Statement", "Alfa AB")


def test_a_question_to_all_is_told_when_the_meeting_ends(keys: Keyboard, store: DialogueFile, room: Hearing) -> None:
    keys.enter("? Hur räknas priset")
    contribution = log_of(store, room.id)[0].contribution
    assert (contribution.text, contribution.kind, contribution.tags) == ("Hur räknas priset", "question", "to-all")
    with store.read() as reader:
        assert [line.id for line in what_is_left(reader, room.id).to_all] == [contribution.id]


def test_a_line_is_split_at_the_cursor_while_its_wording_is_changed(
    keys: Keyboard, screen: MeetingScreen, store: DialogueFile, room: Hearing
) -> None:
    keys.press(Qt.Key.Key_1, ALT)
    keys.enter("Pris. Drift.")
    keys.press(Qt.Key.Key_Return, CTRL)
    for _ in "Drift.":
        keys.press(Qt.Key.Key_Left)
    keys.press(Qt.Key.Key_Return, CTRL)
    rows = log_of(store, room.id)
    assert [(row.contribution.text, row.organisation) for row in rows] == [("Pris.", "Alfa AB"), ("Drift.", "Alfa AB")]
    assert screen.ui.line.hasFocus()
    screen.ui.log.setCurrentIndex(screen.log.model.index(1, 3))
    screen.ui.log.setFocus()
    assert ("Split from", "Pris. Drift.") in screen.log.wordings()


def test_shift_and_an_arrow_choose_one_line_more_or_less(screen: MeetingScreen, keys: Keyboard) -> None:
    for text in ("Ett", "Två", "Tre"):
        keys.enter(text)
    log = screen.ui.log
    log.setFocus()
    log.setCurrentIndex(log.model().index(2, 0))
    chosen = []
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down):
        QTest.keyClick(log, key, SHIFT)
        chosen.append([line.contribution.text for line in log.selected_lines()])
    assert chosen == [["Två", "Tre"], ["Ett", "Två", "Tre"], ["Ett", "Två", "Tre"], ["Två", "Tre"]]


def test_chosen_lines_are_merged(keys: Keyboard, screen: MeetingScreen, store: DialogueFile, room: Hearing) -> None:
    for text in ("först", "sedan"):
        keys.enter(text)
    screen.ui.log.setFocus()
    screen.ui.log.selectAll()
    keys.press(Qt.Key.Key_M, CTRL)
    rows = [row.contribution for row in log_of(store, room.id)]
    assert [(line.text, line.state) for line in rows] == [("först\nsedan", "active"), ("sedan", "struck")]


def test_up_changes_the_last_line_and_esc_leaves_it_as_it_was(
    keys: Keyboard, screen: MeetingScreen, store: DialogueFile, room: Hearing
) -> None:
    keys.enter("Vi ser två vägar")
    keys.press(Qt.Key.Key_Up)
    keys.type(" till")
    keys.press(Qt.Key.Key_Escape)
    assert [row.contribution.text for row in log_of(store, room.id)] == ["Vi ser två vägar"]
    assert screen.ui.line.hasFocus()


@pytest.mark.parametrize(
    ("search", "found"),
    [("!q", ["Vad kostar det?"]), ("@beta", ["Dyrt"]), ("#pris", ["Dyrt"]), ("§3", ["Tack"]), ("@beta tack", [])],
)
def test_the_log_is_narrowed_as_one_types(keys: Keyboard, screen: MeetingScreen, search: str, found: list[str]) -> None:
    for line in ("!q Vad kostar det?", "@beta Dyrt #pris", "§3 Tack"):
        keys.enter(line)
    screen.ui.search.setFocus()
    screen.ui.search.setText(search)
    screen.ui.search.searched.emit(search)
    assert [screen.log.model.row_at(row).contribution.text for row in range(screen.log.model.rowCount())] == found
