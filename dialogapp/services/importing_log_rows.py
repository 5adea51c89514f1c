"""The rows of a log that is being imported: read, and checked against each other and against the dialogue."""

from __future__ import annotations

import re
from dataclasses import field

from dialogapp.domain.contributions import Contribution
from dialogapp.domain.errors import InputError
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant
from dialogapp.domain.people import Organisation, Participant
from dialogapp.domain.text import cleaned_line
from dialogapp.services.contributions import FOLLOWED_UP
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.importing_cells import Cells
from dialogapp.services.importing_words import CONTRIBUTION_KIND_KEYS, STATE_KEYS
from dialogapp.services.log_secrecy import RowSecrecy, read_secrecy
from dialogapp.services.ports import Reader
from dialogapp.services.questions import current_questions
from dialogapp.services.tables import SourceTable

_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@dataclass(frozen=True, slots=True)
class LogRow:
    """A row of a log. Names are as written; what the row does not say is empty or None.

    `meeting` is the number that the file gives the meeting. `question` is the text of a question.
    """

    number: int
    text: str
    kind: str
    organisation: str
    participant: str
    started_at: Instant | None
    seconds: int | None
    agenda_item: str
    confidential: bool
    harm: str
    tags: str
    meeting: int | None
    meeting_title: str
    id: str
    state: str
    struck_reason: str
    question: str
    verbatim: bool
    responsible: str
    due_on: str
    done_on: str
    secrecy: RowSecrecy = field(default_factory=RowSecrecy)


class LogRows:
    """Reads the rows of `table` one by one. `by_meeting`: each row has to say which meeting it belongs to."""

    def __init__(self, reader: Reader, table: SourceTable, *, by_meeting: bool) -> None:
        self._zone = the_dialogue(reader).time_zone
        self._by_meeting = by_meeting
        self._taken_ids = {line.id for line in reader.all(Contribution)} if "id" in table.columns else set()
        self._rows_of_ids: dict[str, int] = {}
        self._titles: dict[int, tuple[str, int]] = {}
        self._questions = {str(question.number): question.text for question in current_questions(reader)}
        self._employers = _employers(reader, table)

    def read(self, cells: Cells) -> LogRow:
        """The row, or InputError."""
        if not cells.raw("text").strip():
            raise cells.wrong("text", InputError("the text is missing"))
        participant = cells.line("participant")
        kind = cells.choice("kind", CONTRIBUTION_KIND_KEYS, "statement")
        confidential, harm = _secrecy(cells)
        meeting, title = self._meeting(cells) if self._by_meeting else (None, "")
        state = cells.choice("state", STATE_KEYS, "active")
        due_on, done_on = cells.day("due_on"), cells.day("done_on")
        _check_followed_up(cells, kind)
        return LogRow(
            number=cells.number,
            text=cells.raw("text"),
            kind=kind,
            organisation=self._organisation(cells, participant),
            participant=participant,
            started_at=cells.moment("started_at", self._zone),
            seconds=cells.whole("seconds"),
            agenda_item=cells.line("agenda_item"),
            confidential=confidential,
            harm=harm,
            tags=cells.line("tags"),
            meeting=meeting,
            meeting_title=title,
            id=self._id(cells),
            state=state,
            struck_reason=cells.line("struck_reason") if state == "struck" else "",
            question=self._question(cells),
            verbatim=cells.yes("verbatim"),
            responsible=cells.line("responsible"),
            due_on=due_on,
            done_on=done_on,
            secrecy=read_secrecy(cells, confidential=confidential),
        )

    def _organisation(self, cells: Cells, participant: str) -> str:
        organisation = cells.line("organisation")
        if organisation or not participant:
            return organisation
        employers = self._employers.get(participant.casefold(), {})
        if len(employers) != 1:
            raise cells.wrong("organisation", InputError("say which organisation {name} speaks for", name=participant))
        return next(iter(employers.values()))

    def _id(self, cells: Cells) -> str:
        identity = cells.line("id").lower()
        if not identity:
            return ""
        if not _ID.fullmatch(identity):
            raise cells.wrong("id", InputError("“{id}” is not an id; leave it empty for a new line", id=identity))
        if identity in self._taken_ids:
            raise cells.wrong("id", InputError("a line with this id is in the dialogue already"))
        if (other := self._rows_of_ids.setdefault(identity, cells.number)) != cells.number:
            raise cells.wrong("id", InputError("the same id stands in row {other}", other=other))
        return identity

    def _meeting(self, cells: Cells) -> tuple[int | None, str]:
        number, title = cells.whole("meeting"), cells.line("meeting_title")
        if number == 0:
            raise cells.wrong("meeting", InputError("meetings are numbered from 1"))
        if number is None and not title:
            raise cells.wrong("meeting", InputError("say which meeting the line belongs to"))
        if number is not None and title:
            other, row = self._titles.setdefault(number, (title, cells.number))
            if other != title:
                problem = InputError(
                    "meeting {number} is called “{other}” in row {row}", number=number, other=other, row=row
                )
                raise cells.wrong("meeting_title", problem)
        return number, title

    def _question(self, cells: Cells) -> str:
        text = cells.raw("question").strip()
        if text.isascii() and text.isdigit():
            if text not in self._questions:
                raise cells.wrong("question", InputError("there is no question {number}", number=text))
            return self._questions[text]
        return text


def _secrecy(cells: Cells) -> tuple[bool, str]:
    confidential, harm = cells.yes("confidential"), cells.raw("harm").strip()
    if harm and not confidential:
        if cells.line("confidential"):
            raise cells.wrong("harm", InputError("a harm is named, but the row is not confidential"))
        confidential = True
    return confidential, harm


def _check_followed_up(cells: Cells, kind: str) -> None:
    for column in ("responsible", "due_on", "done_on"):
        if kind not in FOLLOWED_UP and cells.line(column):
            raise cells.wrong(column, InputError("only a decision or an action has someone who sees to it"))


def _employers(reader: Reader, table: SourceTable) -> dict[str, dict[str, str]]:
    """For each person, whom he or she speaks for: in the dialogue, and in rows that say so."""
    organisations = {organisation.id: organisation.name for organisation in reader.all(Organisation)}
    pairs = [(person.name, organisations[person.organisation_id]) for person in reader.all(Participant)]
    pairs += [(cleaned_line(row.get("participant")), cleaned_line(row.get("organisation"))) for row in table.rows]
    employers: dict[str, dict[str, str]] = {}
    for person, employer in pairs:
        if person and employer:
            employers.setdefault(person.casefold(), {}).setdefault(employer.casefold(), employer)
    return employers
