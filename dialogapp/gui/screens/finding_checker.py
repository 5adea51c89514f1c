"""Every requirement checked, a few at a time between what the window has to do."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from dialogapp.domain.needs import Requirement
from dialogapp.domain.requirement_checks.checks import Subject, check_requirement
from dialogapp.domain.requirement_checks.finding import TextFinding
from dialogapp.domain.requirement_checks.waiver import Judged
from dialogapp.gui.session import Session
from dialogapp.services.ports import Store
from dialogapp.services.requirement_checks import Checking, gather_checking
from dialogapp.services.requirement_words import WordLists

_SLICE_MS = 6
"""How long the window waits at most before it has its turn: less than half a frame."""


class FindingChecker(QObject):
    """Keeps what is found in all requirements in step with the dialogue.

    What was checked before and says the same is not checked again, so a change costs what it changes. What is not
    checked yet, because it runs or was stopped, is not in `found`.
    """

    progressed = Signal()
    """More is known."""

    finished = Signal()
    """All is known, or the checking was stopped."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._lists: WordLists | None = None
        self._known: dict[tuple[str, Subject], tuple[TextFinding, ...]] = {}
        self._checking: Checking | None = None
        self._left: Iterator[Requirement] = iter(())
        self._is_gathering = False
        self.is_running = False
        self.was_stopped = False
        self.requirements: dict[str, Requirement] = {}
        self.found: dict[str, tuple[Judged, ...]] = {}

    @property
    def of(self) -> int:
        """How many requirements there are to check."""
        return len(self._checking.requirements) if self._checking is not None else 0

    @property
    def open_count(self) -> int:
        """How many findings are not set aside."""
        return sum(not each.reason for found in self.found.values() for each in found)

    def take_lists(self, lists: WordLists) -> None:
        """Look for these words from now on."""
        self._lists = lists
        self._known.clear()
        self.check()

    def check(self) -> None:
        """Check what is new or changed. Nothing happens before there are word lists."""
        if self._lists is None or self._is_gathering:
            return
        self._is_gathering = True

        def gather(store: Store) -> Checking:
            with store.read() as reader:
                return gather_checking(reader)

        self._session.do(gather, self._begin, self._forget_gathering)

    def stop(self) -> None:
        """Check no further; what is found stays."""
        if self.is_running:
            self.is_running, self.was_stopped = False, True
            self.finished.emit()

    def _forget_gathering(self) -> None:
        self._is_gathering = False

    def _begin(self, checking: Checking) -> None:
        self._is_gathering = False
        self._checking = checking
        self._left = iter(checking.requirements)
        self.requirements = {each.id: each for each in checking.requirements}
        self.found = {
            each.id: checking.judged(each, known)
            for each in checking.requirements
            if (known := self._known.get((checking.language, checking.subjects[each.id]))) is not None
        }
        self.was_stopped = False
        if not self.is_running:
            self.is_running = True
            self._go_on()

    def _go_on(self) -> None:
        if not self.is_running or self._checking is None or self._lists is None:
            return
        words, taken = self._lists.of(self._checking.language), QElapsedTimer()
        taken.start()
        for requirement in self._left:
            if requirement.id in self.found:
                continue
            subject = self._checking.subjects[requirement.id]
            known = check_requirement(subject, words)
            self._known[self._checking.language, subject] = known
            self.found[requirement.id] = self._checking.judged(requirement, known)
            if taken.elapsed() >= _SLICE_MS:
                self.progressed.emit()
                QTimer.singleShot(0, self, self._go_on)
                return
        self.is_running = False
        self.finished.emit()
