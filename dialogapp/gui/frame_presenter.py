"""What the frame says of the dialogue: saved when, whether the journal holds, what is owed, and where.

The rules for what is owed are imported when it is first counted: the dialogue is shown before.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection

from dialogapp.domain.dialogue import Dialogue
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant, local
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.states import DialogueState, state_of
from dialogapp.gui.page_names import PageName
from dialogapp.gui.runner import Outcome
from dialogapp.gui.session import Session
from dialogapp.services.actions import action_name
from dialogapp.services.changes import Committed
from dialogapp.services.dates import clock_words
from dialogapp.services.near_dates import short_day
from dialogapp.services.state_words import dialogue_word
from dialogapp.services.translation import message

_UNDONE = {"undo": message("Undone: {action}"), "redo": message("Redone: {action}")}


@dataclass(frozen=True, slots=True)
class JournalCheck:
    """What verifying the journal found; `first_bad` is the first entry that fails, None where only other things do."""

    holds: bool
    first_bad: int | None = None


class FramePresenter:
    """Makes the sentences of title, status bar and rail. It knows no widget."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._saved_at = session.read(lambda reader: max((one.at for one in reader.latest_entries(1)), default=None))
        self._undone = ""
        self._check: JournalCheck | None = None
        self._zone = ""
        self._state: DialogueState = "open"
        self.owed: Counter[str] = Counter()
        self.read_dialogue()

    def read_dialogue(self) -> Dialogue:
        """The dialogue as it is now called."""
        dialogue = self._session.read(lambda reader: reader.all(Dialogue)[0])
        self._zone = dialogue.time_zone
        self._state = state_of(dialogue)
        return dialogue

    def take_change(self, committed: Committed) -> None:
        """Note that something was saved."""
        words = self._session.language
        self._saved_at = committed.at
        source = _UNDONE.get(committed.step)
        self._undone = words.text(source, action=words.text(action_name(committed.action))) if source else ""

    def take_check(self, outcome: Outcome) -> JournalCheck | None:
        """Note what verifying said; None where it could not be done."""
        try:
            found = json.loads(outcome.output)
            self._check = JournalCheck(found["ok"], found["first_bad"])
        except (ValueError, KeyError):
            self._check = None
        return self._check

    def count_owed(self, now: Instant, told_of: Collection[int] | None = None) -> Counter[str]:
        """How many things are owed, by the page where each is mended; with `told_of` only to the suppliers with these
        numbers.
        """
        from dialogapp.services.overview_lists import owed_lines

        language = self._session.language
        lines = self._session.read(lambda reader: owed_lines(reader, now, language))
        self.owed = Counter(
            line.page for line in lines if told_of is None or any(mark in told_of for mark in line.marks)
        )
        return self.owed

    def next_step(self, now: Instant) -> str:
        """What is to be done next, for the list of recent dialogues."""
        from dialogapp.services.overview_lists import next_step

        language = self._session.language
        return self._session.read(lambda reader: next_step(reader, now, language))

    def first_page(self) -> PageName:
        """Where to begin: in the room if a meeting is running, such as after a crash, else on the overview."""
        running = self._session.read(lambda reader: reader.count(Meeting, state="running"))
        return "meeting" if running else "overview"

    def status(self, now: Instant) -> str:
        """The line of the status bar."""
        parts = (self._undone, self._saved(now), self._journal(), self._owed(), self._closed())
        return " · ".join(part for part in parts if part)

    def undo_words(self) -> tuple[str, str]:
        """The menu's words for undo and redo, with the name of what they concern; empty where there is nothing."""
        words = self._session.language
        undo, redo = self._session.read(lambda reader: (reader.undo_action(), reader.redo_action()))
        return (
            words.text("Undo: {action}", action=words.text(action_name(undo))) if undo else "",
            words.text("Redo: {action}", action=words.text(action_name(redo))) if redo else "",
        )

    def _saved(self, now: Instant) -> str:
        words = self._session.language
        if self._saved_at is None:
            return words.text("Saved")
        moment = local(self._saved_at, self._zone)
        today = local(now, self._zone).date()
        time = clock_words(moment, words, seconds=moment.date() == today)
        return words.text(
            "Saved {time}", time=time if moment.date() == today else f"{short_day(moment.date(), words, today)} {time}"
        )

    def _journal(self) -> str:
        words = self._session.language
        if self._check is None:
            return ""
        if self._check.holds:
            return words.text("journal unbroken")
        if self._check.first_bad is None:
            return words.text("the journal and the rows do not agree")
        return words.text("journal broken at entry {number}", number=self._check.first_bad)

    def _closed(self) -> str:
        """That the dialogue is closed, or the procurement has started; an open dialogue goes without saying."""
        return "" if self._state == "open" else dialogue_word(self._session.language, self._state)

    def _owed(self) -> str:
        count = sum(self.owed.values())
        return self._session.language.plural("{count} thing owed", "{count} things owed", count) if count else ""
