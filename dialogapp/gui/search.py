"""Search over the whole dialogue for the palette: what was said, and what has a name."""

from __future__ import annotations

from collections.abc import Iterator

from dialogapp.domain.contributions import LogLine
from dialogapp.domain.exercises import Exercise
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.needs import Need
from dialogapp.domain.people import Organisation, Participant
from dialogapp.domain.questions import Question
from dialogapp.gui.hits import Hit
from dialogapp.services.ports import LogFilter, Reader
from dialogapp.services.questions import current_questions
from dialogapp.services.translation import Language
from dialogapp.services.words import CONTRIBUTION_KIND_WORDS, word

_MOST_LINES = 30


def found(reader: Reader, text: str, language: Language) -> list[Hit]:
    """What has a word beginning with each word of `text`: things with a name first, then the newest lines of the
    log.
    """
    sought = text.casefold().split()
    if not sought:
        return []
    marks = {organisation.id: organisation.number for organisation in reader.all(Organisation)}
    named = [hit for hit in _named(reader, marks, language) if _begins(f"{hit.title} {hit.detail}", sought)]
    return named + [_line(line, marks, language) for line in reader.search(text, _MOST_LINES)]


def found_in_meeting(reader: Reader, text: str, language: Language, meeting_id: str) -> list[Hit]:
    """The same, of nothing but one meeting's lines: what may be seen in discreet mode."""
    if not text.split():
        return []
    marks = {organisation.id: organisation.number for organisation in reader.all(Organisation)}
    rows = reader.log_rows(LogFilter(meeting_id=meeting_id, text=text))
    lines = reader.log_lines(rows[-_MOST_LINES:])
    return [_line(line, marks, language) for line in reversed(lines) if not line.is_hidden]


def _line(line: LogLine, marks: dict[str, int], language: Language) -> Hit:
    kind = word(language, CONTRIBUTION_KIND_WORDS, line.contribution.kind)
    return Hit(
        line.open_text,
        " · ".join(part for part in (line.organisation, kind, line.agenda_item) if part),
        "meeting",
        line.contribution.id,
        marks.get(line.contribution.organisation_id or "", 0),
    )


def _named(reader: Reader, marks: dict[str, int], language: Language) -> Iterator[Hit]:
    for organisation in reader.all(Organisation):
        yield Hit(
            organisation.name, language.text("Organisation"), "participants", organisation.id, organisation.number
        )
    for person in reader.all(Participant):
        yield Hit(
            person.name, language.text("Participant"), "participants", person.id, marks.get(person.organisation_id, 0)
        )
    for meeting in reader.all(Meeting):
        yield Hit(meeting.title, language.text("Meeting {number}", number=meeting.number), "schedule", meeting.id)
    questions: list[Question] = current_questions(reader)
    for question in questions:
        yield Hit(question.text, language.text("Question"), "equal_treatment", question.id)
    for exercise in reader.all(Exercise):
        yield Hit(exercise.title, language.text("Exercises"), "exercises", exercise.id)
    for need in reader.all(Need):
        yield Hit(need.title, language.text("Need {number}", number=need.number), "needs", need.id)


def _begins(text: str, sought: list[str]) -> bool:
    words = text.casefold().split()
    return all(any(one.startswith(part) for one in words) for part in sought)
