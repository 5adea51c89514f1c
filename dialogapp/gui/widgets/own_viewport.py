"""A viewport for the lists of the room, which stands between a start and the first line of the log."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def give_viewport(view: QAbstractScrollArea) -> None:
    """Give `view` a viewport like the one it has.

    Asked for a widget that Qt made itself, PySide learns every kind of widget there is first, which takes some 20 ms.
    """
    viewport = QWidget()
    viewport.setBackgroundRole(QPalette.ColorRole.Base)
    viewport.setAutoFillBackground(True)
    view.setViewport(viewport)
