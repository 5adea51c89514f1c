"""Asks for a file that is there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_for_file(
    parent: QWidget, title: str, take: Callable[[Path], object], kinds: Sequence[str] = (), folder: str = ""
) -> None:
    """Ask for a file in `folder`, empty for where files were asked for last, and call `take` with it. `kinds` are
    filters in Qt's form, none for any file.
    """
    dialog = QFileDialog(parent, title, folder)
    if kinds:
        dialog.setNameFilters(kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda name: take(Path(name)))
    dialog.open()
