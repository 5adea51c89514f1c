"""The neutral calendar: what a calendar file to one recipient says. Built by services, then written."""

from __future__ import annotations

from typing import Literal

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant

Method = Literal["REQUEST", "CANCEL"]
"""RFC 5546: an invitation or a change of one; a meeting that is called off."""


@dataclass(frozen=True, slots=True)
class Address:
    """A person who can be reached by e-mail."""

    name: str
    email: str


@dataclass(frozen=True, slots=True)
class Event:
    """A meeting. `ends_at` None where the length is not known."""

    uid: str
    sequence: int
    summary: str
    starts_at: Instant
    ends_at: Instant | None = None
    place: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True)
class Calendar:
    """Meetings for one recipient: `attendees` are its own people and nobody else's.

    `zone` is the IANA name of the clock that the meetings are on, `language` that of the texts, `made_at` when it was
    made. `organizer` is None where no e-mail address is known to answer to.
    """

    method: Method
    zone: str
    language: str
    made_at: Instant
    events: tuple[Event, ...]
    organizer: Address | None = None
    attendees: tuple[Address, ...] = ()
