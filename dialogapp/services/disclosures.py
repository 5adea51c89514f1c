"""Use cases of information given by the buyer: what one supplier got is owed to all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dialogapp.domain.contributions import Contribution
from dialogapp.domain.errors import InputError
from dialogapp.domain.instants import Instant
from dialogapp.domain.meetings import Attendance, present_at
from dialogapp.domain.parity import Disclosure, ParityItem, Receipt, owed_count, parity
from dialogapp.domain.people import Organisation, in_order
from dialogapp.domain.text import cleaned, cleaned_line
from dialogapp.services.ports import Reader, Store, Writer

WAYS = ("meeting", "mail", "publication")


def parity_items(reader: Reader) -> list[ParityItem]:
    """Information × supplier over the whole dialogue."""
    supplier_ids = [supplier.id for supplier in in_order(reader.all(Organisation, kind="supplier"))]
    return parity(reader.all(Disclosure), reader.all(Receipt), supplier_ids)


def information_owed(reader: Reader) -> int:
    """How many pairs of information and supplier are owed."""
    return owed_count(parity_items(reader))


def record_disclosure(store: Store, text: str, informed: Iterable[str], how: str = "mail") -> Disclosure:
    """Record information given outside the log, and the organisations (ids) that got it."""
    with store.write("disclosure.recorded") as transaction:
        return record_disclosure_in(transaction, text, informed, how=how, at=transaction.now)


def record_disclosure_in(
    transaction: Writer,
    text: str,
    informed: Iterable[str],
    *,
    how: str = "meeting",
    at: Instant | None = None,
    source: Contribution | None = None,
) -> Disclosure:
    """Record information given as part of a larger use case; `source` is the contribution it was said in."""
    clean = cleaned(text).strip()
    if not clean:
        raise InputError("Information given needs a text")
    disclosure = Disclosure(
        id=transaction.new_id(),
        number=transaction.next_number(Disclosure),
        text=clean,
        given_at=at,
        meeting_id=source.meeting_id if source is not None else None,
        contribution_id=source.id if source is not None else None,
    )
    transaction.add(disclosure)
    for organisation_id in informed:
        _add_receipt(transaction, disclosure.id, organisation_id, how, at)
    return disclosure


def settle(store: Store, disclosure_id: str, organisation_ids: Iterable[str], how: str) -> None:
    """Note that organisations have got a disclosure by meeting, mail or publication. Those that had it keep their
    first date.
    """
    if how not in WAYS:
        raise InputError("Information is given by {ways}, not by “{how}”", ways=", ".join(WAYS), how=how)
    with store.write("disclosure.settled") as transaction:
        transaction.get(Disclosure, disclosure_id)
        settle_in(transaction, disclosure_id, organisation_ids, how)


def judge_relevance(store: Store, disclosure_id: str, *, relevant: bool, reason: str) -> None:
    """Say whether a disclosure matters to the procurement. That it does not needs a reason."""
    if not relevant and not reason.strip():
        raise InputError("Say why the information does not matter to the procurement")
    with store.write("disclosure.judged") as transaction:
        disclosure = transaction.get(Disclosure, disclosure_id)
        transaction.put(replace(disclosure, relevant=relevant, reason=cleaned(reason).strip()))


def take_into_documents(store: Store, disclosure_ids: Iterable[str], where: str) -> None:
    """Note where in the procurement documents information stands, so that every bidder gets it; empty takes that
    back.
    """
    with store.write("disclosure.taken_into") as transaction:
        for disclosure_id in disclosure_ids:
            transaction.put(replace(transaction.get(Disclosure, disclosure_id), taken_into=cleaned_line(where)))


def settle_in(transaction: Writer, disclosure_id: str, organisation_ids: Iterable[str], how: str) -> None:
    """Note who has got a disclosure as part of a larger use case."""
    for organisation_id in organisation_ids:
        _add_receipt(transaction, disclosure_id, organisation_id, how, transaction.now)


def follow_contribution(transaction: Writer, contribution: Contribution) -> None:
    """Keep the ledger in step with a line of the log: the buyer's information is in it, everything else is not."""
    existing = transaction.all(Disclosure, contribution_id=contribution.id)
    if not _is_buyers_information(transaction, contribution):
        for disclosure in existing:
            remove_disclosure_in(transaction, disclosure)
        return
    for disclosure in existing:
        transaction.put(replace(disclosure, text=contribution.text))
    if not existing:
        attendances = transaction.all(Attendance, meeting_id=contribution.meeting_id)
        informed = [o for o in present_at(attendances, contribution.started_at) if o != contribution.organisation_id]
        record_disclosure_in(transaction, contribution.text, informed, at=contribution.started_at, source=contribution)


def record_information_of(transaction: Writer, organisation_id: str) -> None:
    """Put what an organisation said as information in the ledger: it has turned out to be the buyer."""
    for contribution in transaction.all(Contribution, organisation_id=organisation_id, kind="information"):
        follow_contribution(transaction, contribution)


def _is_buyers_information(transaction: Writer, contribution: Contribution) -> bool:
    if contribution.kind != "information" or contribution.state != "active" or contribution.organisation_id is None:
        return False
    return transaction.get(Organisation, contribution.organisation_id).kind == "buyer"


def _add_receipt(transaction: Writer, disclosure_id: str, organisation_id: str, how: str, at: Instant | None) -> None:
    if not transaction.count(Receipt, disclosure_id=disclosure_id, organisation_id=organisation_id):
        receipt = Receipt(
            id=transaction.new_id(), disclosure_id=disclosure_id, organisation_id=organisation_id, how=how, at=at
        )
        transaction.add(receipt)


def remove_disclosure_in(transaction: Writer, disclosure: Disclosure) -> None:
    """Take information out of the ledger, with who has got it, as part of a larger use case."""
    for receipt in transaction.all(Receipt, disclosure_id=disclosure.id):
        transaction.remove(Receipt, receipt.id)
    transaction.remove(Disclosure, disclosure.id)
