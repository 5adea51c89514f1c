"""Discreet mode: while it is on, the window tells nothing of any supplier but those of the meeting that is open."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from dialogapp.domain.anonymity import LEGAL_FORMS, Disguise
from dialogapp.domain.instants import Instant
from dialogapp.domain.meetings import Attendance, Invitation, Meeting, at_hand
from dialogapp.domain.people import Organisation
from dialogapp.gui.clock import system_now
from dialogapp.gui.session import Session
from dialogapp.services.changes import Committed
from dialogapp.services.disguises import other_suppliers_disguised
from dialogapp.services.ports import Reader
from dialogapp.services.words import MEETING_KIND_WORDS, word

_NAMES = frozenset({"organisation", "participant", "invitation", "attendance"})
_LONGEST_MS = 6 * 3_600_000
"""How long at most until the clock is looked at again."""


class Discreet(QObject):
    """Whether discreet mode is on, and what may be told then.

    On by itself while a one-to-one runs, and from half an hour before until half an hour after one that is the meeting
    shown in the room: before that it is prepared, and later written up, with nobody at the door. The user's own choice
    holds until another meeting is open. With no meeting open no supplier may be told.
    """

    changed = Signal()
    """On, off, or for another meeting."""

    def __init__(
        self, session: Session, parent: QObject | None = None, now: Callable[[], Instant] = system_now
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._now = now
        self._is_at_hand = False
        self._turning = QTimer(self)
        self._turning.setSingleShot(True)
        self._turning.timeout.connect(self.look_at_clock)
        self._shown = ""
        self._wanted: bool | None = None
        self._meeting: Meeting | None = None
        self._own: frozenset[str] = frozenset()
        self._numbers: frozenset[int] = frozenset()
        self._disguise: Disguise | None = None
        self._initials: re.Pattern[str] | None = None
        self._read()
        session.changed.connect(self._take_change)

    @property
    def is_on(self) -> bool:
        """Whether it is on."""
        if self._wanted is not None:
            return self._wanted
        return self._meeting is not None and self._meeting.kind == "one_to_one" and self._is_at_hand

    @property
    def meeting(self) -> Meeting | None:
        """The meeting that is open: the one-to-one that runs, else the one shown in the room."""
        return self._meeting

    @property
    def own(self) -> frozenset[str]:
        """Ids of the organisations of the meeting that is open."""
        return self._own

    @property
    def numbers(self) -> frozenset[int] | None:
        """Numbers of the suppliers of whose debts may be told; None for all."""
        return self._numbers if self.is_on else None

    def open_meeting(self, meeting_id: str) -> None:
        """Another meeting is shown in the room."""
        if meeting_id != self._shown:
            self._shown = meeting_id
            self._follow()

    def switch(self) -> None:
        """Turn it on or off, until another meeting is open."""
        self._wanted = not self.is_on
        self.changed.emit()

    def may_name(self, organisation: Organisation) -> bool:
        """Whether an organisation may be told of now."""
        return not self.is_on or organisation.kind != "supplier" or organisation.id in self._own

    def text(self, text: str) -> str:
        """`text` as it may be shown: while discreet mode is on, without the other suppliers' names."""
        return self.disguised(text) if self.is_on else text

    def disguised(self, text: str) -> str:
        """`text` without names and initials of the suppliers that the open meeting is not with."""
        if self._disguise is None:
            own, words = self._own, self._session.language
            self._disguise = self._session.read(lambda reader: other_suppliers_disguised(reader, own, words))
        shown = self._disguise.of(text)
        return self._initials.sub(self._another, shown) if self._initials is not None else shown

    def _another(self, _found: re.Match[str]) -> str:
        return self._session.language.text("[another supplier]")

    def to_choose(self, meetings: Sequence[Meeting]) -> list[Meeting]:
        """The meetings that may be chosen now: while a one-to-one runs, no other."""
        if not self.is_on or self._meeting is None or self._meeting.state != "running":
            return list(meetings)
        return [meeting for meeting in meetings if meeting.id == self._meeting.id]

    def title(self, meeting: Meeting) -> str:
        """A meeting's title; while discreet mode is on, only the kind of those that are not the open one."""
        if not self.is_on or (self._meeting is not None and meeting.id == self._meeting.id):
            return self.text(meeting.title)
        return word(self._session.language, MEETING_KIND_WORDS, meeting.kind)

    def look_at_clock(self) -> None:
        """The time may be another: a meeting comes near, or is long over."""
        self._follow()

    def _take_change(self, committed: Committed) -> None:
        if committed.entities & (_NAMES | {"meeting"}):
            self._follow()

    def _follow(self) -> None:
        before = self._standing()
        self._read()
        is_another = self._standing()[1] != before[1]
        begins = self._standing()[2] == "running" != before[2]
        # Whoever showed everything while preparing has a supplier in the room now.
        if is_another or (begins and self._wanted is False):
            self._wanted = None
        # Where it was off and stays so, nothing was hidden and nothing is to be.
        if self._standing() != before and (before[0] or self.is_on):
            self.changed.emit()

    @property
    def _meeting_id(self) -> str:
        return self._meeting.id if self._meeting is not None else ""

    def _standing(self) -> tuple[bool, str, str, frozenset[str]]:
        return self.is_on, self._meeting_id, self._meeting.state if self._meeting is not None else "", self._own

    def _read(self) -> None:
        self._disguise = None
        self._session.read(self._read_meeting)
        self._look_at_clock()

    def _read_meeting(self, reader: Reader) -> None:
        running = reader.all(Meeting, state="running", kind="one_to_one")
        shown = reader.all(Meeting, id=self._shown)
        found = [meeting for meeting in running if meeting.id == self._shown] or running or shown
        self._meeting = found[0] if found else None
        self._own = frozenset()
        if self._meeting is not None:
            meeting_id = self._meeting.id
            asked = [one.organisation_id for one in reader.all(Invitation, meeting_id=meeting_id)]
            came = [one.organisation_id for one in reader.all(Attendance, meeting_id=meeting_id)]
            self._own = frozenset((*asked, *came))
        suppliers = reader.all(Organisation, kind="supplier")
        self._numbers = frozenset(one.number for one in suppliers if one.id in self._own)
        self._initials = _initials_of_others(suppliers, self._own)

    def _look_at_clock(self) -> None:
        """Tell whether its guests may be there, and come back when that turns."""
        between, now = at_hand(self._meeting) if self._meeting is not None else None, self._now()
        begins, ends = between or (None, None)
        self._is_at_hand = between is not None and (begins is None or begins <= now) and (ends is None or now < ends)
        turns = [moment - now for moment in (begins, ends) if moment is not None and moment > now]
        self._turning.stop()
        if turns:
            self._turning.start(min(*turns, _LONGEST_MS))


def _initials_of_others(suppliers: Collection[Organisation], own: Collection[str]) -> re.Pattern[str] | None:
    """What finds the initials of suppliers that are not `own`, as words of their own; AB and the like are no names."""
    known = {one.initials for one in suppliers if one.id in own}
    others = {one.initials for one in suppliers if one.id not in own and len(one.initials) > 1}
    sought = sorted(one for one in others - known if one.casefold() not in LEGAL_FORMS)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sought))})(?!\w)") if sought else None
