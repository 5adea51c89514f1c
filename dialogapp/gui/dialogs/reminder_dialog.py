"""The dialog that reminds of the fact check: a ready mail to each supplier that has not answered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from urllib.parse import quote

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from dialogapp.domain.instants import Instant
from dialogapp.gui.forms.ui_reminder_dialog import Ui_ReminderDialog
from dialogapp.gui.session import Session
from dialogapp.gui.widgets.refill import refill
from dialogapp.services.reminders import Reminder, note_reminded, reminders


class ReminderDialog(QDialog):
    """Writes nothing of itself: the mail is sent elsewhere, and noted if the user says so."""

    def __init__(
        self, session: Session, meeting_id: str, now: Callable[[], Instant], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ui = ui = Ui_ReminderDialog()
        ui.setupUi(self)
        self._session, self._meeting_id, self._now = session, meeting_id, now
        found = session.read(lambda reader: reminders(reader, meeting_id, now()))
        refill(ui.supplier, [(one.organisation.name, one) for one in found])
        ui.supplier.currentIndexChanged.connect(lambda _index: self._show())
        ui.copy.clicked.connect(self._copy)
        ui.write.clicked.connect(self._write)
        ui.sent.clicked.connect(self._note)
        ui.close.clicked.connect(self.accept)
        self._show()

    @property
    def _chosen(self) -> Reminder | None:
        chosen: Reminder | None = self.ui.supplier.currentData()
        return chosen

    def _show(self) -> None:
        ui, chosen = self.ui, self._chosen
        ui.told.setText("")
        for part in (ui.copy, ui.write, ui.sent):
            part.setEnabled(chosen is not None)
        if chosen is not None:
            ui.to.setText(", ".join(chosen.addresses))
            ui.subject.setText(chosen.subject)
            ui.subject.setCursorPosition(0)
            ui.body.setPlainText(chosen.body)

    def _copy(self) -> None:
        ui = self.ui
        QGuiApplication.clipboard().setText(f"{ui.subject.text()}\n\n{ui.body.toPlainText()}\n")
        ui.told.setText(self._session.language.text("Copied"))

    def _write(self) -> None:
        ui = self.ui
        # A mail program wants CRLF between the lines (RFC 6068).
        body = ui.body.toPlainText().replace("\n", "\r\n")
        parts = {"subject": ui.subject.text(), "body": body}
        query = "&".join(f"{name}={quote(value)}" for name, value in parts.items())
        QDesktopServices.openUrl(QUrl(f"mailto:{quote(ui.to.text(), safe='@,')}?{query}"))

    def _note(self) -> None:
        chosen = self._chosen
        if chosen is None:
            return
        sent, meeting_id, now = replace(chosen, subject=self.ui.subject.text()), self._meeting_id, self._now()
        noted = self._session.language.text("Noted in the register")
        self._session.do(
            lambda store: note_reminded(store, meeting_id, sent, now), lambda _: self.ui.told.setText(noted)
        )
