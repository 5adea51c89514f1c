"""The files of invitations and the letter that is looked at, made by the command line in a child process."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTemporaryDir, Signal

from dialogapp.gui.runner import Job, Outcome
from dialogapp.gui.session import Session


class InvitationJobs(QObject):
    """Writes one folder at a time, and shows the letter that was asked for last."""

    written = Signal(str, str)
    """What the command line said, and the folder it wrote."""

    not_written = Signal(object)
    """The Outcome of a run that wrote nothing."""

    letter_made = Signal(str)
    """A letter as HTML."""

    letter_refused = Signal(str)
    """Why there is no letter."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._temporary = QTemporaryDir()
        self._previews = 0
        self._writing: Job | None = None
        self._previewing: Job | None = None

    @property
    def is_writing(self) -> bool:
        """Whether a folder is being written."""
        return self._writing is not None

    def next_preview(self) -> Path:
        """A folder for the next letter to be looked at; it goes when the window does."""
        self._previews += 1
        return Path(self._temporary.filePath(str(self._previews)))

    def write(self, arguments: Sequence[str], out: Path) -> None:
        """Write the folder `out`."""
        self._writing = self._session.jobs.start(arguments)
        self._writing.finished.connect(lambda outcome: self._finish(outcome, out))

    def cancel(self) -> None:
        """Stop writing; nothing is half done."""
        if self._writing is not None:
            self._writing.cancel()

    def preview(self, arguments: Sequence[str], out: Path) -> None:
        """Make the letter in `out`, in place of one that is still being made."""
        if self._previewing is not None:
            self._previewing.cancel()
        self._previewing = job = self._session.jobs.start(arguments)
        job.finished.connect(lambda outcome: self._show(job, outcome, out))

    def _finish(self, outcome: Outcome, out: Path) -> None:
        self._writing = None
        if outcome.status:
            self.not_written.emit(outcome)
        else:
            self.written.emit(outcome.output, str(out))

    def _show(self, job: Job, outcome: Outcome, out: Path) -> None:
        if job is not self._previewing:
            return
        self._previewing = None
        if outcome.status == 0:
            self.letter_made.emit(next(out.glob("*.html")).read_text("utf-8"))
        elif not outcome.cancelled and outcome.messages:
            self.letter_refused.emit(outcome.messages[-1])
