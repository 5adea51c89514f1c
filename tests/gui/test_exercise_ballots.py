"""Exercises of other kinds than dot votes, each from its first phase to what comes of it, through the page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from dialogapp.domain.boards.pictures import PlanePicture
from dialogapp.domain.boards.plane import PLANE, place_of
from dialogapp.domain.exercises import Ballot, Card, Exercise, Mark
from dialogapp.domain.needs import Need
from dialogapp.domain.people import Organisation
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.screens.exercises_screen import ExercisesScreen
from dialogapp.services.exercise_library import stock_exercise
from dialogapp.services.exercises import ExerciseDraft, add_exercise
from dialogapp.services.meetings import set_invitations_in
from dialogapp.services.people import ParticipantDraft, add_participant
from dialogapp.storage.dialogue_file import DialogueFile
from tests.gui.conftest import Clock
from tests.gui.keys import enter, press
from tests.storage.logs import meeting, supplier

CARDS = ["Karta", "Tal", "Skylt"]
ENTER, RIGHT, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Right, Qt.Key.Key_Down


@pytest.fixture
def suppliers(store: DialogueFile) -> list[Organisation]:
    return [supplier(store, name) for name in ("Alfa AB", "Beta AB")]


@pytest.fixture
def screen(around: Surroundings, suppliers: list[Organisation], clock: Clock, qtbot: QtBot) -> ExercisesScreen:
    page = ExercisesScreen(around, now=clock)
    qtbot.addWidget(page)
    page.resize(1100, 620)
    page.show()
    page.activateWindow()
    return page


def do(screen: ExercisesScreen, name: str) -> None:
    screen.around.actions.action(f"exercises.{name}").trigger()


def begin(screen: ExercisesScreen, store: DialogueFile, key: str, equality: str = "organisation") -> Exercise:
    """An exercise of the library with three cards, at its first vote."""
    exercise = add_exercise(store, ExerciseDraft(key, equality=equality), CARDS, stock_exercise(key))
    screen.choose(exercise.id)
    to_vote(screen)
    return exercise


def to_vote(screen: ExercisesScreen) -> None:
    do(screen, "next_phase")
    while screen.run.state is not None and not (screen.run.state.on and screen.run.state.on.round):
        do(screen, "next_phase")


def cast(screen: ExercisesScreen, *answers: str) -> None:
    """Type a ballot, each text on a row, and hand it in."""
    table = screen.ballots.table
    table.setCurrentCell(0, 1)
    press(table, *answers, ENTER)


def answers(screen: ExercisesScreen) -> list[str]:
    """The first question's answers on the ballot that is open."""
    model = screen.ballots.table.model()
    return [str(model.index(row, 1).data() or "") for row in range(3)]


def reveal(screen: ExercisesScreen) -> None:
    screen.ballots.revealing.reveal.click()
    screen.ballots.revealing.sure_reveal.click()


def shown(screen: ExercisesScreen) -> list[tuple[str, str, str]]:
    rows = screen.ui.result.model.rows
    return [(row.card.text, row.suppliers_told[0], row.buyer_told[0]) for row in rows]


def test_kano_asks_two_questions_and_tells_what_each_feature_is(screen: ExercisesScreen, store: DialogueFile) -> None:
    begin(screen, store, "kano")
    panel = screen.ballots
    assert panel.voter.text() == "Alfa AB: 6 answers left"
    cast(screen, "25", "11", "3")
    assert panel.message.text() == "1 answer left. Enter again hands in the ballot as it is."
    press(panel.table, ENTER)
    assert panel.message.text() == "Answer both questions about “Skylt”, or none of them"
    press(panel.table, "3", ENTER)
    assert panel.voter.text().startswith("Beta AB")
    assert answers(screen) == ["", "", ""]
    cast(screen, "25", "13", "33")
    cast(screen, "15", "13", "33")
    reveal(screen)
    assert screen.ui.side.currentWidget() is screen.ui.resultPage
    assert shown(screen) == [
        ("Karta", "Must-be: better 0, worse −1, of 2 answers", "The more the better: better 1, worse −1, of 1 answers"),
        ("Tal", "Delights: better 1, worse 0, of 1 answers", "Delights: better 1, worse 0, of 1 answers"),
        ("Skylt", "Indifferent: better 0, worse 0, of 2 answers", "Indifferent: better 0, worse 0, of 1 answers"),
    ]
    assert "kano-mode-1" in screen.ui.result.ui.rule.text()


def test_the_next_ballot_begins_at_its_first_card(screen: ExercisesScreen, store: DialogueFile) -> None:
    begin(screen, store, "kano")
    table = screen.ballots.table
    cast(screen, "25", "11", "33")
    press(table, "15", "13", "25", ENTER)
    assert screen.ballots.desk.handed_in == 2
    press(table, "1")
    assert answers(screen) == ["1 Like it", "", ""]
    screen.ballots.voters.opened.emit(0)
    assert (table.currentRow(), table.currentColumn()) == (0, 1)


def test_nominal_group_ranks_talks_and_ranks_again(screen: ExercisesScreen, store: DialogueFile) -> None:
    begin(screen, store, "nominal_group")
    panel = screen.ballots
    assert panel.voter.text() == "Alfa AB: points left: 3, 2, 1"
    cast(screen, "3", "2", "1")
    cast(screen, "3", "1", "2")
    cast(screen, "1", "2", "3")
    assert panel.revealing.last.isVisibleTo(panel.revealing.sure)
    reveal(screen)
    assert [text for text, *_ in shown(screen)] == ["Karta", "Tal", "Skylt"]
    do(screen, "next_phase")
    assert screen.ui.side.currentWidget() is screen.ui.resultPage
    do(screen, "next_phase")
    assert screen.ui.side.currentWidget() is panel
    for _ in range(3):
        cast(screen, "1", "2", "3")
    reveal(screen)
    result = screen.ui.result
    assert [text for text, *_ in shown(screen)] == ["Skylt", "Tal", "Karta"]
    result.vote.setCurrentIndex(0)
    result.vote.activated.emit(0)
    assert [text for text, *_ in shown(screen)] == ["Karta", "Tal", "Skylt"]


def test_points_are_given_once_and_move_to_the_card_that_gets_them(
    screen: ExercisesScreen, store: DialogueFile
) -> None:
    begin(screen, store, "nominal_group")
    table = screen.ballots.table
    table.setCurrentCell(0, 1)
    press(table, "3", "3")
    assert answers(screen) == ["", "3", ""]


def test_impact_and_effort_place_cards_in_quarters(screen: ExercisesScreen, store: DialogueFile) -> None:
    begin(screen, store, "impact_effort")
    screen.ballots.by_table.click()
    for _ in range(2):
        cast(screen, "2", "10", "9", "8", "1", "2")
    cast(screen, "3", "9", "7", "7", "8", "3")
    reveal(screen)
    assert [(text, told) for text, told, _ in shown(screen)] == [
        ("Karta", "Quick win: impact 10, effort 2"),
        ("Tal", "Big bet: impact 8, effort 9"),
        ("Skylt", "Fill-in: impact 2, effort 1"),
    ]
    row = screen.ui.result.model.rows[0]
    assert row.suppliers_told[1] == "spread 0 and 0"
    assert "Suppliers: The plane is cut at impact 5 and effort 5." in screen.ui.result.ui.turnout.text()


def test_pairs_are_compared_and_each_person_may_weigh_the_same(
    screen: ExercisesScreen, store: DialogueFile, suppliers: list[Organisation]
) -> None:
    for name in ("Ada", "Bo"):
        add_participant(store, ParticipantDraft(suppliers[0].id, name))
    begin(screen, store, "pairwise", equality="person")
    panel = screen.ballots
    assert [row.name for row in panel.desk.voters] == ["Ada", "Bo"]
    assert panel.voter.text() == "Ada: 3 pairs left"
    cast(screen, "1", "1", "2")
    cast(screen, "1", "1", "2")
    assert panel.voter.text() == "All have voted"
    reveal(screen)
    assert [(row.card.text, row.suppliers.dots) for row in screen.ui.result.model.rows] == [
        ("Karta", 2),
        ("Skylt", 1),
        ("Tal", 0),
    ]


def test_cards_are_dragged_onto_the_plane_and_each_drop_is_kept(
    screen: ExercisesScreen, store: DialogueFile, suppliers: list[Organisation]
) -> None:
    exercise = begin(screen, store, "impact_effort")
    ballots, canvas = screen.ballots, screen.ballots.plane.canvas
    assert ballots.voter.text() == "Alfa AB: 0 placed, 3 left"

    def lay(text: str, x: float, y: float) -> None:
        with store.read() as reader:
            card = next(one for one in reader.all(Card, exercise_id=exercise.id) if one.text == text)
        picture = ballots.plane.picture
        assert isinstance(picture, PlanePicture)
        plane = next(spot.box for spot in canvas.drawing.spots if spot.kind == PLANE)
        ballots.plane.drop([card.id], None, QPointF(*place_of(picture, plane, x, y)))

    lay("Karta", 2, 9)
    assert ballots.voter.text() == "Alfa AB: 1 placed, 2 left"
    lay("Tal", 8, 8)
    store.undo()
    assert ballots.voter.text() == "Alfa AB: 1 placed, 2 left"
    ballots.voters.opened.emit(1)
    assert ballots.voter.text() == "Beta AB: 0 placed, 3 left"
    ballots.voters.opened.emit(0)
    assert ballots.voter.text() == "Alfa AB: 1 placed, 2 left"
    ballots.hand.click()
    assert "2 cards are not placed" in ballots.message.text()
    ballots.hand.click()
    ballots.voters.opened.emit(0)
    assert ballots.voter.text() == "Alfa AB: 0 placed, 3 left"
    with store.read() as reader:
        votes = {one.aspect: one.dots for one in reader.all(Mark)}
        assert [one.organisation_id for one in reader.all(Ballot)] == [suppliers[0].id]
    assert votes == {"effort": 2, "impact": 9}


def test_what_is_placed_goes_on_in_the_table(screen: ExercisesScreen, store: DialogueFile) -> None:
    exercise = begin(screen, store, "impact_effort")
    plane = screen.ballots.plane
    with store.read() as reader:
        card = reader.all(Card, exercise_id=exercise.id)[0]
    picture = plane.picture
    assert isinstance(picture, PlanePicture)
    box = next(spot.box for spot in plane.canvas.drawing.spots if spot.kind == PLANE)
    plane.drop([card.id], None, QPointF(*place_of(picture, box, 3, 7)))
    screen.ballots.by_table.click()
    form = screen.ballots.desk.form
    assert form is not None
    assert {column.key: screen.ballots.desk.answers[card.id, column.key] for column in form.columns} == {
        "effort": 3,
        "impact": 7,
    }


def test_a_world_cafe_seats_its_groups_by_rotation_and_ends_in_needs(
    screen: ExercisesScreen, store: DialogueFile, suppliers: list[Organisation]
) -> None:
    place = meeting(store, "Workshop")
    with store.write("meeting.changed") as transaction:
        set_invitations_in(transaction, place, [one.id for one in suppliers])
    exercise = add_exercise(store, ExerciseDraft("Kafé", meeting_id=place.id), entry=stock_exercise("world_cafe"))
    screen.choose(exercise.id)
    do(screen, "next_phase")
    cards = screen.cards
    assert cards.seats.text() == "The groups are not seated yet."
    cards.tables.setValue(3)
    cards.seat.click()
    seen = []
    for turn in (1, 2, 3):
        do(screen, "next_phase")
        assert screen.ui.strip.phase.text() == f"Talk at the tables, {turn} of 3"
        assert cards.seats.text().startswith(f"Round {turn} of 3 · table 1: ")
        seen.append(cards.seats.text().partition(" · ")[2])
        enter(cards.adding, f"Från runda {turn}")
    assert len(set(seen)) == 3
    do(screen, "next_phase")
    do(screen, "draw_order")
    assert cards.order.text().startswith("Drawn order: ")
    do(screen, "next_phase")
    assert cards.board is not None
    cards.board.list.selectAll()
    do(screen, "gather_cards")
    enter(cards.ask.field, "Hörs vid flera bord")
    with store.read() as reader:
        heading = next(card.id for card in reader.all(Card, exercise_id=exercise.id) if card.kind == "cluster")
    cards.board.select_cards([heading])
    do(screen, "card_to_need")
    do(screen, "next_phase")
    assert screen.ui.strip.phase.text() == "All phases have ended"
    with store.read() as reader:
        assert [need.title for need in reader.all(Need)] == ["Hörs vid flera bord"]
        assert reader.count(Card, exercise_id=exercise.id) == 4


def test_a_late_ballot_says_why_it_counts_and_paper_is_noted(screen: ExercisesScreen, store: DialogueFile) -> None:
    begin(screen, store, "temperature_check")
    panel = screen.ballots
    panel.source.way.setCurrentIndex(1)
    cast(screen, "4", "4", "2")
    screen.run.presenter.end()
    assert panel.source.late.isVisible()
    refused: list[str] = []
    screen.session.refused.connect(refused.append)
    cast(screen, "5", "3", "0")
    assert "needs a note on why it counts" in refused[0]
    panel.source.late.setText("Satt i telefon")
    press(panel.table, ENTER)
    with store.read() as reader:
        assert [(one.source, one.late_note) for one in reader.all(Ballot)] == [
            ("paper", ""),
            ("paper", "Satt i telefon"),
        ]
    reveal(screen)
    told = screen.ui.result.ui.turnout.text()
    assert "Came late and counts: Beta AB: Satt i telefon." in told
    assert "2 ballots were on paper." in told
    assert [told for _, told, _ in shown(screen)] == [
        "Passes: mean 4.5, lowest 4",
        "Passes: mean 3.5, lowest 3",
        "Blocked: mean 1, lowest 0",
    ]


def test_a_ballot_that_was_begun_outlives_the_page_and_can_be_given_up(
    screen: ExercisesScreen, store: DialogueFile, around: Surroundings, clock: Clock, qtbot: QtBot
) -> None:
    begin(screen, store, "delphi")
    screen.ballots.table.setCurrentCell(0, 1)
    press(screen.ballots.table, "7")
    around.actions.remove_page("exercises")
    again = ExercisesScreen(around, now=clock)
    qtbot.addWidget(again)
    again.resize(1100, 620)
    again.show()
    assert answers(again)[0] == "7"
    press(again.ballots.table, Qt.Key.Key_Escape)
    assert answers(again)[0] == ""


def test_tied_cards_are_chosen_at_once_for_another_round(screen: ExercisesScreen, store: DialogueFile) -> None:
    begin(screen, store, "nominal_group")
    cast(screen, "3", "2", "1")
    cast(screen, "2", "3", "1")
    cast(screen, "3", "2", "1")
    screen.ballots.revealing.last.setChecked(True)
    reveal(screen)
    result = screen.ui.result
    assert [row.suppliers.rank for row in result.model.rows] == [1, 1, 3]
    result.tied.click()
    result.ui.round.click()
    assert [card.text for card in screen.ui.preparing.model.rows] == ["Karta", "Tal"]


def test_the_room_sees_phase_clock_question_and_the_result_in_words(
    screen: ExercisesScreen, store: DialogueFile
) -> None:
    exercise = begin(screen, store, "kano")
    room = screen.around.room
    assert room.show_exercise()
    picture = room.picture()
    assert picture is not None
    assert picture.over == "kano · Answer"
    assert (picture.clock, picture.under) == ("15:00", "of 15 min · 0 of 3 have voted")
    assert room.clock == 0
    screen.run.presenter.pause(screen.run.presenter.read(exercise.id))
    assert room.clock is None
    assert not room.show_exercise(result=True)
    for _ in range(3):
        cast(screen, "25", "13", "33")
    reveal(screen)
    assert room.show_exercise(result=True)
    picture = room.picture()
    assert picture is not None
    assert [(row.text, *row.figures) for row in picture.rows] == [
        ("Karta", "Must-be", "Must-be"),
        ("Tal", "Delights", "Delights"),
        ("Skylt", "Indifferent", "Indifferent"),
    ]


def test_the_form_asks_for_no_more_than_the_rule_needs(screen: ExercisesScreen, store: DialogueFile) -> None:
    form = screen.ui.preparing
    kano = add_exercise(store, ExerciseDraft("Kano"), CARDS, stock_exercise("kano"))
    screen.choose(kano.id)
    assert (form.ui.dots.isVisible(), form.equality.isVisible(), form.ui.open.isVisible()) == (False, True, True)
    robin = add_exercise(store, ExerciseDraft("Varv"), (), stock_exercise("round_robin"))
    screen.choose(robin.id)
    assert (form.ui.dots.isVisible(), form.equality.isVisible(), form.ui.open.isVisible()) == (False, False, False)
    dots = add_exercise(store, ExerciseDraft("Prickar"), CARDS)
    screen.choose(dots.id)
    assert (form.ui.dots.isVisible(), form.equality.isVisible(), form.ui.open.isVisible()) == (True, True, True)


def test_delphi_takes_reasons_and_shows_them_without_names_before_the_next_answer(
    screen: ExercisesScreen, store: DialogueFile
) -> None:
    begin(screen, store, "delphi")
    panel = screen.ballots
    panel.table.setCurrentCell(0, 1)
    press(panel.table, "9", "b")
    assert panel.reason.hasFocus()
    press(panel.reason, "rukaren", ENTER)
    press(panel.table, "78", ENTER)
    assert panel.voter.text().startswith("Beta AB")
    assert panel.reason.text() == ""
    panel.table.setCurrentCell(2, 1)
    press(panel.table, "k", *"rav", ENTER)
    cast(screen, "1", "2")
    press(panel.table, ENTER)
    assert panel.message.text() == "Why is written of “Skylt”, but it is not answered"
    panel.table.setCurrentCell(2, 1)
    press(panel.table, "5", ENTER)
    reveal(screen)
    screen.run.look_at("result")
    shown_at = screen.ui.result
    rows = [row.card.text for row in shown_at.model.rows]
    shown_at.ui.table.setCurrentIndex(shown_at.model.index(rows.index("Skylt"), 1))
    assert shown_at.reasons.text() == "Suppliers: “krav”"
    shown_at.ui.table.setCurrentIndex(shown_at.model.index(rows.index("Tal"), 1))
    assert shown_at.reasons.isHidden()
    to_vote(screen)
    panel.table.setCurrentCell(0, 1)
    told = panel.message.accessibleName()
    assert told.startswith("In the vote before: Suppliers: No consensus: median 5")
    assert "“brukaren”" in told
    assert "Alfa" not in told


def test_reasons_are_asked_for_only_where_the_rule_shows_them(screen: ExercisesScreen, store: DialogueFile) -> None:
    begin(screen, store, "kano")
    assert not screen.ballots.reason.isVisible()
    press(screen.ballots.table, "b")
    assert screen.ballots.reason.text() == ""
