"""Opens the dialog that prepares the meeting, and the rehearsal that it offers."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from dialogapp.domain.instants import Instant
from dialogapp.gui.dialogs.prepare_dialog import PrepareDialog
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.rehearsal import Rehearsal
from dialogapp.gui.screens.documents_presenter import kit_key
from dialogapp.gui.screens.meeting_presenter import MeetingPresenter


class Preparing(QObject):
    """What the page needs to prepare the meeting that it shows."""

    def __init__(
        self,
        around: Surroundings,
        meeting: MeetingPresenter,
        now: Callable[[], Instant],
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._around, self._meeting, self._now, self._page = around, meeting, now, page
        self._rehearsal: Rehearsal | None = None

    def open(self) -> None:
        """Show the dialog for a meeting that is ahead or runs."""
        room, language = self._meeting.room, self._around.session.language
        if room is None or room.meeting.state not in ("planned", "running"):
            self._around.tell(language.text("Only a meeting that is ahead is prepared"), "plain")
            return
        meeting = room.meeting
        dialog = PrepareDialog(
            self._around.session,
            meeting,
            self._now,
            show_kit=lambda: self._around.go("documents", kit_key(meeting.id)),
            rehearse=self.rehearse,
            parent=self._page,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def rehearse(self) -> None:
        """Open a copy in a window of its own, unless one is open already."""
        language = self._around.session.language
        if self._rehearsal is not None:
            self._around.tell(language.text("A rehearsal is open already"), "plain")
            return
        self._rehearsal = Rehearsal(self._around.session, self._around.files, parent=self)
        self._rehearsal.ended.connect(self._end)
        self._rehearsal.failed.connect(self._fail)
        self._rehearsal.start()

    def _end(self) -> None:
        self._around.tell(
            self._around.session.language.text("The rehearsal is thrown away; nothing of it was kept"), "ok"
        )
        self._forget()

    def _fail(self, why: str) -> None:
        self._around.tell(self._around.session.language.text("The rehearsal can't be opened: {why}", why=why), "bad")
        self._forget()

    def _forget(self) -> None:
        if self._rehearsal is not None:
            self._rehearsal.deleteLater()
            self._rehearsal = None
