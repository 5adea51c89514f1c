"""The room's clock: it wakes once a second while somebody speaks or an item of the agenda is on, else never."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer

_SECOND = 1000
_SLACK = 20
"""Milliseconds after the turn of a second, so that a timer that is early does not show the second before."""


class RoomTicker(QObject):
    """Calls `tick` at each turn of the second while the room is seen and a clock runs."""

    def __init__(self, tick: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._tick = tick
        self._is_seen = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._turn)

    @property
    def is_running(self) -> bool:
        """Whether it will wake."""
        return self._timer.isActive()

    def follow(self, *, turn_used: int | None, item_used: int | None) -> None:
        """Wake with a turn's clock, or else with an agenda item's; both in milliseconds used, None where none runs."""
        used = turn_used if turn_used is not None else item_used
        if used is not None:
            self._start(_SECOND - used % _SECOND)
        else:
            self._timer.stop()

    def set_seen(self, seen: bool) -> None:
        """Stop while nobody sees the room."""
        self._is_seen = seen
        if not seen:
            self._timer.stop()

    def _start(self, wait: int) -> None:
        if self._is_seen:
            self._timer.start(wait + _SLACK)

    def _turn(self) -> None:
        self._tick()
