"""An exercise that is being prepared: its question, its rules and its cards."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QWidget

from dialogapp.domain.exercises import Card
from dialogapp.gui import icons
from dialogapp.gui.forms.ui_preparing_panel import Ui_PreparingPanel
from dialogapp.gui.models.columns import Column
from dialogapp.gui.models.found import Found
from dialogapp.gui.models.rows import ListModel
from dialogapp.gui.models.table_behaviour import TableBehaviour, selected_rows
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.screens.exercises_presenter import ExercisesPresenter, PreparingPicture
from dialogapp.gui.tokens import Space
from dialogapp.gui.widgets.choice_field import ChoiceField
from dialogapp.gui.widgets.declared_fields import DeclaredFields
from dialogapp.gui.widgets.field_group import FieldGroup
from dialogapp.services.exercise_words import EQUALITY_WORDS
from dialogapp.services.exercises import fewest_cards
from dialogapp.services.translation import message

_FEWEST_ROWS, _MOST_ROWS = 3, 10


class PreparingPanel(QWidget):
    """The form of an exercise that is being prepared."""

    opened = Signal(str)
    """The id of an exercise whose vote should open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_PreparingPanel()
        self.ui.setupUi(self)
        self._picture: PreparingPicture | None = None
        self.equality, self._equality_label = ChoiceField(self), QLabel(self)
        self._equality_label.setProperty("role", "muted")
        self._equality_label.setBuddy(self.equality)
        self.ui.exerciseForm.addRow(self._equality_label, self.equality)
        self.settings = DeclaredFields(self.ui.whatCard)
        self.ui.whatCardLayout.addWidget(self.settings)
        self.settings.committed.connect(self._choose_setting)
        self.fields = FieldGroup(
            {
                "title": self.ui.title,
                "prompt": self.ui.prompt,
                "meeting_id": self.ui.meeting,
                "dots": self.ui.dots,
                "most_per_card": self.ui.most,
                "equality": self.equality,
            },
            self,
        )
        for button, name in ((self.ui.up, "arrow-up"), (self.ui.down, "arrow-down"), (self.ui.remove, "trash")):
            button.setIcon(icons.icon(name))
        self.ui.finder.set_up(self._find)
        self.ui.finder.taken.connect(self._take)
        self.ui.adding.added.connect(self._add)
        self.ui.adding.left_upwards.connect(self._go_to_last)
        self.ui.useSuggested.clicked.connect(self._use_suggested)
        self.ui.open.clicked.connect(self._open)
        self.ui.up.clicked.connect(lambda: self._move(-1))
        self.ui.down.clicked.connect(lambda: self._move(1))
        self.ui.remove.clicked.connect(lambda: self._remove(selected_rows(self.ui.cards)))

    def set_up(self, presenter: ExercisesPresenter, around: Surroundings) -> None:
        """Say who reads and writes; make the table behave as all tables do."""
        self._presenter, self._around = presenter, around
        self.model: ListModel[Card] = ListModel(self._columns(), lambda card: card.id, self)
        self.fields.committed.connect(presenter.commit)
        table = self.ui.cards
        table.setModel(self.model)
        TableBehaviour(
            table, "cards", around.preferences,
            on_paste=self.ui.adding.add_pasted, on_delete=self._remove, on_open=self._edit, sortable=False,
        )  # fmt: skip
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        header = table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(0, 48)
        header.hide()
        table.selectionModel().selectionChanged.connect(self._enable)
        for keys, step in (("Alt+Up", -1), ("Alt+Down", 1)):
            action = QAction(table)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(lambda checked=False, step=step: self._move(step))
            table.addAction(action)

    def show_picture(self, picture: PreparingPicture) -> None:
        """Show an exercise."""
        exercise = picture.exercise
        if self._picture is None or self._picture.exercise.id != exercise.id:
            self.ui.finder.clear()
        self._picture = picture
        words = self._around.session.language
        self.ui.meeting.show_choices(picture.meetings)
        values = {
            "title": exercise.title,
            "prompt": exercise.prompt,
            "meeting_id": exercise.meeting_id or "",
            "dots": str(exercise.dots),
            "most_per_card": str(exercise.most_per_card),
            "equality": exercise.equality,
        }
        self._show_rule(exercise.rule, len(picture.cards))
        is_other = self.fields.noun_id != exercise.id
        if is_other:
            self.settings.commit()
        self.fields.show(exercise.id, values)
        self.settings.show_fields(picture.settings, anew=is_other)
        self.model.show_rows(picture.cards)
        self._fit()
        self._enable()
        is_unusual = _is_by_dots(exercise.rule) and bool(picture.cards) and picture.suggested != exercise.dots
        self.ui.suggestion.setVisible(is_unusual)
        self.ui.useSuggested.setVisible(is_unusual)
        count = words.plural("{count} card", "{count} cards", len(picture.cards))
        self.ui.suggestion.setText(words.text("Usual for {cards}: {dots}", cards=count, dots=picture.suggested))
        use = words.text("Use {dots}", dots=picture.suggested)
        self.ui.useSuggested.setText(use)
        self.ui.useSuggested.setAccessibleName(use)
        self.ui.secret.setVisible(bool(picture.secret))
        self.ui.secret.show_note(
            words.text("Secrecy has been requested for what {cards} came from: remove it before the room sees it.",
                       cards=", ".join(f"“{card.text}”" for card in picture.cards if card.id in picture.secret))
        )  # fmt: skip

    def _show_rule(self, rule: str, cards: int) -> None:
        """Only what the exercise's rule asks for; where nothing is counted there is nothing to open."""
        form, is_counted = self.ui.exerciseForm, bool(rule)
        for row in (self.ui.dotsRow, self.ui.mostRow):
            form.setRowVisible(row, _is_by_dots(rule))
        form.setRowVisible(self.equality, is_counted)
        for widget in (self.ui.open, self.ui.lock):
            widget.setVisible(is_counted)
        self.ui.open.setEnabled(cards >= fewest_cards(rule) if is_counted else False)

    def commit(self) -> None:
        """Commit what was typed and not yet left."""
        self.fields.commit()
        self.settings.commit()
        self.ui.adding.commit()

    def begin_adding(self) -> None:
        """Put the focus where cards are written, in sight."""
        self.ui.adding.setFocus()
        self.ui.formScroll.ensureWidgetVisible(self.ui.adding, 0, Space.PAGE)

    def retranslate(self) -> None:
        """Set every text again."""
        words = self._around.session.language
        self.ui.retranslateUi(self)
        self.ui.adding.set_hint(words.text("New card: write and press Enter, or paste a list"))
        self.ui.finder.set_texts(
            words.text("Find an input to make a card of"),
            words.text("Nothing found. A confidential input can't be a card: everybody in the room sees the cards."),
        )
        self.ui.open.setAccessibleName(self.ui.open.text())
        self.equality.show_choices([(key, words.text(told)) for key, told in EQUALITY_WORDS.items()])
        self.equality.setAccessibleName(words.text("Whose votes weigh the same"))
        self._equality_label.setText(words.text("Weight"))

    def _columns(self) -> list[Column[Card]]:
        return [
            Column(message("No."), lambda card: str(card.position), figures=True),
            Column(
                message("The card"),
                lambda card: card.text,
                tip=lambda card: card.text,
                tint=self._tint,
                edit=self._presenter.change_card,
            ),
        ]

    def _tint(self, card: Card) -> str:
        return "warn" if self._picture is not None and card.id in self._picture.secret else "text"

    @property
    def _exercise_id(self) -> str:
        return self.fields.noun_id

    def _find(self, text: str) -> list[Found]:
        return self._presenter.find(self._exercise_id, text)

    def _take(self, found: Found) -> None:
        self._presenter.take(self._exercise_id, found)
        self.ui.finder.search()

    def _add(self, texts: list[str]) -> None:
        def tell(added: int) -> None:
            self.ui.cards.scrollToBottom()
            QTimer.singleShot(0, self, self._keep_in_sight)
            if added < len(texts):
                words = self._around.session.language
                told = words.plural("{count} card was added.", "{count} cards were added.", added)
                there = words.text("{count} were there already.", count=len(texts) - added)
                self._around.tell(f"{told} {there}", "plain")

        self._presenter.add_cards(self._exercise_id, texts, tell)

    def _keep_in_sight(self) -> None:
        """The line being typed in stays in sight while the list above it grows."""
        if self.ui.adding.hasFocus():
            self.begin_adding()

    def _edit(self, row: int) -> None:
        if self.ui.cards.state() != QAbstractItemView.State.EditingState:
            self.ui.cards.edit(self.model.index(row, 1))

    def _remove(self, rows: list[int]) -> None:
        if rows:
            self._presenter.remove_cards(
                self._exercise_id,
                [str(self.model.key_at(row)) for row in rows],
                lambda: self._choose(min(rows[0], self.model.rowCount() - 1)),
            )

    def _move(self, step: int) -> None:
        row = self.ui.cards.currentIndex().row()
        if 0 <= row < self.model.rowCount() and 0 <= row + step < self.model.rowCount():
            card = self.model.row_at(row)
            self._presenter.move_card(card, step, lambda: self._choose(self.model.position_of(card.id)))

    def _choose(self, row: int) -> None:
        if row >= 0:
            self.ui.cards.setCurrentIndex(self.model.index(row, 1))

    def _go_to_last(self) -> None:
        self.ui.cards.setFocus()
        if not self.ui.cards.currentIndex().isValid():
            self._choose(self.model.rowCount() - 1)

    def _choose_setting(self, name: str, value: str) -> None:
        if self._exercise_id:
            self._presenter.choose_setting(self._exercise_id, name, value)

    def _use_suggested(self) -> None:
        if self._picture is not None:
            self._presenter.commit(self._exercise_id, "dots", str(self._picture.suggested))

    def _open(self) -> None:
        self.commit()
        self.opened.emit(self._exercise_id)

    def _enable(self) -> None:
        row, count = self.ui.cards.currentIndex().row(), self.model.rowCount()
        self.ui.up.setEnabled(row > 0)
        self.ui.down.setEnabled(0 <= row < count - 1)
        self.ui.remove.setEnabled(count > 0)

    def _fit(self) -> None:
        """As high as its rows, within reason."""
        table = self.ui.cards
        rows = max(_FEWEST_ROWS, min(_MOST_ROWS, self.model.rowCount()))
        table.setFixedHeight(rows * table.verticalHeader().defaultSectionSize() + 2 * table.frameWidth())


def _is_by_dots(rule: str) -> bool:
    return rule.startswith("dots-sum-")
