"""The library: exercises to choose from at the left, at the right what one is and how it is made here."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from dialogapp.domain.exercise_definitions import ExerciseDefinition
from dialogapp.domain.exercises import Exercise
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.screens.exercise_editor import ExerciseEditor
from dialogapp.gui.screens.library_presenter import Choice, LibraryPresenter, Section, Wish
from dialogapp.gui.tokens import Space
from dialogapp.gui.widgets.declared_fields import DeclaredFields
from dialogapp.gui.widgets.elided_combo import ElidedCombo
from dialogapp.gui.widgets.empty_state import EmptyState
from dialogapp.gui.widgets.fitted_list import FittedList
from dialogapp.gui.widgets.margin_note import MarginNote
from dialogapp.gui.widgets.refill import refill
from dialogapp.gui.widgets.search_field import SearchField
from dialogapp.gui.widgets.two_line_delegate import TwoLines

_LEAST_LIST, _MOST_LIST = 240, 380
_LEAST_READING = 56
_SHOWN = 3
_SENTENCE = 620
"""How wide a sentence that is read may be."""


class LibraryPanel(QWidget):
    """Choosing an exercise, making one of it, and changing a copy."""

    made = Signal(object)
    """The Exercise that was made."""

    shown = Signal()
    """Another exercise of the library is shown."""

    left = Signal()
    """The user does not want an exercise after all."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self.presenter = LibraryPresenter(around.session, around.files.exercises)
        self._shown = ""
        self.search, self.list = SearchField(self), FittedList(self)
        self.list.set_up(_described, lambda row: row.key, title_lines=2, most=_SHOWN)
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.nothing = EmptyState(self)
        self.found = QStackedWidget(self)
        self.found.addWidget(self.list)
        self.found.addWidget(self.nothing)
        self.editor = ExerciseEditor(self.presenter, around, self)
        self.side = QStackedWidget(self)
        self.side.addWidget(self._make_about())
        self.side.addWidget(self.editor)
        left = QWidget(self)
        left.setMinimumWidth(_LEAST_LIST)
        left.setMaximumWidth(_MOST_LIST)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addWidget(self.search)
        column.addWidget(self.found, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.LARGE)
        layout.addWidget(left, 1)
        layout.addWidget(self.side, 2)
        self._join()

    def _make_about(self) -> QWidget:
        about = QWidget(self)
        self.about = about
        self.name, self.purpose, self.facts = QLabel(about), QLabel(about), QLabel(about)
        self.name.setProperty("role", "lead")
        self.facts.setProperty("role", "muted")
        self.note = MarginNote(about, is_beside=True)
        self.note.hide()
        for label in (self.name, self.purpose, self.facts):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.told = QWidget(about)
        self._sections = QVBoxLayout(self.told)
        self._sections.setContentsMargins(0, 0, Space.SMALL, 0)
        self._sections.setSpacing(Space.MEDIUM)
        self.reading = QScrollArea(about)
        self.reading.setMinimumHeight(_LEAST_READING)
        self.reading.setWidget(self.told)
        self.reading.setWidgetResizable(True)
        self.reading.setFrameShape(QFrame.Shape.NoFrame)
        self.reading.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(about)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        for part in (self.name, self.purpose, self.facts, self.note):
            layout.addWidget(part)
        layout.addWidget(self.reading, 1)
        layout.addWidget(self._make_form())
        return about

    def _make_form(self) -> QFrame:
        self.form = QFrame(self)
        self.form.setProperty("card", True)
        self.title, self.prompt = QLineEdit(self.form), QLineEdit(self.form)
        self.who, self.weight, self.meeting = (ElidedCombo(self.form) for _ in range(3))
        self.make, self.copy, self.back = (QPushButton(self.form) for _ in range(3))
        self.make.setProperty("role", "primary")
        for box in (self.who, self.weight, self.meeting):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(8)
        self._labels = [QLabel(self.form) for _ in range(3)]
        self.settings = DeclaredFields(self.form, is_compact=True)
        grid = QGridLayout(self.form)
        grid.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.MEDIUM)
        grid.setHorizontalSpacing(Space.MEDIUM)
        grid.setVerticalSpacing(Space.SMALL)
        for row, (label, widgets) in enumerate(
            zip(self._labels, ((self.title, self.meeting), (self.prompt,), (self.who, self.weight)), strict=True)
        ):
            label.setProperty("role", "muted")
            label.setBuddy(widgets[0])
            grid.addWidget(label, row, 0)
            for column, widget in enumerate(widgets, 1):
                grid.addWidget(widget, row, column, 1, 1 if len(widgets) > 1 else 2)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.SMALL)
        buttons.addWidget(self.copy)
        self.paper = QToolButton(self.form)
        self.paper.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.paper.setMenu(QMenu(self.paper))
        self.paper.setAutoRaise(True)
        buttons.addWidget(self.paper)
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.make)
        grid.addWidget(self.settings, 3, 0, 1, 3)
        grid.addLayout(buttons, 4, 0, 1, 3)
        return self.form

    def _join(self) -> None:
        self.search.searched.connect(self._search)
        self.search.left_downwards.connect(self.list.setFocus)
        self.nothing.pressed.connect(self.search.clear)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show())
        self.list.opened.connect(lambda _: self.title.setFocus())
        self.make.clicked.connect(self._make)
        self.title.returnPressed.connect(self.prompt.setFocus)
        self.prompt.returnPressed.connect(self._make)
        self.copy.clicked.connect(self._change)
        self.back.clicked.connect(self.left)
        self.editor.left.connect(self._leave_editor)

    def open(self) -> None:
        """Show the library as the files are now, and begin to choose."""
        self.presenter.load()
        refill(self.meeting, self.presenter.meetings())
        running = self.meeting.findData(self.presenter.running_meeting())
        self.meeting.setCurrentIndex(max(0, running))
        self.side.setCurrentWidget(self.about)
        self._shown = ""
        self._search(self.search.text())
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def offer_paper(self, actions: Sequence[QAction]) -> None:
        """Show these beside the button that makes the exercise."""
        self.paper.menu().addActions(list(actions))

    @property
    def definition(self) -> ExerciseDefinition | None:
        """What is shown, if it is an exercise that can be made."""
        choice = self._choice if self.side.currentWidget() is self.about else None
        return choice.entry.definition if choice is not None and choice.entry is not None else None

    def choose(self, key: str) -> None:
        """Make an exercise the one that is shown."""
        self.list.choose(self.list.rows.position_of(key))

    def retranslate(self) -> None:
        """Set every text again."""
        words = self._around.session.language
        self.search.set_hint(words.text("Search the library"))
        self.list.setAccessibleName(words.text("The library of exercises"))
        self.nothing.set_texts(words.text("No exercise is found by these words."), words.text("Show all exercises"))
        refill(self.who, self.presenter.takes_part())
        refill(self.weight, self.presenter.equalities())
        for label, text in zip(
            self._labels, (words.text("Title"), words.text("The question"), words.text("Who takes part")), strict=True
        ):
            label.setText(text)
        for widget, name in (
            (self.title, words.text("The exercise's title")),
            (self.prompt, words.text("What the participants are asked")),
            (self.who, words.text("Who takes part")),
            (self.weight, words.text("Whose votes weigh the same")),
            (self.meeting, words.text("In which meeting")),
        ):
            widget.setAccessibleName(name)
            widget.setToolTip(name)
        self.prompt.setPlaceholderText(words.text("What the participants are asked"))
        for button, text in ((self.make, words.text("Make this exercise")), (self.back, words.text("Back"))):
            button.setText(text)
            button.setAccessibleName(text)
        self.paper.setText(words.text("Blank paper"))
        self.paper.setAccessibleName(words.text("Paper to hold it without a computer, before it is made here"))
        self.paper.setToolTip(self.paper.accessibleName())
        self.editor.retranslate()
        self._shown = ""
        if self.isVisible():
            self._search(self.search.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the exercises."""
        if event.key() == Qt.Key.Key_Escape and self.side.currentWidget() is self.about:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def hasHeightForWidth(self) -> bool:
        """It scrolls by itself, and asks for no height: the page would scroll, also while something else is shown."""
        return False

    def heightForWidth(self, width: int) -> int:
        """None is asked for."""
        return -1

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines that are read are no longer than one reads well."""
        super().resizeEvent(event)
        self.told.setMaximumWidth(max(_SENTENCE, 0))

    @property
    def _choice(self) -> Choice | None:
        row = self.list.position
        chosen: Choice | None = self.list.rows.row_at(row) if 0 <= row < self.list.rows.rowCount() else None
        return chosen

    def _search(self, text: str) -> None:
        rows = self.presenter.choices(text)
        self.list.rows.show_rows(rows)
        self.found.setCurrentWidget(self.list if rows else self.nothing)
        if rows and self._choice is None:
            self.list.choose(0)
        self._show()

    def _show(self) -> None:
        choice, words = self._choice, self._around.session.language
        self.form.setEnabled(choice is not None)
        if choice is None or choice.key == self._shown:
            return
        self._shown = choice.key
        entry = choice.entry
        self.name.setText(choice.title)
        self.purpose.setText(choice.purpose)
        self.facts.setText(self.presenter.facts(choice))
        self.note.setVisible(bool(choice.error))
        self.note.show_note(choice.error, "bad")
        self.make.setEnabled(entry is not None)
        self.paper.setEnabled(entry is not None)
        self.shown.emit()
        is_own = entry is None or entry.is_own
        self.copy.setText(words.text("Change it") if is_own else words.text("Make a copy to change"))
        self.copy.setAccessibleName(self.copy.text())
        self._tell(self.presenter.sections(entry) if entry is not None else [])
        self.title.setText(entry.definition.name.in_language(words.code) if entry is not None else "")
        self.prompt.clear()
        for field in (self.title, self.prompt, self.who, self.weight, self.meeting):
            field.setEnabled(entry is not None)
        if entry is not None:
            self.who.setCurrentIndex(self.who.findData(entry.definition.takes_part))
            self.weight.setCurrentIndex(self.weight.findData(entry.definition.equality))
            self.weight.setVisible(bool(entry.definition.rule))
        self.settings.show_fields(self.presenter.settings(entry) if entry is not None else [], anew=True)

    def _tell(self, sections: list[Section]) -> None:
        while (item := self._sections.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for section in sections:
            head, body = QLabel(section.head, self.told), QLabel("\n".join(section.lines), self.told)
            head.setProperty("role", "muted")
            body.setTextFormat(Qt.TextFormat.PlainText)
            body.setWordWrap(True)
            part = QWidget(self.told)
            layout = QVBoxLayout(part)
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(Space.TIGHT // 2)
            layout.addWidget(head)
            layout.addWidget(body)
            self._sections.addWidget(part)
        self._sections.addStretch(1)
        self.reading.verticalScrollBar().setValue(0)

    def _make(self) -> None:
        choice = self._choice
        if choice is None or choice.entry is None:
            return
        wish = Wish(
            self.title.text(),
            self.prompt.text(),
            str(self.who.currentData()),
            str(self.weight.currentData()),
            str(self.meeting.currentData() or ""),
            self.settings.values(),
        )

        def go(exercise: Exercise) -> None:
            self._shown = ""
            self.made.emit(exercise)

        self.presenter.make(choice.entry, wish, go)

    def _change(self) -> None:
        choice = self._choice
        if choice is None:
            return
        key = choice.key
        if choice.entry is not None and not choice.entry.is_own:
            key = self.presenter.copy(choice.entry)
        if key:
            self.side.setCurrentWidget(self.editor)
            self.editor.open(key, choice.error, choice.line)

    def _leave_editor(self, key: str) -> None:
        self.presenter.load()
        self.side.setCurrentWidget(self.about)
        self._shown = ""
        self.search.clear()
        self._search("")
        self.choose(key)
        self._show()
        self.list.setFocus()


def _described(choice: Choice) -> TwoLines:
    return TwoLines(choice.title, choice.detail, tone="bad" if choice.error else "plain")
