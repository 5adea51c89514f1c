"""A small question above the entry line: one field, Enter answers, Esc leaves it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from dialogapp.gui.tokens import Space
from dialogapp.gui.widgets.elided_label import ElidedLabel

_LEAST_WIDTH = 140


class AskBar(QFrame):
    """Hidden until something is asked."""

    closed = Signal()
    """Answered, or left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("note", "plain")
        self._words = ElidedLabel(self)
        self._words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._field = QLineEdit(self)
        self._field.setMinimumWidth(_LEAST_WIDTH)
        self._words.setBuddy(self._field)
        self._field.returnPressed.connect(self._answer)
        self._then: Callable[[str], None] | None = None
        self._choices = QStringListModel(self)
        completer = QCompleter(self._choices, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._field.setCompleter(completer)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.SMALL, Space.TIGHT, Space.TIGHT, Space.TIGHT)
        layout.setSpacing(Space.SMALL)
        layout.addWidget(self._words)
        layout.addWidget(self._field, 1)
        self.hide()

    @property
    def field(self) -> QLineEdit:
        """Where the answer is typed."""
        return self._field

    def ask(self, question: str, then: Callable[[str], None], choices: Sequence[str] = ()) -> None:
        """Ask; `then` gets the answer, unless it is blank. `choices` are offered as one types."""
        self._then = then
        self._words.setText(question)
        self._field.setAccessibleName(question)
        self._field.clear()
        self._choices.setStringList(list(choices))
        self.show()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the question."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    def _answer(self) -> None:
        answer, then = self._field.text().strip(), self._then
        self._close()
        if answer and then is not None:
            then(answer)

    def _close(self) -> None:
        self._then = None
        self.hide()
        self.closed.emit()
