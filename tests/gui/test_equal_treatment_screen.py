"""The page of equal treatment says in words what is owed, and mends it where it is shown."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dialogapp.domain.fairness import Thresholds
from dialogapp.domain.floor import Turn
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.parity import Disclosure
from dialogapp.domain.people import Organisation
from dialogapp.gui.dialogs.thresholds_dialog import ThresholdsDialog
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.runner import Outcome
from dialogapp.gui.screens.equal_treatment_screen import EqualTreatmentScreen
from dialogapp.gui.theme import Theme
from dialogapp.gui.widgets.matrix_view import MatrixCell, MatrixColumn, MatrixRow, MatrixView
from dialogapp.services.disclosures import information_owed
from dialogapp.services.fairness import thresholds
from dialogapp.services.floor import add_turn_in
from dialogapp.services.follow_ups import follow_ups
from dialogapp.services.meetings import MeetingDraft, plan_meeting, start_meeting
from dialogapp.services.people import OrganisationDraft, add_organisation
from dialogapp.services.questions import QuestionDraft, question_coverage, set_questions
from dialogapp.storage.dialogue_file import DialogueFile
from tests.gui.conftest import JobRuns, Told
from tests.gui.keys import enter
from tests.storage.logs import line


@pytest.fixture
def suppliers(store: DialogueFile) -> list[Organisation]:
    return [add_organisation(store, OrganisationDraft(name)) for name in ("Alfa AB", "Beta AB")]


@pytest.fixture
def told_to_one(store: DialogueFile, suppliers: list[Organisation]) -> None:
    """Alfa was told something in a meeting of its own, and had the floor; the questions are set."""
    set_questions(store, [QuestionDraft("Vad driver kostnad?"), QuestionDraft("Vad saknas?")])
    place = plan_meeting(store, MeetingDraft("Enskilt möte", "one_to_one"), [suppliers[0].id])
    start_meeting(store, place.id)
    with store.read() as reader:
        buyer = reader.all(Organisation, kind="buyer")[0]
    line(store, place.id, "Avtalet löper fyra år", kind="information", organisation_id=buyer.id)
    with store.write("floor.used") as transaction:
        for supplier, seconds in zip(suppliers, (600, 318), strict=True):
            add_turn_in(transaction, Turn(id="", meeting_id=place.id, organisation_id=supplier.id, seconds=seconds))


@pytest.fixture
def screen(around: Surroundings, qtbot: QtBot) -> EqualTreatmentScreen:
    page = EqualTreatmentScreen(around)
    qtbot.addWidget(page)
    page.resize(960, 520)
    page.show()
    return page


def sentences(screen: EqualTreatmentScreen) -> list[str]:
    return [note.accessibleName() for note in screen._notes if note.isVisible()]


def test_without_suppliers_it_says_what_to_do(screen: EqualTreatmentScreen, told: Told) -> None:
    assert screen.ui.empty.isVisible()
    assert not screen.ui.tabs.isVisible()
    screen.ui.empty.pressed.emit()
    assert told.gone == [("participants", "")]


@pytest.mark.usefixtures("told_to_one")
def test_it_says_in_words_who_has_had_less_and_what_is_owed(screen: EqualTreatmentScreen, told: Told) -> None:
    screen.ui.tabs.setCurrentWidget(screen.ui.time)
    assert sentences(screen) == [
        "Beta AB has had 4 min 42 s less on the floor than Alfa AB",
        "2 of 2 questions have not been put to all suppliers",
        "1 piece of information has not reached all suppliers",
    ]
    assert told.owed["equal_treatment"] == 1
    assert [bar.figure for bar in screen.ui.bars.bars] == ["10 min", "5 min 18 s"]


@pytest.mark.usefixtures("told_to_one")
def test_a_square_of_the_questions_notes_that_it_was_put_and_takes_it_back(
    screen: EqualTreatmentScreen, store: DialogueFile, suppliers: list[Organisation]
) -> None:
    screen.ui.coverage.cell_chosen.emit(0, 1)
    with store.read() as reader:
        assert question_coverage(reader)[0].put_to == (suppliers[1].id,)
    screen.ui.coverage.cell_chosen.emit(0, 1)
    with store.read() as reader:
        assert question_coverage(reader)[0].put_to == ()


@pytest.mark.usefixtures("told_to_one")
def test_information_is_given_to_all_from_where_it_is_owed(
    screen: EqualTreatmentScreen, store: DialogueFile, told: Told
) -> None:
    screen.ui.parity.setCurrentIndex(screen.ui.parity.model().index(0, 0))
    assert screen._text.text() == "Avtalet löper fyra år"
    screen._give.click()
    with store.read() as reader:
        assert information_owed(reader) == 0
    assert told.owed["equal_treatment"] == 0
    assert not screen._give.isEnabled()


@pytest.mark.usefixtures("told_to_one")
def test_that_information_does_not_matter_wants_a_reason(
    screen: EqualTreatmentScreen, store: DialogueFile, qtbot: QtBot
) -> None:
    screen.ui.parity.setCurrentIndex(screen.ui.parity.model().index(0, 0))
    with qtbot.waitSignal(screen.session.refused):
        screen._judge.click()
    screen._reason.setText("rör bara fikat")
    screen._judge.click()
    with store.read() as reader:
        assert information_owed(reader) == 0
    assert screen._owed.text() == "Does not matter: rör bara fikat"


@pytest.mark.usefixtures("told_to_one")
def test_the_two_debts_are_told_apart_and_settled_apart(screen: EqualTreatmentScreen, store: DialogueFile) -> None:
    screen.ui.tabs.setCurrentWidget(screen.ui.information)
    assert [screen.debts.tabText(place) for place in (0, 1)] == [
        "To the dialogue's suppliers: 1", "To all who may bid: 1"
    ]  # fmt: skip
    screen.reveal("to_bidders")
    assert screen.bidders.isVisible()
    assert not screen.ui.parity.isVisible()
    screen.bidders.choose(screen.bidders.lines[0].key)
    screen.card.where.setText("Bilaga 2, avsnitt 1")
    screen.card.by.setText("Anna Berg")
    screen.card.take.click()
    assert [screen.debts.tabText(place) for place in (0, 1)] == [
        "To the dialogue's suppliers: 1", "To all who may bid: 0"
    ]  # fmt: skip
    assert screen.bidders.lines[0].detail.startswith("Bilaga 2, avsnitt 1 (Anna Berg ")
    with store.read() as reader:
        assert information_owed(reader) == 1


@pytest.mark.usefixtures("told_to_one")
def test_it_is_published_on_the_day_and_in_the_place_that_is_said(
    screen: EqualTreatmentScreen, store: DialogueFile
) -> None:
    screen.ui.parity.setCurrentIndex(screen.ui.parity.model().index(0, 0))
    card = screen.card
    card.way.setCurrentIndex(card.way.findData("publication"))
    card.day.replace_value("2026-02-27")
    card.reference.setText("exempelkoping.se/dialog")
    card.kind.setCurrentIndex(card.kind.findData("condition"))
    card.kind.commit()
    screen._give.click()
    with store.read() as reader:
        (told,) = reader.all(Disclosure)
    assert (told.kind, told.publication_ref, told.published_on) == (
        "condition", "exempelkoping.se/dialog", "2026-02-27"
    )  # fmt: skip


@pytest.mark.usefixtures("told_to_one")
def test_a_file_is_known_by_its_name_and_hash_and_stays_where_it_is(
    screen: EqualTreatmentScreen, store: DialogueFile, jobs: JobRuns, qtbot: QtBot
) -> None:
    jobs.answer = lambda _: Outcome(0, json.dumps({"file": "budget.pdf", "sha256": "ab" * 32}), ())
    screen.ui.parity.setCurrentIndex(screen.ui.parity.model().index(0, 0))
    screen.card.note_file(Path("/nagonstans/budget.pdf"))
    assert jobs.runs == [["digest", "/nagonstans/budget.pdf", "--json"]]
    qtbot.waitUntil(screen.card.file.isEnabled)
    with store.read() as reader:
        (told,) = reader.all(Disclosure)
    assert (told.file_name, told.sha256) == ("budget.pdf", "ab" * 32)
    assert screen.card.file.text() == "budget.pdf"


@pytest.mark.usefixtures("told_to_one")
def test_information_given_outside_the_log_is_noted_and_chosen(
    screen: EqualTreatmentScreen, suppliers: list[Organisation]
) -> None:
    screen.ui.tabs.setCurrentWidget(screen.ui.information)
    enter(screen.more, "Budgeten är fem miljoner")
    assert screen._text.text() == "Budgeten är fem miljoner"
    assert screen._owed.text() == "Owed to Alfa AB, Beta AB"
    screen.ui.parity.cell_chosen.emit(1, 0)
    assert screen._owed.text() == "Owed to Beta AB"


@pytest.mark.usefixtures("told_to_one")
def test_a_question_to_all_has_a_row_of_its_own_and_is_put_in_writing(
    screen: EqualTreatmentScreen, store: DialogueFile
) -> None:
    gamma = add_organisation(store, OrganisationDraft("Gamma AB"))
    with store.read() as reader:
        (place,) = reader.all(Meeting)
    asked = line(store, place.id, "Hur räknas priset?", kind="question", tags="till-alla")
    screen.refresh()
    screen.ui.tabs.setCurrentWidget(screen.ui.questions)
    screen.reveal(asked.id)
    assert screen.ui.coverage.currentIndex().row() == 2
    assert screen.follow_up.wording.text() == "Hur räknas priset?"
    screen.follow_up.days.setValue(14)
    screen.follow_up.put.click()
    with store.read() as reader:
        (question,) = follow_ups(reader)
    assert question.missing == ()
    assert [(one.how, one.due_on) for one in question.standings] == [
        ("meeting", ""), ("meeting", ""), ("writing", "2026-03-16")
    ]  # fmt: skip
    screen.follow_up.who.setCurrentIndex(screen.follow_up.who.findData(gamma.id))
    screen.follow_up.answer.setCurrentIndex(screen.follow_up.answer.findData("declined"))
    screen.follow_up.answer.commit()
    with store.read() as reader:
        assert [one.state for one in follow_ups(reader)[0].standings] == ["put", "put", "declined"]


def test_forty_suppliers_scroll_inside_the_page_and_not_with_it(
    store: DialogueFile, around: Surroundings, qtbot: QtBot
) -> None:
    set_questions(
        store, [QuestionDraft("Vad driver kostnaden under hela avtalstiden, och vad kan kommunen göra åt det?")]
    )
    crowd = [add_organisation(store, OrganisationDraft(f"Leverantör {place:02}")) for place in range(1, 41)]
    place = plan_meeting(store, MeetingDraft("Mässa"), [one.id for one in crowd])
    start_meeting(store, place.id)
    with store.write("floor.used") as transaction:
        for one in crowd:
            add_turn_in(transaction, Turn(id="", meeting_id=place.id, organisation_id=one.id, seconds=60))
    page = EqualTreatmentScreen(around)
    qtbot.addWidget(page)
    page.resize(909, 524)
    page.show()
    page.ui.tabs.setCurrentWidget(page.ui.time)
    layout = page.layout()
    assert layout is not None
    assert layout.totalHeightForWidth(909) <= 524
    qtbot.waitUntil(lambda: page.ui.bars.height() >= 40 * 32 > page.ui.barsScroll.height())
    assert page.ui.coverage.verticalHeader().width() >= 260


def test_bars_and_matrix_take_the_height_there_is(
    screen: EqualTreatmentScreen, told_to_one: None, suppliers: list[Organisation]
) -> None:
    screen.refresh()
    screen.ui.tabs.setCurrentWidget(screen.ui.time)
    screen.resize(1150, 680)
    assert screen.ui.bars.height() == screen.ui.bars.maximumHeight()
    screen.ui.tabs.setCurrentWidget(screen.ui.questions)
    header = screen.ui.coverage.verticalHeader()
    assert header.sectionSize(0) > 32
    assert screen.ui.coverage.height() <= screen.ui.coverage.maximumHeight()


def test_a_long_question_stands_on_two_lines_and_is_told_whole(
    screen: EqualTreatmentScreen, store: DialogueFile, suppliers: list[Organisation]
) -> None:
    question = "Vad driver kostnaden under hela avtalstiden, och vad kan kommunen göra åt det redan i upphandlingen?"
    set_questions(store, [QuestionDraft(question)])
    screen.resize(760, 520)
    screen.ui.tabs.setCurrentWidget(screen.ui.questions)
    model = screen.ui.coverage.model()
    shown = str(model.headerData(0, Qt.Orientation.Vertical))
    assert shown.count("\n") == 1
    assert model.headerData(0, Qt.Orientation.Vertical, Qt.ItemDataRole.ToolTipRole) == f"1  {question}"


@pytest.mark.usefixtures("told_to_one")
def test_thresholds_are_changed_where_the_figures_stand(screen: EqualTreatmentScreen, store: DialogueFile) -> None:
    screen.ui.tabs.setCurrentWidget(screen.ui.time)
    screen.ui.thresholds.click()
    form = screen.findChild(ThresholdsDialog)
    assert form is not None
    form.yellow_jain.setText("0.99")
    form.save_button.click()
    assert form.isVisible()
    assert form.problem.text() == "Yellow can't begin above green: give it a lower threshold of Jain's index"
    form.yellow_jain.setText("0.5")
    form.green_jain.setText("0,9")
    form.green_min_max.setText("50 %")
    form.save_button.click()
    with store.read() as reader:
        assert thresholds(reader) == Thresholds(0.9, 0.5, 0.5, 0.9)
    assert screen._notes[0].property("note") == "ok"


def test_many_suppliers_get_narrow_columns(qtbot: QtBot, theme: Theme) -> None:
    view = MatrixView()
    qtbot.addWidget(view)
    view.resize(1100, 400)

    def show(count: int) -> None:
        columns = [MatrixColumn(number, f"A{number}", f"Alfa {number} AB") for number in range(1, count + 1)]
        view.show_matrix([MatrixRow("Vad driver kostnad?", (MatrixCell("done", "put"),) * count)], columns)
        view.show()

    def seen() -> int:
        count = view.model().columnCount()
        return sum(view.columnViewportPosition(column) < view.viewport().width() for column in range(count))

    show(8)
    assert seen() == 8
    show(40)
    qtbot.waitUntil(lambda: seen() >= 18)
