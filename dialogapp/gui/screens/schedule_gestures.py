"""What the gestures of the schedule mean: each is one step, on the clock of the dialogue's zone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from dialogapp.domain.meetings import Meeting
from dialogapp.domain.schedule import MINUTE, clock_minute, end_of, moved
from dialogapp.gui.screens.schedule_days import instant_at
from dialogapp.gui.session import Session
from dialogapp.gui.widgets.week_drag import Spot
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.meetings import (
    MeetingDraft,
    cancel_meeting,
    change_meeting,
    move_meeting,
    place_meeting,
    plan_meeting,
    restore_meeting,
    swap_meetings,
)
from dialogapp.services.ports import Store
from dialogapp.services.schedule_findings import note_deviation


class ScheduleGestures:
    """Does what the calendar and the form are asked for."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.zone = "Europe/Stockholm"

    def add(self, begins: Spot, ends: Spot, then: Callable[[Meeting], None]) -> None:
        """Plan a meeting from one spot to another; it gets its name and the rest in the form."""
        title = self._session.language.text("New meeting")
        zone, place = self.zone, begins.room or ""

        def use_case(store: Store) -> Meeting:
            times = instant_at(begins, zone), instant_at(ends, zone)
            return plan_meeting(store, MeetingDraft(title, place=place, starts_at=times[0], ends_at=times[1]))

        self._session.do(use_case, then)

    def move(self, meeting_id: str, spot: Spot) -> None:
        """Move a meeting; its length stays."""
        zone = self.zone
        self._session.do(lambda store: move_meeting(store, meeting_id, instant_at(spot, zone), spot.room))

    def place(self, meeting_id: str, room: str) -> None:
        """Move a meeting to another room; its time stays."""
        self._session.do(lambda store: place_meeting(store, meeting_id, room))

    def swap(self, first_id: str, second_id: str, then: Callable[[], None] | None = None) -> None:
        """Let two meetings change times and places."""
        self._session.do(lambda store: swap_meetings(store, first_id, second_id), lambda _: then() if then else None)

    def lengthen(self, meeting_id: str, ends: Spot) -> None:
        """Let a meeting end at another minute of its day."""

        def longer(meeting: Meeting, zone: str) -> MeetingDraft:
            return replace(draft_of(meeting), ends_at=instant_at(ends, zone))

        change_stored(self._session, meeting_id, longer)

    def nudge(self, meeting_id: str, days: int, minutes: int) -> None:
        """Move a meeting a step, on the clock; minutes go to the next quarter."""

        def use_case(store: Store) -> None:
            with store.read() as reader:
                meeting, zone = reader.get(Meeting, meeting_id), the_dialogue(reader).time_zone
            if meeting.starts_at is not None:
                to_quarter = -clock_minute(meeting.starts_at, zone) % abs(minutes) if minutes else 0
                step = minutes if not to_quarter else (to_quarter if minutes > 0 else to_quarter + minutes)
                move_meeting(store, meeting_id, moved(meeting.starts_at, zone, days=days, minutes=step))

        self._session.do(use_case)

    def stretch(self, meeting_id: str, minutes: int) -> None:
        """Let a meeting last longer or shorter, but no less than the step itself."""

        def longer(meeting: Meeting, _zone: str) -> MeetingDraft:
            begins, ends = meeting.starts_at or 0, end_of(meeting) or 0
            length = max(abs(minutes) * MINUTE, ends - begins + minutes * MINUTE)
            return replace(draft_of(meeting), ends_at=begins + length)

        change_stored(self._session, meeting_id, longer)

    def cancel(self, meeting_id: str, reason: str) -> None:
        """Cancel a meeting, with the reason."""
        self._session.do(lambda store: cancel_meeting(store, meeting_id, reason))

    def restore(self, meeting_id: str) -> None:
        """Hold a cancelled meeting after all."""
        self._session.do(lambda store: restore_meeting(store, meeting_id))

    def give_reason(self, meeting_id: str, what: str, reason: str) -> None:
        """Keep why a meeting's terms are not those of the others."""
        self._session.do(lambda store: note_deviation(store, meeting_id, what, reason))


def draft_of(meeting: Meeting) -> MeetingDraft:
    """A draft that changes nothing."""
    return MeetingDraft(**{name: getattr(meeting, name) for name in MeetingDraft.__slots__})


def change_stored(
    session: Session,
    meeting_id: str,
    make: Callable[[Meeting, str], MeetingDraft],
    organisation_ids: Sequence[str] | None = None,
) -> None:
    """Change a meeting as it is stored when it is this change's turn; `make` gets it and the dialogue's zone."""

    def use_case(store: Store) -> Meeting:
        with store.read() as reader:
            meeting, zone = reader.get(Meeting, meeting_id), the_dialogue(reader).time_zone
        return change_meeting(store, meeting_id, make(meeting, zone), organisation_ids)

    session.do(use_case)
