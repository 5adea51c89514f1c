"""Prepare the meeting: what was looked at and found, a backup, the paper kit, a rehearsal."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QWidget

from dialogapp.domain.instants import Instant, local
from dialogapp.domain.meetings import Meeting
from dialogapp.gui.dialogs.computer_checks import computer_checks
from dialogapp.gui.dialogs.saving import ask_where_to_save, usual_folder
from dialogapp.gui.forms.ui_prepare_dialog import Ui_PrepareDialog
from dialogapp.gui.runner import Job, Outcome
from dialogapp.gui.session import Session
from dialogapp.gui.widgets.badge import Badge
from dialogapp.services.preparing import Check, Tone, backup_check, meeting_checks, note_backup
from dialogapp.services.room import time_zone
from dialogapp.services.translation import Language, message

_WORDS: dict[Tone, str] = {
    "ok": message("In order"),
    "warn": message("See to it"),
    "bad": message("Wrong"),
    "plain": message("By hand"),
}
_DIFFERS = message("The file does not agree with its journal. Restore the latest backup before you rely on it")
_FILTER = "Dialogapp (*.dialog)"


class PrepareDialog(QDialog):
    """Looks at everything when it is shown, and again after what it did. Show it with `open()`."""

    def __init__(
        self,
        session: Session,
        meeting: Meeting,
        now: Callable[[], Instant],
        *,
        show_kit: Callable[[], None],
        rehearse: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._meeting, self._now = session, meeting, now
        self._show_kit, self._rehearse = show_kit, rehearse
        self._job: Job | None = None
        self._journal = Check("plain", session.language.text("The journal is being checked…"))
        self.ui = Ui_PrepareDialog()
        self.ui.setupUi(self)
        self.ui.meeting.setText(f"{meeting.number}  {meeting.title}")
        self.ui.backup.clicked.connect(self._ask_for_backup)
        self.ui.kit.clicked.connect(self._go_to_kit)
        self.ui.rehearse.clicked.connect(self._start_rehearsal)
        self.ui.done.clicked.connect(self.accept)
        self._show_checks()
        self._job = session.jobs.start(["verify", str(session.store.path), "--json"])
        self._job.finished.connect(self._take_verdict)
        self.ui.done.setFocus()

    def checks(self) -> list[Check]:
        """All that was looked at: the computer, the file, the meeting."""
        language, meeting_id, now = self._session.language, self._meeting.id, self._now()
        own = self._session.read(lambda reader: meeting_checks(reader, meeting_id, language))
        backup = self._session.read(lambda reader: backup_check(reader, now, language))
        return [*computer_checks(self._session.store.path, language), backup, self._journal, *own]

    def make_backup(self, path: Path) -> None:
        """Make a verified copy at `path`, in a child process."""
        self.ui.told.setText(self._session.language.text("The copy is being made and verified…"))
        self.ui.backup.setEnabled(False)
        self._backup_path = path
        self._job = self._session.jobs.start(["backup", str(self._session.store.path), "-o", str(path)])
        self._job.finished.connect(self._take_backup)

    def _show_checks(self) -> None:
        language, layout = self._session.language, self.ui.checks
        while (item := layout.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for row, check in enumerate(self.checks()):
            sentence = QLabel(check.text, self.ui.body)
            sentence.setWordWrap(True)
            sentence.setTextFormat(Qt.TextFormat.PlainText)
            top = Qt.AlignmentFlag.AlignTop
            layout.addWidget(Badge(self.ui.body, language.text(_WORDS[check.tone]), tone=check.tone), row, 0, top)
            layout.addWidget(sentence, row, 1, top)
        layout.setRowStretch(layout.rowCount(), 1)

    def _take_verdict(self, outcome: Outcome) -> None:
        language = self._session.language
        try:
            found = json.loads(outcome.output)
            entries, is_whole = int(found["entries"]), bool(found["ok"])
        except (ValueError, KeyError):
            self._journal = Check("warn", language.text("The journal could not be checked"))
        else:
            self._journal = _journal_check(language, entries) if is_whole else Check("bad", language.text(_DIFFERS))
        self._show_checks()

    def _ask_for_backup(self) -> None:
        zone = self._session.read(time_zone)
        stem, day = self._session.store.path.stem, local(self._now(), zone)
        title = self._session.language.text("Where to put the backup")
        name = f"{stem} {day:%Y-%m-%d %H%M}.dialog"
        ask_where_to_save(self, title, usual_folder(), name, self.make_backup, _FILTER)

    def _take_backup(self, outcome: Outcome) -> None:
        language, path, now = self._session.language, self._backup_path, self._now()
        self.ui.backup.setEnabled(True)
        if outcome.status:
            self.ui.told.setText(outcome.messages[-1] if outcome.messages else language.text("It failed"))
            return
        self.ui.told.setText(language.text("The backup is made and verified"))
        self._session.do(lambda store: note_backup(store, path, now), lambda _: self._show_checks())

    def _go_to_kit(self) -> None:
        self.accept()
        self._show_kit()

    def _start_rehearsal(self) -> None:
        self.ui.told.setText(self._session.language.text("The rehearsal opens in a window of its own…"))
        self._rehearse()


def _journal_check(language: Language, entries: int) -> Check:
    text = language.plural(
        "The file agrees with its journal: {count} entry", "The file agrees with its journal: {count} entries", entries
    )
    return Check("ok", text)
