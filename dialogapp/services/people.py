"""Use cases of organisations and participants."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dialogapp.domain.contacts import Contact
from dialogapp.domain.contributions import Contribution
from dialogapp.domain.errors import InputError, RefusedError
from dialogapp.domain.exercises import Ballot, Card
from dialogapp.domain.floor import TimeOffer, Turn
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.groups import GroupMember
from dialogapp.domain.invitations import Sending
from dialogapp.domain.meetings import Attendance, Invitation, MeetingPerson
from dialogapp.domain.needs import Feedback
from dialogapp.domain.parity import Receipt
from dialogapp.domain.people import ORGANISATION_KINDS, ROLES, Organisation, Participant, in_order, initials_of
from dialogapp.domain.planning import DrawPlace, Plan, PlannedSupplier, PlanPerson, Unavailable
from dialogapp.domain.questions import QuestionPut
from dialogapp.domain.text import cleaned, cleaned_line
from dialogapp.services.disclosures import record_information_of
from dialogapp.services.drafts import fields_of
from dialogapp.services.ports import Noun, Reader, Store, Writer


@dataclass(frozen=True, slots=True)
class OrganisationDraft:
    """What a user writes about an organisation. Empty initials are made from the name."""

    name: str
    kind: str = "supplier"
    organisation_number: str = ""
    initials: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class ParticipantDraft:
    """What a user writes about a person."""

    organisation_id: str
    name: str
    email: str = ""
    role: str = ""
    note: str = ""


_NAMING_ORGANISATIONS: tuple[type[Noun], ...] = (
    Contribution, Turn, TimeOffer, Attendance, Invitation, Ballot, QuestionPut, Receipt, PlannedSupplier, Unavailable,
    DrawPlace, Sending, GroupMember, Contact, Card, Feedback,
)  # fmt: skip
_NAMING_PEOPLE: tuple[type[Noun], ...] = (
    Contribution, Turn, Attendance, MeetingPerson, PlanPerson, GroupMember, Card, Ballot,
)  # fmt: skip


def suppliers(reader: Reader) -> list[Organisation]:
    """The suppliers, in Swedish order."""
    return in_order(reader.all(Organisation, kind="supplier"))


def organisations(reader: Reader) -> list[Organisation]:
    """All organisations, in Swedish order."""
    return in_order(reader.all(Organisation))


def add_organisation(store: Store, draft: OrganisationDraft) -> Organisation:
    """Add an organisation; InputError where its name is empty or taken."""
    with store.write("organisation.added") as transaction:
        return add_organisation_in(transaction, draft)


def add_organisations(store: Store, names: Iterable[str], kind: str = "supplier") -> list[Organisation]:
    """Add an organisation for each name, in one step. Of several, those that are there already are passed by."""
    wanted = list(dict.fromkeys(filter(None, map(cleaned_line, names))))
    with store.write("organisation.added") as transaction:
        known = {organisation.name.casefold() for organisation in transaction.all(Organisation)}
        new = [name for name in wanted if name.casefold() not in known] if len(wanted) > 1 else wanted
        return [add_organisation_in(transaction, OrganisationDraft(name, kind)) for name in new]


def add_organisation_in(transaction: Writer, draft: OrganisationDraft) -> Organisation:
    """Add an organisation as part of a larger use case."""
    existing = transaction.all(Organisation)
    clean = _clean_organisation(draft, existing)
    initials = clean.initials or initials_of(clean.name, {organisation.initials for organisation in existing})
    organisation = Organisation(
        id=transaction.new_id(),
        number=transaction.next_number(Organisation),
        name=clean.name,
        kind=clean.kind,
        organisation_number=clean.organisation_number,
        initials=initials,
        note=clean.note,
    )
    transaction.add(organisation)
    return organisation


def change_organisation(store: Store, organisation_id: str, draft: OrganisationDraft) -> Organisation:
    """Change an organisation. What a new buyer has said as information becomes information given."""
    with store.write("organisation.changed") as transaction:
        others = [other for other in transaction.all(Organisation) if other.id != organisation_id]
        clean = _clean_organisation(draft, others)
        before = transaction.get(Organisation, organisation_id)
        after = replace(before, **fields_of(clean))
        after = replace(after, initials=after.initials or before.initials)
        if (after.name, after.organisation_number) != (before.name, before.organisation_number):
            _check_not_to_be_drawn(transaction, before)
        transaction.put(after)
        if after.kind == "buyer" != before.kind:
            record_information_of(transaction, after.id)
    return after


def remove_organisation(store: Store, organisation_id: str) -> None:
    """Remove an organisation and its people; RefusedError where the log or a meeting names it."""
    with store.write("organisation.removed") as transaction:
        _remove_organisation_in(transaction, organisation_id)


def remove_people(store: Store, organisation_ids: Iterable[str], participant_ids: Iterable[str]) -> None:
    """Remove organisations with their people, and people, in one step; RefusedError where one of them is named."""
    chosen = list(dict.fromkeys(organisation_ids))
    with store.write("organisation.removed" if chosen else "participant.removed") as transaction:
        for participant_id in dict.fromkeys(participant_ids):
            _remove_participant_in(transaction, participant_id)
        for organisation_id in chosen:
            _remove_organisation_in(transaction, organisation_id)


def add_participant(store: Store, draft: ParticipantDraft) -> Participant:
    """Add a person to an organisation."""
    with store.write("participant.added") as transaction:
        return add_participant_in(transaction, draft)


def add_participants(store: Store, drafts: Iterable[ParticipantDraft]) -> list[Participant]:
    """Add people in one step."""
    with store.write("participant.added") as transaction:
        return [add_participant_in(transaction, draft) for draft in drafts]


def add_participant_in(transaction: Writer, draft: ParticipantDraft) -> Participant:
    """Add a person as part of a larger use case."""
    clean = _clean_participant(draft)
    transaction.get(Organisation, clean.organisation_id)
    participant = Participant(id=transaction.new_id(), **fields_of(clean))
    transaction.add(participant)
    return participant


def change_participant(store: Store, participant_id: str, draft: ParticipantDraft) -> Participant:
    """Change a person."""
    clean = _clean_participant(draft)
    with store.write("participant.changed") as transaction:
        before = transaction.get(Participant, participant_id)
        after = replace(before, **fields_of(clean))
        transaction.put(after)
    return after


def find_organisation(reader: Reader, name_or_number: str) -> Organisation:
    """The one organisation with this exact name or organisation number; InputError where none or several have it."""
    found = [
        organisation
        for organisation in reader.all(Organisation)
        if name_or_number in (organisation.name, organisation.organisation_number) and name_or_number
    ]
    if len(found) != 1:
        raise InputError(
            "No single organisation is called “{name}”; give its exact name or organisation number", name=name_or_number
        )
    return found[0]


def _remove_organisation_in(transaction: Writer, organisation_id: str) -> None:
    organisation = transaction.get(Organisation, organisation_id)
    for kind in _NAMING_ORGANISATIONS:
        if transaction.count(kind, organisation_id=organisation_id):
            raise RefusedError(
                "{name} can't be removed: meetings or the log name it. Its name can be changed",
                name=organisation.name,
            )
    for participant in transaction.all(Participant, organisation_id=organisation_id):
        transaction.remove(Participant, participant.id)
    transaction.remove(Organisation, organisation_id)


def _remove_participant_in(transaction: Writer, participant_id: str) -> None:
    participant = transaction.get(Participant, participant_id)
    if any(transaction.count(kind, participant_id=participant_id) for kind in _NAMING_PEOPLE):
        raise RefusedError(
            "{name} can't be removed: meetings or the log name them. The name can be changed", name=participant.name
        )
    transaction.remove(Participant, participant_id)


def _check_not_to_be_drawn(transaction: Writer, organisation: Organisation) -> None:
    """Name and number decide the drawn order: they stand from when a list is closed until its order is accepted."""
    for listed in transaction.all(PlannedSupplier, organisation_id=organisation.id):
        plan = transaction.get(Plan, listed.plan_id)
        if plan.frozen_at is not None and plan.accepted_at is None:
            raise RefusedError(
                "The list for “{title}” is closed for the draw, and {name} is in it: open the list again to change "
                "its name or number",
                title=plan.title,
                name=organisation.name,
            )


def _clean_organisation(draft: OrganisationDraft, others: Sequence[Organisation]) -> OrganisationDraft:
    clean = replace(
        draft,
        name=cleaned_line(draft.name),
        organisation_number=cleaned_line(draft.organisation_number),
        initials=cleaned_line(draft.initials).upper()[:4],
        note=cleaned(draft.note).strip(),
    )
    if not clean.name:
        raise InputError("An organisation needs a name")
    if clean.kind not in ORGANISATION_KINDS:
        raise InputError(
            "“{kind}” is no kind of organisation; use one of {kinds}",
            kind=clean.kind,
            kinds=", ".join(ORGANISATION_KINDS),
        )
    if any(other.name.casefold() == clean.name.casefold() for other in others):
        raise InputError("{name} is in the dialogue already", name=clean.name)
    if clean.organisation_number and any(o.organisation_number == clean.organisation_number for o in others):
        raise InputError(
            "The organisation number {number} is in the dialogue already", number=clean.organisation_number
        )
    if clean.initials and any(other.initials == clean.initials for other in others):
        raise InputError("Another organisation has the initials {initials}; choose others", initials=clean.initials)
    return clean


def _clean_participant(draft: ParticipantDraft) -> ParticipantDraft:
    clean = replace(
        draft,
        name=cleaned_line(draft.name),
        email=cleaned_line(draft.email),
        role=cleaned_line(draft.role),
        note=cleaned(draft.note).strip(),
    )
    if not clean.name:
        raise InputError("A participant needs a name")
    if clean.role and clean.role not in ROLES:
        raise InputError("“{role}” is no role; use one of {roles}", role=clean.role, roles=", ".join(ROLES))
    return clean
