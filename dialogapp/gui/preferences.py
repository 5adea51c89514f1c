"""What the window remembers between sessions, on this computer: declared once, typed, with defaults.

The dialogue's own settings live in its file, not here.
"""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Callable
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from PySide6.QtCore import QObject, QSettings, Signal

V = TypeVar("V", str, bool, list[str], list[int])


def _yes(stored: str) -> bool:
    return stored == "yes"


def _names(stored: str) -> list[str]:
    return [name for name in stored.split(",") if name]


def _numbers(stored: str) -> list[int]:
    return [int(number) for number in _names(stored)]


def _base64(stored: str) -> str:
    b64decode(stored, validate=True)
    return stored


def _one_of(*choices: str) -> Callable[[str], str]:
    def chosen(stored: str) -> str:
        if stored not in choices:
            raise ValueError(stored)
        return stored

    return chosen


def _per_cent(stored: str) -> str:
    return str(int(stored))


class Preference(NamedTuple, Generic[V]):
    """One thing that is remembered. `read` makes a value of what was stored, ValueError where it can't."""

    key: str
    default: V
    read: Callable[[str], V]


THEME = Preference("window/theme", "system", _one_of("system", "light", "dark"))
LANGUAGE = Preference("window/language", "", _one_of("", "sv", "en"))
"""Empty: the system's."""
COMPACT = Preference("window/compact", False, _yes)
TYPE_SIZE = Preference("window/type", "100", _per_cent)
"""The size of type, in per cent of the usual one."""
FULL_SCREEN = Preference("window/full_screen", False, _yes)
FOCUS = Preference("meeting/focus", False, _yes)
"""Whether the meeting room shows the log, the entry line and the floor, and nothing else."""
GEOMETRY = Preference("window/geometry", "", _base64)
PURPOSES_READ = Preference[list[str]]("window/purposes_read", [], _names)
"""The pages whose line of what they are for was put away."""
DOCUMENTS_FOLDER = Preference("documents/folder", "", str)
"""Where the last document was saved; empty for the system's folder of documents."""
PREVIEW_AS_TEXT = Preference("documents/preview_as_text", False, _yes)
"""Whether the preview of a document is shown as running text in place of its pages."""
ITEM_SOUND = Preference("meeting/item_sound", False, _yes)
"""Whether a sound tells that the time of an agenda item is nearly out, and over."""
ACTOR = Preference("session/actor", "", str)
"""Who was at the keyboard last: offered when a session begins."""
SCHEDULE_VIEW = Preference("schedule/view", "week", _one_of("day", "week", "list"))
SCHEDULE_ZOOM = Preference("schedule/zoom", "100", _per_cent)
"""How high the calendar's hours are, in per cent."""
SCHEDULE_FINDINGS = Preference("schedule/findings", True, _yes)
"""Whether what stands in the schedule's way is listed under the calendar."""


def column_widths(table: str) -> Preference[list[int]]:
    """The widths of a table's columns, by the table's name."""
    return Preference(f"columns/{table}", [], _numbers)


class Preferences(QObject):
    """Reads and writes preferences in an ini file."""

    changed = Signal(object)
    """The Preference whose value is another."""

    def __init__(self, file: Path | None = None, parent: QObject | None = None) -> None:
        """With `file`, kept there; else where the system keeps an application's settings."""
        super().__init__(parent)
        self.settings = (
            QSettings(str(file), QSettings.Format.IniFormat)
            if file
            else QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Dialogapp", "Dialogapp")
        )

    def get(self, preference: Preference[V]) -> V:
        """What is remembered; the default where nothing is, or nothing that fits."""
        stored = self.settings.value(preference.key)
        if stored is None:
            return preference.default
        try:
            return preference.read(str(stored))
        except ValueError:
            return preference.default

    def set(self, preference: Preference[V], value: V) -> None:
        """Remember `value`. Names in a list hold no comma."""
        if value != self.get(preference):
            self.settings.setValue(preference.key, _stored(value))
            self.changed.emit(preference)


def _stored(value: str | bool | list[str] | list[int]) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "yes" if value else "no"
    return ",".join(map(str, value))
