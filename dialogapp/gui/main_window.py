"""The frame of the window: title strip, rail, pages, message bar and status bar.

Kept light on purpose: this module and what it imports is all that stands between starting and the first paint. What
pages, menus and the palette need is imported after `painted`.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QByteArray, QEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QMainWindow, QScrollArea, QSizePolicy, QToolButton, QWidget

from dialogapp.gui import theme
from dialogapp.gui.forms.ui_main_window import Ui_MainWindow
from dialogapp.gui.page_names import PAGE_NAMES, PageName
from dialogapp.gui.tokens import NARROW_WINDOW
from dialogapp.gui.translation import translated
from dialogapp.gui.widgets.elided_label import ElidedLabel
from dialogapp.services.translation import message

if TYPE_CHECKING:
    from dialogapp.gui.widgets.tone import Tone

_SMALLEST = (720, 480)


class MainWindow(QMainWindow):
    """The one window. It shows what it is told; who opens and closes dialogues is `app`."""

    painted = Signal()
    """The first paint is done."""

    closing = Signal()
    """The user wants the window closed. It stays until `finish_closing`."""

    page_asked = Signal(str)
    """A page was chosen in the rail."""

    page_shown = Signal(str)
    """The page that is shown is another one."""

    esc_pressed = Signal()
    """Esc was pressed, and nothing nearer had a use for it."""

    full_screen_changed = Signal(bool)
    """The window covers the screen, or no longer does."""

    search_asked = Signal()
    help_asked = Signal()

    def __init__(self, geometry: str = "") -> None:
        super().__init__()
        self._is_painted = False
        self._may_close = False
        self._factories: dict[PageName, Callable[[], QWidget]] = {}
        self._shown: dict[PageName, QScrollArea] = {}
        self._page: PageName | None = None
        self._curtain: QScrollArea | None = None
        self._has_rail = True
        self._is_alone = False
        self.ui = Ui_MainWindow()
        self.ui.setupUi(self)
        self.setMinimumSize(*_SMALLEST)
        self._status = ElidedLabel(self)
        self._discreet = QLabel(self)
        self._discreet.setProperty("badge", "accent")
        self._discreet.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._discreet.hide()
        self._room = QToolButton(self)
        self._room.setObjectName("roomSees")
        self._room.setAutoRaise(True)
        self._room.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._room.setMenu(self.ui.roomMenu)
        self._room.hide()
        self.ui.status.addWidget(self._status, 1)
        self._leave_alone = QToolButton(self)
        self._leave_alone.setAutoRaise(True)
        self._leave_alone.clicked.connect(self.esc_pressed)
        self._leave_alone.hide()
        self.ui.status.addPermanentWidget(self._leave_alone)
        self.ui.status.addPermanentWidget(self._discreet)
        self.ui.status.addPermanentWidget(self._room)
        self.ui.rail.chosen.connect(self.page_asked)
        self.ui.strip.search_asked.connect(self.search_asked)
        self.ui.strip.help_asked.connect(self.help_asked)
        self.ui.pageMenu.menuAction().setVisible(False)
        self.ui.roomMenu.menuAction().setVisible(False)
        self.ui.rehearsal.hide()
        self.setAccessibleName("Dialogapp")
        if geometry:
            self.restoreGeometry(QByteArray(b64decode(geometry)))

    @property
    def page(self) -> PageName | None:
        """The page that is shown; None on the start page."""
        return self._page

    def page_widget(self, name: PageName) -> QWidget:
        """The page's widget, made now if it has never been shown."""
        if name not in self._shown:
            self._shown[name] = self._framed(self._factories[name]())
        page = self._shown[name].widget()
        assert page is not None
        return page

    def geometry_text(self) -> str:
        """Place and size, to be given to the next session's window."""
        return b64encode(self.saveGeometry().data()).decode("ascii")

    def show_start(self, start: QWidget) -> None:
        """Show the start page, without rail and dialogue; pages of the dialogue that was open go."""
        self._clear()
        self.show_rail(False)
        self.name_dialogue("", "")
        self._status.setText("")
        self.show_room("")
        self.ui.pages.setCurrentWidget(self._framed(start))
        start.setFocus()

    def show_first(self, page: QWidget, name: PageName) -> None:
        """Show a page that stands for the page `name` until there is a dialogue, and put the focus in it."""
        self.ui.pages.addWidget(page)
        self.ui.pages.setCurrentWidget(page)
        self.ui.rail.show_page(name)
        page.setFocus()

    def show_rail(self, shown: bool) -> None:
        """Show the rail, the search and the page's help, or the window without a dialogue."""
        self._has_rail = shown
        self.ui.rail.setVisible(shown and not self._is_alone)
        self.ui.strip.search.setVisible(shown)
        self.ui.strip.help.setVisible(shown)

    def show_alone(self, alone: bool) -> None:
        """Show the page without rail, menus and title strip, or with them again; a button at the bottom leads back."""
        if alone == self._is_alone:
            return
        self._is_alone = alone
        self.ui.rail.setVisible(self._has_rail and not alone)
        self.ui.strip.setVisible(not alone)
        self.ui.menu.setVisible(not alone)
        words = translated(message("Show all again (Esc)"))
        self._leave_alone.setText(words)
        self._leave_alone.setAccessibleName(words)
        self._leave_alone.setVisible(alone)

    def set_full_screen(self, full: bool) -> None:
        """Cover the screen, or be as large as before."""
        if full != self.isFullScreen():
            self.setWindowState(self.windowState() ^ QtCore.Qt.WindowState.WindowFullScreen)

    def show_dialogue(self, factories: dict[PageName, Callable[[], QWidget]]) -> None:
        """Show the rail. Each page is made by its factory when it is first shown; pages without a factory have no
        place.
        """
        self._clear()
        self._factories = dict(factories)
        for name in PAGE_NAMES:
            self.ui.rail.button(name).setVisible(name in factories)
            self.ui.rail.set_owed(name, 0)
        self.show_rail(True)

    def show_page(self, name: PageName) -> QWidget:
        """Show a page, and return it."""
        page = self.page_widget(name)
        is_another, self._page = self._page != name, name
        self.ui.rail.show_page(name)
        self._show_or_hide(name)
        if is_another:
            self.page_shown.emit(name)
        self._show_page_menu()
        return page

    def name_dialogue(self, title: str, diary_number: str) -> None:
        """Show which dialogue is open, here and in the system's list of windows."""
        self.ui.strip.name_dialogue(title or "Dialogapp", diary_number)
        self.setWindowTitle(f"{title} – Dialogapp" if title else "Dialogapp")

    def set_owed(self, name: PageName, count: int) -> None:
        """Show how many things are owed on a page."""
        self.ui.rail.set_owed(name, count)

    def tell(
        self, text: str, tone: Tone = "plain", *, action: str = "", slot: Callable[[], None] | None = None
    ) -> None:
        """Show a sentence above the page, until it is closed or another comes."""
        self.ui.messages.show_message(text, tone, action=action, slot=slot)

    def show_rehearsal(self, text: str) -> None:
        """Say on top, as long as the dialogue is open, that it is only a rehearsal; an empty text takes it away."""
        self.ui.rehearsal.setText(text)
        self.ui.rehearsal.setVisible(bool(text))

    def show_status(self, text: str) -> None:
        """Say at the bottom how things stand."""
        self._status.setText(text)

    def show_room(self, text: str) -> None:
        """Say at the bottom right what the room sees; there stands also what it may be shown. Empty: no dialogue is
        open.
        """
        self._room.setText(text)
        self._room.setAccessibleName(text)
        self._room.setVisible(bool(text))
        self.ui.roomMenu.menuAction().setVisible(bool(text))

    def hide_pages(self, curtain: QWidget | None, words: str = "") -> None:
        """Show `curtain` in the place of every page but the meeting room, and say `words` at the bottom; None shows the
        pages again.
        """
        before = self._curtain
        self._curtain = self._framed(curtain) if curtain is not None else None
        self._discreet.setText(words)
        self._discreet.setVisible(bool(words))
        if self._page is not None:
            self._show_or_hide(self._page)
            self.page_shown.emit(self._page)
            self._show_page_menu()
        if before is not None:
            self.ui.pages.removeWidget(before)
            before.deleteLater()
        if curtain is not None:
            self.ui.messages.hide()

    @property
    def hides_page(self) -> bool:
        """Whether something else is shown in the place of the page."""
        return self._curtain is not None and self.ui.pages.currentWidget() is self._curtain

    def finish_closing(self) -> None:
        """Close now; everything is kept."""
        self._may_close = True
        self.close()

    def _framed(self, page: QWidget) -> QScrollArea:
        """The page in a frame that scrolls where the window is too small for it."""
        frame = QScrollArea(self.ui.pages)
        frame.setFrameShape(QFrame.Shape.NoFrame)
        frame.setWidgetResizable(True)
        frame.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)
        frame.setFocusProxy(page)
        frame.setWidget(page)
        self.ui.pages.addWidget(frame)
        return frame

    def _show_or_hide(self, name: PageName) -> None:
        hidden = self._curtain is not None and name != "meeting"
        frame = self._curtain if hidden else self._shown[name]
        assert frame is not None
        self.ui.pages.setCurrentWidget(frame)

    def _show_page_menu(self) -> None:
        if self.hides_page:
            self.ui.pageMenu.menuAction().setVisible(False)

    def _clear(self) -> None:
        # Else each page would be seen, and read anew, as the one before it goes.
        self.ui.pages.hide()
        for index in reversed(range(self.ui.pages.count())):
            if (frame := self.ui.pages.widget(index)) is not None:
                self.ui.pages.removeWidget(frame)
                frame.deleteLater()
        self.ui.pages.show()
        self._shown, self._factories, self._page, self._curtain = {}, {}, None, None
        self._discreet.hide()
        self.ui.messages.hide()
        self.show_rehearsal("")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once that the window has been painted, after the whole pass."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shrink the rail on narrow windows."""
        super().resizeEvent(event)
        self._fit_rail()

    def _fit_rail(self) -> None:
        self.ui.rail.set_narrow(self.width() < NARROW_WINDOW * theme.type_factor())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, where nothing nearer took it."""
        if event.key() == QtCore.Qt.Key.Key_Escape:
            self.esc_pressed.emit()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask the coordinator first."""
        if self._may_close:
            event.accept()
        else:
            event.ignore()
            self.closing.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language; tell whether the window covers the screen."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self.full_screen_changed.emit(self.isFullScreen())
        elif event.type() == QEvent.Type.StyleChange:
            self._fit_rail()
        if event.type() == QEvent.Type.LanguageChange:
            self.ui.retranslateUi(self)
