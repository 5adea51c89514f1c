"""A meeting handed out to a colleague's laptop, and taken home again."""

from __future__ import annotations

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOut:
    """A meeting that is, or was, on another laptop. While `returned_at` is None the meeting is locked here.

    `head` is the journal's head that the file was made from, in both files; `handed_to` says who has it. `is_copy` is
    true in the file that went out, and `copy_head` the head of its journal as it went; `returned_head` is the head of
    its journal as it came home, so that both chains can be compared later.
    """

    id: str
    meeting_id: str
    handed_to: str
    handed_out_at: Instant
    head: str
    returned_at: Instant | None = None
    withdrawn_reason: str = ""
    is_copy: bool = False
    copy_head: str = ""
    returned_head: str = ""
