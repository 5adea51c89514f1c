"""The form of one meeting: everything about it on one page, each field stored when it is left."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidgetItem, QWidget

from dialogapp.gui.forms.ui_schedule_meeting_form import Ui_ScheduleMeetingForm
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.screens.groups_panel import GroupsPanel
from dialogapp.gui.screens.schedule_agenda_editor import AgendaEditor
from dialogapp.gui.screens.schedule_agenda_presenter import AgendaEditorPresenter
from dialogapp.gui.screens.schedule_meeting_presenter import MeetingFacts, MeetingFormPresenter
from dialogapp.gui.screens.schedule_presenter import SchedulePresenter
from dialogapp.gui.tokens import ROW
from dialogapp.gui.widgets.field_group import FieldGroup
from dialogapp.gui.widgets.organisation_mark import mark_icon
from dialogapp.gui.widgets.tone import Tone
from dialogapp.services.words import meeting_state

_STATE_TONES: dict[str, Tone] = {"planned": "plain", "running": "accent", "held": "ok", "cancelled": "warn"}
_AFTER_DASH, _AFTER_LAST_DAY = 4, 2
"""Where the end stands: beside the beginning, or on a line of its own with the last day."""
_BESIDE_NAME = 66
"""Room for the box and the mark beside a name."""
_LEAST_NAME = 180
_MOST_ROWS = 4
_SCROLL_BAR = 18


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
        own = AgendaEditorPresenter(around.session, around.files.agendas)
        self.agenda_editor = AgendaEditor(around, ui, own, self)
        self.groups = GroupsPanel(around.session, self)
        ui.formLayout.insertWidget(ui.formLayout.indexOf(ui.agenda) + 1, self.groups)
        ui.invited.setWrapping(True)
        ui.invited.installEventFilter(self)
        ui.timed.clicked.connect(presenter.set_timed)
        ui.invited.itemChanged.connect(self._take_invited)
        ui.inviteAll.clicked.connect(presenter.invite_all)
        ui.hold.clicked.connect(self._go_to_meeting)
        ui.cancel.clicked.connect(self._ask_reason)
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
        ui.state.show_state(meeting_state(language, meeting.state), _STATE_TONES[meeting.state])
        ui.cancel.setVisible(meeting.state == "planned")
        ui.restore.setVisible(meeting.state == "cancelled")
        ui.hold.setVisible(meeting.state != "cancelled")
        row = self._schedule.row(meeting.id)
        sentences = [self._schedule.clash_words(clash) for clash in row.clashes] if row is not None else []
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
        box = self.ui.invited
        with QSignalBlocker(box):
            if [item.data(_ID) for item in _items(self)] != [o.id for o in facts.offered]:
                box.clear()
                for organisation in facts.offered:
                    item = QListWidgetItem(mark_icon(organisation.number), organisation.name, box)
                    item.setData(_ID, organisation.id)
            for item, organisation in zip(_items(self), facts.offered, strict=True):
                invited = organisation.id in facts.invited
                item.setText(organisation.name)
                item.setFlags(
                    Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable
                )
                item.setCheckState(Qt.CheckState.Checked if invited else Qt.CheckState.Unchecked)
        suppliers = [o for o in facts.offered if o.kind == "supplier"]
        count = sum(o.id in facts.invited for o in suppliers)
        language = self._around.session.language
        words = language.text("{count} of {total} suppliers", count=count, total=len(suppliers))
        if not suppliers:
            words = language.text("No suppliers yet: add them under Participants")
        self.ui.invitedCount.setText(words)
        self.ui.inviteAll.setVisible(count < len(suppliers))
        self._fit_invited()

    def _show_stored(self) -> None:
        """A change was refused: show again what is stored."""
        if self.isVisible() and self.fields.noun_id:
            self.show_meeting(self.fields.noun_id)

    def _show_cancel_row(self, shown: bool) -> None:
        self.ui.cancelRow.setVisible(shown)
        self.ui.reason.replace_value("")

    # What is done

    def _take_invited(self, _item: QListWidgetItem) -> None:
        checked = [i.data(_ID) for i in _items(self) if i.checkState() == Qt.CheckState.Checked]
        self.presenter.invite(checked)

    def _ask_reason(self) -> None:
        self._show_cancel_row(True)
        self.ui.reason.setFocus()

    def _cancel(self) -> None:
        self._schedule.cancel(self.fields.noun_id, self.ui.reason.text())
        if self.ui.reason.text().strip():
            self._show_cancel_row(False)

    def _go_to_meeting(self) -> None:
        self.fields.commit()
        self._around.go("meeting", self.fields.noun_id)

    def _fit_invited(self) -> None:
        """Names in columns of equal width, at least two where there is room, up to four rows high."""
        box = self.ui.invited
        names = [box.fontMetrics().horizontalAdvance(item.text()) for item in _items(self)]
        half = (box.width() - _SCROLL_BAR) // 2
        width = min(max(names, default=0) + _BESIDE_NAME, max(half, _LEAST_NAME))
        with QSignalBlocker(box):
            for item in _items(self):
                item.setSizeHint(QSize(width, ROW))
        columns = max(1, (box.width() - _SCROLL_BAR) // width)
        rows = max(1, min(_MOST_ROWS, -(-box.count() // columns)))
        box.setFixedHeight(rows * ROW + 6)
        box.scheduleDelayedItemsLayout()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The invited stand in as many columns as fit."""
        if watched is self.ui.invited and event.type() == QEvent.Type.Resize:
            self._fit_invited()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the week."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


_ID = Qt.ItemDataRole.UserRole
_CHECKABLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable


def _items(form: ScheduleMeetingForm) -> list[QListWidgetItem]:
    box = form.ui.invited
    return [box.item(row) for row in range(box.count())]
