"""The fair copy on the page of documents: lines become text, by key, button and dragging; nothing typed is lost."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dialogapp.domain.fair_copy import FairParagraph, FairSource, LineSetAside
from dialogapp.domain.meetings import AgendaItem, Meeting
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.runner import Outcome
from dialogapp.gui.screens.documents_presenter import fair_copy_key
from dialogapp.gui.screens.documents_screen import DocumentsScreen
from dialogapp.gui.screens.fair_copy_panel import FairCopyPanel
from dialogapp.gui.screens.fair_copy_paragraph import LINES_MIME
from dialogapp.services.fair_copy import write_paragraph
from dialogapp.services.meetings import ItemDraft, MeetingDraft, end_meeting, plan_meeting, start_meeting
from dialogapp.services.states import MinutesStep, step_minutes
from dialogapp.storage.dialogue_file import DialogueFile
from tests.gui.conftest import Clock, JobRuns
from tests.storage.logs import line, supplier


@pytest.fixture
def held(store: DialogueFile) -> Meeting:
    """A meeting of two §§, of which the first has two lines."""
    alfa = supplier(store, "Alfa AB").id
    place = plan_meeting(store, MeetingDraft("Workshop"), [alfa], [ItemDraft("Behov"), ItemDraft("Frågor")])
    start_meeting(store, place.id)
    with store.read() as reader:
        item = reader.all(AgendaItem, meeting_id=place.id)[0].id
    for text in ("Vi ser två vägar", "Leverans tar 14 veckor"):
        line(store, place.id, text, organisation_id=alfa, agenda_item_id=item)
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
    page.reveal(fair_copy_key(held.id))
    yield page
    page.close_down()


@pytest.fixture
def panel(screen: DocumentsScreen) -> FairCopyPanel:
    assert screen.ui.tabs.currentWidget() is screen.ui.fairCopy
    return screen.ui.fairCopy


def paragraphs(store: DialogueFile) -> list[FairParagraph]:
    with store.read() as reader:
        return reader.all(FairParagraph)


def ids(panel: FairCopyPanel) -> list[str]:
    return [line.key for line in panel.ui.lines.lines if not line.is_heading]


def test_enter_on_chosen_lines_makes_reported_speech_to_go_on_from(panel: FairCopyPanel, store: DialogueFile) -> None:
    panel.ui.lines.choose_all(ids(panel))
    QTest.keyClick(panel.ui.lines, Qt.Key.Key_Return)
    (paragraph,) = paragraphs(store)
    assert paragraph.text == "Alfa AB framförde att vi ser två vägar. Alfa AB framförde att leverans tar 14 veckor."
    with store.read() as reader:
        assert reader.count(FairSource) == 2
    assert panel.ui.text.card(paragraph.id).field.hasFocus()  # type: ignore[union-attr]  # it is shown
    assert panel.ui.counts.accessibleName() == "0 lines are not used"


def test_what_the_lines_say_and_the_text_does_not_is_told(panel: FairCopyPanel, store: DialogueFile) -> None:
    panel.ui.lines.choose_all(ids(panel))
    panel.ui.asText.click()
    (paragraph,) = paragraphs(store)
    card = panel.ui.text.card(paragraph.id)
    assert card is not None
    card.field.setPlainText("Alfa AB ser två vägar.")
    QTest.keyClick(card.field, Qt.Key.Key_Return)
    assert paragraphs(store)[0].text == "Alfa AB ser två vägar."
    assert card.findChildren(type(panel.ui.locked))[-1].accessibleName() == "In the lines, not in the text: 14"


def test_what_is_typed_is_kept_until_it_is_stored(
    panel: FairCopyPanel, held: Meeting, store: DialogueFile, around: Surroundings, qtbot: QtBot
) -> None:
    panel.ui.lines.choose_all(ids(panel)[:1])
    panel.ui.asText.click()
    (paragraph,) = paragraphs(store)
    card = panel.ui.text.card(paragraph.id)
    assert card is not None
    card.field.setPlainText("Halvskrivet")
    panel.close_down()
    with store.read() as reader:
        assert reader.scratch(f"fair:{paragraph.id}") == "Halvskrivet"
    assert panel.presenter.read(held.id).parts[0].cards[0].typed == "Halvskrivet"
    card.field.commit()
    with store.read() as reader:
        assert reader.scratch(f"fair:{paragraph.id}") is None


def test_lines_dropped_on_a_paragraph_are_tied_to_it(panel: FairCopyPanel, held: Meeting, store: DialogueFile) -> None:
    paragraph = write_paragraph(store, held.id, panel.presenter.section_of(ids(panel)), "Text.")
    card = panel.ui.text.card(paragraph.id)
    assert card is not None
    carried = QMimeData()
    carried.setData(LINES_MIME, "\n".join(ids(panel)).encode())
    card.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            carried,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    assert set(panel.presenter.copy.sources[paragraph.id]) == set(ids(panel))


def test_a_line_is_left_out_with_a_reason_and_taken_back(panel: FairCopyPanel, store: DialogueFile) -> None:
    panel.ui.lines.choose_all(ids(panel)[:1])
    panel.ui.leaveOut.click()
    panel.ui.asking.reason.setText("Hör inte hit")
    panel.ui.asking.confirm.click()
    with store.read() as reader:
        assert [one.reason for one in reader.all(LineSetAside)] == ["Hör inte hit"]
    panel.ui.leaveOut.click()
    with store.read() as reader:
        assert not reader.all(LineSetAside)


def test_a_paragraph_is_split_moved_and_put_together_by_keys(
    panel: FairCopyPanel, held: Meeting, store: DialogueFile, around: Surroundings
) -> None:
    paragraph = write_paragraph(store, held.id, panel.presenter.section_of(ids(panel)), "Ett. Två.")
    panel.ui.text.go_to(paragraph.id)
    card = panel.ui.text.card(paragraph.id)
    assert card is not None
    cursor = card.field.textCursor()
    cursor.setPosition(4)
    card.field.setTextCursor(cursor)
    around.actions.action("fair_copy.split").trigger()
    assert [one.text for one in paragraphs(store)] == ["Ett.", "Två."]
    second = panel.ui.text.card(panel.ui.text.current)
    assert second is not None
    QTest.keyClick(second.field, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [one.text for one in panel.presenter.copy.sections[0].paragraphs] == ["Två.", "Ett."]
    around.actions.action("fair_copy.down").trigger()
    around.actions.action("fair_copy.merge").trigger()
    assert [one.text for one in paragraphs(store)] == ["Ett. Två."]


def test_new_paragraphs_are_written_one_after_the_other(panel: FairCopyPanel, store: DialogueFile) -> None:
    for text in ("Mötet öppnades.", "Reglerna lästes."):
        panel.ui.adding.setText(text)
        QTest.keyClick(panel.ui.adding, Qt.Key.Key_Return)
    assert [one.text for one in panel.presenter.copy.sections[0].paragraphs] == ["Mötet öppnades.", "Reglerna lästes."]


def test_finalised_minutes_lock_the_text(panel: FairCopyPanel, held: Meeting, store: DialogueFile) -> None:
    panel.ui.lines.choose_all(ids(panel))
    panel.ui.asText.click()
    step_minutes(store, held.id, MinutesStep("draft"))
    step_minutes(store, held.id, MinutesStep("finalised", "Ingen skrev"))
    assert panel.ui.locked.isVisible()
    assert not panel.ui.asText.isEnabled()
    assert panel.ui.text.cards[0].field.isReadOnly()


def test_finding_an_unused_line_by_search(panel: FairCopyPanel) -> None:
    panel.ui.search.setText("lever")
    assert len(ids(panel)) == 1
    panel.ui.search.clear()
    panel.ui.onlyUnused.setChecked(True)
    assert len(ids(panel)) == 2


def test_before_finalising_what_to_look_at_is_told(screen: DocumentsScreen, held: Meeting, store: DialogueFile) -> None:
    panel = screen.ui.fairCopy
    panel.ui.lines.choose_all(ids(panel)[:1])
    panel.ui.asText.click()
    assert screen.ui.minutes.presenter is not None
    picture = screen.ui.minutes.presenter.read(held.id)
    assert picture is not None
    assert picture.found == "Look at the text first: 1 line of the log is in no paragraph and not set aside."
