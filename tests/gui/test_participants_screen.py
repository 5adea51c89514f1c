"""Participants: searched, sorted, typed, pasted, copied, removed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dialogapp.domain.people import Organisation, Participant
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.screens.participants_screen import ParticipantsScreen
from dialogapp.services.meetings import MeetingDraft, plan_meeting
from dialogapp.services.people import OrganisationDraft, ParticipantDraft, add_organisation, add_participant
from dialogapp.storage.dialogue_file import DialogueFile
from tests.gui.conftest import Told


@pytest.fixture
def people(store: DialogueFile) -> dict[str, str]:
    """Ids by name: Ängsö AB (Örjan, Åsa), Zeta AB (Mika), Alfa AB (nobody)."""
    ids: dict[str, str] = {}
    for name, persons in (("Ängsö AB", ("Örjan", "Åsa")), ("Zeta AB", ("Mika",)), ("Alfa AB", ())):
        ids[name] = add_organisation(store, OrganisationDraft(name)).id
        for person in persons:
            draft = ParticipantDraft(ids[name], person, f"{person.casefold()}@exempel.example", "supplier")
            ids[person] = add_participant(store, draft).id
    return ids


@pytest.fixture
def screen(around: Surroundings, qtbot: QtBot) -> ParticipantsScreen:
    page = ParticipantsScreen(around)
    qtbot.addWidget(page)
    page.resize(1000, 640)
    with qtbot.waitExposed(page):
        page.show()
    return page


def names(screen: ParticipantsScreen) -> list[str]:
    return [screen.model.row_at(row).name for row in range(screen.model.rowCount())]


def stored(store: DialogueFile) -> tuple[list[str], list[str]]:
    with store.read() as reader:
        return [o.name for o in reader.all(Organisation)], [p.name for p in reader.all(Participant)]


def test_an_empty_page_says_what_to_do_and_does_it(
    screen: ParticipantsScreen, store: DialogueFile, qtbot: QtBot
) -> None:
    assert screen.ui.empty.isVisible()
    screen.ui.empty.pressed.emit()
    assert screen.ui.addOrganisation.hasFocus()
    QTest.keyClicks(screen.ui.addOrganisation, "Alfa AB")
    QTest.keyClick(screen.ui.addOrganisation, Qt.Key.Key_Return)
    QTest.keyClicks(screen.ui.addOrganisation, "Beta AB")
    QTest.keyClick(screen.ui.addOrganisation, Qt.Key.Key_Return)
    assert stored(store)[0] == ["Exempelköpings kommun", "Alfa AB", "Beta AB"]
    assert screen.ui.organisationTitle.text() == "Beta AB"


def test_groups_stand_in_swedish_order_suppliers_first(people: dict[str, str], screen: ParticipantsScreen) -> None:
    assert names(screen) == ["Alfa AB", "Zeta AB", "Mika", "Ängsö AB", "Åsa", "Örjan", "Exempelköpings kommun"]
    assert screen.ui.summary.text() == "3 suppliers, 3 people"


def test_the_header_sorts_groups_and_the_people_in_them(people: dict[str, str], screen: ParticipantsScreen) -> None:
    screen.ui.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert names(screen) == ["Ängsö AB", "Örjan", "Åsa", "Zeta AB", "Mika", "Exempelköpings kommun", "Alfa AB"]
    screen.ui.table.sortByColumn(2, Qt.SortOrder.AscendingOrder)
    assert names(screen)[:5] == ["Zeta AB", "Mika", "Ängsö AB", "Åsa", "Örjan"]


def test_search_narrows_as_one_types_and_keeps_a_person_with_its_organisation(
    people: dict[str, str], screen: ParticipantsScreen, qtbot: QtBot
) -> None:
    screen.ui.search.insert("åsa")
    assert names(screen) == ["Ängsö AB", "Åsa"]
    screen.ui.search.setText("zeta")
    assert names(screen) == ["Zeta AB", "Mika"]
    QTest.keyClick(screen.ui.search, Qt.Key.Key_Escape)
    assert len(names(screen)) == 7


def test_a_field_is_kept_when_it_is_left_and_undone_in_one_step(
    people: dict[str, str], screen: ParticipantsScreen, store: DialogueFile, qtbot: QtBot
) -> None:
    screen.reveal(people["Åsa"])
    screen.ui.email.setText("asa@alfa.example")
    QTest.keyClick(screen.ui.email, Qt.Key.Key_Return)
    screen.ui.role.setCurrentIndex(screen.ui.role.findData("lawyer"))
    screen.ui.role.commit()
    screen.ui.employer.setCurrentIndex(screen.ui.employer.findData(people["Alfa AB"]))
    screen.ui.employer.commit()
    with store.read() as reader:
        found = reader.get(Participant, people["Åsa"])
    assert (found.email, found.role, found.organisation_id) == ("asa@alfa.example", "lawyer", people["Alfa AB"])
    assert names(screen)[:2] == ["Alfa AB", "Åsa"]
    store.undo()
    assert names(screen)[:2] == ["Alfa AB", "Zeta AB"]


def test_a_name_that_is_taken_is_refused_and_the_field_shows_what_is_stored(
    people: dict[str, str], screen: ParticipantsScreen, qtbot: QtBot
) -> None:
    screen.reveal(people["Zeta AB"])
    screen.ui.organisationName.setText("alfa ab")
    with qtbot.waitSignal(screen.session.refused) as refused:
        QTest.keyClick(screen.ui.organisationName, Qt.Key.Key_Return)
    assert refused.args == ["alfa ab is in the dialogue already"]
    assert screen.ui.organisationName.text() == "Zeta AB"


def test_cells_are_typed_over_where_a_row_has_them(
    people: dict[str, str], screen: ParticipantsScreen, store: DialogueFile
) -> None:
    model = screen.model
    organisation, person = model.position_of(people["Zeta AB"]), model.position_of(people["Mika"])
    assert not model.flags(model.index(organisation, 1)) & Qt.ItemFlag.ItemIsEditable
    model.setData(model.index(organisation, 2), "556000-0001")
    model.setData(model.index(person, 2), "mika@zeta.example")
    model.setData(model.index(person, 0), "Mika Ek")
    with store.read() as reader:
        assert reader.get(Organisation, people["Zeta AB"]).organisation_number == "556000-0001"
        mika = reader.get(Participant, people["Mika"])
    assert (mika.name, mika.email) == ("Mika Ek", "mika@zeta.example")


def test_people_are_added_one_line_each_with_their_address(
    people: dict[str, str], screen: ParticipantsScreen, store: DialogueFile, qtbot: QtBot
) -> None:
    screen.reveal(people["Alfa AB"])
    screen.ui.addPerson.insert("Åke Ny, ake@alfa.example")
    QTest.keyClick(screen.ui.addPerson, Qt.Key.Key_Return)
    with store.read() as reader:
        added = reader.all(Participant, organisation_id=people["Alfa AB"])
    assert [(one.name, one.email, one.role) for one in added] == [("Åke Ny", "ake@alfa.example", "supplier")]
    assert [line.text for line in screen.ui.people.lines] == ["Åke Ny"]
    screen.ui.people.opened.emit(added[0].id)
    assert screen.ui.personTitle.text() == "Åke Ny"


def test_delete_removes_the_chosen_rows_and_undo_brings_all_back(
    people: dict[str, str], screen: ParticipantsScreen, store: DialogueFile, told: Told, qtbot: QtBot
) -> None:
    screen.reveal(people["Ängsö AB"])
    QTest.keyClick(screen.ui.table, Qt.Key.Key_Delete)
    assert "Ängsö AB" not in stored(store)[0]
    assert "Örjan" not in stored(store)[1]
    assert told.told == [("Removed: Ängsö AB. Ctrl+Z brings back.", "plain")]
    store.undo()
    assert sorted(stored(store)[1]) == ["Mika", "Åsa", "Örjan"]


def test_what_a_meeting_names_is_not_removed_and_the_reason_is_told(
    people: dict[str, str], screen: ParticipantsScreen, store: DialogueFile, qtbot: QtBot
) -> None:
    plan_meeting(store, MeetingDraft("Möte"), [people["Zeta AB"]])
    screen.reveal(people["Zeta AB"])
    with qtbot.waitSignal(screen.session.refused) as refused:
        screen.ui.removeOrganisation.click()
    assert refused.args == ["Zeta AB can't be removed: meetings or the log name it. Its name can be changed"]
    assert "Zeta AB" in stored(store)[0]


class TestPaste:
    """Rows from a spreadsheet."""

    def test_what_is_pasted_is_seen_before_it_is_added(
        self, people: dict[str, str], screen: ParticipantsScreen, store: DialogueFile, told: Told, qtbot: QtBot
    ) -> None:
        QGuiApplication.clipboard().setText(
            "Företag\tNamn\tE-post\tTelefon\nBeta AB\tIda\tida@beta.example\t1\nZeta AB\tMika\t\t2\n"
        )
        screen.ui.table.setFocus()
        QTest.keyClick(screen.ui.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        assert screen.ui.side.currentWidget() is screen.ui.previewPage
        assert "Beta AB" not in stored(store)[0]
        assert screen.ui.previewSummary.text() == (
            "1 new organisation, 1 new person.\nColumns: organisation, person, e-mail. Not used: Telefon."
        )
        assert [line.side for line in screen.ui.previewRows.lines] == ["new organisation", "there already"]
        assert screen.ui.take.hasFocus()
        screen.ui.take.click()
        assert stored(store)[0][-1] == "Beta AB"
        assert told.told[-1] == ("Added: 1 organisation, 1 person. Ctrl+Z takes it back.", "ok")
        assert screen.ui.side.currentWidget() is not screen.ui.previewPage
        store.undo()
        assert "Beta AB" not in stored(store)[0]

    def test_one_bad_row_stops_all_and_is_named_in_words(
        self, people: dict[str, str], screen: ParticipantsScreen, store: DialogueFile
    ) -> None:
        screen.preview_text("Organisation\tNamn\tRoll\nBeta AB\tIda\tjurist\nBeta AB\tÖ\ttrollkarl")
        assert not screen.ui.take.isEnabled()
        first = screen.ui.previewRows.lines[0]
        assert first.tone == "bad"
        assert first.text.startswith("Row 3, “Roll”: “trollkarl” is not understood; use one of Facilitator, Note-taker")
        screen.ui.leave.click()
        assert "Beta AB" not in stored(store)[0]
        assert screen.ui.side.currentWidget() is not screen.ui.previewPage

    def test_an_empty_clipboard_is_told(self, screen: ParticipantsScreen, qtbot: QtBot) -> None:
        with qtbot.waitSignal(screen.session.refused) as refused:
            screen.preview_text("  \n")
        assert refused.args[0].startswith("There is nothing to paste")

    def test_names_pasted_into_the_adding_line_are_added_each(
        self, screen: ParticipantsScreen, store: DialogueFile
    ) -> None:
        screen.ui.addOrganisation.added.emit(["Alfa AB", "Beta AB"])
        assert stored(store)[0][1:] == ["Alfa AB", "Beta AB"]
        screen.ui.addOrganisation.added.emit(["Gamma AB\tÅsa", "Delta AB\tÖrjan"])
        assert screen.ui.side.currentWidget() is screen.ui.previewPage

    def test_copied_rows_go_to_a_spreadsheet_and_back(
        self, people: dict[str, str], screen: ParticipantsScreen, qtbot: QtBot
    ) -> None:
        screen.reveal(people["Ängsö AB"])
        screen.around.actions.action("participants.copy").trigger()
        text = QGuiApplication.clipboard().text()
        assert text.split("\n")[0].split("\t") == [
            "Ängsö AB",
            "Örjan",
            "örjan@exempel.example",
            "Supplier",
            "",
            "Supplier",
        ]
        screen.preview_text(text)
        assert {line.side for line in screen.ui.previewRows.lines} == {"there already"}
        assert not screen.ui.take.isEnabled()


def test_the_page_leads_to_the_import_of_files(screen: ParticipantsScreen, told: Told) -> None:
    screen.around.actions.action("participants.import").trigger()
    assert told.gone == [("import", "")]


def test_everything_that_takes_the_focus_has_a_name(people: dict[str, str], screen: ParticipantsScreen) -> None:
    for key in (people["Zeta AB"], people["Mika"]):
        screen.reveal(key)
        nameless = [
            widget.objectName() or type(widget).__name__
            for widget in screen.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and not widget.accessibleName()
        ]
        assert nameless == []
