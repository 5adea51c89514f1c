"""The whole window as the program puts it together: real files, the writer's thread, exports in child processes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dialogapp.bootstrap import DialogueFiles
from dialogapp.gui.crash_dialog import CrashReporter
from dialogapp.gui.desktop import Desktop
from dialogapp.gui.main_window import MainWindow
from dialogapp.gui.preferences import GEOMETRY, LANGUAGE, Preferences
from dialogapp.gui.theme import Theme
from dialogapp.gui.translation import WindowLanguage
from dialogapp.services.translation import language
from tests.acceptance.user import User


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    """Those of someone who has had the window open before, in Swedish."""
    kept = Preferences(tmp_path / "preferences.ini")
    kept.set(LANGUAGE, "sv")
    return kept


@pytest.fixture
def start(qapp: QApplication, qtbot: QtBot, preferences: Preferences) -> Iterator[Callable[[], tuple[User, Desktop]]]:
    """Starts the program in Swedish, as `gui.app` does; the application itself is the one of the test run."""
    words = WindowLanguage(qapp, language("sv"))
    look = Theme(qapp, "light")
    begun: list[tuple[MainWindow, Desktop]] = []

    def start() -> tuple[User, Desktop]:
        window = MainWindow(preferences.get(GEOMETRY))
        desktop = Desktop(window, DialogueFiles(), preferences, look, words)
        desktop.closed.connect(window.hide)
        window.resize(1366, 768)
        qtbot.addWidget(window, before_close_func=lambda _: desktop.quit())
        with qtbot.waitActive(window, timeout=30_000):
            window.show()
            window.activateWindow()
        preferences.set(GEOMETRY, window.geometry_text())
        desktop.begin(None)
        begun.append((window, desktop))
        return User(window, qtbot), desktop

    yield start
    for window, _ in begun:
        reporter = window.findChild(CrashReporter)
        assert reporter is not None
        assert reporter.dialog is None, "something crashed; what it was stands in standard error"
    words.close()
