"""Agenda and questions as they are shown, beside the log; or that there are none."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QSize, Qt
from PySide6.QtWidgets import QApplication, QListView, QMenu

from dialogapp.gui import icons
from dialogapp.gui.forms.ui_meeting_screen import Ui_MeetingScreen
from dialogapp.gui.models.columns import Column
from dialogapp.gui.models.rows import ListModel
from dialogapp.gui.screens.meeting_agenda import AgendaPresenter, AgendaRow
from dialogapp.gui.screens.meeting_agenda_actions import AgendaActions
from dialogapp.gui.screens.meeting_presenter import MeetingPresenter
from dialogapp.gui.screens.meeting_questions import QuestionRow, QuestionsPresenter
from dialogapp.gui.tokens import ICON_SMALL
from dialogapp.gui.widgets.agenda_delegate import AgendaDelegate
from dialogapp.gui.widgets.own_viewport import give_viewport
from dialogapp.gui.widgets.question_delegate import QuestionDelegate
from dialogapp.gui.widgets.tone import SIGNS
from dialogapp.services.translation import message

_ITEMS: list[Column[AgendaRow]] = [Column(message("Agenda item"), lambda row: row.spoken, tip=lambda row: row.spoken)]
_QUESTIONS: list[Column[QuestionRow]] = [
    Column(message("Question"), lambda row: row.spoken, tip=lambda row: row.spoken)
]


class AgendaPanel(QObject):
    """Joins the lists at the left to their presenters. A click, or Enter, turns to an item or chooses a question.

    `beep` makes the sound that tells that an item's time is nearly out, where the user asked for it.
    """

    def __init__(
        self,
        ui: Ui_MeetingScreen,
        meeting: MeetingPresenter,
        agenda: AgendaPresenter,
        questions: QuestionsPresenter,
        actions: AgendaActions,
        parent: QObject,
        beep: Callable[[], None] = QApplication.beep,
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._meeting = meeting
        self._agenda = agenda
        self._questions = questions
        self._actions = actions
        self.beep = beep
        self.is_away = False
        """Whether the agenda is not shown, whatever stands in it."""
        self._on = -1
        self._told: tuple[str, str] = ("", "ok")
        self._shown: list[AgendaRow] = []
        self._items: ListModel[AgendaRow] = ListModel(_ITEMS, key=lambda row: row.id, parent=self)
        self._rows: ListModel[QuestionRow] = ListModel(_QUESTIONS, key=lambda row: row.stem_id, parent=self)
        self._menu = QMenu(ui.agendaMenu)
        ui.agenda.setModel(self._items)
        ui.agenda.setItemDelegate(AgendaDelegate(ui.agenda))
        ui.questions.setModel(self._rows)
        ui.questions.setItemDelegate(QuestionDelegate(ui.questions))
        for view in (ui.agenda, ui.questions):
            give_viewport(view)
            view.setMouseTracking(True)
            view.viewport().installEventFilter(self)
        self._join()

    def _join(self) -> None:
        ui, actions = self._ui, self._actions
        for button, icon in ((ui.giveMinute, "timer"), (ui.nextItem, "arrow-down"), (ui.agendaMenu, "dots-three")):
            button.setIcon(icons.icon(icon))
            button.setIconSize(QSize(ICON_SMALL, ICON_SMALL))
        ui.giveMinute.clicked.connect(actions.give.trigger)
        ui.nextItem.clicked.connect(actions.next.trigger)
        self._menu.aboutToShow.connect(lambda: actions.fill(self._menu))
        ui.agendaMenu.setMenu(self._menu)
        ui.writeAgenda.clicked.connect(actions.write_agenda)
        ui.agenda.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        ui.agenda.customContextMenuRequested.connect(self._open_item_menu)
        ui.agenda.clicked.connect(self._turn_to)
        ui.agenda.activated.connect(self._turn_to)
        ui.questions.clicked.connect(self._choose)
        ui.questions.activated.connect(self._choose)

    def retranslate(self) -> None:
        """Name the buttons by their actions."""
        ui, actions = self._ui, self._actions
        for button, action in ((ui.giveMinute, actions.give), (ui.nextItem, actions.next)):
            button.setToolTip(action.toolTip())
            button.setAccessibleName(action.iconText())

    def show(self) -> None:
        """Show what the presenters hold."""
        self._actions.show()
        self._shown = []
        self.show_time()
        ui, rows = self._ui, self._questions.rows()
        self._rows.show_rows(rows)
        ui.questionsWords.setText(self._questions.words() if rows else "")
        for widget in (ui.questionsTitle, ui.questionsWords, ui.questions):
            widget.setVisible(bool(rows))
        is_bare, room = not rows and not self._items.rowCount(), self._meeting.room
        ui.noAgenda.setVisible(is_bare)
        ui.writeAgenda.setVisible(is_bare)
        is_over = is_bare and room is not None and room.meeting.state == "held"
        ui.leftColumn.setVisible(not is_over and not self.is_away)
        _fit(ui.questions)

    def show_time(self) -> None:
        """Show the clock of the item that is on, and what follows from it, as they are now."""
        rows = self._agenda.rows()
        if rows == self._shown and rows:
            return
        has_new_heights = [_lines(row) for row in rows] != [_lines(row) for row in self._shown]
        self._shown = rows
        self._items.show_rows(rows)
        self._show_head(bool(rows))
        if has_new_heights:
            self._ui.agenda.scheduleDelayedItemsLayout()
            _fit(self._ui.agenda)
        on = next((place for place, row in enumerate(rows) if row.state == "on"), -1)
        if on != self._on or has_new_heights:
            self._on = on
            self._show_running()
        self._sound(rows[on] if on >= 0 else None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Rows take other heights at another width."""
        if event.type() == QEvent.Type.Resize:
            for view in (self._ui.agenda, self._ui.questions):
                if watched is view.viewport():
                    view.scheduleDelayedItemsLayout()
                    _fit(view)
            self._show_running()
        return False

    def item_menu(self, row: int) -> QMenu:
        """What can be done with the item in this row."""
        return self._actions.item_menu(self._items.row_at(row), self._ui.agenda)

    def _show_head(self, has_rows: bool) -> None:
        ui, is_running = self._ui, self._agenda.is_running
        words, tone = self._agenda.summary()
        told = f"{SIGNS[tone]} {words}".strip()
        if ui.agendaEnd.text() != told or ui.agendaEnd.property("tone") != tone:
            ui.agendaEnd.setText(told)
            ui.agendaEnd.setProperty("tone", tone)
            ui.agendaEnd.style().polish(ui.agendaEnd)
        ui.agendaEnd.setVisible(bool(words))
        fitting = self._agenda.fitting()
        ui.agendaFitting.setText(fitting)
        ui.agendaFitting.setVisible(bool(fitting))
        for widget in (ui.agendaTitle, ui.agenda):
            widget.setVisible(has_rows)
        for button in (ui.giveMinute, ui.nextItem, ui.agendaMenu):
            button.setVisible(has_rows and is_running)

    def _sound(self, row: AgendaRow | None) -> None:
        """Sound once as a sign comes, not for one that stood already when the room was opened."""
        told = (row.id, row.sign) if row is not None else ("", "ok")
        before, self._told = self._told, told
        is_new = told[0] == before[0] and told[1] not in ("ok", before[1])
        if is_new and self._actions.is_sound_wanted:
            self.beep()

    def _show_running(self) -> None:
        """Bring the item that is on into sight."""
        if self._on >= 0:
            self._ui.agenda.scrollTo(self._items.index(self._on, 0))

    def _open_item_menu(self, where: QPoint) -> None:
        index = self._ui.agenda.indexAt(where)
        if index.isValid() and self._agenda.is_running:
            menu = self.item_menu(index.row())
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self._ui.agenda.viewport().mapToGlobal(where))

    def _turn_to(self, index: QModelIndex) -> None:
        row = self._items.row_at(index.row())
        if row.state != "on":
            self._agenda.turn_to(row.id)
        self._ui.line.setFocus()

    def _choose(self, index: QModelIndex) -> None:
        self._questions.choose(self._rows.row_at(index.row()).stem_id)
        self._ui.line.setFocus()


def _lines(row: AgendaRow) -> tuple[object, ...]:
    """What the height of a row follows from."""
    return row.id, row.title, len(row.figure), row.state, bool(row.note), bool(row.clock), bool(row.left)


def _fit(view: QListView) -> None:
    """Let a list be no higher than its rows."""
    rows = range(view.model().rowCount())
    view.setMaximumHeight(sum(view.sizeHintForRow(row) for row in rows) + 2)
