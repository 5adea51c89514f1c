"""The tab of invitations: what is owed is seen, several are done at once, by pointer and by keys."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dialogapp.domain.instants import instant_from_iso
from dialogapp.domain.invitations import FILE, Sending
from dialogapp.domain.meetings import Deviation, Invitation, Meeting
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.runner import INTERRUPTED, Outcome
from dialogapp.gui.screens.invitations_panel import InvitationsPanel
from dialogapp.gui.screens.schedule_screen import ScheduleScreen
from dialogapp.services.dialogues import change_dialogue, draft_of, the_dialogue
from dialogapp.services.invitations import mark_sent
from dialogapp.services.meetings import MeetingDraft, move_meeting, plan_meeting
from dialogapp.storage.dialogue_file import DialogueFile
from tests.gui.conftest import Clock, JobRuns, Told
from tests.storage.logs import supplier

HOUR = 3_600_000
START = instant_from_iso("2026-03-17T09:00", "Europe/Stockholm")


@pytest.fixture
def meeting(store: DialogueFile) -> Meeting:
    """A workshop in two weeks for Alfa, Beta and Gamma."""
    ids = [supplier(store, name).id for name in ("Alfa AB", "Beta AB", "Gamma AB")]
    return plan_meeting(store, MeetingDraft("Workshop", "workshop", "Salen", START, START + HOUR), ids)


@pytest.fixture
def screen(around: Surroundings, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> ScheduleScreen:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: True)
    page = ScheduleScreen(around, now=clock)
    qtbot.addWidget(page)
    page.resize(900, 560)
    with qtbot.waitExposed(page):
        page.show()
    page.ui.tabs.setCurrentWidget(page.ui.invitationsTab)
    return page


@pytest.fixture
def panel(meeting: Meeting, screen: ScheduleScreen) -> InvitationsPanel:
    return screen.invitations


def cells(panel: InvitationsPanel, column: int) -> list[str]:
    model = panel.ui.table.model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


def sendings(store: DialogueFile) -> list[Sending]:
    with store.read() as reader:
        return reader.all(Sending)


def press(panel: InvitationsPanel, key: Qt.Key) -> None:
    panel.ui.table.setFocus()
    QTest.keyClick(panel.ui.table, key)


def test_before_anybody_is_invited_the_tab_offers_a_meeting(screen: ScheduleScreen) -> None:
    ui = screen.invitations.ui
    assert ui.pages.currentWidget() is ui.emptyPage
    ui.empty.pressed.emit()
    assert screen.ui.tabs.currentWidget() is screen.ui.meetingTab


def test_what_is_owed_stands_with_sign_and_word_and_is_chosen_and_noted_by_two_keys(
    panel: InvitationsPanel, store: DialogueFile, clock: Clock, told: Told
) -> None:
    assert cells(panel, 3) == ["▲ To be invited"] * 3
    assert panel.ui.summary.text() == "3 to send"
    press(panel, Qt.Key.Key_O)
    assert panel.ui.mark.text() == "Note as sent (3)"
    press(panel, Qt.Key.Key_S)
    noted = sendings(store)
    assert [(one.kind, one.how, one.sent_at) for one in noted] == [("invitation", "email", clock.now)] * 3
    assert told.told[-1] == ("3 are noted as sent", "ok")
    assert cells(panel, 3) == ["✓ Invited today · E-mail"] * 3
    assert panel.ui.summary.text() == "Nothing to send"
    assert not panel.ui.mark.isEnabled()


def test_how_and_when_can_be_other_than_by_mail_and_now(panel: InvitationsPanel, store: DialogueFile) -> None:
    panel.choose_owed()
    panel.ui.way.setEditText("portal")
    panel.ui.sentDay.replace_value("2026-03-01")
    panel.ui.sentTime.replace_value("08:30")
    panel.ui.mark.click()
    when = instant_from_iso("2026-03-01T08:30", "Europe/Stockholm")
    assert {(one.how, one.sent_at) for one in sendings(store)} == {("portal", when)}


def test_answers_by_one_key_each_for_several_at_once_and_their_words(
    panel: InvitationsPanel, store: DialogueFile, meeting: Meeting
) -> None:
    panel.choose_owed()
    press(panel, Qt.Key.Key_S)
    panel.ui.table.selectAll()
    press(panel, Qt.Key.Key_A)
    assert cells(panel, 4) == ["✓ Accepted today"] * 3
    panel.ui.table.selectRow(1)
    press(panel, Qt.Key.Key_D)
    panel.ui.note.setFocus()
    QTest.keyClicks(panel.ui.note, "Hinner inte")
    QTest.keyClick(panel.ui.note, Qt.Key.Key_Return)
    assert cells(panel, 4)[1] == "✕ Declined today · Hinner inte"
    press(panel, Qt.Key.Key_N)
    assert cells(panel, 4)[1] == "No answer · Hinner inte"
    with store.read() as reader:
        states = [one.state for one in reader.all(Invitation, meeting_id=meeting.id)]
    assert states == ["accepted", "invited", "accepted"]


def test_a_reminder_is_noted_only_for_those_who_have_not_answered(panel: InvitationsPanel, store: DialogueFile) -> None:
    panel.choose_owed()
    press(panel, Qt.Key.Key_S)
    panel.ui.table.selectRow(0)
    press(panel, Qt.Key.Key_A)
    panel.ui.table.selectAll()
    assert panel.ui.remind.text() == "Note as reminded (2)"
    press(panel, Qt.Key.Key_R)
    assert [one.kind for one in sendings(store)] == ["invitation"] * 3 + ["reminder"] * 2


def test_a_moved_meeting_is_owed_to_all_again(panel: InvitationsPanel, store: DialogueFile, meeting: Meeting) -> None:
    panel.choose_owed()
    press(panel, Qt.Key.Key_S)
    move_meeting(store, meeting.id, START + 24 * HOUR)
    assert cells(panel, 3) == ["▲ Time or place changed: send again"] * 3


def written_by_command_line(arguments: Sequence[str]) -> Outcome:
    """Stands for the command line: a folder with a letter, and what it says of it."""
    out = Path(arguments[arguments.index("-o") + 1])
    out.mkdir()
    (out / "inbjudan-alfa-ab.html").write_text("<h1>Inbjudan</h1>", "utf-8")
    told = {
        "meeting": 1,
        "organisation": "Alfa AB",
        "kind": "invitation",
        "uid": "u",
        "sequence": 0,
        "starts_at": "2026-03-17T09:00:00+01:00",
        "ends_at": "2026-03-17T10:00:00+01:00",
        "place": "Salen",
        "reply_by": "2026-03-09",
    }
    file = {"file": "a.ics", "sha256": "ab", "what": "calendar", "organisation": "Alfa AB", "meeting": 1}
    data = {"files": [file], "invitations": [told], "journal": {"entries": 2, "head": "cd"}}
    return Outcome(0, json.dumps(data), ())


def test_the_files_of_the_chosen_are_written_beside_the_window_and_entered(
    panel: InvitationsPanel, store: DialogueFile, jobs: JobRuns, told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    jobs.answer = written_by_command_line
    panel.ui.table.selectRow(0)
    panel.ui.questions.setChecked(False)
    panel.write(tmp_path)
    assert not panel.ui.write.isEnabled()
    qtbot.waitUntil(lambda: bool(told.told))
    out = tmp_path / "invitations-2026-03-02"
    arguments = jobs.runs[0]
    assert arguments[2:5] == ["invitations", "-o", str(out)]
    assert arguments[arguments.index("--only") + 1] == "1:Alfa AB"
    assert "--without-questions" in arguments
    assert told.told[-1] == (f"Written to {out}. Note them as sent when they have gone out.", "ok")
    (entered,) = sendings(store)
    assert (entered.how, entered.starts_at, entered.reply_by) == (FILE, START, "2026-03-09")
    assert cells(panel, 3)[0] == "▲ To be invited"
    assert panel.ui.write.isEnabled()


def test_letters_are_in_the_dialogues_language_until_another_is_chosen(
    panel: InvitationsPanel, store: DialogueFile
) -> None:
    with store.read() as reader:
        dialogue = the_dialogue(reader)
    change_dialogue(store, replace(draft_of(dialogue), document_language="en"))
    assert panel.ui.language.currentData() == "en"
    panel.ui.language.setCurrentIndex(panel.ui.language.findData("sv"))
    panel.ui.language.activated.emit(0)
    panel.refresh()
    assert panel.ui.language.currentData() == "sv"


@pytest.mark.parametrize(
    ("outcome", "sentence"),
    [(Outcome(1, "", ("It would name another",)), "It would name another"), (Outcome(INTERRUPTED, "", ()), "Stopped")],
)
def test_files_that_were_not_written_are_told_and_not_entered(
    panel: InvitationsPanel,
    store: DialogueFile,
    jobs: JobRuns,
    told: Told,
    tmp_path: Path,
    qtbot: QtBot,
    outcome: Outcome,
    sentence: str,
) -> None:
    jobs.answer = lambda arguments: outcome
    panel.ui.table.selectRow(0)
    panel.write(tmp_path)
    qtbot.waitUntil(lambda: bool(told.told))
    assert told.told[-1][0].startswith(sentence)
    assert sendings(store) == []


def test_the_letter_is_shown_in_place_of_the_list_and_esc_comes_back(
    panel: InvitationsPanel, store: DialogueFile, jobs: JobRuns, qtbot: QtBot
) -> None:
    jobs.answer = written_by_command_line
    panel.ui.table.selectRow(0)
    press(panel, Qt.Key.Key_L)
    qtbot.waitUntil(lambda: panel.ui.pages.currentWidget() is panel.ui.letterPage)
    assert "Inbjudan" in panel.ui.letter.toPlainText()
    QTest.keyClick(panel.ui.letter, Qt.Key.Key_Escape)
    assert panel.ui.pages.currentWidget() is panel.ui.listPage
    assert sendings(store) == []


def test_a_round_sent_apart_asks_for_the_reason_and_tells_it(
    panel: InvitationsPanel, store: DialogueFile, meeting: Meeting, clock: Clock
) -> None:
    keys = [(row.key.split("/")[0], row.key.split("/")[1]) for row in panel.model.rows]
    mark_sent(store, keys[:2], "email", clock.now - 25 * HOUR)
    assert "1 invitation still waits, more than 24 hours" in panel.ui.finding.accessibleName()
    mark_sent(store, keys[2:], "email")
    assert "1 invitation went out more than 24 hours after the first" in panel.ui.finding.accessibleName()
    panel.ui.finding.pressed.emit()
    QTest.keyClicks(panel.ui.ask.field, "Fel adress")
    QTest.keyClick(panel.ui.ask.field, Qt.Key.Key_Return)
    assert panel.ui.finding.accessibleName() == "Workshop: sent apart. Fel adress"
    with store.read() as reader:
        assert [(one.meeting_id, one.what) for one in reader.all(Deviation)] == [(meeting.id, "invitation")]


def test_the_window_is_changed_in_its_field(panel: InvitationsPanel, store: DialogueFile, clock: Clock) -> None:
    keys = [(row.key.split("/")[0], row.key.split("/")[1]) for row in panel.model.rows]
    mark_sent(store, keys[:1], "email", clock.now - 30 * HOUR)
    mark_sent(store, keys[1:], "email")
    assert panel.ui.finding.isVisibleTo(panel)
    panel.ui.hours.setValue(48)
    panel.ui.hours.commit()
    assert not panel.ui.finding.isVisibleTo(panel)


def test_the_list_is_searched_and_sorted(panel: InvitationsPanel) -> None:
    panel.ui.search.setText("beta")
    panel.model.search("beta")
    assert cells(panel, 0) == ["Beta AB"]
    panel.model.search("")
    panel.ui.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert cells(panel, 0) == ["Gamma AB", "Beta AB", "Alfa AB"]


def test_the_overviews_line_leads_to_the_invitations_of_a_meeting(
    panel: InvitationsPanel, screen: ScheduleScreen, meeting: Meeting
) -> None:
    screen.ui.tabs.setCurrentWidget(screen.ui.weekTab)
    screen.reveal(f"invitations/{meeting.id}")
    assert screen.ui.tabs.currentWidget() is screen.ui.invitationsTab
    assert len(panel.chosen_keys) == 3


def test_an_action_from_the_palette_turns_to_the_tab(
    panel: InvitationsPanel, screen: ScheduleScreen, around: Surroundings
) -> None:
    screen.ui.tabs.setCurrentWidget(screen.ui.weekTab)
    around.actions.action("invitations.owed").trigger()
    assert screen.ui.tabs.currentWidget() is screen.ui.invitationsTab
    assert len(panel.chosen_keys) == 3
