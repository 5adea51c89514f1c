"""A widget none of whose rows is squeezed: the page scrolls before that."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget


class Unsqueezed(QWidget):
    """As high as what it holds needs at its width; `keep_height` after what it holds has changed."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps the text otherwise."""
        super().resizeEvent(event)
        self.keep_height()

    def keep_height(self) -> None:
        """Be as high as the rows need."""
        layout = self.layout()
        if layout is not None:
            self.setMinimumHeight(max(0, layout.totalHeightForWidth(self.width())))
