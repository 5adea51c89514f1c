"""The calendar of the schedule: its three views, what stands in the way, swapping, the terms of a meeting, paper."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDesktopServices, QMouseEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from dialogapp.domain.instants import instant_from_iso, iso
from dialogapp.domain.meetings import Deviation, Invitation, Meeting, MeetingPerson
from dialogapp.domain.people import Organisation
from dialogapp.domain.register import MadeDocument
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.runner import Outcome
from dialogapp.gui.screens.schedule_calendar import DAY, LIST, WEEK
from dialogapp.gui.screens.schedule_paper import print_html
from dialogapp.gui.screens.schedule_screen import ScheduleScreen
from dialogapp.gui.widgets.week_view import WeekView
from dialogapp.services.meetings import (
    MeetingDraft,
    move_meeting,
    note_arrival,
    plan_meeting,
    start_meeting,
)
from dialogapp.services.people import OrganisationDraft, ParticipantDraft, add_organisation, add_participant
from dialogapp.storage.dialogue_file import DialogueFile
from tests.gui.conftest import Clock, JobRuns, Told

ZONE = "Europe/Stockholm"
TUESDAY = date(2026, 3, 3)
NONE, SHIFT, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def at(text: str) -> int:
    return instant_from_iso(text, ZONE)


def plan(store: DialogueFile, title: str, day: str, start: str, end: str, place: str = "Sal 1", *who: str) -> Meeting:
    draft = MeetingDraft(title, "one_to_one", place, at(f"{day}T{start}"), at(f"{day}T{end}"))
    return plan_meeting(store, draft, who)


def stored(store: DialogueFile, meeting: Meeting) -> tuple[str, str]:
    """When it begins, and where."""
    with store.read() as reader:
        found = reader.get(Meeting, meeting.id)
    return iso(found.starts_at or 0, ZONE)[:16], found.place


@pytest.fixture
def suppliers(store: DialogueFile) -> list[str]:
    return [add_organisation(store, OrganisationDraft(name)).id for name in ("Alfa AB", "Beta AB")]


@pytest.fixture
def two(store: DialogueFile, suppliers: list[str]) -> list[Meeting]:
    return [
        plan(store, "Enskilt Alfa", "2026-03-03", "09:00", "10:00", "Sal 1", suppliers[0]),
        plan(store, "Enskilt Beta", "2026-03-03", "13:00", "14:00", "Sal 2", suppliers[1]),
    ]


@pytest.fixture
def screen(around: Surroundings, clock: Clock, qtbot: QtBot) -> ScheduleScreen:
    page = ScheduleScreen(around, now=clock)
    qtbot.addWidget(page)
    page.resize(1200, 900)
    return page


@pytest.fixture
def shown(screen: ScheduleScreen, two: list[Meeting], qtbot: QtBot) -> ScheduleScreen:
    with qtbot.waitExposed(screen):
        screen.show()
    return screen


def drag(week: WeekView, start: QPoint, end: QPoint, keys: Qt.KeyboardModifier = NONE, *, release: bool = True) -> None:
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(week.viewport(), left, keys, start)
    for step in range(1, 5):
        point = QPointF(start + (end - start) * step / 4)
        # QTest's own moves carry no keys.
        week.mouseMoveEvent(QMouseEvent(QEvent.Type.MouseMove, point, point, left, left, keys))
    if release:
        QTest.mouseRelease(week.viewport(), left, keys, end)


def centre(week: WeekView, meeting: Meeting) -> QPoint:
    return week.box_of(meeting.id).center().toPoint()


class TestViews:
    def test_a_day_has_a_lane_for_each_room_and_one_for_what_has_none(self, shown: ScheduleScreen) -> None:
        shown.calendar.show_view(DAY)
        week = shown.ui.week
        assert shown.calendar.day == TUESDAY
        assert shown.ui.weekTitle.text() == "Tue 3 Mar 2026 · Week 10"
        assert week.point_of(TUESDAY, 600, "Sal 1").x() < week.point_of(TUESDAY, 600, "Sal 2").x()
        assert week.point_of(TUESDAY, 600, "Sal 2").x() < week.point_of(TUESDAY, 600, "").x()

    def test_a_drag_to_another_lane_changes_the_room_in_one_step(
        self, shown: ScheduleScreen, store: DialogueFile, two: list[Meeting]
    ) -> None:
        shown.calendar.show_view(DAY)
        week = shown.ui.week
        drag(week, centre(week, two[0]), week.point_of(TUESDAY, 11 * 60 + 30, "Sal 2"))
        assert stored(store, two[0]) == ("2026-03-03T11:00", "Sal 2")
        drag(week, centre(week, two[0]), week.point_of(TUESDAY, 11 * 60 + 30, ""))
        assert stored(store, two[0]) == ("2026-03-03T11:00", "")
        store.undo()
        store.undo()
        assert stored(store, two[0]) == ("2026-03-03T09:00", "Sal 1")

    def test_keys_move_to_the_next_room_and_turn_days(
        self, shown: ScheduleScreen, store: DialogueFile, two: list[Meeting]
    ) -> None:
        shown.calendar.show_view(DAY)
        week = shown.ui.week
        week.choose(two[0].id)
        QTest.keyClick(week, Qt.Key.Key_Right, ALT)
        assert stored(store, two[0]) == ("2026-03-03T09:00", "Sal 2")
        QTest.keyClick(week, Qt.Key.Key_PageDown)
        assert shown.calendar.day == date(2026, 3, 4)
        for _ in range(3):
            QTest.keyClick(week, Qt.Key.Key_PageDown)
        assert shown.calendar.day == date(2026, 3, 9)
        QTest.keyClick(week, Qt.Key.Key_Home)
        assert shown.calendar.day == date(2026, 3, 2)

    def test_the_list_tells_the_whole_dialogue_day_by_day_and_today(
        self, shown: ScheduleScreen, store: DialogueFile, two: list[Meeting]
    ) -> None:
        plan_meeting(store, MeetingDraft("Återkoppling"))
        shown.calendar.show_view(LIST)
        assert not shown.ui.listSide.isVisible()
        told = [(line.lead, line.text) for line in shown.ui.agendaList.lines]
        assert told == [
            ("", "Mon 2 Mar 2026 · today"),
            ("", "No meeting"),
            ("", "Tue 3 Mar 2026"),
            ("09:00–10:00", "Enskilt Alfa"),
            ("13:00–14:00", "Enskilt Beta"),
            ("", "Without a time"),
            ("", "Återkoppling"),
        ]
        shown.ui.agendaSearch.setText("beta")
        assert [line.text for line in shown.ui.agendaList.lines] == ["Tue 3 Mar 2026", "Enskilt Beta"]
        shown.ui.agendaList.opened.emit(two[1].id)
        assert shown.form.fields.noun_id == two[1].id

    def test_the_view_and_the_zoom_are_remembered(
        self, shown: ScheduleScreen, around: Surroundings, clock: Clock, qtbot: QtBot
    ) -> None:
        action = around.actions.action
        height = shown.ui.week.box_of(shown.presenter.rows[0].meeting.id).height()
        action("schedule.zoom_in").trigger()
        assert shown.ui.week.box_of(shown.presenter.rows[0].meeting.id).height() > 1.2 * height
        action("schedule.view_day").trigger()
        around.actions.remove_page("schedule")
        again = ScheduleScreen(around, now=clock)
        qtbot.addWidget(again)
        assert (again.calendar.view, again.ui.week.zoom) == (DAY, 125)
        around.actions.action("schedule.zoom_reset").trigger()
        assert again.ui.week.zoom == 100

    def test_one_goes_to_a_date(self, shown: ScheduleScreen) -> None:
        shown.calendar.show_day(date(2026, 5, 14))
        assert shown.ui.week.monday == date(2026, 5, 11)
        assert shown.ui.weekTitle.text() == "Week 20 · 11 – 17 May 2026"

    def test_holidays_and_eves_are_named_over_their_day(self, shown: ScheduleScreen) -> None:
        shown.session.know_days()
        week = shown.presenter.week(date(2026, 4, 27))
        assert [week.heads[date(2026, 4, day)].note for day in (29, 30)] == ["", "Walpurgis Night"]
        assert week.heads[date(2026, 5, 1)].note == "May Day"
        assert [head.is_closed for head in week.heads.values()] == [False] * 4 + [True] * 3


class TestSummerTime:
    def test_the_skipped_hour_is_told_and_times_after_it_are_right(
        self, shown: ScheduleScreen, store: DialogueFile
    ) -> None:
        early = plan(store, "Natt", "2026-03-29", "01:00", "04:00")
        shown.reveal(early.id)
        week = shown.ui.week
        week.set_zoom(60)
        assert shown.presenter.week(date(2026, 3, 23)).heads[date(2026, 3, 29)].note == "summer time, 23 h"
        hour = week.point_of(date(2026, 3, 29), 300).y() - week.point_of(date(2026, 3, 29), 240).y()
        # Two hours of real time, from one to four on the clock.
        assert week.box_of(early.id).height() == pytest.approx(3 * hour, abs=4)
        assert shown.presenter.row(early.id).meeting.ends_at - early.starts_at == 2 * 3_600_000  # type: ignore[union-attr,operator]

    def test_a_meeting_is_dragged_to_the_second_time_that_an_hour_comes(
        self, shown: ScheduleScreen, store: DialogueFile
    ) -> None:
        night = plan(store, "Natt", "2026-10-25", "05:00", "05:30")
        shown.reveal(night.id)
        week, sunday = shown.ui.week, date(2026, 10, 25)
        week.set_zoom(60)
        week.verticalScrollBar().setValue(0)
        assert shown.presenter.week(date(2026, 10, 19)).heads[sunday].note == "winter time, 25 h"
        # An hour more than the clock shows lies above what comes after three.
        second_two = week.point_of(sunday, 3 * 60)
        drag(week, week.box_of(night.id).topLeft().toPoint() + QPoint(20, 1), second_two + QPoint(0, 1))
        with store.read() as reader:
            assert iso(reader.get(Meeting, night.id).starts_at or 0, ZONE) == "2026-10-25T02:00:00+01:00"


class TestInTheWay:
    def test_what_would_be_in_the_way_is_told_while_dragging_and_one_may_let_go(
        self, shown: ScheduleScreen, store: DialogueFile, two: list[Meeting]
    ) -> None:
        shown.calendar.show_view(DAY)
        week = shown.ui.week
        drag(week, centre(week, two[0]), week.point_of(TUESDAY, 13 * 60 + 20, "Sal 2"), SHIFT, release=False)
        (remark,) = week._drag.remarks if week._drag is not None else ()
        assert (remark.tone, remark.text.split(":")[0]) == ("bad", "Sal 2 is taken twice at the same time")
        QTest.mouseRelease(
            week.viewport(), Qt.MouseButton.LeftButton, SHIFT, week.point_of(TUESDAY, 13 * 60 + 20, "Sal 2")
        )
        assert stored(store, two[0]) == ("2026-03-03T12:45", "Sal 2")
        assert shown.ui.foldFindings.text() == "▾ 1 conflict"
        (line,) = shown.ui.findingList.lines
        assert (line.tone, line.detail) == ("bad", "conflict")

    def test_a_sentence_leads_to_its_meeting(
        self, shown: ScheduleScreen, store: DialogueFile, two: list[Meeting]
    ) -> None:
        later = plan(store, "Sen", "2026-04-14", "13:00", "14:00", "Sal 2")
        plan(store, "Sen två", "2026-04-14", "13:30", "14:30", "Sal 2")
        (line,) = [line for line in shown.ui.findingList.lines if line.tone == "bad"]
        shown.ui.findingList.choose(line.key)
        assert shown.ui.list.chosen_key == later.id
        assert shown.ui.week.monday == date(2026, 4, 13)

    def test_a_deviation_asks_for_its_reason_where_it_is_listed(
        self, shown: ScheduleScreen, store: DialogueFile, two: list[Meeting]
    ) -> None:
        shown.presenter.stretch(two[1].id, -15)
        (line,) = shown.ui.findingList.lines
        assert line.detail == "deviation, reason missing"
        shown.ui.findingList.choose(line.key)
        assert shown.ui.reasonRow.isVisible()
        shown.ui.deviationReason.setText("Leverantören bad om kortare tid")
        QTest.keyClick(shown.ui.deviationReason, Qt.Key.Key_Return)
        with store.read() as reader:
            assert [one.reason for one in reader.all(Deviation)] == ["Leverantören bad om kortare tid"]
        (line,) = shown.ui.findingList.lines
        assert (line.tone, line.detail) == ("ok", "deviation, reason given: Leverantören bad om kortare tid")

    def test_the_list_of_findings_is_folded_away(self, shown: ScheduleScreen, two: list[Meeting]) -> None:
        assert shown.ui.foldFindings.text() == "✓ Nothing stands in the way of the schedule"
        shown.presenter.stretch(two[1].id, -15)
        assert shown.ui.findingList.isVisible()
        shown.around.actions.action("schedule.findings").trigger()
        assert not shown.ui.findingList.isVisible()
        assert shown.ui.foldFindings.text() == "▸ 1 deviation without a reason"

    def test_after_a_drag_only_what_changed_is_made_anew(self, shown: ScheduleScreen, two: list[Meeting]) -> None:
        before = {entry.meeting.id: entry for entry in shown.presenter.week_entries()}
        shown.presenter.nudge(two[0].id, 1, 0)
        after = {entry.meeting.id: entry for entry in shown.presenter.week_entries()}
        assert after[two[1].id] is before[two[1].id]
        assert after[two[0].id] is not before[two[0].id]


class TestSwap:
    def test_a_block_dragged_onto_another_changes_places_with_it(
        self, shown: ScheduleScreen, store: DialogueFile, two: list[Meeting], told: Told
    ) -> None:
        week = shown.ui.week
        drag(week, centre(week, two[0]), centre(week, two[1]), release=False)
        cue = week._drag.remarks[0].text if week._drag is not None else ""
        assert cue == "Change places with “Enskilt Beta”. Shift lets both stand."
        QTest.mouseRelease(week.viewport(), Qt.MouseButton.LeftButton, NONE, centre(week, two[1]))
        assert stored(store, two[0]) == ("2026-03-03T13:00", "Sal 2")
        assert stored(store, two[1]) == ("2026-03-03T09:00", "Sal 1")
        assert told.told[-1][1] == "ok"
        store.undo()
        assert stored(store, two[0]) == ("2026-03-03T09:00", "Sal 1")

    def test_two_are_chosen_and_a_key_swaps_them(
        self, shown: ScheduleScreen, store: DialogueFile, two: list[Meeting]
    ) -> None:
        week = shown.ui.week
        week.choose(two[0].id)
        QTest.keyClick(week, Qt.Key.Key_S)
        QTest.keyClick(week, Qt.Key.Key_Down)
        QTest.keyClick(week, Qt.Key.Key_S)
        assert stored(store, two[0])[0] == "2026-03-03T13:00"
        QTest.keyClick(week, Qt.Key.Key_S)
        QTest.keyClick(week, Qt.Key.Key_Escape)
        QTest.keyClick(week, Qt.Key.Key_Down)
        QTest.keyClick(week, Qt.Key.Key_S)
        assert stored(store, two[0])[0] == "2026-03-03T13:00"

    def test_one_that_was_held_is_no_target(
        self, shown: ScheduleScreen, store: DialogueFile, two: list[Meeting]
    ) -> None:
        start_meeting(store, two[1].id)
        week = shown.ui.week
        drag(week, centre(week, two[0]), centre(week, two[1]), release=False)
        assert week._drag is not None
        assert week._drag.target == ""
        assert shown.presenter.swappable(two[0].id) == []


class TestMenu:
    def texts(self, menu: QMenu) -> dict[str, str]:
        return {action.text().split("\t")[0]: action.text() for action in menu.actions() if action.text()}

    def open_at(self, screen: ScheduleScreen, point: QPoint) -> QMenu:
        week = screen.ui.week
        reason = QContextMenuEvent.Reason.Mouse
        week.contextMenuEvent(QContextMenuEvent(reason, point, week.viewport().mapToGlobal(point)))
        menu = screen.calendar.menu.menu
        assert menu is not None
        menu.close()
        return menu

    def test_a_block_offers_what_can_be_done_with_it(
        self, shown: ScheduleScreen, store: DialogueFile, two: list[Meeting]
    ) -> None:
        menu = self.open_at(shown, centre(shown.ui.week, two[0]))
        assert list(self.texts(menu)) == [
            "Edit the meeting", "Go to the meeting", "Earlier by a quarter", "Later by a quarter", "The day before",
            "The day after", "A week later", "A quarter longer", "A quarter shorter", "Place", "Change places with",
            "Cancel the meeting …",
        ]  # fmt: skip
        next(action for action in menu.actions() if action.text() == "The day after").trigger()
        assert stored(store, two[0])[0] == "2026-03-04T09:00"
        next(action for action in menu.actions() if action.text() == "Cancel the meeting …").trigger()
        assert shown.form.ui.cancelRow.isVisible()

    def test_empty_ground_offers_a_meeting_there(self, shown: ScheduleScreen, store: DialogueFile) -> None:
        menu = self.open_at(shown, shown.ui.week.point_of(date(2026, 3, 5), 15 * 60 + 5))
        (action,) = menu.actions()
        action.trigger()
        with store.read() as reader:
            assert iso(reader.all(Meeting)[-1].starts_at or 0, ZONE)[:16] == "2026-03-05T15:00"


class TestTerms:
    def test_who_of_the_buyer_takes_part_is_ticked(
        self, shown: ScheduleScreen, store: DialogueFile, two: list[Meeting]
    ) -> None:
        with store.read() as reader:
            (buyer,) = reader.all(Organisation, kind="buyer")
        kajsa = add_participant(store, ParticipantDraft(buyer.id, "Kajsa Berg", role="it"))
        shown.open(two[0].id)
        people = shown.form.ui.people
        assert [people.item(row).text() for row in range(people.count())] == ["Kajsa Berg, IT"]
        people.item(0).setCheckState(Qt.CheckState.Checked)
        with store.read() as reader:
            (one,) = reader.all(MeetingPerson)
        assert (one.meeting_id, one.participant_id) == (two[0].id, kajsa.id)

    def test_an_answer_is_noted_and_the_offer_stands(
        self, shown: ScheduleScreen, store: DialogueFile, two: list[Meeting], suppliers: list[str]
    ) -> None:
        shown.open(two[0].id)
        choice = shown.form.ui.answers.choice(suppliers[0])
        choice.setCurrentIndex(choice.findData("declined"))
        choice.commit()
        with store.read() as reader:
            (invitation,) = reader.all(Invitation, meeting_id=two[0].id)
        assert (invitation.state, invitation.offered_seconds) == ("declined", 3600)

    def test_who_came_late_is_told_with_what_was_offered(
        self, shown: ScheduleScreen, store: DialogueFile, two: list[Meeting], suppliers: list[str]
    ) -> None:
        note_arrival(store, two[0].id, suppliers[0], at=at("2026-03-03T09:10"))
        shown.open(two[0].id)
        (remark,) = [row[3].text() for row in shown.form.ui.answers._parts.values()]
        assert remark == "offered 1 h · came 09:10, 10 min late"

    def test_a_reason_is_written_in_the_form_too(
        self, shown: ScheduleScreen, store: DialogueFile, two: list[Meeting]
    ) -> None:
        shown.presenter.stretch(two[1].id, 15)
        shown.open(two[1].id)
        line = shown.form.ui.reasons.line("length")
        line.setText("Tolk behövs")
        QTest.keyClick(line, Qt.Key.Key_Return)
        with store.read() as reader:
            assert [(one.what, one.reason) for one in reader.all(Deviation)] == [("length", "Tolk behövs")]

    def test_a_moved_meeting_tells_where_it_was(
        self, shown: ScheduleScreen, store: DialogueFile, two: list[Meeting]
    ) -> None:
        store.actor = "Kajsa Berg"
        move_meeting(store, two[0].id, at("2026-03-16T09:00"))
        shown.open(two[0].id)
        told = "was Tue 3 Mar 2026 09:00, Sal 1, until Mon 2 Mar 2026 12:00, by Kajsa Berg"
        assert shown.form.ui.moves.text() == told


class TestPaper:
    def test_what_is_shown_is_saved_and_entered(
        self,
        shown: ScheduleScreen,
        store: DialogueFile,
        jobs: JobRuns,
        told: Told,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
        qtbot: QtBot,
    ) -> None:
        monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: True)
        out = {"file": "x", "sha256": "ab", "journal": {"entries": 3, "head": "cd"}}
        jobs.answer = lambda arguments: Outcome(0, json.dumps(out), ())
        shown.calendar.show_view(WEEK)
        order = shown.paper.order(without_names=True)
        shown.paper.save(order, tmp_path / "wall.docx")
        qtbot.waitUntil(lambda: bool(told.told))
        run = jobs.runs[-1]
        assert run[2:8] == ["schedule", "--from", "2026-03-02", "--to", "2026-03-08", "--without-names"]
        with store.read() as reader:
            (made,) = reader.all(MadeDocument)
        assert (made.kind, made.audience, made.file_name) == ("schedule", "public", "wall.docx")
        assert told.told[-1][1] == "ok"
        shown.calendar.show_view(LIST)
        assert shown.paper.order().first is None

    def test_what_failed_is_told_and_not_entered(
        self, shown: ScheduleScreen, store: DialogueFile, jobs: JobRuns, told: Told, tmp_path: Path, qtbot: QtBot
    ) -> None:
        jobs.answer = lambda arguments: Outcome(2, "", ("The disk is full",))
        shown.paper.save(shown.paper.order(), tmp_path / "a.docx")
        qtbot.waitUntil(lambda: bool(told.told))
        assert told.told[-1] == ("The disk is full", "bad")
        with store.read() as reader:
            assert reader.all(MadeDocument) == []

    def test_a_page_is_printed(self, shown: ScheduleScreen, tmp_path: Path) -> None:
        printer = QPrinter()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "out.pdf"))
        print_html("<h1>Schema</h1><table><tr><td>09.00</td></tr></table>", printer)
        assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF")
