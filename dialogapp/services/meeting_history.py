"""Where a meeting stood before it was moved: read from the journal, which keeps every image of it."""

from __future__ import annotations

from itertools import pairwise

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant
from dialogapp.domain.meetings import Meeting
from dialogapp.services.changes import Image
from dialogapp.services.ports import Reader


@dataclass(frozen=True, slots=True)
class EarlierSlot:
    """A time and place that a meeting had `until` someone gave it another. `starts_at` None: it had no time."""

    starts_at: Instant | None
    ends_at: Instant | None
    place: str
    until: Instant
    actor: str


def earlier_slots(reader: Reader, meeting_id: str) -> list[EarlierSlot]:
    """The slots that a meeting has had and has no more, the latest first. What it had before it got its first time is
    no slot.
    """
    found = []
    images = reader.images(Meeting, meeting_id)
    for before, after in pairwise(images):
        was = _slot(before.image)
        if was != _slot(after.image) and was[0] is not None:
            found.append(EarlierSlot(*was, after.at, after.actor))
    return found[::-1]


def _slot(image: Image) -> tuple[Instant | None, Instant | None, str]:
    begins, ends = (_instant(image.get(name)) for name in ("starts_at", "ends_at"))
    return begins, ends, str(image.get("place") or "")


def _instant(value: object) -> Instant | None:
    return value if isinstance(value, int) else None
