"""Bringing in organisations and people: new ones are added, known ones are filled in, nothing is doubled."""

from __future__ import annotations

from dataclasses import replace

from dialogapp.domain.errors import InputError
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.people import Organisation, Participant, initials_of
from dialogapp.services.disclosures import record_information_of
from dialogapp.services.importing import ImportReport
from dialogapp.services.importing_cells import Cells, Heed, checked_rows, heeded, unheeded
from dialogapp.services.importing_words import ORGANISATION_KIND_KEYS, ROLE_KEYS
from dialogapp.services.ports import Reader, Store, Writer
from dialogapp.services.tables import SourceTable


class PeopleRegister:
    """The organisations and people of a dialogue by name, whatever its case; unknown ones are added as they are met."""

    def __init__(self, transaction: Writer) -> None:
        self._transaction = transaction
        self._next_number = transaction.next_number(Organisation)
        organisations = transaction.all(Organisation)
        self._organisations = {organisation.name.casefold(): organisation for organisation in organisations}
        self._initials = {organisation.initials for organisation in organisations}
        self._people: dict[tuple[str, str], Participant] = {}
        for person in transaction.all(Participant):
            self._people.setdefault((person.organisation_id, person.name.casefold()), person)
        self.added_organisations: list[str] = []
        self.added_participants: list[str] = []

    def organisation(self, name: str, kind: str = "supplier", organisation_number: str = "") -> Organisation:
        """The organisation called `name`; a new one has the kind and number given."""
        known = self._organisations.get(name.casefold())
        if known is not None:
            return known
        initials = initials_of(name, self._initials)
        self._initials.add(initials)
        organisation = Organisation(
            id=self._transaction.new_id(),
            number=self._next_number,
            name=name,
            kind=kind,
            organisation_number=organisation_number,
            initials=initials,
        )
        self._next_number += 1
        self._transaction.add(organisation)
        self._organisations[name.casefold()] = organisation
        self.added_organisations.append(name)
        return organisation

    def participant(self, organisation: Organisation, name: str, email: str = "", role: str = "") -> Participant:
        """The person called `name` of `organisation`; a new one has the address and role given."""
        key = (organisation.id, name.casefold())
        known = self._people.get(key)
        if known is not None:
            return known
        person = Participant(
            id=self._transaction.new_id(), organisation_id=organisation.id, name=name, email=email, role=role
        )
        self._transaction.add(person)
        self._people[key] = person
        self.added_participants.append(name_with_employer(name, organisation))
        return person

    def replace_organisation(self, organisation: Organisation) -> None:
        """Store an organisation with other fields; its name stays."""
        self._transaction.put(organisation)
        self._organisations[organisation.name.casefold()] = organisation

    def replace_participant(self, person: Participant) -> None:
        """Store a person with other fields; the name stays."""
        self._transaction.put(person)
        self._people[person.organisation_id, person.name.casefold()] = person


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A row of the table, checked. What it does not say is empty."""

    organisation: str
    name: str
    email: str
    role: str
    organisation_number: str
    kind: str


def name_with_employer(name: str, organisation: Organisation) -> str:
    """A person's name and whom he or she speaks for, unless the log has given the person the organisation's name."""
    return name if name == organisation.name else f"{name} ({organisation.name})"


def import_participants(store: Store, table: SourceTable, heed: Heed = unheeded) -> ImportReport:
    """Add the organisations and people in `table`; what it says of known ones replaces what was known."""
    with store.write("people.imported") as transaction:
        return import_participants_in(transaction, table, heed)


def import_participants_in(transaction: Writer, table: SourceTable, heed: Heed = unheeded) -> ImportReport:
    """Import participants as part of a larger use case."""
    rows = checked_rows(table, PersonChecks(transaction).read, heed)
    register = PeopleRegister(transaction)
    changed: dict[str, None] = {}
    for row in heeded(rows, heed, 1):
        _take(transaction, register, row, changed)
    added = {*register.added_organisations, *register.added_participants}
    return ImportReport(
        taken=len(rows),
        organisations=tuple(register.added_organisations),
        participants=tuple(register.added_participants),
        changed=tuple(name for name in changed if name not in added),
        unknown_columns=table.unknown_columns,
    )


def _take(transaction: Writer, register: PeopleRegister, row: PersonRow, changed: dict[str, None]) -> None:
    before = register.organisation(row.organisation, row.kind or "supplier", row.organisation_number)
    after = replace(
        before, kind=row.kind or before.kind, organisation_number=row.organisation_number or before.organisation_number
    )
    if after != before:
        register.replace_organisation(after)
        changed[after.name] = None
        if after.kind == "buyer" != before.kind:
            record_information_of(transaction, after.id)
    if not row.name:
        return
    person = register.participant(after, row.name, row.email, row.role)
    filled = replace(person, email=row.email or person.email, role=row.role or person.role)
    if filled != person:
        register.replace_participant(filled)
        changed[name_with_employer(filled.name, after)] = None


class PersonChecks:
    """Reads rows, and sees to it that they agree with each other and with the dialogue."""

    def __init__(self, reader: Reader) -> None:
        self._owners = {o.organisation_number: o.name for o in reader.all(Organisation) if o.organisation_number}
        self._said: dict[tuple[str, ...], tuple[str, int]] = {}

    def read(self, cells: Cells) -> PersonRow:
        """The row, checked; InputError says what is wrong and where."""
        row = PersonRow(
            organisation=cells.line("organisation"),
            name=cells.line("name"),
            email=cells.line("email"),
            role=cells.choice("role", ROLE_KEYS, ""),
            organisation_number=cells.line("organisation_number"),
            kind=cells.choice("kind", ORGANISATION_KIND_KEYS, ""),
        )
        if not row.organisation:
            raise cells.wrong("organisation", InputError("the organisation is missing"))
        if not row.name and (row.email or row.role):
            raise cells.wrong("name", InputError("the person's name is missing"))
        self._check_owner(cells, row)
        organisation, person = row.organisation.casefold(), row.name.casefold()
        self._check_agrees(cells, "kind", (organisation,), row.kind)
        self._check_agrees(cells, "organisation_number", (organisation,), row.organisation_number)
        if row.name:
            self._check_agrees(cells, "email", (organisation, person), row.email)
            self._check_agrees(cells, "role", (organisation, person), row.role)
        return row

    def _check_owner(self, cells: Cells, row: PersonRow) -> None:
        owner = self._owners.setdefault(row.organisation_number, row.organisation) if row.organisation_number else ""
        if owner and owner.casefold() != row.organisation.casefold():
            problem = InputError("{number} belongs to {owner}", number=row.organisation_number, owner=owner)
            raise cells.wrong("organisation_number", problem)

    def _check_agrees(self, cells: Cells, column: str, whose: tuple[str, ...], value: str) -> None:
        if not value:
            return
        said, number = self._said.setdefault((column, *whose), (value, cells.number))
        if said != value:
            problem = InputError("“{value}” contradicts “{other}” in row {row}", value=value, other=said, row=number)
            raise cells.wrong(column, problem)
