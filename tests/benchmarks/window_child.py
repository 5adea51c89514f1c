"""One run of the window in a process of its own: `python -m tests.benchmarks.window_child STAGE [FILE]`.

It says a word on its output when what the stage waits for has happened, for whoever started it to take the time of,
and stops as a machine does that loses its power: nothing is closed or saved.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit, QWidget

if TYPE_CHECKING:
    from dialogapp.gui.app import Application
    from dialogapp.gui.screens.meeting_screen import MeetingScreen

SETTLED_MS = 8_000
"""After this nothing of the start goes on: the journal was verified, what is owed was counted."""
IDLE_MS = 10_000
TYPED = "k"


def main() -> None:
    """Run the stage."""
    stage, *arguments = sys.argv[1:]
    STAGES[stage](*map(Path, arguments))


class Waiting(QObject):
    """Calls `happened` after an event of a kind has been dealt with, once."""

    def __init__(self, watched: QWidget, kind: QEvent.Type, happened: Callable[[], None]) -> None:
        super().__init__(watched)
        self._kind, self._happened = kind, happened
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == self._kind:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._happened)
        return False


def bare() -> None:
    """The floor: a main window with nothing in it."""
    application, window = _bare_window()
    _when_painted(window, _stop)
    application.exec()


def first_paint(path: Path) -> None:
    """The application's frame is painted."""
    application = _application(path)
    _when_painted(application.window, _stop)
    application.exec()


def typing(path: Path) -> None:
    """A key that was pressed in the first line that the window shows is shown, and what was typed is on the disk."""
    # Not above: the floor needs neither, and `Qt` takes long to make.
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QKeyEvent

    application = _application(path)
    left = {"shown", "kept"}

    def note(what: str) -> None:
        left.discard(what)
        if not left:
            _stop()

    def type_in() -> None:
        assert application.early is not None
        field = application.early.line.field
        _when_painted(field.viewport(), lambda: note("shown"))
        # As the system sends it: QTest would have to be imported.
        QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, TYPED))
        assert f'"text": "{TYPED}"' in path.with_name(f".{path.name}.typed").read_text("ascii")
        note("kept")

    def wait_for_line() -> None:
        assert application.early is not None
        _when_painted(application.early.line.field.viewport(), type_in)

    # The window fills itself first, when it tells that it was painted.
    application.window.painted.connect(wait_for_line)
    application.exec()


def long_log(path: Path) -> None:
    """All lines of the log can be reached, the newest are painted, and the file can be written."""

    def check(room: MeetingScreen) -> None:
        assert room.session.store.writable
        assert room.log.model.rowCount() >= 50_000
        _when_painted(room.ui.log.viewport(), _stop)
        room.ui.log.viewport().update()

    _in_the_room(_application(path), check)


def idle_bare() -> None:
    """The floor: how often a bare window wakes."""
    application, window = _bare_window()
    _when_painted(window, _count_wakeups)
    application.exec()


def idle_field() -> None:
    """The floor of the room: a bare window with a field whose cursor blinks."""
    application, window = _bare_window()
    field = QPlainTextEdit(window)
    window.setCentralWidget(field)
    field.setFocus()
    _when_painted(window, _count_wakeups)
    application.exec()


def idle(path: Path) -> None:
    """How often the window wakes on the page that the dialogue opens with."""
    application = _application(path)
    application.window.page_shown.connect(_count_wakeups)
    application.exec()


def idle_speaking(path: Path) -> None:
    """How often the room wakes while an organisation has the floor."""

    def give(room: MeetingScreen) -> None:
        from dialogapp.domain.entry import Speaker

        room.floor.give(Speaker(room.presenter.organisations[0].id))
        _count_wakeups()

    _in_the_room(_application(path), give)


def _bare_window() -> tuple[QApplication, QMainWindow]:
    application = QApplication([])
    window = QMainWindow()
    window.show()
    return application, window


def _application(path: Path) -> Application:
    from dialogapp.bootstrap import DialogueFiles
    from dialogapp.gui.app import Application

    return Application(DialogueFiles(), path)


def _in_the_room(application: Application, work: Callable[[MeetingScreen], None]) -> None:
    def shown(name: str) -> None:
        from dialogapp.gui.screens.meeting_screen import MeetingScreen

        room = application.window.page_widget("meeting")
        assert name == "meeting"
        assert isinstance(room, MeetingScreen)
        QTimer.singleShot(0, lambda: work(room))

    application.window.page_shown.connect(shown)
    application.exec()


def _when_painted(widget: QWidget, happened: Callable[[], None]) -> None:
    Waiting(widget, QEvent.Type.Paint, happened)


def _count_wakeups() -> None:
    """After a while, say how often the process woke within the next while."""
    QTimer.singleShot(SETTLED_MS, _count)


def _count() -> None:
    before = _wakeups()
    QTimer.singleShot(IDLE_MS, lambda: _stop(str(_wakeups() - before)))


def _wakeups() -> int:
    import resource

    # Each time a thread of this process had nothing to do: it woke once for each.
    return resource.getrusage(resource.RUSAGE_SELF).ru_nvcsw


def _stop(word: str = "done") -> None:
    os.write(sys.stdout.fileno(), word.encode() + b"\n")
    os._exit(0)


STAGES: dict[str, Callable[..., None]] = {
    "bare": bare,
    "first_paint": first_paint,
    "typing": typing,
    "long_log": long_log,
    "idle_bare": idle_bare,
    "idle_field": idle_field,
    "idle": idle,
    "idle_speaking": idle_speaking,
}


if __name__ == "__main__":
    main()
