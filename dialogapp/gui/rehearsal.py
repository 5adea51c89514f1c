"""A rehearsal: a copy of the dialogue in a window of its own, thrown away when that window is closed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QTemporaryDir, Signal

from dialogapp.domain.errors import DialogappError
from dialogapp.gui.runner import Outcome, own_command
from dialogapp.gui.session import Session
from dialogapp.services.ports import Files
from dialogapp.services.rehearsing import mark_rehearsal


class Rehearsal(QObject):
    """One rehearsal. The open dialogue is only read; if this program ends, the rehearsal's window ends with it."""

    opened = Signal()
    """The other window was started."""

    failed = Signal(str)
    """It could not be, with why."""

    ended = Signal()
    """It was closed, and the copy is thrown away."""

    def __init__(
        self, session: Session, files: Files, command: Sequence[str] | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._files = files
        self._command = list(command or own_command())
        self._folder = QTemporaryDir()
        self._copy = Path(self._folder.filePath(session.store.path.name))
        self._process = QProcess(self)
        self._process.finished.connect(self._end)
        self._process.errorOccurred.connect(self._note_error)

    @property
    def folder(self) -> Path:
        """Where the copy lies."""
        return Path(self._folder.path())

    def start(self) -> None:
        """Copy the dialogue in a child process, and open the copy."""
        job = self._session.jobs.start(["backup", str(self._session.store.path), "-o", str(self._copy)])
        job.finished.connect(self._open)

    def _open(self, outcome: Outcome) -> None:
        if outcome.status:
            self._fail("\n".join(outcome.messages))
            return
        try:
            mark_rehearsal(self._files, self._copy)
        except DialogappError as error:
            self._fail(self._session.language.error(error))
            return
        program, *before = self._command
        self._process.start(program, [*before, str(self._copy)])
        self.opened.emit()

    def _note_error(self, error: QProcess.ProcessError) -> None:
        # What ends otherwise also sends `finished`.
        if error == QProcess.ProcessError.FailedToStart:
            self._fail(self._process.errorString())

    def _end(self) -> None:
        self._folder.remove()
        self.ended.emit()

    def _fail(self, why: str) -> None:
        self._folder.remove()
        self.failed.emit(why)
