"""Agenda and questions as they are shown, beside the log; or that there are none."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject
from PySide6.QtWidgets import QListView

from dialogapp.gui.forms.ui_meeting_screen import Ui_MeetingScreen
from dialogapp.gui.models.columns import Column
from dialogapp.gui.models.rows import ListModel
from dialogapp.gui.screens.meeting_presenter import AgendaRow, MeetingPresenter
from dialogapp.gui.screens.meeting_questions import QuestionRow, QuestionsPresenter
from dialogapp.gui.widgets.agenda_delegate import AgendaDelegate
from dialogapp.gui.widgets.question_delegate import QuestionDelegate
from dialogapp.services.translation import message

_ITEMS: list[Column[AgendaRow]] = [Column(message("Agenda item"), lambda row: row.spoken, tip=lambda row: row.spoken)]
_QUESTIONS: list[Column[QuestionRow]] = [
    Column(message("Question"), lambda row: row.spoken, tip=lambda row: row.spoken)
]


class AgendaPanel(QObject):
    """Joins the lists at the left to their presenters. A click, or Enter, turns to an item or chooses a question.

    `write_agenda` is called where there is no agenda and the user wants one.
    """

    def __init__(
        self,
        ui: Ui_MeetingScreen,
        meeting: MeetingPresenter,
        questions: QuestionsPresenter,
        write_agenda: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._meeting = meeting
        self._questions = questions
        self._on = -1
        self._items: ListModel[AgendaRow] = ListModel(_ITEMS, key=lambda row: row.id, parent=self)
        self._rows: ListModel[QuestionRow] = ListModel(_QUESTIONS, key=lambda row: row.stem_id, parent=self)
        ui.agenda.setModel(self._items)
        ui.agenda.setItemDelegate(AgendaDelegate(ui.agenda))
        ui.questions.setModel(self._rows)
        ui.questions.setItemDelegate(QuestionDelegate(ui.questions))
        for view in (ui.agenda, ui.questions):
            view.setMouseTracking(True)
            view.viewport().installEventFilter(self)
        ui.writeAgenda.clicked.connect(write_agenda)
        ui.agenda.clicked.connect(self._turn_to)
        ui.agenda.activated.connect(self._turn_to)
        ui.questions.clicked.connect(self._choose)
        ui.questions.activated.connect(self._choose)

    def show(self) -> None:
        """Show what the presenters hold."""
        self.show_time()
        ui, rows = self._ui, self._questions.rows()
        self._rows.show_rows(rows)
        ui.questionsWords.setText(self._questions.words() if rows else "")
        for widget in (ui.questionsTitle, ui.questionsWords, ui.questions):
            widget.setVisible(bool(rows))
        is_bare, room = not rows and not self._items.rowCount(), self._meeting.room
        ui.noAgenda.setVisible(is_bare)
        ui.writeAgenda.setVisible(is_bare)
        ui.leftColumn.setVisible(not (is_bare and room is not None and room.meeting.state == "held"))
        _fit(ui.questions)

    def show_time(self) -> None:
        """Show minutes used, and how far behind the meeting is, as they are now."""
        rows = self._meeting.agenda()
        self._items.show_rows(rows)
        for widget in (self._ui.agendaTitle, self._ui.agenda):
            widget.setVisible(bool(rows))
        _fit(self._ui.agenda)
        on = next((place for place, row in enumerate(rows) if row.state == "on"), -1)
        if on != self._on:
            self._on = on
            self._show_running()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Rows take other heights at another width."""
        if event.type() == QEvent.Type.Resize:
            for view in (self._ui.agenda, self._ui.questions):
                if watched is view.viewport():
                    view.scheduleDelayedItemsLayout()
                    _fit(view)
            self._show_running()
        return False

    def _show_running(self) -> None:
        """Bring the item that is on into sight."""
        if self._on >= 0:
            self._ui.agenda.scrollTo(self._items.index(self._on, 0))

    def _turn_to(self, index: QModelIndex) -> None:
        row = self._items.row_at(index.row())
        if row.state != "on":
            self._meeting.turn_to(row.id)
        self._ui.line.setFocus()

    def _choose(self, index: QModelIndex) -> None:
        self._questions.choose(self._rows.row_at(index.row()).stem_id)
        self._ui.line.setFocus()


def _fit(view: QListView) -> None:
    """Let a list be no higher than its rows."""
    rows = range(view.model().rowCount())
    view.setMaximumHeight(sum(view.sizeHintForRow(row) for row in rows) + 2)
