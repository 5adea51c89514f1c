"""The few questions about needs that are worth their own SQL: support, figures, and the inputs to go through."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import Any, Literal, TypeAlias

from dialogapp.domain.tracing import SWEPT_KINDS, Treated
from dialogapp.services.ports import NeedFigures

Ask: TypeAlias = Callable[..., Iterable[Any]]
"""Asks SQL of the file, with values for its question marks; tuples of what is stored."""

_SPEAKERS = (
    "SELECT DISTINCT s.{noun}_id, c.organisation_id FROM {noun}_source s "
    "JOIN contribution c ON c.id = s.contribution_id "
    "WHERE c.organisation_id IS NOT NULL AND c.state = 'active'"
)
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


def speakers(
    ask: Ask, noun: Literal["need", "requirement"], noun_ids: Collection[str] | None = None
) -> dict[str, set[str]]:
    """Id of a need, or of a requirement, to the organisations behind it; of these alone, where they are given."""
    sql = _SPEAKERS.format(noun=noun)
    rows = (
        ask(sql)
        if noun_ids is None
        else (row for each in noun_ids for row in ask(f"{sql} AND s.{noun}_id = ?", (each,)))
    )
    found: dict[str, set[str]] = {}
    for noun_id, organisation_id in rows:
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
