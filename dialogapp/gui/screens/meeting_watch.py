"""A hint where several suppliers listen and a line may tell of prices, market sharing and the like.

It stands at the entry line as one types, and at the line in the log. It blocks nothing, asks nothing, and goes by one
key; another notes that the facilitator stopped it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject

from dialogapp.domain.competition import Hit, Watch
from dialogapp.domain.contributions import Contribution
from dialogapp.domain.instants import Instant
from dialogapp.gui.forms.ui_meeting_screen import Ui_MeetingScreen
from dialogapp.gui.models.log_words import LogWords
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.screens.meeting_entry import EntryPresenter
from dialogapp.gui.screens.meeting_log_panel import LogPanel
from dialogapp.gui.widgets.margin_note import MarginNote
from dialogapp.services.room import Room
from dialogapp.services.wordlists import note_stopped, put_away, put_away_at, watching
from dialogapp.services.words import SENSITIVE_WORDS

_FEWEST = 2
"""Suppliers that hear each other."""


class WatchPart(QObject):
    """Watches the entry line and the log of an open meeting; never a one-to-one.

    `keys` are those of the two commands, as shown; `changed` is called when the log must be told in other words.
    """

    def __init__(
        self,
        around: Surroundings,
        ui: Ui_MeetingScreen,
        entry: EntryPresenter,
        log: LogPanel,
        keys: Callable[[], tuple[str, str]],
        changed: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._around, self._session, self._ui, self._entry, self._log = around, around.session, ui, entry, log
        self._keys, self._changed = keys, changed
        self._room: Room | None = None
        self._known: Watch | None = None
        self._watch: Watch | None = None
        self._put_away: frozenset[str] = frozenset()
        self._typed: Hit | None = None
        self._is_put_away = False
        self._was_empty = True
        self._last: tuple[str, Hit] | None = None
        self.note = MarginNote(ui.entry, is_beside=True)
        self.note.pressed.connect(self.put_away)
        ui.entryLayout.insertWidget(1, self.note)
        self.note.hide()
        ui.line.textChanged.connect(self._look)

    def words(self, words: LogWords) -> LogWords:
        """The log's words, with the hints that stand."""
        return replace(words, watch=self._watch, put_away=self._put_away)

    def show_room(self, room: Room | None) -> None:
        """Watch this meeting, if several suppliers hear each other in it."""
        is_other = room is None or self._room is None or room.meeting.id != self._room.meeting.id
        self._room = room
        is_open = room is not None and room.meeting.kind != "one_to_one" and room.meeting.state != "planned"
        is_watched = room is not None and is_open and len(room.suppliers) >= _FEWEST
        self._watch = self._lists() if is_watched else None
        if is_other:
            self._last = None
            self._is_put_away = False
            self._put_away = frozenset()
            if room is not None and is_watched:
                meeting_id = room.meeting.id
                self._put_away = self._session.read(lambda reader: put_away(reader, meeting_id))
        self._look()

    def take_logged(self, contribution: Contribution) -> None:
        """A line was logged: what was hinted at while it was typed stands at it now."""
        hit = self._hit(contribution.text, contribution.organisation_id, contribution.kind)
        if hit is not None and self._is_put_away:
            self._put_away_at(contribution.id)
        self._last = (contribution.id, hit) if hit is not None and not self._is_put_away else None
        self._is_put_away = False
        self._look()

    def put_away(self) -> None:
        """Put the hint away: at the line chosen in the log, else as it is typed, else at the last line."""
        if self._ui.log.hasFocus() and (chosen := self._log.lines_meant()):
            self._put_away_at(chosen[-1].contribution.id)
        elif self._typed is not None:
            self._is_put_away = True
        elif self._last is not None:
            self._put_away_at(self._last[0])
            self._last = None
        self._look()

    def note_stopped(self, now: Instant, item_id: str | None) -> None:
        """Log a note that the facilitator stopped what the hint is about, and put the hint away."""
        hit = self._typed or (self._last[1] if self._last is not None else None)
        if self._ui.log.hasFocus() and (chosen := self._log.lines_meant()):
            said = chosen[-1].contribution
            hit = self._hit(said.text, said.organisation_id, said.kind) or hit
        if self._room is None or hit is None:
            self._around.tell(self._session.language.text("There is no hint here"), "plain")
            return
        meeting_id, kind = self._room.meeting.id, hit.kind
        self.put_away()
        self._session.do(lambda store: note_stopped(store, meeting_id, kind, now, item_id))

    def _lists(self) -> Watch:
        if self._known is None:
            found = watching(self._around.files.word_lists)
            self._known = found.watch
            if found.bad:
                self._around.tell(self._session.language.error(found.bad[0]), "warn")
        return self._known

    def _look(self) -> None:
        """Show what stands of the line being typed, else of the last one."""
        text = self._ui.line.text()
        if text and self._was_empty:
            # Not as it is emptied, which logging does before it tells of the line.
            self._is_put_away = False
        self._was_empty = not text
        self._typed = None
        if text and self._watch is not None and not self._is_put_away:
            self._typed = self._hit(text, self._entry.speaker.organisation_id, self._entry.kind)
        hit = self._typed or (self._last[1] if self._last is not None else None)
        if hit is not None:
            language, (away, stopped) = self._session.language, self._keys()
            told = language.text(
                "“{words}” may concern {what}. {stopped} notes that you stopped it",
                words=hit.words,
                what=language.text(SENSITIVE_WORDS[hit.kind]),
                stopped=stopped,
            )
            self.note.show_note(told, "warn", action=language.text("Put away ({keys})", keys=away))
        self.note.setVisible(hit is not None)

    def _hit(self, text: str, organisation_id: str | None, kind: str) -> Hit | None:
        organisation = self._room.organisation(organisation_id) if self._room is not None else None
        is_told = kind != "note" and (organisation is None or organisation.kind == "supplier")
        return self._watch.hit(text) if self._watch is not None and is_told else None

    def _put_away_at(self, line_id: str) -> None:
        if self._room is None:
            return
        meeting_id = self._room.meeting.id
        self._put_away |= {line_id}
        self._changed()
        self._session.do(lambda store: put_away_at(store, meeting_id, line_id))
