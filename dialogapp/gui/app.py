"""The program with a window: paints the frame first, and imports what fills it afterwards."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from dialogapp.gui.main_window import MainWindow
from dialogapp.gui.preferences import COMPACT, GEOMETRY, LANGUAGE, THEME, TYPE_SIZE, Preferences
from dialogapp.gui.theme import STYLE_ARGUMENTS, Theme, theme_choice
from dialogapp.gui.translation import WindowLanguage
from dialogapp.services.translation import Language, LanguageCode, language

if TYPE_CHECKING:
    from dialogapp.gui.desktop import Desktop
    from dialogapp.gui.early_start import EarlyStart
    from dialogapp.services.ports import Files


class Application(QApplication):
    """The application, from its first paint to its end."""

    def __init__(self, files: Files, path: Path | None, preferences: Preferences | None = None) -> None:
        """With `path`, that dialogue is opened; else the start page is shown. `preferences` are by default the
        user's.
        """
        # Next to nothing of what is made until all is there is garbage; looking for it takes a tenth of the start.
        gc.disable()
        super().__init__([sys.argv[0], *STYLE_ARGUMENTS])
        self.setApplicationName("Dialogapp")
        self.setQuitOnLastWindowClosed(False)
        self._files = files
        self._path = path
        self.preferences = preferences or Preferences()
        self.look = Theme(
            self,
            theme_choice(self.preferences.get(THEME)),
            compact=self.preferences.get(COMPACT),
            type_size=int(self.preferences.get(TYPE_SIZE)),
        )
        self.words = WindowLanguage(self, window_language(self.preferences))
        self.window = MainWindow(self.preferences.get(GEOMETRY))
        self.window.name_dialogue(path.stem if path else "", "")
        self.window.show_rail(path is not None)
        self.desktop: Desktop | None = None
        self.early: EarlyStart | None = None
        self._is_closing = False
        self.window.painted.connect(self._fill)
        self.window.show()

    def _fill(self) -> None:
        """Where a meeting runs, first let the user type; the rest comes beside that."""
        if self._path is not None:
            place = self._files.typing_ahead(self._path)
            if (typed := place.begin()) is not None:
                from dialogapp.gui.early_start import EarlyStart

                self.early = EarlyStart(self.window, place, typed, self.words.language)
                self.early.ready.connect(self._fill_in)
                self.window.closing.connect(self._close_later)
                return
        self._fill_in()

    def _fill_in(self) -> None:
        """Import the rest: pages, menus, storage."""
        from dialogapp.gui.desktop import Desktop

        self.desktop = Desktop(self.window, self._files, self.preferences, self.look, self.words)
        self.desktop.closed.connect(self._end)
        self.desktop.begin(self._path, self.early)
        self.early = None
        gc.freeze()
        gc.enable()
        if self._is_closing:
            self.desktop.quit()

    def _close_later(self) -> None:
        self._is_closing = True

    def _end(self) -> None:
        # Not quit(), which would ask the window once more.
        self.exit(0)


def window_language(preferences: Preferences) -> Language:
    """The language the user chose, else the system's, else Swedish."""
    chosen = preferences.get(LANGUAGE) or QLocale.system().name()[:2]
    code: LanguageCode = "en" if chosen == "en" else "sv"
    return language(code)


def run(files: Files, path: Path | None) -> int:
    """Run the program with its window until the user closes it; the exit status."""
    return Application(files, path).exec()
