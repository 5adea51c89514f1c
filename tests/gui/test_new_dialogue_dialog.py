"""New dialogue: what it begins from is told before it is made."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dialogapp.gui.dialogs.new_dialogue_dialog import EMPTY, NewDialogueDialog
from dialogapp.services.templates import Beginning
from dialogapp.services.translation import language


@pytest.fixture
def dialog(application: QApplication, qtbot: QtBot) -> NewDialogueDialog:
    found = NewDialogueDialog(language("en"), date(2026, 2, 16), facilitator="Helena Strand")
    qtbot.addWidget(found)
    found.show()
    return found


def test_it_is_created_once_it_has_a_title_and_a_buyer(dialog: NewDialogueDialog, qtbot: QtBot) -> None:
    assert dialog.ui.lacking.text() == "Still needed: title, buyer"
    dialog.ui.title.insert("Vägvisning")
    assert not dialog.ui.create.isEnabled()
    dialog.ui.buyer.insert("Exempelköpings kommun")
    with qtbot.waitSignal(dialog.chosen) as chosen:
        QTest.keyClick(dialog.ui.buyer, Qt.Key.Key_Return)
    beginning = chosen.args[0]
    assert isinstance(beginning, Beginning)
    assert (beginning.draft.title, beginning.draft.buyer, beginning.draft.facilitator) == (
        "Vägvisning",
        "Exempelköpings kommun",
        "Helena Strand",
    )
    assert beginning.template is not None
    assert beginning.first_day == date(2026, 2, 16)


def test_what_will_be_made_is_told(dialog: NewDialogueDialog) -> None:
    dialog.ui.suppliers.setPlainText("Alfa AB\n\nBeta AB\n")
    assert dialog.ui.outcome.text().split("\n")[1:] == [
        "•  Information meeting, Mon 2 Mar, 1 h 30 min",
        "•  2 one-to-ones of 60 min, without a time yet",
        "•  10 questions that are the same for all",
    ]
    assert dialog.beginning().suppliers == ["Alfa AB", "Beta AB"]


def test_an_empty_dialogue_has_no_template(dialog: NewDialogueDialog) -> None:
    dialog.ui.templates.choose(EMPTY)
    assert dialog.beginning().template is None
    assert not dialog.ui.outcome.isVisible()


def test_what_is_made_is_in_the_documents_language(dialog: NewDialogueDialog) -> None:
    dialog.ui.documentLanguage.setCurrentIndex(dialog.ui.documentLanguage.findData("sv"))
    dialog.ui.documentLanguage.commit()
    template = dialog.beginning().template
    assert template is not None
    assert template.meetings[0].title == "Informationsmöte"
    assert dialog.ui.templates.lines[0].text == "Information meeting and one-to-ones"


def test_everything_that_takes_the_focus_has_a_name(dialog: NewDialogueDialog) -> None:
    nameless = [
        widget.objectName() or type(widget).__name__
        for widget in dialog.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and not widget.accessibleName()
    ]
    assert nameless == []
