"""Use cases of contacts outside the meetings: what the buyer told one there is owed to the others like all else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from dialogapp.domain.contacts import Contact
from dialogapp.domain.errors import InputError
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant
from dialogapp.domain.parity import Disclosure, Receipt
from dialogapp.domain.people import Organisation
from dialogapp.domain.text import cleaned, cleaned_line
from dialogapp.services.disclosures import record_disclosure_in, remove_disclosure_in, settle_in
from dialogapp.services.drafts import fields_of
from dialogapp.services.ports import Store, Writer

CONTACT = "contact"
"""How who was there got the information."""
_TEXTS = ("told_by_buyer", "told_by_organisation")
_LINES = ("by", "person", "buyer_person", "way")


@dataclass(frozen=True, slots=True)
class ContactDraft:
    """What a user writes about a contact."""

    organisation_id: str
    happened_at: Instant
    reported_at: Instant
    by: str
    person: str = ""
    buyer_person: str = ""
    way: str = ""
    told_by_buyer: str = ""
    told_by_organisation: str = ""


def note_contact(store: Store, draft: ContactDraft) -> Contact:
    """Note a contact. What the buyer told becomes information that this organisation has got."""
    with store.write("contact.noted") as transaction:
        clean = _checked(transaction, draft)
        contact = Contact(id=transaction.new_id(), number=transaction.next_number(Contact), **fields_of(clean))
        contact = replace(contact, disclosure_id=_tell(transaction, contact, None))
        transaction.add(contact)
    return contact


def change_contact(store: Store, contact_id: str, draft: ContactDraft) -> Contact:
    """Change a contact; the information that came of it follows. Others that have got it keep it."""
    with store.write("contact.changed") as transaction:
        before = transaction.get(Contact, contact_id)
        after = replace(before, **fields_of(_checked(transaction, draft)))
        known = _told(transaction, before)
        after = replace(after, disclosure_id=_tell(transaction, after, known))
        transaction.put(after)
        if known is not None and after.disclosure_id is None:
            remove_disclosure_in(transaction, known)
        elif known is not None and before.organisation_id != after.organisation_id:
            _pass_over(transaction, known, before, after)
    return after


def remove_contacts(store: Store, contact_ids: Iterable[str]) -> None:
    """Remove contacts, with the information that came of them."""
    with store.write("contact.removed") as transaction:
        for contact_id in contact_ids:
            remove_contact_in(transaction, contact_id)


def remove_contact_in(transaction: Writer, contact_id: str) -> None:
    """Remove a contact as part of a larger use case."""
    contact = transaction.get(Contact, contact_id)
    known = _told(transaction, contact)
    transaction.remove(Contact, contact_id)
    if known is not None:
        remove_disclosure_in(transaction, known)


def draft_of_contact(contact: Contact) -> ContactDraft:
    """A draft that changes nothing."""
    return ContactDraft(**{name: getattr(contact, name) for name in ContactDraft.__slots__})


def _told(transaction: Writer, contact: Contact) -> Disclosure | None:
    return transaction.get(Disclosure, contact.disclosure_id) if contact.disclosure_id is not None else None


def _tell(transaction: Writer, contact: Contact, known: Disclosure | None) -> str | None:
    """The id of the information that the contact gave, in the ledger with the contact's words and time."""
    if not contact.told_by_buyer:
        return None
    if known is not None:
        transaction.put(replace(known, text=contact.told_by_buyer, given_at=contact.happened_at))
        return known.id
    return record_disclosure_in(
        transaction, contact.told_by_buyer, [contact.organisation_id], how=CONTACT, at=contact.happened_at
    ).id


def _pass_over(transaction: Writer, known: Disclosure, before: Contact, after: Contact) -> None:
    """The one who was told was another: the information is owed to the first again, unless it got it otherwise."""
    for receipt in transaction.all(Receipt, disclosure_id=known.id, organisation_id=before.organisation_id):
        if receipt.how == CONTACT:
            transaction.remove(Receipt, receipt.id)
    settle_in(transaction, known.id, [after.organisation_id], CONTACT)


def _checked(transaction: Writer, draft: ContactDraft) -> ContactDraft:
    texts: dict[str, Any] = {name: cleaned_line(getattr(draft, name)) for name in _LINES}
    texts |= {name: cleaned(getattr(draft, name)).strip() for name in _TEXTS}
    clean = replace(draft, **texts)
    if not clean.organisation_id:
        raise InputError("Say which organisation the contact was with")
    transaction.get(Organisation, clean.organisation_id)
    if not clean.by:
        raise InputError("Say who reports the contact")
    if clean.reported_at < clean.happened_at:
        raise InputError("A contact can't be reported before it happened")
    if not clean.told_by_buyer and not clean.told_by_organisation:
        raise InputError("Say what was told, by the buyer or by the organisation")
    return clean
