"""Files that can't be opened, made or written: a clear sentence in the window's language, and nothing is lost."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dialogapp.bootstrap import DialogueFiles
from dialogapp.domain.errors import DiskFullError
from dialogapp.domain.people import Organisation
from dialogapp.gui.crash_dialog import CrashDialog
from dialogapp.gui.desktop import Desktop
from dialogapp.gui.main_window import MainWindow
from dialogapp.gui.preferences import Preferences
from dialogapp.gui.recent import RecentDialogue, remember_dialogue
from dialogapp.gui.runner import ImmediateRunner
from dialogapp.gui.screens.participants_screen import ParticipantsScreen
from dialogapp.gui.screens.start_screen import StartScreen
from dialogapp.gui.theme import Theme
from dialogapp.gui.translation import WindowLanguage
from dialogapp.services.dialogues import DialogueDraft, create_dialogue
from dialogapp.services.people import add_organisations
from dialogapp.services.templates import Beginning
from dialogapp.services.translation import LanguageCode, language
from dialogapp.storage.dialogue_file import DialogueFile

BEGINNING = Beginning(DialogueDraft("Sporthall", "Exempelköpings kommun"), None, date(2026, 3, 2), ["Alfa AB"])
PAGE_BYTES = 4096


@pytest.fixture
def window(qtbot: QtBot, window_language: WindowLanguage) -> MainWindow:
    shown = MainWindow()
    qtbot.addWidget(shown, before_close_func=lambda one: one.finish_closing())
    shown.show()
    return shown


@pytest.fixture
def desktop(
    window: MainWindow, preferences: Preferences, theme: Theme, window_language: WindowLanguage
) -> Iterator[Desktop]:
    opened = Desktop(window, DialogueFiles(), preferences, theme, window_language, runner=ImmediateRunner)
    opened.show_start()
    yield opened
    opened.quit()
    sys.excepthook = sys.__excepthook__


@pytest.fixture
def at_work(desktop: Desktop, tmp_path: Path) -> Desktop:
    """A desktop with a dialogue open."""
    desktop.make_new(BEGINNING, tmp_path / "hall.dialog")
    return desktop


def said(window: MainWindow) -> str:
    return window.ui.messages.text if window.ui.messages.isVisible() else ""


def make(path: Path, organisations: int = 0) -> Path:
    with DialogueFile.create(path) as file:
        create_dialogue(file, DialogueDraft("Badhus", "Exempelköpings kommun"))
        if organisations:
            add_organisations(file, [f"Leverantör {number} {'x' * 80} AB" for number in range(organisations)])
    return path


def no_dialogue(path: Path) -> None:
    path.write_text("Hej", encoding="utf-8")


def empty(path: Path) -> None:
    path.touch()


def folder(path: Path) -> None:
    path.mkdir()


def gone(path: Path) -> None:
    path.unlink(missing_ok=True)


def newer(path: Path) -> None:
    make(path)
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 999")
    connection.close()


def cut(path: Path) -> None:
    make(path)
    path.write_bytes(path.read_bytes()[: 10 * PAGE_BYTES])


def damaged_inside(path: Path) -> None:
    """All but the first quarter is rubbish: the file opens, and what the frame reads does not."""
    make(path, organisations=200)
    kept = path.read_bytes()
    whole = len(kept) // 4 - len(kept) // 4 % PAGE_BYTES
    path.write_bytes(kept[:whole] + b"\xff" * (len(kept) - whole))


@pytest.mark.parametrize(
    ("spoil", "english", "swedish"),
    [
        (no_dialogue, "is not a dialogue; choose a file that Dialogapp made", "är ingen dialog; välj en fil"),
        (empty, "is not a dialogue; choose a file that Dialogapp made", "är ingen dialog; välj en fil"),
        (folder, "can't be read", "går inte att läsa: det är en mapp"),
        (gone, "is not there; check the name and the folder", "finns inte; kontrollera namnet och mappen"),
        (newer, "made by a newer Dialogapp", "skapad av en nyare Dialogapp"),
        (cut, "is damaged and was left as it is", "är skadad och lämnades som den är"),
        (damaged_inside, "is damaged and was left as it is", "är skadad och lämnades som den är"),
    ],
)
@pytest.mark.parametrize("code", ["en", "sv"])
def test_a_file_that_cannot_be_opened_is_told_and_what_is_open_stays(
    at_work: Desktop,
    window: MainWindow,
    window_language: WindowLanguage,
    tmp_path: Path,
    spoil: Callable[[Path], None],
    english: str,
    swedish: str,
    code: LanguageCode,
) -> None:
    window_language.choose(language(code))
    path = tmp_path / "annan.dialog"
    spoil(path)
    before = path.read_bytes() if path.is_file() else b""
    working = at_work.workplace
    at_work.open(path)
    assert (english if code == "en" else swedish) in said(window)
    assert str(path) in said(window)
    assert window.windowTitle() == "Sporthall – Dialogapp"
    assert at_work.workplace is working
    assert (path.read_bytes() if path.is_file() else b"") == before
    at_work.close_dialogue()
    with DialogueFile.open(tmp_path / "hall.dialog") as again, again.read() as reader:
        assert [one.name for one in reader.all(Organisation)] == ["Exempelköpings kommun", "Alfa AB"]


def test_a_file_that_is_open_elsewhere_is_told(at_work: Desktop, window: MainWindow, tmp_path: Path) -> None:
    with DialogueFile.open(make(tmp_path / "annan.dialog")):
        at_work.open(tmp_path / "annan.dialog")
    assert "is open elsewhere; close it there and try again. Nothing was changed" in said(window)
    assert window.windowTitle() == "Sporthall – Dialogapp"


def test_a_recent_dialogue_that_is_gone_is_told_and_no_longer_listed(
    desktop: Desktop, window: MainWindow, preferences: Preferences, tmp_path: Path
) -> None:
    path = make(tmp_path / "badhus.dialog")
    remember_dialogue(preferences, RecentDialogue(str(path), "Badhus"))
    desktop.show_start()
    path.unlink()
    desktop.open(path)
    assert "is not there; check the name and the folder" in said(window)
    shown = window.ui.pages.currentWidget()
    assert shown is not None
    start = shown.findChild(StartScreen)
    assert start is not None
    assert start.recent_titles == []


@pytest.mark.parametrize("code", ["en", "sv"])
def test_a_new_dialogue_that_finds_no_room_is_not_made(
    desktop: Desktop,
    window: MainWindow,
    window_language: WindowLanguage,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    code: LanguageCode,
) -> None:
    def no_room(store: object, beginning: object) -> None:
        raise DiskFullError("The disk is full: the last change to {path} was not saved", path=tmp_path)

    window_language.choose(language(code))
    monkeypatch.setattr("dialogapp.services.templates.begin_dialogue", no_room)
    path = tmp_path / "hall.dialog"
    desktop.make_new(BEGINNING, path)
    assert said(window) == (
        f"The disk is full: {path} was not made. Free some space, or choose another folder"
        if code == "en"
        else f"Disken är full: {path} skapades inte. Frigör utrymme eller välj en annan mapp"
    )
    assert [one.name for one in tmp_path.iterdir() if "hall" in one.name] == []
    assert desktop.workplace is None


def limit_size(desktop: Desktop, pages: int) -> None:
    """Let SQLite find no more room than it has now and `pages` pages: what a full disk answers it with."""
    assert desktop.workplace is not None
    store = desktop.workplace.session.store
    assert isinstance(store, DialogueFile)
    connection = store._open_connection()
    (used,) = connection.exec_driver_sql("PRAGMA page_count").one()
    connection.exec_driver_sql(f"PRAGMA max_page_count = {used + pages}").one()
    connection.rollback()


def test_what_finds_no_room_is_told_and_stays_typed(at_work: Desktop, window: MainWindow, tmp_path: Path) -> None:
    assert at_work.workplace is not None
    at_work.workplace.go("participants")
    page = window.page_widget("participants")
    assert isinstance(page, ParticipantsScreen)
    limit_size(at_work, 0)
    name = "Beta " + "x" * 20_000
    page.ui.addOrganisation.setText(name)
    page.ui.addOrganisation.commit()
    assert said(window).startswith("The disk is full: the last change to")
    assert "everything before it was. Free some space and do it again" in said(window)
    assert page.ui.addOrganisation.text() == name
    at_work.close_dialogue()
    with DialogueFile.open(tmp_path / "hall.dialog") as again, again.read() as reader:
        assert [one.name for one in reader.all(Organisation)] == ["Exempelköpings kommun", "Alfa AB"]


def test_a_dialogue_that_cannot_be_made_whole_closes_all_the_same_and_keeps_all(
    at_work: Desktop, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(self: DialogueFile) -> None:
        raise DiskFullError("The disk is full: {path}", path=self.path)

    monkeypatch.setattr(DialogueFile, "checkpoint", no_room)
    at_work.close_dialogue()
    assert said(window) == f"The disk is full: {tmp_path / 'hall.dialog'}"
    monkeypatch.undo()
    with DialogueFile.open(tmp_path / "hall.dialog") as again, again.read() as reader:
        assert reader.count(Organisation) == 2


def test_an_error_that_has_a_sentence_is_no_crash(at_work: Desktop, window: MainWindow) -> None:
    error = DiskFullError("The disk is full")
    sys.excepthook(type(error), error, None)
    assert said(window) == "The disk is full"
    assert window.findChildren(CrashDialog) == []


def test_a_report_that_cannot_be_saved_is_told(window: MainWindow, tmp_path: Path) -> None:
    dialog = CrashDialog(window, KeyError("x"))
    dialog.save(str(tmp_path / "finns ej" / "rapport.txt"))
    assert "The report was not saved" in dialog.problem
    dialog.save(str(tmp_path / "rapport.txt"))
    assert dialog.problem == ""
    assert "KeyError" in (tmp_path / "rapport.txt").read_text(encoding="utf-8")
    dialog.close()
