"""The dialogue: the whole process before one procurement. One file holds one dialogue."""

from __future__ import annotations

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialogue:
    """The one dialogue of a file.

    `need` is the need in the buyer's own words; `document_language` is sv or en; `time_zone` an IANA name.
    `suppliers_asked` says how the suppliers were found (open notice or directed invitation, and why).
    `procurement_started_at` is when the procurement was advertised: from then on nobody is met in the dialogue.
    All invitations of one round go out within `invitation_hours`, or it is a deviation.
    The last four are `fairness.Thresholds`, in per cent.
    """

    id: str
    title: str
    buyer: str
    diary_number: str = ""
    need: str = ""
    facilitator: str = ""
    suppliers_asked: str = ""
    document_language: str = "sv"
    time_zone: str = "Europe/Stockholm"
    closed_at: Instant | None = None
    procurement_started_at: Instant | None = None
    invitation_hours: int = 24
    green_jain: int = 95
    green_min_max: int = 80
    yellow_jain: int = 85
    covered: int = 90
