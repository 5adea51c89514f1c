"""The entry line's presenter: what is typed becomes a line of the log, and is never lost on the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from dialogapp.domain.contributions import Contribution
from dialogapp.domain.entry import EntryLine, Speaker, joined, typed
from dialogapp.domain.entry_marks import Bearings, Meant, meant
from dialogapp.domain.instants import Instant
from dialogapp.gui.session import Session
from dialogapp.services.contributions import log_line
from dialogapp.services.entry_drafts import Place, draft_of
from dialogapp.services.half_typed import keep_line, kept_line


class EntryPresenter:
    """Holds the entry line. `changed` is called when what it shows is another, `logged` when a line is durable.

    A line that was entered stands in the field until it is durable; if the user types on before that, it stands beside
    (`beside`), and comes back before what was typed if it can't be stored.
    """

    def __init__(
        self,
        session: Session,
        now: Callable[[], Instant],
        changed: Callable[[], None],
        logged: Callable[[Contribution], None],
    ) -> None:
        self._session = session
        self._now = now
        self._changed = changed
        self._logged = logged
        self._place: Place | None = None
        self._bearings = Bearings()
        self._floor = Speaker()
        self._sent: EntryLine | None = None
        self._is_beside = False
        self._enters_again = False
        self._kept = EntryLine()
        self.line = EntryLine()

    @property
    def is_sending(self) -> bool:
        """Whether the field still holds a line that was entered and is not durable yet."""
        return self._sent is not None and not self._is_beside

    @property
    def beside(self) -> EntryLine | None:
        """The line that was entered and is not durable yet, where the user has typed on."""
        return self._sent if self._is_beside else None

    @property
    def speaker(self) -> Speaker:
        """Who the line is by: whom it names, else fixed at its first character, till then whoever has the floor."""
        return self.meant.speaker or self._speaker

    @property
    def kind(self) -> str:
        """The line's kind: the one it names, else the one chosen."""
        return self.meant.kind or self.line.kind

    @property
    def meant(self) -> Meant:
        """What the line says, and what it says of itself by its marks."""
        return meant(self.line.text, self._bearings)

    @property
    def _speaker(self) -> Speaker:
        is_fixed = self.line.started_at is not None or self.line.is_speaker_chosen
        return self.line.speaker if is_fixed else self._floor

    def open(self, meeting_id: str | None) -> None:
        """Turn to a meeting, and bring back what stood half-typed in its line."""
        if self._place is not None and self._place.meeting_id == meeting_id:
            return
        self.keep()
        self._place = Place(meeting_id) if meeting_id is not None else None
        self.line = EntryLine()
        if meeting_id is not None:
            self.line = self._session.read(lambda reader: kept_line(reader, meeting_id))
        self._kept = self.line
        self._changed()

    def set_place(self, agenda_item_id: str | None, question_stem_id: str | None) -> None:
        """Say which agenda item is on, and which question answers are to."""
        if self._place is not None:
            self._place = replace(self._place, agenda_item_id=agenda_item_id, question_stem_id=question_stem_id)

    def set_bearings(self, bearings: Bearings) -> None:
        """Say what marks can name in this meeting."""
        if bearings != self._bearings:
            self._bearings = bearings
            self._changed()

    def set_floor(self, speaker: Speaker) -> None:
        """Say who has the floor. A line that was begun keeps its speaker."""
        if speaker != self._floor:
            self._floor = speaker
            self._changed()

    def type(self, text: str) -> None:
        """The field's text is `text` now."""
        if text != self.line.text:
            self.line = typed(self.line, text, self._now(), self._floor)
            self._changed()

    def begin_typing(self) -> None:
        """The user types on: a line that is being stored makes room."""
        if self.is_sending:
            self._is_beside = True
            self._show(EntryLine())

    def choose_kind(self, kind: str) -> None:
        """Set the line's kind."""
        self._show(replace(self.line, kind=kind))

    def choose_speaker(self, speaker: Speaker) -> None:
        """Say who the line is by, whoever has the floor."""
        self._show(replace(self.line, speaker=speaker, is_speaker_chosen=True))

    def mark_confidential(self) -> None:
        """Ask for secrecy for this line, or take that back."""
        self._show(replace(self.line, confidential=not self.line.confidential))

    def enter(self) -> None:
        """Log the line. While one is being stored the next one waits for it, so that they stay in order."""
        if self._place is None or not self.line.text.strip():
            return
        if self._sent is not None:
            self._enters_again = self._is_beside
            return
        self._sent, self._is_beside = self.line, False
        draft = draft_of(self.line, self._speaker, self._place, self._bearings, self._session.language)
        self._session.do(lambda store: log_line(store, draft), self._take_logged, self._take_failure)

    @property
    def is_unkept(self) -> bool:
        """Whether the field holds something that the file does not."""
        return self._place is not None and self.line != self._kept and not self.is_sending

    def keep(self) -> None:
        """Keep the half-typed line in the file."""
        if self._place is None or not self.is_unkept:
            return
        meeting_id, line = self._place.meeting_id, self.line
        self._kept = line
        self._session.do(lambda store: keep_line(store, meeting_id, line), failed=self._forget_kept)

    def _forget_kept(self) -> None:
        self._kept = EntryLine()

    def _take_logged(self, contribution: Contribution) -> None:
        was_in_field = self.is_sending
        self._sent, self._is_beside = None, False
        if was_in_field:
            self.line = EntryLine()
        self._changed()
        self._logged(contribution)
        if self._enters_again:
            self._enters_again = False
            self.enter()

    def _take_failure(self) -> None:
        sent, beside = self._sent, self._is_beside
        self._sent, self._is_beside, self._enters_again = None, False, False
        if sent is not None and beside:
            self.line = joined(sent, self.line)
        self._changed()

    def _show(self, line: EntryLine) -> None:
        self.line = line
        self._changed()
