"""The thread from what was said to what is followed up: both ways from any of its knots, as a matrix, and its gaps."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Literal

from dialogapp.domain.contributions import LogLine
from dialogapp.domain.exercises import Card
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.needs import (
    Feedback,
    Need,
    NeedCheck,
    NeedRequirement,
    NeedSource,
    Requirement,
    RequirementSource,
    Support,
    behind_level,
    support,
)
from dialogapp.domain.tracing import GAP_KINDS, GapKind, requirement_gaps
from dialogapp.services.changed_sources import changed_lines, is_unsettled
from dialogapp.services.needs import NeedRow, need_rows
from dialogapp.services.people import suppliers
from dialogapp.services.ports import Reader
from dialogapp.services.sweep import swept_cards

Knot = Literal["contribution", "card", "need", "requirement"]


@dataclass(frozen=True, slots=True)
class Trace:
    """What one knot of the thread is tied to, from what was said to what is asked; each requirement tells its
    follow-up. The knot itself is among them.
    """

    lines: tuple[LogLine, ...]
    cards: tuple[Card, ...]
    needs: tuple[Need, ...]
    requirements: tuple[Requirement, ...]


@dataclass(frozen=True, slots=True)
class TraceMatrix:
    """Needs against requirements: `served` holds (need id, requirement id) of each pair that belongs together."""

    needs: tuple[NeedRow, ...]
    requirements: tuple[Requirement, ...]
    served: frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Gap:
    """A place where the thread breaks: at a need or at a requirement, the other is None."""

    kind: GapKind
    need: Need | None = None
    requirement: Requirement | None = None


_OF_NEEDS: dict[NeedCheck, GapKind] = {
    "no_source": "need_without_source",
    "single_source": "need_on_one",
    "source_struck": "source_struck",
    "source_corrected": "source_corrected",
    "no_measure": "need_without_measure",
    "no_requirement": "need_without_requirement",
}


def trace(reader: Reader, knot: Knot, noun_id: str) -> Trace:
    """The thread through a contribution, a card, a need or a requirement, both ways."""
    lines, cards, needs, asked = _Found(), _Found(), _Found(), _Found()
    {"contribution": lines, "card": cards, "need": needs, "requirement": asked}[knot].add(noun_id)
    if knot == "contribution":
        cards.take(card.id for card in reader.all(Card, contribution_id=noun_id))
    if knot in ("contribution", "card"):
        _take_forward(reader, lines, cards, needs, asked)
    else:
        if knot == "requirement":
            needs.take(link.need_id for link in reader.all(NeedRequirement, requirement_id=noun_id))
        _take_back(reader, lines, cards, needs, asked)
    if knot != "requirement":
        for need_id in needs:
            asked.take(link.requirement_id for link in reader.all(NeedRequirement, need_id=need_id))
    told_cards = [reader.get(Card, card_id) for card_id in cards]
    lines.take(card.contribution_id for card in told_cards if card.contribution_id is not None)
    rows = sorted(reader.log_row_of(line_id) for line_id in lines)
    return Trace(
        tuple(reader.log_lines(rows)),
        tuple(told_cards),
        tuple(sorted((reader.get(Need, need_id) for need_id in needs), key=lambda each: each.number)),
        tuple(sorted((reader.get(Requirement, each) for each in asked), key=lambda each: each.number)),
    )


def trace_matrix(reader: Reader) -> TraceMatrix:
    """Every need against every requirement."""
    links = reader.all(NeedRequirement)
    return TraceMatrix(
        tuple(need_rows(reader)),
        tuple(reader.all(Requirement)),
        frozenset((link.need_id, link.requirement_id) for link in links),
    )


def gaps(reader: Reader, rows: Iterable[NeedRow] | None = None) -> Mapping[GapKind, list[Gap]]:
    """Where the thread breaks, by kind, each by number. Inputs that nobody went through are counted apart
    (`untreated`), as they may be many. `rows` are the needs as `need_rows` tells them, where they are known.
    """
    found: dict[GapKind, list[Gap]] = {kind: [] for kind in GAP_KINDS}
    needs = list(rows) if rows is not None else need_rows(reader)
    for row in needs:
        for check in row.checks:
            if check in _OF_NEEDS and not (check == "single_source" and row.need.alone_answer):
                found[_OF_NEEDS[check]].append(Gap(_OF_NEEDS[check], need=row.need))
    by_id = {row.need.id: row.need for row in needs}
    serving: dict[str, list[Need]] = {}
    for link in reader.all(NeedRequirement):
        serving.setdefault(link.requirement_id, []).append(by_id[link.need_id])
    level = level_backing_of_all(reader)
    changed = changed_lines(reader)
    levels = [source for line_id in changed for source in reader.all(RequirementSource, contribution_id=line_id)]
    corrected = {source.requirement_id for source in levels if is_unsettled(source, changed)}
    for requirement in reader.all(Requirement):
        told = requirement_gaps(
            requirement,
            serving.get(requirement.id, ()),
            level(requirement.id),
            corrected=requirement.id in corrected,
        )
        for kind in told:
            found[kind].append(Gap(kind, requirement=requirement))
    return found


def untreated(reader: Reader) -> int:
    """How many inputs nobody has gone through."""
    return reader.untreated_inputs() + sum(each.treated == "untreated" for each in swept_cards(reader))


def level_support_of_all(reader: Reader) -> Callable[[str], Support]:
    """How many suppliers the level in a requirement comes from, by requirement id, all read at once."""
    speakers = reader.level_speakers()
    supplier_ids = [supplier.id for supplier in suppliers(reader)]
    return lambda requirement_id: support(speakers.get(requirement_id, ()), supplier_ids)


def level_backing_of_all(reader: Reader, requirement_ids: Collection[str] | None = None) -> Callable[[str], Support]:
    """How many suppliers stand behind the level in a requirement: those it comes from, and those that support it. By
    requirement id, of these or of all.
    """
    speakers = reader.level_speakers(requirement_ids)
    feedback: dict[str, list[Feedback]] = {}
    for each in reader.all(Feedback):
        feedback.setdefault(each.requirement_id, []).append(each)
    supplier_ids = [supplier.id for supplier in suppliers(reader)]

    def backing(requirement_id: str) -> Support:
        behind = behind_level(speakers.get(requirement_id, ()), feedback.get(requirement_id, ()))
        return support(behind, supplier_ids)

    return backing


def unanswered(reader: Reader) -> list[Gap]:
    """What rests on one supplier alone, need or level of a requirement, without a word of what is thought of it."""
    found = gaps(reader)
    return [*found["need_on_one"], *found["level_on_one"]]


class _Found(dict[str, None]):
    """Ids in the order they were found, each once."""

    def add(self, noun_id: str) -> None:
        self[noun_id] = None

    def take(self, noun_ids: Iterable[str | None]) -> None:
        self.update((noun_id, None) for noun_id in noun_ids if noun_id is not None)


def _take_forward(reader: Reader, lines: _Found, cards: _Found, needs: _Found, asked: _Found) -> None:
    for column, ids in (("contribution_id", lines), ("card_id", cards)):
        for noun_id in ids:
            needs.take(source.need_id for source in reader.all(NeedSource, **{column: noun_id}))
            asked.take(source.requirement_id for source in reader.all(RequirementSource, **{column: noun_id}))


def _take_back(reader: Reader, lines: _Found, cards: _Found, needs: _Found, asked: _Found) -> None:
    for need_id in needs:
        for source in reader.all(NeedSource, need_id=need_id):
            lines.take((source.contribution_id,))
            cards.take((source.card_id,))
    for requirement_id in asked:
        for level in reader.all(RequirementSource, requirement_id=requirement_id):
            lines.take((level.contribution_id,))
            cards.take((level.card_id,))
