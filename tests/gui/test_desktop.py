"""The window opens, makes and closes dialogues, and its title strip leads where it says."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from dialogapp.domain.entry import EntryLine
from dialogapp.gui.desktop import Desktop
from dialogapp.gui.dialogs.new_dialogue_dialog import NewDialogueDialog
from dialogapp.gui.main_window import MainWindow
from dialogapp.gui.preferences import THEME, Preferences
from dialogapp.gui.recent import recent_dialogues
from dialogapp.gui.screens.meeting_screen import MeetingScreen
from dialogapp.gui.screens.start_screen import StartScreen
from dialogapp.services.dialogues import DialogueDraft
from dialogapp.services.half_typed import keep_line
from dialogapp.services.meetings import MeetingDraft, plan_meeting, start_meeting
from dialogapp.services.templates import Beginning
from dialogapp.storage.dialogue_file import DialogueFile

BEGINNING = Beginning(DialogueDraft("Sporthall", "Exempelköpings kommun"), None, date(2026, 3, 2), ["Alfa AB"])


def start_page(window: MainWindow) -> StartScreen | None:
    return window.ui.pages.findChild(StartScreen)


def test_a_new_dialogue_is_made_opened_and_remembered(
    desktop: Desktop, window: MainWindow, preferences: Preferences, tmp_path: Path
) -> None:
    desktop.make_new(BEGINNING, tmp_path / "hall.dialog")
    assert window.page == "overview"
    assert window.windowTitle() == "Sporthall – Dialogapp"
    assert [one.title for one in recent_dialogues(preferences)] == ["Sporthall"]
    desktop.close_dialogue()
    assert start_page(window) is not None
    with DialogueFile.open(tmp_path / "hall.dialog") as again, again.read() as reader:
        assert reader.journal_head()[0] > 0


def test_a_new_dialogue_is_still_filled_in_where_no_file_was_chosen(
    desktop: Desktop, window: MainWindow, tmp_path: Path
) -> None:
    desktop.ask_new()
    asking = window.findChild(NewDialogueDialog)
    assert asking is not None
    asking.ui.title.setText("Sporthall")
    asking.ui.buyer.setText("Exempelköpings kommun")
    asking.ui.create.click()
    where = asking.findChild(QFileDialog)
    assert where is not None
    where.reject()
    assert asking.isVisible()
    assert asking.ui.title.text() == "Sporthall"
    where.fileSelected.emit(str(tmp_path / "hall.dialog"))
    assert not asking.isVisible()
    assert window.windowTitle() == "Sporthall – Dialogapp"


def test_a_dialogue_whose_meeting_runs_opens_in_the_room_with_what_was_half_typed(
    desktop: Desktop, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "hall.dialog"
    desktop.make_new(BEGINNING, path)
    desktop.close_dialogue()
    with DialogueFile.open(path) as file:
        meeting = plan_meeting(file, MeetingDraft("Hearing"))
        start_meeting(file, meeting.id)
        keep_line(file, meeting.id, EntryLine(text="Vi ser två v", started_at=1))
    desktop.open(path)
    assert window.page == "meeting"
    room = window.page_widget("meeting")
    assert isinstance(room, MeetingScreen)
    assert room.ui.line.text() == "Vi ser två v"


def test_a_file_that_is_there_is_never_overwritten(desktop: Desktop, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "hall.dialog"
    path.write_text("mina anteckningar", encoding="utf-8")
    desktop.make_new(BEGINNING, path)
    assert path.read_text(encoding="utf-8") == "mina anteckningar"
    assert window.ui.messages.isVisible()
    assert desktop.workplace is None


def test_opening_the_dialogue_that_is_open_leaves_it_as_it_is(
    desktop: Desktop, window: MainWindow, tmp_path: Path
) -> None:
    desktop.make_new(BEGINNING, tmp_path / "hall.dialog")
    at_work = desktop.workplace
    assert at_work is not None
    at_work.go("needs")
    desktop.open(tmp_path / "hall.dialog")
    assert desktop.workplace is at_work
    assert window.page == "needs"
    assert not window.ui.messages.isVisible()


def test_a_file_that_is_no_dialogue_is_told_and_what_is_open_stays(
    desktop: Desktop, window: MainWindow, tmp_path: Path
) -> None:
    desktop.make_new(BEGINNING, tmp_path / "hall.dialog")
    other = tmp_path / "brev.dialog"
    other.write_text("Hej", encoding="utf-8")
    desktop.open(other)
    assert window.ui.messages.isVisible()
    assert window.windowTitle() == "Sporthall – Dialogapp"


def test_the_button_of_looks_offers_them_and_remembers_the_choice(
    desktop: Desktop, window: MainWindow, preferences: Preferences
) -> None:
    button = window.ui.strip.theme
    assert not button.icon().isNull()
    menu = button.menu()
    assert menu is not None
    looks = {action.text(): action for action in menu.actions()}
    assert list(looks) == ["Appearance as the system", "Light", "Dark"]
    looks["Dark"].trigger()
    assert preferences.get(THEME) == "dark"
    assert looks["Dark"].isChecked()
    assert not looks["Light"].isChecked()
    looks["Light"].trigger()
