"""The schedule: list, week and form of one meeting, by pointer and by keys."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dialogapp.domain.instants import instant_from_iso, iso
from dialogapp.domain.meetings import AgendaItem, Invitation, Meeting
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.screens.schedule_screen import ScheduleScreen
from dialogapp.gui.widgets.week_drag import Spot
from dialogapp.gui.widgets.week_view import MEETING_MIME
from dialogapp.services.meetings import ItemDraft, MeetingDraft, cancel_meeting, plan_meeting, start_meeting
from dialogapp.services.people import OrganisationDraft, add_organisation
from dialogapp.services.translation import language
from dialogapp.storage.dialogue_file import DialogueFile
from tests.gui.conftest import Clock, Told

ZONE = "Europe/Stockholm"
TUESDAY = date(2026, 3, 3)


def at(text: str) -> int:
    return instant_from_iso(text, ZONE)


def plan(store: DialogueFile, title: str, start: str, end: str, *invited: str, kind: str = "one_to_one") -> Meeting:
    return plan_meeting(store, MeetingDraft(title, kind, starts_at=at(start), ends_at=at(end)), invited)


def times(store: DialogueFile, meeting: Meeting) -> tuple[str, str]:
    with store.read() as reader:
        found = reader.get(Meeting, meeting.id)
    assert found.starts_at is not None
    assert found.ends_at is not None
    return iso(found.starts_at, ZONE)[:16], iso(found.ends_at, ZONE)[11:16]


@pytest.fixture
def meeting(store: DialogueFile) -> Meeting:
    return plan(store, "Enskilt möte", "2026-03-03T09:00", "2026-03-03T10:00")


@pytest.fixture
def screen(around: Surroundings, clock: Clock, qtbot: QtBot) -> ScheduleScreen:
    page = ScheduleScreen(around, now=clock)
    qtbot.addWidget(page)
    page.resize(1000, 640)
    return page


def shown(screen: ScheduleScreen, qtbot: QtBot) -> ScheduleScreen:
    with qtbot.waitExposed(screen):
        screen.show()
    return screen


def drag(screen: ScheduleScreen, qtbot: QtBot, start: QPoint, end: QPoint, *, release: bool = True) -> None:
    viewport = screen.ui.week.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    for step in range(1, 5):
        point = start + (end - start) * step / 4
        QTest.mouseMove(viewport, point)
    if release:
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)


def test_an_empty_schedule_offers_the_first_meeting(screen: ScheduleScreen, store: DialogueFile, qtbot: QtBot) -> None:
    shown(screen, qtbot)
    assert screen.ui.empty.isVisible()
    screen.ui.empty.pressed.emit()
    with store.read() as reader:
        (made,) = reader.all(Meeting)
    assert times(store, made) == ("2026-03-03T09:00", "10:00")
    assert screen.ui.tabs.currentWidget() is screen.ui.meetingTab
    assert screen.form.ui.title.selectedText() == "New meeting"


def test_the_list_tells_when_where_who_and_what_clashes(
    screen: ScheduleScreen, store: DialogueFile, meeting: Meeting, qtbot: QtBot
) -> None:
    alfa = add_organisation(store, OrganisationDraft("Alfa AB"))
    one = plan(store, "Workshop om flöden", "2026-03-04T09:00", "2026-03-04T12:00", alfa.id, kind="workshop")
    two = plan(store, "Visning", "2026-03-04T11:00", "2026-03-04T13:00", alfa.id, kind="site_visit")
    cancelled = plan(store, "Inställt", "2026-03-04T09:30", "2026-03-04T10:00", alfa.id)
    cancel_meeting(store, cancelled.id, "Sjukdom")
    untimed = plan_meeting(store, MeetingDraft("Återkoppling"))
    shown(screen, qtbot)
    lines = {line.key: line for line in screen.ui.list.lines}
    assert screen.ui.list.lines[1].key == untimed.id
    assert (lines[one.id].tone, lines[two.id].tone, lines[meeting.id].tone) == ("bad", "bad", "plain")
    assert lines[cancelled.id].is_struck
    assert lines[one.id].detail == "Wed 4 Mar 09:00–12:00"
    assert lines[one.id].marks == (alfa.number,)
    assert "Alfa AB would be in two meetings at once" in lines[one.id].spoken
    screen.ui.search.setText("alfa vis")
    assert [line.key for line in screen.ui.list.lines if not line.is_heading] == [two.id]


def test_a_drag_moves_a_meeting_to_a_quarter_of_another_day_in_one_step(
    screen: ScheduleScreen, store: DialogueFile, meeting: Meeting, qtbot: QtBot
) -> None:
    week = shown(screen, qtbot).ui.week
    start = week.box_of(meeting.id).center().toPoint()
    end = week.point_of(date(2026, 3, 5), 13 * 60 + 30) + QPoint(0, 3)
    drag(screen, qtbot, start, end)
    assert times(store, meeting) == ("2026-03-05T13:00", "14:00")
    store.undo()
    assert times(store, meeting) == ("2026-03-03T09:00", "10:00")


def test_escape_takes_a_drag_back(screen: ScheduleScreen, store: DialogueFile, meeting: Meeting, qtbot: QtBot) -> None:
    week = shown(screen, qtbot).ui.week
    start = week.box_of(meeting.id).center().toPoint()
    end = week.point_of(date(2026, 3, 5), 13 * 60)
    drag(screen, qtbot, start, end, release=False)
    QTest.keyClick(week, Qt.Key.Key_Escape)
    QTest.mouseRelease(week.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)
    assert times(store, meeting) == ("2026-03-03T09:00", "10:00")


def test_a_drag_at_the_lower_edge_lengthens(
    screen: ScheduleScreen, store: DialogueFile, meeting: Meeting, qtbot: QtBot
) -> None:
    week = shown(screen, qtbot).ui.week
    box = week.box_of(meeting.id)
    start = QPointF(box.center().x(), box.bottom() - 2).toPoint()
    drag(screen, qtbot, start, week.point_of(TUESDAY, 11 * 60 + 15))
    assert times(store, meeting) == ("2026-03-03T09:00", "11:15")


def test_a_meeting_that_was_held_is_not_dragged(
    screen: ScheduleScreen, store: DialogueFile, meeting: Meeting, qtbot: QtBot
) -> None:
    start_meeting(store, meeting.id)
    week = shown(screen, qtbot).ui.week
    drag(screen, qtbot, week.box_of(meeting.id).center().toPoint(), week.point_of(date(2026, 3, 5), 600))
    assert times(store, meeting) == ("2026-03-03T09:00", "10:00")


def test_a_drag_or_a_double_click_on_empty_ground_adds(
    screen: ScheduleScreen, store: DialogueFile, meeting: Meeting, qtbot: QtBot
) -> None:
    week = shown(screen, qtbot).ui.week
    drag(screen, qtbot, week.point_of(date(2026, 3, 4), 600) + QPoint(0, 1), week.point_of(date(2026, 3, 4), 690))
    assert screen.ui.tabs.currentWidget() is screen.ui.meetingTab
    QTest.keyClick(screen.form, Qt.Key.Key_Escape)
    assert screen.ui.tabs.currentWidget() is screen.ui.weekTab
    point = week.point_of(date(2026, 3, 6), 14 * 60 + 20)
    QTest.mouseDClick(week.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    with store.read() as reader:
        _, dragged, clicked = reader.all(Meeting)
    assert times(store, dragged) == ("2026-03-04T10:00", "11:30")
    assert times(store, clicked) == ("2026-03-06T14:00", "15:00")


def test_a_meeting_without_a_time_is_dropped_on_the_week(
    screen: ScheduleScreen, store: DialogueFile, meeting: Meeting, qtbot: QtBot
) -> None:
    untimed = plan_meeting(store, MeetingDraft("Återkoppling"), (), [ItemDraft("Allt", 45)])
    week = shown(screen, qtbot).ui.week
    carried = QMimeData()
    carried.setData(MEETING_MIME, untimed.id.encode())
    point = QPointF(week.point_of(date(2026, 3, 5), 10 * 60 + 2))
    event = QDropEvent(
        point, Qt.DropAction.MoveAction, carried, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    week.dragMoveEvent(event)  # type: ignore[arg-type]  # a drop event has all that a move event is asked for
    week.dropEvent(event)
    assert times(store, untimed) == ("2026-03-05T10:00", "10:45")


def test_keys_walk_move_and_lengthen(
    screen: ScheduleScreen, store: DialogueFile, meeting: Meeting, qtbot: QtBot
) -> None:
    other = plan(store, "Senare", "2026-03-05T15:00", "2026-03-05T16:00")
    week = shown(screen, qtbot).ui.week
    week.setFocus()
    assert week.chosen_id == meeting.id
    QTest.keyClick(week, Qt.Key.Key_Down)
    assert week.chosen_id == other.id
    QTest.keyClick(week, Qt.Key.Key_Up)
    assert screen.ui.list.chosen_key == meeting.id
    QTest.keyClick(week, Qt.Key.Key_Right)
    assert week.chosen_id == other.id
    alt = Qt.KeyboardModifier.AltModifier
    QTest.keyClick(week, Qt.Key.Key_Up, alt)
    QTest.keyClick(week, Qt.Key.Key_Left, alt)
    QTest.keyClick(week, Qt.Key.Key_Down, alt | Qt.KeyboardModifier.ShiftModifier)
    assert times(store, other) == ("2026-03-04T14:45", "16:00")
    assert week.chosen_id == other.id


def test_insert_adds_in_the_first_free_hour_and_enter_opens(
    screen: ScheduleScreen, store: DialogueFile, meeting: Meeting, qtbot: QtBot
) -> None:
    week = shown(screen, qtbot).ui.week
    week.choose(meeting.id)
    QTest.keyClick(week, Qt.Key.Key_Insert)
    with store.read() as reader:
        added = reader.all(Meeting)[-1]
    assert times(store, added) == ("2026-03-03T10:00", "11:00")
    screen.ui.tabs.setCurrentWidget(screen.ui.weekTab)
    week.choose(meeting.id)
    QTest.keyClick(week, Qt.Key.Key_Return)
    assert screen.ui.tabs.currentWidget() is screen.ui.meetingTab
    assert screen.form.fields.noun_id == meeting.id


def test_weeks_are_turned_by_keys_and_a_chosen_meeting_brings_its_week(
    screen: ScheduleScreen, store: DialogueFile, meeting: Meeting, qtbot: QtBot
) -> None:
    later = plan(store, "Senare", "2026-04-09T15:00", "2026-04-09T16:00")
    week = shown(screen, qtbot).ui.week
    assert screen.ui.weekTitle.text() == "Week 10 · 2 – 8 Mar 2026"
    QTest.keyClick(week, Qt.Key.Key_PageDown)
    assert week.monday == date(2026, 3, 9)
    screen.ui.list.choose(later.id)
    assert week.monday == date(2026, 4, 6)
    QTest.keyClick(week, Qt.Key.Key_Home)
    assert week.monday == date(2026, 3, 2)


def test_a_move_over_the_change_to_summer_time_keeps_the_clock(
    screen: ScheduleScreen, store: DialogueFile, qtbot: QtBot
) -> None:
    friday = plan(store, "Fredag", "2026-03-27T09:00", "2026-03-27T10:00")
    week = shown(screen, qtbot).ui.week
    screen.reveal(friday.id)
    week.setFocus()
    alt = Qt.KeyboardModifier.AltModifier
    for _ in range(3):
        QTest.keyClick(week, Qt.Key.Key_Right, alt)
    assert times(store, friday) == ("2026-03-30T09:00", "10:00")


def test_a_time_that_the_clocks_skip_is_refused_and_nothing_moves(
    screen: ScheduleScreen, store: DialogueFile, qtbot: QtBot
) -> None:
    sunday = plan(store, "Natt", "2026-03-29T00:45", "2026-03-29T01:45")
    shown(screen, qtbot)
    with qtbot.waitSignal(screen.session.refused) as refused:
        screen.presenter.move(sunday.id, Spot(date(2026, 3, 29), 150))
    assert "clocks go forward" in refused.args[0]
    assert times(store, sunday)[0] == "2026-03-29T00:45"


def test_a_weekend_shows_only_when_something_is_on_it(
    screen: ScheduleScreen, store: DialogueFile, meeting: Meeting, qtbot: QtBot
) -> None:
    saturday = plan(store, "Lördag", "2026-03-14T09:00", "2026-03-14T10:00")
    week = shown(screen, qtbot).ui.week
    assert week.box_of(saturday.id).isEmpty()
    five = week.box_of(meeting.id).width()
    screen.reveal(saturday.id)
    assert not week.box_of(saturday.id).isEmpty()
    assert week.box_of(saturday.id).width() < five


def test_the_form_changes_a_field_when_it_is_left(
    screen: ScheduleScreen, store: DialogueFile, meeting: Meeting, qtbot: QtBot
) -> None:
    shown(screen, qtbot).open(meeting.id)
    ui = screen.form.ui
    ui.title.setText("Möte med Alfa")
    QTest.keyClick(ui.title, Qt.Key.Key_Return)
    ui.kind.setEditText("Styrgrupp")
    QTest.keyClick(ui.kind, Qt.Key.Key_Return)
    ui.place.setText("Rum 214")
    QTest.keyClick(ui.place, Qt.Key.Key_Tab)
    with store.read() as reader:
        found = reader.get(Meeting, meeting.id)
    assert (found.title, found.kind, found.place) == ("Möte med Alfa", "Styrgrupp", "Rum 214")
    assert ("Styrgrupp", "Styrgrupp") in [(ui.kind.itemData(i), ui.kind.itemText(i)) for i in range(ui.kind.count())]
    ui.kind.setEditText("workshop")
    ui.kind.commit()
    with store.read() as reader:
        assert reader.get(Meeting, meeting.id).kind == "workshop"


def test_a_new_start_keeps_the_length_and_an_end_before_the_start_is_taken_back(
    screen: ScheduleScreen, store: DialogueFile, meeting: Meeting, qtbot: QtBot
) -> None:
    shown(screen, qtbot).open(meeting.id)
    screen.form.presenter.change(meeting.id, "begins", "13:15")
    assert times(store, meeting) == ("2026-03-03T13:15", "14:15")
    screen.form.presenter.change(meeting.id, "day", "2026-03-30")
    assert times(store, meeting) == ("2026-03-30T13:15", "14:15")
    with qtbot.waitSignal(screen.session.refused) as refused:
        screen.form.presenter.change(meeting.id, "ends", "12:00")
    assert refused.args == ["The meeting ends before it begins"]
    assert screen.form.ui.ends.text_of_time() == "14:15"


def test_time_is_taken_away_and_given_back(
    screen: ScheduleScreen, store: DialogueFile, meeting: Meeting, qtbot: QtBot
) -> None:
    shown(screen, qtbot).open(meeting.id)
    ui = screen.form.ui
    ui.timed.click()
    with store.read() as reader:
        assert reader.get(Meeting, meeting.id).starts_at is None
    assert not ui.day.isVisible()
    ui.timed.click()
    assert times(store, meeting) == ("2026-03-09T09:00", "10:00")


def test_the_invited_are_ticked_and_all_suppliers_are_one_press(
    screen: ScheduleScreen, store: DialogueFile, meeting: Meeting, qtbot: QtBot
) -> None:
    beta, alfa = (add_organisation(store, OrganisationDraft(name)) for name in ("Beta AB", "Alfa AB"))
    shown(screen, qtbot).open(meeting.id)
    box = screen.form.ui.invited
    assert [box.item(row).text() for row in range(3)] == ["Alfa AB", "Beta AB", "Exempelköpings kommun"]
    box.item(1).setCheckState(Qt.CheckState.Checked)
    with store.read() as reader:
        (only,) = reader.all(Invitation)
    assert (only.organisation_id, only.offered_seconds) == (beta.id, 3600)
    screen.form.ui.inviteAll.click()
    with store.read() as reader:
        assert {i.organisation_id for i in reader.all(Invitation)} == {alfa.id, beta.id}
    assert screen.form.ui.invitedCount.text() == "2 of 2 suppliers"


def test_a_meeting_is_cancelled_only_with_a_reason_and_can_be_held_after_all(
    screen: ScheduleScreen, store: DialogueFile, meeting: Meeting, qtbot: QtBot
) -> None:
    shown(screen, qtbot).open(meeting.id)
    ui = screen.form.ui
    ui.cancel.click()
    with qtbot.waitSignal(screen.session.refused):
        ui.confirmCancel.click()
    assert ui.cancelRow.isVisible()
    ui.reason.setText("Sjukdom")
    ui.confirmCancel.click()
    with store.read() as reader:
        found = reader.get(Meeting, meeting.id)
    assert (found.state, found.cancel_reason) == ("cancelled", "Sjukdom")
    assert not ui.cancelRow.isVisible()
    ui.restore.click()
    with store.read() as reader:
        assert reader.get(Meeting, meeting.id).state == "planned"


class TestAgenda:
    """The agenda in the form."""

    @pytest.fixture
    def form(self, screen: ScheduleScreen, store: DialogueFile, meeting: Meeting, qtbot: QtBot) -> ScheduleScreen:
        shown(screen, qtbot).open(meeting.id)
        template = next(one for one in screen.form.agenda_editor.presenter.templates() if one.key == "one_to_one")
        screen.form.agenda_editor.presenter.take_template(template)
        return screen

    def items(self, store: DialogueFile) -> list[tuple[str, int]]:
        with store.read() as reader:
            return [(item.title[:5], item.planned_minutes) for item in reader.all(AgendaItem)]

    def test_a_template_fills_it_with_times(self, form: ScheduleScreen, store: DialogueFile) -> None:
        model = form.form.agenda_editor.model
        assert [model.row_at(row).begins for row in range(5)] == ["09:00", "09:05", "09:10", "09:50", "09:55"]
        assert form.form.ui.agendaSum.text() == "60 of 60 min"
        store.undo()
        assert self.items(store) == []

    def test_cells_are_typed_in_and_words_are_understood(self, form: ScheduleScreen, store: DialogueFile) -> None:
        model = form.form.agenda_editor.model
        model.setData(model.index(0, 2), "25 min")
        model.setData(model.index(0, 3), "Exercise")
        model.setData(model.index(0, 4), "Helena")
        with store.read() as reader:
            first = reader.all(AgendaItem)[0]
        assert (first.planned_minutes, first.kind, first.presenter) == (25, "exercise", "Helena")
        assert form.form.ui.agendaSum.text() == "80 of 60 min · 20 min too long"
        assert model.row_at(4).is_over

    def test_minutes_that_are_none_are_refused(self, form: ScheduleScreen, store: DialogueFile, qtbot: QtBot) -> None:
        model = form.form.agenda_editor.model
        with qtbot.waitSignal(form.session.refused):
            model.setData(model.index(0, 2), "en stund")
        assert self.items(store)[0][1] == 5

    def test_items_are_put_in_order_by_keys_and_by_dragging(
        self, form: ScheduleScreen, store: DialogueFile, qtbot: QtBot
    ) -> None:
        view, model = form.form.ui.agenda, form.form.agenda_editor.model
        view.setCurrentIndex(model.index(0, 1))
        QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        assert [title for title, _ in self.items(store)][:3] == ["Nuläg", "Ramar", "Gemen"]
        assert view.currentIndex().row() == 1
        model.dropMimeData(model.mimeData([model.index(1, 1)]), Qt.DropAction.MoveAction, 5, 0)
        assert [title for title, _ in self.items(store)] == ["Nuläg", "Gemen", "Lever", "Samma", "Ramar"]

    def test_an_item_is_added_and_removed(self, form: ScheduleScreen, store: DialogueFile, qtbot: QtBot) -> None:
        form.form.agenda_editor.add_item()
        assert self.items(store)[-1] == ("New i", 5)
        view = form.form.ui.agenda
        view.closePersistentEditor(view.currentIndex())
        view.setCurrentIndex(form.form.agenda_editor.model.index(5, 1))
        QTest.keyClick(view, Qt.Key.Key_Delete)
        assert len(self.items(store)) == 5


def test_one_to_ones_are_made_for_those_who_have_none(
    screen: ScheduleScreen, store: DialogueFile, meeting: Meeting, told: Told, qtbot: QtBot
) -> None:
    for name in ("Alfa AB", "Beta AB"):
        add_organisation(store, OrganisationDraft(name))
    shown(screen, qtbot)
    action = screen.around.actions.action("schedule.one_to_ones")
    assert action.isVisible()
    action.trigger()
    with store.read() as reader:
        made = [found.title for found in reader.all(Meeting) if found.starts_at is None]
    assert made == ["Enskilt möte med Alfa AB", "Enskilt möte med Beta AB"]
    assert not action.isVisible()
    assert told.told[-1][1] == "ok"


def test_the_page_speaks_swedish_when_asked_to(screen: ScheduleScreen, meeting: Meeting, qtbot: QtBot) -> None:
    shown(screen, qtbot)
    screen.session.language = language("sv")
    screen.retranslate()
    screen.refresh()
    assert screen.ui.header.title == "Schema"
    assert screen.ui.weekTitle.text().startswith("Vecka 10")


def test_everything_that_takes_the_focus_has_a_name(screen: ScheduleScreen, meeting: Meeting, qtbot: QtBot) -> None:
    shown(screen, qtbot).open(meeting.id)
    nameless = [
        widget.objectName() or type(widget).__name__
        for widget in screen.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and not widget.accessibleName()
    ]
    assert nameless == []
