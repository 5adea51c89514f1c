"""What stands on the page of keys: every action that has one, by where it works, and the keys that no action has.

Made from the actions themselves, so that it is true on every system and in every language.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtGui import QKeySequence

from dialogapp.gui.actions import Entry
from dialogapp.gui.mac_keys import keys_on
from dialogapp.gui.screens.meeting_actions import AGENDA, FLOOR, LOG, MEETING
from dialogapp.gui.screens.meeting_keys import Key, floor_key, said_key
from dialogapp.gui.translation import translated
from dialogapp.gui.window_actions import EDIT, GO, ROOM, VIEW
from dialogapp.services.translation import message

_AS_ONE_WORKS = (LOG, FLOOR, AGENDA, MEETING, ROOM, GO, EDIT, VIEW)
"""The sections that come first, in the order of the work; the others follow as they are registered."""
_ROWS_OF_HEADING = 2

_EVERYWHERE = (
    (message("Choose in a list"), "↑ ↓"),
    (message("Open what is chosen"), "Enter"),
    (message("Remove what is chosen"), "Del"),
    (message("To the next field, list or button"), "Tab"),
    (message("Leave the palette, a search, a message or full screen"), "Esc"),
)
_IN_THE_CALENDAR = (
    (message("Move the chosen meeting; in a day, to another room"), "Alt+↑ ↓ ← →"),
    (message("Make it longer or shorter"), "Alt+Shift+↓ ↑"),
    (message("Swap it with the next one that is chosen so"), "S"),
    (message("New meeting in the first free hour"), "Ins"),
    (message("Earlier, later"), "PgUp PgDown"),
    (message("Move the chosen item of the agenda"), "Alt+↑ ↓"),
    (message("Put the chosen ones in the group of that number; in none"), "1 … 9, 0"),
)
_LINE = (
    (message("Log the line"), "Enter"),
    (message("New line in it"), "Shift+Enter"),
)
_GIVE = message("Give the floor to organisation 1 to 9")
_SAID = message("The last line was said by organisation 1 to 9")

_NAMES_SOMEONE = "{who}"
"""In the source of an action that is there once for each organisation."""


class KeySection(NamedTuple):
    """Where keys work, and what each of them does: (what it does, its keys)."""

    title: str
    rows: tuple[tuple[str, str], ...]


def key_sections(entries: Sequence[Entry], platform: str = sys.platform) -> list[KeySection]:
    """The keys of `entries` by menu and page, as one works; actions that differ by a digit share a row."""
    by_section: dict[str, list[Entry]] = {}
    for entry in entries:
        if _keys(entry) and entry.action.isVisible() and _NAMES_SOMEONE not in entry.source:
            by_section.setdefault(entry.section, []).append(entry)
    order = [name for name in _AS_ONE_WORKS if name in by_section]
    order += [name for name in by_section if name not in order]
    found = []
    for name in order:
        rows = _rows(by_section[name])
        if name == LOG:
            rows = [*_told(_LINE), *rows, (translated(_SAID), _nine(said_key, platform))]
        elif name == FLOOR:
            rows = [(translated(_GIVE), _nine(floor_key, platform)), *rows]
        elif by_section[name][0].page == "schedule":
            rows += _told(_IN_THE_CALENDAR)
        found.append(KeySection(translated(name).replace("&", ""), tuple(rows)))
    return [*found, KeySection(translated(message("In lists and fields")), tuple(_told(_EVERYWHERE)))]


def in_columns(sections: Sequence[KeySection], count: int) -> list[list[KeySection]]:
    """`sections` in their order over `count` columns, the tallest of which is as low as whole sections allow."""
    heights = [len(section.rows) + _ROWS_OF_HEADING for section in sections]
    most = max(*heights, sum(heights) // count)
    while len(columns := _filled(sections, most)) > count:
        most += 1
    return columns + [[] for _ in range(count - len(columns))]


def _filled(sections: Sequence[KeySection], most: int) -> list[list[KeySection]]:
    """One column after the other, each of at most `most` rows."""
    columns: list[list[KeySection]] = []
    room = 0
    for section in sections:
        height = len(section.rows) + _ROWS_OF_HEADING
        if height > room:
            columns.append([])
            room = most
        columns[-1].append(section)
        room -= height
    return columns


def _rows(entries: Sequence[Entry]) -> list[tuple[str, str]]:
    """A row an action; those that follow each other and whose keys differ by their last digit are one row."""
    groups: list[list[Entry]] = []
    for entry in entries:
        if groups and _follows(_keys(groups[-1][-1]), _keys(entry)):
            groups[-1].append(entry)
        else:
            groups.append([entry])
    rows = []
    for group in groups:
        does, keys = _does(group[0]), _keys(group[0])
        if len(group) > 1:
            does, keys = f"{does} … {_does(group[-1])}", f"{keys} … {_keys(group[-1])[-1]}"
        rows.append((does, keys))
    return rows


def _follows(before: str, keys: str) -> bool:
    return before[:-1] == keys[:-1] and before[-1:].isdecimal() and keys[-1:] == str(int(before[-1]) + 1)


def _does(entry: Entry) -> str:
    return entry.action.text().replace("&", "")


def _keys(entry: Entry) -> str:
    return entry.action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def _told(rows: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(translated(source), _native(keys)) for source, keys in rows]


def _native(keys: str) -> str:
    """Keys as this system and language call them; what is no single sequence stays as it stands."""
    first, _, rest = keys.partition(" ")
    told = QKeySequence(first).toString(QKeySequence.SequenceFormat.NativeText) or first
    return f"{told} {rest}".strip()


def _nine(key: Callable[[int], Key], platform: str) -> str:
    """The keys of an organisation's digits, from the first to the ninth."""
    first = key(1)
    told = keys_on(platform, first.name, first.keys)[0].toString(QKeySequence.SequenceFormat.NativeText)
    return f"{told} … 9"
