"""The boards: cards are gathered, merged, placed and written by dragging and by keys, and undo takes it back."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dialogapp.domain.boards.pictures import BarsPicture, LotusPicture, PlanePicture, WallPicture, list_rows
from dialogapp.domain.boards.plane import PLANE, place_of
from dialogapp.domain.exercises import Ballot, Card, Exercise, Mark
from dialogapp.domain.people import Organisation
from dialogapp.domain.scoring.ballots import Vote
from dialogapp.gui.boards import Board, PlaneBoard, make_board
from dialogapp.gui.boards.canvas import LEAST_ZOOM, BoardCanvas
from dialogapp.gui.boards.painting import paint_board
from dialogapp.gui.boards.printing import Fit, print_picture
from dialogapp.gui.session import Session
from dialogapp.gui.theme import Theme, ThemeChoice
from dialogapp.services.ballots import BallotDraft, cast_ballot, cast_votes, reveal
from dialogapp.services.cards import add_cards
from dialogapp.services.clusters import add_cluster
from dialogapp.services.exercise_library import stock_exercise
from dialogapp.services.exercise_reading import phase_on
from dialogapp.services.exercise_runs import next_phase
from dialogapp.services.exercises import add_exercise, draft_from, open_vote
from dialogapp.services.translation import language
from dialogapp.storage.dialogue_file import DialogueFile
from tests.gui.keys import enter
from tests.storage.logs import supplier

CARDS = ["Karta på varje våning", "Tal", "Skylt", "Karta på våningen"]
Opened = Callable[[str], Board]


@pytest.fixture
def suppliers(store: DialogueFile) -> list[Organisation]:
    return [supplier(store, name) for name in ("Alfa AB", "Beta AB")]


@pytest.fixture
def opened(session: Session, store: DialogueFile, suppliers: list[Organisation], qtbot: QtBot) -> Opened:
    """Makes a board of an exercise of the library with four cards, kept up with changes as a page does."""

    def make(key: str) -> Board:
        entry = stock_exercise(key)
        exercise = add_exercise(store, draft_from(entry.definition, "en"), CARDS, entry)
        board = make_board(entry.definition.board, session)
        qtbot.addWidget(board)
        session.changed.connect(lambda _: board.refresh())
        board.resize(900, 600)
        board.show_exercise(exercise.id)
        with qtbot.waitActive(board):
            board.show()
            board.activateWindow()
        board.setFocus()
        return board

    return make


def cards(store: DialogueFile, board: Board) -> dict[str, Card]:
    with store.read() as reader:
        return {card.text: card for card in reader.all(Card, exercise_id=board.exercise_id)}


def headings(store: DialogueFile, board: Board) -> dict[str, list[str]]:
    there = cards(store, board)
    return {
        text: [one.text for one in there.values() if one.cluster_id == card.id]
        for text, card in there.items()
        if card.kind == "cluster"
    }


def middle(canvas: BoardCanvas, spot_id: str, kind: str = "card") -> QPoint:
    spot = next(spot for spot in canvas.drawing.spots if spot.id == spot_id and spot.kind == kind)
    return canvas.on_screen(spot.box).center().toPoint()


def drag(canvas: BoardCanvas, begin: QPoint, end: QPoint) -> None:
    port = canvas.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=begin)
    QTest.mouseMove(port, begin + QPoint(QApplication.startDragDistance() + 2, 0))
    QTest.mouseMove(port, end)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)


def test_keys_gather_what_is_chosen_and_undo_takes_it_back(opened: Opened, store: DialogueFile) -> None:
    board = opened("silent_brainstorm")
    canvas, there = board.canvas, cards(store, board)
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    first = board.selected_cards()
    QTest.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert len(board.selected_cards()) == 2
    assert board.selected_cards()[:1] == first
    QTest.keyClick(canvas, Qt.Key.Key_G)
    enter(board.ask.field, "Hitta rätt")
    assert set(headings(store, board)["Hitta rätt"]) == {
        text for text, card in there.items() if card.id in board.selected_cards()
    }
    store.undo()
    assert headings(store, board) == {}


def test_a_heading_that_is_there_takes_more_and_a_key_takes_out(opened: Opened, store: DialogueFile) -> None:
    board = opened("silent_brainstorm")
    there = cards(store, board)
    add_cluster(store, board.exercise_id, "Hitta rätt", [there["Tal"].id])
    board.canvas.choose([there["Skylt"].id])
    QTest.keyClick(board.canvas, Qt.Key.Key_G)
    enter(board.ask.field, "hitta RÄTT")
    assert headings(store, board) == {"Hitta rätt": ["Tal", "Skylt"]}
    QTest.keyClick(board.canvas, Qt.Key.Key_U)
    assert headings(store, board) == {"Hitta rätt": ["Tal"]}


def test_a_card_dragged_onto_a_heading_comes_under_it(opened: Opened, store: DialogueFile) -> None:
    board = opened("silent_brainstorm")
    there = cards(store, board)
    cluster = add_cluster(store, board.exercise_id, "Hitta rätt", [there["Tal"].id])
    drag(board.canvas, middle(board.canvas, there["Skylt"].id), middle(board.canvas, cluster.id, "heading"))
    assert headings(store, board) == {"Hitta rätt": ["Tal", "Skylt"]}
    drag(board.canvas, middle(board.canvas, there["Karta på varje våning"].id), middle(board.canvas, there["Tal"].id))
    assert headings(store, board) == {"Hitta rätt": ["Karta på varje våning", "Tal", "Skylt"]}


def test_like_cards_are_proposed_and_merged_where_the_user_says_so(opened: Opened, store: DialogueFile) -> None:
    board = opened("silent_brainstorm")
    QTest.keyClick(board.canvas, Qt.Key.Key_L)
    there = cards(store, board)
    alike = [there["Karta på varje våning"].id, there["Karta på våningen"].id]
    assert board.selected_cards() == alike
    assert all(card.merged_into_id is None for card in there.values())
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Space)
    with store.read() as reader:
        merged = [card for card in reader.all(Card, exercise_id=board.exercise_id) if card.merged_into_id]
    assert [card.id for card in merged] == alike
    store.undo()
    assert isinstance(board.picture, WallPicture)
    assert len(board.picture.columns[0].cards) == 4


def test_what_each_writes_for_itself_is_not_on_the_board_before_it_is_shared(
    opened: Opened, store: DialogueFile
) -> None:
    board = opened("silent_brainstorm")
    while next_phase(store, board.exercise_id) is not None:
        with store.read() as reader:
            phase = phase_on(reader, board.exercise_id)
        assert phase is not None
        shown = [row.text for row in list_rows(board.picture) if not row.is_heading]
        assert shown == ([] if phase.visibility == "own" and not phase.round else CARDS)


def test_a_locked_wall_can_not_be_changed(opened: Opened, store: DialogueFile) -> None:
    board = opened("dot_voting")
    open_vote(store, board.exercise_id)
    assert not board.canvas.can_drag
    board.canvas.choose([card.id for card in cards(store, board).values()])
    QTest.keyClick(board.canvas, Qt.Key.Key_M)
    assert len(cards(store, board)) == 4


def test_the_list_and_the_board_choose_together(opened: Opened, store: DialogueFile) -> None:
    board = opened("silent_brainstorm")
    there = cards(store, board)
    board.canvas.choose([there["Tal"].id])
    board.show_as_list(True)
    assert [item.text() for item in board.list.selectedItems()] == ["Tal"]
    board.list.selectionModel().clearSelection()
    board.list.item(3).setSelected(True)
    assert board.selected_cards() == [there["Skylt"].id]


def test_what_one_places_on_the_plane_is_its_ballot_and_nobody_sees_it_after(
    opened: Opened, store: DialogueFile, suppliers: list[Organisation]
) -> None:
    board = opened("impact_effort")
    open_vote(store, board.exercise_id)
    assert isinstance(board, PlaneBoard)
    assert not board.canvas.can_drag
    board.set_voter(suppliers[0].id)
    there = cards(store, board)
    plane = next(spot.box for spot in board.canvas.drawing.spots if spot.kind == PLANE)
    picture = board.picture
    assert isinstance(picture, PlanePicture)
    x, y = place_of(picture, plane, 3, 8)
    end = QPointF(x, y).toPoint()
    drag(board.canvas, middle(board.canvas, there["Tal"].id), end)
    assert marks(store) == {("Tal", "effort"): 3, ("Tal", "impact"): 8}
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(board.canvas, Qt.Key.Key_Right, both)
    assert marks(store)["Tal", "effort"] == 4
    store.undo()
    assert marks(store)["Tal", "effort"] == 3
    board.set_voter(suppliers[1].id)
    board.set_voter(suppliers[0].id)
    assert isinstance(board.picture, PlanePicture)
    assert board.picture.points == ()


def marks(store: DialogueFile) -> dict[tuple[str, str], int]:
    with store.read() as reader:
        assert reader.count(Ballot) == 1
        return {(reader.get(Card, one.card_id).text, one.aspect): one.dots for one in reader.all(Mark)}


def test_one_writes_in_the_lotus_and_an_emptied_square_is_free(opened: Opened, store: DialogueFile) -> None:
    board = opened("lotus_blossom")
    assert isinstance(board.picture, LotusPicture)
    assert board.picture.progress.startswith("0 of 72")
    board.canvas.go_to("theme-2-4")
    QTest.keyClicks(board.canvas, "L")
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "jus")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert cards(store, board)["Ljus"].field == "theme-2-4"
    assert board.picture.progress.startswith("1 of 72")
    waiting = cards(store, board)["Tal"].id
    drag(board.canvas, middle(board.canvas, waiting), middle(board.canvas, "theme-1", "cell"))
    assert cards(store, board)["Tal"].field == "theme-1"


def test_a_result_is_shown_once_it_is_revealed_and_prints(
    opened: Opened, store: DialogueFile, suppliers: list[Organisation], tmp_path: Path
) -> None:
    board = opened("dot_voting")
    there = cards(store, board)
    open_vote(store, board.exercise_id)
    cast_ballot(store, board.exercise_id, suppliers[0].id, {there["Tal"].id: 3})
    assert isinstance(board.picture, WallPicture)
    assert "3" not in " ".join(board.list.item(row).text() for row in range(board.list.count()))
    reveal(store, board.exercise_id)
    assert isinstance(board.picture, BarsPicture)
    assert board.picture.bars[0].text == "Tal"
    assert "Alfa" not in " ".join(board.list.item(row).text() for row in range(board.list.count()))
    path = tmp_path / "board.pdf"
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    print_picture(writer, board.picture)
    assert path.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("fit", ["pages", "page", "poster"])
def test_a_board_prints_on_pages_on_one_page_or_as_a_poster(
    fit: Fit, opened: Opened, store: DialogueFile, tmp_path: Path
) -> None:
    board = opened("silent_brainstorm")
    add_cards(store, board.exercise_id, [f"Förslag nummer {number} om vägvisning" for number in range(200)])
    path = tmp_path / "board.pdf"
    writer = QPdfWriter(str(path))
    writer.setPageLayout(board.paper)
    print_picture(writer, board.picture, fit)
    del writer
    told = len(re.findall(rb"/Type\s*/Page\b", path.read_bytes()))
    assert told == 1 if fit == "page" else told > 1


def test_headings_are_chosen_and_copied_in_the_list(opened: Opened, store: DialogueFile) -> None:
    board = opened("silent_brainstorm")
    heading = add_cluster(store, board.exercise_id, "Hitta rätt", [cards(store, board)["Tal"].id])
    board.show_as_list(True)
    rows = [board.list.item(row) for row in range(board.list.count())]
    row = next(one for one in rows if one.text() == "Hitta rätt")
    row.setSelected(True)
    assert board.selected_cards() == [heading.id]
    board.copy_rows()
    assert QApplication.clipboard().text() == "Hitta rätt"


def test_the_whole_of_a_board_is_shown_where_letters_stay_legible(opened: Opened) -> None:
    board = opened("lotus_blossom")
    board.resize(900, 300)
    board.zoom_by(0)
    canvas = board.canvas
    assert canvas.drawing.height * canvas.zoom <= canvas.viewport().height() + 1 or canvas.zoom == LEAST_ZOOM
    QTest.keyClick(canvas, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert canvas.zoom == 1


@pytest.mark.parametrize("appearance", ["light", "dark"])
def test_every_board_paints_in_the_room(appearance: ThemeChoice, opened: Opened, theme: Theme) -> None:
    theme.choose(appearance)
    image = QImage(640, 360, QImage.Format.Format_RGB32)
    for key in ("silent_brainstorm", "impact_effort", "lotus_blossom", "kano"):
        board = opened(key)
        image.fill(Qt.GlobalColor.black)
        painter = QPainter(image)
        paint_board(painter, image.rect(), board.picture, language("en"), 14.0)
        painter.end()
        assert len({image.pixel(x, y) for x in range(0, 640, 3) for y in range(0, 360, 3)}) > 2


def test_kano_tells_both_sides_apart(opened: Opened, store: DialogueFile, suppliers: list[Organisation]) -> None:
    board = opened("kano")
    open_vote(store, board.exercise_id)
    ids = [card.id for card in cards(store, board).values()]
    with store.read() as reader:
        buyer = reader.all(Organisation, kind="buyer")[0]
        exercise = reader.get(Exercise, board.exercise_id)
    for voter, answer in ((suppliers[0], 15), (suppliers[1], 15), (buyer, 25)):
        cast_votes(store, exercise.id, BallotDraft(voter.id, [Vote(card, answer) for card in ids]))
    reveal(store, exercise.id)
    told = [board.list.item(row).text() for row in range(board.list.count())]
    assert told[0] == "Suppliers"
    assert "The buyer" in told
    assert "The more the better 2" in told[1]
    assert "Must-be 1" in told[told.index("The buyer") + 1]
