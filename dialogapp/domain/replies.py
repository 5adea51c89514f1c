"""Replies to the fact check, passage by passage: what a supplier wrote about its words, and how it ended.

Nothing a reply holds is applied by itself. It ends as corrected (a new wording beside the first), completed (a new,
dated input tied to it) or upheld (both versions print). A passage that nobody wrote about is not approved by that.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Literal, get_args

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant

ReplyOutcome = Literal["", "corrected", "completed", "upheld"]
REPLY_OUTCOMES: tuple[ReplyOutcome, ...] = get_args(ReplyOutcome)

_REFERENCE = re.compile(r"\b([LT]-[0-9A-F]{8})\b", re.IGNORECASE)
_QUOTED_MAIL = re.compile(r"^\s*>")


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageReply:
    """What a supplier wrote about one passage, of a line or of a paragraph; of neither where it can't be told.

    `original` is the passage as it stood when the reply was taken in, `wording` what the supplier would have instead,
    `comment` what it wrote beside. `document_id` is the registered document it came in. `outcome` is empty until it is
    settled, by `settled_wording` where words were needed; `added_id` is the input that completes the passage.
    """

    id: str
    meeting_id: str
    organisation_id: str
    taken_at: Instant
    original: str
    wording: str = ""
    comment: str = ""
    contribution_id: str | None = None
    paragraph_id: str | None = None
    document_id: str | None = None
    outcome: str = ""
    settled_at: Instant | None = None
    settled_wording: str = ""
    added_id: str | None = None


@dataclass(frozen=True, slots=True)
class ReplyRow:
    """A row of a sheet that came back: its reference, its other cells from the left, the comments put to it."""

    reference: str
    cells: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()


def reference_of(noun_id: str, *, is_paragraph: bool = False) -> str:
    """What a passage is referred to by on the sheet, whatever is written or moved meanwhile: L-7F3A21C0."""
    return f"{'T' if is_paragraph else 'L'}-{noun_id.replace('-', '')[-8:].upper()}"


def reference_in(text: str) -> str:
    """The reference that a cell holds and nothing else; empty where it is no reference."""
    found = _REFERENCE.fullmatch(text.strip())
    return found[1].upper() if found is not None else ""


def rows_of_mail(text: str) -> list[ReplyRow]:
    """What a pasted mail says: after each reference, up to the next, is about that passage; before the first, and where
    there is none, about no passage in particular. Quoted lines of the mail that it answers are left out.
    """
    lines = [line for line in text.splitlines() if not _QUOTED_MAIL.match(line)]
    own = "\n".join(lines)
    marks = list(_REFERENCE.finditer(own))
    ends = [*(mark.start() for mark in marks), len(own)][1:]
    before = own[: marks[0].start()] if marks else own
    rows = [ReplyRow("", (), (before.strip(),))] if before.strip() else []
    for mark, end in zip(marks, ends, strict=True):
        told = own[mark.end() : end].strip().lstrip(":–-.) ").strip()
        if told:
            rows.append(ReplyRow(mark[1].upper(), (), (told,)))
    return rows


def how_it_ended(replies: Iterable[PassageReply]) -> ReplyOutcome | None:
    """How a supplier's objection ended once all its replies are settled; None while one is not, or there is none. One
    version that stands beside the other tells most, then what was added.
    """
    outcomes = [reply.outcome for reply in replies]
    if not outcomes or "" in outcomes:
        return None
    order: Sequence[ReplyOutcome] = ("upheld", "completed", "corrected")
    return next((one for one in order if one in outcomes), None)
