"""Writes a calendar file (iCalendar, RFC 5545) with the icalendar library.

Times stand on the clock of the dialogue's zone, and the file carries that zone's changes of summer time, so that a
program that doesn't know the zone reads the same times.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time, timedelta
from typing import BinaryIO, NamedTuple
from zoneinfo import ZoneInfo

import icalendar

from dialogapp.domain.calendar import Address, Calendar, Event
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant, local

_PROGRAM = "-//Dialogapp//Dialogapp//{language}"
_STATES = {"REQUEST": "CONFIRMED", "CANCEL": "CANCELLED"}
_STEP = timedelta(days=7)
_YEARS_BEFORE, _YEARS_AFTER = 5, 10
"""How long a rule must hold to be told as one."""
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_SECOND = timedelta(seconds=1)


def write_calendar(calendar: Calendar, out: BinaryIO) -> None:
    """Write `calendar` to `out`: CRLF, lines folded at 75 octets."""
    whole = icalendar.Calendar()
    whole.add("prodid", _PROGRAM.format(language=calendar.language.upper()))
    whole.add("version", "2.0")
    whole.add("method", calendar.method)
    whole.add_component(_time_zone(calendar))
    for event in calendar.events:
        whole.add_component(_event(event, calendar))
    out.write(whole.to_ical())


def _event(event: Event, calendar: Calendar) -> icalendar.Event:
    made = icalendar.Event()
    made.add("uid", event.uid)
    made.add("sequence", event.sequence)
    made.add("dtstamp", local(calendar.made_at, "UTC").replace(microsecond=0))
    made.add("dtstart", _when(event.starts_at, calendar.zone))
    if event.ends_at is not None:
        made.add("dtend", _when(event.ends_at, calendar.zone))
    made.add("summary", event.summary)
    if event.place:
        made.add("location", event.place)
    if event.description:
        made.add("description", event.description)
    made.add("status", _STATES[calendar.method])
    if calendar.organizer is not None:
        made.add("organizer", _address(calendar.organizer))
    for person in calendar.attendees:
        attendee = _address(person)
        attendee.params["ROLE"] = icalendar.vText("REQ-PARTICIPANT")
        attendee.params["PARTSTAT"] = icalendar.vText("NEEDS-ACTION")
        attendee.params["RSVP"] = icalendar.vText("TRUE")
        made.add("attendee", attendee, encode=False)
    return made


def _when(at: Instant, zone: str) -> datetime:
    """`at` on the clock of `zone`; in UTC in the hour that comes a second time, which that clock can't tell apart."""
    shown = local(at, zone)
    return shown.astimezone(UTC) if shown.fold else shown


def _address(person: Address) -> icalendar.vCalAddress:
    address = icalendar.vCalAddress(f"mailto:{person.email}")
    address.params["CN"] = icalendar.vText(person.name)
    return address


def _time_zone(calendar: Calendar) -> icalendar.Timezone:
    """The zone around the years of the meetings.

    Its changes are told as a yearly rule where they follow one for years before and after: a program may remember the
    zone from one file and read another by it. Else each change of the meetings' years is told by itself.
    """
    years = [local(event.starts_at, calendar.zone).year for event in calendar.events]
    made = icalendar.Timezone()
    made.add("tzid", calendar.zone)
    for part in _parts(calendar.zone, min(years), max(years)):
        made.add_component(part)
    return made


def _parts(name: str, first: int, last: int) -> list[icalendar.TimezoneStandard | icalendar.TimezoneDaylight]:
    zone = ZoneInfo(name)
    around = _turns(zone, first - _YEARS_BEFORE, last + _YEARS_AFTER)
    if around and (rules := _rules(around)):
        return [_part(turn, rules[turn.key]) for turn in {turn.key: turn for turn in reversed(around)}.values()]
    begins = datetime(first, 1, 1, tzinfo=zone)
    at_first = _Turn(
        begins.replace(tzinfo=None), _offset(begins), _offset(begins), begins.tzname() or name, _is_summer(begins)
    )
    return [_part(turn) for turn in (at_first, *_turns(zone, first, last))]


@dataclass(frozen=True, slots=True)
class _Turn:
    """A change of the clock: `at` on the clock as it was before it."""

    at: datetime
    before: timedelta
    after: timedelta
    name: str
    is_summer: bool

    @property
    def key(self) -> tuple[timedelta, timedelta, str]:
        """What turns of other years have in common with it."""
        return self.before, self.after, self.name


def _part(turn: _Turn, rule: _Rule | None = None) -> icalendar.TimezoneStandard | icalendar.TimezoneDaylight:
    part = icalendar.TimezoneDaylight() if turn.is_summer else icalendar.TimezoneStandard()
    part.add("dtstart", turn.at)
    part.add("tzoffsetfrom", turn.before)
    part.add("tzoffsetto", turn.after)
    part.add("tzname", turn.name)
    if rule is not None:
        part.add("rrule", {"freq": "yearly", "bymonth": rule.month, "byday": f"{rule.week}{_WEEKDAYS[rule.weekday]}"})
    return part


class _Rule(NamedTuple):
    """The first, second … or last (-1) weekday of a month, at a time of day."""

    month: int
    week: int
    weekday: int
    clock: time


def _rules(turns: Sequence[_Turn]) -> dict[tuple[timedelta, timedelta, str], _Rule]:
    """The yearly rule of each kind of turn; empty where there is none that all of its turns keep, once a year."""
    kinds: dict[tuple[timedelta, timedelta, str], list[datetime]] = {}
    for turn in turns:
        kinds.setdefault(turn.key, []).append(turn.at)
    years = {turn.at.year for turn in turns}
    rules = {}
    for key, times in kinds.items():
        shared = set.intersection(*(_rules_of(at) for at in times))
        if not shared or [at.year for at in times] != sorted(years):
            return {}
        rules[key] = min(shared, key=lambda rule: rule.week)
    return rules


def _rules_of(at: datetime) -> set[_Rule]:
    weeks = {(at.day - 1) // 7 + 1}
    if at.day + 7 > monthrange(at.year, at.month)[1]:
        weeks.add(-1)
    return {_Rule(at.month, week, at.weekday(), at.time()) for week in weeks}


def _turns(zone: ZoneInfo, first: int, last: int) -> list[_Turn]:
    """The changes from the first year to the last."""
    begins = datetime(first, 1, 1, tzinfo=zone).astimezone(UTC)
    ends = datetime(last + 1, 1, 1, tzinfo=zone).astimezone(UTC)
    turns = []
    for change in _changes(zone, begins, ends):
        before, after = (change - _SECOND).astimezone(zone), change.astimezone(zone)
        at = (change + _offset(before)).replace(tzinfo=None)
        turns.append(_Turn(at, _offset(before), _offset(after), after.tzname() or str(zone), _is_summer(after)))
    return turns


def _is_summer(shown: datetime) -> bool:
    return bool(shown.dst())


def _changes(zone: ZoneInfo, begins: datetime, ends: datetime) -> Iterator[datetime]:
    """The instants from `begins` to `ends`, in UTC, from which the clock of `zone` stands otherwise."""
    at = begins
    while at < ends:
        later = min(at + _STEP, ends)
        if _clock(at, zone) != _clock(later, zone):
            unchanged, changed = at, later
            while changed - unchanged > _SECOND:
                middle = unchanged + (changed - unchanged) // 2
                middle = middle.replace(microsecond=0)
                if _clock(middle, zone) == _clock(at, zone):
                    unchanged = middle
                else:
                    changed = middle
            yield changed
        at = later


def _clock(at: datetime, zone: ZoneInfo) -> tuple[timedelta, str | None]:
    shown = at.astimezone(zone)
    return _offset(shown), shown.tzname()


def _offset(shown: datetime) -> timedelta:
    offset = shown.utcoffset()
    assert offset is not None
    return offset
