"""One-to-ones planned in the window, as a newcomer does it: by pointer and by keys."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dialogapp.domain.instants import iso
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.people import Organisation
from dialogapp.domain.planning import DrawRecord, Plan, PlannedSupplier
from dialogapp.gui.forms.ui_plan_panel import Ui_PlanPanel
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.screens.schedule_screen import ScheduleScreen
from dialogapp.gui.translation import WindowLanguage
from dialogapp.services.translation import LANGUAGES, LanguageCode, language
from dialogapp.storage.dialogue_file import DialogueFile
from tests.gui.conftest import Clock, Told
from tests.gui.keys import enter, press
from tests.gui.planning import buyers_people, eight_suppliers

_NARROW = 557
"""What a window 1093 wide leaves beside the rail and the list of meetings."""


@pytest.fixture
def screen(around: Surroundings, clock: Clock, qtbot: QtBot) -> ScheduleScreen:
    page = ScheduleScreen(around, now=clock)
    qtbot.addWidget(page)
    page.resize(900, 560)
    return page


@pytest.fixture
def suppliers(store: DialogueFile) -> list[Organisation]:
    buyers_people(store)
    return eight_suppliers(store)


@pytest.fixture
def planning(screen: ScheduleScreen, suppliers: list[Organisation], qtbot: QtBot) -> ScheduleScreen:
    """The page, seen, with a first plan begun."""
    with qtbot.waitExposed(screen):
        screen.show()
    screen.around.actions.action("schedule.plan").trigger()
    return screen


@pytest.fixture
def ui(planning: ScheduleScreen) -> Ui_PlanPanel:
    return planning.plan.ui


def offers(ui: Ui_PlanPanel) -> list[QPushButton]:
    return [button for button in ui.offers.findChildren(QPushButton) if button.isVisible()]


def starts(store: DialogueFile) -> list[str]:
    with store.read() as reader:
        found = sorted(meeting.starts_at or 0 for meeting in reader.all(Meeting))
    return [iso(at, "Europe/Stockholm")[5:16] for at in found]


def draw(ui: Ui_PlanPanel, words: str = "blå himmel", witness: str = "Karin Söderby") -> None:
    press(ui.seed, Qt.Key.Key_End, words)
    press(ui.witness, witness)
    ui.draw.click()


def test_eight_one_to_ones_over_two_days_with_lunch_take_a_newcomer_a_few_presses(
    planning: ScheduleScreen, ui: Ui_PlanPanel, store: DialogueFile, told: Told
) -> None:
    assert ui.supplierCount.text() == "8 of 8 suppliers"
    ui.firstDay.setDate(QDate(2026, 3, 23))
    ui.firstDay.commit()
    assert ui.lastDay.text_of_day() == "2026-03-24"
    ui.addDays.click()
    assert ui.explained.text().startswith("✓ 8 suppliers × 1 round = 8 meetings of 60 min with 30 min between; 8 times")
    ui.close.click()
    assert ui.seed.text() == "2026-03-02|KS 2026/117|"
    draw(ui)
    assert ui.drawn.model().rowCount() == 8
    assert not ui.drawForm.isVisible()
    assert ui.coming.model().rowCount() == 8
    assert starts(store) == []
    ui.accept.click()
    assert starts(store) == [f"03-{day}T{time}" for day in (23, 24) for time in ("09:00", "10:30", "13:00", "14:30")]
    assert told.told[-1] == ("8 one-to-ones are planned", "ok")
    planning.session.undo()
    assert starts(store) == []
    assert ui.accept.isVisible()
    planning.session.redo()
    assert len(starts(store)) == 8
    ui.toInvitations.click()
    assert told.gone[-1] == ("schedule", "invitations/")
    ui.toCalendar.click()
    assert planning.ui.tabs.currentWidget() is planning.ui.weekTab
    assert planning.ui.week.monday.isoformat() == "2026-03-23"
    assert planning.ui.week.chosen_id == planning.presenter.first_of(date(2026, 3, 23)) != ""


def test_what_does_not_fit_says_so_and_a_press_makes_it_fit(ui: Ui_PlanPanel) -> None:
    assert "No day has been added yet" in ui.explained.text()
    (first,) = offers(ui)
    assert first.text() == "Add Mon 16 Mar, Tue 17 Mar"
    first.click()
    assert ui.explained.text().startswith("✓")
    assert offers(ui) == []
    ui.slot.setValue(90)
    ui.slot.commit()
    assert ui.explained.text().startswith("▲")
    assert "4 meetings get no time" in ui.explained.text()
    next(button for button in offers(ui) if button.text() == "Shorten the meetings to 60 min").click()
    assert ui.slot.value() == 60
    assert ui.explained.text().startswith("✓")


def test_a_draw_is_made_again_only_with_a_reason_and_every_draw_stays_in_sight(
    planning: ScheduleScreen, ui: Ui_PlanPanel, store: DialogueFile, clock: Clock, qtbot: QtBot
) -> None:
    offers(ui)[0].click()
    ui.close.click()
    draw(ui)
    clock.now += 60_000
    ui.drawAgain.click()
    assert ui.seed.text() == "2026-03-02|KS 2026/117|"
    with qtbot.waitSignal(planning.session.refused):
        draw(ui, "röd stuga")
    assert ui.seed.text().endswith("röd stuga")
    press(ui.reason, "Alla hörde inte")
    press(ui.reason, Qt.Key.Key_Return)
    with store.read() as reader:
        assert [record.reason for record in reader.all(DrawRecord)] == ["", "Alla hörde inte"]
    assert ui.made.model().rowCount() == 2
    assert not ui.drawForm.isVisible()
    ui.drawAgain.click()
    ui.keepDraw.click()
    assert not ui.drawForm.isVisible()


def test_refusals_of_a_draw_keep_what_was_typed(planning: ScheduleScreen, ui: Ui_PlanPanel, qtbot: QtBot) -> None:
    ui.close.click()
    for words, witness, why in (("", "Karin", "words that were said aloud"), ("blå", "", "needs a witness")):
        ui.seed.setText(f"2026-03-02|KS 2026/117|{words}")
        ui.witness.setText(witness)
        with qtbot.waitSignal(planning.session.refused) as caught:
            ui.draw.click()
        assert why in caught.args[0]
        assert (ui.seed.text(), ui.witness.text()) == (f"2026-03-02|KS 2026/117|{words}", witness)


def test_enter_goes_from_the_seed_to_who_heard_it_and_then_draws(ui: Ui_PlanPanel) -> None:
    offers(ui)[0].click()
    ui.close.click()
    press(ui.seed, Qt.Key.Key_End, "blå himmel")
    press(ui.seed, Qt.Key.Key_Return)
    assert ui.witness.hasFocus()
    press(ui.witness, "Karin Söderby")
    press(ui.witness, Qt.Key.Key_Return)
    assert ui.drawn.model().rowCount() == 8


def test_whose_time_cannot_be_used_is_told_however_long_the_name(ui: Ui_PlanPanel) -> None:
    assert ui.cannotFor.text().endswith("can't")


def test_the_list_is_opened_again_with_a_reason(ui: Ui_PlanPanel, store: DialogueFile, clock: Clock) -> None:
    ui.close.click()
    assert not ui.cannotRow.isVisible()
    ui.openAgain.click()
    press(ui.ask.field, Qt.Key.Key_Escape)
    assert not ui.ask.isVisible()
    ui.openAgain.click()
    enter(ui.ask.field, "Beta har lagt ned")
    with store.read() as reader:
        assert reader.all(Plan)[0].frozen_at is None
    assert "Beta har lagt ned" in ui.drawLine.text()
    assert ui.close.isVisible()


def test_anyone_can_recompute_by_what_is_copied(ui: Ui_PlanPanel) -> None:
    ui.close.click()
    draw(ui)
    assert not ui.recomputing.isVisible()
    ui.recompute.click()
    ui.copyRecompute.click()
    copied = QGuiApplication.clipboard().text()
    assert "2026-03-02|KS 2026/117|blå himmel|556000-0001" in copied
    assert "openssl dgst -sha256" in copied
    model = ui.drawn.model()
    whole = model.index(0, 3).data(Qt.ItemDataRole.ToolTipRole)
    assert len(whole) == 64
    assert whole in copied
    ui.drawn.selectRow(0)
    QTest.keySequence(ui.drawn, QKeySequence.StandardKey.Copy)
    assert QGuiApplication.clipboard().text().split("\t")[-1] == whole


def test_space_unticks_and_typing_writes_when_a_supplier_cannot(
    ui: Ui_PlanPanel, store: DialogueFile, qtbot: QtBot
) -> None:
    offers(ui)[0].click()
    table = ui.suppliers
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 1))
    QTest.keyClick(table, Qt.Key.Key_Space)
    with store.read() as reader:
        assert reader.count(PlannedSupplier) == 7
    assert ui.supplierCount.text() == "7 of 8 suppliers"
    ui.allSuppliers.click()
    assert ui.supplierCount.text() == "8 of 8 suppliers"
    table.setCurrentIndex(table.model().index(1, 1))
    table.edit(table.currentIndex())
    editor = table.findChild(QLineEdit)
    assert editor is not None
    enter(editor, "16 mars 9-12")
    qtbot.waitUntil(lambda: table.model().index(1, 1).data() == "Mon 16 Mar 09:00–12:00")


def test_a_time_that_cannot_is_picked(ui: Ui_PlanPanel) -> None:
    offers(ui)[0].click()
    ui.suppliers.setCurrentIndex(ui.suppliers.model().index(2, 0))
    assert ui.cannotDay.text_of_day() == "2026-03-16"
    press(ui.cannotNote, "styrelsemöte", Qt.Key.Key_Return)
    assert ui.suppliers.model().index(2, 1).data() == "Mon 16 Mar 09:00–12:00 (styrelsemöte)"
    assert ui.cannotNote.text() == ""


def test_a_field_is_kept_when_it_is_left_and_a_wrong_one_goes_back(
    planning: ScheduleScreen, ui: Ui_PlanPanel, store: DialogueFile, qtbot: QtBot
) -> None:
    ui.breaks.selectAll()
    enter(ui.breaks, "11.30-12.30; 15-15.15")
    with store.read() as reader:
        assert reader.all(Plan)[0].breaks == "11:30-12:30\n15:00-15:15"
    assert ui.breaks.text() == "11:30–12:30; 15:00–15:15"
    with qtbot.waitSignal(planning.session.refused):
        ui.breaks.selectAll()
        enter(ui.breaks, "vid lunch")
    assert ui.breaks.text() == "11:30–12:30; 15:00–15:15"


def test_days_are_added_typed_over_and_removed(ui: Ui_PlanPanel) -> None:
    ui.firstDay.setDate(QDate(2026, 4, 2))
    ui.lastDay.setDate(QDate(2026, 4, 7))
    ui.addDays.click()
    assert "Good Friday" in ui.leftOut.text()
    model = ui.days.model()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["Thu 2 Apr", "Tue 7 Apr"]
    model.setData(model.index(0, 1), "9-12")
    assert model.index(0, 1).data() == "09:00–12:00"
    ui.days.selectRow(0)
    QTest.keyClick(ui.days, Qt.Key.Key_Delete)
    assert model.rowCount() == 1
    ui.days.selectRow(0)
    ui.removeDays.click()
    assert not ui.days.isVisible()


def test_without_suppliers_the_way_to_them_is_shown(
    screen: ScheduleScreen, told: Told, store: DialogueFile, qtbot: QtBot
) -> None:
    with qtbot.waitExposed(screen):
        screen.show()
    screen.around.actions.action("schedule.plan").trigger()
    empty = screen.plan.ui.empty
    assert empty.isVisible()
    empty.findChildren(QPushButton)[0].click()
    assert told.gone == [("participants", "")]
    with store.read() as reader:
        assert reader.count(Plan) == 0


def test_an_accepted_plan_is_planned_anew_with_a_reason_and_its_meetings_are_moved(
    planning: ScheduleScreen, ui: Ui_PlanPanel, store: DialogueFile, clock: Clock
) -> None:
    offers(ui)[0].click()
    ui.close.click()
    draw(ui)
    ui.accept.click()
    assert not ui.terms.isEnabled()
    clock.now += 60_000
    ui.changeAgain.click()
    enter(ui.askAnew.field, "Rummet blev upptaget")
    assert ui.terms.isEnabled()
    model = ui.days.model()
    model.setData(model.index(0, 1), "8-16")
    clock.now += 60_000
    ui.close.click()
    press(ui.reason, "Rummet blev upptaget")
    draw(ui, "grön äng")
    assert "are moved" in ui.resultLine.text()
    ui.accept.click()
    assert len(starts(store)) == 8
    assert starts(store)[0] == "03-16T08:00"


def test_a_plan_that_was_removed_and_one_that_is_new_are_chosen_among(
    planning: ScheduleScreen, ui: Ui_PlanPanel
) -> None:
    ui.newPlan.click()
    assert [ui.plans.itemText(row) for row in range(ui.plans.count())] == ["2. One-to-ones 2", "1. One-to-ones"]
    ui.removePlan.click()
    assert ui.plans.count() == 1
    assert ui.title.text() == "One-to-ones"
    ui.removePlan.click()
    assert ui.empty.isVisible()


def test_every_step_is_reached_by_tab(planning: ScheduleScreen, ui: Ui_PlanPanel) -> None:
    offers(ui)[0].click()
    ui.suppliers.setFocus()
    reached = set()
    for _ in range(40):
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.add(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert {"suppliers", "people", "days", "firstDay", "slot", "breaks", "rooms", "close"} <= reached


@pytest.mark.parametrize("state", ["writing", "closed", "drawn", "accepted"])
def test_everything_that_takes_the_focus_has_a_name(planning: ScheduleScreen, ui: Ui_PlanPanel, state: str) -> None:
    offers(ui)[0].click()
    if state != "writing":
        ui.close.click()
    if state in ("drawn", "accepted"):
        draw(ui)
        ui.recompute.click()
    if state == "accepted":
        ui.accept.click()
    nameless = [
        widget.objectName() or type(widget).__name__
        for widget in planning.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and not widget.accessibleName()
    ]
    assert nameless == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_nothing_is_wider_than_the_narrow_page(
    planning: ScheduleScreen, ui: Ui_PlanPanel, code: LanguageCode, window_language: WindowLanguage
) -> None:
    window_language.choose(language(code))
    planning.session.language = language(code)
    planning.plan.retranslate()
    assert ui.scrolled.minimumSizeHint().width() <= _NARROW
    offers(ui)[0].click()
    assert ui.scrolled.minimumSizeHint().width() <= _NARROW
    ui.close.click()
    draw(ui)
    assert ui.scrolled.minimumSizeHint().width() <= _NARROW


def test_the_panel_speaks_swedish(planning: ScheduleScreen, ui: Ui_PlanPanel) -> None:
    offers(ui)[0].click()
    ui.close.click()
    planning.session.language = language("sv")
    planning.plan.retranslate()
    assert ui.state.text() == "listan stängd"
    assert ui.explained.text().startswith("✓ 8 leverantörer × 1 omgång")
    assert ui.drawLine.text().startswith("Listan stängdes i dag 12.00: 8 leverantörer, 0 tider som inte går.")
