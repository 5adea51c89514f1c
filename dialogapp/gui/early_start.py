"""From the first paint until the room is there: an entry line that takes what is typed, while the rest is loaded.

First storage, which knows no window, is loaded and the dialogue opened on a thread; then the window's own modules here,
one at a time, so that keys come in between.
"""

from __future__ import annotations

import sys
from importlib import import_module
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from dialogapp.domain.errors import DialogappError
from dialogapp.domain.typed_ahead import TypedAhead, entered, typed
from dialogapp.gui.clock import system_now
from dialogapp.gui.widgets.early_line import EarlyLine
from dialogapp.gui.widgets.entry_field import EntryField

if TYPE_CHECKING:
    from dialogapp.gui.main_window import MainWindow
    from dialogapp.services.ports import Store, TypingAhead
    from dialogapp.services.translation import Language

_KEEP_AFTER_MS = 400
"""How long typing may stand unkept; its first character is kept at once."""
_SOON, _USUAL = 0.0005, sys.getswitchinterval()
"""After how many seconds the thread that loads makes room for a key."""
_MODULES = (
    "dialogapp.gui.actions",
    "dialogapp.gui.session",
    "dialogapp.gui.frame_presenter",
    "dialogapp.gui.crash_dialog",
    "dialogapp.gui.desktop",
    "dialogapp.gui.forms.ui_meeting_screen",
    "dialogapp.gui.screens.meeting_presenter",
    "dialogapp.gui.screens.meeting_log_panel",
    "dialogapp.gui.screens.meeting_agenda_panel",
    "dialogapp.gui.screens.meeting_floor_panel",
    "dialogapp.gui.screens.meeting_screen",
)
"""What the room needs of the window, what comes first first."""


class EarlyStart(QObject):
    """The early line and what was typed in it. `typed` is all of it, also what could not be kept on disk."""

    ready = Signal()
    """All is loaded, and the dialogue is open or can't be opened."""

    _opened = Signal()

    def __init__(self, window: MainWindow, place: TypingAhead, typed: TypedAhead, language: Language) -> None:
        super().__init__(window)
        self.typed = typed
        self._window, self._place, self._language = window, place, language
        self._kept = typed
        self._store: Store | Exception | None = None
        self._unloaded = list(_MODULES)
        self.line = EarlyLine(
            language.text("The dialogue is being opened … what you type is kept"),
            language.text("Write what is said; Enter saves"),
        )
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_KEEP_AFTER_MS)
        self._timer.timeout.connect(self._keep_on)
        self._opened.connect(self._load)
        field = self.line.field
        field.textChanged.connect(self._type)
        field.entered.connect(self._enter)
        self.line.painted.connect(self._begin_loading)
        window.show_first(self.line, "meeting")

    def take_store(self) -> Store:
        """The open dialogue, for whoever asks after `ready`; what stood in the way of opening it is raised."""
        assert self._store is not None
        if isinstance(self._store, Exception):
            raise self._store
        return self._store

    def finish(self) -> None:
        """Take nothing more, and keep what was typed last."""
        self._timer.stop()
        self._keep()

    def hand_cursor(self, field: QWidget | None) -> None:
        """Let the cursor stand in the room's line where it stands in this one."""
        if isinstance(field, EntryField):
            field.set_cursor_from_end(self.line.field.cursor_from_end())

    def _begin_loading(self) -> None:
        sys.setswitchinterval(_SOON)
        Thread(target=self._open, name="opening", daemon=True).start()

    def _open(self) -> None:
        try:
            self._store = self._place.open()
        except Exception as error:  # handed on whole, and raised by `take_store`
            self._store = error
        finally:
            sys.setswitchinterval(_USUAL)
        self._opened.emit()

    def _load(self) -> None:
        import_module(self._unloaded.pop(0))
        if self._unloaded:
            QTimer.singleShot(0, self, self._load)
        else:
            self.ready.emit()

    def _type(self) -> None:
        self.typed = typed(self.typed, self.line.field.text(), system_now())
        if not self._timer.isActive():
            self._keep_on()

    def _enter(self) -> None:
        before = self.typed
        self.typed = entered(before)
        if self.typed != before:
            self.line.field.show_text("")
            self.line.show_waiting(self._language.text("Being saved: {line}", line=self.typed.entered[-1].text))
            self._keep()
            # The next line's first character is kept at once, too.
            self._timer.stop()

    def _keep_on(self) -> None:
        """Keep what was typed and look again later, until nothing is."""
        if self.typed != self._kept:
            self._keep()
            self._timer.start()

    def _keep(self) -> None:
        if self.typed == self._kept:
            return
        try:
            self._place.keep(self.typed)
        except DialogappError as error:
            self._window.tell(self._language.error(error), "bad")
        else:
            self._kept = self.typed
