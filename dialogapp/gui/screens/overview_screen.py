"""The overview: the line of the dialogue with today on it, what comes next, what is owed, what was changed last."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from dialogapp.domain.instants import Instant
from dialogapp.gui.clock import system_now
from dialogapp.gui.forms.ui_overview_screen import Ui_OverviewScreen
from dialogapp.gui.pages import Page, Surroundings
from dialogapp.gui.screens.facts_tab import FactsTab
from dialogapp.gui.screens.overview_presenter import OverviewPresenter
from dialogapp.gui.screens.questions_tab import QuestionsTab
from dialogapp.gui.widgets.line_list import ListLine
from dialogapp.services.overview_lists import FACTS, QUESTIONS
from dialogapp.services.translation import message

_MINUTE_MS = 60_000


class OverviewScreen(Page):
    """The first page. `now` is asked once a minute while the page is seen."""

    name = "overview"

    def __init__(
        self, around: Surroundings, parent: QWidget | None = None, now: Callable[[], Instant] = system_now
    ) -> None:
        super().__init__(around, parent)
        self.ui = Ui_OverviewScreen()
        self.ui.setupUi(self)
        self.presenter = OverviewPresenter(self.session, now)
        self.facts = FactsTab(around, self.ui, self)
        self.ui.dialogueState.set_up(around, now)
        self.questions = QuestionsTab(around, self.ui, self)
        for each in (self.ui.next, self.ui.owed, self.ui.latest):
            each.set_opens_on_click(True)
            each.opened.connect(self.go_to)
        self.ui.timeline.chosen.connect(lambda meeting_id: around.go("schedule", meeting_id))
        self.ui.tabs.currentChanged.connect(lambda _index: self._show_tab())
        self._ticks = QTimer(self)
        self._ticks.setInterval(_MINUTE_MS)
        self._ticks.timeout.connect(self._show_now)
        self._add_actions()
        self.session.days_known.connect(self._refresh_if_seen)
        self.retranslate()

    def _add_actions(self) -> None:
        section, add = message("Overview"), self.around.actions.add
        tabs = (
            ("overview.facts", message("The dialogue's facts"), FACTS),
            ("overview.questions", message("The questions that are the same for all"), QUESTIONS),
        )
        for name, source, tab in tabs:
            add(name, source, partial(self.reveal, tab), section=section, page="overview", widget=self)

    # Page

    def refresh(self) -> None:
        """Read the dialogue anew."""
        self._show_now()
        self.facts.refresh()
        self.ui.dialogueState.refresh()
        self.questions.refresh()

    def retranslate(self) -> None:
        """Set every text again."""
        language = self.session.language
        self.ui.retranslateUi(self)
        self.ui.header.set_texts(
            language.text("Overview"),
            language.text(
                "Where the dialogue stands: what is done, what comes next, what is owed. Each line leads to its place."
            ),
        )
        self.ui.tabs.tabBar().setAccessibleName(self.ui.tabs.accessibleName())
        self.facts.retranslate()
        self.ui.dialogueState.retranslate()
        self.questions.retranslate()

    def reveal(self, noun_id: str) -> None:
        """Show the facts, the questions, or one question."""
        if self._is_stale:
            self._is_stale = False
            self.refresh()
        if noun_id == QUESTIONS or self.questions.reveal(noun_id):
            self.ui.tabs.setCurrentWidget(self.ui.questionsTab)
        elif noun_id:
            self.ui.tabs.setCurrentWidget(self.ui.factsTab)
            self.ui.title.setFocus()

    def go_to(self, key: str) -> None:
        """Go where the line with this key is mended."""
        place = self.presenter.place_of(key)
        if place is None:
            return
        if place.page == "overview":
            self.reveal(place.noun_id or FACTS)
        else:
            self.around.go(place.page, place.noun_id)

    def _show_now(self) -> None:
        presenter, ui = self.presenter, self.ui
        language = self.session.language
        presenter.read()
        ui.timeline.setVisible(bool(presenter.runs()))
        ui.timeline.show_line(
            presenter.runs(), presenter.ticks(), span=presenter.span(), now=presenter.now, today=language.text("Today")
        )
        ui.next.show_lines(presenter.next_list() or [_nothing(language.text("Nothing is planned."))])
        ui.owed.show_lines(presenter.owed_list() or [_nothing(language.text("Nothing is owed."))])
        ui.latest.show_lines(presenter.latest_list())
        ui.owedCount.show_state(str(len(presenter.owed)) if presenter.owed else "", "warn")
        ui.nextCount.show_state("")
        ui.latestCount.show_state("")

    def _show_tab(self) -> None:
        self.facts.fields.commit()
        self.questions.fields.commit()

    def showEvent(self, event: QShowEvent) -> None:
        """Let now move."""
        super().showEvent(event)
        self._ticks.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Sleep."""
        super().hideEvent(event)
        self._ticks.stop()


def _nothing(sentence: str) -> ListLine:
    return ListLine("nothing", sentence, is_heading=True)
