"""What the schedule shows, and what its gestures mean. Times are on the clock of the dialogue's zone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dialogapp.domain.instants import Instant, local
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.schedule import (
    MINUTE,
    USUAL_MINUTES,
    at_clock,
    clock_minute,
    end_of,
    monday_of,
    moved,
    spans_days,
)
from dialogapp.domain.states import MeetingStage
from dialogapp.gui.clock import system_now
from dialogapp.gui.session import Session
from dialogapp.gui.widgets.line_list import ListLine
from dialogapp.gui.widgets.week_painting import WeekEntry
from dialogapp.services.dates import Clock, clock_words
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.meetings import (
    MeetingDraft,
    cancel_meeting,
    change_meeting,
    move_meeting,
    plan_meeting,
    restore_meeting,
)
from dialogapp.services.near_dates import month_short, short_day, weekday_short
from dialogapp.services.ports import Reader, Store
from dialogapp.services.schedule import Clash, MeetingRow, meeting_rows, plan_one_to_ones, suppliers_without_one_to_one
from dialogapp.services.state_words import minutes_word
from dialogapp.services.states import meeting_stages
from dialogapp.services.templates import agenda_templates
from dialogapp.services.words import MEETING_KIND_WORDS, meeting_state, word


@dataclass(frozen=True, slots=True)
class Week:
    """A week by its Monday: a title such as “Week 49 · 30 Nov – 6 Dec 2026”, and each day's name and number."""

    monday: date
    title: str
    names: dict[date, tuple[str, str]]


class SchedulePresenter:
    """Reads the schedule, and does what the page is asked for, each in one step."""

    def __init__(self, session: Session, now: Callable[[], Instant] = system_now) -> None:
        self._session = session
        self._now = now
        self.zone = "Europe/Stockholm"
        self.rows: list[MeetingRow] = []
        self.waiting = 0
        """How many suppliers have no one-to-one, where others have; or all, where none has."""
        self.stages: dict[str, MeetingStage] = {}
        self._clock = Clock(self.zone, session.language)

    def read(self) -> None:
        """Read the schedule anew."""
        self.zone, self.rows, self.waiting = self._session.read(_read)
        self.stages = self._session.read(meeting_stages)
        self._clock = Clock(self.zone, self._session.language)

    def row(self, meeting_id: str) -> MeetingRow | None:
        """A meeting's row."""
        return next((row for row in self.rows if row.meeting.id == meeting_id), None)

    @property
    def today(self) -> date:
        """The day of now in the dialogue's zone."""
        return local(self._now(), self.zone).date()

    @property
    def minute_now(self) -> int:
        """Minutes past midnight of now."""
        return clock_minute(self._now(), self.zone)

    def hours(self) -> tuple[str, ...]:
        """How the clock writes the 24 full hours."""
        midnight = local(at_clock(date(2026, 1, 5), 0, self.zone), self.zone)
        return tuple(clock_words(midnight.replace(hour=hour), self._session.language) for hour in range(24))

    def list_lines(self, sought: str = "") -> list[ListLine]:
        """The list: meetings by time under their months' names, those without a time first; `sought` words narrow
        it.
        """
        lines: list[ListLine] = []
        untimed = [row for row in self.rows if row.meeting.starts_at is None]
        for row in [*untimed, *(row for row in self.rows if row.meeting.starts_at is not None)]:
            line = self._line(row)
            if not _is_sought(sought, line, row):
                continue
            heading = self._heading(row.meeting)
            if not any(known.is_heading and known.text == heading for known in lines):
                lines.append(ListLine(f"heading {heading}", heading, is_heading=True))
            lines.append(line)
        return lines

    def week_entries(self) -> list[WeekEntry]:
        """Every meeting as the week shows it."""
        return [self._entry(row) for row in self.rows]

    def _entry(self, row: MeetingRow) -> WeekEntry:
        meeting = row.meeting
        suppliers = [organisation for organisation in row.invited if organisation.kind == "supplier"]
        own = meeting.kind == "one_to_one" and len(suppliers) == 1
        return WeekEntry(
            meeting,
            suppliers[0].name if own else meeting.title,
            self._clock.times(meeting.starts_at, meeting.ends_at),
            tuple(organisation.number for organisation in suppliers),
            clashes=_is_serious(row),
            spoken=self.spoken(row),
        )

    def week(self, monday: date) -> Week:
        """A week's title and days."""
        language = self._session.language
        days = [monday + timedelta(days=i) for i in range(7)]
        first = (
            f"{days[0].day} {month_short(days[0], language)}" if days[0].month != days[6].month else f"{days[0].day}"
        )
        last = f"{days[6].day} {month_short(days[6], language)} {days[6].year}"
        title = language.text("Week {number}", number=monday.isocalendar().week) + f" · {first} – {last}"
        return Week(monday, title, {day: (weekday_short(day, language), str(day.day)) for day in days})

    def monday_of(self, meeting_id: str) -> date | None:
        """The week a meeting is in; None where it has no time."""
        row = self.row(meeting_id)
        if row is None or row.meeting.starts_at is None:
            return None
        return monday_of(local(row.meeting.starts_at, self.zone).date())

    def first_week(self) -> date:
        """The week to show first: today's, or that of the next meeting where this week has none left."""
        row = self.row(self.next_meeting_id())
        if row is None or row.meeting.starts_at is None:
            return monday_of(self.today)
        return monday_of(max(self.today, local(row.meeting.starts_at, self.zone).date()))

    def next_meeting_id(self) -> str:
        """The id of the meeting that runs or comes next; empty where there is none."""
        now = self._now()
        for row in self.rows:
            is_ahead = row.meeting.state == "planned" and (end_of(row.meeting) or 0) > now
            if row.meeting.state == "running" or is_ahead:
                return row.meeting.id
        return ""

    def when(self, meeting: Meeting) -> str:
        """tue 24 Nov 13.00–14.00, or that no time is set."""
        language = self._session.language
        if meeting.starts_at is None:
            return language.text("no time yet")
        day = short_day(local(meeting.starts_at, self.zone).date(), language, self.today)
        if spans_days(meeting, self.zone) and meeting.ends_at is not None:
            return f"{day} – {short_day(local(meeting.ends_at, self.zone).date(), language, self.today)}"
        return f"{day} {self._clock.times(meeting.starts_at, meeting.ends_at)}"

    def spoken(self, row: MeetingRow) -> str:
        """A meeting in words, for hover and screen readers."""
        language, meeting = self._session.language, row.meeting
        names = ", ".join(organisation.name for organisation in row.invited)
        parts = [
            f"{meeting.number}. {meeting.title}",
            word(language, MEETING_KIND_WORDS, meeting.kind),
            meeting_state(language, self.stages[meeting.id]),
            self.when(meeting),
            meeting.place,
            names,
            *(self.clash_words(clash) for clash in row.clashes),
        ]
        return ". ".join(filter(None, parts))

    def clash_words(self, clash: Clash) -> str:
        """A clash as a sentence with its reason."""
        language, other = self._session.language, f"{clash.other.number}. {clash.other.title}"
        if clash.organisations:
            names = ", ".join(clash.organisations)
            return language.text("{names}: in “{other}” at the same time", names=names, other=other)
        if clash.place:
            return language.text("The place {place} is taken by “{other}”", place=clash.place, other=other)
        return language.text("At the same time as “{other}”", other=other)

    # What is done

    def add(self, day: date, begins: int, ends: int, then: Callable[[Meeting], None]) -> None:
        """Plan a meeting from minute to minute of a day; it gets its name and the rest in the form."""
        title = self._session.language.text("New meeting")
        zone = self.zone
        self._session.do(
            lambda store: plan_meeting(
                store, MeetingDraft(title, starts_at=at_clock(day, begins, zone), ends_at=at_clock(day, ends, zone))
            ),
            then,
        )

    def add_next(self, then: Callable[[Meeting], None]) -> None:
        """Plan a meeting at nine on the next working day that is free then."""
        taken = {local(r.meeting.starts_at, self.zone).date() for r in self.rows if r.meeting.starts_at is not None}
        day = self.today + timedelta(days=1)
        while day.weekday() >= 5 or day in taken:
            day += timedelta(days=1)
        self.add(day, 9 * 60, 9 * 60 + USUAL_MINUTES, then)

    def move(self, meeting_id: str, day: date, minute: int) -> None:
        """Move a meeting; its length stays."""
        zone = self.zone
        self._session.do(lambda store: move_meeting(store, meeting_id, at_clock(day, minute, zone)))

    def lengthen(self, meeting_id: str, ends: int) -> None:
        """Let a meeting end at another minute of its day."""

        def longer(meeting: Meeting, zone: str) -> MeetingDraft:
            assert meeting.starts_at is not None
            return replace(draft_of(meeting), ends_at=at_clock(local(meeting.starts_at, zone).date(), ends, zone))

        change_stored(self._session, meeting_id, longer)

    def nudge(self, meeting_id: str, days: int, minutes: int) -> None:
        """Move a meeting a step, on the clock; minutes go to the next quarter."""

        def use_case(store: Store) -> None:
            with store.read() as reader:
                meeting, zone = reader.get(Meeting, meeting_id), the_dialogue(reader).time_zone
            if meeting.starts_at is not None:
                to_quarter = -clock_minute(meeting.starts_at, zone) % abs(minutes) if minutes else 0
                step = minutes if not to_quarter else (to_quarter if minutes > 0 else to_quarter + minutes)
                move_meeting(store, meeting_id, moved(meeting.starts_at, zone, days=days, minutes=step))

        self._session.do(use_case)

    def stretch(self, meeting_id: str, minutes: int) -> None:
        """Let a meeting last longer or shorter, but no less than the step itself."""

        def longer(meeting: Meeting, _zone: str) -> MeetingDraft:
            begins, ends = meeting.starts_at or 0, end_of(meeting) or 0
            length = max(abs(minutes) * MINUTE, ends - begins + minutes * MINUTE)
            return replace(draft_of(meeting), ends_at=begins + length)

        change_stored(self._session, meeting_id, longer)

    def cancel(self, meeting_id: str, reason: str) -> None:
        """Cancel a meeting, with the reason."""
        self._session.do(lambda store: cancel_meeting(store, meeting_id, reason))

    def restore(self, meeting_id: str) -> None:
        """Hold a cancelled meeting after all."""
        self._session.do(lambda store: restore_meeting(store, meeting_id))

    def plan_one_to_ones(self, then: Callable[[list[Meeting]], None]) -> None:
        """Make a one-to-one for each supplier that has none; in the documents' language."""
        code = self._session.read(lambda reader: the_dialogue(reader).document_language)
        written = any(row.meeting.kind == "written" for row in self.rows)
        wanted = "follow_up" if written else "one_to_one"
        agenda = next(a for a in agenda_templates("en" if code == "en" else "sv") if a.key == wanted)
        self._session.do(lambda store: plan_one_to_ones(store, agenda.meeting_title, agenda.items), then)

    def _line(self, row: MeetingRow) -> ListLine:
        language, meeting = self._session.language, row.meeting
        suppliers = [organisation for organisation in row.invited if organisation.kind == "supplier"]
        kind = word(language, MEETING_KIND_WORDS, meeting.kind)
        details = [self.when(meeting), kind if kind.casefold() not in meeting.title.casefold() else "", meeting.place]
        is_done = meeting.state in ("held", "cancelled")
        return ListLine(
            meeting.id,
            meeting.title,
            " · ".join(filter(None, details)),
            side=self._side(meeting),
            lead=str(meeting.number),
            tone="warn" if _is_serious(row) else "plain",
            marks=tuple(organisation.number for organisation in suppliers[:6]),
            is_muted=is_done,
            is_struck=meeting.state == "cancelled",
            spoken=self.spoken(row),
        )

    def _side(self, meeting: Meeting) -> str:
        """How far the meeting has come, in a word; nothing where it is only planned."""
        language, stage = self._session.language, self.stages[meeting.id]
        if stage in ("draft", "fact_check", "finalised", "published"):
            return minutes_word(language, stage)
        return "" if stage == "planned" else meeting_state(language, stage)

    def _heading(self, meeting: Meeting) -> str:
        language = self._session.language
        if meeting.starts_at is None:
            return language.text("Without a time")
        return self._clock.day(meeting.starts_at).split(" ", 1)[1].capitalize()


def draft_of(meeting: Meeting) -> MeetingDraft:
    """A draft that changes nothing."""
    return MeetingDraft(**{name: getattr(meeting, name) for name in MeetingDraft.__slots__})


def change_stored(
    session: Session,
    meeting_id: str,
    make: Callable[[Meeting, str], MeetingDraft],
    organisation_ids: Sequence[str] | None = None,
) -> None:
    """Change a meeting as it is stored when it is this change's turn; `make` gets it and the dialogue's zone."""

    def use_case(store: Store) -> Meeting:
        with store.read() as reader:
            meeting, zone = reader.get(Meeting, meeting_id), the_dialogue(reader).time_zone
        return change_meeting(store, meeting_id, make(meeting, zone), organisation_ids)

    session.do(use_case)


def _read(reader: Reader) -> tuple[str, list[MeetingRow], int]:
    return the_dialogue(reader).time_zone, meeting_rows(reader), len(suppliers_without_one_to_one(reader))


def _is_serious(row: MeetingRow) -> bool:
    """Whether someone would have to be in two places: other meetings may well be at the same time."""
    return row.meeting.state == "planned" and any(clash.organisations or clash.place for clash in row.clashes)


def _is_sought(sought: str, line: ListLine, row: MeetingRow) -> bool:
    names = " ".join(organisation.name for organisation in row.invited)
    told = f"{line.lead} {line.text} {line.detail} {line.side} {row.meeting.kind} {names}".casefold()
    return all(each in told for each in sought.casefold().split())
