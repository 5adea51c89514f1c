"""Import: a file is chosen or dropped, recognised, previewed, and brought in as one change.

The dialog leaves the window usable: a long file is read and checked in a child process, and logging goes on.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, Signal
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

from dialogapp.gui.dialogs.import_job import ImportJob, Taken
from dialogapp.gui.dialogs.import_memory import ColumnMemory
from dialogapp.gui.dialogs.import_presenter import NEW, ImportPresenter, Stage
from dialogapp.gui.dialogs.opening import ask_for_file
from dialogapp.gui.file_drops import FileDrops
from dialogapp.gui.forms.ui_import_dialog import Ui_ImportDialog
from dialogapp.gui.models.import_preview_model import ImportPreviewModel
from dialogapp.gui.preferences import Preferences
from dialogapp.gui.session import Session
from dialogapp.gui.tokens import ROW
from dialogapp.services.importing_kinds import ImportKind

_WIDEST_CELL = 172
_HEADING_HEIGHT = 44


class ImportDialog(QDialog):
    """Asks for a file and imports it. Show it with `show()`; it may stay beside the window while one works there."""

    imported = Signal(object, str)
    """A Taken, and the kind of table; the dialog is closed then."""

    def __init__(self, session: Session, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown: Stage | None = None
        self._drops: FileDrops | None = None
        self.ui = Ui_ImportDialog()
        self.ui.setupUi(self)
        self._job = ImportJob(session, self)
        self.presenter = ImportPresenter(session, self._job, self._show, self._finish, ColumnMemory(preferences))
        self._preview = ImportPreviewModel(self)
        ui = self.ui
        ui.preview.setModel(self._preview)
        ui.preview.verticalHeader().setDefaultSectionSize(ROW)
        ui.preview.horizontalHeader().setFixedHeight(_HEADING_HEIGHT)
        ui.preview.horizontalHeader().setHighlightSections(False)
        ui.preview.horizontalHeader().setStretchLastSection(True)
        ui.chooseFile.clicked.connect(self.ask_file)
        ui.empty.pressed.connect(self.ask_file)
        ui.kind.committed.connect(self.presenter.choose_kind)
        ui.target.committed.connect(self.presenter.choose_target)
        ui.title.textEdited.connect(self.presenter.set_title)
        ui.column.committed.connect(self.presenter.choose_column)
        ui.meaning.committed.connect(self.presenter.choose_meaning)
        ui.preview.selectionModel().currentColumnChanged.connect(self._take_column)
        ui.preview.horizontalHeader().sectionClicked.connect(self._take_section)
        ui.copyProblems.clicked.connect(self.copy_problems)
        ui.take.clicked.connect(self.presenter.take)
        ui.cancel.clicked.connect(self.reject)
        session.changed.connect(self._take_change)
        self._show()

    def choose(self, path: Path) -> None:
        """Read a file."""
        self.presenter.choose(path)

    def ask_file(self) -> None:
        """Ask for a file."""
        language = self._session.language
        kinds = [language.text("Tables (*.csv *.xlsx *.txt *.tsv)"), language.text("All files (*)")]
        ask_for_file(self, language.text("Choose a file to import"), self.choose, kinds)

    def copy_problems(self) -> None:
        """Put the rows that can't be used on the clipboard, all of them."""
        QGuiApplication.clipboard().setText(self.presenter.problems_text())

    def close_down(self) -> None:
        """Stop what goes on, and go."""
        self.presenter.close()
        self._session.changed.disconnect(self._take_change)
        super().reject()

    def reject(self) -> None:
        """Esc and Cancel stop what goes on; where nothing does, they close the dialog."""
        if self.presenter.is_busy:
            self.presenter.stop()
        else:
            self.close_down()

    def showEvent(self, event: QShowEvent) -> None:
        """From now on files can be dropped."""
        super().showEvent(event)
        if self._drops is None:
            self._drops = FileDrops(self)
            self._drops.dropped.connect(lambda paths: self.choose(paths[0]))

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.ui.retranslateUi(self)
            self._show()

    def _take_column(self, current: QModelIndex, _before: QModelIndex) -> None:
        self._take_section(current.column())

    def _take_section(self, section: int) -> None:
        columns = self.presenter.found.get("columns", ())
        if 0 <= section < len(columns) and columns[section]["heading"]:
            self.presenter.choose_column(columns[section]["heading"])

    def _finish(self, taken: Taken, kind: ImportKind) -> None:
        self.close_down()
        self.imported.emit(taken, kind)

    def _take_change(self, _committed: object) -> None:
        if self.presenter.stage == "checked":
            self._show_readiness()

    def _show(self) -> None:
        ui, presenter, stage = self.ui, self.presenter, self.presenter.stage
        knows = stage in ("unclear", "checked")
        ui.facts.setVisible(knows)
        ui.fileName.setText(str(presenter.path) if presenter.path is not None and knows else "")
        ui.chooseFile.setVisible(knows)
        page = ui.tablePage if knows else ui.busyPage if presenter.is_busy else ui.emptyPage
        ui.stages.setCurrentWidget(page)
        if knows:
            self._show_facts()
            self._show_column()
            if stage != self._shown:
                self._show_table()
        elif presenter.is_busy:
            ui.busyText.setText(presenter.busy_words())
            done, of = presenter.progress
            ui.progress.setRange(0, of or 1)
            ui.progress.setValue(done)
        else:
            self._show_empty()
        self._show_readiness()
        if stage != self._shown:
            self._shown = stage
            self._place_focus()

    def _show_empty(self) -> None:
        language, error = self._session.language, self.presenter.error if self.presenter.stage == "failed" else ""
        sentence = language.text(
            "Participants, questions to all, the log of a meeting, needs or requirements, from a CSV or Excel file "
            "with a header row. You see what is added before it is. A file can be dropped here, too."
        )
        button = language.text("Choose another file …") if error else language.text("Choose a file …")
        self.ui.empty.set_texts(error or sentence, button)

    def _show_facts(self) -> None:
        ui, presenter = self.ui, self.presenter
        ui.kind.show_choices(presenter.kinds())
        ui.kind.show_value(presenter.kind or "")
        is_log = presenter.kind == "contributions"
        for widget in (ui.targetLabel, ui.target):
            widget.setVisible(is_log)
        if is_log:
            ui.target.show_choices(presenter.targets())
            ui.target.show_value(presenter.target)
        ui.title.setVisible(is_log and presenter.target == NEW)
        if ui.title.text() != presenter.title:
            ui.title.setText(presenter.title)

    def _show_column(self) -> None:
        """The column that was chosen, and what it means."""
        ui, presenter = self.ui, self.presenter
        ui.columnPart.setVisible(presenter.kind is not None)
        if presenter.kind is None:
            return
        ui.column.show_choices(presenter.columns())
        ui.column.show_value(presenter.column)
        ui.meaning.show_choices(presenter.meanings())
        ui.meaning.show_value(presenter.meaning)
        told = self._session.language.text("As it was said of the last file with these headings.")
        ui.remembered.setText(told if presenter.is_remembered else "")

    def _show_table(self) -> None:
        ui, words, found = self.ui, self.presenter.words, self.presenter.found
        rows = [(row["row"], row["cells"]) for row in found["sample"]]
        self._preview.show_table(words.headings(), rows, words.bad_cells())
        ui.preview.resizeColumnsToContents()
        last = self._preview.columnCount() - 1
        for column in range(last):
            ui.preview.setColumnWidth(column, min(ui.preview.columnWidth(column), _WIDEST_CELL))
        ui.preview.setColumnWidth(last, _WIDEST_CELL)
        ui.ignored.setText(words.ignored())
        ui.ignored.setVisible(bool(words.ignored()))
        has_problems = bool(found["problems"])
        for widget in (ui.problemsHeading, ui.copyProblems, ui.problems):
            widget.setVisible(has_problems)
        if has_problems:
            ui.problemsHeading.show_note(words.problems_heading(), "bad")
        ui.problems.show_lines(self.presenter.problem_lines())

    def _show_readiness(self) -> None:
        ui, presenter, language = self.ui, self.presenter, self._session.language
        outcome = presenter.words.outcome() if presenter.stage == "checked" else ""
        ui.outcome.setText(outcome)
        ui.outcome.setVisible(bool(outcome))
        ui.hint.setText(presenter.hint())
        ui.take.setVisible(presenter.stage in ("unclear", "checked"))
        ui.take.setEnabled(presenter.can_take)
        cancel = language.text("Stop") if presenter.is_busy else language.text("Cancel")
        ui.cancel.setText(cancel)
        ui.cancel.setAccessibleName(cancel)

    def _place_focus(self) -> None:
        ui, presenter = self.ui, self.presenter
        if presenter.stage == "unclear":
            ui.kind.setFocus()
        elif presenter.stage == "checked" and presenter.found["lacking"]:
            ui.column.setFocus()
        elif presenter.stage != "checked":
            (ui.cancel if presenter.is_busy else ui.empty).setFocus()
        elif presenter.found["problems"]:
            ui.problems.choose_first()
            ui.problems.setFocus()
        elif not ui.title.isHidden():
            ui.title.setFocus()
            ui.title.selectAll()
        else:
            (ui.take if ui.take.isEnabled() else ui.cancel).setFocus()
