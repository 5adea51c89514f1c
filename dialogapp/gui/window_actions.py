"""The window's own actions: what stands in File, Edit, View, Go and Help."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from PySide6.QtGui import QKeySequence

from dialogapp.gui.actions import Actions
from dialogapp.gui.page_names import PAGE_ICONS, PAGE_NAMES, PAGE_WORDS
from dialogapp.services.translation import message

FILE = message("&File")
EDIT = message("&Edit")
VIEW = message("&View")
GO = message("&Go")
ROOM = message("&Room")
HELP = message("&Help")

Shortcut: TypeAlias = str | list[str] | QKeySequence.StandardKey

_KEY = QKeySequence.StandardKey


class _Spec(NamedTuple):
    """`name` is also the name of the slot it is connected to."""

    name: str
    source: str
    section: str
    shortcut: Shortcut = ""
    icon: str = ""


_SPECS = (
    _Spec("file.new", message("New dialogue…"), FILE, _KEY.New, "file-plus"),
    _Spec("file.open", message("Open…"), FILE, _KEY.Open, "folder-open"),
    _Spec("file.close", message("Close the dialogue"), FILE, "Ctrl+W"),
    _Spec("file.import", message("Import…"), FILE, "Ctrl+I", "download-simple"),
    _Spec("file.export", message("Export…"), FILE, "Ctrl+E", "upload-simple"),
    _Spec("file.quit", message("Quit"), FILE, "Ctrl+Q"),
    _Spec("edit.undo", message("Undo"), EDIT, _KEY.Undo, "arrow-counter-clockwise"),
    _Spec("edit.redo", message("Redo"), EDIT, ["Ctrl+Y", "Ctrl+Shift+Z"], "arrow-clockwise"),
    _Spec("edit.find", message("Search on this page"), EDIT, _KEY.Find, "magnifying-glass"),
    _Spec("edit.contact", message("Contact outside the meeting…"), EDIT, "Ctrl+Shift+T", "chats"),
    _Spec("edit.spelling", message("Mark misspelt words"), EDIT, "Ctrl+Alt+Shift+W"),
    _Spec("view.theme.system", message("Appearance as the system"), VIEW, "Ctrl+Alt+Shift+S"),
    _Spec("view.theme.light", message("Light"), VIEW, "Ctrl+Alt+Shift+L", "sun"),
    _Spec("view.theme.dark", message("Dark"), VIEW, "Ctrl+Alt+Shift+D", "moon"),
    _Spec("view.compact", message("Compact rows"), VIEW, "Ctrl+Alt+Shift+R"),
    _Spec("view.type_larger", message("Larger type"), VIEW, ["Ctrl++", "Ctrl+="]),
    _Spec("view.type_smaller", message("Smaller type"), VIEW, "Ctrl+-"),
    _Spec("view.type_reset", message("Usual size of type"), VIEW, "Ctrl+0"),
    _Spec("view.focus", message("The meeting room alone: log, line and floor"), VIEW, "Shift+F11"),
    _Spec("view.full_screen", message("Full screen"), VIEW, "F11"),
    _Spec("view.discreet", message("Discreet mode"), VIEW, "Ctrl+Shift+D", "eye-slash"),
    _Spec("view.language.sv", message("In Swedish"), VIEW, "Ctrl+Alt+Shift+V"),
    _Spec("view.language.en", message("In English"), VIEW, "Ctrl+Alt+Shift+E"),
    _Spec("go.palette", message("All actions and search…"), GO, "Ctrl+K", "command"),
    _Spec("go.next", message("Next page"), GO, "Ctrl+PgDown"),
    _Spec("go.previous", message("Previous page"), GO, "Ctrl+PgUp"),
    *(
        _Spec(f"go.{name}", PAGE_WORDS[name], GO, f"Ctrl+Shift+{number}", PAGE_ICONS[name])
        for number, name in enumerate(PAGE_NAMES, start=1)
    ),
    _Spec("room.nothing", message("The room sees nothing"), ROOM, "F9", "eye-slash"),
    _Spec("room.item", message("The room sees the agenda item that is on"), ROOM, "Shift+F9", "list-numbers"),
    _Spec("room.follow", message("The room follows the agenda"), ROOM, "Ctrl+Shift+F9"),
    _Spec("room.question", message("The room sees the question that is chosen"), ROOM, "Ctrl+F9", "question"),
    _Spec("room.exercise", message("The room sees the exercise that is chosen"), ROOM, "F12", "puzzle-piece"),
    _Spec("room.result", message("The room sees the exercise's result"), ROOM, "Shift+F12", "chart-bar"),
    _Spec("room.text", message("The room sees a text…"), ROOM, "Shift+F5", "text-t"),
    _Spec("room.names", message("Suppliers' names may be seen"), ROOM, "Ctrl+Shift+F5"),
    _Spec("room.open", message("The room's view on another screen"), ROOM, "Ctrl+F5", "projector-screen"),
    _Spec("room.here", message("The room's view on this screen"), ROOM, "F5", "laptop"),
    _Spec("room.close", message("Close the room's view"), ROOM, "Ctrl+F12"),
    _Spec("help.page", message("This page, and the keys"), HELP, "F1", "question"),
    _Spec("help.keys", message("Keys on one page"), HELP, "Ctrl+F1", "keyboard"),
    _Spec("help.about", message("About Dialogapp"), HELP, "Ctrl+Alt+Shift+F1"),
)

CHECKABLE = (
    "view.theme.system",
    "view.theme.light",
    "view.theme.dark",
    "edit.spelling",
    "view.compact",
    "view.focus",
    "view.full_screen",
    "view.discreet",
    "room.follow",
    "room.names",
    "view.language.sv",
    "view.language.en",
)

ROOM_ACTIONS = (
    "nothing",
    "item",
    "follow",
    "question",
    "exercise",
    "result",
    "text",
    "names",
    "open",
    "here",
    "close",
)
"""What stands in the menu of the room, after `room.`."""

NEEDS_DIALOGUE = (
    "file.close",
    "file.import",
    "file.export",
    "edit.undo",
    "edit.redo",
    "edit.find",
    "edit.contact",
    "go.palette",
    "go.next",
    "go.previous",
    "help.page",
    "view.focus",
    "view.discreet",
    *(f"room.{name}" for name in ROOM_ACTIONS),
    *(f"go.{name}" for name in PAGE_NAMES),
)
"""Actions that have no sense on the start page."""

GROUP_ENDS = (
    *(
        "file.close",
        "file.export",
        "edit.redo",
        "edit.find",
        "edit.contact",
        "view.theme.dark",
        "view.type_reset",
        "view.discreet",
        "go.previous",
        "help.keys",
    ),
    *("room.nothing", "room.text", "room.names"),
)
"""Actions after which a menu has a line."""


def add_window_actions(actions: Actions, slots: dict[str, Callable[[], object]]) -> None:
    """Register all of them; `slots` has one for each name."""
    for spec in _SPECS:
        action = actions.add(
            spec.name, spec.source, slots[spec.name], section=spec.section, shortcut=spec.shortcut, icon=spec.icon
        )
        action.setCheckable(spec.name in CHECKABLE)
