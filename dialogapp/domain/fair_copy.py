"""The fair copy: the text of each § of a meeting's minutes, each paragraph tied to the lines of the log it tells.

It is the writing room between log and minutes. Nothing is invented: a paragraph that no line stands behind is pointed
out. Nothing falls silently: a line is told in a paragraph, set down as background, or left out for a reason; else it
counts as unused. Everything is reported speech, and quotation marks are for lines that were noted verbatim.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Literal, get_args

from dialogapp.domain.contributions import LogLine
from dialogapp.domain.frozen import dataclass

Setting = Literal["background", "left_out"]
SETTINGS: tuple[Setting, ...] = get_args(Setting)

LineUse = Literal["unused", "used", "background", "left_out", "struck"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FairParagraph:
    """A paragraph of a meeting's fair copy. `agenda_item_id` is None for what stands outside the agenda.

    `position` orders the paragraphs of one §, from 1.
    """

    id: str
    meeting_id: str
    position: int
    text: str
    agenda_item_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FairSource:
    """That a paragraph tells of a line."""

    id: str
    paragraph_id: str
    contribution_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LineSetAside:
    """That a line is no part of the text: it is `background`, or `left_out` for a reason."""

    id: str
    contribution_id: str
    setting: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class FairSection:
    """One § with its lines and its paragraphs, in order; `agenda_item_id` is None for what is outside the agenda."""

    agenda_item_id: str | None
    position: int
    title: str
    lines: tuple[LogLine, ...] = ()
    paragraphs: tuple[FairParagraph, ...] = ()

    def number_of(self, paragraph: FairParagraph) -> str:
        """How one of its paragraphs is referred to, the same whoever reads: §.paragraph."""
        return f"{self.position or '–'}.{paragraph.position}"


@dataclass(frozen=True, slots=True)
class FairCopy:
    """The fair copy of a meeting. `sources` are the lines' ids by paragraph, in the log's order; `aside` what was set
    aside, by line; `lines` are all of its log, by id.
    """

    sections: tuple[FairSection, ...] = ()
    sources: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    aside: Mapping[str, LineSetAside] = field(default_factory=dict)
    lines: Mapping[str, LogLine] = field(default_factory=dict)

    @property
    def is_written(self) -> bool:
        """Whether there is any text."""
        return any(section.paragraphs for section in self.sections)

    def section(self, agenda_item_id: str | None) -> FairSection:
        """The § with this id; an empty one where there is none."""
        found = (one for one in self.sections if one.agenda_item_id == agenda_item_id)
        return next(found, FairSection(agenda_item_id, 0, ""))

    def told(self) -> set[str]:
        """Ids of the lines that some paragraph tells."""
        return {line_id for line_ids in self.sources.values() for line_id in line_ids}

    def uses(self) -> dict[str, LineUse]:
        """What becomes of each line, by id."""
        told = self.told()
        return {line_id: self._use(line, told) for line_id, line in self.lines.items()}

    def unused(self, section: FairSection) -> list[LogLine]:
        """The lines of a § that nothing was decided of."""
        told = self.told()
        return [line for line in section.lines if self._use(line, told) == "unused"]

    def _use(self, line: LogLine, told: set[str]) -> LineUse:
        contribution = line.contribution
        if contribution.id in told:
            return "used"
        if contribution.state == "struck":
            return "struck"
        aside = self.aside.get(contribution.id)
        if aside is None:
            return "unused"
        return "left_out" if aside.setting == "left_out" else "background"
