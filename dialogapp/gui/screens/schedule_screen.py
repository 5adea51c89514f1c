"""The schedule: the meetings as a list, the calendar, and the chosen meeting as a form."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from dialogapp.domain.instants import Instant
from dialogapp.domain.meetings import Meeting
from dialogapp.gui.clock import system_now
from dialogapp.gui.forms.ui_schedule_screen import Ui_ScheduleScreen
from dialogapp.gui.pages import Page, Surroundings
from dialogapp.gui.screens.invitations_panel import InvitationsPanel
from dialogapp.gui.screens.plan_panel import PlanPanel
from dialogapp.gui.screens.plan_steps import show_as_next
from dialogapp.gui.screens.schedule_calendar import LIST, ScheduleCalendar
from dialogapp.gui.screens.schedule_meeting_form import ScheduleMeetingForm
from dialogapp.gui.screens.schedule_meeting_presenter import MeetingFormPresenter
from dialogapp.gui.screens.schedule_paper import SchedulePaper
from dialogapp.gui.screens.schedule_presenter import SchedulePresenter
from dialogapp.gui.widgets.week_view import MEETING_MIME
from dialogapp.services.changes import Committed
from dialogapp.services.overview_lists import INVITATIONS
from dialogapp.services.translation import message

_MINUTE_MS = 60_000
_DAYS_MS = 200


class ScheduleScreen(Page):
    """The page of the schedule. `now` is asked for where the line of now stands, once a minute while the page is
    seen.
    """

    name = "schedule"
    entities = frozenset(
        {"dialogue", "meeting", "invitation", "sending", "deviation", "agenda_item", "organisation", "participant"}
        | {"question_set", "plan", "planned_supplier", "plan_person", "unavailable", "draw_record", "draw_place"}
        | {"meeting_person", "attendance", "workshop_group", "group_member", "table_round"}
    )

    def __init__(
        self, around: Surroundings, parent: QWidget | None = None, now: Callable[[], Instant] = system_now
    ) -> None:
        super().__init__(around, parent)
        self.ui = Ui_ScheduleScreen()
        self.ui.setupUi(self)
        self.presenter = SchedulePresenter(self.session, now)
        self.form = ScheduleMeetingForm(around, self.presenter, MeetingFormPresenter(self.session, now), self)
        self.ui.formHolderLayout.addWidget(self.form)
        self.invitations = InvitationsPanel(around, self, now)
        self.ui.invitationsTabLayout.addWidget(self.invitations)
        self._now = now
        self._plan: PlanPanel | None = None
        self.calendar = ScheduleCalendar(around, self.ui, self.presenter, self._open_new, self)
        self.paper = SchedulePaper(around, self.calendar.span, self)
        self._build()
        self._add_actions()
        self._ticks = QTimer(self)
        self._ticks.setInterval(_MINUTE_MS)
        self._ticks.timeout.connect(self.calendar.show_now)
        self._days = QTimer(self)
        self._days.setSingleShot(True)
        self._days.setInterval(_DAYS_MS)
        self._days.timeout.connect(self.session.know_days)
        self._was_shown = False
        self.retranslate()

    def _build(self) -> None:
        ui = self.ui
        ui.split.setSizes([300, 600])
        ui.list.carry(MEETING_MIME)
        ui.search.searched.connect(lambda _text: self._show_list())
        ui.search.left_downwards.connect(self._go_to_list)
        ui.list.chosen.connect(self._choose)
        ui.list.opened.connect(self.open)
        ui.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        ui.list.customContextMenuRequested.connect(lambda at: self.calendar.show_list_menu(ui.list, at))
        self.calendar.chosen.connect(self._choose_in_list)
        self.calendar.opened.connect(self.open)
        self.calendar.cancel_asked.connect(self._ask_reason)
        self.calendar.view_changed.connect(self._show_list_side)
        self.session.days_known.connect(self._refresh_if_seen)
        ui.tabs.currentChanged.connect(self._take_tab)
        ui.empty.pressed.connect(self.add)
        self.form.left.connect(self._back_to_week)
        self.invitations.wanted.connect(lambda: ui.tabs.setCurrentWidget(ui.invitationsTab))
        self.invitations.plan_asked.connect(self.add)

    def _add_actions(self) -> None:
        section = message("Schedule")
        add = self.around.actions.add
        one_to_ones = add(
            "schedule.one_to_ones",
            message("One-to-ones without a time, for all"),
            self._plan_one_to_ones,
            section=section,
            page="schedule",
            widget=self,
        )
        one_to_ones.setToolTip(self.session.language.text("A meeting of its own for each supplier that has none"))
        meeting = add(
            "schedule.add",
            message("New meeting"),
            self.add,
            section=section,
            shortcut="Ctrl+Shift+N",
            page="schedule",
            widget=self,
        )
        add(
            "schedule.open",
            message("Edit the chosen meeting"),
            lambda: self.open(self.ui.list.chosen_key),
            section=section,
            shortcut="F2",
            page="schedule",
            widget=self,
        )
        paper = add(
            "schedule.paper",
            message("Print or save"),
            self._offer_paper,
            section=section,
            shortcut="Ctrl+Alt+P",
            icon="printer",
            page="schedule",
            widget=self,
        )
        add(
            "schedule.prepare",
            message("Prepare the chosen meeting…"),
            self._prepare,
            section=section,
            page="schedule",
            widget=self,
        )
        planning = add(
            "schedule.plan",
            message("Plan one-to-ones"),
            self.plan_one_to_ones,
            section=section,
            icon="users",
            page="schedule",
            widget=self,
        )
        self._one_to_ones = one_to_ones
        self._paper_button = self.ui.header.add_action(paper)
        self.ui.header.add_action(planning)
        self._new_meeting = self.ui.header.add_action(meeting, primary=True)

    def _prepare(self) -> None:
        """Prepare the meeting that is chosen, on the page where it will be held."""
        if self.ui.list.chosen_key:
            self.around.go("meeting", self.ui.list.chosen_key)
            self.around.actions.action("meeting.prepare").trigger()

    # Page

    def refresh(self) -> None:
        """Read the schedule anew."""
        self.presenter.read()
        self._show_whether_empty()
        self._one_to_ones.setVisible(self.presenter.waiting > 0)
        self._show_list()
        self.calendar.refresh()
        if not self._was_shown:
            self._was_shown = True
            self.ui.list.choose(self.presenter.next_meeting_id())
        self._show_list_side()
        if self.form.fields.noun_id or self.ui.list.chosen_key:
            self.form.show_meeting(self.ui.list.chosen_key or self.form.fields.noun_id)
        self._refresh_other_tab()

    def _refresh_other_tab(self) -> None:
        """Invitations and plan are read anew when they are turned to."""
        if self.ui.tabs.currentWidget() is self.ui.invitationsTab:
            self.invitations.refresh()
        elif self._is_planning:
            self.plan.refresh()

    def retranslate(self) -> None:
        """Set every text again."""
        language = self.session.language
        self.ui.retranslateUi(self)
        self.ui.header.set_texts(
            language.text("Schedule"),
            language.text(
                "When the meetings are, who is invited, and what is on the agenda. Drag to move, double-click to add."
            ),
        )
        self.ui.search.set_hint(language.text("Search meetings"))
        self.ui.empty.set_texts(
            language.text("No meetings yet. Plan the first one; you can move it later."), language.text("New meeting")
        )
        self.ui.tabs.tabBar().setAccessibleName(self.ui.tabs.accessibleName())
        self.form.retranslate()
        self.calendar.retranslate()
        self.invitations.retranslate()
        if self._plan is not None:
            self._plan.retranslate()

    def close_down(self) -> None:
        """Hand in what was typed into the plan."""
        if self._plan is not None:
            self._plan.commit()

    def reveal(self, noun_id: str) -> None:
        """Choose a meeting and turn to its week; with `invitations/` before its id, to its invitations."""
        self._refresh_if_stale()
        if noun_id.startswith(INVITATIONS):
            self.ui.tabs.setCurrentWidget(self.ui.invitationsTab)
            self.invitations.reveal(noun_id.removeprefix(INVITATIONS))
            return
        if self.presenter.row(noun_id) is None:
            return
        self.ui.search.clear()
        self.ui.list.choose(noun_id)
        self._choose(noun_id)

    def show_purpose(self) -> None:
        """Say what the page is for."""
        self.ui.header.show_purpose(True)

    # What is chosen

    def show_week(self, monday: date) -> None:
        """Turn to a day, or to its week."""
        self.calendar.show_day(monday)

    def open(self, meeting_id: str) -> None:
        """Show a meeting's form and go there."""
        if self.presenter.row(meeting_id) is None:
            return
        self.ui.list.choose(meeting_id)
        self.form.show_meeting(meeting_id)
        self.ui.tabs.setCurrentWidget(self.ui.meetingTab)
        self.form.ui.title.setFocus()

    def add(self) -> None:
        """Plan a meeting on the next free morning, and open its form."""
        self.presenter.add_next(self._open_new)

    def _open_new(self, meeting: Meeting) -> None:
        self._refresh_if_stale()
        self.ui.search.clear()
        self.open(meeting.id)
        self.form.edit_title()

    def plan_one_to_ones(self) -> None:
        """Go to the plan of one-to-ones, and write one where there is none."""
        self.ui.tabs.setCurrentWidget(self.ui.planTab)
        self._show_whether_empty()
        self.plan.begin()

    @property
    def plan(self) -> PlanPanel:
        """The plan of one-to-ones, made when it is first asked for: the page is there sooner without it."""
        if self._plan is None:
            self._plan = PlanPanel(self.around, self._now, self)
            self._plan.calendar_asked.connect(self._show_planned)
            self._plan.retranslate()
            self.ui.planTabLayout.addWidget(self._plan)
        return self._plan

    @property
    def _is_planning(self) -> bool:
        return self.ui.tabs.currentWidget() is self.ui.planTab

    def _show_whether_empty(self) -> None:
        is_empty = not self.presenter.rows and not self._is_planning
        self.ui.empty.setVisible(is_empty)
        self.ui.split.setVisible(not is_empty)
        self._show_list_side()

    def _show_list_side(self) -> None:
        """Invitations and the list of all days are lists themselves, and a plan wants the room."""
        tab = self.ui.tabs.currentWidget()
        has_list = tab is self.ui.meetingTab or (tab is self.ui.weekTab and self.calendar.view != LIST)
        self.ui.listSide.setVisible(has_list and bool(self.presenter.rows))

    def _show_planned(self, day: date) -> None:
        self.ui.tabs.setCurrentWidget(self.ui.weekTab)
        self.show_week(day)
        first = self.presenter.first_of(day)
        if first:
            self.ui.list.choose(first)
        self.ui.week.setFocus()

    def _plan_one_to_ones(self) -> None:
        self.presenter.plan_one_to_ones(self._tell_planned)

    def _tell_planned(self, planned: list[Meeting]) -> None:
        words = self.session.language.plural(
            "{count} one-to-one is made, without a time: drag it to the week",
            "{count} one-to-ones are made, without a time: drag them to the week",
            len(planned),
        )
        self.around.tell(words, "ok")
        if planned:
            self._refresh_if_stale()
            self.ui.list.choose(planned[0].id)

    def _choose(self, meeting_id: str) -> None:
        """The list chose: the calendar turns to it, the form shows it."""
        if not meeting_id:
            return
        self.calendar.choose(meeting_id)
        self.calendar.show_findings_of(meeting_id)
        if self.ui.tabs.currentWidget() is self.ui.meetingTab:
            self.form.show_meeting(meeting_id)

    def _choose_in_list(self, meeting_id: str) -> None:
        self.ui.list.choose(meeting_id)

    def _show_list(self) -> None:
        chosen = self.ui.list.chosen_key or self.form.fields.noun_id
        self.ui.list.show_lines(self.presenter.list_lines(self.ui.search.text()))
        if chosen:
            self.ui.list.choose(chosen)

    def _go_to_list(self) -> None:
        self.ui.list.setFocus()
        if not self.ui.list.chosen_key:
            self.ui.list.choose_first()

    def _take_tab(self, _index: int) -> None:
        is_week = self.ui.tabs.currentWidget() is self.ui.weekTab
        self.ui.weekBarHolder.setVisible(is_week)
        self._show_list_side()
        show_as_next(self._new_meeting, not self._is_planning)
        self._refresh_other_tab()
        if self.ui.tabs.currentWidget() is self.ui.meetingTab:
            if not self.ui.list.chosen_key:
                self.ui.list.choose_first()
            self.form.show_meeting(self.ui.list.chosen_key)

    def _back_to_week(self) -> None:
        self.ui.tabs.setCurrentWidget(self.ui.weekTab)
        self.ui.week.setFocus()

    def _offer_paper(self) -> None:
        button = self._paper_button
        self.paper.menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _ask_reason(self, meeting_id: str) -> None:
        self.open(meeting_id)
        self.form.ask_reason()

    def _take_change(self, committed: Committed) -> None:
        """Where only times changed, only what they touch is shown anew."""
        if self.isVisible() and not self._is_stale and self.presenter.take(committed):
            self._show_list()
            self.calendar.refresh()
            if self.form.fields.noun_id:
                self.form.show_meeting(self.form.fields.noun_id)
            self._refresh_other_tab()
        else:
            super()._take_change(committed)

    def _refresh_if_stale(self) -> None:
        if self._is_stale:
            self._is_stale = False
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Let the line of now move, and the public holidays come after the first paint."""
        super().showEvent(event)
        self._ticks.start()
        self._days.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Sleep."""
        super().hideEvent(event)
        self._ticks.stop()
