"""How near moments are said."""

from __future__ import annotations

import pytest

from dialogapp.domain.instants import instant_from_iso
from dialogapp.services.near_dates import near_moment, until
from dialogapp.services.translation import language

ZONE = "Europe/Stockholm"
NOW = instant_from_iso("2026-03-28T20:00", ZONE)


@pytest.mark.parametrize(
    ("at", "said"),
    [
        ("2026-03-28T20:00:30", "now"),
        ("2026-03-28T20:04:10", "in 4 min"),
        ("2026-03-28T18:00", "2 hours ago"),
        ("2026-03-29T00:30", "in 5 hours"),
        ("2026-03-29T08:00", "in 1 day"),
        ("2026-03-27T09:00", "1 day ago"),
        ("2026-04-04T09:00", "in 7 days"),
    ],
)
def test_how_far_it_is_counts_the_days_of_the_calendar(at: str, said: str) -> None:
    assert until(instant_from_iso(at, ZONE), NOW, ZONE, language("en")) == said


@pytest.mark.parametrize(
    ("at", "said"),
    [
        ("2026-03-28T21:00", "today 21:00"),
        ("2026-03-29T09:00", "tomorrow 09:00"),
        ("2026-03-27T09:00", "yesterday 09:00"),
        ("2026-03-31T09:00", "Tue 31 Mar 09:00"),
        ("2027-03-31T09:00", "Wed 31 Mar 2027 09:00"),
    ],
)
def test_the_day_is_told_by_its_nearness(at: str, said: str) -> None:
    assert near_moment(instant_from_iso(at, ZONE), NOW, ZONE, language("en")) == said
