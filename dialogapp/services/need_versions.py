"""The versions of a need or a requirement, each with how it differs from the one before: read from the journal."""

from __future__ import annotations

from typing import TypeVar

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant
from dialogapp.domain.needs import Need, Requirement
from dialogapp.domain.text_diff import Piece, text_diff
from dialogapp.services.changes import Image
from dialogapp.services.ports import Reader

N = TypeVar("N", Need, Requirement)

_NOT_WORDS = ("id", "number", "hand_place")


@dataclass(frozen=True, slots=True)
class PartChange:
    """How one part differs from the version before, as pieces of both wordings."""

    part: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Version:
    """A version: when, by whom, and which parts were changed. The first one has all that was written then."""

    number: int
    at: Instant
    actor: str
    changes: tuple[PartChange, ...]


def versions(reader: Reader, kind: type[N], noun_id: str) -> list[Version]:
    """Every version of a need or a requirement, oldest first. One that was erased is left out."""
    found: list[Version] = []
    before: Image = {}
    for earlier in reader.images(kind, noun_id):
        changes = tuple(_changes(before, earlier.image))
        if changes:
            found.append(Version(len(found) + 1, earlier.at, earlier.actor, changes))
        before = earlier.image
    return found


def _changes(before: Image, after: Image) -> list[PartChange]:
    return [
        PartChange(part, text_diff(old, new))
        for part in after
        if part not in _NOT_WORDS
        for old, new in ((str(before.get(part) or ""), str(after[part] or "")),)
        if old != new
    ]
