"""Screens that a test plugs in and out."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, Signal

from dialogapp.gui.room.screens import Screen

LAPTOP = Screen("eDP-1", QRect(0, 0, 1366, 768))
PROJECTOR = Screen("HDMI-1", QRect(1366, 0, 1024, 768))
BESIDE = Screen("DP-1", QRect(2390, 0, 1920, 1080))
MIRROR = Screen("HDMI-1", QRect(0, 0, 1024, 768))


class FakeScreens(QObject):
    """Says which screens there are; the log is on the laptop's until it is moved."""

    changed = Signal()

    def __init__(self, *screens: Screen) -> None:
        super().__init__()
        self.plugged = list(screens)
        self.home = LAPTOP

    def screens(self) -> list[Screen]:
        return self.plugged

    def own(self) -> Screen:
        return self.home

    def plug(self, *screens: Screen) -> None:
        self.plugged = list(screens)
        self.changed.emit()

    def move_log(self, screen: Screen) -> None:
        self.home = screen
        self.changed.emit()
