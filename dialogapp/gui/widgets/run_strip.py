"""The strip on top of an exercise: the phase that is on, its clock, what comes next, and what is looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant
from dialogapp.gui import icons
from dialogapp.gui.tokens import Scale, Space
from dialogapp.gui.widgets.clock_label import ClockLabel
from dialogapp.gui.widgets.elided_label import ElidedLabel

_SECOND = 1000
_LAST_MINUTE = 60
_CLOCK_WIDTH = 104


@dataclass(frozen=True, slots=True)
class StripClock:
    """A phase's clock: it runs `since` an instant, or stands at `passed` ms where that is None; of `limit` seconds."""

    limit: int
    since: Instant | None = None
    passed: int = 0


@dataclass(frozen=True, slots=True)
class StripPicture:
    """What the strip shows. `title` is the exercise's, with what is asked; `clock` is None where no phase is on;
    `phases` are (id, words) to go to; `views` are (key, words), of which `view` is looked at.
    """

    title: str
    phase: str
    about: str
    clock: StripClock | None
    phases: tuple[tuple[str, str], ...]
    views: tuple[tuple[str, str], ...]
    view: str


class RunStrip(QFrame):
    """Shows what it is told. Its buttons are actions of the register, so that each has its keys."""

    view_chosen = Signal(str)
    """The key of the view to look at."""

    phase_chosen = Signal(str)
    """The id of the phase to go to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.phase, self.about = ElidedLabel(self), ElidedLabel(self)
        self.phase.setProperty("role", "lead")
        self.about.setProperty("role", "muted")
        self.clock = ClockLabel(self, scale=Scale.FIGURE)
        self.clock.setFixedWidth(_CLOCK_WIDTH)
        self.clock.warn_at(_LAST_MINUTE)
        self.paused = QLabel(self)
        self.paused.setProperty("tone", "warn")
        self.phases = QToolButton(self)
        self.phases.setAutoRaise(True)
        self.phases.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self.phases)
        self.phases.setMenu(self.menu)
        self.phases.setIcon(icons.icon("list-numbers"))
        self.clock.hide()
        self.paused.hide()
        self._views = QButtonGroup(self)
        self._views.setExclusive(True)
        self._keys: dict[str, QPushButton] = {}
        self._picture: StripPicture | None = None
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.phase)
        words.addWidget(self.about)
        self._top = QHBoxLayout()
        self._top.setSpacing(Space.SMALL)
        self._top.addWidget(self.phases)
        self._top.addLayout(words, 1)
        self._top.addWidget(self.paused)
        self._top.addWidget(self.clock)
        self._below = QHBoxLayout()
        self._below.setSpacing(0)
        self.title = ElidedLabel(self)
        self.title.setContentsMargins(Space.MEDIUM, 0, Space.MEDIUM, 0)
        self._below.addWidget(self.title, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.MEDIUM, Space.SMALL)
        layout.setSpacing(Space.TIGHT)
        layout.addLayout(self._top)
        layout.addLayout(self._below)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_up(self, now: Callable[[], Instant], small: Sequence[QAction], next_phase: QAction, fold: QAction) -> None:
        """Say what the time is; `small` actions are shown as signs, `next_phase` and `fold` with their words."""
        self.clock.set_clock(now)
        for action in small:
            button = QToolButton(self)
            button.setAutoRaise(True)
            button.setDefaultAction(action)
            _follow(action, button, partial(_name, button, action))
            self._top.addWidget(button)
        self.next = self._button(next_phase)
        self._top.addWidget(self.next)
        self.fold = self._button(fold)
        self._below.addWidget(self.fold)

    def show_picture(self, picture: StripPicture) -> None:
        """Show how far the exercise has come."""
        before, self._picture = self._picture, picture
        self.title.setText(picture.title)
        self.phase.setText(picture.phase)
        self.about.setText(picture.about)
        self.about.setVisible(bool(picture.about))
        self._show_clock(picture.clock)
        self.phases.setVisible(len(picture.phases) > 1)
        if before is None or before.phases != picture.phases:
            self.menu.clear()
            for phase_id, words in picture.phases:
                action = self.menu.addAction(words)
                action.triggered.connect(lambda _checked=False, one=phase_id: self.phase_chosen.emit(one))
        if before is None or before.views != picture.views:
            self._show_views(picture.views)
        with QSignalBlocker(self._views):
            for key, button in self._keys.items():
                button.setChecked(key == picture.view)

    def set_texts(self, phases: str, paused: str) -> None:
        """Name the list of phases, and say that a clock stands."""
        self.phases.setToolTip(phases)
        self.phases.setAccessibleName(phases)
        self.paused.setText(paused)
        self._picture = None

    def _show_clock(self, clock: StripClock | None) -> None:
        self.clock.setVisible(clock is not None)
        self.paused.setVisible(clock is not None and clock.since is None)
        if clock is None:
            self.clock.show_seconds(0)
        elif clock.since is None:
            self.clock.show_seconds(clock.limit - clock.passed // _SECOND)
        else:
            self.clock.run(clock.since, limit=clock.limit)

    def _show_views(self, views: Sequence[tuple[str, str]]) -> None:
        for button in self._keys.values():
            self._views.removeButton(button)
            self._below.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._keys = {}
        for position, (key, words) in enumerate(views):
            button = QPushButton(words, self)
            button.setProperty("role", "segment")
            button.setAccessibleName(words)
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, key=key: self.view_chosen.emit(key))
            self._views.addButton(button)
            self._below.insertWidget(position, button)
            self._keys[key] = button

    def _button(self, action: QAction) -> QPushButton:
        button = QPushButton(self)
        button.clicked.connect(action.trigger)

        def follow() -> None:
            button.setText(action.iconText())
            button.setIcon(action.icon())
            button.setAccessibleName(action.iconText())
            button.setToolTip(f"{action.text()} ({action.shortcut().toString()})")
            button.setEnabled(action.isEnabled())
            button.setVisible(action.isVisible())

        _follow(action, button, follow)
        return button


def _follow(action: QAction, button: QWidget, follow: Callable[[], None]) -> None:
    """Call `follow` now and whenever the action changes, as long as both are there."""
    action.changed.connect(follow)
    button.destroyed.connect(lambda: isValid(action) and action.changed.disconnect(follow))
    follow()


def _name(button: QToolButton, action: QAction) -> None:
    keys = action.shortcut().toString()
    button.setAccessibleName(action.text())
    button.setToolTip(f"{action.text()} ({keys})" if keys else action.text())
    button.setVisible(action.isVisible())
