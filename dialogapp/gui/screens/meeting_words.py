"""What the meeting room's own widgets say, and the keys they name."""

from __future__ import annotations

from collections.abc import Callable

from dialogapp.gui.forms.ui_meeting_screen import Ui_MeetingScreen
from dialogapp.gui.screens.meeting_log_panel import LogPanel
from dialogapp.services.entry_drafts import mark_hints
from dialogapp.services.translation import Language


def name_parts(ui: Ui_MeetingScreen, log: LogPanel, language: Language, keys_of: Callable[[str], str]) -> None:
    """Set the texts that no form has. `keys_of` tells an action's keys, as this system calls them."""
    ui.empty.set_texts(language.text("There is no meeting to hold yet"), language.text("Plan a meeting"))
    ui.search.set_hint(language.text("Search the log"))
    ui.search.setToolTip(
        language.text("@name, §3, #tag and a kind, as {kind}, narrow it", kind=mark_hints(language)[0][0])
    )
    ui.openFloor.setText(language.text("Open floor"))
    ui.openFloor.setToolTip(language.text("Nobody has the floor ({keys})", keys=keys_of("meeting.open_floor")))
    ui.figures.setToolTip(language.text("The figures behind it ({keys})", keys=keys_of("meeting.figures")))
    ui.figures.setAccessibleName(ui.figures.toolTip())
    ui.cameOrLeft.setText(language.text("Came or left ({keys})", keys=keys_of("meeting.came_or_left")))
    for chip, words, key in (
        (ui.kind, language.text("Kind of input"), "meeting.kind_statement"),
        (ui.secrecy, language.text("Secrecy requested for this line"), "meeting.confidential"),
    ):
        chip.setToolTip(f"{words} ({keys_of(key)})")
    log.hints = [
        (keys_of("meeting.floor_1"), language.text("gives the floor, and the same with 2 to 9")),
        (keys_of("meeting.kind_question"), language.text("makes the line a question; 1 to 7 are the kinds")),
        (keys_of("meeting.confidential"), language.text("notes a request for secrecy on the line")),
        *mark_hints(language),
    ]
    for button in (ui.openFloor, ui.cameOrLeft, ui.writeAgenda):
        button.setAccessibleName(button.text())
