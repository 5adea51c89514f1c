"""The form of one meeting: everything about it on one page, each field stored when it is left."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QWidget

from dialogapp.gui.forms.ui_schedule_meeting_form import Ui_ScheduleMeetingForm
from dialogapp.gui.models.agenda_model import AgendaDelegate, AgendaModel
from dialogapp.gui.models.table_behaviour import TableBehaviour, selected_rows
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.preferences import column_widths
from dialogapp.gui.screens.schedule_meeting_presenter import MeetingFacts, MeetingFormPresenter
from dialogapp.gui.screens.schedule_presenter import SchedulePresenter
from dialogapp.gui.screens.schedule_terms import MeetingTermsPart
from dialogapp.gui.tokens import ROW
from dialogapp.gui.widgets.field_group import FieldGroup
from dialogapp.gui.widgets.tick_list import Tick
from dialogapp.gui.widgets.tone import Tone
from dialogapp.services.words import ITEM_KIND_WORDS, meeting_state

_STATE_TONES: dict[str, Tone] = {"planned": "plain", "running": "accent", "held": "ok", "cancelled": "warn"}
_AFTER_DASH, _AFTER_LAST_DAY = 4, 2
"""Where the end stands: beside the beginning, or on a line of its own with the last day."""
_COLUMN_WIDTHS = {0: 64, 2: 52, 3: 108, 4: 130}
"""What it is about takes what is left."""


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
        self._build_agenda()
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._offer_templates)
        ui.template.setMenu(self._menu)
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

    def _build_agenda(self) -> None:
        ui, presenter = self.ui, self.presenter
        self.agenda = AgendaModel(presenter.change_item, self._move_item, self)
        self._delegate = AgendaDelegate(self)
        view = ui.agenda
        view.setModel(self.agenda)
        view.setItemDelegate(self._delegate)
        self._behaviour = TableBehaviour(
            view, "agenda", self._around.preferences, on_delete=self._remove_items, sortable=False
        )
        view.verticalHeader().setDefaultSectionSize(ROW)
        view.horizontalHeader().setStretchLastSection(False)
        view.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        view.setDragDropOverwriteMode(False)
        view.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.SelectedClicked
        )
        if not self._around.preferences.get(column_widths("agenda")):
            for column, width in _COLUMN_WIDTHS.items():
                view.setColumnWidth(column, width)
        view.installEventFilter(self)
        ui.addItem.clicked.connect(self.add_item)
        ui.up.clicked.connect(lambda: self._move_chosen(-1))
        ui.down.clicked.connect(lambda: self._move_chosen(1))

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
        self._show_agenda()

    def retranslate(self) -> None:
        """Set every text again."""
        self.ui.retranslateUi(self)
        if self.fields.noun_id:
            self.show_meeting(self.fields.noun_id)

    def edit_title(self) -> None:
        """Let the title be typed over: what a new meeting wants first."""
        self.ui.title.setFocus()
        self.ui.title.selectAll()

    def add_item(self) -> None:
        """Add an item and begin to write its title."""
        self.presenter.add_item(self._around.session.language.text("New item"), self._edit_last_item)

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

    def _show_agenda(self) -> None:
        language = self._around.session.language
        self._delegate.kinds = [language.text(words) for words in ITEM_KIND_WORDS.values()]
        self._delegate.names = self.presenter.presenters()
        self.agenda.show_rows(self.presenter.agenda_rows())
        words, tone = self.presenter.agenda_sum()
        label = self.ui.agendaSum
        label.setText(words)
        label.setProperty("tone", tone)
        label.style().polish(label)

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

    def _offer_templates(self) -> None:
        self._menu.clear()
        for template in self.presenter.templates():
            action = QAction(template.title, self._menu)
            action.triggered.connect(lambda _checked=False, chosen=template: self.presenter.take_template(chosen))
            self._menu.addAction(action)

    def _move_item(self, source: int, target: int) -> None:
        key = str(self.agenda.key_at(source))
        self.presenter.move_item(key, target, lambda: self._choose_item(key))

    def _move_chosen(self, step: int) -> None:
        for row in selected_rows(self.ui.agenda)[:1]:
            key = str(self.agenda.key_at(row))
            self.presenter.move_item_by(key, step, partial(self._choose_item, key))

    def _remove_items(self, rows: list[int]) -> None:
        self.presenter.remove_items([str(self.agenda.key_at(row)) for row in rows])

    def _edit_last_item(self) -> None:
        last = self.agenda.index(self.agenda.rowCount() - 1, 1)
        if last.isValid():
            self.ui.agenda.setCurrentIndex(last)
            self.ui.agenda.scrollTo(last)
            self.ui.agenda.edit(last)

    def _choose_item(self, key: str) -> None:
        row = self.agenda.position_of(key)
        if row >= 0:
            index = self.agenda.index(row, max(1, self.ui.agenda.currentIndex().column()))
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.ui.agenda.selectionModel().setCurrentIndex(index, flags)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt+Up and Alt+Down move the chosen item, Insert adds one."""
        if watched is self.ui.agenda and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
            if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self._move_chosen(step)
                return True
            if event.key() == Qt.Key.Key_Insert:
                self.add_item()
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the week."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
