"""What was sent of invitations, when and how: one to each supplier, and never with another supplier's name in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dialogapp.domain.instants import Instant

SendingKind = Literal["invitation", "update", "reminder", "cancellation"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """One sending to one supplier about one meeting. Kept also where the supplier is no longer invited.

    `uid` and `sequence` are those of its calendar file (RFC 5545, RFC 5546): the same `uid` for all sendings of a
    meeting to a supplier, `sequence` raised where time or place changed. `starts_at`, `ends_at` and `place` are as
    they were sent.
    """

    id: str
    meeting_id: str
    organisation_id: str
    kind: str
    how: str
    sent_at: Instant
    uid: str
    sequence: int = 0
    starts_at: Instant | None = None
    ends_at: Instant | None = None
    place: str = ""
    note: str = ""
