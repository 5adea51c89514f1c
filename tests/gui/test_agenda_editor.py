"""The agenda as it is written: rows in order, pasted rows, what does not fit, own templates."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dialogapp.domain.meetings import AgendaItem, Meeting
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.screens.schedule_agenda_editor import AgendaEditor
from dialogapp.gui.screens.schedule_screen import ScheduleScreen
from dialogapp.services.meetings import ItemDraft, MeetingDraft, plan_meeting
from dialogapp.services.people import OrganisationDraft, ParticipantDraft, add_organisation, add_participant
from dialogapp.storage.dialogue_file import DialogueFile
from tests.gui.conftest import NOON, Clock, Told

MINUTE = 60_000
ITEMS = [ItemDraft("Ramar", 10), ItemDraft("Idéer", 30, "exercise"), ItemDraft("Avslut", 20)]


class Editor:
    """The form of a workshop from noon to one, and what is stored of its agenda."""

    def __init__(self, screen: ScheduleScreen, store: DialogueFile, meeting: Meeting) -> None:
        self.screen = screen
        self.ui = screen.form.ui
        self.editor: AgendaEditor = screen.form.agenda_editor
        self._store = store
        self._meeting = meeting

    def items(self) -> list[AgendaItem]:
        with self._store.read() as reader:
            return reader.all(AgendaItem, meeting_id=self._meeting.id)

    def titles(self) -> list[str]:
        return [item.title for item in self.items()]

    def begins(self) -> list[str]:
        return [self.editor.model.row_at(row).begins for row in range(self.editor.model.rowCount())]

    def type_in(self, row: int, column: int, text: str) -> None:
        self.editor.model.setData(self.editor.model.index(row, column), text)

    def choose(self, row: int) -> None:
        self.ui.agenda.setCurrentIndex(self.editor.model.index(row, 1))

    def menu(self) -> dict[str, QAction]:
        """What the button of templates offers, submenus as “menu/entry”."""
        self.editor.fill_menu()
        offered: dict[str, QAction] = {}
        for action in self.editor.menu.actions():
            submenu = action.menu()
            if submenu is None:
                offered[action.text()] = action
            else:
                offered |= {f"{action.text()}/{one.text()}": one for one in submenu.actions()}  # type: ignore[attr-defined]  # a QObject to the stubs
        return offered


@pytest.fixture
def editor(around: Surroundings, store: DialogueFile, clock: Clock, qtbot: QtBot) -> Editor:
    supplier = add_organisation(store, OrganisationDraft("Alfa AB"))
    add_participant(store, ParticipantDraft(supplier.id, "Anna Ek"))
    draft = MeetingDraft("Workshop", "workshop", starts_at=NOON, ends_at=NOON + 60 * MINUTE)
    meeting = plan_meeting(store, draft, [supplier.id], ITEMS)
    screen = ScheduleScreen(around, now=clock)
    qtbot.addWidget(screen)
    screen.resize(1200, 900)
    screen.show()
    qtbot.waitExposed(screen)
    screen.open(meeting.id)
    return Editor(screen, store, meeting)


def test_times_follow_from_minutes_and_order(editor: Editor) -> None:
    assert editor.begins() == ["12:00", "12:10", "12:40"]
    editor.choose(0)
    QTest.keyClick(editor.ui.agenda, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert (editor.titles(), editor.begins()) == (["Idéer", "Ramar", "Avslut"], ["12:00", "12:30", "12:40"])
    model = editor.editor.model
    model.dropMimeData(model.mimeData([model.index(2, 1)]), Qt.DropAction.MoveAction, 0, 0)
    assert editor.titles() == ["Avslut", "Idéer", "Ramar"]


def test_tracks_stand_side_by_side(editor: Editor) -> None:
    editor.type_in(0, 5, "1")
    editor.type_in(1, 5, "2")
    assert editor.begins() == ["12:00", "12:00", "12:30"]
    assert editor.ui.agendaSum.text() == "50 of 60 min · 10 min left"
    editor.type_in(1, 5, "")
    assert [item.track for item in editor.items()] == [1, 0, 0]


def test_a_track_that_is_no_number_is_refused(editor: Editor, qtbot: QtBot) -> None:
    with qtbot.waitSignal(editor.screen.session.refused):
        editor.type_in(0, 5, "blå")
    assert editor.items()[0].track == 0


def test_what_does_not_fit_is_told_with_what_helps(editor: Editor, store: DialogueFile) -> None:
    assert not editor.ui.agendaNote.isVisible()
    editor.type_in(1, 2, "45")
    assert editor.ui.agendaNote.isVisible()
    editor.ui.agendaNote.pressed.emit()
    with store.read() as reader:
        assert reader.all(Meeting)[0].ends_at == NOON + 75 * MINUTE
    assert not editor.ui.agendaNote.isVisible()
    store.undo()
    assert editor.ui.agendaNote.isVisible()


def test_insert_adds_after_the_chosen_item(editor: Editor) -> None:
    editor.choose(0)
    QTest.keyClick(editor.ui.agenda, Qt.Key.Key_Insert)
    assert editor.titles() == ["Ramar", "New item", "Idéer", "Avslut"]
    assert editor.ui.agenda.currentIndex().row() == 1


def test_rows_are_pasted_after_the_chosen_item_and_taken_back_as_one(editor: Editor, store: DialogueFile) -> None:
    editor.choose(0)
    QGuiApplication.clipboard().setText("Vad\tMin\tVem\nBehov\t15\tAnna Ek\nPaus\t10\t")
    QTest.keyClick(editor.ui.agenda, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert editor.titles() == ["Ramar", "Behov", "Paus", "Idéer", "Avslut"]
    assert editor.items()[1].presenter == "Anna Ek"
    store.undo()
    assert editor.titles() == ["Ramar", "Idéer", "Avslut"]


def test_known_people_are_offered(editor: Editor) -> None:
    assert "Anna Ek" in editor.editor.presenter.presenters()


def test_an_agenda_becomes_my_template_and_is_taken_and_removed(
    editor: Editor, told: Told, store: DialogueFile, tmp_path: Path
) -> None:
    editor.menu()["Save this agenda as my template…"].trigger()
    editor.ui.agendaAsk.field.setText("Vår halvdag")
    QTest.keyClick(editor.ui.agendaAsk.field, Qt.Key.Key_Return)
    assert ("The agenda is kept as the template “Vår halvdag”", "ok") in told.told
    assert [path.name for path in (tmp_path / "own" / "agendas").iterdir()] == ["var-halvdag.toml"]
    editor.editor.presenter.remove_items([item.id for item in editor.items()])
    editor.menu()["Vår halvdag"].trigger()
    assert editor.titles() == ["Ramar", "Idéer", "Avslut"]
    editor.type_in(0, 1, "Spelregler")
    editor.menu()["Replace with this agenda/Vår halvdag"].trigger()
    editor.editor.presenter.remove_items([item.id for item in editor.items()])
    editor.menu()["Vår halvdag"].trigger()
    assert editor.titles() == ["Spelregler", "Idéer", "Avslut"]
    for answer, is_there in (("nej", True), ("yes", False)):
        editor.menu()["Remove my template/Vår halvdag"].trigger()
        editor.ui.agendaAsk.field.setText(answer)
        QTest.keyClick(editor.ui.agendaAsk.field, Qt.Key.Key_Return)
        assert ("Vår halvdag" in editor.menu()) == is_there


def test_a_template_with_an_error_is_offered_as_such_and_says_why(editor: Editor, tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "own" / "agendas"
    folder.mkdir(parents=True)
    (folder / "fel.toml").write_text('kind = "workshop"\ntitle = "Fel"\n[[item]]\ntitle = "A"\nkind = "talk"\n')
    with qtbot.waitSignal(editor.screen.session.refused) as refused:
        editor.menu()["fel.toml can't be used…"].trigger()
    assert refused.args is not None
    assert "“fel.toml”, line 3: write minutes as a whole number" in refused.args[0]
    assert editor.titles() == ["Ramar", "Idéer", "Avslut"]


def test_the_tracks_column_is_there_for_workshops_only(editor: Editor) -> None:
    assert not editor.ui.agenda.isColumnHidden(5)
    editor.screen.form.presenter.change(editor.screen.form.fields.noun_id, "kind", "information_meeting")
    assert editor.ui.agenda.isColumnHidden(5)
    assert QApplication.focusWidget() is not editor.ui.agendaAsk.field
