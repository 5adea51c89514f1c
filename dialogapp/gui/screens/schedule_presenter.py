"""What the schedule shows, and what its gestures mean. Times are on the clock of the dialogue's zone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from dialogapp.domain import holidays
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant, local
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.plan_text import rooms_of
from dialogapp.domain.schedule import USUAL_MINUTES, end_of, spans_days
from dialogapp.domain.states import MeetingStage
from dialogapp.gui.clock import system_now
from dialogapp.gui.screens.schedule_days import DayPlan, Days, Week, spelled_rooms
from dialogapp.gui.screens.schedule_findings_presenter import FindingTeller
from dialogapp.gui.screens.schedule_gestures import ScheduleGestures
from dialogapp.gui.session import Session
from dialogapp.gui.widgets.line_list import ListLine
from dialogapp.gui.widgets.week_drag import Spot
from dialogapp.gui.widgets.week_painting import WeekEntry
from dialogapp.services.changes import Committed
from dialogapp.services.dates import Clock
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.near_dates import short_day
from dialogapp.services.ports import Reader
from dialogapp.services.schedule import MeetingRow, plan_one_to_ones, suppliers_without_one_to_one
from dialogapp.services.schedule_findings import ToldFinding
from dialogapp.services.schedule_picture import SchedulePicture, schedule_picture
from dialogapp.services.state_words import minutes_word
from dialogapp.services.states import meeting_stages
from dialogapp.services.templates import agenda_templates
from dialogapp.services.words import MEETING_KIND_WORDS, meeting_state, word

_MOST_MARKS = 6


@dataclass(frozen=True, slots=True)
class _Shown:
    """A meeting's block and line with what they were made from."""

    row: MeetingRow
    found: tuple[ToldFinding, ...]
    today: date
    entry: WeekEntry
    line: ListLine
    month: str


class SchedulePresenter(ScheduleGestures):
    """Reads the schedule, and does what the page is asked for, each in one step."""

    def __init__(self, session: Session, now: Callable[[], Instant] = system_now) -> None:
        super().__init__(session)
        self._now = now
        self.rows: Sequence[MeetingRow] = ()
        self.waiting = 0
        """How many suppliers have no one-to-one, where others have; or all, where none has."""
        self.picture: SchedulePicture | None = None
        self.teller = FindingTeller(session.language)
        self.stages: dict[str, MeetingStage] = {}
        self._clock = Clock(self.zone, session.language)
        self._rows: dict[str, MeetingRow] = {}
        self._made: dict[str, _Shown] = {}

    def read(self) -> None:
        """Read the schedule anew."""

        def read(reader: Reader) -> tuple[SchedulePicture, int, dict[str, MeetingStage]]:
            picture = schedule_picture(reader, days_off=holidays.are_known())
            return picture, len(suppliers_without_one_to_one(reader)), meeting_stages(reader)

        picture, self.waiting, self.stages = self._session.read(read)
        self.teller.speak(self._session.language)
        self._made = {}
        self._take(picture)

    def take(self, committed: Committed) -> bool:
        """Take over a change of meetings; False where the schedule must be read anew."""
        if self.picture is None or self.picture.rules.days_off != holidays.are_known():
            return False
        picture = self.picture.after(committed)
        if picture is None or any(self._has_other_state(row.meeting) for row in picture.rows):
            return False
        self._take(picture)
        return True

    def _take(self, picture: SchedulePicture) -> None:
        self.picture = picture
        self.zone, self.rows = picture.rules.zone, picture.rows
        self._rows = {row.meeting.id: row for row in picture.rows}
        self._clock = Clock(self.zone, self._session.language)
        self.teller.take(picture)

    def _has_other_state(self, meeting: Meeting) -> bool:
        before = self._rows[meeting.id].meeting
        return before is not meeting and (
            (before.state, before.kind, before.minutes_state) != (meeting.state, meeting.kind, meeting.minutes_state)
        )

    def row(self, meeting_id: str) -> MeetingRow | None:
        """A meeting's row."""
        return self._rows.get(meeting_id)

    @property
    def now(self) -> Instant:
        """The present."""
        return self._now()

    @property
    def today(self) -> date:
        """The day of now in the dialogue's zone."""
        return local(self._now(), self.zone).date()

    @property
    def days(self) -> Days:
        """What names days."""
        return Days(self.zone, self._session.language, self.today)

    def list_lines(self, sought: str = "") -> list[ListLine]:
        """The list: meetings by time under their months' names, those without a time first; `sought` words narrow
        it.
        """
        shown = self._all_shown()
        ordered = [one for one in shown if one.row.meeting.starts_at is None]
        ordered += [one for one in shown if one.row.meeting.starts_at is not None]
        return _under_headings([(one.row, one.month, one.line) for one in ordered], sought)

    def agenda_lines(self, sought: str = "") -> list[ListLine]:
        """The whole dialogue day by day, today among them whether or not it has a meeting; those without a time
        last.
        """
        days, language = self.days, self._session.language

        def heading(meeting: Meeting) -> str:
            if meeting.starts_at is None:
                return language.text("Without a time")
            return days.agenda_heading(local(meeting.starts_at, self.zone).date())

        shown = [(one.row, heading(one.row.meeting), self._agenda_line(one)) for one in self._all_shown()]
        lines = _under_headings(shown, sought)
        today = days.agenda_heading(days.today)
        if not sought and all(line.text != today for line in lines):
            ahead = (row.meeting for row in self.rows if row.meeting.starts_at is None or self._is_later(row.meeting))
            following = next((heading(meeting) for meeting in ahead), None)
            place = next((i for i, line in enumerate(lines) if line.is_heading and line.text == following), len(lines))
            nothing = ListLine(_NOTHING_TODAY, language.text("No meeting"), is_muted=True)
            lines[place:place] = [ListLine(f"heading {today}", today, is_heading=True), nothing]
        return lines

    def week_entries(self) -> list[WeekEntry]:
        """Every meeting as the calendar shows it."""
        return [one.entry for one in self._all_shown()]

    def week(self, monday: date) -> Week:
        """A week's title and days."""
        return self.days.week(monday)

    def day(self, day: date, most_rooms: int) -> DayPlan:
        """A day's title and rooms: those with meetings, and others up to `most_rooms`."""
        here = [row.meeting.place for row in self.rows if self.day_of(row.meeting.id) == day]
        return self.days.day(day, here, self.rooms(), most_rooms)

    def rooms(self) -> list[str]:
        """Every room that a meeting or a plan names."""
        plans = self.picture.around.plans.values() if self.picture is not None else ()
        planned = [room for plan in plans for room in rooms_of(plan.rooms)]
        return spelled_rooms([*(row.meeting.place for row in self.rows), *planned])

    def day_of(self, meeting_id: str) -> date | None:
        """The day a meeting begins on; None where it has no time."""
        row = self.row(meeting_id)
        if row is None or row.meeting.starts_at is None:
            return None
        return local(row.meeting.starts_at, self.zone).date()

    def first_of(self, day: date) -> str:
        """The id of the day's first meeting; empty for none."""
        return next((row.meeting.id for row in self.rows if self.day_of(row.meeting.id) == day), "")

    def first_day(self) -> date:
        """The day to show first: today, or that of the next meeting where none is left this week."""
        day = self.day_of(self.next_meeting_id())
        return max(self.today, day) if day is not None else self.today

    def next_meeting_id(self) -> str:
        """The id of the meeting that runs or comes next; empty where there is none."""
        now = self._now()
        for row in self.rows:
            is_ahead = row.meeting.state == "planned" and (end_of(row.meeting) or 0) > now
            if row.meeting.state == "running" or is_ahead:
                return row.meeting.id
        return ""

    def swappable(self, meeting_id: str) -> list[Meeting]:
        """The meetings that a planned one can change places with, those of its kind first."""
        row = self.row(meeting_id)
        if row is None or row.meeting.state != "planned" or row.meeting.starts_at is None:
            return []
        others = [
            other.meeting
            for other in self.rows
            if other.meeting.id != meeting_id
            and other.meeting.state == "planned"
            and other.meeting.starts_at is not None
            and not spans_days(other.meeting, self.zone)
        ]
        return sorted(others, key=lambda meeting: meeting.kind != row.meeting.kind)

    def when(self, meeting: Meeting) -> str:
        """tue 24 Nov 13.00–14.00, or that no time is set."""
        language = self._session.language
        if meeting.starts_at is None:
            return language.text("no time yet")
        day = short_day(local(meeting.starts_at, self.zone).date(), language, self.today)
        if spans_days(meeting, self.zone) and meeting.ends_at is not None:
            return f"{day} – {short_day(local(meeting.ends_at, self.zone).date(), language, self.today)}"
        return f"{day} {self._clock.times(meeting.starts_at, meeting.ends_at)}"

    def spoken(self, row: MeetingRow, when: str) -> str:
        """A meeting in words, for hover and screen readers."""
        language, meeting = self._session.language, row.meeting
        names = ", ".join(organisation.name for organisation in row.invited)
        parts = [
            f"{meeting.number}. {meeting.title}",
            word(language, MEETING_KIND_WORDS, meeting.kind),
            meeting_state(language, self.stages[meeting.id]),
            when,
            meeting.place,
            names,
            *self.teller.sentences_of(meeting.id),
        ]
        return ". ".join(filter(None, parts))

    def add_next(self, then: Callable[[Meeting], None]) -> None:
        """Plan a meeting at nine on the next working day that is free then."""
        taken = {local(r.meeting.starts_at, self.zone).date() for r in self.rows if r.meeting.starts_at is not None}
        day = self.today + timedelta(days=1)
        while self.days.is_closed(day) or day in taken:
            day += timedelta(days=1)
        self.add(Spot(day, 9 * 60), Spot(day, 9 * 60 + USUAL_MINUTES), then)

    def plan_one_to_ones(self, then: Callable[[list[Meeting]], None]) -> None:
        """Make a one-to-one for each supplier that has none; in the documents' language."""
        code = self._session.read(lambda reader: the_dialogue(reader).document_language)
        written = any(row.meeting.kind == "written" for row in self.rows)
        wanted = "follow_up" if written else "one_to_one"
        agenda = next(a for a in agenda_templates("en" if code == "en" else "sv") if a.key == wanted)
        self._session.do(lambda store: plan_one_to_ones(store, agenda.meeting_title, agenda.items), then)

    # Lines and blocks, made once while what they tell stays

    def _all_shown(self) -> list[_Shown]:
        today, of_meeting, made = self.today, self.teller.of_meeting, self._made
        shown = []
        for row in self.rows:
            found, known = of_meeting.get(row.meeting.id, ()), made.get(row.meeting.id)
            if known is None or known.row is not row or known.found != found or known.today != today:
                when = self.when(row.meeting)
                spoken = self.spoken(row, when)
                entry, line = self._entry(row, spoken), self._line(row, when, spoken)
                known = made[row.meeting.id] = _Shown(row, found, today, entry, line, self._month(row.meeting))
            shown.append(known)
        return shown

    def _entry(self, row: MeetingRow, spoken: str) -> WeekEntry:
        meeting = row.meeting
        suppliers = [organisation for organisation in row.invited if organisation.kind == "supplier"]
        own = meeting.kind == "one_to_one" and len(suppliers) == 1
        return WeekEntry(
            meeting,
            suppliers[0].name if own else meeting.title,
            self._clock.times(meeting.starts_at, meeting.ends_at),
            tuple(organisation.number for organisation in suppliers),
            tone=self.teller.tone_of(meeting.id),
            spoken=spoken,
        )

    def _line(self, row: MeetingRow, when: str, spoken: str) -> ListLine:
        language, meeting = self._session.language, row.meeting
        suppliers = [organisation for organisation in row.invited if organisation.kind == "supplier"]
        kind = word(language, MEETING_KIND_WORDS, meeting.kind)
        details = [when, kind if kind.casefold() not in meeting.title.casefold() else "", meeting.place]
        return ListLine(
            meeting.id,
            meeting.title,
            " · ".join(filter(None, details)),
            side=self._side(meeting),
            lead=str(meeting.number),
            tone=self.teller.tone_of(meeting.id),
            marks=tuple(organisation.number for organisation in suppliers[:_MOST_MARKS]),
            is_muted=meeting.state in ("held", "cancelled"),
            is_struck=meeting.state == "cancelled",
            spoken=spoken,
        )

    def _agenda_line(self, shown: _Shown) -> ListLine:
        row, entry, line = shown.row, shown.entry, shown.line
        names = ", ".join(o.name for o in row.invited if o.kind == "supplier")
        is_long = row.meeting.starts_at is not None and spans_days(row.meeting, self.zone)
        lead = self.when(row.meeting) if is_long else entry.times
        detail = " · ".join(filter(None, [row.meeting.place, names]))
        return replace(line, lead=lead, detail=detail)

    def _side(self, meeting: Meeting) -> str:
        """How far the meeting has come, in a word; nothing where it is only planned."""
        language, stage = self._session.language, self.stages[meeting.id]
        if stage in ("draft", "fact_check", "finalised", "published"):
            return minutes_word(language, stage)
        return "" if stage == "planned" else meeting_state(language, stage)

    def _month(self, meeting: Meeting) -> str:
        language = self._session.language
        if meeting.starts_at is None:
            return language.text("Without a time")
        return self._clock.day(meeting.starts_at).split(" ", 1)[1].capitalize()

    def _is_later(self, meeting: Meeting) -> bool:
        return meeting.starts_at is not None and local(meeting.starts_at, self.zone).date() > self.today


_NOTHING_TODAY = "nothing today"


def _under_headings(shown: Iterable[tuple[MeetingRow, str, ListLine]], sought: str) -> list[ListLine]:
    """The lines that are sought, each run of those with the same heading under it."""
    lines: list[ListLine] = []
    last = None
    for row, heading, line in shown:
        if not _is_sought(sought, line, row):
            continue
        if heading != last:
            lines.append(ListLine(f"heading {heading}", heading, is_heading=True))
            last = heading
        lines.append(line)
    return lines


def _is_sought(sought: str, line: ListLine, row: MeetingRow) -> bool:
    if not sought:
        return True
    names = " ".join(organisation.name for organisation in row.invited)
    told = f"{line.lead} {line.text} {line.detail} {line.side} {row.meeting.kind} {names}".casefold()
    return all(each in told for each in sought.casefold().split())
