"""Agenda and questions as they are shown, beside the log."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject

from dialogapp.gui.forms.ui_meeting_screen import Ui_MeetingScreen
from dialogapp.gui.models.columns import Column
from dialogapp.gui.models.rows import ListModel
from dialogapp.gui.screens.meeting_presenter import AgendaRow, MeetingPresenter
from dialogapp.gui.screens.meeting_questions import QuestionRow, QuestionsPresenter
from dialogapp.gui.tokens import ROW
from dialogapp.gui.widgets.agenda_delegate import AgendaDelegate
from dialogapp.gui.widgets.question_delegate import QuestionDelegate
from dialogapp.services.translation import message

_ITEMS: list[Column[AgendaRow]] = [
    Column(
        message("Agenda item"), lambda row: f"{row.title}, {row.figure}", tip=lambda row: f"{row.title}, {row.figure}"
    )
]
_QUESTIONS: list[Column[QuestionRow]] = [
    Column(message("Question"), lambda row: row.spoken, tip=lambda row: row.spoken)
]


class AgendaPanel(QObject):
    """Joins the lists at the left to their presenters. A click, or Enter, turns to an item or chooses a question."""

    def __init__(
        self, ui: Ui_MeetingScreen, meeting: MeetingPresenter, questions: QuestionsPresenter, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._meeting = meeting
        self._questions = questions
        self._items: ListModel[AgendaRow] = ListModel(_ITEMS, key=lambda row: row.id, parent=self)
        self._rows: ListModel[QuestionRow] = ListModel(_QUESTIONS, key=lambda row: row.stem_id, parent=self)
        ui.agenda.setModel(self._items)
        ui.agenda.setItemDelegate(AgendaDelegate(ui.agenda))
        ui.questions.setModel(self._rows)
        ui.questions.setItemDelegate(QuestionDelegate(ui.questions))
        for view in (ui.agenda, ui.questions):
            view.setMouseTracking(True)
        ui.questions.viewport().installEventFilter(self)
        ui.agenda.clicked.connect(self._turn_to)
        ui.agenda.activated.connect(self._turn_to)
        ui.questions.clicked.connect(self._choose)
        ui.questions.activated.connect(self._choose)

    def show(self) -> None:
        """Show what the presenters hold."""
        self.show_time()
        rows = self._questions.rows()
        self._rows.show_rows(rows)
        self._ui.questionsWords.setText(self._questions.words() if rows else "")
        for widget in (self._ui.questionsTitle, self._ui.questions):
            widget.setVisible(bool(rows))

    def show_time(self) -> None:
        """Show minutes used, and how far behind the meeting is, as they are now."""
        rows = self._meeting.agenda()
        self._items.show_rows(rows)
        self._ui.agenda.setMaximumHeight(ROW * len(rows) + 2)
        for widget in (self._ui.agendaTitle, self._ui.agenda):
            widget.setVisible(bool(rows))
        self._ui.behind.show_state(self._meeting.behind_words(), "warn" if self._meeting.is_behind else "plain")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Questions take other heights at another width."""
        if event.type() == QEvent.Type.Resize:
            self._ui.questions.scheduleDelayedItemsLayout()
        return False

    def _turn_to(self, index: QModelIndex) -> None:
        row = self._items.row_at(index.row())
        if row.state != "on":
            self._meeting.turn_to(row.id)
        self._ui.line.setFocus()

    def _choose(self, index: QModelIndex) -> None:
        self._questions.choose(self._rows.row_at(index.row()).stem_id)
        self._ui.line.setFocus()
