"""Changes from Excel: the needs workbook is read back, and what it says is taken cell by cell, or all of it.

The dialog leaves the window usable: the workbook is read in a child process.
"""

from __future__ import annotations

from html import escape
from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

from dialogapp.gui import theme
from dialogapp.gui.dialogs.changes_presenter import ChangesPresenter, Stage, Wording
from dialogapp.gui.dialogs.opening import ask_for_file
from dialogapp.gui.file_drops import FileDrops
from dialogapp.gui.forms.ui_changes_dialog import Ui_ChangesDialog
from dialogapp.gui.models.changes_model import ChangesModel
from dialogapp.gui.models.table_behaviour import TableBehaviour, choose_row, selected_rows
from dialogapp.gui.preferences import Preferences
from dialogapp.gui.session import Session
from dialogapp.gui.tokens import ROW, Space
from dialogapp.gui.widgets.wording_pieces import pieces_as_html
from dialogapp.services.changes import Committed
from dialogapp.services.needs_back.taking import TakenBack

_WIDTHS = (92, 150, 230, 230)


class ChangesDialog(QDialog):
    """Asks for a workbook and shows what differs in it. Show it with `show()`; it may stay beside the window."""

    taken = Signal(object)
    """A TakenBack; the dialog is closed then."""

    def __init__(self, session: Session, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown: Stage | None = None
        self._drops: FileDrops | None = None
        self.ui = Ui_ChangesDialog()
        self.ui.setupUi(self)
        self.presenter = ChangesPresenter(session, self._show, self._finish)
        self.model = ChangesModel(self.presenter, self)
        ui = self.ui
        ui.table.setModel(self.model)
        for column, width in enumerate(_WIDTHS):
            ui.table.setColumnWidth(column, width)
        TableBehaviour(ui.table, "changes from Excel", preferences, sortable=False)
        ui.table.verticalHeader().setDefaultSectionSize(ROW)
        ui.table.selectionModel().selectionChanged.connect(self._show_chosen)
        ui.chooseFile.clicked.connect(self.ask_file)
        ui.empty.pressed.connect(self.ask_file)
        ui.kind.committed.connect(self.presenter.show_kind)
        ui.tickAll.clicked.connect(lambda: self.presenter.decide_all(True))
        ui.untickAll.clicked.connect(lambda: self.presenter.decide_all(False))
        ui.takeWorkbook.clicked.connect(lambda: self._decide(take=True))
        ui.keepDialogue.clicked.connect(lambda: self._decide(take=False))
        ui.by.textEdited.connect(self.presenter.set_by)
        ui.take.clicked.connect(self.presenter.take)
        ui.cancel.clicked.connect(self.reject)
        session.changed.connect(self._take_change)
        self._show()

    def choose(self, path: Path) -> None:
        """Read a workbook."""
        self.presenter.choose(path)

    def ask_file(self) -> None:
        """Ask for a workbook."""
        language = self._session.language
        kinds = [language.text("Excel workbooks (*.xlsx)"), language.text("All files (*)")]
        ask_for_file(self, language.text("Choose the workbook that came back"), self.choose, kinds)

    def close_down(self) -> None:
        """Stop what goes on, and go."""
        self.presenter.close()
        self._session.changed.disconnect(self._take_change)
        super().reject()

    def reject(self) -> None:
        """Esc and Cancel stop the reading; where nothing is read, they close the dialog."""
        if self.presenter.stage == "reading":
            self.presenter.stop()
        elif self.presenter.stage != "writing":
            self.close_down()

    def showEvent(self, event: QShowEvent) -> None:
        """From now on a workbook can be dropped."""
        super().showEvent(event)
        if self._drops is None:
            self._drops = FileDrops(self)
            self._drops.dropped.connect(lambda paths: self.choose(paths[0]))

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language, in the new colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.ui.retranslateUi(self)
            self._show()
        elif event.type() == QEvent.Type.PaletteChange:
            self._show_chosen()

    def _finish(self, taken: TakenBack) -> None:
        self.close_down()
        self.taken.emit(taken)

    def _take_change(self, committed: Committed) -> None:
        self.presenter.take_change(committed.entities)

    def _decide(self, *, take: bool) -> None:
        """Decide the chosen rows, and go on to the next."""
        rows = selected_rows(self.ui.table)
        self.presenter.decide([self.model.items[row].key for row in rows], take)
        if len(rows) == 1 and rows[0] + 1 < self.model.rowCount():
            choose_row(self.ui.table, rows[0] + 1)

    def _show(self) -> None:
        ui, presenter, stage = self.ui, self.presenter, self.presenter.stage
        is_shown = stage == "shown" and bool(presenter.items)
        ui.fileName.setText(str(presenter.path) if presenter.path is not None and stage == "shown" else "")
        ui.chooseFile.setVisible(stage == "shown")
        ui.byPart.setVisible(is_shown)
        page = ui.tablePage if is_shown else ui.busyPage if presenter.is_busy else ui.emptyPage
        ui.stages.setCurrentWidget(page)
        if is_shown:
            self._show_table()
        elif presenter.is_busy:
            ui.busyText.setText(self._busy_words())
        else:
            self._show_empty()
        self._show_readiness()
        if stage != self._shown:
            self._shown = stage
            self._place_focus()

    def _busy_words(self) -> str:
        language, path = self._session.language, self.presenter.path
        if self.presenter.stage == "writing":
            return language.text("Taking the changes in …")
        return language.text("Reading “{file}” …", file=path.name if path is not None else "")

    def _show_empty(self) -> None:
        language, presenter = self._session.language, self.presenter
        sentence = language.text(
            "The needs workbook, when the project group has changed it in Excel. You see each change beside what the "
            "dialogue says, and choose what is taken. A file can be dropped here, too."
        )
        if presenter.stage == "failed":
            sentence = presenter.error
        elif presenter.stage == "shown":
            sentence = "\n".join([presenter.outcome(), *presenter.remarks])
        button = language.text("Choose a file …")
        if presenter.stage != "empty":
            button = language.text("Choose another file …")
        self.ui.empty.set_texts(sentence, button)

    def _show_table(self) -> None:
        ui, presenter = self.ui, self.presenter
        ui.kind.show_choices(presenter.kinds())
        ui.kind.show_value(presenter.kind)
        self.model.show_items()
        if not selected_rows(ui.table) and self.model.rowCount():
            choose_row(ui.table, 0)
        ui.remarks.setText("\n".join(presenter.remarks))
        ui.remarks.setVisible(bool(presenter.remarks))
        if ui.by.text() != presenter.by:
            ui.by.setText(presenter.by)
        self._show_chosen()

    def _show_chosen(self) -> None:
        ui, presenter, language = self.ui, self.presenter, self._session.language
        rows = [row for row in selected_rows(ui.table) if row < len(self.model.items)]
        items = [self.model.items[row] for row in rows]
        can_decide = any(item.can_be_taken for item in items)
        ui.keepDialogue.setEnabled(can_decide)
        ui.takeWorkbook.setEnabled(can_decide)
        if len(items) == 1:
            ui.chosen.setText("" if items[0].kind == "refused" else presenter.remark(items[0]))
            ui.wordings.setHtml("".join(map(_told, presenter.wordings(items[0]))))
        else:
            ui.chosen.setText(language.plural("{count} row is chosen", "{count} rows are chosen", len(items)))
            ui.wordings.clear()

    def _show_readiness(self) -> None:
        ui, presenter, language = self.ui, self.presenter, self._session.language
        ui.outcome.setText(presenter.outcome())
        ui.hint.setText(presenter.hint())
        ui.take.setVisible(presenter.stage == "shown" and bool(presenter.items))
        ui.take.setEnabled(presenter.can_take)
        for button, words in (
            (ui.take, language.text("Take what is ticked")),
            (ui.cancel, language.text("Stop") if presenter.stage == "reading" else language.text("Cancel")),
        ):
            button.setText(words)
            button.setAccessibleName(words)

    def _place_focus(self) -> None:
        ui, presenter = self.ui, self.presenter
        if presenter.stage == "shown" and presenter.items:
            ui.table.setFocus()
        else:
            (ui.cancel if presenter.is_busy else ui.empty).setFocus()


def _told(wording: Wording) -> str:
    title = f'<span style="color:{theme.tokens().muted}">{escape(wording.title)}:</span>'
    return f'<p style="margin:0 0 {Space.SMALL}px 0">{title} {pieces_as_html(wording.pieces)}</p>'
