"""The meeting room's actions, made from the table of keys and entered in the window's register."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from dialogapp.domain.contributions import CONTRIBUTION_KINDS
from dialogapp.gui.actions import Actions
from dialogapp.gui.screens.meeting_keys import ALWAYS, DIGITS, Key, floor_key, kind_key, said_key
from dialogapp.services.translation import Language, message
from dialogapp.services.words import CONTRIBUTION_KIND_WORDS, word

MEETING = message("Meeting")
AGENDA = message("Agenda")
FLOOR = message("Floor")
LOG = message("Log")


class MeetingActions:
    """Registers the room's actions; those that name an organisation or a kind follow what they name."""

    def __init__(self, actions: Actions, page: QWidget) -> None:
        self._actions = actions
        self._page = page

    def add(self, key: Key, section: str, slot: Callable[[], object]) -> QAction:
        """Register the action of `key`."""
        return self._actions.add(
            key.name,
            key.source,
            slot,
            section=section,
            shortcut=key.keys,
            icon=key.icon,
            page="meeting",
            widget=self._page,
        )

    def add_digits(self, give: Callable[[int], object], said: Callable[[int], object]) -> None:
        """Register what the digits do: give the floor, and say who said the last line."""
        for digit in DIGITS:
            self.add(floor_key(digit), FLOOR, _with(give, digit))
        for digit in DIGITS:
            self.add(said_key(digit), LOG, _with(said, digit))

    def add_kinds(self, choose: Callable[[str], object]) -> list[QAction]:
        """Register a choice for each kind of input; the actions, in the order of the digits."""
        return [self.add(kind_key(kind), LOG, _with(choose, kind)) for kind in CONTRIBUTION_KINDS]

    def lock(self, locked: bool) -> None:
        """Take the actions away that change the meeting, or give them back."""
        for entry in self._actions.entries():
            if entry.page == "meeting" and entry.name not in ALWAYS:
                entry.action.setEnabled(not locked)

    def name_digits(self, names: list[str]) -> None:
        """Name the organisations that the digits stand for; digits beyond them do nothing."""
        for digit in DIGITS:
            for key in (floor_key(digit), said_key(digit)):
                action = self._actions.action(key.name)
                is_used = digit <= len(names)
                action.setEnabled(is_used)
                action.setVisible(is_used)
                if is_used:
                    self._actions.set_source(key.name, key.source, who=names[digit - 1])

    def name_kinds(self, language: Language) -> None:
        """Name the kinds."""
        for kind in CONTRIBUTION_KINDS:
            key = kind_key(kind)
            words = word(language, CONTRIBUTION_KIND_WORDS, kind).lower()
            self._actions.set_source(key.name, key.source, kind=words)


def _with(do: Callable[..., object], argument: object) -> Callable[[], object]:
    return lambda: do(argument)
