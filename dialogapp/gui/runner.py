"""Where work is done that the window must not wait for: writes on one thread, long jobs in a child process.

Nothing here polls: a finished piece of work is delivered on the window's thread by a queued signal, so an idle window
sleeps.
"""

from __future__ import annotations

import os
import sys
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from functools import partial
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, QProcess, Qt, QTimer, Signal

from dialogapp.domain.frozen import dataclass

T = TypeVar("T")

INTERRUPTED = 130
"""Exit status of a job that was cancelled; nothing is half done then."""

_PATIENCE_MS = 3000
"""How long a cancelled child may take to stop by itself. What it writes is replaced whole or not at all, so killing
is safe.
"""

_NICENESS = 10
"""How far a job stands back: where there are few cores, the entry line goes first."""


class Runner(Protocol):
    """Does pieces of work one at a time, in the order they were submitted."""

    def submit(self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]) -> None:
        """Do `work` away from the window; then call `done` with its result or `failed` with its error, on the
        window's thread.
        """

    def settle(self) -> None:
        """Wait until what was submitted is done and delivered, and what came of that, too."""

    def beside(self) -> Runner:
        """Another of its kind, whose work waits for none of this one's."""

    def close(self) -> None:
        """Settle, and take nothing more."""


class ImmediateRunner:
    """Does work at once, where it stands. For tests, and for the command line's own use of presenters."""

    def submit(self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]) -> None:
        """Do `work` now and deliver before returning."""
        try:
            result = work()
        except Exception as error:  # handed on whole; the session tells the user or the crash dialog
            failed(error)
        else:
            done(result)

    def settle(self) -> None:
        """Nothing waits."""

    def beside(self) -> Runner:
        """It does work at once, whoever asks."""
        return self

    def close(self) -> None:
        """Nothing waits."""


class ThreadRunner(QObject):
    """One thread that does work in order: all writes, or what is read beside them. Create it on the window's thread."""

    _finished = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="writer")
        self._last: Future[None] | None = None
        self._completions: deque[Callable[[], None]] = deque()
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def submit(self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]) -> None:
        """Queue `work` behind what is already queued."""

        def run() -> None:
            try:
                result = work()
            except Exception as error:  # handed on whole; the session tells the user or the crash dialog
                self._completions.append(partial(failed, error))
            else:
                self._completions.append(partial(done, result))
            self._finished.emit()

        self._last = self._executor.submit(run)

    def settle(self) -> None:
        """Wait, and deliver here and now what would have come by the event loop."""
        while self._last is not None:
            last, self._last = self._last, None
            wait([last])
            self._deliver()

    def beside(self) -> Runner:
        """Another thread."""
        return ThreadRunner(self)

    def close(self) -> None:
        """Settle, and end the thread."""
        self.settle()
        self._executor.shutdown(wait=True)

    def _deliver(self) -> None:
        while self._completions:
            self._completions.popleft()()


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a job ended: its exit status, what it wrote to standard output, and its messages, a line each."""

    status: int
    output: str
    messages: tuple[str, ...]

    @property
    def cancelled(self) -> bool:
        """Whether the user stopped it; nothing is half done then."""
        return self.status == INTERRUPTED


class Job(QObject):
    """One run of the application's own command line, in a child process or in a test's stand-in."""

    progressed = Signal(str)
    """A line the job wrote to standard error, as it comes."""

    finished = Signal(object)
    """Its Outcome, once."""

    def cancel(self) -> None:
        """Stop the job. `finished` still comes, with status INTERRUPTED."""


class Jobs(Protocol):
    """Starts the application's own command line with other arguments, beside the window."""

    def start(self, arguments: Sequence[str]) -> Job:
        """Run `dialogapp ARGUMENTS…`. The job's signals come after this has returned."""

    def kept(self) -> Jobs:
        """Jobs for which someone waits: done in a process that is kept, one after another."""

    def get_ready(self) -> None:
        """Load what a kept process loads, before it is needed."""

    def close(self) -> None:
        """Stop every job that still runs. None of them tells anything more."""


def own_command() -> list[str]:
    """The command that starts this application: the frozen program, or this Python with the package."""
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "dialogapp"]


class ProcessJobs(QObject):
    """Runs jobs in child processes, so that building a long document never makes the entry line stutter."""

    def __init__(self, command: Sequence[str] | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._command = list(command or own_command())
        self._kept: Jobs | None = None

    def start(self, arguments: Sequence[str]) -> Job:
        """Start a child process."""
        program, *before = self._command
        return _ProcessJob(program, [*before, *arguments], self)

    def kept(self) -> Jobs:
        """The process that is kept."""
        if self._kept is None:
            from dialogapp.gui.kept_runner import KeptJobs  # noqa: PLC0415  (it is built on this module)

            self._kept = KeptJobs(self._command, self)
        return self._kept

    def get_ready(self) -> None:
        """Start the process that is kept."""
        self.kept().get_ready()

    def close(self) -> None:
        """Cancel what still runs; nobody is left to hear of it."""
        if self._kept is not None:
            self._kept.close()
        for job in self.findChildren(_ProcessJob):
            job.blockSignals(True)
            job.cancel()


class _ProcessJob(Job):
    """A job in a QProcess. It deletes itself after `finished`."""

    def __init__(self, program: str, arguments: list[str], parent: QObject) -> None:
        super().__init__(parent)
        self._lines: list[str] = []
        self._partial = b""
        self._cancelled = False
        self._process = QProcess(self)
        self._process.started.connect(self._stand_back)
        self._process.readyReadStandardError.connect(self._read_messages)
        self._process.finished.connect(self._end)
        self._process.errorOccurred.connect(self._note_error)
        self._process.start(program, arguments)

    def cancel(self) -> None:
        """Ask the child to stop; end it if it does not."""
        if self._process.state() == QProcess.ProcessState.NotRunning:
            return
        self._cancelled = True
        self._process.terminate()
        QTimer.singleShot(_PATIENCE_MS, self._process, self._process.kill)

    def _stand_back(self) -> None:
        if sys.platform != "win32" and (child := self._process.processId()):
            os.setpriority(os.PRIO_PROCESS, child, _NICENESS)

    def _read_messages(self) -> None:
        *whole, self._partial = (self._partial + self._process.readAllStandardError().data()).split(b"\n")
        for line in whole:
            self._take(line)

    def _take(self, line: bytes) -> None:
        text = line.decode("utf-8", "replace").rstrip()
        if text:
            self._lines.append(text)
            self.progressed.emit(text)

    def _note_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._lines.append(self._process.errorString())
            self._end(2, QProcess.ExitStatus.CrashExit)

    def _end(self, status: int, how: QProcess.ExitStatus) -> None:
        self._read_messages()
        self._take(self._partial)
        if self._cancelled:
            status = INTERRUPTED
        elif how == QProcess.ExitStatus.CrashExit:
            status = status or 2
        output = bytes(self._process.readAllStandardOutput().data()).decode("utf-8", "replace")
        self.finished.emit(Outcome(status, output, tuple(self._lines)))
        self.deleteLater()


class ImmediateJobs(QObject):
    """Runs a job in this process, by a function that stands for the command line. For tests."""

    def __init__(self, run: Callable[[Sequence[str]], Outcome], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run = run

    def start(self, arguments: Sequence[str]) -> Job:
        """Do the job; its signals come when the event loop turns, as from a process."""
        job = Job(self)
        outcome = self._run(arguments)

        def tell() -> None:
            for line in outcome.messages:
                job.progressed.emit(line)
            job.finished.emit(outcome)

        QTimer.singleShot(0, job, tell)
        return job

    def kept(self) -> Jobs:
        """It does each at once."""
        return self

    def get_ready(self) -> None:
        """There is nothing to load."""

    def close(self) -> None:
        """Let nothing more be told."""
        for job in self.findChildren(Job):
            job.blockSignals(True)
