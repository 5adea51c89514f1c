"""Exercises: a list at the left; at the right the one that is chosen, as far as it has come."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QWidget

from dialogapp.domain.exercise_definitions import ExerciseDefinition
from dialogapp.domain.exercises import Exercise
from dialogapp.domain.instants import Instant
from dialogapp.gui.clock import system_now
from dialogapp.gui.forms.ui_exercises_screen import Ui_ExercisesScreen
from dialogapp.gui.models.columns import Column
from dialogapp.gui.models.rows import ListModel
from dialogapp.gui.models.table_behaviour import TableBehaviour
from dialogapp.gui.pages import Page, Surroundings
from dialogapp.gui.screens.ballot_panel import BallotPanel
from dialogapp.gui.screens.cards_panel import CardsPanel
from dialogapp.gui.screens.exercise_paper import ExercisePaper
from dialogapp.gui.screens.exercise_run import ExerciseRun
from dialogapp.gui.screens.exercises_presenter import ExercisesPresenter
from dialogapp.gui.screens.library_panel import LibraryPanel
from dialogapp.gui.widgets.two_line_delegate import TwoLineDelegate, TwoLines
from dialogapp.gui.widgets.whole_width import keep_whole_width
from dialogapp.services.exercises import ExerciseSummary
from dialogapp.services.translation import message

_NARROW = 960
"""Pages narrower than this show the list or the vote, not both."""
_LOW = 640
"""Pages lower than this leave what they are for out while an exercise is held."""


class ExercisesScreen(Page):
    """The page of exercises."""

    name = "exercises"
    entities = frozenset(
        {
            "exercise", "exercise_phase", "card", "ballot", "mark", "meeting", "organisation", "contribution",
            "confidentiality_claim", "need", "need_source", "sharing_order", "table_round", "workshop_group",
        }
    )  # fmt: skip

    def __init__(
        self, around: Surroundings, parent: QWidget | None = None, now: Callable[[], Instant] = system_now
    ) -> None:
        super().__init__(around, parent)
        self.ui = Ui_ExercisesScreen()
        self.ui.setupUi(self)
        self.presenter = ExercisesPresenter(self.session)
        self.model: ListModel[ExerciseSummary] = ListModel(self._columns(), lambda row: row.exercise.id, self)
        self._chosen = ""
        self._vote = 0
        self._is_arranging = False
        self._is_list_wanted = False
        self.library = LibraryPanel(around, self)
        self.library.made.connect(self._show_made)
        self.library.left.connect(self._leave_library)
        self.ui.pages.addWidget(self.library)
        self.cards = CardsPanel(self)
        self.ballots = BallotPanel(self)
        for panel in (self.cards, self.ballots):
            self.ui.side.addWidget(panel)
        self.run = ExerciseRun(self, self.ui.strip, self.ui.script, now, self._commit)
        self.run.view_changed.connect(self._show_chosen)
        self._set_up_list()
        self.ui.preparing.set_up(self.presenter, around)
        self.cards.set_up(self, self.presenter)
        self.ui.voting.set_up(self.session)
        self.ballots.set_up(self.session)
        self.ballots.reveal_wanted.connect(self._reveal)
        self.ui.result.set_up(self.presenter, around)
        self.ui.preparing.opened.connect(self.presenter.open_vote)
        self.ui.voting.reveal_wanted.connect(self._reveal)
        self.ui.result.vote_chosen.connect(self._show_vote)
        self.ui.result.round_wanted.connect(self._add_round)
        self.session.refused.connect(lambda _: self._show_chosen())
        new = around.actions.add(
            "exercises.add", message("New exercise"), self.open_library,
            section=message("Exercises"), shortcut="Ctrl+Shift+N", icon="plus", page=self.name, widget=self,
        )  # fmt: skip
        self._list = around.actions.add(
            "exercises.list", message("All exercises"), self._want_list,
            section=message("Exercises"), shortcut="Alt+Left", icon="arrow-left", page=self.name, widget=self,
        )  # fmt: skip
        self.ui.script.hide()
        self.ui.strip.hide()
        self._make_room()
        self.paper = ExercisePaper(around, lambda: self._chosen, self._in_library, self)
        self.library.offer_paper(self.paper.blank)
        self.library.shown.connect(self.paper.enable)
        self.ui.pages.currentChanged.connect(lambda _: self.paper.enable())
        self.paper.enable()
        self.ui.header.add_action(self._list)
        self.ui.header.add_action(new)
        self.retranslate()

    def refresh(self) -> None:
        """Read the exercises anew, and show the chosen one as it stands now."""
        rows = self.presenter.summaries()
        self._is_arranging = True
        self.model.show_rows(rows)
        self._is_arranging = False
        if self.ui.pages.currentWidget() is not self.library:
            self.ui.pages.setCurrentWidget(self.ui.exercisesPage if rows else self.ui.emptyPage)
        if self._row_of(self._chosen) is None:
            self._chosen = self.presenter.running() or (str(self.model.key_at(0)) if self.model.rowCount() else "")
        self._show_chosen()

    def reveal(self, noun_id: str) -> None:
        """Choose an exercise."""
        self.refresh()
        if self._row_of(noun_id) is not None:
            self._leave_library()
            self._is_list_wanted = False
            self.choose(noun_id)

    def choose(self, exercise_id: str) -> None:
        """Show an exercise."""
        if exercise_id != self._chosen:
            self._commit()
            self._vote = 0
        self._chosen = exercise_id
        if self.model.position_of(exercise_id) < 0:
            self.ui.search.clear()
        self._show_chosen()

    def take_file(self, path: Path) -> bool:
        """A sheet of cards that was dropped on a board is read."""
        return self.ui.side.currentWidget() is self.cards and self.cards.read_file(path)

    def retranslate(self) -> None:
        """Set every text again."""
        words = self.session.language
        self.ui.retranslateUi(self)
        self.run.retranslate()
        for panel in (self.ui.preparing, self.cards, self.ui.voting, self.ballots, self.ui.result, self.library):
            panel.retranslate()
        self.ui.header.set_texts(
            words.text("Exercises"),
            words.text("Every organisation weighs the same, however many came. What each voted is never shown."),
        )
        self.ui.search.set_hint(words.text("Search exercises"))
        self.ui.adding.set_hint(words.text("New dot vote: write its title and press Enter"))
        self.ui.empty.set_texts(
            words.text(
                "An exercise has phases with clocks, a script for you, and a result that anyone can compute again."
            ),
            words.text("Choose an exercise"),
        )
        self.ui.table.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window a vote takes the whole page."""
        super().resizeEvent(event)
        self._arrange()

    def heightForWidth(self, width: int) -> int:
        """A board, a ballot and the library make do with what there is, and scroll by themselves; what is read asks for
        its room.
        """
        shown = self.ui.pages.currentWidget(), self.ui.side.currentWidget()
        if shown[0] is self.library or shown[1] in (self.cards, self.ballots, self.ui.resultPage):
            return self.minimumSizeHint().height()
        return super().heightForWidth(width)

    def _arrange(self) -> None:
        row = self._row_of(self._chosen)
        has_script = not self.ui.script.isHidden() and self.width() < _NARROW
        is_held = row is not None and (row.exercise.state != "preparing" or self._is_on) and self.width() < _NARROW
        takes_page = is_held or has_script or (row is not None and self._is_on)
        self.ui.header.make_room(takes_page and self.height() < _LOW and not self._is_list_wanted)
        self.ui.listSide.setVisible(not takes_page or self._is_list_wanted)
        self.ui.workSide.setVisible(not takes_page or not self._is_list_wanted)
        self._make_room()
        self._list.setVisible(self.ui.listSide.isHidden())

    def _make_room(self) -> None:
        """Let the panel that is shown alone say how wide the side must be."""
        side = self.ui.side
        for page in filter(None, (side.widget(place) for place in range(side.count()))):
            wanted = QSizePolicy.Policy.Preferred if page is side.currentWidget() else QSizePolicy.Policy.Ignored
            page.setSizePolicy(wanted, wanted)
        # Qt tells the layouts around when it comes to it; what is narrow now should be known now.
        self.ui.workRow.invalidate()
        self.ui.workLayout.invalidate()

    def _want_list(self) -> None:
        self._leave_library()
        self._is_list_wanted = True
        self._arrange()
        self.ui.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _set_up_list(self) -> None:
        table = self.ui.table
        table.setModel(self.model)
        TableBehaviour(
            table, "exercises", self.around.preferences,
            on_delete=self._remove, on_open=lambda row: self._enter_chosen(), sortable=False,
        )  # fmt: skip
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setItemDelegateForColumn(0, TwoLineDelegate(table, self._tell, title_lines=2))
        keep_whole_width(table)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.selectionModel().currentRowChanged.connect(self._take_row)
        table.clicked.connect(self._leave_list)
        self.ui.search.searched.connect(self._search)
        self.ui.search.left_downwards.connect(table.setFocus)
        self.ui.adding.added.connect(self._add)
        self.ui.adding.left_upwards.connect(table.setFocus)
        self.ui.empty.pressed.connect(self.open_library)
        self.ui.splitter.setStretchFactor(0, 1)
        self.ui.splitter.setStretchFactor(1, 2)
        self.ui.splitter.setSizes([300, 720])

    def _columns(self) -> list[Column[ExerciseSummary]]:
        return [
            Column(
                message("Exercise"),
                lambda row: f"{row.exercise.title}, {self.presenter.state(row)}",
                tip=lambda row: row.exercise.title,
            )
        ]

    def _tell(self, row: ExerciseSummary) -> TwoLines:
        detail = f"{row.exercise.number} · {self.presenter.state(row)}"
        return TwoLines(row.exercise.title, detail, tone="ok" if row.exercise.state == "revealed" else "plain")

    def _row_of(self, exercise_id: str) -> ExerciseSummary | None:
        return next((row for row in self.model.rows if row.exercise.id == exercise_id), None)

    def _mark_chosen(self) -> None:
        position = self.model.position_of(self._chosen)
        self._is_arranging = True
        if position < 0:
            self.ui.table.clearSelection()
        elif position != self.ui.table.currentIndex().row():
            self.ui.table.setCurrentIndex(self.model.index(position, 0))
        self._is_arranging = False

    def _take_row(self) -> None:
        row = self.ui.table.currentIndex().row()
        if not self._is_arranging and 0 <= row < self.model.rowCount():
            self.choose(str(self.model.key_at(row)))

    def _show_chosen(self) -> None:
        row = self._row_of(self._chosen)
        self.around.room.point_at_exercise(self._chosen)
        self._mark_chosen()
        if row is None:
            self.ui.side.setCurrentWidget(self.ui.nothingPage)
        else:
            self.run.show(row.exercise.id)
            self._show_view(row.exercise)
        self.ui.strip.setVisible(row is not None)
        self._arrange()

    def _show_view(self, exercise: Exercise) -> None:
        if self.run.view == "setup":
            self.ui.preparing.show_picture(self.presenter.preparing(exercise))
            self.ui.side.setCurrentWidget(self.ui.preparingPage)
        elif self.run.view == "board":
            self.cards.show_exercise(exercise)
            self.ui.side.setCurrentWidget(self.cards)
        elif self.run.view == "votes" and _is_by_dots(exercise):
            self.ui.voting.show_exercise(exercise)
            # The strip says what is asked, where there is one.
            self.ui.voting.ui.prompt.setVisible(bool(exercise.prompt) and self.ui.strip.isHidden())
            self.ui.side.setCurrentWidget(self.ui.votingPage)
        elif self.run.view == "votes":
            self.ballots.show_exercise(exercise, later_votes=self.run.has_later_votes)
            self.ui.side.setCurrentWidget(self.ballots)
        else:
            self.ui.result.show_picture(self.presenter.result(exercise, self._vote))
            self.ui.side.setCurrentWidget(self.ui.resultPage)

    @property
    def _is_on(self) -> bool:
        """Whether a phase of the exercise is on: then its board takes the page."""
        state = self.run.state
        return state is not None and state.exercise.id == self._chosen and state.on is not None

    def _commit(self) -> None:
        """Keep what was typed, before something else is shown or the cards are locked."""
        self.ui.preparing.commit()
        self.cards.commit()

    def _leave_list(self) -> None:
        self._is_list_wanted = False
        self._arrange()

    def _search(self, text: str) -> None:
        self._is_arranging = True
        self.model.search(text)
        self._is_arranging = False
        self._mark_chosen()

    def open_library(self) -> None:
        """Choose what the next exercise is."""
        self._commit()
        self.ui.pages.setCurrentWidget(self.library)
        self.library.open()

    def _in_library(self) -> ExerciseDefinition | None:
        return self.library.definition if self.ui.pages.currentWidget() is self.library else None

    def _leave_library(self) -> None:
        self.ui.pages.setCurrentWidget(self.ui.exercisesPage if self.model.rows else self.ui.emptyPage)

    def _show_made(self, exercise: Exercise) -> None:
        self._leave_library()
        self.choose(exercise.id)
        self._leave_list()
        self.ui.preparing.begin_adding()

    def _add(self, titles: Sequence[str]) -> None:
        for title in titles:
            self.presenter.add(title, self._show_made)

    def _reveal(self, exercise_id: str, is_last: bool = False) -> None:
        self._vote = 0
        self.presenter.reveal(exercise_id, is_last)

    def _show_vote(self, number: int) -> None:
        self._vote = number
        self._show_chosen()

    def _add_round(self, card_ids: Sequence[str]) -> None:
        row = self._row_of(self._chosen)
        if row is not None:
            self.presenter.add_round(row.exercise, card_ids, lambda added: self.choose(added.id))

    def _remove(self, rows: Sequence[int]) -> None:
        exercise = self.model.row_at(rows[0]).exercise
        told = self.session.language.text("“{title}” was removed. Undo brings it back.", title=exercise.title)
        self.presenter.remove(exercise.id, lambda: self.around.tell(told, "plain"))

    def _enter_chosen(self) -> None:
        """Go to where the work is."""
        self._leave_list()
        shown = self.ui.side.currentWidget()
        if shown is self.cards:
            self.cards.adding.setFocus()
        elif shown is self.ballots:
            self.ballots.focus_ballot()
        elif shown is self.ui.preparingPage:
            self.ui.preparing.ui.title.setFocus()
        elif shown is self.ui.votingPage:
            self.ui.voting.ui.board.setFocus()
        elif shown is self.ui.resultPage:
            self.ui.result.ui.table.setFocus()


def _is_by_dots(exercise: Exercise) -> bool:
    """Whether organisations place dots, which all see at one glance on one board."""
    return exercise.rule.startswith("dots-sum-") and exercise.equality == "organisation"
