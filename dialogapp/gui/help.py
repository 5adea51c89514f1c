"""What the menu of help does: what this page is for, the keys on one page, and which program this is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from dialogapp.gui.actions import Actions
from dialogapp.gui.main_window import MainWindow
from dialogapp.gui.workplace import Workplace
from dialogapp.services.translation import Language


class Help:
    """Shows it over the window. `workplace` is the dialogue that is open now, `words` the window's language."""

    def __init__(
        self,
        window: MainWindow,
        actions: Actions,
        workplace: Callable[[], Workplace | None],
        words: Callable[[], Language],
    ) -> None:
        self._window = window
        self._actions = actions
        self._workplace = workplace
        self._words = words

    @property
    def slots_by_name(self) -> dict[str, Callable[[], object]]:
        """What the actions of the menu do."""
        return {"help.page": self.show_page, "help.keys": self.show_keys, "help.about": self.show_about}

    def show_page(self) -> None:
        """Say what the page is for, and which keys there are."""
        workplace = self._workplace()
        if workplace is not None:
            self._open_keys(workplace.show_purpose())

    def show_keys(self) -> None:
        """Show the keys."""
        self._open_keys("")

    def show_about(self) -> None:
        """Say which program this is."""
        from dialogapp.services.program import version

        words = self._words()
        purpose = words.text("Prepare, hold and document early dialogues with suppliers before a public procurement.")
        box = QMessageBox(self._window)
        box.setWindowTitle(words.text("About Dialogapp"))
        box.setText(f"Dialogapp {version() or ''}\n{purpose}")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def _open_keys(self, purpose: str) -> None:
        workplace = self._workplace()
        if workplace is not None:
            workplace.make_pages()
        from dialogapp.gui.dialogs.keys_dialog import KeysDialog
        from dialogapp.gui.dialogs.keys_sheet import key_sections

        KeysDialog(key_sections(self._actions.entries()), self._window, purpose).open()
