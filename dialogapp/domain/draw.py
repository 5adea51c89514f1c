"""The drawn order of suppliers: anyone with the seed and the list can work it out again, in any language.

Commit first, then draw: the list and what each supplier can't is settled before the seed is said aloud.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from hashlib import sha256

from dialogapp.domain.errors import InputError
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.people import Organisation
from dialogapp.domain.text import cleaned, cleaned_line

DRAW_RULE = "sha256-1"
"""SHA-256 of `seed|identifier` in UTF-8 without a trailing newline, as small hex letters, sorted ascending."""


@dataclass(frozen=True, slots=True)
class Lot:
    """An organisation's lot: `key` is the hash of the seed and of `identifier`, its number, or its name without one."""

    organisation_id: str
    identifier: str
    key: str


@dataclass(frozen=True, slots=True)
class Draw:
    """A draw by `rule` with the very `seed` that was hashed; the lots stand in the order drawn."""

    rule: str
    seed: str
    lots: tuple[Lot, ...]

    @property
    def order(self) -> tuple[str, ...]:
        """Ids of the organisations in the order drawn."""
        return tuple(lot.organisation_id for lot in self.lots)


def seed_of(day: date, diary_number: str, words: str) -> str:
    """The usual seed: the date, the diary number and `words` said aloud, parted by bars."""
    return "|".join([day.isoformat(), cleaned_line(diary_number), cleaned_line(words)])


def draw_key(seed: str, identifier: str) -> str:
    """The key that an organisation is sorted by."""
    return sha256(f"{seed}|{identifier}".encode()).hexdigest()


def draw(seed: str, organisations: Iterable[Organisation]) -> Draw:
    """The order of `organisations` by `seed`, every blank of it, whatever order they come in.

    InputError without a seed, and where two have the same number (or neither a number and the same name): their keys
    would be equal, and any order between them would be somebody's choice.
    """
    seed = cleaned(seed)
    if not seed.strip():
        raise InputError("A draw needs a seed: the date, the diary number and some words said aloud")
    taken: dict[str, Organisation] = {}
    lots = []
    for organisation in organisations:
        identifier = cleaned_line(organisation.organisation_number) or cleaned_line(organisation.name)
        twin = taken.setdefault(_bare(identifier), organisation)
        if twin is not organisation:
            first, second = sorted([twin.name, organisation.name])
            raise InputError(
                "{first} and {second} have the same number or name, {identifier}; one of them must be put right before"
                " the draw",
                first=first,
                second=second,
                identifier=identifier,
            )
        lots.append(Lot(organisation.id, identifier, draw_key(seed, identifier)))
    return Draw(DRAW_RULE, seed, tuple(sorted(lots, key=lambda lot: lot.key)))


def _bare(identifier: str) -> str:
    """What two ways to write one organisation number have in common."""
    digits = identifier.replace("-", "").replace(" ", "")
    return digits if digits.isdigit() else identifier
