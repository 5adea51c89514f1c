"""Documents: what can be made, for whom, a preview that looks like the paper, and the file.

A document is made by the application's own command line in a child process, so that logging never waits for it; the
register then notes what was made.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton, QWidget

from dialogapp.domain.instants import Instant
from dialogapp.gui.clock import system_now
from dialogapp.gui.dialogs.saving import ask_where_to_save, documents_folder
from dialogapp.gui.dialogs.template_dialog import TemplateDialog
from dialogapp.gui.forms.ui_documents_screen import Ui_DocumentsScreen
from dialogapp.gui.models.columns import Column
from dialogapp.gui.models.rows import ListModel
from dialogapp.gui.pages import Page, Surroundings
from dialogapp.gui.preferences import DOCUMENTS_FOLDER
from dialogapp.gui.runner import Job, Outcome
from dialogapp.gui.screens import documents_presenter as presenter
from dialogapp.gui.screens.preview_panel import Shown
from dialogapp.gui.widgets.refill import refill
from dialogapp.gui.widgets.two_line_delegate import TwoLineDelegate, TwoLines
from dialogapp.services.document_settings import set_settings
from dialogapp.services.exporting import Order, register, suggested_name
from dialogapp.services.public_package import register_package
from dialogapp.services.translation import LANGUAGES, message

_LANGUAGE_WORDS = {"sv": message("in Swedish"), "en": message("in English")}
_TEMPLATES, _TABLES = (".dotx", ".xltx"), (".csv", ".xlsx", ".txt", ".tsv")
_LOW = 720
_SETTLE_MS = 150
"""A preview is made when the choice has stood this long."""


class DocumentsScreen(Page):
    """The page of documents."""

    name = "documents"

    def __init__(
        self, around: Surroundings, parent: QWidget | None = None, now: Callable[[], Instant] = system_now
    ) -> None:
        super().__init__(around, parent)
        self.ui = Ui_DocumentsScreen()
        self.ui.setupUi(self)
        self.ui.minutes.set_up(self.session, now)
        self.ui.register.set_up(around, now)
        self.ui.fairCopy.set_up(around)
        self.ui.preview.set_up(self.session, around.preferences)
        self.ui.preview.beside_chosen.connect(lambda _is_chosen: self._make_preview())
        self.ui.preview.enlarged.connect(self._enlarge)
        self.ui.minutes.text_asked.connect(lambda meeting_id: self.reveal(presenter.fair_copy_key(meeting_id)))
        self.ui.register.save_asked.connect(lambda: self.reveal("register"))
        self.ui.tabs.currentChanged.connect(self._take_tab)
        self.ui.columns.setSizes([300, 600])
        self.ui.columns.setStretchFactor(1, 1)
        add_button = self.ui.header.add_button
        self.third, self.second, self.first = add_button(), add_button(), add_button(primary=True)
        self._job: Job | None = None
        self._offered: list[presenter.Recipient] = []
        columns: list[Column[presenter.Choice]] = [Column(message("Document"), lambda choice: choice.title)]
        self._model: ListModel[presenter.Choice] = ListModel(columns, lambda choice: choice.key, self)
        self.ui.choices.setModel(self._model)
        self.ui.choices.setItemDelegate(TwoLineDelegate(self.ui.choices, _two_lines, title_lines=2, detail_lines=2))
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLE_MS)
        self._settled.timeout.connect(self._make_preview)
        self.ui.choices.selectionModel().currentChanged.connect(self._choose)
        self.ui.audience.currentIndexChanged.connect(self._settled.start)
        self.ui.language.activated.connect(lambda _index: self._set(language=self.ui.language.currentData()))
        self.ui.template.activated.connect(lambda _index: self._take_template())
        self.first.clicked.connect(lambda: self._ask_where(0))
        self.second.clicked.connect(lambda: self._ask_where(1))
        self.third.clicked.connect(lambda: self._ask_where(2))
        self.ui.cancel.clicked.connect(self._cancel)
        self._templates: TemplateDialog | None = None
        self._parts = QMenu(self)
        self.ui.preview.ui.contents.setMenu(self._parts)
        self._saved: Path | None = None
        self.ui.folder.clicked.connect(self._open_folder)
        around.actions.add(
            "documents.templates", message("Templates for Word and Excel …"), self.show_templates,
            section=message("Documents"), page=self.name, widget=self,
        )  # fmt: skip
        self._show_working(False)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text again."""
        language = self.session.language
        self.ui.retranslateUi(self)
        self.ui.minutes.retranslate()
        self.ui.register.retranslate()
        self.ui.fairCopy.retranslate()
        self.ui.header.set_texts(
            language.text("Documents"),
            language.text(
                "Choose a document, see it as it will look, and save it as a file. The register tells what came in and"
                " went out."
            ),
        )
        self.ui.preview.retranslate()
        refill(self.ui.language, [(language.text(_LANGUAGE_WORDS[code]), code) for code in LANGUAGES])

    def refresh(self) -> None:
        """List what can be made; the choice stays."""
        self.session.jobs.get_ready()
        language = self.session.language
        self._model.show_rows(self.session.read(lambda reader: presenter.choices(reader, language)))
        if self._choice() is None:
            self.ui.choices.setCurrentIndex(self._model.index(0, 0))
        self._show_recipients()
        self._show_minutes()
        self._show_settings()
        self._settled.start()
        self._refresh_shown()

    def reveal(self, noun_id: str) -> None:
        """Choose the minutes of the meeting with this id, its fair copy, the document of this kind, or a line of the
        register.
        """
        fair_id = noun_id.removeprefix(presenter.FAIR_COPY)
        if self.ui.fairCopy.shows(noun_id) or fair_id != noun_id:
            self.ui.tabs.setCurrentWidget(self.ui.fairCopy)
            self.ui.fairCopy.reveal(fair_id)
            return
        position = self._model.position_of(noun_id)
        if position < 0:
            self.ui.register.refresh()
            if self.ui.register.reveal(noun_id):
                self.ui.tabs.setCurrentWidget(self.ui.register)
        else:
            self.ui.tabs.setCurrentWidget(self.ui.documentsTab)
            self.ui.choices.setCurrentIndex(self._model.index(position, 0))

    def show_templates(self) -> None:
        """Show what Word and Excel files are made in, and let it be changed."""
        if self._templates is None:
            self._templates = TemplateDialog(self.session, self.around.preferences, self)
        self._templates.show()
        self._templates.raise_()
        self._templates.activateWindow()

    def take_file(self, path: Path) -> bool:
        """Tell of a dropped document whether it is one that is known, and take a dropped template; tables are imported,
        but on the register.
        """
        ending = path.suffix.casefold()
        if ending in _TEMPLATES:
            self.show_templates()
            if self._templates is not None:
                self._templates.choose_file(path)
            return True
        is_register = self.ui.tabs.currentWidget() is self.ui.register
        if ending in _TABLES and not is_register:
            return False
        self.ui.tabs.setCurrentWidget(self.ui.register)
        self.ui.register.check_file(path)
        return True

    def close_down(self) -> None:
        """Stop what is being made; nothing is half done then."""
        self.ui.register.close_down()
        self.ui.fairCopy.close_down()
        if self._templates is not None:
            self._templates.hide()
        self.ui.preview.close_down()
        if self._job is not None:
            self._job.cancel()
        self._settled.stop()
        self._job = None

    def _take_tab(self) -> None:
        self._show_buttons()
        self._refresh_shown()

    def _refresh_shown(self) -> None:
        """Read the fair copy, which reads a whole log, and the register anew where they are seen."""
        shown = self.ui.tabs.currentWidget()
        if shown is self.ui.fairCopy:
            self.ui.fairCopy.refresh()
        elif shown is self.ui.register:
            self.ui.register.refresh()

    def _choice(self) -> presenter.Choice | None:
        position = self.ui.choices.currentIndex().row()
        return self._model.row_at(position) if position >= 0 else None

    def _choose(self) -> None:
        choice, language = self._choice(), self.session.language
        if choice is None:
            return
        self._show_recipients()
        self._saved = None
        self._show_working(self._job is not None)
        # The third is only for what is offered as three.
        for button, ending in zip(self._buttons, presenter.OFFERED[choice.order.kind], strict=False):
            button.setText(language.text("Save as {format}", format=language.text(presenter.ENDING_WORDS[ending])))
            button.setAccessibleName(button.text())
        if choice.order.kind == "package":
            self.first.setText(language.text("Save the package in a folder …"))
            self.first.setAccessibleName(self.first.text())
        self._show_buttons()
        self._show_minutes()
        self._show_settings()
        self._settled.start()

    def _show_recipients(self) -> None:
        choice, language = self._choice(), self.session.language
        if choice is None:
            return
        found = self.session.read(lambda reader: presenter.recipients(reader, choice.order, language))
        if found == self._offered:
            return
        self._offered = found
        # A supplier's copy that is read back is chosen as its sheet; here it only stands beside the others.
        refill(self.ui.audience, [(recipient.words, recipient) for recipient in found if not recipient.has_sheet])

    def _show_settings(self) -> None:
        """The language and the template of the chosen document."""
        choice = self._choice()
        if choice is None:
            return
        shown = self.session.read(lambda reader: presenter.settings(reader, choice.order.kind, self.session.language))
        ui = self.ui
        with QSignalBlocker(ui.template), QSignalBlocker(ui.language):
            ui.template.clear()
            for words, value in shown.templates:
                ui.template.addItem(words, value)
            ui.template.setCurrentIndex(ui.template.findData(shown.template))
            ui.language.setCurrentIndex(ui.language.findData(shown.language))
        ui.template.setToolTip(shown.explained)
        self._offer_parts(shown.parts)

    def _offer_parts(self, parts: Sequence[tuple[str, str, bool]]) -> None:
        """Offer what may be left out of a document, in a menu."""
        menu, button = self._parts, self.ui.preview.ui.contents
        menu.clear()
        for part, words, is_told in parts:
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(is_told)
            action.setData(part)
            action.toggled.connect(lambda _is_told: self._take_parts())
        button.setVisible(bool(parts))

    def _take_parts(self) -> None:
        left_out = [action.data() for action in self._parts.actions() if not action.isChecked()]
        self._set(leaves_out=" ".join(left_out))

    def _take_template(self) -> None:
        chosen, choice = self.ui.template.currentData(), self._choice()
        self._show_settings()
        if chosen == presenter.MORE_TEMPLATES:
            self.show_templates()
        elif choice is not None:
            self._set(**{presenter.template_field(choice.order.kind): chosen})

    def _set(self, **chosen: str) -> None:
        """Make documents of the chosen kind otherwise from now on."""
        choice = self._choice()
        if choice is not None:
            self.session.do(lambda store: set_settings(store, choice.order.kind, **chosen))

    def _enlarge(self, is_large: bool) -> None:
        """Give the pages all the room, or share it again."""
        for part in (self.ui.header, self.ui.tabs.tabBar(), self.ui.choices, self.ui.about):
            part.setVisible(not is_large)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a low window, fold away what is left to do with minutes, so that their pages have room."""
        super().resizeEvent(event)
        self.ui.minutes.fold(event.size().height() < _LOW)

    def _show_minutes(self) -> None:
        choice = self._choice()
        order = choice.order if choice is not None else None
        self.ui.minutes.show_meeting(order.meeting_id if order is not None and order.kind == "minutes" else None)

    def _make_preview(self) -> None:
        choice = self._choice()
        if choice is None:
            return
        if choice.order.kind not in presenter.PREVIEWED:
            self.ui.preview.show_words(f"{choice.title}\n\n{choice.about}")
            return
        path, language = self.session.store.path, self.ui.language.currentData()
        documents = [
            Shown(recipient.words, tuple(presenter.arguments(path, choice, recipient, language)))
            for recipient in self._recipients_shown(choice)
        ]
        self.ui.preview.show_documents(documents, self.session.read(lambda reader: reader.journal_head()[1]))

    def _recipients_shown(self, choice: presenter.Choice) -> list[presenter.Recipient]:
        """Whom the preview is for: whoever is chosen, or everyone side by side."""
        beside = presenter.side_by_side(self._offered, self._recipient())
        self.ui.preview.ui.beside.setVisible(len(beside) > 1)
        return beside if len(beside) > 1 and self.ui.preview.ui.beside.isChecked() else [self._recipient()]

    def _recipient(self) -> presenter.Recipient:
        recipient = self.ui.audience.currentData()
        assert isinstance(recipient, presenter.Recipient)
        return recipient

    def _ask_where(self, which: int) -> None:
        choice = self._choice()
        if choice is None:
            return
        is_folder = choice.order.kind == "package"
        ending = "" if is_folder else presenter.OFFERED[choice.order.kind][which]
        order = replace(self._recipient().order, language=self.ui.language.currentData())
        name = self.session.read(lambda reader: suggested_name(reader, order, ending))
        folder, words = documents_folder(self.around.preferences), self.session.language
        if not is_folder:
            ask_where_to_save(self, words.text("Save the document"), folder, name, partial(self.save, choice))
            return
        title = words.text("In which folder is “{name}” to be made?", name=name)
        dialog = QFileDialog(self, title, folder)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.save(choice, Path(path, name)))
        dialog.open()

    def save(self, choice: presenter.Choice, path: Path) -> None:
        """Make the document as a file; whoever asked has agreed to replace one of that name."""
        self.around.preferences.set(DOCUMENTS_FOLDER, str(path.parent))
        recipient = self._recipient()
        order = replace(recipient.order, language=self.ui.language.currentData())
        self._show_working(True)
        language = self.ui.language.currentData()
        told = presenter.arguments(self.session.store.path, choice, recipient, language, path)
        self._job = self.session.jobs.start(told)
        self._job.finished.connect(lambda outcome: self._finish(outcome, order, path))

    def _finish(self, outcome: Outcome, order: Order, path: Path) -> None:
        if self._job is None:
            return
        self._job = None
        self._show_working(False)
        language = self.session.language
        if outcome.cancelled:
            self.around.tell(language.text("Stopped; no document was saved"), "plain")
        elif outcome.status:
            self.around.tell(outcome.messages[0] if outcome.messages else language.text("It failed"), "bad")
            # Several places that would tell something: they are read where the document would have been.
            if len(outcome.messages) > 1:
                self.ui.preview.show_words("\n".join(outcome.messages))
        else:
            self._register(order, path, outcome.output)
            self.around.tell(language.text("Saved as {path}", path=path), "ok")
            self._saved = path
            self.ui.saved.setText(language.text("Saved: {name}", name=path.name))
            self._show_working(False)
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _register(self, order: Order, path: Path, output: str) -> None:
        if order.kind == "package":
            package = self.session.read(lambda reader: presenter.packed(reader, output))
            self.session.do(lambda store: register_package(store, package))
            return
        written = presenter.exported(order, path, output)
        self.session.do(lambda store: register(store, written))

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _open_folder(self) -> None:
        if self._saved is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._saved.parent)))

    def _show_working(self, working: bool) -> None:
        has_saved = self._saved is not None and not working
        self.ui.makingState.setVisible(working or has_saved)
        self.ui.progress.setVisible(working)
        self.ui.cancel.setVisible(working)
        self.ui.saved.setVisible(has_saved)
        self.ui.folder.setVisible(has_saved)
        for button in self._buttons:
            button.setEnabled(not working)

    @property
    def _buttons(self) -> tuple[QPushButton, ...]:
        return self.first, self.second, self.third

    def _show_buttons(self) -> None:
        """The buttons that make the chosen document; on the register there are others."""
        choice = self._choice()
        is_making = self.ui.tabs.currentWidget() is self.ui.documentsTab and choice is not None
        offered = 0
        if choice is not None and is_making:
            offered = len(presenter.OFFERED[choice.order.kind]) or 1
        for number, button in enumerate(self._buttons):
            button.setVisible(number < offered)


def _two_lines(choice: presenter.Choice) -> TwoLines:
    return TwoLines(choice.title, " · ".join(part for part in (choice.about, choice.last) if part))
