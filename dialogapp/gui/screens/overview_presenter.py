"""What the overview says: the line of the dialogue, and three lists."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from itertools import groupby
from typing import cast

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant, local
from dialogapp.domain.schedule import at_clock, end_of
from dialogapp.domain.states import MeetingStage
from dialogapp.gui.clock import system_now
from dialogapp.gui.page_names import PageName
from dialogapp.gui.session import Session
from dialogapp.gui.widgets.line_list import ListLine
from dialogapp.gui.widgets.timeline import TimelineMark, TimelineRun, TimelineTick
from dialogapp.gui.widgets.tone import Tone
from dialogapp.services.dates import clock_words, days_words
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.latest_changes import LatestChange, latest_changes
from dialogapp.services.near_dates import month_short, near_day
from dialogapp.services.overview_lists import Line, next_lines, owed_lines
from dialogapp.services.ports import Reader
from dialogapp.services.schedule import MeetingRow, meeting_rows
from dialogapp.services.states import meeting_stages
from dialogapp.services.words import MEETING_KINDS_WORDS, meeting_state, word

_DAY_MS = 86_400_000
_RUN_GAP_DAYS = 4
"""Meetings of one kind no further apart are told as one."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a line is mended."""

    page: PageName
    noun_id: str


class OverviewPresenter:
    """Reads the whole dialogue at once."""

    def __init__(self, session: Session, now: Callable[[], Instant] = system_now) -> None:
        self._session = session
        self._now = now
        self.zone = "Europe/Stockholm"
        self.next: list[Line] = []
        self.owed: list[Line] = []
        self.latest: list[LatestChange] = []
        self.rows: list[MeetingRow] = []
        self.stages: dict[str, MeetingStage] = {}

    @property
    def now(self) -> Instant:
        """The present."""
        return self._now()

    def read(self) -> None:
        """Read everything anew."""
        language, now = self._session.language, self.now

        def read(reader: Reader) -> None:
            self.zone = the_dialogue(reader).time_zone
            self.next = next_lines(reader, now, language)
            self.owed = owed_lines(reader, now, language)
            self.latest = latest_changes(reader, now, language)
            self.rows = meeting_rows(reader)
            self.stages = meeting_stages(reader)

        self._session.read(read)

    # The line

    def runs(self) -> list[TimelineRun]:
        """The meetings that have a time, those of one kind close to each other as one."""
        timed = [row for row in self.rows if row.meeting.starts_at is not None]
        return [self._run(rows) for rows in _grouped(timed)]

    def span(self) -> tuple[Instant, Instant]:
        """The time the line covers: all meetings and today, with some days around."""
        ends = [end_of(row.meeting) or 0 for row in self.rows if row.meeting.starts_at is not None]
        begins = [row.meeting.starts_at for row in self.rows if row.meeting.starts_at is not None]
        first, last = min([*begins, self.now]), max([*ends, self.now])
        pad = max(2 * _DAY_MS, (last - first) // 20)
        return first - pad, last + pad

    def ticks(self) -> list[TimelineTick]:
        """The months that begin within the span, and the one it begins in."""
        first, last = self.span()
        language = self._session.language
        day = local(first, self.zone).date().replace(day=1)
        ticks = []
        while (at := at_clock(day, 0, self.zone)) <= last:
            if at >= first:
                label = month_short(day, language) + (f" {day.year}" if day.month == 1 else "")
                ticks.append(TimelineTick(at, label))
            day = (day + timedelta(days=32)).replace(day=1)
        return ticks

    def _run(self, rows: Sequence[MeetingRow]) -> TimelineRun:
        language = self._session.language
        meetings = [row.meeting for row in rows]
        begins, ends = meetings[0].starts_at or 0, end_of(meetings[-1]) or 0
        days = days_words(local(begins, self.zone).date(), local(ends, self.zone).date(), language)
        first = meetings[0]
        if len(meetings) == 1:
            label = first.title
            detail = self._short_days(local(begins, self.zone).date(), local(ends, self.zone).date())
            if first.kind != "written":
                detail += f" {clock_words(local(begins, self.zone), language)}"
        else:
            kinds = word(language, MEETING_KINDS_WORDS, first.kind)
            label = language.text("{kinds} ({count})", kinds=kinds, count=len(meetings))
            detail = self._short_days(
                local(begins, self.zone).date(), local(meetings[-1].starts_at or 0, self.zone).date()
            )
        told = [f"{one.title}, {meeting_state(language, self.stages[one.id])}" for one in meetings]
        return TimelineRun(
            next((one.id for one in meetings if one.state in ("running", "planned")), first.id),
            label,
            detail,
            tuple(TimelineMark(one.starts_at or 0, end_of(one) or 0, one.state) for one in meetings),
            is_long=first.kind == "written",
            spoken=f"{days}: {'; '.join(told)}",
        )

    def _short_days(self, first: date, last: date) -> str:
        language = self._session.language
        end = f"{last.day} {month_short(last, language)}"
        if first == last:
            return near_day(first, local(self.now, self.zone).date(), language)
        if (first.year, first.month) == (last.year, last.month):
            return f"{first.day}–{end}"
        return f"{first.day} {month_short(first, language)} – {end}"

    # The lists

    def next_list(self) -> list[ListLine]:
        """What comes next."""
        return _list_lines("next", self.next)

    def owed_list(self) -> list[ListLine]:
        """What is owed."""
        return _list_lines("owed", self.owed)

    def latest_list(self) -> list[ListLine]:
        """The newest changes under their days; those of an earlier time are muted."""
        language, today = self._session.language, local(self.now, self.zone).date()
        lines: list[ListLine] = []
        for number, change in enumerate(self.latest):
            at = local(change.at, self.zone)
            heading = near_day(at.date(), today, language)
            if not any(line.is_heading and line.text == heading for line in lines):
                lines.append(ListLine(f"heading {heading}", heading, is_heading=True))
            when = clock_words(at, language)
            lines.append(ListLine(f"latest {number}", change.text, change.actor, side=when, is_muted=not change.is_new))
        return lines

    def place_of(self, key: str) -> Place | None:
        """Where the line with this key is mended."""
        source, _, number = key.partition(" ")
        if source == "latest":
            change = self.latest[int(number)]
            return Place(cast("PageName", change.page), change.noun_id)
        lines = {"next": self.next, "owed": self.owed}.get(source)
        if lines is None:
            return None
        line = lines[int(number)]
        return Place(cast("PageName", line.page), line.noun_id)


def _list_lines(source: str, lines: Sequence[Line]) -> list[ListLine]:
    return [
        ListLine(
            f"{source} {number}",
            line.text,
            line.detail,
            tone=cast("Tone", line.tone),
            marks=line.marks,
        )
        for number, line in enumerate(lines)
    ]


def _grouped(rows: Sequence[MeetingRow]) -> list[list[MeetingRow]]:
    """Rows of one kind no further apart than some days together; in the order of time."""
    groups: list[list[MeetingRow]] = []
    by_kind = sorted(rows, key=lambda row: (row.meeting.kind, row.meeting.starts_at or 0))
    for kind, same in groupby(by_kind, key=lambda row: row.meeting.kind):
        last = None
        for row in same:
            begins = row.meeting.starts_at or 0
            is_far = last is None or begins - last > _RUN_GAP_DAYS * _DAY_MS
            if is_far or kind == "written":
                groups.append([])
            groups[-1].append(row)
            last = begins
    return sorted(groups, key=lambda group: group[0].meeting.starts_at or 0)
