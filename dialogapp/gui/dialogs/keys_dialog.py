"""The keys on one page: every action that has one, by where it works."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from dialogapp.gui.actions import Entry
from dialogapp.gui.tokens import Space
from dialogapp.gui.translation import translated
from dialogapp.services.translation import message

_BESIDE = 120
"""How much of the window stays seen around the page of keys."""
_COLUMNS = 2
_ROWS_OF_HEADING = 2

_EVERYWHERE = (
    (message("Choose in a list"), "↑ ↓"),
    (message("Open what is chosen"), "Enter"),
    (message("Remove what is chosen"), "Del"),
    (message("To the next field, list or button"), "Tab"),
    (message("Leave the palette, a search or a message"), "Esc"),
)
_IN_THE_LINE = (
    (message("Log the line"), "Enter"),
    (message("New line in it"), "Shift+Enter"),
    (message("Give the floor to organisation 1 to 9"), "Alt+1 … 9"),
    (message("The last line was said by organisation 1 to 9"), "Alt+Shift+1 … 9"),
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
_OF_A_PAGE = {"meeting": _IN_THE_LINE, "schedule": _IN_THE_CALENDAR}
"""What no action has."""

_NAMES_SOMEONE = "{who}"
"""In the source of an action that is there once for each organisation."""


class KeySection(NamedTuple):
    """Where keys work, and what each of them does: (what it does, its keys)."""

    title: str
    rows: tuple[tuple[str, str], ...]


def key_sections(entries: Sequence[Entry]) -> list[KeySection]:
    """The keys of `entries` by menu and page, in their order, and those that no action has."""
    found: dict[str, list[tuple[str, str]]] = {}
    told: set[str] = set()
    for entry in entries:
        keys = entry.action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        if keys and entry.action.isVisible() and _NAMES_SOMEONE not in entry.source:
            title = translated(entry.section).replace("&", "")
            found.setdefault(title, []).append((entry.action.text().replace("&", ""), keys))
        if entry.page in _OF_A_PAGE and entry.page not in told:
            told.add(entry.page)
            own = ((translated(source), _native(keys)) for source, keys in _OF_A_PAGE[entry.page])
            found.setdefault(translated(entry.section).replace("&", ""), []).extend(own)
    everywhere = tuple((translated(source), _native(keys)) for source, keys in _EVERYWHERE)
    lists = KeySection(translated(message("In lists and fields")), everywhere)
    return [*(KeySection(title, tuple(rows)) for title, rows in found.items()), lists]


def _native(keys: str) -> str:
    """Keys as this system and language call them; what is no single sequence stays as it stands."""
    first, _, rest = keys.partition(" ")
    told = QKeySequence(first).toString(QKeySequence.SequenceFormat.NativeText) or first
    return f"{told} {rest}".strip()


class KeysDialog(QDialog):
    """Shows sections of keys in columns; it scrolls where the window is small."""

    def __init__(self, sections: Sequence[KeySection], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(translated(message("Keys on one page")))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        page = QWidget(self)
        columns = QHBoxLayout(page)
        columns.setContentsMargins(0, 0, Space.LARGE, 0)
        columns.setSpacing(Space.PAGE)
        for part in in_columns(sections, _COLUMNS):
            column = QVBoxLayout()
            column.setSpacing(Space.LARGE)
            for section in part:
                column.addLayout(_section(section, page))
            column.addStretch(1)
            columns.addLayout(column, 1)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setAccessibleName(self.windowTitle())
        self._scroll.setWidget(page)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.WIDE, Space.WIDE, Space.SMALL, Space.LARGE)
        layout.setSpacing(Space.LARGE)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(buttons)
        room = parent.size() - QSize(_BESIDE, _BESIDE)
        wanted = page.sizeHint() + QSize(4 * Space.PAGE, 4 * Space.PAGE)
        self.resize(wanted.boundedTo(room))
        self._scroll.setFocus()


def in_columns(sections: Sequence[KeySection], count: int) -> list[list[KeySection]]:
    """`sections` in their order over `count` columns, as even as whole sections allow."""
    heights = [len(section.rows) + _ROWS_OF_HEADING for section in sections]
    share = sum(heights) / count
    columns: list[list[KeySection]] = [[] for _ in range(count)]
    above = 0.0
    for section, height in zip(sections, heights, strict=True):
        columns[min(count - 1, int((above + height / 2) / share))].append(section)
        above += height
    return columns


def _section(section: KeySection, parent: QWidget) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(Space.LARGE)
    grid.setVerticalSpacing(Space.TIGHT)
    grid.setColumnStretch(0, 1)
    grid.addWidget(_label(section.title, "lead", parent), 0, 0, 1, 2)
    for number, (does, keys) in enumerate(section.rows, start=1):
        grid.addWidget(_label(does, "", parent), number, 0)
        grid.addWidget(_label(keys, "key", parent), number, 1, Qt.AlignmentFlag.AlignRight)
    return grid


def _label(text: str, role: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
