"""The form of one meeting: everything about it on one page, each field stored when it is left."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from dialogapp.gui.forms.ui_schedule_meeting_form import Ui_ScheduleMeetingForm
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.screens.groups_panel import GroupsPanel
from dialogapp.gui.screens.schedule_agenda_editor import AgendaEditor
from dialogapp.gui.screens.schedule_agenda_presenter import AgendaEditorPresenter
from dialogapp.gui.screens.schedule_meeting_presenter import MeetingFacts, MeetingFormPresenter
from dialogapp.gui.screens.schedule_presenter import SchedulePresenter
from dialogapp.gui.screens.schedule_terms import MeetingTermsPart
from dialogapp.gui.widgets.field_group import FieldGroup
from dialogapp.gui.widgets.tick_list import Tick
from dialogapp.gui.widgets.tone import Tone
from dialogapp.services.words import meeting_state

_STATE_TONES: dict[str, Tone] = {"planned": "plain", "running": "accent", "held": "ok", "cancelled": "warn"}
_AFTER_DASH, _AFTER_LAST_DAY = 4, 2
"""Where the end stands: beside the beginning, or on a line of its own with the last day."""


class ScheduleMeetingForm(QWidget):
    """Shows one meeting and changes it. `show_meeting` with an id that is gone shows nothing."""

    left = Signal()
    """Esc was pressed: the week should come back."""

    def __init__(
        self,
        around: Surroundings,
        schedule: SchedulePresenter,
        presenter: MeetingFormPresenter,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._around = around
        self._schedule = schedule
        self.presenter = presenter
        self.ui = Ui_ScheduleMeetingForm()
        self.ui.setupUi(self)
        ui = self.ui
        self.fields = FieldGroup(
            {
                "title": ui.title,
                "kind": ui.kind,
                "place": ui.place,
                "note_taker": ui.noteTaker,
                "day": ui.day,
                "begins": ui.begins,
                "last_day": ui.lastDay,
                "ends": ui.ends,
            },
            self,
        )
        self.fields.committed.connect(presenter.change)
        self.terms = MeetingTermsPart(around, ui, schedule)
        own = AgendaEditorPresenter(around.session, around.files.agendas)
        self.agenda_editor = AgendaEditor(around, ui, own, self)
        self.groups = GroupsPanel(around.session, self)
        ui.formLayout.insertWidget(ui.formLayout.indexOf(ui.agenda) + 1, self.groups)
        ui.timed.clicked.connect(presenter.set_timed)
        ui.invited.ticked.connect(presenter.invite)
        ui.inviteAll.clicked.connect(presenter.invite_all)
        ui.hold.clicked.connect(self._go_to_meeting)
        ui.cancel.clicked.connect(self.ask_reason)
        ui.keep.clicked.connect(lambda: self._show_cancel_row(False))
        ui.confirmCancel.clicked.connect(self._cancel)
        ui.restore.clicked.connect(lambda: schedule.restore(self.fields.noun_id))
        around.session.refused.connect(self._show_stored)
        self._show_cancel_row(False)

    def show_meeting(self, meeting_id: str) -> None:
        """Show a meeting's facts as they are stored."""
        if meeting_id != self.fields.noun_id:
            self.fields.commit()
            self._show_cancel_row(False)
        facts = self.presenter.read(meeting_id)
        self.setEnabled(facts is not None)
        if facts is None:
            return
        self.ui.kind.show_choices(facts.kinds)
        self.fields.show(meeting_id, self.presenter.values())
        self.ui.place.offer(facts.places)
        self.ui.noteTaker.offer(facts.people)
        self._show_state(facts)
        self._show_time(facts)
        self._show_invited(facts)
        self.terms.show_meeting(meeting_id)
        self.agenda_editor.show(facts)
        self.groups.show_meeting(meeting_id, facts.meeting.kind)

    def retranslate(self) -> None:
        """Set every text again."""
        self.ui.retranslateUi(self)
        self.groups.ui.retranslateUi(self.groups)
        if self.fields.noun_id:
            self.show_meeting(self.fields.noun_id)

    def edit_title(self) -> None:
        """Let the title be typed over: what a new meeting wants first."""
        self.ui.title.setFocus()
        self.ui.title.selectAll()

    # What is shown

    def _show_state(self, facts: MeetingFacts) -> None:
        ui, language, meeting = self.ui, self._around.session.language, facts.meeting
        ui.number.setText(language.text("Meeting {number}", number=meeting.number))
        ui.state.show_state(meeting_state(language, facts.stage), _STATE_TONES[meeting.state])
        ui.cancel.setVisible(meeting.state == "planned")
        ui.restore.setVisible(meeting.state == "cancelled")
        ui.hold.setVisible(meeting.state != "cancelled")
        deviations = {row.sentence for row in self._schedule.teller.deviations(meeting.id)}
        sentences = [told for told in self._schedule.teller.sentences_of(meeting.id) if told not in deviations]
        if meeting.state == "cancelled":
            sentences = [language.text("Cancelled: {reason}", reason=meeting.cancel_reason)]
        if meeting.state not in ("planned", "cancelled"):
            sentences = []
        ui.note.setVisible(bool(sentences))
        ui.note.show_note("\n".join(sentences), "warn")

    def _show_time(self, facts: MeetingFacts) -> None:
        ui, is_timed = self.ui, facts.meeting.starts_at is not None
        ui.timed.setVisible(facts.can_move)
        with QSignalBlocker(ui.timed):
            ui.timed.setChecked(is_timed)
        for field in (ui.day, ui.begins, ui.ends, ui.length):
            field.setVisible(is_timed)
        ui.dash.setVisible(is_timed and not facts.is_long)
        for field in (ui.until, ui.lastDay):
            field.setVisible(is_timed and facts.is_long)
        if facts.is_long:
            ui.untilRow.insertWidget(_AFTER_LAST_DAY, ui.ends)
        else:
            ui.whenRow.insertWidget(_AFTER_DASH, ui.ends)
        for field in (ui.day, ui.begins, ui.ends, ui.lastDay):
            field.setEnabled(facts.can_move)
        ui.length.setText(self.presenter.length_words())

    def _show_invited(self, facts: MeetingFacts) -> None:
        self.ui.invited.show_ticks([Tick(o.id, o.name, o.id in facts.invited, o.number) for o in facts.offered])
        suppliers = [o for o in facts.offered if o.kind == "supplier"]
        count = sum(o.id in facts.invited for o in suppliers)
        language = self._around.session.language
        words = language.text("{count} of {total} suppliers", count=count, total=len(suppliers))
        if not suppliers:
            words = language.text("No suppliers yet: add them under Participants")
        self.ui.invitedCount.setText(words)
        self.ui.inviteAll.setVisible(count < len(suppliers))

    def _show_stored(self) -> None:
        """A change was refused: show again what is stored."""
        if self.isVisible() and self.fields.noun_id:
            self.show_meeting(self.fields.noun_id)

    def _show_cancel_row(self, shown: bool) -> None:
        self.ui.cancelRow.setVisible(shown)
        self.ui.reason.replace_value("")

    # What is done

    def ask_reason(self) -> None:
        """Ask why the meeting is cancelled."""
        self._show_cancel_row(True)
        self.ui.reason.setFocus()

    def _cancel(self) -> None:
        self._schedule.cancel(self.fields.noun_id, self.ui.reason.text())
        if self.ui.reason.text().strip():
            self._show_cancel_row(False)

    def _go_to_meeting(self) -> None:
        self.fields.commit()
        self._around.go("meeting", self.fields.noun_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the week."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
