"""The entry line that stands there before its room does, and what the room then finds in its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dialogapp.bootstrap import DialogueFiles
from dialogapp.domain.entry import EntryLine
from dialogapp.domain.errors import FileProblemError
from dialogapp.gui.crash_dialog import CrashReporter
from dialogapp.gui.desktop import Desktop
from dialogapp.gui.early_start import EarlyStart
from dialogapp.gui.main_window import MainWindow
from dialogapp.gui.preferences import Preferences
from dialogapp.gui.runner import ImmediateJobs, ImmediateRunner, Outcome
from dialogapp.gui.screens.meeting_screen import MeetingScreen
from dialogapp.gui.theme import Theme
from dialogapp.gui.translation import WindowLanguage
from dialogapp.gui.widgets.room_columns import HANDLE, MARGINS, column_widths
from dialogapp.services.half_typed import keep_line
from dialogapp.services.ports import LogFilter, Store
from dialogapp.storage.dialogue_file import DialogueFile
from dialogapp.storage.typed_ahead import AheadFile
from tests.gui.keys import enter, press
from tests.gui.meeting_room import Hearing, hearing


@pytest.fixture
def room(store: DialogueFile) -> Hearing:
    """A meeting that runs, in a dialogue that is closed."""
    found = hearing(store)
    keep_line(store, found.id, EntryLine(text="Innan", started_at=1000))
    store.close()
    return found


@pytest.fixture
def place(store: DialogueFile, room: Hearing) -> Iterator[AheadFile]:
    found = AheadFile(store.path)
    yield found
    found.stop()


@pytest.fixture
def early(window: MainWindow, place: AheadFile, window_language: WindowLanguage, qtbot: QtBot) -> EarlyStart:
    """The window with its early line; what it loads is loaded."""
    begun = place.begin()
    assert begun is not None
    window.resize(1240, 720)
    start = EarlyStart(window, place, begun, window_language.language)
    with qtbot.waitSignal(start.ready, timeout=60_000):
        qtbot.waitUntil(start.line.field.hasFocus)
    return start


@pytest.fixture
def take_over(
    window: MainWindow,
    preferences: Preferences,
    theme: Theme,
    window_language: WindowLanguage,
    store: DialogueFile,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Callable[[EarlyStart | None], Desktop]]:
    """What the application does when all is loaded, or where there is nothing to type ahead of."""
    monkeypatch.setattr(
        "dialogapp.gui.desktop.ProcessJobs", lambda parent: ImmediateJobs(lambda _: Outcome(2, "", ()), parent)
    )
    opened: list[Desktop] = []

    def take_over(early: EarlyStart | None) -> Desktop:
        desktop = Desktop(window, DialogueFiles(), preferences, theme, window_language, runner=ImmediateRunner)
        opened.append(desktop)
        desktop.begin(store.path, early)
        return desktop

    yield take_over
    for desktop in opened:
        desktop.quit()
        reporter = window.findChild(CrashReporter)
        assert reporter is not None
        assert reporter.dialog is None, "something crashed; what it was stands in standard error"


def line_of(window: MainWindow) -> MeetingScreen:
    room = window.page_widget("meeting")
    assert isinstance(room, MeetingScreen)
    return room


def texts(store: Store) -> list[str]:
    with store.read() as reader:
        return [line.contribution.text for line in reader.log_lines(reader.log_rows(LogFilter()))]


def place_of(frame: QWidget, window: QWidget) -> QRect:
    return QRect(frame.mapTo(window, QPoint(0, 0)), frame.size())


def test_the_first_key_is_kept_at_once(early: EarlyStart, place: AheadFile) -> None:
    press(early.line.field, "Ö")
    kept = place.read()
    assert kept is not None
    assert kept.text == "Ö"


def test_a_pause_keeps_the_rest(early: EarlyStart, place: AheadFile, qtbot: QtBot) -> None:
    press(early.line.field, "Öppna")

    def is_kept() -> bool:
        kept = place.read()
        return kept is not None and kept.text == "Öppna"

    qtbot.waitUntil(is_kept)


def test_the_room_goes_on_with_what_was_typed(
    early: EarlyStart, take_over: Callable[[EarlyStart | None], Desktop], window: MainWindow, place: AheadFile
) -> None:
    field = early.line.field
    enter(field, "Först")
    enter(field, "Sedan")
    press(field, "och sa", Qt.Key.Key_Left, Qt.Key.Key_Backspace)
    desktop = take_over(early)
    assert desktop.workplace is not None
    session = desktop.workplace.session
    room = line_of(window)
    assert texts(session.store) == ["Först", "Sedan"]
    assert room.log.model.rowCount() == 2
    assert room.ui.line.text() == "Innan\noch a"
    assert QApplication.focusWidget() is room.ui.line
    press(room.ui.line, "s")
    assert room.ui.line.text() == "Innan\noch sa"
    assert place.read() is None
    press(room.ui.line, Qt.Key.Key_Return)
    assert texts(session.store) == ["Innan\noch sa", "Först", "Sedan"]


def test_what_was_typed_at_a_start_that_was_cut_off_is_handed_over_at_the_next(
    early: EarlyStart,
    take_over: Callable[[EarlyStart | None], Desktop],
    window: MainWindow,
    place: AheadFile,
    store: DialogueFile,
) -> None:
    enter(early.line.field, "Först")
    press(early.line.field, "k")
    early.take_store().close()
    assert AheadFile(store.path).begin() is None, "first it is handed over"
    desktop = take_over(None)
    assert desktop.workplace is not None
    assert texts(desktop.workplace.session.store) == ["Först"]
    assert line_of(window).ui.line.text() == "Innan\nk"
    assert place.read() is None


def test_a_line_that_cant_be_handed_over_stays_kept_and_the_user_is_told(
    early: EarlyStart,
    take_over: Callable[[EarlyStart | None], Desktop],
    window: MainWindow,
    place: AheadFile,
) -> None:
    enter(early.line.field, "Först")
    early.typed = replace(early.typed, meeting_id="a meeting of another dialogue")
    desktop = take_over(early)
    assert desktop.workplace is not None
    assert "no longer in the dialogue" in window.ui.messages.text
    assert texts(desktop.workplace.session.store) == []
    assert place.read() is not None


def test_what_the_disk_did_not_take_is_handed_over_all_the_same(
    early: EarlyStart,
    take_over: Callable[[EarlyStart | None], Desktop],
    window: MainWindow,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(self: AheadFile, ahead: object) -> None:
        raise FileProblemError("What you type can't be kept yet: {reason}", reason="No space left on device")

    monkeypatch.setattr(AheadFile, "keep", full)
    press(early.line.field, "k")
    assert "No space left" in window.ui.messages.text
    take_over(early)
    assert line_of(window).ui.line.text() == "Innan\nk"


def test_a_dialogue_that_cant_be_opened_is_told_and_what_was_typed_stays_kept(
    window: MainWindow,
    place: AheadFile,
    window_language: WindowLanguage,
    qtbot: QtBot,
    take_over: Callable[[EarlyStart | None], Desktop],
    store: DialogueFile,
) -> None:
    begun = place.begin()
    assert begun is not None
    store.path.write_text("something else", "utf-8")
    early = EarlyStart(window, place, begun, window_language.language)
    with qtbot.waitSignal(early.ready, timeout=60_000):
        press(early.line.field, "k")
    desktop = take_over(early)
    assert desktop.workplace is None
    assert "is not a dialogue" in window.ui.messages.text
    kept = place.read()
    assert kept is not None
    assert kept.text == "k"


@pytest.mark.parametrize(("width", "height"), [(1240, 720), (1366, 768), (1920, 1080), (1000, 620)])
def test_nothing_jumps_when_the_room_takes_over(
    early: EarlyStart,
    take_over: Callable[[EarlyStart | None], Desktop],
    window: MainWindow,
    qtbot: QtBot,
    width: int,
    height: int,
) -> None:
    window.resize(width, height)
    frame = early.line.field.parentWidget()
    assert frame is not None
    left, middle, _ = column_widths(early.line.width())
    qtbot.waitUntil(lambda: (frame.x(), frame.width()) == (MARGINS[0] + left + HANDLE, middle))
    before = place_of(frame, window), place_of(early.line.field, window)
    keep = early.line.field.placeholderText()
    take_over(early)
    ui = line_of(window).ui
    ui.line.show_text("")
    qtbot.waitUntil(lambda: place_of(ui.entry, window) == before[0])
    assert place_of(ui.line, window) == before[1]
    assert ui.line.placeholderText() == keep
