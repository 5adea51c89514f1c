"""How the window looks, and how much of it: theme, rows, size of type, full screen and the meeting room alone.

Each is remembered on this computer; what is remembered is what is in force.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from dialogapp.gui.actions import Actions
from dialogapp.gui.main_window import MainWindow
from dialogapp.gui.preferences import COMPACT, FOCUS, FULL_SCREEN, SPELLING, THEME, TYPE_SIZE, Preference, Preferences
from dialogapp.gui.theme import Theme, ThemeChoice
from dialogapp.gui.tokens import TYPE_STEPS

THEMES: tuple[ThemeChoice, ...] = ("system", "light", "dark")


def leave_mode(preferences: Preferences) -> None:
    """Leave the meeting room alone, else full screen: what Esc does where it has nothing nearer to do."""
    for mode in (FOCUS, FULL_SCREEN):
        if preferences.get(mode):
            preferences.set(mode, False)
            return


class ViewModes(QObject):
    """Does what the menu of views says. `go_to_meeting` shows the meeting room, if a dialogue is open."""

    def __init__(
        self, window: MainWindow, preferences: Preferences, look: Theme, go_to_meeting: Callable[[], None]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        self._look = look
        self._go_to_meeting = go_to_meeting
        window.esc_pressed.connect(self._leave)
        window.full_screen_changed.connect(self._take_full_screen)
        window.page_shown.connect(self._follow_page)
        preferences.changed.connect(self._take)
        if preferences.get(FULL_SCREEN):
            window.set_full_screen(True)

    @property
    def slots_by_name(self) -> dict[str, Callable[[], object]]:
        """What the actions of the menu do."""
        return {
            **{f"view.theme.{choice}": partial(self._choose_theme, choice) for choice in THEMES},
            "view.compact": self._choose_compact,
            "view.type_larger": lambda: self._step_type(1),
            "view.type_smaller": lambda: self._step_type(-1),
            "view.type_reset": lambda: self._set_type(100),
            "view.full_screen": lambda: self._turn(FULL_SCREEN),
            "view.focus": self._turn_focus,
            "edit.spelling": lambda: self._turn(SPELLING),
        }

    def show_checks(self, actions: Actions) -> None:
        """Tick what is on."""
        get = self._preferences.get
        for choice in THEMES:
            actions.action(f"view.theme.{choice}").setChecked(self._look.choice == choice)
        actions.action("view.compact").setChecked(self._look.is_compact)
        actions.action("view.full_screen").setChecked(get(FULL_SCREEN))
        actions.action("view.focus").setChecked(get(FOCUS))
        actions.action("edit.spelling").setChecked(get(SPELLING))
        actions.action("view.type_larger").setEnabled(self._look.type_size < TYPE_STEPS[-1])
        actions.action("view.type_smaller").setEnabled(self._look.type_size > TYPE_STEPS[0])

    def _choose_theme(self, choice: ThemeChoice) -> None:
        self._look.choose(choice)
        self._preferences.set(THEME, choice)

    def _choose_compact(self) -> None:
        self._look.set_compact(not self._look.is_compact)
        self._preferences.set(COMPACT, self._look.is_compact)

    def _step_type(self, step: int) -> None:
        nearest = min(range(len(TYPE_STEPS)), key=lambda place: abs(TYPE_STEPS[place] - self._look.type_size))
        self._set_type(TYPE_STEPS[max(0, min(nearest + step, len(TYPE_STEPS) - 1))])

    def _set_type(self, per_cent: int) -> None:
        self._look.set_type(per_cent)
        self._preferences.set(TYPE_SIZE, str(per_cent))

    def _turn(self, mode: Preference[bool]) -> None:
        self._preferences.set(mode, not self._preferences.get(mode))

    def _turn_focus(self) -> None:
        self._turn(FOCUS)
        if self._preferences.get(FOCUS):
            self._go_to_meeting()

    def _leave(self) -> None:
        leave_mode(self._preferences)

    def _take_full_screen(self, is_full: bool) -> None:
        """The system made it so, too."""
        self._preferences.set(FULL_SCREEN, is_full)

    def _take(self, preference: Preference[bool]) -> None:
        if preference == FULL_SCREEN:
            self._window.set_full_screen(self._preferences.get(FULL_SCREEN))
        elif preference == FOCUS:
            self._follow_page(self._window.page or "")

    def _follow_page(self, page: str) -> None:
        """Only the meeting room is shown alone; every other page has its rail."""
        self._window.show_alone(page == "meeting" and self._preferences.get(FOCUS))
