"""The page of exercises: cards at speed, ballots that stay hidden, a result that shows ties and tells no votes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dialogapp.domain.exercises import Ballot, Card, Exercise, Mark
from dialogapp.domain.needs import Need, NeedSource
from dialogapp.domain.people import Organisation
from dialogapp.domain.register import MadeDocument
from dialogapp.domain.scoring.ballots import Vote
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.runner import Outcome
from dialogapp.gui.screens.exercises_screen import ExercisesScreen
from dialogapp.gui.screens.vote_desk import VoteDesk
from dialogapp.services.ballots import BallotDraft, cast_votes
from dialogapp.services.contributions import claim_confidentiality
from dialogapp.services.exercise_library import stock_exercise
from dialogapp.services.exercises import ExerciseDraft, add_exercise, ballot_of, cast_ballot, open_vote, reveal
from dialogapp.services.exporting import Order
from dialogapp.services.needs import NeedDraft, add_need
from dialogapp.storage.dialogue_file import DialogueFile
from tests.gui.conftest import JobRuns, Told
from tests.gui.keys import enter, press
from tests.storage.logs import line, meeting, supplier

CARDS = ["Karta", "Tal", "Skylt"]
ENTER, DOWN, LEFT, RIGHT = Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right


@pytest.fixture
def suppliers(store: DialogueFile) -> list[Organisation]:
    return [supplier(store, name) for name in ("Alfa AB", "Beta AB")]


@pytest.fixture
def screen(around: Surroundings, suppliers: list[Organisation], qtbot: QtBot) -> ExercisesScreen:
    page = ExercisesScreen(around)
    qtbot.addWidget(page)
    page.resize(1100, 620)
    page.show()
    page.activateWindow()
    return page


@pytest.fixture
def vote(screen: ExercisesScreen, store: DialogueFile) -> Exercise:
    """A vote that is open, with three dots for each of Alfa AB, Beta AB and the buyer."""
    exercise = add_exercise(store, ExerciseDraft("Prioritera", "Vad först?", dots=3, most_per_card=2), CARDS)
    return open_vote(store, exercise.id)


def texts(store: DialogueFile) -> list[str]:
    with store.read() as reader:
        return [card.text for card in reader.all(Card)]


def dots(store: DialogueFile, vote: Exercise, voter: Organisation) -> dict[str, int] | None:
    with store.read() as reader:
        ballot = ballot_of(reader, vote.id, voter.id)
        return None if ballot is None else {reader.get(Card, card).text: number for card, number in ballot.items()}


def prepare(screen: ExercisesScreen, *cards: str) -> None:
    screen.ui.empty.pressed.emit()
    enter(screen.ui.adding, "Prioritera")
    screen.ui.preparing.ui.adding.add_pasted("\n".join(cards))


def test_cards_are_typed_one_after_the_other_and_pasted(
    screen: ExercisesScreen, store: DialogueFile, told: Told
) -> None:
    assert screen.ui.pages.currentWidget() is screen.ui.emptyPage
    prepare(screen)
    adding = screen.ui.preparing.ui.adding
    enter(adding, "Karta över våningen")
    enter(adding, "Tal")
    QGuiApplication.clipboard().setText("Skylt\nTal\nApp\n")
    QTest.keySequence(adding, "Ctrl+V")
    assert texts(store) == ["Karta över våningen", "Tal", "Skylt", "App"]
    assert told.told == [("2 cards were added. 1 were there already.", "plain")]


def test_cards_are_mended_moved_and_removed(screen: ExercisesScreen, store: DialogueFile) -> None:
    prepare(screen, *CARDS)
    panel = screen.ui.preparing
    panel.ui.cards.setCurrentIndex(panel.model.index(2, 1))
    panel.ui.up.click()
    assert texts(store) == ["Karta", "Skylt", "Tal"]
    panel.model.setData(panel.model.index(0, 1), "Kartor")
    panel.ui.cards.setCurrentIndex(panel.model.index(1, 1))
    press(panel.ui.cards, Qt.Key.Key_Delete)
    assert texts(store) == ["Kartor", "Tal"]
    store.undo()
    assert texts(store) == ["Kartor", "Skylt", "Tal"]


def test_dots_are_suggested_from_the_number_of_cards(screen: ExercisesScreen) -> None:
    prepare(screen, *(f"Lapp {number}" for number in range(12)))
    panel = screen.ui.preparing
    assert panel.ui.suggestion.text() == "Usual for 12 cards: 4"
    panel.ui.useSuggested.click()
    assert panel.ui.dots.value() == 4
    assert panel.ui.useSuggested.isHidden()


def test_what_was_typed_is_kept_when_the_vote_opens(screen: ExercisesScreen, store: DialogueFile) -> None:
    prepare(screen, *CARDS)
    panel = screen.ui.preparing
    press(panel.ui.adding, "App")
    press(panel.ui.prompt, "Vad först?")
    panel.ui.open.click()
    with store.read() as reader:
        (exercise,) = reader.all(Exercise)
    assert (exercise.state, exercise.prompt) == ("voting", "Vad först?")
    assert texts(store) == [*CARDS, "App"]


def test_an_input_becomes_a_card_and_a_secret_is_pointed_out(screen: ExercisesScreen, store: DialogueFile) -> None:
    place = meeting(store)
    said = line(store, place.id, "Ljud vid dörren")
    line(store, place.id, "Ljudet är hemligt", confidential=True)
    prepare(screen)
    panel = screen.ui.preparing
    press(panel.ui.finder.line, "ljud")
    assert panel.ui.finder.list.rows.rowCount() == 1
    press(panel.ui.finder.line, ENTER)
    assert texts(store) == ["Ljud vid dörren"]
    assert panel.ui.secret.isHidden()
    claim_confidentiality(store, said.id)
    assert "“Ljud vid dörren”" in panel.ui.secret.accessibleName()


def test_a_ballot_is_typed_with_digits_and_handed_in_with_enter(
    screen: ExercisesScreen, store: DialogueFile, vote: Exercise, suppliers: list[Organisation]
) -> None:
    panel = screen.ui.voting
    assert panel.ui.voter.text() == "Alfa AB: 3 of 3 dots left"
    press(panel.ui.board, "2", DOWN, "+")
    assert panel.ui.voter.text() == "Alfa AB: 0 of 3 dots left"
    press(panel.ui.board, ENTER)
    assert dots(store, vote, suppliers[0]) == {"Karta": 2, "Tal": 1}
    assert panel.ui.voter.text() == "Beta AB: 3 of 3 dots left"


def test_too_many_dots_are_refused_at_once_in_words(screen: ExercisesScreen, vote: Exercise) -> None:
    panel = screen.ui.voting
    press(panel.ui.board, "3")
    assert panel.ui.message.text() == "At most 2 dots may stand on one card"
    press(panel.ui.board, "2", DOWN, "2")
    assert panel.ui.message.text() == "Too many: at most 1 of the 3 dots fit on this card now"
    assert panel.desk.left == 1


def test_dots_left_over_are_asked_about_and_none_at_all_is_no_ballot(
    screen: ExercisesScreen, store: DialogueFile, vote: Exercise, suppliers: list[Organisation]
) -> None:
    panel = screen.ui.voting
    press(panel.ui.board, ENTER)
    assert panel.ui.message.text() == "No dots are placed. If Alfa AB abstains, choose Abstains."
    press(panel.ui.board, "1", ENTER)
    assert dots(store, vote, suppliers[0]) is None
    press(panel.ui.board, ENTER)
    assert dots(store, vote, suppliers[0]) == {"Karta": 1}


def test_how_an_organisation_voted_is_hidden_from_the_next(
    screen: ExercisesScreen, vote: Exercise, store: DialogueFile, suppliers: list[Organisation]
) -> None:
    panel, board = screen.ui.voting, screen.ui.voting.ui.board.board
    press(panel.ui.board, "2", DOWN, "1", ENTER)
    assert board.dots == [0, 0, 0]
    press(panel.ui.board, LEFT)
    assert panel.ui.voter.text() == "Alfa AB has voted"
    assert board.open_column == -1
    told = {str(board.index(row, 0).data(Qt.ItemDataRole.ToolTipRole)) for row in range(3)}
    assert told == {f"Alfa AB has voted: {card}" for card in CARDS}
    panel.ui.anew.click()
    assert board.dots == [0, 0, 0]
    press(panel.ui.board, "1", ENTER, ENTER)
    assert sum((dots(store, vote, suppliers[0]) or {}).values()) == 1


def test_a_ballot_that_was_begun_is_turned_over_and_outlives_the_window(
    screen: ExercisesScreen, vote: Exercise
) -> None:
    panel = screen.ui.voting
    press(panel.ui.board, "2", RIGHT)
    assert panel.ui.voter.text().startswith("Beta AB")
    assert panel.ui.board.board.dots == [0, 0, 0]
    again = VoteDesk(screen.session)
    again.load(vote)
    assert (again.voters[0].organisation.name, again.left) == ("Alfa AB", 1)


def test_a_ballot_taken_back_by_undo_waits_again(
    screen: ExercisesScreen, store: DialogueFile, vote: Exercise, suppliers: list[Organisation]
) -> None:
    press(screen.ui.voting.ui.board, "2", DOWN, "1", ENTER)
    store.undo()
    assert dots(store, vote, suppliers[0]) is None
    assert screen.ui.voting.desk.state_of(suppliers[0].id) == "waiting"


def test_abstaining_is_a_ballot_with_its_note(
    screen: ExercisesScreen, store: DialogueFile, vote: Exercise, suppliers: list[Organisation]
) -> None:
    press(screen.ui.voting.ui.note, "vill inte rangordna")
    screen.ui.voting.ui.abstain.click()
    with store.read() as reader:
        (ballot,) = reader.all(Ballot)
    assert (ballot.organisation_id, ballot.note) == (suppliers[0].id, "vill inte rangordna")
    assert screen.ui.voting.ui.handedIn.accessibleName() == "1 of 3 have voted"


def test_the_result_is_revealed_after_a_question(screen: ExercisesScreen, vote: Exercise) -> None:
    panel = screen.ui.voting
    assert not panel.ui.reveal.isEnabled()
    press(panel.ui.board, "1", ENTER, ENTER, "1")
    panel.ui.reveal.click()
    assert panel.ui.sureText.text() == (
        "The result can't be hidden again, and no ballot changes after it. Begun but not handed in: Beta AB. "
        "No ballot from: Beta AB, Exempelköpings kommun."
    )
    press(panel.ui.notYet, Qt.Key.Key_Escape)
    assert panel.ui.sure.isHidden()
    panel.ui.reveal.click()
    panel.ui.sureReveal.click()
    assert screen.ui.side.currentWidget() is screen.ui.resultPage


@pytest.fixture
def revealed(screen: ExercisesScreen, vote: Exercise, store: DialogueFile, suppliers: list[Organisation]) -> list[Card]:
    """Karta and Tal two dots each from the suppliers, Skylt none; the buyer two on Skylt and one on Karta."""
    with store.read() as reader:
        cards = reader.all(Card, exercise_id=vote.id)
        buyer = reader.all(Organisation, kind="buyer")[0]
    karta, tal, skylt = (card.id for card in cards)
    cast_ballot(store, vote.id, suppliers[0].id, {karta: 2, tal: 1})
    cast_ballot(store, vote.id, suppliers[1].id, {tal: 1})
    cast_ballot(store, vote.id, buyer.id, {skylt: 2, karta: 1})
    reveal(store, vote.id)
    return cards


def test_ties_share_a_place_and_the_buyer_is_apart(screen: ExercisesScreen, revealed: list[Card]) -> None:
    panel = screen.ui.result
    told = [tuple(panel.model.index(row, column).data() for column in range(4)) for row in range(3)]
    assert told == [("=1", "Karta", "2", "1"), ("=1", "Tal", "2", "0"), ("3", "Skylt", "0", "2")]
    assert panel.ui.turnout.text() == "Voted: Alfa AB, Beta AB, Exempelköpings kommun."
    assert panel.ui.rule.text().startswith("Computed from 3 stored ballots by the rule dots-sum-1:")


def test_a_card_becomes_a_need_or_is_linked_to_one(
    screen: ExercisesScreen, store: DialogueFile, revealed: list[Card], told: Told
) -> None:
    panel = screen.ui.result
    panel.ui.table.selectRow(1)
    panel.ui.promote.click()
    with store.read() as reader:
        (need,) = reader.all(Need)
    assert need.title == "Tal"
    assert told.gone == [("needs", need.id)]
    other = add_need(store, NeedDraft("Hitta utan att se"))
    panel.ui.link.click()
    press(panel.ui.finder.line, "hitta", ENTER)
    with store.read() as reader:
        assert reader.count(NeedSource, need_id=other.id, card_id=revealed[1].id) == 1
    assert [need.number for need in panel.model.row_at(1).needs] == [1, 2]


def test_tied_cards_are_voted_on_again(screen: ExercisesScreen, revealed: list[Card]) -> None:
    panel = screen.ui.result
    panel.ui.table.selectRow(0)
    flags = QItemSelectionModel.SelectionFlag
    panel.ui.table.selectionModel().select(panel.model.index(1, 0), flags.Select | flags.Rows)
    panel.ui.round.click()
    assert screen.ui.side.currentWidget() is screen.ui.preparingPage
    assert screen.ui.preparing.ui.title.text() == "Prioritera, another round"
    assert [card.text for card in screen.ui.preparing.model.rows] == ["Karta", "Tal"]


def test_a_vote_takes_the_whole_page_where_it_is_narrow(screen: ExercisesScreen, vote: Exercise, qtbot: QtBot) -> None:
    assert screen.ui.listSide.isVisible()
    screen.resize(900, 470)
    qtbot.waitUntil(lambda: not screen.ui.listSide.isVisible())
    screen.around.actions.action("exercises.list").trigger()
    assert screen.ui.listSide.isVisible()


def test_an_exercise_with_ballots_stays(screen: ExercisesScreen, store: DialogueFile, revealed: list[Card]) -> None:
    refused: list[str] = []
    screen.session.refused.connect(refused.append)
    screen.ui.table.selectRow(0)
    press(screen.ui.table, Qt.Key.Key_Delete)
    assert refused == ["“Prioritera” has ballots and stays in the record"]
    with store.read() as reader:
        assert reader.count(Mark) == 5


def test_in_a_narrow_page_the_list_or_the_vote_is_shown_and_nothing_is_cut(
    screen: ExercisesScreen, store: DialogueFile, vote: Exercise
) -> None:
    screen.resize(861, 524)
    layout = screen.layout()
    assert layout is not None
    assert (screen.ui.listSide.isVisible(), screen.ui.side.isVisible()) == (False, True)
    screen.around.actions.action("exercises.list").trigger()
    assert (screen.ui.listSide.isVisible(), screen.ui.side.isVisible()) == (True, False)
    being_prepared = add_exercise(store, ExerciseDraft("Nästa"), CARDS)
    screen.choose(being_prepared.id)
    assert (screen.ui.listSide.isVisible(), screen.ui.side.isVisible()) == (True, True)
    assert layout.totalMinimumSize().width() <= 861


def test_the_result_says_how_to_vote_again_and_the_prompt_stands_in_full(
    screen: ExercisesScreen, store: DialogueFile, vote: Exercise, suppliers: list[Organisation]
) -> None:
    cast_ballot(store, vote.id, suppliers[0].id, {})
    reveal(store, vote.id)
    panel = screen.ui.result
    assert panel.ui.prompt.wordWrap()
    assert panel.ui.roundHint.isVisible()
    assert panel.ui.round.toolTip() == panel.ui.roundHint.text()
    panel.ui.table.selectAll()
    assert panel.ui.round.isEnabled()
    assert not panel.ui.roundHint.isVisible()


def test_a_vote_that_is_not_in_dots_shows_its_points_and_how_they_were_counted(
    screen: ExercisesScreen, store: DialogueFile, suppliers: list[Organisation]
) -> None:
    exercise = add_exercise(store, ExerciseDraft("Rangordna"), CARDS, stock_exercise("nominal_group"))
    open_vote(store, exercise.id)
    screen.choose(exercise.id)
    with store.read() as reader:
        cards = [card.id for card in reader.all(Card, exercise_id=exercise.id)]
    votes = [Vote(card, points) for points, card in enumerate(cards, 1)]
    cast_votes(store, exercise.id, BallotDraft(suppliers[0].id, votes))
    reveal(store, exercise.id, is_last=True)
    panel = screen.ui.result
    assert [(row.card.text, row.suppliers.dots) for row in panel.model.rows] == [("Skylt", 3), ("Tal", 2), ("Karta", 1)]
    assert "ranking-points-1: the points are added card by card" in panel.ui.rule.text()


def test_the_chosen_exercise_is_saved_on_paper_and_entered_as_made(
    screen: ExercisesScreen, vote: Exercise, store: DialogueFile, jobs: JobRuns, told: Told, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch, qtbot: QtBot,
) -> None:  # fmt: skip
    answer = {"sha256": "ab", "journal": {"entries": 3, "head": "cd"}}
    jobs.answer = lambda arguments: Outcome(0, json.dumps(answer), ())
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: True)
    screen.refresh()
    path = tmp_path / "prioritera.docx"
    screen.paper.save(Order("exercise", exercise_id=vote.id), path)
    qtbot.waitUntil(lambda: bool(told.told))
    (run,) = jobs.runs
    assert run[0] == "exercise"
    assert run[2:4] == ["paper", "1"]
    assert run[-1] == str(path)
    with store.read() as reader:
        assert [(made.kind, made.subject_id) for made in reader.all(MadeDocument)] == [("exercise", vote.id)]
    assert told.told[-1][1] == "ok"
