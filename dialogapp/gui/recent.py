"""The dialogues that were open on this computer, with what was to be done next in each."""

from __future__ import annotations

from dataclasses import asdict, fields
from pathlib import Path

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant
from dialogapp.gui.preferences import Preferences

_KEPT = 8
_GROUP = "recent"


@dataclass(frozen=True, slots=True)
class RecentDialogue:
    """A dialogue that was open here. `next_step` is a sentence, in the language it was seen in."""

    path: str
    title: str
    diary_number: str = ""
    next_step: str = ""
    opened_at: Instant = 0


def recent_dialogues(preferences: Preferences) -> list[RecentDialogue]:
    """Those opened last, newest first; those whose file is gone are left out."""
    settings = preferences.settings
    found: list[RecentDialogue] = []
    for index in range(settings.beginReadArray(_GROUP)):
        settings.setArrayIndex(index)
        stored = {field.name: str(settings.value(field.name, "")) for field in fields(RecentDialogue)}
        at = stored.pop("opened_at")
        found.append(RecentDialogue(**stored, opened_at=int(at) if at.isdecimal() else 0))
    settings.endArray()
    return [dialogue for dialogue in found if Path(dialogue.path).exists()]


def known_step(preferences: Preferences, path: Path) -> str:
    """The next step in the dialogue at `path` as it was when it was last open here."""
    known = recent_dialogues(preferences)
    return next((one.next_step for one in known if one.path == str(path.absolute())), "")


def remember_dialogue(preferences: Preferences, dialogue: RecentDialogue) -> None:
    """Put `dialogue` first, in place of what was known of it."""
    others = [known for known in recent_dialogues(preferences) if known.path != dialogue.path]
    _keep(preferences, [dialogue, *others][:_KEPT])


def _keep(preferences: Preferences, dialogues: list[RecentDialogue]) -> None:
    settings = preferences.settings
    settings.remove(_GROUP)
    settings.beginWriteArray(_GROUP, len(dialogues))
    for index, dialogue in enumerate(dialogues):
        settings.setArrayIndex(index)
        for name, value in asdict(dialogue).items():
            settings.setValue(name, str(value))
    settings.endArray()
