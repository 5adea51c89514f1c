"""Sentences, each with a line for a reason."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from dialogapp.domain.frozen import dataclass
from dialogapp.gui.tokens import Space
from dialogapp.gui.widgets.line_field import LineField
from dialogapp.gui.widgets.tone import SIGNS


@dataclass(frozen=True, slots=True)
class ReasonRow:
    """What asks for a reason, and the reason that was given."""

    key: str
    sentence: str
    reason: str


class ReasonRows(QWidget):
    """A sentence and a line under it for each; a line stores itself when it is left."""

    given = Signal(str, str)
    """The key of a row, and the reason that was written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(Space.TIGHT)
        self._keys: list[str] = []
        self._parts: dict[str, tuple[QLabel, LineField]] = {}

    def line(self, key: str) -> LineField:
        """The line of a row."""
        return self._parts[key][1]

    def show_rows(self, rows: Sequence[ReasonRow], hint: str) -> None:
        """Show these rows; an empty line shows `hint`."""
        if [row.key for row in rows] != self._keys:
            self._build([row.key for row in rows])
        for row in rows:
            sentence, line = self._parts[row.key]
            sentence.setText(f"{SIGNS['ok' if row.reason else 'warn']} {row.sentence}")
            line.setPlaceholderText(hint)
            line.setAccessibleName(row.sentence)
            line.show_value(row.reason)
        self.setVisible(bool(rows))

    def _build(self, keys: Sequence[str]) -> None:
        for parts in self._parts.values():
            for part in parts:
                self._layout.removeWidget(part)
                part.deleteLater()
        self._keys, self._parts = list(keys), {}
        for key in keys:
            sentence, line = QLabel(self), LineField(self)
            sentence.setWordWrap(True)
            sentence.setTextFormat(Qt.TextFormat.PlainText)
            line.committed.connect(lambda reason, row=key: self.given.emit(row, reason))
            self._layout.addWidget(sentence)
            self._layout.addWidget(line)
            self._parts[key] = sentence, line
