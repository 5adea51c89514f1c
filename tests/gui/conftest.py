"""An application with the theme, and an open dialogue in a real file, written at once instead of on another thread."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from shutil import copy

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dialogapp.bootstrap import DialogueFiles
from dialogapp.gui import icon_font
from dialogapp.gui.actions import Actions
from dialogapp.gui.crash_dialog import CrashReporter
from dialogapp.gui.desktop import Desktop
from dialogapp.gui.discreet import Discreet
from dialogapp.gui.main_window import MainWindow
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.preferences import Preferences
from dialogapp.gui.room.room_presenter import RoomPresenter
from dialogapp.gui.runner import ImmediateJobs, ImmediateRunner, Outcome
from dialogapp.gui.session import Session
from dialogapp.gui.spelling import Spelling
from dialogapp.gui.theme import Theme
from dialogapp.gui.translation import WindowLanguage
from dialogapp.services.dialogues import DialogueDraft, create_dialogue
from dialogapp.services.sample import make_sample
from dialogapp.services.translation import language
from dialogapp.storage.dialogue_file import DialogueFile

NOON = 1_772_449_200_000
"""2026-03-02T12:00 in Stockholm."""


class Clock:
    """A clock that stands still until it is told to move."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> int:
        return self.now


class WithoutDictionary(DialogueFiles):
    """Files on a computer with no dictionary."""

    def speller(self, language: str) -> None:
        """Nothing is installed."""


@dataclass
class Told:
    """What a page told the window: pages gone to, sentences, figures in the rail."""

    gone: list[tuple[str, str]] = field(default_factory=list)
    told: list[tuple[str, str]] = field(default_factory=list)
    owed: dict[str, int] = field(default_factory=dict)


@dataclass
class JobRuns:
    """Stands for the command line: set `answer`; `runs` are the arguments it was given."""

    answer: Callable[[Sequence[str]], Outcome] = lambda arguments: Outcome(0, "", ())
    runs: list[list[str]] = field(default_factory=list)

    def __call__(self, arguments: Sequence[str]) -> Outcome:
        self.runs.append(list(arguments))
        return self.answer(arguments)


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    """The look, on the one application of the run."""
    icon_font.load()
    return Theme(qapp, "light")


@pytest.fixture
def application(qapp: QApplication, theme: Theme) -> Iterator[QApplication]:
    """The application, light and English at the end of every test."""
    yield qapp
    theme.choose("light")


@pytest.fixture
def window_language(application: QApplication) -> Iterator[WindowLanguage]:
    """The window's language, English to begin with."""
    chosen = WindowLanguage(application, language("en"))
    yield chosen
    chosen.close()


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(tmp_path / "preferences.ini")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Iterator[DialogueFile]:
    """A dialogue with nothing in it but its buyer."""
    with DialogueFile.create(tmp_path / "kulturhus.dialog", clock) as file:
        create_dialogue(file, DialogueDraft("Digital vägvisning, kulturhuset", "Exempelköpings kommun", "KS 2026/117"))
        yield file


@pytest.fixture
def jobs() -> JobRuns:
    return JobRuns()


@pytest.fixture
def session(application: QApplication, store: DialogueFile, jobs: JobRuns) -> Session:
    """The open dialogue, in English. A refused or failed use case fails the test unless it listens itself."""
    return Session(store, ImmediateRunner(), ImmediateJobs(jobs), language("en"))


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def spelling(session: Session, preferences: Preferences, tmp_path: Path) -> Spelling:
    """Spelling with no dictionary, whatever is installed."""
    return Spelling(session, WithoutDictionary(tmp_path / "own"), preferences, ImmediateRunner())


@pytest.fixture
def around(
    session: Session, preferences: Preferences, spelling: Spelling, told: Told, tmp_path: Path, qtbot: QtBot
) -> Surroundings:
    """Surroundings of a page, that keep what it tells in `told`."""
    window = QWidget()
    qtbot.addWidget(window)
    discreet = Discreet(session, now=lambda: NOON)
    return Surroundings(
        session=session,
        actions=Actions(window),
        preferences=preferences,
        go=lambda page, noun_id="": told.gone.append((page, noun_id)),
        tell=lambda text, tone="plain": told.told.append((text, tone)),
        owe=told.owed.__setitem__,
        room=RoomPresenter(session, lambda: NOON, discreet),
        discreet=discreet,
        spelling=spelling,
        open_import=lambda: told.gone.append(("import", "")),
        open_contact=lambda contact_id: told.gone.append(("contact", contact_id)),
        files=DialogueFiles(tmp_path / "own"),
    )


@pytest.fixture
def window(qtbot: QtBot, window_language: WindowLanguage) -> MainWindow:
    """The window with nothing in it yet, in front of all others."""
    shown = MainWindow()
    qtbot.addWidget(shown, before_close_func=lambda one: one.finish_closing())
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    return shown


@pytest.fixture
def desktop(
    window: MainWindow, preferences: Preferences, theme: Theme, window_language: WindowLanguage
) -> Iterator[Desktop]:
    """The window at work, with its start page; what is done is done at once."""
    opened = Desktop(window, WithoutDictionary(), preferences, theme, window_language, runner=ImmediateRunner)
    opened.show_start()
    yield opened
    opened.quit()
    reporter = window.findChild(CrashReporter)
    assert reporter is not None
    assert reporter.dialog is None, "something crashed; what it was stands in standard error"


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample dialogue, to be copied."""
    path = tmp_path_factory.mktemp("sample") / "sample.dialog"
    make_sample(DialogueFiles(), path, date(2026, 3, 2))
    return path


@pytest.fixture
def sample_desktop(
    window: MainWindow,
    preferences: Preferences,
    theme: Theme,
    window_language: WindowLanguage,
    sample: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Desktop]:
    """The window with the sample open; what runs in child processes is left out."""
    monkeypatch.setattr(
        "dialogapp.gui.desktop.ProcessJobs", lambda parent: ImmediateJobs(lambda _: Outcome(2, "", ()), parent)
    )
    opened = Desktop(window, WithoutDictionary(), preferences, theme, window_language, runner=ImmediateRunner)
    opened.open(Path(copy(sample, tmp_path / "sample.dialog")))
    yield opened
    opened.quit()
    sys.excepthook = sys.__excepthook__
