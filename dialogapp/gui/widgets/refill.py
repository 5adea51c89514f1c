"""Offering other entries in a box of choices without losing what is chosen."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox


def refill(box: QComboBox, entries: Iterable[tuple[str, object]]) -> None:
    """Offer (words, value) pairs. The chosen value stays chosen, else the first is; no signal is sent."""
    chosen = box.currentData()
    with QSignalBlocker(box):
        box.clear()
        for words, value in entries:
            box.addItem(words, value)
        values = [box.itemData(index) for index in range(box.count())]
        box.setCurrentIndex(values.index(chosen) if chosen in values else 0)
