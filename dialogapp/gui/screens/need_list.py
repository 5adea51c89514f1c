"""The list of needs: what a row shows, and what the list is searched and ordered by."""

from __future__ import annotations

from collections.abc import Callable

from dialogapp.domain.needs import NEED_PRIORITIES, NEED_STATUSES
from dialogapp.gui.models.columns import Column
from dialogapp.gui.translation import translated
from dialogapp.gui.widgets.two_line_delegate import TwoLines
from dialogapp.services.needs import NeedRow
from dialogapp.services.translation import Language, message

ORDERS = (
    ("number", message("By number")),
    ("title", message("By name")),
    ("support", message("By support")),
    ("priority", message("By priority")),
    ("status", message("By status")),
    ("checks", message("Most to mend first")),
)
"""(key, words) of each order; its column has the same place in `columns`."""


def columns(spoken: Callable[[NeedRow], str]) -> list[Column[NeedRow]]:
    """The first column is shown, the others are there to search and order by."""
    return [
        Column(message("Need"), spoken, sort=lambda row: row.need.number, tip=lambda row: row.need.title),
        Column(message("Title"), lambda row: row.need.title),
        Column(message("Support"), lambda row: row.need.owner, sort=lambda row: len(row.support.suppliers)),
        Column(
            message("Priority"),
            lambda row: row.need.able_to,
            sort=lambda row: NEED_PRIORITIES.index(row.need.priority) or None,
        ),
        Column(message("Status"), lambda row: row.need.who, sort=lambda row: NEED_STATUSES.index(row.need.status)),
        Column(message("Findings"), lambda row: row.need.effect, sort=lambda row: -len(row.checks)),
    ]


def told(row: NeedRow, summary: str, support: str) -> TwoLines:
    """A row: its name and support, and under it number, priority and status; a need on one supplier alone says so."""
    side = ""
    if row.support.single_source:
        side = translated(message("one alone"))
    elif not row.sources:
        side = translated(message("no source"))
    return TwoLines(
        row.need.title,
        f"{row.need.number} · {summary}",
        figure=support,
        side=side,
        side_tone="warn" if row.support.single_source else "plain",
        faded=row.need.status == "dismissed",
    )


def order_words(words: Language) -> list[tuple[str, str]]:
    """(key, word) of each order, in the window's language."""
    return [(order, words.text(source)) for order, source in ORDERS]
