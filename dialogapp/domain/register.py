"""The register of documents made, and of erasures."""

from __future__ import annotations

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeDocument:
    """A document was written: `sha256` of the file, `head` of the journal before it. `subject_id` is the meeting's,
    `organisation_id` the supplier's it was made for, if any.
    """

    id: str
    number: int
    kind: str
    audience: str
    file_name: str
    sha256: str
    head: str
    made_at: Instant
    subject_id: str | None = None
    organisation_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasure:
    """Earlier wordings of a thing were erased from the journal: `entries` are the numbers of the entries, parted by
    blanks.
    """

    id: str
    entity: str
    entity_id: str
    entries: str
    reason: str
