"""The keys that are others on macOS, by the names of the actions; menus, the palette and the page of keys follow.

The system keeps some combinations for itself there, and Alt types characters. Qt calls the Command key Ctrl on macOS,
and the Control key Meta.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from PySide6.QtGui import QKeySequence

from dialogapp.domain.contributions import CONTRIBUTION_KINDS
from dialogapp.gui.page_names import PAGE_NAMES

MAC = "darwin"
"""macOS, as `sys.platform` names it."""

MAC_KEYS: dict[str, tuple[str, ...]] = {
    **{f"go.{name}": (f"Meta+Alt+{digit}",) for digit, name in enumerate(PAGE_NAMES, start=1)},
    **{f"meeting.kind_{kind}": (f"Ctrl+Alt+{digit}",) for digit, kind in enumerate(CONTRIBUTION_KINDS, start=1)},
    **{f"meeting.floor_{digit}": (f"Meta+{digit}",) for digit in range(1, 10)},
    **{f"meeting.said_{digit}": (f"Meta+Shift+{digit}",) for digit in range(1, 10)},
    "meeting.open_floor": ("Meta+0",),
    "meeting.said_by_nobody": ("Meta+Shift+0",),
    "meeting.confidential": ("Ctrl+Shift+H",),
    "meeting.secrecy": ("Ctrl+Shift+Alt+H",),
    "meeting.tell_all": ("Ctrl+Alt+F3",),
    "meeting.merge_lines": ("Ctrl+Shift+J",),
    "meeting.fair_copy": ("Ctrl+Alt+J",),
    "edit.redo": ("Ctrl+Shift+Z",),
    "view.focus": ("Ctrl+Alt+F",),
    "view.full_screen": ("Meta+Ctrl+F",),
    "view.type_reset": ("Meta+Ctrl+0",),
    "help.keys": ("Shift+F1",),
    "room.open": ("Ctrl+Alt+F5",),
    "room.exercise": ("Ctrl+Alt+F9",),
    "room.result": ("Ctrl+Alt+Shift+F9",),
    "room.close": ("Ctrl+Alt+Shift+F5",),
    "schedule.view_day": ("Meta+1",),
    "schedule.view_week": ("Meta+2",),
    "schedule.view_list": ("Meta+3",),
    "schedule.today": ("Meta+T",),
    "schedule.zoom_in": ("Ctrl+Alt++", "Ctrl+Alt+="),
    "schedule.zoom_out": ("Ctrl+Alt+-",),
    "schedule.zoom_reset": ("Meta+Alt+0",),
    "needs.up": ("Ctrl+Alt+Up",),
    "needs.down": ("Ctrl+Alt+Down",),
    "exercises.list": ("Ctrl+[",),
    **{f"exercises.writer_{digit}": (f"Meta+{digit}",) for digit in range(1, 10)},
    "exercises.writer_nobody": ("Meta+0",),
    "exercises.merge_cards": ("Ctrl+Shift+J",),
    "exercises.pause_phase": ("Ctrl+Alt+P",),
    "exercises.board_larger": ("Ctrl+Alt++", "Ctrl+Alt+="),
    "exercises.board_smaller": ("Ctrl+Alt+-",),
    "exercises.board_fit": ("Ctrl+Alt+Home",),
}

KEPT_BY_MAC = frozenset(
    chain(
        ("Ctrl+H", "Ctrl+Alt+H", "Ctrl+M", "Ctrl+Alt+M", "Ctrl+Space", "Ctrl+Tab", "Ctrl+Shift+Q", "Meta+Ctrl+Q"),
        ("Ctrl+Alt+D", "Ctrl+Alt+Esc", "Ctrl+F1", "Ctrl+F5", "Ctrl+Alt+8", "F11", "Shift+F11", "F12", "Shift+F12"),
        ("Meta+Up", "Meta+Down", "Meta+Left", "Meta+Right", "Meta+Space"),
        (f"Meta+F{number}" for number in range(1, 9)),
        (f"Ctrl+{digit}" for digit in range(10)),
        (f"Ctrl+Shift+{digit}" for digit in (3, 4, 5, 6)),
    )
)
"""What the system does not pass on, or does something else with."""


def keys_on(platform: str, name: str, shortcut: str | Sequence[str] | QKeySequence.StandardKey) -> list[QKeySequence]:
    """The keys of the action called `name` on `platform`; the first of them is shown."""
    if platform == MAC and name in MAC_KEYS:
        return [QKeySequence(keys) for keys in MAC_KEYS[name]]
    if isinstance(shortcut, QKeySequence.StandardKey):
        return QKeySequence.keyBindings(shortcut)
    return [QKeySequence(keys) for keys in ([shortcut] if isinstance(shortcut, str) else shortcut) if keys]
