"""The tab of invitations: who was invited when and how, what is owed, what was answered; several at once.

Writing the files is one thing, having sent them another: the second is noted when it was done, and can't be undone.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from dialogapp.domain.instants import Instant
from dialogapp.domain.invitations import Sending
from dialogapp.gui.clock import system_now
from dialogapp.gui.dialogs.saving import documents_folder
from dialogapp.gui.forms.ui_invitations_panel import Ui_InvitationsPanel
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.preferences import DOCUMENTS_FOLDER
from dialogapp.gui.runner import Outcome
from dialogapp.gui.screens.invitations_jobs import InvitationJobs
from dialogapp.gui.screens.invitations_presenter import Finding, InvitationsPresenter
from dialogapp.gui.screens.invitations_table import InvitationsTable
from dialogapp.gui.widgets.refill import refill
from dialogapp.services.invitation_words import ways
from dialogapp.services.invitations import Standing
from dialogapp.services.translation import LANGUAGES, message

_LANGUAGE_WORDS = {"sv": message("in Swedish"), "en": message("in English")}
_WAY_LETTERS = 10


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
        self.jobs = InvitationJobs(around.session, self)
        self.jobs.written.connect(self._take_written)
        self.jobs.not_written.connect(self._tell_not_written)
        self.jobs.letter_made.connect(self._show_letter)
        self.jobs.letter_refused.connect(lambda reason: around.tell(reason, "bad"))
        self._finding: Finding | None = None
        self._day_is_own = self._language_is_own = False
        self._offered: tuple[str, str] | None = None
        self.rows = InvitationsTable(self.ui.table, around.preferences, self.show_letter)
        self.model = self.rows.model
        self.ui.table.selectionModel().selectionChanged.connect(lambda _new, _old: self._show_chosen())
        self._build_fields()
        self._add_actions()
        self._show_working()
        self.retranslate()

    def _build_fields(self) -> None:
        ui = self.ui
        ui.search.searched.connect(self.model.search)
        ui.search.left_downwards.connect(self._go_to_table)
        ui.chooseOwed.clicked.connect(self.choose_owed)
        ui.finding.pressed.connect(self._ask_reason)
        ui.ask.closed.connect(ui.table.setFocus)
        ui.replyBy.committed.connect(self._keep_day)
        ui.note.committed.connect(self._note)
        ui.hours.committed.connect(lambda hours: self.presenter.set_hours(int(hours)))
        ui.cancel.clicked.connect(self.jobs.cancel)
        ui.language.activated.connect(self._keep_language)
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
        if not self._language_is_own:
            ui.language.setCurrentIndex(ui.language.findData(self.presenter.document_language))
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
        return self.rows.chosen

    def _choose(self, keys: list[str]) -> None:
        self.rows.choose(keys)
        self.ui.table.setFocus()

    def _go_to_table(self) -> None:
        self.ui.table.setFocus()
        if not self.chosen_keys and self.model.rowCount():
            self.ui.table.selectRow(0)

    def _show_chosen(self) -> None:
        ui, language, keys = self.ui, self._session.language, self.chosen_keys
        presenter = self.presenter
        writable, owed, silent = presenter.can_write(keys), presenter.can_mark(keys), presenter.can_remind(keys)
        is_idle = not self.jobs.is_writing
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
        if not self.presenter.can_write(self.chosen_keys) or self.jobs.is_writing:
            return
        language = self._session.language
        dialog = QFileDialog(self, language.text("Where to put the folder of invitations"))
        dialog.setDirectory(documents_folder(self._around.preferences))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda place: self.write(Path(place)))
        dialog.open()

    def write(self, place: Path) -> None:
        """Write the files of the chosen into a new folder in `place`."""
        self._around.preferences.set(DOCUMENTS_FOLDER, str(place))
        out = self.presenter.folder_in(place)
        self.jobs.write(self._arguments(out, self.chosen_keys, "docx"), out)
        self._show_working()

    def show_letter(self) -> None:
        """Show the letter of the first of the chosen."""
        chosen = self.presenter.can_write(self.chosen_keys)
        if chosen:
            first, out = chosen[0], self.jobs.next_preview()
            self.ui.letterTitle.setText(f"{first.organisation.name} · {first.meeting.title}")
            self.jobs.preview(self._arguments(out, ["/".join(first.key)], "html"), out)

    def _arguments(self, out: Path, keys: list[str], letter: str) -> list[str]:
        ui = self.ui
        return self.presenter.arguments(
            keys,
            out,
            ui.language.currentData(),
            date.fromisoformat(ui.replyBy.text_of_day()),
            questions=ui.questions.isChecked(),
            letter=letter,
        )

    def _take_written(self, output: str, folder: str) -> None:
        self._show_working()
        told = self._session.language.text(
            "Written to {folder}. Note them as sent when they have gone out.", folder=folder
        )
        self.presenter.take_written(output, lambda: self._around.tell(told, "ok"))
        QDesktopServices.openUrl(QUrl.fromLocalFile(folder))

    def _tell_not_written(self, outcome: Outcome) -> None:
        self._show_working()
        language = self._session.language
        if outcome.cancelled:
            self._around.tell(language.text("Stopped; no invitation was written"), "plain")
        else:
            self._around.tell(outcome.messages[-1] if outcome.messages else language.text("It failed"), "bad")

    def _show_letter(self, page: str) -> None:
        self.ui.letter.setHtml(page)
        self.ui.pages.setCurrentWidget(self.ui.letterPage)
        self.ui.letter.setFocus()

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
        self._day_is_own = self._language_is_own = False
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

    def _keep_language(self, _index: int) -> None:
        self._language_is_own = True

    def _keep_day(self, _day: str) -> None:
        self._day_is_own = True

    def _show_working(self) -> None:
        self.ui.progress.setVisible(self.jobs.is_writing)
        self.ui.cancel.setVisible(self.jobs.is_writing)
        self._show_chosen()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the letter."""
        if event.key() == Qt.Key.Key_Escape and self.ui.pages.currentWidget() is self.ui.letterPage:
            self.show_list()
        else:
            super().keyPressEvent(event)
