"""The two lists beside the log that are answered with a key each: missed by who came late, and left at the end."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from dialogapp.domain.instants import Instant
from dialogapp.gui.forms.ui_meeting_screen import Ui_MeetingScreen
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.screens import meeting_keys as keys
from dialogapp.gui.screens.meeting_actions import MEETING, MeetingActions
from dialogapp.gui.screens.meeting_late import LatePresenter
from dialogapp.gui.screens.meeting_late_panel import LatePanel
from dialogapp.gui.screens.meeting_left import LeftPresenter
from dialogapp.gui.screens.meeting_left_panel import LeftPanel
from dialogapp.gui.screens.meeting_presenter import MeetingPresenter
from dialogapp.services.room import WhatIsLeft


class MeetingLists(QObject):
    """Joins both lists, and the keys that answer what is asked in the one that is shown."""

    def __init__(
        self,
        around: Surroundings,
        ui: Ui_MeetingScreen,
        meeting: MeetingPresenter,
        actions: MeetingActions,
        now: Callable[[], Instant],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._around = around
        self._ui = ui
        self._meeting = meeting
        yes = actions.add(keys.LIST_YES, MEETING, lambda: self._answer(is_yes=True))
        no = actions.add(keys.LIST_NO, MEETING, lambda: self._answer(is_yes=False))
        actions.add(keys.WHAT_IS_LEFT, MEETING, self._look)
        told = (yes.shortcut().toString(), no.shortcut().toString())
        self.left = LeftPresenter(around.session, self._show_left, around.discreet, ui.ask.ask)
        self.late = LatePresenter(around.session, now, self._show_late)
        self._left_panel = LeftPanel(around.session, ui, self.left, told, self)
        self.late_panel = LatePanel(around.session, told, ui.leftColumn)
        self.late_panel.set_up(self.late)
        layout = ui.leftColumn.layout()
        assert layout is not None, "the form gives the column a layout"
        layout.addWidget(self.late_panel)

    def show_meeting(self) -> None:
        """Another meeting may be shown: it opens clean."""
        room = self._meeting.room
        meeting_id = room.meeting.id if room is not None else ""
        if self.left.is_shown and self.left.meeting_id != meeting_id:
            self.left.put_away()
        if self.late.is_shown and (self.late.meeting_id != meeting_id or not self._meeting.is_running):
            self.late.put_away()

    def begin(self) -> None:
        """A meeting begins: what was left of the one before stays as owed."""
        if self.left.is_shown:
            self.left.put_away()

    def end(self, left: WhatIsLeft) -> None:
        """The meeting has ended: list what is left, for the keyboard."""
        room = self._meeting.room
        self.late.put_away()
        self.left.show(left, self._names(), room.meeting.id if room is not None else "")
        self._left_panel.take_focus()

    def arrived(self, organisation_id: str) -> None:
        """An organisation came, now: list what it missed."""
        room = self._meeting.room
        if room is not None and self._meeting.is_running:
            self.late.arrived(room.meeting.id, organisation_id)

    def _answer(self, *, is_yes: bool) -> None:
        if self.late.is_shown:
            self.late_panel.notes.answer(is_yes=is_yes)
        elif self.left.is_shown and not self._ui.leftNotes.answer(is_yes=is_yes):
            self.left.put_away()

    def _look(self) -> None:
        """Tell what is left of the meeting that is shown, where it has been held."""
        room, language = self._meeting.room, self._around.session.language
        if room is None or room.meeting.state != "held":
            self._around.tell(language.text("What is left is listed when the meeting has been held"), "plain")
            return
        self.left.look(room.meeting.id, self._names())
        self._left_panel.take_focus()

    def _names(self) -> dict[str, tuple[int, str]]:
        return {one.id: (one.number, one.name) for one in self._meeting.organisations}

    def _show_left(self) -> None:
        self._left_panel.show()

    def _show_late(self) -> None:
        self.late_panel.show_list()
