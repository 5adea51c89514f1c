"""Someone at the window: a mouse that hits what is shown at its place, keys that go where the focus is, patience."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFileDialog,
    QListView,
    QMenu,
    QMenuBar,
    QPushButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from dialogapp.gui.main_window import MainWindow
from dialogapp.gui.page_names import PageName

PATIENCE_MS = 30_000
"""How long something may take on a machine that does much else."""

W = TypeVar("W", bound=QWidget)


class User:
    """Drives the window by what it shows. Whoever looks for something that is not shown fails."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window = window
        self._qtbot = qtbot

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds."""
        self._qtbot.waitUntil(holds, timeout=PATIENCE_MS)

    def let_arrive(self) -> None:
        """Let what other threads and processes have sent to the window arrive there."""
        arrived: list[bool] = []
        QTimer.singleShot(0, self.window, lambda: arrived.append(True))
        self.until(lambda: bool(arrived))

    def turn_to(self, page: PageName) -> None:
        """Choose a page in the rail."""
        self.click(self.window.ui.rail.button(page))
        self.until(lambda: self.window.page == page)

    # Keys

    def write(self, text: str) -> None:
        """Press the keys of `text`, å ä ö too, wherever the focus is."""
        for character in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, ord(character.upper()), Qt.KeyboardModifier.NoModifier, character)
                QApplication.sendEvent(self._focus(), event)

    def press(self, *keys: str) -> None:
        """Press keys or combinations of keys, as they are written in menus, in the window that is in front."""
        for key in keys:
            QTest.keySequence(self._front(), QKeySequence(key))

    def enter(self, text: str) -> None:
        """Type a text and press Enter."""
        self.write(text)
        self.press("Return")

    def fill(self, field: QWidget, text: str) -> None:
        """Click into a field, and put `text` in place of what stands there."""
        self.click(field)
        self.until(lambda: field.hasFocus() or field.focusProxy() is not None)
        self.press("Ctrl+A")
        self.write(text)

    # Mouse

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click in the middle of a widget, or at a point of it, once it is shown and can be pressed."""
        self.until(lambda: widget.isVisible() and widget.isEnabled())
        _bring_into_sight(widget)
        place = at if at is not None else widget.rect().center()
        there = widget.mapTo(widget.window(), place)
        hit = widget.window().childAt(there)
        assert hit is not None, f"{_name(widget)} is outside its window"
        assert hit is widget or widget.isAncestorOf(hit), f"{_name(hit)} lies over {_name(widget)}"
        QTest.mouseClick(_handle(widget), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, there)

    def click_row(self, view: QAbstractItemView, text: str) -> None:
        """Click the row of a list or table that begins with `text`."""
        self.until(lambda: row_of(view, text) is not None)
        index = row_of(view, text)
        assert index is not None
        view.scrollTo(index)
        box = view.visualRect(index)
        self.click(view.viewport(), QPoint(box.left() + min(40, box.width() // 2), box.center().y()))

    def click_text(self, text: str, where: QWidget | None = None) -> None:
        """Click the button that says `text`."""
        self.until(lambda: self._button(text, where) is not None)
        button = self._button(text, where)
        assert button is not None
        self.click(button)

    def choose_in_menu(self, *words: str) -> None:
        """Open a menu of the menu bar, and choose in it."""
        bar = self.window.menuBar()
        menu = _open(bar, words[0])
        for each in words[1:-1]:
            menu = _open(menu, each)
        self.choose(menu, words[-1])

    def choose(self, menu: QMenu, text: str) -> None:
        """Choose what a menu that is open calls `text`."""
        self.until(menu.isVisible)
        action = next(action for action in menu.actions() if _plain(action.text()) == text)
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())

    # The rest of the desk

    def copy_from_elsewhere(self, text: str) -> None:
        """Something is on the clipboard that another program put there."""
        QGuiApplication.clipboard().setText(text)

    def answer_file_dialog(self, path: Path) -> None:
        """Name a file in the dialog that asks for one; the system's own can't be driven."""
        dialog = self.shown(QFileDialog)
        dialog.fileSelected.emit(str(path))
        dialog.reject()

    def shown(self, kind: type[W]) -> W:
        """The widget of this class that is shown."""
        self.until(lambda: any(one.isVisible() for one in self.window.findChildren(kind)))
        return next(one for one in self.window.findChildren(kind) if one.isVisible())

    def _front(self) -> QWindow:
        """The window in front. Without a display nobody brings back the main window when a dialog is gone."""
        if QGuiApplication.focusWindow() is None:
            self.window.activateWindow()
            self.until(lambda: QGuiApplication.focusWindow() is not None)
        front = QGuiApplication.focusWindow()
        assert front is not None
        return front

    def _focus(self) -> QWidget:
        self._front()
        focus = QApplication.focusWidget()
        assert focus is not None, "nothing has the focus"
        return focus

    def _button(self, text: str, where: QWidget | None) -> QPushButton | None:
        found = (where or self.window).findChildren(QPushButton)
        return next((one for one in found if one.isVisible() and _plain(one.text()) == text), None)


def row_of(view: QAbstractItemView, text: str) -> QModelIndex | None:
    """Where the first row stands in which a column begins with `text`."""
    columns = 1 if isinstance(view, QListView) else view.model().columnCount()
    for row in range(view.model().rowCount()):
        for column in range(columns):
            index = view.model().index(row, column)
            if str(index.data()).startswith(text):
                return index
    return None


def texts_of(view: QAbstractItemView, column: int = 0) -> list[str]:
    """What a column shows, from the top."""

    def told(index: QModelIndex | QPersistentModelIndex) -> str:
        return str(index.data())

    return [told(view.model().index(row, column)) for row in range(view.model().rowCount())]


def _open(bar: QMenuBar | QMenu, text: str) -> QMenu:
    action = next(action for action in bar.actions() if _plain(action.text()) == text)
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.actionGeometry(action).center())
    menu = action.menu()
    assert isinstance(menu, QMenu)
    return menu


def _plain(text: str) -> str:
    return text.replace("&", "")


def _bring_into_sight(widget: QWidget) -> None:
    """Scroll, as a user does, until the widget can be seen."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()


def _handle(widget: QWidget) -> QWindow:
    handle = widget.window().windowHandle()
    assert handle is not None
    return handle


def _name(widget: QWidget) -> str:
    return widget.objectName() or type(widget).__name__
