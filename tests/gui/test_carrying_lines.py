"""A line of the log is carried to a need: over the rail, whose room opens, and down on the list."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication
from pytestqt.qtbot import QtBot

from dialogapp.domain.needs import NeedSource
from dialogapp.gui.carried import carried
from dialogapp.gui.models.log_model import LogModel
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.screens.needs_screen import NeedsScreen
from dialogapp.gui.session import Session
from dialogapp.gui.widgets.log_view import LogView
from dialogapp.gui.widgets.rail import Rail
from dialogapp.services.needs import NeedDraft, add_need
from dialogapp.services.ports import LogFilter
from dialogapp.services.sweep import InputKey
from dialogapp.storage.dialogue_file import DialogueFile
from tests.gui.conftest import Told
from tests.storage.logs import line, meeting


def carry_in(rail: Rail, name: str, data: QMimeData) -> None:
    button = rail.button(name)  # type: ignore[arg-type]  # a page's name
    keyboard, copy = Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    QApplication.sendEvent(button, QDragEnterEvent(QPoint(5, 5), copy, data, Qt.MouseButton.LeftButton, keyboard))


def test_lines_of_the_log_are_put_down_on_a_need(
    around: Surroundings, session: Session, store: DialogueFile, qtbot: QtBot, told: Told
) -> None:
    place = meeting(store)
    lines = [line(store, place.id, text) for text in ("Vägen bör läsas upp", "Kartan är gammal")]
    need, other = add_need(store, NeedDraft("Hitta")), add_need(store, NeedDraft("Karta"))
    log, view = LogModel(session, lambda *_: None), LogView()
    qtbot.addWidget(view)
    log.show(LogFilter(meeting_id=place.id))
    view.setModel(log)
    assert view.dragEnabled()
    assert log.flags(log.index(0, 0)) & Qt.ItemFlag.ItemIsDragEnabled
    data = log.mimeData([log.index(row, column) for row in (1, 0) for column in (0, 3)])
    page = NeedsScreen(around)
    qtbot.addWidget(page)
    page.show()
    assert page.ui.table.dragDropMode() == QAbstractItemView.DragDropMode.DropOnly
    target = page.model.index(page.model.position_of(other.id), 0)
    page.model.dropMimeData(data, Qt.DropAction.CopyAction, -1, -1, target)
    with store.read() as reader:
        assert [one.contribution_id for one in reader.all(NeedSource, need_id=other.id)] == [one.id for one in lines]
        assert reader.count(NeedSource, need_id=need.id) == 0
    assert page.ui.form.picture is not None
    assert page.ui.form.picture.need.id == other.id
    assert told.told[-1][0] == "Need 2 rests on the 2 that were put down."


def test_what_is_carried_over_the_rail_opens_the_room_of_needs(qtbot: QtBot) -> None:
    rail = Rail()
    qtbot.addWidget(rail)
    rail.show()
    with qtbot.waitSignal(rail.chosen) as chosen:
        carry_in(rail, "needs", carried([InputKey("contribution", "1")]))
    assert chosen.args == ["needs"]


@pytest.mark.parametrize("name", ["needs", "documents"])
def test_what_is_carried_past_opens_nothing(qtbot: QtBot, name: str) -> None:
    rail = Rail()
    qtbot.addWidget(rail)
    rail.show()
    with qtbot.assertNotEmitted(rail.chosen, wait=700):
        carry_in(rail, name, carried([InputKey("contribution", "1")]))
        QApplication.sendEvent(rail.button("needs"), QDragLeaveEvent())
