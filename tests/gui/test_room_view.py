"""The room's view: only what was let through, on a screen of its own, and never over the log."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dialogapp.domain.exercises import Card
from dialogapp.domain.meetings import AgendaItem
from dialogapp.domain.questions import Question
from dialogapp.gui import theme
from dialogapp.gui.discreet import Discreet
from dialogapp.gui.room.room_painting import fitted
from dialogapp.gui.room.room_presenter import RoomPresenter
from dialogapp.gui.room.room_view import RoomView
from dialogapp.gui.room.room_window import HOLD_MS, RoomWindow
from dialogapp.gui.room.shown import RoomPicture, RoomRow
from dialogapp.gui.room.text_dialog import TextDialog
from dialogapp.gui.session import Session
from dialogapp.gui.theme import Theme
from dialogapp.services.agenda import start_item
from dialogapp.services.cards import Author, add_card_from, add_cards
from dialogapp.services.contributions import LineDraft, claim_confidentiality, log_line
from dialogapp.services.exercise_library import stock_exercise
from dialogapp.services.exercise_runs import next_phase
from dialogapp.services.exercises import ExerciseDraft, add_exercise, cast_ballot, open_vote, reveal
from dialogapp.services.meetings import ItemDraft, MeetingDraft, end_meeting, plan_meeting, set_agenda
from dialogapp.services.questions import QuestionDraft, change_questions, current_questions
from dialogapp.services.translation import language
from dialogapp.storage.dialogue_file import DialogueFile
from tests.gui.conftest import Clock
from tests.gui.meeting_room import Hearing, hearing
from tests.gui.room_screens import BESIDE, LAPTOP, MIRROR, PROJECTOR, FakeScreens

MINUTE = 60_000


class Seen:
    """What the status bar and the message bar were told."""

    def __init__(self) -> None:
        self.words = ""
        self.told: list[str] = []

    def say(self, words: str) -> None:
        self.words = words

    def tell(self, text: str, tone: str = "plain") -> None:
        self.told.append(text)


@pytest.fixture
def room(store: DialogueFile) -> Hearing:
    return hearing(store)


@pytest.fixture
def items(room: Hearing, session: Session) -> list[AgendaItem]:
    found = session.read(lambda reader: reader.all(AgendaItem, meeting_id=room.id))
    session.do(lambda store: start_item(store, found[1].id))
    return found


@pytest.fixture
def questions(session: Session, room: Hearing) -> list[Question]:
    return session.read(current_questions)


@pytest.fixture
def screens() -> FakeScreens:
    return FakeScreens(LAPTOP, PROJECTOR)


@pytest.fixture
def seen() -> Seen:
    return Seen()


@pytest.fixture
def presenter(session: Session, clock: Clock, room: Hearing) -> RoomPresenter:
    made = RoomPresenter(session, clock, Discreet(session))
    made.point_at_meeting(room.id, None)
    return made


@pytest.fixture
def view(
    session: Session, presenter: RoomPresenter, screens: FakeScreens, seen: Seen, qtbot: QtBot
) -> Iterator[RoomView]:
    owner = QWidget()
    qtbot.addWidget(owner)
    made = RoomView(owner, session, presenter, screens, seen.say, seen.tell)
    made.refresh()
    yield made
    made.close_down()


def shown(view: RoomView) -> RoomPicture:
    assert view.window is not None
    assert view.window.isVisible()
    assert view.window.picture is not None
    return view.window.picture


def is_black(window: RoomWindow) -> bool:
    image = window.grab().toImage()
    return all(
        image.pixelColor(x, y) == QColor("#000000")
        for x in range(0, image.width(), 9)
        for y in range(0, image.height() // 2, 9)
    )


def test_nothing_is_let_through_by_itself(view: RoomView, seen: Seen, items: list[AgendaItem]) -> None:
    assert view.window is None
    assert seen.words == "The room sees: nothing"
    view.open_there()
    assert view.window is not None
    assert is_black(view.window)
    assert seen.words == "The room sees: nothing"


def test_the_agenda_item_is_shown_with_its_clock_on_the_projector(
    view: RoomView, seen: Seen, items: list[AgendaItem], clock: Clock
) -> None:
    clock.now += 12 * MINUTE + 40_000
    view.show_item()
    picture = shown(view)
    assert (picture.over, picture.text, picture.clock, picture.under) == (
        "Agenda item 2 of 3",
        "Frågor",
        "12:40",
        "of 40 min",
    )
    assert view.window is not None
    assert view.window.screen_taken == PROJECTOR
    assert seen.words == "The room sees: agenda item 2"
    clock.now += 31 * MINUTE
    view.refresh()
    assert (shown(view).under, shown(view).sign) == ("3 min over the time", "over")


def test_turning_the_agenda_changes_nothing_unless_it_is_followed(
    view: RoomView, session: Session, items: list[AgendaItem], seen: Seen
) -> None:
    view.show_item()
    session.do(lambda store: start_item(store, items[2].id))
    assert (shown(view).text, shown(view).under) == ("Frågor", "Ended")
    view.turn_following()
    assert shown(view).text == "Avslut"
    session.do(lambda store: start_item(store, items[0].id))
    assert (shown(view).text, seen.words) == ("Ramar", "The room sees: agenda item 1")
    view.turn_following()
    assert seen.words == "The room sees: nothing"


def test_only_the_chosen_question_is_let_through(
    view: RoomView, presenter: RoomPresenter, room: Hearing, questions: list[Question], seen: Seen, session: Session
) -> None:
    refused: list[str] = []
    session.refused.connect(refused.append)
    view.show_question()
    assert refused == ["No question is chosen. Choose one in the meeting room first"]
    presenter.point_at_meeting(room.id, questions[1].stem_id)
    view.show_question()
    assert (shown(view).over, shown(view).text) == ("Question 2 of 2", "Vilka krav hindrar?")
    presenter.point_at_meeting(room.id, questions[0].stem_id)
    view.refresh()
    assert seen.words == "The room sees: question 2"


def test_one_key_blackens_at_once_and_the_next_item_is_asked_for_anew(
    view: RoomView, items: list[AgendaItem], seen: Seen, clock: Clock
) -> None:
    view.show_item()
    assert view.window is not None
    assert not is_black(view.window)
    view.show_nothing()
    assert is_black(view.window)
    assert seen.words == "The room sees: nothing"
    clock.now += MINUTE
    view.refresh()
    assert is_black(view.window)


def test_names_of_suppliers_are_left_out_until_they_are_let_through(
    view: RoomView, session: Session, room: Hearing
) -> None:
    session.do(lambda store: set_agenda(store, room.id, [ItemDraft("Beta AB visar", 10)]))
    item = session.read(lambda reader: reader.all(AgendaItem, meeting_id=room.id))[0]
    session.do(lambda store: start_item(store, item.id))
    view.show_item()
    assert "Beta" not in shown(view).spoken
    view.turn_names()
    assert shown(view).text == "Beta AB visar"
    view.turn_names()
    assert "Beta" not in shown(view).spoken


def test_an_exercise_shows_its_cards_and_its_result_only_when_that_is_let_through(
    view: RoomView, presenter: RoomPresenter, session: Session, room: Hearing, seen: Seen
) -> None:
    draft = ExerciseDraft("Vad betyder mest?", prompt="Sätt era prickar")
    made: list[str] = []
    session.do(lambda store: add_exercise(store, draft, ["Ljud", "Ljus"]), lambda exercise: made.append(exercise.id))
    presenter.point_at_exercise(made[0])
    view.show_exercise()
    assert [row.text for row in shown(view).rows] == ["Ljud", "Ljus"]
    refused: list[str] = []
    session.refused.connect(refused.append)
    view.show_exercise(result=True)
    assert refused == ["The result is hidden until it is revealed"]
    session.do(lambda store: open_vote(store, made[0]))
    cards = {card.text: card.id for card in session.read(lambda reader: reader.all(Card, exercise_id=made[0]))}
    session.do(lambda store: cast_ballot(store, made[0], room.alfa.id, {cards["Ljus"]: 2}))
    assert shown(view).under == "1 of 4 have voted"
    session.do(lambda store: reveal(store, made[0]))
    assert shown(view).under == "All votes are in"
    assert all(not row.figures for row in shown(view).rows)
    view.show_exercise(result=True)
    assert shown(view).rows == (RoomRow("Ljus", ("2", "0")), RoomRow("Ljud", ("0", "0")))
    assert "Alfa" not in shown(view).spoken
    assert seen.words == "The room sees: the result of exercise 1"


def test_what_each_writes_in_silence_is_not_seen_by_the_room_until_it_is_shared(
    view: RoomView, presenter: RoomPresenter, session: Session, room: Hearing
) -> None:
    entry = stock_exercise("silent_brainstorm")
    made: list[str] = []
    session.do(lambda store: add_exercise(store, ExerciseDraft("Idéer"), (), entry), lambda one: made.append(one.id))
    for _ in ("brief", "collect"):
        session.do(lambda store: next_phase(store, made[0]))
    session.do(lambda store: add_cards(store, made[0], ["Ljud vid dörren"], Author(room.alfa.id)))
    presenter.point_at_exercise(made[0])
    view.show_exercise()
    assert shown(view).rows == ()
    session.do(lambda store: next_phase(store, made[0]))
    assert [row.text for row in shown(view).rows] == ["Ljud vid dörren"]


def test_a_line_for_which_secrecy_is_requested_is_gone_at_once(
    view: RoomView, presenter: RoomPresenter, session: Session, room: Hearing
) -> None:
    said = "Vår kalkyl bygger på en hemlig underleverantör"
    lines: list[str] = []
    draft = LineDraft(meeting_id=room.id, text=said, organisation_id=room.beta.id)
    session.do(lambda store: log_line(store, draft), lambda line: lines.append(line.id))
    made: list[str] = []
    session.do(lambda store: add_exercise(store, ExerciseDraft("Rösta"), ["Ljus"]), lambda one: made.append(one.id))
    session.do(lambda store: add_card_from(store, made[0], lines[0]))
    presenter.point_at_exercise(made[0])
    view.show_exercise()
    assert said in shown(view).spoken
    session.do(lambda store: claim_confidentiality(store, lines[0]))
    assert [row.text for row in shown(view).rows] == ["Ljus"]


def test_no_text_can_show_what_is_secret(view: RoomView, session: Session, room: Hearing, seen: Seen) -> None:
    lines: list[str] = []
    draft = LineDraft(meeting_id=room.id, text="Vi byter underleverantör i höst", organisation_id=room.beta.id)
    session.do(lambda store: log_line(store, draft), lambda line: lines.append(line.id))
    view.show_text("Sagt nyss: vi byter underleverantör i höst")
    assert seen.words == "The room sees: a text"
    session.do(lambda store: claim_confidentiality(store, lines[0]))
    assert seen.words == "The room sees: nothing"
    assert view.window is not None
    assert is_black(view.window)
    refused: list[str] = []
    session.refused.connect(refused.append)
    for text in ("vi BYTER underleverantör  i höst", "byter underleverantör"):
        view.show_text(text)
    assert len(refused) == 2
    view.show_text("Paus till 10.30")
    assert shown(view).text == "Paus till 10.30"


def test_a_question_that_is_removed_does_not_linger(
    view: RoomView, presenter: RoomPresenter, session: Session, questions: list[Question], seen: Seen
) -> None:
    planned: list[str] = []
    session.do(lambda store: plan_meeting(store, MeetingDraft("Nästa"), []), lambda meeting: planned.append(meeting.id))
    presenter.point_at_meeting(planned[0], questions[1].stem_id)
    view.show_question()
    assert seen.words == "The room sees: question 2"
    kept = QuestionDraft(questions[0].text)
    session.do(lambda store: change_questions(store, [kept]))
    assert seen.words == "The room sees: nothing"


def test_the_end_of_the_meeting_blanks(
    view: RoomView, session: Session, room: Hearing, items: list[AgendaItem], seen: Seen
) -> None:
    view.show_item()
    session.do(lambda store: end_meeting(store, room.id))
    assert view.window is not None
    assert is_black(view.window)
    assert seen.words == "The room sees: nothing"


def test_a_projector_that_dies_takes_the_view_with_it(
    view: RoomView, screens: FakeScreens, items: list[AgendaItem], seen: Seen
) -> None:
    view.show_item()
    window = view.window
    assert window is not None
    screens.plug(LAPTOP)
    assert window.picture is None
    assert not window.isVisible()
    assert view.window is None
    assert seen.words == "The room sees: nothing"
    assert "screen is gone" in seen.told[-1]
    screens.plug(LAPTOP, PROJECTOR)
    assert view.window is None


def test_another_screen_coming_blanks_the_view_and_leaves_it_where_it_is(
    view: RoomView, screens: FakeScreens, items: list[AgendaItem], seen: Seen
) -> None:
    view.show_item()
    screens.plug(LAPTOP, PROJECTOR, BESIDE)
    assert view.window is not None
    assert view.window.isVisible()
    assert is_black(view.window)
    assert seen.words == "The room sees: nothing"


def test_the_view_never_lands_over_the_log(
    view: RoomView, screens: FakeScreens, items: list[AgendaItem], seen: Seen
) -> None:
    view.show_item()
    screens.move_log(PROJECTOR)
    assert view.window is None
    screens.plug(LAPTOP)
    screens.move_log(LAPTOP)
    view.show_item()
    assert view.window is None
    assert seen.words == "The room sees: nothing"
    assert "only one screen" in seen.told[-1]


def test_screens_that_show_the_same_are_said_to_show_the_log(
    view: RoomView, screens: FakeScreens, items: list[AgendaItem], seen: Seen
) -> None:
    screens.plug(LAPTOP, MIRROR)
    assert seen.words == "The room sees: this screen, duplicated"
    view.show_item()
    assert view.window is None
    assert "show the same" in seen.told[-1]
    screens.plug(LAPTOP, PROJECTOR)
    assert seen.words == "The room sees: nothing"


def test_with_several_screens_the_user_says_which(
    view: RoomView, screens: FakeScreens, items: list[AgendaItem], seen: Seen
) -> None:
    screens.plug(LAPTOP, PROJECTOR, BESIDE)
    view.show_item()
    assert view.window is None
    assert seen.words == "The room sees: nothing"
    assert view.menu is not None
    choices = [action for action in view.menu.actions() if not action.isSeparator()]
    assert [action.text() for action in choices] == ["HDMI-1, 1024 × 768", "DP-1, 1920 × 1080"]
    choices[1].trigger()
    assert view.window is not None
    assert view.window.screen_taken == BESIDE
    assert seen.words == "The room sees: agenda item 2"


def press_escape(window: RoomWindow, kind: QEvent.Type) -> None:
    QApplication.sendEvent(window, QKeyEvent(kind, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier))


def test_on_the_laptop_itself_escape_comes_back_only_if_held(
    view: RoomView, items: list[AgendaItem], screens: FakeScreens, seen: Seen, qtbot: QtBot
) -> None:
    screens.plug(LAPTOP)
    view.show_item()
    view.open_here()
    window = view.window
    assert window is not None
    assert window.screen_taken == LAPTOP
    assert "Esc" in window.hint
    assert seen.words == "The room sees: agenda item 2"
    press_escape(window, QEvent.Type.KeyPress)
    press_escape(window, QEvent.Type.KeyRelease)
    with qtbot.assertNotEmitted(window.come_back, wait=HOLD_MS + 100):
        pass
    with qtbot.waitSignal(window.come_back, timeout=HOLD_MS * 3):
        press_escape(window, QEvent.Type.KeyPress)
    assert view.window is None
    assert seen.words == "The room sees: nothing"


def test_a_held_key_that_x11_repeats_as_releases_and_presses_is_held(
    view: RoomView, screens: FakeScreens, qtbot: QtBot
) -> None:
    screens.plug(LAPTOP)
    view.open_here()
    window = view.window
    assert window is not None
    with qtbot.waitSignal(window.come_back, timeout=HOLD_MS * 3):
        press_escape(window, QEvent.Type.KeyPress)
        repeats = QTimer(window, interval=40)
        repeats.timeout.connect(lambda: press_escape(window, QEvent.Type.KeyRelease))
        repeats.timeout.connect(lambda: press_escape(window, QEvent.Type.KeyPress))
        repeats.start()


def test_a_projector_plugged_in_takes_the_view_off_the_laptop(
    view: RoomView, items: list[AgendaItem], screens: FakeScreens, seen: Seen
) -> None:
    screens.plug(LAPTOP)
    view.show_item()
    view.open_here()
    screens.plug(LAPTOP, MIRROR)
    assert view.window is None


def test_on_the_projector_the_view_takes_no_keys(view: RoomView, items: list[AgendaItem]) -> None:
    view.show_item()
    assert view.window is not None
    assert view.window.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert view.window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)


def test_closing_the_dialogue_closes_the_view(view: RoomView, items: list[AgendaItem]) -> None:
    view.show_item()
    window = view.window
    assert window is not None
    view.close()
    assert not window.isVisible()
    assert view.presenter.shown is None


def test_a_text_is_let_through_by_its_button(view: RoomView, seen: Seen, room: Hearing, qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    dialog = TextDialog(language("en"), owner)
    dialog.written.connect(view.show_text)
    assert not dialog.button.isEnabled()
    dialog.field.setPlainText("Paus till 10.30")
    assert seen.words == "The room sees: nothing"
    dialog.button.click()
    assert shown(view).text == "Paus till 10.30"


@pytest.mark.parametrize("size", [QSize(1024, 768), QSize(1920, 1080)])
def test_long_texts_are_made_smaller_and_stay_whole_and_large_enough(application: QApplication, size: QSize) -> None:
    least = size.height() * 0.036
    text = "Hur hanterar ni upphandlingsdokumentens tillgänglighetsredogörelse? " * 5
    line = fitted(text, size.width() - 140, size.height() - 200, size.height() * 0.12, least, bold=True)
    assert line.text == text
    assert line.font.pixelSize() >= round(least)
    box = QFontMetrics(line.font).boundingRect(
        QRect(0, 0, size.width() - 140, 9999), int(Qt.TextFlag.TextWordWrap), text
    )
    assert box.height() <= size.height() - 200


@pytest.mark.parametrize("look", ["light", "dark"])
def test_the_picture_is_painted_in_the_colours_in_force(theme_in: Theme, qtbot: QtBot, look: str) -> None:
    theme_in.choose("dark" if look == "dark" else "light")
    window = RoomWindow(PROJECTOR, language("sv"))
    qtbot.addWidget(window)
    window.resize(1024, 768)
    window.show_picture(RoomPicture("fråga 1", "Fråga 1 av 2", "Vad driver kostnad?"))
    image = window.grab().toImage()
    assert image.pixelColor(2, 2) == theme.colour("window")
    found = {image.pixelColor(x, y).name() for x in range(0, 1024, 2) for y in range(300, 480, 2)}
    assert theme.colour("text").name() in found
    assert window.accessibleName() == "Det rummet ser: Fråga 1 av 2\nVad driver kostnad?"


@pytest.fixture
def theme_in(theme: Theme, application: QApplication) -> Theme:
    return theme
