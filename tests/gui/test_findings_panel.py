"""What the checks find in the text of all requirements, as a list that empties as one works."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dialogapp.domain.needs import Need, Requirement
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.screens.findings_panel import FindingsPanel
from dialogapp.gui.screens.needs_screen import NeedsScreen
from dialogapp.services.needs import (
    NeedDraft,
    RequirementDraft,
    add_need,
    add_requirement,
    add_requirements,
    link_contribution,
    set_requirement_parts,
)
from dialogapp.storage.dialogue_file import DialogueFile
from tests.gui.keys import enter, press
from tests.storage.logs import line, meeting, supplier

VAGUE = "Skylten ska vara tydlig."
NAMED = "Skylten ska styras från Windows."


@pytest.fixture
def need(store: DialogueFile) -> Need:
    need = add_need(store, NeedDraft("Hitta"))
    drafts = [RequirementDraft(text, verification="Prov") for text in (VAGUE, NAMED)]
    add_requirements(store, need.id, drafts)
    return need


@pytest.fixture
def screen(around: Surroundings, need: Need, qtbot: QtBot) -> NeedsScreen:
    page = NeedsScreen(around)
    qtbot.addWidget(page)
    page.resize(1000, 620)
    with qtbot.waitSignal(page.tabs.checker.finished):
        page.show()
    page.activateWindow()
    return page


@pytest.fixture
def panel(screen: NeedsScreen) -> FindingsPanel:
    screen.ui.tabs.setCurrentWidget(screen.ui.findingsTab)
    panel = screen.tabs.shown
    assert isinstance(panel, FindingsPanel)
    return panel


def shown(panel: FindingsPanel) -> list[str]:
    rows = [panel.found.row_at(row) for row in range(panel.found.rowCount())]
    return [f"{row.found.kind}: {row.found.passage}" for row in rows]


def choose_kind(panel: FindingsPanel, kind: str) -> None:
    panel.ui.kinds.setCurrentIndex(panel.kinds.index(panel.kinds.position_of(kind), 0))


def tab(screen: NeedsScreen) -> str:
    return screen.ui.tabs.tabText(screen.ui.tabs.indexOf(screen.ui.findingsTab))


def test_every_open_finding_is_listed_and_its_kinds_are_counted(screen: NeedsScreen, panel: FindingsPanel) -> None:
    assert tab(screen) == "Wording (2)"
    assert shown(panel) == ["vague: tydlig", "named: Windows"]
    choose_kind(panel, "named")
    assert shown(panel) == ["named: Windows"]
    assert "LOU chapter 9, section 6" in panel.ui.told.text()
    choose_kind(panel, "how")
    assert shown(panel) == []
    assert panel.ui.nothing.isVisible()


def test_what_is_set_aside_leaves_the_list_and_comes_back(
    screen: NeedsScreen, panel: FindingsPanel, store: DialogueFile
) -> None:
    enter(panel.ui.reason, "provas av besökare")
    assert shown(panel) == ["named: Windows"]
    assert tab(screen) == "Wording (1)"
    store.undo()
    assert shown(panel) == ["vague: tydlig", "named: Windows"]
    store.redo()
    panel.ui.waived.setChecked(True)
    assert shown(panel) == ["vague: tydlig", "named: Windows"]
    panel.ui.found.setCurrentIndex(panel.found.index(0, 0))
    assert "provas av besökare" in panel.ui.told.text()
    panel.ui.takeUp.click()
    panel.ui.waived.setChecked(False)
    assert shown(panel) == ["vague: tydlig", "named: Windows"]


def test_the_last_finding_that_is_set_aside_leaves_the_focus_in_the_panel(
    screen: NeedsScreen, panel: FindingsPanel
) -> None:
    panel.ui.reason.committed.emit("provas av besökare")
    assert screen.focusWidget() is panel.ui.found
    panel.ui.reason.committed.emit("styrs därifrån i dag")
    assert shown(panel) == []
    assert screen.focusWidget() is panel.ui.kinds
    panel.ui.waived.setChecked(True)
    panel.ui.takeUp.click()
    assert screen.focusWidget() is panel.ui.found


def test_what_is_mended_in_the_text_leaves_the_list(
    screen: NeedsScreen, panel: FindingsPanel, store: DialogueFile, qtbot: QtBot
) -> None:
    with store.read() as reader:
        first = reader.all(Requirement)[0]
    panel.ui.go.click()
    assert screen.ui.tabs.currentWidget() is screen.ui.needsTab
    assert screen.ui.form.ui.requirements.fields.noun_id == first.id
    with qtbot.waitSignal(screen.tabs.checker.finished):
        set_requirement_parts(store, first.id, text="Skylten ska kunna läsas på tio meters håll.")
    assert tab(screen) == "Wording (1)"
    screen.ui.tabs.setCurrentWidget(screen.ui.findingsTab)
    assert shown(panel) == ["named: Windows"]


def test_checking_can_be_stopped_and_gone_on_with(
    screen: NeedsScreen, panel: FindingsPanel, store: DialogueFile, need: Need, qtbot: QtBot
) -> None:
    add_requirements(store, need.id, [RequirementDraft(f"Skylt {number} ska vara tydlig.") for number in range(800)])
    checker = screen.tabs.checker
    assert checker.is_running
    assert panel.ui.stop.isVisible()
    panel.ui.stop.click()
    assert not checker.is_running
    known = len(checker.found)
    assert 2 <= known < 802
    assert panel.ui.progress.text().startswith(f"{known} of 802")
    with qtbot.waitSignal(checker.finished):
        panel.ui.again.click()
    assert len(checker.found) == 802
    assert not panel.ui.progress.isVisible()


def test_one_supplier_alone_is_answered_at_the_requirement(
    screen: NeedsScreen, panel: FindingsPanel, store: DialogueFile, need: Need, qtbot: QtBot
) -> None:
    place, alfa = meeting(store, "Hearing"), supplier(store, "Alfa AB")
    supplier(store, "Beta AB")
    link_contribution(store, need.id, line(store, place.id, "Vägen läses upp", organisation_id=alfa.id).id)
    requirement = add_requirement(store, need.id, RequirementDraft("Skylten ska höras.", verification="Prov"))
    qtbot.waitUntil(lambda: not screen.tabs.checker.is_running)
    choose_kind(panel, "one_supplier")
    position = panel.found.position_of(f"{requirement.id}:one_supplier:0:{requirement.text}")
    panel.ui.found.setCurrentIndex(panel.found.index(position, 0))
    enter(panel.ui.reason, "prövas i RFI")
    with store.read() as reader:
        assert reader.get(Requirement, requirement.id).alone_answer == "prövas i RFI"
    assert requirement.id not in [panel.found.row_at(row).requirement.id for row in range(panel.found.rowCount())]


def test_enter_in_the_list_leads_to_the_text(screen: NeedsScreen, panel: FindingsPanel) -> None:
    panel.ui.found.setFocus()
    press(panel.ui.found, Qt.Key.Key_Return)
    assert screen.ui.tabs.currentWidget() is screen.ui.needsTab
