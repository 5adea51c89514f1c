"""Secrecy from the log: words chosen in a line's editor are marked at once, else the whole of a request is shown."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from dialogapp.gui.dialogs.secrecy_dialog import SecrecyDialog
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.screens.meeting_log_panel import LogPanel
from dialogapp.services.secrecy import mark_passage


class MeetingSecrecy(QObject):
    """What the room needs for the secrecy of a line."""

    def __init__(self, around: Surroundings, log: LogPanel, page: QWidget) -> None:
        super().__init__(page)
        self._around, self._log, self._page = around, log, page

    def open(self) -> None:
        """Mark what is chosen in the editor; without one, show the request of the line meant."""
        chosen = self._log.chosen_in_editor()
        if chosen is not None:
            line_id, passage = chosen
            self._log.leave_editor()
            self._around.session.do(lambda store: mark_passage(store, line_id, passage))
        elif meant := self._log.lines_meant():
            self.show_line(meant[-1].contribution.id)

    def show_line(self, line_id: str) -> None:
        """Show a line's request for secrecy."""
        dialog = SecrecyDialog(self._around.session, line_id, self._around.discreet.text, self._page)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
