"""The few questions about needs that are worth their own SQL: support, figures, and the inputs to go through."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeAlias

from dialogapp.domain.tracing import SWEPT_KINDS, Treated
from dialogapp.services.ports import NeedFigures

Ask: TypeAlias = Callable[[str], Iterable[Any]]
"""Asks SQL of the file; tuples of what is stored."""

NEED_SPEAKERS = (
    "SELECT s.need_id, c.organisation_id FROM need_source s JOIN contribution c ON c.id = s.contribution_id "
    "WHERE c.organisation_id IS NOT NULL AND c.state = 'active'"
)
LEVEL_SPEAKERS = NEED_SPEAKERS.replace("s.need_id", "s.requirement_id").replace("need_source", "requirement_source")
_ASKED = (
    "SELECT l.need_id, count(*), sum(r.verification = '') FROM need_requirement l "
    "JOIN requirement r ON r.id = l.requirement_id GROUP BY l.need_id"
)
_RESTED_ON = (
    "SELECT contribution_id FROM need_source WHERE contribution_id IS NOT NULL "
    "UNION SELECT contribution_id FROM requirement_source WHERE contribution_id IS NOT NULL "
    "UNION SELECT card.contribution_id FROM need_source JOIN card ON card.id = need_source.card_id "
    "WHERE card.contribution_id IS NOT NULL"
)
_TREATED = "SELECT contribution_id, how FROM treatment WHERE contribution_id IS NOT NULL"
_GONE_THROUGH = (
    "LEFT JOIN organisation o ON o.id = c.organisation_id "
    f"WHERE c.state = 'active' AND c.kind IN {SWEPT_KINDS} "
    "AND (c.kind = 'statement' OR (o.kind IS NOT NULL AND o.kind NOT IN ('buyer', 'consultant'))) "
    "AND (c.kind <> 'question' OR c.question_stem_id IS NULL) "
)
_UNTREATED = (
    f"SELECT count(*) FROM contribution c {_GONE_THROUGH}"
    f"AND c.id NOT IN ({_RESTED_ON}) AND c.id NOT IN (SELECT contribution_id FROM ({_TREATED}))"
)
_INPUTS = (
    f"SELECT c.row, c.id FROM contribution c JOIN meeting m ON m.id = c.meeting_id {_GONE_THROUGH}"
    "ORDER BY m.number, c.meeting_id, c.started_at IS NULL, c.started_at, c.id"
)


def speakers(ask: Ask, sql: str) -> dict[str, set[str]]:
    """Id of a need, or of a requirement, to the organisations behind it; `sql` is one of those above."""
    found: dict[str, set[str]] = {}
    for noun_id, organisation_id in ask(sql):
        found.setdefault(noun_id, set()).add(organisation_id)
    return found


def figures(ask: Ask) -> dict[str, NeedFigures]:
    """See `ports.Reader.need_figures`."""
    sources = dict(ask("SELECT need_id, count(*) FROM need_source GROUP BY need_id"))
    asked = {need_id: counts for need_id, *counts in ask(_ASKED)}
    return {
        need_id: NeedFigures(sources.get(need_id, 0), *asked.get(need_id, (0, 0))) for need_id in {**sources, **asked}
    }


def inputs(ask: Ask) -> list[tuple[int, Treated]]:
    """See `ports.Reader.inputs`."""
    resting = {contribution_id for (contribution_id,) in ask(_RESTED_ON)}
    said: dict[str, Treated] = dict(ask(_TREATED))
    return [(row, "need" if noun_id in resting else said.get(noun_id, "untreated")) for row, noun_id in ask(_INPUTS)]


def untreated(ask: Ask) -> int:
    """See `ports.Reader.untreated_inputs`."""
    return sum(count for (count,) in ask(_UNTREATED))
