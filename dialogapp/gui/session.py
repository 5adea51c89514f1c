"""The dialogue that is open in the window: how screens read it, write it, and hear that it changed."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from datetime import date
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from dialogapp.domain import holidays
from dialogapp.domain.errors import DialogappError
from dialogapp.gui.runner import Jobs, Runner
from dialogapp.services.changes import Committed
from dialogapp.services.ports import Reader, Store
from dialogapp.services.translation import Language

T = TypeVar("T")

_ANY_DAY = date(2026, 1, 1)


class Session(QObject):
    """One open dialogue. Screens hold the session; none of them holds the store or a thread."""

    changed = Signal(object)
    """A `Committed`, on the window's thread, after each commit: whoever wrote it, undo and redo included."""

    refused = Signal(str)
    """A sentence in the user's language: a use case raised DialogappError and nothing was changed."""

    crashed = Signal(object)
    """An exception that nobody foresaw, raised by a use case; nothing of that use case was kept."""

    language_changed = Signal()
    """`language` is another; forms are retranslated by Qt itself, texts set in code are set again by whoever set
    them.
    """

    days_known = Signal()
    """Public holidays can be asked for without waiting: whoever tells them reads anew."""

    _written = Signal()

    def __init__(
        self, store: Store, runner: Runner, jobs: Jobs, language: Language, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.store = store
        self.jobs = jobs
        self._runner = runner
        self._beside: Runner | None = None
        self._language = language
        self._waiting = 0
        self._commits: deque[Committed] = deque()
        # By a signal, because the store calls from the thread that wrote.
        self._written.connect(self._tell_changes)
        store.listen(self._take_commit)

    @property
    def language(self) -> Language:
        """The window's language."""
        return self._language

    @language.setter
    def language(self, language: Language) -> None:
        self._language = language
        self.language_changed.emit()

    @property
    def is_busy(self) -> bool:
        """Whether a write was submitted that has not been answered yet."""
        return self._waiting > 0

    def read(self, query: Callable[[Reader], T]) -> T:
        """The answer of `query` over a snapshot, at once. For queries of a few milliseconds; DialogappError comes
        through.
        """
        with self.store.read() as reader:
            return query(reader)

    def do(
        self,
        use_case: Callable[[Store], T],
        then: Callable[[T], None] | None = None,
        failed: Callable[[], None] | None = None,
    ) -> None:
        """Do a use case that writes, on the writer's thread; then call `then` with its result, on the window's.

        `changed` comes before `then`. Where the use case fails, `failed` is called in place of `then`, to put back
        what was typed, and `refused` or `crashed` tells the user.
        """

        def done(result: T) -> None:
            self._waiting -= 1
            self._tell_changes()
            if then is not None:
                then(result)

        def fail(error: Exception) -> None:
            if failed is not None:
                failed()
            self._fail(error)

        self._waiting += 1
        self._runner.submit(lambda: use_case(self.store), done, fail)

    def aside(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        """Do what reads no dialogue and takes longer than a frame, such as unpacking a picture, beside all else."""
        if self._beside is None:
            self._beside = self._runner.beside()
        self._beside.submit(work, then, self.crashed.emit)

    def know_days(self) -> None:
        """Load what knows the public holidays, away from the window; `days_known` comes once, when it is there."""
        if holidays.are_known():
            return

        def load() -> None:
            holidays.day_off(_ANY_DAY)

        self._runner.submit(load, lambda _: self.days_known.emit(), self.crashed.emit)

    def undo(self) -> None:
        """Take back the last change."""
        self.do(lambda store: store.undo())

    def redo(self) -> None:
        """Do again what undo took back last."""
        self.do(lambda store: store.redo())

    def refuse(self, error: DialogappError) -> None:
        """Tell the user of an error that a screen met by itself, such as in what was typed or pasted."""
        self.refused.emit(self._language.error(error))

    def settle(self) -> None:
        """Wait for the writes that were submitted, and let the screens have their answers."""
        self._runner.settle()

    def close(self) -> None:
        """Settle, and stop the jobs. Nothing is told, and nothing may be done, after this."""
        self._runner.close()
        self._tell_changes()
        self.jobs.close()
        if self._beside is not None:
            self._beside.close()

    def _take_commit(self, committed: Committed) -> None:
        self._commits.append(committed)
        self._written.emit()

    def _tell_changes(self) -> None:
        while self._commits:
            self.changed.emit(self._commits.popleft())

    def _fail(self, error: Exception) -> None:
        self._waiting -= 1
        if isinstance(error, DialogappError):
            self.refuse(error)
        else:
            self.crashed.emit(error)
