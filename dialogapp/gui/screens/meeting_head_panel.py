"""The head of the room as it is shown: which meeting, whether it runs, and what stands in the way."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QPushButton

from dialogapp.gui.forms.ui_meeting_screen import Ui_MeetingScreen
from dialogapp.gui.models.rows import ROW_ROLE
from dialogapp.gui.screens.meeting_floor import FloorPresenter
from dialogapp.gui.screens.meeting_presenter import MeetingPresenter
from dialogapp.gui.session import Session
from dialogapp.gui.widgets.two_line_delegate import TwoLineDelegate, TwoLines


class HeadPanel(QObject):
    """Joins the head's widgets. `actions` are by the state of a meeting in which each is offered."""

    def __init__(
        self,
        session: Session,
        ui: Ui_MeetingScreen,
        meeting: MeetingPresenter,
        floor: FloorPresenter,
        *,
        actions: dict[str, QAction],
        close_up: Callable[[], None],
        take_home: Callable[[], None],
        prepare: Callable[[], None],
        write_text: Callable[[], None],
        all_here: QAction,
    ) -> None:
        super().__init__(ui.meetings)
        self._session = session
        self._ui = ui
        self._meeting = meeting
        self._floor = floor
        self._close_up = close_up
        self._take_home = take_home
        self._prepare = prepare
        self._write_text = write_text
        self._all_here = all_here
        self._on_notice: Callable[[], object] = floor.pause
        self._offers: list[tuple[str, QPushButton, QAction]] = [
            ("planned", ui.start, actions["planned"]),
            ("running", ui.end, actions["running"]),
            ("held", ui.reopen, actions["held"]),
        ]
        for _, button, action in self._offers:
            button.clicked.connect(action.trigger)
        ui.meetings.setItemDelegate(TwoLineDelegate(ui.meetings.view(), _as_told))
        ui.meetings.activated.connect(self._choose)
        ui.rules.clicked.connect(self._note_rules)
        ui.notice.pressed.connect(self._act_on_notice)

    def show(self) -> None:
        """Show the meeting and its state."""
        self._fill_meetings()
        room, ui = self._meeting.room, self._ui
        state = room.meeting.state if room is not None else ""
        for fits, button, action in self._offers:
            action.setEnabled(state == fits and self._meeting.out is None)
            button.setVisible(state == fits)
            button.setEnabled(action.isEnabled())
            button.setText(action.iconText())
            button.setAccessibleName(action.iconText())
            button.setToolTip(action.toolTip())
        ui.state.show_state(
            self._meeting.head(room.meeting) if room is not None else "", "accent" if state == "running" else "plain"
        )
        ui.rules.setText(self._meeting.rules_words())
        ui.rules.setEnabled(self._meeting.out is None)
        ui.rules.setChecked(room is not None and room.meeting.rules_read_at is not None)
        self.show_notice()

    def show_notice(self) -> None:
        """Tell what stands in the way, and offer what to do about it."""
        language, notice, holder = self._session.language, self._ui.notice, self._floor.organisation
        room = self._meeting.room
        is_planned = room is not None and room.meeting.state == "planned"
        is_held = room is not None and room.meeting.state == "held"
        is_held_copy = is_held and self._meeting.copy is not None
        self._on_notice = self._floor.pause
        if self._meeting.out is not None:
            notice.show_note(self._meeting.out_words(), "warn", action=language.text("Take it home…"))
            self._on_notice = self._take_home
        elif self._floor.was_recovered and holder is not None:
            words = language.text("{name} had the floor when the program stopped. The clock stands", name=holder.name)
            notice.show_note(words, "warn", action=language.text("Let it run"))
        elif is_planned:
            words = self._meeting.copy_words() or language.text(
                "The meeting has not been started. What is written is kept all the same"
            )
            notice.show_note(words, "warn", action=language.text("Prepare the meeting…"))
            self._on_notice = self._prepare
        elif is_held_copy:
            notice.show_note(self._meeting.copy_words(), "plain")
        elif is_held:
            words = language.text("The meeting has been held. Its minutes are written from the lines of the log")
            notice.show_note(words, "plain", action=language.text("Fair copy…"))
            self._on_notice = self._write_text
        elif self._meeting.not_noted_words():
            notice.show_note(self._meeting.not_noted_words(), "warn", action=self._words_of(self._all_here))
            self._on_notice = self._all_here.trigger
        is_recovered = self._floor.was_recovered and holder is not None
        is_not_noted = bool(self._meeting.not_noted_words())
        notice.setVisible(is_not_noted or is_planned or is_recovered or is_held or self._meeting.out is not None)

    def _words_of(self, action: QAction) -> str:
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        return f"{action.text()} ({keys})" if keys else action.text()

    def _fill_meetings(self) -> None:
        combo, presenter = self._ui.meetings, self._meeting
        shown = [TwoLines(presenter.title(meeting), presenter.state(meeting)) for meeting in presenter.meetings]
        if [combo.itemData(row, ROW_ROLE) for row in range(combo.count())] != shown:
            combo.clear()
            for row, (meeting, lines) in enumerate(zip(presenter.meetings, shown, strict=True)):
                combo.addItem(lines.title, meeting.id)
                combo.setItemData(row, lines, ROW_ROLE)
        if presenter.room is not None:
            combo.setCurrentIndex(combo.findData(presenter.room.meeting.id))
            combo.setToolTip(combo.currentText())

    def _choose(self, row: int) -> None:
        self._meeting.choose(self._ui.meetings.itemData(row))
        self._close_up()

    def _note_rules(self, read: bool) -> None:
        self._meeting.note_rules(read)
        self._close_up()

    def _act_on_notice(self) -> None:
        self._on_notice()
        # Whoever went to write the text is no longer here.
        if self._on_notice != self._write_text:
            self._close_up()


def _as_told(lines: TwoLines) -> TwoLines:
    return lines
