"""What can be known of this computer the evening before a meeting; what can't is said, with what to do by hand."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication, QScreen

from dialogapp.services.preparing import Check
from dialogapp.services.translation import Language

_LITTLE_BYTES, _TOO_LITTLE_BYTES = 1_000_000_000, 100_000_000


def computer_checks(file: Path, words: Language) -> list[Check]:
    """Screens, sleep and disk."""
    places = [(_name(screen), screen.geometry()) for screen in QGuiApplication.screens()]
    return [
        screen_check(places, words),
        Check(
            "plain",
            words.text(
                "Sleep can't be turned off from here. Plug in the charger, turn off sleep and the screen saver, and "
                "let no notices from other programs show"
            ),
        ),
        disk_check(shutil.disk_usage(file.parent).free, words),
    ]


def screen_check(places: Sequence[tuple[str, QRect]], words: Language) -> Check:
    """How many screens there are, by name and place. A projector that mirrors the laptop looks like no screen of its
    own.
    """
    if len(places) < 2:
        return Check(
            "warn",
            words.text(
                "One screen is found. Plug in the projector, and let it extend the desktop: one that mirrors it can't "
                "be told from none, and would show the log"
            ),
        )
    names = ", ".join(f"{name} {place.width()} × {place.height()}" for name, place in places)
    if len({(place.x(), place.y()) for _, place in places}) < len(places):
        return Check(
            "warn", words.text("Two screens show the same ({names}): let the projector extend the desktop", names=names)
        )
    return Check(
        "ok", words.text("{count} screens, each with its own picture: {names}", count=len(places), names=names)
    )


def disk_check(free: int, words: Language) -> Check:
    """Whether there is room where the file lies; `free` in bytes."""
    room = f"{free / 1_000_000_000:.1f}"
    if words.code == "sv":
        room = room.replace(".", ",")
    if free < _LITTLE_BYTES:
        return Check(
            "bad" if free < _TOO_LITTLE_BYTES else "warn",
            words.text("Only {room} GB are free where the file lies; make room", room=room),
        )
    return Check("ok", words.text("{room} GB are free where the file lies", room=room))


def _name(screen: QScreen) -> str:
    return screen.name() or screen.model()
