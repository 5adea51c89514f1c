"""The list of needs: what a row shows, and what the list is searched and ordered by."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QObject

from dialogapp.domain.needs import NEED_PRIORITIES, NEED_STATUSES
from dialogapp.gui.models.columns import Column
from dialogapp.gui.models.input_models import TargetModel
from dialogapp.gui.translation import translated
from dialogapp.gui.widgets.two_line_delegate import TwoLines
from dialogapp.services.need_views import NeedFilter, is_left
from dialogapp.services.needs import NeedRow
from dialogapp.services.translation import Language, message

ORDERS = (
    ("number", message("By number")),
    ("title", message("By name")),
    ("support", message("By support")),
    ("priority", message("By priority")),
    ("status", message("By status")),
    ("checks", message("Most to mend first")),
    ("hand", message("By hand")),
)
"""(key, words) of each order; its column has the same place in `columns`."""


class NeedListModel(TargetModel[NeedRow]):
    """The needs that a search and a filter leave. What is searched is put together once a need, not at each key.

    `spoken` is how a row is read out, `summary` what it says beside the need's own words.
    """

    def __init__(
        self, spoken: Callable[[NeedRow], str], summary: Callable[[NeedRow], str], parent: QObject | None = None
    ) -> None:
        super().__init__(columns(spoken), lambda row: row.need.id, parent)
        self._summary = summary
        self._words: dict[str, str] = {}
        self._summaries: dict[tuple[str, str], str] = {}
        self._wanted = NeedFilter()

    def leave(self, wanted: NeedFilter) -> None:
        """Show only what a filter leaves, in its order; what is searched for stays as `search` said."""
        is_other_order = wanted.ordered_by != self._wanted.ordered_by
        self._wanted = wanted
        if is_other_order:
            self.sort([key for key, _ in ORDERS].index(wanted.ordered_by))
        else:
            self._arrange()

    def show_rows(self, rows: Iterable[NeedRow]) -> None:
        """Show `rows`; those with a key that is shown already change in place."""
        self._words.clear()
        self._summaries.clear()
        super().show_rows(rows)

    def _is_sought(self, row: NeedRow) -> bool:
        if not is_left(row, self._wanted):
            return False
        if not self._sought:
            return True
        words = self._words.get(row.need.id)
        if words is None:
            words = self._words[row.need.id] = self._searched(row)
        return all(f" {sought}" in words for sought in self._sought)

    def _searched(self, row: NeedRow) -> str:
        """A need's words, each after a blank."""
        need = row.need
        said = need.priority, need.status
        if said not in self._summaries:
            self._summaries[said] = self._summary(row)
        own = (need.title, need.who, need.able_to, need.effect, need.problem, need.situation, need.owner)
        return f" {need.number} {' '.join(own)} {self._summaries[said]}".replace("\n", " ").casefold()


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
        Column(message("By hand"), lambda row: row.need.problem, sort=lambda row: row.need.hand_place or None),
    ]


def told(row: NeedRow, summary: str, support: str) -> TwoLines:
    """A row: its name and support, also as a bar, and under it number, priority and status; a need on weak ground says
    why.
    """
    weakness = ", ".join(map(translated, _weaknesses(row))) if row.need.status != "dismissed" else ""
    return TwoLines(
        row.need.title,
        f"{row.need.number} · {summary}",
        figure=support,
        side=weakness,
        side_tone="warn" if weakness else "plain",
        faded=row.need.status == "dismissed",
        share=len(row.support.suppliers) / row.support.of if row.support.of else None,
    )


def _weaknesses(row: NeedRow) -> Iterator[str]:
    """How few it rests on, and what became of a source since."""
    if row.support.single_source:
        yield message("one alone")
    elif not row.sources:
        yield message("no source")
    elif not row.support.suppliers:
        yield message("no supplier")
    if "source_struck" in row.checks:
        yield message("source struck")
    elif "source_corrected" in row.checks:
        yield message("source changed")


def order_words(words: Language) -> list[tuple[str, str]]:
    """(key, word) of each order, in the window's language."""
    return [(order, words.text(source)) for order, source in ORDERS]
