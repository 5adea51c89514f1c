"""The meeting room in a window: opening a long log, and a line from Enter until it is painted, also while minutes are
exported.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from dialogapp.bootstrap import DialogueFiles
from dialogapp.gui import icon_font
from dialogapp.gui.actions import Actions
from dialogapp.gui.discreet import Discreet
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.preferences import Preferences
from dialogapp.gui.room.room_presenter import RoomPresenter
from dialogapp.gui.runner import ImmediateJobs, Outcome, ProcessJobs, ThreadRunner
from dialogapp.gui.screens.meeting_screen import MeetingScreen
from dialogapp.gui.session import Session
from dialogapp.gui.spelling import Spelling
from dialogapp.gui.theme import Theme
from dialogapp.services.translation import language
from dialogapp.storage.dialogue_file import DialogueFile
from tests.benchmarks.logs import make_log
from tests.benchmarks.measuring import Figure, p95

SIZES = (100, 10_000, 100_000)
EXPORTED = 10_000
LINES = 120
LATE, AIM = 0.012, 0.008


class Exports(QObject):
    """Exports the minutes of a dialogue in a child process, as the page of documents does, over and over."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.made = 0
        self._jobs = ProcessJobs(parent=self)
        self._arguments = ["export", str(path), "minutes", "--meeting", "1", "--force", "-o", f"{path}.docx"]
        self._start()

    def close(self) -> None:
        """Stop; one that is under way writes nothing."""
        self.made = -1
        self._jobs.close()

    def _start(self) -> None:
        self._jobs.start(self._arguments).finished.connect(self._end)

    def _end(self, outcome: Outcome) -> None:
        if self.made >= 0:
            assert outcome.status == 0, outcome
            self.made += 1
            self._start()


class Painted(QObject):
    """Notes when the log was painted last."""

    def __init__(self, viewport: QWidget) -> None:
        super().__init__(viewport)
        self.at = 0.0
        viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note a paint once it is done."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QApplication.sendEvent(watched, event)
            watched.installEventFilter(self)
            self.at = time.perf_counter()
            return True
        return False


def run() -> list[Figure]:
    """Measure at each size."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    icon_font.load()
    theme = Theme(application, "light")
    figures = []
    with tempfile.TemporaryDirectory() as folder:
        for size in SIZES:
            with make_log(Path(folder) / f"{size}.dialog", size) as file:
                figures += _measure(file, Path(folder), f"at {size:,} lines")
                if size == EXPORTED:
                    exports = Exports(file.path)
                    _turn_until(lambda: exports.made > 0)  # noqa: B023 - it is called before the next is made
                    figures += _measure(file, Path(folder), "beside an export")[1:]
                    exports.close()
    assert theme.choice == "light"
    return figures


def _measure(file: DialogueFile, folder: Path, where: str) -> list[Figure]:
    session = Session(file, ThreadRunner(), ImmediateJobs(lambda _: Outcome(0, "", ())), language("en"))
    window = QWidget()
    discreet = Discreet(session)
    preferences, files = Preferences(folder / "preferences.ini"), DialogueFiles(folder / "own")
    spelling = Spelling(session, files, preferences, ThreadRunner())
    around = Surroundings(
        session=session,
        actions=Actions(window),
        preferences=preferences,
        go=lambda page, noun_id="": None,
        tell=lambda text, tone="plain": None,
        owe=lambda page, count: None,
        room=RoomPresenter(session, lambda: 0, discreet),
        discreet=discreet,
        spelling=spelling,
        open_import=lambda: None,
        open_contact=lambda contact_id: None,
        files=files,
    )
    begun = time.perf_counter()
    screen = MeetingScreen(around)
    painted = Painted(screen.ui.log.viewport())
    screen.resize(1300, 700)
    screen.show()
    _turn_until(lambda: painted.at > begun)
    opened = painted.at - begun
    commits: list[float] = []
    inserted: list[float] = []
    file.listen(lambda _: commits.append(time.perf_counter()))
    screen.log.model.rowsInserted.connect(lambda: inserted.append(time.perf_counter()))
    durable, seen = [], []
    screen.ui.line.setFocus()
    for number in range(LINES):
        QTest.keyClicks(screen.ui.line, f"Line {number} about what was said in the room, at some length")
        inserted.clear()
        entered = time.perf_counter()
        QTest.keyClick(screen.ui.line, Qt.Key.Key_Return)
        _turn_until(lambda: bool(inserted) and painted.at > inserted[0])
        durable.append(commits[-1] - entered)
        seen.append(painted.at - entered)
        _turn_until(lambda: not session.is_busy)
    screen.close()
    spelling.close()
    session.close()
    longer = p95(seen) - p95(durable)
    return [
        Figure(f"the meeting room open {where}, log painted", opened, None, 0.5, 0.25),
        Figure(f"from durable until painted {where}, p95", longer, None, LATE, AIM),
    ]


def _turn_until(done: Callable[[], bool]) -> None:
    loop = QEventLoop()
    while not done():
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
