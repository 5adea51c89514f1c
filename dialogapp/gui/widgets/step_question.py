"""What is asked before a step that can't be undone: a reason, a day, or that something was checked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from dialogapp.domain.frozen import dataclass
from dialogapp.gui.tokens import Space
from dialogapp.gui.widgets.date_field import DateField


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What to ask. `reason` names the field for a reason, `day` that for a day (`from_day` shown first), `box` is what
    must be ticked; each is left out where it is empty.
    """

    question: str
    confirm: str
    leave: str
    reason: str = ""
    day: str = ""
    from_day: str = ""
    box: str = ""


@dataclass(frozen=True, slots=True)
class Answered:
    """What was answered; `day` as YYYY-MM-DD."""

    reason: str = ""
    day: str = ""
    is_ticked: bool = False


class StepQuestion(QFrame):
    """Hidden until something is asked. The step can be taken once all that is asked for is there."""

    closed = Signal()
    """Answered, or left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("note", "accent")
        self.question = QLabel(self)
        self.question.setWordWrap(True)
        self.question.setTextFormat(Qt.TextFormat.PlainText)
        self.day = DateField(self)
        self.box = QCheckBox(self)
        self.reason = QLineEdit(self)
        self.confirm = QPushButton(self)
        self.leave = QPushButton(self)
        self._then: Callable[[Answered], None] | None = None
        self._asked: Asked | None = None
        answers = QHBoxLayout()
        answers.setSpacing(Space.SMALL)
        answers.addWidget(self.day)
        answers.addWidget(self.reason, 1)
        answers.addStretch()
        answers.addWidget(self.confirm)
        answers.addWidget(self.leave)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.SMALL, Space.SMALL)
        layout.setSpacing(Space.SMALL)
        layout.addWidget(self.question)
        layout.addWidget(self.box)
        layout.addLayout(answers)
        self.reason.textChanged.connect(self._show_whether_ready)
        self.reason.returnPressed.connect(self._answer)
        self.box.toggled.connect(self._show_whether_ready)
        self.confirm.clicked.connect(self._answer)
        self.leave.clicked.connect(self.close_up)
        self.hide()

    def ask(self, asked: Asked, then: Callable[[Answered], None]) -> None:
        """Ask; `then` gets what was answered."""
        self._asked, self._then = asked, then
        self.question.setText(asked.question)
        self.setAccessibleName(asked.question)
        for field, name in ((self.reason, asked.reason), (self.day, asked.day), (self.box, asked.box)):
            field.setVisible(bool(name))
            field.setAccessibleName(name)
        self.reason.clear()
        self.reason.setPlaceholderText(asked.reason)
        self.day.replace_value(asked.from_day)
        self.box.setChecked(False)
        self.box.setText(asked.box)
        for button, name in ((self.confirm, asked.confirm), (self.leave, asked.leave)):
            button.setText(name)
            button.setAccessibleName(name)
        self._show_whether_ready()
        self.show()
        first = next((field for field in (self.day, self.box, self.reason) if not field.isHidden()), self.confirm)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_up(self) -> None:
        """Leave the question unanswered."""
        if not self.isHidden():
            self._then = None
            self.hide()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the question."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_up()
        else:
            super().keyPressEvent(event)

    def _is_ready(self) -> bool:
        asked = self._asked
        has_reason = asked is None or not asked.reason or bool(self.reason.text().strip())
        return has_reason and (asked is None or not asked.box or self.box.isChecked())

    def _show_whether_ready(self) -> None:
        self.confirm.setEnabled(self._is_ready())

    def _answer(self) -> None:
        then = self._then
        if then is None or not self._is_ready():
            return
        self.day.commit()
        answered = Answered(self.reason.text().strip(), self.day.text_of_day(), self.box.isChecked())
        self.close_up()
        then(answered)
