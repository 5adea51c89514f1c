"""Which needs a list leaves, and the views of it that are saved under a name."""

from __future__ import annotations

from dataclasses import replace

from dialogapp.domain.errors import InputError
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.needs import NeedView
from dialogapp.domain.text import cleaned_line
from dialogapp.services.drafts import fields_of
from dialogapp.services.needs import NeedRow
from dialogapp.services.ports import Reader, Store

WEAK, COMMENTED, NO_PRIORITY, NO_OWNER = "weak", "commented", "none", "none"
"""Values of a filter that are no value of the field: needs on weak ground, with comments that are not settled, without
a priority, without an owner.
"""


@dataclass(frozen=True, slots=True)
class NeedFilter:
    """Which needs are left, and their order; empty means all. `finding` is a check's key, WEAK or COMMENTED."""

    sought: str = ""
    status: str = ""
    priority: str = ""
    review: str = ""
    owner: str = ""
    finding: str = ""
    ordered_by: str = "number"


def is_left(row: NeedRow, wanted: NeedFilter) -> bool:
    """Whether the filter leaves a need, its text apart."""
    need = row.need
    return (
        (not wanted.status or need.status == wanted.status)
        and (not wanted.priority or (need.priority or NO_PRIORITY) == wanted.priority)
        and (not wanted.review or need.review == wanted.review)
        and (not wanted.owner or (need.owner or NO_OWNER) == wanted.owner)
        and (not wanted.finding or _has(row, wanted.finding))
    )


def is_weak(row: NeedRow) -> bool:
    """Whether a need stands on weak ground: on one supplier alone, on none, or on a source that was struck."""
    return row.need.status != "dismissed" and (len(row.support.suppliers) < 2 or "source_struck" in row.checks)


def save_view(store: Store, name: str, wanted: NeedFilter) -> NeedView:
    """Save a view under a name, in place of the one that has it."""
    clean = cleaned_line(name)
    if not clean:
        raise InputError("A view needs a name")
    with store.write("need_view.saved") as transaction:
        there = [view for view in transaction.all(NeedView) if view.name.casefold() == clean.casefold()]
        if there:
            view = replace(there[0], name=clean, **fields_of(wanted))
            transaction.put(view)
            return view
        view = NeedView(
            id=transaction.new_id(), number=transaction.next_number(NeedView), name=clean, **fields_of(wanted)
        )
        transaction.add(view)
    return view


def remove_view(store: Store, view_id: str) -> None:
    """Forget a saved view."""
    with store.write("need_view.removed") as transaction:
        transaction.remove(NeedView, view_id)


def saved_views(reader: Reader) -> list[NeedView]:
    """The saved views, oldest first."""
    return reader.all(NeedView)


def filter_of(view: NeedView) -> NeedFilter:
    """What a saved view leaves."""
    return NeedFilter(**{name: getattr(view, name) for name in NeedFilter.__slots__})


def _has(row: NeedRow, finding: str) -> bool:
    if finding == WEAK:
        return is_weak(row)
    if finding == COMMENTED:
        return row.comments > 0
    return finding in row.checks
