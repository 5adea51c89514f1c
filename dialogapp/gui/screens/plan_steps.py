"""What the steps of the plan panel do alike."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget

from dialogapp.gui.tokens import Space
from dialogapp.gui.widgets.time_field import TimeField


def show_as_next(button: QPushButton, is_next: bool) -> None:
    """Let a button stand out while it is the one to press next."""
    role = "primary" if is_next else ""
    if button.property("role") != role:
        button.setProperty("role", role)
        button.style().polish(button)


def bring_to_top(scroll: QScrollArea, step: QWidget) -> None:
    """Scroll so that a step begins at the top, once what was shown or hidden has been laid out."""

    def turn() -> None:
        held = scroll.widget()
        if held is not None:
            scroll.verticalScrollBar().setValue(step.mapTo(held, QPoint()).y() - Space.SMALL)

    QTimer.singleShot(0, scroll, turn)


def minutes_of(field: TimeField) -> int:
    """Minutes past midnight of the time that a field shows."""
    shown = field.time()
    return shown.hour() * 60 + shown.minute()
