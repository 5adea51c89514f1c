"""Fills the menus from the register of actions, and lets the page's own menu follow the page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from dialogapp.gui.actions import Actions, Entry
from dialogapp.gui.forms.ui_main_window import Ui_MainWindow
from dialogapp.gui.page_names import PAGE_WORDS, PageName
from dialogapp.gui.recent import RecentDialogue
from dialogapp.gui.translation import translated
from dialogapp.gui.window_actions import EDIT, FILE, GO, GROUP_ENDS, HELP, ROOM, VIEW
from dialogapp.services.translation import message


class MainMenu(QObject):
    """Every action has its place here: the window's in the five menus, a page's in the menu named after the page."""

    def __init__(self, ui: Ui_MainWindow, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._page: PageName | None = None
        self._page_menu: QMenu = ui.pageMenu
        self._actions = actions
        self._menus: dict[str, QMenu] = {
            FILE: ui.fileMenu,
            EDIT: ui.editMenu,
            VIEW: ui.viewMenu,
            GO: ui.goMenu,
            ROOM: ui.roomMenu,
            HELP: ui.helpMenu,
        }
        self._recent = QMenu(ui.fileMenu)
        for entry in actions.entries():
            self._place(entry)
        actions.added.connect(self._place)

    def show_page(self, page: PageName | None) -> None:
        """Show the actions of this page in its own menu."""
        self._page = page
        self._page_menu.clear()
        for entry in self._actions.entries():
            if entry.page and entry.page == page:
                self._page_menu.addAction(entry.action)
        self._page_menu.menuAction().setVisible(not self._page_menu.isEmpty())
        self.retranslate()

    def show_recent(self, dialogues: list[RecentDialogue], open_path: Callable[[str], None]) -> None:
        """List the recent dialogues under File."""
        self._recent.clear()
        for dialogue in dialogues:
            action = self._recent.addAction(dialogue.title.replace("&", "&&"))
            action.setToolTip(dialogue.path)
            action.triggered.connect(lambda checked=False, path=dialogue.path: open_path(path))
        self._recent.setEnabled(bool(dialogues))

    def retranslate(self) -> None:
        """Speak the window's language, where a text is not an action's."""
        self._recent.setTitle(translated(message("Recent dialogues")))
        if self._page is not None:
            self._page_menu.setTitle(translated(PAGE_WORDS[self._page]))

    def _place(self, entry: Entry) -> None:
        if entry.page:
            if entry.page == self._page:
                self.show_page(self._page)
            return
        menu = self._menus[entry.section]
        menu.addAction(entry.action)
        if entry.name == "file.open":
            menu.addMenu(self._recent)
        if entry.name in GROUP_ENDS:
            menu.addSeparator()
