"""What can be done with a meeting where it stands: the menu of a block or a line, and that of empty ground."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from dialogapp.domain.meetings import Meeting
from dialogapp.domain.schedule import DAY_MINUTES, USUAL_MINUTES, room_key
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.screens.schedule_presenter import SchedulePresenter
from dialogapp.gui.widgets.week_drag import STEP, Spot

_MOST_OFFERED = 20
_DAY, _WEEK = 1, 7


class Doing(Protocol):
    """Does what goes beyond one change of a meeting."""

    def open(self, meeting_id: str) -> None:
        """Show a meeting's form."""

    def swap(self, first_id: str, second_id: str) -> None:
        """Let two meetings change places."""

    def ask_reason(self, meeting_id: str) -> None:
        """Ask why a meeting is cancelled."""

    def add(self, begins: Spot, ends: Spot) -> None:
        """Plan a meeting."""


class ScheduleMenu:
    """Makes the menu anew each time: what can be done depends on the meeting's state."""

    def __init__(self, around: Surroundings, presenter: SchedulePresenter, doing: Doing, page: QWidget) -> None:
        self._around = around
        self._presenter = presenter
        self._doing = doing
        self._page = page
        self.menu: QMenu | None = None
        """The menu that was shown last."""

    def show(self, meeting_id: str, spot: Spot | None, at: QPoint) -> None:
        """Show the menu at a point of the screen."""
        if self.menu is not None:
            self.menu.deleteLater()
        self.menu = menu = QMenu(self._page)
        row = self._presenter.row(meeting_id)
        if row is not None:
            self._fill(menu, row.meeting)
        elif spot is not None:
            ends = Spot(spot.day, min(spot.minute + USUAL_MINUTES, DAY_MINUTES), room=spot.room)
            self._add(menu, self._around.session.language.text("New meeting here"), lambda: self._doing.add(spot, ends))
        menu.popup(at)

    def _fill(self, menu: QMenu, meeting: Meeting) -> None:
        language, presenter, doing = self._around.session.language, self._presenter, self._doing
        self._add(menu, language.text("Edit the meeting"), lambda: doing.open(meeting.id), "Enter")
        if meeting.state != "cancelled":
            self._add(menu, language.text("Go to the meeting"), lambda: self._around.go("meeting", meeting.id))
        if meeting.state == "planned":
            if meeting.starts_at is not None:
                menu.addSeparator()
                self._offer_times(menu, meeting)
            self._offer_rooms(menu, meeting)
            self._offer_swaps(menu, meeting)
            menu.addSeparator()
            self._add(menu, language.text("Cancel the meeting …"), lambda: doing.ask_reason(meeting.id))
        elif meeting.state == "cancelled":
            menu.addSeparator()
            self._add(menu, language.text("Hold it after all"), lambda: presenter.restore(meeting.id))

    def _offer_times(self, menu: QMenu, meeting: Meeting) -> None:
        language, presenter = self._around.session.language, self._presenter
        for text, days, minutes, keys in (
            (language.text("Earlier by a quarter"), 0, -STEP, "Alt+↑"),
            (language.text("Later by a quarter"), 0, STEP, "Alt+↓"),
            (language.text("The day before"), -_DAY, 0, ""),
            (language.text("The day after"), _DAY, 0, ""),
            (language.text("A week later"), _WEEK, 0, ""),
        ):
            self._add(menu, text, partial(presenter.nudge, meeting.id, days, minutes), keys)
        for text, minutes, keys in (
            (language.text("A quarter longer"), STEP, "Alt+Shift+↓"),
            (language.text("A quarter shorter"), -STEP, "Alt+Shift+↑"),
        ):
            self._add(menu, text, partial(presenter.stretch, meeting.id, minutes), keys)
        menu.addSeparator()

    def _offer_rooms(self, menu: QMenu, meeting: Meeting) -> None:
        language, presenter = self._around.session.language, self._presenter
        rooms = menu.addMenu(language.text("Place"))
        for room in [*presenter.rooms()[:_MOST_OFFERED], ""]:
            action = self._add(
                rooms, room or language.text("Without a place"), partial(presenter.place, meeting.id, room)
            )
            action.setCheckable(True)
            action.setChecked(room_key(room) == room_key(meeting.place))

    def _offer_swaps(self, menu: QMenu, meeting: Meeting) -> None:
        others = self._presenter.swappable(meeting.id)[:_MOST_OFFERED]
        if not others:
            return
        swaps = menu.addMenu(self._around.session.language.text("Change places with"))
        for other in others:
            text = f"{other.number} {other.title}, {self._presenter.when(other)}"
            self._add(swaps, text, partial(self._doing.swap, meeting.id, other.id))

    @staticmethod
    def _add(menu: QMenu, text: str, slot: Callable[[], object], keys: str = "") -> QAction:
        action = menu.addAction(f"{text.replace('&', '&&')}\t{keys}" if keys else text.replace("&", "&&"))
        action.triggered.connect(lambda _checked=False: slot())
        return action
