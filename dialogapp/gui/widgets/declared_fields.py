"""The fields of a form that is made from what is declared: numbers, choices and texts with what they mean."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from dialogapp.gui.tokens import Space
from dialogapp.gui.widgets.choice_field import ChoiceField
from dialogapp.gui.widgets.flow_row import FlowRow
from dialogapp.gui.widgets.line_field import LineField
from dialogapp.gui.widgets.margin_note import MarginNote
from dialogapp.gui.widgets.number_field import NumberField
from dialogapp.gui.widgets.text_field import TextField
from dialogapp.services.setting_words import DeclaredField

AnyField = NumberField | ChoiceField | LineField | TextField
_WIDEST_CHOICE, _BESIDE_CHOICE = 320, 56
"""How wide a choice may be, and what of it is not for its words."""
_LABEL_LETTERS = 17


class DeclaredFields(QWidget):
    """Fields under each other with their meanings; or `is_compact`, beside each other with meanings as tips."""

    committed = Signal(str, str)
    """The key of a field and its new value."""

    def __init__(self, parent: QWidget | None = None, *, is_compact: bool = False) -> None:
        super().__init__(parent)
        self._is_compact = is_compact
        self._shapes: list[tuple[object, ...]] = []
        self._fields: dict[str, AnyField] = {}
        self._labels: dict[str, QLabel] = {}
        self._meanings: dict[str, QLabel] = {}
        self._notes: dict[str, MarginNote] = {}
        self._body: QWidget | None = None
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)

    @property
    def keys(self) -> list[str]:
        """The keys of what is shown, in order."""
        return list(self._fields)

    def field(self, key: str) -> AnyField:
        """The widget of a field."""
        return self._fields[key]

    @property
    def notes(self) -> list[MarginNote]:
        """What may be told under each field."""
        return list(self._notes.values())

    def values(self) -> dict[str, str]:
        """What stands in each field, typed or not yet left."""
        return {
            key: str(field.value()) if isinstance(field, NumberField) else field.text()
            for key, field in self._fields.items()
        }

    def minimumSizeHint(self) -> QSize:
        """Beside each other they need no more rows than there are at this width."""
        least = super().minimumSizeHint()
        return QSize(least.width(), self.heightForWidth(self.width())) if self._is_compact else least

    def show_fields(self, fields: Sequence[DeclaredField], *, anew: bool = False) -> None:
        """Show these; what is being typed stays, but `anew` where it is another thing's fields."""
        shapes = [(one.key, one.numbers is not None, bool(one.choices), one.is_long) for one in fields]
        if shapes != self._shapes:
            self._shapes = list(shapes)
            self._build(fields)
            anew = True
        for one in fields:
            self._fill(one)
            field = self._fields[one.key]
            (field.replace_value if anew else field.show_value)(one.value)
        self.setVisible(bool(fields))

    def show_errors(self, keys: Collection[str], sentence: str) -> None:
        """Tell what is wrong under the first of these fields; nowhere where there is none."""
        first = next((key for key in self._fields if key in keys), "")
        for key, note in self._notes.items():
            note.setVisible(key == first and bool(sentence))
            if key == first:
                note.show_note(sentence, "bad")

    def commit(self) -> None:
        """Commit what was typed and not yet left."""
        for field in self._fields.values():
            field.commit()

    def _build(self, fields: Sequence[DeclaredField]) -> None:
        if self._body is not None:
            self._body.hide()
            self._outer.removeWidget(self._body)
            self._body.deleteLater()
        for known in (self._fields, self._labels, self._meanings, self._notes):
            known.clear()
        body = FlowRow(self) if self._is_compact else QWidget(self)
        self._body = body
        for one in fields:
            self._fields[one.key] = self._made(one, body)
            label = QLabel(body)
            label.setProperty("role", "muted")
            label.setBuddy(self._fields[one.key])
            self._labels[one.key] = label
        if isinstance(body, FlowRow):
            for key, label in self._labels.items():
                body.add_widget(_pair(label, self._fields[key], body))
        else:
            self._lay_out(body)
        self._outer.addWidget(body)

    def _lay_out(self, body: QWidget) -> None:
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.MEDIUM)
        grid.setVerticalSpacing(Space.SMALL)
        grid.setColumnStretch(1, 1)
        for row, (key, field) in enumerate(self._fields.items()):
            meaning, note = QLabel(body), MarginNote(body, is_beside=True)
            meaning.setProperty("role", "small")
            meaning.setWordWrap(True)
            note.hide()
            self._meanings[key], self._notes[key] = meaning, note
            column = QVBoxLayout()
            column.setSpacing(Space.TIGHT // 2)
            is_wide = isinstance(field, LineField | TextField)
            column.addWidget(field, 0, Qt.AlignmentFlag(0) if is_wide else Qt.AlignmentFlag.AlignLeft)
            column.addWidget(meaning)
            column.addWidget(note)
            label = self._labels[key]
            label.setContentsMargins(0, Space.TIGHT + 1, 0, 0)
            label.setWordWrap(True)
            label.setFixedWidth(self.fontMetrics().averageCharWidth() * _LABEL_LETTERS)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addLayout(column, row, 1)

    def _made(self, one: DeclaredField, parent: QWidget) -> AnyField:
        field: AnyField
        if one.numbers is not None:
            field = NumberField(parent)
        elif one.choices:
            field = ChoiceField(parent)
        else:
            field = TextField(parent) if one.is_long else LineField(parent)
        field.committed.connect(partial(self.committed.emit, one.key))
        return field

    def _fill(self, one: DeclaredField) -> None:
        field, label = self._fields[one.key], self._labels[one.key]
        label.setText(one.label)
        field.setAccessibleName(one.label)
        field.setAccessibleDescription(one.meaning)
        for widget in (field, label):
            widget.setToolTip(one.meaning if self._is_compact else "")
        if isinstance(field, NumberField) and one.numbers is not None:
            with QSignalBlocker(field):
                field.setRange(one.numbers[0], one.numbers[-1])
            field.setSuffix(f" {one.unit}" if one.unit else "")
            field.setSpecialValueText(one.least)
        elif isinstance(field, ChoiceField):
            field.show_choices(one.choices)
            longest = max(field.fontMetrics().horizontalAdvance(word) for _, word in one.choices)
            field.setFixedWidth(min(longest + _BESIDE_CHOICE, _WIDEST_CHOICE))
        if one.key in self._meanings:
            self._meanings[one.key].setText(one.meaning)
            self._meanings[one.key].setVisible(bool(one.meaning))


def _pair(label: QLabel, field: AnyField, parent: QWidget) -> QWidget:
    pair = QWidget(parent)
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, Space.SMALL, 0)
    row.setSpacing(Space.SMALL)
    row.addWidget(label)
    row.addWidget(field)
    return pair
