"""Discreet mode: in a one-to-one nothing in the window tells of another supplier."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import count, takewhile

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QLineEdit, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dialogapp.domain.contributions import Contribution
from dialogapp.domain.errors import InputError
from dialogapp.domain.meetings import Attendance, Invitation, Meeting
from dialogapp.domain.people import Organisation, Participant
from dialogapp.gui.desktop import Desktop
from dialogapp.gui.discreet import Discreet
from dialogapp.gui.main_window import MainWindow
from dialogapp.gui.page_names import PAGE_NAMES
from dialogapp.gui.preferences import Preferences
from dialogapp.gui.recent import recent_dialogues
from dialogapp.gui.screens.meeting_screen import MeetingScreen
from dialogapp.gui.session import Session
from dialogapp.gui.workplace import Workplace
from dialogapp.services.meetings import MeetingDraft, end_meeting, plan_meeting, start_meeting
from dialogapp.services.people import OrganisationDraft, add_organisation
from dialogapp.services.ports import Reader
from dialogapp.storage.dialogue_file import DialogueFile
from tests.gui.conftest import NOON, Clock
from tests.gui.keys import press

MINUTE = 60_000


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The window's clock."""
    clock = Clock()
    monkeypatch.setattr("dialogapp.gui.desktop.system_now", clock)
    return clock


@pytest.fixture
def desktop(sample_desktop: Desktop) -> Desktop:
    """The window with the sample open."""
    return sample_desktop


@pytest.fixture
def place(desktop: Desktop) -> Workplace:
    assert desktop.workplace is not None
    return desktop.workplace


def open_meeting(window: MainWindow, place: Workplace, meeting: Meeting) -> MeetingScreen:
    place.go("meeting")
    screen = window.page_widget("meeting")
    assert isinstance(screen, MeetingScreen)
    screen.presenter.choose(meeting.id)
    return screen


def come_to(clock: Clock, place: Workplace, meeting: Meeting) -> None:
    """Its guests are at the door, or have just left."""
    clock.now = (meeting.ended_at or meeting.starts_at or 0) - MINUTE
    place.discreet.look_at_clock()


def one_to_ones(place: Workplace) -> list[Meeting]:
    return place.session.read(lambda reader: reader.all(Meeting, kind="one_to_one"))


def competitors(place: Workplace, meeting: Meeting) -> list[str]:
    """Names of the other suppliers and their people, and the beginning of each name."""

    def names(reader: Reader) -> list[str]:
        own = {one.organisation_id for one in reader.all(Invitation, meeting_id=meeting.id)}
        own |= {one.organisation_id for one in reader.all(Attendance, meeting_id=meeting.id)}
        others = [one for one in reader.all(Organisation, kind="supplier") if one.id not in own]
        ids = {one.id for one in others}
        people = [one.name for one in reader.all(Participant) if one.organisation_id in ids]
        return [one.name.split()[0] for one in others] + people

    return place.session.read(names)


def lines_of_others(place: Workplace, meeting: Meeting) -> list[str]:
    return place.session.read(
        lambda reader: [line.text for line in reader.all(Contribution) if line.meeting_id != meeting.id]
    )


def texts(root: QWidget) -> Iterator[str]:
    """Every text that is seen or read aloud in `root`: words, titles, tips, lists and models, menus."""
    yield root.windowTitle()
    for widget in [root, *root.findChildren(QWidget)]:
        if isinstance(widget, QMenu):
            yield from (action.text() for action in widget.actions() if action.isVisible())
        if not widget.isVisible():
            continue
        for name in ("text", "title", "placeholderText", "accessibleName", "accessibleDescription", "toolTip"):
            yield str(widget.property(name) or "")
        if isinstance(widget, QLineEdit) and (completer := widget.completer()) is not None:
            yield from cells(completer.model())
        if isinstance(widget, QComboBox | QAbstractItemView) and widget.model() is not None:
            yield from cells(widget.model())
        yield from (action.text() for action in widget.actions() if action.isVisible() and action.isEnabled())


def cells(model: QAbstractItemModel) -> Iterator[str]:
    roles = Qt.ItemDataRole
    for row in range(model.rowCount()):
        for column in takewhile(partial(model.hasIndex, row), count()):
            index = model.index(row, column)
            for role in (roles.DisplayRole, roles.ToolTipRole, roles.AccessibleTextRole, roles.UserRole):
                yield str(index.data(role) or "")


def told(window: MainWindow, names: list[str]) -> list[str]:
    return [text for text in texts(window) for name in names if name in text]


def test_no_page_tells_of_a_competitor_in_any_one_to_one(
    window: MainWindow, place: Workplace, clock: Clock, qtbot: QtBot
) -> None:
    for meeting in one_to_ones(place):
        come_to(clock, place, meeting)
        open_meeting(window, place, meeting)
        assert place.discreet.is_on
        names, others = competitors(place, meeting), set(lines_of_others(place, meeting))
        assert len(names) > 4
        for page in PAGE_NAMES:
            place.go(page)
            assert window.hides_page == (page != "meeting")
            assert told(window, names) == [], (meeting.title, page)
            assert [text for text in texts(window) if text in others] == []


def test_the_same_names_are_found_when_it_is_off(window: MainWindow, place: Workplace, clock: Clock) -> None:
    """So that the test above can fail."""
    meeting = one_to_ones(place)[0]
    come_to(clock, place, meeting)
    open_meeting(window, place, meeting)
    place.discreet.switch()
    names = competitors(place, meeting)
    for page in ("overview", "participants", "schedule", "meeting", "equal_treatment"):
        place.go(page)
        assert told(window, names), page


def test_the_palette_finds_only_what_was_said_in_this_meeting(
    window: MainWindow, place: Workplace, clock: Clock
) -> None:
    meeting = next(one for one in one_to_ones(place) if one.state == "held")
    come_to(clock, place, meeting)
    open_meeting(window, place, meeting)
    for sought in [*competitors(place, meeting), "Enskilt", "skylt", "karta", "a"]:
        place.palette.open(sought)
        found = [f"{line.title} {line.detail}" for line in place.palette.lines]
        assert [line for line in found for name in competitors(place, meeting) if name in line] == []
        assert not {line.title for line in place.palette.lines} & set(lines_of_others(place, meeting))
    own = place.session.read(lambda reader: reader.all(Contribution, meeting_id=meeting.id, kind="answer"))[0]
    place.palette.open(" ".join(own.text.split()[:3]))
    assert own.text in [line.title for line in place.palette.lines]
    place.palette.leave()


def test_only_this_suppliers_debts_are_counted_and_the_rail_says_nothing(
    window: MainWindow, place: Workplace, clock: Clock
) -> None:
    meeting = next(one for one in one_to_ones(place) if one.state == "held")
    come_to(clock, place, meeting)
    place._count_owed()
    whole = sum(place.presenter.owed.values())
    open_meeting(window, place, meeting)
    number = place.session.read(
        lambda reader: (
            reader.get(
                Organisation, next(i.organisation_id for i in reader.all(Invitation, meeting_id=meeting.id))
            ).number
        )
    )
    assert place.discreet.numbers is not None
    assert number in place.discreet.numbers
    assert sum(place.presenter.owed.values()) < whole
    assert all(not window.ui.rail.button(name).accessibleDescription() for name in PAGE_NAMES)
    assert "Discreet mode" in list(texts(window.ui.status))


def test_everything_is_shown_only_after_a_deliberate_press(window: MainWindow, place: Workplace, clock: Clock) -> None:
    come_to(clock, place, one_to_ones(place)[0])
    open_meeting(window, place, one_to_ones(place)[0])
    place.go("overview")
    buttons = [one for one in window.ui.pages.findChildren(QPushButton) if one.isVisible()]
    assert [one.text() for one in buttons] == ["Show all the same"]
    button = buttons[0]
    assert not button.hasFocus()
    press(QApplication.focusWidget() or window, Qt.Key.Key_Space)
    assert window.hides_page
    button.click()
    assert not window.hides_page
    assert window.page_widget("overview").isVisible()
    assert "Discreet mode" not in list(texts(window.ui.status))
    come_to(clock, place, one_to_ones(place)[1])
    open_meeting(window, place, one_to_ones(place)[1])
    assert place.discreet.is_on


def test_it_is_switched_by_a_key_and_from_the_menu(desktop: Desktop, window: MainWindow, place: Workplace) -> None:
    action: QAction = desktop.actions.action("view.discreet")
    assert action in window.ui.viewMenu.actions()
    assert not action.isChecked()
    QTest.keySequence(window, QKeySequence("Ctrl+Shift+D"))
    assert place.discreet.is_on
    assert action.isChecked()
    assert window.hides_page
    QTest.keySequence(window, QKeySequence("Ctrl+Shift+D"))
    assert not place.discreet.is_on
    assert not window.hides_page


def test_the_list_of_recent_dialogues_names_no_competitor(
    desktop: Desktop, window: MainWindow, place: Workplace, clock: Clock, preferences: Preferences
) -> None:
    meeting = one_to_ones(place)[0]
    come_to(clock, place, meeting)
    names = competitors(place, meeting)
    open_meeting(window, place, meeting)
    desktop.close_dialogue()
    assert [
        step for step in (one.next_step for one in recent_dialogues(preferences)) if any(n in step for n in names)
    ] == []
    assert told(window, names) == []


def test_who_is_asked_for_by_initials_is_someone_of_this_meeting(window: MainWindow, place: Workplace) -> None:
    meeting = next(one for one in one_to_ones(place) if one.state == "planned")
    screen = open_meeting(window, place, meeting)
    place.session.do(lambda store: start_meeting(store, meeting.id))
    screen.around.actions.action("meeting.floor_by_initials").trigger()
    assert told(window, competitors(place, meeting)) == []
    with pytest.raises(InputError):
        screen.presenter.find(competitors(place, meeting)[0])


def test_while_a_one_to_one_runs_no_other_meeting_can_be_chosen(
    window: MainWindow, place: Workplace, clock: Clock
) -> None:
    meeting = next(one for one in one_to_ones(place) if one.state == "planned")
    come_to(clock, place, meeting)
    screen = open_meeting(window, place, meeting)
    others = [text for text in cells(screen.ui.meetings.model()) if text and meeting.title not in text]
    assert any("One-to-one" in text for text in others)
    place.session.do(lambda store: start_meeting(store, meeting.id))
    assert [one.id for one in screen.presenter.meetings] == [meeting.id]
    place.session.do(lambda store: end_meeting(store, meeting.id))
    assert len(screen.presenter.meetings) > 1


def test_days_before_and_after_a_one_to_one_it_hides_nothing(
    window: MainWindow, place: Workplace, clock: Clock
) -> None:
    planned = next(one for one in one_to_ones(place) if one.state == "planned")
    open_meeting(window, place, planned)
    assert planned.starts_at is not None
    assert planned.ends_at is not None
    for moment, is_on in (
        (planned.starts_at - 24 * 60 * MINUTE, False),
        (planned.starts_at - 31 * MINUTE, False),
        (planned.starts_at - 30 * MINUTE, True),
        (planned.ends_at + 29 * MINUTE, True),
        (planned.ends_at + 30 * MINUTE, False),
    ):
        clock.now = moment
        place.discreet.look_at_clock()
        place.go("overview")
        assert (place.discreet.is_on, window.hides_page) == (is_on, is_on), moment
    place.session.do(lambda store: start_meeting(store, planned.id))
    assert window.hides_page


def test_it_begins_by_itself_when_the_meeting_comes_near(session: Session, store: DialogueFile, qtbot: QtBot) -> None:
    alfa = add_organisation(store, OrganisationDraft("Alfa AB"))
    draft = MeetingDraft("Alfa", "one_to_one", "", NOON + 30 * MINUTE + 1, NOON + 60 * MINUTE)
    own = plan_meeting(store, draft, [alfa.id])
    moments = iter([NOON, NOON])
    discreet = Discreet(session, now=lambda: next(moments, NOON + 1))
    discreet.open_meeting(own.id)
    assert not discreet.is_on
    with qtbot.waitSignal(discreet.changed):
        pass
    assert discreet.is_on


def test_it_follows_the_meeting(session: Session, store: DialogueFile) -> None:
    alfa, beta = (add_organisation(store, OrganisationDraft(name)) for name in ("Alfa AB", "Beta AB"))
    common = plan_meeting(store, MeetingDraft("Alla"), [alfa.id, beta.id])
    own = plan_meeting(store, MeetingDraft("Alfa", "one_to_one", "", NOON, NOON + 60 * MINUTE), [alfa.id])
    discreet = Discreet(session, now=lambda: NOON)
    assert not discreet.is_on
    discreet.open_meeting(common.id)
    assert not discreet.is_on
    discreet.open_meeting(own.id)
    assert discreet.is_on
    assert discreet.text("Alfa AB och Beta AB") == "Alfa AB och [another supplier]"
    discreet.switch()
    assert discreet.text("Beta AB") == "Beta AB"
    session.do(lambda store: start_meeting(store, own.id))
    assert discreet.is_on
    discreet.open_meeting(common.id)
    assert discreet.is_on
    assert discreet.meeting is not None
    assert discreet.meeting.id == own.id
    session.do(lambda store: end_meeting(store, own.id))
    assert not discreet.is_on
