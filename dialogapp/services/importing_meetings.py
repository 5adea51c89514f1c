"""The meetings that an imported log belongs to: found or made anew, with their agenda items and who was there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dialogapp.domain.contributions import Contribution
from dialogapp.domain.errors import InputError, RefusedError
from dialogapp.domain.instants import Instant
from dialogapp.domain.meetings import AgendaItem, Attendance, Meeting, present_at
from dialogapp.domain.text import cleaned_line
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.importing_log_rows import LogRow
from dialogapp.services.meetings import find_meeting
from dialogapp.services.ports import Writer
from dialogapp.services.questions import current_set
from dialogapp.services.translation import language

_Key = tuple[int | None, str]
"""A meeting as the file names it: its number, or only its title."""


class MeetingRegister:
    """The meeting of each row. Those that are not in the dialogue are made, by number and then as they come."""

    def __init__(
        self, transaction: Writer, rows: Sequence[LogRow], number_or_title: str | None, new_title: str | None
    ) -> None:
        self._transaction = transaction
        self._single = number_or_title is not None or new_title is not None
        self._meetings: dict[_Key, Meeting] = {}
        self._made: set[str] = set()
        self._items: dict[tuple[str, str], str] = {}
        self._positions: dict[str, int] = {}
        self._titles = {row.meeting: row.meeting_title for row in rows if row.meeting_title}
        groups: dict[_Key, list[LogRow]] = {}
        for row in rows:
            groups.setdefault(self._key(row), []).append(row)
        for key in sorted(groups, key=lambda key: (key[0] is None, key[0] or 0)):
            if number_or_title is not None:
                found: Meeting | None = find_meeting(transaction, number_or_title)
            elif new_title is not None:
                found = None
            else:
                found = self._find(*key)
            self._meetings[key] = self._take(found, key[0], new_title or key[1], groups[key])

    def id_of(self, row: LogRow) -> str:
        """The id of the row's meeting."""
        return self._meetings[self._key(row)].id

    def item_id(self, meeting_id: str, title: str) -> str | None:
        """The id of the meeting's agenda item with this title, made where there is none; None for no title."""
        if not title:
            return None
        found = self._items.get((meeting_id, title))
        if found is None:
            found = self._transaction.new_id()
            position = self._positions.get(meeting_id, 0) + 1
            item = AgendaItem(id=found, meeting_id=meeting_id, position=position, title=title)
            self._transaction.add(item)
            self._positions[meeting_id] = position
            self._items[meeting_id, title] = found
        return found

    def taken(self) -> list[tuple[Meeting, bool, int | None]]:
        """Every meeting that rows went into: whether it was made, and the number the file gave it if that was taken."""
        return [
            (meeting, meeting.id in self._made, key[0] if key[0] not in (None, meeting.number) else None)
            for key, meeting in self._meetings.items()
        ]

    def _key(self, row: LogRow) -> _Key:
        return (None, "") if self._single else (row.meeting, "" if row.meeting is not None else row.meeting_title)

    def _find(self, number: int | None, title: str) -> Meeting | None:
        """The meeting that the file means; one with another title under the same number is another meeting."""
        if number is not None:
            title = self._titles.get(number, "")
            found = self._transaction.all(Meeting, number=number)
            return found[0] if found and title in ("", found[0].title) else None
        found = self._transaction.all(Meeting, title=title)
        if len(found) > 1:
            raise InputError("Several meetings are called “{title}”; give their number", title=title)
        return found[0] if found else None

    def _take(self, found: Meeting | None, number: int | None, title: str, rows: Sequence[LogRow]) -> Meeting:
        if found is None:
            meeting = _held(self._new(number, title), rows)
            self._made.add(meeting.id)
            self._transaction.add(meeting)
        else:
            meeting = _held(found, rows)
            self._transaction.put(meeting)
            self._read_items(meeting.id)
        return meeting

    def _new(self, number: int | None, title: str) -> Meeting:
        free = self._transaction.next_number(Meeting)
        chosen = number if number is not None and number >= free else free
        version = current_set(self._transaction)
        title = cleaned_line(title or self._titles.get(number, ""))
        if not title and number is None:
            raise InputError("A meeting needs a title")
        words = language("en" if the_dialogue(self._transaction).document_language == "en" else "sv")
        return Meeting(
            id=self._transaction.new_id(),
            number=chosen,
            title=title or words.text("Meeting {number}", number=chosen),
            question_set_id=version.id if version is not None else None,
        )

    def _read_items(self, meeting_id: str) -> None:
        for item in self._transaction.all(AgendaItem, meeting_id=meeting_id):
            self._items.setdefault((meeting_id, item.title), item.id)
            self._positions[meeting_id] = item.position


class Presence:
    """Who was in the meetings: those noted before, and whoever has a line in them."""

    def __init__(self, transaction: Writer) -> None:
        self._transaction = transaction
        self._attendances: dict[str, list[Attendance]] = {}
        for attendance in transaction.all(Attendance):
            self._attendances.setdefault(attendance.meeting_id, []).append(attendance)
        self._seen: dict[tuple[str, str], dict[str, None]] = {}
        self._always: dict[str, list[str]] = {}

    def see(self, line: Contribution) -> None:
        """Remember who said a line, and for whom."""
        if line.organisation_id is not None:
            people = self._seen.setdefault((line.meeting_id, line.organisation_id), {})
            if line.participant_id is not None:
                people[line.participant_id] = None

    def note(self) -> None:
        """Note those who were seen as there from the start; where no person is known, the organisation."""
        for (meeting_id, organisation_id), people in self._seen.items():
            noted = self._attendances.setdefault(meeting_id, [])
            there = {(attendance.organisation_id, attendance.participant_id) for attendance in noted}
            missing: list[str | None] = [p for p in people if (organisation_id, p) not in there]
            if not people and not any(organisation == organisation_id for organisation, _ in there):
                missing.append(None)
            for participant_id in missing:
                attendance = Attendance(
                    id=self._transaction.new_id(),
                    meeting_id=meeting_id,
                    organisation_id=organisation_id,
                    participant_id=participant_id,
                )
                self._transaction.add(attendance)
                noted.append(attendance)
        for meeting_id, noted in self._attendances.items():
            if all(attendance.arrived_at is None and attendance.left_at is None for attendance in noted):
                self._always[meeting_id] = present_at(noted, None)

    def at(self, meeting_id: str, moment: Instant | None) -> list[str]:
        """Ids of the organisations in the room at `moment`; None means at any time."""
        if meeting_id in self._always:
            return self._always[meeting_id]
        return present_at(self._attendances.get(meeting_id, ()), moment)


def _held(meeting: Meeting, rows: Sequence[LogRow]) -> Meeting:
    """A meeting that has not begun counts as held, from its first line to the end of its last."""
    if meeting.state == "cancelled":
        raise RefusedError("Meeting {number} is cancelled; that can't be done now", number=meeting.number)
    if meeting.state != "planned":
        return meeting
    begins = [row.started_at for row in rows if row.started_at is not None]
    if not begins:
        return replace(meeting, state="held")
    first = min(begins)
    ends = max(row.started_at + 1000 * (row.seconds or 0) for row in rows if row.started_at is not None)
    last = ends if ends > first else None
    is_planned = meeting.starts_at is not None
    return replace(
        meeting,
        state="held",
        started_at=first,
        ended_at=last,
        starts_at=meeting.starts_at if is_planned else first,
        ends_at=meeting.ends_at if is_planned else last,
    )
