"""Templates for Word and Excel: what there is, what a look at one tells, and which is in use.

A file is looked at by the application's own command line in a child process; what is used is copied into the dialogue.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, QTemporaryDir
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QDialog, QWidget

from dialogapp.domain.dress import DocumentTemplate, TemplateKind, TemplateReport
from dialogapp.gui.dialogs import template_presenter as presenter
from dialogapp.gui.dialogs.opening import ask_for_file
from dialogapp.gui.dialogs.saving import ask_where_to_save, documents_folder
from dialogapp.gui.forms.ui_template_dialog import Ui_TemplateDialog
from dialogapp.gui.models.columns import Column
from dialogapp.gui.models.rows import ListModel
from dialogapp.gui.preferences import DOCUMENTS_FOLDER, Preferences
from dialogapp.gui.runner import Job, Outcome
from dialogapp.gui.session import Session
from dialogapp.gui.widgets.two_line_delegate import TwoLineDelegate, TwoLines
from dialogapp.services.document_templates import template_content
from dialogapp.services.translation import message


class TemplateDialog(QDialog):
    """Not modal: logging goes on beside it."""

    def __init__(self, session: Session, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._preferences = session, preferences
        self._folder = QTemporaryDir()
        self._job: Job | None = None
        self._file: Path | None = None
        self._file_kind: TemplateKind = "docx"
        self._looked_at: tuple[str, Path, TemplateReport] | None = None
        self.ui = ui = Ui_TemplateDialog()
        ui.setupUi(self)
        columns: list[Column[presenter.TemplateRow]] = [Column(message("Template"), lambda row: row.title)]
        self._model: ListModel[presenter.TemplateRow] = ListModel(columns, lambda row: row.key, self)
        ui.templates.setModel(self._model)
        ui.templates.setItemDelegate(TwoLineDelegate(ui.templates, _two_lines, title_lines=2))
        ui.columns.setSizes([280, 590])
        ui.columns.setStretchFactor(1, 1)
        ui.templates.selectionModel().currentChanged.connect(self._choose)
        ui.add.clicked.connect(self.ask_file)
        ui.save.clicked.connect(self._ask_where)
        ui.remove.clicked.connect(self._remove)
        ui.use.clicked.connect(self.use)
        ui.close.clicked.connect(self.reject)
        session.changed.connect(lambda _committed: self._fill())
        self._fill()
        self._select(next((row for row in self._model.rows if row.in_use), None))

    @property
    def chosen(self) -> presenter.TemplateRow | None:
        """The row that is chosen."""
        position = self.ui.templates.currentIndex().row()
        return self._model.row_at(position) if position >= 0 else None

    def ask_file(self) -> None:
        """Ask for a file to be a template."""
        language = self._session.language
        kinds = [language.text("Word and Excel (*.docx *.dotx *.xlsx *.xltx)"), language.text("All files (*)")]
        title, folder = language.text("Choose a template"), documents_folder(self._preferences)
        ask_for_file(self, title, self.choose_file, kinds, folder)

    def choose_file(self, path: Path) -> None:
        """Look at a file; it is not in the dialogue until it is used."""
        self._file = path
        self._file_kind = "xlsx" if path.suffix.casefold() in (".xlsx", ".xltx", ".xlsm") else "docx"
        self._looked_at = None
        self._fill()
        self._select(next(row for row in self._model.rows if row.what == "file"))

    def use(self) -> None:
        """Make documents in what is chosen; what is not in the dialogue yet is copied into it."""
        row = self.chosen
        if row is None:
            return
        if row.what in ("none", "own"):
            self._session.do(presenter.using(row))
            return
        if self._looked_at is None or self._looked_at[0] != row.key:
            return
        _, path, report = self._looked_at
        name = row.title if row.what == "stock" else ""
        file_name = presenter.file_name(row) if row.what == "stock" else path.name
        logo_text = self.ui.logoText.text() if not self.ui.logoRow.isHidden() else ""
        self._session.do(presenter.adding(path.read_bytes(), file_name, name, logo_text, report), then=self._take_added)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.ui.retranslateUi(self)
            self._fill()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop what is being looked at."""
        super().hideEvent(event)
        self._stop()

    def _fill(self) -> None:
        language = self._session.language
        self._model.show_rows(
            self._session.read(lambda reader: presenter.template_rows(reader, language, self._file, self._file_kind))
        )
        self._show_buttons()

    def _select(self, row: presenter.TemplateRow | None) -> None:
        if row is not None:
            self.ui.templates.setCurrentIndex(self._model.index(self._model.position_of(row.key), 0))

    def _take_added(self, template: DocumentTemplate) -> None:
        self._file = None
        self._fill()
        self._select(next((row for row in self._model.rows if row.template_id == template.id), None))

    def _choose(self, _new: QModelIndex, _old: QModelIndex) -> None:
        self._stop()
        self._looked_at = None
        row, language = self.chosen, self._session.language
        self._show_buttons()
        if row is None:
            return
        if row.what == "none":
            self.ui.told.setPlainText(language.text("Documents look as in the preview on the page of documents."))
            return
        self.ui.told.setPlainText(language.text("The template is looked at …"))
        if row.what == "file" and row.path is not None:
            self._look_at(row, row.path)
        elif row.what == "own":
            path = self._temporary(row)
            path.write_bytes(self._session.read(lambda reader: template_content(reader, row.template_id)))
            self._look_at(row, path)
        else:
            path = self._temporary(row)
            arguments = presenter.save_arguments(self._session.store.path, row, path, language)
            self._start(arguments, lambda _outcome: self._look_at(row, path))

    def _temporary(self, row: presenter.TemplateRow) -> Path:
        return Path(self._folder.filePath(f"template.{row.kind}"))

    def _look_at(self, row: presenter.TemplateRow, path: Path) -> None:
        preview = Path(self._folder.filePath("look.html"))
        preview.unlink(missing_ok=True)
        language = self._session.language

        def show(outcome: Outcome) -> None:
            report = presenter.report_of(outcome.output)
            self._looked_at = (row.key, path, report)
            look = preview.read_text("utf-8") if preview.exists() else ""
            self.ui.told.setHtml(presenter.page(outcome.output, look, language))
            self._show_buttons()

        self._start(presenter.check_arguments(self._session.store.path, path, preview, language), show)

    def _start(self, arguments: list[str], then: Callable[[Outcome], None]) -> None:
        self._stop()
        self._job = job = self._session.jobs.start(arguments)

        def take(outcome: Outcome) -> None:
            if self._job is not job:
                return
            self._job = None
            if outcome.output:
                then(outcome)
            elif not outcome.cancelled:
                self.ui.told.setPlainText("\n".join(outcome.messages))

        job.finished.connect(take)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._job = None

    def _show_buttons(self) -> None:
        ui, row, language = self.ui, self.chosen, self._session.language
        is_new = row is not None and row.what in ("file", "stock")
        report = self._looked_at[2] if self._looked_at is not None and row is not None else None
        usable = report is not None and report.usable
        ui.use.setText(language.text("Add and use") if is_new else language.text("Use"))
        ui.use.setEnabled(row is not None and not row.in_use and (usable if is_new else True))
        ui.save.setEnabled(row is not None and row.what in ("own", "stock"))
        ui.remove.setEnabled(row is not None and row.what == "own")
        ui.logoRow.setVisible(is_new and report is not None and usable and report.nameless_pictures > 0)

    def _remove(self) -> None:
        row = self.chosen
        if row is not None and row.what == "own":
            self._session.do(presenter.removing(row))

    def _ask_where(self) -> None:
        row, language = self.chosen, self._session.language
        if row is None:
            return
        ask_where_to_save(
            self,
            language.text("Save the template"),
            documents_folder(self._preferences),
            presenter.file_name(row),
            partial(self.save, row),
        )

    def save(self, row: presenter.TemplateRow, path: Path) -> None:
        """Save a template as a file, to be edited in Word or Excel; whoever asked has agreed to replace one."""
        self._preferences.set(DOCUMENTS_FOLDER, str(path.parent))
        language = self._session.language
        arguments = presenter.save_arguments(self._session.store.path, row, path, language)
        saved = language.text("Saved as {path}", path=path)
        self._start(arguments, lambda _outcome: self.ui.told.setPlainText(saved))


def _two_lines(row: presenter.TemplateRow) -> TwoLines:
    return TwoLines(row.title, row.about, tone="ok" if row.in_use else "plain")
