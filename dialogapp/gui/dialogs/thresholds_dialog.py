"""The thresholds of the time on the floor: a small form, where the figures are shown."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dialogapp.domain.errors import DialogappError
from dialogapp.domain.fairness import Thresholds
from dialogapp.gui.session import Session
from dialogapp.gui.tokens import Space
from dialogapp.services.fairness import ThresholdsDraft, check_thresholds, set_thresholds
from dialogapp.services.fairness_words import threshold_words


class ThresholdsDialog(QDialog):
    """Shows the thresholds in force. What can't be one is refused in a line, and the form stays as it is."""

    def __init__(self, session: Session, thresholds: Thresholds, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        language = session.language
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(language.text("Thresholds of the time on the floor"))
        sentence = QLabel(
            language.text(
                "They say when the time counts as evenly shared, in this dialogue and in its report. They are a "
                "choice, not a norm."
            ),
            self,
        )
        sentence.setProperty("role", "muted")
        sentence.setWordWrap(True)
        self.green_jain = self._field(thresholds.green_jain, language.text("Green from Jain's index"))
        self.green_min_max = self._field(thresholds.green_min_max, language.text("Green from least / most"))
        self.yellow_jain = self._field(thresholds.yellow_jain, language.text("Yellow from Jain's index"))
        self.covered = self._field(thresholds.covered, language.text("Figures where so much of the time is noted"))
        self.problem = QLabel(self)
        self.problem.setProperty("tone", "bad")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.save_button = QPushButton(language.text("Use these"), self)
        self.save_button.setProperty("role", "primary")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.addButton(self.save_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self._use)
        buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.setHorizontalSpacing(Space.LARGE)
        for field in (self.green_jain, self.green_min_max, self.yellow_jain, self.covered):
            form.addRow(field.accessibleName(), field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.LARGE)
        layout.setSpacing(Space.MEDIUM)
        layout.addWidget(sentence)
        layout.addLayout(form)
        layout.addWidget(self.problem)
        layout.addWidget(buttons)
        self.setMinimumWidth(440)

    def _field(self, value: float, words: str) -> QLineEdit:
        field = QLineEdit(threshold_words(value, self._session.language), self)
        field.setAccessibleName(words)
        return field

    def _use(self) -> None:
        draft = ThresholdsDraft(
            self.green_jain.text(), self.green_min_max.text(), self.yellow_jain.text(), self.covered.text()
        )
        try:
            check_thresholds(draft)
        except DialogappError as error:
            self.problem.setText(self._session.language.error(error))
            self.problem.show()
            return
        self._session.do(lambda store: set_thresholds(store, draft))
        self.accept()
