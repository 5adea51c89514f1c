"""Contacts outside the meetings: a word in the corridor, on the telephone.

Information that reaches an authority otherwise than in a document and may matter is noted at once, with when and by
whom (FL 27 §).
"""

from __future__ import annotations

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Someone of the buyer's (`buyer_person`) and someone of `organisation_id` (`person`) spoke outside the meetings.

    `by` reported it at `reported_at`. `disclosure_id` is what `told_by_buyer` became: information given.
    """

    id: str
    number: int
    happened_at: Instant
    reported_at: Instant
    by: str
    organisation_id: str
    person: str = ""
    buyer_person: str = ""
    way: str = ""
    told_by_buyer: str = ""
    told_by_organisation: str = ""
    disclosure_id: str | None = None
