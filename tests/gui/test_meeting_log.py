"""The log's model and view: lines come in where they belong, what is seen is fetched, the newest stays in sight."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dialogapp.domain.entry import Speaker
from dialogapp.gui.models.log_delegate import LogDelegate
from dialogapp.gui.models.log_model import NOTES, SPEAKER, TEXT, LogModel
from dialogapp.gui.models.log_words import LogWords, Voice
from dialogapp.gui.session import Session
from dialogapp.gui.widgets.drag_label import drag_label_box
from dialogapp.gui.widgets.log_view import LogView
from dialogapp.services import lines as use_cases
from dialogapp.services.contributions import LineDraft, change_text, log_line, log_line_in
from dialogapp.services.ports import LogFilter, Reader
from dialogapp.storage.dialogue_file import DialogueFile
from tests.gui.conftest import NOON, Clock
from tests.gui.meeting_room import Hearing, hearing, type_text


@pytest.fixture
def room(store: DialogueFile) -> Hearing:
    return hearing(store)


@pytest.fixture
def model(session: Session, room: Hearing) -> LogModel:
    made = LogModel(session, lambda line_id, text: session.do(lambda store: change_text(store, line_id, text)))
    session.changed.connect(made.take)
    made.show(LogFilter(meeting_id=room.id))
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    return made


@pytest.fixture
def view(model: LogModel, qtbot: QtBot) -> LogView:
    made = LogView()
    made.setItemDelegate(LogDelegate(made, lambda row: f"tip {row}", begun=lambda field: None))
    made.setModel(model)
    made.resize(600, 300)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def say(store: DialogueFile, room: Hearing, text: str, at: int = 0, kind: str = "statement") -> str:
    return log_line(store, LineDraft(room.id, text, kind, NOON + at * 1000, room.alfa.id)).id


def many(store: DialogueFile, room: Hearing, count: int) -> None:
    with store.write("contributions.imported") as transaction:
        for number in range(count):
            log_line_in(transaction, LineDraft(room.id, f"Rad {number} " + "ord " * (number % 30), started_at=NOON))


def texts(model: LogModel) -> list[str]:
    return [str(model.index(row, TEXT).data()) for row in range(model.rowCount())]


def test_lines_come_in_by_their_time(model: LogModel, store: DialogueFile, room: Hearing) -> None:
    for text, at in (("b", 2), ("c", 3), ("a", 1), ("d", 3)):
        say(store, room, text, at)
    assert texts(model) == ["a", "b", "c", "d"]


def test_a_change_shows_in_its_row_only(model: LogModel, store: DialogueFile, room: Hearing, qtbot: QtBot) -> None:
    ids = [say(store, room, text, at) for at, text in enumerate("abc")]
    with qtbot.waitSignal(model.dataChanged) as told:
        change_text(store, ids[1], "B")
    assert told.args is not None
    assert (told.args[0].row(), told.args[1].row()) == (1, 1)
    assert texts(model) == ["a", "B", "c"]


def test_undo_takes_the_line_away_and_redo_puts_it_back(
    model: LogModel, store: DialogueFile, room: Hearing, session: Session
) -> None:
    for at, text in enumerate("ab"):
        say(store, room, text, at)
    session.undo()
    assert texts(model) == ["a"]
    session.redo()
    assert texts(model) == ["a", "b"]
    session.undo()
    say(store, room, "c", 5)
    assert texts(model) == ["a", "c"]


def test_secrecy_shows_and_goes_when_it_is_withdrawn(model: LogModel, store: DialogueFile, room: Hearing) -> None:
    line_id = say(store, room, "Vår marginal är 14 procent")
    use_cases.claim_lines(store, [line_id])
    assert model.index(0, NOTES).data() == "Secrecy requested"
    use_cases.withdraw_claims(store, [line_id])
    assert model.index(0, NOTES).data() == ""


def test_another_meetings_lines_do_not_come_in(model: LogModel, store: DialogueFile, room: Hearing) -> None:
    other = hearing_beside(store)
    log_line(store, LineDraft(other, "Någon annanstans"))
    assert texts(model) == []


def hearing_beside(store: DialogueFile) -> str:
    from dialogapp.services.meetings import MeetingDraft, plan_meeting

    return plan_meeting(store, MeetingDraft("Annat möte")).id


def test_search_leaves_lines_out_and_new_ones_still_show(model: LogModel, store: DialogueFile, room: Hearing) -> None:
    for at, text in enumerate(("Åtta skärmar", "Ingen golvmarkering", "åttio procent")):
        say(store, room, text, at)
    model.show(LogFilter(meeting_id=room.id, text="ått"))
    assert texts(model) == ["Åtta skärmar", "åttio procent"]
    say(store, room, "Nytt", 9)
    assert texts(model) == ["Åtta skärmar", "åttio procent", "Nytt"]


def test_an_import_is_shown_as_a_whole(model: LogModel, store: DialogueFile, room: Hearing) -> None:
    many(store, room, 500)
    assert model.rowCount() == 500


def test_only_what_is_seen_is_fetched(
    model: LogModel,
    view: LogView,
    store: DialogueFile,
    room: Hearing,
    session: Session,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    many(store, room, 3000)
    fetched = 0
    read = session.read

    def counted(query: object) -> object:
        nonlocal fetched
        found: object = read(query)  # type: ignore[arg-type]  # passed on as it came
        fetched += len(found) if isinstance(found, dict) else 0
        return found

    monkeypatch.setattr(session, "read", counted)
    model.show(LogFilter(meeting_id=room.id))
    view.grab()
    assert 0 < fetched <= 128


def newest_is_seen(view: LogView) -> bool:
    box = view.visualRect(view.model().index(view.model().rowCount() - 1, TEXT))
    return box.isValid() and box.bottom() <= view.viewport().height()


def test_the_newest_line_stays_in_sight(view: LogView, store: DialogueFile, room: Hearing) -> None:
    many(store, room, 300)
    assert newest_is_seen(view)
    say(store, room, "Nyast " + "ord " * 60, 99)
    assert newest_is_seen(view)


def test_who_has_scrolled_up_is_left_there(view: LogView, store: DialogueFile, room: Hearing) -> None:
    many(store, room, 300)
    view.scrollTo(view.model().index(100, TEXT), LogView.ScrollHint.PositionAtTop)
    view.verticalScrollBar().setValue(100 * 32)
    seen = view.indexAt(QPoint(200, 40)).row()
    say(store, room, "Nyast", 99)
    say(store, room, "Först av alla", -99)
    assert view.indexAt(QPoint(200, 40)).row() == seen + 1
    assert not newest_is_seen(view)


def test_every_row_can_be_reached(view: LogView, store: DialogueFile, room: Hearing, qtbot: QtBot) -> None:
    many(store, room, 120)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Home)
    reached = [view.currentIndex().row()]
    for _ in range(119):
        QTest.keyClick(view, Qt.Key.Key_Down)
        reached.append(view.currentIndex().row())
        box = view.visualRect(view.currentIndex())
        assert box.isValid()
        assert box.bottom() <= view.viewport().height()
    assert reached == list(range(120))


def test_a_very_long_line_costs_no_more_than_a_page(view: LogView, store: DialogueFile, room: Hearing) -> None:
    say(store, room, "Vägvisning " * 9000)
    assert view.visualRect(view.model().index(0, TEXT)).height() < 400


def test_a_wording_is_changed_in_place(view: LogView, store: DialogueFile, room: Hearing, qtbot: QtBot) -> None:
    line_id = say(store, room, "Vi ser tva vägar")
    view.setCurrentIndex(view.model().index(0, TEXT))
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert editor is not None
    QTest.keyClick(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_text(editor, "Vi ser tre vägar")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert view.model().index(0, TEXT).data() == "Vi ser tre vägar"
    with store.read() as reader:
        assert [text for _, text in reader.wordings(line_id)] == ["Vi ser tva vägar", "Vi ser tre vägar"]


def test_esc_leaves_the_wording(view: LogView, store: DialogueFile, room: Hearing, qtbot: QtBot) -> None:
    say(store, room, "Vi ser två vägar")
    view.edit(view.model().index(0, TEXT))
    editor = QApplication.focusWidget()
    assert editor is not None
    type_text(editor, " och mer")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert view.model().index(0, TEXT).data() == "Vi ser två vägar"


def test_lines_tell_all_in_words(model: LogModel, store: DialogueFile, room: Hearing, session: Session) -> None:
    model.speak(
        LogWords(
            session.language, "Europe/Stockholm", {room.alfa.id: Voice(2, "AL"), room.buyer.id: Voice(1, "EX", True)}
        )
    )
    line_id = say(store, room, "Gäller det foajén?", 60, "question")
    use_cases.add_tags(store, [line_id], "foajé")
    assert model.words.sentence(model.row_at(0)) == "12:01\tAlfa AB\tQuestion: Gäller det foajén?\t[#foajé]"
    use_cases.set_speaker(store, [line_id], Speaker(room.buyer.id))
    use_cases.set_kind(store, [line_id], "information")
    assert model.index(0, SPEAKER).data() == "Exempelköpings kommun"
    assert model.words.is_owed(model.row_at(0))


def test_a_line_undone_a_moment_ago_can_still_be_painted(
    model: LogModel, view: LogView, store: DialogueFile, room: Hearing, session: Session
) -> None:
    say(store, room, "Kvar")
    say(store, room, "Ångrad", 1)
    session.changed.disconnect(model.take)
    store.undo()
    model.refresh()
    view.grab()
    assert texts(model) == ["Kvar", ""]


def test_rows_are_told_to_screen_readers(model: LogModel, store: DialogueFile, room: Hearing, clock: Clock) -> None:
    say(store, room, "Vi ser två vägar")
    row = [str(model.index(0, column).data()) for column in range(model.columnCount(QModelIndex()))]
    assert row == ["12:00", "Alfa AB", "Statement", "Vi ser två vägar", ""]


def test_a_reader_finds_the_row_of_a_line(model: LogModel, store: DialogueFile, room: Hearing) -> None:
    ids = [say(store, room, text, at) for at, text in enumerate("abc")]

    def gone(reader: Reader) -> int:
        return reader.log_row_of(ids[0])

    with store.read() as reader:
        assert gone(reader) > 0
    assert [model.find(line_id) for line_id in ids] == [0, 1, 2]
    assert model.find("nothing") == -1


def test_lines_that_are_dragged_are_a_small_label_at_the_pointer(qtbot: QtBot) -> None:
    row = QRect(80, 20, 480, 60)
    for pointer in (QPoint(90, 30), QPoint(555, 78), QPoint(10, 5)):
        label = drag_label_box("12 inputs", pointer, row)
        assert row.contains(label)
        assert label.width() < 120
        assert not label.contains(pointer)


def test_lines_are_selected_by_a_band_from_below_and_by_shift_upwards(
    view: LogView, store: DialogueFile, room: Hearing
) -> None:
    for number in range(3):
        say(store, room, f"Rad {number}", number)
    rows = [view.visualRect(view.model().index(row, TEXT)).center() for row in range(3)]
    port, left = view.viewport(), Qt.MouseButton.LeftButton
    QTest.mouseClick(port, left, pos=rows[2])
    QTest.mouseClick(port, left, Qt.KeyboardModifier.ShiftModifier, rows[0])
    assert [line.contribution.text for line in view.selected_lines()] == ["Rad 0", "Rad 1", "Rad 2"]
    QTest.mousePress(port, left, pos=QPoint(100, 290))
    QTest.mouseMove(port, rows[2])
    QTest.mouseMove(port, rows[1])
    QTest.mouseRelease(port, left, pos=rows[1])
    assert [line.contribution.text for line in view.selected_lines()] == ["Rad 1", "Rad 2"]
