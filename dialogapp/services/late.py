"""What an organisation that came late has missed of a meeting, and the use cases that make up for it.

Informed means present at that minute: what was read, told and asked before it came is owed to it until it is read
again.
"""

from __future__ import annotations

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant
from dialogapp.domain.meetings import Attendance, Meeting, RulesRepeated, present_at
from dialogapp.domain.parity import ParityItem
from dialogapp.domain.people import Organisation
from dialogapp.domain.questions import Coverage
from dialogapp.services.disclosures import Given, parity_items, settle
from dialogapp.services.ports import Reader, Store
from dialogapp.services.questions import put_question
from dialogapp.services.room import read_room


@dataclass(frozen=True, slots=True)
class Missed:
    """What a supplier has missed of a meeting: the rules, information, and questions that others were put in it."""

    organisation: Organisation
    meeting_id: str
    rules: bool = False
    information: tuple[ParityItem, ...] = ()
    questions: tuple[Coverage, ...] = ()


def missed_by(reader: Reader, meeting_id: str, organisation_id: str, now: Instant) -> Missed:
    """What was missed until `now`; nothing by others than suppliers."""
    organisation, meeting = reader.get(Organisation, organisation_id), reader.get(Meeting, meeting_id)
    if organisation.kind != "supplier":
        return Missed(organisation, meeting_id)
    room = read_room(reader, meeting_id, now)
    put_here = [row for row in (*room.coverage, *room.follow_ups) if row.put_to and organisation_id in row.missing]
    return Missed(
        organisation,
        meeting_id,
        rules=_missed_rules(reader, meeting, organisation_id),
        information=tuple(
            item
            for item in parity_items(reader)
            if item.disclosure.meeting_id == meeting_id and organisation_id in item.owed
        ),
        questions=tuple(put_here),
    )


def repeat_rules(store: Store, meeting_id: str, organisation_id: str) -> None:
    """Note that the rules were read again, now, to one who came late."""
    with store.write("rules.repeated") as transaction:
        transaction.add(
            RulesRepeated(
                id=transaction.new_id(),
                meeting_id=meeting_id,
                organisation_id=organisation_id,
                at=transaction.now,
            )
        )


def repeat_information(store: Store, meeting_id: str, organisation_id: str, disclosure_id: str) -> None:
    """Note that information was read again, now, to one who came late."""
    settle(store, disclosure_id, [organisation_id], "meeting", Given(meeting_id=meeting_id))


def repeat_question(store: Store, meeting_id: str, organisation_id: str, stem_id: str) -> None:
    """Note that a question was put, now, to one who came late."""
    put_question(store, stem_id, organisation_id, meeting_id)


def _missed_rules(reader: Reader, meeting: Meeting, organisation_id: str) -> bool:
    if meeting.rules_read_at is None:
        return False
    attendances = reader.all(Attendance, meeting_id=meeting.id, organisation_id=organisation_id)
    repeated = reader.count(RulesRepeated, meeting_id=meeting.id, organisation_id=organisation_id)
    return not repeated and organisation_id not in present_at(attendances, meeting.rules_read_at)
