"""Times keep their place when the clocks change."""

from __future__ import annotations

import pytest

from dialogapp.domain.errors import InputError
from dialogapp.domain.instants import instant_from_iso, iso

ZONE = "Europe/Stockholm"


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("2026-03-02T09:00", "2026-03-02T09:00:00+01:00"),
        ("2026-07-02T09:00:30", "2026-07-02T09:00:30+02:00"),
        ("2026-07-02T09:00:30Z", "2026-07-02T11:00:30+02:00"),
        ("2026-10-25T02:30", "2026-10-25T02:30:00+02:00"),
        ("2026-10-25T02:30+01:00", "2026-10-25T02:30:00+01:00"),
    ],
)
def test_a_time_without_offset_is_local_and_an_hour_that_comes_twice_is_the_first(written: str, told: str) -> None:
    assert iso(instant_from_iso(written, ZONE), ZONE) == told


@pytest.mark.parametrize(
    "written",
    [
        "2026-03-29T02:30",
        "i går",
        "",
        "2026-02-30T09:00",
        "9.00",
        "2026-03-02T24:00",
        "2026-03-02T09:60",
        "0001-01-01T00:00+14:00",
        "9999-12-31T23:59-12:00",
        "+12026-03-02T09:00",
    ],
)
def test_what_is_no_time_is_refused(written: str) -> None:
    with pytest.raises(InputError):
        instant_from_iso(written, ZONE)


def test_milliseconds_are_kept_when_asked_for() -> None:
    at = instant_from_iso("2026-03-02T09:00:00.123456", ZONE)
    assert iso(at, ZONE, milliseconds=True) == "2026-03-02T09:00:00.123+01:00"
