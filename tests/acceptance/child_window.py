"""The real window in a process of its own, with someone who types in it, for a parent that may kill it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from dialogapp.bootstrap import DialogueFiles
from dialogapp.gui.app import Application
from dialogapp.gui.preferences import Preferences


def tell(text: str) -> None:
    """Say a line to the parent, at once."""
    sys.stdout.buffer.write(f"{text}\n".encode())
    sys.stdout.buffer.flush()


def run(typist_of: Callable[[Application, str], QObject]) -> int:
    """Open the dialogue that the first argument names, and let a typist, who gets the second, type until the end."""
    path, told = Path(sys.argv[1]), sys.argv[2]
    application = Application(DialogueFiles(), path, Preferences(path.with_name("preferences.ini")))
    typist = typist_of(application, told)
    status = application.exec()
    typist.deleteLater()
    return status
