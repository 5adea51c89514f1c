"""Marks under misspelt words, by a dictionary of the test's own."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from dialogapp.bootstrap import DialogueFiles
from dialogapp.gui.preferences import SPELLING, Preferences
from dialogapp.gui.runner import ImmediateRunner
from dialogapp.gui.session import Session
from dialogapp.gui.spelling import Spelling
from dialogapp.gui.widgets.entry_field import EntryField
from dialogapp.gui.widgets.spell_marks import SpellMarks
from dialogapp.services.dialogues import change_dialogue, draft_of, the_dialogue
from dialogapp.services.people import OrganisationDraft, ParticipantDraft, add_organisation, add_participant
from dialogapp.services.spelling import own_words
from dialogapp.storage.dialogue_file import DialogueFile

WORDS = {"sv": {"vi", "ser", "två", "vägar", "och"}, "en": {"we", "see", "two", "ways"}}


class FewWords:
    """A dictionary of a handful of words, which counts what it is asked."""

    def __init__(self, words: Collection[str]) -> None:
        self.words = words
        self.asked: list[str] = []

    def misspelt(self, words: Collection[str]) -> set[str]:
        self.asked += sorted(words)
        return {word for word in words if word.casefold() not in self.words}

    def suggestions(self, word: str) -> list[str]:
        return [known for known in sorted(self.words) if known[0] == word[0]]


class Computer(DialogueFiles):
    """A computer on which both dictionaries are installed."""

    def __init__(self, own_folder: Path) -> None:
        super().__init__(own_folder)
        self.spellers = {language: FewWords(words) for language, words in WORDS.items()}
        self.loaded: list[str] = []

    def speller(self, language: str) -> FewWords:
        self.loaded.append(language)
        return self.spellers[language]


@pytest.fixture
def computer(tmp_path: Path) -> Computer:
    return Computer(tmp_path / "own")


@pytest.fixture
def spelling(session: Session, preferences: Preferences, computer: Computer) -> Spelling:
    return Spelling(session, computer, preferences, ImmediateRunner())


@pytest.fixture
def field(spelling: Spelling, qtbot: QtBot) -> EntryField:
    made = EntryField()
    qtbot.addWidget(made)
    made.resize(400, 40)
    SpellMarks(made, spelling)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    return made


def write(field: EntryField, text: str) -> None:
    """Type at the end; QTest's keys know no å."""
    field.moveCursor(QTextCursor.MoveOperation.End)
    for character in text:
        field.insertPlainText(character)


def marks(field: EntryField) -> SpellMarks:
    found = field.findChild(SpellMarks)
    assert found is not None
    return found


def marked(field: EntryField) -> list[str]:
    """The words that have a wavy line under them."""
    marks(field).look()
    assert all(
        one.format.underlineStyle() == QTextCharFormat.UnderlineStyle.WaveUnderline for one in field.extraSelections()
    )
    return [one.cursor.selectedText() for one in field.extraSelections()]


def menu_of(field: EntryField, word: str) -> QMenu:
    """The menu that is asked for on a word, by the keyboard."""
    cursor = field.textCursor()
    cursor.setPosition(field.text().index(word) + 1)
    field.setTextCursor(cursor)
    marks(field).look()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(field, event)
    return next(menu for menu in field.findChildren(QMenu) if menu.isVisible())


def texts(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions()]


def test_a_misspelt_word_is_marked_when_it_has_been_written(field: EntryField, qtbot: QtBot) -> None:
    write(field, "Vi ser tvo")
    assert marked(field) == []
    write(field, " ")
    qtbot.waitUntil(lambda: bool(field.extraSelections()))
    assert marked(field) == ["tvo"]
    write(field, "😀 vagar ")
    assert marked(field) == ["tvo", "vagar"]
    field.show_text("")
    assert marked(field) == []


def test_a_word_is_asked_for_once(field: EntryField, computer: Computer) -> None:
    write(field, "Vi ser tvo ")
    marked(field)
    write(field, "och tvo vi ")
    marked(field)
    asked = computer.spellers["sv"].asked
    assert sorted(asked) == sorted(set(asked))
    assert computer.loaded == ["sv"]


def test_names_of_the_dialogue_are_known_also_those_that_come_later(
    field: EntryField, store: DialogueFile, session: Session
) -> None:
    write(field, "Vägvis och Exempelköpings ")
    assert marked(field) == ["Vägvis"]
    alfa = add_organisation(store, OrganisationDraft("Alfa Vägvis AB"))
    add_participant(store, ParticipantDraft(alfa.id, "Hjördis Quist"))
    write(field, "Hjördis ")
    assert marked(field) == []


def test_the_dialogues_language_decides(field: EntryField, store: DialogueFile, session: Session) -> None:
    write(field, "Vi see ")
    assert marked(field) == ["see"]
    with store.read() as reader:
        draft = draft_of(the_dialogue(reader))
    change_dialogue(store, replace(draft, document_language="en"))
    assert marked(field) == ["Vi"]


def test_the_menu_offers_what_may_have_been_meant(field: EntryField) -> None:
    write(field, "Vi ser tvo vägar ")
    menu = menu_of(field, "tvo")
    assert texts(menu)[:3] == ["två", "", "Add “tvo” to my words"]
    menu.actions()[0].trigger()
    assert field.text() == "Vi ser två vägar "
    field.undo()
    assert field.text() == "Vi ser tvo vägar "


def test_an_own_word_is_kept_on_the_computer_until_it_is_taken_out(field: EntryField, computer: Computer) -> None:
    write(field, "Vi ser kulvertar ")
    menu = menu_of(field, "kulvertar")
    assert texts(menu)[:3] == ["No suggestion", "", "Add “kulvertar” to my words"]
    menu.actions()[2].trigger()
    assert marked(field) == []
    assert own_words(computer.words, "sv") == ["kulvertar"]
    menu.hide()
    menu = menu_of(field, "kulvertar")
    assert texts(menu)[0] == "Take “kulvertar” out of my words"
    menu.actions()[0].trigger()
    assert marked(field) == ["kulvertar"]
    assert own_words(computer.words, "sv") == []


def test_a_word_that_is_spelt_right_has_the_usual_menu(field: EntryField) -> None:
    write(field, "Vi ser ")
    cursor = field.textCursor()
    cursor.setPosition(1)
    field.setTextCursor(cursor)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    assert event.type() == QEvent.Type.ContextMenu
    assert not marks(field).eventFilter(field, event)


def test_it_can_be_turned_off(field: EntryField, preferences: Preferences) -> None:
    write(field, "tvo ")
    assert marked(field) == ["tvo"]
    preferences.set(SPELLING, False)
    assert field.extraSelections() == []
    preferences.set(SPELLING, True)
    assert marked(field) == ["tvo"]


class Later:
    """A runner that does nothing until it is told."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def submit(self, work: Callable[[], object], done: Callable[..., None], failed: object) -> None:
        self.waiting.append(lambda: done(work()))

    def beside(self) -> Later:
        return Later()

    def settle(self) -> None:
        """Nothing is waited for."""

    def close(self) -> None:
        """Nothing is waited for."""


def test_typing_and_logging_wait_for_no_dictionary(
    session: Session, preferences: Preferences, computer: Computer, qtbot: QtBot
) -> None:
    runner = Later()
    field = EntryField()
    qtbot.addWidget(field)
    SpellMarks(field, Spelling(session, computer, preferences, runner))
    write(field, "Vi ser tvo ")
    assert runner.waiting == []
    assert marked(field) == []
    assert computer.loaded == []
    assert len(runner.waiting) == 1
    with qtbot.waitSignal(field.entered):
        QTest.keyClick(field, Qt.Key.Key_Return)
    runner.waiting.pop()()
    assert marked(field) == ["tvo"]


def test_where_no_dictionary_is_installed_nothing_is_asked_twice(
    session: Session, preferences: Preferences, tmp_path: Path, qtbot: QtBot
) -> None:
    class Bare(DialogueFiles):
        asked = 0

        def speller(self, language: str) -> None:
            self.asked += 1

    bare = Bare(tmp_path)
    field = EntryField()
    qtbot.addWidget(field)
    SpellMarks(field, Spelling(session, bare, preferences, ImmediateRunner()))
    for text in ("Vi ser tvo ", "och vagar "):
        write(field, text)
        assert marked(field) == []
    assert bare.asked == 1
