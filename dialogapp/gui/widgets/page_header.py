"""The head of a page: its title, one line of what it is for, and its actions."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from dialogapp.gui import icons
from dialogapp.gui.actions import ICON_NAME
from dialogapp.gui.tokens import Space
from dialogapp.gui.translation import translated
from dialogapp.services.translation import message


class PageHeader(QWidget):
    """Title at the left, actions at the right; the line under the title can be put away and is brought back by F1."""

    purpose_put_away = Signal()
    """The user has read what the page is for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_wanted = self._is_short = False
        self._title = QLabel(self)
        self._title.setProperty("role", "title")
        self._purpose = QLabel(self)
        self._purpose.setProperty("role", "muted")
        self._purpose.setWordWrap(True)
        self._purpose.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.put_away = QToolButton(self)
        self.put_away.setIcon(icons.icon("x", "muted"))
        self.put_away.setAutoRaise(True)
        self.put_away.clicked.connect(self._put_away)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(Space.SMALL)
        top = QHBoxLayout()
        top.setSpacing(Space.LARGE)
        top.addWidget(self._title, 1)
        top.addLayout(self._actions)
        below = QHBoxLayout()
        below.setSpacing(Space.SMALL)
        below.addWidget(self._purpose, 1)
        below.addWidget(self.put_away, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.TIGHT)
        layout.addLayout(top)
        layout.addLayout(below)
        self._retranslate()
        self.show_purpose(False)

    @property
    def title(self) -> str:
        """The title shown."""
        return self._title.text()

    @property
    def purpose(self) -> str:
        """What the page is for."""
        return self._purpose.text()

    def set_texts(self, title: str, purpose: str) -> None:
        """Name the page and say in one line what it is for."""
        self._title.setText(title)
        self._purpose.setText(purpose)
        self.setAccessibleName(title)
        self.setAccessibleDescription(purpose)

    def show_purpose(self, shown: bool) -> None:
        """Show the line of what the page is for, or put it away."""
        self._is_wanted = shown
        self._fit_purpose()

    def make_room(self, needed: bool) -> None:
        """Leave that line out while the room is needed for something else."""
        self._is_short = needed
        self._fit_purpose()

    def _fit_purpose(self) -> None:
        shown = self._is_wanted and not self._is_short
        self._purpose.setVisible(shown)
        self.put_away.setVisible(shown)

    @property
    def purpose_is_shown(self) -> bool:
        """Whether the line of what the page is for is shown."""
        return not self._purpose.isHidden()

    def add_action(self, action: QAction, *, primary: bool = False) -> QPushButton:
        """Show `action` as a button; one on a page is primary. The button follows the action's text, tip and state."""
        button = self.add_button(primary=primary)
        button.clicked.connect(action.trigger)
        name = str(action.property(ICON_NAME) or "")

        def follow() -> None:
            button.setText(action.iconText())
            button.setIcon(icons.icon(name, "on_accent") if primary and name else action.icon())
            button.setAccessibleName(action.iconText())
            button.setToolTip(action.toolTip())
            button.setEnabled(action.isEnabled())
            button.setVisible(action.isVisible())

        action.changed.connect(follow)
        button.destroyed.connect(lambda: isValid(action) and action.changed.disconnect(follow))
        follow()
        return button

    def add_button(self, *, primary: bool = False) -> QPushButton:
        """A new button at the right of those that are there, for what is no action of the register."""
        button = QPushButton(self)
        button.setProperty("role", "primary" if primary else "")
        self._actions.addWidget(button)
        return button

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _put_away(self) -> None:
        self.show_purpose(False)
        self.purpose_put_away.emit()

    def _retranslate(self) -> None:
        words = translated(message("Put this line away; F1 brings it back"))
        self.put_away.setAccessibleName(words)
        self.put_away.setToolTip(words)
