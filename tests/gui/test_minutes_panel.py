"""The steps of minutes on the page of documents: the next one as a button, and what stands in its way."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dialogapp.domain.meetings import FactCheck, Meeting, StateStep
from dialogapp.domain.people import Organisation
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.runner import Outcome
from dialogapp.gui.screens.documents_screen import DocumentsScreen
from dialogapp.services.contributions import LineDraft, log_line
from dialogapp.services.meetings import end_meeting, start_meeting
from dialogapp.storage.dialogue_file import DialogueFile
from tests.gui.conftest import Clock, JobRuns
from tests.storage.logs import line, meeting, supplier


@pytest.fixture
def held(store: DialogueFile) -> Meeting:
    """A meeting with two suppliers."""
    place = meeting(store, "Workshop")
    start_meeting(store, place.id)
    for name in ("Alfa AB", "Beta AB"):
        line(store, place.id, "Ett inspel", organisation_id=supplier(store, name).id)
    end_meeting(store, place.id)
    return place


@pytest.fixture
def screen(around: Surroundings, held: Meeting, clock: Clock, jobs: JobRuns, qtbot: QtBot) -> Iterator[DocumentsScreen]:
    jobs.answer = lambda arguments: Outcome(2, "", ("No preview here",))
    page = DocumentsScreen(around, now=clock)
    qtbot.addWidget(page)
    page.resize(960, 620)
    with qtbot.waitExposed(page):
        page.show()
    yield page
    page.close_down()


def press(screen: DocumentsScreen, which: str = "next") -> None:
    getattr(screen.ui.minutes.ui, which).click()


def answer(screen: DocumentsScreen, reason: str = "") -> None:
    asking = screen.ui.minutes.ui.asking
    asking.reason.setText(reason)
    asking.confirm.click()


def steps(store: DialogueFile) -> list[StateStep]:
    with store.read() as reader:
        return reader.all(StateStep)


def note(screen: DocumentsScreen) -> str:
    hindrance = screen.ui.minutes.ui.hindrance
    return hindrance.accessibleName() if hindrance.isVisible() else ""


def test_from_nothing_to_a_fact_check_with_its_day(screen: DocumentsScreen, store: DialogueFile) -> None:
    panel = screen.ui.minutes.ui
    assert panel.state.text() == "Not begun"
    press(screen)
    assert panel.state.text() == "Draft"
    press(screen)
    assert panel.asking.isVisible()
    assert panel.asking.day.text_of_day() == "2026-03-11"
    answer(screen)
    assert steps(store)[-1].due_on == "2026-03-11"
    assert panel.since.text() == "answer by Wed 11 Mar · 0 of 2 have answered"
    assert note(screen).endswith(
        "Can't be finalised yet: Alfa AB and Beta AB have not answered, and may until Wed 11 Mar."
    )


def test_answers_are_noted_and_lift_what_stands_in_the_way(
    screen: DocumentsScreen, store: DialogueFile, qtbot: QtBot
) -> None:
    for _ in range(2):
        press(screen)
    answer(screen)
    panel = screen.ui.minutes.ui
    for name, given in (("Alfa AB", "confirmed"), ("Beta AB", "objected")):
        panel.supplier.setCurrentIndex(panel.supplier.findText(name, Qt.MatchFlag.MatchContains))
        panel.supplier.commit()
        panel.answer.setCurrentIndex(panel.answer.findData(given))
        panel.answer.commit()
    assert "the objection of Beta AB is not settled" in note(screen)
    panel.note.setFocus()
    panel.note.setText("Så sade vi inte")
    panel.note.commit()
    panel.answer.setCurrentIndex(panel.answer.findData("corrected"))
    panel.answer.commit()
    assert note(screen) == ""
    with store.read() as reader:
        assert {(check.answer, check.note) for check in reader.all(FactCheck)} == {
            ("confirmed", ""), ("corrected", "Så sade vi inte")
        }  # fmt: skip
    press(screen)
    answer(screen)
    assert panel.state.text() == "✓ Finalised"


def test_a_hindered_step_asks_for_a_reason_and_keeps_it(screen: DocumentsScreen, store: DialogueFile) -> None:
    press(screen)
    press(screen, "other")
    asking = screen.ui.minutes.ui.asking
    assert "Alfa AB and Beta AB have not been asked to check it" in asking.question.text()
    assert not asking.confirm.isEnabled()
    answer(screen, "Bara praktiska frågor")
    assert (steps(store)[-1].waived, steps(store)[-1].reason) == ("not_checked", "Bara praktiska frågor")


def test_publishing_needs_the_box_and_tells_what_is_owed(
    screen: DocumentsScreen, store: DialogueFile, qtbot: QtBot
) -> None:
    other = meeting(store, "Enskilt möte")
    with store.read() as reader:
        (buyer,) = reader.all(Organisation, kind="buyer")
    log_line(store, LineDraft(other.id, "Avtalet blir på fyra år", "information", organisation_id=buyer.id))
    screen.reveal(id_of(store, "Workshop"))
    press(screen)
    press(screen, "other")
    answer(screen, "Bara praktiska frågor")
    assert "1 piece of information is owed to suppliers" in note(screen)
    press(screen)
    asking = screen.ui.minutes.ui.asking
    asking.reason.setText("Ges vid nästa möte")
    assert not asking.confirm.isEnabled()
    asking.box.setChecked(True)
    asking.confirm.click()
    assert screen.ui.minutes.ui.state.text() == "✓ Published"
    assert steps(store)[-1].anonymity_checked
    press(screen, "back")
    answer(screen, "Ett fel i avsnitt 3")
    assert screen.ui.minutes.ui.state.text() == "Draft"


def id_of(store: DialogueFile, title: str) -> str:
    with store.read() as reader:
        return reader.all(Meeting, title=title)[0].id


def test_another_document_closes_the_question(screen: DocumentsScreen, qtbot: QtBot) -> None:
    press(screen)
    press(screen)
    assert screen.ui.minutes.ui.asking.isVisible()
    screen.ui.choices.setCurrentIndex(screen.ui.choices.model().index(1, 0))
    assert not screen.ui.minutes.isVisible()
    screen.ui.choices.setCurrentIndex(screen.ui.choices.model().index(0, 0))
    assert not screen.ui.minutes.ui.asking.isVisible()
    press(screen)
    QTest.keyClick(screen.ui.minutes.ui.asking, Qt.Key.Key_Escape)
    assert not screen.ui.minutes.ui.asking.isVisible()
