"""The table of a meeting's agenda in its form, with its templates."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu

from dialogapp.gui import icons
from dialogapp.gui.forms.ui_schedule_meeting_form import Ui_ScheduleMeetingForm
from dialogapp.gui.models.agenda_model import AgendaDelegate, AgendaModel
from dialogapp.gui.models.table_behaviour import TableBehaviour, selected_rows
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.preferences import column_widths
from dialogapp.gui.screens.schedule_agenda_presenter import AgendaEditorPresenter
from dialogapp.gui.screens.schedule_meeting_presenter import MeetingFacts
from dialogapp.gui.tokens import ROW
from dialogapp.services.templates import AgendaTemplate
from dialogapp.services.words import ITEM_KIND_WORDS

_TITLE, _TRACK = 1, 5
_COLUMN_WIDTHS = {0: 60, 2: 44, 3: 108, 4: 116, 5: 48}
"""What it is about takes what is left."""
_LEAST_ROWS, _MOST_ROWS = 4, 12
_FRAME = 6
_TABLE = "agenda_items"


class AgendaEditor(QObject):
    """Joins the agenda's widgets of the form to their presenter."""

    def __init__(
        self, around: Surroundings, ui: Ui_ScheduleMeetingForm, presenter: AgendaEditorPresenter, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._around = around
        self._ui = ui
        self.presenter = presenter
        self.model = AgendaModel(presenter.change_item, self._move_item, self)
        self._delegate = AgendaDelegate(self)
        self._build_table()
        self.menu = QMenu(ui.template)
        self.menu.aboutToShow.connect(self.fill_menu)
        ui.template.setMenu(self.menu)
        ui.addItem.clicked.connect(self.add_item)
        ui.up.clicked.connect(lambda: self._move_chosen(-1))
        ui.down.clicked.connect(lambda: self._move_chosen(1))
        ui.agendaNote.pressed.connect(presenter.lengthen)
        ui.agendaAsk.closed.connect(ui.agenda.setFocus)

    def _build_table(self) -> None:
        view = self._ui.agenda
        view.setModel(self.model)
        view.setItemDelegate(self._delegate)
        self._behaviour = TableBehaviour(
            view,
            _TABLE,
            self._around.preferences,
            on_paste=self._paste,
            on_delete=self._remove_items,
            sortable=False,
        )
        view.verticalHeader().setDefaultSectionSize(ROW)
        view.horizontalHeader().setStretchLastSection(False)
        view.horizontalHeader().setSectionResizeMode(_TITLE, QHeaderView.ResizeMode.Stretch)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        view.setDragDropOverwriteMode(False)
        view.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.SelectedClicked
        )
        if not self._around.preferences.get(column_widths(_TABLE)):
            for column, width in _COLUMN_WIDTHS.items():
                view.setColumnWidth(column, width)
        view.installEventFilter(self)

    def show(self, facts: MeetingFacts) -> None:
        """Show the agenda as it is stored."""
        ui, language, presenter = self._ui, self._around.session.language, self.presenter
        presenter.show(facts)
        self._delegate.kinds = [language.text(words) for words in ITEM_KIND_WORDS.values()]
        self._delegate.names = presenter.presenters()
        self.model.show_rows(presenter.rows())
        ui.agenda.setColumnHidden(_TRACK, not presenter.has_tracks)
        words, tone = presenter.sum_words()
        ui.agendaSum.setText(words)
        ui.agendaSum.setProperty("tone", tone)
        ui.agendaSum.style().polish(ui.agendaSum)
        rows = min(max(self.model.rowCount(), _LEAST_ROWS), _MOST_ROWS)
        ui.agenda.setMinimumHeight(ui.agenda.horizontalHeader().sizeHint().height() + rows * ROW + _FRAME)
        told, lengthen = presenter.misfit()
        ui.agendaNote.setVisible(bool(told))
        ui.agendaNote.show_note(told, "warn", action=lengthen)

    # What is done

    def add_item(self) -> None:
        """Add an item after the chosen one, else last, and begin to write its title."""
        before = {str(self.model.key_at(row)) for row in range(self.model.rowCount())}
        title = self._around.session.language.text("New item")
        self.presenter.add_item(title, self._chosen(), lambda: self._edit_new(before))

    def _move_item(self, source: int, target: int) -> None:
        key = str(self.model.key_at(source))
        self.presenter.move_item(key, target, lambda: self._choose_item(key))

    def _move_chosen(self, step: int) -> None:
        if key := self._chosen():
            self.presenter.move_item_by(key, step, partial(self._choose_item, key))

    def _remove_items(self, rows: list[int]) -> None:
        self.presenter.remove_items([str(self.model.key_at(row)) for row in rows])

    def _paste(self, text: str) -> None:
        self.presenter.paste(text, self._chosen())

    def _chosen(self) -> str:
        return next((str(self.model.key_at(row)) for row in selected_rows(self._ui.agenda)), "")

    def _edit_new(self, before: set[str]) -> None:
        for row in range(self.model.rowCount()):
            if str(self.model.key_at(row)) not in before:
                index = self.model.index(row, _TITLE)
                self._ui.agenda.setCurrentIndex(index)
                self._ui.agenda.scrollTo(index)
                self._ui.agenda.edit(index)

    def _choose_item(self, key: str) -> None:
        row = self.model.position_of(key)
        if row >= 0:
            index = self.model.index(row, max(_TITLE, self._ui.agenda.currentIndex().column()))
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self._ui.agenda.selectionModel().setCurrentIndex(index, flags)

    # Templates

    def fill_menu(self) -> None:
        """Offer the program's templates, the user's own, and what can be done with those."""
        language, menu, own = self._around.session.language, self.menu, self.presenter.own()
        menu.clear()
        menu.setToolTipsVisible(True)
        for template in self.presenter.templates():
            menu.addAction(_plain(template.title)).triggered.connect(partial(self._take, template))
        menu.addSection(language.text("My templates"))
        for template in own.templates:
            menu.addAction(_plain(template.title)).triggered.connect(partial(self._take, template))
        for bad in own.bad:
            words = language.text("{file} can't be used…", file=f"{bad.key}.toml")
            action = menu.addAction(icons.icon("warning-circle", "warn"), _plain(words))
            action.setToolTip(language.error(bad.error))
            action.triggered.connect(lambda _=False, error=bad.error: self._around.session.refuse(error))
        save = menu.addAction(language.text("Save this agenda as my template…"))
        save.setEnabled(self.model.rowCount() > 0)
        save.triggered.connect(self._ask_name)
        if own.templates:
            replace = menu.addMenu(language.text("Replace with this agenda"))
            replace.setEnabled(self.model.rowCount() > 0)
            remove = menu.addMenu(language.text("Remove my template"))
            for template in own.templates:
                replace.addAction(_plain(template.title)).triggered.connect(partial(self._save, template.title))
                remove.addAction(_plain(template.title)).triggered.connect(partial(self._ask_to_remove, template))
        if own.templates or own.bad:
            menu.addAction(language.text("Open the folder of my templates")).triggered.connect(self._open_folder)

    def _take(self, template: AgendaTemplate, _checked: bool = False) -> None:
        self.presenter.take_template(template)

    def _ask_name(self) -> None:
        titles = [template.title for template in self.presenter.own().templates]
        self._ui.agendaAsk.ask(self._around.session.language.text("Name of the template"), self._save, titles)

    def _save(self, title: str, _checked: bool = False) -> None:
        told = self.presenter.save_template(title)
        if told is not None:
            self._around.tell(told, "ok")

    def _ask_to_remove(self, template: AgendaTemplate, _checked: bool = False) -> None:
        language = self._around.session.language
        yes = language.text("yes")
        question = language.text(
            "Remove “{title}” for good? Write {yes} and press Enter", title=template.title, yes=yes
        )

        def answered(answer: str) -> None:
            if answer.casefold() == yes.casefold():
                self.presenter.remove_template(template.key)

        self._ui.agendaAsk.ask(question, answered)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self.presenter.folder))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt+Up and Alt+Down move the chosen item, Insert adds one."""
        if watched is self._ui.agenda and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
            if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self._move_chosen(step)
                return True
            if event.key() == Qt.Key.Key_Insert:
                self.add_item()
                return True
        return False


def _plain(title: str) -> str:
    """A title as a menu shows it: & underlines nothing."""
    return title.replace("&", "&&")
