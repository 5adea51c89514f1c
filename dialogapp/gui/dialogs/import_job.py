"""The two long parts of an import: a child process reads and checks the file, the window's writer takes the rows."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, QTemporaryDir, Signal

from dialogapp.domain.errors import DialogappError, InputError
from dialogapp.domain.frozen import dataclass
from dialogapp.gui.runner import Job, Outcome
from dialogapp.gui.session import Session
from dialogapp.services.importing import ImportReport
from dialogapp.services.importing_check import import_table, table_of
from dialogapp.services.importing_kinds import ImportKind
from dialogapp.services.importing_log import LogTarget
from dialogapp.services.ports import Store

_CHECKED = (0, 1)
"""Exit statuses with which the command line tells what it found."""


@dataclass(frozen=True, slots=True)
class Taken:
    """How the writing ended: what was imported, or why nothing was. Neither where it was stopped.

    `entry` is the journal's newest entry afterwards.
    """

    report: ImportReport | None = None
    refused: DialogappError | None = None
    entry: int = 0


class _StoppedError(Exception):
    """The user stopped the writing; the transaction is rolled back."""


class ImportJob(QObject):
    """Does one thing at a time. What was read lies in a folder of its own until `close`."""

    progressed = Signal(int, int)
    """How much is done, of how much."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._job: Job | None = None
        self._folder = QTemporaryDir()
        self._stopped = Event()

    def check(
        self,
        path: Path,
        kind: ImportKind | None,
        target: LogTarget,
        told: Callable[[dict[str, Any] | None, str], None],
        mapping: Mapping[str, str] | None = None,
    ) -> None:
        """Read and check the file; then call `told` with what the command line found, or None and what is wrong."""
        self.stop()
        session = self._session
        words = ["import", str(session.store.path), "check", str(path.absolute()), "--json", "--progress", "--open"]
        words += ["--language", session.language.code, "--rows", str(self._rows)]
        if kind is not None:
            words += ["--as", kind]
        words += [f"--column={heading}={name}" for heading, name in (mapping or {}).items()]
        if target.meeting is not None:
            words.append(f"--meeting={target.meeting}")
        elif target.new_meeting is not None:
            words.append(f"--new-meeting={target.new_meeting}")
        job = self._job = session.jobs.start(words)
        job.progressed.connect(lambda line: self._hear(job, line))
        job.finished.connect(lambda outcome: self._take(job, outcome, told))

    def write(self, kind: ImportKind, target: LogTarget, then: Callable[[Taken], None]) -> None:
        """Import what was checked, as one change, on the writer's thread."""
        self._stopped.clear()

        def take(store: Store) -> Taken:
            try:
                with self._rows.open(encoding="utf-8") as lines:
                    report = import_table(store, table_of(lines), kind, target, self._heed)
            except _StoppedError:
                return Taken()
            except InputError as error:
                return Taken(refused=error)
            with store.read() as reader:
                return Taken(report, entry=reader.journal_head()[0])

        self._session.do(take, then)

    def stop(self) -> None:
        """Stop what goes on: a check is not told of any more, a writing takes nothing."""
        self._stopped.set()
        if self._job is not None:
            job, self._job = self._job, None
            job.cancel()

    def close(self) -> None:
        """Stop, and forget what was read."""
        self.stop()
        self._folder.remove()

    @property
    def _rows(self) -> Path:
        return Path(self._folder.path()) / "rows"

    def _heed(self, done: int, of: int) -> None:
        """Called on the writer's thread."""
        if self._stopped.is_set():
            raise _StoppedError
        self.progressed.emit(done, of)

    def _hear(self, job: Job, line: str) -> None:
        if job is self._job and line.startswith("{"):
            told = json.loads(line)
            self.progressed.emit(told["done"], told["of"])

    def _take(self, job: Job, outcome: Outcome, told: Callable[[dict[str, Any] | None, str], None]) -> None:
        if job is not self._job:
            return
        self._job = None
        if outcome.status in _CHECKED and outcome.output:
            told(json.loads(outcome.output), "")
            return
        messages = [line for line in outcome.messages if not line.startswith("{")]
        told(None, messages[-1] if messages else "")
