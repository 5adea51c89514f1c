"""The page of needs: written at speed, nothing typed is lost, what it rests on is linked and counted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from dialogapp.domain.contributions import Contribution
from dialogapp.domain.needs import Need, Requirement
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.screens.needs_screen import NeedsScreen
from dialogapp.gui.translation import WindowLanguage
from dialogapp.gui.widgets.margin_note import MarginNote
from dialogapp.services.contributions import strike
from dialogapp.services.exercises import ExerciseDraft, add_exercise
from dialogapp.services.needs import (
    NeedDraft,
    RequirementDraft,
    add_need,
    add_needs,
    add_requirement,
    link_contribution,
    need_rows,
)
from dialogapp.services.translation import language
from dialogapp.storage.connection import driver_of
from dialogapp.storage.dialogue_file import DialogueFile
from dialogapp.storage.reading import Reading
from tests.gui.conftest import NOON, Told
from tests.gui.keys import enter, press
from tests.storage.logs import line, meeting, supplier


@pytest.fixture
def said(store: DialogueFile) -> Contribution:
    place = meeting(store, "Hearing")
    alfa, _ = supplier(store, "Alfa AB"), supplier(store, "Beta AB")
    line(store, place.id, "Vår hemliga algoritm läser upp vägen", organisation_id=alfa.id, confidential=True)
    return line(store, place.id, "Vägen bör läsas upp vid dörren", organisation_id=alfa.id, started_at=NOON)


@pytest.fixture
def screen(around: Surroundings, said: Contribution, qtbot: QtBot) -> NeedsScreen:
    page = NeedsScreen(around)
    qtbot.addWidget(page)
    page.resize(900, 520)
    page.show()
    page.activateWindow()
    return page


def needs(store: DialogueFile) -> list[Need]:
    with store.read() as reader:
        return reader.all(Need)


def add(screen: NeedsScreen, *titles: str) -> None:
    screen.ui.adding.add_pasted("\n".join(titles))


def shown(screen: NeedsScreen) -> list[str]:
    return [screen.model.row_at(row).need.title for row in range(screen.model.rowCount())]


def test_an_empty_page_leads_to_the_first_need(screen: NeedsScreen, store: DialogueFile) -> None:
    assert screen.ui.pages.currentWidget() is screen.ui.emptyPage
    screen.ui.empty.pressed.emit()
    enter(screen.ui.adding, "Hitta även utan att se")
    assert [need.title for need in needs(store)] == ["Hitta även utan att se"]
    assert screen.ui.form.ui.number.text() == "Need 1"
    notes = [note for note in screen.ui.form.findChildren(MarginNote) if note.isVisible()]
    assert {note.accessibleName() for note in notes} == {
        "Rests on nothing that was said: link an input.",
        "Has no measure: nobody can tell when it is met.",
        "No requirement comes of it yet.",
    }


def test_parts_are_stored_one_by_one_each_a_step_of_undo(screen: NeedsScreen, store: DialogueFile) -> None:
    add(screen, "Hitta")
    form = screen.ui.form.ui
    enter(form.who, "Besökare")
    enter(form.ableTo, "kunna höra vägen")
    (need,) = needs(store)
    assert (need.who, need.able_to) == ("Besökare", "kunna höra vägen")
    store.undo()
    assert (needs(store)[0].who, needs(store)[0].able_to) == ("Besökare", "")
    assert form.ableTo.text() == ""


def test_the_sentence_is_composed_while_one_types(screen: NeedsScreen, store: DialogueFile) -> None:
    add(screen, "Hitta")
    press(screen.ui.form.ui.who, "Besökare <b>")
    assert "Besökare &lt;b&gt; behöver" in screen.ui.form.ui.sentence.text()
    assert needs(store)[0].who == ""


def test_choosing_another_need_keeps_what_was_typed(screen: NeedsScreen, store: DialogueFile) -> None:
    add(screen, "Hitta", "Höra")
    first, second = needs(store)
    screen.choose(first.id)
    press(screen.ui.form.ui.problem, "Alla frågar")
    screen.choose(second.id)
    assert [need.problem for need in needs(store)] == ["Alla frågar", ""]
    assert screen.ui.form.ui.problem.text() == ""


def test_what_is_being_typed_outlives_another_change(screen: NeedsScreen, store: DialogueFile, qtbot: QtBot) -> None:
    add(screen, "Hitta")
    field = screen.ui.form.ui.problem
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    press(field, "Halvskriv")
    screen.presenter.commit(needs(store)[0], "owner", "Kim Exempel")
    assert field.text() == "Halvskriv"
    assert screen.ui.form.ui.owner.text() == "Kim Exempel"


def test_escape_takes_typing_back_and_stored_typing_is_undone_by_the_window(
    screen: NeedsScreen, store: DialogueFile
) -> None:
    add(screen, "Hitta")
    title = screen.ui.form.ui.title
    title.end(False)
    press(title, " rätt")
    assert title.isUndoAvailable()
    press(title, Qt.Key.Key_Escape)
    assert title.text() == "Hitta"
    title.end(False)
    enter(title, " nu")
    assert needs(store)[0].title == "Hitta nu"
    assert not title.isUndoAvailable()


def test_a_title_is_not_emptied(screen: NeedsScreen) -> None:
    add(screen, "Hitta")
    refused: list[str] = []
    screen.session.refused.connect(refused.append)
    title = screen.ui.form.ui.title
    title.selectAll()
    enter(title, " ")
    assert refused == ["A need needs a title"]
    assert title.text() == "Hitta"


def test_a_need_is_dismissed_with_its_reason(screen: NeedsScreen, store: DialogueFile, told: Told) -> None:
    add(screen, "Hitta")
    form = screen.ui.form.ui
    form.status.setCurrentIndex(form.status.findData("dismissed"))
    form.status.commit()
    assert needs(store)[0].status == "proposed"
    assert told.told[-1][0] == "Say why, and the need is dismissed."
    enter(form.statusReason, "utanför uppdraget")
    assert (needs(store)[0].status, needs(store)[0].status_reason) == ("dismissed", "utanför uppdraget")


def test_an_input_is_linked_by_search_arrow_and_enter(screen: NeedsScreen, store: DialogueFile) -> None:
    add_exercise(store, ExerciseDraft("Prioritera"), ["Vägen läses upp"])
    add(screen, "Hitta")
    finder, form = screen.ui.form.ui.finder, screen.ui.form
    press(finder.line, "väg")
    found = [finder.list.rows.row_at(row).title for row in range(finder.list.rows.rowCount())]
    assert found == ["Vägen bör läsas upp vid dörren", "Vägen läses upp"]
    press(finder.line, Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert form.picture is not None
    assert [(quote.text, quote.teller, quote.place) for quote in form.picture.quotes] == [
        ("Vägen bör läsas upp vid dörren", "Alfa AB", "meeting 1, Hearing, 2 March 2026, 12:00"),
        ("Vägen läses upp", "", "card in vote 1, Prioritera"),
    ]
    assert form.ui.support.text() == "▲ Rests on 1 of 2 suppliers"
    assert str(screen.model.index(0, 0).data()).startswith("Hitta, 1 of 2, ")
    form.ui.quotes.choose(0)
    press(form.ui.quotes, Qt.Key.Key_Delete)
    assert form.ui.support.text() == "Rests on 0 of 2 suppliers"


def test_a_quotation_leads_to_where_it_was_said(
    screen: NeedsScreen, store: DialogueFile, said: Contribution, told: Told
) -> None:
    link_contribution(store, add_need(store, NeedDraft("Hitta")).id, said.id)
    screen.ui.form.ui.quotes.choose(0)
    press(screen.ui.form.ui.quotes, Qt.Key.Key_Return)
    assert told.gone == [("meeting", said.id)]


def test_a_struck_source_counts_no_longer_but_is_shown(
    screen: NeedsScreen, store: DialogueFile, said: Contribution
) -> None:
    link_contribution(store, add_need(store, NeedDraft("Hitta")).id, said.id)
    strike(store, said.id, "fel")
    picture = screen.ui.form.picture
    assert picture is not None
    assert picture.quotes[0].is_struck
    assert screen.ui.form.ui.support.text() == "Rests on 0 of 2 suppliers"


def test_requirements_are_added_mended_and_removed(screen: NeedsScreen, store: DialogueFile) -> None:
    add(screen, "Hitta")
    panel = screen.ui.form.ui.requirements
    enter(panel.ui.adding, "Vägen läses upp")
    enter(panel.ui.verification, "Prov på plats")
    panel.ui.obligation.setCurrentIndex(panel.ui.obligation.findData("evaluated"))
    panel.ui.obligation.commit()
    with store.read() as reader:
        (asked,) = reader.all(Requirement)
    assert (asked.text, asked.verification, asked.obligation) == ("Vägen läses upp", "Prov på plats", "evaluated")
    panel.ui.table.selectRow(0)
    press(panel.ui.table, Qt.Key.Key_Delete)
    with store.read() as reader:
        assert reader.count(Requirement) == 0


def test_a_requirement_is_revealed_with_its_need(screen: NeedsScreen, store: DialogueFile) -> None:
    add(screen, "Hitta", "Höra")
    first, second = needs(store)
    screen.choose(second.id)
    enter(screen.ui.form.ui.requirements.ui.adding, "Vägen läses upp")
    with store.read() as reader:
        (asked,) = reader.all(Requirement)
    screen.choose(first.id)
    screen.reveal(asked.id)
    assert screen.ui.form.ui.title.text() == "Höra"
    assert screen.ui.form.ui.requirements.ui.text.text() == "Vägen läses upp"


def test_a_note_leads_to_what_mends_it(screen: NeedsScreen, qtbot: QtBot) -> None:
    add(screen, "Hitta")
    (note,) = [
        note for note in screen.ui.form.findChildren(MarginNote) if note.accessibleName().startswith("Has no measure")
    ]
    note.pressed.emit()
    qtbot.waitUntil(screen.ui.form.ui.measure.hasFocus)


def test_search_and_order(screen: NeedsScreen, store: DialogueFile) -> None:
    add_need(store, NeedDraft("Öppettider", priority="could"))
    add_need(store, NeedDraft("Ärenden", priority="must", who="Receptionen"))
    add_need(store, NeedDraft("Zoner"))
    assert shown(screen) == ["Öppettider", "Ärenden", "Zoner"]
    for order, wanted in (
        ("title", ["Zoner", "Ärenden", "Öppettider"]),
        ("priority", ["Ärenden", "Öppettider", "Zoner"]),
        ("number", ["Öppettider", "Ärenden", "Zoner"]),
    ):
        screen.ui.order.setCurrentIndex(screen.ui.order.findData(order))
        screen.ui.order.commit()
        assert shown(screen) == wanted
    screen.ui.search.setText("recep")
    assert shown(screen) == ["Ärenden"]
    assert screen.ui.form.ui.title.text() == "Öppettider"


def test_figures_stand_clear_of_the_scroll_bar(screen: NeedsScreen, qtbot: QtBot) -> None:
    add(screen, *(f"Ett behov vars titel tar mer än en rad i listan, nummer {number}" for number in range(12)))
    table = screen.ui.table
    qtbot.waitUntil(lambda: table.verticalScrollBar().isVisible())
    qtbot.waitUntil(lambda: table.columnWidth(0) == table.viewport().width())


def test_how_many_stand_behind_a_need_is_told_as_a_share(
    screen: NeedsScreen, store: DialogueFile, said: Contribution
) -> None:
    add(screen, "Hitta", "Höra")
    link_contribution(store, needs(store)[0].id, said.id)
    told = [screen._tell(screen.model.row_at(row)) for row in range(2)]
    assert [(row.figure, row.share) for row in told] == [("1 of 2", 0.5), ("0 of 2", 0.0)]


def test_a_removed_need_leads_to_its_neighbour_and_undo_brings_it_back(
    screen: NeedsScreen, store: DialogueFile, told: Told
) -> None:
    first, second, _ = add_needs(store, ["Hitta", "Höra", "Se"])
    screen.choose(second.id)
    press(screen.ui.table, Qt.Key.Key_Delete)
    assert shown(screen) == ["Hitta", "Se"]
    assert screen.ui.form.ui.title.text() == "Se"
    assert told.told[-1][0] == "“Höra” was removed. Undo brings it back."
    store.undo()
    assert shown(screen) == ["Hitta", "Höra", "Se"]
    screen.reveal(first.id)
    assert screen.ui.form.ui.title.text() == "Hitta"


def test_needs_are_pasted_and_copied_as_rows(screen: NeedsScreen, store: DialogueFile) -> None:
    QGuiApplication.clipboard().setText('Hitta\n"Höra\nvägen"\n')
    screen.ui.empty.pressed.emit()
    QTest.keySequence(screen.ui.adding, "Ctrl+V")
    assert [need.title for need in needs(store)] == ["Hitta", "Höra vägen"]
    screen.ui.table.selectAll()
    screen.around.actions.action("needs.copy").trigger()
    rows = QGuiApplication.clipboard().text().split("\n")
    assert [row.split("\t")[:2] for row in rows] == [["Nr", "Titel"], ["1", "Hitta"], ["2", "Höra vägen"]]


def test_a_thousand_needs_are_read_in_as_many_statements_as_one(store: DialogueFile, said: Contribution) -> None:
    def statements() -> int:
        asked: list[str] = []
        with store.read() as reader:
            assert isinstance(reader, Reading)
            driver_of(reader.connection).set_trace_callback(asked.append)
            need_rows(reader)
            driver_of(reader.connection).set_trace_callback(None)
        return len(asked)

    link_contribution(store, add_need(store, NeedDraft("Hitta")).id, said.id)
    before = statements()
    for need in add_needs(store, [f"Behov {number}" for number in range(1000)])[:20]:
        link_contribution(store, need.id, said.id)
    assert statements() == before > 0


def test_the_page_speaks_another_language(screen: NeedsScreen, window_language: WindowLanguage) -> None:
    add(screen, "Hitta")
    screen.session.language = language("sv")
    window_language.choose(language("sv"))
    screen.retranslate()
    screen.refresh()
    assert screen.ui.form.ui.number.text() == "Behov 1"
    assert screen.ui.form.ui.priority.itemText(1) == "Måste"


def test_whatever_takes_the_focus_has_a_name(screen: NeedsScreen) -> None:
    add(screen, "Hitta")
    screen.ui.form.ui.requirements.ui.adding.add_pasted("Krav")
    kinds = (QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit)
    nameless = [
        widget.objectName() or type(widget).__name__
        for widget in screen.findChildren(QWidget)
        if isinstance(widget, kinds)
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not isinstance(widget.parent(), (QAbstractSpinBox, QComboBox, QLineEdit))
        and not widget.accessibleName()
        and widget.isVisible()
    ]
    assert nameless == []


CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def with_requirement(screen: NeedsScreen, store: DialogueFile, text: str) -> Requirement:
    (need,) = add_needs(store, ["Hitta"])
    added = add_requirement(store, need.id, RequirementDraft(text, verification="Prov"))
    screen.choose(need.id)
    return added


def sentences(screen: NeedsScreen) -> list[str]:
    notes = screen.ui.form.ui.requirements.findings.notes
    return [note.note.accessibleName() for note in notes if note.isVisible()]


def test_what_is_found_in_a_requirement_stands_under_its_text(screen: NeedsScreen, store: DialogueFile) -> None:
    with_requirement(screen, store, "👍 Skylten ska vara tydlig.")
    panel = screen.ui.form.ui.requirements
    assert sentences(screen) == [
        "“tydlig” can be understood in several ways, and so be judged in several. "
        "Give a measure: how much, how fast, for how many, tried how. See LOU chapter 9, section 3."
    ]
    marked = [selection.cursor.selectedText() for selection in panel.ui.text.extraSelections()]
    assert marked == ["tydlig"]
    QTest.mouseClick(panel.findings.notes[0].note, Qt.MouseButton.LeftButton)
    assert panel.ui.text.textCursor().selectedText() == "tydlig"
    enter(panel.ui.text, "Skylten ska kunna läsas på tio meter.")
    assert sentences(screen) == []
    assert panel.ui.text.extraSelections() == []


def test_a_finding_is_set_aside_by_keys_and_taken_up_again_by_mouse(screen: NeedsScreen, store: DialogueFile) -> None:
    with_requirement(screen, store, "Skylten ska vara tydlig.")
    QTest.keyClick(screen, Qt.Key.Key_E, CTRL_SHIFT)
    (note,) = screen.ui.form.ui.requirements.findings.notes
    assert note.line.hasFocus()
    enter(note.line, "provas av tio besökare")
    (told,) = sentences(screen)
    assert told == "“tydlig” Set aside: provas av tio besökare"
    assert not note.line.isVisible()
    button = note.note.findChild(QAbstractButton)
    assert isinstance(button, QAbstractButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert "Set aside" not in sentences(screen)[0]
    store.undo()
    assert sentences(screen) == [told]


def test_escape_leaves_a_finding_as_it_is(screen: NeedsScreen, store: DialogueFile) -> None:
    with_requirement(screen, store, "Skylten ska vara tydlig.")
    QTest.keyClick(screen, Qt.Key.Key_E, CTRL_SHIFT)
    (note,) = screen.ui.form.ui.requirements.findings.notes
    press(note.line, "pro", Qt.Key.Key_Escape)
    press(note.line, Qt.Key.Key_Escape)
    assert not note.line.isVisible()
    assert "Set aside" not in sentences(screen)[0]


def test_with_nothing_to_set_aside_that_is_said(screen: NeedsScreen, store: DialogueFile, told: Told) -> None:
    with_requirement(screen, store, "Besökaren ska hitta inom tre minuter.")
    QTest.keyClick(screen, Qt.Key.Key_E, CTRL_SHIFT)
    assert told.told[-1][0] == "Nothing is found in the requirements of this need."
