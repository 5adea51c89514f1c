"""Information parity: what the buyer told one supplier is owed to all (LOU 4 kap. 8 §).

There are two debts. One is to the dialogue's suppliers, and is settled for each of them when it has got the
information. The other is to all who may bid, whoever they are, and only a reference in the procurement documents
settles it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant

DISCLOSURE_KINDS: tuple[str, ...] = ("need", "condition", "budget", "timetable", "answer", "other")
"""What information may be about; empty where nobody has said."""

WAYS: tuple[str, ...] = ("meeting", "mail", "publication")
"""How a supplier may get information."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Disclosure:
    """Information the buyer gave. `relevant` is False only where someone judged, for `reason`, that it does not
    matter. `taken_into` says where in the procurement documents it stands, so that every bidder gets it; `taken_by` and
    `taken_at` who noted that, and when.

    `contribution_id` is the line of the log that it follows. `source_id` is a supplier's line that it tells all of, in
    other words. A file is known by its name and its SHA-256 in hex; it is not kept. `given_by` names who of the buyer's
    gave it, where no line says so. `published_on` is an ISO date, `publication_ref` where it was published.
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
    kind: str = ""
    file_name: str = ""
    sha256: str = ""
    given_by: str = ""
    publication_ref: str = ""
    published_on: str = ""
    taken_by: str = ""
    taken_at: Instant | None = None
    source_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """An organisation has got a disclosure: `how` is one of WAYS, `meeting_id` the meeting, where it is known."""

    id: str
    disclosure_id: str
    organisation_id: str
    how: str = "meeting"
    at: Instant | None = None
    meeting_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NotInformation:
    """Someone has looked at a line of the buyer's that could be information, and said that it is none."""

    id: str
    contribution_id: str
    judged_at: Instant


@dataclass(frozen=True, slots=True)
class ParityItem:
    """One row of information × supplier: ids of the suppliers informed, and of those it is owed to."""

    disclosure: Disclosure
    informed: tuple[str, ...]
    owed: tuple[str, ...]

    @property
    def is_owed_to_bidders(self) -> bool:
        """Whether all who may bid still are to find it in the procurement documents."""
        return self.disclosure.relevant and not self.disclosure.taken_into


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


def owed_to_bidders(items: Iterable[ParityItem]) -> list[ParityItem]:
    """What is owed to all who may bid."""
    return [item for item in items if item.is_owed_to_bidders]
