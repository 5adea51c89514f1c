"""Children that are forked from this process, which has loaded the program: a window a round in a third of the time."""

from __future__ import annotations

import os
import signal
import sys
import threading
from importlib import import_module
from pathlib import Path
from typing import IO

from tests.acceptance import child_window

_LOADED = (
    "dialogapp.gui.desktop",
    "dialogapp.gui.screens.meeting_screen",
    "dialogapp.storage.dialogue_file",
    "tests.acceptance.logging_child",
)


class Forked:
    """A child that runs the module `tests.acceptance.NAME`. There must be no QApplication here."""

    def __init__(self, name: str, path: Path, turn: str) -> None:
        for module in _LOADED:
            import_module(module)
        assert threading.active_count() == 1, "a fork would copy what other threads hold"
        told, tells = os.pipe()
        self._process = os.fork()
        if self._process == 0:
            os.dup2(tells, sys.stdout.fileno())
            os.close(told)
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
            sys.argv = [name, str(path), turn]
            os._exit(child_window.run(import_module(f"tests.acceptance.{name}").TYPIST))
        os.close(tells)
        self.stdout: IO[bytes] = os.fdopen(told, "rb")
        self._is_gone = False

    def kill(self) -> None:
        """Kill it, as the system does."""
        if not self._is_gone:
            os.kill(self._process, signal.SIGKILL)

    def wait(self) -> int:
        """Wait until it is gone."""
        self._is_gone = True
        return os.waitpid(self._process, 0)[1]
