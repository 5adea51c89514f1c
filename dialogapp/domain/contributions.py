"""Contributions: what was said or written, by whom, when, and of what kind."""

from __future__ import annotations

from typing import Literal, get_args

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant
from dialogapp.domain.secrecy import HiddenText, LineSecrecy, Span, readable

ContributionKind = Literal["statement", "question", "answer", "information", "decision", "action", "note"]
CONTRIBUTION_KINDS: tuple[ContributionKind, ...] = get_args(ContributionKind)

ContributionState = Literal["active", "struck"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution:
    """One line of the log. `started_at` is when its first character came, None where a log had no time.

    `tags` are words parted by a blank. A line that was struck stays, with its reason. `verbatim` allows quotation
    marks.
    """

    id: str
    meeting_id: str
    kind: str
    text: str
    started_at: Instant | None = None
    organisation_id: str | None = None
    participant_id: str | None = None
    agenda_item_id: str | None = None
    question_stem_id: str | None = None
    tags: str = ""
    state: str = "active"
    struck_reason: str = ""
    verbatim: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LineOrigin:
    """That a line came of another, which is kept: by `split` its second part, by `merge` the line that took it up, by
    `completion` what was added after the fact check.
    """

    id: str
    contribution_id: str
    from_contribution_id: str
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfidentialityClaim:
    """A supplier's request that a contribution be kept secret. The authority assesses it when someone asks for the
    document.

    `harm` is what the supplier says would follow; it may be asked for later. `heard_by` are the names of the
    organisations that were in the room, parted by LF. `whole` is False where it concerns passages of the line only
    (`domain/secrecy.py`).
    """

    id: str
    contribution_id: str
    claimed_at: Instant
    harm: str = ""
    heard_by: str = ""
    whole: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """Who sees to a decision or an action, and by when (`due_on` as YYYY-MM-DD, empty where no day was set)."""

    id: str
    contribution_id: str
    responsible: str = ""
    due_on: str = ""
    done_on: str = ""


@dataclass(frozen=True, slots=True)
class LogLine:
    """A contribution as the log shows it, with the names of what it points at.

    `confidential`: others than its owner may not see all of it; `hidden` is what of its text, in order. Where `secrecy`
    was not read, all of a confidential line is hidden.
    """

    contribution: Contribution
    organisation: str
    participant: str
    agenda_item: str
    confidential: bool
    harm: str
    seconds: int | None
    hidden: tuple[Span, ...] = ()
    secrecy: LineSecrecy | None = None

    @property
    def is_hidden(self) -> bool:
        """Whether all of its text is hidden."""
        return self.confidential and (not self.hidden or self.hidden == ((0, len(self.contribution.text)),))

    @property
    def open_text(self) -> str:
        """What of its text may be shown to others."""
        return "" if self.is_hidden else readable(self.contribution.text, self.hidden)

    def hidden_in(self, copy: str) -> tuple[Span, ...]:
        """What of `copy`, which came of the line, may not be shown to others."""
        if not self.confidential:
            return ()
        text = self.contribution.text
        return HiddenText(text, self.hidden or ((0, len(text)),)).in_copy(copy)

    @property
    def is_claimed(self) -> bool:
        """Whether a request for secrecy is noted, whatever came of it."""
        return self.confidential or self.secrecy is not None
