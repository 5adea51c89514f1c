"""The rail at the left of the window: the rooms in the order of the work."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from dialogapp.gui.page_names import PAGE_ICONS, PAGE_NAMES, PAGE_WORDS, PageName
from dialogapp.gui.tokens import RAIL_NARROW, RAIL_WIDE, Space
from dialogapp.gui.translation import translated
from dialogapp.gui.widgets.rail_button import RailButton
from dialogapp.services.translation import message


class Rail(QFrame):
    """A button a page. Tab reaches the chosen one, Up and Down move and choose."""

    chosen = Signal(str)
    """The name of the page that was chosen by the user."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("rail", True)
        self._is_narrow = False
        self._buttons: dict[PageName, RailButton] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, Space.SMALL, 0, Space.SMALL)
        layout.setSpacing(0)
        for name in PAGE_NAMES:
            button = RailButton(self, PAGE_ICONS[name])
            button.setObjectName(f"rail_{name}")
            button.clicked.connect(lambda checked=False, name=name: self.chosen.emit(name))
            layout.addWidget(button)
            button.setAcceptDrops(name == "needs")
            self._buttons[name] = button
        layout.addStretch(1)
        self._retranslate()

    def show_page(self, name: PageName) -> None:
        """Mark the page that is shown."""
        self._buttons[name].setChecked(True)

    def button(self, name: PageName) -> RailButton:
        """The button of a page."""
        return self._buttons[name]

    def set_owed(self, name: PageName, count: int) -> None:
        """Show how many things are owed on a page; 0 shows none."""
        if count != self._buttons[name].owed:
            self._tell_owed(name, count)
            self._fit()

    def set_narrow(self, narrow: bool) -> None:
        """Shrink to icons, or show the words."""
        if narrow == self._is_narrow:
            return
        self._is_narrow = narrow
        for button in self._buttons.values():
            button.set_narrow(narrow)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Lines may be cut at the bottom of a very low window."""
        return QSize(self.width(), 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down choose the neighbour."""
        step = {QtCore.Qt.Key.Key_Up: -1, QtCore.Qt.Key.Key_Down: 1}.get(QtCore.Qt.Key(event.key()))
        names = list(self._buttons)
        focused = next((i for i, name in enumerate(names) if self._buttons[name].hasFocus()), None)
        if step is None or focused is None or not 0 <= focused + step < len(names):
            super().keyPressEvent(event)
            return
        button = self._buttons[names[focused + step]]
        button.click()
        # The page that was chosen takes the focus; whoever walks along the rail wants to walk on.
        button.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.setAccessibleName(translated(message("Pages")))
        for name, button in self._buttons.items():
            button.set_word(translated(PAGE_WORDS[name]))
            self._tell_owed(name, button.owed)
        self._fit()

    def _tell_owed(self, name: PageName, count: int) -> None:
        self._buttons[name].set_owed(count, translated(message("{count} owed")).format(count=count))

    def _fit(self) -> None:
        """As wide as icons alone, or so wide that every word and its figure are read."""
        words = max(button.wide_width() for button in self._buttons.values())
        self.setFixedWidth(RAIL_NARROW if self._is_narrow else max(RAIL_WIDE, words))
