"""Which screens there are, and which of them the room's view may take."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QObject, QRect, SignalInstance
from PySide6.QtCore import Signal as QtSignal
from PySide6.QtGui import QGuiApplication, QScreen, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from dialogapp.domain.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen, by its name and its place on the desktop."""

    name: str
    place: QRect

    def __hash__(self) -> int:
        return hash((self.name, self.place.getRect()))


class ScreenSource(Protocol):
    """Where the screens come from: the system, or a test."""

    changed: SignalInstance
    """A screen came, went, was moved or changed its size, or the window with the log went to another one."""

    def screens(self) -> list[Screen]:
        """All screens."""

    def own(self) -> Screen:
        """The screen with the log."""


@dataclass(frozen=True, slots=True)
class Found:
    """The screens as they are now: the log's own, and those the room's view may take.

    Screens that cover each other show the same, so they count as one; with `is_duplicated` the room sees the log.
    """

    own: Screen
    free: tuple[Screen, ...]
    is_duplicated: bool


def found_screens(source: ScreenSource) -> Found:
    """Which screens there are."""
    own, others = source.own(), list(source.screens())
    if own in others:
        others.remove(own)
    return Found(own, _distinct(own, others), any(other.place.intersects(own.place) for other in others))


def _distinct(own: Screen, others: Sequence[Screen]) -> tuple[Screen, ...]:
    free: list[Screen] = []
    for screen in others:
        if not any(screen.place.intersects(one.place) for one in (own, *free)):
            free.append(screen)
    return tuple(free)


class SystemScreens(QObject):
    """The system's screens, and the one `window` is on."""

    changed = QtSignal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._handle: QWindow | None = None
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.screenAdded.connect(self._take)
        application.screenRemoved.connect(self.changed)
        application.primaryScreenChanged.connect(self.changed)
        for screen in QGuiApplication.screens():
            self._listen(screen)

    def screens(self) -> list[Screen]:
        """All screens."""
        return [_told(screen) for screen in QGuiApplication.screens()]

    def own(self) -> Screen:
        """The screen with the log. From the first time it is asked for, a move of the window is heard of."""
        handle = self._window.windowHandle()
        if handle is not self._handle:
            self._handle = handle
            handle.screenChanged.connect(self.changed)
        return _told(self._window.screen())

    def _take(self, screen: QScreen) -> None:
        self._listen(screen)
        self.changed.emit()

    def _listen(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self.changed)


def _told(screen: QScreen) -> Screen:
    return Screen(screen.name() or screen.model(), screen.geometry())
