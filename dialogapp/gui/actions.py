"""Everything one can do, in one register: menus, shortcuts, the palette and the page of keys are made from it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from dialogapp.domain.frozen import dataclass
from dialogapp.gui import icons
from dialogapp.gui.mac_keys import keys_on
from dialogapp.gui.translation import translated

ICON_NAME = "icon_name"
"""The property of an action that holds its icon's name, for buttons that tint it otherwise."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One action with where it belongs. `page` names the page it works on, empty for the whole window."""

    name: str
    section: str
    page: str
    source: str
    action: QAction


class Actions(QObject):
    """The register. Texts are English sources marked with `message()`; they follow the window's language."""

    added = Signal(object)
    """The Entry that was added: its section's menu grows."""

    def __init__(self, window: QWidget, platform: str | None = None) -> None:
        super().__init__(window)
        self._window = window
        self._platform = platform or sys.platform
        self._entries: dict[str, Entry] = {}
        self._told: dict[str, tuple[str, dict[str, object]]] = {}
        window.installEventFilter(self)

    def add(
        self,
        name: str,
        source: str,
        slot: Callable[[], object],
        *,
        section: str,
        shortcut: str | Sequence[str] | QKeySequence.StandardKey = "",
        icon: str = "",
        page: str = "",
        widget: QWidget | None = None,
        in_focus: bool = False,
    ) -> QAction:
        """Register an action and return it.

        `name` is unique, such as `meeting.end`; `section` the menu, a source text too. On macOS the keys are those of
        `mac_keys`, where it has others than `shortcut`. With `widget` (a page) the
        shortcut works while that is shown, wherever in the window the focus is: whoever chose the page in the rail has
        left the focus there. With `in_focus` too, only while the focus is in `widget`. The palette shows `page` before
        it triggers the action. An action whose source has fields is hidden until `set_source` fills them.
        """
        if name in self._entries:
            raise ValueError(f"the action {name} is registered already")
        action = QAction(self)
        action.setObjectName(name)
        action.triggered.connect(lambda _checked: slot())
        action.setShortcuts(keys_on(self._platform, name, shortcut))
        if icon:
            action.setIcon(icons.icon(icon))
            action.setProperty(ICON_NAME, icon)
        if in_focus:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        (widget or self._window).addAction(action)
        entry = Entry(name, section, page, source, action)
        self._entries[name] = entry
        action.setVisible("{" not in source)
        self._set_text(entry)
        self.added.emit(entry)
        return action

    def entries(self) -> list[Entry]:
        """All, in the order they were added."""
        return list(self._entries.values())

    def action(self, name: str) -> QAction:
        """The action called `name`; KeyError where there is none."""
        return self._entries[name].action

    def trigger(self, name: str) -> None:
        """Do what the action called `name` does, if there is one now and it can be done."""
        entry = self._entries.get(name)
        if entry is not None and entry.action.isEnabled():
            entry.action.trigger()

    def remove_page(self, page: str) -> None:
        """Forget the actions of a page that is closed."""
        for entry in [entry for entry in self._entries.values() if entry.page == page]:
            del self._entries[entry.name]
            self._told.pop(entry.name, None)
            entry.action.deleteLater()

    def set_source(self, name: str, source: str, **fields: object) -> None:
        """Change an action's text to another source text, with fields already in the window's language."""
        self._told[name] = (source, fields)
        self._set_text(self._entries[name])
        self._entries[name].action.setVisible(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Speak the window's new language."""
        if watched is self._window and event.type() == QEvent.Type.LanguageChange:
            for entry in self._entries.values():
                self._set_text(entry)
        return False

    def _set_text(self, entry: Entry) -> None:
        source, fields = self._told.get(entry.name, (entry.source, None))
        words = translated(source)
        entry.action.setText(words.format(**fields) if fields else words)
