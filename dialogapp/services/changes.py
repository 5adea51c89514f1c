"""What one transaction changed: the single record behind rows, journal, undo and the screens' refresh."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant

SqlValue: TypeAlias = str | int | None
Image: TypeAlias = Mapping[str, SqlValue]

Step = Literal["do", "undo", "redo"]
Undoing = Literal["yes", "no", "beside"]
"""yes: can be undone; no: can't, and nothing before it can; beside: undo passes it by (a document was made)."""


@dataclass(frozen=True, slots=True)
class Change:
    """A row as it stands after the change; `after` is None where the row was taken away."""

    entity: str
    id: str
    after: Image | None


@dataclass(frozen=True, slots=True)
class Committed:
    """A transaction that is durable. `number` is its entry in the journal, `head` the chain's head after it."""

    number: int
    at: Instant
    actor: str
    action: str
    step: Step
    changes: tuple[Change, ...]
    head: str

    @property
    def entities(self) -> frozenset[str]:
        """The names of the entities that changed."""
        return frozenset(change.entity for change in self.changes)


@dataclass(frozen=True, slots=True)
class Noted:
    """An entry of the journal, to be told in words: `size` is how many rows it changed, `first` the first of them.

    The row is as it stood after that entry; None where it was taken away then, or erased since.
    """

    number: int
    at: Instant
    actor: str
    action: str
    step: Step
    size: int
    first: Change


@dataclass(frozen=True, slots=True)
class Earlier:
    """How a row stood after an entry of the journal, with when, by whom and by which use case it came to be so."""

    at: Instant
    actor: str
    action: str
    step: Step
    image: Image
