"""Asks where to save a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from dialogapp.gui.preferences import DOCUMENTS_FOLDER, Preferences


def ask_where_to_save(
    parent: QWidget, title: str, folder: str, name: str, save: Callable[[Path], object], kinds: str = ""
) -> None:
    """Ask for a file, offering `name` in `folder`, and call `save` with it; the user has agreed to replace what has
    that name. A name without an ending gets that of `name`.
    """
    dialog = QFileDialog(parent, title, folder, kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
    dialog.selectFile(name)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda path: save(Path(path)))
    dialog.open()


def usual_folder() -> str:
    """Where the system keeps the user's documents."""
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)


def documents_folder(preferences: Preferences) -> str:
    """Where a document was saved last, else where the system keeps the user's documents."""
    return preferences.get(DOCUMENTS_FOLDER) or usual_folder()
