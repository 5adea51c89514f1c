"""An exercise as it is held on its page: phases, clocks, the script, and where one is again after a stop."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidgetItem
from pytestqt.qtbot import QtBot

from dialogapp.domain.exercises import Card, Exercise, SharingOrder
from dialogapp.domain.needs import Need, NeedSource
from dialogapp.domain.people import Organisation
from dialogapp.gui.boards import Board
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.screens.exercises_screen import ExercisesScreen
from dialogapp.services.ballots import cast_ballot, reveal
from dialogapp.services.exercise_library import stock_exercise
from dialogapp.services.exercises import ExerciseDraft, add_exercise, open_vote
from dialogapp.services.questions import current_questions
from dialogapp.storage.dialogue_file import DialogueFile
from tests.gui.conftest import Clock, Told
from tests.gui.keys import enter, press
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


def test_a_vote_that_was_held_without_its_phases_is_told_as_it_stands(
    screen: ExercisesScreen, store: DialogueFile, clock: Clock
) -> None:
    strip = screen.ui.strip
    entry = stock_exercise("dot_voting")
    exercise = add_exercise(store, ExerciseDraft("Prickar"), ["Karta", "Tal", "Skylt"], entry)
    screen.choose(exercise.id)
    open_vote(store, exercise.id)
    assert strip.phase.text() == "The vote is open"
    assert strip.about.text().startswith("Next: Vote")
    with store.read() as reader:
        voter = reader.all(Organisation, kind="supplier")[0]
    cast_ballot(store, exercise.id, voter.id, {})
    reveal(store, exercise.id)
    assert strip.phase.text() == "The result is there"
    do(screen, "next_phase")
    assert strip.about.text().startswith("Phase 4 of 4")
    do(screen, "next_phase")
    assert (strip.phase.text(), strip.next.isVisible()) == ("The result is there", False)


def test_a_vote_whose_phase_ended_says_that_its_result_is_hidden(screen: ExercisesScreen, store: DialogueFile) -> None:
    exercise = add_exercise(store, ExerciseDraft("Prickar"), ["Karta", "Tal"], stock_exercise("dot_voting"))
    screen.choose(exercise.id)
    while screen.run.state is not None and not (screen.run.state.on and screen.run.state.on.round):
        do(screen, "next_phase")
    screen.run.presenter.end()
    assert screen.ui.strip.phase.text() == "The vote has ended; its result is hidden"


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


def board_rows(board: Board) -> list[QListWidgetItem]:
    """The cards and headings of a board, as it is read as a list."""
    rows = (board.list.item(row) for row in range(board.list.count()))
    return [row for row in rows if row.data(Qt.ItemDataRole.UserRole)]


def board_texts(screen: ExercisesScreen) -> list[str]:
    board = screen.cards.board
    assert board is not None
    return [row.text().strip().replace("\n", " · ") for row in board_rows(board)]


def choose(screen: ExercisesScreen, *rows: int) -> None:
    board = screen.cards.board
    assert board is not None
    there = board_rows(board)
    board.select_cards([str(there[row].data(Qt.ItemDataRole.UserRole)) for row in rows])


def authors(store: DialogueFile) -> list[tuple[str, str]]:
    with store.read() as reader:
        names = {one.id: one.name for one in reader.all(Organisation)}
        cards = reader.all(Card)
    return [(card.text, names.get(card.organisation_id or "", "")) for card in cards]


def test_cards_are_typed_for_whoever_is_chosen_and_hidden_until_they_are_shared(
    screen: ExercisesScreen, store: DialogueFile
) -> None:
    add_exercise(store, ExerciseDraft("Tyst"), entry=stock_exercise("silent_brainstorm"))
    do(screen, "next_phase")
    do(screen, "next_phase")
    assert screen.ui.side.currentWidget() is screen.cards
    do(screen, "writer_2")
    enter(screen.cards.adding, "Karta")
    enter(screen.cards.adding, "@al Tal")
    QGuiApplication.clipboard().setText("Skylt\nKarta\n")
    QTest.keySequence(screen.cards.adding, "Ctrl+V")
    assert authors(store) == [("Karta", "Beta AB"), ("Tal", "Alfa AB"), ("Skylt", "Beta AB")]
    assert board_texts(screen) == []
    assert "Beta AB 2, Alfa AB 1" in screen.cards.note.accessibleName()
    do(screen, "next_phase")
    assert board_texts(screen) == ["Karta", "Tal", "Skylt"]


def test_the_order_is_drawn_and_each_line_goes_to_the_next_in_it(
    screen: ExercisesScreen, robin: Exercise, store: DialogueFile
) -> None:
    for _ in range(3):
        do(screen, "next_phase")
    assert screen.cards.order.text() == "No order is drawn yet."
    screen.cards.draw.click()
    assert screen.cards.presenter.picture is not None
    order = [one.name for one in screen.cards.presenter.picture.order]
    assert len(order) == 3
    assert screen.cards.order.text() == f"Drawn order: {' → '.join(order)}"
    do(screen, "next_writer")
    for text in ("Ett", "Två", "Tre", "Fyra"):
        enter(screen.cards.adding, text)
    assert [name for _, name in authors(store)] == [*order, order[0]]
    screen.cards.draw.click()
    enter(screen.cards.ask.field, "En kom sent")
    with store.read() as reader:
        assert [one.reason for one in reader.all(SharingOrder)] == ["", "En kom sent"]


def test_cards_are_merged_split_put_under_headings_and_become_needs_and_questions(
    screen: ExercisesScreen, store: DialogueFile, told: Told
) -> None:
    exercise = add_exercise(store, ExerciseDraft("Röster"), ["Karta", "Kartor", "Tal"])
    do(screen, "next_phase")
    choose(screen, 0, 1)
    do(screen, "merge_cards")
    assert board_texts(screen) == ["Karta · 2 put together", "Tal"]
    choose(screen, 0)
    do(screen, "split_card")
    assert board_texts(screen) == ["Tal", "Karta", "Kartor"]
    choose(screen, 1, 2)
    do(screen, "gather_cards")
    enter(screen.cards.ask.field, "Hitta rätt")
    assert board_texts(screen) == ["Tal", "Hitta rätt", "Karta", "Kartor"]
    choose(screen, 1)
    do(screen, "card_to_need")
    choose(screen, 0)
    do(screen, "card_to_all")
    with store.read() as reader:
        assert [need.title for need in reader.all(Need)] == ["Hitta rätt"]
        assert [one.text for one in current_questions(reader)] == ["Tal"]
    assert told.gone[-1][0] == "needs"
    choose(screen, 0)
    do(screen, "link_card")
    press(screen.cards.finder.line, "hitta", Qt.Key.Key_Return)
    with store.read() as reader:
        assert reader.count(NeedSource) == 2
    choose(screen, 0)
    do(screen, "change_card")
    screen.cards.ask.field.setText("Talande skyltar")
    press(screen.cards.ask.field, Qt.Key.Key_Return)
    assert board_texts(screen)[0] == "Talande skyltar"
    while screen.run.state is not None and not (screen.run.state.on and screen.run.state.on.round):
        do(screen, "next_phase")
    screen.run.look_at("board")
    assert not screen.cards.adding.isVisible()
    assert screen.cards.locked.isVisible()
    assert exercise.number == 1


def test_cards_are_read_from_a_sheet_with_who_wrote_them(
    screen: ExercisesScreen, store: DialogueFile, tmp_path: Path, robin: Exercise
) -> None:
    do(screen, "next_phase")
    sheet = tmp_path / "lappar.csv"
    sheet.write_bytes("Lapp;Organisation\nSkylt i höjd med ögat;BE\n\nLjud;Alfa AB\n".encode("cp1252"))
    assert screen.take_file(sheet)
    assert authors(store) == [("Skylt i höjd med ögat", "Beta AB"), ("Ljud", "Alfa AB")]
    refused: list[str] = []
    screen.session.refused.connect(refused.append)
    sheet.write_text("Lapp;Organisation\nEn till;Gamma\n", encoding="utf-8")
    screen.take_file(sheet)
    assert refused == ["Row 2: “Gamma” does not take part in this exercise"]
