"""Requests for secrecy: which passages of a line they concern, what the authority said of them, and what of a line may
be shown.

The program sets no secrecy. A request masks at once, because a supplier asked for it; whether something is kept secret
is assessed by the authority when someone asks for the document, and what it said is noted here. Several assessments are
kept, the latest counts:

* release: the passage is shown, also in public documents.
* mask: the passage stays masked.
* withhold: the whole line is masked.

Whatever is in doubt is masked as a whole: a line with a passage that no longer stands in it because the line was
reworded, and a line that was released in another wording.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Literal, get_args

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant
from dialogapp.domain.text import cleaned_line

if TYPE_CHECKING:
    from dialogapp.domain.contributions import ConfidentialityClaim

Assessed = Literal["release", "mask", "withhold"]
ASSESSED: tuple[Assessed, ...] = get_args(Assessed)

Span = tuple[int, int]
"""Where a passage stands in a text: from, and up to but not including."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SecretPassage:
    """Words of a line that a request for secrecy concerns, quoted as they stand in it."""

    id: str
    claim_id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SecrecyAssessment:
    """What the authority said of a request, by a named person in a named role. Never changed; a later one counts.

    `passage_id` is None where it concerns the whole line, `wording` then the fingerprint of what was read. `legal` is
    the section as the assessor wrote it, `decided_on` an ISO date.
    """

    id: str
    claim_id: str
    noted_at: Instant
    decision: str
    by_name: str
    by_role: str
    decided_on: str
    passage_id: str | None = None
    legal: str = ""
    reason: str = ""
    wording: str = ""


@dataclass(frozen=True, slots=True)
class LineSecrecy:
    """A request for secrecy on a line with all that belongs to it; assessments oldest first."""

    claim: ConfidentialityClaim
    passages: tuple[SecretPassage, ...] = ()
    assessments: tuple[SecrecyAssessment, ...] = ()

    def latest(self, passage_id: str | None) -> SecrecyAssessment | None:
        """What counts of a passage, or (None) of the whole line."""
        return next((one for one in reversed(self.assessments) if one.passage_id == passage_id), None)

    def is_assessed(self, text: str) -> bool:
        """Whether everything that the request concerns has been assessed as it stands in `text`."""
        if any(one.decision == "withhold" for one in self._counting()):
            return True
        return self._is_whole_assessed(text) and all(self.latest(one.id) is not None for one in self.passages)

    def hidden(self, text: str) -> tuple[Span, ...]:
        """What of `text`, the line's wording, may not be shown to others; all of it where in doubt."""
        whole = ((0, len(text)),)
        said = self.latest(None)
        if any(one.decision == "withhold" for one in self._counting()):
            return whole
        if said is not None and said.decision == "mask":
            return whole
        if self.claim.whole and not self.is_released_as(text):
            return whole
        standing = [one.text for one in self.passages if not self._is_released(one)]
        if any(passage not in text for passage in standing):
            return whole
        return joined(span for passage in standing for span in found(passage, text))

    def is_released_as(self, text: str) -> bool:
        """Whether the line as a whole was released in this very wording."""
        said = self.latest(None)
        return said is not None and said.decision == "release" and said.wording == fingerprint(text)

    def _is_whole_assessed(self, text: str) -> bool:
        said = self.latest(None)
        if not self.claim.whole or self.is_released_as(text):
            return True
        return said is not None and said.decision != "release"

    def _is_released(self, passage: SecretPassage) -> bool:
        said = self.latest(passage.id)
        return said is not None and said.decision == "release"

    def _counting(self) -> list[SecrecyAssessment]:
        latest = {one.passage_id: one for one in self.assessments}
        return list(latest.values())


@dataclass(frozen=True, slots=True)
class HiddenText:
    """A text of which others may not see everything, and what of it that is."""

    text: str
    hidden: tuple[Span, ...]

    def in_copy(self, copy: str) -> tuple[Span, ...]:
        """What may not be seen of `copy`, a card or a piece of information that came of the text: the same passages.

        Where it is not in the same words, passages can't be told from the rest, and all of it is hidden.
        """
        whole = ((0, len(copy)),)
        if self.hidden == ((0, len(self.text)),) or cleaned_line(copy) != cleaned_line(self.text):
            return whole
        passages = [cleaned_line(self.text[start:end]) for start, end in self.hidden]
        if copy == self.text:
            return self.hidden
        if any(not found(passage, copy) for passage in passages):
            return whole
        return joined(span for passage in passages for span in found(passage, copy))


def fingerprint(text: str) -> str:
    """What a wording is known by without being told."""
    return hashlib.sha256(text.encode()).hexdigest()


def found(passage: str, text: str) -> list[Span]:
    """Everywhere that `passage` stands in `text`."""
    spans = []
    at = text.find(passage) if passage else -1
    while at >= 0:
        spans.append((at, at + len(passage)))
        at = text.find(passage, at + 1)
    return spans


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """`spans` in order, those that touch or overlap as one."""
    one: list[Span] = []
    for start, end in sorted(spans):
        if one and start <= one[-1][1]:
            one[-1] = one[-1][0], max(one[-1][1], end)
        else:
            one.append((start, end))
    return tuple(one)


def parts(text: str, hidden: Sequence[Span]) -> list[tuple[str, bool]]:
    """`text` in pieces, each with whether it is hidden; `hidden` in order and apart."""
    pieces: list[tuple[str, bool]] = []
    done = 0
    for start, end in hidden:
        pieces += [(text[done:start], False), (text[start:end], True)]
        done = end
    pieces.append((text[done:], False))
    return [piece for piece in pieces if piece[0]]


def readable(text: str, hidden: Sequence[Span], instead: str = " … ") -> str:
    """`text` with `instead` in the place of what is hidden; empty where all of it is."""
    if hidden == ((0, len(text)),):
        return ""
    return "".join(instead if is_hidden else piece for piece, is_hidden in parts(text, hidden))
