"""What was changed by hand in the organisations' time: clocks that were corrected, time that was added, offers of the
floor that were declined. Each is an entry of its own; nothing that was recorded is written over.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from dialogapp.domain.document import Column, Row, Table
from dialogapp.domain.floor import TimeOffer, Turn
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant
from dialogapp.services.dates import Clock, length_words
from dialogapp.services.ports import Reader
from dialogapp.services.translation import Language, message

_WHAT = {
    "corrected": message("clock corrected"),
    "added": message("time added"),
    "declined": message("was offered the floor and declined"),
}


@dataclass(frozen=True, slots=True)
class ClockChange:
    """One of them: whose time, when, by how many seconds, why, and who noted it."""

    meeting_id: str
    organisation_id: str
    what: Literal["corrected", "added", "declined"]
    at: Instant
    seconds: int
    reason: str
    actor: str


def clock_changes(reader: Reader, meeting_id: str | None = None) -> list[ClockChange]:
    """All of a meeting, or of the dialogue, as they came."""
    where = {} if meeting_id is None else {"meeting_id": meeting_id}
    found = [
        ClockChange(
            turn.meeting_id,
            turn.organisation_id,
            "corrected",
            turn.started_at or 0,
            turn.seconds,
            turn.reason,
            reader.images(Turn, turn.id)[0].actor,
        )
        for turn in reader.all(Turn, **where)
        if turn.reason and turn.organisation_id is not None
    ]
    found += [
        ClockChange(
            offer.meeting_id,
            offer.organisation_id,
            "declined" if offer.kind == "declined" else "added",
            offer.at,
            offer.seconds,
            offer.reason,
            reader.images(TimeOffer, offer.id)[0].actor,
        )
        for offer in reader.all(TimeOffer, **where)
    ]
    return sorted(found, key=lambda change: change.at)


def clock_changes_table(changes: list[ClockChange], names: Mapping[str, str], clock: Clock, words: Language) -> Table:
    """The table of them, for those who may see every reason. `names` is by organisation's id."""
    rows = tuple(
        Row(
            (
                clock.moment(change.at),
                names[change.organisation_id],
                words.text(_WHAT[change.what]),
                _signed(change),
                change.reason or None,
                change.actor,
            )
        )
        for change in changes
    )
    columns = (
        Column(words.text("When"), 2.0),
        Column(words.text("Organisation"), 2.4),
        Column(words.text("What"), 2.2),
        Column(words.text("How much"), 1.4, align="end"),
        Column(words.text("Why"), 2.6),
        Column(words.text("Noted by"), 2.0),
    )
    return Table(columns, rows, words.text("Clocks corrected, time added and offers declined"))


def _signed(change: ClockChange) -> str:
    length = length_words(abs(change.seconds))
    if change.what == "declined":
        return length
    return f"{'+' if change.seconds > 0 else chr(0x2212)}{length}"
