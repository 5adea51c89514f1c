"""The library of exercises: searched, read, made from, copied and mended; a file alone makes a new exercise."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from dialogapp.domain.exercises import Exercise
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.runner import Outcome
from dialogapp.gui.screens.exercises_screen import ExercisesScreen
from dialogapp.gui.widgets.choice_field import ChoiceField
from dialogapp.gui.widgets.number_field import NumberField
from dialogapp.services.exercise_library import library
from dialogapp.services.exercise_reading import definition_in, phases_of, rule_of
from dialogapp.storage.dialogue_file import DialogueFile
from tests.gui.conftest import JobRuns, Told
from tests.gui.keys import press
from tests.storage.logs import supplier

OWN = """\
name.sv = "Stolarna"
name.en = "The chairs"
purpose = "Say where one stands."
instructions = "Stand by the chair you agree with."
when = "When the room is tired of sitting."
when_not = "When somebody can't stand up."
minutes = 10
group_size = [4, 40]
board = "notes"

[[phase]]
kind = "collect"
name = "Stand up"
minutes = 5
script = "Say when they may move."
"""


@pytest.fixture
def screen(around: Surroundings, store: DialogueFile, qtbot: QtBot) -> ExercisesScreen:
    supplier(store, "Alfa AB")
    page = ExercisesScreen(around)
    qtbot.addWidget(page)
    page.resize(1100, 620)
    page.show()
    page.activateWindow()
    return page


def open_library(screen: ExercisesScreen) -> None:
    screen.around.actions.action("exercises.add").trigger()


def titles(screen: ExercisesScreen) -> list[str]:
    rows = screen.library.list.rows
    return [rows.row_at(row).title for row in range(rows.rowCount())]


def read(screen: ExercisesScreen) -> str:
    labels = screen.library.told.findChildren(type(screen.library.name))
    return "\n".join(label.text() for label in labels)


def the_exercise(store: DialogueFile) -> Exercise:
    with store.read() as reader:
        (exercise,) = reader.all(Exercise)
    return exercise


def test_every_exercise_of_the_stock_is_found_and_told_before_it_is_chosen(screen: ExercisesScreen) -> None:
    open_library(screen)
    assert len(titles(screen)) == 19
    press(screen.library.search, "kano")
    assert titles(screen) == ["Kano"]
    assert screen.library.facts.text() == "5 to 200 people · about 35 min · Suppliers and the buyer"
    told = read(screen)
    for part in ("When not", "With suppliers who answer for the users", "15 min · Answer · hidden from the others",
                 "A form with two questions per feature", "Two questions: Go through an example"):  # fmt: skip
        assert part in told
    press(screen.library.search, "zzz")
    assert screen.library.found.currentWidget() is screen.library.nothing
    screen.library.nothing.pressed.emit()
    assert len(titles(screen)) == 19


def test_an_exercise_is_made_with_its_question_and_who_takes_part(screen: ExercisesScreen, store: DialogueFile) -> None:
    open_library(screen)
    press(screen.library.search, "pre-mortem", Qt.Key.Key_Down)
    library = screen.library
    library.title.setText("Varför gick det fel?")
    library.prompt.setText("Det är två år senare")
    library.who.setCurrentIndex(library.who.findData("suppliers"))
    library.weight.setCurrentIndex(library.weight.findData("person"))
    library.make.click()
    exercise = the_exercise(store)
    assert (exercise.title, exercise.prompt, exercise.equality) == (
        "Varför gick det fel?",
        "Det är två år senare",
        "person",
    )
    assert definition_in(exercise).takes_part == "suppliers"
    assert screen.ui.pages.currentWidget() is screen.ui.exercisesPage
    assert screen.ui.side.currentWidget() is screen.ui.preparingPage


def test_a_file_alone_makes_a_new_exercise(screen: ExercisesScreen, store: DialogueFile) -> None:
    screen.around.files.exercises.write("chairs", OWN)
    open_library(screen)
    assert titles(screen)[-1] == "The chairs"
    screen.library.choose("chairs")
    assert screen.library.facts.text().startswith("Your own · 4 to 40 people")
    screen.library.make.click()
    with store.read() as reader:
        assert [phase.kind for phase in phases_of(reader, the_exercise(store).id)] == ["collect"]


def test_a_copy_is_changed_in_the_window_and_what_is_wrong_is_told_with_its_line(
    screen: ExercisesScreen, told: Told
) -> None:
    open_library(screen)
    screen.library.choose("temperature_check")
    screen.library.copy.click()
    editor = screen.library.editor
    assert screen.library.side.currentWidget() is editor
    lines = editor.text.toPlainText().splitlines()
    wrong = next(number for number, one in enumerate(lines, 1) if one.startswith("board"))
    lines[wrong - 1] = 'board = "fist"'
    editor.text.setPlainText("\n".join(lines))
    editor.save.click()
    assert f"line {wrong}: “board” must be one of" in editor.note.accessibleName()
    assert editor.text.textCursor().blockNumber() == wrong - 1
    lines[wrong - 1] = 'board = "fingers"'
    editor.text.setPlainText("\n".join(lines))
    editor.save.click()
    assert screen.library.side.currentWidget() is screen.library.about
    assert screen.library.name.text().endswith(", my own")
    assert told.told == [("Saved. “New exercise” offers it as it stands now.", "plain")]


def test_a_file_that_is_no_exercise_is_shown_with_what_is_wrong_and_can_be_mended(screen: ExercisesScreen) -> None:
    screen.around.files.exercises.write("broken", OWN.replace("minutes = 10", "minutes = 0"))
    open_library(screen)
    screen.library.choose("broken")
    assert (screen.library.title.text(), screen.library.title.isEnabled()) == ("", False)
    assert "“minutes”" in screen.library.note.accessibleName()
    assert not screen.library.make.isEnabled()
    screen.library.copy.click()
    assert screen.library.editor.note.isVisible()
    screen.library.editor.text.setPlainText(OWN)
    screen.library.editor.save.click()
    assert screen.library.make.isEnabled()


def test_changes_that_are_not_saved_are_asked_about_once(screen: ExercisesScreen) -> None:
    screen.around.files.exercises.write("chairs", OWN)
    open_library(screen)
    screen.library.choose("chairs")
    screen.library.copy.click()
    editor = screen.library.editor
    editor.text.setPlainText(OWN + "# more")
    editor.back.click()
    assert screen.library.side.currentWidget() is editor
    editor.back.click()
    assert screen.library.side.currentWidget() is screen.library.about


def set_number(screen: ExercisesScreen, key: str, value: int) -> None:
    field = screen.library.editor.part_of(key).field(key)
    assert isinstance(field, NumberField)
    field.setValue(value)
    field.commit()


def choose(field: object, key: str) -> None:
    assert isinstance(field, ChoiceField)
    field.setCurrentIndex(field.findData(key))
    field.commit()


def test_what_a_rule_lets_one_choose_is_chosen_when_an_exercise_is_made(
    screen: ExercisesScreen, store: DialogueFile
) -> None:
    open_library(screen)
    screen.library.choose("kano")
    assert screen.library.settings.keys == []
    screen.library.choose("nominal_group")
    (picks,) = screen.library.settings.keys
    field = screen.library.settings.field(picks)
    assert isinstance(field, NumberField)
    assert (field.value(), field.minimum(), field.maximum()) == (5, 2, 10)
    assert "points" in field.accessibleDescription()
    field.setValue(3)
    screen.library.make.click()
    assert rule_of(the_exercise(store))[1] == {"picks": 3}


def test_it_is_changed_until_the_vote_opens(screen: ExercisesScreen, store: DialogueFile) -> None:
    open_library(screen)
    screen.library.choose("impact_effort")
    screen.library.make.click()
    settings = screen.ui.preparing.settings
    choose(settings.field("cut"), "median")
    assert rule_of(the_exercise(store))[1] == {"cut": "median"}
    screen.session.undo()
    assert settings.values() == {"cut": "middle"}


def test_fields_change_the_file_in_their_place_and_leave_the_rest(screen: ExercisesScreen) -> None:
    open_library(screen)
    screen.library.choose("moscow")
    screen.library.copy.click()
    editor = screen.library.editor
    before = editor.text.toPlainText().splitlines()
    set_number(screen, "scoring.most_must", 50)
    set_number(screen, "phase.3.minutes", 30)
    after = editor.text.toPlainText().splitlines()
    assert [line for line in after if line not in before] == ["most_must = 50", "minutes = 30"]
    assert [line for line in before if line.startswith("#")] == [line for line in after if line.startswith("#")]
    editor.save.click()
    (own,) = (entry for entry in library(screen.around.files.exercises).entries if entry.is_own)
    assert own.definition.settings == {"most_must": 50}
    assert own.definition.phases[2].minutes == 30


def test_what_is_wrong_is_told_at_its_field_until_it_is_right(screen: ExercisesScreen) -> None:
    open_library(screen)
    screen.library.choose("dot_voting")
    screen.library.copy.click()
    editor = screen.library.editor
    part = editor.part_of("group_size.0")

    def told() -> list[str]:
        return [note.accessibleName() for note in part.notes if note.isVisibleTo(editor)]

    assert told() == []
    set_number(screen, "group_size.0", 99)
    assert told() == ["The fewest people can't be more than the most people"]
    editor.save.click()
    assert screen.library.side.currentWidget() is editor
    assert not editor.note.isVisible()
    set_number(screen, "group_size.0", 2)
    assert told() == []
    editor.save.click()
    assert screen.library.side.currentWidget() is screen.library.about


def test_another_rule_brings_other_settings_and_text_that_is_no_toml_has_no_fields(screen: ExercisesScreen) -> None:
    open_library(screen)
    screen.library.choose("dot_voting")
    screen.library.copy.click()
    editor = screen.library.editor
    choose(editor.part_of("scoring.rule").field("scoring.rule"), "ranking-points-1")
    assert [key for key in editor.field_keys() if key.startswith("scoring.")] == ["scoring.rule", "scoring.picks"]
    assert "most_per_card" not in editor.text.toPlainText()
    editor.tabs.setCurrentIndex(1)
    editor.text.setPlainText("minutes = = 3")
    editor.tabs.setCurrentIndex(0)
    assert editor.tabs.currentIndex() == 1
    assert "line 1" in editor.note.accessibleName()


def test_blank_paper_is_offered_for_what_the_library_shows(
    screen: ExercisesScreen, jobs: JobRuns, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answered = {"sha256": "ab", "journal": {"entries": 3, "head": "cd"}}
    jobs.answer = lambda arguments: Outcome(0, json.dumps(answered), ())
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: True)
    action = screen.around.actions.action("exercises.blank_pdf")
    assert not action.isEnabled()
    open_library(screen)
    screen.library.choose("kano")
    assert action.isEnabled()
    path = tmp_path / "kano.pdf"
    asked: list[str] = []

    def answer(_page: object, _title: str, _folder: object, name: str, then: Callable[[Path], None]) -> None:
        asked.append(name)
        then(path)

    monkeypatch.setattr("dialogapp.gui.screens.exercise_paper.ask_where_to_save", answer)
    action.trigger()
    assert asked[0].startswith("kano-")
    (run,) = jobs.runs
    assert run[2:4] == ["blank", "kano"]
    assert run[-1] == str(path)
