"""What the minutes of a meeting are made of, read once: the lines that their audience sees, and all they point at."""

from __future__ import annotations

from collections.abc import Mapping

from dialogapp.domain.contributions import LogLine
from dialogapp.domain.dialogue import Dialogue
from dialogapp.domain.document import CellContent, Row
from dialogapp.domain.errors import RefusedError
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant
from dialogapp.domain.masking import AudienceKind
from dialogapp.domain.meetings import AgendaItem, Attendance, Invitation, ItemTime, Meeting, StateStep
from dialogapp.domain.people import Organisation
from dialogapp.domain.questions import Coverage, Question, QuestionSet
from dialogapp.domain.register import MadeDocument, next_version
from dialogapp.services.dates import Clock
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.document_view import View, internal_view, public_view, supplier_view
from dialogapp.services.follow_ups import follow_ups
from dialogapp.services.people import suppliers
from dialogapp.services.ports import LogFilter, Reader
from dialogapp.services.questions import question_coverage
from dialogapp.services.translation import Language

KIND = "minutes"
"""What the register calls minutes."""


@dataclass(frozen=True, slots=True)
class Matter:
    """The matter of one meeting's minutes for one audience. `version` is that of the document now being made.
    `standing` are the lines that are not struck.

    `began` and `ended` are when the meeting did, as its clock or else its log tells; None where neither does. `step` is
    the last that its minutes took.
    """

    reader: Reader
    words: Language
    clock: Clock
    dialogue: Dialogue
    meeting: Meeting
    view: View
    version: int
    lines: tuple[LogLine, ...]
    standing: tuple[LogLine, ...]
    items: tuple[AgendaItem, ...]
    item_times: tuple[ItemTime, ...]
    attendances: tuple[Attendance, ...]
    invitations: tuple[Invitation, ...]
    question_set: QuestionSet | None
    questions: Mapping[str, Question]
    coverage: tuple[Coverage, ...]
    began: Instant | None
    ended: Instant | None
    step: StateStep | None

    @property
    def present(self) -> list[str]:
        """Ids of the organisations that were there, each once."""
        return list(dict.fromkeys(one.organisation_id for one in self.attendances if not one.assumed))

    def row(self, line: LogLine, *cells: CellContent) -> Row:
        """A row that tells of `line`; confidential as a whole where all of the line is, else its cells say what is."""
        secret = line.is_hidden
        owner = line.contribution.organisation_id if secret else None
        return Row(cells, secrecy="confidential" if secret else "open", owner=owner)


def gather(
    reader: Reader, meeting_id: str, words: Language, audience: AudienceKind, organisation_id: str | None
) -> Matter:
    """The matter of a meeting's minutes. RefusedError for a supplier that had nothing to do with the meeting."""
    dialogue = the_dialogue(reader)
    meeting = reader.get(Meeting, meeting_id)
    lines = reader.log_lines(reader.log_rows(LogFilter(meeting_id=meeting_id)))
    attendances = reader.all(Attendance, meeting_id=meeting_id)
    invitations = reader.all(Invitation, meeting_id=meeting_id)
    if audience == "internal":
        view = internal_view(reader)
    elif audience == "public":
        view = public_view(reader, words, len(_seen(attendances, lines) & {s.id for s in suppliers(reader)}))
    else:
        present = _seen(attendances, lines)
        concerned = present | {invitation.organisation_id for invitation in invitations}
        supplier = _checked_supplier(reader, meeting, organisation_id, concerned)
        view = supplier_view(reader, supplier.id, words, attended=supplier.id in present)
    question_set = reader.get(QuestionSet, meeting.question_set_id) if meeting.question_set_id else None
    questions = {one.question.stem_id: one.question for one in follow_ups(reader)}
    questions |= {question.stem_id: question for question in reader.all(Question)}
    if question_set is not None:
        questions |= {question.stem_id: question for question in reader.all(Question, set_id=question_set.id)}
    began, ended = _times(meeting, lines)
    seen = tuple(filter(view.shows, lines))
    made = reader.all(
        MadeDocument, kind=KIND, audience=audience, subject_id=meeting_id, organisation_id=view.audience.organisation
    )
    return Matter(
        reader,
        words,
        Clock(dialogue.time_zone, words),
        dialogue,
        meeting,
        view,
        next_version(made),
        seen,
        tuple(line for line in seen if line.contribution.state == "active"),
        tuple(reader.all(AgendaItem, meeting_id=meeting_id)),
        tuple(reader.all(ItemTime, meeting_id=meeting_id)),
        tuple(attendances),
        tuple(invitations),
        question_set,
        questions,
        tuple(question_coverage(reader)),
        began,
        ended,
        next(iter(reversed(reader.all(StateStep, meeting_id=meeting_id))), None),
    )


def year(matter: Matter) -> int | None:
    """The year that the minutes' number belongs to."""
    at = matter.began if matter.began is not None else matter.meeting.starts_at
    return matter.clock.local(at).year if at is not None else None


def _seen(attendances: list[Attendance], lines: list[LogLine]) -> set[str]:
    """Ids of the organisations that were there, or that the log has words of."""
    spoke = {line.contribution.organisation_id for line in lines if line.contribution.organisation_id is not None}
    return spoke | {attendance.organisation_id for attendance in attendances}


def _checked_supplier(
    reader: Reader, meeting: Meeting, organisation_id: str | None, concerned: set[str]
) -> Organisation:
    if organisation_id is None:
        raise RefusedError("Say which supplier the minutes are for")
    organisation = reader.get(Organisation, organisation_id)
    if organisation.kind != "supplier":
        raise RefusedError("{name} is not a supplier; only a supplier has minutes of its own", name=organisation.name)
    if organisation_id not in concerned:
        raise RefusedError(
            "{name} was neither invited to nor present at meeting {number}, so that it has no minutes of its own",
            name=organisation.name,
            number=meeting.number,
        )
    return organisation


def _times(meeting: Meeting, lines: list[LogLine]) -> tuple[Instant | None, Instant | None]:
    if meeting.started_at is not None:
        return meeting.started_at, meeting.ended_at
    timed = [line for line in lines if line.contribution.started_at is not None]
    if not timed:
        return None, None
    starts = [line.contribution.started_at or 0 for line in timed]
    ends = [(line.contribution.started_at or 0) + 1000 * (line.seconds or 0) for line in timed]
    return min(starts), max(ends)
