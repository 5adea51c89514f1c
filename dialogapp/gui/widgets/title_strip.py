"""The strip on top of the window: which dialogue this is, the search, the theme and help."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QWidget

from dialogapp.gui import icons
from dialogapp.gui.tokens import NARROW_WINDOW, Space
from dialogapp.gui.translation import translated
from dialogapp.gui.widgets.elided_label import ElidedLabel
from dialogapp.services.translation import message

_SEARCH_WIDE, _SEARCH_NARROW = 260, 168


class TitleStrip(QFrame):
    """Names the dialogue at the left; at the right what is wanted from everywhere."""

    search_asked = Signal()
    """The search was pressed: the palette should open."""

    help_asked = Signal()
    """Help was pressed: what this page is for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("strip", True)
        self._title = ElidedLabel(self)
        self._title.setProperty("role", "lead")
        self._diary_number = ElidedLabel(self)
        self._diary_number.setProperty("role", "muted")
        self._diary_number.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.search = QPushButton(self)
        self.search.setProperty("role", "search")
        self.search.setFixedWidth(_SEARCH_WIDE)
        self.search.clicked.connect(self.search_asked)
        self.theme = QToolButton(self)
        self.theme.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.theme.setAutoRaise(True)
        self.help = QPushButton(self)
        self.help.setProperty("role", "quiet")
        self.help.clicked.connect(self.help_asked)
        self._lay_out()
        self._retranslate()

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.LARGE + Space.TIGHT, Space.TIGHT, Space.MEDIUM, Space.TIGHT)
        layout.setSpacing(Space.SMALL)
        names = QHBoxLayout()
        names.setSpacing(Space.SMALL)
        self._title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        names.addWidget(self._title)
        names.addWidget(self._diary_number)
        names.addStretch(1)
        layout.addLayout(names, 1)
        layout.addWidget(self.search)
        layout.addWidget(self.theme)
        layout.addWidget(self.help)

    def show_icons(self) -> None:
        """Set the icons, once their font is loaded."""
        self.search.setIcon(icons.icon("magnifying-glass", "muted"))
        self.theme.setIcon(icons.icon("circle-half"))
        self.help.setIcon(icons.icon("question"))

    def name_dialogue(self, title: str, diary_number: str = "") -> None:
        """Show which dialogue is open."""
        self._title.setText(title)
        self._diary_number.setText(f"· {diary_number}" if diary_number else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave room for the dialogue's name on narrow windows."""
        super().resizeEvent(event)
        self.search.setFixedWidth(_SEARCH_NARROW if self.width() < NARROW_WINDOW else _SEARCH_WIDE)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        keys = QKeySequence("Ctrl+K").toString(QKeySequence.SequenceFormat.NativeText)
        self.search.setText(translated(message("Search ({keys})")).format(keys=keys))
        self.search.setAccessibleName(translated(message("Search in the dialogue and among all actions")))
        look = translated(message("Appearance: as the system, light or dark"))
        self.theme.setToolTip(look)
        self.theme.setAccessibleName(look)
        self.help.setText(translated(message("Help")))
        self.help.setToolTip(translated(message("What this page is for (F1)")))
        self.help.setAccessibleName(translated(message("What this page is for")))
