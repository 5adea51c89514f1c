"""A window that logs by key presses as fast as it takes them, until it is killed: `python -m …logging_child FILE TURN`.

Each line on standard output tells what is so from then on:

    restored TEXT         what stood half-typed in the entry line as the room was opened
    logged TEXT           the line is shown in the log as durable
    typed MS TEXT         the entry line shows this; MS is the time on a clock of this process's own

With TURN `log` it logs without end; with `type` it logs a line and then types one that it never enters, a letter at a
time, at a typist's pace.
"""

from __future__ import annotations

import itertools
import sys
import time

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from dialogapp.gui.app import Application
from dialogapp.gui.models.log_model import TEXT
from dialogapp.gui.screens.meeting_screen import MeetingScreen
from tests.acceptance.child_window import run, tell
from tests.gui.keys import press

_LETTER_MS = 25
_WORDS = "Örat hör åskan längs ån, säger någon från övre våningen och går på igen".split()


class Typist(QObject):
    """Waits for the room, then types in it."""

    def __init__(self, application: Application, turn: str) -> None:
        super().__init__(application)
        self._window = application.window
        self._turn = turn
        self._room: MeetingScreen | None = None
        self._numbers = itertools.count(1)
        self._letters = (letter for number in itertools.count() for letter in f"{number} {' '.join(_WORDS)} ")
        self._steps = QTimer(self)
        self._steps.timeout.connect(self._open_room)
        self._steps.start(0)

    def _open_room(self) -> None:
        button = self._window.ui.rail.button("meeting")
        if self._window.page == "overview":
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        rooms = self._window.findChildren(MeetingScreen)
        if not rooms or not rooms[0].ui.line.hasFocus():
            self._window.activateWindow()
            return
        self._steps.stop()
        self._room = room = rooms[0]
        QTest.keyClick(room.ui.line, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
        tell(f"{'restored'} {room.ui.line.text()}")
        room.log.model.rowsInserted.connect(self._go_on)
        if room.ui.line.text():
            press(room.ui.line, Qt.Key.Key_Return)
        else:
            self._log_next()

    def _go_on(self) -> None:
        assert self._room is not None
        model = self._room.log.model
        tell(f"logged {model.index(model.rowCount() - 1, TEXT).data()}")
        # Not from within the signal: the window is to take the key when it is ready for keys.
        QTimer.singleShot(0, self, self._log_next if self._turn == "log" else self._type_slowly)

    def _log_next(self) -> None:
        words = " ".join(_WORDS[: 1 + next(self._numbers) % len(_WORDS)])
        press(_focus(), f"{words} {time.monotonic_ns()}", Qt.Key.Key_Return)

    def _type_slowly(self) -> None:
        if not self._steps.isActive():
            self._steps.timeout.disconnect()
            self._steps.timeout.connect(self._type_letter)
            self._steps.start(_LETTER_MS)

    def _type_letter(self) -> None:
        assert self._room is not None
        press(_focus(), next(self._letters))
        tell(f"{'typed'} {f'{time.monotonic_ns() // 1_000_000} {self._room.ui.line.text()}'}")


def _focus() -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


TYPIST = Typist


if __name__ == "__main__":
    sys.exit(run(TYPIST))
