"""The schedule's calendar: a day by rooms, a week, or the whole dialogue day by day, and what stands in its way."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QObject, QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from dialogapp.domain.meetings import Meeting
from dialogapp.domain.schedule import monday_of
from dialogapp.gui.forms.ui_schedule_screen import Ui_ScheduleScreen
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.preferences import SCHEDULE_FINDINGS, SCHEDULE_VIEW, SCHEDULE_ZOOM
from dialogapp.gui.screens.schedule_findings_presenter import key_of
from dialogapp.gui.screens.schedule_menu import ScheduleMenu
from dialogapp.gui.screens.schedule_presenter import SchedulePresenter
from dialogapp.gui.widgets.date_popup import DatePopup
from dialogapp.gui.widgets.line_list import LineList
from dialogapp.gui.widgets.week_drag import Spot
from dialogapp.services.schedule_findings import DEVIATION_OF
from dialogapp.services.translation import message

DAY, WEEK, LIST = "day", "week", "list"
_ZOOM_STEP = 1.25
_USUAL_ZOOM = 100
_LEAST_LANE = 105
"""How wide a room's lane should be at least, where rooms without meetings share the day."""
_FINDINGS_SHARE = 4
"""What stands in the way takes at most this part of the height."""
_MOST_FINDINGS, _LEAST_FINDINGS = 150, 60


class ScheduleCalendar(QObject):
    """Works the widgets of the calendar's tab. A meeting that is chosen or to be opened is told by a signal."""

    chosen = Signal(str)
    """The id of a meeting that was chosen here."""

    opened = Signal(str)
    """The id of a meeting whose form should be shown."""

    cancel_asked = Signal(str)
    """The id of a meeting that should be cancelled, with a reason."""

    view_changed = Signal()
    """Another of the three views is shown."""

    def __init__(
        self,
        around: Surroundings,
        ui: Ui_ScheduleScreen,
        presenter: SchedulePresenter,
        open_new: Callable[[Meeting], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._around = around
        self._session = around.session
        self.ui = ui
        self._page = parent
        self._presenter = presenter
        self._open_new = open_new
        self._day: date | None = None
        self._months = DatePopup(parent)
        self._months.chosen.connect(self._take_date)
        self.menu = ScheduleMenu(around, presenter, self, parent)
        self.view = around.preferences.get(SCHEDULE_VIEW)
        self._buttons = {DAY: ui.viewDay, WEEK: ui.viewWeek, LIST: ui.viewList}
        self._build()
        self._add_actions()
        self._show_view()

    def _build(self) -> None:
        ui, presenter = self.ui, self._presenter
        ui.tabs.setCornerWidget(ui.weekBarHolder)
        group = QButtonGroup(self)
        for name, button in self._buttons.items():
            group.addButton(button)
            button.clicked.connect(lambda _checked=False, view=name: self.show_view(view))
        week = ui.week
        week.set_zoom(int(self._around.preferences.get(SCHEDULE_ZOOM)))
        week.judge = presenter.teller.remarks
        week.judge_swap = presenter.teller.swap_remarks
        week.chosen.connect(self.chosen)
        week.opened.connect(self.opened)
        week.add_asked.connect(self.add)
        week.moved.connect(presenter.move)
        week.lengthened.connect(presenter.lengthen)
        week.nudged.connect(presenter.nudge)
        week.stretched.connect(presenter.stretch)
        week.placed.connect(presenter.place)
        week.swap_asked.connect(self.swap)
        week.swap_begun.connect(self._tell_swap)
        week.turned.connect(self.turn)
        week.zoom_asked.connect(self.zoom_by)
        week.menu_asked.connect(self.menu.show)
        ui.earlier.clicked.connect(lambda: self.turn(-1))
        ui.later.clicked.connect(lambda: self.turn(1))
        ui.todayButton.clicked.connect(self.show_today)
        ui.weekTitle.clicked.connect(self.ask_date)
        ui.zoomIn.clicked.connect(lambda: self.zoom_by(1))
        ui.zoomOut.clicked.connect(lambda: self.zoom_by(-1))
        ui.agendaSearch.searched.connect(lambda _text: self._show_agenda())
        ui.agendaSearch.left_downwards.connect(ui.agendaList.setFocus)
        ui.agendaList.chosen.connect(lambda key: self.chosen.emit(key) if presenter.row(key) else None)
        ui.agendaList.opened.connect(self.opened)
        ui.agendaList.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        ui.agendaList.customContextMenuRequested.connect(lambda at: self.show_list_menu(ui.agendaList, at))
        ui.weekPage.installEventFilter(self)
        self._folded_by_hand = False
        ui.foldFindings.clicked.connect(self._fold)
        ui.findingList.chosen.connect(self._take_finding)
        ui.findingList.opened.connect(self._open_finding)
        ui.deviationReason.committed.connect(self._give_reason)

    def _add_actions(self) -> None:
        section, add = message("Schedule"), self._around.actions.add
        actions: tuple[tuple[str, str, Callable[[], object], str | list[str]], ...] = (
            ("view_day", message("Show a day by rooms"), lambda: self.show_view(DAY), "Alt+1"),
            ("view_week", message("Show a week"), lambda: self.show_view(WEEK), "Alt+2"),
            ("view_list", message("Show all meetings day by day"), lambda: self.show_view(LIST), "Alt+3"),
            ("today", message("Today"), self.show_today, "Alt+Home"),
            ("go_to_date", message("Go to a date…"), self.ask_date, "Ctrl+G"),
            ("zoom_in", message("Higher hours"), lambda: self.zoom_by(1), ["Alt++", "Alt+="]),
            ("zoom_out", message("Lower hours"), lambda: self.zoom_by(-1), "Alt+-"),
            ("zoom_reset", message("Usual height of hours"), lambda: self.zoom_by(0), "Alt+0"),
            ("swap", message("Swap the chosen meeting with another"), self.begin_swap, "Ctrl+Shift+S"),
            ("findings", message("What stands in the way"), self.ui.foldFindings.click, "Ctrl+Shift+F"),
        )
        for name, source, slot, keys in actions:
            add(f"schedule.{name}", source, slot, section=section, shortcut=keys, page="schedule", widget=self._page)

    # What is shown

    @property
    def day(self) -> date:
        """The day that is shown, or that the week was turned to by."""
        return self._day if self._day is not None else self._presenter.first_day()

    def span(self) -> tuple[date, date] | None:
        """The days that are shown; None for all."""
        if self.view == LIST:
            return None
        if self.view == DAY:
            return self.day, self.day
        return monday_of(self.day), monday_of(self.day) + timedelta(days=6)

    def refresh(self) -> None:
        """Show the schedule as the presenter has it."""
        self.show_now()
        self.ui.week.show_entries(self._presenter.week_entries())
        self._show_view()
        self._show_findings()

    def retranslate(self) -> None:
        """Set the texts that are set in code."""
        language = self._session.language
        self.ui.agendaSearch.set_hint(language.text("Search meetings"))
        self.ui.week.set_words(language.text("…and more"))

    def show_now(self) -> None:
        """Let the line of now stand where it should."""
        presenter = self._presenter
        self.ui.week.show_clock(presenter.zone, presenter.today, presenter.now, presenter.days.hours())

    def show_view(self, view: str) -> None:
        """Show a day, a week or the list."""
        self.ui.tabs.setCurrentWidget(self.ui.weekTab)
        if view == DAY and self.view != DAY:
            self._day = self._presenter.day_of(self.ui.week.chosen_id) or self.day
        self.view = view
        self._around.preferences.set(SCHEDULE_VIEW, view)
        self._show_view()
        (self.ui.agendaList if view == LIST else self.ui.week).setFocus()
        self.view_changed.emit()

    def show_day(self, day: date) -> None:
        """Turn to a day, or to its week."""
        self._day = day
        self._show_view()

    def show_today(self) -> None:
        """Turn to today."""
        self.ui.tabs.setCurrentWidget(self.ui.weekTab)
        self.show_day(self._presenter.today)

    def turn(self, steps: int) -> None:
        """Turn so many days or weeks; 0 turns to today."""
        if steps == 0:
            self.show_today()
        elif self.view == DAY:
            self.show_day(self._weekday_from(self.day, steps))
        else:
            self.show_day(self.day + timedelta(days=7 * steps))

    def choose(self, meeting_id: str) -> None:
        """Choose a meeting and turn to it."""
        day = self._presenter.day_of(meeting_id)
        if day is not None and self.view != LIST and self.ui.week.box_of(meeting_id).isEmpty():
            self.show_day(day)
        self.ui.week.choose(meeting_id)
        self.ui.agendaList.choose(meeting_id)

    def _weekday_from(self, day: date, steps: int) -> date:
        """The next working day, unless a day of the weekend has meetings."""
        busy = {self._presenter.day_of(row.meeting.id) for row in self._presenter.rows}
        day += timedelta(days=steps)
        while day.weekday() >= 5 and day not in busy and day != self._presenter.today:
            day += timedelta(days=steps)
        return day

    def _show_view(self) -> None:
        ui, is_list = self.ui, self.view == LIST
        self._buttons[self.view].setChecked(True)
        ui.views.setCurrentWidget(ui.agendaView if is_list else ui.calendarView)
        for widget in (ui.earlier, ui.later, ui.todayButton, ui.zoomIn, ui.zoomOut):
            widget.setVisible(not is_list)
        ui.weekNavHolder.setVisible(not is_list)
        if is_list:
            self._show_agenda()
            return
        if self.view == DAY:
            plan = self._presenter.day(self.day, max(1, ui.week.width() // _LEAST_LANE - 1))
            title = plan.title
            ui.week.show_day(plan.day, plan.rooms, plan.heads)
        else:
            week = self._presenter.week(monday_of(self.day))
            title = week.title
            ui.week.show_week(week.monday, week.heads)
        ui.weekTitle.setText(title)
        ui.weekTitle.setAccessibleName(self._session.language.text("{title}: go to a date", title=title))

    def _show_agenda(self) -> None:
        chosen = self.ui.week.chosen_id
        self.ui.agendaList.show_lines(self._presenter.agenda_lines(self.ui.agendaSearch.text()))
        self.ui.agendaList.choose(chosen or self._presenter.next_meeting_id())

    # What is done

    def zoom_by(self, steps: int) -> None:
        """Make hours higher or lower; 0 makes them as high as usual."""
        week = self.ui.week
        week.set_zoom(round(week.zoom * _ZOOM_STEP**steps) if steps else _USUAL_ZOOM)
        self._around.preferences.set(SCHEDULE_ZOOM, str(week.zoom))

    def swap(self, first_id: str, second_id: str) -> None:
        """Let two meetings change places, and say so."""
        names = [row.meeting.title for each in (first_id, second_id) if (row := self._presenter.row(each)) is not None]
        told = self._session.language.text(
            "“{first}” and “{second}” have changed places. Ctrl+Z takes it back.", first=names[0], second=names[-1]
        )
        self._presenter.swap(first_id, second_id, lambda: self._around.tell(told, "ok"))

    def begin_swap(self) -> None:
        """Let the chosen meeting wait for another to change places with."""
        if self.view == LIST:
            self.show_view(WEEK)
        self.ui.week.setFocus()
        self.ui.week.swap_by_key()

    def open(self, meeting_id: str) -> None:
        """Show a meeting's form."""
        self.opened.emit(meeting_id)

    def ask_reason(self, meeting_id: str) -> None:
        """Ask why a meeting is cancelled."""
        self.cancel_asked.emit(meeting_id)

    def add(self, begins: Spot, ends: Spot) -> None:
        """Plan a meeting from one spot to another."""
        self._presenter.add(begins, ends, self._open_new)

    def ask_date(self) -> None:
        """Show a calendar of months under the title, to go to a date."""
        self.ui.tabs.setCurrentWidget(self.ui.weekTab)
        if self.view == LIST:
            self.show_view(WEEK)
        popup = self._months
        popup.set_name(self._session.language.text("Go to a date"))
        popup.ask(self.day, self.ui.weekTitle.mapToGlobal(QPoint(0, self.ui.weekTitle.height())))

    def _take_date(self, chosen: date) -> None:
        self.show_day(chosen)
        self.ui.week.setFocus()

    def _tell_swap(self, meeting_id: str) -> None:
        row = self._presenter.row(meeting_id)
        if row is not None:
            words = message("“{title}”: choose the meeting to change places with and press S. Esc leaves it.")
            self._around.tell(self._session.language.text(words, title=row.meeting.title))

    def show_list_menu(self, view: LineList, at: QPoint) -> None:
        """Show what can be done with the meeting of a line."""
        if self._presenter.row(view.chosen_key) is not None:
            self.menu.show(view.chosen_key, None, view.viewport().mapToGlobal(at))

    # What stands in the way

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the calendar most of the height, and fit the rooms of a day to the width."""
        if watched is self.ui.weekPage and event.type() == QEvent.Type.Resize:
            height = self.ui.weekPage.height() // _FINDINGS_SHARE
            self.ui.findingList.setFixedHeight(max(_LEAST_FINDINGS, min(height, _MOST_FINDINGS)))
            if self.view == DAY:
                self._show_view()
        return False

    def _show_findings(self) -> None:
        ui, teller = self.ui, self._presenter.teller
        # What has its reason, or may be left, does not take room from the calendar by itself.
        if teller.asks and not self._folded_by_hand and self._around.preferences.get(SCHEDULE_FINDINGS):
            ui.foldFindings.setChecked(True)
        is_open = ui.foldFindings.isChecked() and bool(teller.findings)
        arrow = "▾" if is_open else "▸"
        ui.foldFindings.setEnabled(bool(teller.findings))
        ui.foldFindings.setText(f"{arrow} {teller.summary()}" if teller.findings else f"✓ {teller.summary()}")
        ui.foldFindings.setAccessibleName(teller.summary())
        ui.findingList.setVisible(is_open)
        if is_open:
            ui.findingList.show_lines(teller.lines())
        self._show_reason(ui.findingList.chosen_key if is_open else "")

    def _fold(self) -> None:
        self._folded_by_hand = True
        self._around.preferences.set(SCHEDULE_FINDINGS, self.ui.foldFindings.isChecked())
        self._show_findings()

    def _take_finding(self, key: str) -> None:
        self._show_reason(key)
        told = self._presenter.teller.told_as(key)
        if told is not None:
            self.chosen.emit(told.finding.meeting_ids[0])

    def _open_finding(self, key: str) -> None:
        told = self._presenter.teller.told_as(key)
        if told is not None and told.finding.kind in DEVIATION_OF:
            self.ui.deviationReason.setFocus()
        elif told is not None:
            self.opened.emit(told.finding.meeting_ids[0])

    def _show_reason(self, key: str) -> None:
        told = self._presenter.teller.told_as(key)
        asks = told is not None and told.finding.kind in DEVIATION_OF
        self.ui.reasonRow.setVisible(asks)
        if told is not None and asks:
            self.ui.deviationReason.show_value(told.reason)

    def _give_reason(self, reason: str) -> None:
        told = self._presenter.teller.told_as(self.ui.findingList.chosen_key)
        if told is not None and told.finding.kind in DEVIATION_OF:
            self._presenter.give_reason(told.finding.meeting_ids[0], DEVIATION_OF[told.finding.kind], reason)

    def show_findings_of(self, meeting_id: str) -> None:
        """Choose the first finding of a meeting, without turning to it."""
        found = self._presenter.teller.of_meeting.get(meeting_id, ())
        with QSignalBlocker(self.ui.findingList):
            self.ui.findingList.choose(key_of(found[0].finding) if found else "")
        self._show_reason(self.ui.findingList.chosen_key if self.ui.findingList.isVisible() else "")
