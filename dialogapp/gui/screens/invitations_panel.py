"""The tab of invitations: who was invited when and how, what is owed, what was answered; several at once.

Writing the files is one thing, having sent them another: the second is noted when it was done, and can't be undone.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QStandardPaths, Qt, QTemporaryDir, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFileDialog, QHeaderView, QWidget

from dialogapp.domain.instants import Instant
from dialogapp.domain.invitations import Sending
from dialogapp.gui.clock import system_now
from dialogapp.gui.forms.ui_invitations_panel import Ui_InvitationsPanel
from dialogapp.gui.models.columns import Column
from dialogapp.gui.models.rows import ListModel
from dialogapp.gui.models.table_behaviour import TableBehaviour, selected_rows
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.preferences import DOCUMENTS_FOLDER, column_widths
from dialogapp.gui.runner import Job, Outcome
from dialogapp.gui.screens.invitations_presenter import Finding, InvitationsPresenter, Row
from dialogapp.gui.tokens import ROW
from dialogapp.gui.widgets.organisation_mark import mark_icon
from dialogapp.gui.widgets.refill import refill
from dialogapp.gui.widgets.tone import TONE_COLOURS
from dialogapp.services.invitation_words import ways
from dialogapp.services.invitations import Standing
from dialogapp.services.translation import LANGUAGES, message

_LANGUAGE_WORDS = {"sv": message("in Swedish"), "en": message("in English")}
_COLUMN_WIDTHS = {0: 170, 2: 140}
_WAY_LETTERS = 10
_WIDE_COLUMNS = (1, 3, 4)
"""They share what is left."""


class InvitationsPanel(QWidget):
    """Shows every invitation and does what is asked of those that are chosen."""

    wanted = Signal()
    """An action of the panel was asked for from elsewhere: it should be seen."""

    plan_asked = Signal()
    """The empty panel's button: a meeting should be planned."""

    def __init__(
        self, around: Surroundings, parent: QWidget | None = None, now: Callable[[], Instant] = system_now
    ) -> None:
        super().__init__(parent)
        self._around = around
        self._session = around.session
        self.ui = Ui_InvitationsPanel()
        self.ui.setupUi(self)
        self.presenter = InvitationsPresenter(around.session, now)
        self._temporary = QTemporaryDir()
        self._previews = 0
        self._writing: Job | None = None
        self._previewing: Job | None = None
        self._finding: Finding | None = None
        self._day_is_own = False
        self._offered: tuple[str, str] | None = None
        self._build_table()
        self._build_fields()
        self._add_actions()
        self._show_working(False)
        self.retranslate()

    def _build_table(self) -> None:
        table = self.ui.table
        columns: list[Column[Row]] = [
            Column(message("Supplier"), lambda row: row.supplier, icon=lambda row: mark_icon(row.number), tip=_detail),
            Column(message("Meeting"), lambda row: row.meeting, tip=_detail),
            Column(message("Time"), lambda row: row.time, sort=lambda row: row.starts_at, tip=_detail),
            Column(
                message("Invitation"),
                lambda row: row.state,
                tip=_detail,
                tint=lambda row: _tint(TONE_COLOURS[row.tone]),
            ),
            Column(
                message("Answer"),
                lambda row: row.answer,
                tip=_detail,
                tint=lambda row: _tint(TONE_COLOURS[row.answer_tone]),
            ),
        ]
        self.model: ListModel[Row] = ListModel(columns, lambda row: row.key, self)
        table.setModel(self.model)
        self._behaviour = TableBehaviour(
            table, "invitations", self._around.preferences, on_open=lambda _position: self.show_letter()
        )
        table.verticalHeader().setDefaultSectionSize(ROW)
        header = table.horizontalHeader()
        header.setStretchLastSection(False)
        for column in _WIDE_COLUMNS:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        if not self._around.preferences.get(column_widths("invitations")):
            for column, width in _COLUMN_WIDTHS.items():
                table.setColumnWidth(column, width)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.selectionModel().selectionChanged.connect(lambda _new, _old: self._show_chosen())
        self.ui.search.searched.connect(self.model.search)
        self.ui.search.left_downwards.connect(self._go_to_table)

    def _build_fields(self) -> None:
        ui = self.ui
        ui.chooseOwed.clicked.connect(self.choose_owed)
        ui.finding.pressed.connect(self._ask_reason)
        ui.ask.closed.connect(ui.table.setFocus)
        ui.replyBy.committed.connect(self._keep_day)
        ui.note.committed.connect(self._note)
        ui.hours.committed.connect(lambda hours: self.presenter.set_hours(int(hours)))
        ui.cancel.clicked.connect(self._cancel)
        ui.back.clicked.connect(self.show_list)
        ui.empty.pressed.connect(self.plan_asked)
        ui.replyBy.replace_value("")
        ui.hours.replace_value(str(self.presenter.hours))
        ui.way.setMinimumContentsLength(_WAY_LETTERS)

    def _add_actions(self) -> None:
        table, ui = self.ui.table, self.ui
        for name, source, slot, keys, button in (
            ("write", message("Write the chosen invitations to a folder …"), self.ask_folder, "W", ui.write),
            ("show", message("Show the chosen invitation's letter"), self.show_letter, "L", ui.show),
            ("sent", message("Note the chosen invitations as sent"), self.mark, "S", ui.mark),
            ("remind", message("Note a reminder as sent"), self.remind, "R", ui.remind),
            ("accepted", message("The chosen invitations are accepted"), self._accept, "A", ui.accept),
            ("declined", message("The chosen invitations are declined"), self._decline, "D", ui.decline),
            ("unanswered", message("The chosen invitations have no answer"), self._take_back, "N", ui.unanswered),
        ):
            action = self._around.actions.add(
                f"invitations.{name}",
                source,
                self._from_anywhere(slot),
                section=message("Schedule"),
                shortcut=keys,
                page="schedule",
                widget=table,
            )
            button.clicked.connect(slot)
            button.setProperty("keys", action.shortcut().toString())
        self._around.actions.add(
            "invitations.owed",
            message("Choose all invitations that are owed"),
            self._from_anywhere(self.choose_owed),
            section=message("Schedule"),
            shortcut="O",
            page="schedule",
            widget=table,
        )

    def _from_anywhere(self, slot: Callable[[], None]) -> Callable[[], None]:
        def come_and_do() -> None:
            self.wanted.emit()
            slot()

        return come_and_do

    # What is shown

    def refresh(self) -> None:
        """Read the invitations anew; what is chosen stays chosen."""
        ui = self.ui
        self.presenter.read()
        rows = self.presenter.rows()
        self.model.show_rows(rows)
        if not rows:
            ui.pages.setCurrentWidget(ui.emptyPage)
        elif ui.pages.currentWidget() is ui.emptyPage:
            ui.pages.setCurrentWidget(ui.listPage)
        ui.summary.setText(self.presenter.summary())
        ui.chooseOwed.setText(self._session.language.text("Choose all ({count})", count=len(self.presenter.owed)))
        ui.chooseOwed.setAccessibleName(self._session.language.text("Choose all invitations that are owed"))
        ui.chooseOwed.setVisible(bool(self.presenter.owed))
        ui.hours.show_value(str(self.presenter.hours))
        self._show_finding()
        self._show_chosen()

    def retranslate(self) -> None:
        """Set every text again."""
        ui, language = self.ui, self._session.language
        ui.retranslateUi(self)
        ui.search.set_hint(language.text("Search supplier, meeting, answer"))
        ui.empty.set_texts(
            language.text(
                "Nobody is invited yet. Plan a meeting and choose who comes. Here you then see who was invited, "
                "when and how."
            ),
            language.text("New meeting"),
        )
        ui.note.setPlaceholderText(language.text("What was answered, in a few words"))
        refill(ui.way, ways(language))
        refill(ui.language, [(language.text(_LANGUAGE_WORDS[code]), code) for code in LANGUAGES])
        line = ui.way.lineEdit()
        assert line is not None
        line.setAccessibleName(ui.way.accessibleName())
        for button, words in (
            (ui.show, message("The letter as the supplier gets it")),
            (ui.accept, message("The supplier comes")),
            (ui.decline, message("The supplier does not come; it gets the same material all the same")),
            (ui.unanswered, message("Take the answer back")),
        ):
            button.setToolTip(f"{language.text(words)} ({button.property('keys')})")
        self._show_chosen()

    def reveal(self, meeting_id: str) -> None:
        """Choose the invitations to a meeting."""
        self.show_list()
        self.ui.search.clear()
        self._choose([row.key for row in self.model.rows if row.key.startswith(f"{meeting_id}/")])

    def choose_owed(self) -> None:
        """Choose all that something is owed."""
        self.show_list()
        self.ui.search.clear()
        self._choose(self.presenter.owed)

    def show_list(self) -> None:
        """Leave the letter."""
        if self.model.rows:
            self.ui.pages.setCurrentWidget(self.ui.listPage)
            self.ui.table.setFocus()

    @property
    def chosen_keys(self) -> list[str]:
        """Keys of the chosen rows."""
        return [str(self.model.key_at(position)) for position in selected_rows(self.ui.table)]

    def _choose(self, keys: list[str]) -> None:
        positions = [position for key in keys if (position := self.model.position_of(key)) >= 0]
        chosen = QItemSelection()
        last = self.model.columnCount() - 1
        for position in positions:
            chosen.select(self.model.index(position, 0), self.model.index(position, last))
        selection = self.ui.table.selectionModel()
        if positions:
            selection.setCurrentIndex(self.model.index(positions[0], 0), QItemSelectionModel.SelectionFlag.NoUpdate)
        selection.select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.ui.table.setFocus()

    def _go_to_table(self) -> None:
        self.ui.table.setFocus()
        if not self.chosen_keys and self.model.rowCount():
            self.ui.table.selectRow(0)

    def _show_chosen(self) -> None:
        ui, language, keys = self.ui, self._session.language, self.chosen_keys
        presenter = self.presenter
        writable, owed, silent = presenter.can_write(keys), presenter.can_mark(keys), presenter.can_remind(keys)
        is_idle = self._writing is None
        for button, words, found in (
            (ui.write, message("Write files … ({count})"), writable),
            (ui.mark, message("Note as sent ({count})"), owed),
            (ui.remind, message("Note as reminded ({count})"), silent),
        ):
            told = language.text(words, count=len(found))
            button.setText(told)
            button.setAccessibleName(told)
            button.setEnabled(bool(found) and (is_idle or button is not ui.write))
        ui.write.setToolTip(
            language.text("A calendar file and a letter for each, into a folder ({key})", key=ui.write.property("keys"))
        )
        ui.mark.setToolTip(
            language.text(
                "They went out, at this time and in this way. Can't be undone ({key})", key=ui.mark.property("keys")
            )
        )
        ui.remind.setToolTip(
            language.text("Those who have not answered were reminded ({key})", key=ui.remind.property("keys"))
        )
        ui.show.setEnabled(bool(writable))
        answering = presenter.can_answer(keys)
        for widget in (ui.accept, ui.decline, ui.unanswered):
            widget.setEnabled(bool(answering))
        ui.note.setEnabled(len(answering) == 1)
        ui.note.show_value(presenter.note_of(answering[0]) if len(answering) == 1 else "")
        self._show_now()
        if not self._day_is_own:
            ui.replyBy.replace_value(presenter.reply_by(keys).isoformat())

    def _show_now(self) -> None:
        """Offer now as the time they were sent, unless another is set."""
        if self._sent_typed() is None:
            now = self.presenter.now_local()
            self._offered = (now.date().isoformat(), now.strftime("%H:%M"))
            self.ui.sentDay.replace_value(self._offered[0])
            self.ui.sentTime.replace_value(self._offered[1])

    def _sent_typed(self) -> tuple[str, str] | None:
        """Day and time that the user has set; None where now is offered."""
        shown = (self.ui.sentDay.text_of_day(), self.ui.sentTime.text_of_time())
        return shown if self._offered is not None and shown != self._offered else None

    def _show_finding(self) -> None:
        ui, findings = self.ui, self.presenter.findings()
        self._finding = findings[0] if findings else None
        ui.finding.setVisible(bool(findings))
        if self._finding is not None:
            lacks = bool(self._finding.meeting_ids)
            action = self._session.language.text("Say why") if lacks else ""
            ui.finding.show_note(self._finding.words, "warn" if lacks else "plain", action=action)

    # What is done

    def ask_folder(self) -> None:
        """Ask for a folder, then write the files of the chosen into a new folder there."""
        if not self.presenter.can_write(self.chosen_keys) or self._writing is not None:
            return
        language = self._session.language
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, language.text("Where to put the folder of invitations"))
        dialog.setDirectory(self._around.preferences.get(DOCUMENTS_FOLDER) or documents)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda place: self.write(Path(place)))
        dialog.open()

    def write(self, place: Path) -> None:
        """Write the files of the chosen into a new folder in `place`."""
        self._around.preferences.set(DOCUMENTS_FOLDER, str(place))
        out = self.presenter.folder_in(place)
        self._writing = self._start(out)
        self._show_working(True)
        self._writing.finished.connect(lambda outcome: self._finish(outcome, out))

    def _start(self, out: Path, letter: str = "docx", keys: list[str] | None = None) -> Job:
        ui = self.ui
        arguments = self.presenter.arguments(
            keys if keys is not None else self.chosen_keys,
            out,
            ui.language.currentData(),
            date.fromisoformat(ui.replyBy.text_of_day()),
            questions=ui.questions.isChecked(),
            letter=letter,
        )
        return self._session.jobs.start(arguments)

    def _finish(self, outcome: Outcome, out: Path) -> None:
        self._writing = None
        self._show_working(False)
        language = self._session.language
        if outcome.cancelled:
            self._around.tell(language.text("Stopped; no invitation was written"), "plain")
        elif outcome.status:
            self._around.tell(outcome.messages[-1] if outcome.messages else language.text("It failed"), "bad")
        else:
            told = language.text("Written to {folder}. Note them as sent when they have gone out.", folder=out)
            self.presenter.take_written(outcome.output, lambda: self._around.tell(told, "ok"))
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(out)))

    def show_letter(self) -> None:
        """Show the letter of the first of the chosen."""
        chosen = self.presenter.can_write(self.chosen_keys)
        if not chosen:
            return
        if self._previewing is not None:
            self._previewing.cancel()
        self._previews += 1
        out = Path(self._temporary.filePath(str(self._previews)))
        first = chosen[0]
        self._previewing = job = self._start(out, "html", ["/".join(first.key)])
        self.ui.letterTitle.setText(f"{first.organisation.name} · {first.meeting.title}")
        job.finished.connect(lambda outcome: self._show_letter(job, outcome, out))

    def _show_letter(self, job: Job, outcome: Outcome, out: Path) -> None:
        if job is not self._previewing:
            return
        self._previewing = None
        if outcome.status == 0:
            page = next(out.glob("*.html"))
            self.ui.letter.setHtml(page.read_text("utf-8"))
            self.ui.pages.setCurrentWidget(self.ui.letterPage)
            self.ui.letter.setFocus()
        elif not outcome.cancelled and outcome.messages:
            self._around.tell(outcome.messages[-1], "bad")

    def mark(self) -> None:
        """Note those of the chosen that are owed as sent."""
        self._mark(self.presenter.can_mark(self.chosen_keys))

    def remind(self) -> None:
        """Note that those of the chosen who have not answered were reminded."""
        self._mark(self.presenter.can_remind(self.chosen_keys))

    def _mark(self, chosen: list[Standing]) -> None:
        ui = self.ui
        if chosen:
            ui.sentDay.interpretText()
            ui.sentTime.interpretText()
            self.presenter.mark(chosen, self._way(), self._sent_typed(), self._tell_sent)

    def _way(self) -> str:
        """The key of the way that is chosen, or the user's own word for it."""
        way, written = self.ui.way, self.ui.way.currentText().strip()
        place = way.findText(written, Qt.MatchFlag.MatchFixedString)
        return str(way.itemData(place)) if place >= 0 else written

    def _tell_sent(self, noted: list[Sending]) -> None:
        self._day_is_own = False
        self._offered = None
        self._show_now()
        told = self._session.language.plural("{count} is noted as sent", "{count} are noted as sent", len(noted))
        self._around.tell(told, "ok")
        self.ui.table.setFocus()

    def _accept(self) -> None:
        self._answer("accepted")

    def _decline(self) -> None:
        self._answer("declined")

    def _take_back(self) -> None:
        self._answer("invited")

    def _answer(self, state: str) -> None:
        chosen = self.presenter.can_answer(self.chosen_keys)
        if chosen:
            self.presenter.answer(chosen, state)

    def _note(self, text: str) -> None:
        chosen = self.presenter.can_answer(self.chosen_keys)
        if len(chosen) == 1:
            self.presenter.note(chosen[0], text)

    def _ask_reason(self) -> None:
        if self._finding is not None and self._finding.meeting_ids:
            meeting_ids = self._finding.meeting_ids
            self.ui.ask.ask(
                self._session.language.text("Why did they not go out together?"),
                lambda reason: self.presenter.explain(meeting_ids, reason),
            )

    def _keep_day(self, _day: str) -> None:
        self._day_is_own = True

    def _cancel(self) -> None:
        if self._writing is not None:
            self._writing.cancel()

    def _show_working(self, working: bool) -> None:
        self.ui.progress.setVisible(working)
        self.ui.cancel.setVisible(working)
        self._show_chosen()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the letter."""
        if event.key() == Qt.Key.Key_Escape and self.ui.pages.currentWidget() is self.ui.letterPage:
            self.show_list()
        else:
            super().keyPressEvent(event)


def _detail(row: Row) -> str:
    return row.detail


def _tint(token: str) -> str:
    return token if token != "muted" else "text"
