"""Calendar files as two independent libraries read them: the same times, also over the changes of summer time."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import icalendar
import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogapp.documents.calendar import write_calendar
from dialogapp.domain.calendar import Address, Calendar, Event, Method
from dialogapp.domain.instants import instant, instant_from_iso

ZONE = "Europe/Stockholm"
HOUR = 3_600_000


def written(*events: Event, method: Method = "REQUEST", zone: str = ZONE) -> bytes:
    out = BytesIO()
    calendar = Calendar(
        method,
        zone,
        "sv",
        instant_from_iso("2026-02-01T10:00", ZONE),
        events,
        Address("Helena Strand", "helena@example.com"),
        (Address('Per "Pelle" Öst, vd', "per@alfa.example.com"),),
    )
    write_calendar(calendar, out)
    return out.getvalue()


def events_of(content: bytes) -> list[Any]:
    return icalendar.Calendar.from_ical(content).walk("VEVENT")


def spans_by_icalendar(content: bytes) -> list[tuple[int, int]]:
    return [(instant(event["dtstart"].dt), instant(event["dtend"].dt)) for event in events_of(content)]


def spans_by_vobject(content: bytes) -> list[tuple[int, int]]:
    """What vobject reads by the zone in the file itself, not by one of that name that it remembers."""
    remembered = getattr(vobject.icalendar, "__tzidMap")  # there is no public way
    for zone in set(remembered) - {"UTC"}:
        del remembered[zone]
    calendar: Any = vobject.readOne(content.decode())
    return [
        (instant(event.dtstart.value.astimezone(UTC)), instant(event.dtend.value.astimezone(UTC)))
        for event in calendar.vevent_list
    ]


@pytest.mark.parametrize(
    ("starts", "ends"),
    [
        ("2026-03-28T13:00", "2026-03-28T14:00"),
        ("2026-03-29T01:30", "2026-03-29T03:30"),
        ("2026-03-29T09:00", "2026-03-29T10:00"),
        ("2026-07-01T09:00", "2026-07-01T10:00"),
        ("2026-10-24T13:00", "2026-10-24T14:00"),
        ("2026-10-25T01:30", "2026-10-25T03:30"),
        ("2026-10-25T09:00", "2026-10-25T10:00"),
        ("2026-12-31T23:00", "2027-01-01T01:00"),
    ],
)
def test_two_readers_agree_over_both_changes_of_summer_time(starts: str, ends: str) -> None:
    span = (instant_from_iso(starts, ZONE), instant_from_iso(ends, ZONE))
    content = written(Event("u", 0, "Möte", *span))
    assert spans_by_icalendar(content) == spans_by_vobject(content) == [span]


def test_the_hour_that_comes_twice_is_told_apart() -> None:
    first = instant_from_iso("2026-10-25T02:30", ZONE)
    spans = [(first, first + HOUR), (first + HOUR, first + 2 * HOUR)]
    content = written(*(Event(f"u{place}", 0, "Möte", *span) for place, span in enumerate(spans)))
    assert spans_by_icalendar(content) == spans_by_vobject(content) == spans


@settings(max_examples=40)
@given(
    st.datetimes(datetime(2020, 1, 1), datetime(2037, 12, 1), timezones=st.just(UTC)),
    st.integers(1, 600),
    st.sampled_from(
        [ZONE, "Europe/London", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Africa/Casablanca"]
    ),
)
def test_two_readers_agree_at_any_time_in_any_zone(starts: datetime, minutes: int, zone: str) -> None:
    begins = instant(starts) // 60_000 * 60_000
    span = (begins, begins + minutes * 60_000)
    content = written(Event("u", 0, "Möte", *span), zone=zone)
    assert spans_by_icalendar(content) == spans_by_vobject(content) == [span]


def zone_of(content: bytes) -> list[tuple[str, str, str, str]]:
    parts: list[Any] = icalendar.Calendar.from_ical(content).walk("VTIMEZONE")[0].subcomponents
    return [
        (
            part.name,
            part["dtstart"].dt.isoformat(),
            part["tzoffsetto"].to_ical(),
            part["rrule"].to_ical().decode() if "rrule" in part else "",
        )
        for part in parts
    ]


def test_changes_that_follow_a_rule_are_told_as_one_so_that_the_zone_holds_for_other_years() -> None:
    starts = instant_from_iso("2026-03-29T09:00", ZONE)
    assert zone_of(written(Event("u", 0, "Möte", starts))) == [
        ("STANDARD", "2021-10-31T03:00:00", "+0100", "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10"),
        ("DAYLIGHT", "2021-03-28T02:00:00", "+0200", "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3"),
    ]


def test_changes_without_a_rule_are_told_one_by_one() -> None:
    starts = instant_from_iso("2024-05-06T09:00", "Africa/Casablanca")
    parts = zone_of(written(Event("u", 0, "Möte", starts), zone="Africa/Casablanca"))
    assert [(at, offset, rule) for _, at, offset, rule in parts] == [
        ("2024-01-01T00:00:00", "+0100", ""),
        ("2024-03-10T03:00:00", "+0000", ""),
        ("2024-04-14T02:00:00", "+0100", ""),
    ]


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=300))
def test_any_words_come_out_as_they_went_in_on_folded_lines(words: str) -> None:
    content = written(Event("u", 3, words or "-", NINE, NINE + HOUR, words, f"{words}\nrad två"))
    assert content.endswith(b"\r\n")
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    (event,) = events_of(content)
    assert event["summary"] == (words or "-")
    assert event["description"] == f"{words}\nrad två"


NINE = instant_from_iso("2026-03-02T09:00", ZONE)


@pytest.mark.parametrize(("method", "status"), [("REQUEST", "CONFIRMED"), ("CANCEL", "CANCELLED")])
def test_what_the_recipients_calendar_acts_on(method: Method, status: str) -> None:
    content = written(Event("u-1", 4, "Möte", NINE, NINE + HOUR, "Rådhuset"), method=method)
    (event,) = events_of(content)
    assert (icalendar.Calendar.from_ical(content)["method"], event["status"], event["uid"], event["sequence"]) == (
        method,
        status,
        "u-1",
        4,
    )
    assert event["organizer"] == "mailto:helena@example.com"
    assert event["attendee"] == "mailto:per@alfa.example.com"
    assert (event["attendee"].params["RSVP"], event["attendee"].params["PARTSTAT"]) == ("TRUE", "NEEDS-ACTION")
    read: Any = vobject.readOne(content.decode())
    assert (read.method.value, read.vevent.sequence.value) == (method, "4")
