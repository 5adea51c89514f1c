"""Bringing in the log of a meeting: its lines, and what follows from them as if they had been logged in the room."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from dialogapp.domain.contributions import Assignment, ConfidentialityClaim, Contribution
from dialogapp.domain.errors import InputError
from dialogapp.domain.floor import Turn
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.people import Organisation
from dialogapp.domain.questions import Question
from dialogapp.services.contributions import FOLLOWED_UP
from dialogapp.services.importing import ImportReport, MeetingTaken
from dialogapp.services.importing_cells import PARTS, Heed, checked_rows, heeded, unheeded
from dialogapp.services.importing_log_rows import LogRow, LogRows
from dialogapp.services.importing_meetings import MeetingRegister, Presence
from dialogapp.services.importing_people import PeopleRegister
from dialogapp.services.importing_results import Answers, Information
from dialogapp.services.log_secrecy import claimed
from dialogapp.services.ports import Noun, Store, Writer
from dialogapp.services.questions import QuestionDraft, current_questions, set_questions_in
from dialogapp.services.tables import SourceTable

_BATCH = 10_000
"""Things that are stored at once."""


@dataclass(frozen=True, slots=True)
class LogTarget:
    """Where a log goes: into `meeting` (number or exact title), or a new meeting; else where its columns say."""

    meeting: str | None = None
    new_meeting: str | None = None

    @property
    def by_columns(self) -> bool:
        """Whether the rows themselves say which meeting they belong to."""
        return self.meeting is None and self.new_meeting is None


BY_COLUMNS = LogTarget()


def import_log(store: Store, table: SourceTable, target: LogTarget = BY_COLUMNS, heed: Heed = unheeded) -> ImportReport:
    """Take every line of `table` into the log. RowErrors names each row that can't be used; then nothing is taken.

    Each row with seconds is a turn of the floor, organisations with a row were in the meeting, the buyer's information
    counts as given to those who were there, and an answer as a sign that the question was put.
    """
    with store.write("contributions.imported") as transaction:
        return import_log_in(transaction, table, target, heed)


def import_log_in(transaction: Writer, table: SourceTable, target: LogTarget, heed: Heed = unheeded) -> ImportReport:
    """Import a log as part of a larger use case."""
    if target.by_columns and not names_meetings(table):
        raise InputError(
            "“{source}” does not say which meeting it is the log of; "
            "choose a meeting, give a new one's title, or add the column “meeting” or “meeting_title”",
            source=table.source,
        )
    rows = checked_rows(table, LogRows(transaction, table, by_meeting=target.by_columns).read, heed)
    return _LogImport(transaction, table, rows, target).take(heed)


def names_meetings(table: SourceTable) -> bool:
    """Whether a log's own columns say which meetings its lines belong to."""
    return not {"meeting", "meeting_title"}.isdisjoint(table.columns)


class _LogImport:
    """Puts checked rows into the dialogue."""

    def __init__(self, transaction: Writer, table: SourceTable, rows: Sequence[LogRow], target: LogTarget) -> None:
        self._transaction = transaction
        self._table = table
        self._rows = rows
        self._new_questions = _add_questions(transaction, rows)
        self._stems = {question.text: question.stem_id for question in transaction.all(Question)}
        self._people = PeopleRegister(transaction)
        self._meetings = MeetingRegister(transaction, rows, target.meeting, target.new_meeting)
        self._presence = Presence(transaction)
        self._added: list[Noun] = []
        self._information = Information(transaction, self._presence, self._added)
        self._answers = Answers(transaction)

    def take(self, heed: Heed) -> ImportReport:
        rows = self._rows
        taken = [self._take(row) for row in heeded(rows, heed, 1)]
        self._presence.note()
        names = {organisation.id: organisation.name for organisation in self._transaction.all(Organisation)}
        for row, line in zip(self._rows, taken, strict=True):
            self._follow(row, line, names)
        self._store(heed)
        lines = Counter(line.meeting_id for line in taken)
        return ImportReport(
            taken=len(taken),
            organisations=tuple(self._people.added_organisations),
            participants=tuple(self._people.added_participants),
            meetings=tuple(
                MeetingTaken(m.number, m.title, lines[m.id], is_new, asked_for)
                for m, is_new, asked_for in self._meetings.taken()
            ),
            questions=tuple(self._new_questions),
            without_harm=tuple(row.number for row in self._rows if row.confidential and not row.harm),
            unknown_columns=self._table.unknown_columns,
        )

    def _store(self, heed: Heed) -> None:
        """Store what was made, in the order it was made, a batch at a time."""
        batches = range(0, len(self._added), _BATCH)
        rows = len(self._rows)
        for number, start in enumerate(batches):
            heed(2 * rows + rows * number // len(batches), PARTS * rows)
            self._transaction.add_all(self._added[start : start + _BATCH])

    def _take(self, row: LogRow) -> Contribution:
        transaction, meeting_id = self._transaction, self._meetings.id_of(row)
        organisation = self._people.organisation(row.organisation) if row.organisation else None
        person = self._people.participant(organisation, row.participant) if organisation and row.participant else None
        line = Contribution(
            id=row.id or transaction.new_id(),
            meeting_id=meeting_id,
            kind=row.kind,
            text=row.text,
            started_at=row.started_at,
            organisation_id=organisation.id if organisation else None,
            participant_id=person.id if person else None,
            agenda_item_id=self._meetings.item_id(meeting_id, row.agenda_item),
            question_stem_id=self._stems[row.question] if row.question else None,
            tags=row.tags,
            state=row.state,
            struck_reason=row.struck_reason,
            verbatim=row.verbatim,
        )
        self._added.append(line)
        if row.seconds is not None:
            self._added.append(_turn(transaction, line, row.seconds))
        self._presence.see(line)
        return line

    def _follow(self, row: LogRow, line: Contribution, names: dict[str, str]) -> None:
        transaction = self._transaction
        self._information.follow(line)
        self._answers.follow(line)
        if line.kind in FOLLOWED_UP:
            assignment = Assignment(
                id=transaction.new_id(),
                contribution_id=line.id,
                responsible=row.responsible,
                due_on=row.due_on,
                done_on=row.done_on,
            )
            self._added.append(assignment)
        if row.confidential:
            claim = ConfidentialityClaim(
                id=transaction.new_id(),
                contribution_id=line.id,
                claimed_at=transaction.now,
                harm=row.harm,
                heard_by="\n".join(names[o] for o in self._presence.at(line.meeting_id, line.started_at)),
            )
            self._added += claimed(transaction, claim, line, row.secrecy)


def _turn(transaction: Writer, line: Contribution, seconds: int) -> Turn:
    return Turn(
        id=transaction.new_id(),
        meeting_id=line.meeting_id,
        organisation_id=line.organisation_id,
        seconds=seconds,
        started_at=line.started_at,
        participant_id=line.participant_id,
        agenda_item_id=line.agenda_item_id,
        contribution_id=line.id,
    )


def _add_questions(transaction: Writer, rows: Sequence[LogRow]) -> list[str]:
    """Make questions that no version has a new version, behind those of the newest one; their texts."""
    known = {question.text for question in transaction.all(Question)}
    new = [text for text in dict.fromkeys(row.question for row in rows) if text and text not in known]
    if new:
        before = [QuestionDraft(q.text, q.area, q.purpose) for q in current_questions(transaction)]
        set_questions_in(transaction, [*before, *map(QuestionDraft, new)])
    return new
