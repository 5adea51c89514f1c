"""The strip and the script of the exercise that is shown, and the commands that move it from phase to phase."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from dialogapp.domain.instants import Instant
from dialogapp.gui.pages import Page
from dialogapp.gui.screens.exercise_actions import ExerciseActions
from dialogapp.gui.screens.run_presenter import RunPresenter, RunState
from dialogapp.gui.widgets.run_strip import RunStrip
from dialogapp.gui.widgets.script_fold import ScriptFold
from dialogapp.services.translation import message


class ExerciseRun(QObject):
    """Shows one exercise's strip and script; `before` is called before a phase changes, to keep what was typed."""

    view_changed = Signal()
    """Another view of the exercise is to be shown."""

    def __init__(
        self, page: Page, strip: RunStrip, script: ScriptFold, now: Callable[[], Instant], before: Callable[[], None]
    ) -> None:
        super().__init__(page)
        self.presenter = RunPresenter(page.session)
        self.state: RunState | None = None
        self.view = ""
        self._strip, self._script = strip, script
        self._session = page.session
        self._before = before
        self._is_folded = True
        self._moment: tuple[str, ...] = ()
        self._actions = ExerciseActions(page.around.actions, page.name, page)
        self._register(self._actions, now)
        strip.view_chosen.connect(self.look_at)
        strip.phase_chosen.connect(lambda phase_id: self._do(lambda: self.presenter.go_to(phase_id)))

    def show(self, exercise_id: str) -> RunState:
        """Show how far an exercise has come. Where it has come further, the view that fits is looked at."""
        state = self.state = self.presenter.read(exercise_id)
        moment = (exercise_id, state.exercise.state, state.on.id if state.on else "", state.usual)
        if moment != self._moment or self.view not in state.views:
            self._moment = moment
            self.view = state.usual if state.usual in state.views else next(iter(state.views), "")
        self._show()
        return state

    @property
    def has_later_votes(self) -> bool:
        """Whether another vote is planned after the one that the exercise has come to."""
        hidden = [one for one in self.state.phases if one.round and one.revealed_at is None] if self.state else []
        return len(hidden) > 1

    def look_at(self, view: str) -> None:
        """Look at another view of the exercise."""
        if self.state is not None and view in self.state.views:
            self._before()
            self.view = view
            self._show()
            self.view_changed.emit()

    def retranslate(self) -> None:
        """Set every text again."""
        words = self._session.language
        self._strip.set_texts(words.text("The phases"), words.text("The clock stands"))
        if self.state is not None:
            self._show()

    def turn_script(self) -> None:
        """Fold the script away, or unfold it."""
        self._is_folded = not self._is_folded
        self._show()
        self.view_changed.emit()

    def _register(self, actions: ExerciseActions, now: Callable[[], Instant]) -> None:
        presenter = self.presenter
        self._next = actions.add(
            "next_phase", message("Next phase"), lambda: self._do(presenter.go_on), "F7", "arrow-right"
        )
        self._back = actions.add(
            "phase_back", message("Back to the phase before"), self._go_back, "Shift+F7", "arrow-left"
        )
        self._pause = actions.add(
            "pause_phase", message("Stop the phase's clock, or let it go on"), self._turn_clock, "Ctrl+F8", "pause"
        )
        self._more = actions.add(
            "add_minute", message("Give the phase a minute"), lambda: self._do(lambda: presenter.add_minutes(1)),
            "F6", "timer",
        )  # fmt: skip
        self._less = actions.add(
            "take_minute", message("Take a minute from the phase"), lambda: self._do(lambda: presenter.add_minutes(-1)),
            "Shift+F6",
        )  # fmt: skip
        self._restart = actions.add(
            "restart_phase", message("Take the phase's clock back to its start"), lambda: self._do(presenter.restart),
            "Ctrl+F6", "arrow-counter-clockwise",
        )  # fmt: skip
        self._fold = actions.add("script", message("The facilitator's script"), self.turn_script, "F4", "chat-dots")
        self._fold.setCheckable(True)
        for action in (self._pause, self._more, self._less, self._restart):
            action.setVisible(False)
        self._strip.set_up(now, (self._pause, self._more, self._restart), self._next, self._fold)

    def _do(self, act: Callable[[], None]) -> None:
        self._before()
        act()

    def _go_back(self) -> None:
        state = self.state
        if state is not None:
            self._do(lambda: self.presenter.go_back(state))

    def _turn_clock(self) -> None:
        state = self.state
        if state is not None:
            self._do(lambda: self.presenter.pause(state))

    def _show(self) -> None:
        state = self.state
        if state is None:
            return
        self._strip.show_picture(self.presenter.strip(state, self.view))
        self._strip.setVisible(bool(state.phases))
        words = self.presenter.next_words(state)
        self._next.setIconText(self.presenter.next_in_short(state))
        self._fold.setIconText(self._session.language.text("Script"))
        if words:
            self._actions.register.set_source("exercises.next_phase", "{what}", what=words)
        self._next.setVisible(bool(words))
        is_on = state.on is not None
        for action in (self._pause, self._more, self._less, self._restart):
            action.setEnabled(is_on)
            action.setVisible(is_on)
        self._back.setEnabled(state.is_begun)
        head, script = self.presenter.script(state)
        self._fold.setEnabled(bool(script))
        self._fold.setVisible(bool(script))
        self._fold.setChecked(bool(script) and not self._is_folded)
        self._script.show_script(head, script)
        self._script.setVisible(bool(script) and not self._is_folded)
