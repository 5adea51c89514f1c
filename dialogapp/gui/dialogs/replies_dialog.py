"""The dialog of replies to the fact check: each beside its original, with a choice of how it ends."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QWidget

from dialogapp.domain.meetings import FactCheck
from dialogapp.domain.replies import ReplyOutcome
from dialogapp.gui.dialogs.opening import ask_for_file
from dialogapp.gui.dialogs.replies_presenter import RepliesPresenter, ReplyShown, silence_words
from dialogapp.gui.forms.ui_replies_dialog import Ui_RepliesDialog
from dialogapp.gui.runner import Job, Outcome
from dialogapp.gui.session import Session
from dialogapp.services.states import latest_fact_check


class RepliesDialog(QDialog):
    """Reads what came back, and stores only what the user chose."""

    def __init__(self, session: Session, meeting_id: str, organisation_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_RepliesDialog()
        self.ui.setupUi(self)
        self._session = session
        self._job: Job | None = None
        self.presenter = RepliesPresenter(session, meeting_id)
        ui = self.ui
        ui.told.hide()
        ui.mailPart.hide()
        ui.columns.setSizes([320, 540])
        ui.columns.setStretchFactor(1, 1)
        ui.supplier.show_choices(self.presenter.suppliers())
        ui.supplier.committed.connect(self._choose_supplier)
        ui.readFile.clicked.connect(self._ask_file)
        ui.writeMail.clicked.connect(self._write_mail)
        ui.readMail.clicked.connect(self._read_mail)
        ui.replies.chosen.connect(lambda _key: self._show_chosen())
        ui.takeIn.clicked.connect(lambda: self.presenter.take_in(ui.replies.chosen_key, self._show))
        ui.corrected.clicked.connect(lambda: self._settle("corrected"))
        ui.completed.clicked.connect(lambda: self._settle("completed"))
        ui.upheld.clicked.connect(lambda: self._settle("upheld"))
        ui.takeBack.clicked.connect(lambda: self._settle(""))
        ui.close.clicked.connect(self.accept)
        session.changed.connect(self._take_change)
        ui.supplier.replace_value(organisation_id)
        self._choose_supplier(organisation_id)

    def read_file(self, path: Path) -> None:
        """Read a file that came back, in a process of its own."""
        if self._job is not None:
            self._job.cancel()
        self._job = job = self._session.jobs.start(self.presenter.arguments(path))

        def take(outcome: Outcome) -> None:
            if self._job is not job:
                return
            self._job = None
            if outcome.status == 0:
                self._tell_read(self.presenter.take_output(path, outcome.output))
            elif not outcome.cancelled:
                reason = outcome.messages[-1] if outcome.messages else self._session.language.text("It failed")
                self.ui.told.show_note(reason, "bad")
                self.ui.told.show()

        job.finished.connect(take)

    def done(self, result: int) -> None:
        """Stop what is being read."""
        if self._job is not None:
            self._job.cancel()
        self._job = None
        super().done(result)

    def _choose_supplier(self, organisation_id: str) -> None:
        self.presenter.choose(organisation_id)
        self.ui.told.hide()
        self._show()

    def _ask_file(self) -> None:
        title = self._session.language.text("Choose the sheet that came back")
        ask_for_file(self, title, self.read_file, ["*.docx *.xlsx *.txt"])

    def _write_mail(self) -> None:
        self.ui.mailPart.show()
        self.ui.mail.setFocus()

    def _read_mail(self) -> None:
        if self.ui.mail.toPlainText().strip():
            self._tell_read(self.presenter.take_mail(self.ui.mail.toPlainText()))
            self.ui.mail.clear()
            self.ui.mailPart.hide()

    def _tell_read(self, sentence: str) -> None:
        self.ui.told.show_note(sentence, "plain")
        self.ui.told.show()
        self._show()
        self.ui.replies.choose_first()
        self.ui.replies.setFocus()

    def _settle(self, outcome: ReplyOutcome) -> None:
        self.presenter.settle(self.ui.replies.chosen_key, outcome, self.ui.wording.text(), self._show)

    def _take_change(self) -> None:
        # After the use case has told its own answer, which may be another key.
        QTimer.singleShot(0, self, self._show)

    def _show(self, key: str = "") -> None:
        ui, presenter = self.ui, self.presenter
        ui.replies.show_lines(presenter.lines())
        if key:
            ui.replies.choose(key)
        if not ui.replies.chosen_key:
            ui.replies.choose_first()
        self._show_chosen()

        checks = self._session.read(
            lambda reader: (
                reader.all(FactCheck, step_id=sent.id)
                if (sent := latest_fact_check(reader, presenter.meeting_id)) is not None
                else []
            )
        )
        ui.silence.setText(silence_words(self._session, checks))

    def _show_chosen(self) -> None:
        ui = self.ui
        shown = self.presenter.shown(ui.replies.chosen_key)
        for part in (ui.originalLabel, ui.original, ui.theirs, ui.wordingLabel, ui.wording):
            part.setVisible(shown is not None)
        if shown is None:
            ui.theirsLabel.setText(
                self._session.language.text(
                    "No reply from this supplier yet. Read the sheet that came back, or paste its mail."
                )
            )
        else:
            ui.theirsLabel.setText(self._session.language.text("The supplier writes"))
            ui.original.setText(shown.original or self._session.language.text("about no passage in particular"))
            ui.theirs.setText(shown.theirs)
            ui.wording.replace_value(shown.wording)
        self._show_outcomes(shown)

    def _show_outcomes(self, shown: ReplyShown | None) -> None:
        ui = self.ui
        is_open = shown is not None and not shown.outcome
        ui.takeIn.setVisible(shown is not None and shown.is_new)
        for button in (ui.corrected, ui.completed, ui.upheld):
            button.setVisible(is_open)
        ui.corrected.setEnabled(shown is not None and shown.can_correct)
        ui.takeBack.setVisible(shown is not None and shown.outcome == "upheld")
        ui.wording.setReadOnly(not is_open)
