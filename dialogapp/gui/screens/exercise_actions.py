"""The commands of an exercise that is held, with their keys: as those of the agenda in the meeting room, where both
have one.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from dialogapp.gui.actions import Actions
from dialogapp.gui.page_names import PageName
from dialogapp.services.translation import message

EXERCISES = message("Exercises")
CARDS = message("Cards")
BOARD = message("Board")


class ExerciseActions:
    """Registers commands of the page of exercises."""

    def __init__(self, actions: Actions, page: PageName, widget: QWidget, section: str = EXERCISES) -> None:
        self.register, self._section = actions, section
        self._page, self._widget = page, widget

    def add(
        self, name: str, source: str, slot: Callable[[], object], keys: str | tuple[str, ...] = "", icon: str = ""
    ) -> QAction:
        """Enter a command under `exercises.` and `name`."""
        return self.register.add(
            f"exercises.{name}", source, slot,
            section=self._section, shortcut=keys, icon=icon, page=self._page, widget=self._widget,
        )  # fmt: skip
