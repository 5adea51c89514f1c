"""Beside the list of needs: the sweep through the inputs, the gaps, the matrix; and what hangs on a requirement."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dialogapp.domain.contributions import Contribution
from dialogapp.domain.needs import Comment, Feedback, Need, NeedSource, NeedView, Requirement, RequirementSource
from dialogapp.domain.tracing import Treatment
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.runner import Outcome
from dialogapp.gui.screens.gaps_panel import GapsPanel
from dialogapp.gui.screens.needs_screen import NeedsScreen
from dialogapp.gui.screens.reading_panel import ReadingPanel
from dialogapp.gui.screens.remarks_presenter import RemarksPresenter, Subject
from dialogapp.gui.screens.sweep_panel import SweepPanel
from dialogapp.gui.screens.trace_panel import TracePanel
from dialogapp.services.needs import (
    NeedDraft,
    RequirementDraft,
    add_need,
    add_requirement,
    link_contribution,
    set_need_parts,
)
from dialogapp.services.people import suppliers
from dialogapp.services.read_back import Passage
from dialogapp.services.replies import FoundReply, settle_reply, take_reply
from dialogapp.storage.dialogue_file import DialogueFile
from tests.gui.conftest import JobRuns, Told
from tests.gui.keys import enter, press
from tests.storage.logs import line, meeting, supplier


@pytest.fixture
def said(store: DialogueFile) -> list[Contribution]:
    place, alfa = meeting(store, "Hearing"), supplier(store, "Alfa AB")
    supplier(store, "Beta AB")
    texts = ("Vägen bör läsas upp", "Anbudstiden är kort", "Hur gör vi i etapper", "Väder")
    lines = [line(store, place.id, text, organisation_id=alfa.id) for text in texts]
    line(store, place.id, "Vår hemliga algoritm", organisation_id=alfa.id, confidential=True)
    return lines


@pytest.fixture
def screen(around: Surroundings, said: list[Contribution], qtbot: QtBot) -> NeedsScreen:
    page = NeedsScreen(around)
    qtbot.addWidget(page)
    page.resize(1000, 620)
    page.show()
    page.activateWindow()
    return page


def sweep(screen: NeedsScreen) -> SweepPanel:
    screen.ui.tabs.setCurrentWidget(screen.ui.sweepTab)
    panel = screen.tabs.shown
    assert isinstance(panel, SweepPanel)
    return panel


def waiting(panel: SweepPanel) -> list[str]:
    return [panel.inputs.row_at(row).text for row in range(panel.inputs.rowCount())]


def test_inputs_are_gone_through_one_key_each(screen: NeedsScreen, store: DialogueFile) -> None:
    panel = sweep(screen)
    assert screen.ui.tabs.tabText(screen.ui.tabs.indexOf(screen.ui.sweepTab)) == "Inputs (5 left)"
    press(panel.ui.inputs, Qt.Key.Key_1)
    press(panel.ui.finder.line, "Hitta med ljud", Qt.Key.Key_Return)
    assert waiting(panel)[0] == "Anbudstiden är kort"
    press(panel.ui.inputs, Qt.Key.Key_3)
    press(panel.ui.inputs, Qt.Key.Key_2)
    press(panel.ui.inputs, Qt.Key.Key_4)
    enter(panel.ui.reason, "hör inte hit")
    assert waiting(panel) == ["Vår hemliga algoritm"]
    with store.read() as reader:
        (need,) = reader.all(Need)
        assert need.title == "Hitta med ljud"
        assert reader.count(NeedSource, need_id=need.id) == 1
        assert [(one.how, one.reason) for one in reader.all(Treatment)] == [
            ("background", ""),
            ("question", ""),
            ("dismissed", "hör inte hit"),
        ]
    press(panel.ui.inputs, Qt.Key.Key_3)
    assert waiting(panel) == []
    assert panel.ui.side.currentWidget() is panel.ui.nothingPage
    assert panel.ui.progress.text() == "Every input is gone through: 5 in all."
    store.undo()
    assert waiting(panel) == ["Vår hemliga algoritm"]


def test_several_inputs_are_put_down_on_a_need(screen: NeedsScreen, store: DialogueFile) -> None:
    need = add_need(store, NeedDraft("Hitta"))
    panel = sweep(screen)
    indexes = [panel.inputs.index(row, 0) for row in (0, 2)]
    carried = panel.inputs.mimeData(indexes)
    target = panel.needs.index(0, 0)
    assert panel.needs.flags(target) & Qt.ItemFlag.ItemIsDropEnabled
    panel.needs.dropMimeData(carried, Qt.DropAction.CopyAction, -1, -1, target)
    assert waiting(panel) == ["Anbudstiden är kort", "Väder", "Vår hemliga algoritm"]
    with store.read() as reader:
        assert reader.count(NeedSource, need_id=need.id) == 2


def test_what_came_of_an_input_is_told_to_its_follow_up(
    screen: NeedsScreen, store: DialogueFile, said: list[Contribution], told: Told
) -> None:
    need = add_need(store, NeedDraft("Hitta"))
    link_contribution(store, need.id, said[0].id)
    add_requirement(store, need.id, RequirementDraft("Läs upp vägen", follow_up="Frågor per dag"))
    panel = sweep(screen)
    panel.ui.which.setCurrentIndex(panel.ui.which.findData("need"))
    panel.ui.which.commit()
    assert panel.ui.thread.text() == "Need 1: Hitta\nRequirement 1: Läs upp vägen → Frågor per dag"
    press(panel.ui.inputs, Qt.Key.Key_Return)
    assert told.gone == [("meeting", said[0].id)]


def test_a_search_in_the_sweep_finds_nothing_secret(screen: NeedsScreen) -> None:
    panel = sweep(screen)
    panel.ui.search.setText("väg")
    assert waiting(panel) == ["Vägen bör läsas upp"]
    panel.ui.search.setText("hemliga")
    assert waiting(panel) == []


def test_gaps_lead_to_where_they_are_mended_and_empty(
    screen: NeedsScreen, store: DialogueFile, said: list[Contribution], qtbot: QtBot
) -> None:
    need = add_need(store, NeedDraft("Hitta", measure="Frågor"))
    link_contribution(store, need.id, said[0].id)
    screen.ui.tabs.setCurrentWidget(screen.ui.gapsTab)
    panel = screen.tabs.shown
    assert isinstance(panel, GapsPanel)

    def counts() -> dict[str, int]:
        return {row.kind: row.count for row in panel.kinds.rows if row.count}

    assert counts() == {"input_untreated": 4, "need_on_one": 1, "need_without_requirement": 1}
    panel.ui.kinds.setCurrentIndex(panel.kinds.index(panel.kinds.position_of("need_on_one"), 0))
    panel.ui.go.click()
    assert screen.ui.tabs.currentWidget() is screen.ui.needsTab
    qtbot.waitUntil(screen.ui.form.ui.aloneAnswer.hasFocus)
    enter(screen.ui.form.ui.aloneAnswer, "Alla tillfrågas.")
    screen.ui.tabs.setCurrentWidget(screen.ui.gapsTab)
    assert "need_on_one" not in counts()
    panel.ui.kinds.setCurrentIndex(panel.kinds.index(panel.kinds.position_of("input_untreated"), 0))
    panel.ui.go.click()
    assert screen.ui.tabs.currentWidget() is screen.ui.sweepTab


def test_a_square_of_the_matrix_leads_to_the_requirement(screen: NeedsScreen, store: DialogueFile) -> None:
    add_need(store, NeedDraft("Hitta"))
    second = add_need(store, NeedDraft("Höra"))
    asked = add_requirement(store, second.id, RequirementDraft("Läs upp vägen"))
    screen.ui.tabs.setCurrentWidget(screen.ui.traceTab)
    panel = screen.tabs.shown
    assert isinstance(panel, TracePanel)
    model = panel.ui.matrix.model()
    assert (model.rowCount(), model.columnCount()) == (2, 1)
    assert "✓ Requirement 1: Läs upp vägen" in str(model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    panel.ui.matrix.setCurrentIndex(model.index(1, 0))
    panel.ui.matrix.activated.emit(model.index(1, 0))
    assert screen.ui.form.ui.title.text() == "Höra"
    assert screen.ui.form.ui.requirements.fields.noun_id == asked.id


def test_the_reading_view_is_the_needs_summary(screen: NeedsScreen, jobs: JobRuns, qtbot: QtBot) -> None:
    def write(arguments: Sequence[str]) -> Outcome:
        Path(arguments[-1]).write_text("<h1>Behovssammanfattning</h1>", "utf-8")
        return Outcome(0, "", ())

    jobs.answer = write
    screen.ui.tabs.setCurrentWidget(screen.ui.readingTab)
    panel = screen.tabs.shown
    assert isinstance(panel, ReadingPanel)
    qtbot.waitUntil(lambda: panel.ui.page.toPlainText() == "Behovssammanfattning")
    assert jobs.runs[0][:3] == ["export", str(screen.session.store.path), "needs"]
    panel.refresh()
    assert len(jobs.runs) == 1


def test_what_hangs_on_a_requirement_is_written_where_it_is(
    screen: NeedsScreen, store: DialogueFile, said: list[Contribution]
) -> None:
    need = add_need(store, NeedDraft("Hitta"))
    add_need(store, NeedDraft("Höra"))
    screen.choose(need.id)
    form = screen.ui.form.ui
    enter(form.requirements.ui.adding, "Inom fem minuter")
    enter(form.requirements.ui.followInterval, "varje månad")
    more = form.more.ui
    assert not more.alone.isVisible()
    press(more.levelFinder.line, "vägen", Qt.Key.Key_Return)
    assert more.alone.isVisible()
    enter(more.aloneAnswer, "Värdarna säger detsamma.")
    press(more.needFinder.line, "höra", Qt.Key.Key_Return)
    with store.read() as reader:
        stance = more.feedback.choice(suppliers(reader)[0].id)
    stance.setCurrentIndex(stance.findData("objection"))
    stance.commit()
    enter(more.remarks.adding, "Hur mäts det?")
    with store.read() as reader:
        (asked,) = reader.all(Requirement)
        assert (asked.follow_interval, asked.alone_answer) == ("varje månad", "Värdarna säger detsamma.")
        assert [source.contribution_id for source in reader.all(RequirementSource)] == [said[0].id]
        assert [each.stance for each in reader.all(Feedback)] == ["objection"]
        assert [each.requirement_id for each in reader.all(Comment)] == [asked.id]
    assert more.feedbackTold.text() == "1 objects, of 2 suppliers"
    assert more.serves.rows.rowCount() == 2


def test_versions_show_what_went_and_what_came(screen: NeedsScreen, store: DialogueFile) -> None:
    need = add_need(store, NeedDraft("Hitta rätt"))
    remarks = screen.ui.form.ui.remarks
    assert not remarks.versions.isEnabled()
    set_need_parts(store, need.id, title="Hitta hem")
    assert remarks.versions.text() == "Versions (2)"
    newest, _ = RemarksPresenter(screen.session).remarks(Subject(need_id=need.id)).versions
    ((part, pieces),) = newest.changes
    assert part == "Title"
    assert [(piece.kind, piece.text) for piece in pieces] == [("same", "Hitta "), ("gone", "rätt"), ("new", "hem")]


def test_a_view_is_chosen_saved_and_forgotten(screen: NeedsScreen, store: DialogueFile) -> None:
    add_need(store, NeedDraft("Hitta", priority="must", owner="Anders"))
    add_need(store, NeedDraft("Höra", owner="Karin"))
    ui = screen.ui
    ui.filter.click()
    ui.ownerFilter.setCurrentIndex(ui.ownerFilter.findData("Karin"))
    ui.ownerFilter.commit()
    assert [screen.model.row_at(row).need.title for row in range(screen.model.rowCount())] == ["Höra"]
    assert ui.view.currentText() == "Own filter"
    enter(ui.saveView, "Karins behov")
    assert ui.view.currentText() == "Karins behov"
    ui.clearFilter.click()
    assert screen.model.rowCount() == 2
    ui.view.setCurrentIndex(ui.view.findText("Karins behov"))
    ui.view.commit()
    assert screen.model.rowCount() == 1
    ui.forgetView.click()
    with store.read() as reader:
        assert reader.count(NeedView) == 0


def test_several_needs_are_set_at_once(screen: NeedsScreen, store: DialogueFile) -> None:
    for title in ("Hitta", "Höra", "Se"):
        add_need(store, NeedDraft(title))
    ui = screen.ui
    ui.table.selectAll()
    assert ui.side.currentWidget() is ui.severalPage
    ui.severalPriority.setCurrentIndex(ui.severalPriority.findData("must"))
    ui.severalPriority.commit()
    ui.severalStatus.setCurrentIndex(ui.severalStatus.findData("dismissed"))
    ui.severalStatus.commit()
    with store.read() as reader:
        assert {need.status for need in reader.all(Need)} == {"proposed"}
    enter(ui.severalReason, "utanför uppdraget")
    with store.read() as reader:
        told = {(need.priority, need.status, need.status_reason) for need in reader.all(Need)}
    assert told == {("must", "dismissed", "utanför uppdraget")}


def test_needs_are_ordered_by_hand_and_that_is_told(screen: NeedsScreen, store: DialogueFile) -> None:
    first, second = add_need(store, NeedDraft("Hitta", priority="must")), add_need(store, NeedDraft("Höra"))
    screen.choose(second.id)
    screen.around.actions.action("needs.up").trigger()
    assert [screen.model.key_at(row) for row in range(2)] == [second.id, first.id]
    assert screen.ui.orderTold.isVisible()
    assert screen.ui.order.text() == "hand"


def test_a_table_is_pasted_by_its_headings(screen: NeedsScreen, store: DialogueFile, told: Told) -> None:
    screen.ui.adding.add_pasted("Prioritet\tTitel\tAnsvarig\tAnnat\nMåste\tHitta\tAnders\tx\nBör\tHöra\t\ty\n")
    with store.read() as reader:
        assert [(need.title, need.priority, need.owner) for need in reader.all(Need)] == [
            ("Hitta", "must", "Anders"),
            ("Höra", "should", ""),
        ]
    refused: list[str] = []
    screen.session.refused.connect(refused.append)
    screen.ui.adding.add_pasted("Title\tPriority\nSe\tjätteviktigt\n")
    assert refused == ["Row 2: “jätteviktigt” is no priority"]


def test_what_changed_at_the_fact_check_is_looked_at_again(
    screen: NeedsScreen, store: DialogueFile, said: list[Contribution]
) -> None:
    need = add_need(store, NeedDraft("Hitta"))
    link_contribution(store, need.id, said[0].id)
    alfa, place = said[0].organisation_id or "", said[0].meeting_id
    passage = Passage("L-1", said[0].text, contribution_id=said[0].id)
    reply = take_reply(store, place, alfa, FoundReply(passage, "Vägen ska läsas upp"))
    settle_reply(store, reply.id, "upheld")
    assert "source changed" in str(screen.model.data(screen.model.index(0, 0)))
    assert screen.ui.form.ui.stillHolds.isVisible()
    screen.ui.tabs.setCurrentWidget(screen.ui.gapsTab)
    panel = screen.tabs.shown
    assert isinstance(panel, GapsPanel)
    panel.ui.kinds.setCurrentIndex(panel.kinds.index(panel.kinds.position_of("source_corrected"), 0))
    assert panel.found.rowCount() == 1
    panel.ui.holds.click()
    assert panel.found.rowCount() == 0
    store.undo()
    assert panel.found.rowCount() == 1
    screen.ui.tabs.setCurrentWidget(screen.ui.needsTab)
    screen.ui.form.ui.stillHolds.click()
    assert not screen.ui.form.ui.stillHolds.isVisible()
    assert "source changed" not in str(screen.model.data(screen.model.index(0, 0)))
