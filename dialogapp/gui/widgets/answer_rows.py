"""Rows of organisations, each with a choice and a remark: who answered an invitation, and how."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from dialogapp.domain.frozen import dataclass
from dialogapp.gui.tokens import Space
from dialogapp.gui.widgets.choice_field import ChoiceField
from dialogapp.gui.widgets.elided_label import ElidedLabel
from dialogapp.gui.widgets.organisation_mark import OrganisationMark

_LONGEST_ANSWER = 14


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """An organisation with its answer, and what is told beside it."""

    key: str
    name: str
    mark: int
    answer: str
    remark: str


class AnswerRows(QWidget):
    """A choice for each organisation, stored when it is made."""

    answered = Signal(str, str)
    """The key of a row, and the answer that was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.SMALL)
        self._grid.setVerticalSpacing(Space.TIGHT)
        self._grid.setColumnStretch(3, 1)
        self._keys: list[str] = []
        self._parts: dict[str, tuple[OrganisationMark, ElidedLabel, ChoiceField, ElidedLabel]] = {}

    def choice(self, key: str) -> ChoiceField:
        """The choice of a row."""
        return self._parts[key][2]

    def show_rows(self, rows: Sequence[AnswerRow], choices: Sequence[tuple[str, str]]) -> None:
        """Show these rows; `choices` are (key, word) of the answers."""
        if [row.key for row in rows] != self._keys:
            self._build([row.key for row in rows])
        for row in rows:
            mark, name, choice, remark = self._parts[row.key]
            mark.set_organisation(row.mark, row.name)
            name.setText(row.name)
            choice.setAccessibleName(row.name)
            choice.show_choices(choices)
            choice.show_value(row.answer)
            remark.setText(row.remark)

    def _build(self, keys: Sequence[str]) -> None:
        for row in self._parts.values():
            for part in row:
                self._grid.removeWidget(part)
                part.deleteLater()
        self._keys, self._parts = list(keys), {}
        for number, key in enumerate(keys):
            parts = OrganisationMark(self), ElidedLabel(self), ChoiceField(self), ElidedLabel(self)
            parts[1].setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            parts[3].setProperty("role", "muted")
            parts[2].setMinimumContentsLength(_LONGEST_ANSWER)
            parts[2].committed.connect(lambda answer, row=key: self.answered.emit(row, answer))
            for column, widget in enumerate(parts):
                self._grid.addWidget(widget, number, column)
            self._parts[key] = parts
