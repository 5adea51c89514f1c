"""An exercise whose result is revealed: the ranking, who took part, and what comes of the cards."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from dialogapp.domain.needs import Need
from dialogapp.gui.forms.ui_result_panel import Ui_ResultPanel
from dialogapp.gui.models.columns import Column
from dialogapp.gui.models.found import Found
from dialogapp.gui.models.rows import ListModel
from dialogapp.gui.models.table_behaviour import TableBehaviour, selected_rows
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.screens.exercises_presenter import ExercisesPresenter, ResultPicture, ResultRow
from dialogapp.gui.translation import translated
from dialogapp.gui.widgets.refill import refill
from dialogapp.gui.widgets.two_line_delegate import TwoLineDelegate, TwoLines
from dialogapp.gui.widgets.vote_bar_delegate import VoteBarDelegate
from dialogapp.services.results import Reasons
from dialogapp.services.rule_words import reasons_words
from dialogapp.services.translation import message

_SUPPLIERS, _BUYER = 2, 3
_LEAST, _LEAST_TOLD = 112, 48
_NUMBER, _WORDS = 132, 208
"""How wide a column is that tells a number, and one that tells a class."""


class ResultPanel(QWidget):
    """The result. It never tells who voted how."""

    round_wanted = Signal(list)
    """Ids of the cards to vote on again."""

    vote_chosen = Signal(int)
    """Which of several votes should be shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ResultPanel()
        self.ui.setupUi(self)
        self._picture: ResultPicture | None = None
        self._is_plain = True
        self.model: ListModel[ResultRow] = ListModel(self._columns(), lambda row: row.card.id, self)
        self.choosing = QWidget(self)
        self.vote, self.tied = QComboBox(self.choosing), QPushButton(self.choosing)
        row = QHBoxLayout(self.choosing)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.vote)
        row.addWidget(self.tied)
        row.addStretch(1)
        self.ui.resultLayout.insertWidget(2, self.choosing)
        self.reasons = QLabel(self)
        self.reasons.setWordWrap(True)
        self.reasons.setTextFormat(Qt.TextFormat.PlainText)
        self.reasons.hide()
        self.ui.resultLayout.insertWidget(self.ui.resultLayout.indexOf(self.ui.table) + 1, self.reasons)
        self._let_told_scroll()
        self.vote.activated.connect(lambda _: self.vote_chosen.emit(int(self.vote.currentData())))
        self.tied.setProperty("role", "link")
        self.tied.clicked.connect(self._choose_tied)
        self.ui.finder.set_up(self._find)
        self.ui.finder.taken.connect(self._link)
        self.ui.finder.hide()
        self.ui.promote.clicked.connect(self._promote)
        self.ui.link.toggled.connect(self._show_finder)
        self.ui.round.clicked.connect(lambda: self.round_wanted.emit(self._chosen_cards()))

    def _let_told_scroll(self) -> None:
        """What is told under the ranking scrolls by itself, so that the page need not."""
        told = QWidget(self)
        column = QVBoxLayout(told)
        column.setContentsMargins(0, 0, 0, 0)
        for label in (self.ui.turnout, self.ui.rule):
            column.addWidget(label)
        column.addStretch(1)
        self.told = QScrollArea(self)
        self.told.setWidgetResizable(True)
        self.told.setFrameShape(QFrame.Shape.NoFrame)
        self.told.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.told.setMinimumHeight(_LEAST_TOLD)
        self.told.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.told.setWidget(told)
        self.ui.resultLayout.addWidget(self.told)
        self.ui.resultLayout.setStretchFactor(self.ui.table, 3)
        self.ui.resultLayout.setStretchFactor(self.told, 1)

    def set_up(self, presenter: ExercisesPresenter, around: Surroundings) -> None:
        """Say who reads and writes; make the table behave as all tables do."""
        self._presenter, self._around = presenter, around
        table = self.ui.table
        table.setModel(self.model)
        table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        table.setMinimumHeight(_LEAST)
        TableBehaviour(table, "vote_result", around.preferences, on_open=self._open_need)
        self._bars = [
            VoteBarDelegate(table, lambda row: row.suppliers.dots),
            VoteBarDelegate(table, lambda row: row.buyer.dots),
        ]
        table.setItemDelegateForColumn(1, TwoLineDelegate(table, self._tell_card, title_lines=None))
        table.setItemDelegateForColumn(_SUPPLIERS, self._bars[0])
        table.setItemDelegateForColumn(_BUYER, self._bars[1])
        self._told = [
            TwoLineDelegate(table, lambda row: TwoLines(*row.suppliers_told), title_lines=None),
            TwoLineDelegate(table, lambda row: TwoLines(*row.buyer_told), title_lines=None),
        ]
        header = table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for column, width in ((0, 56), (_SUPPLIERS, _NUMBER), (_BUYER, _NUMBER)):
            header.resizeSection(column, width)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.selectionModel().selectionChanged.connect(self._enable)
        table.selectionModel().currentRowChanged.connect(lambda *_: self._show_reasons())

    def show_picture(self, picture: ResultPicture) -> None:
        """Show a result."""
        is_other = self._picture is None or self._picture.exercise.id != picture.exercise.id
        self._picture = picture
        for bar in self._bars:
            bar.most = picture.most
        # Where phases are held, the strip above says what this is.
        self.ui.title.setText(picture.exercise.title)
        self.ui.title.setVisible(not picture.has_strip)
        self.ui.prompt.setText(picture.exercise.prompt)
        self.ui.prompt.setVisible(bool(picture.exercise.prompt) and not picture.has_strip)
        self._show_kind(picture)
        self.model.show_rows(picture.rows)
        self.ui.turnout.setText("\n".join(picture.sentences))
        self._show_reasons()
        self.ui.rule.setText(picture.rule)
        if is_other:
            self.ui.link.setChecked(False)
            self.ui.table.setCurrentIndex(self.model.index(0, 1))
        else:
            self.ui.finder.search()
        self._enable()

    def _show_kind(self, picture: ResultPicture) -> None:
        """Bars where a card got a number, words where it got a class; which vote, where there were several."""
        words, table = self._around.session.language, self.ui.table
        for column, bar, told in zip((_SUPPLIERS, _BUYER), self._bars, self._told, strict=True):
            table.setItemDelegateForColumn(column, bar if picture.is_plain else told)
            least = _NUMBER if picture.is_plain else _WORDS
            if self._is_plain is not picture.is_plain:
                table.horizontalHeader().resizeSection(column, least)
        self._is_plain = picture.is_plain
        refill(self.vote, [(words.text("Vote {number}", number=number), number) for number in picture.rounds])
        self.vote.setCurrentIndex(self.vote.findData(picture.round))
        self.vote.setVisible(len(picture.rounds) > 1)
        is_tied = any(row.is_tied for row in picture.rows)
        self.tied.setVisible(is_tied)
        self.choosing.setVisible(is_tied or len(picture.rounds) > 1)

    def _choose_tied(self) -> None:
        """Choose the cards that share the first place that is shared, to vote on them again."""
        rows = self._picture.rows if self._picture is not None else ()
        first = next((row.rank for row in rows if row.is_tied), None)
        flags = QItemSelectionModel.SelectionFlag
        selection = self.ui.table.selectionModel()
        selection.clearSelection()
        for row in rows:
            if row.is_tied and row.rank == first:
                place = self.model.index(self.model.position_of(row.card.id), 0)
                selection.select(place, flags.Select | flags.Rows)
        self.ui.table.setFocus()

    def retranslate(self) -> None:
        """Set every text again."""
        words = self._around.session.language
        self.ui.retranslateUi(self)
        self.ui.finder.set_texts(words.text("Find the need that rests on this card"), words.text("No such need."))
        self.vote.setAccessibleName(words.text("Which vote is shown"))
        self.tied.setText(words.text("Choose the cards that share a place"))
        self.tied.setAccessibleName(self.tied.text())
        self.told.setAccessibleName(words.text("Who voted and how it was counted"))
        for button in (self.ui.promote, self.ui.link, self.ui.round):
            button.setAccessibleName(button.text())
        self.ui.table.viewport().update()

    def _columns(self) -> list[Column[ResultRow]]:
        return [
            Column(message("Place"), _place, sort=lambda row: row.rank, figures=True, tip=_place_in_words),
            Column(message("The card"), lambda row: row.card.text, tip=_needs_in_words),
            Column(
                message("Suppliers"),
                lambda row: str(row.suppliers.dots) if self._is_plain else row.suppliers_told[0],
                sort=lambda row: -row.suppliers.dots,
                tip=self._suppliers_in_words,
            ),
            Column(
                message("The buyer"),
                lambda row: str(row.buyer.dots) if self._is_plain else row.buyer_told[0],
                sort=lambda row: -row.buyer.dots,
                tip=self._buyer_in_words,
            ),
        ]

    def _tell_card(self, row: ResultRow) -> TwoLines:
        words = self._around.session.language
        told = [words.plural("from {count} supplier", "from {count} suppliers", row.suppliers.voters)]
        if self._is_plain and row.suppliers_told[1]:
            told.append(row.suppliers_told[1])
        if row.needs:
            numbers = ", ".join(str(need.number) for need in row.needs)
            told.append(words.plural("need {numbers}", "needs {numbers}", len(row.needs), numbers=numbers))
        side = words.text("secrecy requested") if row.is_secret else ""
        detail = " · ".join(told)
        return TwoLines(row.card.text, detail, side=side, side_tone="warn" if side else "plain")

    def _suppliers_in_words(self, row: ResultRow) -> str:
        if self._picture is not None and self._picture.exercise.rule.startswith("dots-sum-"):
            told = translated(message("{dots} dots from {count} suppliers"))
            return told.format(dots=row.suppliers.dots, count=row.suppliers.voters)
        return "\n".join(part for part in (*row.suppliers_told, *map(self._quoted, row.why.suppliers)) if part)

    def _buyer_in_words(self, row: ResultRow) -> str:
        if self._is_plain:
            return ""
        return "\n".join(part for part in (*row.buyer_told, *map(self._quoted, row.why.buyer)) if part)

    def _quoted(self, reason: str) -> str:
        return self._around.session.language.text("“{words}”", words=reason)

    def _show_reasons(self) -> None:
        """Why the card that is chosen was answered so."""
        row = self.ui.table.currentIndex().row()
        why = self.model.row_at(row).why if 0 <= row < self.model.rowCount() else Reasons()
        told = "\n".join(reasons_words(self._around.session.language, why))
        self.reasons.setText(told)
        self.reasons.setVisible(bool(told))

    def _chosen_cards(self) -> list[str]:
        return [str(self.model.key_at(row)) for row in selected_rows(self.ui.table)]

    def _current_card(self) -> str:
        row = self.ui.table.currentIndex().row()
        return str(self.model.key_at(row)) if 0 <= row < self.model.rowCount() else ""

    def _enable(self) -> None:
        chosen = len(self._chosen_cards())
        self.ui.promote.setEnabled(chosen == 1)
        self.ui.link.setEnabled(chosen == 1)
        self.ui.round.setEnabled(chosen > 1)
        self.ui.round.setToolTip("" if chosen > 1 else self.ui.roundHint.text())
        self.ui.roundHint.setVisible(chosen < 2)

    def _promote(self) -> None:
        def go(need: Need) -> None:
            self._around.go("needs", need.id)

        if card := self._current_card():
            self._presenter.promote(card, go)

    def _open_need(self, position: int) -> None:
        row = self.model.row_at(position)
        if row.needs:
            self._around.go("needs", row.needs[0].id)

    def _find(self, text: str) -> list[Found]:
        return self._presenter.find_needs(self._current_card(), text)

    def _link(self, found: Found) -> None:
        self._presenter.link(self._current_card(), found)

    def _show_finder(self, shown: bool) -> None:
        self.ui.finder.setVisible(shown)
        if shown:
            self.ui.finder.setFocus()
        else:
            self.ui.finder.clear()


def _place(row: ResultRow) -> str:
    """The place among the suppliers, or the buyer where no supplier voted; “=” says that it is shared."""
    return f"={row.rank}" if row.is_tied else str(row.rank)


def _place_in_words(row: ResultRow) -> str:
    if row.is_tied:
        return translated(message("Shares place {place} with others")).format(place=row.rank)
    return ""


def _needs_in_words(row: ResultRow) -> str:
    return "\n".join(f"{need.number}. {need.title}" for need in row.needs)
