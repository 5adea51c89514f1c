"""The rooms of the window, in the order of the work."""

from __future__ import annotations

from typing import Literal, get_args

from dialogapp.services.translation import message

PageName = Literal[
    "overview", "participants", "schedule", "meeting", "exercises", "needs", "equal_treatment", "documents"
]
PAGE_NAMES: tuple[PageName, ...] = get_args(PageName)

PAGE_WORDS: dict[PageName, str] = {
    "overview": message("Overview"),
    "participants": message("Participants"),
    "schedule": message("Schedule"),
    "meeting": message("Meeting"),
    "exercises": message("Exercises"),
    "needs": message("Needs"),
    "equal_treatment": message("Equal treatment"),
    "documents": message("Documents"),
}
"""What each page is called: source texts."""

PAGE_ICONS: dict[PageName, str] = {
    "overview": "compass",
    "participants": "users-three",
    "schedule": "calendar-blank",
    "meeting": "chats",
    "exercises": "puzzle-piece",
    "needs": "target",
    "equal_treatment": "scales",
    "documents": "file-text",
}
"""The icon of each page."""
