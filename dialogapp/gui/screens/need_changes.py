"""The way from the page of needs to the needs workbook that came back from Excel."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from dialogapp.gui.dialogs.changes_dialog import ChangesDialog
from dialogapp.gui.dialogs.changes_presenter import taken_sentence
from dialogapp.gui.pages import Page, Surroundings
from dialogapp.services.translation import message


class NeedChanges:
    """Opens the dialog of changes from Excel, one at a time."""

    def __init__(self, around: Surroundings, parent: QWidget) -> None:
        self._around, self._parent = around, parent
        self.dialog: ChangesDialog | None = None
        around.discreet.changed.connect(self._take_discretion)

    def add_action(self, page: Page) -> QAction:
        """The action that opens it."""
        return self._around.actions.add(
            "needs.changes", message("Changes from Excel …"), self.open,
            section=message("Needs"), icon="download-simple", page=page.name, widget=page,
        )  # fmt: skip

    def open(self) -> None:
        """Show the dialog."""
        if self.dialog is None:
            self.dialog = ChangesDialog(self._around.session, self._around.preferences, self._parent)
            self.dialog.finished.connect(self._forget)
            self.dialog.taken.connect(lambda taken: self._around.tell(taken_sentence(self._around.session, taken)))
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def close(self) -> None:
        """Close the dialog; nothing is taken."""
        if self.dialog is not None:
            self.dialog.close_down()

    def take_file(self, path: Path) -> bool:
        """Read a workbook that was dropped on the page; others are not taken."""
        if path.suffix.casefold() != ".xlsx":
            return False
        self.open()
        if self.dialog is not None:
            self.dialog.choose(path)
        return True

    def _take_discretion(self) -> None:
        """Needs may name those who may not be told of now."""
        if self._around.discreet.is_on:
            self.close()

    def _forget(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
