"""What is sent of invitations, when and how: one to each supplier, and never with another supplier's name in it.

What must be sent follows from what was sent last: nothing, a change of time or place, a meeting that is called off.
The calendar's own rules are those of RFC 5545 and RFC 5546: a meeting keeps its `uid` to a supplier for ever, and its
`sequence` is raised where time or place changes or the meeting is called off.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal, get_args

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.holidays import is_working_day, working_day_from
from dialogapp.domain.instants import Instant
from dialogapp.domain.meetings import Meeting

SendingKind = Literal["invitation", "update", "reminder", "cancellation"]

Way = Literal["email", "portal", "letter", "phone"]
WAYS: tuple[Way, ...] = get_args(Way)
"""How an invitation can be sent; a user may write another way."""

FILE = "file"
"""`how` of a calendar file that was written and not noted as sent. It may have been sent all the same, so the next
file's sequence counts from it; nothing else does.
"""

WINDOW_HOURS = 24
"""All invitations of one round go out within so many hours, unless the dialogue says otherwise."""

ONE_TO_ONE = "one_to_one"
"""The key of one-to-ones that came of no plan."""

_HOUR = 3_600_000
_DAYS_TO_ANSWER = 5
"""Working days that a supplier has to answer, where the meeting leaves so many."""
_NAMES = uuid.UUID("6f0f6c1e-6f43-5d0c-9a38-0b1a54b8c1f7")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """One sending to one supplier about one meeting. Kept also where the supplier is no longer invited.

    `uid` and `sequence` are those of its calendar file (RFC 5545, RFC 5546): the same `uid` for all sendings of a
    meeting to a supplier, `sequence` raised where time or place changed. `starts_at`, `ends_at` and `place` are as
    they were sent. `reply_by` is the day (ISO) that an answer was asked for by, or empty.
    """

    id: str
    meeting_id: str
    organisation_id: str
    kind: str
    how: str
    sent_at: Instant
    uid: str
    sequence: int = 0
    starts_at: Instant | None = None
    ends_at: Instant | None = None
    place: str = ""
    note: str = ""
    reply_by: str = ""

    @property
    def is_sent(self) -> bool:
        """Whether it went out; else it is a file that was written."""
        return self.how != FILE

    @property
    def slot(self) -> Slot:
        """Time and place as they were sent."""
        return Slot(self.starts_at, self.ends_at, self.place)


@dataclass(frozen=True, slots=True)
class Slot:
    """What a calendar keeps of a meeting: where one of these changes, who was invited must be told."""

    starts_at: Instant | None
    ends_at: Instant | None
    place: str


def slot_of(meeting: Meeting) -> Slot:
    """Time and place of a meeting, as planned."""
    return Slot(meeting.starts_at, meeting.ends_at, meeting.place)


def uid_of(meeting_id: str, organisation_id: str) -> str:
    """The calendar's name for a meeting to a supplier. It tells nobody which, and is the same each time."""
    return str(uuid.uuid5(_NAMES, f"{meeting_id}/{organisation_id}"))


def last_of(sendings: Iterable[Sending]) -> Sending | None:
    """The sending that a calendar goes by: the highest sequence, then the latest."""
    return max(sendings, key=lambda sending: (sending.sequence, sending.sent_at, sending.id), default=None)


def stands(meeting: Meeting, *, invited: bool) -> bool:
    """Whether a supplier should have the meeting in its calendar: it is invited, the meeting is to be held, at a
    time.
    """
    return invited and meeting.state == "planned" and meeting.starts_at is not None


def due(meeting: Meeting, sendings: Iterable[Sending], *, invited: bool) -> SendingKind | None:
    """What must be sent to a supplier now about a meeting, from what was sent before; None where nothing must.

    Who was told of a meeting that is called off, that it is no longer invited to, or that has lost its time, is owed a
    cancellation. Once a meeting has begun, nothing is.
    """
    if meeting.state in ("running", "held"):
        return None
    last = last_of(sending for sending in sendings if sending.is_sent)
    told = last is not None and last.kind != "cancellation"
    if not stands(meeting, invited=invited):
        return "cancellation" if told else None
    if last is None or not told:
        return "invitation"
    return "update" if last.slot != slot_of(meeting) else None


def sequence_of(sendings: Sequence[Sending], slot: Slot, *, cancelled: bool) -> int:
    """The sequence of the next calendar file: raised where it says something else than the last one, sent or written.

    Of a cancellation the slot says nothing new.
    """
    last = last_of(sendings)
    if last is None:
        return 0
    was_cancelled = last.kind == "cancellation"
    says_the_same = was_cancelled == cancelled and (cancelled or last.slot == slot)
    return last.sequence if says_the_same else last.sequence + 1


def is_stale(meeting: Meeting, sendings: Sequence[Sending], *, invited: bool) -> bool:
    """Whether the newest file was written before the meeting changed: what it says is not so any more."""
    last = last_of(sendings)
    if last is None or last.is_sent:
        return False
    if last.kind == "cancellation":
        return stands(meeting, invited=invited)
    return not stands(meeting, invited=invited) or last.slot != slot_of(meeting)


def reply_day(today: date, first_meeting: date) -> date | None:
    """The day to answer by: a week of working days, at latest two before the first meeting; None where that leaves
    none after today.
    """
    last = min(working_day_from(today, _DAYS_TO_ANSWER), working_day_from(first_meeting, -2))
    return last if last > today and is_working_day(last) else None


@dataclass(frozen=True, slots=True)
class Spread:
    """How far apart the first invitations of one round went out.

    `late` are those sent after the window that the first one opened, `unsent` those not sent when the window had
    closed: (meeting's id, organisation's id) each.
    """

    first: Instant
    last: Instant
    late: tuple[tuple[str, str], ...]
    unsent: tuple[tuple[str, str], ...]

    @property
    def is_even(self) -> bool:
        """Whether all went out within the window."""
        return not self.late and not self.unsent


def spread(
    sendings: Iterable[Sending], waiting: Iterable[tuple[str, str]], now: Instant, window_hours: int = WINDOW_HOURS
) -> Spread | None:
    """How the invitations of one round went out, from all its `sendings`; None where none has.

    Each supplier's first invitation to each meeting counts. `waiting` are those that are invited and have none yet.
    """
    first: dict[tuple[str, str], Instant] = {}
    for sending in sendings:
        if sending.is_sent and sending.kind == "invitation":
            key = (sending.meeting_id, sending.organisation_id)
            first[key] = min(first.get(key, sending.sent_at), sending.sent_at)
    if not first:
        return None
    opened = min(first.values())
    closes = opened + window_hours * _HOUR
    late = tuple(key for key, at in first.items() if at > closes)
    unsent = tuple(key for key in waiting if key not in first) if now > closes else ()
    return Spread(opened, max(first.values()), late, unsent)


def _rounds_before(meetings: Iterable[Meeting]) -> dict[str, int]:
    """Plan's id to how many rounds the plans had that came before it; `meetings` by number."""
    most: dict[str, int] = {}
    for meeting in meetings:
        if meeting.plan_id is not None:
            most[meeting.plan_id] = max(most.get(meeting.plan_id, 0), meeting.round)
    found, count = {}, 0
    for plan_id, rounds in most.items():
        found[plan_id] = count
        count += rounds
    return found


def round_keys(invited: Iterable[tuple[Meeting, str]]) -> dict[tuple[str, str], tuple[str, int]]:
    """What tells the round that each (meeting, organisation's id) of a dialogue belongs to, by the two ids.

    A plan's round, counted on from the plans that came before it; else, of one-to-ones, a supplier's first, second, and
    so on; else the meeting alone.
    """
    invited = sorted(invited, key=lambda pair: pair[0].number)
    before = _rounds_before(meeting for meeting, _ in invited)
    found: dict[tuple[str, str], tuple[str, int]] = {}
    held: dict[str, int] = {}
    for meeting, organisation_id in invited:
        key = (meeting.id, 0)
        if meeting.plan_id is not None:
            key = (meeting.plan_id, before[meeting.plan_id] + meeting.round)
        elif meeting.kind == "one_to_one":
            key = (ONE_TO_ONE, held.get(organisation_id, 0) + 1)
            held[organisation_id] = key[1] if meeting.state != "cancelled" else key[1] - 1
        found[meeting.id, organisation_id] = key
    return found
