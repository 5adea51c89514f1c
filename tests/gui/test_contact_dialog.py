"""A contact outside the meeting is noted from any page, beside what goes on, and tells nothing that may not be told."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dialogapp.domain.contacts import Contact
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.people import Organisation
from dialogapp.gui.desktop import Desktop
from dialogapp.gui.dialogs.contact_dialog import ContactDialog
from dialogapp.gui.main_window import MainWindow
from dialogapp.gui.page_names import PageName
from dialogapp.gui.screens.meeting_screen import MeetingScreen
from dialogapp.gui.screens.register_panel import RegisterPanel
from dialogapp.gui.workplace import Workplace
from dialogapp.services.disclosures import parity_items
from dialogapp.services.meetings import start_meeting


@pytest.fixture
def place(sample_desktop: Desktop) -> Workplace:
    assert sample_desktop.workplace is not None
    return sample_desktop.workplace


def opened(place: Workplace) -> ContactDialog:
    dialog = place.contacts.dialog
    assert dialog is not None
    return dialog


def supplier(place: Workplace, beginning: str) -> Organisation:
    found = place.session.read(lambda reader: reader.all(Organisation, kind="supplier"))
    return next(one for one in found if one.name.startswith(beginning))


def write(dialog: ContactDialog, organisation: Organisation, told: str, heard: str = "") -> None:
    dialog.ui.organisation.replace_value(organisation.id)
    dialog.ui.by.setText("Leila Haddad")
    dialog.ui.toldByBuyer.setPlainText(told)
    dialog.ui.toldByOrganisation.setPlainText(heard)


def contacts(place: Workplace) -> list[Contact]:
    return place.session.read(lambda reader: reader.all(Contact))


@pytest.mark.parametrize("page", ["overview", "needs", "meeting"])
def test_it_is_noted_from_any_page_and_owed_to_the_others_at_once(
    window: MainWindow, place: Workplace, page: PageName, qtbot: QtBot
) -> None:
    place.go(page)
    QTest.keyClick(window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    dialog = opened(place)
    assert not dialog.isModal()
    # In the room of a one-to-one only its own supplier can be chosen.
    one = next(
        s
        for s in map(partial(supplier, place), ("Alfa", "Beta", "Gamma", "Delta", "Epsilon"))
        if place.discreet.may_name(s)
    )
    write(dialog, one, "Parkeringen rivs i mars", "De undrade om leveranser")
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog.ui.toldByBuyer, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert place.contacts.dialog is None
    contact = contacts(place)[-1]
    assert (contact.by, contact.told_by_organisation) == ("Leila Haddad", "De undrade om leveranser")
    item = place.session.read(parity_items)[-1]
    assert (item.disclosure.text, item.informed, len(item.owed)) == ("Parkeringen rivs i mars", (one.id,), 4)
    place.session.undo()
    assert place.session.read(parity_items)[-1].disclosure.text != "Parkeringen rivs i mars"


def test_it_says_what_is_still_needed(place: Workplace) -> None:
    place.contacts.open()
    dialog = opened(place)
    dialog.ui.by.clear()
    assert dialog.ui.lacking.text() == "Still needed: whom it was with, who reports it, what was told"
    write(dialog, supplier(place, "Alfa"), "Stängt i maj")
    dialog._show_lacking()
    assert (dialog.ui.lacking.text(), dialog.ui.keep.isEnabled()) == ("", True)
    dialog.ui.reportedDay.setDate(dialog.ui.happenedDay.date().addDays(-1))
    assert dialog.ui.lacking.text() == "A contact can't be reported before it happened"
    assert not dialog.ui.keep.isEnabled()


def test_what_was_written_is_there_again_after_escape_and_gone_after_cancel(place: Workplace) -> None:
    place.contacts.open()
    write(opened(place), supplier(place, "Alfa"), "Stängt i maj")
    QTest.keyClick(opened(place), Qt.Key.Key_Escape)
    assert not opened(place).isVisible()
    place.contacts.open()
    assert (opened(place).isVisible(), opened(place).ui.toldByBuyer.toPlainText()) == (True, "Stängt i maj")
    opened(place).ui.discard.click()
    place.contacts.open()
    assert opened(place).ui.toldByBuyer.toPlainText() == ""


def test_what_is_half_written_is_there_when_the_dialogue_is_opened_again(
    sample_desktop: Desktop, place: Workplace
) -> None:
    path = place.session.store.path
    place.contacts.open()
    alfa = supplier(place, "Alfa")
    write(opened(place), alfa, "Stängt i maj")
    sample_desktop.close_dialogue()
    sample_desktop.open(path)
    again = sample_desktop.workplace
    assert again is not None
    again.contacts.open()
    told = opened(again).told
    assert (told.organisation, told.told_by_buyer, told.by) == (alfa.id, "Stängt i maj", "Leila Haddad")
    opened(again).keep()
    again.contacts.open()
    assert not opened(again).told.holds_words


def test_a_noted_contact_is_changed_to_the_minute_it_had(place: Workplace) -> None:
    before = contacts(place)[0]
    place.contacts.open(before.id)
    opened(place).ui.toldByBuyer.setPlainText("Kulturhuset är stängt i juni och juli.")
    opened(place).keep()
    after = contacts(place)[0]
    assert after.told_by_buyer == "Kulturhuset är stängt i juni och juli."
    assert (after.happened_at, after.reported_at, after.by) == (before.happened_at, before.reported_at, before.by)
    items = place.session.read(parity_items)
    assert next(item for item in items if item.disclosure.id == after.disclosure_id).owed == ()


def test_in_discreet_mode_no_other_supplier_is_offered_and_what_is_half_written_waits(
    window: MainWindow, place: Workplace
) -> None:
    alone = place.session.read(lambda reader: reader.all(Meeting, kind="one_to_one", state="planned"))[0]
    other = supplier(place, "Alfa" if "Alfa" not in alone.title else "Beta")
    place.contacts.open()
    write(opened(place), other, "Stängt i maj")
    place.session.do(lambda store: start_meeting(store, alone.id))
    place.go("meeting")
    screen = window.page_widget("meeting")
    assert isinstance(screen, MeetingScreen)
    assert place.discreet.is_on
    assert not opened(place).isVisible()
    place.contacts.open()
    assert not opened(place).isVisible()
    place.discreet.switch()
    place.contacts.open()
    assert opened(place).ui.toldByBuyer.toPlainText() == "Stängt i maj"
    opened(place).ui.discard.click()
    place.discreet.switch()
    place.contacts.open()
    offered = opened(place).ui.organisation
    assert other.name not in [offered.itemText(index) for index in range(offered.count())]
    assert opened(place).ui.organisation.text() in place.discreet.own


def test_a_file_dropped_on_the_register_is_not_imported(
    sample_desktop: Desktop, window: MainWindow, place: Workplace, tmp_path: Path
) -> None:
    place.go("documents")
    panel = window.findChild(RegisterPanel)
    assert panel is not None
    place.go("documents", contacts(place)[0].id)
    assert panel.isVisible()
    sample_desktop._take_files([tmp_path / "bilder.csv"])
    assert place._import is None
