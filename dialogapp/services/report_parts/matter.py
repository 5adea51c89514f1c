"""What the dialogue report is made of, read once for its audience."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dialogapp.domain.document import Block, Heading
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.masking import AudienceKind
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.register import MadeDocument, next_version
from dialogapp.services.document_view import View
from dialogapp.services.equality_parts.matter import EqualityMatter, gather_equality
from dialogapp.services.needs_parts.matter import NeedMatter, gather_needs
from dialogapp.services.ports import Reader
from dialogapp.services.translation import Language

KIND = "report"
"""What the register calls the dialogue report."""


@dataclass(frozen=True, slots=True)
class ReportMatter:
    """The matter of the report: that of the needs summary and that of the equal-treatment report, for one audience.
    `version` is that of the document now being made.
    """

    needs: NeedMatter
    equality: EqualityMatter
    version: int

    @property
    def words(self) -> Language:
        """The words of the report's language."""
        return self.needs.words

    @property
    def view(self) -> View:
        """What its audience sees."""
        return self.needs.view

    @property
    def held(self) -> list[Meeting]:
        """The meetings that were held, by number."""
        return self.equality.held


def gather_report(reader: Reader, words: Language, audience: AudienceKind) -> ReportMatter:
    """The matter of the report: internal, with names, or public, with codes."""
    return ReportMatter(
        gather_needs(reader, words, audience),
        gather_equality(reader, words, audience),
        next_version(reader.all(MadeDocument, kind=KIND, audience=audience)),
    )


def nested(blocks: Iterable[Block], by: int = 1) -> Iterator[Block]:
    """Blocks of another document as they stand under a heading of this one: their headings `by` levels lower."""
    for block in blocks:
        yield replace(block, level=block.level + by) if isinstance(block, Heading) else block


def without_heading(blocks: Iterable[Block]) -> Iterator[Block]:
    """The same under a heading of ours that says what their first one said."""
    parts = iter(blocks)
    first = next(parts, None)
    if first is not None and not isinstance(first, Heading):
        yield first
    yield from parts
