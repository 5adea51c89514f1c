"""The tab of the register: what came in, was sent and handed out; files are known by their SHA-256.

A file is read by the application's own command line in a child process: a long one never makes the entry line stutter.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from dialogapp.domain.instants import Instant, local
from dialogapp.domain.register import DIRECTIONS, RegisteredDocument
from dialogapp.gui.clock import system_now
from dialogapp.gui.dialogs.opening import ask_for_file
from dialogapp.gui.forms.ui_register_panel import Ui_RegisterPanel
from dialogapp.gui.models.columns import Column
from dialogapp.gui.models.rows import ListModel
from dialogapp.gui.models.table_behaviour import TableBehaviour, selected_rows
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.preferences import DOCUMENTS_FOLDER, column_widths
from dialogapp.gui.runner import Job, Outcome
from dialogapp.gui.screens import register_presenter as presenter
from dialogapp.gui.widgets.field_group import FieldGroup
from dialogapp.gui.widgets.refill import refill
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.register import remove_entries
from dialogapp.services.register_rows import DIRECTION_KEYS, RegisterRow
from dialogapp.services.register_words import DIRECTION_WORDS
from dialogapp.services.room import time_zone
from dialogapp.services.translation import message

_WIDTHS = {0: 100, 1: 92, 2: 190, 3: 130, 4: 130, 5: 112}
_FIELDS = {
    "dated_on": "datedOn",
    "diary_number": "diaryNumber",
    "document_type": "documentType",
    "meeting_id": "meeting",
}


class RegisterPanel(QWidget):
    """Shows the register and does what is asked of it."""

    save_asked = Signal()
    """The register should be saved as a document."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_RegisterPanel()
        self.ui.setupUi(self)
        self.ui.told.hide()
        self.model: ListModel[RegisterRow]
        self._rows: list[RegisterRow] = []
        self._job: Job | None = None
        self._checked: presenter.Checked | None = None
        self._now = system_now

    def set_up(self, around: Surroundings, now: Callable[[], Instant] = system_now) -> None:
        """Connect it with the dialogue."""
        self._around, self._session, self._now = around, around.session, now
        ui = self.ui
        self.model = ListModel(self._columns(), lambda row: row.noun_id, self)
        ui.table.setModel(self.model)
        TableBehaviour(
            ui.table, "register", around.preferences, on_delete=self._remove, on_open=lambda _row: self._open()
        )
        header = ui.table.horizontalHeader()
        header.setStretchLastSection(False)
        if not around.preferences.get(column_widths("register")):
            for column, width in _WIDTHS.items():
                header.resizeSection(column, width)
        ui.parts.setSizes([560, 320])
        ui.parts.setStretchFactor(0, 1)
        self.fields = FieldGroup({part: getattr(ui, _FIELDS.get(part, part)) for part in presenter.PARTS}, self)
        self.fields.committed.connect(self._change)
        ui.toAll.clicked.connect(lambda ticked: self._change_chosen(to_all=ticked))
        ui.table.selectionModel().currentRowChanged.connect(lambda _new, _old: self._show_chosen())
        ui.search.searched.connect(self._search)
        ui.search.left_downwards.connect(self._go_to_table)
        ui.shown.currentIndexChanged.connect(lambda _index: self._show_rows())
        ui.adding.added.connect(self._add)
        ui.adding.left_upwards.connect(ui.table.setFocus)
        ui.add.clicked.connect(lambda: self._ask_file(self.register_file))
        ui.empty.pressed.connect(lambda: self._ask_file(self.register_file))
        ui.check.clicked.connect(lambda: self._ask_file(self.check_file))
        ui.chooseFile.clicked.connect(lambda: self._ask_file(self._take_as_its_file))
        ui.saveAs.clicked.connect(self.save_asked)
        ui.told.pressed.connect(self._register_checked)
        ui.change.clicked.connect(self._open)
        for button in (ui.remove, ui.removeContact):
            button.clicked.connect(lambda: self._remove(selected_rows(ui.table)))
        self._session.refused.connect(lambda _text: self._show_chosen())
        self._add_actions()
        self.retranslate()

    def _add_actions(self) -> None:
        for name, source, then, keys in (
            ("add", message("Register a file…"), self.register_file, "Ctrl+Shift+A"),
            ("check", message("Check whether a file is in the register…"), self.check_file, "Ctrl+Shift+Y"),
        ):
            self._around.actions.add(
                f"register.{name}",
                source,
                partial(self._ask_file, then),
                section=message("Documents"),
                shortcut=keys,
                page="documents",
                widget=self,
            )

    def hasHeightForWidth(self) -> bool:
        """The note's sentence breaks into lines, but it is the table that gives way: the page need not scroll."""
        return False

    # What is shown

    def retranslate(self) -> None:
        """Set every text again."""
        ui, language = self.ui, self._session.language
        ui.retranslateUi(self)
        ui.search.set_hint(language.text("Search in the register"))
        ui.adding.set_hint(language.text("New line without a file: write what it is about and press Enter"))
        ui.empty.set_texts(
            language.text(
                "Here stands what came in, was sent and was handed out, with the file's fingerprint. Drop a file here,"
                " or choose one."
            ),
            language.text("Register a file…"),
        )
        everything: list[tuple[str, object]] = [(language.text("everything"), "")]
        refill(ui.shown, everything + [(language.text(DIRECTION_WORDS[key]), key) for key in DIRECTION_KEYS])
        ui.direction.show_choices((key, language.text(DIRECTION_WORDS[key])) for key in DIRECTIONS)
        ui.documentType.show_choices(presenter.types_offered(language))
        ui.state.show_choices(presenter.states_offered(language))

    def refresh(self) -> None:
        """Read the register anew; what is chosen stays chosen."""
        language, ui = self._session.language, self.ui
        self._rows = self._session.read(lambda reader: presenter.rows(reader, language))
        ui.meeting.show_choices(self._session.read(lambda reader: presenter.meetings_offered(reader, language)))
        names = self._session.read(presenter.parties)
        for field in (ui.sender, ui.receiver):
            field.offer(names)
        ui.pages.setCurrentWidget(ui.listPage if self._rows else ui.emptyPage)
        self._show_rows()

    def reveal(self, noun_id: str) -> bool:
        """Choose the line of this noun; whether there is one."""
        if not any(row.noun_id == noun_id for row in self._rows):
            return False
        self.ui.search.clear()
        self.ui.shown.setCurrentIndex(0)
        position = self.model.position_of(noun_id)
        self.ui.table.setCurrentIndex(self.model.index(position, 0))
        self.ui.table.scrollTo(self.model.index(position, 0))
        return True

    def close_down(self) -> None:
        """Hand in what was typed, and stop what is being read."""
        self.fields.commit()
        if self._job is not None:
            self._job.cancel()
        self._job = None

    @property
    def chosen(self) -> RegisterRow | None:
        """The line that is chosen."""
        position = self.ui.table.currentIndex().row()
        return self.model.row_at(position) if 0 <= position < self.model.rowCount() else None

    def _show_rows(self) -> None:
        wanted = self.ui.shown.currentData()
        self.model.show_rows(row for row in self._rows if not wanted or row.direction == wanted)
        if self.chosen is None and self.model.rowCount():
            self.ui.table.setCurrentIndex(self.model.index(0, 0))
        self._show_chosen()

    def _search(self, text: str) -> None:
        self.model.search(text)
        self._show_chosen()

    def _show_chosen(self) -> None:
        ui, language, row = self.ui, self._session.language, self.chosen
        if row is None or row.kind != "document":
            self.fields.show("", dict.fromkeys(presenter.PARTS, ""))
        if row is None:
            self._show_page(ui.nothingPage)
        elif row.kind != "document":
            ui.facts.setText(presenter.facts(row, language))
            for button in (ui.change, ui.removeContact):
                button.setVisible(row.kind == "contact")
            self._show_page(ui.factsPage)
        else:
            document = self._session.read(lambda reader: reader.get(RegisteredDocument, row.noun_id))
            self.fields.show(document.id, presenter.values(document))
            ui.toAll.setChecked(document.to_all)
            ui.toAll.setVisible(document.is_outgoing)
            ui.receiver.setEnabled(not document.to_all)
            ui.file.setText(presenter.file_words(document, language))
            self._show_page(ui.documentPage)

    def _show_page(self, page: QWidget) -> None:
        """Show a page of the chosen line, as high as it is itself."""
        pages = self.ui.chosen
        for one in (self.ui.nothingPage, self.ui.factsPage, self.ui.documentPage):
            height = QSizePolicy.Policy.Preferred if one is page else QSizePolicy.Policy.Ignored
            one.setSizePolicy(QSizePolicy.Policy.Preferred, height)
        pages.setCurrentWidget(page)

    def _go_to_table(self) -> None:
        self.ui.table.setFocus()

    # What is done

    def check_file(self, path: Path) -> None:
        """Tell whether a file is one that was registered or made; one that is not can be registered then."""
        self._look_up(path, self._tell_checked)

    def register_file(self, path: Path) -> None:
        """Register a file, unless it is registered already."""
        self._look_up(path, lambda found: self._tell_checked(found) if found.found else self._register(found))

    def _ask_file(self, then: Callable[[Path], None]) -> None:
        folder = self._around.preferences.get(DOCUMENTS_FOLDER)
        ask_for_file(self, self._session.language.text("Choose a file"), then, folder=folder)

    def _look_up(self, path: Path, then: Callable[[presenter.Checked], None]) -> None:
        if self._job is not None:
            self._job.cancel()
        self._job = job = self._session.jobs.start(presenter.check_arguments(self._session.store.path, path))

        def take(outcome: Outcome) -> None:
            if self._job is not job:
                return
            self._job = None
            if outcome.output:
                then(presenter.checked(path, outcome.output, self._session.language))
            elif not outcome.cancelled:
                reason = outcome.messages[-1] if outcome.messages else self._session.language.text("It failed")
                self._around.tell(reason, "bad")

        job.finished.connect(take)

    def _tell_checked(self, found: presenter.Checked) -> None:
        self._checked = found
        action = "" if found.found else self._session.language.text("Register it")
        self.ui.told.show_note(found.says, found.tone, action=action)
        self.ui.told.show()
        # Also over a register that is still empty.
        self.ui.pages.setCurrentWidget(self.ui.listPage)
        if found.found:
            self.reveal(found.found[0])

    def _register_checked(self) -> None:
        if self._checked is not None:
            self._register(self._checked)

    def _register(self, found: presenter.Checked) -> None:
        self.ui.told.hide()
        self._session.do(presenter.add_file(found, self._today(), self._diary_number()), then=self._show_added)

    def _take_as_its_file(self, path: Path) -> None:
        row = self.chosen
        if row is None or row.kind != "document":
            return

        def take(found: presenter.Checked) -> None:
            parts = {"file_name": path.name, "sha256": found.sha256, "size": found.size}
            self._session.do(presenter.change(row.noun_id, **parts))

        self._look_up(path, take)

    def _add(self, subjects: list[str]) -> None:
        self._session.do(presenter.add(subjects, self._today(), self._diary_number()), then=self._show_added)

    def _show_added(self, document: RegisteredDocument) -> None:
        self.reveal(document.id)
        self.ui.subject.setFocus()
        self.ui.subject.selectAll()

    def _change(self, document_id: str, part: str, value: str) -> None:
        self._session.do(presenter.change(document_id, **{part: value}))

    def _change_chosen(self, **parts: object) -> None:
        if self.fields.noun_id:
            self._session.do(presenter.change(self.fields.noun_id, **parts))

    def _open(self) -> None:
        row = self.chosen
        if row is not None and row.kind == "contact":
            self._around.open_contact(row.noun_id)
        elif row is not None and row.kind == "document":
            self.ui.subject.setFocus()

    def _remove(self, positions: list[int]) -> None:
        rows = [self.model.row_at(position) for position in positions]
        documents = [row.noun_id for row in rows if row.kind == "document"]
        contacts = [row.noun_id for row in rows if row.kind == "contact"]
        if documents or contacts:
            self._session.do(lambda store: remove_entries(store, documents, contacts))
        else:
            self._around.tell(self._session.language.text("What was made and sent from here stays in the register."))

    def _today(self) -> str:
        zone = self._session.read(time_zone)
        return local(self._now(), zone).date().isoformat()

    def _diary_number(self) -> str:
        return self._session.read(the_dialogue).diary_number

    def _columns(self) -> list[Column[RegisterRow]]:
        def in_words(row: RegisterRow) -> str:
            return self._session.language.text(DIRECTION_WORDS[row.direction])

        return [
            Column(
                message("Date"),
                lambda row: row.at.date().isoformat(),
                tip=lambda row: presenter.when(row, self._session.language),
                sort=lambda row: row.at.isoformat(),
            ),
            Column(message("Which way"), in_words),
            Column(message("About"), lambda row: " ".join(row.subject.split()), tip=lambda row: row.subject),
            Column(message("From"), lambda row: row.sender, tip=lambda row: row.sender),
            Column(message("To"), lambda row: row.receiver, tip=lambda row: row.receiver),
            Column(message("State"), lambda row: row.state),
            Column(message("Diary number"), lambda row: row.diary_number),
            Column(message("Type"), lambda row: row.document_type),
            Column(message("File"), lambda row: row.file_name, tip=lambda row: row.file_name),
            Column(message("SHA-256"), lambda row: row.sha256, tip=lambda row: row.sha256),
        ]
