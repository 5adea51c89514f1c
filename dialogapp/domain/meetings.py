"""Meetings, who was invited, who came, and the agenda."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant

MEETING_KINDS: tuple[str, ...] = ("information_meeting", "one_to_one", "workshop", "site_visit", "written")
"""The kinds the product knows words for; a user may write another."""

MeetingState = Literal["planned", "running", "held", "cancelled"]

MinutesState = Literal["", "draft", "fact_check", "finalised", "published"]

FactCheckAnswer = Literal["", "confirmed", "objected", "corrected", "completed", "upheld"]

InvitationState = Literal["invited", "accepted", "declined", "absent"]

AT_HAND_MS = 30 * 60_000
"""How long before a meeting its guests may be at the door, and after it still in the room."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A meeting of the dialogue. `number` is the order of creation, never reused.

    `starts_at` and `ends_at` are the plan, `started_at` and `ended_at` what happened. `question_set_id` is the
    version used. A one-to-one that came of a plan has its `plan_id` and `round` (from 1). `adapts`: the items that
    remain get shorter or longer so that the meeting ends on time. `minutes_state` is how far its minutes have come.
    `moved_minutes` is how much later than planned it may end, as was agreed while it ran. `tables_hosted`: one of the
    buyer's people stays at each table of its rotation. `rules_read_at` is when all the rules had been read aloud, the
    two after it when those on openness and secrecy, and on competition, were.
    """

    id: str
    number: int
    title: str
    kind: str = "information_meeting"
    state: str = "planned"
    place: str = ""
    starts_at: Instant | None = None
    ends_at: Instant | None = None
    started_at: Instant | None = None
    ended_at: Instant | None = None
    rules_read_at: Instant | None = None
    question_set_id: str | None = None
    note_taker: str = ""
    cancel_reason: str = ""
    plan_id: str | None = None
    round: int = 0
    adapts: bool = False
    minutes_state: str = ""
    moved_minutes: int = 0
    tables_hosted: bool = False
    openness_read_at: Instant | None = None
    competition_read_at: Instant | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """An organisation asked to a meeting. `offered_seconds` is the time it was offered, None where no slot was given.

    A declined offer counts as offered.
    """

    id: str
    meeting_id: str
    organisation_id: str
    state: str = "invited"
    offered_seconds: int | None = None
    answered_at: Instant | None = None
    answer_note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """Someone was in the meeting from `arrived_at` (None: from the start) until `left_at` (None: to the end).

    `participant_id` is None where only the organisation is known. `assumed`: it was invited and had not declined as the
    meeting began, and nobody has noted whether it came; neither did it speak.
    """

    id: str
    meeting_id: str
    organisation_id: str
    participant_id: str | None = None
    arrived_at: Instant | None = None
    left_at: Instant | None = None
    assumed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """One § of a meeting. `kind` is talk, questions, exercise or break.

    `track` is 0 for all together, from 1 for one of several that run side by side. `given_minutes` were added to the
    planned ones while the meeting ran. `started_at` is when it was first on, `ended_at` when it ended last, None while
    it is on; each time it was on is an ItemTime.
    """

    id: str
    meeting_id: str
    position: int
    title: str
    kind: str = "talk"
    planned_minutes: int = 0
    presenter: str = ""
    started_at: Instant | None = None
    ended_at: Instant | None = None
    track: int = 0
    given_minutes: int = 0
    skipped: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemTime:
    """One stretch of time in which an agenda item was on. An item that was turned back to has several."""

    id: str
    meeting_id: str
    agenda_item_id: str
    started_at: Instant
    ended_at: Instant | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPerson:
    """Someone of the buyer's side who is to take part in a meeting."""

    id: str
    meeting_id: str
    participant_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Deviation:
    """Why one meeting's terms are not those of the others, and what was done about it.

    `what` is length, gap, people, time, invitation, questions, follow_up, answer, fact_check or order.
    """

    id: str
    meeting_id: str
    what: str
    reason: str
    noted_at: Instant
    measure: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StateStep:
    """A step of a meeting, or of the dialogue where `meeting_id` is None, to another state. Never changed or taken
    away: who changes their mind takes another step.

    `reason` is there where one was asked for; `waived` names what stood in the way and was set aside by it
    (`domain.states.ObstacleKind`, parted by blanks). `due_on` is the ISO date by which the answers to a fact check are
    asked for. `anonymity_checked` is what whoever published said.
    """

    id: str
    meeting_id: str | None = None
    state: str
    at: Instant
    by: str = ""
    reason: str = ""
    waived: str = ""
    due_on: str = ""
    anonymity_checked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FactCheck:
    """One supplier's check of its own passages, asked for by the step with `step_id`.

    `answer` is empty (silence is not approval), confirmed, objected, or how an objection ended: corrected, completed
    or upheld.
    """

    id: str
    meeting_id: str
    step_id: str
    organisation_id: str
    answer: str = ""
    answered_at: Instant | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesRepeated:
    """The rules were read again, at `at`, to an organisation that came after they had been read to the others."""

    id: str
    meeting_id: str
    organisation_id: str
    at: Instant


def at_hand(meeting: Meeting) -> tuple[Instant | None, Instant | None] | None:
    """From when and until when a meeting's guests may be there: None in the place of an end that is not known.

    None at all where they are not expected: a meeting that was cancelled, or has no time yet.
    """
    if meeting.state == "running":
        return None, None
    if meeting.state == "held" and meeting.ended_at is not None:
        return meeting.started_at, meeting.ended_at + AT_HAND_MS
    if meeting.state == "planned" and meeting.starts_at is not None:
        return meeting.starts_at - AT_HAND_MS, (meeting.ends_at or meeting.starts_at) + AT_HAND_MS
    return None


def present_at(attendances: Iterable[Attendance], at: Instant | None) -> list[str]:
    """Ids of the organisations that had someone in the room at `at`; with None, at any time. Each once, in order."""
    there = [a.organisation_id for a in attendances if at is None or _covers(a, at)]
    return list(dict.fromkeys(there))


def people_at(attendances: Iterable[Attendance], at: Instant | None) -> list[str]:
    """Ids of the participants noted by name who were in the room at `at`; with None, at any time."""
    return [a.participant_id for a in attendances if a.participant_id and (at is None or _covers(a, at))]


def not_noted(attendances: Iterable[Attendance]) -> list[str]:
    """Ids of the organisations whose presence is only assumed, each once, in order."""
    found = list(attendances)
    noted = {one.organisation_id for one in found if not one.assumed}
    return [one for one in dict.fromkeys(each.organisation_id for each in found) if one not in noted]


def _covers(attendance: Attendance, at: Instant) -> bool:
    arrived = attendance.arrived_at is None or attendance.arrived_at <= at
    return arrived and (attendance.left_at is None or at < attendance.left_at)
