"""Writes a calendar file (iCalendar, RFC 5545) with the icalendar library.

Times stand on the clock of the dialogue's zone, and the file carries that zone's changes of summer time for the years
of its meetings, so that a program that doesn't know the zone reads the same times.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import BinaryIO
from zoneinfo import ZoneInfo

import icalendar

from dialogapp.domain.calendar import Address, Calendar, Event
from dialogapp.domain.instants import Instant, local

_PROGRAM = "-//Dialogapp//Dialogapp//{language}"
_STATES = {"REQUEST": "CONFIRMED", "CANCEL": "CANCELLED"}
_STEP = timedelta(days=7)
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
    """The zone from the beginning of the first meeting's year to the end of the last one's."""
    zone = ZoneInfo(calendar.zone)
    years = [local(event.starts_at, calendar.zone).year for event in calendar.events]
    begins = datetime(min(years), 1, 1, tzinfo=zone).astimezone(UTC)
    ends = datetime(max(years) + 1, 1, 2, tzinfo=zone).astimezone(UTC)
    made = icalendar.Timezone()
    made.add("tzid", calendar.zone)
    before = begins.astimezone(zone)
    for change in (begins, *_changes(zone, begins, ends)):
        after = change.astimezone(zone)
        offset_before, offset_after = _offset(before), _offset(after)
        part = icalendar.TimezoneDaylight() if after.dst() else icalendar.TimezoneStandard()
        # A change is told on the clock as it was before it.
        part.add("dtstart", (change + offset_before).replace(tzinfo=None))
        part.add("tzoffsetfrom", offset_before)
        part.add("tzoffsetto", offset_after)
        part.add("tzname", after.tzname() or calendar.zone)
        made.add_component(part)
        before = after
    return made


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
