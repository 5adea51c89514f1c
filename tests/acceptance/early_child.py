"""A window that is typed in from its first line on, until it is killed: `python -m …early_child FILE LETTER`.

Each line on standard output tells what is so from then on:

    entered TEXT          the line was entered before the room was there
    room                  the room is shown; nothing is typed after it
"""

from __future__ import annotations

import itertools
import sys

from PySide6.QtCore import QObject, Qt, QTimer

from dialogapp.gui.app import Application
from tests.acceptance.child_window import run, tell
from tests.gui.keys import press

_LETTER_MS = 5


class EarlyTypist(QObject):
    """Types a line after the other, a letter at a time. No line, and no beginning of one, is like that of a typist with
    another letter.
    """

    def __init__(self, application: Application, letter: str) -> None:
        super().__init__(application)
        self._application = application
        self._lines = (f"{letter}{number}, säger örat." for number in itertools.count())
        self._line = ""
        self._left = ""
        self._steps = QTimer(self)
        self._steps.timeout.connect(self._type)
        self._steps.start(_LETTER_MS)
        application.window.page_shown.connect(self._stop)

    def _type(self) -> None:
        early = self._application.early
        if early is None:
            return
        field = early.line.field
        if not self._line:
            self._line = self._left = next(self._lines)
        elif self._left:
            press(field, self._left[0])
            self._left = self._left[1:]
        else:
            press(field, Qt.Key.Key_Return)
            tell(f"entered {self._line}")
            self._line = ""

    def _stop(self) -> None:
        self._steps.stop()
        tell("room")


if __name__ == "__main__":
    sys.exit(run(EarlyTypist))
