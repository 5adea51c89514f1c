"""One meeting of the schedule in its form: what the fields show, and what leaving one of them does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant, local
from dialogapp.domain.meetings import AgendaItem, Invitation, Meeting
from dialogapp.domain.people import Organisation, Participant
from dialogapp.domain.schedule import (
    MINUTE,
    USUAL_MINUTES,
    at_clock,
    end_of,
    monday_of,
    spans_days,
)
from dialogapp.domain.states import MeetingStage
from dialogapp.domain.text import swedish_key
from dialogapp.gui.clock import system_now
from dialogapp.gui.screens.schedule_gestures import change_stored, draft_of
from dialogapp.gui.session import Session
from dialogapp.services.dates import length_words
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.drafts import fields_of
from dialogapp.services.meetings import MeetingDraft
from dialogapp.services.people import organisations
from dialogapp.services.ports import Reader
from dialogapp.services.states import meeting_stage
from dialogapp.services.translation import Language
from dialogapp.services.words import meeting_kinds

_USUAL_ITEM, _LEAST_ITEM = 10, 5
"""Minutes of a new item on the agenda."""


@dataclass(frozen=True, slots=True)
class MeetingFacts:
    """A meeting with all that its form offers to choose from. `kinds` are (key, word) pairs."""

    meeting: Meeting
    zone: str
    kinds: tuple[tuple[str, str], ...]
    offered: tuple[Organisation, ...]
    invited: frozenset[str]
    people: tuple[str, ...]
    places: tuple[str, ...]
    items: tuple[AgendaItem, ...]
    stage: MeetingStage

    @property
    def is_long(self) -> bool:
        """Whether it goes on over days: a reply time."""
        return self.meeting.kind == "written" or spans_days(self.meeting, self.zone)

    @property
    def can_move(self) -> bool:
        """Whether its time may still be changed."""
        return self.meeting.state == "planned"


class MeetingFormPresenter:
    """Reads one meeting and changes it a field at a time."""

    def __init__(self, session: Session, now: Callable[[], Instant] = system_now) -> None:
        self._session = session
        self._now = now
        self.facts: MeetingFacts | None = None

    def read(self, meeting_id: str) -> MeetingFacts | None:
        """Read a meeting; None where there is none with this id."""
        self.facts = self._session.read(lambda reader: _facts(reader, meeting_id, self._session.language))
        return self.facts

    def values(self) -> dict[str, str]:
        """What the fields show, by name. Days as YYYY-MM-DD, times as HH:MM."""
        facts = self._known()
        meeting, zone = facts.meeting, facts.zone
        begins = meeting.starts_at if meeting.starts_at is not None else self._usual_start()
        ends = end_of(meeting) or begins + USUAL_MINUTES * MINUTE
        first, last = local(begins, zone), local(ends, zone)
        return {
            "title": meeting.title,
            "kind": meeting.kind,
            "place": meeting.place,
            "note_taker": meeting.note_taker,
            "day": first.date().isoformat(),
            "begins": f"{first:%H:%M}",
            "last_day": last.date().isoformat(),
            "ends": f"{last:%H:%M}",
        }

    def change(self, meeting_id: str, part: str, value: str) -> None:
        """Change one field of a meeting. A refused change is told by the session."""
        change_stored(self._session, meeting_id, lambda meeting, zone: _changed(meeting, zone, part, value))

    def set_timed(self, is_timed: bool) -> None:
        """Give the meeting the time its fields show, or take its time away."""
        facts, values = self._known(), self.values()
        minutes = sum(item.planned_minutes for item in facts.items) or USUAL_MINUTES

        def timed(meeting: Meeting, zone: str) -> MeetingDraft:
            begins = _at(values["day"], values["begins"], zone) if is_timed else None
            ends = begins + minutes * MINUTE if begins is not None else None
            return replace(draft_of(meeting), starts_at=begins, ends_at=ends)

        change_stored(self._session, facts.meeting.id, timed)

    def invite(self, organisation_ids: Sequence[str]) -> None:
        """Make the invited those with these ids."""
        facts = self._known()
        if set(organisation_ids) != facts.invited:
            change_stored(self._session, facts.meeting.id, lambda meeting, _zone: draft_of(meeting), organisation_ids)

    def invite_all(self) -> None:
        """Invite every supplier beside those who are invited."""
        facts = self._known()
        self.invite([o.id for o in facts.offered if o.kind == "supplier" or o.id in facts.invited])

    def length_words(self) -> str:
        """How long the meeting is planned to be."""
        facts = self._known()
        meeting = facts.meeting
        if meeting.starts_at is None or meeting.ends_at is None:
            return ""
        if facts.is_long:
            days = (local(meeting.ends_at, facts.zone).date() - local(meeting.starts_at, facts.zone).date()).days
            return self._session.language.plural("{count} day", "{count} days", days)
        return length_words((meeting.ends_at - meeting.starts_at) // 1000)

    def _known(self) -> MeetingFacts:
        assert self.facts is not None
        return self.facts

    def _usual_start(self) -> Instant:
        facts = self._known()
        monday = monday_of(local(self._now(), facts.zone).date())
        return at_clock(date.fromordinal(monday.toordinal() + 7), 9 * 60, facts.zone)


def _facts(reader: Reader, meeting_id: str, language: Language) -> MeetingFacts | None:
    found = reader.all(Meeting, id=meeting_id)
    if not found:
        return None
    meeting, meetings = found[0], reader.all(Meeting)
    known = organisations(reader)
    offered = [o for kind in ("supplier", "buyer") for o in known if o.kind == kind]
    offered += [o for o in known if o.kind not in ("supplier", "buyer")]
    return MeetingFacts(
        meeting,
        the_dialogue(reader).time_zone,
        tuple(meeting_kinds(language, (other.kind for other in meetings))),
        tuple(offered),
        frozenset(invitation.organisation_id for invitation in reader.all(Invitation, meeting_id=meeting_id)),
        tuple(_people(reader)),
        tuple(sorted({other.place for other in meetings if other.place}, key=swedish_key)),
        tuple(reader.all(AgendaItem, meeting_id=meeting_id)),
        meeting_stage(reader, meeting),
    )


def _people(reader: Reader) -> list[str]:
    """Everybody's names, those who take notes and lead first."""
    first = {"note_taker": 0, "facilitator": 1}
    found = sorted(reader.all(Participant), key=lambda one: (first.get(one.role, 2), swedish_key(one.name)))
    return list(dict.fromkeys(participant.name for participant in found))


def _changed(meeting: Meeting, zone: str, part: str, value: str) -> MeetingDraft:
    draft = draft_of(meeting)
    if part in ("title", "kind", "place", "note_taker"):
        return MeetingDraft(**fields_of(draft) | {part: value})
    if meeting.starts_at is None:
        return draft
    length = (end_of(meeting) or meeting.starts_at) - meeting.starts_at
    begins, ends = local(meeting.starts_at, zone), local(meeting.starts_at + length, zone)
    if part in ("day", "begins"):
        day = value if part == "day" else begins.date().isoformat()
        starts_at = _at(day, value if part == "begins" else f"{begins:%H:%M}", zone)
        return replace(draft, starts_at=starts_at, ends_at=starts_at + length)
    is_long = meeting.kind == "written" or spans_days(meeting, zone)
    day = value if part == "last_day" else (ends if is_long else begins).date().isoformat()
    return replace(draft, ends_at=_at(day, value if part == "ends" else f"{ends:%H:%M}", zone))


def _at(day: str, clock: str, zone: str) -> Instant:
    hours, minutes = clock.split(":")
    return at_clock(date.fromisoformat(day), int(hours) * 60 + int(minutes), zone)
