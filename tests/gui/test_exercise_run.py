"""An exercise as it is held on its page: phases, clocks, the script, and where one is again after a stop."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from dialogapp.domain.exercises import Exercise
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.screens.exercises_screen import ExercisesScreen
from dialogapp.services.exercise_library import stock_exercise
from dialogapp.services.exercises import ExerciseDraft, add_exercise
from dialogapp.storage.dialogue_file import DialogueFile
from tests.gui.conftest import Clock
from tests.storage.logs import supplier

MINUTE = 60_000


def made_screen(around: Surroundings, clock: Clock, qtbot: QtBot) -> ExercisesScreen:
    page = ExercisesScreen(around, now=clock)
    qtbot.addWidget(page)
    page.resize(1100, 620)
    page.show()
    page.activateWindow()
    return page


@pytest.fixture
def screen(around: Surroundings, store: DialogueFile, clock: Clock, qtbot: QtBot) -> ExercisesScreen:
    for name in ("Alfa AB", "Beta AB"):
        supplier(store, name)
    return made_screen(around, clock, qtbot)


def do(screen: ExercisesScreen, name: str) -> None:
    screen.around.actions.action(f"exercises.{name}").trigger()


@pytest.fixture
def robin(screen: ExercisesScreen, store: DialogueFile) -> Exercise:
    return add_exercise(store, ExerciseDraft("Varvet runt"), entry=stock_exercise("round_robin"))


def test_phases_go_on_with_their_clocks_and_the_script_is_folded_at_the_side(
    screen: ExercisesScreen, robin: Exercise, clock: Clock
) -> None:
    strip = screen.ui.strip
    assert strip.phase.text() == "Not begun yet"
    assert strip.next.text() == "Begin"
    strip.next.click()
    assert strip.phase.text() == "The question and the order"
    assert strip.about.text().startswith("Phase 1 of 4 · of 3 min")
    assert strip.clock.text() == "3:00"
    clock.now += MINUTE
    do(screen, "pause_phase")
    clock.now += 10 * MINUTE
    assert (strip.clock.text(), strip.paused.isVisible()) == ("2:00", True)
    do(screen, "add_minute")
    assert strip.clock.text() == "3:00"
    do(screen, "pause_phase")
    assert (strip.clock.text(), strip.clock.is_running) == ("3:00", True)
    do(screen, "restart_phase")
    assert strip.clock.text() == "3:00"
    assert not screen.ui.script.isVisible()
    do(screen, "script")
    assert screen.ui.script.isVisible()
    assert screen.ui.script.text.text()
    strip.next.click()
    assert strip.phase.text() == "Think"
    assert "hidden from the others" in strip.about.text()
    do(screen, "phase_back")
    assert strip.phase.text() == "The question and the order"


def test_a_stop_in_the_middle_loses_neither_phase_nor_clock(
    screen: ExercisesScreen, robin: Exercise, store: DialogueFile, clock: Clock, around: Surroundings, qtbot: QtBot
) -> None:
    do(screen, "next_phase")
    do(screen, "next_phase")
    add_exercise(store, ExerciseDraft("En annan, senare"))
    clock.now += 90_000
    screen.around.actions.remove_page("exercises")
    again = made_screen(around, clock, qtbot)
    assert again.ui.strip.phase.text() == "Think"
    assert again.ui.strip.clock.text() == "0:30"
