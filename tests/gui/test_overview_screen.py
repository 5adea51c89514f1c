"""The overview: the line, the lists that lead to their places, the facts and the questions."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dialogapp.domain.dialogue import Dialogue
from dialogapp.domain.instants import instant_from_iso
from dialogapp.domain.meetings import Meeting
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.screens.overview_screen import OverviewScreen
from dialogapp.services.disclosures import record_disclosure
from dialogapp.services.meetings import MeetingDraft, cancel_meeting, plan_meeting, start_meeting
from dialogapp.services.people import OrganisationDraft, add_organisation
from dialogapp.services.questions import QuestionDraft, change_questions, current_questions, current_set
from dialogapp.storage.dialogue_file import DialogueFile
from tests.gui.conftest import Clock, Told

ZONE = "Europe/Stockholm"


def plan(store: DialogueFile, title: str, start: str, end: str, kind: str = "one_to_one") -> Meeting:
    starts_at, ends_at = (instant_from_iso(text, ZONE) for text in (start, end))
    return plan_meeting(store, MeetingDraft(title, kind, starts_at=starts_at, ends_at=ends_at))


@pytest.fixture
def screen(around: Surroundings, clock: Clock, qtbot: QtBot) -> OverviewScreen:
    page = OverviewScreen(around, now=clock)
    qtbot.addWidget(page)
    page.resize(1000, 640)
    return page


def shown(screen: OverviewScreen, qtbot: QtBot) -> OverviewScreen:
    with qtbot.waitExposed(screen):
        screen.show()
    return screen


def questions(store: DialogueFile) -> list[str]:
    with store.read() as reader:
        return [question.text for question in current_questions(reader)]


class TestLine:
    """The line of the whole dialogue."""

    def test_meetings_of_a_kind_close_to_each_other_are_one_run(
        self, screen: OverviewScreen, store: DialogueFile, told: Told, qtbot: QtBot
    ) -> None:
        first = plan(store, "Möte Alfa", "2026-03-03T09:00", "2026-03-03T10:00")
        plan(store, "Möte Beta", "2026-03-05T09:00", "2026-03-05T10:00")
        plan(store, "Workshop", "2026-03-04T13:00", "2026-03-04T15:00", "workshop")
        plan(store, "Möte långt senare", "2026-04-20T09:00", "2026-04-20T10:00")
        cancel_meeting(store, first.id, "Sjukdom")
        timeline = shown(screen, qtbot).ui.timeline
        assert [(run.label, run.detail) for run in timeline.runs] == [
            ("One-to-ones (2)", "3–5 Mar"),
            ("Workshop", "Wed 4 Mar 13:00"),
            ("Möte långt senare", "Mon 20 Apr 09:00"),
        ]
        assert [mark.state for mark in timeline.runs[0].marks] == ["cancelled", "planned"]
        assert "Möte Alfa, Cancelled" in timeline.runs[0].spoken

    def test_a_click_and_the_keys_lead_to_the_schedule(
        self, screen: OverviewScreen, store: DialogueFile, told: Told, qtbot: QtBot
    ) -> None:
        one = plan(store, "Workshop", "2026-03-04T13:00", "2026-03-04T15:00", "workshop")
        two = plan(store, "Visning", "2026-03-20T13:00", "2026-03-20T15:00", "site_visit")
        timeline = shown(screen, qtbot).ui.timeline
        QTest.mouseClick(
            timeline, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, timeline.mark_point(one.id).toPoint()
        )
        timeline.setFocus()
        QTest.keyClick(timeline, Qt.Key.Key_Right)
        QTest.keyClick(timeline, Qt.Key.Key_Return)
        assert told.gone == [("schedule", one.id), ("schedule", two.id)]

    def test_it_covers_today_and_the_months_between(
        self, screen: OverviewScreen, store: DialogueFile, clock: Clock, qtbot: QtBot
    ) -> None:
        plan(store, "Långt fram", "2026-06-04T13:00", "2026-06-04T15:00", "workshop")
        presenter = shown(screen, qtbot).presenter
        first, last = presenter.span()
        assert first < clock.now < last
        assert [tick.label for tick in presenter.ticks()] == ["Apr", "May", "Jun"] or presenter.ticks()[
            0
        ].label == "Mar"

    def test_an_empty_dialogue_has_no_line(self, screen: OverviewScreen, qtbot: QtBot) -> None:
        assert not shown(screen, qtbot).ui.timeline.isVisible()


class TestLists:
    """Next, Owed, Since last time."""

    def test_a_line_leads_to_where_it_is_mended(
        self, screen: OverviewScreen, store: DialogueFile, told: Told, qtbot: QtBot
    ) -> None:
        alfa = add_organisation(store, OrganisationDraft("Alfa AB"))
        add_organisation(store, OrganisationDraft("Beta AB"))
        disclosure = record_disclosure(store, "Avtalet löper i fyra år", [alfa.id])
        ui = shown(screen, qtbot).ui
        owed, to_bidders = ui.owed.lines
        assert (owed.text, owed.tone) == ("Information 1 is owed to Beta AB", "bad")
        assert to_bidders.text == "1 piece of information is owed to all who may bid"
        rect = ui.owed.visualRect(ui.owed.model().index(0, 0))
        QTest.mouseClick(ui.owed.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, rect.center())
        assert told.gone == [("equal_treatment", disclosure.id)]
        ui.latest.setFocus()
        ui.latest.choose("latest 0")
        QTest.keyClick(ui.latest, Qt.Key.Key_Return)
        assert told.gone[-1] == ("equal_treatment", disclosure.id)

    def test_what_the_page_holds_itself_is_shown_at_once(
        self, screen: OverviewScreen, told: Told, qtbot: QtBot
    ) -> None:
        ui = shown(screen, qtbot).ui
        keys = {line.text: line.key for line in ui.next.lines}
        screen.go_to(keys["Write the questions that are the same for all"])
        assert ui.tabs.currentWidget() is ui.questionsTab
        screen.go_to(keys["Write the need in the buyer's own words"])
        assert ui.tabs.currentWidget() is ui.factsTab
        assert told.gone == []

    def test_the_lists_follow_each_change(self, screen: OverviewScreen, store: DialogueFile, qtbot: QtBot) -> None:
        ui = shown(screen, qtbot).ui
        assert ui.owed.lines[0].text == "Nothing is owed."
        assert "Add the suppliers" in [line.text for line in ui.next.lines]
        add_organisation(store, OrganisationDraft("Alfa AB"))
        assert "Add the suppliers" not in [line.text for line in ui.next.lines]
        assert "Add organisation: Alfa AB" in [line.text for line in ui.latest.lines]


class TestFacts:
    """The dialogue's own facts."""

    def test_a_fact_is_kept_when_its_field_is_left(
        self, screen: OverviewScreen, store: DialogueFile, qtbot: QtBot
    ) -> None:
        ui = shown(screen, qtbot).ui
        screen.reveal("facts")
        ui.diaryNumber.setText("KS 2026/118")
        QTest.keyClick(ui.diaryNumber, Qt.Key.Key_Return)
        ui.need.setPlainText("Alla ska hitta")
        ui.need.commit()
        with store.read() as reader:
            (dialogue,) = reader.all(Dialogue)
        assert (dialogue.diary_number, dialogue.need) == ("KS 2026/118", "Alla ska hitta")

    def test_a_zone_that_is_none_is_refused_and_taken_back(self, screen: OverviewScreen, qtbot: QtBot) -> None:
        ui = shown(screen, qtbot).ui
        screen.reveal("facts")
        ui.timeZone.setEditText("Atlantis")
        with qtbot.waitSignal(screen.session.refused):
            ui.timeZone.commit()
        assert ui.timeZone.currentText() == "Europe/Stockholm"


class TestQuestions:
    """The questions that are the same for all."""

    @pytest.fixture
    def page(self, screen: OverviewScreen, qtbot: QtBot) -> OverviewScreen:
        shown(screen, qtbot).reveal("questions")
        return screen

    def test_the_bank_is_one_press_away(self, page: OverviewScreen, store: DialogueFile) -> None:
        assert page.ui.noQuestions.isVisible()
        page.ui.noQuestions.pressed.emit()
        assert len(questions(store)) == 10
        assert page.ui.questionList.isVisible()
        assert page.questions.presenter.bank() == []

    def test_a_question_is_added_changed_moved_and_removed(
        self, page: OverviewScreen, store: DialogueFile, qtbot: QtBot
    ) -> None:
        change_questions(store, [QuestionDraft("Vad driver kostnad?"), QuestionDraft("Vad saknas?")])
        page.ui.addQuestion.insert("Hur mäts effekten?")
        QTest.keyClick(page.ui.addQuestion, Qt.Key.Key_Return)
        assert questions(store) == ["Vad driver kostnad?", "Vad saknas?", "Hur mäts effekten?"]
        page.ui.questionText.setPlainText("Hur mäts nyttan?")
        QTest.keyClick(page.ui.questionText, Qt.Key.Key_Return)
        QTest.keyClick(page.ui.questionList, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        assert questions(store) == ["Vad driver kostnad?", "Hur mäts nyttan?", "Vad saknas?"]
        assert page.ui.questionNumber.text() == "Question 2"
        QTest.keyClick(page.ui.questionList, Qt.Key.Key_Delete)
        assert questions(store) == ["Vad driver kostnad?", "Vad saknas?"]

    def test_a_used_version_says_so_and_the_first_change_makes_the_next(
        self, page: OverviewScreen, store: DialogueFile, qtbot: QtBot
    ) -> None:
        change_questions(store, [QuestionDraft("Vad driver kostnad?")])
        assert page.ui.version.text() == "Version 1, not used yet."
        meeting = plan_meeting(store, MeetingDraft("Möte"))
        start_meeting(store, meeting.id)
        page.refresh()
        assert page.ui.version.text() == "Version 1, used in meeting 1."
        assert page.ui.versionNote.isVisible()
        page.ui.area.setText("Kostnad")
        QTest.keyClick(page.ui.area, Qt.Key.Key_Return)
        assert page.ui.version.text() == "Version 2, not used yet."
        assert not page.ui.versionNote.isVisible()
        page.ui.reason.setText("Område tillagt")
        QTest.keyClick(page.ui.reason, Qt.Key.Key_Return)
        with store.read() as reader:
            newest = current_set(reader)
        assert newest is not None
        assert newest.reason == "Område tillagt"

    def test_what_was_typed_before_the_new_version_came_goes_to_the_same_place_in_it(
        self, page: OverviewScreen, store: DialogueFile
    ) -> None:
        change_questions(store, [QuestionDraft("Vad driver kostnad?"), QuestionDraft("Vad saknas?")])
        start_meeting(store, plan_meeting(store, MeetingDraft("Möte")).id)
        with store.read() as reader:
            old = current_questions(reader)[1]
        page.questions.presenter.change(old.id, "text", "Vad har vi glömt?")
        page.questions.presenter.change(old.id, "area", "Öppet")
        with store.read() as reader:
            new = current_questions(reader)[1]
        assert (new.text, new.area) == ("Vad har vi glömt?", "Öppet")

    def test_a_question_is_found_by_its_id(self, page: OverviewScreen, store: DialogueFile) -> None:
        change_questions(store, [QuestionDraft("Vad driver kostnad?"), QuestionDraft("Vad saknas?")])
        with store.read() as reader:
            second = current_questions(reader)[1]
        page.ui.tabs.setCurrentWidget(page.ui.nowTab)
        page.reveal(second.id)
        assert page.ui.tabs.currentWidget() is page.ui.questionsTab
        assert page.ui.questionText.text() == "Vad saknas?"


def test_everything_that_takes_the_focus_has_a_name(screen: OverviewScreen, store: DialogueFile, qtbot: QtBot) -> None:
    plan(store, "Workshop", "2026-03-04T13:00", "2026-03-04T15:00", "workshop")
    change_questions(store, [QuestionDraft("Vad driver kostnad?")])
    shown(screen, qtbot)
    for tab in (screen.ui.nowTab, screen.ui.factsTab, screen.ui.questionsTab):
        screen.ui.tabs.setCurrentWidget(tab)
        nameless = [
            widget.objectName() or type(widget).__name__
            for widget in screen.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and not widget.accessibleName()
        ]
        assert nameless == []
