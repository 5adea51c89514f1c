"""Information parity: what the buyer told one supplier is owed to all (LOU 4 kap. 8 §)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class Disclosure:
    """Information the buyer gave. `relevant` is False only where someone judged, for `reason`, that it does not
    matter. `taken_into` says where in the procurement documents it stands, so that every bidder gets it.
    """

    id: str
    number: int
    text: str
    given_at: Instant | None = None
    meeting_id: str | None = None
    contribution_id: str | None = None
    relevant: bool = True
    reason: str = ""
    taken_into: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """An organisation has got a disclosure: `how` is meeting, mail or publication."""

    id: str
    disclosure_id: str
    organisation_id: str
    how: str = "meeting"
    at: Instant | None = None


@dataclass(frozen=True, slots=True)
class ParityItem:
    """One row of information × supplier: ids of the suppliers informed, and of those it is owed to."""

    disclosure: Disclosure
    informed: tuple[str, ...]
    owed: tuple[str, ...]


def parity(
    disclosures: Iterable[Disclosure], receipts: Iterable[Receipt], supplier_ids: Sequence[str]
) -> list[ParityItem]:
    """Information × supplier, in the order of both. What is not relevant is owed to nobody."""
    got = {(receipt.disclosure_id, receipt.organisation_id) for receipt in receipts}
    items = []
    for disclosure in disclosures:
        informed = tuple(s for s in supplier_ids if (disclosure.id, s) in got)
        missing = tuple(s for s in supplier_ids if (disclosure.id, s) not in got)
        items.append(ParityItem(disclosure, informed, missing if disclosure.relevant else ()))
    return items


def owed_count(items: Iterable[ParityItem]) -> int:
    """How many pairs of information and supplier are owed."""
    return sum(len(item.owed) for item in items)
