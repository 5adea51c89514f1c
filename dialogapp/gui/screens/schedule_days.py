"""How the calendar names weeks, days and rooms, with public holidays and the days on which the clocks change."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from dialogapp.domain import holidays
from dialogapp.domain.day_clock import axis_of, day_hours, jump_of
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant, local
from dialogapp.domain.schedule import at_clock, room_key
from dialogapp.gui.widgets.week_drag import Spot
from dialogapp.gui.widgets.week_painting import Head
from dialogapp.services.dates import clock_words
from dialogapp.services.near_dates import month_short, short_day, weekday_short
from dialogapp.services.translation import Language

_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Week:
    """A week by its Monday: a title such as “Week 49 · 30 Nov – 6 Dec 2026”, and what stands over each day."""

    monday: date
    title: str
    heads: dict[date, Head]


@dataclass(frozen=True, slots=True)
class DayPlan:
    """A day with its rooms, the last without a name for what has no place; `heads` stand over them."""

    day: date
    title: str
    rooms: tuple[str, ...]
    heads: tuple[Head, ...]


@dataclass(frozen=True, slots=True)
class Days:
    """Names days on the clock of `zone`. Public holidays only once they are known; until then only weekends."""

    zone: str
    words: Language
    today: date

    def note(self, day: date) -> str:
        """What is special about a day: a holiday, an eve, a day that many leave early, a change of the clocks."""
        notes = []
        off = holidays.day_off(day) if holidays.are_known() else None
        if off is not None and off.kind not in ("saturday", "sunday"):
            notes.append(off.swedish if self.words.code == "sv" else off.english)
        jump = jump_of(day, self.zone)
        if jump is not None:
            hours = f"{day_hours(day, self.zone):g}"
            notes.append(
                self.words.text("summer time, {hours} h", hours=hours)
                if jump.length > 0
                else self.words.text("winter time, {hours} h", hours=hours)
            )
        return " · ".join(notes)

    def is_closed(self, day: date) -> bool:
        """Whether offices are closed."""
        if day.weekday() >= _SATURDAY:
            return True
        return holidays.are_known() and not holidays.is_working_day(day)

    def week(self, monday: date) -> Week:
        """A week's title and heads."""
        words = self.words
        days = [monday + timedelta(days=i) for i in range(7)]
        first = f"{days[0].day} {month_short(days[0], words)}" if days[0].month != days[6].month else f"{days[0].day}"
        last = f"{days[6].day} {month_short(days[6], words)} {days[6].year}"
        title = words.text("Week {number}", number=monday.isocalendar().week) + f" · {first} – {last}"
        return Week(monday, title, {day: self._head(day) for day in days})

    def day(self, day: date, here: Iterable[str], elsewhere: Iterable[str], most: int) -> DayPlan:
        """A day with a lane for each place of its meetings `here`, then for others that are known, `most` in all."""
        counted: dict[str, int] = {}
        spelled: dict[str, str] = {}
        for room in here:
            spelled.setdefault(room_key(room), room)
            counted[room_key(room)] = counted.get(room_key(room), 0) + 1
        for room in elsewhere:
            if len(spelled) < most:
                spelled.setdefault(room_key(room), room)
        rooms = [room for key, room in sorted(spelled.items(), key=lambda one: one[0]) if key]
        closed, is_today = self.is_closed(day), day == self.today
        heads = []
        for room in (*rooms, ""):
            count = counted.get(room_key(room), 0)
            note = self.words.plural("{count} meeting", "{count} meetings", count) if count else ""
            name = room or self.words.text("Without a place")
            heads.append(Head(name, note=note, is_today=is_today, is_closed=closed))
        return DayPlan(day, self.day_title(day), (*rooms, ""), tuple(heads))

    def day_title(self, day: date) -> str:
        """tue 24 Nov 2026 · Week 48, with what is special about it."""
        week = self.words.text("Week {number}", number=day.isocalendar().week)
        return " · ".join(filter(None, [short_day(day, self.words), week, self.note(day)]))

    def agenda_heading(self, day: date) -> str:
        """A day over its meetings in the list."""
        near = self.words.text("today") if day == self.today else ""
        return " · ".join(filter(None, [short_day(day, self.words), near, self.note(day)]))

    def hours(self) -> tuple[str, ...]:
        """How the clock writes the 24 full hours."""
        midnight = local(at_clock(date(2026, 1, 5), 0, self.zone), self.zone)
        return tuple(clock_words(midnight.replace(hour=hour), self.words) for hour in range(24))

    def _head(self, day: date) -> Head:
        return Head(
            weekday_short(day, self.words), str(day.day), self.note(day), day == self.today, self.is_closed(day)
        )


def instant_at(spot: Spot, zone: str) -> Instant:
    """When the clock shows it. InputError where the clocks skip it."""
    axis = axis_of([spot.day], zone)
    return axis.instant(spot.day, axis.position_of(spot.minute, second=spot.second))


def spelled_rooms(places: Sequence[str]) -> list[str]:
    """Each room once, as it was spelled first."""
    found: dict[str, str] = {}
    for place in places:
        found.setdefault(room_key(place), place)
    return [place for key, place in found.items() if key]
