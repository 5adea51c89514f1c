"""The keys that must work whichever of our windows is in front: no dialog may stand between F9 and the room."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow


class AlwaysKeys(QObject):
    """Hears keys before a modal dialog, a menu or the room's view does. `slots_by_key` has the plain keys, without
    modifiers.

    It listens to the window in front and to no other, so that painting and typing elsewhere cost nothing. In the main
    window the actions' own shortcuts come first, and such a key never gets here.
    """

    def __init__(self, slots_by_key: Mapping[Qt.Key, Callable[[], object]], parent: QObject) -> None:
        super().__init__(parent)
        self._slots_by_key = dict(slots_by_key)
        self._heard: QWindow | None = None
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusWindowChanged.connect(self._follow)
        self._follow(QGuiApplication.focusWindow())

    def _follow(self, window: QWindow | None) -> None:
        if self._heard is not None:
            self._heard.removeEventFilter(self)
            self._heard.destroyed.disconnect(self._forget)
        self._heard = window
        if window is not None:
            window.installEventFilter(self)
            window.destroyed.connect(self._forget)

    def _forget(self) -> None:
        self._heard = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Do what the key does, and let nobody else have it."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or event.modifiers():
            return False
        slot = self._slots_by_key.get(Qt.Key(event.key()))
        if slot is None:
            return False
        if not event.isAutoRepeat():
            slot()
        return True
