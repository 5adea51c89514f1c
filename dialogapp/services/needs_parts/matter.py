"""What the needs summary, the dialogue report and the workbook are made of, read once for their audience."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from dialogapp.domain.anonymity import FEWEST
from dialogapp.domain.contributions import Assignment, LogLine
from dialogapp.domain.dialogue import Dialogue
from dialogapp.domain.document import Properties
from dialogapp.domain.exercises import Card, Exercise
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant
from dialogapp.domain.masking import AudienceKind
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.needs import NEED_PRIORITIES, Need, NeedRequirement, NeedSource, Requirement, Support
from dialogapp.domain.register import MadeDocument, next_version
from dialogapp.domain.secrecy import Span
from dialogapp.services.cards import hidden_of_cards
from dialogapp.services.changed_sources import changed_lines
from dialogapp.services.dates import Clock, days_words
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.document_view import View, internal_view, public_view
from dialogapp.services.needs import NeedRow, need_rows
from dialogapp.services.people import suppliers
from dialogapp.services.phrases import listed
from dialogapp.services.ports import LogFilter, Reader
from dialogapp.services.requirement_parts import FeedbackTold, feedback_told_of_all
from dialogapp.services.tracing import level_support_of_all
from dialogapp.services.translation import Language

KIND = "needs"
"""What the register calls the needs summary, as a document or a workbook."""

_RANK: dict[str, int] = {priority: rank for rank, priority in enumerate((*NEED_PRIORITIES[1:], ""))}


@dataclass(frozen=True, slots=True)
class NeedMatter:
    """The matter of the needs summary. `needs` are by number; lines, meetings, exercises and cards by id, sources and
    requirements by need, assignments by contribution. `secret` are the cards for which secrecy is requested,
    `corrected` those that were corrected at the fact check. `feedback` and `level` are by requirement: how suppliers
    stand to it, and from how many its level comes.
    """

    reader: Reader
    words: Language
    clock: Clock
    dialogue: Dialogue
    view: View
    version: int
    needs: tuple[NeedRow, ...]
    sources: Mapping[str, list[NeedSource]]
    requirements: Mapping[str, list[Requirement]]
    lines: Mapping[str, LogLine]
    meetings: Mapping[str, Meeting]
    exercises: Mapping[str, Exercise]
    cards: Mapping[str, Card]
    assignments: Mapping[str, Assignment]
    secret: Mapping[str, tuple[Span, ...]]
    supplier_ids: tuple[str, ...]
    feedback: Mapping[str, FeedbackTold]
    level: Callable[[str], Support]
    corrected: Mapping[str, int]

    @property
    def standing(self) -> list[NeedRow]:
        """The needs that are not dismissed, the most important first: by priority, then support, then number."""
        rows = [row for row in self.needs if row.need.status != "dismissed"]
        return sorted(rows, key=lambda row: (_RANK[row.need.priority], -len(row.support.suppliers), row.need.number))

    @property
    def all_requirements(self) -> list[Requirement]:
        """Every requirement that serves a need, once, by number."""
        by_id = {each.id: each for own in self.requirements.values() for each in own}
        return sorted(by_id.values(), key=lambda each: each.number)

    @property
    def told(self) -> list[LogLine]:
        """The lines that stand, in order."""
        return [line for line in self.lines.values() if line.contribution.state == "active"]

    def need_label(self, need: Need) -> str:
        """B4, in English N4."""
        return self.words.text("N{number}", number=need.number)

    def requirement_label(self, requirement: Requirement) -> str:
        """K4, in English R4."""
        return self.words.text("R{number}", number=requirement.number)

    def need_name(self, need: Need) -> str:
        """B4 Hitta rätt lokal"""
        return f"{self.need_label(need)} {self.view.text(need.title)}"

    def speaker(self, line: LogLine, need_id: str) -> str:
        """Who said what a need rests on."""
        behind = next((len(row.support.suppliers) for row in self.needs if row.need.id == need_id), 0)
        return self.one_of(line, behind)

    def one_of(self, line: LogLine, behind: int, *, with_person: bool = True) -> str:
        """Who said a line that `behind` suppliers stand behind; the public is told none of fewer than three apart."""
        is_supplier = self.view.is_supplier(line.contribution.organisation_id)
        if is_supplier and behind < FEWEST and not self.view.internal:
            return self.words.text("A supplier")
        named = self.view.speaker(line) if with_person else self.view.name(line.contribution.organisation_id)
        return named or self.words.text("Unknown")

    def suppliers_of(self, lines: Iterable[LogLine]) -> set[str]:
        """Ids of the suppliers that said `lines`."""
        return {
            said
            for line in lines
            if (said := line.contribution.organisation_id) is not None and self.view.is_supplier(said)
        }

    def tells_apart(self, behind: int) -> bool:
        """Whether the names or codes of `behind` suppliers may stand with what they think."""
        return self.view.internal or (self.view.told_apart and behind >= FEWEST)

    def when_and_where(self, line: LogLine) -> str:
        """27 oktober 2026 kl. 09.34, möte 1"""
        meeting = self.meetings[line.contribution.meeting_id]
        at = line.contribution.started_at
        place = self.words.text("meeting {number}", number=meeting.number)
        return f"{self.clock.moment(at)}, {place}" if at is not None else place

    def basis(self) -> str:
        """What it all rests on: meetings with their days, suppliers, inputs."""
        words = self.words
        told = self.told
        held = {line.contribution.meeting_id for line in told}
        held |= {meeting.id for meeting in self.meetings.values() if meeting.state == "held"}
        times = _times([self.meetings[meeting_id] for meeting_id in held], told)
        days = ""
        if times:
            days = f" {days_words(self.clock.local(min(times)).date(), self.clock.local(max(times)).date(), words)}"
        parts = (
            words.plural("{count} meeting", "{count} meetings", len(held)) + days,
            words.plural("{count} supplier", "{count} suppliers", len(self.supplier_ids)),
            words.plural("{count} input", "{count} inputs", len(told)),
        )
        return listed(words, parts)

    def properties(self) -> Properties:
        """What the file says of itself."""
        return Properties(
            author=self.view.text(self.dialogue.facilitator),
            subject=self.view.text(self.dialogue.title),
            diary_number=self.dialogue.diary_number,
            journal_head=self.reader.journal_head()[1],
        )


def gather_needs(reader: Reader, words: Language, audience: AudienceKind = "public") -> NeedMatter:
    """The matter of the needs summary: with suppliers under codes, or, for the internal audience, by name."""
    dialogue = the_dialogue(reader)
    lines = reader.log_lines(reader.log_rows(LogFilter()))
    requirements = {requirement.id: requirement for requirement in reader.all(Requirement)}
    serving: dict[str, list[Requirement]] = defaultdict(list)
    for link in reader.all(NeedRequirement):
        serving[link.need_id].append(requirements[link.requirement_id])
    sources: dict[str, list[NeedSource]] = defaultdict(list)
    for source in reader.all(NeedSource):
        sources[source.need_id].append(source)
    return NeedMatter(
        reader,
        words,
        Clock(dialogue.time_zone, words),
        dialogue,
        internal_view(reader) if audience == "internal" else public_view(reader, words),
        next_version(reader.all(MadeDocument, kind=KIND)),
        tuple(need_rows(reader)),
        sources,
        {need_id: sorted(own, key=lambda each: each.number) for need_id, own in serving.items()},
        {line.contribution.id: line for line in lines},
        {meeting.id: meeting for meeting in reader.all(Meeting)},
        {exercise.id: exercise for exercise in reader.all(Exercise)},
        {card.id: card for card in reader.all(Card)},
        {assignment.contribution_id: assignment for assignment in reader.all(Assignment)},
        hidden_of_cards(reader),
        tuple(supplier.id for supplier in suppliers(reader)),
        feedback_told_of_all(reader),
        level_support_of_all(reader),
        changed_lines(reader),
    )


def _times(meetings: list[Meeting], lines: list[LogLine]) -> list[Instant]:
    starts = [meeting.started_at if meeting.started_at is not None else meeting.starts_at for meeting in meetings]
    starts += [line.contribution.started_at for line in lines]
    return [start for start in starts if start is not None]
