"""Groups of a workshop in its form: proposed, moved by keys and by dragging, seated at tables."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from dialogapp.domain.meetings import Meeting
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.screens.groups_panel import GroupsPanel
from dialogapp.gui.screens.schedule_screen import ScheduleScreen
from dialogapp.services.groups import GroupDraft, groups_of
from dialogapp.services.meetings import MeetingDraft, plan_meeting
from dialogapp.services.people import OrganisationDraft, add_organisation
from dialogapp.storage.dialogue_file import DialogueFile
from tests.gui.conftest import NOON, Clock


class Form:
    """The panel in the form of a workshop with four suppliers and the buyer."""

    def __init__(self, screen: ScheduleScreen, store: DialogueFile, meeting: Meeting) -> None:
        self.screen = screen
        self.panel: GroupsPanel = screen.form.groups
        self.ui = self.panel.ui
        self._store = store
        self._meeting = meeting

    def groups(self) -> list[GroupDraft]:
        with self._store.read() as reader:
            return groups_of(reader, self._meeting.id)

    def sizes(self) -> list[int]:
        return [len(group.seats) for group in self.groups()]

    def top(self, place: int) -> QTreeWidgetItem:
        item = self.ui.groups.topLevelItem(place)
        assert item is not None
        return item

    def member(self, group: int, place: int) -> QTreeWidgetItem:
        item = self.top(group).child(place)
        assert item is not None
        return item

    def choose(self, item: QTreeWidgetItem) -> None:
        self.ui.groups.setCurrentItem(item, 0, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def propose(self, count: int) -> None:
        self.ui.count.setValue(count)
        self.ui.propose.click()


@pytest.fixture
def form(around: Surroundings, store: DialogueFile, clock: Clock, qtbot: QtBot) -> Form:
    ids = [add_organisation(store, OrganisationDraft(f"{name} AB")).id for name in ("Alfa", "Beta", "Delta", "Gamma")]
    draft = MeetingDraft("Workshop", "workshop", starts_at=NOON, ends_at=NOON + 3_600_000)
    meeting = plan_meeting(store, draft, ids)
    screen = ScheduleScreen(around, now=clock)
    qtbot.addWidget(screen)
    screen.resize(1200, 900)
    screen.show()
    qtbot.waitExposed(screen)
    screen.open(meeting.id)
    return Form(screen, store, meeting)


def test_a_meeting_that_is_no_workshop_shows_no_groups(form: Form) -> None:
    assert form.panel.isVisible()
    assert not form.ui.groups.isVisible()
    form.screen.form.presenter.change(form.screen.form.fields.noun_id, "kind", "information_meeting")
    assert not form.panel.isVisible()


def test_a_proposal_is_shown_and_two_competitors_alone_are_told(form: Form) -> None:
    form.propose(2)
    assert form.sizes() == [3, 2]
    assert not form.ui.groupsNote.isVisible()
    form.choose(form.member(0, 0))
    QTest.keyClick(form.ui.groups, Qt.Key.Key_2)
    assert form.ui.groupsNote.isVisible()
    form.propose(1)
    assert form.sizes() == [5]
    assert not form.ui.groupsNote.isVisible()


def test_members_move_by_key_and_out_of_all_groups(form: Form, store: DialogueFile) -> None:
    form.propose(2)
    form.choose(form.member(0, 0))
    QTest.keyClick(form.ui.groups, Qt.Key.Key_2)
    assert form.sizes() == [2, 3]
    form.choose(form.member(1, 0))
    QTest.keyClick(form.ui.groups, Qt.Key.Key_0)
    assert form.sizes() == [2, 2]
    assert form.top(2).text(0) == "In no group"
    assert form.ui.groupsSum.text() == "2 groups · 1 in no group"
    store.undo()
    assert form.sizes() == [2, 3]


def test_members_are_dragged_to_a_group(form: Form) -> None:
    form.propose(2)
    form.choose(form.member(0, 0))
    target = form.ui.groups.visualItemRect(form.top(1)).center()
    drop = QDropEvent(
        QPointF(target),
        Qt.DropAction.MoveAction,
        QMimeData(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    form.ui.groups.dropEvent(drop)
    assert form.sizes() == [2, 3]


def test_groups_are_renamed_given_a_track_and_removed(form: Form, qtbot: QtBot) -> None:
    form.propose(2)
    form.top(0).setText(0, "Röd")
    form.top(0).setText(1, "2")
    assert [(group.name, group.track) for group in form.groups()] == [("Röd", 2), ("Group 2", 0)]
    with qtbot.waitSignal(form.screen.session.refused):
        form.top(0).setText(1, "blå")
    assert form.top(0).text(1) == "2"
    form.ui.addGroup.click()
    assert [group.name for group in form.groups()] == ["Röd", "Group 2", "Group 1"]
    form.choose(form.top(0))
    QTest.keyClick(form.ui.groups, Qt.Key.Key_Delete)
    assert [group.name for group in form.groups()] == ["Group 2", "Group 1"]


def test_the_seating_is_a_matrix_with_what_is_wrong_told(form: Form) -> None:
    form.propose(4)
    form.ui.tables.setValue(2)
    form.ui.rounds.setValue(2)
    form.ui.seat.click()
    seating = form.ui.seating
    assert (seating.rowCount(), seating.columnCount()) == (2, 2)
    cells = [seating.item(row, column) for row in range(2) for column in range(2)]
    alone = [cell.text() for cell in cells if cell is not None and cell.text().startswith("▲")]
    assert len(alone) == 2
    assert form.ui.tablesNote.isVisible()
    form.ui.hosted.setChecked(True)
    form.ui.seat.click()
    assert not form.ui.tablesNote.isVisible()


def test_more_rounds_than_tables_are_refused(form: Form, qtbot: QtBot) -> None:
    form.propose(2)
    form.ui.tables.setValue(2)
    form.ui.rounds.setValue(3)
    with qtbot.waitSignal(form.screen.session.refused):
        form.ui.seat.click()
    assert not form.ui.seating.isVisible()
