"""A need may rest on any line of the log, one with a request for secrecy too, linked from where the line is seen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dialogapp.domain.needs import Need, NeedSource
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.screens.meeting_screen import MeetingScreen
from dialogapp.gui.screens.need_quotes import find_sources
from dialogapp.services.contributions import LineDraft, claim_confidentiality, log_line
from dialogapp.services.needs import NeedDraft, add_need
from dialogapp.services.translation import language
from dialogapp.storage.dialogue_file import DialogueFile
from tests.gui.conftest import Clock, Told
from tests.gui.meeting_room import Hearing, hearing, type_text

SECRET = "Underleverantören heter Omega"


@pytest.fixture
def room(store: DialogueFile) -> Hearing:
    return hearing(store)


@pytest.fixture
def secret(store: DialogueFile, room: Hearing) -> str:
    log_line(store, LineDraft(room.id, "En öppen rad", organisation_id=room.alfa.id))
    said = log_line(store, LineDraft(room.id, SECRET, organisation_id=room.beta.id))
    claim_confidentiality(store, said.id)
    return said.id


@pytest.fixture
def needs(store: DialogueFile) -> list[Need]:
    return [add_need(store, NeedDraft(title)) for title in ("Hitta rätt lokal", "Hitta utan att se", "Fri kartdata")]


@pytest.fixture
def screen(around: Surroundings, secret: str, needs: list[Need], clock: Clock, qtbot: QtBot) -> MeetingScreen:
    page = MeetingScreen(around, now=clock)
    qtbot.addWidget(page)
    page.resize(909, 524)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.ui.line.hasFocus)
    return page


def answer(screen: MeetingScreen, words: str) -> None:
    field = screen.ui.ask.field
    type_text(field, words)
    QTest.keyClick(field, Qt.Key.Key_Return)


def sources(store: DialogueFile) -> list[tuple[str, str | None]]:
    with store.read() as reader:
        return [(source.need_id, source.contribution_id) for source in reader.all(NeedSource)]


@pytest.fixture
def link(around: Surroundings) -> Callable[[], QAction]:
    return lambda: around.actions.action("meeting.link_need")


def test_a_confidential_line_is_linked_from_the_log_and_found_nowhere_else(
    screen: MeetingScreen, store: DialogueFile, secret: str, needs: list[Need], told: Told, link: Callable[[], QAction]
) -> None:
    with store.read() as reader:
        assert find_sources(reader, needs[0].id, "Underleverantören", language("en")) == []
    link().trigger()
    answer(screen, "1")
    assert sources(store) == [(needs[0].id, secret)]
    words, tone = told.told[-1]
    assert words.startswith("Need 1 rests on the line.")
    assert "left out of the documents" in words
    assert tone == "ok"
    assert SECRET not in words
    assert screen.ui.line.hasFocus()


def test_the_menu_on_a_line_offers_it(screen: MeetingScreen, link: Callable[[], QAction]) -> None:
    screen.ui.log.setCurrentIndex(screen.log.model.index(1, 0))
    menu = screen._log_menu.menu()
    assert menu is not None
    assert link() in menu.actions()


def test_several_lines_are_linked_in_one_step(
    screen: MeetingScreen, store: DialogueFile, needs: list[Need], told: Told, link: Callable[[], QAction]
) -> None:
    screen.ui.log.setFocus()
    screen.ui.log.selectAll()
    link().trigger()
    answer(screen, "kartdata")
    assert {need for need, _ in sources(store)} == {needs[2].id}
    assert len(sources(store)) == 2
    store.undo()
    assert sources(store) == []


@pytest.mark.parametrize("written", ["hitta", "9", "finns inte"])
def test_a_need_that_is_none_or_several_is_refused_and_nothing_linked(
    screen: MeetingScreen, store: DialogueFile, link: Callable[[], QAction], written: str
) -> None:
    refused: list[str] = []
    screen.session.refused.connect(lambda error: refused.append(str(error)))
    link().trigger()
    answer(screen, written)
    assert len(refused) == 1
    assert sources(store) == []


def test_without_a_need_it_says_where_to_write_one(
    around: Surroundings, store: DialogueFile, secret: str, clock: Clock, told: Told, qtbot: QtBot
) -> None:
    page = MeetingScreen(around, now=clock)
    qtbot.addWidget(page)
    page.show()
    around.actions.action("meeting.link_need").trigger()
    assert not page.ui.ask.isVisible()
    assert "page of needs" in told.told[-1][0]
