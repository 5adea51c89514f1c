"""Use cases of information given by the buyer: what one supplier got is owed to all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from dialogapp.domain.contributions import Contribution
from dialogapp.domain.dialogue import Dialogue
from dialogapp.domain.errors import InputError
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant, local
from dialogapp.domain.meetings import Attendance, Meeting, present_at
from dialogapp.domain.parity import (
    DISCLOSURE_KINDS,
    WAYS,
    Disclosure,
    NotInformation,
    ParityItem,
    Receipt,
    owed_count,
    parity,
)
from dialogapp.domain.people import Organisation, Participant, in_order
from dialogapp.domain.schedule import at_clock
from dialogapp.domain.text import cleaned, cleaned_line
from dialogapp.services.ports import Reader, Store, Writer

_NOON = 12 * 60
_MAYBE_INFORMATION = ("statement", "answer")
"""The kinds under which something the buyer told may have been logged."""


@dataclass(frozen=True, slots=True)
class DisclosureDraft:
    """What a user writes about information. `given_by` names who of the buyer's gave it; a file is known by its name
    and its SHA-256 in hex.
    """

    text: str
    kind: str = ""
    given_by: str = ""
    file_name: str = ""
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Given:
    """How suppliers got information, and on which ISO date (empty: now); in which meeting, or by which publication,
    where it is known.
    """

    how: str = "mail"
    on: str = ""
    meeting_id: str | None = None
    reference: str = ""


def parity_items(reader: Reader) -> list[ParityItem]:
    """Information × supplier over the whole dialogue."""
    supplier_ids = [supplier.id for supplier in in_order(reader.all(Organisation, kind="supplier"))]
    return parity(reader.all(Disclosure), reader.all(Receipt), supplier_ids)


def information_owed(reader: Reader) -> int:
    """How many pairs of information and supplier are owed."""
    return owed_count(parity_items(reader))


def maybe_information(reader: Reader, meeting_id: str) -> list[Contribution]:
    """The buyer's lines of a meeting that may be information, in time, but those that somebody answered for."""
    lines = [
        line
        for buyer in reader.all(Organisation, kind="buyer")
        for kind in _MAYBE_INFORMATION
        for line in reader.all(Contribution, meeting_id=meeting_id, organisation_id=buyer.id, kind=kind, state="active")
    ]
    judged = {one.contribution_id for one in reader.all(NotInformation)} if lines else set()
    return sorted((line for line in lines if line.id not in judged), key=lambda line: (line.started_at or 0, line.id))


def note_no_information(store: Store, contribution_ids: Iterable[str]) -> None:
    """Say that lines of the buyer's are no information, so that nobody is asked again."""
    with store.write("line.no_information") as transaction:
        for contribution_id in contribution_ids:
            line = transaction.get(Contribution, contribution_id)
            if not transaction.count(NotInformation, contribution_id=line.id):
                judged = NotInformation(id=transaction.new_id(), contribution_id=line.id, judged_at=transaction.now)
                transaction.add(judged)


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
    meeting_id: str | None = None,
) -> Disclosure:
    """Record information given as part of a larger use case; `source` is the contribution it was said in, else it may
    be known in which meeting.
    """
    clean = cleaned(text).strip()
    if not clean:
        raise InputError("Information given needs a text")
    disclosure = Disclosure(
        id=transaction.new_id(),
        number=transaction.next_number(Disclosure),
        text=clean,
        given_at=at,
        meeting_id=source.meeting_id if source is not None else meeting_id,
        contribution_id=source.id if source is not None else None,
    )
    transaction.add(disclosure)
    for organisation_id in informed:
        _add_receipt(transaction, disclosure.id, organisation_id, Given(how, meeting_id=disclosure.meeting_id), at)
    return disclosure


def record_information(
    store: Store, draft: DisclosureDraft, informed: Iterable[str], given: Given | None = None
) -> Disclosure:
    """Record information given outside the log as it was told: what, by whom, how, when, and who got it."""
    given = given or Given()
    _check_way(given.how)
    checked = checked_draft(draft)
    with store.write("disclosure.recorded") as transaction:
        at = _given_at(transaction, given)
        told = record_disclosure_in(transaction, checked.text, (), at=at)
        told = replace(
            told,
            meeting_id=given.meeting_id,
            kind=checked.kind,
            given_by=checked.given_by,
            file_name=checked.file_name,
            sha256=checked.sha256,
        )
        transaction.put(told)
        _settle(transaction, told.id, informed, given, at)
    return told


def describe(store: Store, disclosure_id: str, draft: DisclosureDraft) -> None:
    """Say what information is about, who gave it, and which file it is. The words of a line of the log stay its own."""
    checked = checked_draft(draft)
    with store.write("disclosure.described") as transaction:
        told = transaction.get(Disclosure, disclosure_id)
        transaction.put(
            replace(
                told,
                text=told.text if told.contribution_id is not None else checked.text,
                kind=checked.kind,
                given_by=checked.given_by,
                file_name=checked.file_name,
                sha256=checked.sha256,
            )
        )


def giver(reader: Reader, disclosure: Disclosure) -> str:
    """Who of the buyer's gave information: as it was written, else who said its line; empty where nobody knows."""
    if disclosure.given_by or disclosure.contribution_id is None:
        return disclosure.given_by
    line = reader.get(Contribution, disclosure.contribution_id)
    if line.participant_id is not None:
        return reader.get(Participant, line.participant_id).name
    return reader.get(Organisation, line.organisation_id).name if line.organisation_id is not None else ""


def settle(
    store: Store, disclosure_id: str, organisation_ids: Iterable[str], how: str, given: Given | None = None
) -> None:
    """Note that organisations have got a disclosure by meeting, mail or publication, now or as `given` tells. Those
    that had it keep their first date.
    """
    _check_way(how)
    with store.write("disclosure.settled") as transaction:
        transaction.get(Disclosure, disclosure_id)
        settle_in(transaction, disclosure_id, organisation_ids, how, given)


def judge_relevance(store: Store, disclosure_id: str, *, relevant: bool, reason: str) -> None:
    """Say whether a disclosure matters to the procurement. That it does not needs a reason."""
    if not relevant and not reason.strip():
        raise InputError("Say why the information does not matter to the procurement")
    with store.write("disclosure.judged") as transaction:
        disclosure = transaction.get(Disclosure, disclosure_id)
        transaction.put(replace(disclosure, relevant=relevant, reason=cleaned(reason).strip()))


def take_into_documents(store: Store, disclosure_ids: Iterable[str], where: str, by: str = "") -> None:
    """Note where in the procurement documents information stands, so that every bidder gets it, and who saw to it
    (empty: who is at the keyboard); an empty place takes that back.
    """
    clean, who = cleaned_line(where), cleaned_line(by) or store.actor
    with store.write("disclosure.taken_into") as transaction:
        for disclosure_id in disclosure_ids:
            told = transaction.get(Disclosure, disclosure_id)
            if clean == told.taken_into:
                continue
            taken_by, taken_at = (who, transaction.now) if clean else ("", None)
            transaction.put(replace(told, taken_into=clean, taken_by=taken_by, taken_at=taken_at))


def settle_in(
    transaction: Writer, disclosure_id: str, organisation_ids: Iterable[str], how: str, given: Given | None = None
) -> None:
    """Note who has got a disclosure as part of a larger use case."""
    given = replace(given, how=how) if given is not None else Given(how)
    _settle(transaction, disclosure_id, organisation_ids, given, _given_at(transaction, given))


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


def checked_draft(draft: DisclosureDraft) -> DisclosureDraft:
    """A draft as it is stored. InputError where it has no text, or is of no known kind."""
    clean = DisclosureDraft(
        text=cleaned(draft.text).strip(),
        kind=draft.kind,
        given_by=cleaned_line(draft.given_by),
        file_name=cleaned_line(draft.file_name),
        sha256=draft.sha256,
    )
    if not clean.text:
        raise InputError("Information given needs a text")
    if clean.kind and clean.kind not in DISCLOSURE_KINDS:
        raise InputError(
            "“{kind}” is no kind of information; use one of {kinds}",
            kind=clean.kind,
            kinds=", ".join(DISCLOSURE_KINDS),
        )
    return clean


def _check_way(how: str) -> None:
    if how not in WAYS:
        raise InputError("Information is given by {ways}, not by “{how}”", ways=", ".join(WAYS), how=how)


def _given_at(transaction: Writer, given: Given) -> Instant:
    """When something was given: now, as its meeting began, or at noon of an earlier day."""
    if given.meeting_id is not None and not given.on:
        meeting = transaction.get(Meeting, given.meeting_id)
        if meeting.state == "running":
            return transaction.now
        return min(meeting.started_at or meeting.starts_at or transaction.now, transaction.now)
    zone = transaction.all(Dialogue)[0].time_zone
    today = local(transaction.now, zone).date()
    try:
        day = date.fromisoformat(given.on) if given.on else today
    except ValueError:
        raise InputError("“{day}” is not a date; write it as 2026-03-02", day=given.on) from None
    if day > today:
        raise InputError("{day} is still to come; note what was given when it has been", day=given.on)
    return transaction.now if day == today else at_clock(day, _NOON, zone)


def _settle(
    transaction: Writer, disclosure_id: str, organisation_ids: Iterable[str], given: Given, at: Instant
) -> None:
    for organisation_id in organisation_ids:
        _add_receipt(transaction, disclosure_id, organisation_id, given, at)
    told = transaction.get(Disclosure, disclosure_id)
    if given.how == "publication" and not told.published_on:
        day = local(at, transaction.all(Dialogue)[0].time_zone).date().isoformat()
        transaction.put(replace(told, publication_ref=cleaned_line(given.reference), published_on=day))


def _add_receipt(
    transaction: Writer, disclosure_id: str, organisation_id: str, given: Given, at: Instant | None
) -> None:
    if not transaction.count(Receipt, disclosure_id=disclosure_id, organisation_id=organisation_id):
        receipt = Receipt(
            id=transaction.new_id(),
            disclosure_id=disclosure_id,
            organisation_id=organisation_id,
            how=given.how,
            at=at,
            meeting_id=given.meeting_id,
        )
        transaction.add(receipt)


def remove_disclosure_in(transaction: Writer, disclosure: Disclosure) -> None:
    """Take information out of the ledger, with who has got it, as part of a larger use case."""
    for receipt in transaction.all(Receipt, disclosure_id=disclosure.id):
        transaction.remove(Receipt, receipt.id)
    transaction.remove(Disclosure, disclosure.id)
