"""What is in a dialogue, in figures."""

from __future__ import annotations

from dialogapp.domain.contributions import Contribution
from dialogapp.domain.dialogue import Dialogue
from dialogapp.domain.exercises import Exercise
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant, iso
from dialogapp.domain.meetings import Attendance, Invitation, Meeting
from dialogapp.domain.needs import Need, Requirement
from dialogapp.domain.people import Organisation, Participant
from dialogapp.domain.states import MeetingStage
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.people import suppliers
from dialogapp.services.ports import Reader
from dialogapp.services.questions import current_questions
from dialogapp.services.states import meeting_stages


@dataclass(frozen=True, slots=True)
class MeetingFigures:
    """A meeting with the names of its suppliers, invited or present, and the number of its lines.

    `begins` and `ends` are as planned, where nothing was planned as it went; `starts_at` and `ends_at` the same in ISO.
    """

    meeting: Meeting
    begins: Instant | None
    ends: Instant | None
    starts_at: str | None
    ends_at: str | None
    suppliers: tuple[str, ...]
    contributions: int
    stage: MeetingStage


@dataclass(frozen=True, slots=True)
class Overview:
    """The figures of a dialogue; `questions` are those of the newest version, `entries` and `head` the journal's."""

    dialogue: Dialogue
    organisations: int
    suppliers: int
    participants: int
    meetings: tuple[MeetingFigures, ...]
    contributions: int
    questions: int
    exercises: int
    needs: int
    requirements: int
    entries: int
    head: str


def overview(reader: Reader) -> Overview:
    """The figures of the dialogue, meetings by number."""
    dialogue = the_dialogue(reader)
    entries, head = reader.journal_head()
    return Overview(
        dialogue,
        organisations=reader.count(Organisation),
        suppliers=reader.count(Organisation, kind="supplier"),
        participants=reader.count(Participant),
        meetings=tuple(_meetings(reader, dialogue.time_zone)),
        contributions=reader.count(Contribution),
        questions=len(current_questions(reader)),
        exercises=reader.count(Exercise),
        needs=reader.count(Need),
        requirements=reader.count(Requirement),
        entries=entries,
        head=head,
    )


def _meetings(reader: Reader, zone: str) -> list[MeetingFigures]:
    concerned: dict[str, set[str]] = {}
    pairs = [(invitation.meeting_id, invitation.organisation_id) for invitation in reader.all(Invitation)]
    pairs += [(attendance.meeting_id, attendance.organisation_id) for attendance in reader.all(Attendance)]
    for meeting_id, organisation_id in pairs:
        concerned.setdefault(meeting_id, set()).add(organisation_id)
    known = suppliers(reader)
    stages = meeting_stages(reader)
    figures = []
    for meeting in reader.all(Meeting):
        begins = meeting.starts_at if meeting.starts_at is not None else meeting.started_at
        ends = meeting.ends_at if meeting.starts_at is not None else meeting.ended_at
        figures.append(
            MeetingFigures(
                meeting,
                begins,
                ends,
                iso(begins, zone) if begins is not None else None,
                iso(ends, zone) if ends is not None else None,
                tuple(supplier.name for supplier in known if supplier.id in concerned.get(meeting.id, ())),
                reader.count(Contribution, meeting_id=meeting.id),
                stages[meeting.id],
            )
        )
    return figures
