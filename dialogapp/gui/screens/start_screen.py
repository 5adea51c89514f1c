"""The start page: recent dialogues with their next step, a new one from a template, the sample; nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListView, QPushButton, QVBoxLayout, QWidget

from dialogapp.gui.models.columns import Column
from dialogapp.gui.models.rows import ListModel
from dialogapp.gui.recent import RecentDialogue
from dialogapp.gui.tokens import Space
from dialogapp.gui.widgets.card import Card
from dialogapp.gui.widgets.two_line_delegate import TwoLineDelegate, TwoLines
from dialogapp.services.templates import dialogue_templates
from dialogapp.services.translation import Language, message

_WIDTH = 760


class StartScreen(QWidget):
    """Shown while no dialogue is open."""

    opened = Signal(str)
    """The path of a recent dialogue that was chosen."""

    new_asked = Signal(str)
    """The key of the template that a new dialogue should begin from."""

    open_asked = Signal()
    sample_asked = Signal()

    def __init__(self, recent: Sequence[RecentDialogue], language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel(self)
        self._title.setProperty("role", "title")
        self._recent_card, self._new_card = Card(self), Card(self)
        self._build_recent(recent)
        self._templates = [self._template(template.key) for template in dialogue_templates(language.code)]
        self._sample = self._button(self.sample_asked.emit)
        self._new_card.body.addStretch(1)
        self._new_card.body.addWidget(self._sample)
        cards = QHBoxLayout()
        cards.setSpacing(Space.LARGE)
        cards.addWidget(self._recent_card, 3)
        cards.addWidget(self._new_card, 2)
        column = QVBoxLayout()
        column.setSpacing(Space.LARGE)
        column.addWidget(self._title)
        column.addLayout(cards, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.WIDE, Space.PAGE, Space.WIDE, Space.PAGE)
        layout.addStretch(1)
        layout.addLayout(column, 8)
        layout.addStretch(1)
        self.setMinimumWidth(_WIDTH)
        self.setFocusProxy(self._list if recent else self._templates[0][1])
        self._say(language)

    @property
    def recent_titles(self) -> list[str]:
        """The titles of the dialogues that are listed."""
        return [self._model.row_at(row).title for row in range(self._model.rowCount())]

    def _build_recent(self, recent: Sequence[RecentDialogue]) -> None:
        columns: list[Column[RecentDialogue]] = [Column(message("Dialogue"), lambda one: one.title)]
        self._model: ListModel[RecentDialogue] = ListModel(columns, lambda one: one.path, self)
        self._model.show_rows(recent)
        self._list = QListView(self)
        self._list.setModel(self._model)
        self._list.setItemDelegate(TwoLineDelegate(self._list, _two_lines))
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._list.activated.connect(lambda index: self.opened.emit(self._model.row_at(index.row()).path))
        self._list.clicked.connect(lambda index: self.opened.emit(self._model.row_at(index.row()).path))
        self._list.setVisible(bool(recent))
        self._none = QLabel(self)
        self._none.setProperty("role", "muted")
        self._none.setWordWrap(True)
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._none.setVisible(not recent)
        self._open = self._button(self.open_asked.emit)
        self._recent_card.body.addWidget(self._list, 1)
        self._recent_card.body.addWidget(self._none, 1)
        self._recent_card.body.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)

    def _template(self, key: str) -> tuple[str, QPushButton, QLabel]:
        button = self._button(lambda: self.new_asked.emit(key))
        about = QLabel(self)
        about.setProperty("role", "muted")
        about.setWordWrap(True)
        self._new_card.body.addWidget(button)
        self._new_card.body.addWidget(about)
        return key, button, about

    def _button(self, slot: object) -> QPushButton:
        button = QPushButton(self)
        button.clicked.connect(slot)
        return button

    def _say(self, language: Language) -> None:
        self._title.setText(language.text("Early dialogue"))
        self._recent_card.set_title(language.text("Recent dialogues"))
        self._new_card.set_title(language.text("New dialogue"))
        self._list.setAccessibleName(language.text("Recent dialogues"))
        self._none.setText(language.text("Dialogues that you open are listed here, with their next step."))
        self._open.setText(language.text("Open…"))
        self._sample.setText(language.text("See the sample dialogue"))
        templates = {template.key: template for template in dialogue_templates(language.code)}
        for key, button, about in self._templates:
            button.setText(templates[key].title)
            about.setText(templates[key].about)
        for button in (self._open, self._sample, *(button for _, button, _ in self._templates)):
            button.setAccessibleName(button.text())


def _two_lines(one: RecentDialogue) -> TwoLines:
    return TwoLines(one.title, one.next_step or one.path, figure=one.diary_number)
