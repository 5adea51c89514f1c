"""The journal: append-only, chained by SHA-256, so that a change behind its back is found.

An entry is a transaction: a header that holds the digest of the header before it, and a row per change. Each change
has its own salt and digest over the full image after the change, in canonical JSON of the stored values (sorted keys,
no blanks, UTF-8, no floats). A removed row has the image `null`. Erasure may later null an image and its salt: the
digest stays, and with it the chain.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping

from dialogapp.domain.frozen import dataclass
from dialogapp.services.changes import SqlValue

FORMAT = 1
GENESIS = "0" * 64
SALT_BYTES = 16

_encode = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


def canonical(value: object) -> str:
    """`value` as canonical JSON."""
    return _encode(value)


@dataclass(frozen=True, slots=True)
class Header:
    """What the chain covers of an entry. `clock` and `tick` are a hybrid clock: never behind the entry before it."""

    number: int
    format: int
    replica: str
    sequence: int
    clock: int
    tick: int
    actor: str
    action: str
    step: str
    target: int | None
    changes: int
    changes_digest: str
    previous: str

    def digest(self) -> str:
        """SHA-256, in hex, over the canonical JSON of the header."""
        fields = {name: getattr(self, name) for name in self.__slots__}
        return hashlib.sha256(canonical(fields).encode()).hexdigest()


def change_digest(salt: bytes, entity: str, entity_id: str, after: str) -> str:
    """SHA-256, in hex, over salt, names and canonical image of one change."""
    return hashlib.sha256(salt + f"{entity}\n{entity_id}\n{after}".encode()).hexdigest()


def digest_of_changes(digests: Iterable[str]) -> str:
    """SHA-256, in hex, over the digests of an entry's changes in their order."""
    return hashlib.sha256("".join(digests).encode()).hexdigest()


def hybrid_clock(now: int, last_clock: int, last_tick: int) -> tuple[int, int]:
    """(clock, tick) for an entry at `now` after one at (`last_clock`, `last_tick`): it grows even where the clock
    goes back.
    """
    return (now, 0) if now > last_clock else (last_clock, last_tick + 1)


def image(after: Mapping[str, SqlValue] | None) -> str:
    """The canonical image of a row, or of its absence."""
    return canonical(after)
