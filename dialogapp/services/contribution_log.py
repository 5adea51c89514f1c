"""The whole log as a table in the import format: reading it back gives the same log."""

from __future__ import annotations

from dialogapp.domain.contributions import Assignment, LogLine
from dialogapp.domain.document import Properties, Row, Sheet, SheetColumn, Workbook
from dialogapp.domain.instants import iso
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.questions import Question
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.log_secrecy import assessments_cell, passages_cell
from dialogapp.services.ports import LogFilter, Reader
from dialogapp.services.translation import LanguageCode, language

KIND = "log"
"""What the register calls the log."""

_COLUMNS = (
    SheetColumn("meeting", 9, "number"),
    SheetColumn("meeting_title", 24),
    SheetColumn("id", 38),
    SheetColumn("started_at", 30),
    SheetColumn("seconds", 9, "number"),
    SheetColumn("organisation", 24),
    SheetColumn("participant", 24),
    SheetColumn("kind", 13),
    SheetColumn("text", 80),
    SheetColumn("agenda_item", 24),
    SheetColumn("question", 24),
    SheetColumn("state", 10),
    SheetColumn("struck_reason", 24),
    SheetColumn("verbatim", 10),
    SheetColumn("confidential", 12),
    SheetColumn("harm", 24),
    SheetColumn("tags", 20),
    SheetColumn("responsible", 20),
    SheetColumn("due_on", 12),
    SheetColumn("done_on", 12),
    SheetColumn("secret_passages", 40),
    SheetColumn("assessments", 40),
)


def contribution_log(reader: Reader, language_code: LanguageCode) -> Workbook:
    """Every line of the log by meeting, time and entry, as it stands: struck and confidential ones too.

    Headings and keys are English whatever the language, times local with offset. `question` is the question's text.
    What belongs to a request for secrecy stands in its last columns as JSON (`log_secrecy`).
    """
    dialogue = the_dialogue(reader)
    meetings = {meeting.id: meeting for meeting in reader.all(Meeting)}
    questions = {question.stem_id: question.text for question in reader.all(Question)}
    assignments = {assignment.contribution_id: assignment for assignment in reader.all(Assignment)}
    lines = reader.log_lines(reader.log_rows(LogFilter()))
    rows = [
        _row(
            line,
            meetings[line.contribution.meeting_id],
            dialogue.time_zone,
            questions.get(line.contribution.question_stem_id or ""),
            assignments.get(line.contribution.id),
        )
        for line in lines
    ]
    title = language(language_code).text("Log: {title}", title=dialogue.title)
    properties = Properties(
        author=dialogue.facilitator, diary_number=dialogue.diary_number, journal_head=reader.journal_head()[1]
    )
    return Workbook(title, language_code, (Sheet("contributions", _COLUMNS, rows),), properties)


def _row(line: LogLine, meeting: Meeting, zone: str, question: str | None, assignment: Assignment | None) -> Row:
    said = line.contribution
    return Row(
        (
            meeting.number,
            meeting.title,
            said.id,
            iso(said.started_at, zone, milliseconds=True) if said.started_at is not None else None,
            line.seconds,
            line.organisation or None,
            line.participant or None,
            said.kind,
            said.text,
            line.agenda_item or None,
            question,
            said.state,
            said.struck_reason or None,
            "yes" if said.verbatim else "no",
            "yes" if line.is_claimed else "no",
            line.harm or None,
            said.tags or None,
            assignment.responsible or None if assignment is not None else None,
            assignment.due_on or None if assignment is not None else None,
            assignment.done_on or None if assignment is not None else None,
            passages_cell(line.secrecy),
            assessments_cell(line.secrecy, said.text),
        )
    )
