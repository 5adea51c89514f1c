"""What the meeting room shows beside the log, read at once; and what is left when a meeting ends."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dialogapp.domain.agenda import minutes_for_all
from dialogapp.domain.contributions import Contribution
from dialogapp.domain.dialogue import Dialogue
from dialogapp.domain.floor import TimeBank, TimeOffer, equal_share
from dialogapp.domain.follow_ups import QuestionToAll
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant
from dialogapp.domain.meetings import (
    AgendaItem,
    Attendance,
    Invitation,
    ItemTime,
    Meeting,
    not_noted,
    people_at,
    present_at,
)
from dialogapp.domain.people import Organisation, Participant, in_order
from dialogapp.domain.questions import Coverage, Question, QuestionPut, coverage
from dialogapp.services.agenda import item_times
from dialogapp.services.disclosures import maybe_information
from dialogapp.services.floor import current_floor, open_floor
from dialogapp.services.follow_ups import follow_ups, is_tagged
from dialogapp.services.meetings import end_meeting
from dialogapp.services.people import suppliers
from dialogapp.services.ports import Reader, Store
from dialogapp.services.questions import current_questions


@dataclass(frozen=True, slots=True)
class Room:
    """A meeting as the room sees it.

    `organisations` are those that are invited, came or buy, suppliers first: their order gives the digits, and stays
    when someone comes late. `present` are ids of those in the room, `not_noted` of those of them whose presence nobody
    has noted, `people` those of the persons noted by name. `coverage` is over the suppliers that the meeting concerns:
    in a one-to-one only those that take part; so is `follow_ups`, of the questions to all that somebody of them has
    not got, or that came up here. `used` is organisation id to seconds of the floor, `offered` to seconds of a slot,
    `offers` what was offered beyond it.
    `entry` is the journal's last entry as all this was read.
    """

    meeting: Meeting
    zone: str
    organisations: tuple[Organisation, ...]
    participants: tuple[Participant, ...]
    present: frozenset[str]
    items: tuple[AgendaItem, ...]
    item_times: tuple[ItemTime, ...]
    coverage: tuple[Coverage, ...]
    used: Mapping[str, int]
    offered: Mapping[str, int]
    entry: int
    follow_ups: tuple[Coverage, ...] = ()
    offers: tuple[TimeOffer, ...] = ()
    not_noted: tuple[str, ...] = ()
    people: frozenset[str] = frozenset()

    def bank(self, organisation: Organisation, used: int) -> TimeBank | None:
        """An organisation's time bank where it has used so many seconds: its slot, else an equal share of the time that
        the agenda has for all suppliers, by organisation and not by head. None where neither is planned.
        """
        if organisation.kind != "supplier":
            return None
        count = sum(one.kind == "supplier" for one in self.organisations)
        initial = self.offered.get(organisation.id) or equal_share(minutes_for_all(self.items), count)
        added = sum(
            one.seconds for one in self.offers if one.kind == "added" and one.organisation_id == organisation.id
        )
        return TimeBank(initial, added, used) if initial is not None else None

    def declined(self, organisation_id: str) -> int:
        """The seconds that an organisation was offered and declined."""
        declined = (one for one in self.offers if one.kind == "declined")
        return sum(one.seconds for one in declined if one.organisation_id == organisation_id)

    @property
    def suppliers(self) -> tuple[Organisation, ...]:
        """The suppliers of the meeting that have been in it, or, before it begins, are asked to it."""
        came = [o for o in self.organisations if o.kind == "supplier" and (o.id in self.present or o.id in self.used)]
        return tuple(came) or tuple(o for o in self.organisations if o.kind == "supplier")

    def organisation(self, organisation_id: str | None) -> Organisation | None:
        """The organisation with this id; None where it is not of the meeting."""
        return next((o for o in self.organisations if o.id == organisation_id), None)


def read_room(reader: Reader, meeting_id: str, now: Instant) -> Room:
    """The room of a meeting at `now`."""
    meeting = reader.get(Meeting, meeting_id)
    invitations = reader.all(Invitation, meeting_id=meeting_id)
    attendances = reader.all(Attendance, meeting_id=meeting_id)
    at = now if meeting.state != "held" else None
    used = {speaker: seconds for speaker, (seconds, _) in reader.used_seconds(meeting_id).items()}
    there = _organisations(reader, invitations, attendances, used)
    taking_part = {organisation.id for organisation in there}
    concerned = [o.id for o in (there if meeting.kind == "one_to_one" else suppliers(reader)) if o.kind == "supplier"]
    return Room(
        meeting=meeting,
        zone=time_zone(reader),
        organisations=tuple(there),
        participants=tuple(p for p in reader.all(Participant) if p.organisation_id in taking_part),
        present=frozenset(present_at(attendances, at)),
        items=tuple(reader.all(AgendaItem, meeting_id=meeting_id)),
        item_times=tuple(item_times(reader, meeting_id)),
        coverage=tuple(_coverage(reader, meeting, concerned)),
        used=used,
        offered={i.organisation_id: i.offered_seconds for i in invitations if i.offered_seconds is not None},
        entry=reader.journal_head()[0],
        follow_ups=tuple(_follow_ups(follow_ups(reader), meeting, concerned)),
        offers=tuple(reader.all(TimeOffer, meeting_id=meeting_id)),
        not_noted=tuple(not_noted(attendances)),
        people=frozenset(people_at(attendances, at)),
    )


def time_zone(reader: Reader) -> str:
    """The zone that the dialogue's clocks show."""
    return next((dialogue.time_zone for dialogue in reader.all(Dialogue)), "Europe/Stockholm")


def meetings_to_choose(reader: Reader) -> list[Meeting]:
    """The meetings that can be held or looked at: those that run, those planned by time, those held, newest first."""
    found = reader.all(Meeting)

    def late(meeting: Meeting) -> Instant:
        return meeting.started_at or meeting.starts_at or 0

    running = [meeting for meeting in found if meeting.state == "running"]
    planned = [meeting for meeting in found if meeting.state == "planned"]
    held = [meeting for meeting in found if meeting.state == "held"]
    return [
        *sorted(running, key=late, reverse=True),
        *sorted(planned, key=lambda meeting: (meeting.starts_at is None, meeting.starts_at or 0, meeting.number)),
        *sorted(held, key=lambda meeting: (late(meeting), meeting.number), reverse=True),
    ]


@dataclass(frozen=True, slots=True)
class WhatIsLeft:
    """What remains as a meeting ends: questions not put to all who came, the buyer's lines that may be information and
    nobody has answered for, questions that came up and are to be put to all, with how each stands, and those of whom
    nobody has noted whether they were there.
    """

    not_put: tuple[Coverage, ...]
    maybe_information: tuple[Contribution, ...]
    to_all: tuple[Contribution, ...] = ()
    standings: tuple[QuestionToAll, ...] = ()
    not_noted: tuple[str, ...] = ()

    @property
    def is_nothing(self) -> bool:
        """Whether all is done."""
        return not self.not_noted and not self.not_put and not self.maybe_information and not self.to_all


def what_is_left(reader: Reader, meeting_id: str) -> WhatIsLeft:
    """What remains to be done after a meeting."""
    meeting = reader.get(Meeting, meeting_id)
    attendances = reader.all(Attendance, meeting_id=meeting_id)
    came = set(present_at(attendances, None))
    came_ids = [supplier.id for supplier in suppliers(reader) if supplier.id in came]
    asked = follow_ups(reader)
    rows = [*_coverage(reader, meeting, came_ids), *_follow_ups(asked, meeting, came_ids)]
    up_here = [one for one in asked if one.meeting_id == meeting_id and not one.dropped_reason]
    to_all = [reader.get(Contribution, one.question.id) for one in up_here]
    tagged = [line for line, one in zip(to_all, up_here, strict=True) if one.missing or is_tagged(line)]
    return WhatIsLeft(
        tuple(row for row in rows if row.missing),
        tuple(maybe_information(reader, meeting_id)),
        tuple(tagged),
        tuple(up_here),
        tuple(not_noted(attendances)),
    )


def close_meeting(store: Store, meeting_id: str, now: Instant) -> WhatIsLeft:
    """End a meeting: whoever has the floor is heard, the clocks stop; what is left is told."""
    with store.read() as reader:
        floor = current_floor(reader)
    if floor is not None and floor.meeting_id == meeting_id:
        open_floor(store, now)
    end_meeting(store, meeting_id)
    with store.read() as reader:
        return what_is_left(reader, meeting_id)


def _organisations(
    reader: Reader, invitations: Iterable[Invitation], attendances: Iterable[Attendance], used: Iterable[str]
) -> list[Organisation]:
    everybody = {organisation.id: organisation for organisation in reader.all(Organisation)}
    invited = [everybody[invitation.organisation_id] for invitation in invitations]
    expected = in_order(o for o in everybody.values() if o in invited or o.kind == "buyer")
    at_first = [o for o in expected if o.kind == "supplier"] + [o for o in expected if o.kind != "supplier"]
    came = [everybody[attendance.organisation_id] for attendance in attendances]
    spoke = [everybody[organisation_id] for organisation_id in used]
    return list(dict.fromkeys([*at_first, *came, *spoke]))


def _follow_ups(questions: Iterable[QuestionToAll], meeting: Meeting, supplier_ids: list[str]) -> list[Coverage]:
    found = []
    for asked in questions:
        row = asked.coverage(supplier_ids)
        if asked.question.text and not asked.dropped_reason and (row.missing or asked.meeting_id == meeting.id):
            found.append(row)
    return found


def _coverage(reader: Reader, meeting: Meeting, supplier_ids: list[str]) -> list[Coverage]:
    if meeting.question_set_id is not None:
        questions = reader.all(Question, set_id=meeting.question_set_id)
    else:
        questions = current_questions(reader)
    return coverage(questions, reader.all(QuestionPut), supplier_ids)
