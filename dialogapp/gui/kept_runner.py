"""The application's own command line in a child process that is kept: it has loaded what it needs, and answers soon.

For what someone waits for while looking, such as a preview. Commands are done one after another.
"""

from __future__ import annotations

import json
import os
import sys
from collections import deque
from collections.abc import Sequence

from PySide6.QtCore import QObject, QProcess, QTimer

from dialogapp.gui.runner import INTERRUPTED, Job, Jobs, Outcome

_PATIENCE_MS = 1500
"""How long what is no longer wanted may go on, before the child is ended for it and another begun."""
_NICENESS = 4
"""It stands back, but less than other jobs do: someone waits for what it makes."""
_STARTS = 2
"""How often a command is tried again after the child went away under it."""


class KeptJobs(QObject):
    """One child process, started when it is first needed or by `get_ready`."""

    def __init__(self, command: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._command = [*command, "stand-by"]
        self._process: QProcess | None = None
        self._waiting: deque[_KeptJob] = deque()
        self._doing: _KeptJob | None = None
        self._read = b""

    def get_ready(self) -> None:
        """Start the child process, which then loads what it needs."""
        if self._process is not None:
            return
        self._read = b""
        self._process = process = QProcess(self)
        process.started.connect(lambda: _stand_back(process))
        process.readyReadStandardOutput.connect(self._take_output)
        process.finished.connect(self._take_end)
        process.errorOccurred.connect(self._take_error)
        process.setStandardErrorFile(QProcess.nullDevice())
        process.start(self._command[0], self._command[1:])

    def start(self, arguments: Sequence[str]) -> Job:
        """Do this command after those that are waiting."""
        job = _KeptJob(arguments, self)
        self._waiting.append(job)
        # Its signals come after this has returned.
        QTimer.singleShot(0, self, self._go_on)
        return job

    def kept(self) -> Jobs:
        """It is kept already."""
        return self

    def close(self) -> None:
        """Let nothing more be told, and end the child."""
        for job in self.findChildren(_KeptJob):
            job.blockSignals(True)
        self._waiting.clear()
        self._doing = None
        process, self._process = self._process, None
        if process is not None:
            # Its command line reads until there is nothing more to read.
            process.blockSignals(True)
            process.kill()
            process.waitForFinished(_PATIENCE_MS)

    def drop(self, job: _KeptJob) -> None:
        """Do not do this command; end it if it is being done and goes on."""
        if job in self._waiting:
            self._waiting.remove(job)
        elif job is self._doing:
            QTimer.singleShot(_PATIENCE_MS, job, lambda: self._end(job))

    def _go_on(self) -> None:
        if self._doing is not None or not self._waiting:
            return
        self.get_ready()
        assert self._process is not None
        self._doing = self._waiting.popleft()
        words = json.dumps([*self._doing.arguments])
        self._process.write(f"{words}\n".encode())

    def _take_output(self) -> None:
        if self._process is None:
            return
        *lines, self._read = (self._read + self._process.readAllStandardOutput().data()).split(b"\n")
        for line in lines:
            job, self._doing = self._doing, None
            if job is not None:
                told = json.loads(line)
                job.end(Outcome(told["status"], told["output"], tuple(told["messages"])))
        self._go_on()

    def _take_end(self) -> None:
        """The child went away: what it was doing is tried again, a few times."""
        job, self._doing, self._process = self._doing, None, None
        if job is not None and not job.is_cancelled and job.tries < _STARTS:
            job.tries += 1
            self._waiting.appendleft(job)
        elif job is not None:
            job.end(Outcome(2, "", ()))
        self._go_on()

    def _take_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart and self._process is not None:
            message = self._process.errorString()
            waiting, self._process, self._doing = [*filter(None, (self._doing, *self._waiting))], None, None
            self._waiting.clear()
            for job in waiting:
                job.end(Outcome(2, "", (message,)))

    def _end(self, job: _KeptJob) -> None:
        if job is self._doing and self._process is not None:
            self._process.kill()


class _KeptJob(Job):
    """A command for the kept process. It deletes itself after `finished`."""

    def __init__(self, arguments: Sequence[str], kept: KeptJobs) -> None:
        super().__init__(kept)
        self.arguments = list(arguments)
        self.tries = 0
        self.is_cancelled = False
        self._kept = kept
        self._is_told = False

    def cancel(self) -> None:
        """Drop the command; its end is told at once, though what is being done may go on for a moment."""
        if self.is_cancelled or self._is_told:
            return
        self.is_cancelled = True
        self._kept.drop(self)
        QTimer.singleShot(0, self, lambda: self._tell(Outcome(INTERRUPTED, "", ())))

    def end(self, outcome: Outcome) -> None:
        """Tell how it went, unless it was cancelled."""
        if not self.is_cancelled:
            self._tell(outcome)
        self.deleteLater()

    def _tell(self, outcome: Outcome) -> None:
        if self._is_told:
            return
        self._is_told = True
        for line in outcome.messages:
            self.progressed.emit(line)
        self.finished.emit(outcome)


def _stand_back(process: QProcess) -> None:
    if sys.platform != "win32" and (child := process.processId()):
        os.setpriority(os.PRIO_PROCESS, child, _NICENESS)
